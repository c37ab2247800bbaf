"""Where the subject of a document begins: with `về`, a quote, a bracket or a verb of its own."""

from __future__ import annotations

from kg.extract.dates.forms import is_dash
from kg.extract.documents.context import Context
from kg.extract.documents.plain_titles import LONGEST, SHORTEST, Nested, Title, plain
from kg.extract.documents.quotes import OPENING, closing_quote, ends_speech


def read_title(context: Context, at: int, nested: Nested, *, verb: str | None, leads: bool) -> Title | None:
    """Read the subject that begins at token `at` with `về`, a quote, or a cue of the kind `verb`.

    `leads`: the document opens its sentence, so that a predicate further on is its own. None where no subject
    follows, or where no words show its end.
    """
    dashed = is_dash(context.tokens, at) and (context.word(at + 1) in OPENING or context.folded(at + 1) == "về")
    if context.word(at) == "(" and context.folded(at + 1) == "về":
        title = plain(context, at + 2, nested, leads=leads)
        return (
            Title(title.span, title.stop + 1, quoted=False, nested=title.nested)
            if title and context.word(title.stop) == ")"
            else None
        )
    start = at + (context.word(at) in {",", ":"} or dashed)
    start += start > at and context.folded(start) == "cũng" and context.folded(start + 1) == "về"
    if context.folded(start) == "về":
        start += 1 + (context.folded(start + 1) == "việc")
        if context.word(start) in OPENING:
            return _quoted(context, start, nested) or plain(context, start + 1, nested, leads=leads)
        title = plain(context, start, nested, leads=leads) if context.cue("generic", start) is None else None
        if title is not None and context.word(at) == ":" and context.folded(title.stop) == "là":
            return None  # `Quyết định số 5-QĐ/TU: về Lam Hồng là ông A`
        return _to_dash(context, title) if title is not None and dashed else title
    theme = context.cue("theme_verb", start)
    if theme is not None and context.word(theme + (context.word(theme) == ":")) in OPENING:
        return _quoted(context, theme + (context.word(theme) == ":"), nested)
    speaks = context.cue("speaks_of", at)
    if speaks is not None:
        return plain(context, speaks, nested, leads=leads)
    told = context.cue("about_verb", start)
    if told is not None and (start > at or context.word(told) in OPENING):
        quoted = context.word(told) in OPENING
        return _quoted(context, told, nested) if quoted else plain(context, told, nested, leads=leads)
    if context.word(start) in OPENING:
        spoken = start > at and context.word(start + 1)[:1].islower() and context.folded(start + 1) != "về"
        return _quoted(context, start, nested) if not spoken else None
    kind = verb if start == at else "comma_verb" if verb is not None else None
    verbal = context.cue(kind, start) if kind is not None else None
    if verbal is not None:
        title = plain(context, start, nested, leads=leads)
        return title if title is not None and title.stop > verbal and not _orders(context, verbal, title.stop) else None
    return None


def _to_dash(context: Context, title: Title) -> Title:
    """Cut a title that a dash opened at the dash that closes it: `- về công tác cán bộ - có hiệu lực`."""
    start, last = context.token_after(title.span.start), context.token_after(title.span.end)
    for at in range(start + SHORTEST, last):
        if is_dash(context.tokens, at):
            return Title(
                context.span(start, at), at, quoted=False, nested=tuple(one for one in title.nested if one < at)
            )
    return title


def _orders(context: Context, start: int, stop: int) -> bool:
    """Say whether a clause stands there and no subject: `quy định` cán bộ `phải` ..."""
    return any(context.cue("modal", at) is not None for at in range(start, stop + 1))


def of_the_centre(context: Context, title: Title) -> Title:
    """Cut the place of the report off the title of a central document: `về công tác tôn giáo` *trên địa bàn tỉnh*."""
    if title.quoted:
        return title
    start, last = context.token_after(title.span.start), context.token_after(title.span.end)
    for at in range(start + SHORTEST, last):
        stop = context.cue("local_stop", at)
        if stop is not None and not context.word(stop)[:1].isupper():
            nested = tuple(one for one in title.nested if one < at)
            return Title(context.span(start, at), at, quoted=False, nested=nested)
    return title


def _quoted(context: Context, at: int, nested: Nested) -> Title | None:
    close = closing_quote(context, at, LONGEST) if not ends_speech(context, at) else None
    if close is None:
        return None
    first = at + 1
    if context.folded(first) == "về":
        first += 1 + (context.folded(first + 1) == "việc")
    last = close - (context.word(close - 1) in {".", ",", ";"})
    if last - first < SHORTEST:
        return None
    inside = tuple(index for index in range(first, close) if nested(index) is not None)
    return Title(context.span(first, last), close + 1, quoted=True, nested=inside)
