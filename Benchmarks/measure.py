"""Runs one command and prints what it cost: `python3 -I -S measure.py COMMAND…`.

A process of its own because the peak memory of a child begins with that of the process that started it: this
one imports next to nothing and stays under 10 MB.
"""

import os
import sys
import time

begin = time.monotonic()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
wall = time.monotonic() - begin
sys.stderr.write(
    f"\nmeasured {os.waitstatus_to_exitcode(status)} {usage.ru_utime + usage.ru_stime:.4f} {wall:.4f} {usage.ru_maxrss}\n"
)
