"""The handbook: a page for every mismatch rule, every term of the field and every model.

The texts are pure (``page`` says what a page holds); ``shelves`` knows all pages in their order, ``links`` leads to
them, ``search`` finds them, ``examples`` lays out a rule's two examples as cards.
"""
