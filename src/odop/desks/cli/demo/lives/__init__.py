"""How the people of one district lived through training, toolkit and the year after it."""
