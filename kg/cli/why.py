"""`vnkg why`: why mentions are taken for one thing, or are not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import vnkg_command
from kg.cli.deciding import found_sides
from kg.cli.own_lexicons import reads_articles
from kg.cli.sides import VERDICTS, ground_lines, side_lines
from kg.cli.stores import store_option
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.resolve.compare import Side

_WORDS = Words(
    "Explain an identity.\n\nID is the IRI of a person, organ, document or event, its part after the base, or the "
    "place of words (ARTICLE:START-END). With one ID: every mention that was taken for it, and what ties it to the "
    "others. With two: what speaks for and against their being one.",
    "Giải thích việc nhận diện.\n\nID là IRI của người, cơ quan, văn bản hay sự kiện, phần sau của IRI, hoặc vị trí "
    "lời trong bài (BÀI:ĐẦU-CUỐI). Một ID: mọi lần nhắc được coi là đối tượng ấy và điều nối "
    "chúng. Hai ID: điều thuận và điều nghịch với việc cả hai là một.",
)
_TIED = Words("  with [{n}]:", "  với [{n}]:")
_ELSE = Words(
    "  tied to the others by what further articles say, or by a judgement",
    "  nối với các lần nhắc kia qua bài khác, hoặc do phán định",
)
_ALONE = Words("One mention: nothing had to be joined.", "Chỉ có một lần nhắc: không phải hợp nhất gì.")
_VERDICT = Words("The rules say: {verdict} (score {score}).", "Quy tắc cho rằng: {verdict} (điểm {score}).")
_STANDS_ONE = Words("In the store they are one: {entity}", "Trong kho, cả hai là một: {entity}")
_STANDS_TWO = Words("In the store they are two: {one} and {other}", "Trong kho, là hai: {one} và {other}")
_KINDS = Words("{one} and {other} are of two kinds", "{one} và {other} thuộc hai loại")
_SHOWN = 40
_MORE = Words("... and {n:mention} more", "... và {n} lần nhắc nữa")


@vnkg_command(
    _WORDS,
    "vnkg why person/nguyen-van-a-0123456789ab --store out/store",
    "vnkg why ID OTHER-ID --store out/store",
)
@click.argument("names", nargs=-1, required=True, metavar="ID [ID]")
@store_option()
@reads_articles
def command(names: tuple[str, ...], store: Path) -> None:
    """Explain one entity, or compare two."""
    from kg.store.shelf import open_shelf

    if len(names) > 2:  # noqa: PLR2004 - one to explain, two to compare
        raise click.UsageError(command.get_usage(click.get_current_context()))
    with open_shelf(store) as shelf:
        kind, sides, mentions = found_sides(shelf, names[0], _SHOWN)
        if len(names) == 1:
            _explain(kind, sides, mentions)
            return
        other_kind, others, _ = found_sides(shelf, names[1], _SHOWN)
        if kind != other_kind:
            raise click.UsageError(_KINDS.say(one=names[0], other=names[1]))
        _compare(kind, sides, others)


def _explain(kind: str, sides: list[Side], mentions: int) -> None:
    """Show every mention with the first of those before it that the rules join it with."""
    from kg.resolve.compare import compare

    for number, side in enumerate(sides, 1):
        for line in side_lines(kind, side, f"[{number}] "):
            click.echo(line)
        for before, other in enumerate(sides[: number - 1], 1):
            comparison = compare(kind, other, side)
            if comparison.verdict == "same":
                click.echo(_TIED.say(n=before))
                for line in ground_lines(comparison):
                    click.echo(f"  {line}")
                break
        else:
            if number > 1:
                click.echo(_ELSE.say())
    if mentions > len(sides):
        click.echo(_MORE.say(n=mentions - len(sides)))
    if len(sides) == 1:
        click.echo(_ALONE.say())


def _compare(kind: str, sides: list[Side], others: list[Side]) -> None:
    """Show the two mentions that speak loudest for one thing, and what is held of them."""
    from kg.resolve.compare import compare

    pairs = [(compare(kind, one, two), one, two) for one in sides for two in others]
    comparison, one, other = max(pairs, key=lambda pair: pair[0].score)
    for mark, side in (("A  ", one), ("B  ", other)):
        for line in side_lines(kind, side, mark):
            click.echo(line)
    click.echo(_VERDICT.say(verdict=VERDICTS[comparison.verdict].say(), score=f"{comparison.score:.2f}"))
    for line in ground_lines(comparison):
        click.echo(line)
    entities = one.ids[one.key], other.ids[other.key]
    told = _STANDS_ONE.say(entity=entities[0]) if entities[0] == entities[1] else ""
    click.echo(told or _STANDS_TWO.say(one=entities[0], other=entities[1]))
