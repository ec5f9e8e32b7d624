"""The lines of a document put right before anything is read in them: cut, ordered, misread words mended."""
