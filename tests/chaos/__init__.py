"""What becomes of updates and letters when the bot is killed again and again: histories and their promises."""
