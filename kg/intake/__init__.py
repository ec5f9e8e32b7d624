"""Files → bytes → readings: which files there are to read, and the processes that read them.

In: the paths a user names. Out: for each file a `Reading`, or a `ReadError` that says why not. A file is
read in a process of its own kind, with a limit of time and memory, so that one that is damaged, endless or
huge costs no more than itself.

`walk` finds the files, `own` knows what this program wrote itself, `documents` makes readings of them;
`pool` and `worker` are the two ends of a reading process.
"""

from kg.intake.pool import Readers
from kg.intake.walk import Found, files

__all__ = ["Found", "Readers", "files"]
