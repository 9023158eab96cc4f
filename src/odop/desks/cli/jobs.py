"""Work done by the clock. The worker beside the server runs these; each makes one call to a room."""

from procrastinate.contrib.django import app

from odop.desks.cli import clock


@app.periodic(cron="* * * * * */5")  # every five seconds: codes to phones cannot wait
@app.task(name="send_notices", queueing_lock="send_notices", pass_context=False)
def send_notices(timestamp: int) -> None:
    """Hand waiting messages to their carrier."""
    clock.send_notices()


@app.periodic(cron="30 20 * * *")  # two in the night in Lucknow
@app.task(name="nightly", queueing_lock="nightly")
def nightly(timestamp: int) -> None:
    """Schedule follow-ups, then count every figure as of the day that has ended."""
    clock.schedule_follow_ups()
    clock.close_figures()
