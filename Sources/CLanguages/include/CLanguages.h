#ifndef C_LANGUAGES_H
#define C_LANGUAGES_H

/// The texts of one language, as its file holds them.
struct language_file {
  /// The code of the language, such as `vi`.
  const char *code;
  /// The bytes of the file, UTF-8.
  const unsigned char *bytes;
  /// How many bytes.
  unsigned long count;
};

/// All languages, in the order in which pages carry them; `count` becomes how many.
const struct language_file *language_files(int *count);

#endif
