"""What the sentence that dates an event tells of it besides: where it is and who does what the event is for.

`Mô hình ... được Hội Phụ nữ xã ra mắt tại Hội trường UBND xã chiều 26/4. Dự buổi lễ có ...`
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.extract.clearing import Clearing
from kg.extract.events.mention import SITTING
from kg.extract.events.placing import place_end
from kg.extract.events.scene import Scene
from kg.extract.events.sites import Site, sites
from kg.extract.events.ties import coordinated_on
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Sentence

_DOES = frozenset(
    tuple(words.split())
    for words in "ra mắt|phát động|trao tặng|khánh thành|khởi công|tổ chức|ký kết|khai trương|bàn giao|công bố".split(
        "|"
    )
)
_AGENT = frozenset({"được", "do"})
_DONE = frozenset({"đã", "vừa"})
_NEAR = 2


def led(clearing: Clearing, scenes: Sequence[Scene]) -> list[Scene]:
    """Return the scenes, each dated by another sentence with the place and the hosts that this tells."""
    named = {clearing.sentence_at(mention.first).first for scene in scenes for mention, _ in scene.grounds}
    found = [_told(clearing, scene) if _elsewhere(clearing, scene, named) else scene for scene in scenes]
    return [_headed(clearing, scene) if _whose(scene) else scene for scene in found]


def _whose(scene: Scene) -> bool:
    """Say whether nothing tells whose session an event is: `phiên họp`."""
    return (
        scene.told
        and scene.best.kind == SITTING
        and not scene.hosts
        and not any(mention.named and mention.phase is None for mention, _ in scene.grounds)
    )


def _headed(clearing: Clearing, scene: Scene) -> Scene:
    """Return a sitting with the body that the headline opens with: `Ủy ban Thường vụ Quốc hội cho ý kiến ...`."""
    title = next(iter(clearing.headlines), None)
    here = clearing.organs_in(title.first, title.first + 1) if title is not None else ()
    return scene.held_by(tuple(here)) if here and scene.parent is None else scene


def _elsewhere(clearing: Clearing, scene: Scene, named: Collection[int]) -> bool:
    """Say whether the day of an event stands in a sentence that names no event, and nothing else is told of it."""
    if (
        scene.day is None
        or not (scene.dated and scene.told)
        or any(grounds.date or grounds.place or grounds.organisers for _, grounds in scene.grounds)
    ):
        return False
    entry = clearing.entry_of(scene.day.span.start)
    return clearing.in_body(entry) and clearing.sentence_at(entry).first not in named


def _told(clearing: Clearing, scene: Scene) -> Scene:
    if scene.day is None:
        return scene
    begin, end = clearing.entry_of(scene.day.span.start), clearing.entry_of(scene.day.span.end)
    sentence = clearing.sentence_at(begin)
    organs = [
        node for node in clearing.organs_in(sentence.first, sentence.after) if node.first not in clearing.inside_posts
    ]
    every = sites(clearing.stream, sentence.first, sentence.after, organs, clearing.said)
    ends = (site for site in every if clearing.stream.word[site.after : site.after + 1] == (".",))
    place = next((site for site in every if _beside(site, begin, end)), None) or next(ends, None)
    own = replace(
        scene.grounds[0][1],
        place=(place.first, place_end(clearing.stream, place)) if place is not None else None,
        organisers=_hosts(clearing, sentence, [node for node in organs if place is None or node.first < place.first]),
    )
    return scene.grounded(own)


def _beside(site: Site, begin: int, end: int) -> bool:
    """Say whether a place stands right beside a day, or opens the sentence as where something is done."""
    return site.mark == site.first or 0 <= site.mark - end <= _NEAR or 0 <= begin - site.after <= _NEAR


def _hosts(clearing: Clearing, sentence: Sentence, organs: list[OrganNode]) -> tuple[OrganNode, ...]:
    """Return the organs told to do it: `được` *Hội Phụ nữ xã* `ra mắt`, *Sở Y tế* `đã phát động`."""
    folded = clearing.stream.folded
    for at, node in enumerate(organs):
        every = tuple(coordinated_on(clearing.stream, organs[at:]))
        verb = every[-1].after + (folded[every[-1].after] in _DONE)
        agent = folded[node.first - 1] in _AGENT
        opens = (
            node.first == sentence.first or node.first - 1 - (folded[node.first - 1] == ",") in clearing.inside_dates
        )
        if folded[verb : verb + 2] in _DOES and (agent or opens):
            return every
    return ()
