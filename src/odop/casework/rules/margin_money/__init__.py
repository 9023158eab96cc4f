"""Margin money: the states of a file from the application to the grant, and who must act next."""
