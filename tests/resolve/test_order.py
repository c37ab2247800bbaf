"""Whatever the articles say, their order changes nothing, and what one says alone is what a build of it holds."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.graph import build_quads, serialise
from kg.model import Reading
from kg.resolve import resolve
from tests.hand_made import Draft, day

_DATES = ["", "2018-10-11", "2018-10-22", "2018", "2022-05-23", "XXXX-05-23"]
_ORGANS = ["", "Bộ Chính trị", "Ban Bí thư", "Tỉnh ủy"]
_DOCUMENTS = [
    ("Nghị quyết 35-NQ/TW", "35-NQ/TW"),
    ("Nghị quyết 35", "35"),
    ("Nghị quyết 5-NQ/TU", "5-NQ/TU"),
    ("Nghị định 30/2020/NĐ-CP", "30/2020/NĐ-CP"),
    ("Nghị quyết Đại hội", None),
]
_EVENTS = ["", "Hội nghị", "Hội nghị sơ kết 5 năm thực hiện Nghị quyết", "Lễ công bố quyết định về công tác cán bộ"]
_NAMES = ["Trần Quốc Hùng", "Trần Quốc Hưng", "Lê Thị Hoà", "Lê Thị Hòa"]

_saying = st.tuples(
    st.sampled_from(_DOCUMENTS),
    st.sampled_from(_DATES),
    st.sampled_from(_ORGANS),
    st.sampled_from(_EVENTS),
    st.sampled_from(_DATES),
    st.sampled_from(_NAMES),
    st.sampled_from(_ORGANS),
    st.sampled_from([None, "Báo A", "Báo B"]),
)


def reading(number: int, saying: tuple) -> Reading:  # type: ignore[type-arg]
    """Return an article that says all this."""
    (name, symbol), dated, issuer, event, held, person, organ, publisher = saying
    draft = Draft(
        f"Tin {number}. {name}, {dated}, {issuer}. {event}, {held}. {person}, Bí thư {organ}.", publisher=publisher
    )
    keys = {one: draft.organ(one, local=one == "Tỉnh ủy") for one in dict.fromkeys((issuer, organ)) if one}
    said: dict[str, object] = {"symbol": symbol}
    if dated:
        said["date"] = (day(dated), dated)
    if issuer:
        said["issuer"] = (keys[issuer], issuer)
    document = draft.document(name, **said)
    draft.holds(draft.person(person), "Bí thư", keys.get(organ), "Bí thư")
    if event:
        about: dict[str, tuple[object, str]] = {"about": (document, name)}
        if held:
            about["start"] = (day(held), held)
        if organ:
            about["organiser"] = (keys[organ], organ)
        draft.event(event, "Ceremony" if event.startswith("Lễ") else "Conference", **about)
    return draft.reading()


@settings(max_examples=60)
@given(st.lists(_saying, min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_order_changes_nothing(sayings: list[tuple], shuffler: random.Random) -> None:  # type: ignore[type-arg]
    forth = [reading(number, saying) for number, saying in enumerate(sayings)]
    back = list(forth)
    shuffler.shuffle(back)
    one, other = resolve(forth), resolve(back)
    assert one.ids == other.ids
    assert one.traits == other.traits
    assert serialise(build_quads(one), "nquads") == serialise(build_quads(other), "nquads")


@settings(max_examples=30)
@given(st.lists(_saying, min_size=2, max_size=6))
def test_different_entities_never_share_an_id(sayings: list[tuple]) -> None:  # type: ignore[type-arg]
    """Folded names, which every key begins with, agree wherever an id is shared."""
    readings = [reading(number, saying) for number, saying in enumerate(sayings)]
    resolution = resolve(readings)
    for record in ("persons", "documents", "events"):
        symbols: dict[str, set[str]] = {}
        for one in readings:
            for found in getattr(one, record):
                names = symbols.setdefault(resolution.ids[one.article.id][found.key], set())
                names.add(found.name.replace("oà", "òa") if record == "persons" else found.name.split(" ")[0])
        assert all(len(names) == 1 for names in symbols.values())
