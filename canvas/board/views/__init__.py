"""The pages and answers of the board."""
