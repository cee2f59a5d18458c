#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

/// Tells where in a word a text may begin that the word ends with, of a set of texts: one pass from the word's end, by a hash
/// that grows with each byte. Texts that begin behind the first 64 bytes are not told apart.
class TailFilter {
 public:
  static constexpr std::size_t width = 64;
  void add(std::string_view text) {
    std::uint32_t hash = 0;
    for (std::size_t i = text.size(); i-- > 0;) hash = step(hash, text[i]);
    bits_.set(hash >> (32U - size_bits));
  }
  /// Bit `i`: an added text may begin at byte `i`. O(length)
  [[nodiscard]] std::uint64_t beginnings(std::string_view word) const {
    std::uint64_t found = 0;
    std::uint32_t hash = 0;
    for (std::size_t i = word.size(); i-- > 0;) {
      hash = step(hash, word[i]);
      if (i < width && bits_.test(hash >> (32U - size_bits))) found |= std::uint64_t{1} << i;
    }
    return found;
  }
  /// Whether one may begin at byte `at`, by what beginnings() has told.
  [[nodiscard]] static bool may_begin(std::uint64_t beginnings, std::size_t at) {
    return at >= width || ((beginnings >> at) & 1U) != 0;
  }

 private:
  static constexpr unsigned size_bits = 16;
  static std::uint32_t step(std::uint32_t hash, char byte) {
    return (hash + static_cast<unsigned char>(byte) + 1U) * 0x9E3779B1U;
  }
  std::bitset<(std::size_t{1} << size_bits)> bits_;
};

/// The letters of a normalized word without their marks, with `i` for `y`, since stemmers change these: `früher` and its stem
/// `fruh`, `company` and `compani`. At most `width` bytes; characters outside of Latin stay as they are.
class BaseLetters {
 public:
  static constexpr std::size_t width = 64;
  explicit BaseLetters(std::string_view word) {
    for (std::size_t i = 0; i < word.size() && size_ + 2 <= width; ++i) {
      const auto byte = static_cast<unsigned char>(word[i]);
      if (byte == 0xC3 && i + 1 < word.size()) {
        add_accented(word[++i]);
      } else {
        add(byte == 'y' ? 'i' : word[i]);
      }
    }
  }
  [[nodiscard]] std::string_view text() const { return {letters_.data(), size_}; }

 private:
  void add(char letter) { letters_[size_++] = letter; }
  /// A letter from U+00C0 to U+00FF by its second byte.
  void add_accented(char second) {
    static constexpr std::string_view bases = "aaaaaaaceeeeiiiionooooo/ouuuuitsaaaaaaaceeeeiiiionooooo/ouuuuiti";
    const auto at = static_cast<unsigned char>(second) & 0x3FU;
    add(bases[at]);
    if (at == 0x1F) add('s');  // ß
  }

  std::array<char, width> letters_;
  std::size_t size_ = 0;
};

/// Tells, without stemming it, whether a word may have one of a set of stems: its base letters begin with those of the stem, a
/// final `e` of that aside, which stemmers may have put there; and behind a stem of one or two letters no more than
/// four letters follow, behind one of three no more than eight.
class StemFilter {
 public:
  void add(std::string_view stem) {
    const BaseLetters base(stem);
    std::string_view letters = base.text();
    if (letters.size() > 2 && letters.back() == 'e') letters.remove_suffix(1);
    std::uint32_t hash = 0;
    for (const char letter : letters) {
      beginnings_.set(place(hash));
      hash = step(hash, letter);
    }
    stems_.set(place(hash));
  }
  /// O(length of the longest stem with which it begins)
  [[nodiscard]] bool may_hold(std::string_view word) const {
    const BaseLetters base(word);
    const std::string_view letters = base.text();
    std::uint32_t hash = 0;
    std::size_t count = 0;  // characters
    for (std::size_t i = 0; i < letters.size(); ++i) {
      hash = step(hash, letters[i]);
      if (!continues_character(letters[i])) ++count;
      if (stems_.test(place(hash)) && (count > 3 || may_end_behind(letters.substr(i + 1), count))) return true;
      if (!beginnings_.test(place(hash))) return false;
    }
    return false;
  }

 private:
  static constexpr unsigned size_bits = 17;
  static std::uint32_t step(std::uint32_t hash, char byte) {
    return (hash + static_cast<unsigned char>(byte) + 1U) * 0x9E3779B1U;
  }
  static std::size_t place(std::uint32_t hash) { return hash >> (32U - size_bits); }
  /// Whether a stem of so few characters may have the rest behind it.
  static bool may_end_behind(std::string_view rest, std::size_t count) {
    if (!rest.empty() && continues_character(rest.front())) return false;
    std::size_t left = 0;
    for (const char byte : rest) left += continues_character(byte) ? 0U : 1U;
    return left <= (count < 3 ? 4U : 8U);
  }
  std::bitset<(std::size_t{1} << size_bits)> stems_;       ///< by hash of all letters
  std::bitset<(std::size_t{1} << size_bits)> beginnings_;  ///< of stems that go on, the same
};

/// The same of stems that a word's stem may end with, as compounds do: what stands before the last eight bytes of the word's
/// base letters, or before any of these, ends with the last letters of the stem's.
class StemTailFilter {
 public:
  void add(std::string_view stem) {
    const BaseLetters base(stem);
    const std::string_view letters = base.text();
    const std::size_t size = letters.size() < longest_key ? letters.size() : longest_key;
    if (size == 0) return;
    sizes_ |= 1U << size;
    bits_.set(place(key(letters, letters.size(), size)));
  }
  /// O(1)
  [[nodiscard]] bool may_hold(std::string_view word) const {
    if (sizes_ == 0) return false;
    if (word.size() > BaseLetters::width / 2) return true;  // base letters may be cut
    const BaseLetters base(word);
    const std::string_view letters = base.text();
    for (std::size_t size = 1; size <= longest_key; ++size) {
      if ((sizes_ >> size & 1U) == 0) continue;
      for (std::size_t off = 0; off <= longest_ending && off + size <= letters.size(); ++off) {
        if (bits_.test(place(key(letters, letters.size() - off, size)))) return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::size_t longest_ending = 8;
  static constexpr std::size_t longest_key = 5;
  static constexpr unsigned size_bits = 16;
  /// The last `size` bytes before `end`, as a number.
  static std::uint64_t key(std::string_view letters, std::size_t end, std::size_t size) {
    std::uint64_t value = size;
    for (std::size_t i = end - size; i < end; ++i) value = value << 8U | static_cast<unsigned char>(letters[i]);
    return value;
  }
  static std::size_t place(std::uint64_t key) { return key * 0x9E3779B97F4A7C15ULL >> (64U - size_bits); }
  std::bitset<(std::size_t{1} << size_bits)> bits_;
  unsigned sizes_ = 0;  ///< bit `n`: some keys have so many bytes
};

using BeginningFilter = EdgeFilter<false, 3>;
using EndingFilter = EdgeFilter<true, 3>;
using LongEndingFilter = EdgeFilter<true, 4>;

}  // namespace gazgraph
