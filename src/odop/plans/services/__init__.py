"""What is done in the room, topic by topic: surveys, studies, plans."""
