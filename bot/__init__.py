"""How we speak Telegram: the command line, the settings, the kit for screens and letters, and a local Telegram."""
