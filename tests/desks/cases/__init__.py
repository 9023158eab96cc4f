"""How to make one case of everything: a module a desk or a room, each using `thing` and `arguments`."""
