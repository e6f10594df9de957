"""What Sysmap.exe runs: the program, told that it is packed, so that its children are itself.

Sysmap.cmd runs it by pythonw.exe when there is one: its children are then Python's, as from source.
"""

import os
import sys
from pathlib import Path

if Path(sys.executable).stem.lower().startswith("python"):
    folder = Path(__file__).parent.parent
    if (folder / "portable.txt").is_file() or (folder / "sysmap-data").is_dir():
        os.environ.setdefault("SYSMAP_HOME", str(folder / "sysmap-data"))
else:
    sys.frozen = True  # type: ignore[attr-defined]

# what compiled libraries share lies there
os.add_dll_directory(str(Path(__file__).parent))  # type: ignore[attr-defined]

from sysmap.__main__ import main  # noqa: E402 - only now: it must know before

sys.exit(main())
