"""``python -m bipagraph``"""

from bipagraph.cli import main

if __name__ == "__main__":
    main()
