"""Events that are only spoken of in a speech: `A cho biết` *kỳ họp* `sẽ bàn`, `A nêu rõ:` *Hội nghị X* `đã bầu B`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.meant import spoken_of
from kg.extract.roles.marks import Mark
from kg.extract.stream import Sentence, Stream

_WHERE = frozenset({"tại", "trong", "ở", "dự"})
_CONTENT = frozenset({",", ":", "rằng", "“", '"'})
_MAX_WHERE = 8
_WHEN = 5


def said_of(stream: Stream, sentence: Sentence, mark: Mark, said: int) -> bool:
    """Say whether a verb of speech speaks of an event: `cho biết` *kỳ họp* `sẽ bàn`, not `nói tại` *hội nghị*."""
    first, after = mark.first, mark.after
    if first < said:
        return _quotation_ends(stream.word[after:said])
    between = stream.folded[said:first]
    if not between or between[-1] not in _WHERE or len(between) > _MAX_WHERE or not _CONTENT.isdisjoint(between):
        return True
    behind = stream.folded[after : sentence.after]
    return "," in behind[:_WHEN] and "sẽ" in behind  # `cho biết trong` *kỳ họp cuối năm*, `tỉnh sẽ ...`


def listed_as_said(stream: Stream, sentence: Sentence, mark: Mark, told: int) -> bool:
    """Say whether an event stands in what a colon opens behind a verb: `Đọc diễn văn, A ôn lại:` *Đại hội I* `họp`."""
    return ":" in stream.word[max(told, sentence.first) + 1 : mark.first]


def plainly_told(stream: Stream, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks without those of events that somebody only speaks of where others are told before them."""
    plain = next((mark for mark in marks if not spoken_of(stream, mark.first)), None)
    if plain is None:
        return list(marks)
    return [
        each
        for each in marks
        if each.scene.key == plain.scene.key or each.first < plain.first or not spoken_of(stream, each.first)
    ]


def _quotation_ends(words: tuple[str, ...]) -> bool:
    """Say whether a quotation that began before the words ends in them."""
    return words.count("”") > words.count("“") or words.count('"') % 2 == 1
