"""Article → Reading: what one article says, every fact with its words."""

from __future__ import annotations

import sys

from kg.extract.call import CallablePackage
from kg.extract.reading import extract

__all__ = ["extract"]

sys.modules[__name__].__class__ = CallablePackage
