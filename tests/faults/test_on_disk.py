"""T1 to T8, T11, T22, T23, T28 to T31, T34 to T37, T39, T42, T45, T46, T72 to T75: the file itself."""

from __future__ import annotations

import errno
import json
import os
import resource
import subprocess
import sys
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import sysmap
from sysmap.model import Element, SystemMap
from sysmap.storage import (
    Disk,
    Journal,
    Lock,
    StorageError,
    dumps,
    read,
    recover,
    recoverable,
    save,
    versions,
)
from sysmap.storage.recovery import expire
from sysmap.storage.versions import Version, folder_of, too_many
from tests.faults.children import Program, fresh, traced_save
from tests.faults.running import NEW, OLD, journal_and_pull, save_and_pull
from tests.storage.faults import KINDS, Crash, FaultyDisk

ROOT = Path(__file__).resolve().parents[2]
SMALL = """
import os, subprocess, sys
from pathlib import Path
folder, size, inodes = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},nr_inodes={inodes}", "disk", folder], check=True)
import sysmap
from sysmap.model import Element, SystemMap
path = folder / "carte.sysmap"
sysmap.save(SystemMap(id="m1"), path)
old = path.read_bytes()
if inodes != "0":
    while True:
        try:
            (folder / f"x{len(os.listdir(folder))}").touch()
        except OSError:
            break
for kilobytes in map(int, sys.argv[4].split(",")):
    try:
        sysmap.save(SystemMap(id="m1", elements=[Element(id="e", label="x" * 1024 * kilobytes)]), path)
        print("SAVED", kilobytes)
        old = path.read_bytes()
    except sysmap.StorageError as error:
        print(error.sentence("fr"))
    assert path.read_bytes() == old
    assert not [name for name in os.listdir(folder) if name.startswith(".sysmap-")]
"""


def on_small_disk(words: list[str], folder: Path, size: str, inodes: str, kilobytes: str) -> list[str]:
    command = [*words, sys.executable, "-c", SMALL, str(folder), size, inodes, kilobytes]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_t01_t02_a_full_disk_leaves_the_old_file(tmp_path: Path, small_disk: list[str]) -> None:
    said = on_small_disk(small_disk, tmp_path, "64k", "0", "1,10,60,300,2000,10000")
    assert said[:2] == ["SAVED 1", "SAVED 10"]
    assert all("le disque est plein" in one for one in said[2:])
    assert len(said) == 6


def test_t02_a_limit_on_the_size_of_files_is_a_full_disk(tmp_path: Path) -> None:
    path = fresh(tmp_path)
    before, limit = path.read_bytes(), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5000, limit[1]))  # Python ignores SIGXFSZ
    try:
        with pytest.raises(StorageError, match="plein"):
            save(NEW, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("number", "call", "fault", "said"),
    [
        (3, "fsync", "error=ENOSPC", "plein"),
        (3, "fsync", "error=EDQUOT", "espace est plein"),
        (3, "fsync", "error=EIO", "erreur"),
        (42, "write", "error=ENOTCONN", "partagé ne répond plus"),
        (42, "fsync", "error=EHOSTDOWN", "partagé ne répond plus"),
        (42, "renameat2,rename", "error=ESTALE", "partagé ne répond plus"),
        (45, "renameat2,rename", "error=EBUSY", "un autre programme"),
        (7, "write", "retval=4000", "autre chose que ce qui avait été écrit"),
    ],
)
def test_t03_t07_t42_t45_a_system_that_refuses_is_never_called_saved(
    strace: None, program: Program, tmp_path: Path, number: int, call: str, fault: str, said: str
) -> None:
    run = traced_save(program, tmp_path, f"-e trace={call} -e inject={call}:{fault}")
    assert any(line.startswith("REFUSED") and said in line for line in run.said), run.said
    assert list(sysmap.load(tmp_path / "carte.sysmap").elements) == ["e0"]
    assert not list(tmp_path.glob(".sysmap-*"))


CALLS = "openat,read,write,fsync,close,rename,renameat2,unlink,chmod,newfstatat,lseek"


def test_t08_killed_at_every_system_call_of_a_save(strace: None, program: Program, tmp_path: Path) -> None:
    number, outcomes = 1, set()
    while True:
        folder = tmp_path / str(number)
        run = traced_save(program, folder, f"-e trace={CALLS} -e inject={CALLS}:signal=KILL:when={number}")
        found = list(sysmap.load(folder / "carte.sysmap").elements)
        assert found in (["e0"], ["n"])
        assert "SAVED" not in run.said or found == ["n"]
        assert len(list(folder.glob(".sysmap-*"))) <= 1
        outcomes.add(found[0])
        if run.status == 0:
            break
        number += 1
    assert number > 20
    assert outcomes == {"e0", "n"}


@pytest.mark.parametrize("kind", KINDS)
def test_t06_whichever_operation_fails_when_others_may_write_too(kind: str, tmp_path: Path) -> None:
    path = fresh(tmp_path)
    old, at = path.read_bytes(), 1
    while True:
        path.write_bytes(old)
        disk = FaultyDisk(at, kind)
        outcome = "refused"
        try:
            save(NEW, path, expected=read(path).digest, disk=disk)
            outcome = "saved"
        except (StorageError, Crash):
            pass
        assert path.read_bytes() in (old, dumps(NEW).encode())
        assert outcome != "saved" or path.read_bytes() == dumps(NEW).encode()
        for left in tmp_path.glob(".sysmap-*"):
            left.unlink()
        if not disk.hit:
            break
        at += 1
    assert at > 15


def test_t11_t74_the_plug_is_pulled_while_saving(tmp_path: Path) -> None:
    outcomes = {save_and_pull(seed, tmp_path) for seed in range(200)}
    assert outcomes == {"cut", "saved"}


def test_t11_the_plug_is_pulled_while_the_journal_is_written(tmp_path: Path) -> None:
    assert max(journal_and_pull(seed, tmp_path) for seed in range(200)) > 8


def test_t05_t72_versions_that_cannot_be_kept_are_told_and_theirs_is_not_replaced(
    tmp_path: Path, home: Path
) -> None:
    path = fresh(tmp_path)
    before = path.read_bytes()
    (home / "versions").write_text("in the way", "utf-8")
    with pytest.raises(StorageError) as refusal:
        save(NEW, path, keep=True)
    assert refusal.value.what == "not_kept"
    assert path.read_bytes() == before
    assert not save(NEW, path).kept


def test_t72_versions_that_were_tampered_with_do_no_harm(tmp_path: Path) -> None:
    path = fresh(tmp_path)
    save(NEW, path)
    (kept,) = versions("m1", path)
    kept.path.write_text("rien", "utf-8")
    (folder_of("m1", path) / "000009 étrange.sysmap").mkdir()
    (folder_of("m1", path) / "notes.txt").write_text("x", "utf-8")
    assert save(OLD, path).kept


def test_t73_copies_of_a_map_have_a_bound_and_a_busy_hour_keeps_its_steps() -> None:
    now = datetime(2026, 3, 1, 12)
    ago = [timedelta(seconds=30 * n) for n in range(2000)]
    found = [Version(Path(str(n)), 2000 - n, now - past, 10) for n, past in enumerate(ago)]
    gone = {v.rank for v in too_many(found)}
    kept = [v for v in found if v.rank not in gone]
    assert [v.rank for v in kept[:10]] == list(range(2000, 1990, -1))
    assert len(kept) == 40
    assert all(a.saved - b.saved >= timedelta(minutes=10) for a, b in pairwise(kept[10:]))
    large = [v._replace(size=400 << 20) for v in found[:12]]
    assert [v.rank for v in large if v not in too_many(large)] == [2000, 1999, 1998], "never the last three"


def test_t22_no_descriptor_is_left_and_a_later_save_works(tmp_path: Path) -> None:
    path = fresh(tmp_path)
    digest = read(path).digest
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)
    taken = [os.open(os.devnull, os.O_RDONLY)]
    resource.setrlimit(resource.RLIMIT_NOFILE, (taken[0] + 1, limit[1]))
    try:
        with pytest.raises(StorageError, match="trop de fichiers"):
            save(NEW, path, expected=digest)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limit)
        os.close(taken[0])
    assert save(NEW, path, expected=digest)


def test_t23_no_inode_is_left(tmp_path: Path, small_disk: list[str]) -> None:
    (said,) = on_small_disk(small_disk, tmp_path, "1m", "8", "1")
    assert "le disque est plein" in said


def test_t30_permissions_and_attributes_stay(tmp_path: Path) -> None:
    path = fresh(tmp_path)
    path.chmod(0o640)
    try:
        os.setxattr(path, "user.note", "à garder".encode())
    except OSError:
        pytest.skip("this disk has no attributes")
    save(NEW, path, expected=read(path).digest)
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.getxattr(path, "user.note").decode() == "à garder"


@pytest.mark.parametrize("name", [
    "a b.sysmap", "l’été d'à côté \"2\".sysmap", "e\u0301.sysmap", "é.sysmap", "🗺.sysmap", "CON", "point.",
    "ligne\nligne.sysmap", "-rf.sysmap", "%s{}.sysmap", "n" * 200 + ".sysmap",
])  # fmt: skip
def test_t31_odd_names_are_saved_and_opened(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    save(OLD, path)
    assert save(NEW, path, expected=read(path).digest)
    assert sysmap.load(path) == NEW
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize("name", ["n" * 256, "x\0y.sysmap"])
def test_t31_impossible_names_are_refused_in_words(tmp_path: Path, name: str) -> None:
    with pytest.raises(StorageError) as refusal:
        save(OLD, tmp_path / name)
    assert refusal.value.sentence("fr") != refusal.value.sentence("en")
    assert os.listdir(tmp_path) == []


def test_t34_t35_bytes_count_not_the_clock(tmp_path: Path) -> None:
    path = fresh(tmp_path)
    opened, status = read(path), path.stat()
    other = path.read_bytes().replace(b"avant", b"apres")
    assert len(other) == status.st_size
    path.write_bytes(other)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(StorageError) as refusal:
        save(NEW, path, expected=opened.digest)
    assert refusal.value.what == "changed"
    path.write_bytes(dumps(opened.map).encode())
    os.utime(path, (1, 1))
    assert save(NEW, path, expected=opened.digest)


def test_t36_a_change_in_the_very_last_instant_is_given_back(tmp_path: Path) -> None:
    path = fresh(tmp_path)
    digest = read(path).digest

    class Neighbour(Disk):
        def exchange(self, one: Path, other: Path) -> bool:
            if one.read_bytes() == dumps(NEW).encode() and other.read_bytes() != dumps(OLD).encode():
                other.write_bytes(dumps(OLD).encode())
            return super().exchange(one, other)

    if not Disk().exchange(fresh(tmp_path / "a"), fresh(tmp_path / "b")):
        pytest.skip("this system cannot exchange two files")
    with pytest.raises(StorageError) as refusal:
        save(NEW, path, expected=digest, disk=Neighbour())
    assert refusal.value.what == "changed"
    assert sysmap.load(path) == OLD
    assert not list(tmp_path.glob(".sysmap-*"))


def test_t37_a_file_that_grows_is_refused_then_read(tmp_path: Path) -> None:
    whole = dumps(NEW).encode()
    path = tmp_path / "carte.sysmap"
    for part in (whole[: len(whole) // 2], bytes(len(whole)), whole[: len(whole) // 2] + bytes(500)):
        path.write_bytes(part)
        with pytest.raises(StorageError, match=r"précédente|autre copie|abîmé"):
            read(path)
    path.write_bytes(whole)
    assert sysmap.load(path) == NEW


def test_t39_another_host_is_named(tmp_path: Path) -> None:
    path = fresh(tmp_path)
    code = "import sys, pathlib, sysmap.storage as s; s.Lock(pathlib.Path(sys.argv[1])).take()"
    words = ["unshare", "-Uru", "sh", "-c", 'hostname accueil-02 && exec "$0" "$@"', sys.executable]
    done = subprocess.run([*words, "-c", code, str(path)], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.skip("this system does not let an ordinary user have another host name")
    holder = Lock(path).take()
    assert holder is not None
    assert (holder.host, holder.here) == ("accueil-02", False)
    datetime.fromisoformat(holder.since)


@pytest.mark.parametrize("errors", [1, 5])
def test_t45_a_rename_refused_for_a_moment_is_tried_again(tmp_path: Path, errors: int) -> None:
    path, left = fresh(tmp_path), [errors]

    class Guarded(Disk):
        def replace(self, source: Path, target: Path) -> None:
            left[0] -= 1
            if left[0] >= 0:
                raise OSError(errno.EBUSY, "busy")
            super().replace(source, target)

    save(NEW, path, disk=Guarded())
    assert sysmap.load(path) == NEW


def test_t46_a_clock_that_jumps_changes_no_order_and_removes_nothing(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = fresh(tmp_path)
    for number in range(4):
        save(OLD.evolve(template=f"t{number}"), path)
        newest = versions("m1", path)[0].path
        os.utime(newest, (1e9 - number, 1e9 - number))
    assert [sysmap.load(v.path).template for v in versions("m1", path)][:3] == ["t2", "t1", "t0"]
    Journal(OLD).close()
    old = home / "recovery" / "old"
    monkeypatch.setattr("time.time", lambda: 4e9)
    expire(old)
    monkeypatch.undo()
    expire(old)
    assert len(list(old.iterdir())) == 1


def test_t71_a_journal_of_a_program_to_come_gives_back_what_is_understood(home: Path) -> None:
    journal = Journal(OLD)
    journal.note(NEW)
    journal.leave()
    (left,) = recoverable()
    base = json.loads((left.folder / "base.json").read_text("utf-8"))
    (left.folder / "base.json").write_text(json.dumps({**base, "version": "99", "new": [1]}), "utf-8")
    file = next(left.folder.glob("journal-*"))
    add_record(file, {"n": 2, "elements": {"put": [3], "unheard": {}}})
    found = recover(left.folder)
    assert found.opened.map == NEW
    assert found.torn


def add_record(file: Path, record: Any) -> None:
    import zlib

    from sysmap.storage.recovery import HEADER

    body = json.dumps(record).encode()
    with open(file, "ab") as more:
        more.write(HEADER.pack(len(body), zlib.crc32(body)) + body)


def test_t75_the_temporary_file_is_deleted_by_an_antivirus(tmp_path: Path) -> None:
    path = fresh(tmp_path)
    before = path.read_bytes()

    class Antivirus(Disk):
        def close(self, fd: int) -> None:
            super().close(fd)
            for one in tmp_path.glob(".sysmap-*"):
                one.unlink()

    with pytest.raises(StorageError):
        save(NEW, path, disk=Antivirus())
    assert path.read_bytes() == before


def test_t10_killed_again_and_again_while_recovering(program: Program, tmp_path: Path) -> None:
    """Each start reads what the last one left; none takes it away."""
    journal = Journal(SystemMap(id="m1"))
    journal.note(SystemMap(id="m1", elements=[Element(id="e", label="précieux")]))
    journal.leave()
    for _ in range(20):
        pid = os.fork()
        if pid == 0:
            (left,) = recoverable()
            recover(left.folder)
            os.kill(os.getpid(), 9)
        os.waitpid(pid, 0)
        (left,) = recoverable()
        assert list(recover(left.folder).opened.map.elements) == ["e"]
