"""Rules of figures: what each counts, and what may be shown of it."""
