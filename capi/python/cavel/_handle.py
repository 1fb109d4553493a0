# SPDX-License-Identifier: Apache-2.0
"""Handles of the library, each freed once, even while threads use it."""
from __future__ import annotations

import contextlib
import threading
from ctypes import c_void_p
from typing import Iterator, NoReturn, TypeVar

from . import _native

_Self = TypeVar("_Self", bound="Handle")


class _Here(threading.local):
    """The handles that this thread's calls use, and how many of them a progress callback must not use."""

    def __init__(self) -> None:
        self.used: list[Handle] = []
        self.barred = 0


_here = _Here()


@contextlib.contextmanager
def reporting() -> Iterator[None]:
    """While a progress callback runs, the handles of the calls that it reports on are barred to it."""
    before, _here.barred = _here.barred, len(_here.used)
    try:
        yield
    finally:
        _here.barred = before


class Handle:
    """An object of the library. It is freed when nothing refers to it any more, at the end of a `with`, or by `close()`; if
    another thread is using it, as soon as that call has returned. Using it after that raises ValueError."""

    def __init__(self, kind: str) -> None:
        self.pointer = c_void_p()
        self._free = getattr(_native.library, f"cavel_{kind}_free")
        self._gate = threading.RLock()  # guards the two below; reentrant, because a finalizer may run inside
        self._users = 0
        self._closed = False

    @contextlib.contextmanager
    def use(self) -> Iterator[c_void_p]:
        """The pointer for one call, valid until the end of the `with`."""
        if any(one is self for one in _here.used[:_here.barred]):
            raise RuntimeError(f"this {type(self).__name__} is in use by the call whose progress is being reported")
        with self._gate:
            if self._closed:
                raise ValueError(f"this {type(self).__name__} is closed")
            self._users += 1
        _here.used.append(self)
        try:
            yield self.pointer
        finally:
            _here.used.pop()
            with self._gate:
                self._users -= 1
                self._free_if_done()

    def close(self) -> None:
        with self._gate:
            self._closed = True
            self._free_if_done()

    def _free_if_done(self) -> None:
        if self._closed and self._users == 0 and self.pointer:
            pointer, self.pointer = self.pointer, c_void_p()
            self._free(pointer)

    def __reduce__(self) -> NoReturn:
        # A copy would free the same object a second time.
        raise TypeError(f"a {type(self).__name__} cannot be copied or pickled")

    def __enter__(self: _Self) -> _Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        if hasattr(self, "_closed"):  # else __init__ raised
            self.close()
