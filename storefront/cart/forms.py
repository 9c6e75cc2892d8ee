"""What may be typed into the cart: quantities, a code, a note."""

from typing import Any

from wtforms import Form, IntegerField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from storefront.cart.checks import MOST_PIECES

LONGEST_CODE = 40
LONGEST_NOTE = 500
_WHOLE = f"Choose a whole number from 0 to {MOST_PIECES}."
_SOME = f"Choose a whole number from 1 to {MOST_PIECES}."


class _Whole(IntegerField):
    """A whole number that says so in our words."""

    def __init__(self, label: str, said: str, low: int, needed: bool = True, **more: Any) -> None:
        super().__init__(
            label, [InputRequired(said) if needed else Optional(), NumberRange(low, MOST_PIECES, said)], **more
        )
        self.said = said

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number. Raises ValueError with our sentence."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(self.said) from None


class AddForm(Form):
    """So many pieces of a variant (`sku`) or of a bundle (its handle)."""

    sku = StringField("Product", [Optional(), Length(max=100)])
    bundle = StringField("Bundle", [Optional(), Length(max=100)])
    quantity = _Whole("Quantity", _SOME, 1, needed=False, default=1)


class QuantityForm(Form):
    """New pieces of a line; 0 removes it."""

    quantity = _Whole("Quantity", _WHOLE, 0)


class CodeForm(Form):
    """A discount code."""

    code = StringField(
        "Discount code",
        [
            InputRequired("Type a code first."),
            Length(max=LONGEST_CODE, message=f"A code has at most {LONGEST_CODE} characters."),
        ],
        filters=[lambda text: text.strip().upper() if text else text],
    )


class NoteForm(Form):
    """Words to go with the order."""

    note = TextAreaField(
        "Note on your order",
        [Length(max=LONGEST_NOTE, message=f"A note has at most {LONGEST_NOTE} characters.")],
        filters=[lambda text: text.strip().replace("\r\n", "\n") if text else text],
    )
