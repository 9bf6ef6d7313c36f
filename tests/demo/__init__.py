"""The local Telegram refuses, parses and delivers as Telegram does."""
