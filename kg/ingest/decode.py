"""Bytes → text, exactly or not at all: a wrong guess would fill the graph with names nobody has."""

from __future__ import annotations

import codecs
import re
import unicodedata

from kg.errors import IngestError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN_HEADS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip file"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_MOST_CONTROLS = 0.01
_DETECTED = {"cp1258": "windows-1258"}
"""What the detector may name: the one 8-bit encoding of Vietnamese that Python reads."""
_DECLARED = {"windows-1258": "cp1258", "windows-1252": "cp1252", "iso-8859-1": "cp1252", "cp1258": "cp1258"}
"""Encodings a page may declare; Latin pages write what Latin lacks as character references."""
_REMEDY = "save it as UTF-8"


def decode(data: bytes, source: str, declared: str = "") -> str:
    """Return the text: by byte order mark, as UTF-8, as the page declares, or as windows-1258 where that is certain.

    Raises:
        IngestError: `ingest.binary` for what is no text; `ingest.encoding` for text in another encoding or damaged.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked is None:
        _refuse_binary(data, source)
    try:
        text = data.decode(marked or "utf-8")
    except UnicodeDecodeError as error:
        if marked:
            raise IngestError("ingest.encoding", f"{source}: breaks off as {marked} at byte {error.start}") from error
        text = _decode_other(data, source, declared.lower(), error.start)
    _refuse_garbled(text, source, _GARBLED)
    return text


def _refuse_binary(data: bytes, source: str) -> None:
    kind = next((name for head, name in _FOREIGN_HEADS if data.startswith(head)), None)
    if kind:
        raise IngestError("ingest.binary", f"{source}: is {kind}, not text; save its words as a .txt file in UTF-8")
    sample = data[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\0" in sample or controls > _MOST_CONTROLS * len(sample):
        raise IngestError("ingest.binary", f"{source}: is binary data, not text; give a text in UTF-8")


def _decode_other(data: bytes, source: str, declared: str, bad_byte: int) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- slow to import, and UTF-8 never needs it

    latin = data[:65536].decode("latin-1")
    _refuse_garbled(latin, source, _FONT_ENCODINGS)
    best = from_bytes(data).best()
    encoding = _DECLARED.get(declared) or (best.encoding if best and best.encoding in _DETECTED else None)
    try:
        text = unicodedata.normalize("NFC", data.decode(encoding)) if encoding else ""
    except UnicodeDecodeError:  # the page declares what it is not
        text = ""
    if text and not _STRAY.search(text):
        return text
    guess = f", perhaps {best.encoding}" if best else ""
    raise IngestError("ingest.encoding", f"{source}: not UTF-8 (byte {bad_byte}){guess}; {_REMEDY}")


_STRAY = re.compile("[\u0300-\u036f\x80-\x9f]")
"""Marks that did not join their letter, and C1 controls: the sign of a wrong 8-bit guess."""

_Signs = tuple[tuple[str, re.Pattern[str]], ...]
_FONT_ENCODINGS: _Signs = (
    ("the old encoding TCVN3 (.VnTime fonts)", re.compile(r"[®§µ¸¶·¹¨©ª«¬](?=[a-zA-Z])|(?<=[a-zA-Z])[®µ¸¶·¹¨©ª«¬]")),
    ("the old encoding VNI (VNI-Times fonts)", re.compile("[aeouyAEOUY][øûïåäëüùØÛÏÄ]|[ñÑ][aeouöôAEOU]|ö[ôùøûõï]")),
)
_GARBLED: _Signs = (
    *_FONT_ENCODINGS,
    ("UTF-8 that was read as Latin-1 and saved again", re.compile("á[»º]|Ã[\xa0-\xbf]|Æ[°¡]|Ä[‘\x91]")),
    ("text with lost letters (U+FFFD)", re.compile("\ufffd")),
)
_GARBLED_SHARE = 0.1
"""Signs of a wrong encoding a word: real Vietnamese has none, a garbled text nearly one in each word."""
_GARBLED_LEAST = 3


def _refuse_garbled(text: str, source: str, signs: _Signs) -> None:
    sample = text[:65536]
    words = sample.count(" ") + 1
    for name, pattern in signs:
        found = sum(1 for _ in pattern.finditer(sample))
        if found >= _GARBLED_LEAST and found > _GARBLED_SHARE * words:
            raise IngestError("ingest.encoding", f"{source}: is {name}; convert it to UTF-8")
