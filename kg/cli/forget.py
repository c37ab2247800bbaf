"""`vnkg forget`: erase a person, or take out a fact that is wrong; what will go is shown first."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.deciding import apply, by_option, decider, entity_of, today, why_option
from kg.cli.output import tell
from kg.cli.own_lexicons import reads_articles
from kg.cli.stores import store_option
from kg.cli.words import Words
from kg.errors import StoreError

if TYPE_CHECKING:
    from kg.model import Correction
    from kg.resolve.compare import Side

_WORDS = Words(
    "Erase a person, or take out a wrong fact.\n\nID is the IRI of a person (or its part after the base): every "
    "record, post, part and speech goes, and the name is blotted out in the texts and quotes that the store keeps. "
    "Namesakes are told by organ and article; --everywhere means every bearer of the name. Or ID is the IRI of one "
    "attestation, participation, claim, speech, commendation, figure or change: that fact goes. What will go is shown, "
    "then asked for. The row (STORE/decisions/corrections.tsv; of a person it keeps a hash of the name, not the name) "
    "holds on every later build. Earlier versions of the store are removed with a person. Your own files are not "
    "touched, nor the packed sources in readings.sqlite: remove or change the files named, and build again.",
    "Xóa một người, hoặc bỏ một dữ kiện sai.\n\nID là IRI của người (hoặc phần sau của IRI): mọi bản ghi, chức vụ, vai "
    "trò, phát biểu đều bị bỏ, tên bị che trong văn bản và trích dẫn mà kho giữ. Người trùng tên được phân biệt "
    "theo cơ quan và bài viết; --everywhere là mọi người mang tên đó. Hoặc ID là IRI của một ghi nhận về chức vụ, "
    "một lần tham gia, một giá trị, phát biểu, khen thưởng, số liệu hay thay đổi tổ chức: dữ kiện đó bị bỏ. Những gì "
    "sẽ mất được nêu trước rồi mới hỏi. Dòng quyết định (KHO/decisions/corrections.tsv; với người chỉ giữ mã băm của "
    "tên) có hiệu lực ở mọi lần dựng sau. Khi xóa một người, các phiên bản trước của kho cũng bị bỏ. Tệp của bạn và "
    "bản nguồn nén trong readings.sqlite không bị động đến: hãy gỡ hoặc sửa các tệp được nêu rồi dựng lại.",
)
_EVERYWHERE = Words("Every bearer of this name, whatever the organ.", "Mọi người mang tên này, dù ở cơ quan nào.")
_YES = Words("Do not ask.", "Không hỏi lại.")
_PERSON = Words(
    "{name}: {articles:article}, {posts:post}, {parts:part in events}, {speeches:speech} will go.",
    "{name}: có trong {articles} bài; sẽ bỏ {posts} chức vụ, {parts} lần tham gia sự kiện, {speeches} phát biểu.",
)
_FACT = Words("This {kind} will go: «{quote}»", "Sẽ bỏ dữ kiện loại {kind}: «{quote}»")
_FILE = Words("  named in {source}", "  được nhắc trong {source}")
_ASK = Words("Forget it", "Có chắc muốn bỏ không")
_LEFT = Words("Nothing was changed.", "Không có gì thay đổi.")
_KINDS = {
    "Attestation": "holding",
    "Participation": "participation",
    "Claim": "claim",
    "Speech": "speech",
    "Commendation": "commendation",
    "ReportedFigure": "figure",
    "ChangeEvent": "change",
}
_ID = re.compile(r"[a-z]+/[0-9a-z-]+")
_NONE = "SELECT ?none { VALUES ?none { } }"
_EVIDENCE = """SELECT ?type ?article ?start ?end ?quote {{
  <{iri}> a ?type ; vnkg:evidence ?evidence .
  ?evidence oa:hasSource ?article ; oa:hasSelector ?place, ?words .
  ?place oa:start ?start ; oa:end ?end . ?words oa:exact ?quote .
}} ORDER BY ?article ?start"""


@vnkg_command(
    _WORDS,
    "vnkg forget person/nguyen-van-a-0123456789ab --why 'theo yêu cầu của người này' --store out/store",
    "vnkg forget claim/0123456789ab --why 'ghi nhầm ngày' --yes --store out/store",
)
@click.argument("name", metavar="ID")
@store_option()
@why_option(required=True)
@by_option()
@option("--everywhere", words=_EVERYWHERE, is_flag=True)
@option("--yes", words=_YES, is_flag=True)
@reads_articles
def command(name: str, store: Path, why: str, by: str | None, *, everywhere: bool, yes: bool) -> None:
    """Show what will go, ask, write the rows, make the store anew."""
    from kg.resolve.decision_files import add_correction
    from kg.store import writing
    from kg.store.layout import require_store

    rows = _rows(name, store, why, decider(by), everywhere=everywhere)
    if not yes and not click.confirm(_ASK.say(), default=False, err=True):
        tell(_LEFT)
        return
    for row in rows:
        add_correction(require_store(store).decisions, row)
    apply(store)
    if rows[0].action == "forget":
        with writing(store) as writer:
            writer.compact(1)


def _rows(name: str, store: Path, why: str, by: str, *, everywhere: bool) -> list[Correction]:
    """Return what is to be written, having shown what it takes out."""
    from kg.model import Correction
    from kg.resolve.erasure import name_hash
    from kg.resolve.mentions import record_of
    from kg.store.shelf import open_shelf

    with open_shelf(store) as shelf:
        entity = entity_of(shelf, name)
        if not entity.startswith("person/"):
            facts = _fact(store, shelf.base, entity)
            return [Correction("wrong", kind, (place,), by, today(), why) for kind, place in facts]
        sides = [shelf.side(*one) for one in shelf.places_of(entity)]
        _show_person(sides)
        for article in sorted({side.reading.article.id for side in sides}):
            tell(_FILE, source=shelf.source(article))
        scope = () if everywhere else _scope(sides)
        hashes = sorted({name_hash(record_of("person", side).name) for side in sides})
        return [Correction("forget", one, scope, by, today(), why) for one in hashes]


def _show_person(sides: list[Side]) -> None:
    from kg.resolve.mentions import record_of

    posts = sum(one.person == side.key for side in sides for one in side.reading.holdings)
    parts = sum(one.person == side.key for side in sides for one in side.reading.participations)
    speeches = sum(one.person == side.key for side in sides for one in side.reading.speeches)
    articles = len({side.reading.article.id for side in sides})
    tell(
        _PERSON, name=record_of("person", sides[0]).name, articles=articles, posts=posts, parts=parts, speeches=speeches
    )


def _scope(sides: list[Side]) -> tuple[str, ...]:
    """Return the articles that name the person and the organs, known to other articles, in which it has a post."""
    from kg.resolve.organs import shared_organs

    articles = {side.reading.article.id for side in sides}
    organs = {
        side.ids[holding.organ]
        for side in sides
        for holding in side.reading.holdings
        if holding.person == side.key and holding.organ in shared_organs(side.reading)
    }
    return (*sorted(articles), *sorted(organs))


def _fact(store: Path, base: str, entity: str) -> list[tuple[str, str]]:
    """Return kind and place of words of a fact, having shown them.

    Raises:
        StoreError: the store has no such fact, or it is none that can be called wrong.
    """
    from kg.cli.stores import opened
    from kg.query import rows, run

    told: dict[tuple[str, str], str] = {}
    with opened(store) as graph:
        asked = _EVIDENCE.format(iri=f"{base}{entity}") if _ID.fullmatch(entity) else _NONE
        for row in rows(run(graph, asked))[1]:
            kind, article, start, end, quote = (str(getattr(term, "value", "")) for term in row)
            word = _KINDS.get(re.split("[#/]", kind)[-1])
            if word and quote:
                told[word, f"{article.rpartition('/')[2]}:{start}-{end}"] = quote
    for (word, _), quote in sorted(told.items()):
        tell(_FACT, kind=word, quote=quote)
    if not told:
        raise StoreError(
            f"{entity}: no person, attestation, participation, claim, speech, award, figure or change so named",
            f"{entity}: không có người, ghi nhận, việc tham gia, giá trị, phát biểu, khen thưởng, số liệu, thay đổi "
            "nào mang mã này",
        )
    return sorted(told)
