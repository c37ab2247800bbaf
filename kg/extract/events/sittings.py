"""Sittings: parts of a congress, a session or a day's work, and what a sitting passes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.documents.ballots import VOTE_WORDS, voted
from kg.extract.events.behind import documents_behind, words
from kg.extract.events.mention import SITTING
from kg.extract.events.scene import Scene
from kg.extract.events.shown import opening
from kg.extract.stream import Sentence

_DAY = "ngày làm việc"
_WHOLES = frozenset({"đại hội", "kỳ họp", _DAY})
_BODIES = frozenset({"kỳ họp", _DAY})
_PASSING = frozenset({SITTING, "họp riêng"})
_PASSES = ("thông", "qua")
_OPINION = ("cho", "ý", "kiến")
_STANDING = frozenset({"thường", "vụ", "hội"})  # of the National Assembly, or a council
_BODY = 16
_DONE = frozenset({"đã", "quyết", "trí"})  # `đã thông qua`, `biểu quyết thông qua`
_ACTS = frozenset({("nghị", "quyết"), ("dự", "án"), ("dự", "thảo"), ("văn", "bản")})
_LINKS = frozenset({"gồm", ":", "là"})
_NEAR = 8
_OPENING = 6


def sittings(clearing: Clearing, scenes: Sequence[Scene]) -> list[Scene]:
    """Return the scenes, each sitting as part of what it is a sitting of, with what it passes."""
    found = [_within(scene, scenes) for scene in scenes]
    passed = _passed(clearing, found)
    return [replace(scene, about=(*scene.about, *passed.get(scene.key, ()))) for scene in found]


def _within(scene: Scene, scenes: Sequence[Scene]) -> Scene:
    """Return the scene, a sitting as part of the congress, session or day's work told of before it."""
    if scene.parent is not None or scene.best.kind != SITTING or (scene.dated and scene.best.phase is None):
        return scene
    first = scene.grounds[0][0].first
    wholes = [each for each in scenes if each.best.kind in _WHOLES and each.grounds[0][0].first < first]
    if not wholes:
        return scene
    whole = wholes[-1]
    day = scene.day or (whole.day if whole.best.kind == _DAY else None)
    return replace(_hosted_by(scene, whole), parent=whole.key, day=day)


def _hosted_by(scene: Scene, whole: Scene) -> Scene:
    """Return a sitting, held by the body whose session it is part of where no other is named."""
    return scene if whole.best.kind not in _BODIES or scene.hosts else scene.held_by(whole.hosts)


def _passed(clearing: Clearing, scenes: Sequence[Scene]) -> dict[str, tuple[int, ...]]:
    """Return the entries of the documents told to be passed, by the sitting told of last before them."""
    mine = sorted(
        (mention.first, scene.key) for scene in scenes if scene.best.kind in _PASSING for mention, _ in scene.grounds
    )
    found: dict[str, tuple[int, ...]] = {}
    several = False
    for sentence in clearing.body if mine else ():
        before = [key for first, key in mine if first < sentence.after]
        key = before[-1] if before else mine[0][1]
        told = _several(clearing, sentence)
        listed = _listed(clearing, sentence, told) if told is not None or several else []
        several = several or told is not None
        for entry in sorted({*_passes(clearing, sentence), *listed, *_weighed(clearing, sentence)}):
            found[key] = (*found.get(key, ()), entry)
    return found


def _weighed(clearing: Clearing, sentence: Sentence) -> tuple[int, ...]:
    """Return the documents on which a sitting gives its opinion: `được Ủy ban Thường vụ Quốc hội` *cho ý kiến*."""
    folded = clearing.stream.folded
    for at in range(sentence.first + 1, sentence.after - 2):
        if folded[at : at + 3] != _OPINION or not _STANDING.issubset(folded[max(sentence.first, at - _BODY) : at]):
            continue
        passive = next((by for by in range(max(sentence.first, at - _BODY), at) if folded[by] == "được"), None)
        if passive is not None:
            return opening(clearing, sentence, passive)
        reach = range(at + 3, sentence.after)
        return tuple(documents_behind(clearing, reach, words("tell"), joined=False, verb=at + 2))
    return ()


def _several(clearing: Clearing, sentence: Sentence) -> int | None:
    """Return the entry behind the verb that tells more than one act to be passed: `thông qua` *4 nghị quyết*."""
    folded = clearing.stream.folded
    for at in range(sentence.first + 1, sentence.after - 3):
        if folded[at : at + 2] == _PASSES and folded[at - 1] in _DONE and at + 2 not in clearing.walls.documents:
            acts = next((act for act in (at + 2, at + 3) if folded[act : act + 2] in _ACTS), None)
            if acts is not None and acts not in clearing.walls.documents:
                return acts
    return None


def _listed(clearing: Clearing, sentence: Sentence, told: int | None) -> list[int]:
    """Return the documents that a sentence lists as those passed: `Bốn nghị quyết gồm:` *Nghị quyết ...; ...*."""
    folded = clearing.stream.folded
    opening = range(sentence.first, min(sentence.first + _OPENING, sentence.after - 1))
    acts = told if told is not None else next((at for at in opening if folded[at : at + 2] in _ACTS), None)
    if acts is None or acts in clearing.walls.documents:
        return []
    reach = range(acts + 1, min(acts + VOTE_WORDS, sentence.after - 1))
    link = next((at for at in reach if folded[at] in _LINKS or at in clearing.walls.documents), None)
    if link is None or link in clearing.walls.documents:
        return []
    return documents_behind(clearing, range(link + 1, sentence.after), words("tell"), joined=False, verb=link)


def _passes(clearing: Clearing, sentence: Sentence) -> list[int]:
    """Return the entries in a sentence where documents begin that are passed: `Luật ...` *được Quốc hội thông qua*."""
    folded = clearing.stream.folded
    found: list[int] = []
    for entry in range(sentence.first, sentence.after):
        if folded[entry : entry + 3] == (*_PASSES, ":") and folded[entry - 1] in _DONE:
            reach = range(entry + 3, sentence.after)
            found += documents_behind(clearing, reach, words("tell"), joined=False, verb=entry + 2)
        if entry not in clearing.walls.documents:
            continue
        end = clearing.walls.documents[entry]
        behind = folded[end : min(end + _NEAR, sentence.after)]
        told = "được" in behind and _PASSES in pairwise(behind[behind.index("được") :])
        if (
            told
            or voted(folded[end : min(end + VOTE_WORDS, sentence.after)])
            or (folded[entry - 2 : entry] == _PASSES and folded[entry - 3] in _DONE)
        ):
            found.append(entry)
    return found
