"""The text of a PDF that Chromium wrote (Skia's PDF: plain objects, deflated streams, glyphs with a ToUnicode map).

Only what such a file holds is read (ISO 32000-1, 7.3, 9.4.3, 9.10.3): no encryption, no object streams.
"""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(?:^|\s)(\d+) 0 obj(.*?)endobj", re.DOTALL)
_SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]*)>(?=[^\[]*?T[jJ])")
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)


def page_texts(pdf: bytes) -> list[str]:
    """Return what each page says, in the order in which it is drawn, without white space."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    pages = [body for _, body in sorted(objects.items()) if re.search(rb"/Type\s*/Page\b", body)]
    return [_text(objects, page) for page in pages]


def _text(objects: dict[int, bytes], page: bytes) -> str:
    fonts = {name: _letters(objects, int(at)) for name, at in re.findall(rb"/(F\d+) (\d+) 0 R", page)}
    said, letters = [], dict[int, str]()
    for font, glyphs in _SHOWN.findall(_stream(objects, page, b"Contents")):
        letters = fonts[font] if font else letters
        said += [letters[int(glyphs[at : at + 4], 16)] for at in range(0, len(glyphs), 4)]
    return "".join("".join(said).split())


def _letters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    """Return the letters by number of the glyph."""
    table = _stream(objects, objects[font], b"ToUnicode")
    letters = {}
    for part in _CHARS.findall(table):
        for glyph, text in re.findall(rb"<(\w+)>\s*<(\w+)>", part):
            letters[int(glyph, 16)] = _utf16(text)
    for part in _RANGES.findall(table):
        for first, last, text in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", part):
            for step in range(int(last, 16) - int(first, 16) + 1):
                letters[int(first, 16) + step] = chr(ord(_utf16(text)) + step)
    return letters


def _utf16(text: bytes) -> str:
    return bytes.fromhex(text.decode()).decode("utf-16-be")


def _stream(objects: dict[int, bytes], of: bytes, name: bytes) -> bytes:
    """Return the content of the stream to which an entry of a dictionary leads."""
    found = re.search(rb"/" + name + rb" (\d+) 0 R", of)
    assert found, (name, of[:200])
    head, _, body = objects[int(found[1])].partition(b"stream")
    content = body.lstrip(b"\r\n").rpartition(b"endstream")[0]
    return zlib.decompress(content) if b"FlateDecode" in head else content
