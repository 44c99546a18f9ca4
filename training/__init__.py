"""How the English network of `src/language/model` is trained, scored and exported.

See README.md for the one command that repeats it from public treebanks.
"""
