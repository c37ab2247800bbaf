"""Commendations, reported figures and changes of organs."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.frame import Frame
from kg.graph.rows import TYPE, Row, boolean, date, integer, vi
from kg.graph.vocab import DCT, FOAF, ORG, RDF, VNKG, concept
from kg.model import Commendation, Figure, OrganChange
from kg.resolve.keys import folded
from kg.schema import terms

_COMMENDATION, _AWARD, _GIVER = str(VNKG.Commendation), str(VNKG.awardName), str(VNKG.conferredBy)
_RECIPIENT, _FOR, _AT, _KIND = str(VNKG.recipient), str(VNKG.forDocument), str(VNKG.atEvent), str(DCT.type)
_GROUP, _GROUP_NAME, _COUNT = str(FOAF.Group), str(FOAF.name), str(VNKG.memberCount)
_FIGURE, _VALUE, _COUNTED = str(VNKG.ReportedFigure), str(RDF.value), str(VNKG.counted)
_OF_ORGAN, _APPROXIMATE = str(VNKG.ofOrgan), str(VNKG.approximate)
_CHANGE, _CHANGE_KIND = str(ORG.ChangeEvent), str(VNKG.changeKind)
_ORIGINAL, _RESULTING = str(ORG.originalOrganization), str(ORG.resultingOrganization)
_DATE, _DECIDED = str(DCT.date), str(VNKG.decidedBy)


def commendation_rows(frame: Frame, award: Commendation) -> Iterator[Row]:
    """Yield an award, who gave it, and to whom: persons, organs, or unnamed groups with their count."""
    iri = frame.iris.deed("commendation", frame.article.id, award.evidence, folded(award.award))
    kind = _award_kind(award.award)
    frame.use("award-kind", kind)
    yield iri, TYPE, _COMMENDATION
    yield iri, _AWARD, vi(award.award)
    yield iri, _KIND, str(concept("award-kind", kind))
    for prop, key in ((_GIVER, award.giver), (_FOR, award.document), (_AT, award.event)):
        if key:
            yield iri, prop, frame.iri(key)
    for recipient in award.recipients:
        yield iri, _RECIPIENT, frame.iri(recipient)
    for number, name in award.groups:
        fields = (folded(award.award), str(number), folded(name))
        group = frame.iris.deed("group", frame.article.id, award.evidence, *fields)
        yield iri, _RECIPIENT, group
        yield group, TYPE, _GROUP
        yield group, _COUNT, integer(number)
        yield group, _GROUP_NAME, vi(name)
    yield frame.cite(iri, award.evidence)


def _award_kind(award: str) -> str:
    """Return the notation of the kind whose name begins the award's name; the longest such, else `unspecified`."""
    name = folded(award)
    found = [kind for kind in terms("award_kinds") if name.startswith(folded(kind.label))]
    return max(found, key=lambda kind: len(kind.label)).notation if found else "unspecified"


def figure_rows(frame: Frame, figure: Figure) -> Iterator[Row]:
    """Yield a reported count."""
    iri = frame.iris.deed("figure", frame.article.id, figure.evidence, str(figure.value), folded(figure.counted))
    yield iri, TYPE, _FIGURE
    yield iri, _VALUE, integer(figure.value)
    yield iri, _COUNTED, vi(figure.counted)
    yield iri, _APPROXIMATE, boolean(value=figure.approximate)
    if figure.organ:
        yield iri, _OF_ORGAN, frame.iri(figure.organ)
    yield frame.cite(iri, figure.evidence)


def change_rows(frame: Frame, change: OrganChange) -> Iterator[Row]:
    """Yield a merger, split, renaming ... of organs."""
    originals = sorted(frame.ids[key] for key in change.originals)
    results = sorted(frame.ids[key] for key in change.results)
    iri = frame.iris.change(change.kind, originals, results, change.on)
    frame.use("change-kind", change.kind)
    yield iri, TYPE, _CHANGE
    yield iri, _CHANGE_KIND, str(concept("change-kind", change.kind))
    yield from ((iri, _ORIGINAL, frame.iris.of(organ)) for organ in originals)
    yield from ((iri, _RESULTING, frame.iris.of(organ)) for organ in results)
    if change.on and change.on.year is not None:
        yield iri, _DATE, date(change.on)
    if change.document:
        yield iri, _DECIDED, frame.iri(change.document)
    yield frame.cite(iri, change.evidence)
