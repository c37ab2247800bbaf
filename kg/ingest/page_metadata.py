"""What a web page says about itself: its date and authors, as it writes them; `kg.text` reads the words."""

from __future__ import annotations

import copy
import re
from typing import Any

_META_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dc.date",
    "date",
)
_DATE_NAME = re.compile(r"date|time|publish|ngay|thoi-?gian", re.IGNORECASE)
_DATE_WORDS = re.compile(r"\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{1,4}|\d{1,2} tháng \d{1,2}", re.IGNORECASE)
_LONGEST_DATE = 80
_AUTHOR_NAME = re.compile(r"author|byline|tac-?gia|nguoi-?viet", re.IGNORECASE)
_LONGEST_AUTHOR = 90
_LEAST_SPACES = 3


def published(tree: Any) -> str | None:  # noqa: ANN401 -- lxml has no types
    """Return the date of publication as the page writes it, or None.

    In order of trust: its meta elements, what htmldate finds in head, JSON-LD and time elements, and the first short
    text after the headline in an element named for dates. A date elsewhere on the page (a clock, other articles) is
    never taken.
    """
    given = {_name(meta): meta.get("content", "").strip() for meta in tree.xpath("//meta[@content]")}
    for name in _META_DATES:
        if given.get(name):
            return str(given[name])
    return _stated_in_head(tree) or _shown(tree)


def authors(tree: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Return the byline as the page writes it, from an element named for authors or the meta element."""
    for element in tree.xpath("//body//*[@class or @id or @rel or @itemprop]"):
        name = " ".join(element.get(key, "") for key in ("class", "id", "rel", "itemprop"))
        if _AUTHOR_NAME.search(name):
            words = " ".join(element.text_content().split())
            if 1 < len(words) <= _LONGEST_AUTHOR:
                return (words,)
    found = [meta.get("content", "").strip() for meta in tree.xpath("//meta[@content]") if _name(meta) == "author"]
    return tuple(name for name in found if name)


def headline(tree: Any) -> str | None:  # noqa: ANN401
    """Return the words of the page's headline element, or None; a heading of few words is the site's name."""
    for element in tree.xpath("//h1"):
        words = " ".join(element.text_content().split())
        if words.count(" ") >= _LEAST_SPACES:
            return words
    return None


def _name(meta: Any) -> str:  # noqa: ANN401
    return str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()


def _stated_in_head(tree: Any) -> str | None:  # noqa: ANN401
    from htmldate import find_date  # noqa: PLC0415 -- slow to import
    from lxml import html  # noqa: PLC0415

    page = html.document_fromstring("<html><head></head><body></body></html>")
    wanted = "//head/meta | //script[@type='application/ld+json'] | //time[@datetime][not(preceding::time[@datetime])]"
    for element in tree.xpath(wanted):
        kept = copy.deepcopy(element)
        kept.tail = None
        (page.body if element.tag == "time" else page.head).append(kept)
    found: str | None = find_date(page, original_date=True, extensive_search=False)
    return found


def _shown(tree: Any) -> str | None:  # noqa: ANN401
    for element in tree.xpath("(//h1)[1]/following::*[@class or @id]"):
        words = " ".join(element.text_content().split())
        name = f"{element.get('class', '')} {element.get('id', '')}"
        if len(words) <= _LONGEST_DATE and _DATE_WORDS.search(words) and _DATE_NAME.search(name):
            return words
    return None
