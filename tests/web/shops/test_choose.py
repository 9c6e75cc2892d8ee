"""The front door."""

from tests.pages import page


def test_the_front_door_shows_both_shops_and_what_they_sell(client):
    shown = page(client.get("/"))
    for handle, sells in (("greenhome", "Dishwashing"), ("techgadgets", "Laptops")):
        door = shown.one(data_testid=f"shop-{handle}")
        assert door.attributes["href"] == f"/{handle}/"
        assert sells in door.text
        assert len(list(door.all("img"))) == 3
        assert client.get(door.attributes["href"]).status_code == 200


def test_an_unknown_shop_is_not_found(client):
    assert client.get("/no-such-shop/").status_code == 404


def test_every_picture_of_the_front_door_is_there(client):
    pictures = [image.attributes["src"] for image in page(client.get("/")).all("img")]
    assert len(pictures) == 6
    for url in pictures:
        with client.get(url) as answer:
            assert answer.status_code == 200
            assert answer.mimetype.startswith("image/")


def test_the_server_says_that_it_is_well(client):
    assert client.get("/healthz").data == b"ok\n"
