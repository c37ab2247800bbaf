"""`vnkg ask`: the named competency questions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import emit_results, emit_table
from kg.cli.stores import opened, store_option
from kg.cli.understood import tell_understood
from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from kg.query import Question
    from kg.store import Endpoint, GraphStore

_WORDS = Words(
    "Ask a named question.\n\n--list shows all questions with their parameters; each is given as --PARAMETER VALUE. "
    "Names may be typed without accents: what is spelt the same comes first, then the same without accents, then what "
    "contains the words.",
    "Hỏi một câu có sẵn.\n\n--list liệt kê mọi câu hỏi và tham số; mỗi tham số viết --THAMSỐ GIÁTRỊ. Tên có thể gõ "
    "không dấu: trước hết là đúng chính tả, rồi trùng khi bỏ dấu, rồi tên có chứa các từ đã gõ.",
)
_LIST = Words("List the questions.", "Liệt kê các câu hỏi.")
_FORMAT = Words("Form of the results.", "Dạng kết quả.")
_SHOW = Words("Print the question's SPARQL and do not run it.", "In câu SPARQL, không chạy.")
_NAME = Words("name a question, or give --list", "hãy nêu tên câu hỏi, hoặc dùng --list")
_STORE = Words("--store is missing", "thiếu --store")
_PAIR = Words("{word} is no --PARAMETER VALUE", "{word} không có dạng --THAMSỐ GIÁTRỊ")
_HEADS = (Words("question", "câu hỏi"), Words("asks", "nội dung"), Words("parameters", "tham số"))
_REQUIRED = Words("required", "bắt buộc")


def _list(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    """List the questions and end, where `--list` is given."""
    if not value:
        return
    from kg.query import load, names

    questions = [load(name) for name in names()]
    language = current_language()
    lines = [(one.name, one.text(language), _parameters(one, language)) for one in questions]
    emit_table([head.say() for head in _HEADS], lines)
    context.exit()


def _parameters(question: Question, language: str) -> str:
    said = []
    for one in question.parameters:
        note = _REQUIRED.say() if one.required else one.default or ""
        said.append(f"{one.name} ({one.vi if language == 'vi' else one.en}{', ' + note if note else ''})")
    return "; ".join(said)


@vnkg_command(
    _WORDS,
    "vnkg ask --list",
    "vnkg ask posts --store out/store --person 'nguyen van a'",
    "vnkg ask conflicts --store out/store --format csv",
    loose=True,
)
@click.argument("name", required=False)
@click.pass_context
@store_option(required=False, remote=True)
@option("--format", "form", words=_FORMAT, type=click.Choice(("table", "csv", "tsv", "json", "xml")), default="table")
@option("--list", words=_LIST, is_flag=True, expose_value=False, callback=_list)
@option("--sparql", "shown", words=_SHOW, is_flag=True)
def command(context: click.Context, name: str | None, store: Path | Endpoint | None, form: str, *, shown: bool) -> None:
    """Ask one question and print the answer."""
    from kg.query import load

    if name is None:
        raise click.UsageError(_NAME.say())
    question = load(name)
    if shown:
        click.echo(question.sparql, nl=False)
        return
    if store is None:
        raise click.UsageError(_STORE.say())
    parameters = _pairs(context.args)
    with opened(store) as graph:
        emit_answer(graph, question, parameters, form)


def ask_in_words(store: GraphStore, words: list[str], form: str) -> None:
    """Answer a question given as its name and `--parameter value` on standard output.

    Raises:
        click.UsageError: the words are not of that form.
        QueryError: there is no such question, or a parameter does not fit.
    """
    from kg.query import load

    if not words:
        raise click.UsageError(_NAME.say())
    emit_answer(store, load(words[0]), _pairs(words[1:]), form)


def emit_answer(store: GraphStore, question: Question, parameters: dict[str, str], form: str) -> None:
    """Ask, say what the parameters were taken to mean, and print the answer on standard output.

    Raises:
        QueryError: a parameter does not fit.
    """
    from kg.query import ask

    answer = ask(store, question, parameters, current_language())
    for name, found in answer.understood.items():
        tell_understood(name, parameters.get(name), found)
    emit_results(answer.results, store, form)


def _pairs(words: list[str]) -> dict[str, str]:
    """Return the parameters in `--name value` or `--name=value`.

    Raises:
        click.UsageError: a word is neither.
    """
    given, rest = {}, iter(words)
    for word in rest:
        name, sign, value = word.partition("=")
        told = value if sign else next(rest, None)
        if not name.startswith("--") or told is None:
            raise click.UsageError(_PAIR.say(word=word))
        given[name.removeprefix("--")] = told
    return given
