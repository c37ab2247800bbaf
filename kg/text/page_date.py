"""The date a page gives for itself: lines such as `Thứ Ba, 26/11/2019 (GMT+7)`, never a date in a sentence.

Vietnamese pages write day before month; the default pages of some American systems write month before day. Where
both readings are possible the article's own first dates (`Sáng 7/3, ...`) decide. Days are those of
Asia/Ho_Chi_Minh, as printed.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from kg.model import PartialDate

_MONTHS = tuple("january february march april may june july august september october november december".split())
_ENGLISH = "|".join(rf"{name[:3]}(?:{name[3:]}|\b)" if name[3:] else name for name in _MONTHS)
_WORDED = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_MONTH = rf"(?:tháng\s+(?:\d{{1,2}}|{'|'.join(reversed(_WORDED))})|th\d{{1,2}})"
_DATE = re.compile(
    r"(?<![\d/.-])(?:"
    r"(?P<year>\d{4})-(?P<month>\d{1,2})"  # 2025-11-03, 2025-11
    r"(?:-(?P<day>\d{1,2})(?:T\d{2}:\d{2}[\d:.]*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?)?"
    r"|(?P<first>\d{1,2})\s?[/.-]\s?(?P<second>\d{1,2})\s?[/.-]\s?(?P<third>\d{4})"  # 26/11/2019, 11/14/2023
    rf"|(?P<d>\d{{1,2}})\s+(?P<m>{_MONTH})\s*,?\s+(?:năm\s+)?(?P<y>\d{{4}})"  # 26 tháng 11 năm 2019, 26 Tháng Sáu, 2019
    r"|(?P<dd>\d{1,2})[/-](?P<mm>\d{1,2})[/-](?P<yy>[0-3]\d)(?=[,\s-]{1,3}\d{1,2}:\d{2}\s*$)"  # 05-06-24 13:37
    rf"|(?P<before>{_MONTH})\s+(?P<of>\d{{1,2}}),\s(?P<within>\d{{4}})"  # Tháng Sáu 26, 2019
    rf"|(?P<english>{_ENGLISH})\s(?P<on>\d{{1,2}}),?\s(?P<in>\d{{4}})"  # June 14, 2021
    rf"|(?P<nth>\d{{1,2}})\s(?P<called>{_ENGLISH}),?\s(?P<when>\d{{4}})"  # 14 June 2021
    r")(?![\d/.-]*\d)",
    re.IGNORECASE,
)
_AMERICAN_TIME = re.compile(r"\b\d{1,2}:\d{2}:\d{2}\s?[AP]M\b")
"""`9:36:00 PM`: seconds and AM/PM together come from pages in the American form."""
_FURNITURE = re.compile(
    r"\d{1,2}\s?[:hg]\s?\d{2}(?:\s?[:'p]\s?\d{2})?(?:\s?(?:[AP]M|SA|CH)\b)?"  # 11:16 AM, 18h16, 9:36:00 PM
    r"|\b(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật|[tT][2-7]|CN)\b"
    r"|\(?GMT\s?[+-]\s?\d{1,2}(?::00)?\)?|\bUTC\b"
    r"|\b(?:người\s(?:đăng|gửi)|đăng\sbởi)\s?:\s?[^|\d–]{2,40}"
    r"|\b(?:ngày\s|thời\sgian\s|được\s)?(?:cập\snhật|đăng(?:\s(?:tải|tin))?|xuất\sbản|phát\shành)"
    r"(?:\slần\scuối|\smới\snhất)?\b|\bngày\s(?:tạo|viết)\b"
    r"|\b(?:ngày|lúc|vào|thời\sgian|gửi(?=\slúc)|date|published|updated|post(?:ed)?(?:\son)?)\b"
    r"|\(?(?:tức\s)?(?:ngày\s)?(?:mùng\s)?\d{1,2}\stháng\s\w+\s(?:âm\slịch|năm\s\w+\s\w+)\)?"  # 25 tháng Chạp năm ...
    r"|\b(?:số(?:\s|\s?:\s?[\d.,]+\s))?lượt\s(?:xem|đọc|truy\scập)\s*:?\s*[\d.,]*(?:\slần)?"
    r"|\b[\d.,]+\slượt\s(?:xem|đọc)|(?:\bxem\svới\s)?\bcỡ\schữ\s?:?|\bA[+-]?(?![\w.])|\|\s*[\d.,]+\s*(?=\||$)",
    re.IGNORECASE,
)
UPDATE = re.compile(r"\b(?:cập\s?nhật|chỉnh\s?sửa|updated)\b", re.IGNORECASE)
"""After the first date, the day of the latest change: not that of publication."""
_EDGES = " |,;:.–—-•·()[]/*'\""
_LONGEST = 160
_YEAR = re.compile(r"\d{4}|[/-]\d{2}[,\s-]{1,3}\d{1,2}:\d{2}\s*$")
"""What no date lacks, and most lines do: found ten times faster than that there is no date."""
_PREFIX = re.compile(r"\s*date (?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?(?=\s)")
_LEAD = re.compile(
    r"(?=[SsTtCcHhNn])"  # looked for before the words: a third faster
    r"\b(?:(?P<now>[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Hh]ôm nay|[Hh]ôm qua|Ngày)|ngày)\b[^\d\n.;]{0,20}(?<!\d)"
    r"(?P<day>\d{1,2})\s?(?:[/.-]|tháng)\s?(?P<month>\d{1,2})(?:\s?(?:[/.-]|năm)\s?(?P<year>\d{4}))?(?![\d/])"
)
"""`Sáng 7/3, ...`: words that speak of the news itself (`now`); a bare `ngày` may date a document."""
_TODAY = re.compile(r"\bnay\b")
_VIETNAM = dt.timezone(dt.timedelta(hours=7))
_NEAR = dt.timedelta(days=45)
_FIRST_YEAR = 1945


@dataclass(frozen=True, slots=True)
class PageDate:
    """What a date line says: the readings possible (the likelier first), and what else stands on the line."""

    readings: tuple[PartialDate, ...]
    rest: str
    """What is neither date nor time, for example a byline; empty when the line is a date line alone."""


def read_date_line(line: str) -> PageDate | None:
    """Return the date that the line gives for the page, or None when it gives none.

    Whether `rest` is something that may stand beside a date is for the caller to judge: a sentence has a long one.
    """
    if len(line) > _LONGEST or _YEAR.search(line) is None:
        return None
    match = _DATE.search(line)
    if match is None:
        return None
    readings = _readings(match, american=bool(_AMERICAN_TIME.search(line)))
    if not readings:
        return None
    after = UPDATE.split(line[match.end() :], maxsplit=1)[0]
    around = f"{line[: match.start()]} | {after}"
    if _DATE.search(around):
        return None
    rest = " ".join(_FURNITURE.sub(" ", around).split()).strip(_EDGES)
    return PageDate(readings, rest)


def read_prefix(line: str) -> tuple[PartialDate, int] | None:
    """Return the date of a `date 2025-11-03 ` prefix and where the prefix ends, or None."""
    match = _PREFIX.match(line)
    if match is None:
        return None
    found = _valid(match["year"], match["month"], match["day"])
    return (found, match.end()) if found else None


def decide(page: PageDate, body: str) -> tuple[PartialDate | None, str | None]:
    """Return the page's date and, where the body's first stated dates contradict it, a message saying how.

    `body` is the opening of the article. A page date that can be read two ways is read as the body has it. Where the
    body calls a far day that of today (`sáng nay (21/4)`), the page's date is that of reading it: none is given.
    """
    leads = list(_LEAD.finditer(body))
    stated = [_numbers(lead) for lead in leads]
    chosen = next((one for one in page.readings if any(_same(one, *day) for day in stated)), page.readings[0])
    first = next((lead for lead in leads if lead["now"]), None)
    news = _numbers(first) if first else None
    gap = _gap(chosen, *news) if news else None
    if news is None or gap is None or gap <= _NEAR:
        return chosen, None
    said = "/".join(str(part) for part in news if part)
    today = first is not None and _TODAY.search(first.group()) is not None
    return None if today else chosen, f"the page is dated {chosen.edtf}, the article speaks of {said} as its day"


def _numbers(lead: re.Match[str]) -> tuple[int, int, int]:
    return int(lead["day"]), int(lead["month"]), int(lead["year"] or 0)


def _readings(match: re.Match[str], *, american: bool) -> tuple[PartialDate, ...]:
    if match["zone"]:
        found = [_local_day(match.group())]
    elif match["year"]:
        found = [_valid(match["year"], match["month"], match["day"])]
    elif match["y"]:
        found = [_valid(match["y"], _month(match["m"]), match["d"])]
    elif match["yy"]:
        found = [_valid(f"20{match['yy']}", match["mm"], match["dd"])]
    elif match["within"]:
        found = [_valid(match["within"], _month(match["before"]), match["of"])]
    elif match["english"]:
        found = [_valid(match["in"], _month(match["english"]), match["on"])]
    elif match["called"]:
        found = [_valid(match["when"], _month(match["called"]), match["nth"])]
    else:
        vietnamese = _valid(match["third"], match["second"], match["first"])
        us_order = _valid(match["third"], match["first"], match["second"])
        found = [us_order, vietnamese] if american else [vietnamese, us_order]
    return tuple(dict.fromkeys(one for one in found if one))


def _month(words: str) -> str:
    """Return the number of a month as printed: `tháng 6`, `Tháng Mười Hai`, `Th6`, `June`, `Jun`."""
    word = " ".join(words.lower().removeprefix("tháng").removeprefix("th").split())
    if word.isdecimal():
        return word
    if word in _WORDED:
        return str(_WORDED.index(word) + 1)
    return str(next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(word)))


def _local_day(stamp: str) -> PartialDate | None:
    """Return the day in Asia/Ho_Chi_Minh of an ISO 8601 date and time with its zone."""
    try:
        local = dt.datetime.fromisoformat(stamp).astimezone(_VIETNAM)
    except ValueError:  # no such day or hour: not a date
        return None
    return _valid(str(local.year), str(local.month), str(local.day))


def _valid(year: str, month: str, day: str | None) -> PartialDate | None:
    try:
        dt.date(int(year), int(month), int(day or 1))
    except ValueError:  # no such day: not a date
        return None
    if int(year) < _FIRST_YEAR:
        return None
    return PartialDate(int(year), int(month), int(day) if day else None)


def _same(date: PartialDate, day: int, month: int, year: int) -> bool:
    return (date.day, date.month) == (day, month) and year in {0, date.year}


def _gap(date: PartialDate, day: int, month: int, year: int) -> dt.timedelta | None:
    """Return how far the stated day lies from the page's; a day without a year is taken in the nearest one."""
    if date.year is None or date.month is None or date.day is None:
        return None
    page, gaps = dt.date(date.year, date.month, date.day), []
    for candidate in [year] if year else [date.year - 1, date.year, date.year + 1]:
        try:
            gaps.append(abs(page - dt.date(candidate, month, day)))
        except ValueError:  # `31/2` or a fraction such as 3/15: says nothing
            continue
    return min(gaps, default=None)
