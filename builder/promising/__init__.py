"""Addresses that stay, and what a change does to what readers see."""
