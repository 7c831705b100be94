"""What a seat is shown, and the window that shows it."""
