// The kernels for processors with AVX2 and BMI.
#if defined(__x86_64__)
#include <immintrin.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "kernel_parts.hpp"
#include "letters.hpp"

namespace gazgraph {

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

constexpr std::size_t lanes = 8;

/// As portable::Beginnings.
struct Beginnings {
  __m256i raw, folded;
};

inline __m256i load_eight(const std::uint32_t* numbers) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(numbers));
}

inline Beginnings read_beginnings(const char* text, std::uint32_t last, const std::uint32_t* begin,
                                  const std::uint32_t* end) {
  const __m256i places = load_eight(begin);
  const __m256i length = _mm256_min_epu32(_mm256_sub_epi32(load_eight(end), places), _mm256_set1_epi32(4));
  const __m256i unused = _mm256_slli_epi32(_mm256_sub_epi32(_mm256_set1_epi32(4), length), 3);
  const __m256i mask = _mm256_srlv_epi32(_mm256_set1_epi32(-1), unused);
  const __m256i bytes = _mm256_i32gather_epi32(reinterpret_cast<const int*>(text),
                                               _mm256_min_epu32(places, _mm256_set1_epi32(static_cast<int>(last))), 1);
  const __m256i lower = _mm256_set1_epi8(0x20);
  return {.raw = _mm256_and_si256(bytes, mask), .folded = _mm256_and_si256(_mm256_or_si256(bytes, lower), mask)};
}

/// SmallNamesView::bit() for eight places, as the sign of each lane.
inline __m256i bits_at(const std::uint64_t* bits, __m256i places) {
  const __m256i words =
      _mm256_i32gather_epi32(reinterpret_cast<const int*>(bits), _mm256_srli_epi32(places, 5), sizeof(int));
  return _mm256_sllv_epi32(words, _mm256_andnot_si256(places, _mm256_set1_epi32(31)));
}

inline unsigned signs_of(__m256i numbers) {
  return static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(numbers)));
}

inline PickedLanes pick_lanes(const Beginnings& these, const Beginnings& next, const SmallNamesView& small) {
  const __m256i beyond_ascii = _mm256_set1_epi32(static_cast<int>(0x80808080U));
  const __m256i zero = _mm256_setzero_si256();
  const __m256i shifted = _mm256_permutevar8x32_epi32(_mm256_blend_epi32(these.folded, next.folded, 1),
                                                      _mm256_setr_epi32(1, 2, 3, 4, 5, 6, 7, 0));
  const __m256i is_known = _mm256_cmpeq_epi32(_mm256_and_si256(shifted, beyond_ascii), zero);
  const __m256i is_ascii = _mm256_cmpeq_epi32(_mm256_and_si256(these.folded, beyond_ascii), zero);
  const __m256i first = _mm256_sub_epi32(_mm256_and_si256(these.raw, _mm256_set1_epi32(0xff)), _mm256_set1_epi32('a'));
  const __m256i is_small = _mm256_cmpeq_epi32(_mm256_min_epu32(first, _mm256_set1_epi32(25)), first);
  const __m256i product = _mm256_mullo_epi32(these.folded, _mm256_set1_epi32(static_cast<int>(SmallNamesView::key)));
  const __m256i next_product = _mm256_mullo_epi32(_mm256_and_si256(shifted, is_known),
                                                  _mm256_set1_epi32(static_cast<int>(SmallNamesView::next_key)));
  const __m256i begins =
      _mm256_or_si256(bits_at(small.singles, _mm256_srli_epi32(product, 16)),
                      bits_at(small.pairs, _mm256_srli_epi32(_mm256_xor_si256(product, next_product), 16)));
  const unsigned capital = ~signs_of(is_small) & 0xffU;
  const unsigned begins_beyond_ascii = signs_of(_mm256_slli_epi32(these.raw, 24));
  const unsigned unsure = ~signs_of(is_ascii) & (begins_beyond_ascii | ~capital) & 0xffU;
  return {.capital = capital, .picked = signs_of(begins) | capital | unsure, .unsure = unsure};
}

inline void store_bits(unsigned bits, std::uint8_t* out) {
  const std::uint64_t bytes = _pdep_u64(bits, 0x0101010101010101ULL);
  std::memcpy(out, &bytes, sizeof bytes);
}

inline void store_openings(const Beginnings& these, std::uint32_t* out) {
  const __m256i bytes = _mm256_and_si256(these.folded, _mm256_set1_epi32(static_cast<int>(Words::opening_bytes)));
  const __m256i high = _mm256_and_si256(bytes, _mm256_set1_epi32(static_cast<int>(0x80808080U)));
  const __m256i is_known = _mm256_cmpeq_epi32(high, _mm256_setzero_si256());
  const __m256i known = _mm256_or_si256(bytes, _mm256_set1_epi32(static_cast<int>(Words::opening_is_known)));
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), _mm256_and_si256(known, is_known));
}

inline std::size_t store_rows(std::uint32_t first, unsigned bits, std::uint32_t* out) {
  // A byte of ones for each bit leaves, of the numbers 0 to 7, those of the bits.
  const std::uint64_t chosen = _pext_u64(0x0706050403020100ULL, _pdep_u64(bits, 0x0101010101010101ULL) * 0xff);
  const __m256i rows = _mm256_add_epi32(_mm256_cvtepu8_epi32(_mm_cvtsi64_si128(static_cast<long long>(chosen))),
                                        _mm256_set1_epi32(static_cast<int>(first)));
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), rows);
  return static_cast<std::size_t>(__builtin_popcount(bits));
}

inline __m128i load16(const std::uint8_t* bytes) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }

inline std::uint64_t hash_base16(const std::uint8_t* block, std::uint32_t length, const FoldedEnding& ending) {
  const std::uint32_t stem = length - ending.form_size;
  const __m128i mask = load16(length_masks.data() + hash_block - stem);
  const __m128i base = load16(ending.base.data() + hash_block - stem);
  const __m128i word = _mm_or_si128(_mm_and_si128(load16(block), mask), base);
  return multiply_fold(static_cast<std::uint64_t>(_mm_cvtsi128_si64(word)) ^ word_hash_key_a,
                       static_cast<std::uint64_t>(_mm_extract_epi64(word, 1)) ^ word_hash_key_b);
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
  return ~static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(sets, _mm_setzero_si128()))) & 0xffffU;
}

using MemoKey = __m256i;

/// `key_masks + 32 - n` is a mask of n bytes.
alignas(32) constexpr std::array<std::uint8_t, 64> key_masks = [] {
  std::array<std::uint8_t, 64> bytes{};
  for (std::size_t i = 0; i < 32; ++i) bytes[i] = 255;
  return bytes;
}();

inline MemoKey read_key(const std::uint8_t* word, std::uint32_t length, std::uint32_t owner) {
  const __m256i key = _mm256_and_si256(load(word), load(key_masks.data() + 32 - length));
  return _mm256_or_si256(key, _mm256_setr_epi32(0, 0, 0, 0, 0, 0, static_cast<int>(owner), 0));
}

inline bool is_same(MemoKey key, const MemoPlace& place) {
  const __m256i differs = _mm256_xor_si256(key, _mm256_load_si256(reinterpret_cast<const __m256i*>(&place)));
  return _mm256_testz_si256(differs, _mm256_setr_epi32(-1, -1, -1, -1, -1, -1, -1, 0)) != 0;
}

inline void enter(MemoKey key, std::uint32_t record, MemoPlace& place) {
  const __m256i all = _mm256_insert_epi32(key, static_cast<int>(record), 7);
  _mm256_store_si256(reinterpret_cast<__m256i*>(&place), all);
}

inline void look_closer(std::string_view text, const SmallNamesView& small, Words& words, Selection& selection) {
  drop_hopeless(text, small, words, selection);
}

inline std::size_t fold_letters(std::string_view, std::size_t count, Words&, Selection&) { return count; }

#include "bits.inl"
#include "kernels.inl"

}  // namespace
}  // namespace avx2
#pragma GCC pop_options

constinit const Kernels avx2_kernels = avx2::make_kernels("avx2");

}  // namespace gazgraph
#endif
