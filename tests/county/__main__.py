"""`PYTHONPATH=tests python -m county OUT [SEED]`: write the minutes and the truth to the folder OUT."""

import sys
from pathlib import Path

from county.generator import generate

if len(sys.argv) < 2:
    sys.exit(__doc__)
print(generate(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
