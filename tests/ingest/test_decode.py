"""Bytes become text exactly, or are refused with one line that says why."""

from __future__ import annotations

import codecs
import unicodedata

import pytest

from kg.errors import IngestError
from kg.ingest.decode import decode
from tests.ingest.legacy_fonts import tcvn3, vni, windows_1258

TEXT = (
    "Sáng nay, Huyện ủy Đồng Lúa tổ chức hội nghị tổng kết công tác xây dựng Đảng. Đồng chí Lê Văn Mạ, Bí thư Huyện ủy,"
    " chủ trì và phát biểu kết luận. Các đại biểu đã thảo luận về những nhiệm vụ trọng tâm của năm tới."
)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        windows_1258(TEXT),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big", "utf-32", "windows-1258"],
)
def test_reads(data: bytes) -> None:
    assert decode(data, "a.txt") == TEXT


def test_decomposed_text_is_left_as_it_is() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decode(decomposed.encode(), "a.txt") == decomposed


def test_latin_page_that_declares_its_encoding_and_uses_references() -> None:
    data = "<p>H&#7897;i ngh&#7883; sơ k&#7871;t tại Sông Hạ</p>".replace("ơ", "&#417;").replace("ạ", "&#7841;")
    latin = data.replace("ô", "\xf4").encode("latin-1")
    assert "\xf4" in decode(latin, "a.html", "iso-8859-1")


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (tcvn3(TEXT), "ingest.encoding", "TCVN3"),
        (tcvn3(TEXT).decode("latin-1").encode(), "ingest.encoding", "TCVN3"),
        (vni(TEXT), "ingest.encoding", "VNI"),
        (vni(TEXT).decode("latin-1").encode(), "ingest.encoding", "VNI"),
        (TEXT.encode().decode("latin-1").encode(), "ingest.encoding", "read as Latin-1"),
        (TEXT.encode().decode("cp1252", "replace").encode(), "ingest.encoding", "read as Latin-1"),
        (TEXT.encode("ascii", "replace").replace(b"?", "\ufffd".encode()), "ingest.encoding", "lost letters"),
        (TEXT.encode() + b"\xff\xfe tail", "ingest.encoding", "not UTF-8"),
        (TEXT.encode()[:-1] + b"\xe1", "ingest.encoding", "not UTF-8"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "ingest.encoding", "utf-16"),
        (b"%PDF-1.7 ...", "ingest.binary", "PDF"),
        (b"PK\x03\x04....", "ingest.binary", "Word"),
        (b"abc\x00def", "ingest.binary", "binary"),
        (bytes(range(1, 9)) * 20, "ingest.binary", "binary"),
    ],
)
def test_refuses(data: bytes, code: str, words: str) -> None:
    with pytest.raises(IngestError, match=words) as caught:
        decode(data, "folder/a.txt")
    assert caught.value.code == code
    message = str(caught.value)
    assert message.startswith("folder/a.txt: ")
    assert "\n" not in message


def test_french_in_latin_1_is_not_taken_for_vietnamese() -> None:
    with pytest.raises(IngestError):
        decode("Le comité a tenu sa réunion à la préfecture, où l'été fut évoqué.".encode("latin-1"), "a.txt")
