// A text is cut into words in passes over small columns. The first makes, for each 64 bytes, masks of what the bytes are,
// and reads off where words begin and end; only characters that a mask cannot tell (punctuation beyond ASCII, scripts
// without spaces) are looked at one by one. The second folds and hashes every word as if it were short and ASCII, and lists,
// without a branch, those that are not; these are then folded letter by letter.
//
// The loops are compiled for AVX2 and, portably, for every processor; which to run is found out once.
#include "words.hpp"

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

/// Lead bytes whose characters are not all letters. (C3, CE and CF are, but for ×, ÷, the ano teleia and ϶.)
constexpr bool is_special_lead(std::uint8_t byte) {
  return byte == 0xC2 || byte == 0xCB || byte == 0xCC || byte == 0xCD || byte == 0xD2 || byte >= 0xD5;
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

inline bool is_exception(std::uint8_t lead, std::uint8_t next) {
  return (lead == 0xC3 && (next == 0x97 || next == 0xB7)) || (lead == 0xCE && next == 0x87) ||
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
      within(bytes, 0xD5, 0x2B));
}

/// Characters that begin as letters do and are none: × ÷, the ano teleia, ϶.
inline __m256i exceptions(__m256i bytes, __m256i next) {
  const __m256i times = _mm256_and_si256(equals(bytes, 0xC3), equals(_mm256_and_si256(next, _mm256_set1_epi8(static_cast<char>(0xDF))), 0x97));
  return _mm256_or_si256(times, _mm256_or_si256(_mm256_and_si256(equals(bytes, 0xCE), equals(next, 0x87)),
                                                _mm256_and_si256(equals(bytes, 0xCF), equals(next, 0xB6))));
}

inline __m256i load(const std::uint8_t* bytes) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
}

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
  const __m128i mask =
      _mm_loadu_si128(reinterpret_cast<const __m128i*>(length_masks.data() + hash_block - length));
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

constexpr Kernels portable_kernels{"portable", portable::find_words, portable::hash_words, portable::select};
#if defined(__x86_64__)
constexpr Kernels avx2_kernels{"avx2", avx2::find_words, avx2::hash_words, avx2::select};
#endif

/// Folds the words that are not short and ASCII, and hashes them.
class SlowFolder {
 public:
  SlowFolder(std::string_view text, Words& words) : text_(text), words_(words) {}

  void fold(std::uint32_t row, std::uint32_t slow_row) {
    const std::size_t end = words_.end[row];
    const std::string_view word = text_.substr(words_.begin[row], end - words_.begin[row]);
    const bool small = letter_of(code_point_at(word, 0).point).type == LetterClass::small;
    words_.flags[row] = small ? 0 : Words::capital;
    Words::Block& block = words_.blocks[row + 1];
    // Three folded bytes a byte are enough but for the rarest letters; one more step may be written behind them.
    const std::size_t room = 3 * word.size() + 8;
    if (words_.long_folds.size() < long_size_ + room) words_.long_folds.resize(2 * (long_size_ + room));
    const std::size_t size = fold_word(word, words_.long_folds.data() + long_size_, room);
    words_.size[row] = static_cast<std::uint32_t>(size);
    const char* const folded = words_.long_folds.data() + long_size_;
    block.fill(0);
    if (size <= hash_block) {
      std::memcpy(block.data(), folded, hash_block);
      std::memset(block.data() + size, 0, hash_block - size);
      words_.hash[row] = hash_word_block(block.data());
    } else {
      words_.place[slow_row] = static_cast<std::uint32_t>(long_size_);
      words_.hash[row] = hash_word({folded, size});
      std::memcpy(block.data(), &slow_row, sizeof slow_row);
      long_size_ += size;
    }
  }

 private:
  /// Writes the fold of a word, and rubbish behind it; returns its size. `room` bytes may be written, and are enough.
  static std::size_t fold_word(std::string_view word, char* const folded, std::size_t room) {
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
      if (fold == no_short_fold) {
        const CodePoint letter = code_point_at(word, word.size() - static_cast<std::size_t>(end - at));
        const Letter& codes = letter_of(letter.point);
        if (codes.size == Letter::long_fold) return fold_rare(word, folded, room);
        std::memcpy(out, codes.codes.data(), codes.codes.size());
        out += codes.size;
        at += letter.bytes;
      } else {
        std::memcpy(out, &fold, sizeof fold);
        out += fold >> 24U;
        at += 2;
      }
    }
    return static_cast<std::size_t>(out - folded);
  }

  /// A word with a letter whose fold is a phrase (ﷺ): cut where the room ends.
  static std::size_t fold_rare(std::string_view word, char* folded, std::size_t room) {
    std::string whole;
    append_fold(word, whole);
    return whole.copy(folded, room);
  }

  std::size_t long_size_ = 0;  ///< bytes of `long_folds` that are taken
  std::string_view text_;
  Words& words_;
};

template <typename Column>
void grow(Column& column, std::size_t rows) {
  if (column.size() < rows) column.resize(rows);
}

}  // namespace

void Words::reserve(std::size_t bytes) {
  const std::size_t rows = bytes + 64;
  grow(begin, rows);
  grow(end, rows);
}

void scan_words(std::string_view text, const Kernels& kernels, Words& words) {
  words.reserve(text.size());
  words.count = kernels.find_words(text, words.begin.data(), words.end.data());
  const std::size_t rows = words.count + 2;
  grow(words.hash, rows);
  grow(words.flags, rows);
  grow(words.size, rows);
  grow(words.blocks, rows);
  grow(words.slow, rows);
  const std::size_t slow = kernels.hash_words(text, words);
  grow(words.place, slow);
  SlowFolder folder(text, words);
  for (std::size_t i = 0; i < slow; ++i) folder.fold(words.slow[i], static_cast<std::uint32_t>(i));
  words.hash[words.count] = 0;
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
