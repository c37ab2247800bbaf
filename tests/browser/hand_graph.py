"""A small graph made by hand: an invented province, invented organs and people."""

from __future__ import annotations

from kg.render.graph_view import Edge, Fact, GraphView, Node, Quote, Source

ID = "https://w3id.org/vnkg/id/"
REVIEW = Source(
    ID + "article/1",
    "Tỉnh ủy Sơn Lam sơ kết ba năm thực hiện Nghị quyết 08-NQ/TU",
    "2024-03-12",
    "Báo Sơn Lam",
    "https://baosonlam.example/so-ket",
)
OTHER = Source(ID + "article/2", "Sơn Lam bổ nhiệm cán bộ", "2024-05", "", "http://tin.example/bo-nhiem")


def quote(
    exact: str, before: str = "", after: str = "", *, source: Source = REVIEW, status: str = "", on: str = ""
) -> Quote:
    """Return words of one of the two articles, by a rule of the tests."""
    return Quote(exact, source, before, after, "test.hand", 0.9, status, on)


NARROWED: tuple[tuple[dict[str, str], int], ...] = (
    ({"rel": "holds"}, 6),
    ({"conflicts": "1"}, 2),
    ({"sources": "2"}, 0),
    ({"from": "2024", "until": "2024", "rel": "about"}, 1),
    ({"branch": ID + "ubnd", "rel": "part-of"}, 1),
    ({"hide": "person"}, 5),
)
"""Filters of an address, and how many ties of the graph each leaves."""

CHAIRED = quote("chủ trì hội nghị", "Đồng chí Nguyễn Thị Hạnh ", " tại thành phố Sơn Lam.")
HEADS = quote("Bí thư Tỉnh ủy Sơn Lam", "", " Nguyễn Thị Hạnh phát biểu.", status="current", on="2024-03-12")

PEOPLE = (
    ("hanh", "Nguyễn Thị Hạnh", "Bí thư, Tỉnh ủy Sơn Lam"),
    ("duc", "Trần Đức Ngữ", "Trưởng ban, Ban Tuyên giáo Tỉnh ủy Sơn Lam"),
    ("hanh2", "Nguyễn Thị Hạnh", "Giám đốc, Sở Nội vụ tỉnh Sơn Lam"),
    ("khue", "Đặng Minh Khuê", "Chủ tịch, Ủy ban nhân dân tỉnh Sơn Lam"),
    ("lan", "Lê Thị Ỷ Lan", "Phó Trưởng ban, Ban Tuyên giáo Tỉnh ủy Sơn Lam"),
)
ORGANS = (
    ("tinhuy", "Tỉnh ủy Sơn Lam", "cấp tỉnh"),
    ("bantg", "Ban Tuyên giáo Tỉnh ủy Sơn Lam", "Tỉnh ủy Sơn Lam"),
    ("ubnd", "Ủy ban nhân dân tỉnh Sơn Lam", "cấp tỉnh"),
    ("sonoivu", "Sở Nội vụ tỉnh Sơn Lam", "Ủy ban nhân dân tỉnh Sơn Lam"),
)


def _nodes() -> tuple[Node, ...]:
    people = tuple(Node(ID + key, "person", name, hint) for key, name, hint in PEOPLE)
    organs = tuple(
        Node(ID + key, "organ", name, hint, ("BTG",) if key == "bantg" else ()) for key, name, hint in ORGANS
    )
    dates = (
        Fact("date_document", "2021-02-10", "preferred", "nhiều bài cùng nói", quotes=(quote("ngày 10/2/2021"),)),
        Fact("date_document", "2021-02-19", "normal", quotes=(quote("ngày 19/2/2021", source=OTHER),)),
    )
    document = Node(ID + "nq08", "document", "Nghị quyết 08-NQ/TU", "về chuyển đổi số", ("08-NQ/TU",), facts=dates)
    event = Node(
        ID + "hn",
        "event",
        "Hội nghị sơ kết ba năm thực hiện Nghị quyết 08-NQ/TU",
        "12/3/2024, thành phố Sơn Lam",
        facts=(Fact("startDate", "2024-03-12", quotes=(quote("Sáng 12/3"),)),),
        quotes=(quote("Hội nghị sơ kết ba năm"),),
    )
    return (*people, *organs, document, event, Node(ID + "ctn", "post", "Chủ tịch nước"))


def _edges() -> tuple[Edge, ...]:
    def tie(source: str, target: str, relation: str, *quotes: Quote, **more: str) -> Edge:
        return Edge(ID + source, ID + target, relation, quotes=quotes, **more)

    former = quote("nguyên Chủ tịch nước", source=OTHER, status="former")
    return (
        tie("hanh", "tinhuy", "holds", HEADS, label="Bí thư", label_en="Secretary"),
        tie("duc", "bantg", "holds", quote("Trưởng Ban"), label="Trưởng ban", label_en="Head"),
        tie("lan", "bantg", "holds", quote("Phó Trưởng ban"), label="Phó Trưởng ban", label_en="Deputy head"),
        tie("hanh2", "sonoivu", "holds", quote("Giám đốc Sở", source=OTHER), label="Giám đốc", label_en="Director"),
        tie("khue", "ubnd", "holds", quote("Chủ tịch UBND tỉnh"), label="Chủ tịch", label_en="Chair"),
        tie("khue", "ctn", "holds", former, label="Chủ tịch nước", label_en="State President"),
        tie("hanh", "hn", "takes-part", CHAIRED, role="chairs", note="Bí thư, Tỉnh ủy Sơn Lam"),
        tie("hanh", "hn", "takes-part", quote("phát biểu"), role="speaks"),
        tie("duc", "hn", "takes-part", quote("báo cáo"), role="reports"),
        tie("lan", "hn", "takes-part", quote("dự"), role="attends"),
        tie("hn", "nq08", "about", quote("thực hiện Nghị quyết 08-NQ/TU")),
        tie("hn", "tinhuy", "organised-by", quote("Tỉnh ủy Sơn Lam tổ chức")),
        tie("nq08", "tinhuy", "issued-by", quote("của Tỉnh ủy")),
        tie("bantg", "tinhuy", "part-of", quote("Ban Tuyên giáo Tỉnh ủy")),
        tie("sonoivu", "ubnd", "part-of"),
    )


def hand_graph() -> GraphView:
    """Return the graph: 12 nodes in one component."""
    return GraphView(_nodes(), _edges())
