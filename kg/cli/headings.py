"""Words of tables: columns of the named questions and of networks, and the properties that claims are about."""

from __future__ import annotations

from kg.cli.words import Words

HEADINGS = {
    "after": Words("after", "sau"),
    "answer": Words("answer", "trả lời"),
    "approximate": Words("approximate", "ước chừng"),
    "article": Words("article", "bài viết"),
    "articles": Words("articles", "số bài"),
    "at": Words("at", "vị trí"),
    "award": Words("award", "hình thức"),
    "before": Words("before", "trước"),
    "betweenness": Words("between", "trung gian"),
    "bridge": Words("bridge", "cầu"),
    "capacity": Words("capacity", "tư cách"),
    "childName": Words("organ", "cơ quan"),
    "closeness": Words("closeness", "độ gần"),
    "community": Words("community", "cộng đồng"),
    "confirmed": Words("outright since", "chính thức từ"),
    "count": Words("count", "số lượng"),
    "counted": Words("of what", "về"),
    "cut": Words("cut", "điểm cắt"),
    "date": Words("date", "ngày"),
    "decision": Words("decision", "quyết định"),
    "degree": Words("ties", "số nút nối"),
    "documentName": Words("document", "văn bản"),
    "eventName": Words("event", "sự kiện"),
    "events": Words("events", "số sự kiện"),
    "fact": Words("fact", "dữ kiện"),
    "firstSeen": Words("first seen", "thấy đầu tiên"),
    "giver": Words("given by", "bên tặng"),
    "goneBy": Words("gone by", "đã thôi trước"),
    "headline": Words("headline", "tiêu đề"),
    "how": Words("how", "qua việc"),
    "id": Words("id", "mã"),
    "iri": Words("id", "mã"),
    "kind": Words("kind", "loại"),
    "lastSeen": Words("last seen", "thấy gần nhất"),
    "level": Words("level", "cấp"),
    "name": Words("name", "họ tên"),
    "on": Words("on", "vào ngày"),
    "organ": Words("organ", "cơ quan"),
    "organName": Words("organ", "cơ quan"),
    "organiser": Words("organiser", "bên tổ chức"),
    "originalName": Words("before", "trước"),
    "otherArticle": Words("other article", "bài kia"),
    "otherDate": Words("other day", "ngày ở bài kia"),
    "otherName": Words("together with", "cùng với"),
    "otherQuote": Words("quote on the other", "lời về người kia"),
    "otherRole": Words("role of the other", "vai trò người kia"),
    "otherTitle": Words("other title", "chức danh kia"),
    "parentName": Words("part of", "trực thuộc"),
    "place": Words("place", "địa điểm"),
    "post": Words("post", "chức vụ"),
    "property": Words("property", "thuộc tính"),
    "publisher": Words("published by", "báo đăng"),
    "quote": Words("quote", "trích dẫn"),
    "quoted": Words("verbatim", "nguyên văn"),
    "rank": Words("rank", "thứ hạng"),
    "reason": Words("reason", "lý do"),
    "recipient": Words("recipient", "bên nhận"),
    "relation": Words("relation", "quan hệ"),
    "resultName": Words("after", "sau"),
    "role": Words("role", "vai trò"),
    "since": Words("since (stated)", "từ (bài nêu)"),
    "source": Words("source", "nguồn"),
    "start": Words("from", "từ ngày"),
    "status": Words("status", "tình trạng"),
    "step": Words("step", "bước"),
    "steps": Words("steps", "số bước"),
    "strength": Words("weight in all", "tổng trọng số"),
    "subject": Words("subject", "về việc"),
    "symbol": Words("symbol", "ký hiệu"),
    "title": Words("title", "chức danh"),
    "titleName": Words("title", "chức danh"),
    "until": Words("until (stated)", "đến (bài nêu)"),
    "value": Words("value", "giá trị"),
    "via": Words("through", "qua"),
    "weight": Words("times", "số lần"),
}


CELLS = {
    "dct:date": Words("date", "ngày"),
    "dct:title": Words("title", "trích yếu"),
    "org:heldBy": Words("held by", "người giữ"),
    "org:holds": Words("holds", "giữ chức vụ"),
    "eli:date_document": Words("date", "ngày ban hành"),
    "eli:passed_by": Words("issued by", "cơ quan ban hành"),
    "eli:type_document": Words("type", "loại văn bản"),
    "schema:endDate": Words("end", "ngày kết thúc"),
    "schema:location": Words("place", "địa điểm"),
    "schema:organizer": Words("organiser", "bên tổ chức"),
    "schema:startDate": Words("start", "ngày bắt đầu"),
    "skos:altLabel": Words("other name", "tên khác"),
    "vnkg:chairedBy": Words("chaired by", "người chủ trì"),
    "vnkg:edtfDate": Words("date", "ngày"),
}
"""Properties that claims are about, by prefixed name."""
RANKS = {
    "preferred": Words("preferred", "được chọn"),
    "normal": Words("normal", "nguồn khác nói"),
    "deprecated": Words("deprecated", "không được chọn"),
}
"""Ranks of claims."""


def cell(text: str) -> str:
    """Return what a table shows for `text`: properties and ranks in words, all else as it is."""
    known = CELLS.get(text) or RANKS.get(text)
    return known.say() if known else text


def heading(column: str) -> str:
    """Return the heading of a column in words; a column of a free query keeps its name."""
    known = HEADINGS.get(column)
    return known.say() if known else column
