"""Documents told as the aim of an event: `Bàn việc triển khai` *Kế hoạch 5* `, UBND tỉnh họp`, `để thảo luận` *...*."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.clearing import Clearing
from kg.extract.events.behind import documents_behind, words
from kg.extract.events.mention import EventMention
from kg.extract.stream import Sentence

_AIMS = lexicon.phrases(("nhằm", "để", "nhằm mục đích", "với mục đích", "với mục tiêu"))
_SINCE = frozenset({"sau", "qua"})
_GOES_ON = ("tiếp", "tục")
_FAR = 40
_HELPS, _HELPED = "giúp", 14
_NEAR = 2


def aimed(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents to study or review which it is held: `Nhằm quán triệt` *Nghị quyết ...* `, Tỉnh ủy mở ...`.

    `Nhìn lại 10 năm thực hiện` *Nghị quyết ...* `, Tỉnh ủy tổ chức hội nghị tổng kết`.

    The aim may be printed as a sentence of its own before it.
    """
    own = clearing.sentence_at(mention.first)
    for sentence in (clearing.sentence_at(own.first - 1), own):
        aim = _AIMS.longest(clearing.stream.folded, sentence.first)
        verbs = words("review", "aim")
        verb = verbs.longest(clearing.stream.folded, sentence.first)
        review = sentence is own and verb is not None and sentence.first not in clearing.walls.documents
        review |= sentence is own and _after_years(clearing, sentence, mention)
        if mention.aside or not (aim is not None or review) or sentence.first in clearing.kinds:
            continue
        begin = aim[0] if aim is not None else sentence.first
        begin += len(_GOES_ON) if clearing.stream.folded[begin : begin + len(_GOES_ON)] == _GOES_ON else 0
        reach = range(begin, min(sentence.after, mention.first))
        found = tuple(documents_behind(clearing, reach, verbs, joined=False, verb=begin if review else None))
        if found:
            return found
    return ()


def _after_years(clearing: Clearing, sentence: Sentence, mention: EventMention) -> bool:
    """Say whether years told first are looked back on: *Sau 5 năm* `thực hiện Chỉ thị 5, A mở hội nghị tổng kết`."""
    folded = clearing.stream.folded
    name = range(mention.kind_after, mention.after)
    years = folded[sentence.first] in _SINCE and folded[sentence.first + 2 : sentence.first + 3] == ("năm",)
    return years and any(words("report").longest(folded, at) is not None for at in name)


def aimed_behind(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that an aim behind its name tells: `mở hội nghị để thảo luận` *Kết luận số 5*."""
    sentence, verbs = clearing.sentence_at(mention.first), words("review", "aim")
    if mention.aside:
        return ()
    for at in range(mention.kind_after, min(mention.after + _FAR, sentence.after - 2)):
        aim = _AIMS.longest(clearing.stream.folded, at)
        if clearing.stream.word[at] in ".;:" or at in clearing.walls.inside_documents:
            break
        near = _HELPED if aim is not None and clearing.stream.folded[aim[0]] == _HELPS else _NEAR
        if aim is not None and any(verbs.longest(clearing.stream.folded, aim[0] + step) for step in range(near)):
            return tuple(documents_behind(clearing, range(aim[0], sentence.after), verbs, joined=False))
    return ()
