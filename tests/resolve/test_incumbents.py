"""Who chairs, who heads, head or deputy: what articles dispute on one day, which stands, and what is no dispute."""

from __future__ import annotations

import pytest

from kg.graph import build_facts, build_quads, serialise
from kg.graph.validate import validate
from kg.model import RawArticle, Reading
from kg.pipeline import extract
from kg.resolve import Ranked, resolve

CHAIR = "Sáng {day}, Tỉnh ủy Vân Sơn tổ chức Hội nghị sơ kết công tác lưu trữ. Đồng chí {chair} chủ trì hội nghị."
HUNG = "Trần Quốc Hùng, Bí thư Tỉnh ủy Vân Sơn,"
BINH = "Lê Thị Bình, Phó Bí thư Tỉnh ủy Vân Sơn,"
BINH_HEAD = "Lê Thị Bình, Bí thư Tỉnh ủy Vân Sơn,"
VISIT = "Ngày {day}, đồng chí {who} thăm và chúc Tết các gia đình chính sách trên địa bàn."


def read(text: str, published: str | None = "2024-05-06", publisher: str = "", url: str | None = None) -> Reading:
    return extract(RawArticle(source=text, text=text, published=published, publisher=publisher or None, url=url))


def chaired(chair: str, publisher: str = "", tail: str = "", **more: str) -> Reading:
    return read(CHAIR.format(day="6/5/2024", chair=chair) + tail, publisher=publisher, **more)


def visited(who: str, publisher: str = "", day: str = "6/5/2024", tail: str = "") -> Reading:
    iso = "-".join(f"{int(part):02d}" for part in reversed(day.split("/")))
    return read(VISIT.format(day=day, who=who) + tail, iso, publisher)


def disputed(*readings: Reading) -> dict[tuple[str, str], Ranked]:
    """Return (property, quote) -> what is ranked with a reason; the order of the articles changes nothing."""
    found = [
        {
            (one.stated.property, one.stated.evidence.quote): one
            for claims in resolve(order).claims.values()
            for one in claims
            if one.reason
        }
        for order in (readings, readings[::-1])
    ]
    assert found[0] == found[1]
    return found[0]


def ranks(*readings: Reading) -> dict[tuple[str, str], str]:
    return {key: one.rank for key, one in disputed(*readings).items()}


def test_two_who_each_chair_one_event_alone() -> None:
    readings = [chaired(HUNG, "Báo A"), chaired(HUNG, "Báo B", " Hết."), chaired(BINH, "Báo C")]
    found = disputed(*readings)
    assert {one.rank for one in found.values()} == {"preferred", "normal"}
    (lost,) = [one for one in found.values() if one.rank == "normal"]
    assert (lost.stated.property, lost.stated.scope) == ("chair", "2024-05-06")
    assert "Lê Thị Bình" in lost.stated.evidence.quote
    won = next(one for one in found.values() if one.rank == "preferred")
    assert won.reason is not None
    assert won.reason.vi == "2 trên 3 nguồn độc lập nêu giá trị này."


def test_both_chairs_stay_and_one_stands_as_the_direct_triple() -> None:
    rows = build_facts(resolve([chaired(HUNG, "Báo A"), chaired(HUNG, "Báo B", " Hết."), chaired(BINH, "Báo C")]))
    direct = {o for _, p, o in rows if p.endswith("ontology#chairedBy>")}
    assert len(direct) == 1
    assert "/tran-quoc-hung-" in min(direct)
    taking_part = {s for s, p, o in rows if p.endswith("#hadRole>") and o.endswith("/chairs>")}
    agents = {o.rpartition("-")[0] for s, p, o in rows if s in taking_part and p.endswith("#agent>")}
    assert len(agents) == 2


@pytest.mark.parametrize(
    "readings",
    [
        [chaired(HUNG), chaired(HUNG, tail=" Hết.")],
        [  # together in one article
            chaired(HUNG),
            chaired("Trần Quốc Hùng, Bí thư Tỉnh ủy Vân Sơn và đồng chí Lê Thị Bình, Phó Bí thư Tỉnh ủy Vân Sơn"),
            chaired(BINH, tail=" Hết."),
        ],
        [chaired(HUNG), chaired(BINH, tail=" Tại điểm cầu các xã có đông đủ đại biểu dự.")],
        [chaired(HUNG), read(CHAIR.format(day="6/5/2024", chair=BINH).replace("chủ trì", "dự và chỉ đạo"))],
        [chaired(HUNG), read(CHAIR.format(day="6/5/2024", chair=BINH).replace("chủ trì", "đồng chủ trì"))],
        [chaired(HUNG), read(CHAIR.format(day="7/5/2024", chair=BINH), "2024-05-07")],
    ],
)
def test_chairs_that_exclude_nobody(readings: list[Reading]) -> None:
    assert ranks(*readings) == {}


def test_what_was_written_before_the_day_is_a_plan() -> None:
    found = disputed(chaired(BINH, "Báo A", published="2024-05-05"), chaired(HUNG, "Báo B"))
    assert sorted(one.rank for one in found.values()) == ["deprecated", "preferred"]
    (won,) = [one for one in found.values() if one.rank == "preferred"]
    assert "Trần Quốc Hùng" in won.stated.evidence.quote
    assert won.reason is not None
    assert "as a plan" in won.reason.en


def test_one_post_of_two_persons_on_one_day() -> None:
    found = ranks(visited(HUNG, "Báo A"), visited(BINH_HEAD, "Báo B"), visited(BINH_HEAD, "Báo C", tail=" Hết."))
    assert found == {
        ("holder", "Trần Quốc Hùng, Bí thư Tỉnh ủy Vân Sơn"): "normal",
        ("holder", "Lê Thị Bình, Bí thư Tỉnh ủy Vân Sơn"): "preferred",
    }


def test_head_in_one_article_and_deputy_in_another() -> None:
    found = ranks(visited(BINH, "Báo A"), visited(BINH_HEAD, "Báo B"), visited(BINH_HEAD, "Báo C", tail=" Hết."))
    assert found == {
        ("post", "Lê Thị Bình, Phó Bí thư Tỉnh ủy Vân Sơn"): "normal",
        ("post", "Lê Thị Bình, Bí thư Tỉnh ủy Vân Sơn"): "preferred",
    }


def test_an_official_publisher_refutes_the_other() -> None:
    official = read(VISIT.format(day="6/5/2024", who=HUNG), url="https://vanson.gov.vn/tin/1", publisher="Cổng A")
    found = ranks(official, visited(BINH_HEAD, "Báo B"))
    assert sorted(found.values()) == ["deprecated", "preferred"]


@pytest.mark.parametrize(
    "readings",
    [
        [visited(HUNG), visited(BINH_HEAD, day="7/5/2024")],  # one after the other
        [visited(HUNG), visited("Lê Thị Bình, nguyên Bí thư Tỉnh ủy Vân Sơn,")],
        [visited(HUNG), visited("Lê Thị Bình, Quyền Bí thư Tỉnh ủy Vân Sơn,")],
        [visited(HUNG), visited(BINH)],
        [visited(HUNG), visited("Trần Quốc Hùng, Chủ tịch HĐND tỉnh Vân Sơn,")],  # two posts of one person
        [visited(BINH), visited("Lê Thị Bình, Phó Bí thư Thường trực Tỉnh ủy Vân Sơn,")],  # the one says less
        [visited(BINH), visited("Lê Thị Bình, Ủy viên Ban Thường vụ Tỉnh ủy Vân Sơn,")],
        [visited("Trần Quốc Hùng, Phó Vụ trưởng Bộ Y tế,"), visited("Trần Quốc Hùng, Vụ trưởng Bộ Y tế,")],
        [visited("Trần Quốc Hùng, Bí thư Trung ương Đảng,"), visited("Lê Thị Bình, Bí thư Trung ương Đảng,")],
        [  # the election of that day
            visited(HUNG),
            visited(BINH_HEAD),
            read("Ngày 6/5/2024, đồng chí Lê Thị Bình được bầu giữ chức Bí thư Tỉnh ủy Vân Sơn."),
        ],
        [  # a hand-over told
            visited(HUNG),
            visited(BINH_HEAD),
            visited("Trần Quốc Hùng, nguyên Bí thư Tỉnh ủy Vân Sơn,", tail=" Hết."),
        ],
    ],
)
def test_posts_that_exclude_nobody(readings: list[Reading]) -> None:
    assert ranks(*readings) == {}


def test_a_reprint_counts_once() -> None:
    story = (
        " Đoàn công tác của tỉnh đã đến thăm các gia đình chính sách tại ba xã vùng cao, trao quà và động viên bà con "
        "vượt qua khó khăn sau đợt mưa lũ vừa qua; các lực lượng tiếp tục giúp dân sửa nhà, dọn đường, khôi phục điện "
        "và nước, trong khi ngành giáo dục chuẩn bị đón học sinh trở lại trường vào tuần tới."
    )
    copies = [visited(HUNG, "Báo A", tail=story), visited(HUNG, "Báo B", tail=f"{story} Theo Báo A.")]
    found = disputed(*copies, visited(BINH_HEAD, "Báo C"))
    (won,) = {one.reason for one in found.values() if one.rank == "preferred"}
    assert won is not None
    assert won.en.startswith("A tie, 1 independent source each")


def test_what_is_disputed_is_sound_and_each_word_is_kept() -> None:
    readings = [visited(HUNG, "Báo A"), visited(BINH_HEAD, "Báo B"), chaired(HUNG, "Báo A"), chaired(BINH, "Báo D")]
    resolution = resolve(readings)
    rows = build_facts(resolution)
    heads = {(s, o) for s, p, o in rows if p.endswith("/org#holds>") and "/post/bi-thu-" in o}
    assert len(heads) == 1
    assert len([s for s, _, o in rows if o.endswith("ontology#Attestation>")]) == 4
    claims = {s for s, p, o in rows if p.endswith("#claimProperty>") and o.endswith(("#heldBy>", "#chairedBy>"))}
    assert len(claims) == 5
    report = validate(serialise(build_quads(resolution, with_text=True), "turtle"))
    assert report.conforms, report.text()
