"""What makes two names one organ within an article."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.lexicons import rows
from kg.text.letters import fold, toneless

YOUTH_UNION = "đoàn thanh niên cộng sản hồ chí minh"
_SAME = (
    ("ủy ban mặt trận tổ quốc việt nam", "mặt trận tổ quốc"),
    ("ủy ban mặt trận tổ quốc", "mặt trận tổ quốc"),
    ("mặt trận tổ quốc việt nam ", "mặt trận tổ quốc "),
    ("tỉnh đoàn ", YOUTH_UNION),
    ("thành đoàn ", f"{YOUTH_UNION} thành phố"),
    ("huyện đoàn ", f"{YOUTH_UNION} huyện"),
    ("ban cán sự đảng", "ban cán sự"),
    ("ban chấp hành trung ương đảng nhân dân", "trung ương đảng nhân dân"),
    ("ban chấp hành trung ương đảng cộng sản", "trung ương đảng cộng sản"),
    ("quận đoàn ", f"{YOUTH_UNION} quận"),
)
_CENTRE_OF_YOUTH = f"trung ương {YOUTH_UNION}"
_DROPPED = (" cơ quan ", " của ")
_JOINTS = re.compile(r" [-–] | và ")
_CENTRAL_CITIES = "hà nội|hồ chí minh|đà nẵng|hải phòng|cần thơ|huế"
# `Sở Y tế tỉnh X` is `Sở Y tế X`, a central city is one with and without its unit; but a town is not its province
_UNIT_TWICE = re.compile(
    r"\b(tỉnh|thành|huyện|quận|thị) ủy (?:tỉnh|thành phố|huyện|quận|thị xã) "
)  # `Huyện ủy huyện X`
_UNIT_BEFORE_NAME = re.compile(rf" (?:tỉnh (\w)|thành phố (?={_CENTRAL_CITIES}))")


@cache
def _spellings() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the spellings of places at the end of a name and their own: `Đăk Lăk`, `Đắc Lắc`.

    Another name of a place (`Sài Gòn`) is another organ's.
    """
    table = {
        fold(alias): fold(name)
        for _, (alias, name, unit) in rows("place_aliases", 3)
        if not unit and toneless(alias)[0] == toneless(name)[0] and len(alias.split()) == len(name.split())
    }
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, table))})$"), table


@lru_cache(maxsize=4096)
def organ_key(name: str) -> str:
    """Return the identity of an organ's name within one article.

    Folded, without `cơ quan`, `của` and the joints of its field (`và`, dashes, commas), a province without its unit;
    the Fatherland Front with and without its committee, the Youth Union's provincial body by either name, a place in
    one spelling.
    """
    folded = _JOINTS.sub(" ", fold(name)).replace(",", "")
    folded = _UNIT_TWICE.sub(r"\1 ủy ", folded)
    for short, full in _SAME:
        if folded.startswith(short):
            folded = " ".join(f"{full} {folded.removeprefix(short)}".split())
            break
    folded = folded.replace(_CENTRE_OF_YOUTH, "trung ương đoàn")
    for word in _DROPPED:
        folded = folded.replace(word, " ")
    aliases, spelt = _spellings()
    folded = aliases.sub(lambda match: spelt.get(match.group(), match.group()), folded)
    return _UNIT_BEFORE_NAME.sub(r" \1", folded)
