"""The words between a name and a post that a verb gives it: which of them speak of the one named."""

from __future__ import annotations

_FAR_END = 20
_GOES_ON = frozenset({"từ", "hiện", "nay", "sau", "rồi", "đến", "là"})


def done_late(between: list[str]) -> bool:
    """Say whether the last clause of the words is what is done to the one named far before.

    `A, quê ở X,` *được Ban Thường vụ Y bầu giữ chức* `T`.
    """
    clause = max((at for at, word in enumerate(between) if word == ","), default=len(between))
    return between[clause + 1 : clause + 2] == ["được"] and len(between) - clause <= _FAR_END


def same_subject(words: list[str]) -> list[str]:
    """Return the words behind a semicolon that goes on with the same subject: `A từng là T1;` *từ 2020 làm* `T2`."""
    last = max((at for at, word in enumerate(words) if word == ";"), default=-1)
    return words[last + 1 :] if last >= 0 and words[last + 1 : last + 2] and words[last + 1] in _GOES_ON else words


def without_brackets(words: tuple[str, ...]) -> list[str]:
    """Return the words that stand in no brackets; all of them where brackets stay open."""
    kept, deep = list[str](), 0
    for word in words:
        deep += word == "("
        if deep <= 0:
            kept.append(word)
        deep -= word == ")"
    return kept if deep == 0 else list(words)
