"""A Telegram of one's own on this computer: the Bot API over HTTP, and the people who talk to the bot."""
