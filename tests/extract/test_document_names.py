"""Documents cited by name: congresses, plenums, laws, strategies, acts known by issuer and subject."""

from __future__ import annotations

import pytest

from tests.extract.pages import clusters, documents, only, quoted

NAMED = [
    ("gắn với Nghị quyết Đại hội XIII của Đảng và nghị quyết đại hội các cấp", "Nghị quyết Đại hội XIII của Đảng"),
    (
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng nêu",
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
    ),
    (
        "thực hiện Nghị quyết Đại hội Đảng bộ tỉnh Sông Lam lần thứ XX, nhiệm kỳ 2020 - 2025",
        "Nghị quyết Đại hội Đảng bộ tỉnh Sông Lam lần thứ XX",
    ),
    ("Nghị quyết Đại hội Phụ nữ toàn quốc lần thứ XIII", "Nghị quyết Đại hội Phụ nữ toàn quốc lần thứ XIII"),
    ("Nghị quyết Trung ương 4 (khóa XII)", "Nghị quyết Trung ương 4 khóa XII"),
    ("Nghị quyết T.Ư 4, khóa XII về xây dựng Đảng", "Nghị quyết Trung ương 4 khóa XII"),
    (
        "thảo luận dự thảo Quy chế làm việc của Bộ Chính trị và Ban Bí thư khóa XIII; nghe báo cáo",
        "Quy chế làm việc của Bộ Chính trị và Ban Bí thư khóa XIII",
    ),
    ("Nghị quyết Hội nghị Trung ương 6 khóa XII", "Nghị quyết Hội nghị Trung ương 6 khóa XII"),
    (
        "Kết luận Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII",
        "Kết luận Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII",
    ),
    ("tổng kết NQ TW 8 (khóa IX)", "Nghị quyết Trung ương 8 khóa IX"),
    ("học Nghị quyết Hội nghị Trung ương lần thứ 6 khóa XIII", "Nghị quyết Hội nghị Trung ương lần thứ 6 khóa XIII"),
    (
        "học nghị quyết hội nghị lần thứ X – Ban Chấp hành Trung ương khóa XI tới đảng viên",
        "Nghị quyết hội nghị lần thứ X – Ban Chấp hành Trung ương khóa XI",
    ),
    (
        "học Nghị quyết Hội nghị Ban Chấp hành Trung ương lần thứ 8, khóa XI",
        "Nghị quyết Hội nghị Ban Chấp hành Trung ương lần thứ 8 khóa XI",
    ),
    (
        "và Nghị quyết của Hội nghị lần thứ 8 Ban Chấp hành Trung ương khóa XII, tỉnh",
        "Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương khóa XII",
    ),
    ("thực hiện Nghị quyết ĐH Đoàn toàn quốc lần thứ XI", "Nghị quyết Đại hội Đoàn toàn quốc lần thứ XI"),
    ("Nghị quyết của Đại hội lần thứ XIII của Đảng được học", "Nghị quyết Đại hội lần thứ XIII của Đảng"),
    ("theo Nghị quyết Đại hội X của Đảng bộ tỉnh Sông Lam.", "Nghị quyết Đại hội X của Đảng bộ tỉnh Sông Lam"),
    ("phổ biến Luật trẻ em cho phụ huynh", "Luật trẻ em"),
    ("theo Luật PCTN, cán bộ kê khai", "Luật Phòng, chống tham nhũng"),
    ("căn cứ Điều lệ Đảng Cộng sản Việt Nam, tỉnh đã họp", "Điều lệ Đảng Cộng sản Việt Nam"),
    ("công bố Quyết định thành lập Phòng Làm muối được tổ chức sáng nay", "Quyết định thành lập Phòng Làm muối"),
    ("Luật Tổ chức Chính phủ (sửa đổi) được thông qua", "Luật Tổ chức Chính phủ (sửa đổi)"),
    ("Luật Phòng, chống tham nhũng quy định", "Luật Phòng, chống tham nhũng"),
    ("Luật Chim trời có hiệu lực", "Luật Chim trời"),
    ("Bộ luật Lao động số 45/2019/QH14", "Bộ luật Lao động"),
    ("theo Hiến pháp năm 2013", "Hiến pháp"),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Báo chí, Luật Xuất bản và Luật Quảng cáo.",
        "Luật sửa đổi, bổ sung một số điều của Luật Báo chí, Luật Xuất bản và Luật Quảng cáo",
    ),
    (
        "và Chiến lược phát triển thủy lợi đến năm 2030, tầm nhìn đến năm 2045, do bộ soạn",
        "Chiến lược phát triển thủy lợi đến năm 2030, tầm nhìn đến năm 2045",
    ),
    (
        "nêu trong Nghị quyết Hội nghị lần thứ 12, Ban Chấp hành Trung ương Đảng khóa XII",
        "Nghị quyết Hội nghị lần thứ 12, Ban Chấp hành Trung ương Đảng khóa XII",
    ),
    (
        "ra Nghị quyết lãnh đạo thực hiện nhiệm vụ quân sự 6 tháng cuối năm.",
        "Nghị quyết lãnh đạo thực hiện nhiệm vụ quân sự 6 tháng cuối năm",
    ),
    ("theo tinh thần Nghị quyết Đại hội XVI Đảng bộ tỉnh Sông Lam.", "Nghị quyết Đại hội XVI Đảng bộ tỉnh Sông Lam"),
    ("trình bày Đề án sắp xếp đơn vị hành chính cấp xã.", "Đề án sắp xếp đơn vị hành chính cấp xã"),
    ("Nghị quyết về phí đò được 51/52 đại biểu tán thành.", "Nghị quyết về phí đò"),
    ("thực hiện Đề án “Hát ru ở cơ sở” từ năm 2020", "Đề án “Hát ru ở cơ sở”"),
    ("tuân thủ Hiến pháp 2013", "Hiến pháp"),
    ("căn cứ Công văn ngày 27/2/2026 của Ban Bí thư, xã đã họp", "Công văn ngày 27/2/2026 của Ban Bí thư"),
    ("theo Kết luận của Ban Bí thư ngày 27/2/2026, xã đã họp", "Kết luận của Ban Bí thư ngày 27/2/2026"),
    (
        "thực hiện Nghị quyết Đại hội Đảng bộ tỉnh Sông Lam, nhiệm kỳ 2015 - 2020 và",
        "Nghị quyết Đại hội Đảng bộ tỉnh Sông Lam, nhiệm kỳ 2015 - 2020",
    ),
    ("trình Đề án kiện toàn nhân sự để Ban Bí thư thảo luận.", "Đề án kiện toàn nhân sự"),
    (
        "theo Luật Bầu cử đại biểu Quốc hội và đại biểu HĐND, tỉnh lập tổ",
        "Luật Bầu cử đại biểu Quốc hội và đại biểu HĐND",
    ),
    ("triển khai Nghị quyết Đại hội XIII Đảng bộ tỉnh Sông Lam.", "Nghị quyết Đại hội XIII Đảng bộ tỉnh Sông Lam"),
    ("thông qua Nghị quyết về cơ cấu tổ chức của Chính phủ.", "Nghị quyết về cơ cấu tổ chức của Chính phủ"),
    (
        "trao Quyết định của Ban Bí thư chỉ định đồng chí An tham gia cấp ủy.",
        "Quyết định của Ban Bí thư chỉ định đồng chí An tham gia cấp ủy",
    ),
    ("Luật Chim trời năm 2020 có hiệu lực", "Luật Chim trời"),
    ("góp ý dự thảo Quyết định ban hành bảng giá đất năm 2026.", "Quyết định ban hành bảng giá đất năm 2026"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_document_is_known_by_its_name(text: str, name: str) -> None:
    assert only(text).name == name


NOT_NAMED = [
    "Luật sư Trần An bào chữa",
    "Trường Đại học Luật Hà Nội",
    "kỷ luật Ban Thường vụ Tỉnh ủy",
    "chấp hành pháp luật Nhà nước",
    "ký Kế hoạch triển khai Bản ghi nhớ ấy giai đoạn 2023-2027",
    "đọc Tờ trình của Bộ Chính trị về nghề muối",
    "gửi Công văn ngày 27/2/2026 tới các xã",
    "Nghị quyết Đại hội Đảng bộ tỉnh Sông Lam đã nêu",
    "thượng tôn Hiến pháp và pháp luật",
    "học tập Nghị quyết Đại hội Đảng bộ tỉnh Sông Lam qua 39 điểm cầu",
    "nghị quyết đại hội đảng bộ các cấp",
    "Nghị quyết Đại hội đã đề ra",
    "đưa Nghị quyết đại hội tới 3.000 cán bộ",
    "Các Đề án sắp xếp đơn vị hành chính cấp xã.",
    "có đề án sắp xếp đơn vị hành chính cấp xã.",
    "nghị quyết về nông nghiệp",
    "Nghị quyết về nông nghiệp được thông qua",
    "công bố Quyết định của Ban Thường vụ Tỉnh ủy về công tác cán bộ",
    "Chiến lược phát triển của công ty",
    "các Nghị quyết về đất đai",
    "thông qua Nghị quyết về những nội dung này",
    "PHÓ CHỦ TỊCH TRAO NGHỊ QUYẾT THÀNH LẬP THỊ XÃ MUỐI",
    "thực hiện các nghị quyết, kết luận của Hội nghị Trung ương 8",
    "công nhận Nghị quyết Đại hội cổ đông bất thường ngày 2/8/2014",
    "tuyên truyền luật trẻ em ở trường",
    "Hội Luật gia tỉnh Sông Lam",
    "góp ý vào điều lệ hội",
    "Điều lệ được thông qua",
    "- Quyết định thành lập mới một số đơn vị trái thẩm quyền",
    "Bộ trưởng Kế hoạch và Đầu tư nêu số vốn giai đoạn 2016-2020",
    "chọn phương án 2 để dựng cầu",
    "Thạc sỹ Luật Kinh tế Trần An",
    "Công ước của Liên hợp quốc về Luật Biển năm 1982",
    "Nghị định về phí có quy định về việc thu",
]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_generic_words_name_no_document(text: str) -> None:
    assert documents(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nghị quyết Trung ương 4 khóa XI và khóa XII", ["4 khóa XI", "4 khóa XII"]),
        ("Nghị quyết Trung ương 4 khóa XI, XII, quy định của tỉnh", ["4 khóa XI", "4 khóa XII"]),
        ("các Nghị quyết Trung ương 4, 6 và 7 (khóa XII) của Đảng", ["4 khóa XII", "6 khóa XII", "7 khóa XII"]),
        ("Nghị quyết Trung ương 4, 6 tháng cuối năm", ["4"]),
    ],
)
def test_plenums_listed_by_number_or_term_are_documents_each(text: str, names: list[str]) -> None:
    assert [one.name for one in clusters(text)] == [f"Nghị quyết Trung ương {name}" for name in names]


def test_congresses_listed_before_one_ordinal_are_known_by_whose_they_are() -> None:
    text = "Nghị quyết Đại hội Đảng bộ tỉnh Sông Lam, Nghị quyết Đại hội Phụ nữ toàn quốc lần thứ XVI"
    assert [one.name for one in clusters(text)] == text.split(", ")


def test_a_plenum_told_by_a_word_and_by_a_figure_is_one() -> None:
    found = clusters(
        "Học tập Nghị quyết Trung ương 8. Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII."
    )
    assert len(found) == 1


def test_a_number_in_brackets_is_that_of_the_document_named_before() -> None:
    (found,) = clusters("Quy định về nghề muối ven biển (số 37-QĐ/TW, ngày 25/10/2021) được ban hành.")
    assert (found.type, found.symbol) == ("Quy định", "37-QĐ/TW")


def test_the_year_of_a_law_needs_no_word_and_yields_to_the_day() -> None:
    found = clusters(
        "Luật Nhà ở 2014. Luật Rừng năm 2025 (Luật Rừng số 64/2025/QH15 được Quốc hội thông qua ngày 19/2/2025)"
    )
    assert [[claim.value.edtf for claim in one.dates] for one in found] == [["2014"], ["2025-02-19"]]


def test_an_abbreviation_that_the_article_explains_names_the_same_law() -> None:
    found = clusters(
        "Luật Dân quân tự vệ (DQTV) và Luật Chim trời, đều được Quốc hội thông qua. Luật DQTV thông qua ngày "
        "22/11/2019, thay thế Luật DQTV năm 2009."
    )
    assert [(one.name, [claim.value.name for claim in one.issuers]) for one in found] == [
        ("Luật Dân quân tự vệ", ["Quốc hội"]),
        ("Luật Chim trời", ["Quốc hội"]),
        ("Luật Dân quân tự vệ", []),
    ]


def test_the_year_of_a_law_is_its_date_and_two_years_are_two_laws() -> None:
    found = clusters("Luật Đất đai năm 2013 và Luật Đất đai năm 2024; Luật Nhà ở")
    assert [(one.name, [claim.value.edtf for claim in one.dates]) for one in found] == [
        ("Luật Đất đai", ["2013"]),
        ("Luật Đất đai", ["2024"]),
        ("Luật Nhà ở", []),
    ]


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("cho ý kiến dự thảo Luật Nhà giáo", True),
        ("dự án Luật Nhà giáo", True),
        ("đề nghị xây dựng Luật Nhà giáo", True),
        ("thi hành Luật Nhà giáo", False),
    ],
)
def test_drafts_are_told_from_acts(text: str, draft: bool) -> None:  # noqa: FBT001 - a column of the table
    assert only(text).draft is draft


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        ("Quốc hội cho ý kiến về 3 dự án luật: Luật Chim trời; Luật Nghề muối và Luật Cá suối.", [True, True, True]),
        ("Quốc hội đã thông qua 2 dự án luật: Luật Chim trời; Luật Nghề muối.", [False, False]),
        ("Xã xem xét dự thảo văn kiện. Các luật được học: Luật Chim trời; Luật Nghề muối.", [False, False]),
        ("Quốc hội bàn dự án luật mới: Luật Chim trời. Luật Nghề muối đã có.", [True, False]),
    ],
)
def test_a_list_of_drafts_is_told_so_once(text: str, drafts: list[bool]) -> None:
    assert [one.draft for one in clusters(text)] == drafts


def test_a_scheme_in_the_title_of_a_decision_is_no_document_beside_it() -> None:
    found = only("ký Quyết định số 7/QĐ-UBND phê duyệt Đề án “Hát ru ở cơ sở” và trao bằng khen")
    assert found.symbol == "7/QĐ-UBND"


def test_an_act_that_only_does_something_has_a_name_and_no_title() -> None:
    found = only("trao Quyết định của Ban Bí thư chỉ định đồng chí An tham gia cấp ủy.")
    assert found.titles == ()
    assert [claim.value.name for claim in found.issuers] == ["Ban Bí thư"]


def test_the_span_of_a_named_act_holds_its_words() -> None:
    text = "thông qua Nghị quyết về cơ cấu tổ chức của Chính phủ."
    (mention,) = documents(text)
    assert quoted(text, mention.span) == "Nghị quyết về cơ cấu tổ chức của Chính phủ"
