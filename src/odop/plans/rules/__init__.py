"""Pure rules of the room, topic by topic: surveys, studies, plans."""
