"""Who does an act and to whom, as the words of its clause name them."""
