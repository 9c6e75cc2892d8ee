"""Reading reviews from the command line."""

import pytest

from storefront.reviews.commands import publish_one, reject_one, tell_pending
from storefront.worlds.lifecycle import BadWorld
from tests.web.reviews.conftest import WASHER


@pytest.fixture
def said():
    """What a command has said, line by line."""
    return []


def test_the_list_shows_what_waits(app, send, written, said):
    send()
    tell_pending(app, "main", said.append)
    number = written()[0]["id"]
    assert said == [
        f"{number}  greenhome/aquelle-9  4 of 5  Mira L. (not ordered here)",
        "    Quiet enough",
        "    Runs at night beside the bedroom.",
        "    The door is stiff.",
    ]


def test_an_empty_list_says_so(app, world, said):
    tell_pending(app, "main", said.append)
    assert said == ["No review waits to be read."]


def test_a_published_review_is_on_the_page_at_once(client, app, send, written, said):
    client.get(WASHER)
    send()
    publish_one(app, "main", written()[0]["id"], said.append)
    assert said == ["Published: Quiet enough (4 of 5, Mira L.)"]
    assert "Quiet enough" in client.get(WASHER).get_data(as_text=True)
    assert "It is published." in client.get(f"{WASHER}/reviews/new").get_data(as_text=True)


def test_a_rejected_review_is_gone_and_another_may_be_written(app, send, written, said):
    send()
    reject_one(app, "main", written()[0]["id"], said.append)
    assert written() == []
    send(title="Second thoughts")
    assert [row["title"] for row in written()] == ["Second thoughts"]


@pytest.mark.parametrize("command", [publish_one, reject_one])
def test_what_does_not_wait_is_left_alone(app, world, said, command):
    with pytest.raises(ValueError, match="no review 1 waits to be read"):
        command(app, "main", 1, said.append)
    with pytest.raises(BadWorld, match="no world 'nowhere'"):
        command(app, "nowhere", 1, said.append)
