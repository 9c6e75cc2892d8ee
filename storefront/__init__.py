"""Storefront: two demo shops, GreenHome and TechGadgets, that teach selling well."""

__version__ = "0.1.0"
