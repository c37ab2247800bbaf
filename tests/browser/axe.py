"""axe-core on whatever a tab shows: WCAG 2.0 to 2.2, levels A and AA, and best practice."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_LEAST = 10
"""Rules that any page of ours meets: fewer, and nothing was looked at."""


def violations(tab: Page, *, without: str = "") -> list[str]:
    """Return what axe-core finds wrong, in both colour schemes: scheme, rule, and the first element at fault.

    `without` is a rule that is left out.
    """
    options = {"runOnly": _RULES, "rules": {without: {"enabled": False}} if without else {}}
    found = []
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        told = Axe().run(tab, options=options).response
        assert len(told["passes"]) >= _LEAST, told["passes"]
        found += [f"{scheme} {one['id']}: {one['nodes'][0]['html'][:300]}" for one in told["violations"]]
    return found
