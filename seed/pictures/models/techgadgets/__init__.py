"""The models of TechGadgets, a file for each kind of product."""
