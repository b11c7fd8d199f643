"""Tests of the set-up, without network and without touching the system."""
