"""Made-up articles with known facts: `python tools/synthetic.py NUMBER FILE.jsonl [SEED]`.

Each article is a conference of a made-up province, chaired by one of its officials, on a decree, at a day. What a
reader of it must find stands in FILE.known.tsv, a line each: person, post, organ, day, document. The same number and
seed give the same bytes.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô".split()
_MIDDLES = "Văn Thị Quốc Minh Đức Thanh Hữu Ngọc Xuân Đình".split()
_GIVEN = "An Bình Cường Dũng Giang Hải Hùng Hưng Khải Lan Long Mai Nam Phong Quang Sơn Tâm Tuấn Vinh Yến".split()
_FIRST = "Vân Minh Hải Thanh Long Bình An Tân Hòa Phú".split()
_SECOND = "Sơn Hà Giang Lâm Phong Khê Định Thủy Nguyên Lộc".split()
_POSTS = (
    ("Bí thư", "Tỉnh ủy {place}"),
    ("Phó Bí thư", "Tỉnh ủy {place}"),
    ("Trưởng Ban", "Tổ chức Tỉnh ủy {place}"),
    ("Giám đốc", "Sở Nội vụ tỉnh {place}"),
    ("Giám đốc", "Sở Tài chính tỉnh {place}"),
    ("Chủ tịch", "UBND tỉnh {place}"),
)
_SUBJECTS = ("công tác lưu trữ", "chuyển đổi số", "xây dựng nông thôn mới", "cải cách hành chính", "đào tạo cán bộ")
_FIRST_YEAR, _YEARS = 2021, 5


@dataclass(frozen=True, slots=True)
class Known:
    """What one article says."""

    person: str
    post: str
    organ: str
    day: str
    document: str


def articles(number: int, seed: int = 1) -> Iterator[tuple[str, Known]]:
    """Yield texts, each another, with their facts."""
    chance = random.Random(seed)  # noqa: S311 - for variety
    for count in range(number):
        place = f"{chance.choice(_FIRST)} {chance.choice(_SECOND)}"
        title, organ = chance.choice(_POSTS)
        who = random.Random(f"{place} {title} {organ} {chance.randrange(3)}")  # noqa: S311 - few people a post
        person = " ".join((who.choice(_FAMILIES), who.choice(_MIDDLES), who.choice(_GIVEN)))
        day, month = chance.randint(1, 28), chance.randint(1, 12)
        year = _FIRST_YEAR + chance.randrange(_YEARS)
        document = f"{chance.randint(10, 199)}/{2010 + chance.randrange(10)}/NĐ-CP"
        subject = random.Random(document).choice(_SUBJECTS)  # noqa: S311 - a document has one title
        told = Known(person, title, organ.format(place=place), f"{year}-{month:02d}-{day:02d}", document)
        yield _text(told, place, subject, f"{day}/{month}/{year}", count), told


def _text(known: Known, place: str, subject: str, day: str, count: int) -> str:
    return (
        f"{place} quán triệt nghị định về {subject}\n{day}\n"
        f"Ngày {day}, Tỉnh ủy {place} tổ chức Hội nghị quán triệt Nghị định số {known.document} của Chính phủ về "
        f"{subject}. Đồng chí {known.person}, {known.post} {known.organ}, chủ trì hội nghị.\n"
        f"Hội nghị có {count + 2} đại biểu tham dự và thống nhất kế hoạch thực hiện trong năm.\n"
    )


def write(file: Path, number: int, seed: int = 1) -> None:
    """Write `number` articles to a `.jsonl` file, an object a line, and their facts to `FILE.known.tsv`."""
    known = file.with_suffix(".known.tsv")
    with file.open("w", encoding="utf-8") as told, known.open("w", encoding="utf-8") as facts:
        for text, one in articles(number, seed):
            told.write(json.dumps({"text": text, "publisher": "Báo Thử nghiệm"}, ensure_ascii=False) + "\n")
            facts.write(f"{one.person}\t{one.post}\t{one.organ}\t{one.day}\t{one.document}\n")


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)  # noqa: PLR2004
