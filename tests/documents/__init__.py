"""Plans on paper, read."""
