"""The setting of a sentence: which of the states that a report tells of somebody is of whom no words say whose they are."""
