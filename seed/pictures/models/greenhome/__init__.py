"""The models of GreenHome, a file for each kind of product."""
