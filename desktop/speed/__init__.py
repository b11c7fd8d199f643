"""How fast models are on this PC: measured when nobody needs the engine, shown, and made use of."""
