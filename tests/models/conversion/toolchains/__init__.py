"""The environments that conversions run in, made from tiny packages."""
