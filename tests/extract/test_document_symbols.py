"""Symbols of the Party and the State, the press's variants, and what only looks like one."""

from __future__ import annotations

import pytest

from kg.extract.documents.symbols import read_symbol
from kg.text.tokens import tokenize
from tests.extract.pages import clusters, documents

SYMBOLS = [
    ("35-NQ/TW", "35-NQ/TW"),
    ("35/NQ-TƯ", "35-NQ/TW"),
    ("35-NQ/TƯ", "35-NQ/TW"),
    ("35-NQ/T.Ư", "35-NQ/TW"),
    ("35 -NQ/TW", "35-NQ/TW"),
    ("100 - KL/TW", "100-KL/TW"),
    ("35-NQ-TW", "35-NQ/TW"),
    ("66/QĐ/TW", "66-QĐ/TW"),
    ("84 QĐ/TWĐTN", "84-QĐ/TWĐTN"),
    ("07-QĐi/TW", "07-QĐi/TW"),
    ("01-KL/TW", "01-KL/TW"),
    ("1674-QĐNS/TW", "1674-QĐNS/TW"),
    ("983-QĐ/TU", "983-QĐ/TU"),
    ("99-HD/BTGTƯ", "99-HD/BTGTW"),
    ("05-TB/BCĐTW", "05-TB/BCĐTW"),
    ("367-QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP"),
    ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
    ("117/NQ-CP", "117/NQ-CP"),
    ("117-NQ/CP", "117/NQ-CP"),
    ("1311/QĐ-TTg", "1311/QĐ-TTg"),
    ("1828/QĐ-UBND", "1828/QĐ-UBND"),
    ("22/2019/NQ-HĐND", "22/2019/NQ-HĐND"),
    ("47/2019/QH14", "47/2019/QH14"),
    ("35/2023/UBTVQH15", "35/2023/UBTVQH15"),
    ("60/2018/QH 14", "60/2018/QH14"),
    ("1670/NQ-UBTVQH15", "1670/NQ-UBTVQH15"),
    ("32/2018/TT-BGDĐT", "32/2018/TT-BGDĐT"),
    ("02/2011/TTLT-VPCP-BNV", "02/2011/TTLT-VPCP-BNV"),
    ("06/2018/TTLT-VKSNDTC-TANDTC-BCA-BTP-BLĐTBXH", "06/2018/TTLT-VKSNDTC-TANDTC-BCA-BTP-BLĐTBXH"),
    ("39-NQTW", "39-NQ/TW"),
    ("58/2016/QĐ-Ttg", "58/2016/QĐ-TTg"),
    ("20/CT/TTG", "20/CT-TTg"),
    ("30c/NQ-CP", "30c/NQ-CP"),
    ("12a-QĐ/TU", "12a-QĐ/TU"),
]


@pytest.mark.parametrize(("printed", "symbol"), SYMBOLS)
def test_a_symbol_is_normalised_to_its_world(printed: str, symbol: str) -> None:
    tokens = tokenize(printed)
    found = read_symbol(tokens, 0, typed=False)
    assert found is not None
    assert (found.text, found.stop) == (symbol, len(tokens))


NO_SYMBOLS = [
    "131/139",
    "24/5",
    "14/11/2023",
    "35-Hà/Nội",
    "12/A",
    "5512/BGDĐT-GDTrH",
    "7-ABC/TW",
    "3.141",
    "123456-NQ/TW",
]


@pytest.mark.parametrize("printed", NO_SYMBOLS)
def test_what_only_looks_like_a_symbol_is_none(printed: str) -> None:
    assert read_symbol(tokenize(printed), 0, typed=False) is None


def test_letters_of_a_correspondent_need_a_type_word() -> None:
    found = read_symbol(tokenize("5512/BGDĐT-GDTrH"), 0, typed=True)
    assert found is not None
    assert found.text == "5512/BGDĐT-GDTrH"


CITED = [
    ("Nghị quyết số 35-NQ/TW", [("Nghị quyết", "35-NQ/TW")]),
    ("các Nghị quyết số 18, 19-NQ/TW", [("Nghị quyết", "18-NQ/TW"), ("Nghị quyết", "19-NQ/TW")]),
    ("Nghị quyết số 18-NQ/TW và 19-NQ/TW", [("Nghị quyết", "18-NQ/TW"), ("Nghị quyết", "19-NQ/TW")]),
    (
        "các nghị quyết 59, 70 và 71 của Bộ Chính trị",
        [("Nghị quyết", "59"), ("Nghị quyết", "70"), ("Nghị quyết", "71")],
    ),
    ("Kết luận số 91-KL/TW, Nghị quyết số 57-NQ/TW", [("Kết luận", "91-KL/TW"), ("Nghị quyết", "57-NQ/TW")]),
    ("Chỉ thị 05 của Bộ Chính trị", [("Chỉ thị", "05")]),
    ("Nghị quyết số 35 hiệu quả hơn", [("Nghị quyết", "35")]),
    ("Đề án 06 được đẩy mạnh", [("Đề án", "06")]),
    ("NQ 57 và NĐ 30/2020/NĐ-CP", [("Nghị quyết", "57"), ("Nghị định", "30/2020/NĐ-CP")]),
    ("Quy định 37-QĐ/TW và Quyết định 85-QĐ/TW", [("Quy định", "37-QĐ/TW"), ("Quyết định", "85-QĐ/TW")]),
    ("07-QĐi/TW", [("Quy định", "07-QĐi/TW")]),
    ("Công văn 09-QC/TW", [("Quy chế", "09-QC/TW")]),
    ("Thông tư số 02/2011/TTLT-VPCP-BNV", [("Thông tư liên tịch", "02/2011/TTLT-VPCP-BNV")]),
    ("Quyết định bổ nhiệm số 1828/QĐ-UBND", [("Quyết định", "1828/QĐ-UBND")]),
    ("theo văn bản (1828/QĐ-UBND)", [("Quyết định", "1828/QĐ-UBND")]),
    ("UBND tỉnh có văn bản số 4912/UBND-NC về thi đua", [("Công văn", "4912/UBND-NC")]),
    ("công văn số 553/SGDĐT ngày 5/5/2020", [("Công văn", "553/SGDĐT")]),
    ("quyết định số 553/QD của xã", [("Quyết định", "553")]),
    ("văn bản số 15/TB-VPCP", [("Thông báo", "15/TB-VPCP")]),
    ("Quy chế phối hợp số 12-QCPH/BDVTU-CAT", [("Quy chế phối hợp", "12-QCPH/BDVTU-CAT")]),
    ("Nghị định 177, 178 năm 2024 của Chính phủ", [("Nghị định", "177"), ("Nghị định", "178")]),
    ("Nghị quyết số: 10/NQ-HĐND", [("Nghị quyết", "10/NQ-HĐND")]),
    ("góp ý về Nghị quyết 16 diễn ra chiều nay", [("Nghị quyết", "16")]),
    ("Từ khi Thông tư 29 siết dạy thêm", [("Thông tư", "29")]),
    ("theo Văn bản 2345/VPCP-KGVX", [("Công văn", "2345/VPCP-KGVX")]),
]


@pytest.mark.parametrize(("text", "cited"), CITED)
def test_numbered_documents_are_found(text: str, cited: list[tuple[str, str]]) -> None:
    assert [(one.type, one.symbol) for one in clusters(text)] == cited


NOT_CITED = [
    "xây dựng Chiến lược 2021-2030",
    "triển khai Kế hoạch 5 năm 2021 - 2025",
    "quyết định 3 nhân sự chủ chốt",
    "Hướng dẫn 20 học viên thực hành",
    "Báo cáo 9 tháng đầu năm",
    "thông qua 28 nghị quyết",
    "các nghị quyết của Đảng",
    "trao quyết định bổ nhiệm",
    "Ban Chỉ đạo Đề án 06 họp phiên đầu",
    "nq 57 chữ thường",
    "nghị quyết 131/139 phiếu",
    "văn bản số 5 của xã",
    "nghị quyết này có hiệu lực",
    "Chỉ thị 10 điểm của ông",
    "Nghị quyết 12 tháng một lần",
    "thông qua nghị quyết 15 dự án",
]


@pytest.mark.parametrize("text", NOT_CITED)
def test_words_and_counts_are_no_documents(text: str) -> None:
    assert documents(text) == ()


def test_a_bare_list_without_a_plural_word_ends_at_its_first_number() -> None:
    assert [one.symbol for one in documents("quán triệt Nghị quyết 35, 20 tập thể được khen")] == ["35"]
