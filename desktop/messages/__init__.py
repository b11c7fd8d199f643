"""How questions and answers look: Markdown, code, formulas, thoughts, what one can do to them."""
