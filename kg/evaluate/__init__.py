"""How well minutes are read, people told apart and issues traced, against gold that people wrote.

`documents` measures readings, `claims` what is said in them, `people` and `issues` what is linked
across them, `county` a made-up county whose truth is known; `degrade` misreads on purpose, `report`
prints it all (`kg evaluate`).
"""
