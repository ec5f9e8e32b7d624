"""The head of the minutes: which bodies met, when and where, who verified."""
