"""Names of schools: their types, then what they are called: `Trường` *trung học phổ thông Nguyễn Trãi*."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract import lexicon
from kg.extract.organs.name import component_end, low_word, name_end
from kg.extract.organs.people import person_behind
from kg.extract.organs.place import capital_run, starts_name
from kg.extract.stream import Stream

_TWO = 2
_JOINTS = (("và",), (",",))

IsHead = Callable[[int], bool]

_SCHOOL_TYPES = lexicon.phrases((
        *("Đại học", "Cao đẳng", "Cao đẳng nghề", "Trung cấp", "trung học phổ thông", "trung học cơ sở", "Tiểu học"),
        *("Mầm non", "Mẫu giáo", "Quân sự", "Sĩ quan", "Đào tạo cán bộ", "Bồi dưỡng cán bộ", "phổ thông"),
        *("phổ thông dân tộc nội trú", "phổ thông dân tộc bán trú", "Dân tộc nội trú", "Dân tộc bán trú", "chuyên"),
    )
)  # fmt: skip


def school_end(stream: Stream, at: int, is_head: IsHead) -> int | None:
    """Return the end of a school's type and name, or None.

    `Đại học Kỹ thuật Cửu Trạch`, `trung học phổ thông Nguyễn Trãi`.
    """
    index = at
    while (found := _SCHOOL_TYPES.longest(stream.folded, index)) is not None:
        joined = stream.folded[found[0] : found[0] + 1] in _JOINTS and _SCHOOL_TYPES.longest(
            stream.folded, found[0] + 1
        )
        index = found[0] + bool(joined)  # `Tiểu học` *và Trung học cơ sở*
    if index == at:
        return name_end(stream, at, is_head) if component_end(stream, at) is not None else None
    if index < len(stream) and starts_name(stream, index) and component_end(stream, index) is None:
        run = capital_run(stream, index, 3)  # `Trường THPT Nguyễn Trãi`, then perhaps a person
        return next((cut for cut in range(index + _TWO, run) if person_behind(stream, index, cut)), run)
    while (low := low_word(stream, index)) is not None:
        index = low
    return name_end(stream, index, is_head) or index
