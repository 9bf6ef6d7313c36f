"""What the questions to the model answer."""
