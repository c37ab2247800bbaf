"""Lists of those who receive an award: named persons and organs, and counted groups (`20 tập thể, 15 cá nhân`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.extract import lexicon
from kg.extract.cues import cues, skip
from kg.extract.meaning import Meaning
from kg.extract.names import NameNode
from kg.extract.numbers import Number, read_number, read_spelled
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.titles import PostNode
from kg.extract.stream import Stream

_MODIFIERS = frozenset("xuất sắc tiêu biểu điển hình cao tuổi".split())
_MOST = 60


@dataclass(frozen=True, slots=True)
class Recipients:
    """Recipients read up to entry `after`: local keys, and (count, what they are) of unnamed groups."""

    after: int
    keys: tuple[str, ...] = ()
    groups: tuple[tuple[int, str], ...] = ()

    def __bool__(self) -> bool:
        """Say whether anybody is told."""
        return bool(self.keys or self.groups)


@cache
def _counted() -> lexicon.Trie[str]:
    return cues("counted", "group")


def read_group(stream: Stream, at: int) -> tuple[int, tuple[int, str]] | None:
    """Return (entry after it, (count, noun)) of `20 tập thể` or `hai cá nhân` at entry `at`, or None."""
    number: Number | None = read_number(stream, at) or read_spelled(stream, at)
    noun = _counted().longest(stream.folded, number.after) if number is not None else None
    if number is None or noun is None or number.value == 0:
        return None
    return noun[0], (number.value, noun[1])


def read_recipients(meaning: Meaning, at: int, ceiling: int) -> Recipients:
    """Return the recipients listed from entry `at` on, up to `ceiling` at most; `after == at` where none are."""
    stream, joints, fillers = meaning.stream, cues("award_words", "joint"), cues("award_words", "filler")
    keys: list[str] = []
    groups: list[tuple[int, str]] = []
    index = end = at
    while index < min(ceiling, at + _MOST):
        if (group := read_group(stream, index)) is not None:
            if index > at and _acts(stream, group[0], ceiling):
                break
            end, named = group
            groups.append(named)
        else:
            begin = index if index in meaning.begins else skip(stream, index, fillers)
            step = _named(meaning, begin, ceiling)
            if step is None or (begin > at and _acts(stream, step[0], ceiling)):
                break
            end, key = step
            keys += [key] if key is not None and key not in keys else []
        index = skip(stream, _past_modifiers(stream, end), joints)
        if index == end or index >= ceiling:
            break
    return Recipients(end, tuple(keys), tuple(groups))


def _acts(stream: Stream, after: int, ceiling: int) -> bool:
    """Say whether a verb of giving or receiving follows: who stands before it begins the next clause."""
    verb = skip(stream, after, cues("award_words", "adverb"))
    if verb >= ceiling:
        return False
    return stream.folded[verb] == "được" or any(
        cues("award_verbs", side).longest(stream.folded, verb) for side in ("gives", "receives")
    )


def _past_modifiers(stream: Stream, at: int) -> int:
    while at < len(stream) and stream.folded[at] in _MODIFIERS:
        at += 1
    return at


def _named(meaning: Meaning, at: int, ceiling: int) -> tuple[int, str | None] | None:
    """Return (entry after, local key or None) of the person or organ at entry `at`, posts in apposition passed over."""
    item = meaning.begins.get(at)
    if item is None or item.after > ceiling:
        return None
    if isinstance(item, OrganNode):
        return item.after, meaning.organ(item)
    if isinstance(item, PostNode):
        behind = skip(meaning.stream, item.after, cues("award_words", "joint"))
        following = meaning.begins.get(behind)
        if isinstance(following, PostNode) or (isinstance(following, NameNode) and behind == item.after):
            return _named(meaning, behind, ceiling)
        return item.after, meaning.person(item)
    return _past_posts(meaning, item, ceiling), meaning.person(item)


def _past_posts(meaning: Meaning, name: NameNode, ceiling: int) -> int:
    """Return the entry after the posts in apposition to a name."""
    after = name.after
    while after + 1 < ceiling and meaning.stream.word[after] in (",", "-", "–", "("):
        post = meaning.begins.get(after + 1)
        if not isinstance(post, PostNode) or post.after > ceiling:
            break
        following = meaning.begins.get(post.after)
        if isinstance(following, NameNode):
            break
        after = post.after
        if after < ceiling and meaning.stream.word[after] == ")":
            after += 1
    return after
