"""What Sysmap.exe runs: the program, told that it is packed, so that its children are itself."""

import sys

sys.frozen = True  # type: ignore[attr-defined]

from sysmap.__main__ import main  # noqa: E402 - it must know before

sys.exit(main())
