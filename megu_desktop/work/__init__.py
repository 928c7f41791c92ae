"""The open project and the one job that may run on it, with the threads of both."""
