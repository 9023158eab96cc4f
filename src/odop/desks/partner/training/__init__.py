"""The partner desk's pages of training: a trainer's batches, a supplier's orders."""
