"""Who decides: doctrines, trained policies, and the environments in which policies learn."""
