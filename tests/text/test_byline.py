"""Bylines are known by their shape; a newsroom is no author, and nothing else is a byline."""

from __future__ import annotations

import pytest

from kg.text.byline import read_byline


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Mạ Non", ("Mạ Non",)),
        ("LÚA VÀNG - MẠ NON", ("Lúa Vàng", "Mạ Non")),
        ("Lúa Vàng, Mạ Non", ("Lúa Vàng", "Mạ Non")),
        ("Lúa Vàng và Mạ Non", ("Lúa Vàng", "Mạ Non")),
        ("Lúa Vàng – Trần Thị Mạ", ("Lúa Vàng", "Trần Thị Mạ")),
        ("H.Linh", ("H.Linh",)),
        ("H. LINH", ("H. Linh",)),
        ("N.T.L.", ("N.T.L.",)),
        ("A.T", ("A.T",)),
        ("Mạ", ("Mạ",)),
        ("(Lúa Vàng)", ("Lúa Vàng",)),
        ("Lúa Vàng (TTXVN)", ("Lúa Vàng",)),
        ("Lúa Vàng/VOV", ("Lúa Vàng",)),
        ("Lúa Vàng (tổng hợp)", ("Lúa Vàng",)),
        ("Lúa Vàng thực hiện", ("Lúa Vàng",)),
        ("Tin, ảnh: Lúa Vàng", ("Lúa Vàng",)),
        ("Bài và ảnh: LÚA VÀNG - MẠ NON", ("Lúa Vàng", "Mạ Non")),
        ("Tác giả: Lúa Vàng", ("Lúa Vàng",)),
        ("PV Lúa Vàng", ("Lúa Vàng",)),
        ("Tin: Lúa Vàng - Ảnh: Mạ Non", ("Lúa Vàng",)),
        ("Người viết: Chẻo Mạ - Công chức xã", ("Chẻo Mạ",)),
        ("H'Nga - Lê Mạ", ("H'Nga", "Lê Mạ")),
        ("Y Krông", ("Y Krông",)),
        ("PGS.TS Lê Văn Mạ", ("Lê Văn Mạ",)),
        ("ThS. Lê Văn Mạ", ("Lê Văn Mạ",)),
        ("Đại tá Lê Văn Mạ", ("Lê Văn Mạ",)),
        ("BT: Lúa Vàng", ("Lúa Vàng",)),
        ("Tác giả bài viết: Lúa Vàng", ("Lúa Vàng",)),
        ("Bài, ảnh LÚA VÀNG", ("Lúa Vàng",)),
        ("Lúa Vàng ./.", ("Lúa Vàng",)),
        ("Mạ Lynh", ("Mạ Lynh",)),
        ("Lê Văn Mạ - Văn phòng Đảng ủy", ("Lê Văn Mạ",)),
        ("Lúa Vàng – Phòng VHTT", ("Lúa Vàng",)),
        ("PV", ()),
        ("Nhóm phóng viên", ()),
        ("Bài và ảnh: PV", ()),
        ("Theo TTXVN", ()),
        ("Theo Báo Sông Hạ", ()),
        ("Nguồn: Cục Thủy lợi", ()),
        ("(Theo baosongha.vn)", ()),
        ("P.V (tổng hợp từ các huyện)", ()),
    ],
)
def test_byline(line: str, authors: tuple[str, ...]) -> None:
    assert read_byline(line) == authors


@pytest.mark.parametrize(
    "line",
    [
        "",
        "C",
        "Tin ảnh trong ngày",
        "Đông Khê - Phong trào thi đua",
        "Quang cảnh hội nghị",
        "quy hoạch - kế hoạch",
        "Thời Sự",
        "VĂN HÓA - XÃ HỘI",
        "Bình Luận",
        "TIN LIÊN QUAN",
        "HỘI NGHỊ THÀNH CÔNG TỐT ĐẸP",
        "Phòng Tổng hợp",
        "Ban Tuyên Giáo",
        "Ảnh: Lúa Vàng",
        "Hà Nội",
        "THÔNG BÁO",
        "Nguồn nhân lực cho chuyển đổi số",
        "Theo dòng lịch sử",
        "Cần Thơ",
        "Facebook",
        "Lúa Vàng đã đến xã Bãi Sậy",
        "Đồng chí Lê Văn Mạ",
        "Sáng Trưa Chiều Tối Đêm Khuya",
        "Một, Hai, Ba, Bốn, Năm",
        "Lê Mạ " * 20,
    ],
)
def test_no_byline(line: str) -> None:
    assert read_byline(line) is None
