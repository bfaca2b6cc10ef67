"""Finding what a document names: one module a noun."""
