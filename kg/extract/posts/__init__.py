"""Posts: titles and their organs, tied to the people who hold, held or are given them."""
