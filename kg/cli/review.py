"""`vnkg review`: pairs that the rules leave open, one after another, answered with a key."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.deciding import by_option, decider, today, why_option
from kg.cli.output import tell
from kg.cli.own_lexicons import reads_articles
from kg.cli.sides import KIND_WORDS, ground_lines, side_lines
from kg.cli.stores import store_option
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.model import Judgement
    from kg.resolve.candidates import Candidate
    from kg.store.shelf import Shelf

_WORDS = Words(
    "Walk through pairs that may be one thing, the likeliest first.\n\nKeys: y they are one; n they are two; u cannot "
    "be told; s skip; b back to the pair before; q quit. Each answer is written as it is given, so the walk can end at "
    "any time and goes on where it stopped; pairs once answered are not asked again. The answers hold from the next "
    "build, or vnkg judge --apply.",
    "Xem lần lượt các cặp có thể là một, cặp nhiều khả năng nhất trước.\n\nPhím: y là một; n là hai; u chưa rõ; s bỏ "
    "qua; b về cặp trước; q thoát. Mỗi câu trả lời được ghi ngay, nên có thể dừng bất cứ lúc nào và lần sau tiếp tục; "
    "cặp đã trả lời không hỏi lại. Câu trả lời có hiệu lực từ lần dựng sau, hoặc vnkg judge --apply.",
)
_KIND = Words("Only pairs of this kind.", "Chỉ các cặp loại này.")
_HEAD = Words("[{n}/{all}] {kind}, score {score}", "[{n}/{all}] {kind}, điểm {score}")
_ASK = Words("One and the same? [y/n/u/s/b/q] ", "Có phải là một? [y/n/u/s/b/q] ")
_NOTHING = Words("Nothing is left to review.", "Không còn gì để xem.")
_DONE = Words(
    "Answers written: {n}. They hold from the next build, or: vnkg judge --apply --store {store}",
    "Số câu trả lời đã ghi: {n}. Có hiệu lực từ lần dựng sau, hoặc: vnkg judge --apply --store {store}",
)
_VERDICTS = {"y": "same", "n": "different", "u": "unsure"}
_KEYS = frozenset("ynusbq")


@vnkg_command(_WORDS, "vnkg review --store out/store", "vnkg review --kind person --by 'Lan' --store out/store")
@store_option()
@option("--kind", words=_KIND, type=click.Choice(("person", "organ", "document", "event")))
@by_option()
@why_option(required=False)
@reads_articles
def command(store: Path, kind: str | None, by: str | None, why: str) -> None:
    """Ask, and write each answer."""
    from kg.store.shelf import open_shelf

    with open_shelf(store) as shelf:
        waiting = [one for one in _candidates(shelf) if kind in (None, one.kind)]
    if not waiting:
        tell(_NOTHING)
        return
    tell(_DONE, n=_walk(store, waiting, decider(by), why), store=store)


def _walk(store: Path, waiting: list[Candidate], by: str, why: str) -> int:
    """Ask one pair after another; return how many answers were written."""
    from kg.resolve.decision_files import add_judgement
    from kg.store.layout import require_store

    at = written = 0
    while at < len(waiting):
        one = waiting[at]
        score = f"{one.comparison.score:.2f}"
        click.echo(_HEAD.say(n=at + 1, all=len(waiting), kind=KIND_WORDS[one.kind].say(), score=score))
        for line in (*side_lines(one.kind, one.one, "A  "), *side_lines(one.kind, one.other, "B  ")):
            click.echo(line)
        for line in ground_lines(one.comparison):
            click.echo(line)
        key = _key()
        if key == "q":
            break
        if key == "b":
            at = max(0, at - 1)
            continue
        if key in _VERDICTS:
            add_judgement(require_store(store).decisions, _judgement(one, _VERDICTS[key], by, why))
            written += 1
        at += 1
    return written


def _key() -> str:
    """Return the next key that means something: one press at a terminal, else a line; the end of input quits."""
    while True:
        click.echo(_ASK.say(), nl=False)
        given = click.getchar() if sys.stdin.isatty() else sys.stdin.readline()
        click.echo(given.strip())
        if not given or given in "\x03\x04":
            return "q"
        key = given.strip().lower()
        if key in _KEYS:
            return key


def _judgement(one: Candidate, verdict: str, by: str, why: str) -> Judgement:
    from kg.model import Judgement
    from kg.resolve.mentions import mention_of

    left, right = mention_of(one.kind, one.one), mention_of(one.kind, one.other)
    return Judgement(one.kind, verdict, left, right, by, today(), why)


def _candidates(shelf: Shelf) -> list[Candidate]:
    """Return what has not been judged, best first."""
    from kg.resolve.candidates import candidates

    asked = set()
    for row in shelf.decisions.judgements:
        sides = [shelf.side_at(row.kind, one.article, one.span) for one in (row.left, row.right)]
        asked.add(frozenset(side.ids[side.key] for side in sides if side))
    articles = ((shelf.reading(article), shelf.ids(article)) for article in shelf.articles())
    return candidates(articles, shelf.side, frozenset(asked))
