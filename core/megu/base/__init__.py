"""Foundations of every room: errors and their sentences, events, files, logs, parameters and plug-ins."""
