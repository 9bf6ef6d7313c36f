"""Marked-up text becomes plain text and entities, exactly as Telegram reads it."""
