"""The worker beside the server: python -m odop.desks.cli.worker."""

import os

import django


def main() -> None:
    """Do the work of the clock until told to stop; what is begun is finished."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from procrastinate.contrib.django import app

    with app.replace_connector(app.connector.get_worker_connector()) as working:  # type: ignore[attr-defined]
        working.run_worker(concurrency=2, delete_jobs="successful", shutdown_graceful_timeout=8)


if __name__ == "__main__":
    main()
