"""Worlds come and go as files."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storefront.worlds import lifecycle


@pytest.fixture
def image(tmp_path: Path) -> Path:
    path = tmp_path / "image.sqlite"
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE world (code TEXT, incarnation TEXT)")
        made.execute("INSERT INTO world VALUES ('main', 'image')")
        made.execute("CREATE TABLE thing (name TEXT)")
        made.commit()
    return path


def test_a_world_is_a_copy_with_its_own_name(tmp_path, image):
    path = lifecycle.create(tmp_path, "team-1", image)
    assert _ask(path, "SELECT code FROM world") == [("team-1",)]
    assert _ask(path, "SELECT incarnation FROM world") != [("image",)]
    assert [world.code for world in lifecycle.listed(tmp_path)] == ["team-1"]


def test_what_happens_in_one_world_stays_there(tmp_path, image):
    one, two = (lifecycle.create(tmp_path, code, image) for code in ("one", "two"))
    _do(one, "INSERT INTO thing VALUES ('lamp')")
    assert _ask(one, "SELECT name FROM thing") == [("lamp",)]
    assert _ask(two, "SELECT name FROM thing") == []


def test_reset_reaches_connections_that_are_open(tmp_path, image):
    path = lifecycle.create(tmp_path, "team-1", image)
    _do(path, "PRAGMA journal_mode=WAL")
    with closing(sqlite3.connect(path)) as reader:
        before = reader.execute("SELECT incarnation FROM world").fetchone()
        _do(path, "INSERT INTO thing VALUES ('lamp')")
        lifecycle.reset(tmp_path, "team-1", image)
        assert reader.execute("SELECT name FROM thing").fetchall() == []
        assert reader.execute("SELECT code FROM world").fetchone() == ("team-1",)
        assert reader.execute("SELECT incarnation FROM world").fetchone() != before


def test_a_deleted_world_leaves_no_file(tmp_path, image):
    path = lifecycle.create(tmp_path, "team-1", image)
    lifecycle.delete(tmp_path, "team-1")
    assert list(path.parent.iterdir()) == []
    assert not lifecycle.exists(tmp_path, "team-1")


@pytest.mark.parametrize("code", ["", "a", "Team", "a/b", "../x", "x" * 40, "a b", ".."])
def test_a_code_that_could_be_a_path_is_refused(tmp_path, image, code):
    with pytest.raises(lifecycle.BadWorld, match="world code"):
        lifecycle.create(tmp_path, code, image)
    assert not lifecycle.exists(tmp_path, code)


def test_a_world_is_not_made_twice(tmp_path, image):
    lifecycle.create(tmp_path, "team-1", image)
    with pytest.raises(lifecycle.BadWorld, match="already"):
        lifecycle.create(tmp_path, "team-1", image)


def test_main_is_never_deleted(tmp_path, image):
    lifecycle.create(tmp_path, "main", image)
    with pytest.raises(lifecycle.BadWorld, match="reset it"):
        lifecycle.delete(tmp_path, "main")


@pytest.mark.parametrize("act", [lifecycle.delete, lambda i, c: lifecycle.reset(i, c, i / "image.sqlite")])
def test_a_world_that_is_not_there_is_said_to_be(tmp_path, image, act):
    with pytest.raises(lifecycle.BadWorld, match="no world 'team-9'"):
        act(tmp_path, "team-9")


def test_an_image_is_built_once_and_replaces_the_older_one(tmp_path):
    built = []

    def build(path: Path) -> None:
        built.append(path)
        path.write_bytes(b"image")

    first = lifecycle.image_for(tmp_path, "fresh-1", build)
    assert lifecycle.image_for(tmp_path, "fresh-1", build) == first
    lifecycle.image_for(tmp_path, "sold-out-1", build)
    second = lifecycle.image_for(tmp_path, "fresh-2", build)
    assert len(built) == 3
    assert sorted(file.name for file in second.parent.iterdir()) == ["fresh-2.sqlite", "sold-out-1.sqlite"]


def test_a_build_that_fails_leaves_nothing(tmp_path):
    def build(path: Path) -> None:
        path.write_bytes(b"half")
        raise ValueError("a mistake in the seeds")

    with pytest.raises(ValueError, match="a mistake"):
        lifecycle.image_for(tmp_path, "fresh-1", build)
    assert list((tmp_path / "images").iterdir()) == []


def _do(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def _ask(path: Path, statement: str) -> list[tuple]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()
