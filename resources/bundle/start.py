"""Before anything else in a package: other programs that we start must not get our libraries.

PyInstaller points LD_LIBRARY_PATH at them; this process has read it already, a child of ours sets it again.
"""

import os

if (before := os.environ.pop("LD_LIBRARY_PATH_ORIG", None)) is not None:
    os.environ["LD_LIBRARY_PATH"] = before
elif hasattr(__import__("sys"), "_MEIPASS"):
    os.environ.pop("LD_LIBRARY_PATH", None)
