"""Signed notices beside a record: a model was put into service, something was destroyed, or a request was refused or
its due day was moved."""
