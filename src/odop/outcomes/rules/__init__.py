"""Rules of asking what became of people: pure, without a database."""
