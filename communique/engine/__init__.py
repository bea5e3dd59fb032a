"""Runs the stages, per report and per corpus."""
