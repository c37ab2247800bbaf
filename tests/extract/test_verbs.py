"""Verbs of appointment and the words that link a name to a post."""

from __future__ import annotations

import pytest

from kg.extract.posts.verbs import act_before, link_status, links
from tests.extract.phrases import streamed

ACTS = [
    ("bổ nhiệm", "bổ nhiệm", "appointed"),
    ("quyết định bổ nhiệm lại", "bổ nhiệm lại", "appointed"),
    ("được bầu", "bầu", "elected"),
    ("bầu bổ sung", "bầu bổ sung", "elected"),
    ("miễn nhiệm", "miễn nhiệm", "dismissed"),
    ("thôi giữ", "thôi giữ", "dismissed"),
    ("giao quyền", "giao quyền", "acting"),
    ("điều động và bổ nhiệm", "bổ nhiệm", "appointed"),
    ("miễn nhiệm. Sau đó bầu", "bầu", "elected"),
    ("bổ nhiệm. Sau đó", None, None),
    ("bổ nhiệm; rồi", None, None),
    ("gặp gỡ và chúc mừng", None, None),
]


@pytest.mark.parametrize(("text", "verb", "status"), ACTS)
def test_the_last_act_of_a_sentence_counts(text: str, verb: str | None, status: str | None) -> None:
    stream = streamed(text)
    act = act_before(stream, 0, len(stream))
    assert (act.verb if act else None, act.status if act else None) == (verb, status)
    if act is not None:
        span = stream.span(act.first, act.after)
        words = text[span.start : span.end]
        assert verb is not None
        assert words.endswith(verb.split()[-1])


def test_an_act_behind_the_range_is_none() -> None:
    assert act_before(streamed("ông ấy được bổ nhiệm"), 0, 3) is None


@pytest.mark.parametrize(
    ("gap", "side", "linked"),
    [
        ("là", "after-name", True),
        ("giữ chức", "after-name", True),
        ("gặp", "after-name", False),
        ("là", "after-post", True),
        ("giữ chức", "after-post", False),
        ("", "after-name", False),
    ],
)
def test_words_link_a_name_and_a_post_in_their_own_order(gap: str, side: str, *, linked: bool) -> None:
    assert links(gap, side) is linked


@pytest.mark.parametrize(("gap", "status"), [("từng là", "former"), ("là", None), ("gặp", None)])
def test_a_link_may_say_that_the_post_is_past(gap: str, status: str | None) -> None:
    assert link_status(gap) == status
