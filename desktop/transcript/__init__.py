"""The conversation as it is read: of thousands of rows only those near the eye are widgets."""
