"""The points of the agenda: where they begin, their titles and presenters, their text."""
