"""Who holds which post: title and organ apart (`holds`), or their words together (`holds_loose`)."""

from __future__ import annotations

from kg.evaluate.found import Found, Row
from kg.evaluate.gold import Gold, GoldPost
from kg.evaluate.outcome import Outcome, Slip, Wish, settle
from kg.evaluate.things import Paired, Pairs
from kg.evaluate.wording import same_form

_ENOUGH = 0.75
"""Share of words in common (Jaccard, 0-1) from which on the words of a post are the same."""


def judge_posts(gold: Gold, found: Found, paired: Paired) -> dict[str, Outcome]:
    """Return the outcomes of `holds`, `holds_loose` and `former`; a post of the graph serves one of the gold."""
    organs = {organ.id: frozenset(map(same_form, organ.names)) for organ in gold.organs}
    strict: dict[int, Row] = {}
    loose: dict[int, Row] = {}
    for index, post in enumerate(gold.posts):
        mine = [row for row in found.facts["holds"] if row[1] == paired.person.get(post.person)]
        exact = next((row for row in mine if row not in strict.values() and _is(post, row, paired.organ)), None)
        if exact:
            strict[index] = exact
        free = [row for row in mine if row not in loose.values()]
        likest = max(free, key=lambda row: _likeness(post, organs, row, found), default=None)
        if likest and _likeness(post, organs, likest, found) >= _ENOUGH:
            loose[index] = likest
    former = [
        Wish(frozenset({(strict[index][0],)} if index in strict else ()), _slip(post))
        for index, post in enumerate(gold.posts)
        if post.former
    ]
    return {
        "holds": _outcome(gold, strict, found),
        "holds_loose": _outcome(gold, loose, found),
        "former": settle(former, {row: Slip(f"former: {row[0]}") for row in found.facts["former"]}),
    }


def _is(post: GoldPost, row: Row, organs: Pairs) -> bool:
    """Say whether title and organ are those of the gold; where it names no organ any will do."""
    _, _, title, organ = row
    organ_fits = not post.organs or organ in {organs[one] for one in post.organs if one in organs}
    return organ_fits and same_form(title) in map(same_form, post.titles)


def _likeness(post: GoldPost, organs: dict[str, frozenset[str]], row: Row, found: Found) -> float:
    _, _, title, organ = row
    ours = [
        set(f"{same_form(one)} {name}".split())
        for one in post.titles
        for wanted in post.organs or ("",)
        for name in organs.get(wanted, {""})
    ]
    ours.append(set(same_form(post.surface).split()))
    theirs = [set(f"{same_form(title)} {name}".split()) for name in (found.names(organ) if organ else {""})]
    return max(
        (len(left & right) / len(left | right) for left in theirs for right in ours if left | right), default=0.0
    )


def _outcome(gold: Gold, served: dict[int, Row], found: Found) -> Outcome:
    must = [index for index, post in enumerate(gold.posts) if not post.optional]
    hits = sum(index in served for index in must)
    rows = found.facts["holds"]
    extra = tuple(_extra(row, found) for row in rows if row not in served.values())
    missed = tuple(_slip(gold.posts[index]) for index in must if index not in served)
    return Outcome(hits, len(must), hits + len(rows) - len(served), missed, extra)


def _slip(post: GoldPost) -> Slip:
    return Slip(f"{post.person}: {post.surface}", (post.surface,))


def _extra(row: Row, found: Found) -> Slip:
    _, person, title, organ = row
    return Slip(
        ", ".join(filter(None, (found.name(person), title, found.name(organ) if organ else ""))), (found.name(person),)
    )
