"""How fast, as ratios within one run: `python -m benchmarks`. These machines are noisy, so nothing here is a test."""
