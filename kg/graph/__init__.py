"""claims → RDF: the quads, the store they live in, and the checks on them."""
