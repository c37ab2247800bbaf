"""Posts that open a sentence, who gets or leaves them named late: `Thôi giữ chức` *T* `từ ngày 1/5 là` *ông A*."""

from __future__ import annotations

from kg.extract.names import NameNode
from kg.extract.posts.careers import sentence_start
from kg.extract.posts.chains import Chain, Node, Tie, gap, status_of
from kg.extract.posts.verbs import act_before, links
from kg.extract.stream import Stream

_LONGEST = 16
_STOPS = frozenset({".", ";", "\n", ":", "?"})
_IS = "là"
_LEAD = 1  # `Được` *bầu làm T ... là ông A*


def fronted(stream: Stream, chain: Chain, right: Node | None) -> list[Tie]:
    """Return the ties of a chain that opens its sentence behind an act or link, to the addressed name behind `là`."""
    if not isinstance(right, NameNode) or right.first == right.prefix:
        return []
    words = stream.folded[chain.after : right.prefix]
    if words[-1:] != (_IS,) or len(words) > _LONGEST or not _STOPS.isdisjoint(words):
        return []
    start = sentence_start(stream, chain.first)
    act = act_before(stream, start, chain.first)
    if act is None:
        opens = links(gap(stream, start, chain.first), "after-name")
    else:
        led = gap(stream, act.after, chain.first)
        opens = act.first - start <= _LEAD and (led == "" or links(led, "after-name"))
    if not opens:
        return []
    return [Tie(right, post, status_of(post, act), "holding.before-name", 0.85, act) for post in chain.posts]
