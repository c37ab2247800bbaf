"""Files and folders that appear whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
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


@contextmanager
def whole_folder(path: Path, ours: Collection[str]) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `path` when the block ends without an exception.

    Args:
        path: the folder to be; what stands there is replaced.
        ours: names of the files that may be replaced.

    Raises:
        KgError: the place holds anything else, or cannot be written.
    """
    try:
        strange = path.exists() and (not path.is_dir() or any(one.name not in ours for one in path.iterdir()))
        if strange:
            raise KgError(
                f"{path}: holds other things than what would be written; name an empty or new folder",
                f"{path}: đang chứa thứ khác với những gì sẽ ghi; hãy nêu một thư mục trống hoặc mới",
            )
        part = Path(tempfile.mkdtemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent))
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        yield part
        part.chmod(0o777 & ~_umask())
        if path.exists():
            shutil.rmtree(path)
        part.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


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
