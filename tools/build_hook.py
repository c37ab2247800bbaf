"""hatchling's build hook: gathers `kg/_assets/` before a wheel, an sdist or an editable install is made."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AssetsHook(BuildHookInterface[Any]):
    """Runs `tools/assets.py`; what it could not gather becomes a warning of the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fill `kg/_assets/` of the tree that is being built."""
        del version, build_data
        spec = importlib.util.spec_from_file_location("vnkg_assets", Path(self.root) / "tools" / "assets.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError("tools/assets.py is missing from this source tree")
        assets = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(assets)
        for line in assets.gather():
            self.app.display_warning(f"vnkg assets: {line}")
