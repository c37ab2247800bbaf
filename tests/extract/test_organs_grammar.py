"""Organs: head, proper name and owner, read to their end and no further."""

from __future__ import annotations

import pytest

from kg.extract.organs.grammar import OrganGrammar
from tests.extract.phrases import each, organs, streamed


@each("organs", "organs-more", "organs-tasks", "organs-nested", "organs-fields")
def test_an_organ_is_read_to_its_end(text: str, expected: list[str]) -> None:
    assert organs(text) == expected


OWNED = [
    ("Ban Thường vụ Tỉnh ủy Lam Hồng", ["Ban Thường vụ Tỉnh ủy Lam Hồng", "Tỉnh ủy Lam Hồng"]),
    ("Công đoàn Sở Y tế tỉnh Lam Hồng", ["Công đoàn Sở Y tế tỉnh Lam Hồng", "Sở Y tế tỉnh Lam Hồng"]),
    (
        "Văn phòng Ban Chỉ đạo 35 Tỉnh ủy Lam Hồng",
        ["Văn phòng Ban Chỉ đạo 35 Tỉnh ủy Lam Hồng", "Ban Chỉ đạo 35 Tỉnh ủy Lam Hồng", "Tỉnh ủy Lam Hồng"],
    ),
    ("Sở Y tế tỉnh Lam Hồng", ["Sở Y tế tỉnh Lam Hồng"]),
]


@pytest.mark.parametrize(("text", "chain"), OWNED)
def test_the_owners_of_an_organ_follow_one_another(text: str, chain: list[str]) -> None:
    node = OrganGrammar(streamed(text)).at(0)
    found = []
    while node is not None:
        found.append(node.name)
        node = node.owner
    assert found == chain


LOCAL = [
    ("Tỉnh ủy họp", True),
    ("Tỉnh ủy Lam Hồng họp", False),
    ("UBND tỉnh họp", True),
    ("UBND tỉnh Nghệ An họp", False),
    ("Ban Chỉ đạo 35 tỉnh họp", True),
    ("Ban Tuyên giáo Tỉnh ủy họp", True),
    ("Ban Tuyên giáo Trung ương họp", False),
    ("Bộ Nội vụ họp", False),
    ("Sở Nội vụ họp", True),
    ("Hội Nông dân Việt Nam họp", False),
]


@pytest.mark.parametrize(("text", "local"), LOCAL)
def test_an_organ_without_its_owner_is_the_article_s_own(text: str, *, local: bool) -> None:
    node = OrganGrammar(streamed(text)).at(0)
    assert node is not None
    assert node.local is local


KINDS = [
    ("Tỉnh ủy Lam Hồng", "PartyOrgan", "province"),
    ("Huyện ủy Đông Khê", "PartyOrgan", "district"),
    ("Bộ Chính trị", "PartyOrgan", "central"),
    ("UBND xã Vân Thủy", "StateOrgan", "commune"),
    ("UBND tỉnh Lam Hồng", "StateOrgan", "province"),
    ("UBND quận Đông Khê", "StateOrgan", "district"),
    ("Bộ Nội vụ", "StateOrgan", "central"),
    ("HĐND phường Hòa Trung", "Assembly", "commune"),
    ("Quốc hội", "Assembly", "central"),
    ("Hội Nông dân tỉnh Lam Hồng", "MassOrganisation", "province"),
    ("Quân khu 4", "ArmedForcesUnit", "central"),
    ("TAND tỉnh Lam Hồng", "Court", "province"),
    ("Báo Nhân Dân", "PressOrgan", "central"),
    ("Ban Chỉ đạo 35 tỉnh Lam Hồng", "SteeringCommittee", "province"),
    ("Tập đoàn Điện lực Việt Nam", "Enterprise", "central"),
    ("Đảng Cộng sản Cuba", "ForeignOrgan", None),
    ("Bộ Ngoại giao Trung Quốc", "ForeignOrgan", None),
]


@pytest.mark.parametrize(("text", "kind", "level"), KINDS)
def test_an_organ_has_its_kind_and_level(text: str, kind: str, level: str | None) -> None:
    node = OrganGrammar(streamed(text)).at(0)
    assert node is not None
    assert (node.kind, node.level) == (kind, level)


def test_small_letters_begin_an_organ_only_where_one_asks() -> None:
    stream = streamed("báo Lam Hồng đưa tin")
    grammar = OrganGrammar(stream)
    assert grammar.at(0) is None
    node = grammar.any_case(0)
    assert node is not None
    assert stream.span(node.first, node.after).end == len("báo Lam Hồng")
