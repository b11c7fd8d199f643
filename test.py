"""Runs all checks and tests: ``python3 test.py``; words after it go to pytest alone."""

import sys

import run


def main() -> int:
    run.check_python()
    from bootstrap.checks import run_tests

    return run_tests(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
