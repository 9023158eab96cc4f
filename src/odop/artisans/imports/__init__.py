"""Files of makers: read, checked row by row, and given back where a row is bad. Writes nothing itself."""
