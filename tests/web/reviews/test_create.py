"""Sending a review: kept, held back until it was read, never shown before."""

import sqlite3
from contextlib import closing

import pytest

from storefront.reviews import write
from storefront.worlds.current import inside
from tests.pages import page
from tests.web.reviews.conftest import WASHER, WORDS


def reviews_of(client, url=WASHER):
    return page(client.get(url)).one(id="catalog-reviews")


def show_all(app):
    """What the desk does: publish whatever waits."""
    with inside(app):
        for review, _, _ in write.waiting():
            write.publish(review.id)
        write.db.session.commit()


def test_a_review_waits_and_only_its_writer_sees_it(client, app, send, written):
    answer = send()
    assert (answer.status_code, answer.location) == (303, f"{WASHER}/reviews/new")
    own = page(client.get(answer.location))
    assert "It waits to be read by GreenHome" in own.text
    assert "Quiet enough" in own.one(data_testid="own-review").text
    assert "Quiet enough" not in client.get(WASHER).get_data(as_text=True)
    assert "Quiet enough" not in app.test_client().get(f"{WASHER}/reviews/new").get_data(as_text=True)
    [row] = written()
    assert (row["rating"], row["author"], row["published"], row["verified"]) == (4, "Mira L.", 0, 0)
    assert row["body"] == "Runs at night beside the bedroom.\nThe door is stiff."


def test_with_htmx_the_form_becomes_what_was_sent_and_it_is_read_out(send, htmx):
    shown = page(send(headers=htmx("reviews-form")))
    assert shown.children[0].attributes["id"] == "reviews-form"
    assert "It was sent." in shown.children[0].text
    assert shown.children[1].text == "Your review was sent. It waits to be read by the shop."


def test_a_published_review_counts_in_the_rating_and_the_stars(client, app, send):
    before = page(client.get(WASHER)).one(data_testid="stars-4").text
    send()
    assert page(client.get(WASHER)).one(data_testid="stars-4").text == before
    show_all(app)
    after = reviews_of(client)
    assert int(after.one(data_testid="stars-4").text.split()[2]) == int(before.split()[2]) + 1
    assert "61 reviews" in after.text
    assert "Quiet enough" in after.text


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"stars": ""}, "Choose 1 to 5 stars."),
        ({"stars": "6"}, "Choose 1 to 5 stars."),
        ({"title": ""}, "Sum it up in a few words."),
        ({"title": "x" * 81}, "Shorten this to at most 80 characters."),
        ({"text": "Good."}, "Say a little more: at least 20 characters."),
        ({"text": "x" * 2_001}, "Shorten this to at most 2,000 characters."),
        ({"text": "Fine so far, but\x00 then it was not."}, "This contains characters that cannot be read"),
        ({"name": "\u202eevil"}, "This contains characters that cannot be read"),
        ({"name": "  "}, "Type the name to show"),
    ],
)
@pytest.mark.parametrize("target", ["", "reviews-form"], ids=["plain", "htmx"])
def test_a_review_to_mend_comes_back_whole(send, htmx, written, change, sentence, target):
    answer = send(headers=htmx(target) if target else {}, **change)
    assert answer.status_code == 422
    form = page(answer).one(id="reviews-form")
    assert sentence in form.text
    kept = {**WORDS, **change}
    if "name" not in change:
        assert form.one("input", name="name").attributes["value"] == kept["name"]
    if "stars" not in change:
        assert "checked" in form.one("input", data_testid="give-4").attributes
    assert form.has(autofocus="")
    assert written() == []


def test_what_is_typed_is_shown_as_text(client, app, send):
    send(title="<script>alert(1)</script>", text="<img src=x onerror=alert(1)> {{ 7 * 7 }} and more")
    show_all(app)
    text = client.get(WASHER).get_data(as_text=True)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<img src=x" not in text
    assert "{{ 7 * 7 }}" in text


def test_one_visitor_reviews_a_product_once(send, written):
    send()
    assert send(title="Another").status_code == 303
    assert [row["title"] for row in written()] == ["Quiet enough"]


def test_nobody_writes_more_than_five_a_day(send, written):
    handles = ("aquelle-7", "aquelle-9", "aquelle-11-connect", "aquelle-6-slim", "norvind-dry-9", "norvind-dry-8")
    answers = [send(handle) for handle in handles]
    assert [answer.status_code for answer in answers] == [303, 303, 303, 303, 303, 429]
    assert "Nothing was sent; write this one tomorrow." in answers[-1].get_data(as_text=True)
    assert "Runs at night" in answers[-1].get_data(as_text=True)
    assert len(written()) == 5


def test_the_shop_takes_no_more_than_it_can_read(send, world, written):
    with closing(sqlite3.connect(world)) as database, database:
        database.execute("UPDATE review SET published = 0 WHERE id <= 500")
    assert send().status_code == 429
    assert written() == []


def test_who_ordered_it_here_is_told_apart(client, app, send, written, world):
    visitor = ""
    with client.session_transaction() as session:
        visitor = session["visitor"]
    with closing(sqlite3.connect(world)) as database, database:
        row = database.execute(
            "SELECT order_id FROM order_line JOIN product ON product.id = product_id WHERE handle = 'aquelle-9' LIMIT 1"
        ).fetchone()
        database.execute('UPDATE "order" SET visitor = ? WHERE id = ?', (visitor, row[0]))
    send()
    send("aquelle-7")
    assert [row["verified"] for row in written()] == [1, 0]
    show_all(app)
    assert "Ordered here" in reviews_of(client).text
    assert "Ordered here" not in reviews_of(client, "/greenhome/products/aquelle-7").text


def test_reviews_of_the_seeds_claim_no_order(client):
    assert "Ordered here" not in reviews_of(client).text


def test_a_review_without_the_form_s_token_is_refused(client, written):
    assert client.post(f"{WASHER}/reviews", data=WORDS).status_code == 400
    assert written() == []
