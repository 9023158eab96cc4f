"""What two desks show of a common facility centre: an officer's, and that of whoever runs it."""
