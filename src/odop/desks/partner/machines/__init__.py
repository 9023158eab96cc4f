"""Machines of a centre, for whoever runs it."""
