"""The district desk's pages of margin money: the inbox, one application, the task force, files to branches."""
