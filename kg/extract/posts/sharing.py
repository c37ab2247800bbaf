"""Who shares a post that a verb gives behind several names: `các ông A, B làm T`, `T1 A và T2 B được bầu làm T3`."""

from __future__ import annotations

from kg.extract.names import NameNode
from kg.extract.posts.chains import Chain, Node, gap, leads
from kg.extract.posts.plurals import plural_at
from kg.extract.posts.runs import ending_names
from kg.extract.stream import Stream
from kg.schema import head_titles

_TURN = 3  # `Sở X, Sở Y` *lần lượt do* `các ông A, B làm giám đốc`: one each
_TWO = 2
_OPENS = frozenset({",", ";", ".", ":", "\n"})
_JOINTS = frozenset({"và", ", và"})
_BESIDE = frozenset({",", "-", "–"})
_ALL = frozenset({", các", "- các", "– các", ", đều là", "đều là", ", là các", "là các", "( các"})
_ITEM = frozenset({";", ":", "và"})
_SEVERAL = ("Phó ", "Ủy viên")


def sharing(stream: Stream, name: NameNode, before: list[Node], *, alone: bool) -> list[NameNode]:
    """Return the names that the post is given to: the subject, or those co-ordinated with it.

    Args:
        stream: the article's stream.
        name: the subject.
        before: what stands before the post in its line.
        alone: whether one person holds the post at a time.
    """
    anchor = before[-1]
    if not isinstance(anchor, NameNode):
        return _with_posts(stream, before)
    if name is not anchor:
        return [name]
    together = _addressed_together(stream, before) or _titled_together(stream, before)
    return together or ([] if alone else _each_addressed(stream, before)) or coordinated(stream, before)


def _titled_together(stream: Stream, before: list[Node]) -> list[NameNode]:
    """Return the two names, each behind its title, that `và` joins: *T1 A và T2 B* `được miễn nhiệm T3`."""
    names = [node for node in before[-4:] if isinstance(node, NameNode)]
    titles = [node for node in before[-4:] if isinstance(node, Chain)]
    if len(names) != len(titles) or len(names) != _TWO or not isinstance(before[-2], Chain):
        return []
    led = all(leads(stream, title, name) for title, name in zip(titles, names, strict=True))
    return names if led and gap(stream, names[0].after, titles[1].first) in _JOINTS else []


def _addressed_together(stream: Stream, before: list[Node]) -> list[NameNode]:
    """Return the names at the end of `before` that a plural opens, commas alone between: `các ông A, B làm ...`."""
    names = ending_names(stream, before)
    for index, name in reversed(list(enumerate(names))):
        if name.first > name.prefix and plural_at(stream, name.prefix):
            in_turn = "lượt" in stream.folded[max(0, name.prefix - _TURN) : name.prefix]
            return [] if in_turn else names[index:]
    return []


def _each_addressed(stream: Stream, before: list[Node]) -> list[NameNode]:
    """Return the names that open a clause, each addressed, commas alone between: `đồng chí A, đồng chí B được bầu`."""
    names = ending_names(stream, before)
    first = names[0]
    opens = first.prefix == 0 or stream.word[first.prefix - 1] in _OPENS
    return names if opens and len(names) > 1 and all(name.first > name.prefix for name in names) else []


def coordinated(stream: Stream, before: list[Node]) -> list[NameNode]:
    """Return the names at the end of `before` that share what follows: `A, B và C được bầu làm ...`."""
    names = ending_names(stream, before)
    closed = len(names) > 1 and gap(stream, names[-2].after, names[-1].prefix) != ","
    return names if closed else names[-1:]


def of_them_all(stream: Stream, chain: Chain, before: list[Node]) -> list[NameNode]:
    """Return the names that a title of several in apposition behind them is told of: `A, B,` *các Phó Chủ tịch X*.

    In an item of a list the plural need not be said: `ông A, Chủ tịch;` *B, C, Phó Chủ tịch*`;`.
    """
    names = ending_names(stream, before)
    if len(names) < _TWO or len(chain.posts) > 1 or chain.posts[0].label in head_titles():
        return []
    link = gap(stream, names[-1].after, chain.first)
    opens = names[0].prefix == 0 or stream.word[names[0].prefix - 1] in _ITEM
    item = opens and link in _BESIDE and chain.posts[0].label.startswith(_SEVERAL)
    own = before[-len(names) - 1 : -len(names)]
    titled = own and isinstance(own[0], Chain) and leads(stream, own[0], names[0])
    return names if (item or link in _ALL) and not titled else []


def _with_posts(stream: Stream, before: list[Node]) -> list[NameNode]:
    """Return the names of `A, T1 và B, T2` that share what follows, each with posts of its own."""
    names = [node for node in before if isinstance(node, NameNode)][-1:]
    for index in range(len(before) - 1, 1, -1):
        node, earlier, first = before[index], before[index - 1], before[index - 2]
        if not (isinstance(node, NameNode) and isinstance(earlier, Chain) and isinstance(first, NameNode)):
            continue
        if gap(stream, earlier.after, node.prefix) not in _JOINTS:
            break
        names.insert(0, first)
    return names
