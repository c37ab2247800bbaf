"""Words of the document grammar, read once from `data/schemes/document_types.tsv` and `data/lexicon/document_*.tsv`."""

from __future__ import annotations

from functools import cache

from kg import schema
from kg.extract.lexicon import Trie, key, phrases
from kg.lexicons import rows

_ABBREVIATED = {"nq": "Nghị quyết", "nđ": "Nghị định", "qđ": "Quyết định", "ct": "Chỉ thị", "kl": "Kết luận"}
_NEVER_CITED = frozenset({"Thư", "Bản sao", "Dự án", "Giấy phép", "Cáo trạng", "Cương lĩnh", "Lời kêu gọi"})


@cache
def types() -> Trie[str]:
    """Return the labels of document types by folded words; short forms (`NQ`) need their capitals checked."""
    entries = [(key(row.label), row.label) for row in schema.document_types() if row.label not in _NEVER_CITED]
    return Trie([*entries, *(((short,), label) for short, label in _ABBREVIATED.items())])


@cache
def type_starts() -> frozenset[str]:
    """Return the first folded words of the type labels, to pass over other words quickly."""
    labels = [key(row.label)[0] for row in schema.document_types() if row.label not in _NEVER_CITED]
    return frozenset(labels) | frozenset(_ABBREVIATED)


@cache
def codes() -> dict[str, str]:
    """Return every code of a type (`NQ`, `QyĐ`) by its capitals."""
    return {code.upper(): code for row in schema.document_types() for code in (*row.party_codes, *row.state_codes)}


@cache
def labels_of(code: str, *, party: bool) -> tuple[str, ...]:
    """Return the types a code may stand for in its world, in the order of the table."""
    return tuple(
        row.label for row in schema.document_types() if code in (row.party_codes if party else row.state_codes)
    )


@cache
def issuer_worlds() -> dict[str, str]:
    """Return `party` or `state` for the issuer codes that decide it."""
    return {code: world for _, (code, world) in rows("document_issuers", 2)}


@cache
def issuer_codes() -> dict[str, str]:
    """Return the issuer codes of the table by their capitals: `TTG` is `TTg`."""
    return {code.upper(): code for code in issuer_worlds()}


@cache
def offices() -> Trie[bool]:
    """Return the offices that issue documents alone; the value says whether no organ need follow (`Chủ tịch nước`)."""
    return Trie((key(office), bool(organ)) for _, (office, organ) in rows("document_offices", 2))


@cache
def laws() -> Trie[str]:
    """Return the names of laws, codes and ordinances without their type word, by folded words, with commas or not."""
    names = [(key(name), name) for _, (name,) in rows("laws", 1)]
    return Trie([*names, *((tuple(word for word in words if word != ","), name) for words, name in names)])


@cache
def cues(kind: str) -> Trie[bool]:
    """Return the phrases of one kind of `document_cues.tsv`, by folded words."""
    return phrases(words for _, (of, words) in rows("document_cues", 2) if of == kind)
