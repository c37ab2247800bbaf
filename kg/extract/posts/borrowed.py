"""The organ of a bare title, borrowed from the words before it."""

from __future__ import annotations

from kg.extract.organs.book import OrganBook
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.bodies import kind_of
from kg.extract.posts.chains import Tie
from kg.extract.posts.fitting import fits
from kg.extract.posts.titles import PostNode
from kg.extract.stream import Stream

GUEST = "Đại biểu"
"""The title that only addresses guests: `có các đại biểu: A, B`."""
_SEAT = "Ủy viên"
_DELEGATION = "đoàn "
_BORROWING = frozenset({"holding.verb", "holding.head-of-list"})
_BULLETS = "+-–•*. "
_ITEMS = 8
_ITEM_OPENS = frozenset({(":",), (";",)})
_COUNTED = 3
_MORE = frozenset({"thêm", "một", "01", "1"})
_ITEM_LEADS = frozenset({("-",), ("–",), (":",)})


def borrows(stream: Stream, tie: Tie) -> bool:
    """Say whether a bare title is of an organ named before: given by a verb, heading a list, `do A, T, phụ trách`."""
    post = tie.post
    if post.organ is not None or post.organ_name is not None or kind_of(stream, post.first, post.after) is not None:
        return False
    told = tie.rule in _BORROWING or stream.folded[post.after : post.after + 1] == ("là",)  # `Trưởng ban` *là ông A*
    told |= tie.rule == "holding.apposition" and stream.folded[tie.name.prefix - 1 : tie.name.prefix] == ("do",)
    told |= _opens_item(stream, post) or _item_of_line(stream, post) or _gets(stream, post)
    return bool(told and post.title.organs and not post.title.office and post.label != GUEST)


def lends(
    node: OrganNode, tie: Tie, person: str, left: dict[int, str | None], held: set[tuple[str | None, int]]
) -> bool:
    """Say whether a bare title may be of an organ that stands before it.

    Not of one that another has left, nor, where no act gives the title, of one that its bearer has another post in:
    `Phó Trưởng Ban Tổ chức X A làm` *trưởng ban*.
    """
    if left.get(node.first, person) != person:
        return False
    given = tie.act is not None and tie.post.label != _SEAT
    return given or (person, node.first) not in held


def nearest(stream: Stream, tie: Tie, book: OrganBook, organs: list[OrganNode]) -> str | None:
    """Return the nearest organ before the name in its line that the bare title fits.

    `Ban có ... do ông A làm Trưởng ban`. Noted in the book as used; None where there is none.
    """
    line = _told_from(stream, tie.post)
    for node in reversed(organs):
        if node.first >= tie.post.first or stream.start[node.first] <= line:
            continue
        # `Đoàn công tác của` *Sở Y tế* `do bà A, Phó Giám đốc, dẫn đầu`
        bodies = (node, node.owner) if node.head.startswith(_DELEGATION) and node.owner is not None else (node,)
        for body in bodies:
            if fits(tie.post.title, body):
                return book.note(body, used=True)
    return None


def _opens_item(stream: Stream, post: PostNode) -> bool:
    """Say whether a post opens a line of its own and a colon leads to who holds it: `+` *Bí thư*`: ông A`."""
    line = stream.text.rfind("\n", 0, stream.start[post.first])
    before = stream.text[line + 1 : stream.start[post.first]].strip(_BULLETS)
    return line >= 0 and not before and stream.word[post.after : post.after + 1] == (":",)


def _item_of_line(stream: Stream, post: PostNode) -> bool:
    """Say whether a post opens an item of a list within a line and a mark leads to who holds it.

    `Lãnh đạo mới của Sở X gồm:` *Giám đốc -* `ông A;` *Phó Giám đốc -* `bà B`.
    """
    opens = stream.word[max(0, post.first - 1) : post.first] in _ITEM_OPENS
    return opens and stream.word[post.after : post.after + 1] in _ITEM_LEADS


def _gets(stream: Stream, post: PostNode) -> bool:
    """Say whether an organ is said to have or get the one who holds a post: `Sở X vừa có` *giám đốc mới*."""
    at = post.first - 1
    while at > max(0, post.first - _COUNTED) and (stream.folded[at] in _MORE):
        at -= 1
    return at >= 0 and stream.folded[at] == "có"


def _told_from(stream: Stream, post: PostNode) -> int:
    """Return the offset of the line end before the words that tell of a post.

    Those of its line; of an item of a list those of the line that leads to the list: `Đảng ủy xã có:`.
    """
    text = stream.text
    line = text.rfind("\n", 0, stream.start[post.first])
    if not _opens_item(stream, post):
        return line
    end = line
    for _ in range(_ITEMS):
        start = text.rfind("\n", 0, max(0, end))
        words = text[start + 1 : end].strip()
        if words.endswith(":"):
            return start
        if end <= 0 or (words and words[0] not in _BULLETS):
            break
        end = start
    return line
