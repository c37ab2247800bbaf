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


def link_status(gap: str) -> str | None:
    """Return the status that linking words after a name give the post (`từng là`: former), or None."""
    return _links().get((gap, "after-name")) or None


def act_before(stream: Stream, first: int, after: int) -> Act | None:
    """Return the last act of appointment or dismissal in entries `[first, after)` of one sentence, or None."""
    found: Act | None = None
    index, verbs, openers = first, _verbs(), _openers()
    while index < after:
        if stream.word[index] in (".", "\n", ";"):
            found = None
        match = verbs.longest(stream.folded, index) if stream.folded[index] in openers else None
        if match is not None and match[0] <= after:
            form, status = match[1]
            proposed = found is not None and found.status == "designate" and "để" in stream.folded[found.after : index]
            open_yet = proposed or _IF in stream.folded[max(0, index - _BESIDE) : index]
            if status and not open_yet:  # `giới thiệu để HĐND bầu`, `nếu tái đắc cử` elect nobody yet
                found = Act(status, form, index, match[0])
            index = match[0]
        else:
            index += 1
    return found


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


def left_open(stream: Stream, after: int) -> bool:
    """Say whether the words behind a post leave it open whether somebody gets it: `có trúng cử T` *hay không*."""
    return _OR_NOT in pairwise(stream.folded[after : after + _NEAR])
