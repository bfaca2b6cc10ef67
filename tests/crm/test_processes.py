"""Trees of real processes, started in a process of their own so that signals reach only them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings

TREE = """
import os, signal, subprocess, sys, time
from pathlib import Path
from crm import processes
from crm.processes import ProcessTree, Service

folder = Path(sys.argv[1])
processes.STOP_SECONDS = float(sys.argv[3])

def note(name):
    (folder / name).write_text(str(os.getpid()))

told = 0

def polite(name="polite"):
    def listen(*_):
        global told
        told += 1
        (folder / f"told-{told}").write_text("")
    signal.signal(signal.SIGTERM, listen)
    signal.signal(signal.SIGINT, listen)
    note(name)
    while not told:
        time.sleep(0.05)
    time.sleep(0.5)  # a second signal would come now

def another():
    polite("another")

def stubborn():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    note("stubborn")
    while True:
        time.sleep(0.05)

def mother():
    child = subprocess.Popen(["sleep", "60"])
    (folder / "grandchild").write_text(str(child.pid))
    note("mother")
    os.kill(os.getpid(), signal.SIGKILL)

def failing():
    while not (folder / "polite").exists():
        time.sleep(0.05)
    sys.exit(7)

services = [Service(name, globals()[name]) for name in sys.argv[2].split(",")]
running = [name for name in sys.argv[2].split(",") if name in ("polite", "another", "stubborn")]
ready = lambda: all((folder / name).exists() for name in running)
say = lambda text: print(text, flush=True)
sys.exit(ProcessTree(services, say=say).run(ready, lambda: say("ready")))
"""


class Tree:
    def __init__(self, folder: Path, names: str, patience: float):
        command = [sys.executable, "-c", TREE, str(folder), names, str(patience)]
        self.folder = folder
        self.process = subprocess.Popen(
            command,
            cwd=settings.BASE_DIR,
            env={**os.environ, "DATA_DIR": str(folder)},
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def wait_until_ready(self):
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "ready\n"

    def pid_of(self, name: str) -> int:
        return int((self.folder / name).read_text())

    def end(self) -> tuple[int, str]:
        said, _ = self.process.communicate(timeout=30)
        return self.process.returncode, said


@pytest.fixture
def tree(tmp_path):
    started = []

    def start(names: str, patience: float = 20) -> Tree:
        started.append(Tree(tmp_path, names, patience))
        return started[-1]

    yield start
    for one in started:
        if one.process.poll() is None:
            os.killpg(one.process.pid, signal.SIGKILL)
        one.process.wait()


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # An ended process whose parent has not asked for its status still has its number.
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def gone(pid: int) -> bool:
    """Whether the process ends; the wait is only for the machine's sake."""
    for _ in range(200):
        if not lives(pid):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_stops_every_process_and_leaves_status_zero(tree, number):
    two = tree("polite,another")
    two.wait_until_ready()
    two.process.send_signal(number)
    assert two.end()[0] == 0
    assert not lives(two.pid_of("polite"))
    assert not lives(two.pid_of("another"))


def test_ctrl_c_in_the_terminal_tells_each_process_once(tree):
    """The terminal sends it to the whole group; a job worker that is told twice drops its job."""
    one = tree("polite")
    one.wait_until_ready()
    os.killpg(one.process.pid, signal.SIGINT)
    assert one.end()[0] == 0
    assert len(list(one.folder.glob("told-*"))) == 1


def test_process_that_does_not_stop_in_time_is_killed(tree):
    two = tree("polite,stubborn", patience=0.3)
    two.wait_until_ready()
    two.process.terminate()
    status, said = two.end()
    assert status == 0
    assert "The stubborn did not stop in time" in said
    assert not lives(two.pid_of("stubborn"))


def test_second_ctrl_c_does_not_wait(tree):
    one = tree("stubborn", patience=3600)
    one.wait_until_ready()
    one.process.send_signal(signal.SIGINT)
    time.sleep(0.5)
    one.process.send_signal(signal.SIGINT)
    one.end()
    assert not lives(one.pid_of("stubborn"))


def test_one_that_ends_by_itself_takes_the_rest_down_and_is_named(tree):
    two = tree("polite,failing")
    status, said = two.end()
    assert status == 1
    assert "The failing ended by itself (exit status 7)" in said
    assert not lives(two.pid_of("polite"))


def test_what_a_killed_process_had_started_ends_with_it(tree):
    one = tree("mother")
    status, said = one.end()
    assert status == 1
    assert "The mother ended by itself (killed by SIGKILL)" in said
    assert gone(int((one.folder / "grandchild").read_text()))


def test_no_process_outlives_a_parent_that_is_killed(tree):
    one = tree("polite")
    one.wait_until_ready()
    one.process.kill()
    assert gone(one.pid_of("polite"))
