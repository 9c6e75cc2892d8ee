"""The product pictures of both shops, each a small function that composes simple shapes."""
