"""Issuer, day and title of a document in the wordings of everyday news."""

from __future__ import annotations

import pytest

from tests.extract.pages import clusters

ISSUED = [
    ("Tại Quyết định số 5/QĐ-UBND ngày 12/6, UBND tỉnh Sông Lam giao đất", "UBND tỉnh Sông Lam", "2025-06-12"),
    ("Theo Quyết định số 5/QĐ-UBND ngày 12/6, UBND tỉnh Sông Lam thu phí", "UBND tỉnh Sông Lam", "2025-06-12"),
    ("UBND tỉnh Sông Lam ban hành Quyết định số 5/QĐ-UBND ngày 12/6, giao đất", "UBND tỉnh Sông Lam", "2025-06-12"),
    ("Nghị quyết số 5-NQ/TW được Bộ Chính trị ban hành ngày 12/6.", "Bộ Chính trị", "2025-06-12"),
    ("Nghị quyết số 5-NQ/TW, Bộ Chính trị ký hôm 12-6, nhấn mạnh nghề muối", "Bộ Chính trị", "2025-06-12"),
    ("Xã học Nghị quyết số 5-NQ/TW ngày 12/6, nhiều người dự", None, None),
    ("Được Bộ Chính trị ban hành từ ngày 17/4/2023, Quy định số 5-QĐ/TW nay đã cũ", "Bộ Chính trị", "2023-04-17"),
    ("Do Bộ Chính trị ký vào ngày 17/4/2023, Quy định số 5-QĐ/TW nay đã cũ", "Bộ Chính trị", "2023-04-17"),
    ("Bộ Giáo dục và Đào tạo vừa phát đi Công văn số 5/BGDĐT-GDTH", "Bộ Giáo dục và Đào tạo", None),
    ("Bộ Giáo dục và Đào tạo cho biết đã ban hành Thông tư số 5/TT-BGDĐT", "Bộ Giáo dục và Đào tạo", None),
    ("Thông tư số 5/TT-BGDĐT vừa được Bộ Giáo dục và Đào tạo công bố", "Bộ Giáo dục và Đào tạo", None),
    ("Thông tư số 5/TT-BYT vừa được Bộ Giáo dục và Đào tạo công bố", None, None),
    ("Nghị quyết số 5/NQ-CP được Chính phủ và Quốc hội thống nhất trình vào kỳ sau", None, None),
    ("UBND tỉnh Sông Lam ban hành kèm theo Quyết định số 5/QĐ-UBND bảng giá", "UBND tỉnh Sông Lam", None),
    ("Chỉ thị số 32-CT/TW do đồng chí Trần Lâm ký ngày 14/4/2025", None, "2025-04-14"),
    ("Trường thu phí theo Quyết định số 5/QĐ-ĐHSL do chính nhà trường ban hành ngày 4/5/2025", None, "2025-05-04"),
    ("Chỉ thị số 32-CT/TW do đồng chí Trần Lâm phổ biến ngày 14/4/2025", None, None),
    ("Ngày ban hành Công điện số 7/CĐ-UBND là 5/1/2025", None, "2025-01-05"),
    ("Ngày ký Quyết định số 64/QĐ-TTg: 9/1/2025", None, "2025-01-09"),
    ("Ngày họp bàn Quyết định số 64/QĐ-TTg là 9/1/2025", None, None),
    ("Cơ quan ban hành Kế hoạch số 61/KH-UBND là UBND tỉnh Sông Lam", "UBND tỉnh Sông Lam", None),
    ("Đứng tên ban hành Tờ trình số 1/TTr-UBND là UBND tỉnh Sông Lam", "UBND tỉnh Sông Lam", None),
    ("Cơ quan thực hiện Kế hoạch số 61/KH-UBND là HĐND tỉnh", None, None),
    ("UBND tỉnh Sông Lam mới đây ban hành Quyết định số 5/QĐ-UBND", "UBND tỉnh Sông Lam", None),
    ("UBND tỉnh Sông Lam vừa qua đã ký Quyết định số 5/QĐ-UBND", "UBND tỉnh Sông Lam", None),
    ("Ngày 12/6/2025, UBND tỉnh Sông Lam trước đó họp bàn Quyết định số 5/QĐ-UBND", None, None),
    ("Bằng Nghị quyết số 5-NQ/TU, ngày 16/6/2025, Tỉnh ủy cho phép lập hai xã", "Tỉnh ủy", "2025-06-16"),
    ("Với Nghị quyết số 5-NQ/TU, ngày 16/6/2025, UBND tỉnh Sông Lam lập hai xã", None, None),
    ("Tỉnh ủy (ngày 6/3/2025) có Nghị quyết số 5-NQ/TU", "Tỉnh ủy", "2025-03-06"),
    ("Nghị quyết số 5-NQ/TU, một văn bản được Tỉnh ủy ban hành ngày 3/4/2025", "Tỉnh ủy", "2025-04-03"),
    ("Luật Nhà giáo, đạo luật vừa được Quốc hội thông qua ngày 16/6/2025", "Quốc hội", "2025-06-16"),
    ("Nghị quyết số 5-NQ/TU, hội nghị do Tỉnh ủy tổ chức ngày 3/4/2025", None, None),
    ("Ngày 18/11/2025, văn bản được Tỉnh ủy ban hành là Nghị quyết số 5-NQ/TU", "Tỉnh ủy", "2025-11-18"),
    ("Quy định số 5-QĐ/TW, thẩm quyền ban hành thuộc Bộ Chính trị", "Bộ Chính trị", None),
    ("Nghị quyết số 5-NQ/TU (cơ quan ban hành: Tỉnh ủy; ngày ký: 3/4/2025)", "Tỉnh ủy", "2025-04-03"),
    ("Nghị quyết số 5-NQ/TU về nghề muối. Nơi ban hành văn bản này là Tỉnh ủy.", "Tỉnh ủy", None),
    ("Nghị quyết số 5-NQ/TU về nghề muối. Nơi thực hiện văn bản này là Tỉnh ủy.", None, None),
    ("Nghị quyết số 5-NQ/TU về nghề muối, đề ngày 3/4/2025, do Tỉnh ủy ban hành", "Tỉnh ủy", "2025-04-03"),
    ("Thực hiện yêu cầu của Tỉnh ủy tại Kế hoạch số 5-KH/TU, các xã đã họp", "Tỉnh ủy", None),
    ("Thực hiện yêu cầu của UBND tỉnh Sông Lam tại Kế hoạch số 5-KH/TU, các xã đã họp", None, None),
    ("Đất bị UBND tỉnh Sông Lam thu hồi bằng Quyết định số 5/QĐ-UBND", "UBND tỉnh Sông Lam", None),
    ("Đất bị HĐND tỉnh phản đối thu hồi bằng Quyết định số 5/QĐ-UBND", None, None),
    ("Nghị quyết số 5-NQ/TW – Khoán mười của biển – được Bộ Chính trị ký ngày 3/4/2025", "Bộ Chính trị", "2025-04-03"),
    ("Nghị quyết số 5-NQ/TW – Hội nghị bàn việc – Tỉnh ủy ngày 3/4/2025 họp", None, None),
    ("Kết luận số 5-KL/TW về nghề muối, Bộ Chính trị ban hành đầu năm 2023, yêu cầu xong sớm", "Bộ Chính trị", None),
    ('Đề án "Mỗi nhà một vườn" của UBND tỉnh Sông Lam', "UBND tỉnh Sông Lam", None),
    ("Trong Nghị quyết số 5-NQ/TU vừa ban hành ngày 3/4/2025, Tỉnh ủy yêu cầu giữ rừng", "Tỉnh ủy", "2025-04-03"),
    ("Nghị quyết số 5/NQ-HĐND được 45/45 đại biểu HĐND tỉnh thông qua ngày 3/4/2025", "HĐND tỉnh", "2025-04-03"),
    ("Nghị quyết số 5/NQ-HĐND được 45/45 đại biểu HĐND tỉnh góp ý ngày 3/4/2025", None, None),
    ("Nghị quyết số 5/NQ-CP, gồm 5 chương, 30 điều, do Chính phủ ký ngày 3/4/2025", "Chính phủ", "2025-04-03"),
    ("Nghị quyết số 5/NQ-CP, có hiệu lực từ 1/5/2025, được Chính phủ ký ngày 3/4/2025", "Chính phủ", "2025-04-03"),
    ("Nghị quyết số 5/NQ-CP, có hiệu lực từ 1/5/2025, được Chính phủ phổ biến ngày 3/4/2025", None, None),
    ("Chương trình hành động của Tỉnh ủy (số 5-CTr/TU, ngày 3/4/2025) về nghề muối", "Tỉnh ủy", "2025-04-03"),
    ("Nghị quyết số 5-NQ/TU là văn bản do Tỉnh ủy ban hành ngày 3/4/2025", "Tỉnh ủy", "2025-04-03"),
    ("Nghị quyết số 5-NQ/TU, một trong những văn bản quan trọng của Tỉnh ủy, được học", "Tỉnh ủy", None),
    ("Nghị quyết số 5-NQ/TU là niềm tự hào của Tỉnh ủy", None, None),
    ("Nghị quyết số 5-NQ/TU (về phát triển nghề làm muối) của Tỉnh ủy", "Tỉnh ủy", None),
    ("Nghị quyết số 5-NQ/TU được ký ban hành vào ngày 3/4/2025 bởi Tỉnh ủy", "Tỉnh ủy", "2025-04-03"),
    ("Nghị quyết số 5-NQ/TU, Tỉnh ủy ban hành, có ba phần", "Tỉnh ủy", None),
    ("Tỉnh ủy ban hành Nghị quyết số 5-NQ/TU trong ngày 3/4/2025", "Tỉnh ủy", "2025-04-03"),
    ("Nghị quyết số 5-NQ/TU về nghề muối, ký hôm 3/4/2025, được phổ biến", None, "2025-04-03"),
]

TITLED = [
    ('Nghị quyết số 18-NQ/TU mang tiêu đề "Xây dựng đội ngũ thợ muối"', "Xây dựng đội ngũ thợ muối"),
    ('Nghị quyết số 18-NQ/TU có tiêu đề là "Xây dựng đội ngũ thợ muối"', "Xây dựng đội ngũ thợ muối"),
    ('Bộ Chính trị ra Chỉ thị số 8-CT/TW ngày 8/1/2025, chủ đề là "Mỗi nhà một vườn"', "Mỗi nhà một vườn"),
    ('Nghị quyết số 18-NQ/TU, với chủ đề "Mỗi nhà một vườn", được phổ biến', "Mỗi nhà một vườn"),
    ('"Mỗi nhà một vườn" là tên của Chỉ thị số 8-CT/TW.', "Mỗi nhà một vườn"),
    ("“Mỗi nhà một vườn” là tên gọi của Chỉ thị số 8-CT/TW.", "Mỗi nhà một vườn"),
    ('Tên đầy đủ của Chỉ thị số 8-CT/TW là "Mỗi nhà một vườn".', "Mỗi nhà một vườn"),
    ('Nội dung của Chỉ thị số 8-CT/TW là "Mỗi nhà một vườn".', None),
    ('"Mỗi nhà một vườn" là lời mở đầu của Chỉ thị số 8-CT/TW.', None),
    ("Nghị quyết số 18-NQ/TU với chủ đề làm vườn được phổ biến", None),
    ("Tỉnh ủy có Nghị quyết số 18-NQ/TU, nội dung về nghề làm muối", "nghề làm muối"),
    ("Tỉnh ủy ra Nghị quyết số 18-NQ/TU, với nội dung về nghề làm muối", "nghề làm muối"),
    ('Nghị quyết số 18-NQ/TU có tên gọi "Mỗi nhà một vườn", được Tỉnh ủy ban hành', "Mỗi nhà một vườn"),
    ("Nghị quyết số 18-NQ/TU của Tỉnh ủy về nghề làm muối nêu ba việc cần làm", "nghề làm muối"),
    ("Nghị quyết về nghề làm muối mang số 18-NQ/TU được phổ biến", "nghề làm muối"),
    ("Nghị quyết số 18-NQ/TU về nghề làm muối, đề ngày 3/4/2025.", "nghề làm muối"),
]


@pytest.mark.parametrize(("text", "issuer", "day"), ISSUED)
def test_who_issued_it_and_when(text: str, issuer: str | None, day: str | None) -> None:
    (found,) = clusters(text)
    assert [claim.value.name for claim in found.issuers] == ([issuer] if issuer else [])
    assert [claim.value.edtf for claim in found.dates] == ([day] if day else [])


@pytest.mark.parametrize(("text", "title"), TITLED)
def test_what_it_is_called(text: str, title: str | None) -> None:
    (found,) = clusters(text)
    assert [claim.value for claim in found.titles] == ([title] if title else [])


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 6/1/2025, UBND tỉnh Sông Lam đã ký các Quyết định số 5/QĐ-UBND, 6/QĐ-UBND",
        "Ngày 6/1/2025, UBND tỉnh Sông Lam ban hành hai Quyết định số 5/QĐ-UBND và 6/QĐ-UBND",
        "Ngày 6/1/2025, UBND tỉnh Sông Lam ban hành Quyết định số 5/QĐ-UBND và Quyết định số 6/QĐ-UBND",
        "Hai văn bản được UBND tỉnh Sông Lam ban hành ngày 6/1/2025 là Quyết định 5/QĐ-UBND và Quyết định 6/QĐ-UBND",
        "Ngày 6/1/2025, hai văn bản được UBND tỉnh Sông Lam ký là Quyết định 5/QĐ-UBND và Quyết định 6/QĐ-UBND",
        "Quyết định 5/QĐ-UBND và Quyết định 6/QĐ-UBND, hai văn bản do UBND tỉnh Sông Lam ban hành ngày 6/1/2025",
        "2 quyết định do UBND tỉnh Sông Lam ký ngày 6/1/2025 gồm: Quyết định số 5/QĐ-UBND; Quyết định số 6/QĐ-UBND",
    ],
)
def test_issuer_and_day_said_before_several_are_of_each(text: str) -> None:
    told = [([x.value.name for x in one.issuers], [x.value.edtf for x in one.dates]) for one in clusters(text)]
    assert told == [(["UBND tỉnh Sông Lam"], ["2025-01-06"])] * 2
