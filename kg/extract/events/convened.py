"""Whose a sitting is where no words tie a body to it: that of the session, or of the head who chairs it.

`ngày làm việc thứ hai của kỳ họp thứ 9`, `Phiên họp do` *Phó Chủ tịch Quốc hội* `A điều hành`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.mention import SITTING
from kg.extract.events.scene import Scene
from kg.extract.organs.tree import OrganNode

_DAY, _SESSION = "ngày làm việc", "kỳ họp"
_SITTINGS = frozenset({SITTING, _DAY})
_CHAIRS = frozenset({("chủ", "trì"), ("điều", "hành"), ("chủ", "tọa"), ("chủ", "toạ")})
_HEADS = ("chủ", "tịch")
_ASSEMBLY = "Assembly"


def convened(clearing: Clearing, scenes: Sequence[Scene]) -> list[Scene]:
    """Return the scenes, a sitting told without its body as that of the session it is of or of who chairs it.

    Nothing is supposed where the article tells of sittings of several bodies.
    """
    bodies = {
        clearing.stream.words(node.first, node.after).casefold()
        for scene in scenes
        if scene.best.kind in _SITTINGS
        for _, grounds in scene.grounds
        for node in grounds.organisers
    }
    if len(bodies) > 1:
        return list(scenes)
    return [_with_body(clearing, scene, scenes, alone=not bodies) for scene in scenes]


def _with_body(clearing: Clearing, scene: Scene, scenes: Sequence[Scene], *, alone: bool) -> Scene:
    if scene.best.kind not in _SITTINGS or not scene.told or scene.hosts:
        return scene
    hosts = _of_session(scene, scenes) or (_of_chair(clearing, scene) if alone else ())
    return scene.held_by(hosts) if hosts else scene


def _of_session(scene: Scene, scenes: Sequence[Scene]) -> tuple[OrganNode, ...]:
    """Return the body whose session the name of a day's work tells: `ngày làm việc thứ hai của` *kỳ họp thứ 9*."""
    if _SESSION not in scene.best.name.casefold():
        return ()
    return next((each.hosts for each in scenes if each.best.kind == _SESSION and each.hosts), ())


def _of_chair(clearing: Clearing, scene: Scene) -> tuple[OrganNode, ...]:
    """Return the assembly whose head chairs the sitting in a sentence that names it."""
    stream = clearing.stream
    for mention, _ in scene.grounds:
        sentence = clearing.sentence_at(mention.first)
        if _CHAIRS.isdisjoint(pairwise(stream.folded[sentence.first : sentence.after])):
            continue
        organs = clearing.organs_in(sentence.first, sentence.after)
        organ = next((node for node in organs if _headed(clearing, node)), None)
        if organ is not None:
            return (organ,)
    return ()


def _headed(clearing: Clearing, organ: OrganNode) -> bool:
    """Say whether an organ is an assembly told with its head or a deputy: `Phó Chủ tịch` *Quốc hội*."""
    heads = clearing.stream.folded[organ.first - len(_HEADS) : organ.first] == _HEADS
    return heads and organ.kind == _ASSEMBLY and organ.first in clearing.inside_posts
