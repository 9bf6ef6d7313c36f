"""The kit: screens, doors, visits and post – everything that knows how Telegram behaves."""
