"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from kg.errors import KgError


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Yield a binary stream whose content replaces `path` when the block ends without an exception.

    Until then nothing is seen at `path`; after a failure what stood there before still stands.

    Raises:
        KgError: the place cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _umask() -> int:
    """Return the process's file mode mask (mkstemp ignores it)."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> KgError:
    reason = error.strerror or str(error)
    return KgError(
        f"{path}: cannot be written ({reason}); name a file in a folder that exists and that you may write to",
        f"{path}: không ghi được ({reason}); hãy nêu tệp trong một thư mục đã có và được phép ghi",
    )
