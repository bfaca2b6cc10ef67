import subprocess
import sys
from pathlib import Path

import pytest

from crm import install as installing
from crm.install import Failed, Stamp, install

VERSION = "{}.{}".format(*sys.version_info)


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with two locks, where making and installing are only written down."""
    done = []

    def make(folder):
        folder.mkdir(exist_ok=True)
        done.append("made")

    monkeypatch.setattr(installing, "make_environment", make)
    monkeypatch.setattr(
        installing,
        "install_packages",
        lambda folder, locks: done.append(" ".join(lock.name for lock in locks)),
    )
    (tmp_path / "requirements.txt").write_text("one==1\n")
    (tmp_path / "requirements-dev.txt").write_text("two==2\n")
    return tmp_path, done


def test_first_time_makes_the_environment_and_installs(project):
    root, done = project
    assert install(["requirements.txt"], root)
    assert done == ["made", "requirements.txt"]


def test_second_time_does_nothing(project):
    root, done = project
    install(["requirements.txt"], root)
    done.clear()
    assert not install(["requirements.txt"], root)
    assert done == []


def test_changed_lock_is_installed_into_the_same_environment(project):
    root, done = project
    install(["requirements.txt"], root)
    done.clear()
    (root / "requirements.txt").write_text("one==2\n")
    assert install(["requirements.txt"], root)
    assert done == ["requirements.txt"]


def test_development_packages_do_not_make_the_next_run_install_again(project):
    root, done = project
    install(["requirements.txt", "requirements-dev.txt"], root)
    done.clear()
    assert not install(["requirements.txt"], root)
    assert done == []


def test_broken_installation_is_made_again(project, monkeypatch):
    root, done = project

    def break_off(folder, locks):
        raise Failed("no network")

    with monkeypatch.context() as broken:
        broken.setattr(installing, "install_packages", break_off)
        with pytest.raises(Failed):
            install(["requirements.txt"], root)
    done.clear()
    assert install(["requirements.txt"], root)
    assert done == ["requirements.txt"]


def test_environment_of_another_python_is_made_anew(project):
    root, done = project
    install(["requirements.txt"], root)
    stamp = Stamp(root / ".venv" / "installed")
    stamp.write({**stamp.read(), "python": "3.10"})
    done.clear()
    install(["requirements.txt"], root)
    assert done == ["made", "requirements.txt"]
    assert stamp.read()["python"] == VERSION


def test_second_make_waits_for_the_first_and_says_so(tmp_path):
    """A process of its own: a forked one would share the lock that it waits for."""
    waiting = (
        "import sys; from pathlib import Path; from crm import install\n"
        "with install.one_at_a_time(Path(sys.argv[1])): print('mine')"
    )
    lock = tmp_path / ".venv.lock"
    with installing.one_at_a_time(lock):
        second = subprocess.Popen(
            [sys.executable, "-u", "-c", waiting, str(lock)],
            cwd=installing.ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert second.stdout is not None
        assert "Another make is installing" in second.stdout.readline()
        assert second.poll() is None
    assert second.communicate(timeout=30)[0] == "mine\n"


def test_python_without_its_venv_module_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(Failed, match="apt install python3-venv"):
        installing.make_environment(tmp_path / ".venv")


def test_uv_is_installed_by_its_locked_hashes_alone(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(installing.subprocess, "run", lambda command, **_: seen.append(command) or _Done())
    assert installing._install_uv(tmp_path)
    assert "--require-hashes" in seen[0]
    text = Path(seen[0][-1]).read_text()
    assert text.startswith("uv==") and "--hash=sha256:" in text
    assert [line for line in text.splitlines() if not line.startswith((" ", "uv=="))] == []


def test_where_uv_fails_pip_installs_with_the_same_hashes(tmp_path, monkeypatch):
    commands = []

    def run(command, **_):
        commands.append(command)
        return _Done(1 if "uv" in Path(command[0]).name else 0)

    monkeypatch.setattr(installing.subprocess, "run", run)
    installing.install_packages(tmp_path, [tmp_path / "requirements.txt"])
    assert commands[-1][1:4] == ["-m", "pip", "install"]
    assert "--require-hashes" in commands[-1]
    assert str(tmp_path / "requirements.txt") in commands[-1]


class _Done:
    def __init__(self, returncode: int = 0):
        self.returncode = returncode
