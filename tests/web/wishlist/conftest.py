"""What tests of the wishlist share."""

import re

import pytest

WISHLIST = "/greenhome/wishlist"


@pytest.fixture
def csrf(client):
    """The token for forms of `client`."""
    return re.search(r'name="csrf_token" value="([^"]+)"', client.get(WISHLIST).get_data(as_text=True))[1]


@pytest.fixture
def save(client, csrf):
    """`save("aquelle-9")`: press its heart."""

    def pressed(handle, headers=None):
        form = {"csrf_token": csrf, "product": handle}
        return client.post(f"{WISHLIST}/items", data=form, headers=headers or {})

    return pressed


@pytest.fixture
def take_off(client, csrf):
    """`take_off("aquelle-9")`: press it again."""

    def pressed(handle, headers=None):
        return client.post(f"{WISHLIST}/items/{handle}/removal", data={"csrf_token": csrf}, headers=headers or {})

    return pressed
