"""`vnkg stats`: what a store holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import emit_table
from kg.cli.stores import opened, store_option
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.store import Endpoint, GraphStore

_WORDS = Words(
    "Count what a store holds.\n\nArticles, persons, organs, documents, events, holdings, quads ..., and the inputs "
    "that the build refused, by reason.",
    "Đếm những gì có trong kho.\n\nSố bài, người, cơ quan, văn bản, sự kiện, chức vụ, bộ bốn..., và dữ liệu vào bị từ "
    "chối khi dựng kho, theo lý do.",
)
_FORMAT = Words("Form of the counts.", "Dạng số liệu.")
_HEADS = (Words("what", "mục"), Words("how many", "số lượng"))
_COUNTED = {
    "articles": Words("articles", "bài viết"),
    "persons": Words("persons", "người"),
    "organs": Words("organs", "cơ quan"),
    "posts": Words("posts", "chức vụ"),
    "holdings": Words("holdings of posts", "lượt giữ chức vụ"),
    "documents": Words("documents", "văn bản"),
    "events": Words("events", "sự kiện"),
    "participations": Words("participations", "lượt tham dự"),
    "speeches": Words("speeches", "phát biểu"),
    "commendations": Words("commendations", "khen thưởng"),
    "figures": Words("reported figures", "số liệu được nêu"),
    "changes": Words("changes of organs", "thay đổi tổ chức"),
    "claims": Words("claims", "giá trị được nêu"),
    "evidence": Words("pieces of evidence", "dẫn chứng"),
    "quads": Words("quads", "bộ bốn"),
}
_CLASSES = {
    "articles": "schema:NewsArticle",
    "persons": "foaf:Person",
    "organs": "org:Organization",
    "posts": "org:Post",
    "holdings": "org:Membership",
    "documents": "eli:LegalResource",
    "events": "schema:Event",
    "participations": "vnkg:Participation",
    "speeches": "opengov:Speech",
    "commendations": "vnkg:Commendation",
    "figures": "vnkg:ReportedFigure",
    "changes": "org:ChangeEvent",
    "claims": "vnkg:Claim",
    "evidence": "oa:SpecificResource",
}


@vnkg_command(_WORDS, "vnkg stats --store out/store", "vnkg stats --store out/store --format json")
@store_option(remote=True)
@option("--format", "form", words=_FORMAT, type=click.Choice(("table", "json")), default="table")
def command(store: Path | Endpoint, form: str) -> None:
    """Count and print."""
    with opened(store) as graph:
        counts = count(graph)
        refused = dict(graph.manifest.refused)
    if form == "json":
        click.echo(json.dumps({"counts": counts, "refused": refused}, ensure_ascii=False, indent=1))
        return
    lines = [(_COUNTED[name].say(), str(number)) for name, number in counts.items()]
    lines += [(reason, str(number)) for reason, number in refused.items()]
    emit_table([head.say() for head in _HEADS], lines)


def count(graph: GraphStore) -> dict[str, int]:
    """Return how many things of each class the default graph describes, and how many quads there are."""
    from kg.query import readable, rows, run

    counts = {}
    for name, of_class in _CLASSES.items():
        query = f"SELECT (COUNT(*) AS ?n) WHERE {{ ?thing a {of_class} }}"
        ((number,),) = rows(run(graph, query))[1]
        counts[name] = int(readable(number, graph, "en"))
    return counts | {"quads": graph.manifest.counts.get("quads", 0)}
