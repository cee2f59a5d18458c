#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

#include "gazgraph/text/utf8.hpp"
#include "text_map.hpp"

namespace gazgraph {

/// A quick test by a few characters of a word: false means that no added word begins (ends) so. Added words are no shorter.
template <bool at_end, std::size_t characters>
class EdgeFilter {
 public:
  void add(std::string_view word) { bits_.set(key(word)); }
  [[nodiscard]] bool may_hold(std::string_view word) const { return bits_.test(key(word)); }

 private:
  static constexpr unsigned size_bits = 16;
  static std::size_t key(std::string_view word) { return hash_text(edge(word)) >> (64U - size_bits); }
  static std::string_view edge(std::string_view word) {
    std::size_t length = 0;
    for (std::size_t left = characters; left > 0 && length < word.size(); --left) {
      do {
        ++length;
      } while (length < word.size() && !is_boundary(word, length));
    }
    return at_end ? word.substr(word.size() - length) : word.substr(0, length);
  }
  /// Whether a character begins behind `length` bytes (ends before the last `length`).
  static bool is_boundary(std::string_view word, std::size_t length) {
    return !continues_character(word[at_end ? word.size() - length : length]);
  }
  std::bitset<(std::size_t{1} << size_bits)> bits_;
};

using BeginningFilter = EdgeFilter<false, 3>;
using EndingFilter = EdgeFilter<true, 3>;
using LongEndingFilter = EdgeFilter<true, 4>;

}  // namespace gazgraph
