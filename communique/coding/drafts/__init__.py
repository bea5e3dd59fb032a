"""The acts that the words of a sentence tell, before it is asked who, how far and when."""
