"""Events over the frames of the press: every phrase says what was held, when, where, by whom, about what."""

from __future__ import annotations

from tests.extract.phrases import each, read


@each(
    "events",
    "events-more",
    "events-subjects",
    "events-heard",
    "events-turned",
    "events-placed",
    "events-acts",
    "events-days",
    "events-pages",
    "events-lists",
)
def test_what_was_held(text: str, expected: list[str]) -> None:
    reading = read(text)
    organs = {organ.key: organ.name for organ in reading.organs}
    documents = {document.key: document.symbol or document.name for document in reading.documents}
    found: list[str] = []
    for event in reading.events:
        days = "..".join(claim.value.edtf for claim in (*event.starts, *event.ends))
        parts = (
            event.name,
            days,
            "; ".join(claim.value for claim in event.places),
            "; ".join(organs[claim.value] for claim in event.organisers),
            "; ".join(documents[claim.value] for claim in event.about),
        )
        found.append(" | ".join(part or "-" for part in parts))
    assert found == expected


@each("events-undated")
def test_the_year_that_a_name_tells(text: str, expected: list[str]) -> None:
    days = ["..".join(claim.value.edtf for claim in (*one.starts, *one.ends)) for one in read(text, None).events]
    assert days == expected
