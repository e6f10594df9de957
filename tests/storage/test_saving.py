"""A save leaves the old file or the new one, whatever fails in between, and says which."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from sysmap.model import Element, SystemMap
from sysmap.storage import Disk, StorageError, dumps, load, read, save, save_atomically, versions
from tests.storage.faults import KINDS, Crash, FaultyDisk

OLD = SystemMap(id="m1", elements={"a": Element(id="a", label="avant")})
NEW = SystemMap(id="m1", elements={"a": Element(id="a", label="après " * 500)})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "cartes"
    folder.mkdir()
    save(OLD, folder / "cantine.sysmap")
    return folder / "cantine.sysmap"


@pytest.mark.parametrize("kind", KINDS)
def test_whichever_operation_fails_the_file_is_the_old_or_the_new_one(kind: str, path: Path) -> None:
    old, new = dumps(OLD).encode(), dumps(NEW).encode()
    at, hits = 1, 0
    while True:
        path.write_bytes(old)
        disk = FaultyDisk(at, kind)
        outcome = _outcome(path, disk)
        found = path.read_bytes()
        assert found in (old, new), f"{disk.done[-1]} ({at}) left a mixture"
        assert outcome in ("refused", "crashed", "saved"), outcome
        assert outcome != "saved" or found == new, f"{disk.done[-1]} ({at}) lied"
        if outcome != "crashed":
            assert os.listdir(path.parent) == [path.name], f"{disk.done[-1]} ({at}) left a temporary file"
        for leftover in path.parent.glob(".sysmap-*"):
            leftover.unlink()
        if not disk.hit:
            break
        at, hits = at + 1, hits + 1
    assert hits > 12


def _outcome(path: Path, disk: Disk) -> str:
    try:
        save(NEW, path, disk=disk)
    except StorageError as error:
        return "refused" if error.code == 4 and path.name in error.sentence() else f"unclear: {error}"
    except Crash:
        return "crashed"
    return "saved"


class LyingDisk(Disk):
    def write(self, fd: int, data: memoryview) -> int:
        return len(data)


def test_a_disk_that_lies_is_found_out(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(StorageError) as refusal:
        save(NEW, path, disk=LyingDisk())
    assert refusal.value.what == "not_verified"
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == [path.name]


def test_a_full_disk_is_named(path: Path) -> None:
    class FullDisk(Disk):
        def write(self, fd: int, data: memoryview) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(StorageError) as refusal:
        save_atomically(path, b"x", FullDisk())
    assert "le disque est plein" in refusal.value.sentence("fr")
    assert "the disk is full" in refusal.value.sentence("en")


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    saved = save(NEW, tmp_path / "neuve.sysmap")
    assert load(saved.path) == NEW
    assert read(saved.path).digest == saved.digest
    assert saved.size == saved.path.stat().st_size


def test_permissions_stay(path: Path) -> None:
    path.chmod(0o640)
    save(NEW, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_symbolic_link_stays_a_link(path: Path) -> None:
    link = path.with_name("raccourci.sysmap")
    link.symlink_to(path.name)
    save(NEW, link)
    assert link.is_symlink()
    assert load(path) == NEW


def test_links_in_a_circle_and_folders_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    for name in ("a", ".", "absent/carte.sysmap", "x\0y"):
        with pytest.raises(StorageError) as refusal:
            save(NEW, tmp_path / name)
        assert refusal.value.code == 4
    assert sorted(os.listdir(tmp_path)) == ["a", "b"]


def test_a_file_changed_by_somebody_else_is_not_written_over(path: Path) -> None:
    digest = read(path).digest
    path.write_text(dumps(NEW), encoding="utf-8")
    os.utime(path, (1, 1))
    with pytest.raises(StorageError) as refusal:
        save(OLD.evolve(language="en"), path, expected=digest)
    assert refusal.value.what == "changed"
    assert load(path) == NEW


def test_a_change_that_lands_while_we_write_is_not_written_over(path: Path) -> None:
    digest = read(path).digest

    class Neighbour(Disk):
        def sync(self, fd: int) -> None:
            path.write_text(dumps(NEW), encoding="utf-8")

    with pytest.raises(StorageError) as refusal:
        save(OLD.evolve(language="en"), path, expected=digest, disk=Neighbour())
    assert refusal.value.what == "changed"
    assert load(path) == NEW
    assert os.listdir(path.parent) == [path.name]


def test_another_name_of_the_file_is_told(path: Path) -> None:
    os.link(path, path.with_name("autre nom.sysmap"))
    assert save(NEW, path).linked
    assert load(path.with_name("autre nom.sysmap")) == OLD
    assert not save(OLD, path).linked


def test_a_file_only_touched_is_no_change(path: Path) -> None:
    digest = read(path).digest
    os.utime(path, (1, 1))
    assert load(save(NEW, path, expected=digest).path) == NEW


def test_the_last_ten_versions_are_kept_and_open_like_maps(path: Path) -> None:
    for n in range(14):
        save(OLD.evolve(template=f"t{n}"), path)
    kept = versions("m1", path)
    latest = [load(version.path).template for version in kept[:10]]
    assert latest == [f"t{n}" for n in range(12, 2, -1)]
    assert [load(version.path) for version in kept[10:]] == [OLD], "the oldest of a busy hour"


def test_saving_the_same_map_again_keeps_no_copy_of_it(path: Path) -> None:
    save(OLD, path)
    assert versions("m1", path) == []


def test_a_version_that_cannot_be_kept_does_not_stop_the_save_but_is_told(path: Path, home: Path) -> None:
    (home / "versions").write_text("in the way", encoding="utf-8")
    saved = save(NEW, path)
    assert not saved.kept
    assert load(path) == NEW


def test_what_a_crash_left_is_tidied_a_day_later(path: Path) -> None:
    old, recent = path.with_name(".sysmap-0123456789ab"), path.with_name(".sysmap-ba9876543210")
    for leftover in (old, recent):
        leftover.write_bytes(b"half")
    os.utime(old, (1, 1))
    save(NEW, path)
    assert not old.exists()
    assert recent.exists()


def test_a_saved_map_tells_nothing_about_this_computer(path: Path, home: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert str(home) not in text
    assert os.uname().nodename not in text or os.uname().nodename == ""
