"""HTML to PDF by a Chromium that is already there; nothing is installed or fetched for it."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from kg.errors import KgError

_BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_PATIENCE = 120
"""Seconds."""


def pdf(html: str) -> bytes:
    """Return `html` printed as PDF, A4.

    Raises:
        KgError: no Chromium is installed, or it fails.
    """
    found = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        raise KgError(
            "a PDF needs Chromium, which is not installed (Debian: apt-get install chromium); or write .html and print",
            "ghi PDF cần Chromium, máy chưa có (Debian: apt-get install chromium); hoặc ghi .html rồi in",
        )
    with tempfile.TemporaryDirectory(prefix="vnkg-pdf-") as folder:
        page, paper = Path(folder) / "page.html", Path(folder) / "page.pdf"
        page.write_text(html, encoding="utf-8")
        flags = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={folder}/own",
        )
        command = [found, *flags, f"--print-to-pdf={paper}", page.as_uri()]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_PATIENCE)  # noqa: S603
        except subprocess.TimeoutExpired as error:
            raise KgError(f"Chromium took more than {_PATIENCE} s for the PDF; write .html and print it") from error
        if done.returncode or not paper.exists():
            reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise KgError(f"Chromium wrote no PDF: {reason}", f"Chromium không ghi được PDF: {reason}")
        return paper.read_bytes()
