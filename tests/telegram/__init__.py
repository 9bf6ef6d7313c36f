"""The kit under test: how screens, doors, turns and the inbox behave over a real local Telegram."""
