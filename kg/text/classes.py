"""Letter classes for patterns, built from the letters themselves.

A range such as `À-Ỹ` mixes capitals with small letters: in the Latin Extended Additional block they alternate.
"""

from __future__ import annotations

_LETTERS = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isalpha()]

UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
"""Capital Latin letters, Vietnamese ones included, ready for a character class."""

LOWER = "".join(letter for letter in _LETTERS if letter.islower())
"""Small Latin letters, Vietnamese ones included, ready for a character class."""
