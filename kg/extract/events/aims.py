"""Documents told as the aim of an event: `Bàn việc triển khai` *Kế hoạch 5* `, UBND tỉnh họp`, `để thảo luận` *...*."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.clearing import Clearing
from kg.extract.events.behind import documents_behind, words
from kg.extract.events.mention import EventMention

_AIMS = lexicon.phrases(("nhằm", "để", "nhằm mục đích", "với mục đích", "với mục tiêu"))
_GOES_ON = ("tiếp", "tục")
_FAR = 40
_NEAR = 2


def aimed(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents to study or review which it is held: `Nhằm quán triệt` *Nghị quyết ...* `, Tỉnh ủy mở ...`.

    `Nhìn lại 10 năm thực hiện` *Nghị quyết ...* `, Tỉnh ủy tổ chức hội nghị tổng kết`.

    The aim may be printed as a sentence of its own before it.
    """
    own = clearing.sentence_at(mention.first)
    for sentence in (clearing.sentence_at(own.first - 1), own):
        aim = _AIMS.longest(clearing.stream.folded, sentence.first)
        review = sentence is own and words("review", "aim").longest(clearing.stream.folded, sentence.first) is not None
        if mention.aside or not (aim is not None or review) or sentence.first in clearing.kinds:
            continue
        begin = aim[0] if aim is not None else sentence.first
        begin += len(_GOES_ON) if clearing.stream.folded[begin : begin + len(_GOES_ON)] == _GOES_ON else 0
        reach = range(begin, min(sentence.after, mention.first))
        found = tuple(documents_behind(clearing, reach, words("review", "aim"), joined=False))
        if found:
            return found
    return ()


def aimed_behind(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that an aim behind its name tells: `mở hội nghị để thảo luận` *Kết luận số 5*."""
    sentence, verbs = clearing.sentence_at(mention.first), words("review", "aim")
    if mention.aside:
        return ()
    for at in range(mention.kind_after, min(mention.after + _FAR, sentence.after - 2)):
        aim = _AIMS.longest(clearing.stream.folded, at)
        if clearing.stream.word[at] in ".;:" or at in clearing.walls.inside_documents:
            break
        if aim is not None and any(verbs.longest(clearing.stream.folded, aim[0] + step) for step in range(_NEAR)):
            return tuple(documents_behind(clearing, range(aim[0], sentence.after), verbs, joined=False))
    return ()
