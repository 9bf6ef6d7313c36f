"""What the actions of the model change, and refuse to change."""
