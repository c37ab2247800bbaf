"""The page as text: one file, sealed by hashes, the same every time."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
import re
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.render import KINDS, Edge, Fact, GraphView, Node, Quote, Source, page, webpage
from kg.render.network import COLOURS, SHAPES, payload
from kg.resources import resource

VIEW = GraphView((Node("urn:a", "person", "Đặng Minh Khuê"),))
CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: graphics need 3:1 against what is beside them."""


def test_every_script_and_style_stands_in_the_policy() -> None:
    text = page(VIEW, title="x")
    (policy,) = re.findall(r'Security-Policy" content="([^"]+)"', text)
    inline = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", text, re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in inline}
    assert len(hashes) == len(inline) == len(webpage.SCRIPTS + webpage.EMBEDDED) + 1 + len(webpage.STYLES) + 1
    assert hashes == set(re.findall(r"'sha256-([^']+)'", html.unescape(policy)))


def test_the_same_view_gives_the_same_page() -> None:
    assert page(VIEW, title="x") == page(VIEW, title="x")


def test_the_data_is_whole_though_it_comes_in_parcels() -> None:
    source = Source("urn:s", "Bài", "2024-01-02")
    said = Quote("dự", source, "Ông ", " họp.", "rule", 0.5, "current", "2024-01-02")
    nodes = tuple(
        Node(
            f"urn:{at}",
            "person",
            f"Tên {at}",
            "gợi ý",
            ("khác",),
            ("sai",),
            (Fact("date", "2024", quotes=(said,)),),
            (said,),
        )
        for at in range(2_510)
    )
    edges = tuple(
        Edge(
            f"urn:{at}",
            "urn:0",
            "holds",
            "Ủy viên",
            "Member",
            "",
            "note",
            "normal",
            "vì",
            "why",
            (said,),
            borrowed=True,
        )
        for at in range(2_510)
    )
    data = payload(GraphView(nodes, edges))
    first, *later = [
        json.loads(gzip.decompress(base64.b64decode(text)))
        for text in re.findall(
            r'(?:id="graph-data"|class="later-data")>([^<]+)<', page(GraphView(nodes, edges), title="x")
        )
    ]
    assert len(later) == 5
    assert len(json.dumps(first)) < 0.4 * len(json.dumps(later))
    for name in ("nodes", "edges"):
        rows = [dict(zip(first[name], values, strict=True)) for values in zip(*first[name].values(), strict=True)]
        for parcel in later:
            for at, row in enumerate(parcel.get(name, {"rows": []})["rows"], parcel.get(name, {}).get("start", 0)):
                rows[at] |= row
        whole = json.loads(json.dumps(data[name]))
        assert rows == [{key: value for key, value in row.items() if value or key in first[name]} for row in whole]
    others = first | later[0]
    assert {name: others[name] for name in data if name not in {"nodes", "edges"}} == json.loads(
        json.dumps({name: value for name, value in data.items() if name not in {"nodes", "edges"}})
    )


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KgError, match="not 'fr'"):
        page(VIEW, title="x", lang="fr")


def test_without_vis_network_one_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webpage, "resource", _without("_assets/vis-network.min.js"))
    with pytest.raises(KgError, match=r"tools/assets\.py"):
        page(VIEW, title="x")


def test_without_vis_network_the_server_says_so_instead_of_a_blank_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webpage, "resource", _without("_assets/vis-network.min.js"))
    with pytest.raises(KgError, match=r"tools/assets\.py"):
        webpage.served_page(title="x", lang="vi", home="/", sheets=(), files=())


def test_without_the_font_the_page_says_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webpage, "resource", _without("_assets/be-vietnam-pro.json"))
    assert '<meta name="vnkg-font" content="system">' in page(VIEW, title="x")


def _without(name: str) -> object:
    """Return a locator that has lost one file."""

    def locate(wanted: str) -> Path:
        if wanted == name:
            raise FileNotFoundError(wanted)
        return resource(wanted)

    return locate


def test_both_languages_have_the_same_words() -> None:
    words = json.loads(resource("render/static/words.json").read_text(encoding="utf-8"))

    def keys(tree: object) -> object:
        return {key: keys(value) for key, value in tree.items()} if isinstance(tree, dict) else None

    assert keys(words["vi"]) == keys(words["en"])
    assert set(words["vi"]["kinds"]) == set(KINDS) == set(SHAPES) == set(COLOURS)


def _schemes(name: str) -> set[str]:
    rows = resource(f"data/schemes/{name}.tsv").read_text(encoding="utf-8").splitlines()
    return {row.split("\t")[0] for row in rows if row and not row.startswith("#")} - {"notation"}


def test_every_role_and_status_of_the_schemes_has_words() -> None:
    words = json.loads(resource("render/static/words.json").read_text(encoding="utf-8"))["vi"]
    assert set(words["roles"]) == _schemes("participation_roles")
    assert set(words["statuses"]) == _schemes("attestation_statuses")


@pytest.mark.parametrize("script", ["page", *webpage.SCRIPTS, *webpage.EMBEDDED])
def test_scripts_use_only_words_that_exist(script: str) -> None:
    folder = resource("render/static")
    name = "page.html.j2" if script == "page" else f"{script}.js"
    text = (folder / name).read_text(encoding="utf-8")
    words = json.loads((folder / "words.json").read_text(encoding="utf-8"))["vi"]["ui"]
    used = set(re.findall(r'vnkg\.t\("(\w+)"', text)) | set(re.findall(r'data-(?:text|label|hint)="(\w+)"', text))
    assert used <= set(words)
    assert "innerHTML" not in text
    assert len(text.splitlines()) < 300


@pytest.mark.parametrize("paper", ["#ffffff", "#14171a"])
@pytest.mark.parametrize("kind", KINDS)
def test_shapes_stand_out_on_light_and_dark(kind: str, paper: str) -> None:
    one, other = sorted((_luminance(COLOURS[kind]), _luminance(paper)))
    assert (other + 0.05) / (one + 0.05) >= CONTRAST


def _luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
