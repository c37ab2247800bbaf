"""The extractor reads every organ of the reference as one organ under its full name, and of its kind."""

from __future__ import annotations

import pytest

from kg.pipeline import extract
from kg.reference import KnownOrgan, ProvinceOrgan, organ_changes, organs, province_organs
from kg.resolve.organ_names import canonical

_TEXT = (
    "Hội nghị tổng kết công tác\n\nSáng 5/1/2024, tại Hà Nội, {name} tổ chức hội nghị tổng kết công tác năm. "
    "Đại diện lãnh đạo {name} dự và phát biểu.\n"
)


def read(name: str) -> dict[str, str]:
    """Return the canonical names of the organs that an article on `name` is read to tell of, with their kinds."""
    return {canonical(organ.name): organ.kind for organ in extract(_TEXT.format(name=name)).organs}


@pytest.mark.parametrize("organ", organs(), ids=lambda organ: organ.name)
def test_a_central_organ_is_recognised(organ: KnownOrgan) -> None:
    assert read(organ.name)[canonical(organ.name)] in (organ.kind, "OtherOrgan")  # empty, never wrong


@pytest.mark.parametrize("organ", province_organs(), ids=lambda organ: organ.id)
def test_a_provincial_organ_is_recognised(organ: ProvinceOrgan) -> None:
    pattern = organ.pattern
    city = "thành" in pattern.lower()
    name = pattern.replace("*", "Tổ chức" if "ủy" in pattern else "Nội vụ" if "Sở" in pattern else "Pháp chế")
    name = name.format(name="Cần Thơ" if city else "Nghệ An")
    assert canonical(name) in read(name)


def test_every_changed_organ_is_in_the_table_of_organs() -> None:
    known = {organ.name for organ in organs()}
    changed = {name for one in organ_changes() if not one.anew for name in (*one.originals, *one.results)}
    assert changed <= known
