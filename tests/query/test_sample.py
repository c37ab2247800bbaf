"""Every named question over the sample articles: rows that a reader of the articles expects among the answers.

Each row was read in the article named beside it; other rows may stand beside it.
"""

from __future__ import annotations

import pytest

from kg.pipeline import build
from kg.query import ask, load, names, readable, rows
from kg.resources import resource
from kg.store import GraphStore

UPPER, LOWER = "Tỉnh ủy Thượng Lam", "Tỉnh ủy Hải Lộ"
SINH, ON, KHOI, NAM = "Lò Văn Sính", "Quàng Văn Ón", "Phạm Quốc Khởi", "Lê Hà Nam"
REVIEW = "Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW"
DECISIONS = "Hội nghị công bố các quyết định của Ban Thường vụ Tỉnh ủy về công tác cán bộ"
RESOLUTION = "Nghị quyết 18-NQ/TU"
MERGED, MASS = "Ban Tuyên giáo và Dân vận Tỉnh ủy Hải Lộ", "Ban Dân vận Tỉnh ủy Hải Lộ"
STAFF, HOME = "Ban Tổ chức Tỉnh ủy Hải Lộ", "Sở Nội vụ"
HEADLINE = "Đồng chí Lò Văn Sính giữ chức Bí thư Tỉnh ủy Thượng Lam"

EXPECTED: list[tuple[str, dict[str, str], str, list[tuple[str, ...]]]] = [
    ("posts", {"person": "lo van sinh"}, "title organ status date", [  # f01, f13
        ("Phó Bí thư Thường trực", UPPER, "Current", "2023-10-17"), ("Bí thư", UPPER, "Elected", "2025-12-10"),
    ]),
    ("holders-on", {"organ": UPPER, "date": "2024-06-01", "title": "bi thu"}, "name answer on", [  # f17, f13
        (ON, "last seen before", "2024-04-25"), (SINH, "next seen after", "2025-12-10"),
    ]),
    ("holders-on", {"organ": UPPER, "date": "2023-10-17"}, "titleName name answer", [  # f01
        ("Phó Bí thư Thường trực", SINH, "attested on the day"),
    ]),
    ("career", {"person": SINH}, "titleName organName firstSeen", [("Bí thư", UPPER, "2025-12-10")]),  # f13
    ("last-attested", {"person": "Đặng Quốc Hùng"}, "titleName organName lastSeen", [  # f28
        ("Trưởng ban", STAFF, "2025-11-06"),
    ]),
    ("succession", {"organ": UPPER, "title": "Bí thư"}, "name firstSeen", [  # f17, f13
        (ON, "2024-04-25"), (SINH, "2025-12-10"),
    ]),
    ("overlaps", {}, "organName titleName answer name otherName", [  # p18: the old and the new director
        ("Công an tỉnh Trà Vinh", "Giám đốc", "on one day in one article, perhaps a hand-over",
         "Trần Xuân Ánh", "Vũ Hoài Bắc"),
    ]),
    ("provisional", {}, "name titleName organName status date", [  # f04: "được giao quyền Giám đốc"
        ("Lưu Đức Thọ", "Giám đốc", HOME, "Acting", "2024-06-14"),
    ]),
    ("holders", {"organ": STAFF}, "title name status", [("Trưởng ban", "Đặng Quốc Hùng", "Current")]),  # f26
    ("appointments", {"since": "2025-12-10", "until": "2025-12-10", "organ": UPPER}, "status name title", [  # f13
        ("Elected", SINH, "Bí thư"),
    ]),
    ("attended", {"person": SINH}, "start eventName role capacity", [  # f01
        ("2023-10-17", REVIEW, "Chairs", "Phó Bí thư Thường trực"),
    ]),
    ("attendees", {"event": DECISIONS}, "name role", [(KHOI, "Chairs"), (NAM, "Attends")]),  # f04
    ("organised", {"organ": LOWER, "since": "2024-06-01"}, "start eventName", [("2024-06-14", DECISIONS)]),  # f04
    ("together", {"person": KHOI, "other": NAM}, "start eventName", [("2024-06-14", DECISIONS)]),  # f04
    ("connection", {"person": KHOI, "other": "Đinh Hòa Bình"}, "step name", [("1", KHOI)]),  # f04
    ("most-seen", {"atleast": "3"}, "name", [(KHOI,), (SINH,)]),
    ("speeches", {"person": SINH}, "eventName quoted", [(REVIEW, "false")]),  # f01: "yêu cầu các cấp ủy"
    ("mentions", {"person": SINH}, "date headline", [("2025-12-10", HEADLINE)]),
    ("reviews", {"document": "35-nq/tw", "year": "2023"}, "eventName start", [(REVIEW, "2023-10-17")]),  # f01
    ("issued", {"organ": "Ban Chấp hành Đảng bộ tỉnh Thượng Lam"}, "documentName date", [(RESOLUTION, "2022-05-12")]),
    ("document-links", {"document": "31-KL/TU"}, "documentName relation otherName", [  # f13: "tiếp tục thực hiện"
        ("Kết luận 31-KL/TU", "implements", RESOLUTION),
    ]),
    ("conflicts", {"document": "18-NQ/TU"}, "property value rank", [  # f01 and f02
        ("eli:date_document", "2022-05-12", "preferred"), ("eli:date_document", "2022-05-15", "normal"),
    ]),
    ("organ-tree", {"organ": LOWER}, "childName", [(STAFF,)]),
    ("superiors", {"organ": STAFF}, "steps parentName level", [("1", LOWER, "Province")]),
    ("organ-changes", {}, "kind originalName resultName", [("Merger", MASS, MERGED)]),  # f26
    ("successors", {"organ": "ban dan van tinh uy hai lo"}, "before after", [(MASS, MERGED)]),
    ("predecessors", {"organ": MERGED}, "before", [(MASS,), ("Ban Tuyên giáo Tỉnh ủy Hải Lộ",)]),
    ("commendations", {"organ": "Ủy ban nhân dân tỉnh Thượng Lam"}, "award recipient count", [  # f01
        ("Bằng khen", "tập thể", "12"), ("Bằng khen", "cá nhân", "15"),
    ]),
    ("figures", {"organ": "Đảng ủy Công an tỉnh Thượng Lam"}, "value counted", [("322", "tác phẩm")]),  # f20
    ("single-source", {"person": "Trịnh Thị Lụa"}, "kind fact", [  # f04
        ("post", "Chủ nhiệm, Ủy ban Kiểm tra Huyện ủy Giao Lĩnh"),
    ]),
    ("contributed", {"article": "f04-cong-bo-quyet-dinh-can-bo"}, "kind fact", [("person", "Trịnh Thị Lụa")]),
    ("facts", {"article": "f04-cong-bo-quyet-dinh-can-bo"}, "kind fact", [  # f04
        ("participation", f"{KHOI} – Chairs – {DECISIONS}"),
    ]),
    ("reference", {"organ": "huyen uy lak"}, "name relation value", [("Huyện ủy Lắk", "spatial", "Đắk Lắk")]),
    ("reference", {"document": "69-QĐ/TW"}, "name relation value", [  # its day is in no article
        ("Quy định 69-QĐ/TW", "date", "2022-07-06"), ("Quy định 69-QĐ/TW", "replaces", "Quy định 102-QĐ/TW"),
    ]),
]  # fmt: skip


@pytest.fixture(scope="module")
def sample() -> GraphStore:
    return build([str(resource("data/articles"))])[0]


def answer(store: GraphStore, name: str, given: dict[str, str], shown: str) -> list[tuple[str, ...]]:
    columns, found = rows(ask(store, load(name), given, "en").results)
    at = [columns.index(column) for column in shown.split()]
    return [tuple(readable(row[one], store, "en") for one in at) for row in found]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "given", "shown", "expected"), EXPECTED)
def test_the_sample_answers(
    sample: GraphStore, name: str, given: dict[str, str], shown: str, expected: list[tuple[str, ...]]
) -> None:
    found = answer(sample, name, given, shown)
    assert [row for row in expected if row not in found] == []


@pytest.mark.slow
def test_namesakes_of_the_sample_are_at_least_two_each(sample: GraphStore) -> None:
    bearers = [name for name, _ in set(answer(sample, "namesakes", {}, "name id"))]
    assert bearers
    assert all(bearers.count(name) > 1 for name in bearers)


@pytest.mark.slow
def test_two_posts_of_the_sample_are_told_by_two_articles(sample: GraphStore) -> None:
    assert all(one != other for one, other in answer(sample, "two-posts", {}, "article otherArticle"))


def test_every_question_is_asked_of_the_sample() -> None:
    assert {name for name, *_ in EXPECTED} | {"namesakes", "two-posts"} == set(names())
