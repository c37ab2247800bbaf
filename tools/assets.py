"""Gathers the third-party front-end files into `kg/_assets/`: taken from their packages, never committed.

`python tools/assets.py` runs it by hand; `tools/build_hook.py` runs it whenever a wheel, an sdist or an editable
install is made. vis-network comes out of the installed pyvis; the font and the query editor come from npm by
`tools/frontend/`'s lock file. Without npm they are left out and one line a part says what stands in for it.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "kg" / "_assets"
_FRONTEND = Path(__file__).resolve().parent / "frontend"
_FONT = "be-vietnam-pro"
_WEIGHTS = ("400", "600")
_SUBSETS = ("vietnamese", "latin")
_EDITOR = ("yasqe.min.js", "yasqe.min.css")


class Part(NamedTuple):
    """What is taken out of one npm package."""

    name: str
    """Of the file `NAME.version` in the assets, which says which version is there."""
    package: str
    copy: Callable[[Path, Path], None]
    """(package, assets): copy the files."""
    missing: str
    """What stands in for it."""


def gather(assets: Path = ASSETS) -> list[str]:
    """Fill `assets` and return one line for each part that could not be had.

    Raises:
        FileNotFoundError: vis-network is neither gathered already nor in an installed pyvis.
    """
    assets.mkdir(parents=True, exist_ok=True)
    _gather_vis_network(assets)
    return _gather_npm(assets)


def _gather_vis_network(assets: Path) -> None:
    spec = importlib.util.find_spec("pyvis")
    if spec is None or spec.origin is None:
        if (assets / "vis-network.min.js").exists():
            return
        raise FileNotFoundError("vis-network comes with pyvis, which is not installed: pip install 'pyvis>=0.3.2,<0.4'")
    versions = (Path(spec.origin).parent / "lib").glob("vis-*/vis-network.min.js")
    newest = max(versions, key=lambda path: [int(part) for part in path.parent.name.removeprefix("vis-").split(".")])
    shutil.copyfile(newest, assets / "vis-network.min.js")


def _gather_npm(assets: Path) -> list[str]:
    """Copy the parts that are not there in their locked version."""
    lock = json.loads((_FRONTEND / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    locked = {part: lock[f"node_modules/{part.package}"]["version"] for part in PARTS}
    wanted = [part for part in PARTS if _gathered(assets, part) != locked[part]]
    if not wanted:
        return []
    npm = shutil.which("npm")
    if npm is None:
        return [_left_out(part, "npm is not installed (Debian: apt-get install npm)") for part in wanted]
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(_FRONTEND / name, Path(folder) / name)
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            return [_left_out(part, f"npm ci failed ({reason})") for part in wanted]
        for part in wanted:
            part.copy(Path(folder) / "node_modules" / part.package, assets)
            (assets / f"{part.name}.version").write_text(locked[part], encoding="utf-8")
    return []


def _gathered(assets: Path, part: Part) -> str:
    version = assets / f"{part.name}.version"
    return version.read_text(encoding="utf-8") if version.exists() else ""


def _left_out(part: Part, reason: str) -> str:
    return f"{part.name} left out: {reason}; {part.missing}"


def _copy_font(package: Path, assets: Path) -> None:
    """Copy files and licence, and write down the faces: file, weight and the range of code points each serves."""
    ranges = json.loads((package / "unicode.json").read_text(encoding="utf-8"))
    faces = []
    for weight in _WEIGHTS:
        for subset in _SUBSETS:
            name = f"{_FONT}-{subset}-{weight}-normal.woff2"
            shutil.copyfile(package / "files" / name, assets / name)
            faces.append({"file": name, "weight": weight, "range": ranges[subset]})
    shutil.copyfile(package / "LICENSE", assets / f"{_FONT}.LICENSE")
    (assets / f"{_FONT}.json").write_text(json.dumps(faces), encoding="utf-8")


def _copy_editor(package: Path, assets: Path) -> None:
    """Copy script and style, without the address of a map that does not travel with them."""
    for name in _EDITOR:
        text = (package / "build" / name).read_text(encoding="utf-8")
        kept = [line for line in text.splitlines() if "sourceMappingURL=" not in line]
        (assets / name).write_text("\n".join(kept) + "\n", encoding="utf-8")


PARTS = (
    Part(_FONT, f"@fontsource/{_FONT}", _copy_font, "pages use system fonts"),
    Part("yasqe", "@zazuko/yasqe", _copy_editor, "the query page of `vnkg serve` has a plain editor"),
)


def main() -> int:
    """Gather, say what was left out, if anything, and return 0."""
    for line in gather():
        print(f"vnkg assets: {line}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
