"""The values of `kg.model` and their like as plain JSON values and back, without loss.

A dataclass becomes the list of its fields in their order, a frozenset a sorted list. Evidence leaves its quote out:
the text says it (`quote == text[span]`). What was written by other declarations of the classes cannot be read back:
whoever keeps encoded values keeps a hash of the rules beside them (`kg.store.rules`).
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from kg.model import Evidence, Span

Value = TypeVar("Value")
Encode = Callable[[Any], Any]
Decode = Callable[[Any, str], Any]
"""(encoded value, text that the evidence in it points into) → value."""


class _Way(NamedTuple):
    encode: Encode
    decode: Decode


def encode(kind: type, value: object) -> object:
    """Return `value`, a `kind`, as lists, strings, numbers, truth values and None."""
    return _way(kind).encode(value)


def decode(kind: type[Value], data: object, text: str = "") -> Value:
    """Return the `kind` that `data` was encoded from; `text` is what its evidence points into."""
    of: Any = kind
    made: Value = _way(of).decode(data, text)
    return made


@cache
def _way(kind: Any) -> _Way:  # noqa: ANN401 - any annotation that a field may carry
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Evidence:
        return _Way(_evidence, _to_evidence)
    if origin in (Union, types.UnionType):
        return _union([one for one in inner if one is not type(None)])
    if origin is tuple:
        return _many(tuple, inner[0]) if inner[1:] == (...,) else _pair(inner)
    if origin is frozenset:
        return _many(frozenset, inner[0])
    if is_dataclass(origin or kind):
        return _record(origin or kind, inner)
    return _Way(_same, _told)


def _same(value: Any) -> Any:  # noqa: ANN401 - a string, number, truth value or None
    return value


def _told(data: Any, _text: str) -> Any:  # noqa: ANN401 - the same
    return data


def _evidence(value: Evidence) -> list[object]:
    return [value.span.start, value.span.end, value.rule, value.confidence]


def _to_evidence(data: list[Any], text: str) -> Evidence:
    start, end, rule, confidence = data
    return Evidence(Span(start, end), text[start:end], rule, confidence)


def _union(kinds: list[Any]) -> _Way:
    """Return the way of `X | None`, or of `str | Record`: what is a list was the record."""
    record = _way(next((one for one in kinds if one is not str), str))
    if kinds == [str]:
        return _Way(_same, _told)
    apart = (type(None), str) if str in kinds else (type(None),)
    return _Way(
        lambda value: value if isinstance(value, apart) else record.encode(value),
        lambda data, text: data if isinstance(data, apart) else record.decode(data, text),
    )


def _many(make: Callable[[Any], Any], kind: Any) -> _Way:  # noqa: ANN401 - as in _way
    one = _way(kind)
    order: Callable[[Any], Any] = sorted if make is frozenset else list
    if one.encode is _same:
        return _Way(order, lambda data, _text: make(data))
    return _Way(
        lambda value: order([one.encode(item) for item in value]),
        lambda data, text: make([one.decode(item, text) for item in data]),
    )


def _pair(kinds: tuple[Any, ...]) -> _Way:
    ways = [_way(kind) for kind in kinds]
    return _Way(
        lambda value: [way.encode(item) for way, item in zip(ways, value, strict=True)],
        lambda data, text: tuple([way.decode(item, text) for way, item in zip(ways, data, strict=True)]),
    )


def _record(kind: Any, parameters: tuple[Any, ...]) -> _Way:  # noqa: ANN401 - a dataclass
    hints = get_type_hints(kind)
    variables = dict(zip(getattr(kind, "__parameters__", ()), parameters, strict=False))
    named = [(one.name, _way(variables.get(hints[one.name], hints[one.name]))) for one in fields(kind)]
    return _Way(
        lambda value: [way.encode(getattr(value, name)) for name, way in named],
        lambda data, text: kind(*[way.decode(item, text) for (_, way), item in zip(named, data, strict=True)]),
    )
