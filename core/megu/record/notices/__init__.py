"""What is signed beside a record: that a model was put into service, that something was destroyed, that a request was
refused or its day was moved."""
