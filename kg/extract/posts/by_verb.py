"""Posts given by a verb or a linking word: `A được bổ nhiệm giữ chức vụ T`, `A hiện là T`, `Bà từng là T`."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.names import NameNode
from kg.extract.posts.appointers import without_named
from kg.extract.posts.between import done_late, same_subject, without_brackets
from kg.extract.posts.careers import career, past_until_now, told_as_past, told_of_a_time
from kg.extract.posts.chains import Chain, Node, Tie, follows, gap, status_of
from kg.extract.posts.listed_acts import act_of_list
from kg.extract.posts.plurals import is_plural
from kg.extract.posts.pronouns import pronoun_act, pronoun_before, pronoun_moves
from kg.extract.posts.respective import respective
from kg.extract.posts.sharing import sharing
from kg.extract.posts.verbs import Act, act_before, gives_post, left_open, link_status, links, suspends, turned
from kg.extract.stream import Stream
from kg.schema import head_titles

_MAX_GAP, _BEFORE_NAME, _LONGEST_LINK = 24, 14, 6
_STOPS = frozenset({".", ";", "\n", "?", "!", "không"})
_WISHES = frozenset({"mơ", "mong", "ước", "muốn"})
_HOLDS = frozenset({"giữ chức", "giữ chức vụ", "giữ chức danh"})
_OUT_OF = frozenset({"từ", "khỏi"})
_POSTS = frozenset({("chức", "vụ"), ("chức", "danh"), ("vị", "trí"), ("cương", "vị")})
_TOWARDS = frozenset({("sang",), ("về",), ("đến",), ("làm",), ("giữ",)})
_ASIDES = frozenset({("-",), ("–",), ("(",)})  # `A thay bà B - vừa được bầu làm T`: T is B's
_BESIDE = frozenset({"và", "cùng"})
# `Trước đó, ông A` *với tư cách* `T đã dự`, *nhận nhiệm vụ* `T`
_NOT_HELD_BEFORE = ("với tư cách", "với cương vị", "trên cương vị", "nhận ", "trở thành", "lên ", "về ", "sang ", "ra ")
_OF_WHOM = frozenset({("với",), ("của",), ("cho",)})
_NOUNS = frozenset({"chức vụ", "chức danh", "chức"})
# words between one who gives or ends a post and the verb
_LEAVES_OFF = "thôi"
_ENDS = re.compile(
    r"(?:khép lại|kết thúc|chấm dứt) (?:hơn |gần |tròn )?(?:\w+ (?:năm|nhiệm kỳ)|thời gian|quãng thời gian)"
)
_NO_LONGER = re.compile(r"\bkhông còn(?= (?:là|làm|giữ|đảm nhiệm)\b)")
_NEW = re.compile(r"(?<= mới) [:–-]$")  # `nhận nhiệm vụ mới:` *T*
_DOES = frozenset(
    (
        "vừa đã cũng mới sẽ ký ban hành quyết định phê chuẩn kết quả việc trình đề nghị thống nhất bày đọc công bố "
        "thông báo tờ dự thảo nghị về"
    ).split()
)
_WHO = ", người "  # `A, T1, người từng là` *T2*
_FAR_GAP = 44
_SINCE = re.compile(r"[;,] (?:và )?từ .{1,40} đến nay,? (?:là|làm|giữ chức|giữ chức vụ)")  # `; từ 2020 đến nay là` *T2*
_GOES_ON_AS = ("; là", "; hiện là")  # `ông giữ T1 từ 2006 đến 2011; là` *T2*
_RISE = 5
_RISES = frozenset({"lên", "sang", "về", "làm", "giữ"})
_WHEN = frozenset({("khi",), ("lúc",), ("hồi",), ("thời",)})
_ONCE = re.compile(r"(?:, người )?(?:đã )?từng có ")  # `A từng có 5 năm` *làm T*
_BEFORE_IT = re.compile(r"\btrước khi (?:được )?(?:\w+ ){1,3}là$")  # `A, trước khi được bầu là` *T*
_LONG_AGO = frozenset({("hồi",), ("thời",)})
# what stands behind these is what the one before them says
_SAYS = frozenset(
    tuple(words.split()) for words in ("cho biết", "cho rằng", "cho hay", "khẳng định", "nhấn mạnh", "chúc mừng")
)
_ON_BEHALF = ("thay", "mặt")
_NAMELESS = (("chí",), ("ông",), ("bà",))


def by_verb(stream: Stream, chain: Chain, before: list[Node]) -> list[Tie]:
    """Return the ties of a chain to the names that a verb or a linking word gives it to."""
    before = _outside(stream, without_named(stream, before), chain.first)
    name = _subject(stream, before)
    if name is None or left_open(stream, chain.after):
        return []
    if (told := respective(stream, chain, before)) is not None or (told := career(stream, chain, before)):
        return told
    if (by_pronoun := _by_pronoun(stream, chain, name, before)) is not None:
        return by_pronoun
    anchor = before[-1]
    words = _NEW.sub("", gap(stream, anchor.after, chain.first))
    if not _reaches(stream, anchor, chain) or _of_nobody(stream, name, before) or _of_others(words):
        return []
    link = _last_link(words)
    if link in _NOUNS and _acts_on_post(stream, name, anchor, chain):
        return []
    act = _act(stream, name, before, chain, link) or _moved(stream, name, anchor, words)
    if act is None and _rises_from(stream, chain, words):
        return [Tie(name, post, "former", "holding.verb", 0.8) for post in chain.posts]
    linked = link is not None or links(words.removeprefix(", ").removeprefix("( "), "after-name")
    since = _SINCE.fullmatch(words) is not None
    carries = gives_post(words) or words.startswith(_WHO) or words.endswith(_GOES_ON_AS) or since
    if act is None and (not linked or (isinstance(anchor, Chain) and not carries)):
        return []
    if act is not None and _BEFORE_IT.search(words):
        act = None
    said_status = link_status(link) if link is not None and act is None else None
    if link and act is None and _back_then(stream, name, words.removesuffix(link)):
        said_status = "former"
    past = act is None and said_status is None and not since and not (link or "").startswith(_NOT_HELD_BEFORE)
    past = past and (told_as_past(stream, chain.first) or told_of_a_time(stream, chain.first) is True)
    if past or (_over(stream, chain, words) and status_of(chain.posts[0], act) != "dismissed"):
        said_status, act = "former", None
    over = dict(past_until_now(stream, chain)) if said_status == "former" else {}
    return [
        Tie(each, post, over.get(post) or said_status or status_of(post, act), "holding.verb", 0.85, act)
        for each in sharing(stream, name, before, alone=any(post.label in head_titles() for post in chain.posts))
        for post in chain.posts
    ]


def _by_pronoun(stream: Stream, chain: Chain, name: NameNode, before: list[Node]) -> list[Tie] | None:
    """Return the ties that a pronoun for the name gives it, None where none stands before the chain."""
    said = pronoun_before(stream, chain.first)
    if said is not None:
        over = "former" if told_as_past(stream, chain.first) else link_status(said)
        return [Tie(name, post, over or post.status, "holding.pronoun", 0.8) for post in chain.posts]
    act = pronoun_act(stream, chain.first)
    if act is not None:
        alone = len({node.name.split()[-1] for node in before if isinstance(node, NameNode)}) == 1
        return [Tie(name, post, status_of(post, act), "holding.pronoun", 0.8, act) for post in chain.posts if alone]
    if pronoun_moves(stream, chain.first, before):
        return [Tie(name, post, post.status, "holding.pronoun", 0.75) for post in chain.posts]
    return None


def _of_others(words: str) -> bool:
    """Say whether what is told is of those beside the one named: `A` *và các đồng chí* `được bổ nhiệm T`.

    Or of who decides: `A được bổ nhiệm theo quyết định của` *Thủ tướng*, `A yêu cầu đình chỉ chức vụ` *T*.
    """
    if words.endswith(" của") or suspends(words):
        return True
    first, _, behind = words.partition(" ")
    return first in _BESIDE and is_plural(behind.removeprefix("với ").partition(" ")[0])


def _acts_on_post(stream: Stream, name: NameNode, anchor: Node, chain: Chain) -> bool:
    """Say whether the one named gives or ends the post himself: `Thủ tướng A vừa phê chuẩn bầu chức vụ` *T*."""
    act = act_before(stream, anchor.after, chain.first)
    if act is None or anchor is not name or turned(stream, name.after, act):
        return False
    return _DOES.issuperset(stream.folded[name.after : act.first])


def _quoted(stream: Stream, name: NameNode, before: list[Node]) -> bool:
    """Say whether `theo` leads to the name or to the title before it: `Theo` *Chánh Văn phòng X A, kỳ họp ...*."""
    title = before[-2] if len(before) > 1 and before[-1] is name else None
    led = isinstance(title, Chain) and gap(stream, title.after, name.prefix) == ""
    first = title.first if led and title is not None else name.prefix
    return stream.folded[max(0, first - 1) : first] == ("theo",)


def _back_then(stream: Stream, name: NameNode, words: str) -> bool:
    """Say whether the post is told of a time that is over: `khi ông A còn` *làm T*, `thời kỳ ông A` *làm T*."""
    before = stream.folded[max(0, name.prefix - 2) : name.prefix]
    if _ONCE.match(words) or _BEFORE_IT.search(f"{words}là"):
        return True
    still = words.split()[-1:] == ["còn"] and before[-1:] in _WHEN
    return still or before == ("thời", "kỳ") or before[-1:] in _LONG_AGO


def _outside(stream: Stream, before: list[Node], at: int) -> list[Node]:
    """Return the nodes without people in brackets that are closed: `bổ nhiệm A (con ông B, nguyên T1) làm` *T2*."""
    kept = list(before)
    while kept:
        between = stream.word[kept[-1].after : at]
        if between.count(")") <= between.count("("):
            break
        kept.pop()
    return kept if any(isinstance(node, NameNode) for node in before[len(kept) :]) else before


def _leaves(stream: Stream, post: Chain) -> bool:
    """Say whether the post is the one left: `điều động từ` *T1* `sang làm T2`, `điều động khỏi vị trí` *T*."""
    before = stream.folded[max(0, post.first - 3) : post.first]
    named = before[1:] in _POSTS
    return bool(before) and (before[-1] in _OUT_OF or (named and before[0] in _OUT_OF))


def _over(stream: Stream, post: Chain, words: str) -> bool:
    """Say whether the post is left, or years in it end: `khép lại 8 năm giữ cương vị` *T*."""
    return _leaves(stream, post) or _ENDS.search(words) is not None


def _rises_from(stream: Stream, post: Chain, words: str) -> bool:
    """Say whether the post is left for the one behind it without a verb: `A, từ` *Phó Vụ trưởng X* `lên Vụ trưởng`."""
    behind = stream.folded[post.after : post.after + _RISE]
    return _leaves(stream, post) and len(words.split()) <= _RISE and not _RISES.isdisjoint(behind)


def _moved(stream: Stream, name: NameNode, anchor: Node, words: str) -> Act | None:
    """Return the act that gives the post named after the one left: `điều động từ T1 sang làm` *T2*.

    Or the post behind the seats it gives too.
    """
    if not isinstance(anchor, Chain) or not _leaves(stream, anchor):
        return _seated(stream, name, anchor, words)
    opens = stream.folded[anchor.after : anchor.after + 1] in _TOWARDS
    return act_before(stream, name.after, anchor.first) if opens else None


def _seated(stream: Stream, name: NameNode, anchor: Node, words: str) -> Act | None:
    """Return the act that gives seats and what is behind them: `được chỉ định tham gia BCH,` *giữ chức T*."""
    if not isinstance(anchor, Chain) or words.removeprefix(",").removeprefix("và").strip() not in _HOLDS:
        return None
    if not all(post.organ is not None and post.organ.first == post.first for post in anchor.posts):
        return None
    act = act_before(stream, name.after, anchor.first)
    return act if act is not None and turned(stream, name.after, act) and act.status != "dismissed" else None


def _subject(stream: Stream, before: list[Node]) -> NameNode | None:
    """Return the last name before the post, or of `A thay ông B giữ chức T` the one who comes."""
    names = [node for node in before[-2:] if isinstance(node, NameNode)]
    between = stream.folded[names[0].after : names[1].prefix] if len(names) > 1 else ()
    if between[:1] == ("thay",) and between[:2] != _ON_BEHALF:
        return names[1] if stream.folded[names[1].after : names[1].after + 1] in _ASIDES else names[0]
    return next((node for node in reversed(before) if isinstance(node, NameNode)), None)


def _reaches(stream: Stream, anchor: Node, chain: Chain) -> bool:
    """Say whether the words between may give the post: one sentence, near, not denied, and somebody is named.

    `đồng chí Trưởng Ban Tuyên giáo làm Phó Trưởng Ban Chỉ đạo` names nobody.
    """
    between = same_subject(without_brackets(stream.folded[anchor.after : chain.first]))
    nameless = isinstance(anchor, Chain) and stream.folded[anchor.first - 1 : anchor.first] in _NAMELESS
    pairs = set(pairwise(between))
    if ("đến", "khi") in pairs or not pairs.isdisjoint(_SAYS):  # `điều hành X cho đến khi kiện toàn chức danh T`
        return False
    held = _NO_LONGER.sub("", " ".join(between)).split()  # *không còn* `giữ chức`
    stops = {word for left, word in pairwise(("", *held)) if left != _LEAVES_OFF}  # `thôi` *không* `giữ chức`
    far = done_late(between)
    return len(between) <= (_FAR_GAP if far else _MAX_GAP) and not nameless and not (_STOPS | _WISHES) & stops


def _attached(stream: Stream, name: NameNode, before: list[Node]) -> bool:
    """Say whether the first posts behind the name are its own: in apposition, linked, or given by an act."""
    first = before[before.index(name) + 1]
    words = gap(stream, name.after, first.first)
    named = isinstance(first, NameNode) or follows(stream, name, first) or _last_link(words) is not None
    named = named or pronoun_before(stream, first.first) is not None
    return named or act_before(stream, name.after, first.first) is not None


def _of_nobody(stream: Stream, name: NameNode, before: list[Node]) -> bool:
    """Say whether the one who gets the post is a title without a name: `điều động` *Phó Bí thư X* `về giữ chức ...`.

    Nor does it go to whom the words are quoted from: `Theo ông A, ...`.
    """
    anchor = before[-1]
    if _quoted(stream, name, before):
        return True
    if not isinstance(anchor, Chain) or _leaves(stream, anchor):
        return False
    if not _attached(stream, name, before):
        return True
    act = act_before(stream, name.after, anchor.first)
    return act is not None and anchor.first - act.after <= 1 and not turned(stream, name.after, act)


def _act(stream: Stream, name: NameNode, before: list[Node], chain: Chain, link: str | None) -> Act | None:
    """Return the act that gives the post: after the name, turned to it.

    Or before the name, where a link stands after it.
    """
    act = act_before(stream, before[-1].after, chain.first)
    if act is not None:
        if "để" in stream.folded[name.after : act.first]:  # `giới thiệu ông A để HĐND bầu` elects nobody yet
            proposal = act_before(stream, max(0, name.prefix - _BEFORE_NAME), name.prefix)
            if proposal is not None and proposal.status == "designate":
                return proposal
        return act if link is not None or turned(stream, name.after, act) else None
    if link is None:
        return None
    first = act_before(stream, max(0, name.prefix - _BEFORE_NAME), name.prefix)
    if first is not None:  # `cho thôi T (như trường hợp ông A làm` *T2* `)`
        between = stream.word[first.after : name.prefix]
        aside = between.count("(") > between.count(")")
        # `Rời ghế T1, ông A nhận nhiệm vụ mới:` *T2*, `Được luân chuyển, ông A, khi ấy là` *T1*,
        # `Trước khi được bầu, ông A giữ chức` *T1*
        left = first.status == "dismissed"
        over = between[-1:] == (",",) and (left or link.endswith("là") or told_as_past(stream, first.first))
        over |= left and between[-1:] in _OF_WHOM  # `miễn nhiệm T1 đối với ông A để làm` *T2*
        return None if aside or over else first
    return act_of_list(stream, name, before, link)


def _last_link(words: str) -> str | None:
    """Return the longest linking phrase that ends a gap, or None."""
    parts = words.split()
    tails = (" ".join(parts[-size:]) for size in range(min(_LONGEST_LINK, len(parts)), 0, -1))
    return next((tail for tail in tails if links(tail, "after-name")), None)
