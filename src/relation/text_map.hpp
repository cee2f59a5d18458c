#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gazgraph {

/// A hash of a word, short ones without a loop. Not seeded: what it leads to is compared byte by byte.
///
/// Source: a 64 by 64 to 128 bit multiplication whose halves are xored, as in wyhash and rapidhash.
[[nodiscard]] inline std::uint64_t hash_text(std::string_view text) noexcept {
  __extension__ using Product = unsigned __int128;
  constexpr std::uint64_t key_a = 0x2d358dccaa6c78a5ULL;
  constexpr std::uint64_t key_b = 0x8bb84b93962eacc9ULL;
  const auto mix = [](std::uint64_t a, std::uint64_t b) {
    const Product product = static_cast<Product>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
  };
  const auto read8 = [](const char* at) {
    std::uint64_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
  };
  const auto read4 = [](const char* at) {
    std::uint32_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return static_cast<std::uint64_t>(value);
  };
  const char* bytes = text.data();
  std::size_t left = text.size();
  std::uint64_t seed = left * key_a;
  for (; left > 16; left -= 16, bytes += 16) seed = mix(read8(bytes) ^ key_a ^ seed, read8(bytes + 8) ^ key_b);
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  if (left >= 8) {
    low = read8(bytes);
    high = read8(bytes + left - 8);
  } else if (left >= 4) {
    low = read4(bytes);
    high = read4(bytes + left - 4);
  } else {
    for (std::size_t i = 0; i < left; ++i)
      low |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << 8U * i;
  }
  return mix(mix(low ^ key_a ^ seed, high ^ key_b), key_b);
}

/// Whether two texts are the same, short ones without a call.
[[nodiscard]] inline bool is_same_text(std::string_view a, std::string_view b) noexcept {
  const auto differ = [&]<typename Word>(std::size_t at, Word left, Word right) {
    std::memcpy(&left, a.data() + at, sizeof left);
    std::memcpy(&right, b.data() + at, sizeof right);
    return left ^ right;
  };
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  if (size > 16) return std::memcmp(a.data(), b.data(), size) == 0;
  if (size >= 8)
    return (differ(0, std::uint64_t{}, std::uint64_t{}) | differ(size - 8, std::uint64_t{}, std::uint64_t{})) == 0;
  if (size >= 4)
    return (differ(0, std::uint32_t{}, std::uint32_t{}) | differ(size - 4, std::uint32_t{}, std::uint32_t{})) == 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return hash_text(text); }
};

/// A map from texts that is asked with views.
template <typename Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

}  // namespace gazgraph
