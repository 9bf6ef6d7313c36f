"""What follows: terms, deadlines, rights – pure, without a database."""
