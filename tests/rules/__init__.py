"""What follows, table by table."""
