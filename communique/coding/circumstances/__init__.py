"""When, where, with which figures and under which name an act was done."""
