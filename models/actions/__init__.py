"""What can be done: each function changes something, and begins by asking whether the viewer may."""
