"""The screens. Each answers keys and presses with the screen that comes next."""
