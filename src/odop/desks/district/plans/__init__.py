"""The district desk's pages of the action plan: its lines and steps, and the points of meetings."""
