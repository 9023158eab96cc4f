"""What is known of surveys: forms, draws, progress, answers."""
