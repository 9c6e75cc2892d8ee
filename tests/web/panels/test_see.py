"""What was really on the screen is noted."""

import re

WASHER = "/products/aquelle-9"


def tokens(page):
    return re.findall(r'data-impression="([^"]+)"', page)


def test_proposals_that_were_seen_are_noted(visitor, rows):
    shown = tokens(visitor.get(WASHER))
    assert len(shown) > 2
    answer = visitor.post("/offers/sightings", token=shown[:2])
    assert (answer.status_code, answer.data) == (204, b"")
    assert rows("SELECT count(*) FROM impression WHERE seen_at IS NOT NULL") == [(2,)]


def test_the_header_alone_carries_the_form_token(visitor):
    shown = tokens(visitor.get(WASHER))
    headers = {"X-CSRFToken": visitor.csrf()}
    answer = visitor.client.post("/greenhome/offers/sightings", data={"token": shown}, headers=headers)
    assert answer.status_code == 204


def test_somebody_elses_sightings_are_not_noted(visitor, somebody_else, rows):
    shown = tokens(somebody_else.get(WASHER))
    assert visitor.post("/offers/sightings", token=shown).status_code == 204
    assert rows("SELECT count(*) FROM impression WHERE seen_at IS NOT NULL") == [(0,)]


def test_a_forged_sighting_is_refused(visitor):
    assert visitor.post("/offers/sightings", token="made-up").status_code == 400


def test_seeing_nothing_is_fine(visitor):
    assert visitor.post("/offers/sightings").status_code == 204
