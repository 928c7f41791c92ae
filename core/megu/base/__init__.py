"""What every room stands on: errors and their sentences, events, files, logs, parameters and plug-ins."""
