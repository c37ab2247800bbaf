"""The documents that a headline says are reviewed at an event: `Huyện ủy A nhìn lại 10 năm Nghị quyết 33`."""

from __future__ import annotations

from kg.extract.clearing import Clearing
from kg.extract.events.behind import documents_behind, words
from kg.extract.events.mention import EventMention
from kg.extract.numbers import COUNTS

_YEARS = "năm"
_NEAR = 4
_FORMS = frozenset({("trực", "tuyến"), ("trực", "tiếp"), ("toàn", "quốc"), ("mở", "rộng"), ("cán", "bộ")})
"""What a name begins with that tells how it is held, not what for: `hội nghị` *trực tuyến* `đến các điểm cầu`."""
_THAT = frozenset({"ấy", "này", "đó", "trên"})


def headed(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that the headline says are reviewed, where the event's name says so with the same word.

    Words of looking back (`sơ kết`, `nhìn lại`, `10 năm thực hiện`) are the same where the name tells nothing that is
    looked back on; of an event that is told by its kind alone the headline says what it is held for.
    """
    folded = clearing.stream.folded
    own = _verbs(clearing, range(mention.kind_after, mention.after))
    form = folded[mention.kind_after : mention.kind_after + 2] in _FORMS
    if mention.aside or (mention.named and not own and not form):
        return ()
    back = words("back")
    last = folded[mention.kind_after : mention.after]
    ends = last[-1:] != () and (last[-1] in _THAT or any(last[-len(verb) :] == verb for verb in own))
    looks_back = not own or (ends and any(back.longest(verb, 0) is not None for verb in own))
    for sentence in clearing.headlines:
        for at in range(sentence.first, sentence.after):
            match = words("review").longest(folded, at)
            same = match is not None and (not own or folded[at : match[0]] in own)
            back_there = looks_back and (back.longest(folded, at) is not None or _years(clearing, at))
            if same or back_there:
                verb = at if back_there else None
                return tuple(
                    documents_behind(clearing, range(at, sentence.after), words("review"), joined=False, verb=verb)
                )
    return ()


def _verbs(clearing: Clearing, name: range) -> set[tuple[str, ...]]:
    """Return the verbs of review that stand at the entries of a name."""
    folded = clearing.stream.folded
    matches = ((at, words("review").longest(folded, at)) for at in name)
    return {folded[at : match[0]] for at, match in matches if match is not None}


def _years(clearing: Clearing, at: int) -> bool:
    """Say whether years are counted that a document has been carried out: *10 năm* `thực hiện Nghị quyết 33`."""
    stream = clearing.stream
    counted = at > 0 and (stream.word[at - 1].isdigit() or stream.folded[at - 1] in COUNTS)
    near = range(at + 1, at + 1 + _NEAR)
    return counted and stream.folded[at] == _YEARS and any(entry in clearing.walls.documents for entry in near)
