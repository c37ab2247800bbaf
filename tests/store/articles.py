"""Small articles about made-up officials, each read in a few milliseconds."""

from __future__ import annotations

from pathlib import Path

FIRST = """Vân Sơn sơ kết công tác lưu trữ
05/01/2024
Sáng 5/1/2024, Tỉnh ủy Vân Sơn tổ chức Hội nghị sơ kết công tác lưu trữ. Đồng chí Trần Quốc Hùng, Bí thư Tỉnh ủy Vân \
Sơn, chủ trì hội nghị.
"""
SECOND = """Vân Sơn tổng kết công tác lưu trữ
20/12/2024
Chiều 20/12/2024, Tỉnh ủy Vân Sơn tổ chức Hội nghị tổng kết công tác lưu trữ. Đồng chí Trần Quốc Hùng, Bí thư Tỉnh ủy \
Vân Sơn, và đồng chí Lê Thị Hòa, Phó Bí thư Tỉnh ủy Vân Sơn, dự hội nghị.
"""


def write(folder: Path, **texts: str) -> Path:
    """Write each text to the file of its name and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder
