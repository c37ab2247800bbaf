"""Persons: officials alone, forms of one name together, tones kept apart."""

from __future__ import annotations

from tests.extract.phrases import each, persons, read


@each("persons")
def test_officials_are_told_apart_from_everybody_else(text: str, expected: list[str]) -> None:
    assert sorted(persons(text)) == sorted(expected)


def test_ranks_and_degrees_are_claims_with_their_words() -> None:
    text = "Thiếu tướng, PGS.TS Trần Mạnh Tường, Phó Tư lệnh Quân khu 4, dự hội thảo."
    (person,) = read(text).persons
    assert person.name == "Trần Mạnh Tường"
    assert [claim.value for claim in person.ranks] == ["Thiếu tướng"]
    assert [claim.value for claim in person.degrees] == ["Phó Giáo sư", "Tiến sĩ"]
    assert {claim.evidence.quote for claim in (*person.ranks, *person.degrees)} == {
        "Thiếu tướng, PGS.TS Trần Mạnh Tường"
    }


def test_the_given_name_of_two_bearers_means_nobody() -> None:
    text = (
        "Ông Trần Văn Hải, Giám đốc Sở Nội vụ, và ông Lê Đức Hải, Giám đốc Sở Y tế, dự họp. "
        "Theo ông Hải, Chủ tịch Hội đồng đã ký."
    )
    assert [len(person.mentions) for person in read(text).persons] == [1, 1]
