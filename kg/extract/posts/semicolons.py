"""Posts of one person that semicolons part: `Ông A là` *T1; T2; T3*.`, `- Ông A,` *T1; T2*."""

from __future__ import annotations

from kg.extract.names import NameNode
from kg.extract.posts.chains import Chain, Node, begin, gap
from kg.extract.posts.insets import LIFE, tells_life
from kg.extract.posts.lend import lent
from kg.extract.posts.pronouns import pronoun_before
from kg.extract.posts.verbs import links
from kg.extract.stream import Stream

_JOINTS = frozenset({";", "; đồng thời là", "; kiêm", "; hiện là"})
_ENDS = frozenset({".", ";", ",", "(", ")", "\n"})
_PARTS = frozenset({".", ";", "\n"})
_APPOSITION = frozenset({",", "-", "–", "(", ":"})
_OPENS = frozenset({".", "\n", "-", "–", "+", "*", ")"})
_LONGEST_LINK = 4
_MAX_GAP = 24


def with_lists(stream: Stream, nodes: list[Node]) -> list[Node]:
    """Return the nodes of a line, the posts of one person that semicolons part in one chain.

    Only behind a link, or where the name opens its sentence: `dự có ông A, T1;` *T2* may speak of two.
    """
    found: list[Node] = []
    for index, node in enumerate(nodes):
        last = found[-1] if found else None
        if isinstance(node, Chain) and isinstance(last, Chain) and gap(stream, last.after, node.first) in _JOINTS:
            subject = found[-2] if len(found) > 1 else None
            if _told_of_one(stream, subject, last) and not _of_next(stream, node, nodes[index + 1 :]):
                found[-1] = Chain(lent((*last.posts, *node.posts)))
                continue
        found.append(node)
    return found


def _told_of_one(stream: Stream, subject: Node | None, chain: Chain) -> bool:
    """Say whether the posts are linked to a name or pronoun before them, or stand behind a name that opens."""
    if pronoun_before(stream, chain.first) is not None or tells_life(stream, max(0, chain.first - LIFE), chain.first):
        return True
    if not isinstance(subject, NameNode):
        return False
    words = stream.folded[subject.after : chain.first]
    if len(words) > _MAX_GAP or not _PARTS.isdisjoint(words):
        return False
    if " ".join(words) in _APPOSITION:
        return subject.prefix == 0 or stream.word[subject.prefix - 1] in _OPENS
    return any(links(" ".join(words[-size:]), "after-name") for size in range(1, _LONGEST_LINK + 1))


def _of_next(stream: Stream, chain: Chain, rest: list[Node]) -> bool:
    """Say whether the posts behind a semicolon are of the next person, or do something nobody is named for."""
    if chain.after < len(stream) and stream.word[chain.after] not in _ENDS:
        return True
    name = next((node for node in rest if isinstance(node, NameNode)), None)
    return name is not None and _PARTS.isdisjoint(stream.word[chain.after : begin(name)])
