"""Finds Chromium for the browser tests, and installs Debian's where it may; prints its path.

`python tools/browser.py`: exit 0 and the path on standard output, or exit 1 and one line that says what to do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_REMEDY = "install Chromium (Debian, Ubuntu: apt-get install chromium), which the browser tests need"


def find() -> str | None:
    """Return the path of an installed Chromium or Chrome, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> str | None:
    """Install Debian's chromium if this process may; return a line that says why not, or None when it is there."""
    apt = shutil.which("apt-get")
    if apt is None:
        return f"no Chromium and no apt-get: {_REMEDY}"
    if os.geteuid() != 0:
        return f"no Chromium and not root: {_REMEDY}"
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
        done = subprocess.run([apt, *step], env=quiet, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            return f"apt-get {step[0]} failed ({reason}): {_REMEDY}"
    return None


def main() -> int:
    """Print the path, installing first where need be; return the exit code."""
    trouble = None if find() else install()
    path = find()
    if path is None:
        print(f"vnkg browser: {trouble or _REMEDY}", file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
