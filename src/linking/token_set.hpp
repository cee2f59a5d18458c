/// Some of a document's tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gazgraph {

/// A bit a token. Reused from document to document; it only grows.
class TokenSet {
 public:
  /// Empties the set and makes room for so many tokens.
  void reset(std::size_t tokens) { bits_.assign(tokens / 64 + 1, 0); }
  [[nodiscard]] bool contains(std::uint32_t token) const noexcept {
    return (bits_[token / 64] >> token % 64 & 1U) != 0;
  }
  void insert(std::uint32_t token) noexcept { bits_[token / 64] |= std::uint64_t{1} << token % 64; }
  /// Tells whether it was not there before.
  bool add(std::uint32_t token) noexcept {
    const bool is_new = !contains(token);
    insert(token);
    return is_new;
  }

 private:
  std::vector<std::uint64_t> bits_;
};

}  // namespace gazgraph
