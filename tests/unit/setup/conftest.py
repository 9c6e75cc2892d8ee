"""A small checkout of its own with a virtual environment whose Python only writes down how it was called."""

import hashlib

import pytest

from storefront.setup.install import House
from tests.unit.setup.fakes import HTMX, fake_venv

PYPROJECT = """\
[project]
dependencies = ["flask>=3"]

[project.optional-dependencies]
test = ["pytest>=9"]
lint = ["ruff>=0.17"]

[tool.storefront.htmx]
version = "2.0.10"
wheel = "some-wheel==1.0"
member = "some/htmx.js"
sha256 = "{sha256}"
"""


@pytest.fixture
def checkout(tmp_path):
    """A checkout that names one requirement per group and pins htmx."""
    root = tmp_path / "checkout"
    (root / "storefront").mkdir(parents=True)
    (root / "pyproject.toml").write_text(PYPROJECT.format(sha256=hashlib.sha256(HTMX).hexdigest()))
    (root / "storefront" / "constraints.txt").write_text("flask==3.1.3\n")
    return root


@pytest.fixture
def house(checkout, monkeypatch):
    """That checkout with a fake environment, on a machine without uv."""
    monkeypatch.setattr("storefront.setup.install.shutil.which", lambda name: None)
    return House(checkout, fake_venv(checkout / ".venv"))
