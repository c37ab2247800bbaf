"""Where the title of a document begins and ends, and what is none."""

from __future__ import annotations

import pytest

from tests.extract.pages import clusters, documents, only, quoted

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
        "Quyết định 7/QĐ-TTg phê duyệt Đề án “Hát ru ở cơ sở, định hướng ‘mỗi xã một đội’” đã nêu",
        "phê duyệt Đề án “Hát ru ở cơ sở, định hướng ‘mỗi xã một đội’”",
    ),
    ("Đề án số 8-ĐA/TĐTN - “Hỗ trợ thanh niên làm muối” được mở rộng", "Hỗ trợ thanh niên làm muối"),
    ("Nghị quyết số 9/NQ-HĐND về việc tiếp tục giảm 2% học phí.", "tiếp tục giảm 2% học phí"),
    (
        "Nghị định số 13/2016/NĐ-CP về chế độ của công dân trong thời gian khám sức khỏe.",
        "chế độ của công dân trong thời gian khám sức khỏe",
    ),
    ("Nghị quyết 28-NQ/TW về nghề muối trong thời gian qua có kết quả", "nghề muối"),
    ("Nghị quyết 28-NQ/TW về nghề muối nhân dịp đầu xuân", "nghề muối"),
    (
        "Nghị quyết số 9/2025/QH15 về chất vấn tại kỳ họp thứ 7, Quốc hội khóa XV đã giao các bộ",
        "chất vấn tại kỳ họp thứ 7, Quốc hội khóa XV",
    ),
    ("Nghị quyết số 9/NQ-HĐND về chất vấn tại kỳ họp để các sở thực hiện.", "chất vấn tại kỳ họp"),
    (
        "Quy định 9-QĐ/TU về công việc của Tỉnh ủy, Ban Thường vụ Tỉnh ủy.",
        "công việc của Tỉnh ủy, Ban Thường vụ Tỉnh ủy",
    ),
    (
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017 Hội nghị lần thứ 6 Ban Chấp hành Trung ương “Một số việc về bộ máy”",
        "Một số việc về bộ máy",
    ),
    ("Quy định 114-QĐ/TW của Bộ Chính trị - về kiểm soát quyền lực - có hiệu lực từ 11/7", "kiểm soát quyền lực"),
    ("Nghị quyết 28-NQ/TW về nghề muối đặt mục tiêu có 2 triệu hộ", "nghề muối"),
    ("Nghị quyết 5-NQ/TU về nghề muối, dự thảo quy chế làm việc", "nghề muối"),
    (
        "Chỉ thị số 45-CT/TW về bầu cử đại biểu Quốc hội và bầu cử đại biểu HĐND.",
        "bầu cử đại biểu Quốc hội và bầu cử đại biểu HĐND",
    ),
    (
        "Nghị định 1/2018/NĐ-CP sửa đổi, bổ sung một số quy định về muối có hiệu lực",
        "sửa đổi, bổ sung một số quy định về muối",
    ),
    (
        "Quyết định của Bộ Chính trị (số 1719-QĐ/TW) phê duyệt Chương trình trồng rừng được triển khai",
        "phê duyệt Chương trình trồng rừng",
    ),
    ("Quy định số 9-QĐ/TW, cũng do Bộ Chính trị ban hành, về lối sống cán bộ", "lối sống cán bộ"),
    ("Nghị quyết số 5-NQ/TU ngày 3/4/2022 bàn chuyện “chuyển đổi nghề muối”", "chuyển đổi nghề muối"),
    ("Nghị quyết số 5-NQ/TU về nghề muối, rồi kế hoạch hành động, là hai mốc", "nghề muối"),
    (
        "Nghị quyết 27 (về hoàn thiện nghề muối trong giai đoạn mới) là chuyên đề",
        "hoàn thiện nghề muối trong giai đoạn mới",
    ),
    ("Nghị quyết 19-NQ/TW, cũng về nghề muối ven biển.", "nghề muối ven biển"),
    ("Hướng dẫn số 2-HD/TU ngày 9/12/2021, hướng dẫn thực hiện quy chế.", "hướng dẫn thực hiện quy chế"),
    ("Quy định về nghề muối ven biển (số 37-QĐ/TW, ngày 25/10/2021) được nêu", "nghề muối ven biển"),
    ("Đề án 938 “Hỗ trợ phụ nữ làm muối” được mở rộng", "Hỗ trợ phụ nữ làm muối"),
    (
        "Quyết định số 9-QĐ/TU về việc chỉ định Ban Chấp hành, Ban Thường vụ, Bí thư, Phó Bí thư Đảng ủy xã.",
        "chỉ định Ban Chấp hành, Ban Thường vụ, Bí thư, Phó Bí thư Đảng ủy xã",
    ),
    ("Quy định 11-QĐ/TW về trường chính trị chuẩn đặt ra 6 nhóm tiêu chí", "trường chính trị chuẩn"),
    ("Chỉ thị 3/CT-TTg về hoàn thiện và tổ chức thi hành pháp luật.", "hoàn thiện và tổ chức thi hành pháp luật"),
    ("Chỉ thị 3/CT-TTg về biên chế cấp xã và tổ chức bộ máy.", "biên chế cấp xã và tổ chức bộ máy"),
    (
        "Nghị quyết số 9/2022/QH15 về Kỳ họp lạ, Quốc hội khóa XV; nghe báo cáo",
        "Kỳ họp lạ, Quốc hội khóa XV",
    ),
    ("hai nghị quyết, gồm: Nghị quyết số 9/NQ-HĐND điều chỉnh kế hoạch làm muối.", "điều chỉnh kế hoạch làm muối"),
    ("Quyết định số 5/QĐ-TTg của Thủ tướng thành lập Ban Chỉ đạo và bàn việc", "thành lập Ban Chỉ đạo và bàn việc"),
    ("Nghị quyết số 9/2022/QH15 về đổi mới sách giáo khoa./.", "đổi mới sách giáo khoa"),
    ("Nghị quyết số 9/2022/QH15 về đổi mới sách giáo khoa với 46/46 đại biểu tán thành", "đổi mới sách giáo khoa"),
    ("Nghị quyết số 11 về phát triển nghề muối và 9 Chương trình công tác của Tỉnh ủy", "phát triển nghề muối"),
    ("Kết luận số 5-KL/TW về nghề muối do ông Trần An thay mặt Bộ Chính trị ký", "nghề muối"),
    ("Nghị quyết 5-NQ/TU về nghề muối và trong Quyết định 182/QĐ-TTg", "nghề muối"),
    (
        "Chỉ thị số 5-CT/TW về việc nghiên cứu, học tập, tuyên truyền và triển khai thực hiện điều lệ hội muối.",
        "nghiên cứu, học tập, tuyên truyền và triển khai thực hiện điều lệ hội muối",
    ),
    ("Nghị quyết số 3-NQ/TW của Bộ Chính trị (BCT) về “nghề muối”", "nghề muối"),
    (
        "Kế hoạch số 22-KH/TU do Tỉnh ủy ban hành về phát triển nghề muối.",
        "phát triển nghề muối",
    ),
    (
        "Theo Nghị quyết số 8-NQ/TU về nghề muối, các đơn vị phải báo cáo trước tháng 12.",
        "nghề muối",
    ),
    ("Sau 5 năm triển khai Nghị quyết số 8-NQ/TU về nghề muối, kết quả rất tích cực.", "nghề muối"),
    ("Qua thực hiện Nghị quyết số 8-NQ/TU về nghề muối, đời sống diêm dân ngày càng khá.", "nghề muối"),
    ("Căn cứ Nghị quyết số 8-NQ/TU về nghề muối, mỗi xã cần lập kế hoạch.", "nghề muối"),
    (
        "Nghị quyết số 8-NQ/TU về chế độ đối với diêm dân, người lao động phải nghỉ việc, hộ nghèo.",
        "chế độ đối với diêm dân, người lao động phải nghỉ việc, hộ nghèo",
    ),
    ("Nghị quyết số 8-NQ/TU về nghề muối, ban hành ngày 5/3/2020.", "nghề muối"),
    ("Nghị quyết số 8-NQ/TU về nghề muối, được ban hành từ năm 2020.", "nghề muối"),
    ("Công văn số 8-CV/TU ngày 3/4/2020 gửi các huyện ủy, thị ủy về việc giữ đê biển.", "giữ đê biển"),
    ("tờ trình số 35 gửi hội đồng “về việc diêm dân đề nghị được vay vốn”.", "diêm dân đề nghị được vay vốn"),
    ("Nghị quyết 35 (sửa đổi) về việc lấy phiếu tín nhiệm vừa được thông qua.", "lấy phiếu tín nhiệm"),
    ("Quy định số 55-QĐ/TW về nêu gương của đảng viên và nội dung này cũng được bàn.", "nêu gương của đảng viên"),
    (
        "Kết luận 21-KL/TW về tổng kết nghề muối, gắn với lập các đội tàu mới, nằm trong chương trình họp.",
        "tổng kết nghề muối, gắn với lập các đội tàu mới",
    ),
    ("Nghị định số 5/2017/NĐ-CP về phí chợ chính thức có hiệu lực.", "phí chợ"),
    ("Chỉ thị số 11/CT-UBND về chăm lo Tết trong đó yêu cầu các xã làm sớm.", "chăm lo Tết"),
    ("Chỉ thị số 52-CT/TW ngày 3/9/2025 về bảo hiểm y tế, nêu năm nhiệm vụ.", "bảo hiểm y tế"),
    (
        "Nói về Nghị quyết số 29-NQ/TW về giáo dục, đào tạo, nguyên Phó Chủ tịch nước mong trường làm tốt.",
        "giáo dục, đào tạo",
    ),
    ("Nghị định số 108/2014/NĐ-CP về giảm biên chế quy định, trường hợp ốm thì được nghỉ.", "giảm biên chế"),
    (
        "Thông báo số 19-TB/UBKTTU về kiểm tra dấu hiệu vi phạm đối với 4 cán bộ xã.",
        "kiểm tra dấu hiệu vi phạm đối với 4 cán bộ xã",
    ),
    ("Nghị quyết số 3/2018/NQ-HĐND về trợ cấp cho cán bộ xã.", "trợ cấp cho cán bộ xã"),
    ("Xã đã phổ biến Nghị quyết số 3-NQ/TU về chuyển đổi số cho cán bộ, đảng viên.", "chuyển đổi số"),
    (
        "Quyết định số 16/QĐ-BCT về quy hoạch chợ đến năm 2020, có xét đến năm 2025.",
        "quy hoạch chợ đến năm 2020, có xét đến năm 2025",
    ),
    ("Nghị quyết số 6-NQ/TU về rà soát, xác định, công nhận xã nghèo.", "rà soát, xác định, công nhận xã nghèo"),
    ("Quy định số 18-QĐ/TU có nội dung về chợ phiên, do Tỉnh ủy ban hành ngày 4/11/2025.", "chợ phiên"),
    ("Quy định số 18-QĐ/TU về chợ phiên - Tỉnh ủy ban hành ngày 4/11/2025 - nêu ba việc.", "chợ phiên"),
    (
        "Nghị quyết số 9/NQ-HĐND về việc bãi nhiệm ông Trần An, nguyên Giám đốc Sở Y tế.",
        "bãi nhiệm ông Trần An, nguyên Giám đốc Sở Y tế",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_begins_and_ends_where_its_words_do(text: str, title: str) -> None:
    assert [claim.value for claim in clusters(text)[0].titles] == [title]


def test_an_item_of_a_list_may_have_its_title_without_about() -> None:
    found = clusters(
        "thông qua Nghị quyết số 9/NQ-HĐND về đất rừng; Nghị quyết số 8/NQ-HĐND sửa đổi một số điều về chợ."
    )
    assert [one.titles[0].value for one in found] == ["đất rừng", "sửa đổi một số điều về chợ"]


UNTITLED = [
    "Quyết định số 918-QĐ/TU: về Lam Hồng là đồng chí An, thôi giữ chức Phó ban.",
    "Tổng Bí thư chỉ rõ: Nghị quyết 16-NQ/TW quy định rất chặt chẽ, cụ thể.",
    "Nghị quyết số 35 hiệu quả với các cách làm sáng tạo",
    "Kế hoạch số 135-KH/TU về thực hiện công tác này.",
    "Nghị quyết số 57-NQ/TW quy định rõ trách nhiệm",
    "thực hiện Nghị quyết số 57-NQ/TW. Về công tác cán bộ, tỉnh đã làm",
    "Quyết định số 12-QĐ/TU về công tác cán bộ",
    "Quyết định số 1532-QĐ/TU ngày 12/6/2024 điều động đồng chí An",
    "Quyết định số 9/QĐ-UBND của UBND tỉnh Sông Lam quy định viên chức dự tuyển phải có bằng đại học",
    'áp dụng quy định của Luật Cán bộ, công chức về "thời hiệu xử lý kỷ luật" để xem xét',
    'Quyết định số 40/QĐ-UBND của UBND tỉnh Sông Lam, "trưởng phòng không quá 45 tuổi"',
    "Thực hiện Nghị quyết số 5-NQ/TU ngày 3/4/2022, đẩy mạnh sản xuất, xã đã làm đường.",
    "Nghị quyết số 16-NQ/TW quy định rất chặt chẽ nhiều mặt.",
    "thông qua Nghị quyết bổ sung số lượng Phó Chủ tịch.",
    "Quyết định 7/QĐ-TTg phê duyệt Đề án “Hát ru ở cơ sở. Tỉnh đã làm",
    'phải thực hiện Nghị quyết số 29-NQ/TW", ông An nói. Bà Bình đáp: "Chúng tôi sẽ làm".',
]


@pytest.mark.parametrize("text", UNTITLED)
def test_what_a_document_does_or_what_follows_it_is_no_title(text: str) -> None:
    assert only(text).titles == ()


SHARED = [
    (
        "Nghị quyết số 10-NQ/TW ngày 18/1/2002 và Kết luận số 12-KL/TW của Bộ Chính trị về phát triển vùng Tây Nguyên.",
        ["phát triển vùng Tây Nguyên", "phát triển vùng Tây Nguyên"],
    ),
    (
        "Chỉ thị số 34-CT/TW của Bộ Chính trị, Chỉ thị số 25-CT/TU của Tỉnh ủy về “Đổi mới thi đua, khen thưởng”.",
        ["Đổi mới thi đua, khen thưởng", "Đổi mới thi đua, khen thưởng"],
    ),
    (
        "Nghị quyết số 35-NQ/TW của Bộ Chính trị và Kế hoạch số 12-KH/TU của Tỉnh ủy về chuyển đổi số.",
        [None, "chuyển đổi số"],
    ),
]


def test_a_title_behind_plenums_of_several_terms_is_of_each() -> None:
    found = clusters("Nghị quyết Trung ương 4 (khóa XI, khóa XII) về đạo đức và Nghị quyết Trung ương 5, 6 khóa X")
    assert [(one.name, [title.value for title in one.titles]) for one in found] == [
        ("Nghị quyết Trung ương 4 khóa XI", ["đạo đức"]),
        ("Nghị quyết Trung ương 4 khóa XII", ["đạo đức"]),
        ("Nghị quyết Trung ương 5 khóa X", []),
        ("Nghị quyết Trung ương 6 khóa X", []),
    ]


def test_a_document_with_a_title_of_its_own_takes_none_of_another() -> None:
    found = clusters("Kết luận số 10-KL/TW “về nghề muối”, Kết luận số 10-KL/TW và Kết luận số 11-KL/TU “về nghề gốm”.")
    assert [[title.value for title in one.titles] for one in found] == [["nghề muối"], ["nghề gốm"]]


@pytest.mark.parametrize(("text", "titles"), SHARED)
def test_a_title_behind_two_documents_is_of_both_where_one_issued_them_or_quotes_hold_it(
    text: str, titles: list[str | None]
) -> None:
    found = documents(text)
    assert [one.title and quoted(text, one.title) for one in found] == titles
