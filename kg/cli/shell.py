"""`vnkg shell`: ask a store in SPARQL and named questions, one after the other."""

from __future__ import annotations

import os
import re
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import vnkg_command
from kg.cli.errors import error_text
from kg.cli.output import emit_results, tell
from kg.cli.stores import opened, store_option
from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

    from kg.store import Endpoint, GraphStore

_WORDS = Words(
    "Ask a store, one question after the other.\n\nSPARQL over several lines (it runs once its braces are closed, or "
    "at an empty line), or `ask QUESTION --name value`. Tab completes terms, keywords and questions; the arrow keys "
    "bring back what was asked, in earlier sessions too. .help lists the commands, .quit or Ctrl-D leaves.",
    "Hỏi kho, hết câu này đến câu khác.\n\nGõ SPARQL trên nhiều dòng (chạy khi đóng đủ ngoặc nhọn, hoặc khi gặp dòng "
    "trống), hoặc `ask CÂU-HỎI --tên giá-trị`. Phím Tab gợi ý thuật ngữ, từ khóa và câu hỏi; phím mũi tên gọi lại "
    "những gì đã hỏi, kể cả ở các phiên trước. .help liệt kê lệnh, .quit hoặc Ctrl-D để thoát.",
)
_NO_TERMINAL = Words(
    "the shell needs a terminal; in a script use vnkg query or vnkg ask",
    "shell cần một cửa sổ dòng lệnh; trong script hãy dùng vnkg query hoặc vnkg ask",
)
_HELP = Words(
    ".help              this list\n"
    ".questions         the named questions\n"
    ".prefixes          the prefixes that need no declaration\n"
    ".format FORM       table, csv, tsv, json or xml (now: {form})\n"
    ".limit N           no more than N results, 0 for all (now: {limit})\n"
    ".quit              leave (Ctrl-D too)\n"
    "ask NAME --x Y     a named question\n"
    "anything else      SPARQL",
    ".help              danh sách này\n"
    ".questions         các câu hỏi có tên\n"
    ".prefixes          các tiền tố không cần khai báo\n"
    ".format DẠNG       table, csv, tsv, json hoặc xml (hiện: {form})\n"
    ".limit N           không quá N kết quả, 0 là tất cả (hiện: {limit})\n"
    ".quit              thoát (Ctrl-D cũng được)\n"
    "ask TÊN --x Y      một câu hỏi có tên\n"
    "còn lại            SPARQL",
)
_GREETING = Words("{articles:article}, {quads:quad}; .help for help.", "{articles} bài, {quads} bộ bốn; .help để xem.")
_NO_COMMAND = Words("there is no command {name}; .help lists them", "không có lệnh {name}; .help liệt kê các lệnh")
_BAD_VALUE = Words("{name} does not take {value!r}; see .help", "{name} không nhận {value!r}; xem .help")
_FORMS = ("table", "csv", "tsv", "json", "xml")
_COMMANDS = (".help", ".questions", ".prefixes", ".format", ".limit", ".quit")
_KEYWORDS = (
    "SELECT DISTINCT WHERE FILTER OPTIONAL UNION GRAPH BIND VALUES MINUS EXISTS COUNT GROUP_CONCAT SAMPLE MIN MAX "
    "ORDER GROUP HAVING LIMIT OFFSET ASK CONSTRUCT DESCRIBE LANG STR STRLEN CONTAINS STRSTARTS REGEX LCASE COALESCE"
).split()
_WORD = re.compile(r"[\w:.-]+")
_ROWS = 100
"""Limit of a new session."""


@vnkg_command(_WORDS, "vnkg shell --store out/store")
@store_option(remote=True)
def command(store: Path | Endpoint) -> None:
    """Read, answer, repeat."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(_NO_TERMINAL.say())
    with opened(store) as graph:
        tell(_GREETING, **{name: graph.manifest.counts.get(name, 0) for name in ("articles", "quads")})
        _Shell(graph).loop(_session())


@dataclass(slots=True)
class _Shell:
    """What a session remembers between questions."""

    store: GraphStore
    form: str = "table"
    limit: int = _ROWS

    def loop(self, session: PromptSession[str]) -> None:
        """Answer until the user leaves; an error is told and the next question awaited."""
        from kg.errors import KgError, QuerySyntaxError

        while True:
            try:
                text = session.prompt("vnkg> ").strip()
            except KeyboardInterrupt:
                continue
            except EOFError:
                return
            if text == ".quit":
                return
            try:
                self.answer(text)
            except KgError as error:
                click.echo(error_text(error), err=True)
                if isinstance(error, QuerySyntaxError):
                    click.echo(error.excerpt, err=True)
            except KeyboardInterrupt:
                click.echo("", err=True)

    def answer(self, text: str) -> None:
        """Carry out one command or question.

        Raises:
            KgError: it cannot be done.
        """
        from kg.query import limited, run

        if text.startswith("."):
            self._command(*text.split(maxsplit=1))
        elif text == "ask" or text.startswith("ask "):
            self._ask(text)
        elif text:
            results = run(self.store, text)
            if self.limit:
                results = run(self.store, limited(text, self.limit))
            emit_results(results, self.store, self.form)

    def _command(self, name: str, value: str = "") -> None:
        from kg.graph.vocab import PREFIXES
        from kg.query import load, names

        if name == ".help":
            click.echo(_HELP.say(form=self.form, limit=self.limit))
        elif name == ".questions":
            width = max(map(len, names()))
            click.echo("\n".join(f"{one:<{width}}  {load(one).text(current_language())}" for one in names()))
        elif name == ".prefixes":
            click.echo("\n".join(f"{prefix + ':':<9} {namespace}" for prefix, namespace in PREFIXES.items()))
        elif name == ".format" and value in _FORMS:
            self.form = value
        elif name == ".limit" and value.isdecimal():
            self.limit = int(value)
        else:
            bad = name in _COMMANDS
            click.echo(_BAD_VALUE.say(name=name, value=value) if bad else _NO_COMMAND.say(name=name), err=True)

    def _ask(self, text: str) -> None:
        """Ask a named question.

        Raises:
            KgError: there is no such question, or a parameter does not fit.
        """
        from kg.cli.ask import ask_in_words
        from kg.errors import QueryError

        try:
            ask_in_words(self.store, shlex.split(text)[1:], self.form)
        except (ValueError, click.UsageError) as error:  # a quotation mark that is not closed; words that fit nothing
            raise QueryError(str(getattr(error, "message", error))) from error


def _session() -> PromptSession[str]:
    """Return a prompt with history, completion, colours, and an Enter that knows whether a query is complete."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.history import FileHistory
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.lexers import PygmentsLexer
    from pygments.lexers.rdf import SparqlLexer

    from kg.query import names

    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if _complete(buffer.text):
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    history = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "vnkg"
    history.mkdir(parents=True, exist_ok=True)
    words = [*_COMMANDS, "ask", *names(), *_KEYWORDS, *_terms()]
    return PromptSession(
        history=FileHistory(history / "history"),
        completer=WordCompleter(words, ignore_case=True, pattern=_WORD),
        complete_while_typing=False,
        lexer=PygmentsLexer(SparqlLexer),
        multiline=True,
        key_bindings=keys,
        prompt_continuation="  ... ",
    )


def _complete(text: str) -> bool:
    """Say whether Enter sends `text`: a command, a query whose braces are closed, or an empty last line."""
    start = text.lstrip()
    if not start or start.startswith((".", "ask")) or text.endswith("\n"):
        return True
    return "{" in text and text.count("{") == text.count("}")


def _terms() -> list[str]:
    """Return the prefixed names of the terms that the graph uses."""
    from pyoxigraph import NamedNode

    from kg.graph import vocab
    from kg.query import short

    groups = [group for group in vars(vocab).values() if isinstance(group, type)]
    nodes = {node.value for group in groups for node in vars(group).values() if isinstance(node, NamedNode)}
    return sorted(map(short, nodes))
