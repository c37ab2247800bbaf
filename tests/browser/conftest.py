"""A real Chromium for the tests, and pages that open in it from a file, as a reader would open them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from kg.render import GraphView, page

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
Open = Callable[..., Page]
expect.set_options(timeout=20_000)  # milliseconds: a busy machine takes longer to draw, which is no fault of the page


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium once; a machine without it fails with the line that says how to get it."""
    found = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "browser.py")], capture_output=True, text=True, check=False
    )
    if found.returncode:
        pytest.fail(found.stderr.strip(), pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=FLAGS)
        yield browser
        browser.close()


class Watch:
    """What a page did that nobody asked for."""

    def __init__(self) -> None:
        """Start with nothing noted."""
        self.requests: list[str] = []
        self.trouble: list[str] = []

    def follow(self, tab: Page) -> None:
        """Note every request beyond the file itself, every script error, console complaint and dialog."""
        tab.on("request", lambda request: self._request(request.url))
        tab.on("pageerror", lambda error: self.trouble.append(str(error)))
        tab.on("console", lambda message: self._console(message.type, message.text))
        tab.on("dialog", self._dialog)

    def _request(self, url: str) -> None:
        if not url.startswith(("file:", "data:")):
            self.requests.append(url)

    def _console(self, kind: str, text: str) -> None:
        if kind == "error":
            self.trouble.append(text)

    def _dialog(self, dialog: Any) -> None:
        self.trouble.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@contextmanager
def watched(chromium: Browser, *, width: int = 1280, height: int = 800, **options: Any) -> Iterator[tuple[Page, Watch]]:
    """Yield a tab (`options` as `Browser.new_context` takes them) and what it does that nobody asked for."""
    watch = Watch()
    context = chromium.new_context(viewport={"width": width, "height": height}, **options)
    tab = context.new_page()
    watch.follow(tab)
    yield tab, watch
    context.close()


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Return what writes a view as a page and opens it; afterwards assert that the page kept quiet."""
    watch = Watch()
    contexts = []

    def open_page(
        view: GraphView,
        *,
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        lang: str = "vi",
        at: str = "",
        before: str = "",
    ) -> Page:
        file = tmp_path / "graph.html"
        file.write_text(page(view, title="Đồ thị thử", lang=lang), encoding="utf-8")
        context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
        contexts.append(context)
        tab = context.new_page()
        watch.follow(tab)
        if before:
            tab.add_init_script(before)
        tab.goto(file.as_uri() + at, wait_until="commit")
        tab.wait_for_selector("html[data-ready=yes]")
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert watch.requests == []
    assert watch.trouble == []
