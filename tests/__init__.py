"""What we promise."""
