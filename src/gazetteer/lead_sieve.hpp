#pragma once

#include <algorithm>
#include <cstdint>

#include "hash.hpp"
#include "in_chunk.hpp"

namespace gazgraph {

/// Drops the leads behind which no longer name goes on.
class LeadSieve : private InChunk {
 public:
  explicit LeadSieve(const InChunk& chunk) : InChunk(chunk) {}

  /// Of the first `count` leads of the scratch, ordered by word; returns how many are left at their front.
  std::size_t sieve(std::size_t count);

 private:
  /// The first folded bytes of the word behind a word, as hash_pair() takes them.
  std::uint32_t first_bytes_behind(std::uint32_t word);
  /// Whether the word behind a word, if there is one, may be read as one that begins with other bytes than it does itself.
  [[nodiscard]] bool may_begin_otherwise(std::uint32_t word);
  /// EndingTable::may_cut_below_pair() by a look at the text; true where that does not tell.
  [[nodiscard]] bool may_cut_below_pair(std::uint32_t begin, std::uint32_t end) const;
  static std::uint32_t first_bytes_mask(std::size_t size) { return (1U << 8 * std::min(size, pair_prefix)) - 1; }
};

}  // namespace gazgraph
