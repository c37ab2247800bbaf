"""The page of any thing of a graph: every fact of which it is the subject or the object."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Store

from kg.graph.vocab import ELI, OA, ORG, PROV, RDF, SCHEMA, SKOS, VNKG, XSD
from kg.query import short
from kg.render.entity import Day, Entity, Link, Part, Row, Section
from kg.render.entity_look import Look
from kg.render.entity_rows import BY_KIND, MAKERS, SECTIONS, attested_by, event_date
from kg.render.texts import Texts, no_texts

_ORDER = (
    "fact posts holders events participants speeches awards awards-given figures changes person organ document event"
).split()
"""Sections of facts, in this order; other things that point here come after them, the words last."""
_RANKS = ("preferred", "normal", "deprecated", "")
_DISPUTED_ONLY = {ORG.holds, VNKG.chairedBy}
"""Told otherwise, and again where articles dispute it."""
_UNSHOWN = {RDF.type, VNKG.evidence, SKOS.altLabel, SKOS.hiddenLabel, PROV.qualifiedAssociation} | _DISPUTED_ONLY
_UNSHOWN |= {VNKG.attestation, SCHEMA.articleBody, OA.hasSelector}
"""Properties told otherwise, or meant for search alone."""
_UNSHOWN_BACK = {ORG.holds, VNKG.chairedBy, VNKG.claimSubject, VNKG.evidence, OA.hasSource, OA.hasSelector, RDF.value}
_DATES = {XSD.date, XSD.gYearMonth, XSD.gYear}
_THINGS = ("person", "organ", "document", "event")
_MOST, _MOST_SAID = 500, 100
"""Rows of one section, and words of a thing that is mentioned everywhere: the endpoint has all."""


def entity(store: Store, iri: str, language: str, text_of: Texts = no_texts) -> Entity | None:
    """Return the thing `iri` of the facts in `store`, in `vi` or `en`; None where no fact is about it.

    With `text_of` its words stand in their sentences.
    """
    look = Look(store, language, text_of)
    if not look.is_there(iri):
        return None
    kind = look.kind(iri)
    found, left = _pointing(look, iri)
    if kind in MAKERS:
        found["fact"] = [MAKERS[kind](look, iri, iri)]
    if kind == "event":
        found["participants"] = [MAKERS["participation"](look, one, iri) for one in _associations(look, iri)]
    if kind == "article":
        _add(found, _says(look, iri))
    elif kind not in MAKERS and (said := look.said(iri)):
        found["words"] = [Row((), said=said[:_MOST_SAID], left=max(0, len(said) - _MOST_SAID))]
    order = {name: at for at, name in enumerate(_ORDER)} | {"words": len(_ORDER) + 1}
    names = sorted(found, key=lambda name: (order.get(name, len(_ORDER)), name))
    sections = tuple(Section(name, _sorted(found[name]), left[name]) for name in names)
    url = look.text(iri, SCHEMA.url) or next(iter(look.nodes(iri, SCHEMA.url)), "")
    others = tuple(look.texts(iri, SKOS.altLabel))
    return Entity(iri, kind, look.label(iri), others, _direct(look, iri), sections, url)


def _direct(look: Look, iri: str) -> tuple[Section, ...]:
    """Return the properties of a thing: every value that articles state, the one that stands first."""
    stated = _claims(look, iri)
    for prop, value in look.outgoing(iri):
        if prop not in _UNSHOWN:
            rows = stated[short(prop.value)]
            rows.setdefault(value.value, Row((_part(look, value),)))
            rows[value.value] = replace(rows[value.value], rank="preferred")
    sections = []
    named = look.label(iri)
    for name in sorted(stated):
        values = sorted(stated[name].values(), key=lambda row: (_RANKS.index(row.rank), part_text(row.parts[0])))
        if [row.parts for row in values] == [(named,)]:
            continue  # the heading says it
        agreed = not any(row.reason for row in values)  # two spellings, or one date told in less detail
        sections.append(Section(name, tuple(replace(row, rank="", reason="") if agreed else row for row in values)))
    return tuple(sections)


def _claims(look: Look, iri: str) -> defaultdict[str, dict[str, Row]]:
    """Return what articles claim of a thing: property -> value -> row, the words of equal claims together."""
    found: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    for claim in look.into(VNKG.claimSubject, iri):
        prop = NamedNode(look.node(claim, VNKG.claimProperty))
        values = found[short(prop.value)]
        for stated, value in look.outgoing(claim):
            if stated == RDF.value:
                day = look.text(claim, VNKG.attestedOn)
                row = values.get(value.value, Row((_part(look, value),), day, rank="deprecated"))
                rank = min(row.rank, look.text(claim, VNKG.claimRank), key=_RANKS.index)
                reason = row.reason or look.text(claim, VNKG.reason)
                values[value.value] = replace(row, rank=rank, reason=reason, said=(*row.said, *look.said(claim)))
    for prop in _UNSHOWN - _DISPUTED_ONLY:
        found.pop(short(prop.value), None)
    return found


def _pointing(look: Look, iri: str) -> tuple[defaultdict[str, list[Row]], Counter[str]]:
    """Return what points to a thing, by section, and how many more each section would have.

    A fact that points twice (to an organ and its post) stands once.
    """
    found: defaultdict[str, list[Row]] = defaultdict(list)
    left: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    for node, prop in sorted(set(look.incoming(iri)), key=str):
        if prop in _UNSHOWN_BACK:
            continue
        kind = look.kind(node)
        name = SECTIONS.get(prop, BY_KIND[kind]) if kind in MAKERS else f"^{short(prop.value)}"
        if (name, node) in seen:
            continue
        seen.add((name, node))
        if len(found[name]) >= _MOST:
            left[name] += 1
        else:
            row = MAKERS[kind](look, node, iri) if kind in MAKERS else Row((look.link(node),), _date(look, node))
            found[name].append(row)
    return found, left


def _says(look: Look, article: str) -> Iterator[tuple[str, Row]]:
    """Yield (section, row) for all that an article says, with its own words alone."""
    seen = set()
    for evidence in look.into(OA.hasSource, article):
        for subject in look.into(VNKG.evidence, evidence):
            node = next(iter(look.into(VNKG.attestation, subject)), subject)
            kind = look.kind(node)
            if node in seen or not (kind in MAKERS or kind in _THINGS):
                continue
            seen.add(node)
            made = MAKERS[kind](look, node, "") if kind in MAKERS else Row((look.link(node),), said=look.said(node))
            said = tuple(one for one in made.said if one.article.iri == article)
            row = attested_by(made, said) if kind == "holding" else replace(made, said=said)
            yield BY_KIND.get(kind, kind), row


def _add(found: defaultdict[str, list[Row]], rows: Iterable[tuple[str, Row]]) -> None:
    for name, row in rows:
        found[name].append(row)


def _associations(look: Look, event: str) -> list[str]:
    return look.nodes(event, PROV.qualifiedAssociation)


def _date(look: Look, node: str) -> str:
    own = (look.text(node, prop) for prop in (ELI.date_document, SCHEMA.datePublished))
    return next((day for day in own if day), event_date(look, node))


def _sorted(rows: list[Row]) -> tuple[Row, ...]:
    """Return rows by place and name, and what has a date before what has none, the latest first."""
    named = sorted(rows, key=lambda row: (row.place, " ".join(map(part_text, row.parts))))
    dated = sorted(named, key=_latest, reverse=True)
    return tuple(dated)


def _latest(row: Row) -> str:
    return row.when or max((day for one in row.attested for day in one.days), default="")


def _part(look: Look, value: NamedNode | Literal) -> Part:
    if isinstance(value, NamedNode):
        return look.link(value.value)
    return Day(value.value) if value.datatype in _DATES else value.value


def part_text(part: Part) -> str:
    """Return a piece of a row in words."""
    if isinstance(part, Link):
        return part.label
    return part.edtf if isinstance(part, Day) else part
