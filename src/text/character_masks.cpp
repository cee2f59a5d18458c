// Two passes. The first takes the text by 64 bytes and tells what ASCII characters are; it is compiled for AVX2 and,
// portably, for every processor. The second looks up the characters beyond ASCII one by one in a table.
#include "character_masks.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "characters.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace gazgraph {
namespace {

constexpr std::size_t block_size = CharacterMasks::size;
constexpr std::uint8_t word_bit = 1, letter_bit = 2, upper_bit = 4, other_bit = 8, high_bit = 16;

constexpr std::array<std::uint8_t, 256> byte_bits = [] {
  std::array<std::uint8_t, 256> table{};
  for (unsigned byte = 0; byte < table.size(); ++byte) {
    const unsigned lower = byte | 0x20U;
    const bool space = byte <= 0x20 || byte == 0x7F;
    if (byte >= 0x80) {
      table[byte] = high_bit;
    } else if (lower >= 'a' && lower <= 'z') {
      table[byte] = word_bit | letter_bit | (byte <= 'Z' ? upper_bit : 0);
    } else if (byte >= '0' && byte <= '9') {
      table[byte] = word_bit;
    } else if (!space) {
      table[byte] = other_bit;
    }
  }
  return table;
}();

void portable_masks(const char* bytes, std::size_t blocks, CharacterMasks* masks) {
  for (const char* const end = bytes + blocks * block_size; bytes < end; bytes += block_size, ++masks) {
    CharacterMasks made;
    for (unsigned i = 0; i < block_size; ++i) {
      const std::uint64_t bits = byte_bits[static_cast<unsigned char>(bytes[i])];
      made.word |= (bits & 1U) << i;
      made.letter |= (bits >> 1U & 1U) << i;
      made.upper |= (bits >> 2U & 1U) << i;
      made.other |= (bits >> 3U & 1U) << i;
      made.high |= (bits >> 4U & 1U) << i;
    }
    *masks = made;
  }
}

#if defined(__x86_64__)
#pragma GCC push_options
#pragma GCC target("avx2")

inline __m256i within(__m256i bytes, char first, char count) {
  const __m256i distance = _mm256_sub_epi8(bytes, _mm256_set1_epi8(first));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(distance, _mm256_set1_epi8(static_cast<char>(count - 1))), distance);
}

inline std::uint64_t both(__m256i low, __m256i high) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
         static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(high))) << 32U;
}

inline __m256i letters(__m256i bytes) { return within(_mm256_or_si256(bytes, _mm256_set1_epi8(0x20)), 'a', 26); }

inline __m256i spaces(__m256i bytes) {
  return _mm256_or_si256(within(bytes, 0, 0x21), _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(0x7F)));
}

void avx2_masks(const char* bytes, std::size_t blocks, CharacterMasks* masks) {
  for (const char* const end = bytes + blocks * block_size; bytes < end; bytes += block_size, ++masks) {
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32));
    masks->letter = both(letters(low), letters(high));
    masks->word = masks->letter | both(within(low, '0', 10), within(high, '0', 10));
    masks->upper = both(within(low, 'A', 26), within(high, 'A', 26));
    masks->high = both(low, high);
    masks->other = ~(masks->word | masks->high | both(spaces(low), spaces(high)));
  }
}

#pragma GCC pop_options
#endif

constexpr std::uint8_t bits_of(CharacterClass type) {
  switch (type) {
    case CharacterClass::space:
    case CharacterClass::line_end:
      return 0;
    case CharacterClass::letter:
      return word_bit | letter_bit;
    case CharacterClass::upper:
      return word_bit | letter_bit | upper_bit;
    case CharacterClass::mark:
    case CharacterClass::digit:
      return word_bit;
    default:
      return other_bit;
  }
}

/// bits_of() each class.
constexpr std::array<std::uint8_t, 16> class_bits = [] {
  std::array<std::uint8_t, 16> table{};
  for (unsigned type = 0; type < table.size(); ++type) table[type] = bits_of(static_cast<CharacterClass>(type));
  return table;
}();

/// Adds the characters beyond ASCII to the masks.
void add_high(std::string_view text, std::size_t blocks, CharacterMasks* masks) {
  const CharacterReader characters(text);
  std::uint64_t taken = 0;       // bytes of this block that belong to a character begun in the one before
  std::uint64_t taken_word = 0;  // those of them that are a word's
  for (std::size_t block = 0; block < blocks; ++block, ++masks) {
    masks->word |= taken_word;
    std::uint64_t left = masks->high & ~taken;
    taken = taken_word = 0;
    while (left != 0) {
      const auto bit = static_cast<unsigned>(__builtin_ctzll(left));
      const Character character = characters.at(block * block_size + bit);
      const unsigned bytes = character.bytes;
      const std::uint64_t bits = class_bits[static_cast<unsigned>(character.type())];
      const std::uint64_t run = (std::uint64_t{1} << bytes) - 1;
      masks->word |= (0 - (bits & 1U)) & run << bit;
      masks->letter |= (bits >> 1U & 1U) << bit;
      masks->upper |= (bits >> 2U & 1U) << bit;
      masks->other |= (bits >> 3U & 1U) << bit;
      left &= ~(run << bit);
      if (bit + bytes > block_size) {
        taken = run >> (block_size - bit);
        taken_word = (0 - (bits & 1U)) & taken;
      }
    }
  }
}

}  // namespace

MaskKernel best_mask_kernel() noexcept {
#if defined(__x86_64__)
  static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
  if (has_avx2) return avx2_masks;
#endif
  return portable_masks;
}

std::vector<MaskKernel> all_mask_kernels() {
  std::vector<MaskKernel> all = {portable_masks};
  if (best_mask_kernel() != portable_masks) all.push_back(best_mask_kernel());
  return all;
}

void make_masks(std::string_view text, MaskKernel kernel, std::vector<CharacterMasks>& masks) {
  const std::size_t whole = text.size() / block_size;
  const std::size_t blocks = (text.size() + block_size - 1) / block_size;
  if (masks.size() < blocks + 2) masks.resize(blocks + 2);
  kernel(std::to_address(text.begin()), whole, masks.data());
  if (blocks > whole) {
    std::array<char, block_size> tail;
    tail.fill(' ');
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(whole * block_size), text.end(), tail.begin());
    kernel(tail.data(), 1, masks.data() + whole);
  }
  masks[blocks] = masks[blocks + 1] = {};
  add_high(text, blocks, masks.data());
}

}  // namespace gazgraph
