"""A branch's list as a file: handed out with empty columns, read back filled, row by row. Writes nothing itself."""
