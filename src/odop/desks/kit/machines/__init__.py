"""What the desks share of machines makers use: forms, and acts done for whoever asks."""
