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

/// The keys under which a name is found: the hashes of its folded words.
struct NameKeys {
  std::vector<std::uint64_t> words;   ///< one a word
  std::vector<std::uint64_t> joined;  ///< where initials with full stops are one word (`J. K.` is `jk`); else empty
};

/// Reuses the memory of `keys` and `scratch`.
class NameKeyMaker {
 public:
  void make(std::string_view name, NameKeys& keys);

 private:
  /// Whether a full stop joins this word, one letter, with the next: `U.S.`, `J. K.`.
  [[nodiscard]] bool joins_next(std::string_view name, std::size_t word) const;
  std::vector<NameWord> words_;
  std::vector<std::string> folded_;
};

}  // namespace gazgraph
