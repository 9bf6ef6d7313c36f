"""What happens by itself: the clock's ticks plan letters, the postman delivers them."""
