"""What is no part in the event in view: told to the press or to voters, shown in a picture, done another time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.kinds import kind_at
from kg.extract.events.scene import Scene
from kg.extract.stream import Sentence, Stream

_TOLD = frozenset(
    {
        *(("trả", "lời"), ("trao", "đổi"), ("chia", "sẻ"), ("phỏng", "vấn")),
        *(("nói", "với"), ("biết", "với"), ("thích", "với")),
    }
)
_PRESS = frozenset(
    {
        *(("báo", "chí"), ("phóng", "viên"), ("phỏng", "vấn"), ("báo", "giới")),
        *(("nhà", "báo"), ("hãng", "tin"), ("họp", "báo")),
    }
)
_CITIZENS = frozenset(
    {
        *(("cử", "tri"), ("tiếp", "dân"), ("công", "dân"), ("đối", "thoại"), ("người", "dân"), ("hộ", "dân")),
        *(("giao", "lưu"), ("biểu", "diễn"), ("bạn", "đọc"), ("văn", "nghệ"), ("nghệ", "thuật")),
    }
)
_ASIDE = frozenset({("bên", "lề"), ("hành", "lang")})  # *Bên lề* `hội nghị, ông A cho biết`
_MAX_TO_PRESS = 4
_WITH = (("với",), ("cùng",))
_SITTINGS = frozenset({"Session", "Congress"})
_CONGRATULATES = (("chúc", "mừng"), ("chào", "mừng"))
_MAX_SHOWN = 40
_SAYS_MORE = frozenset({"và", "thời", "mong", "rằng", "vì", "đã"})
_EARLIER = frozenset({("hồi", "tháng"), ("hồi", "năm"), ("hồi", "đầu"), ("hồi", "cuối")})
_EARLIER_OPENING = frozenset({("năm", "trước"), ("năm", "ngoái"), ("tháng", "trước"), ("trước", "đây")})
_TO_COME = frozenset({"sẽ", "sắp"})
_MAX_TO_VERB = 10
_BREAKS = frozenset({",", ".", ";", ":", "\n", "”", "“"})
_BANQUETS = frozenset({("chiêu", "đãi"), ("quốc", "yến")})
_MEETS_GUESTS = frozenset({"đón", "tiễn"})
_AIRPORT = ("sân", "bay")
_FAR_OPENING = 8
_HEADS = frozenset({"đầu", "đoàn"})
_PREPARED = frozenset({("dự", "kiến"), ("chuẩn", "bị")})
_NEVER = frozenset(
    {
        *(("Meeting", "Session"), ("Meeting", "Congress"), ("Meeting", "TrainingCourse")),
        *(("Ceremony", "Session"), ("Congress", "Conference")),
    }
)
_MAX_TO_KIND = 3
_AT = frozenset({"tại", "trong", "ở", "một"})
_OPENING = 5
_ENDS = frozenset({"\n", ""})


def for_press(scene: Scene) -> bool:
    """Say whether an event is held for the press: `Họp báo ...`, `Cuộc gặp mặt báo chí`."""
    words = scene.best.name.casefold().split()
    return scene.best.cls == "PressConference" or not _PRESS.isdisjoint(pairwise(words))


def with_citizens(scene: Scene) -> bool:
    """Say whether an event is held with citizens, who speak and are there as such: `Buổi tiếp xúc cử tri`."""
    return not _CITIZENS.isdisjoint(pairwise(scene.best.name.casefold().split()))


def told_to_press(clearing: Clearing, sentence: Sentence) -> bool:
    """Say whether a sentence tells what was said to reporters: `Trả lời báo chí, ông A cho biết ...`.

    Or to a paper by its name, which is no person's, post's or organ's: `Trao đổi với` *Tuổi Trẻ*.
    """
    stream = clearing.stream
    pairs = list(pairwise(stream.folded[sentence.first : sentence.after]))
    told = [at for at, pair in enumerate(pairs) if pair in _TOLD]
    return not _ASIDE.isdisjoint(pairs[:_OPENING]) or any(
        not _PRESS.isdisjoint(pairs[at + 1 : at + 2 + _MAX_TO_PRESS])
        or _paper(clearing, sentence.first + at + 2, sentence.after)
        for at in told
    )


def _paper(clearing: Clearing, at: int, after: int) -> bool:
    """Say whether a capitalised name of nobody else stands at an entry, `với` before it passed over."""
    at += clearing.stream.folded[at : at + 1] in _WITH
    return at < after and clearing.stream.capital[at] and at not in clearing.taken


def with_voters(stream: Stream, verb: tuple[int, int], cls: str) -> bool:
    """Say whether a verb tells of a meeting with voters, which is held before or after a session: `tiếp xúc cử tri`."""
    return cls in _SITTINGS and ("cử", "tri") in pairwise(stream.folded[verb[0] : verb[1] + 2])


def shown(clearing: Clearing, sentence: Sentence, verb: tuple[int, int]) -> bool:
    """Say whether a picture shows who congratulates or welcomes whom: `Ông A chúc mừng bà B` alone on its line."""
    stream = clearing.stream
    if stream.folded[verb[0] : verb[1]] not in _CONGRATULATES:
        return False
    if clearing.kinds.get(sentence.first) in ("caption", "headline"):
        return True
    alone = all(word in _ENDS for word in _around(stream, sentence))
    short = sentence.after - sentence.first <= _MAX_SHOWN
    return alone and short and _SAYS_MORE.isdisjoint(stream.folded[verb[1] : sentence.after])


def another_time(stream: Stream, sentence: Sentence) -> bool:
    """Say whether a sentence tells of another time: `hồi tháng 8`, `Những năm trước, ...`."""
    words = stream.folded[sentence.first : sentence.after]
    return not _EARLIER.isdisjoint(pairwise(words)) or not _EARLIER_OPENING.isdisjoint(pairwise(words[:_OPENING]))


def at_no_event(stream: Stream, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a banquet or of who meets guests at the airport: no event is held there."""
    pairs = tuple(pairwise(stream.folded[sentence.first : sentence.after]))
    at_airport = stream.folded[sentence.first] in _MEETS_GUESTS and _AIRPORT in pairs[:_FAR_OPENING]
    return at_airport or not _BANQUETS.isdisjoint(pairs)


def at_another(stream: Stream, after: int, cls: str) -> bool:
    """Say whether a verb tells of an event of a kind that one of a class never is: `chủ trì` *buổi làm việc*."""
    at = next(
        (at for at in range(after, min(after + _MAX_TO_KIND, len(stream))) if stream.folded[at] not in _AT), after
    )
    kind = kind_at(stream, at) if at < len(stream) else None
    return kind is not None and (kind[1], cls) in _NEVER and "họp" not in stream.folded[at : kind[0]]


def planned(stream: Stream, first: int, verb: tuple[int, int]) -> bool:
    """Say whether the words from people to their verb tell of what is still to come: `ông A` *sẽ* `chủ trì`.

    Or what behind a delegation's head is to come: `do ông A dẫn đầu` *sẽ* `tiếp ...`.
    """
    words = stream.folded[first : verb[0]] if first < verb[0] else _governing(stream, verb[0])
    if stream.folded[verb[1] - 1] in _HEADS:
        words = (*words, *stream.folded[verb[1] : verb[1] + 1])
    return not _TO_COME.isdisjoint(words) or not _PREPARED.isdisjoint(pairwise(words))


def _governing(stream: Stream, verb: int) -> tuple[str, ...]:
    """Return the words right before a verb whose people stand behind it: `ông A` *sẽ tới và* `hội kiến với ông B`."""
    words = stream.folded[max(0, verb - _MAX_TO_VERB) : verb]
    breaks = [at for at, word in enumerate(words) if word in _BREAKS]
    return words[breaks[-1] + 1 :] if breaks else words


def _around(stream: Stream, sentence: Sentence) -> Iterator[str]:
    """Yield the words before and behind a sentence, an empty one at the ends of the text."""
    yield "".join(stream.word[max(0, sentence.first - 1) : sentence.first])
    yield "".join(stream.word[sentence.after : sentence.after + 1])
