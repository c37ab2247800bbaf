"""Gathers the third-party front-end files into `kg/_assets/`: taken from their packages, never committed.

`python tools/assets.py` runs it by hand; `tools/build_hook.py` runs it whenever a wheel, an sdist or an editable
install is made. vis-network comes out of the installed pyvis; the font comes from npm by `tools/frontend/`'s lock
file. Without npm the font is left out, one line says so, and pages fall back to system fonts.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "kg" / "_assets"
_FRONTEND = Path(__file__).resolve().parent / "frontend"
_FONT = "be-vietnam-pro"
_PACKAGE = f"node_modules/@fontsource/{_FONT}"
_WEIGHTS = ("400", "600")
_SUBSETS = ("vietnamese", "latin")


def gather(assets: Path = ASSETS) -> list[str]:
    """Fill `assets` and return one line for each part that could not be had.

    Raises:
        FileNotFoundError: vis-network is neither gathered already nor in an installed pyvis.
    """
    assets.mkdir(parents=True, exist_ok=True)
    _gather_vis_network(assets)
    return _gather_font(assets)


def _gather_vis_network(assets: Path) -> None:
    spec = importlib.util.find_spec("pyvis")
    if spec is None or spec.origin is None:
        if (assets / "vis-network.min.js").exists():
            return
        raise FileNotFoundError("vis-network comes with pyvis, which is not installed: pip install 'pyvis>=0.3.2,<0.4'")
    versions = (Path(spec.origin).parent / "lib").glob("vis-*/vis-network.min.js")
    newest = max(versions, key=lambda path: [int(part) for part in path.parent.name.removeprefix("vis-").split(".")])
    shutil.copyfile(newest, assets / "vis-network.min.js")


def _gather_font(assets: Path) -> list[str]:
    """Copy the font's files unless they already are of the locked version."""
    locked = json.loads((_FRONTEND / "package-lock.json").read_text(encoding="utf-8"))["packages"][_PACKAGE]["version"]
    sheet, version = assets / f"{_FONT}.json", assets / f"{_FONT}.version"
    if sheet.exists() and version.exists() and version.read_text(encoding="utf-8") == locked:
        return []
    npm = shutil.which("npm")
    if npm is None:
        return ["font left out: npm is not installed (Debian: apt-get install npm); pages use system fonts"]
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(_FRONTEND / name, Path(folder) / name)
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            return [f"font left out: npm ci failed ({reason}); pages use system fonts"]
        sheet.write_text(json.dumps(_copy_font(Path(folder) / _PACKAGE, assets)), encoding="utf-8")
    version.write_text(locked, encoding="utf-8")
    return []


def _copy_font(package: Path, assets: Path) -> list[dict[str, str]]:
    """Copy files and licence; return the faces: file, weight and the range of code points each serves."""
    ranges = json.loads((package / "unicode.json").read_text(encoding="utf-8"))
    faces = []
    for weight in _WEIGHTS:
        for subset in _SUBSETS:
            name = f"{_FONT}-{subset}-{weight}-normal.woff2"
            shutil.copyfile(package / "files" / name, assets / name)
            faces.append({"file": name, "weight": weight, "range": ranges[subset]})
    shutil.copyfile(package / "LICENSE", assets / f"{_FONT}.LICENSE")
    return faces


def main() -> int:
    """Gather, say what was left out, if anything, and return 0."""
    for line in gather():
        print(f"vnkg assets: {line}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
