"""Swedish as the stages share it: text, names, dates, places, word stems and the lists in `kg/data`."""
