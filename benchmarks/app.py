"""What is measured: the shop as it ships, and beside it a bare Flask application for comparison."""

from flask import Flask

from storefront.app import create_app as create_shop

ROWS = 260
PAGE = """<!doctype html><html lang="en"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1><table>
{% for row in rows %}<tr><th scope="row">{{ row.name }}</th><td>{{ row.value }} {{ row.unit }}</td><td>
<a href="/products/{{ row.handle }}">{{ row.name }} and more</a></td></tr>
{% endfor %}</table></body></html>"""


def create_app() -> object:
    """The shop, with `/-/hello` and `/-/template` answered by an application that has nothing else to do."""
    shop, bare = create_shop(), create_bare()

    def dispatch(environ, start_response):
        chosen = bare if environ["PATH_INFO"].startswith("/-/") else shop
        return chosen(environ, start_response)

    return dispatch


def create_bare() -> Flask:
    """Two routes: a word, and a page of about 30 KB made by a template from values in memory."""
    app = Flask("bare")
    rows = [
        {"name": f"Product {number}", "value": number * 7 % 100, "unit": "kWh", "handle": f"product-{number}"}
        for number in range(ROWS)
    ]

    page = app.jinja_env.from_string(PAGE)

    @app.get("/-/hello")
    def hello() -> str:
        return "hello"

    @app.get("/-/template")
    def template() -> str:
        return page.render(title="Products", rows=rows)

    return app
