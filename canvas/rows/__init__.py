"""How documents become rows and come back. ``canvas.store`` is the door; nothing else opens this room."""
