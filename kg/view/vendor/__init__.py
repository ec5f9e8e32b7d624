"""Code of others that pages carry; see README.md beside this."""
