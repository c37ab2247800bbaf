"""JSON and JSON lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import IngestError
from kg.ingest import read, read_one
from kg.model import Issue, RawArticle
from tests.ingest.pages import BODY, TITLE

RECORD = {
    "url": "https://baosongha.example/1",
    "title": TITLE,
    "text": "\n".join(BODY),
    "published": "2024-05-06",
    "authors": ["Mạ Non", "Lúa Vàng"],
    "publisher": "Báo Sông Hạ",
}


def _write(path: Path, *records: object) -> str:
    path.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")
    return str(path)


def test_every_field(tmp_path: Path) -> None:
    source = _write(tmp_path / "a.json", RECORD)
    assert read_one(source) == RawArticle(
        source,
        f"{TITLE}\n\n{RECORD['text']}",
        TITLE,
        "2024-05-06",
        ("Mạ Non", "Lúa Vàng"),
        "Báo Sông Hạ",
        "https://baosongha.example/1",
    )


def test_title_that_the_text_holds_is_not_doubled(tmp_path: Path) -> None:
    record = {"title": TITLE, "text": f"{TITLE.upper()}\n{BODY[0]}", "author": "Mạ Non"}
    raw = read_one(_write(tmp_path / "a.json", record))
    assert raw.text == record["text"]
    assert raw.authors == ("Mạ Non",)


def test_list_of_articles(tmp_path: Path) -> None:
    source = _write(tmp_path / "a.json", [RECORD, {"title": "thiếu văn bản"}, RECORD])
    found = list(read([source]))
    assert [one.source for one in found] == [f"{source}#1", f"{source}#2", f"{source}#3"]
    assert isinstance(found[1], Issue)
    assert found[1].code == "ingest.no-article"
    with pytest.raises(IngestError):
        read_one(source)


def test_bad_lines_do_not_stop_the_good_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps(RECORD).encode()
    path.write_bytes(b"\n".join([good, b"{oops", b"", b'"text"', b'{"text": "\xff\xe1"}', good]))
    found = list(read([str(path)]))
    codes = [one.code if isinstance(one, Issue) else "" for one in found]
    assert codes == ["", "ingest.json", "ingest.json", "ingest.encoding", ""]
    assert [one.source.rsplit(":", 1)[1] for one in found] == ["1", "2", "4", "5", "6"]


@pytest.mark.parametrize(
    ("record", "code", "words"),
    [
        ([], "ingest.many", "0 articles"),
        ("chữ", "ingest.json", "a string"),
        ({"text": ["a"]}, "ingest.field", "text is a list"),
        ({"text": "a", "authors": [1]}, "ingest.field", "authors is a number"),
        ({"text": " "}, "ingest.no-article", "text"),
        ({"title": "a"}, "ingest.no-article", "text"),
    ],
)
def test_refuses(tmp_path: Path, record: object, code: str, words: str) -> None:
    with pytest.raises(IngestError, match=words) as caught:
        read_one(_write(tmp_path / "a.json", record))
    assert caught.value.code == code


def test_field_that_is_not_read_is_told_but_harmless(tmp_path: Path) -> None:
    found = list(read([_write(tmp_path / "a.json", {**RECORD, "lượt xem": 7})]))
    assert [getattr(one, "code", "") for one in found] == ["ingest.unknown-field", ""]
    assert "lượt xem" in found[0].message  # type: ignore[union-attr]
    assert read_one(found[0].source).title == TITLE


def test_nesting_too_deep(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[" * 200_000, encoding="utf-8")
    with pytest.raises(IngestError) as caught:
        read_one(str(path))
    assert caught.value.code == "ingest.json"
