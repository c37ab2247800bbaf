"""What a citation says of its document: date, issuer, term and title, each with its words."""

from __future__ import annotations

import pytest

from tests.extract.pages import clusters, only, page, quoted

TITLES = [
    (
        "Nghị quyết số 35-NQ/TW của Bộ Chính trị về “Tăng cường bảo vệ nền tảng tư tưởng” đã nêu",
        "Tăng cường bảo vệ nền tảng tư tưởng",
    ),
    (
        'Chỉ thị 05 của Bộ Chính trị về "đẩy mạnh học tập và làm theo gương Bác”.',
        "đẩy mạnh học tập và làm theo gương Bác",
    ),
    ('Kết luận số 9-KL/TW "Về chống "tự diễn biến" trong Đảng".', 'chống "tự diễn biến" trong Đảng'),
    (
        "Nghị quyết số 57-NQ/TW của Bộ Chính trị về khoa học, công nghệ và chuyển đổi số quốc gia, do bộ tổ chức",
        "khoa học, công nghệ và chuyển đổi số quốc gia",
    ),
    ("Nghị quyết 28-NQ/TW về bảo vệ Tổ quốc trong tình hình mới đã khẳng định", "bảo vệ Tổ quốc trong tình hình mới"),
    ("Quy định số 37 về những điều đảng viên không được làm.", "những điều đảng viên không được làm"),
    ("Nghị quyết 28-NQ/TW về chiến lược biển (Nghị quyết 28) nêu", "chiến lược biển"),
    ("Nghị quyết 28-NQ/TW về chiến lược biển tới cán bộ chủ chốt", "chiến lược biển"),
    ("Nghị quyết 28-NQ/TW về chiến lược biển, cấp ủy các cấp đã vào cuộc", "chiến lược biển"),
    ("Nghị quyết 28-NQ/TW về chiến lược biển và tổng kết cuộc thi", "chiến lược biển"),
    ("Nghị quyết 28-NQ/TW về văn hóa, xã hội và con người.", "văn hóa, xã hội và con người"),
    ("Nghị quyết 28-NQ/TW về phát triển kinh tế - xã hội vùng biển.", "phát triển kinh tế - xã hội vùng biển"),
    ("Công điện số 15/CĐ-UBND về ứng phó bão; thực hiện Nghị quyết số 226/NQ-CP", "ứng phó bão"),
    (
        "Quyết định số 12/QĐ-UBND ngày 5/3/2020 của UBND tỉnh Sông Lam phê duyệt quy hoạch chợ.",
        "phê duyệt quy hoạch chợ",
    ),
    ("Nghị quyết số 9/NQ-HĐND về việc đặt tên đường.", "đặt tên đường"),
    ("Căn cứ Quy định số 3-QĐ/TU về giữ gìn kỷ luật; xét nội dung vi phạm, Tỉnh ủy", "giữ gìn kỷ luật"),
    ("thông qua Nghị quyết số 9/NQ-HĐND về quỹ đất; bầu bổ sung ủy viên", "quỹ đất"),
    ("Nghị quyết 28-NQ/TW về chiến lược biển luôn được quan tâm", "chiến lược biển"),
    ("Nghị quyết 28-NQ/TW về chiến lược biển gắn với sơ kết phong trào", "chiến lược biển"),
    ("Nghị quyết 28-NQ/TW về phát triển rừng gắn với bảo vệ nguồn nước", "phát triển rừng gắn với bảo vệ nguồn nước"),
    ("Nghị quyết 28-NQ/TW về chiến lược biển và dự thảo quy chế", "chiến lược biển"),
    ("Kế hoạch 5-KH/HU về học tập, quán triệt và triển khai chuyên đề.", "học tập, quán triệt và triển khai chuyên đề"),
    (
        "Nghị quyết 5-NQ/TU về đội ngũ cán bộ các cấp, nhất là cấp xã, đủ năng lực.",
        "đội ngũ cán bộ các cấp, nhất là cấp xã, đủ năng lực",
    ),
    ("Nghị quyết 5-NQ/TU về chính quyền của dân, do dân, vì dân.", "chính quyền của dân, do dân, vì dân"),
    ("Quy chế số 5-QC/TU về luân chuyển, từ chức, miễn nhiệm.", "luân chuyển, từ chức, miễn nhiệm"),
    (
        "Nghị định số 1/2024/NĐ-CP về chế độ đối với viên chức, người lao động trong sắp xếp bộ máy đã mở đường.",
        "chế độ đối với viên chức, người lao động trong sắp xếp bộ máy",
    ),
    (
        "Chỉ thị số 7-CT/TU về đẩy mạnh thực hiện Đề án 06 phục vụ phát triển kinh tế.",
        "đẩy mạnh thực hiện Đề án 06 phục vụ phát triển kinh tế",
    ),
    (
        "Quyết định số 5-QĐ/TU về việc chỉ định đồng chí Trần An, Tỉnh ủy viên, Giám đốc Sở Than, giữ chức Bí thư.",
        "chỉ định đồng chí Trần An, Tỉnh ủy viên, Giám đốc Sở Than, giữ chức Bí thư",
    ),
    ("Nghị quyết số 8-NQ/TW về công tác tôn giáo trên địa bàn tỉnh.", "công tác tôn giáo"),
    ("Nghị quyết số 8-NQ/TU về công tác tôn giáo trên địa bàn tỉnh.", "công tác tôn giáo trên địa bàn tỉnh"),
    ("Nghị quyết 28-NQ/TW về chiến lược biển đến từng chi bộ", "chiến lược biển"),
    ("Qua 5 năm thực hiện Chỉ thị 40-CT/TW về tín dụng chính sách, dư nợ của huyện đạt 500 tỷ", "tín dụng chính sách"),
    ("thực hiện Nghị quyết 28-NQ/TW về đổi mới giáo dục, chất lượng của trường có nhiều tiến bộ", "đổi mới giáo dục"),
    ("Quy định số 3-QĐ/TW của Bộ Chính trị khóa 12 về giữ gìn kỷ luật.", "giữ gìn kỷ luật"),
    ("Nghị quyết 28-NQ/TW về chiến lược biển; đảm bảo an toàn thông tin", "chiến lược biển"),
    ("Chỉ thị 5 về làm theo gương Bác theo Kết luận số 1-KL/TW của Bộ Chính trị", "làm theo gương Bác"),
    ("Nghị quyết 28-NQ/TW về chiến lược biển đến năm 2020, ban hành Nghị quyết mới", "chiến lược biển đến năm 2020"),
    ("Nghị quyết 28-NQ/TW về nghề muối đề ra, tỉnh đã làm", "nghề muối"),
    ("Nghị quyết 4-NQ/TW về chỉnh đốn Đảng; ngăn chặn sự suy thoái", "chỉnh đốn Đảng; ngăn chặn sự suy thoái"),
    (
        "Nghị quyết 4-NQ/TW về Công an nhân dân (CAND) trong tình hình mới.",
        "Công an nhân dân (CAND) trong tình hình mới",
    ),
    ("Nghị quyết 4-NQ/TW về Công an nhân dân (CAND).", "Công an nhân dân"),
    ("Nghị quyết 28-NQ/TW về nghề muối và các năm tiếp theo.", "nghề muối và các năm tiếp theo"),
    ("Nghị quyết 28-NQ/TW về nghề muối và Chính phủ sơ kết công tác năm", "nghề muối"),
    (
        "Quy định 9-QĐ/TW về cán bộ diện Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư quản lý đã nêu",
        "cán bộ diện Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư quản lý",
    ),
    (
        "Nghị quyết 9/2015/QH13 về quy chế của Quốc hội, Chính phủ và Ủy ban Thường vụ Quốc hội được thông qua",
        "quy chế của Quốc hội, Chính phủ và Ủy ban Thường vụ Quốc hội",
    ),
    ("Nghị quyết 28-NQ/TW về quy chế của Quốc hội, Chính phủ yêu cầu các bộ", "quy chế của Quốc hội"),
    (
        "Kế hoạch số 22-KH/TU do Tỉnh ủy ban hành về phát triển nghề muối.",
        "phát triển nghề muối",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_begins_and_ends_where_its_words_do(text: str, title: str) -> None:
    assert [claim.value for claim in clusters(text)[0].titles] == [title]


UNTITLED = [
    "Nghị quyết số 35 hiệu quả với các cách làm sáng tạo",
    "Kế hoạch số 135-KH/TU về thực hiện công tác này.",
    "Nghị quyết số 57-NQ/TW quy định rõ trách nhiệm",
    "thực hiện Nghị quyết số 57-NQ/TW. Về công tác cán bộ, tỉnh đã làm",
    "Quyết định số 12-QĐ/TU về công tác cán bộ",
    "Quyết định số 1532-QĐ/TU ngày 12/6/2024 điều động đồng chí An",
    "Quyết định số 9/QĐ-UBND của UBND tỉnh Sông Lam quy định viên chức dự tuyển phải có bằng đại học",
    'áp dụng quy định của Luật Cán bộ, công chức về "thời hiệu xử lý kỷ luật" để xem xét',
    'Quyết định số 40/QĐ-UBND của UBND tỉnh Sông Lam, "trưởng phòng không quá 45 tuổi"',
    "thông qua Nghị quyết bổ sung số lượng Phó Chủ tịch.",
    'phải thực hiện Nghị quyết số 29-NQ/TW", ông An nói. Bà Bình đáp: "Chúng tôi sẽ làm".',
]


@pytest.mark.parametrize("text", UNTITLED)
def test_what_a_document_does_or_what_follows_it_is_no_title(text: str) -> None:
    assert only(text).titles == ()


DATES = [
    ("Nghị quyết số 35-NQ/TW ngày 22/10/2018 của Bộ Chính trị", ["2018-10-22"]),
    ("Nghị quyết số 35-NQ/TW, ngày 22-10-2018 của Bộ Chính trị", ["2018-10-22"]),
    ("Nghị quyết 35-NQ/TW của Bộ Chính trị khóa XII ngày 11/10/2018 về tư tưởng", ["2018-10-11"]),
    ("Nghị quyết 16 của Bộ Chính trị (15-7-1988)", ["1988-07-15"]),
    ("Quy định số 37, cùng ngày 25/10/2021, của Ban Chấp hành Trung ương", ["2021-10-25"]),
    ("Nghị quyết 71-NQ/TW năm 2025 của Bộ Chính trị", ["2025"]),
    ("Quyết định số 12/QĐ-UBND ký ngày 5/3/2020", ["2020-03-05"]),
    ("Ngày 10/2/2025, Ban Thường vụ Tỉnh ủy ban hành Quyết định số 1874-QĐ/TU", ["2025-02-10"]),
    ("Tỉnh ủy đã ban hành Kế hoạch số 25-KH/TU, ngày 7/7/2022 để thực hiện chủ trương", ["2022-07-07"]),
    ("Ngày 15-5-2016, Bộ Chính trị (khóa XII) ban hành Chỉ thị số 05-CT/TW", ["2016-05-15"]),
    ("Thực hiện Nghị quyết số 35-NQ/TW, ngày 14/11/2023, Tỉnh ủy tổ chức hội nghị", []),
    ("sơ kết Nghị quyết số 35-NQ/TW, sáng 15/7 tại hội trường", []),
    ("Ngày 24/1/2025, Bộ Chính trị ký ban hành Kết luận số 121-KL/TW của Ban Bí thư", ["2025-01-24"]),
    ("Luật Rừng số 9/2018/QH14 được Quốc hội thông qua ngày 15/11/2018.", ["2018-11-15"]),
    ("Ngày 10/2/2025, Tỉnh ủy quán triệt Quyết định số 1874-QĐ/TU", []),
]


@pytest.mark.parametrize(("text", "stated"), DATES)
def test_the_date_of_issue_is_told_from_the_day_of_the_news(text: str, stated: list[str]) -> None:
    assert [claim.value.edtf for claim in only(text).dates] == stated


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
    ("Nghị quyết số 35-NQ/TW của Đảng", []),
    ("Phó Thủ tướng Trần An ký Quyết định số 1311/QĐ-TTg", []),
    ("Tỉnh ủy quán triệt Nghị quyết số 35-NQ/TW", []),
    ("thực hiện các chỉ thị của Tỉnh ủy và Chỉ thị số 45-CT/TW", []),
    ("Nghị quyết số 9/2025/QH15 về tổ chức của Chính phủ.", []),
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


def test_who_issues_documents_that_are_counted_issues_those_listed() -> None:
    text = "Bộ Chính trị đã ban hành 2 nghị quyết, gồm: Nghị quyết số 1-NQ/TW về rừng; Nghị quyết số 2-NQ/TW về biển. "
    found = clusters(text + "Nghị quyết số 3-NQ/TW về đất.")
    assert [[claim.value.name for claim in one.issuers] for one in found] == [["Bộ Chính trị"], ["Bộ Chính trị"], []]


def test_a_state_code_has_the_issuer_that_all_others_with_it_have() -> None:
    text = "Quyết định số 1/QĐ-BGDĐT của Bộ Giáo dục và Đào tạo. Trường nhận Quyết định số 2/QĐ-BGDĐT về thi."
    assert [one.issuers[0].value.name for one in clusters(text)] == ["Bộ Giáo dục và Đào tạo"] * 2
    party = "Quyết định số 1-QĐ/TU của Ban Thường vụ Tỉnh ủy. Trường nhận Quyết định số 2-QĐ/TU về thi."
    assert [len(one.issuers) for one in clusters(party)] == [1, 0]


def test_a_heading_of_papers_speaks_of_those_that_can_be_its_issuers() -> None:
    text = "Các văn bản của Tỉnh ủy gồm: Kế hoạch số 1-KH/TU; Chỉ thị số 2-CT/TU; Chỉ thị số 3-CT/TW."
    found = clusters(text)
    assert [[claim.value.name for claim in one.issuers] for one in found] == [["Tỉnh ủy"]] * 2 + [[]]


def test_a_heading_gives_its_list_issuer_and_draft() -> None:
    text = "Hai dự thảo Nghị quyết của Quốc hội gồm: Nghị quyết về đất rừng và Nghị quyết về biển đảo."
    found = clusters(text)
    assert [(one.name, one.draft) for one in found] == [
        ("Nghị quyết về đất rừng", True),
        ("Nghị quyết về biển đảo", True),
    ]
    assert all(one.issuers[0].value.name == "Quốc hội" for one in found)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Nghị quyết số 35-NQ/TW của Bộ Chính trị (khóa XII) về tư tưởng", ["XII"]),
        ("Nghị quyết 29-NQ/TW của Ban Chấp hành Trung ương Đảng khoá XI", ["XI"]),
        ("Nghị quyết số 43-NQ/TW Hội nghị Trung ương 8 khóa XIII về đoàn kết", ["XIII"]),
        ("Nghị quyết số 3-NQ/TW của Bộ Chính trị khóa 12 về đoàn kết", ["XII"]),
        ("Nghị quyết số 35-NQ/TW của Bộ Chính trị", []),
        ("Nghị quyết số 9/NQ-HĐND của HĐND tỉnh khóa XVIII về thu ngân sách", []),
    ],
)
def test_the_term_is_that_of_the_centre_and_not_of_a_local_council(text: str, terms: list[str]) -> None:
    assert [claim.value for claim in only(text).terms] == terms


def test_every_claim_quotes_the_text() -> None:
    text = (
        "Kết luận số 91-KL/TW ngày 12/8/2024 của Bộ Chính trị tiếp tục thực hiện Nghị quyết số 29-NQ/TW ngày 4/11/2013 "
        "của Ban Chấp hành Trung ương Đảng khóa XI về đổi mới giáo dục; Luật Giáo dục năm 2019."
    )
    for cluster in clusters(text):
        claims = [*cluster.issuers, *cluster.dates, *cluster.titles, *cluster.terms, *cluster.relations]
        for evidence in [*cluster.evidence, *(claim.evidence for claim in claims)]:
            assert evidence.quote == quoted(page(text).text, evidence.span)


def test_a_headline_takes_no_date_of_the_line_below() -> None:
    text = "Sơ kết 5 năm Nghị quyết 35\n\nNgày 17/10/2023, Nghị quyết số 35-NQ/TW ngày 22/10/2018 được bàn."
    found = [date.value.edtf for cluster in clusters(text) for date in cluster.dates]
    assert found == ["2018-10-22"]
