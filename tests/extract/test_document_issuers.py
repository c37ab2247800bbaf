"""Who issued a document, by words alone: subjects, passives, headings, codes told elsewhere."""

from __future__ import annotations

import pytest

from tests.extract.pages import clusters, only

ISSUERS = [
    ("Nghị quyết số 35-NQ/TW của Bộ Chính trị", ["Bộ Chính trị"]),
    ("Nghị quyết 27-NQ/TW của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XIII", ["Ban Chấp hành Trung ương"]),
    ("Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW", ["Bộ Chính trị"]),
    ("Bộ Chính trị có Quyết định số 1674-QĐNS/TW", ["Bộ Chính trị"]),
    ("Thủ tướng Chính phủ Trần An vừa ký Quyết định số 1311/QĐ-TTg", ["Thủ tướng Chính phủ"]),
    ("Quyết định 293/QĐ-TTg vừa được Thủ tướng ký", ["Thủ tướng"]),
    ("tại Quyết định 1886/QĐ-TTg, Thủ tướng Chính phủ bổ nhiệm ông An", ["Thủ tướng Chính phủ"]),
    ("Thay mặt Bộ Chính trị, Thường trực Ban Bí thư Trần An ký ban hành Kết luận số 185-KL/TW", ["Bộ Chính trị"]),
    ("Nghị quyết 80 về phát triển văn hóa của Bộ Chính trị.", ["Bộ Chính trị"]),
    ("Quốc hội biểu quyết thông qua Nghị quyết số 9/2025/QH15", ["Quốc hội"]),
    ("Thủ tướng Chính phủ đã ban hành Chỉ thị số 17/CT-TTg", ["Thủ tướng Chính phủ"]),
    (
        "Chủ tịch UBND tỉnh Sông Lam, ông Trần An, vừa ký ban hành Quyết định số 9/QĐ-UBND",
        ["Chủ tịch UBND tỉnh Sông Lam"],
    ),
    ("Bộ Chính trị (khóa XII) ban hành Chỉ thị số 05-CT/TW", ["Bộ Chính trị"]),
    ("Quốc hội khóa XV đã thông qua Nghị quyết số 9/2025/QH15", ["Quốc hội"]),
    ("Nghị quyết 57-NQ/TW về đột phá khoa học (Nghị quyết 57) của Bộ Chính trị", ["Bộ Chính trị"]),
    ("Đề án được Thủ tướng Chính phủ phê duyệt tại Quyết định số 749/QĐ-TTg ngày 3/6/2020", ["Thủ tướng Chính phủ"]),
    ("UBND tỉnh Sông Lam đã công nhận xã đạt chuẩn tại Quyết định số 9/QĐ-UBND", ["UBND tỉnh Sông Lam"]),
    ("UBND tỉnh Sông Lam đã phê duyệt dự án trái quy định tại Quyết định số 9/QĐ-UBND", []),
    ("UBND tỉnh Sông Lam đã công nhận xã theo tiêu chí nêu tại Quyết định số 749/QĐ-TTg", []),
    ("Quyết định số 749/QĐ-TTg do Thủ tướng ban hành ngày 3/6/2020 phê duyệt đề án", ["Thủ tướng"]),
    ("Kỳ họp thứ 5 HĐND tỉnh khai mạc. Kỳ họp thông qua Nghị quyết số 9/NQ-HĐND", ["HĐND tỉnh"]),
    (
        "Kỳ họp thứ 5 HĐND tỉnh khai mạc. Kỳ họp thông qua 12 nghị quyết, trong đó có Nghị quyết số 9/NQ-HĐND",
        ["HĐND tỉnh"],
    ),
    ("HĐND tỉnh khóa XIV, nhiệm kỳ 2016 - 2021 đã thông qua Nghị quyết số 9/NQ-HĐND", ["HĐND tỉnh"]),
    ("HĐND tỉnh khóa 14 (nhiệm kỳ 2016 - 2021) đã thông qua Nghị quyết số 9/NQ-HĐND", ["HĐND tỉnh"]),
    (
        "HĐND tỉnh tổ chức kỳ họp thứ hai. Kỳ họp thông qua 5 nghị quyết, trong đó có Nghị quyết số 9/NQ-HĐND",
        ["HĐND tỉnh"],
    ),
    ("Quốc hội thảo luận, biểu quyết thông qua Nghị quyết số 9/2025/QH15", ["Quốc hội"]),
    ("Quốc hội họp: Nghị quyết bổ sung số lượng Phó Thủ tướng được 418/418 đại biểu tán thành.", ["Quốc hội"]),
    ("Quốc hội họp: Nghị quyết bổ sung số lượng Phó Thủ tướng được các đại biểu góp ý.", []),
    ("xét Tờ trình của Chính phủ (số 215-TTr/BCSĐCP, ngày 1/3/2019)", ["Chính phủ"]),
    ("Tỉnh ủy bàn với Chính phủ (số 215-TTr/BCSĐCP, ngày 1/3/2019)", []),
    (
        "Thừa lệnh Chủ tịch UBND tỉnh Sông Lam, ông Trần An công bố Quyết định số 9/QĐ-UBND",
        ["Chủ tịch UBND tỉnh Sông Lam"],
    ),
    (
        "Kết luận số 5-KL/TW về nghề muối do Thường trực Ban Bí thư Trần An thay mặt Bộ Chính trị ký",
        ["Bộ Chính trị"],
    ),
    ("Quyết định số 22/QĐ-TTCP mà Tổng Thanh tra Chính phủ ban hành ngày 11/1/2024", ["Tổng Thanh tra Chính phủ"]),
    (
        "Thay mặt Ban Thường vụ Tỉnh ủy, ông An ký ban hành Kế hoạch làm muối (Kế hoạch số 15-KH/XY ngày 2/7/2021)",
        ["Ban Thường vụ Tỉnh ủy"],
    ),
    ("Bộ Chính trị đã khẩn trương ban hành Nghị quyết số 57-NQ/TW", ["Bộ Chính trị"]),
    ("Quốc hội đã chính thức thông qua Nghị quyết số 9/2025/QH15", ["Quốc hội"]),
    ("Nghị quyết số 69/NQ-CP ban hành Chương trình làm muối của Chính phủ", ["Chính phủ"]),
    ("Quyết định số 69-QĐ/TW ban hành Chương trình làm muối của Chính phủ", []),
    ("Theo Quyết định 6087, Ban Thường vụ Tỉnh ủy quyết định điều động ông An", ["Ban Thường vụ Tỉnh ủy"]),
    ("Theo Quyết định 6087, Ban Thường vụ Tỉnh ủy mong các cấp cố gắng", []),
    ("Quyết định số 825-QĐNS/TW về cán bộ. Theo đó, Ban Bí thư quyết định điều động ông An", ["Ban Bí thư"]),
    ("Quyết định số 825-QĐNS/TW về cán bộ. Theo đó, Tỉnh ủy quyết định họp", []),
    ("Tỉnh ủy tổ chức Hội nghị ra Nghị quyết lãnh đạo thực hiện nhiệm vụ năm 2024.", ["Tỉnh ủy"]),
    ("Thay mặt Ban Tổ chức Trung ương, ông Trần An công bố Quyết định số 9-QĐNS/TW", []),
    ("HĐND tỉnh tổ chức kỳ họp thứ 14, thông qua Nghị quyết số 9/NQ-HĐND", ["HĐND tỉnh"]),
    ("Tỉnh ủy đã họp bàn với các sở; ra Nghị quyết lãnh đạo thực hiện nhiệm vụ năm.", ["Tỉnh ủy"]),
    ("Chính phủ họp, thông qua Nghị quyết số 9/NQ-HĐND", []),
    ("Xem xét tờ trình số 193, Ban Bí thư kết luận", []),
    ("đề nghị nêu tại Tờ trình số 193-TTr/TW, Ban Bí thư nhận thấy", []),
    (
        "công bố các quyết định của Ban Thường vụ Tỉnh ủy. Quyết định số 12-QĐ/TU điều động ông An",
        ["Ban Thường vụ Tỉnh ủy"],
    ),
    ("Bộ Giáo dục và Đào tạo đã phê duyệt đề án tại Quyết định số 214/QĐ-BGDĐT", ["Bộ Giáo dục và Đào tạo"]),
    ("Bộ Giáo dục và Đào tạo đã phê duyệt đề án tại Quyết định số 214/QĐ-BYT", []),
    ("Tại Quyết định số 214/QĐ-BGDĐT vừa ký, Bộ Giáo dục và Đào tạo đổi tên vụ", ["Bộ Giáo dục và Đào tạo"]),
    ("Sáng 5/3, Ban Thường vụ Tỉnh ủy công bố Quyết định số 9-QĐNS/TU về cán bộ", ["Ban Thường vụ Tỉnh ủy"]),
    ("Sáng 5/3, UBND tỉnh Sông Lam tổ chức lễ công bố Quyết định số 9/QĐ-UBND", ["UBND tỉnh Sông Lam"]),
    ("Sáng 5/3, Tỉnh ủy công bố Quyết định số 9-QĐNS/TU về cán bộ", []),
    ("Sáng 5/3, UBND tỉnh Sông Lam công bố Quyết định số 9-QĐ/TU về cán bộ", []),
    ("Nghị quyết số 55-NQ/TW về năng lượng ngày 11/2/2020 của Bộ Chính trị", ["Bộ Chính trị"]),
    (
        "Chỉ thị 05 “Về làm theo gương Bác” được Bộ Chính trị khóa XII ban hành ngày 15/5/2016",
        ["Bộ Chính trị"],
    ),
    ("Nghị quyết số 28-NQ/TW, mà Bộ Chính trị khóa XI ban hành ngày 25/10/2013", ["Bộ Chính trị"]),
    ("Luật Chim trời, được Quốc hội thông qua ngày 19/6/2017, là văn bản mới", ["Quốc hội"]),
    ("Nghị quyết số 28-NQ/TW, được Bộ Chính trị yêu cầu sơ kết", []),
    ("Do Bộ Chính trị khóa XIII ban hành ngày 4/5/2025, Nghị quyết số 68-NQ/TW được học tập", ["Bộ Chính trị"]),
    ("Quy định số 144-QĐ/TW (ngày 9/5/2024, Bộ Chính trị) về lối sống", ["Bộ Chính trị"]),
    ("Chỉ thị số 21-CT/TW, ngày 21/12/2012, do Ban Bí thư ký", ["Ban Bí thư"]),
    ("Tỉnh ủy thì ban hành Hướng dẫn số 77-HD/TU", ["Tỉnh ủy"]),
    ("Nguồn vốn do HĐND tỉnh phân bổ bằng Nghị quyết 40 hồi tháng 7/2022", ["HĐND tỉnh"]),
    ("Bộ Chính trị vừa thêm một văn bản: Chỉ thị số 27-CT/TW", ["Bộ Chính trị"]),
    (
        "Kỳ họp thứ 9 HĐND tỉnh khép lại sau khi cho ra đời 11 nghị quyết. Đáng chú ý là Nghị quyết số 33/NQ-HĐND",
        ["HĐND tỉnh"],
    ),
    ("Bằng Chỉ thị số 34-CT/TW ngày 24/5/2024, Ban Bí thư yêu cầu các cấp", ["Ban Bí thư"]),
    ("Do Bộ Chính trị yêu cầu, Nghị quyết số 68-NQ/TW được học tập", []),
    ("Trường được UBND tỉnh Sông Lam tặng Bằng khen (Quyết định số 9/QĐ-UBND)", ["UBND tỉnh Sông Lam"]),
    (
        "Thừa ủy quyền của Chủ tịch UBND tỉnh Sông Lam, ông An trao Quyết định số 9/QĐ-UBND",
        ["Chủ tịch UBND tỉnh Sông Lam"],
    ),
    ("Nghị quyết 09/NQ-CCB về “Giữ rừng bền vững” của Đảng bộ tỉnh Sông Lam", ["Đảng bộ tỉnh Sông Lam"]),
    ("Nghị quyết 09/NQ-CP về “Giữ rừng bền vững” của Đảng bộ tỉnh Sông Lam", []),
    ("Tỉnh ủy ra Chỉ thị 15 lãnh đạo đại hội chi bộ", ["Tỉnh ủy"]),
    ("UBND tỉnh Sông Lam đã xây dựng Kế hoạch số 1/KH-UBND để thực hiện", ["UBND tỉnh Sông Lam"]),
    ("Tỉnh ủy đã gửi Công văn số 1-CV/TU tới các huyện", ["Tỉnh ủy"]),
    ("Tỉnh ủy đã xây dựng Nghị quyết số 1-NQ/TU", []),
    ("Kết luận số 9-KL/TW, do Ban Bí thư ra ngày 24/11/2024, được học tập", ["Ban Bí thư"]),
    ("Kết luận số 9-KL/TW được Ban Bí thư ra sức đôn đốc", []),
    ("Chỉ thị số 5-CT/TW, Bộ Chính trị khóa XII, về giữ rừng", ["Bộ Chính trị"]),
    ("quán triệt Chỉ thị số 5-CT/TW, Bộ Chính trị khóa XII, Quốc hội", []),
    ("Nghị quyết số 8-NQ/TU về nghề muối, ký ngày 5/3/2020, của Tỉnh ủy", ["Tỉnh ủy"]),
    ("Nghị quyết số 8-NQ/TU về nghề muối, của Tỉnh ủy, được học", ["Tỉnh ủy"]),
    ("Bộ Giáo dục và Đào tạo thi đua theo Kế hoạch số 4/KH-BGDĐT", ["Bộ Giáo dục và Đào tạo"]),
    ("Bộ Giáo dục và Đào tạo thi đua theo Kế hoạch số 4/KH-BYTX", []),
    ("Nghị quyết số 5-NQ/TW, ban hành ngày 3/4/2025 bởi Bộ Chính trị, về giữ rừng", ["Bộ Chính trị"]),
    ("Nghị quyết số 5-NQ/TW được ban hành bởi Bộ Chính trị", ["Bộ Chính trị"]),
    ("Nghị quyết số 5-NQ/TW, Bộ Chính trị ban hành ngày 3/4/2020, về giữ rừng", ["Bộ Chính trị"]),
    ("Sau Nghị quyết số 5-NQ/TW, Bộ Chính trị ban hành nhiều văn bản khác", []),
    ("có trong Nghị quyết số 5-NQ/TW ngày 3/4/2020, văn bản của Bộ Chính trị về giữ rừng", ["Bộ Chính trị"]),
    ("Tỉnh ủy, ngày 3/4/2020, ra Nghị quyết số 5-NQ/TU về giữ rừng", ["Tỉnh ủy"]),
    ("Ban Bí thư, trong Chỉ thị số 5-CT/TW ngày 3/4/2020, yêu cầu giữ rừng", ["Ban Bí thư"]),
    ("Tỉnh ủy, trong Chỉ thị số 5-CT/TW ngày 3/4/2020, yêu cầu giữ rừng", []),
    ("Kế hoạch số 5-KH/TU mà Tỉnh ủy đề ra ngày 3/4/2020", ["Tỉnh ủy"]),
    ("Quy định do Bộ Chính trị ban hành, số 5-QĐ/TW, về giữ rừng", ["Bộ Chính trị"]),
    ("Cử tri đề nghị Quốc hội ban hành Luật Chim trời.", []),
    ("Bộ Giáo dục và Đào tạo đã trình Quốc hội thông qua Luật Chim trời.", ["Quốc hội"]),
    ("Sở tham mưu UBND tỉnh Sông Lam ban hành Kế hoạch số 9/KH-UBND.", ["UBND tỉnh Sông Lam"]),
    ("Kế hoạch số 4-KH/TU về làm muối mà Tỉnh ủy lập ra trên cơ sở chỉ đạo", ["Tỉnh ủy"]),
    ("Kế hoạch số 4-KH/TW về làm muối mà Tỉnh ủy lập ra trên cơ sở chỉ đạo", []),
    ("học tập Kết luận số 9-KL/TW ngày 24/1/2025, trong đó Bộ Chính trị yêu cầu giữ rừng", ["Bộ Chính trị"]),
    ("học tập Kết luận số 9-KL/TW ngày 24/1/2025, trong đó Tỉnh ủy góp nhiều ý kiến", []),
    ("Ban Chấp hành Trung ương khóa X (tháng 2/2007) đã ban hành Nghị quyết số 9-NQ/TW", ["Ban Chấp hành Trung ương"]),
    (
        "học Nghị quyết số 27-NQ/TW, Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XIII về pháp quyền",
        ["Ban Chấp hành Trung ương"],
    ),
    ("Nghị quyết về phí đò được HĐND tỉnh nhất trí ban hành, là kết quả của thảo luận.", ["HĐND tỉnh"]),
    ("Một nội dung được HĐND tỉnh xem xét, biểu quyết thông qua là Nghị quyết số 9/NQ-HĐND", ["HĐND tỉnh"]),
    (
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017 Hội nghị lần thứ sáu Ban Chấp hành Trung ương",
        ["Ban Chấp hành Trung ương"],
    ),
    ("Đề án số 9-ĐA/TU do Tỉnh ủy phê duyệt ngày 5/3/2020", ["Tỉnh ủy"]),
    ("Nghị quyết số 35-NQ/TW của Đảng", []),
    ("Phó Thủ tướng Trần An ký Quyết định số 1311/QĐ-TTg", []),
    ("Tỉnh ủy quán triệt Nghị quyết số 35-NQ/TW", []),
    ("thực hiện các chỉ thị của Tỉnh ủy và Chỉ thị số 45-CT/TW", []),
    ("Nghị quyết số 9/2025/QH15 về tổ chức của Chính phủ.", []),
    ("Ông Trần An, Chủ tịch UBND tỉnh Sông Lam, vừa ký Chỉ thị số 11/CT-UBND.", ["Chủ tịch UBND tỉnh Sông Lam"]),
    ("Bộ Y tế thông qua Quyết định số 34/QĐ-UBND.", []),
    ("Theo UBND tỉnh Sông Lam, ban hành Quyết định số 5/QĐ-UBND là cần.", []),
    ("Quy định số 18-QĐ/TU về chợ phiên - Tỉnh ủy ban hành ngày 4/11/2025 - nêu ba việc.", ["Tỉnh ủy"]),
    ("Quy định về chợ phiên (số 18-QĐ/TU, ngày 4/11/2025) của Tỉnh ủy đã được học.", ["Tỉnh ủy"]),
]


@pytest.mark.parametrize(("text", "names"), ISSUERS)
def test_an_issuer_is_taken_from_words_alone(text: str, names: list[str]) -> None:
    assert [claim.value.name for claim in only(text).issuers] == names


def test_an_office_is_told_from_its_organ() -> None:
    (claim,) = only("Quyết định số 1311/QĐ-TTg ngày 5/3/2020 của Thủ tướng Chính phủ").issuers
    assert claim.value.office
    assert claim.value.organ is not None
    assert claim.value.organ.name == "Chính phủ"


def test_an_issuer_behind_a_list_is_that_of_all_its_members() -> None:
    found = clusters("Nghị quyết số 18-NQ/TW và 19-NQ/TW của Ban Chấp hành Trung ương")
    assert [[claim.value.name for claim in one.issuers] for one in found] == [["Ban Chấp hành Trung ương"]] * 2


def test_an_issuer_behind_another_sort_of_symbol_is_not_shared() -> None:
    found = clusters("Nghị định số 30/2020/NĐ-CP, Quyết định số 12/QĐ-UBND của UBND tỉnh Sông Lam")
    assert [[claim.value.name for claim in one.issuers] for one in found] == [[], ["UBND tỉnh Sông Lam"]]


def test_dated_documents_of_one_type_share_the_issuer_behind_them() -> None:
    found = clusters(
        "Quyết định số 5/QĐ-UBND ngày 7/5/2017 và Quyết định số 6/QĐ-UBND ngày 3/9/2020 của UBND tỉnh Sông Lam"
    )
    assert [[claim.value.name for claim in one.issuers] for one in found] == [["UBND tỉnh Sông Lam"]] * 2


def test_one_date_in_a_list_does_not_part_it_from_the_issuer_behind() -> None:
    found = clusters("Chỉ thị số 1-CT/TW ngày 23/1/2026 và Chỉ thị số 46-CT/TW của Bộ Chính trị")
    assert [[claim.value.name for claim in one.issuers] for one in found] == [["Bộ Chính trị"]] * 2


def test_types_joined_before_their_issuer_head_documents_and_are_none() -> None:
    found = clusters(
        "quán triệt Kết luận và Quy định của Bộ Chính trị về xây dựng Đảng. Kết luận số 21-KL/TW về lối sống."
    )
    assert [(one.name, [claim.value.name for claim in one.issuers]) for one in found] == [
        ("Kết luận 21-KL/TW", ["Bộ Chính trị"])
    ]


def test_an_issuer_said_of_all_is_that_of_each() -> None:
    found = clusters("Chỉ thị 05-CT/TW ngày 15/5/2016, Kết luận 01-KL/TW ngày 18/5/2021, đều của Bộ Chính trị")
    assert [[claim.value.name for claim in one.issuers] for one in found] == [["Bộ Chính trị"]] * 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chỉ thị này do Ban Bí thư ban hành ngày 12/1/2017, nói về bảo vệ rừng.",
            ("Ban Bí thư", "2017", "bảo vệ rừng"),
        ),
        ("\nChỉ thị được Ban Bí thư ban hành ngày 12/1/2017.", ("Ban Bí thư", "2017", None)),
        ("\nChỉ thị được Ban Bí thư sơ kết ngày 12/1/2017.", (None, None, None)),
        ("Ban Bí thư ban hành văn bản này ngày 12/1/2017.", ("Ban Bí thư", "2017", None)),
        ("Quy định này do Ban Bí thư ban hành ngày 12/1/2017.", (None, None, None)),
        ("Tỉnh ủy đã quán triệt Chỉ thị này về các chi bộ.", (None, None, None)),
        ("Có cả Chỉ thị số 9-CT/TW. Chỉ thị này do Ban Bí thư ban hành.", (None, None, None)),
    ],
)
def test_a_later_sentence_may_tell_of_the_one_document_it_points_at(
    text: str, told: tuple[str | None, str | None, str | None]
) -> None:
    found = clusters(f"Văn bản được nhắc là Chỉ thị số 13-CT/TW. {text}")[0]
    issuer = next((claim.value.name for claim in found.issuers), None)
    year = next((claim.value.edtf[:4] for claim in found.dates), None)
    assert (issuer, year, next((claim.value for claim in found.titles), None)) == told


def test_a_state_code_has_the_issuer_that_all_others_with_it_have() -> None:
    text = "Quyết định số 1/QĐ-BGDĐT của Bộ Giáo dục và Đào tạo. Trường nhận Quyết định số 2/QĐ-BGDĐT về thi."
    assert [one.issuers[0].value.name for one in clusters(text)] == ["Bộ Giáo dục và Đào tạo"] * 2
    other = "Quyết định số 1/QĐ-BYT của Bộ Giáo dục và Đào tạo. Trường nhận Quyết định số 2/QĐ-BYT về thi."
    assert [len(one.issuers) for one in clusters(other)] == [1, 0]
    party = "Quyết định số 1-QĐ/TU của Ban Thường vụ Tỉnh ủy. Trường nhận Quyết định số 2-QĐ/TU về thi."
    assert [len(one.issuers) for one in clusters(party)] == [1, 0]
