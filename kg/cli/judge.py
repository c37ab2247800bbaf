"""`vnkg judge`: say that two mentions are one, or are not; list, take in and apply what has been said."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.command import option, vnkg_command
from kg.cli.deciding import apply, by_option, decider, found_sides, today, why_option
from kg.cli.output import tell
from kg.cli.own_lexicons import reads_articles
from kg.cli.stores import store_option
from kg.cli.words import Words

_WORDS = Words(
    "Judge whether two mentions are one thing.\n\nVERDICT is same, different or unsure; ID is an IRI, its part after "
    "the base, or the place of words (ARTICLE:START-END, vnkg why shows them). To part what was wrongly joined, name "
    "two places. A judgement is a row of STORE/decisions/judgements.tsv: it decides before any rule, on every build; a "
    "later one on the same two mentions takes its place. --list prints all rows, --from takes in those of a file, "
    "--apply makes the store anew with them (as does the next build).",
    "Phán định hai lần nhắc có phải là một hay không.\n\nVERDICT là same (là một), different (khác nhau) hay unsure "
    "(chưa rõ); ID là IRI, phần sau của IRI, hoặc vị trí lời (BÀI:ĐẦU-CUỐI, xem bằng vnkg why). Muốn tách những gì bị "
    "hợp nhất sai, nêu hai vị trí. Mỗi phán định là một dòng trong KHO/decisions/judgements.tsv, được dùng trước mọi "
    "quy tắc ở mỗi lần dựng; dòng sau về cùng hai lần nhắc thay dòng trước. --list in mọi dòng, --from nhận các dòng "
    "của một tệp, --apply dựng lại kho theo chúng (lần dựng kế tiếp cũng làm vậy).",
)
_LIST = Words("Print the store's judgements as a file of rows.", "In các phán định của kho thành tệp.")
_FROM = Words("Take in the judgements of this file.", "Nhận các phán định trong tệp này.")
_APPLY = Words("Make the store anew with what has been decided.", "Dựng lại kho theo các quyết định.")
_WRITTEN = Words(
    "Written: {verdict}, {one} and {other}. It holds from the next build, or vnkg judge --apply --store {store}",
    "Đã ghi: {verdict}, {one} và {other}. Có hiệu lực từ lần dựng sau, hoặc vnkg judge --apply --store {store}",
)
_TAKEN = Words("Taken in: {n} new of {all}.", "Đã nhận: {n} dòng mới trong {all}.")
_NEEDED = Words(
    "name a VERDICT and two IDs, or give --list, --from or --apply",
    "hãy nêu VERDICT và hai ID, hoặc dùng --list, --from, --apply",
)
_VERDICT = Words("{word} is none of same, different, unsure", "{word} không phải same, different hay unsure")
_KINDS = Words("{one} and {other} are of two kinds", "{one} và {other} thuộc hai loại")
_ONE = Words("{one} and {other} are the same words", "{one} và {other} là cùng một đoạn lời")
_WIDE = Words(
    "both name {entity}: to part it, name two places of words (vnkg why {entity})",
    "cả hai đều là {entity}: muốn tách, hãy nêu hai vị trí lời (vnkg why {entity})",
)


@vnkg_command(
    _WORDS,
    "vnkg judge same ID OTHER-ID --why 'hai bài nói về một người' --store out/store",
    "vnkg judge --list --store out/store > judgements.tsv",
    "vnkg judge --from judgements.tsv --apply --store out/store",
)
@click.argument("words", nargs=-1, metavar="[VERDICT ID ID]")
@store_option()
@why_option(required=False)
@by_option()
@option("--list", "listed", words=_LIST, is_flag=True)
@option("--from", "file", words=_FROM, type=click.Path(path_type=Path), metavar="FILE")
@option("--apply", "applied", words=_APPLY, is_flag=True)
@reads_articles
def command(
    words: tuple[str, ...], store: Path, why: str, by: str | None, file: Path | None, *, listed: bool, applied: bool
) -> None:
    """Write one judgement, or list, take in, apply."""
    if not (words or listed or file or applied) or (words and len(words) != 3):  # noqa: PLR2004 - verdict and two ids
        raise click.UsageError(_NEEDED.say())
    if listed:
        _list(store)
    if file:
        _take_in(store, file)
    if words:
        _judge(store, words, why, decider(by))
    if applied:
        apply(store)


def _list(store: Path) -> None:
    from kg.resolve.decision_files import JUDGEMENTS, header_of, line_of
    from kg.store.shelf import open_shelf

    with open_shelf(store) as shelf:
        click.echo(header_of(JUDGEMENTS))
        for row in shelf.decisions.judgements:
            click.echo(line_of(row))


def _take_in(store: Path, file: Path) -> None:
    from kg.resolve.decision_files import add_judgement, judgements_of
    from kg.store.layout import require_store
    from kg.store.shelf import open_shelf

    rows = judgements_of(file)
    with open_shelf(store) as shelf:
        new = [row for row in rows if row not in shelf.decisions.judgements]
    for row in new:
        add_judgement(require_store(store).decisions, row)
    tell(_TAKEN, n=len(new), all=len(rows))


def _judge(store: Path, words: tuple[str, ...], why: str, by: str) -> None:
    from kg.model import Judgement
    from kg.resolve.corrections import place_of_words
    from kg.resolve.decision_files import VERDICTS, add_judgement
    from kg.resolve.mentions import mention_of
    from kg.store.layout import require_store
    from kg.store.shelf import open_shelf

    verdict, one, other = words
    if verdict not in VERDICTS:
        raise click.UsageError(_VERDICT.say(word=verdict))
    with open_shelf(store) as shelf:
        (kind, ours, _), (other_kind, theirs, _) = found_sides(shelf, one, 1), found_sides(shelf, other, 1)
        if kind != other_kind:
            raise click.UsageError(_KINDS.say(one=one, other=other))
        places = [place_of_words(name) for name in (one, other)]
        left, right = (
            mention_of(kind, sides[0], place[1] if place else None)
            for sides, place in ((ours, places[0]), (theirs, places[1]))
        )
        same_entity = ours[0].ids[ours[0].key] == theirs[0].ids[theirs[0].key]
        if same_entity and None in places:
            raise click.UsageError(_WIDE.say(entity=ours[0].ids[ours[0].key]))
        if left == right:
            raise click.UsageError(_ONE.say(one=one, other=other))
    add_judgement(require_store(store).decisions, Judgement(kind, verdict, left, right, by, today(), why))
    tell(_WRITTEN, verdict=verdict, one=one, other=other, store=store)
