// The first file of Targets follows with its part.
