"""What a child process may use while it reads a stranger's file."""

from __future__ import annotations

import struct
import sys
from contextlib import suppress

PROCESS_TIME, PROCESS_MEMORY, DIE_QUIETLY = 0x2, 0x100, 0x400
"""What a job of Windows may limit: computing, memory; and a fault ends the process without a window."""
EXTENDED = 9
TICKS = 10_000_000
"""Windows counts time in tenths of a millionth of a second."""


def hold(memory: int, seconds: int) -> None:
    """Hold this process to so many bytes of memory and seconds of computing, where the system can."""
    if sys.platform == "win32":
        with suppress(OSError, AttributeError):
            _hold_on_windows(memory, seconds)
        return
    import resource

    for what, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard < 0 else min(most, hard), hard))


def job_limits(memory: int, seconds: int) -> bytes:
    """The same limits as a Windows job wants them: JOBOBJECT_EXTENDED_LIMIT_INFORMATION, 64 bit.

    Times of a process and of the job, what is limited, six limits unused; what was counted; memory of a
    process and of the job, and their peaks.
    """
    flags = PROCESS_TIME | PROCESS_MEMORY | DIE_QUIETLY
    basic = struct.pack("<qqI4xQQI4xQII", seconds * TICKS, 0, flags, 0, 0, 0, 0, 0, 0)
    return basic + bytes(48) + struct.pack("<QQQQ", memory, 0, 0, 0)


def _hold_on_windows(memory: int, seconds: int) -> None:
    """Put this process into a job of its own; the job lasts as long as the process."""
    import ctypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    for call in (kernel.CreateJobObjectW, kernel.GetCurrentProcess):
        call.restype = ctypes.c_void_p
    told = job_limits(memory, seconds)
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    kernel.SetInformationJobObject(job, EXTENDED, told, len(told))
    kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))
