"""The day told behind an event's name: `kỳ họp thứ 26, dự kiến tổ chức vào ngày 3/4`, `do Sở Y tế mở ngày 27/9`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.stream import Stream

_REACH = 28
_STOPS = frozenset(".;\n")
HOLDS = frozenset({("tổ", "chức"), ("diễn", "ra"), ("khai", "mạc")})
"""Verbs that say that an event is held; two words each."""
_WHEN = frozenset((word,) for word in "vào ngày sáng chiều tối hôm từ".split())
_HOW = (("trực", "tuyến"), ("trọng", "thể"), ("thành", "công"), ("long", "trọng"))
_APPOSED = frozenset({",", "được"})
_BY = (("do",), ("được",), ("mà",))
_PLANNED = frozenset({"kiến", "sẽ"})
_LAST_WORDS = frozenset({"chức", "ra", "mạc", "hành"})
_PLANS = _LAST_WORDS | frozenset(", dự kiến sẽ được tổ diễn khai tiến vào từ trong ngày hôm hai ba".split())


def day_behind(stream: Stream, after: int, *, apposed: bool = False) -> int | None:
    """Return the entry where the words of the day begin on which a verb behind the name says that it is held.

    Args:
        stream: the article's stream.
        after: entry after the name.
        apposed: whether a comma alone may stand before the verb: `buổi làm việc với Sở Y tế, diễn ra sáng 3/4`.
    """
    reach = stream.folded[after : after + _REACH]
    clause = reach[: next((at for at, word in enumerate(reach) if word in _STOPS), len(reach))]
    by = clause[:1] in _BY or clause[:2] == (",", "do")
    for at in range(1, len(clause) - 2):
        verb = 1 if clause[at] == "mở" else 2 if clause[at : at + 2] in HOLDS else 0
        when = at + verb + len(_HOW[0]) * (clause[at + verb : at + verb + 2] in _HOW)
        if (
            verb
            and clause[when : when + 1] in _WHEN
            and (
                by
                or clause[at - 1] in _PLANNED
                or (apposed and clause[at - 1] in _APPOSED and not _counts(clause[:at]))
            )
        ):
            return after + when
    return None


def _counts(words: Sequence[str]) -> bool:
    return any(word[0].isdigit() for word in words)


def only_plans(between: Sequence[str]) -> bool:
    """Say whether the folded words between a name and a day only say that it is held then: `, dự kiến tổ chức vào`."""
    plans = len(between) <= _REACH and _PLANS.issuperset(between)
    return plans and (not between or not _LAST_WORDS.isdisjoint(between))
