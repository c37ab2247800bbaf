"""Proves the wheel: built, installed into an environment of its own, used from another folder.

`python tools/wheel_check.py`: exit 0, or 1 and one line that says what is wrong.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOREIGN = ("cli", "data", "ontology", "tests", "tools")
"""Folders and files of the checkout that must not become importable."""
_NEEDED = (
    "kg/py.typed",
    "kg/_resources/ontology/vnkg.ttl",
    "kg/_resources/ontology/shapes.ttl",
    "kg/_resources/data/README.md",
    "kg/_assets/vis-network.min.js",
    "kg/query/named/posts.rq",
    "kg/render/static/app.js",
    "kg/render/static/entity.html.j2",
    "kg/serve/static/base.html.j2",
)
_IMPORTS = """
import importlib.util, pathlib, sys
found = [name for name in sys.argv[1:] if importlib.util.find_spec(name)]
assert not found, f"importable after installation: {found}"
from kg.resources import resource
home = pathlib.Path(sys.prefix)
for name in ("ontology/vnkg.ttl", "data/lexicon", "data/articles", "_assets/vis-network.min.js"):
    place = resource(name)
    assert home in place.parents, f"{name} was found at {place}, outside the installation"
print(resource("data/articles"))
"""


class WheelError(Exception):
    """What is wrong with the wheel."""


def run(*command: str | Path, cwd: Path) -> str:
    """Return the standard output of a command run in `cwd`, away from the checkout's own environment.

    Raises:
        WheelError: the command failed; its last words are told.
    """
    alone = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(command, cwd=cwd, env=alone, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise WheelError(f"{' '.join(map(str, command))}: {said[-1] if said else 'no word'}")
    return done.stdout


def build(target: Path) -> Path:
    """Build sdist and wheel into `target` and return the wheel (made from the sdist, as an installer would).

    Raises:
        WheelError: it cannot be built, or a file that has to travel with it is missing.
    """
    run(sys.executable, "-m", "build", "--outdir", target, ROOT, cwd=target)
    wheel = next(target.glob("*.whl"))
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
    missing = [name for name in _NEEDED if name not in names]
    stray = sorted({name for name in names if name.partition("/")[0] in FOREIGN})
    legal = [name for name in ("LICENSE", "NOTICE") if not any(one.endswith(f"licenses/{name}") for one in names)]
    if missing or stray or legal:
        raise WheelError(f"{wheel.name}: missing {missing + legal}, stray {stray}")
    return wheel


def use(wheel: Path, folder: Path) -> None:
    """Install `wheel` into a new environment in `folder` and work with it there.

    Raises:
        WheelError: a command fails, or something of the checkout is reached.
    """
    home, work = folder / "env", folder / "elsewhere"
    venv.create(home, with_pip=True)
    work.mkdir()
    tools = home / ("Scripts" if os.name == "nt" else "bin")
    run(tools / "python", "-m", "pip", "install", "--quiet", "--quiet", "--disable-pip-version-check", wheel, cwd=work)
    articles = Path(run(tools / "python", "-c", _IMPORTS, *FOREIGN, cwd=work).strip())
    vnkg, article = tools / "vnkg", min(articles.glob("*.txt"))
    if not run(vnkg, "extract", article, cwd=work).startswith("@prefix"):
        raise WheelError("vnkg extract printed no Turtle")
    run(vnkg, "build", articles, "--store", "store", cwd=work)
    rows = run(vnkg, "query", "--store", "store", "--format", "csv", "SELECT ?p { ?p a foaf:Person }", cwd=work)
    if not rows.strip().count("\n"):
        raise WheelError("vnkg query found no person")
    run(vnkg, "show", "--store", "store", "-o", "graph.html", cwd=work)
    if "vis-network" not in (work / "graph.html").read_text(encoding="utf-8"):
        raise WheelError("vnkg show wrote a page without vis-network")


def main() -> int:
    """Build, install, use; return the exit code."""
    with tempfile.TemporaryDirectory(prefix="vnkg-wheel-") as name:
        folder = Path(name)
        try:
            wheel = build(folder)
            use(wheel, folder)
        except WheelError as error:
            print(f"wheel-check: {error}", file=sys.stderr)
            return 1
        print(f"wheel-check: {wheel.name} ({wheel.stat().st_size / 1e6:.1f} MB) works on its own")
    return 0


if __name__ == "__main__":
    sys.exit(main())
