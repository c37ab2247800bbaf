"""Documents that an event's name only counts: `quán triệt` *4 nghị quyết của Bộ Chính trị*, each named elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.numbers import COUNTS
from kg.model import Claim, Document, Event, Organ
from kg.text.letters import fold

_COUNTED = re.compile(
    rf"(?<!\d )\b(?P<count>\d{{1,2}}|{'|'.join(COUNTS)}) "
    r"(?P<type>nghị quyết|kết luận|chỉ thị|quyết định|quy định|nghị định|thông tư|luật|bộ luật|pháp lệnh)\b"
    r"(?: mới| quan trọng| chiến lược| trụ cột| đột phá)*(?: của (?P<issuer>[^,;:.“\"()]+))?"
)
"""`4 nghị quyết của Bộ Chính trị`, `hai luật mới`, not `10 năm nghị quyết`."""
_CENTRE = ("trung ương", "đảng")
_OF_CENTRE = "/TW"


def with_counted(events: Sequence[Event], documents: Sequence[Document], organs: Sequence[Organ]) -> tuple[Event, ...]:
    """Return the events, each about the documents that its name counts where the article names exactly so many.

    They are of the type and the issuer that the name says; those already known to be its subject must be of them.

    Args:
        events: the events as read.
        documents: the documents as read.
        organs: the organs as read.
    """
    names = {organ.key: organ.name for organ in organs}
    return tuple(replace(event, about=(*event.about, *_further(event, documents, names))) for event in events)


def _further(event: Event, documents: Sequence[Document], organs: Mapping[str, str]) -> Iterator[Claim[str]]:
    known = {claim.value for claim in event.about}
    for name in (event.name, *event.variants):
        match = _COUNTED.search(fold(name))
        if match is None:
            continue
        count = int(match["count"]) if match["count"].isdecimal() else COUNTS[match["count"]]
        meant = [one for one in documents if fold(one.type) == match["type"] and _of(one, match["issuer"], organs)]
        if len(meant) == count > 1 and known <= {one.key for one in meant}:
            evidence = replace(event.mentions[0], rule="event.counted", confidence=0.75)
            yield from (Claim(one.key, evidence) for one in meant if one.key not in known)
            return


def _of(document: Document, issuer: str | None, organs: Mapping[str, str]) -> bool:
    """Say whether a document may be an issuer's: said to be, or the Centre's by its symbol; or none is said."""
    if document.draft:
        return False
    if issuer is None:
        return True
    names = [fold(organs.get(claim.value, claim.value)) for claim in document.issuers]
    centre = (document.symbol or "").endswith(_OF_CENTRE)
    if issuer.startswith(_CENTRE):
        return centre
    return any(issuer.startswith(name) or name.startswith(issuer) for name in names) or (
        not names and centre and issuer.startswith(("bộ chính trị", "ban bí thư"))
    )
