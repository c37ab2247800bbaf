"""Virtuoso for the tests of remote stores, from Debian's packages, beside the system's; prints the program's path.

`python tools/virtuoso.py`: packages are downloaded by apt-get and unpacked under `.venv/apart/virtuoso`, which needs no
root (only package lists that are there: `apt-get update`, done here for root). Exit 1 and one line where that fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = ("virtuoso-opensource-7-bin", "libpcre3", "libminizip1", "libldap-2.5-0", "libsasl2-2", "libreadline8")
FOLDER = Path(__file__).resolve().parent.parent / ".venv" / "apart" / "virtuoso"
PROGRAM = FOLDER / "usr" / "bin" / "virtuoso-t"
_REMEDY = "these tests need Debian's virtuoso-opensource-7-bin (bookworm)"


def libraries() -> str:
    """Return the folders of the unpacked libraries, for LD_LIBRARY_PATH."""
    return ":".join(sorted({str(path.parent) for path in FOLDER.rglob("*.so*")}))


def install() -> str | None:
    """Download and unpack; return a line that says why not, or None when it is there."""
    apt, unpack = shutil.which("apt-get"), shutil.which("dpkg-deb")
    if apt is None or unpack is None:
        return f"no Virtuoso and no apt-get: {_REMEDY}"
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    if os.geteuid() == 0:
        subprocess.run([apt, "update", "-qq"], capture_output=True, check=False)  # noqa: S603 - apt-get
    done = subprocess.run([apt, "download", "-qq", *PACKAGES], cwd=FOLDER, capture_output=True, text=True, check=False)  # noqa: S603 - apt-get
    if done.returncode:
        reason = next((line for line in done.stderr.splitlines() if line.startswith("E:")), "no reason given")
        return f"apt-get download failed ({reason}): {_REMEDY}; try: apt-get update"
    for package in sorted(FOLDER.glob("*.deb")):
        subprocess.run([unpack, "-x", str(package), str(FOLDER)], check=True)  # noqa: S603 - dpkg-deb
        package.unlink()
    return None if PROGRAM.exists() else f"the package has no {PROGRAM.name}: {_REMEDY}"


def main() -> int:
    """Print the path, installing first where need be; return the exit code."""
    trouble = None if PROGRAM.exists() else install()
    if trouble:
        print(f"vnkg virtuoso: {trouble}", file=sys.stderr)
        return 1
    print(PROGRAM)
    return 0


if __name__ == "__main__":
    sys.exit(main())
