"""What the reference tables know of a thing that an article names, said of an entry of theirs and never of the thing.

An entry (`vnkg:ReferenceEntry`) has the thing as its `dct:subject`, and its source. Of a document it tells date,
issuers, title and what replaced what; of an organ or place of a district its province; of a central organ since when
and until when it had its name. A place, organ or document that no article names has a `rdfs:label` there and no type.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.frame import Frame
from kg.graph.rows import TYPE, Row, date, en, plain, uri, vi
from kg.graph.vocab import DCT, RDFS, SCHEMA, VNKG
from kg.model import Organ, PartialDate
from kg.reference import District, KnownDocument, Source
from kg.resolve.districts import districts_of_organ, districts_of_place, only_district
from kg.resolve.organs import known_organ, named_organ_id
from kg.resolve.register import document_id, known_document, replaced_by, the_document

_ENTRY, _LABEL, _URL = str(VNKG.ReferenceEntry), str(RDFS.label), str(SCHEMA.url)
_SUBJECT, _CREATED, _RIGHTS = str(DCT.subject), str(DCT.created), str(DCT.rights)
_SPATIAL, _DATE, _TITLE, _ISSUER = str(DCT.spatial), str(DCT.date), str(DCT.title), str(DCT.creator)
_SYMBOL, _REPLACES, _REPLACED = str(DCT.identifier), str(DCT.replaces), str(DCT.isReplacedBy)
_FOUNDED, _ENDED = str(SCHEMA.foundingDate), str(SCHEMA.dissolutionDate)
LABELS = {
    "district": ("Bảng tham chiếu: đơn vị hành chính cấp huyện", "Reference table: districts"),
    "document": ("Bảng tham chiếu: văn bản", "Reference table: documents"),
    "organ": ("Bảng tham chiếu: cơ quan Trung ương", "Reference table: central organs"),
    "organ-change": ("Bảng tham chiếu: thay đổi tổ chức", "Reference table: changes of organs"),
    "province": (
        "Bảng tham chiếu: tỉnh, thành phố trước và sau ngày 1/7/2025",
        "Reference table: provinces before and after 1 July 2025",
    ),
}
"""Table -> what its entries are called in Vietnamese and in English."""


def entry_rows(frame: Frame, table: str, key: str, source: Source) -> Iterator[Row]:
    """Yield an entry of a table with its source, the day on which it was taken from there, and the licence."""
    entry = frame.iris.reference(table, key)
    in_vietnamese, in_english = LABELS[table]
    yield entry, TYPE, _ENTRY
    yield entry, _LABEL, vi(in_vietnamese)
    yield entry, _LABEL, en(in_english)
    yield entry, _URL, uri(source.address)
    yield entry, _CREATED, date(PartialDate.of(source.read))
    yield entry, _RIGHTS, plain(source.licence)


def organ_entry_rows(frame: Frame, organ: Organ) -> Iterator[Row]:
    """Yield what the reference knows of an organ: the province of its district, or the days of its name."""
    iri = frame.iri(organ.key)
    yield from _district_rows(frame, iri, only_district(districts_of_organ(organ), frame.days))
    known = known_organ(frame.ids[organ.key])
    if known and (known.since or known.until):
        entry = frame.iris.reference("organ", known.name)
        yield from entry_rows(frame, "organ", known.name, known.source)
        yield entry, _SUBJECT, iri
        for prop, day in ((_FOUNDED, known.since), (_ENDED, known.until)):
            if day:
                yield entry, prop, date(PartialDate.from_iso(day))


def place_entry_rows(frame: Frame, name: str) -> Iterator[Row]:
    """Yield the province of a place that names its unit (`huyện Lâm Bình`)."""
    yield from _district_rows(frame, frame.place(name), only_district(districts_of_place(name), frame.days))


def _district_rows(frame: Frame, subject: str, district: District | None) -> Iterator[Row]:
    if district is None:
        return
    entry, province = frame.iris.reference("district", district.id), frame.iris.place(district.province)
    yield from entry_rows(frame, "district", district.id, district.source)
    yield entry, _SUBJECT, subject
    yield entry, _TITLE, vi(district.id)
    yield entry, _SPATIAL, province
    yield province, _LABEL, vi(district.province)


def document_entry_rows(frame: Frame, document: str) -> Iterator[Row]:
    """Yield what the register knows of the document with this stable id."""
    known = known_document(document)
    if known is None:
        return
    entry = frame.iris.reference("document", known.id)
    yield from entry_rows(frame, "document", known.id, known.source)
    yield entry, _SUBJECT, frame.iris.of(document)
    yield entry, _SYMBOL, plain(known.symbol)
    yield entry, _DATE, date(PartialDate.of(known.date))
    if known.title:
        yield entry, _TITLE, vi(known.title)
    for name in known.issuers:
        organ = frame.iris.of(named_organ_id(name))
        yield entry, _ISSUER, organ
        yield organ, _LABEL, vi(name)
    for prop, others in ((_REPLACES, map(the_document, known.replaces)), (_REPLACED, replaced_by(known))):
        for other in others:
            yield from _other_rows(frame, entry, prop, other)


def _other_rows(frame: Frame, entry: str, prop: str, other: KnownDocument) -> Iterator[Row]:
    iri = frame.iris.of(document_id(other))
    yield entry, prop, iri
    yield iri, _LABEL, vi(f"{other.type} {other.symbol}")
