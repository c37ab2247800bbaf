"""Which records of different articles are one entity, under which stable id, and which of their values stands."""

from __future__ import annotations

from kg.resolve.rank import Ranked, Reason
from kg.resolve.resolution import Resolution, resolve

__all__ = ["Ranked", "Reason", "Resolution", "resolve"]
