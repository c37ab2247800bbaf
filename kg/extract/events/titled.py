"""Hosts that the headline alone tells: *Huyện ủy A*`: Tổng kết công tác năm 2025`, *Sở Y tế B* `tập huấn ...`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clearing import Clearing
from kg.extract.events.scene import Scene
from kg.extract.events.ties import coordinated_on
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Sentence

_HOLDS = frozenset(
    tuple(words.split())
    for words in (
        "tổ chức|tổng kết|sơ kết|triển khai|quán triệt|khai mạc|khai giảng|bế giảng|tọa đàm|tập huấn|phát động|"
        "gặp mặt|họp mặt|đối thoại|giao ban|kỷ niệm|bồi dưỡng|đại hội|hội nghị|hội thảo|hội thi|sinh hoạt|ra quân"
    ).split("|")
)
"""What a headline says that its subject does, or what it says behind the colon."""
_JUST = frozenset({("đã",), ("vừa",), ("sẽ",)})


def titled(clearing: Clearing, scenes: Sequence[Scene]) -> list[Scene]:
    """Return the scenes, one without hosts with those that the headline opens with.

    That is the event which the headline names, else the only dated one that is told for its own sake.
    """
    title = next(iter(clearing.headlines), None)
    told = [scene for scene in scenes if scene.told and scene.parent is None]
    named = [scene for scene in told if title is not None and _inside(scene, title)]
    dated = named or [scene for scene in told if scene.dated and len(told) == 1]
    if title is None or len(dated) != 1 or dated[0].hosts:
        return list(scenes)
    own = dated[0].held_by(_hosts(clearing, title))
    return [own if scene is dated[0] else scene for scene in scenes]


def _inside(scene: Scene, title: Sentence) -> bool:
    return any(title.first <= mention.first < title.after for mention, _ in scene.grounds)


def _hosts(clearing: Clearing, title: Sentence) -> tuple[OrganNode, ...]:
    """Return the organs that open the headline and hold what it goes on to tell."""
    stream = clearing.stream
    organs = [node for node in clearing.organs_in(title.first, title.after) if node.first not in clearing.inside_posts]
    if not organs or organs[0].first != title.first:
        return ()
    hosts = tuple(coordinated_on(stream, organs))
    verb = hosts[-1].after
    verb += stream.word[verb : verb + 1] == (":",) or stream.folded[verb : verb + 1] in _JUST
    return hosts if verb < title.after and stream.folded[verb : verb + 2] in _HOLDS else ()
