#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace gazgraph {

/// What the first letters of a word tell of it.
struct Beginning {
  bool is_known = false;  ///< false where a letter is rare, or marks are among them
  bool is_small = false;
  std::uint32_t first_four = 0;  ///< folded bytes, zeros behind the word's end
};

/// Of a word of `length` bytes; eight must be readable.
[[nodiscard]] Beginning read_beginning(const char* word, std::uint32_t length);

/// The same, of beginnings that were asked for before from a table: text repeats its words. Two beginnings that fall on one
/// place take it from each other.
class BeginningMemo {
 public:
  [[nodiscard]] Beginning read(const char* word, std::uint32_t length) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, word, sizeof bytes);
    if (length < sizeof bytes) bytes &= (std::uint64_t{1} << 8 * length) - 1;
    Place& place = places_[bytes * 0x9E3779B97F4A7C15ULL >> (64U - place_bits)];
    if (place.bytes != bytes) {
      const Beginning found = read_beginning(word, length);
      if (!found.is_known) return found;  // it may depend on what stands behind the eight bytes
      place = {.bytes = bytes, .beginning = found};
    }
    return place.beginning;
  }

 private:
  static constexpr unsigned place_bits = 11;
  struct Place {
    std::uint64_t bytes = 0;  ///< the word's first, zeros behind its end
    Beginning beginning;
  };
  std::vector<Place> places_ = std::vector<Place>(std::size_t{1} << place_bits);
};

/// The same from all letters of a word, however long, that is not known to be small; nothing where a letter is not folded
/// as shortly.
[[nodiscard]] std::optional<std::uint32_t> fold_first_four(std::string_view word);

}  // namespace gazgraph
