"""Documents that a sentence opens with and tells to be studied or weighed: `Kết luận số 5 được quán triệt tại ...`."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.behind import MOST, documents_behind, joined_to, past_agent, past_document, words
from kg.extract.events.mention import EventMention
from kg.extract.events.sites import past_dateline
from kg.extract.stream import Sentence

_LISTS = frozenset({"gồm", ":"})
_SHOWN = frozenset(
    {
        ("đưa", "ra"),
        ("đem", "ra"),
        ("mổ", "xẻ"),
        ("trình", "bày"),
        ("thảo", "luận"),
        ("phân", "tích"),
        ("ký", "kết"),
        ("ký", "tại"),
        ("công", "bố"),
        ("giới", "thiệu"),
        ("trao", "cho"),
        ("báo", "cáo"),
        ("đánh", "giá"),
        ("xem", "xét"),
        ("nhìn", "lại"),
        ("phản", "biện"),
        ("trao", "tại"),
    }
)
_MATTERS = frozenset({("nội", "dung"), ("văn", "bản"), ("chuyên", "đề"), ("chủ", "đề")})
_PAPERS = frozenset(
    {("nghị", "quyết"), ("chỉ", "thị"), ("kết", "luận"), ("quy", "định"), ("văn", "kiện"), ("nghị", "định")}
)
_WHICH = "mà"
"""`Nghị quyết 5 và Nghị quyết 6 là hai nghị quyết` *mà* `hội nghị tập trung quán triệt`."""
_AT = frozenset({"tại", "ở", "trong", "của", "cho"})
_NEAR = 4
_DONE = 2
_TOLD = 28
_OPENING = 24
_DRAFT = 2
_RESULTS = frozenset({("kết", "quả"), ("việc", "thực"), ("việc", "triển"), ("chuyên", "đề"), ("toàn", "văn")})
_YEARS = "năm"
"""`Kết quả thực hiện`, `Mười năm thực hiện` *Nghị quyết ...*: words before the document that a sentence opens with."""
_PLACED = frozenset({"tại", "ở", "trong"})
_ONE = frozenset({"một", "cuộc", "buổi"})
_RESULT = 8
_BRACKET = 6
_PRESENTS = 14


def shown(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the entries of the documents that open the sentence of a mention and are told to be shown there."""
    folded = clearing.stream.folded
    sentence = clearing.sentence_at(mention.first)
    matter = folded[mention.first - 2 : mention.first] in _MATTERS  # `Nghị quyết 5 là chủ đề` *buổi làm việc*
    if folded[mention.first - 1] == _WHICH:
        return _studied_by(clearing, sentence, mention)
    if folded[mention.first - 1] not in _AT and not matter:
        return done_there(clearing, mention)
    for at in range(max(sentence.first, mention.first - _TOLD), mention.first - 1):
        if _tells(clearing, at):
            return opening(clearing, sentence, at) or done_there(clearing, mention)
    return done_there(clearing, mention)


def _studied_by(clearing: Clearing, sentence: Sentence, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that a sentence opens with, told to be those which the event studies."""
    folded, verbs = clearing.stream.folded, words("study", "review")
    studied = any(verbs.longest(folded, at) is not None for at in range(mention.kind_after, sentence.after))
    link = next((at for at in range(mention.first - 1, sentence.first, -1) if folded[at] == "là"), None)
    if not studied or link is None or _PAPERS.isdisjoint(pairwise(folded[link + 1 : mention.first])):
        return ()
    return opening(clearing, sentence, link)


def done_there(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that are told to be studied or weighed at it: `học tập` *Nghị quyết 5* `tại hội nghị`."""
    place = mention.first - 1 - (clearing.stream.folded[mention.first - 1] in _ONE)
    if clearing.stream.folded[place] not in _PLACED or place - 1 not in clearing.walls.inside_documents:
        return ()
    reach = range(clearing.sentence_at(mention.first).first, place)
    return tuple(documents_behind(clearing, reach, words("study", "review", "tell"), joined=False, people=True))


def passed_there(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that are told to be weighed at an event: `Tại hội nghị,` *Chỉ thị 5* `đã được sơ kết`.

    Or to be what is told there: *Chỉ thị 5* `là nội dung được truyền đạt`.
    """
    sentence = clearing.sentence_at(mention.first)
    for at in range(mention.after, sentence.after - 1):
        if clearing.stream.folded[at] in ("được", "là") and _tells(clearing, at):
            return ending(clearing, mention.after, at)
    return ()


def ending(clearing: Clearing, first: int, verb: int) -> tuple[int, ...]:
    """Return the documents, joined one to the other, that end right before a verb."""
    documents = clearing.walls.documents
    here = [entry for entry in range(max(first, verb - MOST), verb) if entry in documents]
    if not here or verb - past_document(clearing, here[-1]) > _DONE:
        return ()
    found = [here.pop()]
    while here and joined_to(clearing, found[0]):
        found.insert(0, here.pop())
    return tuple(found)


def presented(clearing: Clearing, sentence: Sentence) -> tuple[int, ...]:
    """Return the documents that a sentence opens with and somebody makes known: `Kết luận 5 được ông A giới thiệu`.

    Or that are told to be what is studied: `Nghị định 30` *là nội dung chính*.
    """
    folded = clearing.stream.folded
    if sentence.first not in clearing.walls.documents:
        return ()
    for at in range(clearing.walls.documents[sentence.first], sentence.after - 1):
        if folded[at] == "là" and _tells(clearing, at):
            return opening(clearing, sentence, at)
        if folded[at] != "được" or at in clearing.walls.inside_documents:
            continue
        near = range(at + 1, min(max(past_agent(clearing, at + 1), at) + _PRESENTS, sentence.after))
        if any(words("tell").longest(folded, verb) is not None for verb in near):
            return opening(clearing, sentence, at)
    return ()


def _tells(clearing: Clearing, at: int) -> bool:
    """Say whether `được quán triệt`, `là hai văn bản` stands at an entry."""
    folded = clearing.stream.folded
    if at in clearing.walls.inside_documents or folded[at] not in ("được", "là", "do"):
        return False
    if folded[at] == "là":
        return not _MATTERS.isdisjoint(pairwise(folded[at + 1 : at + 1 + _NEAR]))
    verbs = words("study", "review")
    begin = past_agent(clearing, at + 1)
    begin = clearing.stream.past_bracket(begin, min(begin + _BRACKET, len(folded)))
    near = range(begin, begin + _NEAR)
    return any(verbs.longest(folded, verb) is not None or folded[verb : verb + 2] in _SHOWN for verb in near)


def opening(clearing: Clearing, sentence: Sentence, after: int) -> tuple[int, ...]:
    """Return the documents that a sentence begins with, or lists behind `gồm`, each joined to the one before it."""
    stream, documents = clearing.stream, clearing.walls.documents
    begin = past_dateline(stream, sentence.first, after)
    while begin < after and (begin in clearing.inside_dates or stream.word[begin] == ","):
        begin += 1
    verbs = words("study", "review")
    if verbs.longest(stream.folded, begin) is not None:  # `Sơ kết 3 năm thực hiện` *Chỉ thị ...* `là nội dung ...`
        return tuple(documents_behind(clearing, range(begin, after), verbs, joined=False))
    found: list[int] = []
    results = stream.folded[begin : begin + 2] in _RESULTS or stream.folded[begin + 1] == _YEARS
    for entry in range(sentence.first, min(after, sentence.first + MOST)):
        if entry not in documents:
            continue
        if stream.folded[entry - 1] in _LISTS and entry - sentence.first <= _OPENING:
            found = [entry]
        elif begin <= entry <= begin + (_RESULT if results else _DRAFT) or (found and joined_to(clearing, entry)):
            found.append(entry)
    return tuple(found)
