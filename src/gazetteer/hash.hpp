#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gazgraph {

/// Hashes of folded words and of sequences of words. They only lead to a name: what they lead to is compared byte by byte,
/// so a collision costs time and never a wrong match. The values are part of the image format.
///
/// Source: a 64 by 64 to 128 bit multiplication whose halves are xored, as in wyhash and rapidhash.
constexpr std::uint64_t word_hash_key_a = 0x2d358dccaa6c78a5ULL;
constexpr std::uint64_t word_hash_key_b = 0x8bb84b93962eacc9ULL;
constexpr std::uint64_t sequence_hash_key = 0x9e3779b97f4a7c15ULL;
constexpr std::uint64_t capital_hash_key = 0xd6e8feb86659fd93ULL;
constexpr std::size_t hash_block = 16;  ///< bytes

[[nodiscard]] inline std::uint64_t multiply_fold(std::uint64_t a, std::uint64_t b) noexcept {
  __extension__ using Product = unsigned __int128;
  const Product product = static_cast<Product>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// One block of a word, zeros behind its end. `before` is the hash of the blocks before, 0 at first.
[[nodiscard]] inline std::uint64_t hash_word_block(const void* block, std::uint64_t before = 0) noexcept {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  std::memcpy(&low, block, sizeof low);
  std::memcpy(&high, static_cast<const char*>(block) + sizeof low, sizeof high);
  return multiply_fold(low ^ word_hash_key_a ^ before, high ^ word_hash_key_b);
}

/// A folded word of any length; no byte of it is zero.
[[nodiscard]] inline std::uint64_t hash_word(std::string_view folded) noexcept {
  std::uint64_t hash = 0;
  for (std::size_t at = 0; at < folded.size() || at == 0; at += hash_block) {
    char block[hash_block] = {};
    folded.copy(block, hash_block, at);
    hash = hash_word_block(block, hash);
  }
  return hash;
}

/// The hash of a sequence of one word. Names that begin with a capital are kept apart from those that do not, so that the
/// many common words that are also names cost nothing where they are written small.
[[nodiscard]] inline std::uint64_t begin_sequence(std::uint64_t word, bool capital) noexcept {
  return word ^ (capital ? capital_hash_key : 0);
}

/// The hash of a sequence of words that grows by one.
[[nodiscard]] inline std::uint64_t hash_sequence(std::uint64_t sequence, std::uint64_t word) noexcept {
  return ((sequence << 23U | sequence >> 41U) ^ word) * sequence_hash_key;
}

/// How the second word of names that begin with a word begins: its first folded bytes, in the lowest places. Endings leave
/// them alone, nearly always.
constexpr std::size_t pair_prefix = 3;
[[nodiscard]] inline std::uint64_t hash_pair(std::uint64_t start, std::uint32_t next_bytes) noexcept {
  return hash_sequence(start, next_bytes & ((1U << 8 * pair_prefix) - 1));
}

/// Where a hash falls among `count` places, by its high half.
[[nodiscard]] inline std::uint64_t place_of_hash(std::uint64_t hash, std::uint64_t count) noexcept {
  return ((hash >> 32U) * count) >> 32U;
}

}  // namespace gazgraph
