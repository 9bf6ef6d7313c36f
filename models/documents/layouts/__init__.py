"""How tables are drawn in plain text: each layout turns its lines into the same rows."""
