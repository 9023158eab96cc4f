"""Bank files on the command line, and a bank to try them with."""
