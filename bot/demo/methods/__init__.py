"""The methods of the Bot API, one file per area: (telegram, parameters) → the result."""
