"""Web pages: the article's own words by trafilatura, offline, from the file alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kg.errors import IngestError
from kg.ingest import page_metadata
from kg.ingest.decode import decode
from kg.ingest.titles import with_title
from kg.model import RawArticle

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_FOREIGN_PARTS = re.compile(
    r"(?:^|[\s_-])(?:related|relate|share|sharing|social|comments?|breadcrumbs?|tags?|most-?read|recommend\w*|photocms_caption"
    r"|caption|tin-?lien-?quan|doc-?them|xem-?them)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Class or id of lists of other articles, share buttons, comments and captions."""
_PICTURES = "//figure | //figcaption | //table[.//img and string-length(normalize-space(.)) < 400]"
_RELATED = re.compile(
    r"\s*(?:>>\s*)?(?:(?:các )?(?:tin|bài|bài viết) (?:liên quan|khác|cùng chuyên mục)|(?:mời )?(?:đọc|xem) thêm"
    r"|có thể bạn quan tâm|đừng bỏ lỡ)\b",
    re.IGNORECASE,
)
_LONGEST_LABEL = 40
_LEAST_WORDS = 8


def read(data: bytes, source: str) -> Iterator[RawArticle]:
    """Yield the one article of a page.

    Raises:
        IngestError: no readable text, or `ingest.no-article` when the page holds no running text.
    """
    from lxml import etree, html  # noqa: PLC0415 -- slow to import; text files never need these two
    from trafilatura import bare_extraction  # noqa: PLC0415

    declared = _CHARSET.search(data[:4096])
    page = decode(data, source, declared[1].decode("ascii") if declared else "")
    try:
        tree = html.document_fromstring(_DECLARATION.sub("", page, count=1))
    except etree.ParserError as error:  # nothing but comments or white space
        raise _no_article(source) from error
    published, authors = page_metadata.published(tree), page_metadata.authors(tree)
    headline = page_metadata.headline(tree)
    _prune(tree)
    document: Any = bare_extraction(tree, include_comments=False, with_metadata=True)
    text = (document.text or "") if document else ""
    if not any(_is_sentence(line) for line in text.splitlines()):
        raise _no_article(source)
    title = headline or document.title
    yield RawArticle(
        source=source,
        text=with_title(title, text),
        title=title,
        published=published,
        authors=authors,
        publisher=document.sitename,
        url=document.url,
    )


def _no_article(source: str) -> IngestError:
    return IngestError("ingest.no-article", f"{source}: the page holds no article; save the page of one article")


def _is_sentence(line: str) -> bool:
    words = line.split()
    return len(words) >= _LEAST_WORDS and words[-1].rstrip('"”»)').endswith((".", "…", "!", "?"))


def _prune(tree: Any) -> None:  # noqa: ANN401 -- lxml has no types
    """Take out pictures with their captions, share buttons, and lists of other articles with their heads."""
    for element in tree.xpath(_PICTURES):
        element.drop_tree()
    for element in tree.xpath("//body//*[@class or @id]"):
        name = f"{element.get('class', '')} {element.get('id', '')}"
        if element.tag != "article" and _FOREIGN_PARTS.search(name) and not element.xpath(".//h1"):
            element.drop_tree()
    for element in tree.xpath("//p | //div | //h2 | //h3 | //h4 | //h5 | //strong"):
        words = element.text_content()
        if _RELATED.match(words) and (len(words) <= _LONGEST_LABEL or _is_pointer(element, words)):
            _drop_list_after(element)
            element.drop_tree()


def _is_pointer(element: Any, words: str) -> bool:  # noqa: ANN401
    """Say whether an element is `Xem thêm: <link>`: a label and nothing beside it but links."""
    linked = sum(len(link.text_content()) for link in element.xpath(".//a"))
    return len(words) - linked < _LONGEST_LABEL


def _drop_list_after(element: Any) -> None:  # noqa: ANN401
    following = element.getnext()
    if following is not None and following.tag in {"ul", "ol"}:
        following.drop_tree()
