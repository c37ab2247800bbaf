"""A symbol alone is no key (contract, rule 6)."""

from __future__ import annotations

from itertools import permutations

import pytest

from kg.model import Reading
from kg.resolve import resolve
from tests.hand_made import Draft, day

_number = iter(range(10_000))


def citing(name: str, symbol: str | None = None, date: str = "", issuer: str = "") -> Reading:
    """Return an article (each with other words) that cites a document."""
    draft = Draft(f"Tin số {next(_number)}: {name} của {issuer or 'cấp trên'} ngày {date}.")
    said: dict[str, object] = {"symbol": symbol}
    if date:
        said["date"] = (day(date), date)
    if issuer:
        said["issuer"] = (draft.organ(issuer), issuer)
    draft.document(name, **said)
    return draft.reading()


def together(*readings: Reading) -> list[str]:
    """Return the document's id in each article, the same in every order of them."""
    results = set()
    for order in permutations(readings):
        resolution = resolve(order)
        results.add(tuple(resolution.ids[reading.article.id]["d0"] for reading in readings))
    (found,) = results
    return list(found)


NQ, BCT, BBT = ("Nghị quyết 35-NQ/TW", "35-NQ/TW"), "Bộ Chính trị", "Ban Bí thư"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((*NQ, "2018-10-22", BCT), (*NQ, "2018-10-11", BCT)),  # one term, the day is disputed
        ((*NQ, "2018-10-22", BCT), (*NQ, "", BCT)),
        ((*NQ, "2018-10-22"), (*NQ, "2018")),
        ((*NQ, "2018-10-22", BCT), (*NQ, "2018-10-22", BBT)),  # one series within a term: the issuer is disputed
        ((*NQ, "2018-10-22", BCT), NQ),  # the only candidate
        (("Nghị định 30/2020/NĐ-CP", "30/2020/NĐ-CP"), ("Nghị định 30/2020/NĐ-CP", "30/2020/NĐ-CP", "2020")),
        (("Luật 47/2019/QH14", "47/2019/QH14"), ("Luật Tổ chức 47/2019/QH14", "47/2019/QH14")),
        (("Quyết định 1828/QĐ-UBND", "1828/QĐ-UBND", "2024", "UBND A"),) * 2,
        (("Quy định 85", "85", "", BCT), ("Quy định 85-QĐ/TW", "85-QĐ/TW", "2022-05-23", BCT)),
        (("Quy định 85", "85", "", BCT), ("Quy định 85", "85", "", BCT)),
        (("Nghị quyết Đại hội XIII", None, "", "Đại hội XIII"),) * 2,
    ],
)
def test_one_document(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert len(set(together(citing(*one), citing(*other)))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((*NQ, "2018-10-22", BCT), (*NQ, "2022-10-22", BCT)),  # two congress terms
        (NQ, NQ),  # neither says issuer or date
        (("Quy định 85-QĐ/TW", "85-QĐ/TW", "2022-05-23"), ("Quyết định 85-QĐ/TW", "85-QĐ/TW", "2022-05-23")),
        (
            ("Quyết định 1828/QĐ-UBND", "1828/QĐ-UBND", "2024", "UBND A"),
            ("Quyết định 1828/QĐ-UBND", "1828/QĐ-UBND", "2024", "UBND B"),
        ),
        (("Quyết định 1828/QĐ-UBND", "1828/QĐ-UBND", "2024"),) * 2,
        (
            ("Nghị quyết 22/2019/NQ-HĐND", "22/2019/NQ-HĐND", "", "HĐND A"),
            ("Nghị quyết 22/2019/NQ-HĐND", "22/2019/NQ-HĐND", "", "HĐND B"),
        ),
        (("Quy định 85", "85"), ("Quy định 85-QĐ/TW", "85-QĐ/TW", "2022-05-23", BCT)),
        (("Quy định 85", "85", "", BBT), ("Quy định 85-QĐ/TW", "85-QĐ/TW", "2022-05-23", BCT)),
        (("Nghị quyết Đại hội XIII", None),) * 2,
        (("Kế hoạch năm", None, "2023", "UBND A"), ("Kế hoạch năm", None, "2024", "UBND A")),
    ],
)
def test_two_documents(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert len(set(together(citing(*one), citing(*other)))) == 2


def test_a_bare_citation_joins_no_one_when_two_documents_could_be_meant() -> None:
    found = together(citing(*NQ, "2018-10-22", BCT), citing(*NQ, "2022-10-22", BCT), citing(*NQ), citing(*NQ, "", BCT))
    assert len(set(found)) == 4
