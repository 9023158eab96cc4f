"""Rules of surveys: reading forms, judging answers, drawing whom to ask."""
