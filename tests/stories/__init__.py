"""Conversations with the bot, one file per area: the specification."""
