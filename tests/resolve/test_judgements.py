"""What people have judged decides before any rule, on every build, in any order of the articles."""

from __future__ import annotations

from itertools import permutations

import pytest

from kg.errors import DataError
from kg.model import Decisions, Judgement, Mention, Reading
from kg.resolve import contradictions, resolve
from kg.resolve.compare import Side
from kg.resolve.decision_files import add_judgement, decisions_in, judgements_of
from kg.resolve.mentions import mention_of
from tests.hand_made import Draft, day


def official(name: str, organ: str, title: str = "Giám đốc", note: str = "") -> Reading:
    """Return an article that says `name` holds `title` in `organ`."""
    draft = Draft(f"Đồng chí {name}, {title} {organ}, dự.{note}")
    draft.holds(draft.person(name), title, draft.organ(organ), f"{title} {organ}")
    return draft.reading()


def mention(kind: str, reading: Reading, key: str) -> Mention:
    """Return the record `key` as a judgement names it."""
    return mention_of(kind, Side(reading, key, resolve([reading]).ids[reading.article.id]))


def judged(verdict: str, kind: str, one: Reading, other: Reading, key: str = "p0") -> Judgement:
    """Return a judgement on the record `key` of two articles."""
    left, right = (mention(kind, reading, key) for reading in (one, other))
    return Judgement(kind, verdict, left, right, "Lan", "2026-11-22", "đã hỏi")


def ids(readings: list[Reading], *rows: Judgement, key: str = "p0") -> list[str]:
    """Return the id of the record `key` of each reading, the same in every order of them."""
    found = set()
    for order in permutations(readings):
        resolution = resolve(order, Decisions(rows))
        found.add(tuple(resolution.ids[reading.article.id][key] for reading in readings))
    (same,) = found
    return list(same)


HERE, THERE = official("Lê Văn An", "Sở Y tế tỉnh Minh Hải"), official("Lê Văn An", "Sở Nội vụ tỉnh Sơn Bình")
MISPRINT = official("Lê Văn Ân", "Sở Y tế tỉnh Minh Hải")


def test_the_same_joins_what_the_rules_leave_apart() -> None:
    assert len(set(ids([HERE, THERE]))) == 2
    assert len(set(ids([HERE, THERE], judged("same", "person", HERE, THERE)))) == 1


def test_the_same_joins_two_names() -> None:
    assert len(set(ids([HERE, MISPRINT]))) == 2
    assert len(set(ids([HERE, MISPRINT], judged("same", "person", HERE, MISPRINT)))) == 1


def test_what_is_judged_the_same_brings_its_groups_along() -> None:
    more = official("Lê Văn An", "Sở Nội vụ tỉnh Sơn Bình", "Phó Giám đốc")
    found = ids([HERE, THERE, more], judged("same", "person", HERE, THERE))
    assert len(set(found)) == 1


def test_different_parts_a_group_and_the_others_go_where_they_fit() -> None:
    first = official("Lê Văn An", "Sở Y tế tỉnh Minh Hải", note=" Tin một.")
    second = Draft("Ông Lê Văn An, Giám đốc Sở Y tế tỉnh Minh Hải, Chủ tịch Hội Y học, dự.")
    person = second.person("Lê Văn An")
    second.holds(person, "Giám đốc", second.organ("Sở Y tế tỉnh Minh Hải"), "Giám đốc Sở Y tế tỉnh Minh Hải")
    second.holds(person, "Chủ tịch", second.organ("Hội Y học"), "Chủ tịch Hội Y học")
    other = second.reading()
    third = official("Lê Văn An", "Hội Y học", "Chủ tịch")
    assert len(set(ids([first, other, third]))) == 1
    one, two, three = ids([first, other, third], judged("different", "person", first, other))
    assert one != two
    assert three == two


def test_unsure_joins_and_parts_nothing() -> None:
    more = official("Lê Văn An", "Sở Y tế tỉnh Minh Hải", "Phó Giám đốc")
    readings = [HERE, THERE, more]
    rows = [judged("unsure", "person", HERE, THERE), judged("unsure", "person", HERE, more)]
    assert ids(readings, *rows) == ids(readings)


def test_a_later_judgement_takes_the_place_of_an_earlier() -> None:
    rows = [judged("same", "person", HERE, THERE), judged("different", "person", THERE, HERE)]
    assert ids([HERE, THERE], *rows) == ids([HERE, THERE])
    assert contradictions(Decisions(tuple(rows))) == []


def test_a_judgement_that_contradicts_those_before_it_is_set_aside_and_told() -> None:
    third = official("Lê Văn An", "Sở Tư pháp tỉnh Hà Mây")
    rows = (
        judged("same", "person", HERE, THERE),
        judged("same", "person", THERE, third),
        judged("different", "person", HERE, third),
    )
    assert len(set(ids([HERE, THERE, third], *rows))) == 1
    (issue,) = contradictions(Decisions(rows))
    assert issue.code == "judgement.contradiction"
    apart = (rows[2], rows[0], rows[1])
    assert len(set(ids([HERE, THERE, third], *apart))) == 2
    assert len(contradictions(Decisions(apart))) == 1


def test_a_local_organ_may_be_judged_to_be_a_named_one() -> None:
    local = Draft("Đồng chí Lê Văn An, Bí thư Tỉnh ủy, dự.")
    local.holds(local.person("Lê Văn An"), "Bí thư", local.organ("Tỉnh ủy", local=True), "Bí thư Tỉnh ủy")
    bare, named = local.reading(), official("Trần Thị Bình", "Tỉnh ủy Minh Hải", "Phó Bí thư")
    assert len(set(ids([bare, named], key="o0"))) == 2
    assert len(set(ids([bare, named], judged("same", "organ", bare, named, "o0"), key="o0"))) == 1


def test_an_organ_may_be_parted_from_one_of_its_name() -> None:
    again = official("Trần Thị Bình", "Sở Y tế tỉnh Minh Hải")
    assert len(set(ids([HERE, again], key="o0"))) == 1
    assert len(set(ids([HERE, again], judged("different", "organ", HERE, again, "o0"), key="o0"))) == 2


def test_documents_and_events_may_be_judged() -> None:
    readings = []
    for name, date in (("Hội nghị tổng kết", "2024-01-05"), ("Hội nghị cuối năm", "2024-01-06")):
        draft = Draft(f"{name} bàn Nghị quyết 35 số {date}.")
        draft.document("Nghị quyết 35", symbol="35")
        draft.event(name, start=(day(date), date))
        readings.append(draft.reading())
    one, other = readings
    for kind, key in (("document", "d0"), ("event", "e0")):
        assert len(set(ids(readings, key=key))) == 2
        assert len(set(ids(readings, judged("same", kind, one, other, key), key=key))) == 1


def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("decisions")
    rows = [judged("same", "person", HERE, THERE), judged("unsure", "person", HERE, MISPRINT)]
    for row in rows:
        add_judgement(folder, row)
    assert list(decisions_in(folder).judgements)[-2:] == rows
    assert judgements_of(folder / "judgements.tsv") == tuple(rows)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "person\tsame\t0123456789abcdef:1-5\ta\t0123456789abcdef:1-5\ta\tLan\t2026-11-22\t",
            "both sides are the same",
        ),
        ("person\tyes\t0123456789abcdef:1-5\ta\t0123456789abcdef:7-9\ta\tLan\t2026-11-22\t", "'yes' is none of"),
        ("person\tsame\tsomewhere\ta\t0123456789abcdef:7-9\ta\tLan\t2026-11-22\t", "is not ARTICLE:START-END"),
        ("person\tsame\t0123456789abcdef:1-5\ta", "4 cells"),
        ("person\tsame\t0123456789abcdef:1-5\ta\t0123456789abcdef:7-9\ta\tLan\tyesterday\t", "isoformat"),
    ],
)
def test_a_bad_row_is_named(tmp_path_factory: pytest.TempPathFactory, line: str, said: str) -> None:
    file = tmp_path_factory.mktemp("decisions") / "judgements.tsv"
    head = "kind\tverdict\tleft\tleft_key\tright\tright_key\tby\ton\twhy"
    file.write_text(f"{head}\n{line}\n", "utf-8")
    with pytest.raises(DataError, match=f"judgements.tsv:2: .*{said}"):
        judgements_of(file)
