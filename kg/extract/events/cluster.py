"""Mentions of one event tied together: one that is dated or held by somebody founds it, others point back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.events.beside import of_paper
from kg.extract.events.ground import HELD, Grounds
from kg.extract.events.happening import Happening
from kg.extract.events.meant import meant
from kg.extract.events.mention import OPENING, EventMention
from kg.extract.events.nearness import alike, days_near, name_words, number, shortly_before
from kg.extract.stream import Stream
from kg.model import PartialDate

_WIDE = frozenset(
    {
        "hội nghị",
        "buổi lễ",
        "lễ",
        "lớp học",
        "cuộc họp",
        "phiên họp",
        "buổi làm việc",
        "chương trình",
        "buổi gặp mặt",
        "buổi tiếp",
    }
)
_RITES = frozenset({"lễ", "buổi lễ"})
_MEETINGS = frozenset({"hội nghị", "cuộc họp", "phiên họp", "kỳ họp"})
_BESIDE = frozenset({"của", "sau", "trước", "tại"})
_WHOLES = frozenset({"Congress", "Session"})
_NEVER = 2
_SESSION = "kỳ họp"
_LASTING = frozenset({"đại hội", _SESSION})
_FAR = 16
_SOON = 3
_REVIEWED = frozenset({("tổng", "kết"), ("trao", "giải"), ("bế", "mạc")})
_ATTENDED = frozenset({("đã", "tham", "dự"), ("đã", "đến", "dự"), ("vừa", "tham", "dự")})
_LED = frozenset({"trì", "hành", "tọa"})
_SCENES = frozenset({"Conference", "Ceremony", "Seminar"})
_GATHERINGS = frozenset({"buổi họp mặt", "buổi gặp mặt", "họp mặt"})
_SAME_KIND = {"phiên làm việc": "phiên họp", "sinh hoạt chuyên đề": "sinh hoạt"}
_VAGUE = frozenset({"Programme", "OtherEvent", "Election"})


class _Clusters:
    """The events found so far."""

    def __init__(self, stream: Stream, grounds: Mapping[EventMention, Grounds]) -> None:
        self.stream = stream
        self.grounds = grounds
        self.found: list[Happening] = []
        self.waiting: list[EventMention] = []

    def add(self, mention: EventMention, *, founds: bool) -> None:
        """Take a mention in order of the text; `founds` allows it to begin an event."""
        words, ordinal = (
            (name_words(self.stream, mention), number(self.stream, mention)) if mention.named else (set[str](), None)
        )
        grounds = self.grounds[mention]
        day = grounds.date.date if grounds.date is not None else None
        grounded = day is not None or bool(grounds.organisers) or grounds.whose
        same = self._same(mention, words, ordinal, day, grounded=grounded and founds)
        if same is not None:
            same.mentions.append(mention)
            same.words |= words if grounded else set()
            same.ordinal = same.ordinal or ordinal
            same.day = same.day or day
        elif founds and self._may_found(mention, ordinal, grounded=grounded):
            held = bool(grounds.organisers)
            self.found.append(Happening([mention], words, ordinal, day, mention.outer, held))
        else:
            self.waiting.append(mention)

    def name_bare(self) -> None:
        """Join to an event told of by its kind alone the one number of that kind that is spoken of beside others.

        `Ủy ban ra thông báo về` *kỳ họp thứ VII*. `Kỳ họp diễn ra từ ngày 17 đến 21/10.`
        """
        for each in self.found:
            named = each.mentions[0].after > each.mentions[0].kind_after
            if named or each.words or each.ordinal is not None or each.outer is not None:
                continue
            numbered = [(number(self.stream, one), one) for one in self.waiting if one.named and _kin(each, one)]
            numbered = [pair for pair in numbered if pair[0] is not None]
            mine = [one for _, one in numbered if one.first < each.mentions[0].first]
            if mine and len({number for number, _ in numbered}) == 1 and not self._numbered(each):
                each.mentions += mine
                each.ordinal = numbered[0][0]
                self.waiting = [one for one in self.waiting if one not in mine]

    def _numbered(self, bare: Happening) -> bool:
        """Say whether another event of the same kind is told of by number."""
        return any(each.ordinal is not None and _kind(each.kind) == _kind(bare.kind) for each in self.found)

    def _may_found(self, mention: EventMention, ordinal: str | None, *, grounded: bool) -> bool:
        if mention.outer is not None:
            return True
        if mention.aside:
            beside = self.stream.folded[mention.first - 1] in _BESIDE and not of_paper(self.stream, mention.first)
            if self.grounds[mention].date is not None:
                return True
            return beside and ordinal is not None and self.grounds[mention].whose
        if mention.cls == "Talks" and self.stream.folded[mention.after : mention.after + 1] == ("với",):
            return True
        if _opens(self.stream, mention) and not self.found and not self.waiting:
            return True
        held = mention.named and not mention.aside and self.grounds[mention].place is not None
        before = self.stream.folded[max(0, mention.first - 4) : mention.first]
        if self._directed(mention) or (mention.cls == "Contest" and mention.named and before[-2:] in _REVIEWED):
            return True
        if mention.named and ordinal is not None and before[-3:] in _ATTENDED:
            return True
        led = mention.named and before[-1:] and before[-1] in _LED and "sẽ" not in before and mention.cls not in _VAGUE
        return grounded or bool(led) or (held and HELD.longest(self.stream.folded, mention.after) is not None)

    def _directed(self, mention: EventMention) -> bool:
        """Say whether somebody is told to lead it: `Phiên họp toàn thể` *do ... điều hành*."""
        behind = self.stream.folded[mention.after : mention.after + _FAR]
        if behind[:1] != ("do",) or mention.cls in _VAGUE:
            return False
        clause = behind[: behind.index(".")] if "." in behind else behind
        return "hành" in clause or "trì" in clause

    def _to_come(self, happening: Happening) -> bool:
        """Say whether somebody says that it will be held: `ngân hàng sẽ có` *cuộc họp nội bộ*, not that told of."""
        first = happening.mentions[0].first
        return happening is not self.found[0] and "sẽ" in self.stream.folded[max(0, first - _SOON) : first]

    def _met_there(self, mention: EventMention) -> Happening | None:
        """Return the meeting told of with the same words of its day: `Ngày 6/5, X họp lần thứ hai ...` *hội nghị*."""
        grounds = self.grounds[mention]
        if mention.kind not in _MEETINGS or grounds.date is None or grounds.organisers:
            return None
        met = (each for each in reversed(self.found) if each.kind in _MEETINGS and each.ordinal is not None)
        return next(
            (each for each in met if any(self.grounds[one].date is grounds.date for one in each.mentions)), None
        )

    def _apart(self, whole: Happening, mention: EventMention) -> bool:
        """Say whether a sitting has a day of its own: another than the congress's, or one of several."""
        date = self.grounds[mention].date
        if date is None or whole.day is None:
            return False
        lasts = whole.kind in _LASTING or whole.mentions[0].cls == "Conference"
        if lasts and mention.phase == OPENING and shortly_before(date.date, whole.day):
            return False  # `sáng nay, 24/2, Hội nghị lần thứ 7 ...` *phiên khai mạc chiều 23/2*
        days = [grounds.date for each in whole.mentions if (grounds := self.grounds[each]).date is not None]
        return date.date != whole.day or any(day is not None and day.end is not None for day in days)

    def _same(
        self, mention: EventMention, words: set[str], ordinal: str | None, day: PartialDate | None, *, grounded: bool
    ) -> Happening | None:
        """Return the event the mention speaks of, None where it speaks of none yet."""
        if mention.phase is not None:
            same = next((each for each in self.found if each.mentions[0].phase == mention.phase), None)
            wholes = [each for each in reversed(self.found) if _sits(each, mention) < _NEVER]
            whole = min(wholes, key=lambda each: _sits(each, mention), default=None)
            if same is not None or (whole is not None and not self._apart(whole, mention)):
                return same or whole
        if not mention.named and mention.kind in _LASTING:
            day = None  # it lasts days: `Sáng mai 6/8, Đại hội sẽ khai mạc`
        kin = [each for each in reversed(self.found) if _kin(each, mention) and not _at_odds(each, words, ordinal, day)]
        if mention.named:
            for each in kin:
                if ordinal is not None and each.ordinal == ordinal:
                    return each
                if each.mentions[0].aside and each.outer is None and not mention.aside:
                    continue  # `Kết luận của Hội nghị lần thứ sáu`: that a conference studies it makes it not the same
                if alike(words, each.words):
                    return each
            if mention.kind in _LASTING and ordinal is None and not mention.aside:
                mine = next((each for each in kin if self._of_body(each.mentions, words)), None)
                if mine is not None:
                    return mine
            if grounded:
                kin = [each for each in kin if each.day is None]
                return next((each for each in kin if not each.words or self._of_body([mention], each.words)), None)
            return next(iter(kin), None) if ordinal is None and not mention.aside else None
        return self._pointed_at(mention, kin, grounded=grounded)

    def _of_body(self, mentions: Sequence[EventMention], words: set[str]) -> bool:
        """Say whether words name the body whose session or congress it is: *Kỳ họp HĐND tỉnh*, its `Kỳ họp thứ 15`."""
        nodes = [node for each in mentions if each.kind in _LASTING for node in self.grounds[each].organisers]
        return any(words and words <= set(self.stream.folded[node.first : node.after]) for node in nodes)

    def _pointed_at(self, mention: EventMention, kin: list[Happening], *, grounded: bool) -> Happening | None:
        """Return the event that a bare word of kind points at, those of its kind being `kin`."""
        if kin:  # a caption's `hội nghị` is one that is told of before it
            kin = [each for each in kin if each.mentions[0].first < mention.first] or kin
            told = [each for each in kin if not each.mentions[0].aside]
            return next(iter(told), kin[0]) if grounded else meant(self.stream, told or kin, mention)
        if grounded and (told_there := self._met_there(mention)) is not None:
            return told_there
        if grounded or mention.aside:
            return None
        told = [each for each in reversed(self.found) if not each.mentions[0].aside and not self._to_come(each)]
        like = [each for each in told if each.mentions[0].cls == mention.cls]
        if mention.kind in _RITES:  # `Tại` *buổi lễ* means no meeting that is told of behind it
            told = [each for each in told if each.mentions[0].first < mention.first]
        return next(iter(like), next(iter(told), None) if mention.kind in _WIDE else None)


def _sits(happening: Happening, sitting: EventMention) -> int:
    """Return how likely a sitting is an event's: a congress's or session's first, then that opening a conference."""
    founder = happening.mentions[0]
    numbered = founder.cls == "Conference" and happening.ordinal is not None and sitting.phase == OPENING
    return 0 if founder.kind in _LASTING else 1 if numbered or founder.cls in _WHOLES else _NEVER


def _opens(stream: Stream, mention: EventMention) -> bool:
    """Say whether a sentence opens at a named conference or ceremony: `Tại` *Hội nghị công bố quyết định ...*`,`."""
    scene = mention.cls in _SCENES or mention.kind in _GATHERINGS
    return mention.named and scene and stream.word[mention.first - 1] == "Tại"


def _kin(happening: Happening, mention: EventMention) -> bool:
    """Say whether the words of kind are the same: a `buổi lễ` is a `lễ`."""
    return _kind(happening.kind) == _kind(mention.kind)


def _kind(kind: str) -> str:
    plain = kind.removeprefix("buổi ").removeprefix("cuộc ")
    return _SAME_KIND.get(plain, plain)


def _at_odds(happening: Happening, words: set[str], ordinal: str | None, day: PartialDate | None) -> bool:
    both = ordinal is not None and happening.ordinal is not None
    if both and ordinal != happening.ordinal:
        return True
    if day is None or happening.day is None or day == happening.day:
        return False
    if happening.kind == _SESSION and (not both or alike(words, happening.words)):
        return not days_near(day, happening.day)
    # `Tại hội nghị sơ kết ... bầu đoàn đại biểu dự Đại hội vào` *tháng 9*
    return not (ordinal is None and day.day is None and alike(words, happening.words))


def cluster(
    stream: Stream, mentions: list[EventMention], grounds: Mapping[EventMention, Grounds], aside: frozenset[int]
) -> list[Happening]:
    """Return the events of an article in order of first mention.

    Args:
        stream: the article's stream.
        mentions: its event mentions, in order.
        grounds: what is said of each where it stands.
        aside: entries of the mentions in headlines and captions, which found an event only where nothing else does.
    """
    clusters = _Clusters(stream, grounds)
    body = [mention for mention in mentions if mention.first not in aside]
    titles = [mention for mention in mentions if mention.first in aside]
    for mention in body:
        clusters.add(mention, founds=True)
    clusters.name_bare()
    waiting, clusters.waiting = clusters.waiting, []
    for mention in waiting:
        clusters.add(mention, founds=False)
    for mention in titles:
        clusters.add(mention, founds=all(each.mentions[0].aside for each in clusters.found))
    if all(each.mentions[0].aside for each in clusters.found):
        clusters.found += _fallback(clusters.waiting, titles)
    return sorted(clusters.found, key=lambda each: min(mention.first for mention in each.mentions))


def _fallback(waiting: list[EventMention], titles: list[EventMention]) -> list[Happening]:
    """Return the one event of an article that neither dates nor grounds any."""
    solid = [mention for mention in waiting if mention.cls not in _VAGUE and not mention.aside]
    solid = [mention for mention in solid if mention.named or mention.kind != "tập huấn"]
    first = next((mention for mention in solid if mention.named and mention not in titles), None) or next(
        iter(solid), None
    )
    if first is None:
        return []
    return [Happening([first, *(mention for mention in solid if mention.kind == first.kind and mention is not first)])]
