"""A process of its own for one collection: checks it, draws it, and tells what that took.

python -m builder.bench.once FOLDER
"""

import json
import re
import sys
import time
from pathlib import Path

from builder.pipeline import Project, draw_pages, read_project

STATUS = Path("/proc/self/status")
PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


def measure_collection(content: Path) -> dict[str, float | None]:
    """Check a collection and draw its pages; `peak` in MB is told by Linux only.

    Linux is asked for the most memory of this process; `resource` would also count what the process
    had that started this one.
    """
    began = time.process_time()
    atlas = read_project(Project(content, None, content.parent / "out"))
    checked = time.process_time()
    pages = draw_pages(atlas)
    drawn = time.process_time()
    return {
        "pages": len(pages),
        "check": checked - began,
        "draw": drawn - checked,
        "peak": read_peak(STATUS),
    }


def read_peak(status: Path) -> float | None:
    """Read the most memory that a process had, in MB; None where the system does not tell."""
    found = PEAK.search(status.read_text(encoding="utf-8")) if status.is_file() else None
    return int(found[1]) / 1024 if found else None


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure_collection(Path(sys.argv[1]))))
