"""Several long-running processes as one: started together, watched together, stopped together."""

import ctypes
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Any

from django.db import connections

# A job in progress is given this long to finish; then its process is killed.
STOP_SECONDS = 10.0
_LINUX_PR_SET_PDEATHSIG = 1
_STOPPING_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True)
class Service:
    """A name to show and a function that runs until it gets SIGTERM."""

    name: str
    run: Callable[[], None]


class ProcessTree:
    """Runs services in processes forked from this one, which has Django loaded: they start at once.

    Ctrl-C or SIGTERM stops all of them, a second one kills them. When one ends unasked the others are stopped
    too, so that the product is either whole or visibly down; whoever supervises it starts it again.
    """

    def __init__(self, services: Sequence[Service], say: Callable[[str], Any] = print):
        self.services = services
        self.say = say
        self.processes: dict[str, BaseProcess] = {}
        self.signals = 0

    def run(self, ready: Callable[[], bool], on_ready: Callable[[], Any]) -> int:
        """Start, call ``on_ready`` once ``ready`` is true, and return the exit status when all have ended."""
        before = {number: signal.signal(number, self._count_signal) for number in _STOPPING_SIGNALS}
        try:
            for service in self.services:
                self._start(service)
            announced = False
            while not self.signals and not self.ended():
                if not announced and ready():
                    on_ready()
                    announced = True
                wait([process.sentinel for process in self.processes.values()], timeout=0.1)
            # Let the terminal's Ctrl-C and a dying service settle which of the two came first.
            ended = [] if self.signals else self.ended()
            for name in ended:
                self.say(f"The {name} ended by itself ({_how(self.processes[name])}). Stopping the rest.")
            self._stop()
            return 1 if ended else 0
        finally:
            for process in self.processes.values():
                _signal_group(process, signal.SIGKILL)
            for number, handler in before.items():
                signal.signal(number, handler)

    def ended(self) -> list[str]:
        return [name for name, process in self.processes.items() if not process.is_alive()]

    def _count_signal(self, number: int, frame: FrameType | None) -> None:
        self.signals += 1

    def _start(self, service: Service) -> None:
        connections.close_all()  # a connection shared by two processes mixes up their answers
        process = multiprocessing.get_context("fork").Process(
            target=_child, args=(service, os.getpid()), name=service.name
        )
        # Blocked until the child has handlers of its own: a signal must not be lost on ours.
        signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING_SIGNALS)
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPING_SIGNALS)
        self.processes[service.name] = process

    def _stop(self) -> None:
        """SIGTERM for all; SIGKILL for those that outlast their time or a second Ctrl-C."""
        alive = [process for process in self.processes.values() if process.is_alive()]
        for process in alive:
            # Only the head of the group: it tells its own children, and a worker told twice drops its job.
            process.terminate()
        asked = self.signals
        deadline = time.monotonic() + STOP_SECONDS
        while alive and time.monotonic() < deadline and self.signals == asked:
            alive[0].join(timeout=0.1)
            alive = [process for process in alive if process.is_alive()]
        for process in alive:
            self.say(f"The {process.name} did not stop in time; it is killed.")
            _signal_group(process, signal.SIGKILL)
            process.join()


def _child(service: Service, parent: int) -> None:
    # A session of its own: Ctrl-C in the terminal reaches only the parent, which passes it on once.
    os.setsid()
    if sys.platform == "linux":  # when the parent is killed, this process is asked to stop
        ctypes.CDLL(None).prctl(_LINUX_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)
    for number in _STOPPING_SIGNALS:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPING_SIGNALS)
    service.run()


def _signal_group(process: BaseProcess, number: signal.Signals) -> None:
    """Signal the process and what it started, also where it has ended itself."""
    if process.pid is not None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, number)


def _how(process: BaseProcess) -> str:
    code = process.exitcode
    if code is not None and code < 0:
        return f"killed by {signal.Signals(-code).name}"
    return f"exit status {code}"
