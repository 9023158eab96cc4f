"""The district desk's pages of what is at the branches: claims to pass, units to inspect, what branches owe."""
