"""What each article states of the properties that sources may dispute, made comparable across articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.model import Article, Document, Event, Reading
from kg.resolve.incumbents import bearers_stated
from kg.resolve.keys import folded
from kg.resolve.organs import meeting_ids
from kg.resolve.reprints import prints
from kg.resolve.stated import Stated


def stated(reading: Reading, ids: Mapping[str, str]) -> Iterator[Stated]:
    """Yield all that `reading` states of disputable properties; `ids` turns its local keys into stable ids.

    With each stands what tells copies of the article (`kg.resolve.reprints`).
    """
    copied = prints(reading.article.text)
    return (replace(claim, prints=copied) for claim in stated_alone(reading, ids))


def stated_alone(reading: Reading, ids: Mapping[str, str]) -> Iterator[Stated]:
    """Yield what `stated` does where no other article is there that this one could be a copy of."""
    article = reading.article
    yield from bearers_stated(reading, ids)
    met = meeting_ids(reading, ids)
    for document in reading.documents:
        yield from _of_document(document, article, ids, met)
    for event in reading.events:
        yield from _of_event(event, article, ids)
    for person in reading.persons:
        for name, claims in (("rank", person.ranks), ("degree", person.degrees)):
            for claim in claims:
                yield Stated(ids[person.key], name, claim.value, folded(claim.value), article, claim.evidence)
    for organ in reading.organs:
        by_quote = {folded(mention.quote): mention for mention in reversed(organ.mentions)}
        for variant in organ.variants:
            if mention := by_quote.get(folded(variant)):
                yield Stated(ids[organ.key], "short_name", variant, folded(variant), article, mention)


def _of_document(
    document: Document, article: Article, ids: Mapping[str, str], met: Mapping[str, str]
) -> Iterator[Stated]:
    subject = ids[document.key]
    said = (document.issuers, document.titles, [one for one in document.dates if one.value.precision == "day"])
    fullness = sum(map(bool, said)) + bool(document.symbol and "/" in document.symbol)
    if document.mentions:
        kind = document.type
        yield Stated(subject, "type", kind, folded(kind), article, document.mentions[0], fullness)
    for date in document.dates:
        yield Stated(subject, "date", date.value, date.value.edtf, article, date.evidence, fullness)
    for issuer in document.issuers:
        organ, compared = ids[issuer.value], met[issuer.value]
        yield Stated(subject, "issuer", organ, compared, article, issuer.evidence, fullness)
    for title in document.titles:
        yield Stated(subject, "title", title.value, bare_title(title.value), article, title.evidence, fullness)


def _of_event(event: Event, article: Article, ids: Mapping[str, str]) -> Iterator[Stated]:
    subject = ids[event.key]
    fullness = sum(map(bool, (event.starts, event.places, event.organisers, event.about)))
    for name, dates in (("start", event.starts), ("end", event.ends)):
        for date in dates:
            yield Stated(subject, name, date.value, date.value.edtf, article, date.evidence, fullness)
    for place in event.places:
        yield Stated(subject, "place", place.value, folded(place.value), article, place.evidence, fullness)
    for organiser in event.organisers:
        organ = ids[organiser.value]
        yield Stated(subject, "organiser", organ, organ, article, organiser.evidence, fullness)


def bare_title(title: str) -> str:
    """Return a title's folded words without marks: quotes and commas make no other title."""
    return " ".join("".join(char if char.isalnum() else " " for char in folded(title)).split())
