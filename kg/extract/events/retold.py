"""Deeds that are only spoken of: `Ngày 14/5, ông A` *cho biết đã làm việc với* `Sở B`, *Trước đó, ngày 5/3* ..."""

from __future__ import annotations

from kg.extract.clearing import Clearing
from kg.extract.stream import Sentence, Stream

_SAYS = frozenset(tuple(words.split()) for words in "cho biết|cho hay|xác nhận|khẳng định|nói rằng|cho rằng".split("|"))


def retold(clearing: Clearing, sentence: Sentence, at: int) -> bool:
    """Say whether words of saying stand between the day and a deed at an entry, no day behind them."""
    stream = clearing.stream
    said = [index for index in range(sentence.first, at - 1) if stream.folded[index : index + 2] in _SAYS]
    if not said:
        return False
    days = [clearing.entry_of(date.span.start) for date in clearing.dates_in(sentence.first, at)]
    return bool(days) and days[-1] < said[-1]


def tells_of_before(stream: Stream, sentence: Sentence) -> bool:
    """Say whether a sentence tells what came before the event told of: `(`*Trước đó, ngày 15/3* `Tỉnh ủy trao ...)`."""
    at = sentence.first + (stream.word[sentence.first] == "(")
    return stream.folded[at : at + 2] == ("trước", "đó")
