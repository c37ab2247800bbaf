"""How damage to a file of a version is told: in one line, with the way out."""

from __future__ import annotations

from pathlib import Path

from kg.errors import StoreError


def damaged(folder: Path, error: object) -> StoreError:
    """Return the error of a graph or an index in `folder` that cannot be read."""
    return StoreError(
        f"{folder}: the graph is damaged or unreadable ({error}); go back to another version (vnkg rollback), or "
        "build the store anew",
        f"{folder}: đồ thị bị hỏng hoặc không đọc được ({error}); hãy trở về phiên bản khác (vnkg rollback) hoặc "
        "dựng lại kho",
    )
