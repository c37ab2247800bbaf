"""`vnkg show`: the graph, or what stands around a thing, as one interactive page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.anything import find_any
from kg.cli.command import option, vnkg_command
from kg.cli.output import data_stream, tell
from kg.cli.progress import bar
from kg.cli.query_text import query_text
from kg.cli.stores import opened, store_option
from kg.cli.understood import tell_understood
from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from kg.render import GraphView
    from kg.store import Endpoint, GraphStore

_WORDS = Words(
    "Write a store's graph as one HTML page.\n\nThe page opens offline in any browser: search, follow ties, and read "
    "the words that every fact stands on. Without a further option the whole graph; else what stands around a person, "
    "organ, document or event, in an article, on the way between two, or in the answer to a query.",
    "Ghi đồ thị của kho thành một trang HTML.\n\nTrang mở được ngoại tuyến trong mọi trình duyệt: tìm kiếm, lần theo "
    "quan hệ và đọc trích dẫn của từng dữ kiện. Không có tùy chọn nào khác thì vẽ cả đồ thị; nếu có, chỉ vẽ quanh một "
    "người, cơ quan, văn bản, sự kiện, trong một bài, trên đường nối hai bên, hoặc kết quả của một truy vấn.",
)
_OUTPUT = Words("Write the page to this file.", "Ghi trang vào tệp này.")
_TITLE = Words("Title of the page.", "Tiêu đề trang.")
_AROUND = {
    "person": Words("Around this person (accents may be left out).", "Quanh người này (gõ không dấu cũng được)."),
    "organ": Words("Around this organ.", "Quanh cơ quan này."),
    "document": Words("Around this document.", "Quanh văn bản này."),
    "event": Words("Around this event.", "Quanh sự kiện này."),
    "article": Words(
        "What this article says (headline, address or file).", "Những gì bài này nêu (tiêu đề, địa chỉ hoặc tệp)."
    ),
}
_STEPS = Words("Ties away from the thing, at most.", "Cách đối tượng không quá chừng này mối quan hệ.")
_PATH = Words("How these two hang together.", "Hai bên này liên hệ với nhau thế nào.")
_TWO = Words(
    "two names are needed, and {text!r} is an option: --path 'A' 'B'",
    "cần hai tên, mà {text!r} là một tùy chọn: --path 'A' 'B'",
)
_QUERY = Words("What this SPARQL SELECT or CONSTRUCT names.", "Những gì truy vấn SELECT hay CONSTRUCT này nêu.")
_DONE = Words("{file}: {nodes:node}, {edges:edge}", "{file}: {nodes} nút, {edges} cạnh")
_WORKING = Words("Drawing", "Đang vẽ")
_ONE = Words("choose one of {options}", "chỉ chọn một trong {options}")


def _ends(context: click.Context, parameter: click.Parameter, value: tuple[str, str] | None) -> tuple[str, str] | None:
    """Return the two names; click takes whatever stands there, options too.

    Raises:
        click.BadParameter: an option stands where a name is missing.
    """
    options = {name for one in context.command.params for name in (*one.opts, *one.secondary_opts)}
    for text in value or ():
        if text.partition("=")[0] in options:
            raise click.BadParameter(_TWO.say(text=text), context, parameter)
    return value


@vnkg_command(
    _WORDS,
    "vnkg show --store out/store -o graph.html",
    "vnkg show --store out/store --person 'vu trung kien' -o person.html",
    "vnkg show --store out/store --path 'vu trung kien' 'bo chinh tri' -o path.html",
    "vnkg show --store out/store --query question.rq -o answer.html",
)
@store_option(remote=True)
@option("-o", "--output", words=_OUTPUT, type=click.Path(dir_okay=False, path_type=Path), required=True)
@option("--title", words=_TITLE, default="vnkg", show_default=True)
@option("--person", words=_AROUND["person"], metavar="NAME")
@option("--organ", words=_AROUND["organ"], metavar="NAME")
@option("--document", words=_AROUND["document"], metavar="NAME")
@option("--event", words=_AROUND["event"], metavar="NAME")
@option("--article", words=_AROUND["article"], metavar="NAME")
@option("--steps", words=_STEPS, type=click.IntRange(1, 5), default=2, show_default=True)
@option("--path", "ends", words=_PATH, nargs=2, metavar="A B", callback=_ends)
@option("--query", words=_QUERY, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(
    *,
    store: Path | Endpoint,
    output: Path,
    title: str,
    steps: int,
    ends: tuple[str, str] | None,
    query: Path | None,
    **things: str | None,
) -> None:
    """Draw and write the page."""
    from kg.render import page, view_of

    asked = {kind: name for kind, name in things.items() if name is not None}
    if len(asked) + (ends is not None) + (query is not None) > 1:
        options = " ".join(f"--{name}" for name in (*things, "path", "query"))
        raise click.UsageError(_ONE.say(options=options))
    with opened(store) as graph, bar(_WORKING):
        drawn, start = view_of(graph), ""
        for kind, name in asked.items():
            drawn, start = _around(graph, drawn, kind, name, steps)
        if ends:
            drawn, start = _path(graph, drawn, ends)
        if query:
            drawn = _answer(graph, drawn, query)
        html = page(drawn, title=title, lang=current_language(), start=start)
    with data_stream(output) as stream:
        stream.write(html.encode("utf-8"))
    tell(_DONE, file=output, nodes=len(drawn.nodes), edges=len(drawn.edges))


def _around(graph: GraphStore, whole: GraphView, kind: str, name: str, steps: int) -> tuple[GraphView, str]:
    """Return what stands around the things of this name, and the address of the first."""
    from kg.query.find import find
    from kg.render.address import around_address
    from kg.render.selection import around, induced, of_article

    found = find(graph, kind, name)
    tell_understood(kind, name, found)
    if kind == "article":
        parts = [of_article(whole, iri) for iri in found.iris]
        edges = {edge for part in parts for edge in part.edges}
        kept = induced(whole, {node.iri for part in parts for node in part.nodes})
        return type(whole)(kept.nodes, tuple(edge for edge in kept.edges if edge in edges)), "view=map"
    return around(whole, found.iris, steps), around_address(found.iris[0]) if len(found.iris) == 1 else "view=map"


def _path(graph: GraphStore, whole: GraphView, ends: tuple[str, str]) -> tuple[GraphView, str]:
    """Return what stands on and beside a shortest way between the two, and its address.

    Raises:
        KgError: nothing ties them.
    """
    from kg.errors import KgError
    from kg.render.address import path_address
    from kg.render.selection import around, between

    starts, goals = (find_any(graph, name).iris for name in ends)
    way = between(whole, starts, goals)
    if not way:
        raise KgError(
            f"nothing in the store ties {ends[0]!r} to {ends[1]!r}",
            f"trong kho không có gì nối {ends[0]!r} với {ends[1]!r}",
        )
    return around(whole, way), path_address(way[0], way[-1])


def _answer(graph: GraphStore, whole: GraphView, file: Path) -> GraphView:
    """Return what the answer to the query in `file` names.

    Raises:
        KgError: the query is wrong, or it names nothing that can be drawn.
    """
    from pyoxigraph import NamedNode, QueryBoolean, QueryTriples

    from kg.errors import KgError
    from kg.query import rows, run
    from kg.query.labels import short
    from kg.render.selection import constructed, induced

    results = run(graph, query_text(file))
    if isinstance(results, QueryBoolean):
        raise KgError(
            f"{file}: an ASK names nothing to draw; use SELECT or CONSTRUCT",
            f"{file}: ASK không nêu gì để vẽ; hãy dùng SELECT hoặc CONSTRUCT",
        )
    if isinstance(results, QueryTriples):
        stated: Iterator[tuple[str, str, str]] = (
            (triple.subject.value, short(triple.predicate.value), triple.object.value)
            for triple in results
            if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode)
        )
        drawn = constructed(whole, sorted(stated))
    else:
        named = {term.value for row in rows(results)[1] for term in row if isinstance(term, NamedNode)}
        drawn = induced(whole, named)
    if not drawn.nodes:
        raise KgError(
            f"{file}: the answer names no person, organ, document or event; select their IRIs",
            f"{file}: kết quả không nêu người, cơ quan, văn bản hay sự kiện nào; hãy chọn IRI của chúng",
        )
    return drawn
