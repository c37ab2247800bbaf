"""Made-up articles that agree on little: the hard case of resolution, beside the plain one of `tools/synthetic.py`.

A few famous resolutions are cited by all of them, with their full symbol or a bare number, with or without issuer and
day, the day often wrong and the subject cut short anywhere; plans are cited by name alone; people share few names and
hold posts whose organs do not always say their province; conferences of few days have the same names. So whatever
resolution does within one group shows as soon as groups grow with the number of articles.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

_PLACES = [f"{one} {two}" for one in "Vân Hải Thượng Cửu Lan".split() for two in "Khê Lộ Trạch Phố Lĩnh".split()]
_PEOPLE = [
    f"{one} {two}" for one in ("Trần Văn", "Lê Thị", "Phạm Đức", "Vũ Minh") for two in "An Hùng Hưng Mai".split()
]
_POSTS = (
    "Giám đốc Sở Y tế",
    "Giám đốc Sở Y tế tỉnh {place}",
    "Bí thư Tỉnh ủy {place}",
    "Chủ tịch UBND tỉnh {place}",
    "Phó Chủ tịch Thường trực HĐND tỉnh {place}",
    "cán bộ Công an tỉnh {place}",
)
_SUBJECT = (
    "{verb} bồi dưỡng, rèn luyện đội ngũ cán bộ làm công tác lưu trữ, đấu tranh với bệnh hình thức trong báo cáo, "
    "nâng cao chất lượng tài liệu của các cơ quan trong tình hình mới, gắn với chuyển đổi số đến năm {year}"
)
_VERBS = ("tăng cường", "đẩy mạnh", "đổi mới")
_ISSUERS = (" của Bộ Chính trị", " của Ban Bí thư", " của Ban Chấp hành Trung ương", "")
_HOSTS = ("baomau.example", "tinhmau.gov.vn", "tinmau.example")


def contested(number: int, seed: int = 1) -> Iterator[tuple[str, str, str]]:
    """Yield text, publisher and address of so many articles; the same number and seed give the same."""
    chance = random.Random(seed)  # noqa: S311 - for variety
    for count in range(number):
        host = chance.choice(_HOSTS)
        yield _text(chance, count), f"Báo {count % 500}", f"https://{host}/{count}.html"


def _text(chance: random.Random, count: int) -> str:
    place, day = chance.choice(_PLACES), f"{chance.randint(1, 28)}/{chance.randint(1, 3)}/2024"
    words = _SUBJECT.format(verb=chance.choice(_VERBS), year=2030 + chance.randrange(3)).split()
    subject = " ".join(words[: chance.randint(6, len(words))]).rstrip(",")
    kind, number = chance.choice(("Nghị quyết", "Chỉ thị")), 900 + chance.randrange(3)
    symbol = chance.choice((f"số {number}-{'NQ' if kind == 'Nghị quyết' else 'CT'}/TW", str(number)))
    dated = chance.choice(("", f", ngày {chance.randint(1, 28)}/{chance.randint(1, 12)}/{chance.randint(2016, 2025)}"))
    post = chance.choice(_POSTS).format(place=place)
    plan = chance.choice(("", f" Tỉnh ủy {place} ban hành Kế hoạch thực hiện công tác lưu trữ năm {2015 + count % 9}."))
    host = chance.choice((f"Tỉnh ủy {place}", f"tại tỉnh {place}, Ban Tổ chức"))
    issuer, person = chance.choice(_ISSUERS), chance.choice(_PEOPLE)
    part = chance.choice(("chủ trì", "dự", "phát biểu tại"))
    return (
        f"Hội nghị về công tác lưu trữ\n{day}\n"
        f"Ngày {day}, {host} tổ chức Hội nghị quán triệt {kind} {symbol}{dated}{issuer} về {subject}. "
        f"Đồng chí {person}, {post}, {part} hội nghị.{plan}\n"
        f"Hội nghị có {count + 2} đại biểu tham dự.\n"
    )
