"""Make territories.xz, the communes and groupings of communes of France, from the open data package.

    npm pack @etalab/decoupage-administratif@6.0.0
    python resources/territories/build.py etalab-decoupage-administratif-6.0.0.tgz

Source of the data: code officiel géographique (INSEE) and list of EPCI (DGCL), Licence Ouverte 2.0, read
from the package above (its own code, MIT, is not used). What is kept: code, name, department, grouping,
in the order of population, so that the first of several homonyms is the one most often meant.
"""

from __future__ import annotations

import json
import lzma
import sys
import tarfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
YEAR = 2026
"""Year of the official code that the package holds."""


def read(package: Path, name: str) -> list[dict[str, Any]]:
    with tarfile.open(package) as archive:
        file = archive.extractfile(f"package/data/{name}.json")
        assert file is not None
        found: list[dict[str, Any]] = json.load(file)
        return found


def rows(package: Path) -> list[str]:
    """One line each: sort (r, d, e, c), code, name, department or region, grouping."""
    regions = read(package, "regions")
    departments = read(package, "departements")
    groupings = sorted(read(package, "epci"), key=lambda one: -one["populationMunicipale"])
    communes = [one for one in read(package, "communes") if one["type"] == "commune-actuelle"]
    communes.sort(key=lambda one: -one.get("population", 0))
    by_code = {one["code"]: one for one in communes}
    holder = {member["code"]: one["code"] for one in groupings for member in one["membres"]}
    lines = [f"r\t{one['code']}\t{one['nom']}\t\t" for one in regions]
    lines += [f"d\t{one['code']}\t{one['nom']}\t{one['region']}\t" for one in departments]
    for one in groupings:
        homes = [by_code[m["code"]]["departement"] for m in one["membres"] if m["code"] in by_code]
        most = max(sorted(set(homes)), key=homes.count) if homes else ""
        lines.append(f"e\t{one['code']}\t{one['nom']}\t{most}\t{len(one['membres'])}")
    for one in communes:
        home = one.get("departement") or one.get("collectiviteOutremer", {}).get("code", "")
        lines.append(f"c\t{one['code']}\t{one['nom']}\t{home}\t{holder.get(one['code'], '')}")
    return lines


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        sys.stdout.write(__doc__ or "")
        return 2
    lines = [str(YEAR), *(row.replace("'", "’") for row in rows(Path(arguments[0])))]
    data = lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)
    (HERE / "territories.xz").write_bytes(data)
    sys.stdout.write(f"{len(lines) - 1} territories, {len(data)} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
