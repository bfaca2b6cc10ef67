"""One command that brings the product up: data prepared, pages served, jobs done, until Ctrl-C."""

import errno
import fcntl
import hashlib
import http.client
import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import Error as DatabaseError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse

from crm.models import Document
from crm.processes import ProcessTree, Service
from crm.roles import sync_roles
from partners.models import Country

# Requests that one web process answers at a time; each may hold a database connection.
WEB_THREADS = 8


class Command(BaseCommand):
    help = "Prepare the data, then serve the pages and run the jobs until Ctrl-C."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with running_alone(settings.DATA_DIR):
                require_free_port(settings.HOST, settings.PORT)
                require_database()
                self.migrate()
                self.collect_static()
                self.load_reference()
                self.fill_empty_database()
                call_command("create_first_admin", stdout=self.stdout)
                services = [Service("job worker", run_jobs), Service("web server", serve_pages)]
                status = ProcessTree(services, say=self.say).run(
                    ready=first_page_answers, on_ready=self.announce
                )
        except KeyboardInterrupt:
            status = 130
        sys.exit(status)

    def say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()

    def migrate(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.say("Preparing the database.")
            call_command("migrate", verbosity=0, interactive=False)
        else:
            sync_roles()  # the table of roles may have changed without a migration

    def collect_static(self) -> None:
        stamp = settings.DATA_DIR / "static.stamp"
        state = static_state()
        if not (settings.STATIC_ROOT.is_dir() and stamp.is_file() and stamp.read_text() == state):
            self.say("Collecting styles and scripts.")
            call_command("collectstatic", verbosity=0, interactive=False, clear=True)
            stamp.write_text(state)

    def load_reference(self) -> None:
        """Load the reference data where they are missing, and again where a release has changed them."""
        stamp = settings.DATA_DIR / "reference.stamp"
        state = folder_state(settings.BASE_DIR / "seeds" / "reference")
        known = Country.objects.exists()
        if not (known and stamp.is_file() and stamp.read_text() == state):
            self.say("Loading countries and other reference data.")
            call_command("load_reference", verbosity=0)
            stamp.write_text(state)

    def fill_empty_database(self) -> None:
        if not Document.objects.exists():
            self.say("Reading the documents that come with the product.")
            call_command("seed", verbosity=0)

    def announce(self) -> None:
        self.say(f"Ready: {settings.PUBLIC_URL}  (Ctrl-C stops)")


# Before the start


@contextmanager
def running_alone(folder: Path) -> Iterator[None]:
    """Hold the data folder. The lock goes with the processes, so a crash leaves nothing to tidy up."""
    path = folder / "running.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = path.open("a+")
    except OSError as error:
        raise CommandError(
            f"The data folder {folder} cannot be written: {error.strerror}. Set DATA_DIR to one that can."
        ) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CommandError(already_running(path)) from None
        file.truncate(0)
        file.write(json.dumps({"pid": os.getpid(), "url": settings.PUBLIC_URL}))
        file.flush()
        yield


def already_running(path: Path) -> str:
    try:
        other = json.loads(path.read_text())
        return f"The product is already running at {other['url']}, pid {other['pid']}."
    except (ValueError, KeyError):  # it has not yet written who it is
        return f"The product is already starting in {path.parent}."


def require_free_port(host: str, port: int) -> None:
    """Ask for the port before minutes are spent on anything else."""
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port just left is free
            probe.bind(address)
            probe.listen()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise CommandError(
                f"Port {port} on {host} is in use. Stop the other program or run: make run PORT={port + 1}"
            ) from error
        if error.errno == errno.EACCES:
            raise CommandError(f"Port {port} is for administrators only. Run: make run PORT=8000") from error
        raise CommandError(f"HOST={host} is not an address of this machine: {error.strerror}.") from error


def require_database() -> None:
    """The database answers and can be written, or one line says which does not."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite" and name != ":memory:":
        file = Path(name)
        unwritable = next(
            (path for path in (file.parent, file) if path.exists() and not os.access(path, os.W_OK)), None
        )
        if unwritable or not file.parent.is_dir():
            raise CommandError(
                f"The database {file} cannot be written: look at the rights of {unwritable or file.parent}."
            )
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        where = connection.settings_dict["HOST"] or name  # never the address itself: it holds the password
        reason = str(error).strip().splitlines()[0]
        raise CommandError(f"The database at {where} does not answer: {reason}") from error


def static_state() -> str:
    """A hash of what collectstatic would collect: the packages' files by their versions, ours by content."""
    digest = hashlib.sha256((settings.BASE_DIR / "requirements.txt").read_bytes())
    digest.update(str(settings.STATIC_ROOT).encode())
    for app in ("crm", "partners", "events", "seeds"):
        digest.update(folder_state(settings.BASE_DIR / app / "static").encode())
    return digest.hexdigest()


def folder_state(folder: Path) -> str:
    """A hash of the names and contents of a folder's files."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return digest.hexdigest()


# The services


def serve_pages() -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "crm.wsgi:application",
        address=settings.HOST,
        port=settings.PORT,
        interface=Interfaces.WSGI,
        workers=settings.WEB_PROCESSES,
        blocking_threads=WEB_THREADS,
        websockets=False,
        log_access=False,
        log_level=LogLevels.error,  # its warning about the number of threads would open every start
        respawn_failed_workers=True,
        workers_kill_timeout=5,
    ).serve()


def run_jobs() -> None:
    if settings.REDIS_URL:
        call_command("rqworker", "default", job_class="django_tasks_rq.Job")
    else:
        # Reloading is for development, and would start a process that nobody here watches.
        call_command("db_worker", reload=False)


def first_page_answers() -> bool:
    """Whether the web server gives the login page, or sends the visitor on to https for it."""
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}
    host = everywhere.get(settings.HOST, settings.HOST)
    web = http.client.HTTPConnection(host, settings.PORT, timeout=10)
    try:
        web.request("GET", reverse("admin:login"), headers={"Host": urlsplit(settings.PUBLIC_URL).netloc})
        status = web.getresponse().status
    except (OSError, http.client.HTTPException):
        return False
    finally:
        web.close()
    if status >= 400:
        raise CommandError(f"The first page answers with status {status}; the lines above say why.")
    return True
