"""Hosts told in a sentence of their own (`Đơn vị tổ chức là Sở Y tế`), and the place of the main bridge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from kg.extract import lexicon
from kg.extract.clearing import Clearing
from kg.extract.events.ground import Grounds
from kg.extract.events.mention import EventMention
from kg.extract.events.sites import sites
from kg.extract.events.ties import OFFICES, coordinated_on
from kg.extract.stream import Sentence, Stream

_WHO = "đơn vị|cơ quan|bên|tổ chức|nhà trường".split("|")
_HOLD = "tổ chức|đăng cai|đăng cai tổ chức|chủ trì tổ chức|mở lớp|đứng ra tổ chức|đứng tên tổ chức|chủ nhà".split("|")
_HOSTS = lexicon.phrases(
    [
        *(f"{who} {hold}" for who in _WHO for hold in _HOLD),
        *"đứng ra tổ chức|đứng tên tổ chức|đứng ra mở lớp|đứng ra đăng cai|chủ trì tổ chức|đăng cai tổ chức".split("|"),
    ]
)
"""`Đơn vị đăng cai`, `Các bên đứng tên tổ chức`: words that head those who hold an event."""
_LABELS = lexicon.phrases(["tổ chức", *(f"{who} chủ trì" for who in ("đơn vị", "cơ quan"))])
"""What labels the hosts where it opens a line and a colon follows: `Tổ chức: Sở Y tế; Tỉnh đoàn`."""
_ALONGSIDE = lexicon.phrases(
    [
        *(f"{who} {hold}" for who in _WHO for hold in ("đồng tổ chức", "cùng tổ chức", "phối hợp tổ chức")),
        *("đơn vị phối hợp :", "cơ quan phối hợp :"),
    ]
)
"""`Đơn vị đồng tổ chức:` words that head those who hold it with them."""
_LINKS = frozenset({"là", ":", "gồm"})
_HOLDS, _ALSO = ("tổ", "chức"), ("đồng", "thời")
_BRIDGED = "cầu"
_MAIN = frozenset({("cầu", "chính"), ("cầu", "trung")})
_THIS = frozenset({("đây", "là"), ("hoạt", "động"), ("sự", "kiện")})
_COURSES = frozenset({"lớp", "khóa", "giải"})
_AGENTS = frozenset({"do", "được"})
_SIGNING = ("lễ", "ký", "kết")
_SIGNS = 10
_SIZE = 4
_REACH = 4
_MOST = 12


def hosted(clearing: Clearing, grounds: Mapping[EventMention, Grounds]) -> dict[EventMention, Grounds]:
    """Return the grounds, the last event told of before such a sentence with the hosts it names where it has none."""
    found = dict(grounds)
    stream = clearing.stream
    named: EventMention | None = None
    organs = {node.first: at for at, node in enumerate(clearing.organs) if node.first not in clearing.inside_posts}
    for sentence in clearing.sentences:
        beside = _begin(clearing, sentence, _ALONGSIDE)
        begin = _begin(clearing, sentence, _HOSTS) or _labelled(clearing, sentence) or beside
        if named is None:
            begin = begin or _agent(clearing, sentence) or _subject(clearing, sentence)
        elif begin != beside:
            continue  # one such sentence an article, and those that go on with it
        if begin is None or begin not in organs:
            continue
        behind = [
            node for node in clearing.organs[organs[begin] : organs[begin] + _MOST] if node.first < sentence.after
        ]
        told = [mention for mention in found if mention.first < begin and not mention.aside]
        if named is None and told and not found[told[-1]].organisers:
            named = told[-1]
            found[named] = replace(found[named], organisers=tuple(coordinated_on(stream, behind)))
        elif named is not None:
            found[named] = replace(found[named], organisers=(*found[named].organisers, *coordinated_on(stream, behind)))
    return found


def bridged(clearing: Clearing, grounds: Mapping[EventMention, Grounds]) -> dict[EventMention, Grounds]:
    """Return the grounds, an event without a place with that of the main bridge.

    `Điểm cầu chính đặt ở` *Hà Nội*, `Ông A chủ trì tại điểm cầu chính` *Hội trường tỉnh*, `Từ điểm cầu` *Nhà Quốc hội*.
    """
    found = dict(grounds)
    stream = clearing.stream
    if _BRIDGED not in stream.folded:
        return found
    bridges = [at - 1 for at, word in enumerate(stream.folded) if word == _BRIDGED and _bridge(stream, at - 1)]
    for begin in bridges:
        sentence = clearing.sentence_at(begin)
        if sentence.first in clearing.kinds:
            continue
        told = [mention for mention in found if not mention.aside]
        told = [mention for mention in told if mention.first < begin] or told
        if not told or any(each.place is not None for each in found.values()):
            continue
        every = sites(
            stream, sentence.first, sentence.after, clearing.organs_in(sentence.first, sentence.after), clearing.said
        )
        site = next((site for site in every if _there(stream, site.mark, begin)), None)
        if site is not None:
            here = [mention for mention in found if sentence.first <= mention.first < begin + _MOST]
            event = next((mention for mention in here if mention.first >= sentence.first), told[0])
            found[event] = replace(found[event], place=(site.first, site.after))
            return found
    return found


def _there(stream: Stream, mark: int, begin: int) -> bool:
    """Say whether a place is that of the main bridge: right before it, behind it where that is set up, or called it."""
    called = stream.folded[begin - 1] == "là" and mark < begin
    return called or mark == begin - 1 or (begin < mark and stream.folded[mark - 1] == "đặt")


def _bridge(stream: Stream, at: int) -> bool:
    if stream.folded[at : at + 2] == ("điểm", "cầu") and stream.word[at - 1] == "Từ":
        return True
    return stream.folded[at] in ("điểm", "đầu") and stream.folded[at + 1 : at + 3] in _MAIN


def signed(clearing: Clearing, grounds: Mapping[EventMention, Grounds]) -> dict[EventMention, Grounds]:
    """Return the grounds, a signing without hosts with those who sign in the sentence before it.

    *Sở A và Trường B* `cùng ký Thỏa thuận. Lễ ký kết được tổ chức ...`
    """
    found = dict(grounds)
    stream = clearing.stream
    for mention, own in grounds.items():
        sentence = clearing.sentence_at(mention.first)
        if own.organisers or mention.aside or stream.folded[mention.first : mention.first + 3] != _SIGNING:
            continue
        before = clearing.sentence_at(sentence.first - 1)
        organs = list(clearing.organs_in(before.first, before.after))
        organs = [node for node in organs if node.first not in clearing.inside_posts]
        sides = list(coordinated_on(stream, organs)) if organs else []
        if len(sides) > 1 and "ký" in stream.folded[sides[-1].after : sides[-1].after + _SIGNS]:
            found[mention] = replace(own, organisers=tuple(sides))
    return found


def shared(clearing: Clearing, grounds: Mapping[EventMention, Grounds]) -> dict[EventMention, Grounds]:
    """Return the grounds, an event that the same sentence goes on to tell with the hosts of the one before it.

    `Đảng bộ A tổ chức lễ trao tặng Huy hiệu Đảng ... và tổ chức` *Hội nghị tổng kết ...*
    """
    found = dict(grounds)
    before: EventMention | None = None
    for mention, own in grounds.items():
        same = before is not None and clearing.sentence_at(before.first) == clearing.sentence_at(mention.first)
        if before is not None and same and not own.organisers and _goes_on(clearing, mention):
            found[mention] = replace(own, organisers=found[before].organisers)
        if not mention.aside and mention.outer is None:
            before = mention
    return found


def _goes_on(clearing: Clearing, mention: EventMention) -> bool:
    verb = mention.first - len(_HOLDS)
    folded = clearing.stream.folded
    return folded[verb : mention.first] == _HOLDS and (folded[verb - 1] == "và" or folded[verb - 2 : verb] == _ALSO)


def _subject(clearing: Clearing, sentence: Sentence) -> int | None:
    """Return the first entry of a sentence that says of its subject: *Sở Y tế* `là đơn vị đăng cai hội nghị`."""
    folded = clearing.stream.folded
    for at in range(sentence.first + 1, sentence.after - _SIZE):
        if folded[at] != "là":
            continue
        if folded[at + 1 : at + 4] == ("nơi", *_HOLDS):
            return sentence.first
        office = next((of for of in (at + 1, at + 2) if folded[of : of + 2] in OFFICES), None)
        if office is None:
            continue
        near = tuple(pairwise(folded[office + 2 : office + 2 + _SIZE + 1]))
        return sentence.first if _HOLDS in near or ("đăng", "cai") in near else None
    return None


def _agent(clearing: Clearing, sentence: Sentence) -> int | None:
    """Return the entry behind `do` in `Đây là hoạt động thường niên do` *Sở Y tế* `tổ chức`."""
    folded = clearing.stream.folded
    course = folded[sentence.first] in _COURSES  # `Lớp được` *Học viện A* `mở`
    if not course and folded[sentence.first : sentence.first + 2] not in _THIS:
        return None
    reach = range(sentence.first + 1, sentence.after - _SIZE)
    by = next((at for at in reach if folded[at] in _AGENTS), sentence.after)
    behind = folded[by : sentence.after]
    held = _HOLDS in pairwise(behind) or (course and "mở" in behind)
    return by + 1 if by - sentence.first < _MOST and held else None


def _labelled(clearing: Clearing, sentence: Sentence) -> int | None:
    """Return the entry behind a label that opens a line of a poster: `Cơ quan chủ trì:` *Sở Y tế*."""
    match = _LABELS.longest(clearing.stream.folded, sentence.first)
    return match[0] + 1 if match is not None and clearing.stream.word[match[0] : match[0] + 1] == (":",) else None


def _begin(clearing: Clearing, sentence: Sentence, heads: lexicon.Trie[bool]) -> int | None:
    """Return the entry behind `Đơn vị tổ chức hội nghị là`, `Đơn vị tổ chức:`, `Ba bên đứng tên tổ chức gồm:`."""
    stream = clearing.stream
    for index in range(sentence.first, sentence.after - 2):
        match = heads.longest(stream.folded, index)
        if match is not None:
            links = range(match[0] - (stream.word[match[0] - 1] == ":"), min(match[0] + _REACH, sentence.after - 1))
            link = next((at for at in links if stream.folded[at] in _LINKS), None)
            if link is None:
                return None
            return link + 1 + (stream.word[link + 1] == ":")
    return None
