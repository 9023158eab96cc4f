"""Lives with margin money: from the application to the grant, and every way on which it comes to nothing."""
