"""Where a person's name begins behind capitalised words that end the name of a body or of a village."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.organs.place import capital_run, full_name, starts_name
from kg.extract.stream import Stream

_TWO = 2
_LONG_RUN = 8
_HOME = ("việt", "nam")


def person_behind(stream: Stream, at: int, index: int) -> bool:
    """Say whether a person begins at `index`, behind a name from `at`: `Quỳnh Phương` *Trần Hữu Dũng*.

    One word alone goes on with a rarer family name, a man's name with his given name: `Phan Đình` *Phùng* `Hồ Thị Yến`.
    """
    if not starts_name(stream, index):
        return False
    if not _frequent_name(stream, index + 1):
        return True
    alone = index == at + 1 and stream.folded[index] not in lexicon.common_surnames()
    unnamed = index == at + _TWO and starts_name(stream, at) and stream.folded[at + 1] in lexicon.middle_names()
    return not (alone or unnamed)


def another_inside(stream: Stream, at: int, *, foreign: bool) -> bool:
    """Say whether the words at `at` are a body's or a village's before a person's: *Unilever* `Lê Thị Vân`.

    Words that no surname opens have a frequent name or our country behind them, others one with a middle name.
    """
    run = capital_run(stream, at, _LONG_RUN)
    if foreign:
        inner = range(at + 1, run)
        return any(_frequent_name(stream, each) or stream.folded[each : each + _TWO] == _HOME for each in inner)
    begin = at + _TWO
    return run > begin + 1 and _frequent_name(stream, begin) and stream.folded[begin + 1] in lexicon.middle_names()


def _frequent_name(stream: Stream, at: int) -> bool:
    """Say whether a frequent family name and two more words stand at `at`."""
    return full_name(stream, at) and stream.folded[at] in lexicon.common_surnames()
