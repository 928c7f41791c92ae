"""What the report of an evidence record says, from the record alone; `record.report.html` and `.pdf` are its forms."""
