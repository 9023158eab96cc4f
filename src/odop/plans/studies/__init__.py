"""The paper of a diagnostic study."""
