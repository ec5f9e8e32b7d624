"""Keep today's figures for `kg evaluate --compare`: `python tests/baseline.py`.

Continuous integration fails where a task of a document reads worse than `baseline.json` says. Run this
after a change that is worth what it loses, and say in the commit why.
"""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Write the F1 of every task of every document, a line a document."""
    command = [sys.executable, "-m", "kg", "evaluate", str(HERE / "gold"), str(HERE / "protocols"), "--json"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    lines = [
        f"{json.dumps(name)}: {json.dumps({task: {'f1': count['f1']} for task, count in counts.items()})}"
        for name, counts in found["documents"].items()
    ]
    (HERE / "baseline.json").write_text('{"documents": {\n' + ",\n".join(lines) + "\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
