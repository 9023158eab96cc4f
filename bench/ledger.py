"""A million random acts on money, held against a pocket book that shares no code with the ledger; and how fast.

Every refused and every repeated act is counted as one: more than ten thousand of them are replays, and add no line.
"""

import json
import os
import sys
import time

from bench.approvals import row
from bench.starts import Rows, as_application, folder_for, odop, run

MANY = 1_000_000
STEPS = 20
SEED = 2026


def a_second() -> Rows:
    """Run the storm in a folder of its own, as the application's role; then let the ledger verify itself."""
    with folder_for("ledger") as folder:
        rows = run("ledger", folder)
        began = time.monotonic()
        verdict = json.loads(odop(folder, "ledger", "verify", "--alone", "--json"))
        if verdict["breaks"]:
            raise SystemExit(f"the ledger finds breaks: {verdict['breaks'][:5]}")
        verified = row(
            f"ledger verified whole ({verdict['lines']:,} lines)", verdict["lines"], time.monotonic() - began
        )
    return [*rows, verified]


def measure(many: int, seed: int) -> Rows:
    """Blow in steps; reckon after each."""
    from odop.programme import queries as programme
    from tests.finance.storm import Storm

    storm = Storm(tuple(d.code for d in programme.districts()[:6]), seed, gust=250)
    began = time.monotonic()
    for step in range(1, STEPS + 1):
        storm.blow(many * step // STEPS)
        storm.reckon()
        sys.stderr.write(f"{storm.operations:,} acts, {time.monotonic() - began:.0f} s\n")
    refused = sum(storm.refused.values())
    said = f"identities kept {STEPS} times; {storm.replays:,} replays added no line, {refused:,} refused"
    return [row(f"random acts on money, reckoned apart ({said})", storm.operations, time.monotonic() - began)]


if __name__ == "__main__":
    as_application()
    sys.stdout.write(json.dumps(measure(int(os.environ.get("STORM", MANY)), SEED)) + "\n")
