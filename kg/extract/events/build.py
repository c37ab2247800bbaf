"""Event records of one article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from kg.extract.clearing import Clearing
from kg.extract.events.cluster import cluster
from kg.extract.events.convened import convened
from kg.extract.events.days import closing, lasting, stretched, undated
from kg.extract.events.governed import governed
from kg.extract.events.ground import NOTHING, TAKES_PLACE, Grounds, Scenery, ground
from kg.extract.events.happening import Happening
from kg.extract.events.hosted import bridged, hosted, shared, signed
from kg.extract.events.leads import led
from kg.extract.events.mention import OPENING, EventMention, find_mentions
from kg.extract.events.nearness import shortly_before
from kg.extract.events.resumed import resumed
from kg.extract.events.scene import Scene
from kg.extract.events.short_hosts import short_hosts
from kg.extract.events.sites import sites
from kg.extract.events.sittings import sittings
from kg.extract.events.spots import is_told_last
from kg.extract.events.subjects import subjects
from kg.extract.events.ties import together
from kg.extract.events.told import told_by_verbs
from kg.extract.events.years import year_in_name
from kg.extract.mentions import DateMention
from kg.extract.organs.book import OrganBook
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Sentence, Stream
from kg.model import Claim, Event, Evidence, PartialDate, Span

_QUOTE = 300
_VAGUE = frozenset(
    (
        "chương trình|chiến dịch|diễn tập|giao lưu|tuần lễ|triển lãm|đối thoại|bầu cử|giao ban|tập huấn|lễ hội|"
        "diễn đàn|họp mặt|ngày hội"
    ).split("|")
)
_HELD = frozenset({"chức", "dự", "mạc", "mở", "tại", "động", "trì", "vui"})
_ASIDE = frozenset({"headline", "caption", "heading"})


def scenes(clearing: Clearing) -> list[Scene]:
    """Return the events of the article in order of first mention."""
    mentions = governed(clearing, find_mentions(clearing.stream, clearing.walls))
    mentions = sorted(
        [*mentions, *told_by_verbs(clearing, mentions)], key=lambda mention: (mention.first, mention.outer is not None)
    )
    grounds = _grounds(clearing, mentions)
    aside = frozenset(
        mention.first for mention in mentions if clearing.kinds.get(clearing.sentence_at(mention.first).first) in _ASIDE
    )
    found = cluster(clearing.stream, mentions, grounds, aside)
    keys = {
        mention.first: f"e{number}"
        for number, each in enumerate(found, 1)
        for mention in each.mentions
        if mention.outer is None
    }
    told = sum(not each.mentions[0].aside and each.outer is None for each in found)
    made = [
        _scene(clearing, f"e{number}", each, grounds, keys, aside, alone=told == 1)
        for number, each in enumerate(found, 1)
    ]
    return convened(clearing, sittings(clearing, led(clearing, undated(clearing, made))))


def _grounds(clearing: Clearing, mentions: list[EventMention]) -> dict[EventMention, Grounds]:
    """Return what each mention's sentence says of it."""
    organs = [node for node in clearing.organs if node.first not in clearing.inside_posts]
    if small := short_hosts(clearing.stream):
        organs = sorted([*organs, *small], key=lambda node: node.first)
    starts = [node.first for node in organs]
    found: dict[EventMention, Grounds] = {}
    for sentence, group in groupby(mentions, lambda mention: clearing.sentence_at(mention.first)):
        mine = list(group)
        around = _scenery(
            clearing,
            sentence,
            mine,
            organs[bisect_left(starts, sentence.first) : bisect_left(starts, sentence.after)],
            clearing.dates_in(sentence.first, sentence.after),
        )
        for mention in mine:
            each = ground(around, mention)
            vague = mention.kind in _VAGUE and not _is_held(clearing.stream, mention, each)
            found[mention] = NOTHING if vague else each
    return resumed(clearing, bridged(clearing, signed(clearing, hosted(clearing, shared(clearing, found)))))


def _scenery(
    clearing: Clearing,
    sentence: Sentence,
    mentions: list[EventMention],
    organs: Sequence[OrganNode],
    dates: Sequence[DateMention],
) -> Scenery:
    """Return what may ground the events of a sentence; `organs` are those that stand for themselves, in no post."""
    stream = clearing.stream
    named: dict[int, int] = {}
    for mention in mentions:
        for entry in range(mention.first, mention.after):
            named.setdefault(entry, mention.first)
    every = sites(stream, sentence.first, sentence.after, organs, clearing.said)
    inside = frozenset(entry for site in every for entry in range(site.first, site.after))
    return Scenery(
        stream=stream,
        sentence=sentence,
        dates=[date for date in dates if clearing.entry_of(date.span.start) not in named],
        mentions=mentions,
        # behind a post (`Tổng lãnh sự tại Đà Nẵng`) it is the post's
        places=[site for site in every if site.mark == 0 or site.mark - 1 not in clearing.inside_posts],
        hosts=[node for node in organs if node.first not in inside],
        named=named,
        caption=clearing.kinds.get(sentence.first) == "caption",
    )


def _is_held(stream: Stream, mention: EventMention, grounds: Grounds) -> bool:
    """Say whether words of vague kind (`chương trình`, `chiến dịch`) tell of something held on a day."""
    if grounds.organisers or TAKES_PLACE.longest(stream.folded, mention.after) is not None:
        return True
    if is_told_last(stream, mention.first):
        return True
    before = stream.folded[max(0, mention.first - 2) : mention.first]
    return before[-1:] != () and before[-1] in _HELD and before != ("vận", "động")


def _scene(
    clearing: Clearing,
    key: str,
    each: Happening,
    grounds: Mapping[EventMention, Grounds],
    keys: Mapping[int, str],
    aside: frozenset[int],
    *,
    alone: bool,
) -> Scene:
    pairs = tuple(sorted(((mention, grounds[mention]) for mention in each.mentions), key=lambda pair: pair[0].first))
    dated = [(mention, ground.date) for mention, ground in pairs if ground.date is not None]
    first = next((pair for pair in dated if pair[0].first not in aside), next(iter(dated), None))
    if first is not None:  # the sitting that opens it may be told last
        opened = (pair for pair in dated if pair[0].phase == OPENING)
        first = next((pair for pair in opened if shortly_before(pair[1].date, first[1].date)), first)
    best = _best(each, grounds, aside)
    day = stretched(clearing, first[1], best) if first is not None else None
    if first is not None and day is not None:
        day = None if closing(clearing.stream, first[0], day) else lasting(clearing, day, each.mentions)
    elif each.outer is not None or best.cls == "Contest":
        years = (year_in_name(clearing.stream, mention) for mention in (best, *each.mentions))
        day = next((year for year in years if year is not None), None)
    parent = keys.get(each.outer) if each.outer is not None else None
    return Scene(key, best, pairs, day, parent, subjects(clearing, best, each.mentions, alone=alone))


def _best(each: Happening, grounds: Mapping[EventMention, Grounds], aside: frozenset[int]) -> EventMention:
    """Return the mention that names it most fully: one of the body that is grounded before one that is not."""
    named = [mention for mention in each.mentions if mention.named]
    if not named:
        return each.mentions[0]

    def worth(mention: EventMention) -> tuple[bool, bool, bool, int]:
        grounded = grounds[mention].date is not None or bool(grounds[mention].organisers)
        held = grounded or grounds[mention].whose  # else `Hội nghị quán triệt Chỉ thị ...` tells what it does
        return mention.first not in aside, bool(mention.documents) and held, grounded, mention.after - mention.first

    return max(named[:4], key=worth)


def note_organisers(scenes: list[Scene], book: OrganBook) -> dict[int, str]:
    """Note the organisers in the organ book; return the entry of their first word to their identity."""
    noted: dict[int, str] = {}
    for scene in scenes:
        for _, grounds in scene.grounds:
            for node in grounds.organisers:
                identity = book.note(node, used=True)
                if identity is not None:
                    noted[node.first] = identity
    return noted


def records(
    stream: Stream,
    scenes: list[Scene],
    organisers: Mapping[int, str],
    organ_keys: Mapping[str, str],
    documents: Mapping[int, str],
) -> tuple[Event, ...]:
    """Return the events as records of the reading.

    Args:
        stream: the article's stream.
        scenes: what `scenes` returned.
        organisers: entry of an organiser's words to the organ's identity.
        organ_keys: identity of an organ to its local key.
        documents: entry where a document begins to its local key.
    """
    return tuple(_record(stream, scene, organisers, organ_keys, documents) for scene in scenes)


def _evidence(stream: Stream, first: int, after: int, rule: str, confidence: float) -> Evidence:
    span = stream.span(first, after)
    if span.end - span.start > _QUOTE:
        span = Span(span.start, span.start + _QUOTE)
    return Evidence(span, stream.text[span.start : span.end], rule, confidence)


def _days(stream: Stream, scene: Scene) -> tuple[tuple[Claim[PartialDate], ...], tuple[Claim[PartialDate], ...]]:
    """Return the claims of the first and the last day."""
    if scene.day is None:
        return (), ()
    evidence = Evidence(scene.day.span, stream.text[scene.day.span.start : scene.day.span.end], "event.date", 0.85)
    return (Claim(scene.day.date, evidence),), (Claim(scene.day.end, evidence),) if scene.day.end is not None else ()


def _record(
    stream: Stream,
    scene: Scene,
    organisers: Mapping[int, str],
    organ_keys: Mapping[str, str],
    documents: Mapping[int, str],
) -> Event:
    places: list[Claim[str]] = []
    held: dict[str, Claim[str]] = {}
    about: dict[str, Claim[str]] = {}
    for mention, grounds in sorted(scene.grounds, key=lambda pair: pair[1].date is None):
        if grounds.place is not None and not places:
            words = stream.words(grounds.place[0], grounds.place[1])
            places.append(Claim(words, _evidence(stream, *grounds.place, "event.place", 0.8)))
        named = {
            organ: node
            for node in grounds.organisers
            if (organ := organ_keys.get(organisers.get(node.first, ""))) is not None
        }
        if not held or (held.keys() < named.keys() and together(stream, grounds.organisers)):
            for organ, node in named.items():
                held.setdefault(organ, Claim(organ, _evidence(stream, node.first, node.after, "event.organiser", 0.85)))
        for entry in mention.documents:
            if (document := documents.get(entry)) is not None:
                about.setdefault(
                    document, Claim(document, _evidence(stream, mention.first, mention.after, "event.about", 0.85))
                )
    for entry in scene.about:
        if (document := documents.get(entry)) is not None:
            about.setdefault(document, Claim(document, _evidence(stream, entry, entry + 1, "event.announced", 0.8)))
    starts, ends = _days(stream, scene)
    mentions = tuple(_evidence(stream, mention.first, mention.after, "event.name", 0.9) for mention, _ in scene.grounds)
    name = scene.best.name[:1].upper() + scene.best.name[1:]
    variants = {mention.name for mention, _ in scene.grounds if mention.named} - {name}
    parents = (Claim(scene.parent, mentions[0]),) if scene.parent is not None and scene.parent != scene.key else ()
    record = Event(scene.key, scene.best.cls, name, mentions, tuple(sorted(variants)), starts, ends)
    return replace(
        record, places=tuple(places), organisers=tuple(held.values()), about=tuple(about.values()), parents=parents
    )
