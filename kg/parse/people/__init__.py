"""Who was there, as what, for whom and how long."""
