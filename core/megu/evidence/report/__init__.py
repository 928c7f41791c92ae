"""What the report of an evidence record says, from the record alone; `megu.evidence.html` and `.pdf` are its forms."""
