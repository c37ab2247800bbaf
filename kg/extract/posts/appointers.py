"""Those who appoint, elect or dismiss somebody named before them: `ông A được` *Thủ tướng B* `bổ nhiệm làm T`."""

from __future__ import annotations

from kg.extract.names import NameNode
from kg.extract.posts.chains import Chain, Node, gap
from kg.extract.posts.verbs import PASSIVE, act_before
from kg.extract.stream import Stream

_ENTRUSTS = frozenset({"giao", "cử", "mời", "ủy", "phân", "tin"})
_COUNTED = 4
_NEAR = 5


def without_titles(stream: Stream, nodes: list[Node]) -> list[Node]:
    """Return the nodes of a line without titles alone that act: `A được` *Chủ tịch UBND tỉnh* `bổ nhiệm làm T`."""
    return [
        node
        for node in nodes
        if not (isinstance(node, Chain) and _led(stream, node.first) and _acts(stream, node.after))
    ]


def without_named(stream: Stream, before: list[Node]) -> list[Node]:
    """Return the nodes before a post without those named who give it: `A được` *Thủ tướng B* `bổ nhiệm làm` T."""
    kept: list[Node] = []
    for node in before:
        if isinstance(node, NameNode) and kept and _acts(stream, node.after):
            title = kept[-1]
            titled = isinstance(title, Chain) and title.after == node.prefix
            if _led(stream, title.first if titled else node.prefix):
                kept = kept[:-1] if titled else kept
                continue
        if isinstance(node, Chain) and kept and _in_apposition(stream, kept[-1], node):
            kept.pop()
            continue
        kept.append(node)
    return kept if any(isinstance(node, NameNode) for node in kept) else before


def _in_apposition(stream: Stream, name: Node, chain: Chain) -> bool:
    """Say whether who acts is told with a title behind the name: `A được` *ông B, Chủ tịch UBND tỉnh,* `bổ nhiệm`."""
    if not isinstance(name, NameNode) or gap(stream, name.after, chain.first) != "," or not _led(stream, name.prefix):
        return False
    return _acts(stream, chain.after + (stream.word[chain.after : chain.after + 1] == (",",)))


def _acts(stream: Stream, after: int) -> bool:
    """Say whether an act of giving or ending a post follows, no other name between."""
    if not stream.folded[after : after + 1]:
        return False
    if stream.folded[after] in _ENTRUSTS:
        return True
    act = act_before(stream, after, min(after + _NEAR, len(stream)))
    return act is not None and not any(stream.capital[after : act.first])


def _led(stream: Stream, first: int) -> bool:
    """Say whether `được` stands before the words, numbers passed over: `được` *100% đại biểu* `bầu làm`."""
    for at in range(first - 1, max(-1, first - 1 - _COUNTED), -1):
        if stream.folded[at] in PASSIVE:
            return True
        if not (stream.word[at].isdigit() or stream.word[at] == "%"):
            return False
    return False
