"""Write Vietnamese as the old encodings did, to have files that must be refused or decoded."""

from __future__ import annotations

import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
# TCVN 5712:1993, VN3
_TCVN3 = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        bytes.fromhex(
            "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9aceaebecedee"
            "eff1f2f3f4adf5f6f7f8f9fafbfcfdfea1a2a3a4a5a6a7"
        ),
        strict=True,
    )
)
_VNI_TONE = {"\u0300": "ø", "\u0301": "ù", "\u0303": "õ", "\u0309": "û", "\u0323": "ï"}
_VNI_ROOF = {"â": "aâ", "ê": "eâ", "ô": "oâ", "ă": "aê", "ơ": "ô", "ư": "ö", "đ": "ñ", "Đ": "Ñ"}


def tcvn3(text: str) -> bytes:
    """Return the bytes of a TCVN3 (.VnTime) file."""
    return bytes(_TCVN3.get(char, ord(char) if ord(char) < 128 else 63) for char in text)


def vni(text: str) -> bytes:
    """Return the bytes of a VNI-Windows file, near enough: base letter, roof, tone."""
    pieces = []
    for char in text:
        base, tone = _apart(char)
        pieces.append(_VNI_ROOF.get(base, base) + _VNI_TONE.get(tone, ""))
    return "".join(pieces).encode("latin-1", "replace")


def windows_1258(text: str) -> bytes:
    """Return the bytes of a windows-1258 file: letters with their roof, tones apart."""
    return "".join("".join(_apart(char)) for char in text).encode("cp1258")


def _apart(char: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFD", char)
    tone = "".join(mark for mark in decomposed if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES)), tone
