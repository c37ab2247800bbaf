"""`vnkg dossier`: what the graph says of one thing, for paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.anything import KINDS, find_any
from kg.cli.command import option, vnkg_command
from kg.cli.output import data_stream, tell
from kg.cli.stores import opened, store_option
from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from kg.store import GraphStore

_WORDS = Words(
    "Write all that is known of a person, organ, document or event for print.\n\nEvery line has the numbers of its "
    "sources, which stand at the end with their words. The name may be typed without accents. The file is HTML, or PDF "
    "where its name ends in .pdf (that needs Chromium).",
    "Ghi hồ sơ để in về một người, cơ quan, văn bản hoặc sự kiện.\n\nMỗi dòng có số của nguồn; các nguồn đứng cuối hồ "
    "sơ kèm nguyên văn. Tên gõ không dấu cũng được. Tệp là HTML, hoặc PDF nếu tên tệp kết thúc bằng .pdf (cần có "
    "Chromium).",
)
_OUTPUT = Words("Write to this file (.html or .pdf).", "Ghi vào tệp này (.html hoặc .pdf).")
_KIND = Words("What the name is of, where several kinds have it.", "Loại đối tượng, khi nhiều loại cùng có tên này.")
_DONE = Words("{file}: {name}", "{file}: {name}")
_SHOWN = 8


@vnkg_command(
    _WORDS,
    "vnkg dossier 'vu trung kien' --store out/store -o vu-trung-kien.html",
    "vnkg dossier 35-NQ/TW --kind document --store out/store -o nq35.pdf",
)
@click.argument("name")
@store_option()
@option("-o", "--output", words=_OUTPUT, type=click.Path(dir_okay=False, path_type=Path), required=True)
@option("--kind", words=_KIND, type=click.Choice(KINDS))
def command(name: str, store: Path, output: Path, kind: str | None) -> None:
    """Write one dossier."""
    from pyoxigraph import Store

    from kg.render.dossier import dossier
    from kg.render.entity_facts import entity
    from kg.render.paper import pdf
    from kg.render.texts import texts_of

    with opened(store) as graph:
        iri = _only(graph, name, kind)
        facts = Store()
        facts.bulk_extend(graph.facts())
        found = entity(facts, iri, current_language(), texts_of(graph))
    assert found is not None, iri  # noqa: S101 - it was found in this very store
    html = dossier(found, language=current_language())
    written = pdf(html) if output.suffix.lower() == ".pdf" else html.encode("utf-8")
    with data_stream(output) as stream:
        stream.write(written)
    tell(_DONE, file=output, name=found.label)


def _only(graph: GraphStore, name: str, kind: str | None) -> str:
    """Return the one thing of this name.

    Raises:
        KgError: no thing or several are called so.
    """
    from kg.errors import KgError

    found = find_any(graph, name, (kind,) if kind else KINDS)
    if len(found.iris) > 1:
        named = [f"{label} <{iri}>" for iri, label in zip(found.iris, found.labels, strict=True)]
        choice = "; ".join(named[:_SHOWN]) + (" ..." if len(named) > _SHOWN else "")
        raise KgError(
            f"{name!r} may be {len(found.iris)} things; give the IRI of one: {choice}",
            f"{name!r} có thể là {len(found.iris)} đối tượng; hãy đưa IRI của một trong số: {choice}",
        )
    return found.iris[0]
