"""Two short fictional articles and what they say, written by hand: the graph under the named questions."""

from __future__ import annotations

import hashlib

from kg.model import (
    Article,
    Attestation,
    Claim,
    Commendation,
    Document,
    Event,
    Evidence,
    Figure,
    Holding,
    Organ,
    OrganChange,
    PartialDate,
    Participation,
    Person,
    Reading,
    Span,
    Speech,
)

FIRST = (
    "Sáng 14/11/2023, Tỉnh ủy Vân Sơn tổ chức Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW ngày 22/10/2018 "
    "của Bộ Chính trị. Đồng chí Nguyễn Mạnh Hùng, Bí thư Tỉnh ủy Vân Sơn chủ trì hội nghị; đồng chí Lê Thị Bình, Phó "
    "Bí thư Tỉnh ủy Vân Sơn báo cáo kết quả. Đồng chí Nguyễn Mạnh Hùng nhấn mạnh: “Phải làm từ cơ sở”. Tỉnh ủy Vân Sơn "
    "tặng Bằng khen cho 20 tập thể. Toàn tỉnh có 2.223 cộng tác viên. Ban Tuyên giáo Tỉnh ủy Vân Sơn là cơ quan "
    "thường trực, được hợp nhất từ Ban Dân vận Tỉnh ủy Vân Sơn."
)
SECOND = (
    "Nghị quyết 35-NQ/TW ngày 11/10/2018 của Bộ Chính trị đã được học tập. Ông Nguyễn Mạnh Hưng được bổ nhiệm làm "
    "Trưởng ban Ban Tuyên giáo Tỉnh ủy Vân Sơn. Ông Nguyễn Mạnh Hùng, nguyên Bí thư Tỉnh ủy Vân Sơn, dự."
)


class Words:
    """Evidence from an article's own words."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, words: str, occurrence: int = 0) -> Evidence:
        start = -1
        for _ in range(occurrence + 1):
            start = self.text.index(words, start + 1)
        return Evidence(Span(start, start + len(words)), words, "test.hand", 0.9)


def article(text: str, source: str, day: PartialDate, headline: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    said = Claim(headline, Evidence(Span(0, len(headline)), text[: len(headline)], "text.headline"))
    return Article(digest[:16], source, text, headline=said, published=day, sha256=digest)


def first() -> Reading:
    said = Words(FIRST)
    resolution = said("Nghị quyết số 35-NQ/TW ngày 22/10/2018")
    conference = said("Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW")
    day = PartialDate(2023, 11, 14)
    return Reading(
        article(FIRST, "bai/mot.txt", day, "Sáng 14/11/2023"),
        persons=(
            Person("p1", "Nguyễn Mạnh Hùng", (said("Nguyễn Mạnh Hùng"),)),
            Person("p2", "Lê Thị Bình", (said("Lê Thị Bình"),)),
        ),
        organs=(
            Organ("o1", "Tỉnh ủy Vân Sơn", "PartyOrgan", (said("Tỉnh ủy Vân Sơn"),), level="province"),
            Organ("o2", "Bộ Chính trị", "PartyOrgan", (said("Bộ Chính trị"),), level="central"),
            Organ(
                "o3",
                "Ban Tuyên giáo Tỉnh ủy Vân Sơn",
                "PartyOrgan",
                (said("Ban Tuyên giáo Tỉnh ủy Vân Sơn"),),
                parents=(Claim("o1", said("Ban Tuyên giáo Tỉnh ủy Vân Sơn")),),
            ),
            Organ("o4", "Ban Dân vận Tỉnh ủy Vân Sơn", "PartyOrgan", (said("Ban Dân vận Tỉnh ủy Vân Sơn"),)),
        ),
        holdings=(
            Holding("h1", "p1", "Bí thư", "o1", (Attestation("current", said("Bí thư Tỉnh ủy Vân Sơn"), day),)),
            Holding("h2", "p2", "Phó Bí thư", "o1", (Attestation("current", said("Phó Bí thư Tỉnh ủy Vân Sơn"), day),)),
        ),
        documents=(
            Document(
                "d1",
                "Nghị quyết",
                "Nghị quyết 35-NQ/TW",
                (resolution,),
                symbol="35-NQ/TW",
                number="35",
                issuers=(Claim("o2", said("Bộ Chính trị")),),
                dates=(Claim(PartialDate(2018, 10, 22), resolution),),
            ),
        ),
        events=(
            Event(
                "e1",
                "Conference",
                "Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW",
                (conference,),
                starts=(Claim(day, said("Sáng 14/11/2023")),),
                organisers=(Claim("o1", said("Tỉnh ủy Vân Sơn")),),
                about=(Claim("d1", conference),),
            ),
        ),
        participations=(
            Participation("p1", "e1", "chairs", said("chủ trì hội nghị"), "h1"),
            Participation("p2", "e1", "reports", said("báo cáo kết quả"), "h2"),
        ),
        speeches=(Speech("p1", said("“Phải làm từ cơ sở”"), quoted=True, event="e1"),),
        commendations=(Commendation("Bằng khen", said("Bằng khen cho 20 tập thể"), "o1", groups=((20, "tập thể"),)),),
        figures=(Figure(2223, "cộng tác viên", said("2.223 cộng tác viên"), "o1"),),
        changes=(OrganChange("merger", ("o4",), ("o3",), said("hợp nhất từ Ban Dân vận Tỉnh ủy Vân Sơn")),),
    )


def second() -> Reading:
    said = Words(SECOND)
    resolution = said("Nghị quyết 35-NQ/TW ngày 11/10/2018")
    day = PartialDate(2024, 2, 1)
    return Reading(
        article(SECOND, "bai/hai.txt", day, "Nghị quyết 35-NQ/TW"),
        persons=(
            Person("p1", "Nguyễn Mạnh Hưng", (said("Nguyễn Mạnh Hưng"),)),
            Person("p2", "Nguyễn Mạnh Hùng", (said("Nguyễn Mạnh Hùng"),)),
        ),
        organs=(
            Organ("o1", "Bộ Chính trị", "PartyOrgan", (said("Bộ Chính trị"),), level="central"),
            Organ("o2", "Ban Tuyên giáo Tỉnh ủy Vân Sơn", "PartyOrgan", (said("Ban Tuyên giáo Tỉnh ủy Vân Sơn"),)),
            Organ("o3", "Tỉnh ủy Vân Sơn", "PartyOrgan", (said("Tỉnh ủy Vân Sơn", 1),), level="province"),
        ),
        holdings=(
            Holding(
                "h1", "p1", "Trưởng ban", "o2", (Attestation("appointed", said("được bổ nhiệm làm Trưởng ban"), day),)
            ),
            Holding("h2", "p2", "Bí thư", "o3", (Attestation("former", said("nguyên Bí thư Tỉnh ủy Vân Sơn"), day),)),
        ),
        documents=(
            Document(
                "d1",
                "Nghị quyết",
                "Nghị quyết 35-NQ/TW",
                (resolution,),
                symbol="35-NQ/TW",
                number="35",
                issuers=(Claim("o1", said("Bộ Chính trị")),),
                dates=(Claim(PartialDate(2018, 10, 11), resolution),),
            ),
        ),
    )
