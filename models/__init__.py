"""What is true: organisations, people, plans, assignments and reports; it has never heard of Telegram."""
