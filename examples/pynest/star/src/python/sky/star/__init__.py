"""Stars: the catalogue, their light, their brightness."""
