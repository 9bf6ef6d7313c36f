"""What can be asked: each function reads, and changes nothing."""
