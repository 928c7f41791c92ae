"""Operator mode: the administrator's preparation, and the shorter wizard for operators."""
