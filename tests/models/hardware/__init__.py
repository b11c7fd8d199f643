"""Tests of what the PC has."""
