"""One click after the purchase."""

from dataclasses import replace

from storefront.offers.values import Refused
from tests.unit.offers.shelves import NOW, handles, line, offer, proposed, situation

AFTER = offer("thanks.after_purchase", "after_purchase")


def ordered(*lines, **more):
    return situation("thanks", ordered=lines, ordered_at=NOW, **more)


def test_a_complement_of_the_order_is_proposed():
    assert handles(proposed(AFTER, ordered(line("W9")))) == ["detergent"]


def test_what_was_ordered_does_not_come_again():
    assert handles(proposed(AFTER, ordered(line("W9"), line("DET-L")))) == ["softener"]


def test_the_dearest_line_comes_first():
    (found,) = proposed(AFTER, ordered(line("W7"), line("W11")))
    assert found.candidate.anchor.handle == "washer-11"


def test_after_one_yes_there_is_no_second_offer():
    later = replace(line("DET-S"), added_later=True)
    assert proposed(AFTER, ordered(line("W9"), later)) == ()


def test_after_a_no_it_does_not_return():
    no = {"after-purchase": Refused("thanks.after_purchase", "DET-S", 1_390, NOW)}
    assert proposed(AFTER, ordered(line("W9"), refused=no)) == ()
