"""The class as a whole: who stands where, what the class gets wrong, its points, and all of it to take away."""
