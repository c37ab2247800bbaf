"""`kg.extract(text)` is the Python API, `kg.extract` the package of this stage: so the package can be called.

A function of that name in `kg` would be overwritten by the package as soon as any of its modules is imported.
"""

from __future__ import annotations

import os
from importlib import import_module
from types import ModuleType
from typing import cast

from kg.model import Reading


class CallablePackage(ModuleType):
    """The class of the package `kg.extract`."""

    def __call__(self, source: str | os.PathLike[str]) -> Reading:
        """Return what one article says; see `kg.api.extract`."""
        return cast("Reading", import_module("kg.api").extract(source))
