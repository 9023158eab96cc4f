"""What a partner bills and into which account it is paid."""
