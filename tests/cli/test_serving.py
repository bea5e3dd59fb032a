"""`communique serve` as a process: it answers, says where it is, and ends when it is told to."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from communique.cli import run, serving


def test_it_serves_until_it_is_told_to_end(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "communique", "serve", str(tmp_path / "new.db"), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            line = process.stderr.readline()
            found = re.match(r"(http://127\.0\.0\.1:[1-9]\d*/) serves .*new\.db\. Ctrl\+C ends it\.$", line)
            assert found, line
            with urllib.request.urlopen(f"{found[1]}healthz", timeout=30) as answer:
                assert json.load(answer)["ok"] is True
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(30) in (0, 130)
        assert "Traceback" not in process.stderr.read()


def test_without_its_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(serving, "_NEEDED", ("fastapi", "no_such_package"))
    assert run(["serve", str(tmp_path / "new.db")]) == 1
    assert "pip install 'communique[desk]'" in capsys.readouterr().err
    assert not (tmp_path / "new.db").exists()


def test_a_port_that_is_taken_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run(["serve", str(tmp_path / "new.db"), "--port", str(port)]) == 1
    told = capsys.readouterr().err
    assert f"port {port}" in told
    assert "--port" in told
