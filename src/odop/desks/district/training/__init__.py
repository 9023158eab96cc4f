"""The district desk's pages of training: batches, certificates, call-backs, toolkits and their orders."""
