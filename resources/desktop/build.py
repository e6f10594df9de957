"""What is given to people on Linux, made of dist/sysmap (make bundle).

python resources/desktop/build.py deb         a Debian package
python resources/desktop/build.py portable    an archive for a stick
"""

from __future__ import annotations

import sys

from debian import package
from portable import portable

KINDS = {"deb": package, "portable": portable}


def main(words: list[str]) -> int:
    if len(words) != 1 or words[0] not in KINDS:
        sys.stderr.write(__doc__ or "")
        return 2
    path = KINDS[words[0]]()
    print(f"{path} ({path.stat().st_size / 1e6:.1f} Mo)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
