"""The act that is told once for all items of a list: `Bổ nhiệm: ông A giữ chức T1; ông B giữ chức` *T2*.

Or for the first alone: `Đại hội bầu ông A giữ chức T1; các ông B, C giữ chức` *T2*.
"""

from __future__ import annotations

from itertools import pairwise

from kg.extract.names import NameNode
from kg.extract.posts.careers import sentence_start
from kg.extract.posts.verbs import Act, act_before
from kg.extract.stream import Stream

_HOLDS = ("giữ chức", "giữ chức vụ", "giữ chức danh", "làm")
_OTHERWISE = frozenset({"trước", "sau", "khi", "lúc", "hiện", "còn", "trong", "thay", "nguyên", "từng"})
_GIVES = frozenset({"elected", "appointed"})
_MAX_LEAD = 4
_LONGEST_ITEM = 16


def act_of_list(stream: Stream, name: NameNode, link: str) -> Act | None:
    """Return the act of a list that the name stands in: `bổ nhiệm: ông A giữ chức T; ông B ...`.

    Args:
        stream: the article's stream.
        name: a name of its item.
        link: the words that lead to its post.
    """
    start = sentence_start(stream, name.prefix)
    colons = [at for at in range(start, name.prefix) if stream.word[at] == ":"]
    if colons:
        return act_before(stream, start, colons[-1])
    return _of_the_first(stream, start, name) if link in _HOLDS else None


def _of_the_first(stream: Stream, start: int, name: NameNode) -> Act | None:
    """Return the act that gave the first of a list a post, where the name stands in an item behind it."""
    items = [at for at in range(start, name.prefix) if stream.word[at] == ";"]
    commas = [at for at in range(max(start, name.prefix - _MAX_LEAD), name.prefix) if stream.word[at] == ","]
    here = items[-1:] if items and name.prefix - items[-1] <= _LONGEST_ITEM else commas[:1]
    if not here or stream.folded[here[0] + 1] in _OTHERWISE:
        return None
    ends = [start - 1, *(at for at in items if at < here[0]), here[0]]
    acts = (act_before(stream, left + 1, right) for left, right in reversed(list(pairwise(ends))))
    act = next((each for each in acts if each is not None), None)
    if act is None or act.status not in _GIVES:
        return None
    told = f" {' '.join(stream.folded[act.first : here[0]])} "
    return act if any(f" {form} " in told for form in _HOLDS) else None
