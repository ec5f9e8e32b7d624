"""A county that never was: minutes written from a known truth, to measure how issues are followed.

    PYTHONPATH=tests python -m county OUT [SEED]     # writes the minutes and issues.json to OUT
    kg evaluate --issues OUT                         # measures the traces against them
    PYTHONPATH=tests python -m county.fit            # fits the weights of kg/data/issues.json

`stories.toml` holds the issues, `phrases.toml` the wordings, `bodies.py` who meets, `layouts.py` how their
minutes look, `generator.py` puts them together. Nothing is random but by the seed.
"""
