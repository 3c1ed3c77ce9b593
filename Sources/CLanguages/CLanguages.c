#include "CLanguages.h"

// The files stand in the program as they are: a Swift literal of their size would take the compiler
// most of a minute. A change of a file builds this one anew. A further language is one more file, one
// more array and one more line in the list.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char vietnamese[] = {
#embed "Texts/vi.txt"
};

static const unsigned char english[] = {
#embed "Texts/en.txt"
};

static const struct language_file files[] = {
  {"vi", vietnamese, sizeof vietnamese},
  {"en", english, sizeof english},
};

const struct language_file *language_files(int *count) {
  *count = sizeof files / sizeof *files;
  return files;
}
