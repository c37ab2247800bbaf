"""Lists that leave out who has been named: `nay có 7` *Thứ trưởng*`, ngoài ông A là các ông, bà B, C`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.names import NameNode
from kg.extract.posts.chains import Chain, Node, Tie, gap
from kg.extract.posts.list_heads import headed
from kg.extract.stream import Stream

_BESIDES = frozenset({"ngoài", "bên cạnh", "cùng với", "không kể", "trừ"})
_OPENS = frozenset({"", ",", "(", "–", "-", ";"})
_JOINTS = frozenset({",", "và", ", và", "cùng"})
_LONGEST = 2


def past_excepted(stream: Stream, head: Chain, rest: list[Node]) -> tuple[int, list[Node]] | None:
    """Return (entry behind those left out, what stands behind them) of a head, or None where nobody is left out."""
    first = rest[0] if rest else None
    if not isinstance(first, NameNode):
        return None
    words = stream.folded[head.after : first.prefix]
    size = next((size for size in range(1, _LONGEST + 1) if " ".join(words[-size:]) in _BESIDES), None)
    if size is None or " ".join(words[: len(words) - size]) not in _OPENS:
        return None
    left = 1
    while left < len(rest) and isinstance(rest[left], NameNode) and _joined(stream, rest[left - 1], rest[left]):
        left += 1
    behind = rest[left - 1].after
    behind += stream.word[behind : behind + 1] in ((")",), (",",))
    return (behind, rest[left:]) if rest[left:] else None


def _joined(stream: Stream, left: Node, right: Node) -> bool:
    return isinstance(right, NameNode) and gap(stream, left.after, right.prefix) in _JOINTS


def headed_besides(stream: Stream, head: Chain, before: list[Node], rest: list[Node]) -> list[Tie]:
    """Return the ties of a head shared by the list behind those left out, empty where it heads none."""
    found = past_excepted(stream, head, rest)
    if found is None:
        return []
    after, behind = found
    last = head.posts[-1]
    ties = headed(stream, Chain((*head.posts[:-1], replace(last, after=after))), before, behind)
    return [replace(tie, post=replace(tie.post, after=min(tie.post.after, last.after))) for tie in ties]
