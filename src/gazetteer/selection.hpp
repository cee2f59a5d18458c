#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "hash.hpp"

namespace gazgraph {

/// A reading of a word with which a name may begin.
struct Lead {
  static constexpr std::uint8_t single = 1;   ///< it may be a name
  static constexpr std::uint8_t first = 2;    ///< it may begin a longer name
  static constexpr std::uint8_t unknown = 4;  ///< it may be both: `start` is not known
  static constexpr std::uint8_t found = 8;    ///< it is a name or seems so: `surface` is the only one that it may be
  static constexpr std::uint16_t no_rule = 0xffff;

  std::uint64_t start = 0;       ///< begin_sequence()
  std::uint32_t word = 0;        ///< row of Words
  std::uint32_t surface = 0;     ///< the first of those that fold alike
  std::uint16_t rule = no_rule;  ///< the ending that the reading takes off
  std::uint8_t kind = 0;
};

/// A capitalized word of one block, and an ending that may fit.
struct Attempt {
  std::uint64_t bits = 0;

  [[nodiscard]] std::uint32_t word() const noexcept { return static_cast<std::uint32_t>(bits); }
  [[nodiscard]] std::uint32_t length() const noexcept { return static_cast<std::uint16_t>(bits >> 32U); }
  [[nodiscard]] std::uint16_t rule() const noexcept { return static_cast<std::uint16_t>(bits >> 48U); }
};

constexpr std::uint32_t longest_cut = 2 * hash_block;  ///< bytes

/// What the passes over the words of a text hand on to each other. Rows of Words, ascending. The columns only grow; their
/// first so many rows, as told beside them, mean something.
struct Selection {
  /// A capitalized word that may hide a name in another way than by an ending.
  struct Other {
    std::uint32_t word = 0;
    std::uint32_t cuts =
        0;  ///< a bit for each byte of the folded word at which the rest of a compound may begin; 0 where
            ///< the word is longer than `longest_cut`
  };
  std::vector<std::uint8_t> picks;        ///< by pick_words(), for itself: a bit for each word that may begin a name
  std::size_t unsure_count = 0;           ///< by pick_words(), for itself
  std::vector<std::uint32_t> unsure;      ///< words that it has still to look at
  std::size_t picked_count = 0;           ///< by pick_words()
  std::vector<std::uint32_t> picked;      ///< words that may begin a name
  std::vector<std::uint32_t> records;     ///< by recall(), of picked words: in the memo
  std::size_t candidate_count = 0;        ///< by recall()
  std::vector<std::uint32_t> candidates;  ///< those of them of which nothing is known yet
  std::vector<std::uint32_t> learnt;  ///< of candidates: places in the memo, by recall(); records, when they are known
  std::vector<std::uint32_t> slow;    ///< those of them whose fold needs a look at each letter; see hash_words()
  std::size_t plain_count = 0;        ///< by select()
  std::vector<Lead> plain;            ///< words as they are
  std::size_t capital_count = 0;      ///< by select()
  std::vector<std::uint32_t> capitals;  ///< all capitalized words
  std::size_t odd_count = 0;            ///< by select()
  std::vector<std::uint32_t> odd;       ///< those of them that are as long as a compound
  std::size_t attempt_count = 0;        ///< by inflect(), for itself: pairs of words and rules
  std::vector<Attempt> attempts;
  std::size_t inflected_count = 0;                     ///< by inflect()
  std::vector<Lead> inflected = std::vector<Lead>(1);  ///< words without an ending
  std::size_t other_count = 0;                         ///< by find_others()
  std::vector<Other> others;
};

}  // namespace gazgraph
