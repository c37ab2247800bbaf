"""Two citations of two articles held against each other."""

from __future__ import annotations

from collections.abc import Iterator

from kg.resolve.compare.ground import Comparison, Ground, Side, concluded, weighed
from kg.resolve.documents import Cited, citations_of, group_documents
from kg.resolve.judged import judged_of
from kg.resolve.organs import meeting_ids

_JOINED = Ground(
    "symbol.fits", 0.4, "Type, number, time and issuer fit one document.", "Loại, số, thời gian, cơ quan đều khớp."
)
_NUMBER = Ground("number.other", -0.5, "The numbers differ.", "Khác số.")
_SERIES = Ground("series.other", -0.5, "The symbols are of two series.", "Ký hiệu thuộc hai loạt khác nhau.")
_TYPE = Ground("type.other", -0.45, "The types differ.", "Khác loại văn bản.")
_NAME = Ground("name.other", -0.4, "The names differ.", "Tên khác nhau.")
_TITLE = Ground("title.same", 0.25, "The same title.", "Cùng trích yếu.")
_TITLES = Ground("title.other", -0.15, "The titles differ.", "Trích yếu khác nhau.")


def compare_documents(one: Side, other: Side) -> Comparison:
    """Return what speaks for and against two citations naming one document."""
    mine, theirs = _cited(one), _cited(other)
    joined = len(set(group_documents([mine, theirs], judged_of(())).values())) == 1
    if joined:
        return concluded([_JOINED], joined=True, apart=False)
    return weighed(_against(mine, theirs, one, other))


def _cited(side: Side) -> Cited:
    found = citations_of(side.reading, side.ids, judged_of(()))
    return next(cited for cited in found if cited.key == side.key)


def _against(mine: Cited, theirs: Cited, one: Side, other: Side) -> Iterator[Ground]:
    if mine.series.number != theirs.series.number:
        yield _NUMBER
        return
    full = not (mine.series.bare or theirs.series.bare)
    if full and mine.series.symbol != theirs.series.symbol:
        yield _SERIES
    if mine.type != theirs.type:
        yield _TYPE
    elif mine.name != theirs.name:
        yield _NAME
    if mine.window and theirs.window and mine.window != theirs.window:
        said = f"{mine.window}, {theirs.window}"
        yield Ground("window.other", -0.45, f"Of two terms or years: {said}.", f"Hai nhiệm kỳ hoặc hai năm: {said}.")
    if mine.issuers and theirs.issuers and not mine.issuers & theirs.issuers:
        names = [_name(min(mine.issuers), one), _name(min(theirs.issuers), other)]
        said = f"{names[0]}, {names[1]}"
        yield Ground("issuer.other", -0.4, f"Of two issuers: {said}.", f"Hai cơ quan ban hành: {said}.")
    elif mine.issuers & theirs.issuers:
        said = _name(min(mine.issuers & theirs.issuers), one)
        yield Ground("issuer.same", 0.2, f"The same issuer: {said}.", f"Cùng cơ quan ban hành: {said}.")
    if mine.titles and theirs.titles:
        yield _TITLE if mine.titles & theirs.titles else _TITLES


def _name(organ: str, side: Side) -> str:
    met = meeting_ids(side.reading, side.ids)
    return next(record.name for record in side.reading.organs if met[record.key] == organ)
