"""Packages that the project uses but cannot have in its own environment; `python tools/apart.py NAME` installs one.

Each gets a virtual environment of its own under `.venv/apart/`, made once; its Python's path goes to standard output.
Exit 1 and one line that says why where it cannot be made.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

PACKAGES = {
    # wants older networkx and rdflib than we have; its 4.x wants pyicu, which comes as source that needs ICU's headers
    "followthemoney": ("followthemoney==3.7.10", "normality==2.6.1", "rigour==0.10.0", "pytz"),
    "pylode": ("pylode==3.2.1", "rdflib==7.6.0"),  # later ones miss files of their own
}
_FOLDER = Path(__file__).resolve().parent.parent / ".venv" / "apart"


def python_of(name: str) -> Path:
    """Return the Python of the environment that has the package `name`, made first where need be.

    Raises:
        RuntimeError: it could not be made.
    """
    folder = _FOLDER / name
    python = folder / "bin" / "python"
    marker = folder / "packages"
    if marker.exists() and marker.read_text() == " ".join(PACKAGES[name]):
        return python
    venv.create(folder, clear=True, with_pip=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES[name]]
    done = subprocess.run(install, capture_output=True, text=True, check=False)  # noqa: S603 - our own list
    if done.returncode:
        reason = next((line for line in done.stderr.splitlines() if line.startswith("ERROR")), "no reason given")
        raise RuntimeError(f"{name} could not be installed beside .venv ({reason}); is the package index in reach?")
    marker.write_text(" ".join(PACKAGES[name]))
    return python


def main() -> int:
    """Print the path of the Python; return the exit code."""
    try:
        print(python_of(sys.argv[1]))
    except (IndexError, KeyError):
        print(f"usage: python tools/apart.py NAME, one of {', '.join(PACKAGES)}", file=sys.stderr)
        return 2
    except RuntimeError as trouble:
        print(f"vnkg: {trouble}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
