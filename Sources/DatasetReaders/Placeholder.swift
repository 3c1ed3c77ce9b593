// The first file of DatasetReaders follows with its part.
