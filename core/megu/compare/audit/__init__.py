"""Audits: all evaluation figures for any models of one architecture, without unlearning anything."""
