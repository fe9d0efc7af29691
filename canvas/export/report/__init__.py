"""The whole canvas as a report in portrait: ``wording`` says what stands in it, ``setting`` has it set."""

from canvas.export.report.setting import report_pages, report_pdf

__all__ = ["report_pages", "report_pdf"]
