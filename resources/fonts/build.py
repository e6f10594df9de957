"""Fetch the bundled fonts again: `python resources/fonts/build.py`.

Inter's static faces (SIL Open Font License 1.1) come from the npm package named below; the
variable font is set wrongly by Qt. Needs `npm`; nothing of this runs at program time.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "@expo-google-fonts/inter@0.4.2"
FACES = ("400Regular", "500Medium", "600SemiBold", "700Bold", "800ExtraBold", "400Regular_Italic",
         "500Medium_Italic")  # fmt: skip
HERE = Path(__file__).resolve().parent


def packed(package: str, folder: str) -> Path:
    """Download the package's archive into the folder and return its path."""
    subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return next(Path(folder).glob("*.tgz"))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, tarfile.open(packed(PACKAGE, folder)) as archive:
        for face in FACES:
            name = f"Inter_{face}.ttf"
            (HERE / name).write_bytes(archive.extractfile(f"package/{face}/{name}").read())
        (HERE / "LICENSE-Inter.txt").write_bytes(archive.extractfile("package/LICENSE_FONT").read())


if __name__ == "__main__":
    main()
