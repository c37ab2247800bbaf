"""The act that is told once for all items of a list: `Bổ nhiệm: ông A giữ chức T1; ông B giữ chức` *T2*."""

from __future__ import annotations

from kg.extract.names import NameNode
from kg.extract.posts.careers import sentence_start
from kg.extract.posts.verbs import Act, act_before
from kg.extract.stream import Stream


def act_of_list(stream: Stream, name: NameNode) -> Act | None:
    """Return the act before the colon of a list that the name stands in: `bổ nhiệm: ông A giữ chức T; ông B ...`."""
    start = sentence_start(stream, name.prefix)
    colons = [at for at in range(start, name.prefix) if stream.word[at] == ":"]
    return act_before(stream, start, colons[-1]) if colons else None
