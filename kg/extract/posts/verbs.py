"""Verbs of appointment and the words that link a name to a post; tables in `data/lexicon`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg import lexicons
from kg.extract import lexicon
from kg.extract.stream import Stream


@dataclass(frozen=True, slots=True)
class Act:
    """An act of appointment or dismissal read at stream entries `[first, after)`."""

    status: str
    verb: str
    first: int
    after: int


@cache
def _verbs() -> lexicon.Trie[tuple[str, str]]:
    return lexicon.Trie(
        (lexicon.key(form), (form, status)) for _, (form, status) in lexicons.rows("appointment_verbs", 2)
    )


@cache
def _openers() -> frozenset[str]:
    return _verbs().openers()


@cache
def _links() -> dict[tuple[str, str], str]:
    return {(" ".join(lexicon.key(form)), side): status for _, (form, side, status) in lexicons.rows("post_links", 3)}


def links(gap: str, side: str) -> bool:
    """Say whether the folded words of a gap tie a name and a post; `side` is `after-name` or `after-post`."""
    return (gap, side) in _links()


_LONGEST = 6
"""Words that the longest verb has."""
_STRONG = (
    "giữ chức",
    "giữ chức vụ",
    "giữ chức danh",
    "giữ cương vị",
    "làm",
    "được giao",
    "đảm nhiệm",
    "trở thành",
    "kiêm",
    "nhận nhiệm vụ",
    "nhận chức",
    "đảm nhận",
    "tham gia",
    "bầu vào",
)


def gives_post(gap: str) -> bool:
    """Say whether the words before a post give it to somebody even behind a post already named.

    `..., được giao quyền Giám đốc`.
    """
    return gap.endswith(_STRONG)


def link_status(gap: str, side: str = "after-name") -> str | None:
    """Return the status that linking words give the post (`từng là`, *T* `khi đó là` *A*: former), or None."""
    return _links().get((gap, side)) or None


def act_before(stream: Stream, first: int, after: int) -> Act | None:
    """Return the last act of appointment or dismissal in entries `[first, after)` of one sentence, or None."""
    found: Act | None = None
    index, openers = first, _openers()
    while index < after:
        if stream.word[index] in (".", "\n", ";"):
            found = None
        match = _verb_at(stream, index, after) if stream.folded[index] in openers else None
        if match is not None:
            form, status = match[1]
            proposed = found is not None and found.status == "designate" and "để" in stream.folded[found.after : index]
            open_yet = proposed or _IF in stream.folded[max(0, index - _BESIDE) : index]
            if status and not open_yet:  # `giới thiệu để HĐND bầu`, `nếu tái đắc cử` elect nobody yet
                found = Act(status, form, index, match[0])
            index = match[0]
        else:
            index += 1
    return found


def _verb_at(stream: Stream, index: int, after: int) -> tuple[int, tuple[str, str]] | None:
    """Return (entry after, (form, status)) of the longest verb at an entry that ends by entry `after`, or None.

    The title behind is no part of it: `từ chức` *Vụ trưởng*, but `luân chuyển` *từ chức vụ* `T1 sang T2`.
    """
    words = stream.folded[index : min(after, index + _LONGEST)]
    found = _verbs().longest(words, 0)
    return (index + found[0], found[1]) if found is not None else None


_IF = "nếu"
_BESIDE = 2
_OR_NOT = ("hay", "không")
_NEAR = 6
# a name before these acts is the giver, unless `được` or `bị` turns the verb round or the act is one's own
PASSIVE = frozenset({"được", "bị"})
"""Words that turn a verb round."""
_OWN = frozenset(
    (
        "tái cử|đắc cử|trúng cử|thôi giữ|thôi tham gia|thôi làm|thôi đảm nhiệm|từ chức|rời chức|rời ghế|rời vị trí|"
        "rời cương vị|rời khỏi chức|rời khỏi ghế|rời khỏi vị trí|rời khỏi cương vị|mất chức|không còn là|"
        "không còn làm|không còn giữ|không còn đảm nhiệm|từ nhiệm|rời nhiệm vụ|thôi nhiệm vụ|thôi đảm nhận|"
        "thôi cương vị|thôi phụ trách|thôi chức"
    ).split("|")
)


def turned(stream: Stream, after: int, act: Act) -> bool:
    """Say whether an act behind a name that ends at `after` is done to its bearer or his own: `được bổ nhiệm`."""
    own = act.verb in _OWN and stream.word[act.after : act.after + 1] != (",",)  # `ông A thôi chức, X còn 18` *ủy viên*
    return own or bool(PASSIVE & set(stream.folded[after : act.first]))


_UNSEATS = frozenset({"cách chức", "miễn nhiệm", "bãi nhiệm"})
_MAY_COME = frozenset("đề nghị trình xem xét việc sẽ thể nếu không chưa xin dự kiến".split())
_WISHED = 5
_SUSPENDS = ("đình", "chỉ")


def unseating(stream: Stream, first: int, after: int) -> Act | None:
    """Return the act right before a title and its bearer that ends the post: `Quốc hội miễn nhiệm` *Bộ trưởng A*.

    None where it is only proposed or may come: `đề nghị miễn nhiệm`.
    """
    act = act_before(stream, first, after)
    if act is None or act.verb not in _UNSEATS or act.after != after:
        return None
    return act if _MAY_COME.isdisjoint(stream.folded[max(0, act.first - _WISHED) : act.first]) else None


def suspends(words: str) -> bool:
    """Say whether folded words tell that somebody has the bearer of a post step aside: `yêu cầu đình chỉ chức vụ`."""
    parts = words.split()
    return _SUSPENDS in pairwise(parts) and PASSIVE.isdisjoint(parts)


def left_open(stream: Stream, after: int) -> bool:
    """Say whether the words behind a post leave it open whether somebody gets it: `có trúng cử T` *hay không*."""
    return _OR_NOT in pairwise(stream.folded[after : after + _NEAR])
