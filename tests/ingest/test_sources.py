"""Files, folders and standard input; one bad source never stops the good ones."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import IngestError
from kg.ingest import read, read_one
from kg.ingest.formats import sniff
from kg.ingest.limits import MAX_BYTES
from kg.model import Issue, RawArticle
from tests.ingest.pages import BODY, TITLE, page

TEXT = f"{TITLE}\n\n{BODY[0]}\n"


def _codes(found: list[RawArticle | Issue]) -> list[str]:
    return [one.code if isinstance(one, Issue) else "" for one in found]


def test_folder_is_read_in_sorted_order_and_only_known_suffixes(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.TXT", "b/z.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "notes.md").write_text("không phải bài", encoding="utf-8")
    found = list(read([str(tmp_path)]))
    names = [Path(one.source).relative_to(tmp_path).as_posix() for one in found]
    assert names == ["a.TXT", "b/z.txt", "c.txt"]
    assert all(isinstance(one, RawArticle) and one.text == TEXT for one in found)


def test_bad_files_among_good_ones(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    (tmp_path / "c.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "d.json").write_text("{", encoding="utf-8")
    (tmp_path / "e.html").write_text(page(), encoding="utf-8")
    found = list(read([str(tmp_path), str(tmp_path / "missing.txt"), str(tmp_path / "c.txt")]))
    assert _codes(found) == ["ingest.empty", "ingest.binary", "", "ingest.json", "", "ingest.missing", ""]
    for one in found:
        if isinstance(one, Issue):
            assert one.message.startswith(one.source)
            assert "\n" not in one.message


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"  \n ", "ingest.empty"),
        ("a.docx", b"x", "ingest.suffix"),
        ("a", b"x", "ingest.suffix"),
        ("big.txt", b"a" * (MAX_BYTES + 1), "ingest.too-large"),
        ("big.html", b"a" * (4 * MAX_BYTES), "ingest.too-large"),
        ("big.jsonl", b'{"text": "' + b"a" * MAX_BYTES + b'"}', "ingest.too-large"),
    ],
)
def test_one_clear_code(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(IngestError, match=name) as caught:
        read_one(str(path))
    assert caught.value.code == code


def test_folder_is_no_single_article(tmp_path: Path) -> None:
    with pytest.raises(IngestError) as caught:
        read_one(str(tmp_path))
    assert caught.value.code == "ingest.folder"
    assert _codes(list(read([str(tmp_path)]))) == ["ingest.empty-folder"]


class _Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (TEXT.encode(), ".txt"),
        (b"\xef\xbb\xbf" + TEXT.encode(), ".txt"),
        (page().encode(), ".html"),
        (b'{"text": "a"}', ".json"),
        (b'[{"text": "a"}]', ".json"),
        (b'{"text": "a"}\n{"text": "b"}\n', ".jsonl"),
        ("[Ảnh] Quang cảnh".encode(), ".txt"),
    ],
)
def test_sniff(data: bytes, suffix: str) -> None:
    assert sniff(data) == suffix


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(TEXT.encode()))
    assert read_one("-") == RawArticle("-", TEXT)
    monkeypatch.setattr(sys, "stdin", _Stdin(b""))
    assert _codes(list(read(["-"]))) == ["ingest.empty"]
    monkeypatch.setattr(sys, "stdin", _Stdin(b"a" * (MAX_BYTES + 1)))
    assert _codes(list(read(["-"]))) == ["ingest.too-large"]


def test_text_files_do_not_load_the_html_libraries(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    code = (
        "import sys, kg.ingest, kg.text; kg.text.prepare(kg.ingest.read_one(sys.argv[1]));"
        "slow = ('trafilatura', 'htmldate', 'lxml', 'spacy', 'charset_normalizer');"
        "print([name for name in slow if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
