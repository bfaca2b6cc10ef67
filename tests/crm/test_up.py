"""The start: what it refuses, what it prepares, and once, the whole of it as a user sees it."""

import http.client
import json
import multiprocessing
import os
import re
import signal
import socket
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings as project
from django.core.management import call_command
from django.core.management.base import CommandError

from crm.management.commands import up
from crm.models import User


@pytest.fixture
def taken_port():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_port_in_use_is_named_with_a_way_out(taken_port):
    with pytest.raises(CommandError) as problem:
        up.require_free_port("127.0.0.1", taken_port)
    assert str(problem.value) == (
        f"Port {taken_port} on 127.0.0.1 is in use. "
        f"Stop the other program or run: make run PORT={taken_port + 1}"
    )


def test_free_port_is_taken_and_given_back():
    port = free_port()
    up.require_free_port("127.0.0.1", port)
    up.require_free_port("127.0.0.1", port)


def test_host_that_this_machine_does_not_have_is_named():
    with pytest.raises(CommandError, match=r"HOST=192\.0\.2\.1 is not an address of this machine"):
        up.require_free_port("192.0.2.1", 8000)


def hold(folder, held, done):
    with up.running_alone(folder):
        held.set()
        done.wait(30)


def test_second_start_is_told_where_the_first_one_runs(tmp_path, settings):
    settings.PUBLIC_URL = "http://crm.example:8000"
    context = multiprocessing.get_context("fork")
    held, done = context.Event(), context.Event()
    first = context.Process(target=hold, args=(tmp_path, held, done))
    first.start()
    held.wait(30)
    try:
        with pytest.raises(CommandError) as problem, up.running_alone(tmp_path):
            pass
        assert str(problem.value) == (
            f"The product is already running at http://crm.example:8000, pid {first.pid}."
        )
    finally:
        done.set()
        first.join()


def test_what_a_killed_start_left_does_not_stop_the_next(tmp_path):
    context = multiprocessing.get_context("fork")
    held, done = context.Event(), context.Event()
    first = context.Process(target=hold, args=(tmp_path, held, done))
    first.start()
    held.wait(30)
    first.kill()
    first.join()
    with up.running_alone(tmp_path):
        assert json.loads((tmp_path / "running.json").read_text())["pid"] == os.getpid()


def test_data_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    problem = pytest.raises(CommandError, match=r"The data folder .*file/data cannot be written")
    with problem, up.running_alone(tmp_path / "file" / "data"):
        pass


def test_database_in_a_folder_that_is_not_there_is_named(monkeypatch, tmp_path):
    monkeypatch.setitem(up.connection.settings_dict, "NAME", str(tmp_path / "none" / "crm.sqlite3"))
    monkeypatch.setattr(up.connection, "vendor", "sqlite", raising=False)
    with pytest.raises(CommandError, match=r"crm\.sqlite3 cannot be written"):
        up.require_database()


def test_database_that_does_not_answer_is_named_without_its_password(monkeypatch):
    def refuse():
        raise up.DatabaseError("connection refused\nand much more")

    monkeypatch.setattr(up.connection, "vendor", "postgresql", raising=False)
    monkeypatch.setattr(up.connection, "ensure_connection", refuse)
    monkeypatch.setitem(up.connection.settings_dict, "HOST", "db.example")
    monkeypatch.setitem(up.connection.settings_dict, "PASSWORD", "hunter2")
    with pytest.raises(CommandError) as problem:
        up.require_database()
    assert str(problem.value) == "The database at db.example does not answer: connection refused"


def commands_called(monkeypatch):
    called = []
    monkeypatch.setattr(up, "call_command", lambda name, *args, **options: called.append(name))
    return called


def command():
    return up.Command(stdout=StringIO())


def test_static_files_are_collected_once_and_again_when_they_change(settings, tmp_path, monkeypatch):
    called = commands_called(monkeypatch)
    settings.DATA_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    settings.BASE_DIR = tmp_path
    styles = tmp_path / "crm" / "static" / "style.css"
    styles.parent.mkdir(parents=True)
    styles.write_text("a {}")
    (tmp_path / "requirements.txt").write_text("django==1")
    settings.STATIC_ROOT.mkdir()

    def calls() -> int:
        called.clear()
        command().collect_static()
        return called.count("collectstatic")

    assert [calls(), calls()] == [1, 0]
    styles.write_text("b {}")
    assert [calls(), calls()] == [1, 0]
    (tmp_path / "requirements.txt").write_text("django==2")
    assert [calls(), calls()] == [1, 0]
    settings.STATIC_ROOT.rmdir()
    assert calls() == 1


@pytest.mark.django_db
def test_empty_database_is_filled(monkeypatch):
    called = commands_called(monkeypatch)
    command().fill_empty_database()
    assert called == ["seed"]


def test_database_with_documents_is_left_alone(monkeypatch, make_document):
    make_document()
    called = commands_called(monkeypatch)
    command().fill_empty_database()
    assert called == []


def test_reference_data_are_loaded_once_and_again_when_a_release_changes_them(
    monkeypatch, tmp_path, settings, make_country
):
    settings.DATA_DIR, settings.BASE_DIR = tmp_path / "data", tmp_path
    settings.DATA_DIR.mkdir()
    shipped = tmp_path / "seeds" / "reference" / "countries.csv"
    shipped.parent.mkdir(parents=True)
    shipped.write_text("code")
    called = commands_called(monkeypatch)

    def calls() -> int:
        called.clear()
        command().load_reference()
        return called.count("load_reference")

    assert [calls(), calls()] == [1, 1], "without a country nothing is loaded yet"
    make_country()
    assert calls() == 0
    shipped.write_text("code,name")
    assert [calls(), calls()] == [1, 0]


@pytest.mark.django_db
def test_roles_follow_their_table_also_where_nothing_is_to_migrate(monkeypatch):
    synced = []
    monkeypatch.setattr(up, "MigrationExecutor", lambda _: _NothingToDo())
    monkeypatch.setattr(up, "sync_roles", lambda: synced.append(True))
    called = commands_called(monkeypatch)
    command().migrate()
    assert (called, synced) == ([], [True])


class _NothingToDo:
    class loader:
        class graph:
            @staticmethod
            def leaf_nodes():
                return []

    @staticmethod
    def migration_plan(targets):
        return []


def test_page_that_answers_with_an_error_is_no_start(monkeypatch, settings):
    class Broken:
        status = 500

    monkeypatch.setattr(http.client.HTTPConnection, "request", lambda *args, **kwargs: None)
    monkeypatch.setattr(http.client.HTTPConnection, "getresponse", lambda self: Broken())
    with pytest.raises(CommandError, match="status 500"):
        up.first_page_answers()


def test_nobody_listening_is_not_ready(settings):
    settings.PORT = free_port()
    assert not up.first_page_answers()


# The first administrator


def create_first_admin() -> str:
    said = StringIO()
    call_command("create_first_admin", stdout=said)
    return said.getvalue()


@pytest.mark.django_db
def test_first_administrator_can_log_in_with_what_was_printed_and_must_change_it(client):
    said = create_first_admin()
    password = re.search(r"password +(\S+)", said)
    assert password
    assert client.login(username="admin", password=password[1])
    admin = User.objects.get(username="admin")
    assert admin.is_superuser and admin.is_staff and admin.must_change_password


@pytest.mark.django_db
def test_where_there_is_an_administrator_none_is_made():
    User.objects.create_superuser("somebody", password="x")
    assert create_first_admin() == ""
    assert User.objects.count() == 1


def test_colleague_called_admin_does_not_become_one(make_user):
    make_user(username="admin")
    assert "admin2" in create_first_admin()
    assert not User.objects.get(username="admin").is_superuser


@pytest.mark.django_db
def test_passwords_of_two_installations_differ():
    first = create_first_admin()
    User.objects.all().delete()
    assert create_first_admin() != first


# The whole


class Running:
    """The product, started as ``make run`` starts it, in a folder and on a port of its own."""

    def __init__(self, folder: Path, port: int):
        self.port = port
        self.said: list[str] = []
        environment = {
            name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")
        }
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "up"],
            cwd=project.BASE_DIR,
            env={**environment, "DATA_DIR": str(folder), "PORT": str(port), "PUBLIC_URL": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def wait_until_ready(self) -> str:
        """What it said until then; the test fails where the start ends instead."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line)
            if line.startswith("Ready: "):
                return "".join(self.said)
        raise AssertionError("".join(self.said))

    def get(self, path: str) -> tuple[int, str]:
        web = http.client.HTTPConnection("localhost", self.port, timeout=30)
        web.request("GET", path)
        answer = web.getresponse()
        return answer.status, answer.read().decode()

    def children(self) -> list[int]:
        listed = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True
        )
        return [int(pid) for pid in listed.stdout.split()]

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        self.process.send_signal(number)
        self.process.communicate(timeout=60)
        return self.process.returncode


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("product")


@pytest.fixture
def start(folder):
    started = []

    def run() -> Running:
        started.append(Running(folder, free_port()))
        return started[-1]

    yield run
    for one in started:
        if one.process.poll() is None:
            one.stop()


def test_from_an_empty_folder_to_the_login_page_and_back(start, folder):
    product = start()
    said = product.wait_until_ready()
    assert said.count("password   ") == 1
    assert said.endswith(f"Ready: http://localhost:{product.port}  (Ctrl-C stops)\n")
    assert product.get("/healthz") == (200, "ok")
    status, page = product.get("/admin/login/")
    assert status == 200
    style = re.search(r'href="(/static/[^"]+\.css)"', page)
    assert style and product.get(style[1])[0] == 200
    assert len(product.children()) == 2

    # A second one is told so, and disturbs nothing.
    second = subprocess.run(
        [sys.executable, "manage.py", "up"],
        cwd=project.BASE_DIR,
        env={**os.environ, "DATA_DIR": str(folder), "PORT": str(free_port())},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert second.returncode == 1
    assert second.stderr.strip().splitlines() == [
        f"CommandError: The product is already running at http://localhost:{product.port}, pid {product.process.pid}."
    ]

    children = product.children()
    assert product.stop(signal.SIGINT) == 0
    assert not any(Path(f"/proc/{pid}").exists() for pid in children)

    # The next start finds everything done, and prints no password again.
    again = start()
    said = again.wait_until_ready()
    assert not [word for word in ("Preparing", "Loading", "Reading", "password") if word in said]
    # The job worker comes first; where it dies, the pages go too and the status says so.
    os.kill(min(again.children()), signal.SIGKILL)
    rest, _ = again.process.communicate(timeout=60)
    assert "The job worker ended by itself (killed by SIGKILL). Stopping the rest." in rest
    assert again.process.returncode == 1
