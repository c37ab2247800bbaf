"""Bodies of places below the commune: `Chi bộ thôn Đông`, `Ban Công tác Mặt trận khu phố 3`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract import lexicon
from kg.extract.organs.place import capital_run, full_name
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream, spell

_VILLAGE_BODIES = frozenset(
    {"chi bộ", "chi ủy", "ban công tác mặt trận", "chi đoàn", "chi hội", "tổ bảo vệ an ninh , trật tự"}
)
_VILLAGES = lexicon.phrases(
    (
        *("thôn", "bản", "ấp", "buôn", "làng", "xóm", "khóm", "phum", "sóc", "khu", "khu phố", "tổ dân phố"),
        *("khối", "khối phố", "tổ", "đội", "dân phố", "bon", "thôn bản", "làng bản"),
        *("tiểu khu", "khu dân cư", "khu dân cư số", "tổ dân phố số", "khu phố số"),
    )
)


def of_village(stream: Stream, node: OrganNode, index: int) -> OrganNode | None:
    """Return the body with the place below the commune behind it, None where there is none or the body is another."""
    if node.head not in _VILLAGE_BODIES or (unit := _VILLAGES.longest(stream.folded, index)) is None:
        return None
    numbered = unit[0] < len(stream) and stream.word[unit[0]].isdigit()
    after = unit[0] + 1 if numbered else _before_name(stream, unit[0], capital_run(stream, unit[0]))
    return replace(node, after=after, tail=spell(stream.word[index:after])) if after > unit[0] else None


def _before_name(stream: Stream, first: int, after: int) -> int:
    """Return the end of a place's name, a person's full name behind it left out: `thôn Đông` *Hoàng Trung Dũng*."""
    return next((at for at in range(first + 1, after) if full_name(stream, at)), after)
