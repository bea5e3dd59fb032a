"""The record in the forms that other programs read, a file a format; `formats.py` lists them."""
