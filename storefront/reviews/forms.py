"""What somebody types who writes a review."""

from wtforms import Form, StringField, TextAreaField
from wtforms.validators import AnyOf, DataRequired, Length

from storefront.web.typed import readable

LONGEST_NAME, LONGEST_TITLE = 60, 80
SHORTEST_TEXT, LONGEST_TEXT = 20, 2_000
STARS = ("1", "2", "3", "4", "5")
_STARS = "Choose 1 to 5 stars."


class ReviewForm(Form):
    """A review: by whom, how many stars, and why."""

    stars = StringField("How many stars?", [DataRequired(_STARS), AnyOf(STARS, _STARS)])
    title = StringField(
        "In a few words",
        [
            DataRequired("Sum it up in a few words."),
            Length(max=LONGEST_TITLE, message=f"Shorten this to at most {LONGEST_TITLE} characters."),
            readable,
        ],
        filters=[lambda text: " ".join(text.split(" ")).strip() if text else text],
    )
    text = TextAreaField(
        "Your review",
        [
            DataRequired("Say what it does well and what it does not."),
            Length(SHORTEST_TEXT, message=f"Say a little more: at least {SHORTEST_TEXT} characters."),
            Length(max=LONGEST_TEXT, message=f"Shorten this to at most {LONGEST_TEXT:,} characters."),
            readable,
        ],
        filters=[lambda text: text.replace("\r\n", "\n").strip() if text else text],
    )
    name = StringField(
        "Your name, as shown",
        [
            DataRequired("Type the name to show, such as Mira L."),
            Length(max=LONGEST_NAME, message=f"Shorten this to at most {LONGEST_NAME} characters."),
            readable,
        ],
        filters=[lambda text: " ".join(text.split(" ")).strip() if text else text],
    )

    @property
    def problems(self) -> dict[str, str]:
        """The labels of the fields that need mending, by their names, in the order of the form."""
        return {field.name: field.label.text for field in self if field.errors}
