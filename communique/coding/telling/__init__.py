"""How an act is told: how far it has come, on whose word, as news or as background."""
