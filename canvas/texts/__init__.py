"""A canvas as text and tables: Markdown both ways, rows for spreadsheets. Ground that rooms stand on."""
