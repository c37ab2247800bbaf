"""The frame of the command line: names of the commands, lazy loading, and the one place where errors become a line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from kg.cli.command import Command, Option
from kg.cli.errors import BAD_INPUT, INTERRUPTED, USAGE, error_text, report, report_usage
from kg.cli.words import Words
from kg.errors import KgError, QuerySyntaxError
from kg.version import VERSION

COMMANDS = (
    "extract",
    "explain",
    "build",
    "remove",
    "review",
    "why",
    "judge",
    "forget",
    "query",
    "ask",
    "shell",
    "conflicts",
    "network",
    "export",
    "annotate",
    "show",
    "dossier",
    "serve",
    "validate",
    "stats",
    "versions",
    "diff",
    "rollback",
    "compact",
    "evaluate",
)
"""Each is `command` in the module of its name."""

_WORDS = Words(
    "Read Vietnamese news about Party and State life into a knowledge graph.\n\n"
    "Data goes to standard output, messages go to standard error. "
    "Exit codes: 0 done; 1 bad input, refused or failed, told in one line; 2 wrong usage; 130 interrupted.",
    "Đọc tin tức tiếng Việt về hoạt động của Đảng và Nhà nước thành đồ thị tri thức.\n\n"
    "Dữ liệu ra đầu ra chuẩn, thông báo ra đầu ra lỗi. "
    "Mã thoát: 0 xong; 1 dữ liệu vào không dùng được hoặc thất bại, nói trong một dòng; 2 dùng sai; 130 bị ngắt.",
)
_EXAMPLES = (
    "vnkg build data/articles --store out/store",
    "vnkg ask posts --store out/store --person 'nguyen van a'",
    "vnkg --lang vi build --help",
)
_COMMANDS = Words("Commands", "Lệnh")
_VERSION = Words("Show the version and exit.", "Hiện phiên bản rồi thoát.")
_UNKNOWN = Words("there is no command {name!r}; see vnkg --help", "không có lệnh {name!r}; xem vnkg --help")


class Root(Command, click.Group):
    """The command `vnkg`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return the command of this name, loading its module, or None."""
        if cmd_name not in COMMANDS:
            return None
        loaded: click.Command = import_module(f"kg.cli.{cmd_name}").command
        loaded.name = cmd_name
        return loaded

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begin with.

        Raises:
            click.UsageError: there is no such command.
        """
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(_UNKNOWN.say(name=args[0]), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands."""
        super().format_options(ctx, formatter)
        with formatter.section(_COMMANDS.say()):
            formatter.write_dl(
                [(name, found.get_short_help_str()) for name in COMMANDS if (found := self.get_command(ctx, name))]
            )

    def main(  # type: ignore[override]  # it always ends the process, whatever `standalone_mode` says
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        **extra: Any,  # noqa: ANN401 - click's own
    ) -> NoReturn:
        """Run the command line and end the process with the documented exit code."""
        extra["standalone_mode"] = False
        try:
            code = super().main(args, prog_name or "vnkg", **extra)
            sys.stdout.flush()
        except click.UsageError as error:
            code = report_usage(error)
        except (click.Abort, KeyboardInterrupt):
            code = INTERRUPTED
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what the user can mend becomes one line and exit code 1, a bug keeps its traceback."""
        try:
            return super().invoke(ctx)
        except QuerySyntaxError as error:
            code = report(error_text(error), BAD_INPUT)
            click.echo(error.excerpt, err=True)
            return code
        except KgError as error:
            return report(error_text(error), BAD_INPUT)


def _show_version(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    if value:
        click.echo(f"vnkg {VERSION}")
        context.exit()


@click.pass_context
def _without_command(context: click.Context) -> None:
    """Show the help where no command is named: wrong usage, so on standard error."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(USAGE)


root = Root(
    "vnkg",
    words=_WORDS,
    examples=_EXAMPLES,
    callback=_without_command,
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGS]...",
    params=[
        Option(["--version"], words=_VERSION, is_flag=True, is_eager=True, expose_value=False, callback=_show_version)
    ],
)


def main() -> NoReturn:
    """Run `vnkg`."""
    root.main()
