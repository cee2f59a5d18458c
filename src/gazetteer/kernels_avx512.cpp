// The kernels for processors with AVX-512 as of Ice Lake and Zen 4: sixty-four bytes or sixteen words at once, lists by
// compression in registers (into memory it is slow on Zen 4), bytes by tables of 128.
#if defined(__x86_64__)
// GCC 12 takes the operands that its own header leaves undefined on purpose for mistakes (PR 105593).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#include <immintrin.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <mutex>
#include <string_view>

#include "kernel_parts.hpp"
#include "letters.hpp"

namespace gazgraph {

namespace {

/// The folds of letters of two bytes in the blocks of Unicode that are looked up by tables, for those whose fold has one
/// byte; 0 for others. A table is made when a word first needs it: it asks ICU for 256 letters. Thread-safe.
class ByteFolds {
 public:
  enum Block : std::uint8_t { latin_1, latin, greek, cyrillic, block_count };

  ByteFolds() {
    for (char32_t letter = U'a'; letter <= U'z'; ++letter) small_[letter / 32] |= 1U << letter % 32;
    make(latin_1);
  }

  /// Of 128 letters (Latin-1: of 64, from U+00C0 on); zeros where they are not made.
  [[nodiscard]] const std::uint8_t* operator[](Block block) const noexcept {
    return made_[block].load(std::memory_order_acquire)->data();
  }
  /// A bit for each point below U+0800 of the tables that are made, and for ASCII: a small letter.
  [[nodiscard]] const std::uint32_t* small() const noexcept { return small_.data(); }

  /// Makes what the letters of a word need.
  void make_for(std::string_view word) {
    for (const char byte : word) {
      const unsigned pair = static_cast<unsigned char>(byte) & 0xFEU;
      if (pair == 0xC4) make(latin);
      if (pair == 0xCE) make(greek);
      if (pair == 0xD0) make(cyrillic);
    }
  }

 private:
  using Table = std::array<std::uint8_t, 0x80>;
  static constexpr std::array<char32_t, block_count> first_points = {0xC0, 0x100, 0x380, 0x400};

  void make(Block block) {
    std::call_once(once_[block], [&] {
      for (std::size_t i = 0; i < (block == latin_1 ? 0x40U : 0x80U); ++i) {
        const char32_t point = first_points[block] + static_cast<char32_t>(i);
        const std::uint32_t fold = short_fold(point);
        if (fold == no_short_fold || size_of_short_fold(fold) != 1) continue;
        tables_[block][i] = static_cast<std::uint8_t>(fold);
        if ((fold & small_short_fold) != 0) small_[point / 32] |= 1U << point % 32;
      }
      made_[block].store(&tables_[block], std::memory_order_release);
    });
  }

  Table none_{};
  std::array<Table, block_count> tables_{};
  std::array<std::uint32_t, 0x800 / 32> small_{};  ///< no two tables share a number
  std::array<std::atomic<const Table*>, block_count> made_{&none_, &none_, &none_, &none_};
  std::array<std::once_flag, block_count> once_;
};

ByteFolds& byte_folds() {
  static ByteFolds folds;
  return folds;
}

/// A bit for each byte that an ASCII character is: see portable byte classes.
constexpr std::uint8_t word_class = 1, sign_class = 2;
alignas(64) constexpr std::array<std::uint8_t, 128> ascii_classes = [] {
  std::array<std::uint8_t, 128> classes{};
  for (unsigned byte = 0; byte < 128; ++byte) {
    const unsigned lower = byte | 0x20U;
    if ((lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9')) classes[byte] = word_class;
    if (byte == '&' || byte == '+' || byte == '@' || byte == '#') classes[byte] = sign_class;
  }
  return classes;
}();

std::string_view raw_word(std::string_view text, const Words& words, std::uint32_t row) {
  return text.substr(words.begin[row], words.end[row] - words.begin[row]);
}

}  // namespace

#pragma GCC push_options
#pragma GCC target( \
    "avx2,bmi,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,avx512bitalg,prefer-vector-width=512")
namespace avx512 {
namespace {

constexpr std::size_t lanes = 16;

inline __m512i load64(const void* bytes) { return _mm512_loadu_si512(bytes); }

inline __mmask64 equals(__m512i bytes, std::uint8_t byte) {
  return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(static_cast<char>(byte)));
}

/// is_special_lead() or portable::is_exception() of each byte beyond ASCII.
inline __mmask64 special_bytes(__m512i bytes, __m512i next) {
  const auto within = [](__m512i values, std::uint8_t first, std::uint8_t count) {
    return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(values, _mm512_set1_epi8(static_cast<char>(first))),
                                  _mm512_set1_epi8(static_cast<char>(count)));
  };
  const __mmask64 leads =
      equals(bytes, 0xC2) | within(bytes, 0xCB, 3) | equals(bytes, 0xD2) | within(bytes, 0xD4, 0x2C);
  const __m512i without_bit = _mm512_and_si512(next, _mm512_set1_epi8(static_cast<char>(0xDF)));
  const __mmask64 times = equals(bytes, 0xC3) & equals(without_bit, 0x97);
  const __mmask64 tonos = equals(bytes, 0xCE) & (within(next, 0x80, 0x0E) | equals(next, 0xA2));
  return leads | times | tonos | (equals(bytes, 0xCF) & equals(next, 0xB6));
}

inline Masks classify(const std::uint8_t* bytes) {
  const __m512i text = load64(bytes);
  const __m512i classes =
      _mm512_permutex2var_epi8(load64(ascii_classes.data()), text, load64(ascii_classes.data() + 64));
  const __mmask64 high = _mm512_movepi8_mask(text);
  // Whether a block is all ASCII cannot be foreseen: no branch.
  return {.word = _mm512_test_epi8_mask(classes, _mm512_set1_epi8(word_class)) & ~high,
          .sign = _mm512_test_epi8_mask(classes, _mm512_set1_epi8(sign_class)) & ~high,
          .high = high,
          .special = special_bytes(text, load64(bytes + 1))};
}

alignas(64) constexpr std::array<std::uint8_t, 64> numbers = [] {
  std::array<std::uint8_t, 64> bytes{};
  for (std::uint8_t i = 0; i < 64; ++i) bytes[i] = i;
  return bytes;
}();

/// As in bits.inl. Sixty-four bytes of text hold eight words or nine, hardly ever more than sixteen.
inline std::uint32_t* write_bits(std::uint64_t bits, std::uint32_t offset, std::uint32_t* out) {
  const __m512i places = _mm512_maskz_compress_epi8(bits, load64(numbers.data()));
  const __m512i base = _mm512_set1_epi32(static_cast<int>(offset));
  const auto count = static_cast<std::size_t>(__builtin_popcountll(bits));
  const auto put = [&](std::size_t at, __m128i sixteen) {
    _mm512_storeu_si512(out + at, _mm512_add_epi32(_mm512_cvtepu8_epi32(sixteen), base));
  };
  put(0, _mm512_castsi512_si128(places));
  if (count > 16) {
    put(16, _mm512_extracti32x4_epi32(places, 1));
    put(32, _mm512_extracti32x4_epi32(places, 2));
    put(48, _mm512_extracti32x4_epi32(places, 3));
  }
  return out + count;
}

/// The first four bytes of sixteen words, zeros behind their ends, as they are and in lower case.
struct Beginnings {
  __m512i raw, folded;
};

inline Beginnings read_beginnings(const char* text, std::uint32_t last, const std::uint32_t* begin,
                                  const std::uint32_t* end) {
  const __m512i places = load64(begin);
  const __m512i length = _mm512_min_epu32(_mm512_sub_epi32(load64(end), places), _mm512_set1_epi32(4));
  const __m512i unused = _mm512_slli_epi32(_mm512_sub_epi32(_mm512_set1_epi32(4), length), 3);
  const __m512i mask = _mm512_srlv_epi32(_mm512_set1_epi32(-1), unused);
  const __m512i bytes =
      _mm512_i32gather_epi32(_mm512_min_epu32(places, _mm512_set1_epi32(static_cast<int>(last))), text, 1);
  const __m512i lower = _mm512_set1_epi8(0x20);
  return {.raw = _mm512_and_si512(bytes, mask), .folded = _mm512_and_si512(_mm512_or_si512(bytes, lower), mask)};
}

/// SmallNamesView::bit() for sixteen places.
inline __mmask16 bits_at(const std::uint64_t* bits, __m512i places) {
  const __m512i words = _mm512_i32gather_epi32(_mm512_srli_epi32(places, 5), bits, sizeof(int));
  return _mm512_movepi32_mask(_mm512_sllv_epi32(words, _mm512_andnot_si512(places, _mm512_set1_epi32(31))));
}

inline __m512i times(__m512i numbers_of_lanes, std::uint32_t key) {
  return _mm512_mullo_epi32(numbers_of_lanes, _mm512_set1_epi32(static_cast<int>(key)));
}

inline PickedLanes pick_lanes(const Beginnings& these, const Beginnings& next, const SmallNamesView& small) {
  const __m512i beyond_ascii = _mm512_set1_epi32(static_cast<int>(0x80808080U));
  const __m512i behind = _mm512_alignr_epi32(next.folded, these.folded, 1);
  const __mmask16 is_known = _mm512_testn_epi32_mask(behind, beyond_ascii);
  const __mmask16 is_other = _mm512_test_epi32_mask(these.folded, beyond_ascii);
  const __m512i first = _mm512_sub_epi32(_mm512_and_si512(these.raw, _mm512_set1_epi32(0xff)), _mm512_set1_epi32('a'));
  const unsigned capital = _mm512_cmpge_epu32_mask(first, _mm512_set1_epi32(26));
  const __m512i product = times(these.folded, SmallNamesView::key);
  const __m512i next_product = times(_mm512_maskz_mov_epi32(is_known, behind), SmallNamesView::next_key);
  const unsigned begins = bits_at(small.singles, _mm512_srli_epi32(product, 16)) |
                          bits_at(small.pairs, _mm512_srli_epi32(_mm512_xor_si512(product, next_product), 16));
  const unsigned begins_beyond_ascii = _mm512_test_epi32_mask(these.raw, _mm512_set1_epi32(0x80));
  const unsigned unsure = is_other & (begins_beyond_ascii | ~capital) & 0xffffU;
  return {.capital = capital, .picked = begins | capital | unsure, .unsure = unsure};
}

inline void store_bits(unsigned bits, std::uint8_t* out) {
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm_maskz_set1_epi8(static_cast<__mmask16>(bits), 1));
}

inline void store_openings(const Beginnings& these, std::uint32_t* out) {
  const __m512i bytes = _mm512_and_si512(these.folded, _mm512_set1_epi32(static_cast<int>(Words::opening_bytes)));
  const __mmask16 is_known = _mm512_testn_epi32_mask(bytes, _mm512_set1_epi32(static_cast<int>(0x80808080U)));
  const __m512i known = _mm512_set1_epi32(static_cast<int>(Words::opening_is_known));
  _mm512_storeu_si512(out, _mm512_maskz_or_epi32(is_known, bytes, known));
}

inline std::size_t store_rows(std::uint32_t first, unsigned bits, std::uint32_t* out) {
  const __m512i rows =
      _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm_load_si128(reinterpret_cast<const __m128i*>(numbers.data()))),
                       _mm512_set1_epi32(static_cast<int>(first)));
  _mm512_storeu_si512(out, _mm512_maskz_compress_epi32(static_cast<__mmask16>(bits), rows));
  return static_cast<std::size_t>(__builtin_popcount(bits));
}

/// Sixty-four bytes of words, folded, each letter in the place of its last byte.
struct FoldedBytes {
  __m512i bytes;
  __mmask64 letters;  ///< last bytes of letters
  __mmask64 rare;     ///< last bytes of letters, or parts of them, that are not to be folded so
};

/// Folds words of which zeros lie behind their ends. `previous` holds the byte before each byte.
inline FoldedBytes fold_bytes(__m512i raw, __m512i previous, const ByteFolds& folds) {
  const __mmask64 high = _mm512_movepi8_mask(raw);
  const __mmask64 lead = _mm512_cmpge_epu8_mask(raw, _mm512_set1_epi8(static_cast<char>(0xC0)));
  const __mmask64 trail = high & ~lead;
  const __mmask64 filled = _mm512_test_epi8_mask(raw, raw);
  const __m512i pair = _mm512_and_si512(previous, _mm512_set1_epi8(static_cast<char>(0xFE)));
  const __m512i place = _mm512_or_si512(
      raw, _mm512_slli_epi16(_mm512_and_si512(previous, _mm512_set1_epi8(1)), 6));  // its low seven bits
  const auto look_up = [&](const std::uint8_t* table) {
    return _mm512_permutex2var_epi8(load64(table), place, load64(table + 64));
  };
  __m512i bytes = _mm512_maskz_mov_epi8(filled & ~high, _mm512_or_si512(raw, _mm512_set1_epi8(0x20)));
  bytes = _mm512_mask_permutexvar_epi8(bytes, trail & equals(previous, 0xC3), raw, load64(folds[ByteFolds::latin_1]));
  bytes = _mm512_mask_mov_epi8(bytes, trail & equals(pair, 0xC4), look_up(folds[ByteFolds::latin]));
  bytes = _mm512_mask_mov_epi8(bytes, trail & equals(pair, 0xCE), look_up(folds[ByteFolds::greek]));
  bytes = _mm512_mask_mov_epi8(bytes, trail & equals(pair, 0xD0), look_up(folds[ByteFolds::cyrillic]));
  return {.bytes = bytes, .letters = filled & ~lead, .rare = trail & _mm512_testn_epi8_mask(bytes, bytes)};
}

/// What the first eight bytes of eight words tell; a bit each.
struct EightOpenings {
  unsigned known = 0;  ///< all their letters are known to fold_bytes()
  unsigned small = 0;
  unsigned hopeless = 0;                                  ///< if known: in lower case, and they begin as no name does
  alignas(32) std::array<std::uint32_t, 8> first_four{};  ///< folded
};

/// The letters of each lane of eight bytes, moved to its front; `sizes` is their number, a byte each.
inline __m512i gather_letters(const FoldedBytes& folded, __m128i sizes) {
  const __m128i fronts = _mm_setr_epi8(0, 1, 3, 7, 15, 31, 63, 127, -1, 0, 0, 0, 0, 0, 0, 0);
  const auto front = static_cast<__mmask64>(_mm_cvtsi128_si64(_mm_shuffle_epi8(fronts, sizes)));
  return _mm512_maskz_expand_epi8(front, _mm512_maskz_compress_epi8(folded.letters, folded.bytes));
}

/// The first letters of eight words as code points below U+0800; anything for letters of more bytes.
inline __m256i first_points(__m512i raw) {
  const __m512i first = _mm512_and_si512(raw, _mm512_set1_epi64(0xff));
  const __m512i of_two = _mm512_or_si512(_mm512_slli_epi64(_mm512_and_si512(raw, _mm512_set1_epi64(0x1f)), 6),
                                         _mm512_and_si512(_mm512_srli_epi64(raw, 8), _mm512_set1_epi64(0x3f)));
  const __mmask8 is_high = _mm512_test_epi64_mask(first, _mm512_set1_epi64(0x80));
  return _mm512_cvtepi64_epi32(_mm512_mask_mov_epi64(first, is_high, of_two));
}

/// The bits at eight places, thirty-two in a number.
inline unsigned bits_at(const void* bits, __m256i places) {
  const __m256i found =
      _mm256_i32gather_epi32(static_cast<const int*>(bits), _mm256_srli_epi32(places, 5), sizeof(int));
  return _mm256_movepi32_mask(_mm256_sllv_epi32(found, _mm256_andnot_si256(places, _mm256_set1_epi32(31))));
}

/// Of `count` words, at most eight, that have eight bytes to read.
inline EightOpenings read_openings(std::string_view text, const Words& words, const std::uint32_t* rows,
                                   std::size_t count, const SmallNamesView& small, const ByteFolds& folds) {
  const auto valid = static_cast<__mmask8>((1U << count) - 1);
  const __m256i eight_rows = _mm256_maskz_loadu_epi32(valid, rows);
  const auto column = [&](const std::vector<std::uint32_t>& values) {
    return _mm256_mmask_i32gather_epi32(_mm256_setzero_si256(), valid, eight_rows, values.data(), sizeof(int));
  };
  const __m256i begin = column(words.begin);
  const __m256i size = _mm256_min_epu32(_mm256_sub_epi32(column(words.end), begin), _mm256_set1_epi32(8));
  const __m512i length = _mm512_cvtepu32_epi64(size);
  const __m512i unused = _mm512_slli_epi64(_mm512_sub_epi64(_mm512_set1_epi64(8), length), 3);
  const __m512i bytes = _mm512_mask_i32gather_epi64(_mm512_setzero_si512(), valid, begin, text.data(), 1);
  const __m512i raw = _mm512_and_si512(bytes, _mm512_srlv_epi64(_mm512_set1_epi64(-1), unused));
  const FoldedBytes folded = fold_bytes(raw, _mm512_slli_epi64(raw, 8), folds);
  const __m128i sizes = _mm_popcnt_epi8(_mm_cvtsi64_si128(static_cast<long long>(folded.letters)));
  const __m256i four = _mm512_cvtepi64_epi32(gather_letters(folded, sizes));
  const unsigned is_rare = _mm512_test_epi64_mask(_mm512_movm_epi8(folded.rare), _mm512_set1_epi64(-1));
  const unsigned is_whole = _mm512_cmplt_epu64_mask(length, _mm512_set1_epi64(8));
  const unsigned has_four = _mm_cmpge_epu8_mask(sizes, _mm_set1_epi8(4));
  const __m256i key = _mm256_set1_epi32(static_cast<int>(SmallNamesView::key));
  const __m256i place = _mm256_srli_epi32(_mm256_mullo_epi32(four, key), 16);
  EightOpenings found{.known = (has_four | is_whole) & ~is_rare & valid,
                      .small = bits_at(folds.small(), first_points(raw))};
  found.hopeless = found.small & ~(bits_at(small.singles, place) | bits_at(small.pairs, place));
  _mm256_store_si256(reinterpret_cast<__m256i*>(found.first_four.data()), four);
  return found;
}

/// As drop_hopeless(), eight words at once where their first eight bytes are letters that fold_bytes() knows.
inline void look_closer(std::string_view text, const SmallNamesView& small, Words& words, Selection& selection) {
  ByteFolds& folds = byte_folds();
  std::uint32_t* const unsure = selection.unsure.data();
  const std::size_t count = selection.unsure_count;
  std::size_t readable = count;
  while (readable > 0 && words.begin[unsure[readable - 1]] + sizeof(std::uint64_t) > text.size()) --readable;
  std::size_t left = 0;
  for (std::size_t k = 0; k < readable; k += 8) {
    const std::size_t lanes_used = std::min<std::size_t>(8, readable - k);
    const EightOpenings found = read_openings(text, words, unsure + k, lanes_used, small, folds);
    for (unsigned lane = 0; lane < lanes_used; ++lane) {
      const std::uint32_t row = unsure[k + lane];
      const unsigned is_known = found.known >> lane & 1U;
      unsure[left] = row;
      left += 1 - is_known;
      // What is not known is corrected by drop_hopeless().
      words.flags[row] = (found.small >> lane & 1U) != 0 ? 0 : Words::capital;
      words.opening[row] = (found.first_four[lane] & Words::opening_bytes) | Words::opening_is_known;
      std::uint8_t& picks = selection.picks[row / 8];
      picks = static_cast<std::uint8_t>(picks & ~((is_known & found.hopeless >> lane) << row % 8));
    }
  }
  for (std::size_t k = readable; k < count; ++k) unsure[left++] = unsure[k];
  for (std::size_t k = 0; k < left; ++k) folds.make_for(raw_word(text, words, unsure[k]));
  selection.unsure_count = left;
  drop_hopeless(text, small, words, selection);
}

inline __m128i read_masked(const std::uint8_t* bytes, std::uint32_t length) {
  return _mm_maskz_loadu_epi8(static_cast<__mmask16>(_bzhi_u32(0xffffU, length)), bytes);
}

inline std::uint64_t hash_block_of(__m128i folded) {
  return multiply_fold(static_cast<std::uint64_t>(_mm_cvtsi128_si64(folded)) ^ word_hash_key_a,
                       static_cast<std::uint64_t>(_mm_extract_epi64(folded, 1)) ^ word_hash_key_b);
}

inline std::uint64_t fold16(const std::uint8_t* bytes, std::uint32_t length, std::uint8_t* out, bool& high) {
  const auto mask = static_cast<__mmask16>(_bzhi_u32(0xffffU, length));
  const __m128i raw = _mm_maskz_loadu_epi8(mask, bytes);
  const __m128i folded = _mm_or_si128(raw, _mm_maskz_set1_epi8(mask, 0x20));
  high = _mm_movepi8_mask(raw) != 0;
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out), folded);
  return hash_block_of(folded);
}

/// Folds those that have up to sixty-four bytes, all letters that fold_bytes() knows, and fit into a block.
inline std::size_t fold_letters(std::string_view text, std::size_t count, Words& words, Selection& selection) {
  ByteFolds& folds = byte_folds();
  std::uint32_t* const slow = selection.slow.data();
  std::size_t left = 0;
  for (std::size_t k = 0; k < count; ++k) {
    const std::uint32_t row = slow[k];
    const std::uint32_t length = words.end[row] - words.begin[row];
    const char* const word = text.data() + words.begin[row];
    const __mmask64 mask = _bzhi_u64(~std::uint64_t{0}, std::min(length, 64U));
    const __m512i raw = _mm512_maskz_loadu_epi8(mask, word);
    const FoldedBytes folded = fold_bytes(raw, _mm512_maskz_loadu_epi8(mask & mask << 1U, word - 1), folds);
    const auto size = static_cast<std::uint32_t>(__builtin_popcountll(folded.letters));
    const __m128i block = _mm512_castsi512_si128(_mm512_maskz_compress_epi8(folded.letters, folded.bytes));
    const bool fits = (folded.rare == 0) & (size <= hash_block) & (length <= 64);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(words.blocks[row + std::size_t{1}].data()), block);
    words.hash[row] = hash_block_of(block);
    words.size[row] = size;
    words.is_folded[row] = fits ? 1 : 0;
    slow[left] = row;
    left += fits ? 0 : 1;
  }
  for (std::size_t k = 0; k < left; ++k) folds.make_for(raw_word(text, words, slow[k]));
  return left;
}

inline __m128i load16(const std::uint8_t* bytes) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }

inline std::uint64_t hash_base16(const std::uint8_t* block, std::uint32_t length, const FoldedEnding& ending) {
  const std::uint32_t stem = length - ending.form_size;
  return hash_block_of(_mm_or_si128(read_masked(block, stem), load16(ending.base.data() + hash_block - stem)));
}

inline std::uint32_t rest_places(const std::uint8_t* block, const CompoundTable::Nibbles& nibbles) {
  const __m128i half = _mm_set1_epi8(15);
  __m128i sets = _mm_set1_epi8(-1);
  for (std::size_t i = 0; i < CompoundTable::shortest_rest; ++i) {
    const __m128i bytes = load16(block + i);
    const __m128i low = _mm_shuffle_epi8(load16(nibbles.low[i].data()), _mm_and_si128(bytes, half));
    const __m128i high =
        _mm_shuffle_epi8(load16(nibbles.high[i].data()), _mm_and_si128(_mm_srli_epi16(bytes, 4), half));
    sets = _mm_and_si128(sets, _mm_and_si128(low, high));
  }
  return _mm_test_epi8_mask(sets, sets);
}

using MemoKey = __m256i;

inline MemoKey read_key(const std::uint8_t* word, std::uint32_t length, std::uint32_t owner) {
  const __m256i key = _mm256_maskz_loadu_epi8(_bzhi_u32(~0U, length), word);
  return _mm256_mask_set1_epi32(key, 1U << 6U, static_cast<int>(owner));
}

inline bool is_same(MemoKey key, const MemoPlace& place) {
  return (_mm256_cmpneq_epi32_mask(key, _mm256_load_si256(reinterpret_cast<const __m256i*>(&place))) & 0x7fU) == 0;
}

inline void enter(MemoKey key, std::uint32_t record, MemoPlace& place) {
  _mm256_store_si256(reinterpret_cast<__m256i*>(&place),
                     _mm256_mask_set1_epi32(key, 1U << 7U, static_cast<int>(record)));
}

#include "kernels.inl"

}  // namespace
}  // namespace avx512
#pragma GCC pop_options

constinit const Kernels avx512_kernels = avx512::make_kernels("avx512");

}  // namespace gazgraph
#endif
