"""A world of an earlier version is told apart from one whose code merely changed."""

import sqlite3
from contextlib import closing

import pytest

from storefront.worlds import schema
from storefront.worlds.lifecycle import BadWorld


@pytest.fixture
def copy(image, tmp_path):
    path = tmp_path / "main.sqlite"
    path.write_bytes(image.read_bytes())
    return path


def change(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_world_of_this_version_passes(copy):
    schema.check(copy)


def test_another_mark_with_the_same_columns_passes(copy):
    change(copy, "PRAGMA user_version = 1")
    schema.check(copy)


@pytest.mark.parametrize(
    ("statement", "lacking"),
    [("ALTER TABLE offer DROP COLUMN options", "offer.options"), ("DROP TABLE subscription", "subscription")],
)
def test_what_is_lacking_is_named_with_what_to_do(copy, statement, lacking):
    change(copy, "PRAGMA user_version = 1", statement)
    with pytest.raises(BadWorld, match=rf"lacks {lacking}.*worlds reset main"):
        schema.check(copy)
