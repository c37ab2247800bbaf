"""What every named question answers over the two hand-written articles of `tests.query.readings`."""

from __future__ import annotations

HUNG, HUNG_2, BINH = "Nguyễn Mạnh Hùng", "Nguyễn Mạnh Hưng", "Lê Thị Bình"
SUBJECT = (
    "tăng cường bảo vệ nền tảng tư tưởng của Đảng, đấu tranh phản bác các quan điểm sai trái, thù địch "
    "trong tình hình mới"
)
REGISTER = "https://nhandan.vn/tang-cuong-tuyen-truyen-bao-ve-nen-tang-tu-tuong-cua-dang-post737766.html"
PARTY, BOARD = "Tỉnh ủy Vân Sơn", "Ban Tuyên giáo Tỉnh ủy Vân Sơn"
OLD = "Ban Dân vận Tỉnh ủy Vân Sơn"
EVENT = "Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW"
DOCUMENT = "Nghị quyết 35-NQ/TW"
FIRST, SECOND = "Sáng 14/11/2023", DOCUMENT  # headlines
KNOWN = "A tie, 1 independent source each; preferred because the register of documents has it."

ANSWERS: list[tuple[str, dict[str, str], str, list[tuple[str, ...]]]] = [
    (
        "posts",
        {"person": HUNG},
        "name title organ status date quote article",
        [
            (HUNG, "Bí thư", PARTY, "Current", "2023-11-14", "Bí thư Tỉnh ủy Vân Sơn", FIRST),
            (HUNG, "Bí thư", PARTY, "Former", "2024-02-01", "nguyên Bí thư Tỉnh ủy Vân Sơn", SECOND),
        ],
    ),
    (
        "holders",
        {"organ": "Tỉnh uỷ Vân Sơn"},
        "title name status",
        [("Bí thư", HUNG, "Current"), ("Bí thư", HUNG, "Former"), ("Phó Bí thư", BINH, "Current")],
    ),
    (
        "attendees",
        {"event": "hoi nghi so ket"},
        "eventName name role capacity organ quote",
        [
            (EVENT, BINH, "Reports", "Phó Bí thư", PARTY, "báo cáo kết quả"),
            (EVENT, HUNG, "Chairs", "Bí thư", PARTY, "chủ trì hội nghị"),
        ],
    ),
    (
        "reviews",
        {"document": "35-NQ/TW"},
        "documentName eventName start organiser quote",
        [(DOCUMENT, EVENT, "2023-11-14", PARTY, EVENT)],
    ),
    (
        "issued",
        {"organ": "bo chinh tri"},
        "symbol documentName date quote article",
        [
            ("35-NQ/TW", DOCUMENT, "2018-10-22", "Bộ Chính trị", FIRST),
            ("35-NQ/TW", DOCUMENT, "2018-10-22", "Bộ Chính trị", SECOND),
        ],
    ),
    (
        "conflicts",
        {},
        "subject property value rank reason quote article",
        [
            (
                DOCUMENT,
                "eli:date_document",
                "2018-10-22",
                "preferred",
                KNOWN,
                "Nghị quyết số 35-NQ/TW ngày 22/10/2018",
                FIRST,
            ),
            (
                DOCUMENT,
                "eli:date_document",
                "2018-10-11",
                "normal",
                "Another value is preferred: 2018-10-22.",
                f"{DOCUMENT} ngày 11/10/2018",
                SECOND,
            ),
        ],
    ),
    ("conflicts", {"document": "35-NQ/TW"}, "value", [("2018-10-22",), ("2018-10-11",)]),
    (
        "together",
        {"person": BINH, "other": HUNG},
        "eventName start name role otherName otherRole quote otherQuote",
        [(EVENT, "2023-11-14", BINH, "Reports", HUNG, "Chairs", "báo cáo kết quả", "chủ trì hội nghị")],
    ),
    ("together", {"person": BINH}, "otherName", [(HUNG,)]),
    ("together", {"person": HUNG_2}, "otherName", []),
    (
        "organ-tree",
        {},
        "parentName childName quote article",
        [(PARTY, BOARD, BOARD, FIRST), (PARTY, BOARD, BOARD, SECOND)],
    ),
    ("organ-tree", {"organ": PARTY}, "childName article", [(BOARD, FIRST), (BOARD, SECOND)]),
    ("organ-tree", {"organ": BOARD}, "childName", []),
    (
        "appointments",
        {},
        "date status name title organName quote",
        [("2024-02-01", "Appointed", HUNG_2, "Trưởng ban", BOARD, "được bổ nhiệm làm Trưởng ban")],
    ),
    ("appointments", {"since": "2024-02-02"}, "name", []),
    ("appointments", {"until": "2024-01-31"}, "name", []),
    ("appointments", {"since": "2024-02-01", "until": "2024-02-01"}, "name", [(HUNG_2,)]),
    ("appointments", {"organ": PARTY}, "name", []),
    (
        "succession",
        {"organ": PARTY, "title": "bi thu"},
        "titleName name firstSeen lastSeen goneBy articles",
        [("Bí thư", HUNG, "2023-11-14", "2023-11-14", "2024-02-01", "2")],
    ),
    ("speeches", {"person": HUNG}, "eventName quoted quote", [(EVENT, "true", "“Phải làm từ cơ sở”")]),
    (
        "commendations",
        {},
        "award giver recipient count quote",
        [("Bằng khen", PARTY, "tập thể", "20", "Bằng khen cho 20 tập thể")],
    ),
    ("commendations", {"organ": BOARD}, "award", []),
    ("figures", {}, "value counted organName quote", [("2223", "cộng tác viên", PARTY, "2.223 cộng tác viên")]),
    ("figures", {"organ": BOARD}, "value", []),
    ("organ-changes", {}, "kind originalName resultName", [("Merger", "Ban Dân vận Tỉnh ủy Vân Sơn", BOARD)]),
    (
        "holders-on",
        {"organ": PARTY, "date": "2023-11-14"},
        "titleName name answer status on quote article",
        [
            ("Bí thư", HUNG, "attested on the day", "Current", "2023-11-14", "Bí thư Tỉnh ủy Vân Sơn", FIRST),
            ("Phó Bí thư", BINH, "attested on the day", "Current", "2023-11-14", "Phó Bí thư Tỉnh ủy Vân Sơn", FIRST),
        ],
    ),
    (
        "holders-on",
        {"organ": PARTY, "date": "2024-02-01", "title": "Bí thư"},
        "name answer on",
        [(HUNG, "last seen before", "2023-11-14"), (HUNG, "said to be over", "2024-02-01")],
    ),
    (
        "holders-on",
        {"organ": PARTY, "date": "2020-01-01", "title": "Bí thư"},
        "name answer on",
        [(HUNG, "next seen after", "2023-11-14")],
    ),
    (
        "career",
        {"person": HUNG},
        "titleName organName since firstSeen lastSeen goneBy until articles",
        [("Bí thư", PARTY, "", "2023-11-14", "2023-11-14", "2024-02-01", "", "2")],
    ),
    (
        "last-attested",
        {"organ": PARTY},
        "name titleName lastSeen quote",
        [
            (BINH, "Phó Bí thư", "2023-11-14", "Phó Bí thư Tỉnh ủy Vân Sơn"),
            (HUNG, "Bí thư", "2023-11-14", "Bí thư Tỉnh ủy Vân Sơn"),
        ],
    ),
    ("last-attested", {"before": "2024-01-01", "person": HUNG_2}, "name", []),
    ("overlaps", {}, "name", []),
    (
        "attended",
        {"person": BINH},
        "start eventName role capacity organName quote",
        [("2023-11-14", EVENT, "Reports", "Phó Bí thư", PARTY, "báo cáo kết quả")],
    ),
    ("superiors", {"organ": BOARD}, "steps parentName level quote article", [("1", PARTY, "Province", BOARD, FIRST)]),
    (
        "single-source",
        {"person": HUNG},
        "kind fact quote",
        [("participation", f"Chairs – {EVENT}", "chủ trì hội nghị")],
    ),
    (
        "contributed",
        {"article": "hai"},
        "kind fact",
        [("person", HUNG_2), ("post", f"{HUNG_2} – Trưởng ban, {BOARD}")],
    ),
    ("provisional", {}, "name", []),
    ("two-posts", {}, "name", []),
    ("document-links", {"document": "35-NQ/TW"}, "otherName", []),
    (
        "reference",
        {"document": "35-NQ/TW"},
        "name relation value source",
        [
            (DOCUMENT, relation, value, REGISTER)
            for relation, value in (
                ("creator", "Bộ Chính trị"),
                ("date", "2018-10-22"),
                ("identifier", "35-NQ/TW"),
                ("title", SUBJECT),
            )
        ],
    ),
    ("reference", {"organ": PARTY}, "name", []),
    (
        "organised",
        {"organ": PARTY, "since": "2023-01-01", "until": "2023-12-31"},
        "start eventName quote",
        [("2023-11-14", EVENT, PARTY)],
    ),
    ("organised", {"organ": PARTY, "since": "2024-01-01"}, "eventName", []),
    (
        "mentions",
        {"person": HUNG},
        "date headline quote",
        [("2023-11-14", FIRST, HUNG), ("2024-02-01", SECOND, HUNG)],
    ),
    ("namesakes", {}, "name", []),
    (
        "successors",
        {"organ": "Ban Dân vận Tỉnh ủy Vân Sơn"},
        "steps before kind after source quote",
        [("1", OLD, "Merger", BOARD, FIRST, "hợp nhất từ Ban Dân vận Tỉnh ủy Vân Sơn")],
    ),
    ("predecessors", {"organ": BOARD}, "steps before after", [("1", OLD, BOARD)]),
    ("predecessors", {"organ": OLD}, "before", []),
    (
        "connection",
        {"person": BINH, "other": HUNG_2},
        "step name how otherName quote",
        [],
    ),
    (
        "connection",
        {"person": BINH, "other": HUNG},
        "step name how otherName quote",
        [
            ("1", BINH, "Reports", EVENT, "báo cáo kết quả"),
            ("2", EVENT, "Chairs", HUNG, "chủ trì hội nghị"),
        ],
    ),
    ("reviews", {"document": "35-NQ/TW", "level": "cap tinh", "year": "2023"}, "eventName", [(EVENT,)]),
    ("reviews", {"document": "35-NQ/TW", "level": "province", "year": "2022"}, "eventName", []),
    (
        "most-seen",
        {"atleast": "1"},
        "name events post",
        [(BINH, "1", f"Phó Bí thư, {PARTY}"), (HUNG, "1", f"Bí thư, {PARTY}")],
    ),
    ("most-seen", {}, "name", []),
]
