"""The command line and the environment are understood, and mistakes get one clear sentence."""

import socket

import pytest

from storefront import bootstrap
from storefront.setup.problems import ROOT, Problem


@pytest.mark.parametrize(
    ("line", "command", "rest"),
    [
        ([], "run", []),
        (["--port", "5901"], "run", ["--port", "5901"]),
        (["run", "--port", "5901"], "run", ["--port", "5901"]),
        (["test", "-k", "cart"], "test", ["-k", "cart"]),
        (["worlds", "list"], "worlds", ["list"]),
        (["-h"], "-h", []),
    ],
)
def test_options_without_a_command_belong_to_run(line, command, rest):
    assert bootstrap._command(line) == (command, rest)


@pytest.mark.parametrize("line", [["--help"], ["-h"], ["run", "--help"], ["--port", "5901", "--help"]])
def test_help_is_printed_without_installing(line, capsys, monkeypatch):
    monkeypatch.setattr(bootstrap, "prepare", lambda *_: pytest.fail("help must not install"))
    assert bootstrap.main(line, {}) == 0
    assert "usage: python3 -m storefront [run]" in capsys.readouterr().out


def test_options_are_read_in_both_spellings_and_those_of_the_shop_pass():
    told = bootstrap.run_options(["--workers", "2", "--port=5901", "--host", "::1"])
    assert told == {"--port": "5901", "--host": "::1"}


@pytest.mark.parametrize("options", [["--port"], ["--host="], ["--instance", "--port", "5901"]])
def test_an_option_without_its_value_is_named(options):
    with pytest.raises(Problem, match=f"{options[0].rstrip('=')} needs a value") as problem:
        bootstrap.run_options(options)
    assert problem.value.status == 2


@pytest.mark.parametrize("port", ["0", "65536", "-1", "80.5", "http", "٥٩٠١"])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(Problem, match="allowed are whole numbers from 1 to 65535"):
        bootstrap.check_run([f"--port={port}"], {})
    with pytest.raises(Problem, match="STOREFRONT_PORT is"):
        bootstrap.check_run([], {"STOREFRONT_PORT": port})


def test_a_taken_port_is_named(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with pytest.raises(Problem, match=f"Port {port} on 127.0.0.1 is taken"):
            bootstrap.check_run(["--port", str(port), "--instance", str(tmp_path)], {})


def test_a_port_whose_server_has_just_gone_is_free(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            server.accept()[0].close()
    bootstrap.check_run([], {"STOREFRONT_PORT": str(port), "STOREFRONT_INSTANCE": str(tmp_path)})


@pytest.mark.parametrize("host", ["192.0.2.1", "not a host", "x" * 300])
def test_a_host_of_another_machine_is_refused(host, tmp_path):
    with pytest.raises(Problem, match="is not an address of this machine"):
        bootstrap.check_run(["--host", host, "--port", "5902", "--instance", str(tmp_path)], {})


def test_an_option_outweighs_its_variable(tmp_path):
    environ = {"STOREFRONT_HOST": "192.0.2.1", "STOREFRONT_PORT": "none", "STOREFRONT_INSTANCE": "/dev/null/x"}
    options = ["--host", "127.0.0.1", "--port", "5903", "--instance", str(tmp_path / "new")]
    bootstrap.check_run(options, environ)
    assert (tmp_path / "new").is_dir()


def test_an_instance_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match=f"The instance folder {tmp_path}/file/x cannot be written"):
        bootstrap.check_run(["--instance", str(tmp_path / "file" / "x")], {})


def test_the_environment_says_where_the_virtual_environment_lies(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert bootstrap.house_of({}).venv == ROOT / ".venv"
    assert bootstrap.house_of({"STOREFRONT_VENV": "elsewhere"}).venv == tmp_path / "elsewhere"


@pytest.fixture
def tree(tmp_path):
    """A tests folder with journeys and others."""
    for path in ("tests/browser/test_buy.py", "tests/unit/setup/test_a.py", "tests/web/test_b.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        ([], True),
        (["-x", "-k", "cart"], True),
        (["tests"], True),
        (["tests/browser/test_buy.py::test_it"], True),
        (["tests/unit", "tests/browser"], True),
        (["tests/unit", "tests/web/test_b.py"], False),
        (["-m", "not browser"], False),
        (["-m=not browser and not slow"], False),
    ],
)
def test_a_browser_is_looked_for_only_when_a_journey_may_run(tree, arguments, needed):
    assert bootstrap.needs_browser(tree, arguments) is needed


@pytest.mark.parametrize(
    ("arguments", "two"),
    [
        ([], True),
        (["tests/web", "-q"], True),
        (["tests/web/test_b.py"], False),
        (["tests/web/test_b.py::test_it"], False),
        (["-n", "4"], False),
        (["-n0"], False),
        (["--pdb"], False),
        (["--headed"], False),
    ],
)
def test_two_processes_share_the_tests_unless_the_caller_decides(tree, arguments, two):
    assert bool(bootstrap.parallel(tree, arguments)) is two
