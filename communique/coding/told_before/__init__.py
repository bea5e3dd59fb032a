"""What points back to, repeats, answers or takes back what a report told before."""
