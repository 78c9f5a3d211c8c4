"""A program that is killed at any moment leaves a whole library behind."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 200


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to start 200 programs in time")
@pytest.mark.timeout(120)
def test_two_hundred_kills_at_random_moments_break_nothing(tmp_path: Path) -> None:
    command = [
        sys.executable,
        str(Path(__file__).with_name("killer.py")),
        str(tmp_path),
        str(KILLS),
    ]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout.splitlines()[-1])
    assert told["faults"] == []
    assert told["killed"] == KILLS
    assert told["stories"] >= told["finished"]
