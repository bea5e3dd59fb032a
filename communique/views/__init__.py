"""The record told to people and to other programs."""
