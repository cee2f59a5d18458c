// A text is cut into words in passes over small columns. The first makes, for each 64 bytes, masks of what the bytes are,
// and reads off where words begin and end; only characters that a mask cannot tell (punctuation beyond ASCII, scripts
// without spaces) are looked at one by one. The second leaves out the words in lower case that begin no name, which are
// most. The third folds and hashes the others as if they were short and ASCII, and lists, without a branch, those that are
// not; these are then folded letter by letter.
//
// The loops are compiled for AVX2 and, portably, for every processor; which to run is found out once.
#include "words.hpp"

#include <algorithm>
#include <cstring>

#include "letters.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace gazgraph {
namespace {

/// What each of sixty-four bytes is, a bit each.
struct Masks {
  std::uint64_t word = 0;     ///< ASCII letters and digits
  std::uint64_t sign = 0;     ///< & + @ #
  std::uint64_t high = 0;     ///< beyond ASCII
  std::uint64_t special = 0;  ///< lead bytes of characters that may be anything but letters
};

/// Lead bytes whose characters are not all letters. (C3, CE and CF have few others; see is_exception().)
constexpr bool is_special_lead(std::uint8_t byte) {
  return byte == 0xC2 || byte == 0xCB || byte == 0xCC || byte == 0xCD || byte == 0xD2 || byte >= 0xD4;
}

}  // namespace

namespace portable {
namespace {

constexpr std::uint8_t word_bit = 1, sign_bit = 2, high_bit = 4, special_bit = 8;

constexpr std::array<std::uint8_t, 256> byte_classes = [] {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const auto lower = static_cast<std::uint8_t>(byte | 0x20U);
    if ((lower >= 'a' && lower <= 'z' && byte < 0x80) || (byte >= '0' && byte <= '9')) classes[byte] = word_bit;
    if (byte == '&' || byte == '+' || byte == '@' || byte == '#') classes[byte] = sign_bit;
    if (byte >= 0x80) classes[byte] = high_bit;
    if (is_special_lead(static_cast<std::uint8_t>(byte))) classes[byte] |= special_bit;
  }
  return classes;
}();

/// × ÷, signs and unassigned places among the Greek capitals with a tonos, ϶.
inline bool is_exception(std::uint8_t lead, std::uint8_t next) {
  return (lead == 0xC3 && (next == 0x97 || next == 0xB7)) || (lead == 0xCE && (next < 0x8E || next == 0xA2)) ||
         (lead == 0xCF && next == 0xB6);
}

inline Masks classify(const std::uint8_t* bytes) {
  Masks masks;
  for (unsigned i = 0; i < 64; ++i) {
    const std::uint64_t type = byte_classes[bytes[i]];
    masks.word |= (type & word_bit) << i;
    masks.sign |= (type >> 1U & 1U) << i;
    masks.high |= (type >> 2U & 1U) << i;
    masks.special |= (type >> 3U & 1U) << i;
    masks.special |= static_cast<std::uint64_t>(is_exception(bytes[i], bytes[i + 1])) << i;
  }
  return masks;
}

inline std::uint64_t fold16(const std::uint8_t* bytes, std::uint32_t length, std::uint8_t* out, bool& high) {
  std::uint8_t all = 0;
  std::memset(out, 0, hash_block);
  for (std::uint32_t i = 0; i < length; ++i) {
    all |= bytes[i];
    out[i] = bytes[i] | 0x20U;
  }
  high = all >= 0x80;
  return hash_word_block(out);
}

#include "kernels.inl"

}  // namespace
}  // namespace portable

#if defined(__x86_64__)
#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2,lzcnt,popcnt")
namespace avx2 {
namespace {

inline std::uint64_t both(__m256i low, __m256i high) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
         static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(high))) << 32U;
}

inline __m256i equals(__m256i bytes, std::uint8_t byte) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(static_cast<char>(byte)));
}

inline __m256i within(__m256i bytes, std::uint8_t first, std::uint8_t count) {
  const __m256i distance = _mm256_sub_epi8(bytes, _mm256_set1_epi8(static_cast<char>(first)));
  const __m256i last = _mm256_set1_epi8(static_cast<char>(count - 1));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(distance, last), distance);
}

inline __m256i word_bytes(__m256i bytes) {
  const __m256i lower = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
  return _mm256_or_si256(within(lower, 'a', 26), within(bytes, '0', 10));
}

inline __m256i sign_bytes(__m256i bytes) {
  return _mm256_or_si256(_mm256_or_si256(equals(bytes, '&'), equals(bytes, '+')),
                         _mm256_or_si256(equals(bytes, '@'), equals(bytes, '#')));
}

inline __m256i special_leads(__m256i bytes) {
  return _mm256_or_si256(
      _mm256_or_si256(_mm256_or_si256(equals(bytes, 0xC2), within(bytes, 0xCB, 3)), equals(bytes, 0xD2)),
      within(bytes, 0xD4, 0x2C));
}

/// portable::is_exception() of each byte.
inline __m256i exceptions(__m256i bytes, __m256i next) {
  const __m256i without_bit = _mm256_and_si256(next, _mm256_set1_epi8(static_cast<char>(0xDF)));
  const __m256i times = _mm256_and_si256(equals(bytes, 0xC3), equals(without_bit, 0x97));
  const __m256i tonos =
      _mm256_and_si256(equals(bytes, 0xCE), _mm256_or_si256(within(next, 0x80, 0x0E), equals(next, 0xA2)));
  return _mm256_or_si256(_mm256_or_si256(times, tonos), _mm256_and_si256(equals(bytes, 0xCF), equals(next, 0xB6)));
}

inline __m256i load(const std::uint8_t* bytes) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes)); }

inline Masks classify(const std::uint8_t* bytes) {
  const __m256i low = load(bytes);
  const __m256i high = load(bytes + 32);
  Masks masks{.word = both(word_bytes(low), word_bytes(high)),
              .sign = both(sign_bytes(low), sign_bytes(high)),
              .high = both(low, high)};
  if (masks.high != 0) {
    masks.special = both(_mm256_or_si256(special_leads(low), exceptions(low, load(bytes + 1))),
                         _mm256_or_si256(special_leads(high), exceptions(high, load(bytes + 33))));
  }
  return masks;
}

/// `length_masks + 16 - n` is a mask of n bytes.
alignas(32) constexpr std::array<std::uint8_t, 32> length_masks = {255, 255, 255, 255, 255, 255, 255, 255,
                                                                   255, 255, 255, 255, 255, 255, 255, 255};

inline std::uint64_t fold16(const std::uint8_t* bytes, std::uint32_t length, std::uint8_t* out, bool& high) {
  const __m128i mask = _mm_loadu_si128(reinterpret_cast<const __m128i*>(length_masks.data() + hash_block - length));
  const __m128i raw = _mm_and_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)), mask);
  const __m128i folded = _mm_or_si128(raw, _mm_and_si128(mask, _mm_set1_epi8(0x20)));
  high = _mm_movemask_epi8(raw) != 0;
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out), folded);
  return multiply_fold(static_cast<std::uint64_t>(_mm_cvtsi128_si64(folded)) ^ word_hash_key_a,
                       static_cast<std::uint64_t>(_mm_extract_epi64(folded, 1)) ^ word_hash_key_b);
}

#include "kernels.inl"

}  // namespace
}  // namespace avx2
#pragma GCC pop_options
#endif

namespace {

constexpr Kernels portable_kernels{"portable", portable::find_words, portable::pick_words, portable::hash_words,
                                   portable::select};
#if defined(__x86_64__)
constexpr Kernels avx2_kernels{"avx2", avx2::find_words, avx2::pick_words, avx2::hash_words, avx2::select};
#endif

constexpr std::size_t longest_fold = 12;  ///< folded bytes for a byte: U+FDFA has 33 for its three
constexpr std::size_t rare_fold = static_cast<std::size_t>(-1);

/// How many bytes write_fold() may write.
constexpr std::size_t room_for_fold(std::size_t word_bytes) { return 3 * word_bytes + 8; }

/// Writes the fold of a word, and rubbish behind it; returns its size, or `rare_fold` where a letter's fold is a phrase (ﷺ).
std::size_t write_fold(std::string_view word, char* const folded) {
  char* out = folded;
  const auto* at = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto* const end = at + word.size();
  while (at < end) {
    if (*at < 0x80) {
      std::uint64_t run = 0;
      if (end - at >= 8) std::memcpy(&run, at, sizeof run);
      if (end - at >= 8 && (run & 0x8080808080808080ULL) == 0) {
        run |= 0x2020202020202020ULL;
        std::memcpy(out, &run, sizeof run);
        out += sizeof run;
        at += sizeof run;
      } else {
        *out++ = static_cast<char>(*at++ | 0x20U);
      }
      continue;
    }
    const std::uint32_t fold = *at < 0xE0 && end - at >= 2
                                   ? short_fold(static_cast<char32_t>((*at & 0x1FU) << 6U | (at[1] & 0x3FU)))
                                   : no_short_fold;
    if (fold != no_short_fold) {
      std::memcpy(out, &fold, sizeof fold);
      out += fold >> 24U;
      at += 2;
      continue;
    }
    const CodePoint letter = code_point_at(word, word.size() - static_cast<std::size_t>(end - at));
    const Letter& codes = letter_of(letter.point);
    if (codes.size == Letter::long_fold) return rare_fold;
    std::memcpy(out, codes.codes.data(), codes.codes.size());
    out += codes.size;
    at += letter.bytes;
  }
  return static_cast<std::size_t>(out - folded);
}

/// Whether a word is in lower case and begins as no name does; finds out whether it is.
bool is_hopeless(std::string_view word, const SmallNamesView& small, std::uint8_t& flags) {
  const CodePoint first = code_point_at(word, 0);
  flags = letter_of(first.point).type == LetterClass::small ? 0 : Words::capital;
  if (flags != 0) return false;
  std::size_t bytes = 0;
  for (std::size_t letters = 0; letters < 4 && bytes < word.size(); ++letters)
    bytes += code_point_at(word, bytes).bytes;
  char folded[room_for_fold(16)];
  const std::size_t size = write_fold(word.substr(0, bytes), folded);
  if (size == rare_fold || (size < 4 && bytes < word.size()))
    return false;  // the latter where marks are among the letters
  std::uint32_t four = 0;
  std::memcpy(&four, folded, std::min(size, sizeof four));
  return !small.may_begin(four);
}

template <typename Column>
void grow(Column& column, std::size_t rows) {
  if (column.size() < rows) column.resize(rows);
}

}  // namespace

void fold_word(std::string_view text, std::uint32_t row, Words& words) {
  const std::string_view word = text.substr(words.begin[row], words.end[row] - words.begin[row]);
  char* const folded = words.long_folds.get() + words.long_size;
  std::size_t size = write_fold(word, folded);
  if (size == rare_fold) {
    std::string rare;
    append_fold(word, rare);
    size = rare.copy(folded, longest_fold * word.size());
  }
  Words::Block& block = words.blocks[row + std::size_t{1}];
  if (size <= hash_block) {
    std::memcpy(block.data(), folded, hash_block);
    std::memset(block.data() + size, 0, hash_block - size);
    words.hash[row] = hash_word_block(block.data());
  } else {
    const auto place = static_cast<std::uint32_t>(words.long_size);
    block.fill(0);
    std::memcpy(block.data(), &place, sizeof place);
    words.hash[row] = hash_word({folded, size});
    words.long_size += size;
  }
  words.size[row] = static_cast<std::uint32_t>(size);
  words.is_folded[row] = 1;
}

void SmallNames::add(std::uint32_t first_four, bool is_single, std::uint32_t next_four) {
  const auto set = [&](std::size_t part, std::uint32_t at) {
    bits[part + (at >> 6U)] |= std::uint64_t{1} << (at & 63U);
  };
  if (is_single) {
    set(0, SmallNamesView::place(first_four));
  } else {
    set(SmallNamesView::words, SmallNamesView::place(first_four, next_four));
    set(SmallNamesView::words, SmallNamesView::place(first_four, 0));
  }
}

void scan_words(std::string_view text, const Kernels& kernels, const SmallNamesView& small, Words& words,
                Selection& selection) {
  grow(words.begin, text.size() + 64);
  grow(words.end, text.size() + 64);
  words.count = kernels.find_words(text, words.begin.data(), words.end.data());
  const std::size_t rows = words.count + 2;
  grow(words.is_folded, rows);
  grow(words.hash, rows);
  grow(words.flags, rows);
  grow(words.size, rows);
  grow(words.blocks, rows);
  grow(selection.candidates, rows);
  grow(selection.slow, rows);
  grow(selection.words, rows);
  grow(selection.kinds, rows);
  grow(selection.starts, rows);
  std::fill_n(words.is_folded.begin(), rows, std::uint8_t{0});
  words.long_size = 0;
  if (const std::size_t room = longest_fold * text.size() + room_for_fold(hash_block); words.long_room < room) {
    words.long_folds = std::make_unique_for_overwrite<char[]>(room);
    words.long_room = room;
  }
  kernels.pick_words(text, small, words, selection);
  const std::size_t slow = kernels.hash_words(text, words, selection);
  for (std::size_t i = 0; i < slow; ++i) {
    const std::uint32_t row = selection.slow[i];
    const std::string_view word = text.substr(words.begin[row], words.end[row] - words.begin[row]);
    if (!is_hopeless(word, small, words.flags[row])) fold_word(text, row, words);
  }
}

const Kernels& best_kernels() noexcept {
#if defined(__x86_64__)
  static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi2") != 0;
  if (has_avx2) return avx2_kernels;
#endif
  return portable_kernels;
}

std::vector<const Kernels*> all_kernels() {
  std::vector<const Kernels*> all = {&portable_kernels};
  if (&best_kernels() != &portable_kernels) all.push_back(&best_kernels());
  return all;
}

}  // namespace gazgraph
