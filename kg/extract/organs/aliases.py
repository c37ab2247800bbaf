"""Names that organs go by beside their own: letters and brands in brackets, brands alone behind a body or a title.

`Tập đoàn Điện lực Việt Nam` *(EVN)*, `Tổng công ty Hàng không Việt Nam` *(Vietnam Airlines)*, `Đảng bộ` *Sawaco*.
"""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.organs.grammar import OrganGrammar
from kg.extract.organs.place import starts_name
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream
from kg.text.syllables import is_syllable

_SHORTEST = 3
_SHORTEST_LETTERS = 3
_SHORTEST_BRAND = 5
_LONGEST = 3
_BACK = 16
_FIRM = "Enterprise"
_FIRMS = ("công ty", "tổng công ty", "tập đoàn", "ngân hàng")
_STOCK = ("-", *lexicon.key("Công ty Cổ phần"))
_STOCKS = (_STOCK, ("–", *_STOCK[1:]))
# bodies and officers of firms: the word behind them is a firm's name where it is no Vietnamese syllable
_OF_FIRMS = tuple(
    lexicon.key(words)
    for words in (
        *("Đảng bộ", "Đảng ủy", "Công đoàn", "Hội đồng thành viên", "Hội đồng quản trị", "Ban Tổng Giám đốc"),
        *("Đoàn Thanh niên", "Tổng Giám đốc", "Văn phòng"),
    )
)
_LAST_WORDS = frozenset(words[-1] for words in _OF_FIRMS)
_OFFICER = lexicon.key("Tổng Giám đốc")


def learn_aliases(stream: Stream, organs: OrganGrammar) -> None:
    """Teach the grammar the names in brackets and the brands that the text gives its organs."""
    brackets = [at for at, word in enumerate(stream.word) if word == "("]
    for bracket in brackets:
        words = _in_bracket(stream, bracket)
        node = _organ_before(stream, organs, bracket) if words else None
        if node is not None and _fits(stream, organs, node, bracket + 1, words):
            organs.call(words, node)
    for word, brand in _brands(stream).items():
        organs.call((word,), _whole(stream, organs, word) or brand)
    organs.forget()


def learn_last_word(stream: Stream, organs: OrganGrammar, node: object) -> None:
    """Remember the capitals that end a firm's name: `FPT` of `Tập đoàn FPT`."""
    if not isinstance(node, OrganNode) or node.after - node.first < _LONGEST - 1:
        return
    if node.owner is not None:
        learn_last_word(stream, organs, node.owner)
    letters = stream.word[node.after - 1]
    if node.kind == _FIRM and node.owner is None and not node.tail and _are_letters(letters):
        organs.call((letters,), node)


def _are_letters(word: str) -> bool:
    return word.isupper() and len(word) >= _SHORTEST


def _in_bracket(stream: Stream, bracket: int) -> tuple[str, ...]:
    """Return the one to three capitalised words that a bracket holds, none where it holds something else."""
    for after in range(bracket + 2, min(bracket + 2 + _LONGEST, len(stream))):
        if stream.word[after] == ")":
            words = stream.word[bracket + 1 : after]
            return words if all(word.isalpha() and word[0].isupper() for word in words) else ()
    return ()


def _organ_before(stream: Stream, organs: OrganGrammar, bracket: int) -> OrganNode | None:
    """Return the organ whose name ends at the bracket or goes on behind it with its place, the last owner of several.

    Its legal form may stand between them: `Tổng công ty X` *- CTCP* `(Y)`.
    """
    if stream.folded[max(0, bracket - len(_STOCK)) : bracket] in _STOCKS:
        bracket -= len(_STOCK)
    for at in range(max(0, bracket - _BACK), bracket - 1):
        node = organs.any_case(at)
        while node is not None and node.owner is not None and node.owner.first < bracket:
            node = node.owner
        if node is not None and node.after >= bracket and not node.bare:
            named = bracket - node.first > 1 and (stream.capital[node.first] or _is_firm(node))
            return node if named else None
    return None


def _fits(stream: Stream, organs: OrganGrammar, node: OrganNode, at: int, words: tuple[str, ...]) -> bool:
    """Say whether words in brackets are letters of an organ or the brand of a firm, no place, person or superior."""
    if len(words) == 1 and _are_letters(words[0]):
        return stream.folded[at - 2] != "việt"
    if not _is_firm(node) or organs.at(at) is not None or starts_name(stream, at):
        return False
    return any(_is_brand(word) for word in words)


def _is_firm(node: OrganNode) -> bool:
    """Say whether an organ is a firm by its first words, be it abroad: `Công ty Dầu khí Quốc gia Malaysia`."""
    found = lexicon.heads().longest(tuple(node.head.split()), 0)
    return found is not None and found[1][0].kind == _FIRM


def _is_brand(word: str) -> bool:
    long = len(word) >= _SHORTEST_BRAND or (word.isupper() and len(word) >= _SHORTEST_LETTERS)  # `EVN`
    return long and word[0].isupper() and word.isalpha() and not is_syllable(word)


def _whole(stream: Stream, organs: OrganGrammar, brand: str) -> OrganNode | None:
    """Return the firm whose whole name ends with the brand somewhere in the text: `Công ty Cổ phần` *X*."""
    for at in (index for index, word in enumerate(stream.word) if word == brand):
        node = _organ_before(stream, organs, at + 1)
        if node is not None and node.after == at + 1 and node.begins(_FIRMS):
            return node
    return None


def _brands(stream: Stream) -> dict[str, OrganNode]:
    """Return the firms that are named by a brand alone behind a body or an officer of theirs."""
    found: dict[str, OrganNode] = {}
    people: set[str] = set()
    for at in (index for index, folded in enumerate(stream.folded[:-1], 1) if folded in _LAST_WORDS):
        word = stream.word[at]
        if word in found or word in people or not _is_brand(word):
            continue
        before = next((words for words in _OF_FIRMS if stream.folded[max(0, at - len(words)) : at] == words), None)
        if before is None or _of_a_longer_name(stream, at):
            continue
        if before == _OFFICER and _a_person(stream, word):
            people.add(word)
            continue
        found[word] = OrganNode(at, at + 1, word, _FIRM, stream.folded[at])
    return found


def _of_a_longer_name(stream: Stream, at: int) -> bool:
    """Say whether the capitalised word behind a brand goes on with the name: no place, no Vietnamese person."""
    if stream.capital[at + 1 : at + 2] != (True,) or starts_name(stream, at + 1):
        return False
    return lexicon.places().longest(stream.folded, at + 1) is None


def _a_person(stream: Stream, word: str) -> bool:
    """Say whether the article calls somebody so: `ông Grossi`, `Rafael` *Grossi*."""
    for at in range(1, len(stream)):
        if stream.word[at] == word and (
            stream.folded[at - 1] in ("ông", "bà")
            or (stream.capital[at - 1] and not is_syllable(stream.word[at - 1]))
            or _of_a_longer_name(stream, at)
        ):
            return True
    return False
