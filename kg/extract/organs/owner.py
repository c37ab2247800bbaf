"""Who owns an organ: another organ, a place, the centre, a country — read behind its name."""

from __future__ import annotations

from dataclasses import replace

from kg.extract import lexicon
from kg.extract.organs.asked import Organs
from kg.extract.organs.name import component_end
from kg.extract.organs.place import (
    HOME,
    LEVEL_OF_UNIT,
    PlaceRead,
    by_words,
    capital_run,
    is_numeral,
    is_title,
    is_unit,
    maybe_person,
    read_place,
    starts_name,
)
from kg.extract.organs.small_owners import in_small_letters, named_in_small_letters
from kg.extract.organs.task import congress_end, numeral_end, task_end
from kg.extract.organs.tree import OrganNode
from kg.extract.organs.village import of_village
from kg.extract.stream import Stream, spell

_CENTRE = lexicon.phrases(("Trung ương Đảng", "Trung ương"))
_STATE = lexicon.phrases(("Quốc gia", "Nhà nước"))
_BRANCH = ("chi", "nhánh")
_BANKS = ("ngân hàng", "agribank", "vietcombank", "vietinbank", "bidv", "sacombank", "hdbank", "lpbank")
_OF_CENTRE = ("trung", "ương")
_JOINING = frozenset({(",",), ("và",), ("-",), ("–",)})
_ASSEMBLIES = frozenset({"hội đồng nhân dân", "đoàn đại biểu quốc hội"})
_OF_A_PLACE = frozenset({"hội đồng nhân dân", "ủy ban nhân dân"})
_STANDING = frozenset({"thường trực", "thường trực hội đồng nhân dân"})  # of the assembly alone
_MINISTRIES = frozenset({"bộ", "sở"})
_AREA = ("khu", "vực")
_SHORT_NAME = 2
_DEPUTIES = "đoàn đại biểu quốc hội"
_MISSIONS = frozenset({"đại sứ quán", "tổng lãnh sự quán", "lãnh sự quán"})
_UNIT_OF_VOTERS = ("đơn", "vị")
_OF_DAYS = frozenset({("sáng",), ("trưa",), ("chiều",), ("tối",), ("đêm",), ("ngày",)})
_LONGEST_BRACKET = 12


def owned(organs: Organs, node: OrganNode, head: lexicon.Head) -> OrganNode | None:
    """Return the node with the owner that follows it, or the node alone.

    None where the head needs an organ behind it.
    """
    node = _without_area(organs.stream, node)
    stream, index = organs.stream, _skip_abbreviation(organs, node.after)
    joint = "của" if _of(organs, index, head) else ""
    index += bool(joint)
    if head.owner & {"organ", "party"} and (owner := _organ(organs, index, node, head)) is not None:
        kind = owner.kind if head.tail == "assoc" else node.kind
        if owner.kind == "ForeignOrgan" and stream.folded[index : index + 2] == _OF_CENTRE:
            owner = replace(owner, base="Trung ương")  # `Ban Tuyên huấn` *Trung ương Đảng X*
        return replace(node, after=owner.after, owner=owner, tail=joint, level=owner.level, kind=kind)
    if head.tail == "assoc":
        return None
    if (area := _area(organs, node, head, index)) is not None:
        return area
    if "congress" in head.owner and (served := congress_end(stream, index)) > index:
        return _serving(organs, node, index, served)
    if "centre" in head.owner and (centre := _CENTRE.longest(stream.folded, index)) is not None:
        after = _central_task(organs, node, centre[0])
        return replace(node, after=after, tail=spell(stream.word[index:after]), level="central")
    land = index + (head.kind == "ForeignOrgan" and stream.folded[index : index + 1] == ("nước",))
    abroad = land < len(stream) and stream.capital[land] and head.tail != "press"
    foreign = lexicon.countries().longest(stream.folded, land) if abroad else None
    if foreign is not None and not _within_place(stream, index, foreign[0]):
        tail = f"nước {foreign[1]}" if land > index else foreign[1]
        node = replace(node, after=foreign[0], tail=tail, kind="ForeignOrgan", level=None, needs_owner=False)
        return _seated(stream, node)
    if "country" in head.owner and (country := _country(stream, index)) is not None:
        node = replace(node, after=country[0], tail=spell(stream.word[index : country[0]]), level="central")
        if (seated := _seated(stream, node)) is not node:
            return seated
        index = country[0]
    if head.owner & {"place", "level"}:
        return of_village(stream, node, index) or _placed(organs, node, head, index, joint)
    return node


def _seated(stream: Stream, node: OrganNode) -> OrganNode:
    """Return an embassy or a consulate with where it is: `Đại sứ quán Lào` *tại Việt Nam*; any other as it is."""
    at = node.after + 1
    if node.head not in _MISSIONS or stream.folded[node.after : at] != ("tại",) or not all(stream.capital[at : at + 1]):
        return node
    known = _country(stream, at) or lexicon.countries().longest(stream.folded, at)
    after = known[0] if known is not None else capital_run(stream, at)
    seat = spell(stream.word[node.after : after])
    return replace(node, after=after, tail=f"{node.tail} {seat}") if after > at else node


def _without_area(stream: Stream, node: OrganNode) -> OrganNode:
    """Return a node whose name took `khu vực` of its owner without it: `Ban Quản lý dự án ...` *khu vực Đông Khê*."""
    words, at = node.base.split(), node.after
    if tuple(stream.folded[at - 2 : at]) != _AREA or len(words) <= len(node.head.split()) + 1:
        return node
    named = all(stream.capital[at : at + 1]) and stream.gap(at, at) == " "
    if not named or lexicon.heads().longest(stream.folded, at) is not None:
        return node
    return replace(node, after=at - 2, base=spell(words[:-2]))


def _area(organs: Organs, node: OrganNode, head: lexicon.Head, index: int) -> OrganNode | None:
    """Return the office of an area of several units: `Tòa án nhân dân khu vực 3 - X`, `Kho bạc Nhà nước khu vực XI`.

    Courts and procuracies are such since 1/7/2025 (Laws 81/2025/QH15 and 82/2025/QH15).
    """
    stream = organs.stream
    if "place" not in head.owner:
        return None
    begin = index
    if stream.folded[index : index + 2] == _AREA and _numeral(stream, index + 2):
        index += 3
    elif stream.folded[index : index + 2] == _AREA:
        return _around(organs, node, index)
    elif not (index and _numeral(stream, index - 1)):
        return None
    dash = stream.word[index : index + 1] in (("-",), ("–",))
    place = read_place(stream, index + dash, organs.said) or (_run_of_place(stream, index + 1) if dash else None)
    if place is not None and (dash or place.unit is not None) and place.name is not None:
        level = place.level or LEVEL_OF_UNIT.get(place.unit or "")
        tail = spell(stream.word[begin : place.after])
        return replace(node, after=place.after, tail=tail, place=place.name, unit=place.unit, level=level)
    return replace(node, after=index, tail=spell(stream.word[begin:index])) if index > begin else None


def _around(organs: Organs, node: OrganNode, index: int) -> OrganNode | None:
    """Return the office of the area around a place: `Trung tâm Y tế` *khu vực Đông Khê*."""
    stream = organs.stream
    place = read_place(stream, index + 2, organs.said) or _run_of_place(stream, index + 2)
    if place is None or place.unit is not None or place.name is None:
        return None
    return replace(node, after=place.after, tail=spell(stream.word[index : place.after]), place=place.name)


def branched(stream: Stream, node: OrganNode | None, said: frozenset[str]) -> OrganNode | None:
    """Return a bank with the branch that its name goes on to: `Ngân hàng Nhà nước` *chi nhánh tỉnh X*."""
    if node is None or stream.folded[node.after : node.after + 2] != _BRANCH or not node.begins(_BANKS):
        return node
    place = read_place(stream, node.after + 2, said)
    if place is None or place.name is None:
        return node
    tail = " ".join(word for word in (node.tail, "chi nhánh", place.words) if word)
    base = node.base if "việt" in stream.folded[node.first : node.after] else node.base.removesuffix(" Việt Nam")
    level = place.level or LEVEL_OF_UNIT.get(place.unit or "")
    return replace(node, after=place.after, base=base, tail=tail, place=place.name, unit=place.unit, level=level)


def _numeral(stream: Stream, at: int) -> bool:
    return at < len(stream) and is_numeral(stream.word[at])


def _within_place(stream: Stream, index: int, after: int) -> bool:
    """Say whether a country's name only begins a place of ours: `Huyện ủy` *Anh Sơn*, `Tỉnh ủy` *Lào Cai*."""
    place = lexicon.places().longest(stream.folded, index)
    return place is not None and place[0] > after


def _run_of_place(stream: Stream, at: int) -> PlaceRead | None:
    after = capital_run(stream, at)
    day = stream.folded[at : at + 1] in _OF_DAYS  # `QK2 –` *Sáng* `22/6, ...`
    return None if after == at or day or starts_name(stream, at) else by_words(stream, at, after)


def _central_task(organs: Organs, node: OrganNode, after: int) -> int:
    """Return the end of the task behind the centre: `Ban Chỉ đạo Trung ương` *về phòng, chống tham nhũng*."""
    stream = organs.stream
    if node.kind != "SteeringCommittee" or after >= len(stream):
        return after
    opens = stream.folded[after] == "về" or (stream.capital[after] and component_end(stream, after) is not None)
    return (task_end(stream, after, organs.is_head) or after) if opens else after


def _of(organs: Organs, index: int, head: lexicon.Head) -> bool:
    """Say whether `của` leads to the owner: of a steering committee, or the assembly that a committee belongs to."""
    if organs.stream.folded[index : index + 1] != ("của",):
        return False
    if head.kind == "SteeringCommittee":
        return True
    owner = organs.at(index + 1) if "của" in head.owner else None
    return owner is not None and owner.kind == "Assembly"


def _organ(organs: Organs, index: int, node: OrganNode, head: lexicon.Head) -> OrganNode | None:
    owner = organs.at(index) or in_small_letters(organs, index)
    if owner is None or (owner.bare and named_in_small_letters(organs.stream, owner.after)):
        return None
    if "party" in head.owner and owner.kind != "PartyOrgan" and owner.head not in _OF_A_PLACE:
        return None
    if owner.head in _MINISTRIES and "ministry" not in head.owner:
        return None
    return (None if node.head in _STANDING else _joint_owner(organs, owner)) or owner


def _joint_owner(organs: Organs, owner: OrganNode) -> OrganNode | None:
    """Return the owners of an office as one where they share a place: `Văn phòng` *Đoàn ĐBQH, HĐND và UBND tỉnh X*."""
    names, last = [owner.name], owner
    while last.head in _ASSEMBLIES and last.local and last.unit is None:
        joint = organs.stream.folded[last.after : last.after + 1]
        other = organs.at(last.after + 1) if joint in _JOINING else None
        if other is None or other.head not in _OF_A_PLACE:
            return None
        if joint != (",",):
            base = f"{', '.join(names)} {'và' if joint == ('và',) else '-'} {other.base}"
            return replace(other, first=owner.first, base=base, joint=True)
        names.append(other.name)
        last = other
    return None


def _placed(organs: Organs, node: OrganNode, head: lexicon.Head, index: int, joint: str) -> OrganNode:
    if node.head == _DEPUTIES:
        index = _past_term(organs, index)
    place = read_place(organs.stream, index, organs.said) or _unknown_place(organs, node, head, index)
    if place is None or (place.unit is None and not _same_line(organs, index)):
        return node
    tail = " ".join(word for word in (node.tail, joint, place.words) if word)
    level = place.level or LEVEL_OF_UNIT.get(place.unit or "", node.level or "")
    return replace(node, after=place.after, tail=tail, place=place.name, unit=place.unit, level=level)


def _past_term(organs: Organs, index: int) -> int:
    """Return the entry after the term or `đơn vị` before the place of a delegation: `Đoàn ĐBQH` *khóa XIV* `tỉnh X`.

    `của` may stand between: `Đoàn ĐBQH` *khóa XIII của* `tỉnh X`.
    """
    stream = organs.stream
    term = stream.folded[index : index + 1] == ("khóa",) and _numeral(stream, index + 1)
    begin = index + 2 if term else index + 2 * (stream.folded[index : index + 2] == _UNIT_OF_VOTERS)
    begin += begin > index and stream.folded[begin : begin + 1] == ("của",)
    return begin if begin > index and is_unit(stream, begin) else index


def _unknown_place(organs: Organs, node: OrganNode, head: lexicon.Head, index: int) -> PlaceRead | None:
    """Return the unknown place after `Huyện ủy`: capitalised words that begin no personal name."""
    stream = organs.stream
    if head.owner != {"place"} or index >= len(stream) or not _same_line(organs, index):
        return None
    known = lexicon.places().longest(stream.folded, index) if stream.capital[index] else None
    if known is not None and capital_run(stream, index) - known[0] != 1:  # one word more: a person's name
        return by_words(stream, index, known[0], node.level)
    run = capital_run(stream, index)
    if run - index < _SHORT_NAME or stream.folded[index] in lexicon.surnames() or is_title(stream, index):
        return None
    ends = (cut for cut in range(index + 1, run) if starts_name(stream, cut) or is_title(stream, cut))
    after = next(ends, run)
    if after == run and known is None and maybe_person(stream, index, run):
        return None
    return by_words(stream, index, after, node.level)


def _country(stream: Stream, index: int) -> tuple[int, bool] | None:
    """Return the entry after our country or State that an organ's name ends with, or None."""
    return HOME.longest(stream.folded, index) or _STATE.longest(stream.folded, index)


def _serving(organs: Organs, node: OrganNode, index: int, served: int) -> OrganNode:
    """Return a committee with the congress at entries `[index, served)`, and whose congress that is."""
    tail, host = spell(organs.stream.word[index:served]), organs.at(served)
    after = numeral_end(organs.stream, host.after) if host is not None else served
    return replace(node, after=after, tail=tail, owner=host, needs_owner=False)


def _same_line(organs: Organs, index: int) -> bool:
    return organs.stream.gap(index, index) in (" ", "")


def _skip_abbreviation(organs: Organs, index: int) -> int:
    """Step over `(TT&TT)` where an owner follows the bracket."""
    stream = organs.stream
    after = stream.past_bracket(index, min(index + _LONGEST_BRACKET, len(stream)))
    if after == index:
        return index
    follows = _country(stream, after) or read_place(stream, after, organs.said) or organs.at(after)
    return after if follows else index
