"""Takes the pictures of the documentation: `python tools/picture.py out/graph.html docs/graph.png [name to look up]`.

The page, of the graph or of an explained article, opens in the Chromium that `tools/browser.py` finds, 1,280 x 800 CSS
pixels, in the light; that of the graph is turned to English.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright


def take(page: Path, picture: Path, look_up: str = "") -> None:
    """Write the PNG of `page`, opened on the first node that `look_up` finds."""
    tool = Path(__file__).with_name("browser.py")
    found = subprocess.run([sys.executable, str(tool)], capture_output=True, text=True, check=False)  # noqa: S603
    if found.returncode:
        sys.exit(found.stderr.strip())
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=flags)
        tab = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
        tab.goto(page.resolve().as_uri())
        if tab.locator("#language").count():
            tab.wait_for_selector("html[data-ready=yes]")
            if tab.locator("html").get_attribute("lang") != "en":
                tab.locator("#language").click()
        if look_up:
            tab.locator("#search").fill(look_up)
            tab.locator("#search").press("Enter")
            tab.wait_for_timeout(500)
        tab.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:4])
