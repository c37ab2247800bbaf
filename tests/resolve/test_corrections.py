"""Who is forgotten and what is wrong: in no record, in no word, whatever the articles say."""

from __future__ import annotations

import dataclasses

from kg.graph import build_quads, serialise
from kg.model import Correction, Decisions, Reading
from kg.resolve import check, corrected, resolve
from kg.resolve.erasure import BLOCK, name_hash
from kg.resolve.judged import judged_of
from kg.resolve.organs import organ_ids
from tests.hand_made import Draft, day

TOLD = "theo yêu cầu"


def forget(name: str, *scope: str) -> Correction:
    """Return the row that forgets a person."""
    return Correction("forget", name_hash(name), scope, "Lan", "2026-11-22", TOLD)


def wrong(kind: str, reading: Reading, words: str) -> Correction:
    """Return the row that calls a fact wrong."""
    start = reading.article.text.index(words)
    place = f"{reading.article.id}:{start}-{start + len(words)}"
    return Correction("wrong", kind, (place,), "Lan", "2026-11-22", TOLD)


def article() -> Reading:
    """Return an article on two officials at a conference."""
    draft = Draft(
        "Hội nghị do Lê Thị Hòa chủ trì\nNgày 5/1/2024, bà LÊ THỊ HOÀ, Bí thư Tỉnh ủy Minh Hải, và ông Trần Văn An, "
        "Giám đốc Sở Y tế tỉnh Minh Hải, dự hội nghị. Bà Lê Thị Hòa nêu Nghị quyết 35-NQ/TW ngày 22/10/2018.",
    )
    hoa, an = draft.person("Lê Thị Hòa"), draft.person("Trần Văn An")
    party, health = draft.organ("Tỉnh ủy Minh Hải"), draft.organ("Sở Y tế tỉnh Minh Hải", kind="StateOrgan")
    draft.document("Nghị quyết 35-NQ/TW", symbol="35-NQ/TW", date=(day("2018-10-22"), "ngày 22/10/2018"))
    held = draft.holds(hoa, "Bí thư", party, "bà LÊ THỊ HOÀ, Bí thư Tỉnh ủy Minh Hải, và ông Trần Văn An")
    draft.holds(an, "Giám đốc", health, "Giám đốc Sở Y tế tỉnh Minh Hải")
    event = draft.event("Hội nghị", start=(day("2024-01-05"), "Ngày 5/1/2024"))
    draft.takes_part(hoa, event, "chairs", "Lê Thị Hòa chủ trì", held)
    draft.takes_part(an, event, "attends", "dự hội nghị")
    return draft.reading()


def exported(reading: Reading, *rows: Correction) -> str:
    """Return the graph of one article with corrections."""
    return serialise(build_quads(resolve([reading], Decisions((), rows)), with_text=True), "nquads").decode()


def test_a_forgotten_person_is_in_no_record_and_in_no_word() -> None:
    reading = article()
    left = corrected(reading, (forget("Lê Thị Hòa"),))
    check(left)
    assert [person.name for person in left.persons] == ["Trần Văn An"]
    assert [part.role for part in left.participations] == ["attends"]
    assert len(left.article.text) == len(reading.article.text)
    assert "Thị Ho" not in left.article.text
    assert "THỊ HO" not in left.article.text
    assert BLOCK * 10 in left.article.text
    assert left.article.id == reading.article.id
    assert left.article.sha256 != reading.article.sha256
    graph = exported(reading, forget("Lê Thị Hòa"))
    assert "le-thi-hoa" not in graph
    assert "Thị Ho" not in graph
    assert "Trần Văn An" in graph


def test_tones_decide_who_is_forgotten() -> None:
    reading = article()
    assert corrected(reading, (forget("Lê Thị Hóa"),)) == reading


def test_a_namesake_elsewhere_stays() -> None:
    reading = article()
    organs = organ_ids(reading, judged_of(()))
    assert corrected(reading, (forget("Lê Thị Hòa", "organ/other-0123456789ab", "0123456789abcdef"),)) == reading
    assert len(corrected(reading, (forget("Lê Thị Hòa", organs["o0"]),)).persons) == 1
    assert len(corrected(reading, (forget("Lê Thị Hòa", reading.article.id),)).persons) == 1


def test_a_name_that_was_read_as_nobody_goes_from_the_words_of_its_article() -> None:
    draft = Draft("Ông Trần Văn An, Giám đốc Sở Y tế tỉnh Minh Hải, nhắc tới Phạm Văn Cúc và Phạm Văn Cúc Hoa.")
    draft.holds(draft.person("Trần Văn An"), "Giám đốc", draft.organ("Sở Y tế tỉnh Minh Hải"), "Giám đốc Sở Y tế")
    reading = draft.reading()
    left = corrected(reading, (forget("Phạm Văn Cúc", reading.article.id),))
    assert "Phạm Văn Cúc" not in left.article.text
    assert left.persons == reading.persons


def test_a_wrong_post_goes_and_nothing_else() -> None:
    reading = article()
    left = corrected(reading, (wrong("holding", reading, "Giám đốc Sở Y tế tỉnh Minh Hải"),))
    assert [holding.title for holding in left.holdings] == ["Bí thư"]
    assert left.persons == reading.persons
    assert left.participations == reading.participations


def test_a_capacity_goes_with_its_post() -> None:
    reading = article()
    row = wrong("holding", reading, "bà LÊ THỊ HOÀ, Bí thư Tỉnh ủy Minh Hải, và ông Trần Văn An")
    left = corrected(reading, (row,))
    assert [part.capacity for part in left.participations] == [None, None]
    check(left)


def test_a_wrong_value_a_wrong_part_and_a_wrong_person() -> None:
    reading = article()
    assert corrected(reading, (wrong("claim", reading, "ngày 22/10/2018"),)).documents[0].dates == ()
    assert len(corrected(reading, (wrong("participation", reading, "dự hội nghị"),)).participations) == 1
    assert [one.name for one in corrected(reading, (wrong("person", reading, "Trần Văn An"),)).persons] == [
        "Lê Thị Hòa"
    ]


def test_rows_on_other_articles_change_nothing() -> None:
    reading = article()
    row = dataclasses.replace(wrong("claim", reading, "ngày 22/10/2018"), scope=("0123456789abcdef:1-5",))
    assert corrected(reading, (row,)) is reading
