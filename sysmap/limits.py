"""What a child process may use while it reads a stranger's file."""

from __future__ import annotations


def hold(memory: int, seconds: int) -> None:
    """Hold this process to so many bytes of memory and seconds of computing, where the system can.

    On Windows only the parent's time limit holds.
    """
    try:
        import resource
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard < 0 else min(most, hard), hard))
