"""The questions of enrolment, how an answer is read, ages, and what consent covers. No tables."""
