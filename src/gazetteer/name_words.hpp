#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gazgraph {

/// A word of a name or a text, cut letter by letter: the plain form of what words.hpp does at speed.
struct NameWord {
  std::uint32_t begin = 0;  ///< UTF-8 bytes, half open
  std::uint32_t end = 0;
};

/// Cuts a text (any bytes) into words.
void cut_words(std::string_view text, std::vector<NameWord>& words);

/// Whether the first letter of a name, behind any marks, is a lower case one.
[[nodiscard]] bool begins_small(std::string_view name);

/// One way to cut a name into words.
struct NameForm {
  std::vector<std::uint64_t> words;  ///< hashes of the folded words
  std::uint32_t first_four = 0;      ///< bytes of the first folded word, zeros behind its end
  std::uint32_t next_four = 0;       ///< of the second
};

/// The keys under which a name is found.
struct NameKeys {
  NameForm plain;
  NameForm joined;  ///< where initials with full stops are one word (`J. K.` is `jk`); else without words
};

/// Makes the keys of names. Reuses the memory of `keys` and its own; one a thread.
class NameKeyMaker {
 public:
  void make(std::string_view name, NameKeys& keys);

 private:
  /// Whether a full stop joins this word, one letter, with the next: `U.S.`, `J. K.`.
  [[nodiscard]] bool joins_next(std::string_view name, std::size_t word) const;
  static void append(std::string_view folded, NameForm& form);
  std::vector<NameWord> words_;
  std::vector<std::string> folded_;
};

}  // namespace gazgraph
