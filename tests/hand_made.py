"""Readings made by hand, so that the later stages are tested without the earlier ones.

`Draft` takes an article's text; every fact points at words of it, found by `Draft.words`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from kg.model import (
    Article,
    Attestation,
    Claim,
    Document,
    Event,
    Evidence,
    Holding,
    Organ,
    PartialDate,
    Participation,
    Person,
    Reading,
    Span,
)


def day(iso: str) -> PartialDate:
    """Return `2018`, `2018-10` or `2018-10-22` as a date; `XXXX-05-23` has no year."""
    parts = [None if part == "XXXX" else int(part) for part in iso.split("-")]
    return PartialDate(*parts)


@dataclass
class Draft:
    """A reading in the making."""

    text: str
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    persons: dict[str, Person] = field(default_factory=dict)
    organs: dict[str, Organ] = field(default_factory=dict)
    holdings: list[Holding] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    participations: list[Participation] = field(default_factory=list)

    def words(self, words: str, rule: str = "test.rule") -> Evidence:
        """Return the evidence of `words`, which must stand in the text."""
        start = self.text.index(words)
        return Evidence(Span(start, start + len(words)), words, rule, 0.9)

    def person(self, name: str, *variants: str) -> str:
        """Add a person and return its key."""
        key = f"p{len(self.persons)}"
        self.persons[key] = Person(key, name, (self.words(name),), variants)
        return key

    def organ(self, name: str, *variants: str, kind: str = "PartyOrgan", words: str = "", **more: object) -> str:
        """Add an organ and return its key."""
        key = f"o{len(self.organs)}"
        mentions = tuple(self.words(one) for one in (words or name, *variants))
        self.organs[key] = Organ(key, name, kind, mentions, variants, **more)  # type: ignore[arg-type]
        return key

    def holds(self, person: str, title: str, organ: str | None, words: str, status: str = "current") -> str:
        """Add a holding with one attestation and return its key."""
        key = f"h{len(self.holdings)}"
        self.holdings.append(Holding(key, person, title, organ, (Attestation(status, self.words(words)),)))
        return key

    def document(self, name: str, **said: object) -> str:
        """Add a document and return its key.

        Args:
            name: its name, which stands in the text unless `words` says which words do.
            said: fields of `Document`; `date`, `title`, `issuer` are (value, words).
        """
        key = f"d{len(self.documents)}"
        words = str(said.pop("words", name))
        kind = str(said.pop("type", " ".join(name.split(" ")[:2])))
        for plural, single in (("dates", "date"), ("titles", "title"), ("issuers", "issuer")):
            if single in said:
                value, where = said.pop(single)  # type: ignore[misc]
                said[plural] = (Claim(value, self.words(where)),)
        self.documents.append(Document(key, kind, name, (self.words(words),), **said))  # type: ignore[arg-type]
        return key

    def event(self, name: str, kind: str = "Conference", words: str = "", **said: tuple[object, str]) -> str:
        """Add an event and return its key; `start`, `place`, `organiser`, `about` are (value, words)."""
        key = f"e{len(self.events)}"
        plural = {"start": "starts", "end": "ends", "place": "places", "organiser": "organisers", "about": "about"}
        claims = {plural[name]: (Claim(value, self.words(where)),) for name, (value, where) in said.items()}
        self.events.append(Event(key, kind, name, (self.words(words or name),), **claims))  # type: ignore[arg-type]
        return key

    def takes_part(self, person: str, event: str, role: str, words: str, capacity: str | None = None) -> None:
        """Add a participation."""
        self.participations.append(Participation(person, event, role, self.words(words), capacity))

    def reading(self) -> Reading:
        """Return the finished reading."""
        sha256 = hashlib.sha256(self.text.encode()).hexdigest()
        head = self.text.partition("\n")[0]
        article = Article(
            id=sha256[:16],
            source="hand-made",
            text=self.text,
            headline=Claim(head, self.words(head)),
            published=day(self.published) if self.published else None,
            authors=self.authors,
            publisher=self.publisher,
            url=self.url,
            sha256=sha256,
        )
        return Reading(
            article,
            tuple(self.persons.values()),
            tuple(self.organs.values()),
            tuple(self.holdings),
            tuple(self.documents),
            tuple(self.events),
            tuple(self.participations),
        )


_TITLE = "tăng cường công tác lưu trữ trong tình hình mới"


def review(document_date: str = "22/10/2018", iso: str = "2018-10-22", published: str | None = "2023-11-14") -> Draft:
    """Return an article on a conference that reviews a resolution, whose date it gives as told."""
    draft = Draft(
        "Hội nghị sơ kết 5 năm thực hiện Nghị quyết 35-NQ/TW tại Minh Hải\n"
        f"Ngày 14/11/2023, tại Hội trường Sông Xanh, Tỉnh ủy Minh Hải tổ chức Hội nghị sơ kết 5 năm thực hiện "
        f"Nghị quyết 35-NQ/TW ngày {document_date} của Bộ Chính trị về “{_TITLE}”. Đồng chí Trần Văn Khải, "
        "Phó Bí thư Thường trực Tỉnh ủy Minh Hải, Trưởng Ban Chỉ đạo 35 tỉnh (BCĐ 35), chủ trì. "
        "Đồng chí Lê Thị Hòa, nguyên Giám đốc Sở Nội vụ tỉnh Minh Hải, phát biểu.",
        published=published,
        publisher="Báo Minh Hải",
        authors=("Sơn Ca",),
    )
    party = draft.organ("Tỉnh ủy Minh Hải", level="province", place="Minh Hải")
    bureau = draft.organ("Bộ Chính trị", level="central")
    board = draft.organ("Ban Chỉ đạo 35 tỉnh Minh Hải", "BCĐ 35", kind="SteeringCommittee", words="Ban Chỉ đạo 35 tỉnh")
    office = draft.organ("Sở Nội vụ tỉnh Minh Hải", kind="StateOrgan")
    resolution = draft.document(
        "Nghị quyết 35-NQ/TW",
        symbol="35-NQ/TW",
        number="35",
        date=(day(iso), f"ngày {document_date}"),
        issuer=(bureau, "Bộ Chính trị"),
        title=(_TITLE, _TITLE),
    )
    meeting = draft.event(
        "Hội nghị sơ kết 5 năm thực hiện Nghị quyết 35-NQ/TW",
        start=(day("2023-11-14"), "Ngày 14/11/2023"),
        place=("Hội trường Sông Xanh", "Hội trường Sông Xanh"),
        organiser=(party, "Tỉnh ủy Minh Hải tổ chức"),
        about=(resolution, "thực hiện Nghị quyết 35-NQ/TW"),
    )
    chair, speaker = draft.person("Trần Văn Khải"), draft.person("Lê Thị Hòa")
    deputy = draft.holds(chair, "Phó Bí thư Thường trực", party, "Phó Bí thư Thường trực Tỉnh ủy Minh Hải")
    draft.holds(chair, "Trưởng ban", board, "Trưởng Ban Chỉ đạo 35 tỉnh")
    draft.holds(speaker, "Giám đốc", office, "nguyên Giám đốc Sở Nội vụ tỉnh Minh Hải", status="former")
    draft.takes_part(chair, meeting, "chairs", "Trần Văn Khải, Phó Bí thư Thường trực", capacity=deputy)
    draft.takes_part(speaker, meeting, "speaks", "Lê Thị Hòa, nguyên Giám đốc")
    return draft
