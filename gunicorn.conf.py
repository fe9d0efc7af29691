"""How gunicorn serves Rapport; it reads this file in the folder that it is started in.

Setting type takes its time, and only a few exports are made at once (see ``canvas/export/making.py``): each of the
others keeps a thread waiting. There are so many threads that fifty of them leave room for everybody else, and so few
that all together stay below the hundred connections that PostgreSQL takes.
"""

workers = 2
threads = 40
