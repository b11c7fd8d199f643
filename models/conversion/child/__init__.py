"""What runs inside a toolchain, in a process of its own. Knows nothing else of the project: the
folder is copied beside the environment, so that the app's own packages are out of sight."""
