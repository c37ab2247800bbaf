"""Exit codes, and errors in one line."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import click

from kg.cli.issues import issue_text
from kg.cli.words import Words, current_language
from kg.errors import IngestError, KgError

BAD_INPUT = 1
"""Bad input, a refused or failed run; with `--strict` any issue."""
USAGE = 2
"""The command line itself is wrong."""
INTERRUPTED = 130
"""Ctrl-C."""

_ERROR = Words("Error: {text}", "Lỗi: {text}")
_NO_OPTION = Words("there is no option {name}", "không có tùy chọn {name}")
_MISSING = Words("{name} is missing", "thiếu {name}")
_BAD = Words("{name}: {text}", "{name}: giá trị không dùng được ({text})")
_CHOICE = "chọn một trong: {choices}"
_PATH = "không có tệp hay thư mục này, hoặc không đúng loại"
_RANGE = "cần số trong khoảng {range}"
_HINT = Words("{text}; see {command} --help", "{text}; xem {command} --help")


def error_text(error: KgError) -> str:
    """Return the message in the running language, as far as it has been written there."""
    if current_language() != "vi":
        return str(error)
    if isinstance(error, IngestError):
        return issue_text(error.code, str(error))
    return error.vi or str(error)


def report(text: str, code: int) -> int:
    """Write `text` as one line to standard error and return `code`."""
    click.echo(_ERROR.say(text=" ".join(text.split())), err=True)
    return code


def report_usage(error: click.UsageError) -> int:
    """Write what is wrong with the command line as one line to standard error and return the exit code."""
    with error.ctx.scope(cleanup=False) if error.ctx else nullcontext():
        text = _usage(error).rstrip(".")
        command = error.ctx.command_path if error.ctx else "vnkg"
        return report(text if "--help" in text else _HINT.say(text=text, command=command), USAGE)


def _usage(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return _NO_OPTION.say(name=error.option_name)
    if isinstance(error, click.MissingParameter) and error.param:
        return _MISSING.say(name=error.param.get_error_hint(error.ctx))
    if isinstance(error, click.BadParameter) and error.param:
        return _BAD.say(name=error.param.get_error_hint(error.ctx), text=_wrong(error, error.param.type))
    return error.format_message()


def _wrong(error: click.BadParameter, kind: click.ParamType[Any]) -> str:
    """Return what is wrong with a value; click tells of its own types in English alone."""
    if current_language() != "vi":
        return error.message
    if isinstance(kind, click.Choice):
        return _CHOICE.format(choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.Path):
        return _PATH
    if isinstance(kind, (click.IntRange, click.FloatRange)):
        return _RANGE.format(range=_bounds(kind))
    return error.message


def _bounds(kind: click.IntRange | click.FloatRange) -> str:
    """Return the bounds as the help shows them, as `1<=x<=5`."""
    least = "" if kind.min is None else f"{kind.min}<="
    most = "" if kind.max is None else f"<={kind.max}"
    return f"{least}x{most}" if most else f"x>={kind.min}"
