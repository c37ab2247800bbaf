"""The version of the program and of its rules."""

from __future__ import annotations

VERSION = "0.1.0"
"""The same as in pyproject.toml (tested); stands on every evidence, so it is part of the graph."""
