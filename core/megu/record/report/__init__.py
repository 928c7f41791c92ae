"""The report of an evidence record, made from the record alone; `record.report.html` and `.pdf` are its two forms."""
