"""The organs of one article: one record a name, owners added only where the article says them."""

from __future__ import annotations

import pytest

from tests.extract.phrases import each, organs_of, read


@each(
    "article_organs", "article_organs-more", "article_organs-alone", "article_organs-pages", "article_organs-official"
)
def test_an_article_tells_of_its_organs_by_their_full_names(text: str, expected: list[str]) -> None:
    assert sorted(organs_of(text)) == sorted(expected)


def test_printed_forms_are_kept_as_variants() -> None:
    (organ,) = read("UBND tỉnh Lam Hồng họp. UBND tỉnh thống nhất. Ủy ban nhân dân tỉnh Lam Hồng giao việc.").organs
    assert organ.name == "Ủy ban nhân dân tỉnh Lam Hồng"
    assert {"UBND tỉnh Lam Hồng", "UBND tỉnh"} <= set(organ.variants)
    assert [one.quote for one in organ.mentions] == [
        "UBND tỉnh Lam Hồng",
        "UBND tỉnh",
        "Ủy ban nhân dân tỉnh Lam Hồng",
    ]


@pytest.mark.parametrize("head", ["Phòng", "Ban", "Sở"])
def test_a_head_whose_owner_is_the_same_head_alone_ends_the_search(head: str) -> None:
    organs = read(f"Hong Kong {head}{head}{head}").organs
    assert {one.quote for organ in organs for one in organ.mentions} <= {f"{head}{head}", f"{head}{head}{head}"}


def test_a_body_whose_fixed_name_ends_with_another_is_its_part_where_both_are_named() -> None:
    both = read("Quốc hội thảo luận. Ủy ban Thường vụ Quốc hội tiếp thu ý kiến.").organs
    assert {organ.name: len(organ.parents) for organ in both} == {"Quốc hội": 0, "Ủy ban Thường vụ Quốc hội": 1}
    (alone,) = read("Ủy ban Thường vụ Quốc hội cho ý kiến.").organs
    assert alone.parents == ()
