"""The commands, one file a group; `line` says which words call them."""
