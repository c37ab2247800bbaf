"""Issues in words: their own messages are English, here each code has its Vietnamese."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from kg.model import Issue

REFUSED = Words("Refused: {text}", "Từ chối: {text}")
NOTE = Words("Note: {text}", "Ghi nhận: {text}")
_MORE = Words("... and {n} more", "... và {n} mục nữa")
_LINES = 50
"""Issues of one kind that are told one by one."""

VIETNAMESE = {
    "ingest.binary": "tệp nhị phân, không phải văn bản",
    "ingest.empty": "tệp rỗng",
    "ingest.empty-folder": "thư mục không có tệp nào đọc được (.txt, .html, .json, .jsonl)",
    "ingest.encoding": "không rõ bảng mã hoặc bảng mã sai; hãy lưu lại dạng UTF-8",
    "ingest.field": "một trường có kiểu dữ liệu sai",
    "ingest.folder": "đây là thư mục; hãy nêu một tệp",
    "ingest.json": "JSON không hợp lệ",
    "ingest.many": "tệp chứa nhiều bài; ở đây chỉ nhận một bài",
    "ingest.missing": "không có tệp hay thư mục này",
    "ingest.no-article": "không tìm thấy bài viết nào trong tệp",
    "ingest.suffix": "loại tệp không đọc được; nhận .txt, .html, .json, .jsonl",
    "ingest.too-large": "tệp quá lớn đối với một bài viết; hãy chia nhỏ hoặc bỏ qua",
    "ingest.unknown-field": "có trường không được đọc",
    "ingest.unreadable": "không đọc được tệp",
    "judgement.contradiction": "để riêng, các phán định trước đó nói ngược lại",
    "judgement.lost": "lời ở đó nay không còn được đọc là loại này",
    "judgement.unmet": "kho đang nhận diện khác với phán định",
    "text.date-disagrees": "ngày trong bài và ngày của trang không khớp",
    "text.date-unread": "không đọc được ngày đăng",
    "text.empty": "không còn chữ nào sau khi chuẩn hóa",
    "text.lost-space": "mất dấu cách giữa hai từ",
    "text.marks": "chữ cái mang quá nhiều dấu chồng nhau",
    "text.unhealthy": "văn bản không phải tiếng Việt, mất dấu hoặc bị xáo trộn dấu",
}


def issue_text(code: str, message: str) -> str:
    """Return an issue in the running language; `message` begins with the source it is about."""
    words = VIETNAMESE.get(code)
    if current_language() != "vi" or words is None:
        return message
    return f"{message.partition(': ')[0]}: {words} [{code}]"


def tell_each(words: Words, issues: Sequence[Issue]) -> None:
    """Write the issues to standard error, a line each, the first of them."""
    for one in issues[:_LINES]:
        click.echo(words.say(text=" ".join(issue_text(one.code, one.message).split())), err=True)
    if len(issues) > _LINES:
        click.echo(_MORE.say(n=len(issues) - _LINES), err=True)
