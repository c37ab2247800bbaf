"""Who talks to reporters goes on doing so: `Trao đổi với phóng viên, ông A cho biết ...` *Ông A cũng cho biết ...*."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.roles.told import Told
from kg.extract.roles.view import View
from kg.extract.stream import Sentence


def none_to_press(view: View, sentence: Sentence, told: Sequence[Told], talkers: set[str]) -> list[Told]:
    """Return the roles told without what those say who were last told to talk to reporters, no event being named.

    Args:
        view: the events of the article.
        sentence: a sentence.
        told: the roles that it tells.
        talkers: who talked to reporters last; brought up to date.
    """
    if view.to_press(sentence):
        talkers |= {each.member.person for each in told if each.said}
    elif view.speaks_of_any(sentence):
        talkers -= {each.member.person for each in told}
    return [each for each in told if not (each.said and each.member.person in talkers)]
