"""Article → Reading: what one article says, every fact with its words."""

from __future__ import annotations

import sys

from kg.extract.call import CallablePackage

sys.modules[__name__].__class__ = CallablePackage
