"""spaCy's document holds exactly the article's text, sentences and spans."""

from __future__ import annotations

import pytest

from kg.model import RawArticle, Span
from kg.text import prepare
from kg.text.sentences import sentences
from kg.text.spacy_room import add_spans, to_doc

TEXT = (
    "\n Tỉnh ủy Sông Hạ họp\n\nSáng 6/5,  Ban Chỉ đạo 35 (BCĐ 35) quán triệt Nghị quyết 35-NQ/TW tại TP. Sông Hạ."
    " Theo ABC.Trước đó, đồng chí Lê Văn Mạ, Bí thư Tỉnh ủy, đã nêu rõ 3.141 việc./.\n"
)


def test_text_and_sentences() -> None:
    article = prepare(RawArticle("a.txt", TEXT))
    found = sentences(article.text, article.paragraphs)
    document = to_doc(article, found)
    assert document.text == article.text
    assert {span.start for span in found} <= {sentence.start_char for sentence in document.sents}
    assert document.user_data["article"] == article.id


def test_spans_may_overlap_and_keep_their_words() -> None:
    article = prepare(RawArticle("a.txt", TEXT))
    document = to_doc(article, sentences(article.text, article.paragraphs))
    start = article.text.index("Trước đó")
    name = article.text.index("Lê Văn Mạ")
    add_spans(document, [(Span(start, start + 8), "TIME"), (Span(name, name + 9), "PERSON")], group="facts")
    add_spans(document, [(Span(name, name + 2), "SURNAME")], group="facts")
    assert [(span.text, span.label_) for span in document.spans["facts"]] == [
        ("Trước đó", "TIME"),
        ("Lê Văn Mạ", "PERSON"),
        ("Lê", "SURNAME"),
    ]


def test_span_inside_a_token_is_refused_aloud() -> None:
    article = prepare(RawArticle("a.txt", TEXT))
    document = to_doc(article, ())
    name = article.text.index("Lê Văn Mạ")
    with pytest.raises(ValueError, match="inside a token"):
        add_spans(document, [(Span(name + 1, name + 9), "PERSON")], group="facts")
    assert "facts" not in document.spans
