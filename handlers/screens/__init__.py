"""What is seen: pure functions from a voice and data to a screen."""
