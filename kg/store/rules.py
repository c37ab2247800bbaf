"""What made the content of a store, as hashes: by them a build knows what it may take over from an earlier one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kg import lexicons
from kg.model import NOTHING_DECIDED, Decisions
from kg.resolve import digest_of
from kg.resources import resource
from kg.version import VERSION

_PACKAGE = Path(__file__).resolve().parents[1]
_READ_BY = (
    "ingest",
    "text",
    "extract",
    "codec.py",
    "model",
    "schema.py",
    "lexicons.py",
    "reference",
    "resources.py",
    "store/readings.py",
)
_BUILT_BY = ("resolve", "graph", "store")
_NOT_READ = frozenset({"articles", "judgements", "corrections", "identity"})
"""Folders of `data` that say nothing of how an article is read."""
_DIGITS = 16


@cache
def reading_rules() -> str:
    """Return the version of the rules by which an article is read: program, lexicons (a user's own too), lists."""
    data = resource("data")
    tables = (one for one in data.rglob("*") if one.is_file() and not _NOT_READ & {*one.relative_to(data).parts})
    rules = _digest([(_PACKAGE, _code(_READ_BY)), (data, tables)])
    own = ((file.parent, [file]) for file in lexicons.files())
    return _digest(own, rules) if lexicons.in_use() else rules


def rule_set(decisions: Decisions = NOTHING_DECIDED) -> str:
    """Return the version of all that makes facts of an article's bytes: the rules, and what people have decided."""
    return f"{_all_rules()}+{digest_of(decisions)}" if decisions != NOTHING_DECIDED else _all_rules()


@cache
def _all_rules() -> str:
    ontology = resource("ontology")
    built = _digest([(_PACKAGE, _code(_BUILT_BY)), (ontology, (one for one in ontology.rglob("*") if one.is_file()))])
    whole = hashlib.sha256(f"{reading_rules()} {built}".encode()).hexdigest()[:_DIGITS]
    return f"{VERSION}+{whole}"


def _code(names: Iterable[str]) -> list[Path]:
    return [
        path for name in names for path in ((_PACKAGE / name).rglob("*.py") if "." not in name else [_PACKAGE / name])
    ]


def _digest(parts: Iterable[tuple[Path, Iterable[Path]]], first: str = VERSION) -> str:
    digest = hashlib.sha256(first.encode())
    for root, files in parts:
        for path in sorted(files):
            content = path.read_bytes()
            digest.update(f"\n{path.relative_to(root).as_posix()} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()[:_DIGITS]
