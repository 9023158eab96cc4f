"""What the room knows, topic by topic: surveys, studies, plans."""
