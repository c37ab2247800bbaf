"""Gathering the front-end files: from their packages, and with one plain line where a package cannot be had."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUN = """
import importlib.util, pathlib, sys
spec = importlib.util.spec_from_file_location("assets", sys.argv[1])
assets = importlib.util.module_from_spec(spec)
spec.loader.exec_module(assets)
print(*assets.gather(pathlib.Path(sys.argv[2])), sep="\\n")
"""


def gather(folder: Path, **environment: str) -> str:
    """Run the gathering in a process of its own and return what it says was left out."""
    command = [sys.executable, "-c", RUN, str(ROOT / "tools" / "assets.py"), str(folder)]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


NO_NPM = "npm is not installed (Debian: apt-get install npm)"


def test_without_npm_a_line_a_part_says_so_and_the_rest_is_there(tmp_path: Path) -> None:
    assert gather(tmp_path, PATH=str(tmp_path)).splitlines() == [
        f"be-vietnam-pro left out: {NO_NPM}; pages use system fonts",
        f"yasqe left out: {NO_NPM}; the query page of `vnkg serve` has a plain editor",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["vis-network.min.js"]
    assert "@version 9.1.2" in (tmp_path / "vis-network.min.js").read_text(encoding="utf-8")[:400]


def test_parts_of_the_locked_version_are_kept(tmp_path: Path) -> None:
    lock = json.loads((ROOT / "tools" / "frontend" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for name, package in (("be-vietnam-pro", "@fontsource/be-vietnam-pro"), ("yasqe", "@zazuko/yasqe")):
        version = lock[f"node_modules/{package}"]["version"]
        (tmp_path / f"{name}.version").write_text(version, encoding="utf-8")
    assert gather(tmp_path, PATH=str(tmp_path)) == ""
    (tmp_path / "be-vietnam-pro.version").write_text("0.0.1", encoding="utf-8")
    assert gather(tmp_path, PATH=str(tmp_path)).startswith(f"be-vietnam-pro left out: {NO_NPM}")


def test_the_lock_names_no_registry() -> None:
    lock = json.loads((ROOT / "tools" / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    assert all("resolved" not in package for package in lock["packages"].values())
    assert lock["packages"]["node_modules/@fontsource/be-vietnam-pro"]["license"] == "OFL-1.1"
    others = {package.get("license") for name, package in lock["packages"].items() if name.startswith("node_modules/")}
    assert others <= {"OFL-1.1", "MIT", "(MPL-2.0 OR Apache-2.0)"}


def test_without_a_browser_one_line_says_how_to_get_it(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tools" / "browser.py")]
    done = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("vnkg browser: no Chromium and no apt-get: install Chromium (Debian")
    assert done.stderr.count("\n") == 1
