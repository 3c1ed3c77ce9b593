// The first file of Reports follows with its part.
