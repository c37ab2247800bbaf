"""Holdings: ties of posts to persons, gathered into one holding a person, title and organ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extract import lexicon
from kg.extract.names import NameNode
from kg.extract.organs.book import OrganBook
from kg.extract.organs.key import organ_key
from kg.extract.organs.tree import OrganNode
from kg.extract.persons import People, misprints
from kg.extract.posts.borrowed import GUEST, borrows, lends, nearest
from kg.extract.posts.chains import Tie
from kg.extract.posts.drafts import Draft
from kg.extract.posts.lend import is_bare_deputy
from kg.extract.posts.nearby import near_organ
from kg.extract.posts.tenure import UNSAID, Tenure, widened
from kg.extract.posts.tenure_forms import ended
from kg.extract.posts.titles import PostNode
from kg.extract.scan import Item
from kg.extract.stream import Stream
from kg.model import Attestation, Evidence, Holding, PartialDate, Span

_LONGEST_QUOTE = 300
_MANY = ("Phó ", "Ủy viên", "Thành viên", "Đại biểu", "Thư ký", "Thẩm phán")
_DEPUTY = "Phó "
_WITH_NAMESAKES = frozenset({"Trưởng ban", "Trưởng phòng", "Trưởng đoàn", "Trưởng khoa", "Tổ trưởng", "Bí thư"})
_DELEGATION = "đoàn công tác"
_CLOSED = frozenset({(), (",",), (".",), (";",), (":",), (")",), ("\n",)})
_HANDED_OVER = "holding.replaced"
_PAST = frozenset({"former", "dismissed"})


def quote_of(stream: Stream, tie: Tie) -> Span:
    """Return the words that show the tie: from name to post where they stand together, else the post's own words."""
    first, after = min(tie.name.first, tie.post.first), max(tie.name.after, tie.post.after)
    whole = stream.span(first, after)
    if whole.end - whole.start <= _LONGEST_QUOTE and "\n" not in stream.text[whole.start : whole.end]:
        return whole
    return stream.span(tie.post.first, tie.post.after)


def gather(stream: Stream, ties: list[Tie], people: People, book: OrganBook, organs: list[OrganNode]) -> list[Draft]:
    """Return the holdings in order of first statement, each post's organ noted in the book."""
    organs = [node for node in organs if not _names_nothing(node)]
    drafts = _drafts(stream, ties, people, book, organs)
    pairs = list(_misprinted(drafts, people))
    for misspelt, right in pairs:
        people.join(misspelt, right)
    merged = _merged(_drafts(stream, ties, people, book, organs) if pairs else drafts)
    return _with_near_organ(stream, _with_heads_organ(stream, merged), book, organs)


def _with_near_organ(stream: Stream, drafts: list[Draft], book: OrganBook, organs: list[OrganNode]) -> list[Draft]:
    """Return the holdings, those of bare titles with the one organ around them that fits: `Cục trưởng` *A*.

    None borrows the organ that somebody has left.
    """
    held = [(tie, tie.post.organ) for draft in drafts for tie in draft.ties if tie.post.organ is not None]
    left = {organ.first for tie, organ in held if tie.status == "former"}
    every = [node for node in (*organs, *(organ for _, organ in held)) if node.first not in left]
    for draft in drafts:
        node = near_organ(stream, draft.ties, every) if draft.organ is None else None
        if node is not None:
            draft.borrow(book.note(node, used=True))
    return drafts


def _with_heads_organ(stream: Stream, drafts: list[Draft]) -> list[Draft]:
    """Return the holdings, a bare deputy's with the one organ whose head the article names: `Phó Chủ tịch` *A*.

    Boards and divisions have namesakes that nobody names: their deputies keep none, nor do words behind the title.
    """
    heads: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.organ is not None and not draft.title.startswith(_DEPUTY):
            heads.setdefault(draft.title, set()).add(draft.organ)
    for draft in drafts:
        head = draft.ties[0].post.title.label
        only = heads.get(head, set())
        if draft.organ is None and len(only) == 1 and head not in _WITH_NAMESAKES and _all_bare(stream, draft):
            draft.borrow(next(iter(only)))
    return drafts


def _all_bare(stream: Stream, draft: Draft) -> bool:
    """Say whether all that is said of a deputy's post is its title, a mark or the name right behind it."""
    return all(
        is_bare_deputy(tie.post)
        and (tie.post.after == tie.name.prefix or stream.word[tie.post.after : tie.post.after + 1] in _CLOSED)
        for tie in draft.ties
    )


def _misprinted(drafts: list[Draft], people: People) -> Iterator[tuple[str, str]]:
    """Yield (misprint, right name) of two who would both head one organ and differ in the marks of a syllable."""
    heads: dict[tuple[str, str], str] = {}
    for draft in drafts:
        if draft.organ is None or draft.title.startswith(_MANY) or any(tie.status in _PAST for tie in draft.ties):
            continue
        other = heads.setdefault((draft.title, draft.organ), draft.person)
        if other != draft.person and misprints(other, draft.person):
            wrong, right = sorted((other, draft.person), key=lambda one: (len(people.individuals[one].nodes), one))
            yield wrong, right
            return


def _drafts(stream: Stream, ties: list[Tie], people: People, book: OrganBook, organs: list[OrganNode]) -> list[Draft]:
    drafts: dict[tuple[str, str, str | None], Draft] = {}
    named: dict[int, str] = {}  # where a post begins, the organ found for whom it is first told of
    left = {
        tie.post.organ.first: people.of(tie.name)
        for tie in ties
        if tie.post.organ is not None and tie.status == "former"
    }
    held = {(people.of(tie.name), tie.post.organ.first) for tie in ties if tie.post.organ is not None}
    for tie in ties:
        person = people.of(tie.name)
        if person is None:
            continue
        organ = _organ_of(stream, tie, book)
        if organ is None and tie.rule == _HANDED_OVER:
            organ = named.get(tie.post.first)
        elif organ is None and borrows(stream, tie):
            organ = nearest(stream, tie, book, [node for node in organs if lends(node, tie, person, left, held)])
        if organ is not None:
            named.setdefault(tie.post.first, organ)
        identity = (person, tie.post.label, organ)
        drafts.setdefault(identity, Draft(*identity)).ties.append(tie)
    return list(drafts.values())


def _organ_of(stream: Stream, tie: Tie, book: OrganBook) -> str | None:
    post = tie.post
    if post.organ is not None:
        if _names_nothing(post.organ):
            return None
        return book.find(post.organ) if post.organ.supposed else book.note(post.organ, used=True)
    if post.organ_name is not None:
        if _of_another_country(stream, tie):
            return None
        kind = "PartyOrgan" if post.organ_name.startswith("Ban ") else "StateOrgan"
        return book.note_name(post.organ_name, kind, stream.span(post.first, post.after), "central")
    return None


def _names_nothing(organ: OrganNode) -> bool:
    """Say whether an organ is a delegation that is not told whose: *Đoàn công tác* `đến thăm`."""
    return organ.ownerless and organ.head == _DELEGATION


def _of_another_country(stream: Stream, tie: Tie) -> bool:
    """Say whether a ministry named by its field alone is another country's, by its minister's name: `James Mattis`."""
    ministry = tie.post.organ_name is not None and tie.post.organ_name.startswith("Bộ ")
    return ministry and not tie.name.short and stream.folded[tie.name.first] not in lexicon.surnames()


def _merged(drafts: list[Draft]) -> list[Draft]:
    """Join holdings that differ only in what one mention leaves out: the organ, or a modifier of the title."""
    by_person: dict[str, list[Draft]] = {}
    for draft in drafts:
        by_person.setdefault(draft.person, []).append(draft)
    gone: set[int] = set()
    for mine in by_person.values():
        for draft in mine:
            fuller = next(
                (other for other in mine if other is not draft and id(other) not in gone and _fuller(other, draft)),
                None,
            )
            if fuller is not None:
                fuller.ties += draft.ties
                gone.add(id(draft))
    kept = [draft for draft in drafts if id(draft) not in gone]
    holders: dict[str, set[str]] = {}
    heads: dict[str, set[str]] = {}
    for draft in kept:
        if draft.organ is not None:
            holders.setdefault(draft.title, set()).add(draft.organ)
        if draft.organ is not None and not _over(draft):
            heads.setdefault(f"{_DEPUTY}{draft.title}", set()).add(draft.organ)
    for draft in kept:
        only = holders.get(draft.title) or heads.get(draft.title, set())
        if (
            draft.organ is None
            and len(only) == 1
            and not draft.ties[0].post.title.office
            and draft.ties[0].rule == "holding.head-of-list"
        ):
            draft.borrow(next(iter(only)))
    return [draft for draft in kept if not _addressed(draft)]


def _addressed(draft: Draft) -> bool:
    """Say whether the words only address guests: `có các đại biểu: A, B`."""
    return (draft.title, draft.organ) == (GUEST, None) and all(tie.rule == "holding.head-of-list" for tie in draft.ties)


def _fuller(other: Draft, draft: Draft) -> bool:
    if draft.organ is None:
        return other.organ is not None and other.title == draft.title
    if _over(other) and not _over(draft):  # `ông là Bí thư Tỉnh ủy. Trước đó, ông là Bí thư Tỉnh ủy X`
        return False
    if other.title == draft.title and _owner_said(other) and not _owner_said(draft) and _bases(other) & _bases(draft):
        return True  # `Bí thư Thành ủy` of one who is `Bí thư Thành ủy X` elsewhere
    return (
        other.organ == draft.organ
        and other.title != draft.title
        and other.title.startswith(draft.title + " ")
        and draft.title.startswith("Phó ")
        and _over(other) == _over(draft)
    )


def _over(draft: Draft) -> bool:
    """Say whether the post is told of as held before alone."""
    return all(tie.status == "former" for tie in draft.ties)


def _owner_said(draft: Draft) -> bool:
    return any(
        tie.post.organ is not None and not tie.post.organ.local and not tie.post.organ.bare for tie in draft.ties
    )


def _bases(draft: Draft) -> set[str]:
    """Return the identities of the organs' names without their owners: those of `Sở Y tế` and `Sở Tư pháp` differ."""
    return {organ_key(tie.post.organ.base) for tie in draft.ties if tie.post.organ is not None}


def records(
    stream: Stream,
    drafts: list[Draft],
    person_keys: dict[str, str],
    organ_keys: dict[str, str],
    tenures: Mapping[tuple[int, int], Tenure],
    published: PartialDate | None,
) -> tuple[Holding, ...]:
    """Return the holdings as records of the reading.

    Args:
        stream: the article's stream.
        drafts: what `gather` returned.
        person_keys: identity of a person to local key.
        organ_keys: identity of an organ to local key.
        tenures: (entry of a name, entry of a post) to what is stated of the time of their tie.
        published: the day of the article: a post whose stated end lies before it was held before.
    """
    found: list[Holding] = []
    for draft in drafts:
        if draft.person not in person_keys or not draft.lasts:
            continue
        organ = organ_keys.get(draft.organ) if draft.organ is not None else None
        seen: dict[tuple[str, Span], Attestation] = {}
        for tie in draft.ties:
            told = tenures.get((tie.name.first, tie.post.first), UNSAID)
            span = widened(stream, quote_of(stream, tie), told, 2 * _LONGEST_QUOTE)
            evidence = Evidence(span, stream.text[span.start : span.end], tie.rule, tie.confidence)
            term = told.term or tie.post.term
            over = tie.status == "current" and ended(told.end, term, published)
            status = "former" if over else tie.status
            attestation = Attestation(status, evidence, told.on, told.start, told.end, term, told.document)
            seen.setdefault((status, span), attestation)
        found.append(Holding(f"h{len(found) + 1}", person_keys[draft.person], draft.title, organ, tuple(seen.values())))
    return tuple(found)


class Bearers:
    """Who is meant: by a name, by a given name, or by a title that only one person of the article bears."""

    def __init__(self, drafts: list[Draft], people: People, book: OrganBook) -> None:
        """Take the holdings of the article."""
        self._people = people
        self._book = book
        self._by_first = {tie.post.first for draft in drafts for tie in draft.ties}
        self._holders: dict[tuple[str, str | None], set[str]] = {}
        for draft in drafts:
            if any(tie.status not in ("former", "dismissed") for tie in draft.ties):
                self._holders.setdefault((draft.title, draft.organ), set()).add(draft.person)
                self._holders.setdefault((draft.title, None), set()).add(draft.person)

    def of(self, item: Item) -> str | None:
        """Return the identity of the person an item means, or None."""
        if isinstance(item, NameNode):
            return self._people.of(item)
        if not isinstance(item, PostNode) or item.first in self._by_first:
            return None
        organ = self._book.find(item.organ) if item.organ is not None else None
        if item.organ is not None and organ is None:
            return None
        holders = self._holders.get((item.label, organ), set())
        return next(iter(holders)) if len(holders) == 1 else None
