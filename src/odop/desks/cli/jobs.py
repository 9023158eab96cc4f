"""Work done by the clock. The worker beside the server runs these; each makes one call to a room."""

from procrastinate.contrib.django import app

from odop.desks.cli import clock


@app.periodic(cron="* * * * * */5")  # every five seconds: codes to phones cannot wait
@app.task(name="send_notices", queueing_lock="send_notices", pass_context=False)
def send_notices(timestamp: int) -> None:
    """Hand waiting messages to their carrier."""
    clock.send_notices()


@app.periodic(cron="20 * * * *")  # looked for every hour: a machine may sleep through the night
@app.task(name="nightly", queueing_lock="nightly")
def nightly(timestamp: int) -> None:
    """Once a day is over: follow-ups, classes, branches, the ledger reckoned, figures counted, re-check drawn."""
    if clock.a_day_is_over():
        clock.schedule_follow_ups()
        clock.look_after_fairs()
        clock.look_after_committees()
        clock.look_at_classes()
        clock.look_over_centres()
        clock.look_over_machines()
        clock.look_at_branches()
        clock.look_at_tests()
        clock.reckon_ledger()
        clock.close_figures()
        clock.draw_rechecks()
