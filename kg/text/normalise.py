"""The one normalisation: what every span of the project points into, with a map back to the source.

Changed are only: the Unicode form (NFC), the look-alike `Ð` U+00D0 for `Đ` U+0110, spaces and line ends, and
characters that show nothing. Words, quotes, tone placement and punctuation stay as the source has them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from itertools import pairwise

from kg.errors import IngestError
from kg.model import Article

Offsets = tuple[tuple[int, int], ...]
"""(offset in the normalised text, offset in the source) wherever their difference changes; empty when equal."""

# 1. characters that show nothing: controls, soft hyphen, zero-width and direction marks, lone surrogates,
#    and the second half of a CRLF (the first becomes the line end)
_SHOWS_NOTHING = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
)
_INVISIBLE = re.compile(f"(?:(?<=\r)\n|[{_SHOWS_NOTHING}])+")
_MAY_BE_CUT = re.compile(f"[\r{_SHOWS_NOTHING}]")
"""Found five times faster than that there is nothing to cut, and most texts hold none."""
# 2. one for one: line ends to LF, spaces of any width to U+0020, the Icelandic eth to the Vietnamese letter
_LINE_END = re.compile("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile("[\t\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_MOST_MARKS = 30
"""Marks in a row on one letter, as in the stream-safe format of Unicode Standard Annex 15."""
_FLOOD = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    f"\u3099\u309a\ufe20-\ufe2f]{{{_MOST_MARKS + 1}}}"
)
_SEGMENT = re.compile(r"[ \n]?[^ \n]*")


def normalise(raw: str, source: str) -> tuple[str, Offsets]:
    """Return the normalised text and the map from its offsets (code points) to those of `raw`.

    `source` names the article in messages.

    Raises:
        IngestError: `text.marks`, more marks on one letter than any language has; sorting them would take forever.
    """
    text, offsets = _drop_invisible(raw)
    if _FLOOD.search(text):
        raise IngestError("text.marks", f"{source}: over {_MOST_MARKS} combining marks in a row; no text")
    text = _SPACE.sub(" ", _LINE_END.sub("\n", text)).replace("Ð", "Đ").replace("ð", "đ")
    if unicodedata.is_normalized("NFC", text):
        return text, offsets
    text, composed = _compose(text)
    return text, _chain(offsets, composed)


def source_offset(article: Article, offset: int) -> int:
    """Return the offset in the source's text of `offset` in `article.text`, both in code points.

    Raises:
        ValueError: `offset` lies outside the text.
    """
    if not 0 <= offset <= len(article.text):
        raise ValueError(f"offset {offset} lies outside the text of {article.source} ({len(article.text)} code points)")
    return look_up(article.offsets, offset)


def look_up(offsets: Offsets, offset: int) -> int:
    """Return where `offset` of the normalised text lies in the source; never falls when `offset` rises."""
    at = bisect_right(offsets, offset, key=lambda pair: pair[0])
    here, there = offsets[at - 1] if at else (0, 0)
    found = there + offset - here
    return min(found, offsets[at][1]) if at < len(offsets) else found


def _drop_invisible(raw: str) -> tuple[str, Offsets]:
    cuts = [match.span() for match in _INVISIBLE.finditer(raw)] if _MAY_BE_CUT.search(raw) else []
    if not cuts:
        return raw, ()
    pieces, offsets, start, length = [], [], 0, 0
    for cut_start, cut_end in cuts:
        pieces.append(raw[start:cut_start])
        length += cut_start - start
        offsets.append((length, cut_end))
        start = cut_end
    pieces.append(raw[start:])
    return "".join(pieces), tuple(offsets)


def _compose(text: str) -> tuple[str, Offsets]:
    """Compose (NFC) segment by segment: nothing composes with a space or line end before it."""
    pieces: list[str] = []
    offsets: list[tuple[int, int]] = []
    length = 0
    for match in _SEGMENT.finditer(text):
        segment = match.group()
        composed = unicodedata.normalize("NFC", segment)
        if composed != segment:
            offsets.extend((length + here, match.start() + there) for here, there in _inner(segment, composed))
        pieces.append(composed)
        length += len(composed)
    return "".join(pieces), _thin(offsets)


def _inner(segment: str, composed: str) -> list[tuple[int, int]]:
    """Map one changed segment: letter by letter with its marks, or as a whole where letters join with letters."""
    starts = [at for at, char in enumerate(segment) if at == 0 or not unicodedata.combining(char)]
    clusters = [unicodedata.normalize("NFC", segment[a:b]) for a, b in pairwise([*starts, len(segment)])]
    if "".join(clusters) != composed:
        return [(0, 0), (len(composed), len(segment))]
    offsets, here = [], 0
    for start, cluster in zip(starts, clusters, strict=True):
        offsets.append((here, start))
        here += len(cluster)
    return [*offsets, (len(composed), len(segment))]


def _thin(offsets: list[tuple[int, int]]) -> Offsets:
    """Keep the entries where the difference changes; of two at one place the later."""
    kept: list[tuple[int, int]] = []
    for here, there in offsets:
        if kept and kept[-1][0] == here:
            kept.pop()
        if there - here != (kept[-1][1] - kept[-1][0] if kept else 0):
            kept.append((here, there))
    return tuple(kept)


def _chain(first: Offsets, second: Offsets) -> Offsets:
    """Chain two maps: `second` leads from the final text to the middle one, `first` from there to the source."""
    if not first:
        return second
    places = {here for here, _ in second}
    for middle, _ in first:
        at = bisect_left(second, middle, key=lambda pair: pair[1])
        before = second[at - 1] if at else (0, 0)
        place = before[0] + middle - before[1]
        places.add(min(place, second[at][0]) if at < len(second) else place)
    return _thin([(here, look_up(first, look_up(second, here))) for here in sorted(places)])
