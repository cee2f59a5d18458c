// A text is cut into words in passes over small columns. The first makes, for each 64 bytes, masks of what the bytes are,
// and reads off where words begin and end; only characters that a mask cannot tell (punctuation beyond ASCII, scripts
// without spaces) are looked at one by one. The second leaves out the words in lower case that begin no name, which are
// most. The third, for those of the others that are asked for, folds and hashes them as if they were short and ASCII, and lists, without a branch, those that are
// not; these are then folded letter by letter.
//
// The loops are compiled for AVX2 and, portably, for every processor; which to run is found out once.
#include "words.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

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

/// The folded first four letters of a word, zeros behind its end; nothing where a letter is not folded as shortly.
std::optional<std::uint32_t> fold_first_four(std::string_view word) {
  std::uint64_t four = 0;
  std::uint32_t size = 0;
  const auto* at = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto* const end = at + word.size();
  while (at < end && size < 4) {
    if (*at < 0x80) {
      four |= std::uint64_t{*at++ | 0x20U} << 8 * size++;
      continue;
    }
    if (*at >= 0xE0 || end - at < 2) return std::nullopt;
    const std::uint32_t fold = short_fold(static_cast<char32_t>((*at & 0x1FU) << 6U | (at[1] & 0x3FU)));
    if (fold == no_short_fold) return std::nullopt;
    const std::uint32_t bytes = size_of_short_fold(fold);  // none of a mark
    four |= std::uint64_t{fold & ((1U << 8 * bytes) - 1)} << 8 * size;
    size += bytes;
    at += 2;
  }
  return static_cast<std::uint32_t>(four);
}

/// The first `count` bytes of a number that was read from text, zeros behind them.
inline std::uint64_t keep_bytes(std::uint64_t raw, std::uint32_t count) {
  return count >= sizeof raw ? raw : raw & ((std::uint64_t{1} << 8 * count) - 1);
}

/// Letters of two bytes whose folds have one, as most of Greek and Cyrillic: four at once. Of others nothing is known.
inline Beginning read_two_byte_letters(std::uint64_t raw, std::uint32_t length) {
  constexpr std::uint64_t kinds = 0xC0E0C0E0C0E0C0E0ULL;
  constexpr std::uint64_t of_two_bytes = 0x80C080C080C080C0ULL;
  constexpr std::uint64_t alphas = 0xB1CEB1CEB1CEB1CEULL;  // for what lies behind the word
  const std::uint64_t word = keep_bytes(raw, length) | (alphas ^ keep_bytes(alphas, length));
  if ((word & kinds) != of_two_bytes) return {};
  const std::uint64_t points = (word & 0x001F001F001F001FULL) << 6U | (word >> 8U & 0x003F003F003F003FULL);
  // Of a fold that is not known yet the size is 0.
  const auto fold_at = [&](unsigned i) {
    return short_folds[points >> 16 * i & 0x7ffU].load(std::memory_order_relaxed);
  };
  const std::uint32_t first = fold_at(0);
  const std::uint32_t second = fold_at(1);
  const std::uint32_t third = fold_at(2);
  const std::uint32_t fourth = fold_at(3);
  constexpr std::uint32_t sizes = 3U << 24U;
  const std::uint32_t all = first & second & third & fourth & sizes;
  const std::uint32_t any = (first | second | third | fourth) & sizes;
  const std::uint32_t four = (first & 0xffU) | (second & 0xffU) << 8U | (third & 0xffU) << 16U | fourth << 24U;
  return {.is_known = all == 1U << 24U && any == all,
          .is_small = (first & small_short_fold) != 0,
          .first_four = length >= sizeof raw ? four : four & ((1U << 4 * length) - 1)};  // half as many bytes
}

/// Four letters of one or two bytes in turn, without a branch: which they are cannot be foreseen where they mix.
inline Beginning read_mixed_letters(std::uint64_t raw, std::uint32_t length) {
  raw = keep_bytes(raw, length);
  std::uint64_t four = 0;
  std::uint32_t size = 0;  // of what was folded
  std::uint32_t read = 0;
  std::uint32_t first = 0;
  bool is_rare = false;
  for (unsigned i = 0; i < 4; ++i) {
    const auto lead = static_cast<std::uint32_t>(raw & 0xffU);
    const std::uint32_t two = lead >> 7U;
    const std::uint32_t of_two = (lead & 0x1FU) << 6U | static_cast<std::uint32_t>(raw >> 8U & 0x3FU);
    const std::uint32_t point = lead ^ ((lead ^ of_two) & (0 - two));
    const std::uint32_t fold = short_fold(static_cast<char32_t>(point));
    is_rare |= (lead >= 0xE0) | (fold == no_short_fold);
    if (i == 0) first = fold;
    const std::uint32_t bytes = size_of_short_fold(fold);
    four |= std::uint64_t{fold & ((1U << 8 * bytes) - 1)} << 8 * size;
    size += bytes;
    read += 1 + two;
    raw >>= 8 * (1 + two);
  }
  return {.is_known = !is_rare && (size >= 4 || read >= length),
          .is_small = (first & small_short_fold) != 0,
          .first_four = static_cast<std::uint32_t>(four)};
}

/// Whether a word is in lower case and begins as no name does; finds out whether it is.
bool is_hopeless(std::string_view text, std::uint32_t row, const SmallNamesView& small, Words& words) {
  const std::string_view word = text.substr(words.begin[row], words.end[row] - words.begin[row]);
  const CodePoint first = code_point_at(word, 0);
  words.flags[row] = letter_of(first.point).type == LetterClass::small ? 0 : Words::capital;
  if (words.flags[row] != 0) return false;
  const std::optional<std::uint32_t> four = fold_first_four(word);
  return four && !small.may_begin(*four);
}

}  // namespace

Beginning read_beginning(const char* word, std::uint32_t length) {
  std::uint64_t raw = 0;
  std::memcpy(&raw, word, sizeof raw);
  const Beginning beginning = read_two_byte_letters(raw, length);
  return beginning.is_known ? beginning : read_mixed_letters(raw, length);
}

namespace {

/// Takes back, of words whose beginnings are not ASCII, the picks of those that are hopeless.
void drop_hopeless(std::string_view text, const SmallNamesView& small, Words& words, Selection& selection) {
  for (std::size_t k = 0; k < selection.unsure_count; ++k) {
    const std::uint32_t row = selection.unsure[k];
    const std::uint32_t begin = words.begin[row];
    Beginning beginning;
    if (begin + sizeof(std::uint64_t) <= text.size())
      beginning = words.beginnings.read(text.data() + begin, words.end[row] - begin);
    words.flags[row] = beginning.is_small ? 0 : Words::capital;
    bool hopeless = beginning.is_small & !small.may_begin(beginning.first_four);
    if (!beginning.is_known) hopeless = is_hopeless(text, row, small, words);
    std::uint8_t& picks = selection.picks[row / 8];
    picks = static_cast<std::uint8_t>(picks & ~((hopeless ? 1U : 0U) << row % 8));
  }
}

/// What the beginnings of eight words tell, a bit each.
struct PickedEight {
  unsigned capital = 0;
  unsigned picked = 0;  ///< they may begin a name, the unsure ones included
  unsigned unsure = 0;  ///< they are not ASCII, and not seen to be capitalized by their first byte
};

}  // namespace

namespace portable {
namespace {

/// The first four bytes of eight words, zeros behind their ends, as they are and in lower case.
struct Beginnings {
  std::array<std::uint32_t, 8> raw{}, folded{};
};

inline Beginnings read_beginnings(const char* text, const std::uint32_t* begin, const std::uint32_t* end) {
  Beginnings out;
  for (std::size_t i = 0; i < 8; ++i) {
    const std::uint32_t length = end[i] - begin[i];
    const std::uint32_t mask = length < 4 ? (1U << 8 * length) - 1 : ~0U;
    std::memcpy(&out.raw[i], text + begin[i], sizeof out.raw[i]);
    out.raw[i] &= mask;
    out.folded[i] = (out.raw[i] | 0x20202020U) & mask;
  }
  return out;
}

inline PickedEight pick_eight(const Beginnings& eight, const Beginnings& next, const SmallNamesView& small) {
  constexpr std::uint32_t beyond_ascii = 0x80808080U;
  PickedEight out;
  for (std::size_t i = 0; i < 8; ++i) {
    const std::uint32_t four = eight.folded[i];
    const std::uint32_t behind = i < 7 ? eight.folded[i + 1] : next.folded[0];
    const std::uint32_t known = (behind & beyond_ascii) != 0 ? 0 : behind;
    const std::uint32_t first = eight.raw[i] & 0xffU;
    const unsigned capital = first - 'a' >= 26 ? 1 : 0;
    const unsigned unsure = (four & beyond_ascii) != 0 && (first >= 0x80 || capital == 0) ? 1 : 0;
    const unsigned begins = SmallNamesView::bit(small.singles, SmallNamesView::place(four)) |
                            SmallNamesView::bit(small.pairs, SmallNamesView::place(four, known));
    out.capital |= capital << i;
    out.unsure |= unsure << i;
    out.picked |= (capital | unsure | begins) << i;
  }
  return out;
}

inline void store_bits(unsigned bits, std::uint8_t* out) {
  for (unsigned i = 0; i < 8; ++i) out[i] = bits >> i & 1U;
}

inline std::size_t store_rows(std::uint32_t first, unsigned bits, std::uint32_t* out) {
  std::size_t count = 0;
  for (unsigned i = 0; i < 8; ++i) {
    out[count] = first + i;
    count += bits >> i & 1U;
  }
  return count;
}

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

inline std::uint64_t hash_base16(const std::uint8_t* block, std::uint32_t length, const FoldedEnding& ending) {
  return hash_base_in_block(block, length, ending);
}

inline std::uint32_t rest_places(const std::uint8_t* block, const CompoundTable::Nibbles& nibbles) {
  std::uint32_t places = 0;
  for (std::uint32_t at = 0; at < hash_block; ++at) {
    unsigned sets = 0xff;
    for (std::uint32_t i = 0; i < CompoundTable::shortest_rest; ++i)
      sets &= nibbles.low[i][block[at + i] & 15U] & nibbles.high[i][block[at + i] >> 4U];
    places |= (sets != 0 ? 1U : 0U) << at;
  }
  return places;
}

/// A place as a word would have it, without a record.
using MemoKey = MemoPlace;

inline MemoKey read_key(const std::uint8_t* word, std::uint32_t length, std::uint32_t owner) {
  MemoKey key{.word = {}, .owner = owner};
  std::memcpy(key.word.data(), word, length);
  return key;
}

inline std::uint32_t hash_key(const MemoKey& key) {
  std::array<std::uint64_t, 4> parts;
  std::memcpy(parts.data(), &key, sizeof key);
  const std::uint64_t hash = multiply_fold(parts[0] ^ word_hash_key_a ^ key.owner, parts[1] ^ word_hash_key_b);
  return static_cast<std::uint32_t>((hash ^ parts[2]) * sequence_hash_key >> 32U);
}

inline bool is_same(const MemoKey& key, const MemoPlace& place) {
  return key.word == place.word && key.owner == place.owner;
}

inline void enter(const MemoKey& key, std::uint32_t record, MemoPlace& place) {
  place = key;
  place.record = record;
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

/// As portable::Beginnings.
struct Beginnings {
  __m256i raw, folded;
};

inline __m256i load_eight(const std::uint32_t* numbers) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(numbers));
}

inline Beginnings read_beginnings(const char* text, const std::uint32_t* begin, const std::uint32_t* end) {
  const __m256i places = load_eight(begin);
  const __m256i length = _mm256_min_epu32(_mm256_sub_epi32(load_eight(end), places), _mm256_set1_epi32(4));
  const __m256i unused = _mm256_slli_epi32(_mm256_sub_epi32(_mm256_set1_epi32(4), length), 3);
  const __m256i mask = _mm256_srlv_epi32(_mm256_set1_epi32(-1), unused);
  const __m256i bytes = _mm256_i32gather_epi32(reinterpret_cast<const int*>(text), places, 1);
  const __m256i lower = _mm256_set1_epi8(0x20);
  return {.raw = _mm256_and_si256(bytes, mask), .folded = _mm256_and_si256(_mm256_or_si256(bytes, lower), mask)};
}

/// SmallNamesView::bit() for eight places, as the sign of each lane.
inline __m256i bits_at(const std::uint64_t* bits, __m256i places) {
  const __m256i words =
      _mm256_i32gather_epi32(reinterpret_cast<const int*>(bits), _mm256_srli_epi32(places, 5), sizeof(int));
  return _mm256_sllv_epi32(words, _mm256_andnot_si256(places, _mm256_set1_epi32(31)));
}

inline unsigned signs_of(__m256i lanes) {
  return static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(lanes)));
}

inline PickedEight pick_eight(const Beginnings& eight, const Beginnings& next, const SmallNamesView& small) {
  const __m256i beyond_ascii = _mm256_set1_epi32(static_cast<int>(0x80808080U));
  const __m256i zero = _mm256_setzero_si256();
  const __m256i shifted = _mm256_permutevar8x32_epi32(_mm256_blend_epi32(eight.folded, next.folded, 1),
                                                      _mm256_setr_epi32(1, 2, 3, 4, 5, 6, 7, 0));
  const __m256i is_known = _mm256_cmpeq_epi32(_mm256_and_si256(shifted, beyond_ascii), zero);
  const __m256i is_ascii = _mm256_cmpeq_epi32(_mm256_and_si256(eight.folded, beyond_ascii), zero);
  const __m256i first = _mm256_sub_epi32(_mm256_and_si256(eight.raw, _mm256_set1_epi32(0xff)), _mm256_set1_epi32('a'));
  const __m256i is_small = _mm256_cmpeq_epi32(_mm256_min_epu32(first, _mm256_set1_epi32(25)), first);
  const __m256i product = _mm256_mullo_epi32(eight.folded, _mm256_set1_epi32(static_cast<int>(SmallNamesView::key)));
  const __m256i next_product = _mm256_mullo_epi32(_mm256_and_si256(shifted, is_known),
                                                  _mm256_set1_epi32(static_cast<int>(SmallNamesView::next_key)));
  const __m256i begins =
      _mm256_or_si256(bits_at(small.singles, _mm256_srli_epi32(product, 16)),
                      bits_at(small.pairs, _mm256_srli_epi32(_mm256_xor_si256(product, next_product), 16)));
  const unsigned capital = ~signs_of(is_small) & 0xffU;
  const unsigned begins_beyond_ascii = signs_of(_mm256_slli_epi32(eight.raw, 24));
  const unsigned unsure = ~signs_of(is_ascii) & (begins_beyond_ascii | ~capital) & 0xffU;
  return {.capital = capital, .picked = signs_of(begins) | capital | unsure, .unsure = unsure};
}

inline void store_bits(unsigned bits, std::uint8_t* out) {
  const std::uint64_t bytes = _pdep_u64(bits, 0x0101010101010101ULL);
  std::memcpy(out, &bytes, sizeof bytes);
}

inline std::size_t store_rows(std::uint32_t first, unsigned bits, std::uint32_t* out) {
  // A byte of ones for each bit leaves, of the numbers 0 to 7, those of the bits.
  const std::uint64_t lanes = _pext_u64(0x0706050403020100ULL, _pdep_u64(bits, 0x0101010101010101ULL) * 0xff);
  const __m256i rows = _mm256_add_epi32(_mm256_cvtepu8_epi32(_mm_cvtsi64_si128(static_cast<long long>(lanes))),
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

inline std::uint32_t hash_key(MemoKey key) {
  const __m128i low = _mm256_castsi256_si128(key);
  const __m128i high = _mm256_extracti128_si256(key, 1);
  const auto part = [](long long bytes) { return static_cast<unsigned long long>(bytes); };
  const auto first = _mm_crc32_u64(part(_mm_extract_epi64(high, 1)), part(_mm_cvtsi128_si64(low)));
  const auto second = _mm_crc32_u64(part(_mm_cvtsi128_si64(high)), part(_mm_extract_epi64(low, 1)));
  return static_cast<std::uint32_t>((first ^ second << 7U) * SmallNamesView::key);
}

inline bool is_same(MemoKey key, const MemoPlace& place) {
  const __m256i differs = _mm256_xor_si256(key, _mm256_load_si256(reinterpret_cast<const __m256i*>(&place)));
  return _mm256_testz_si256(differs, _mm256_setr_epi32(-1, -1, -1, -1, -1, -1, -1, 0)) != 0;
}

inline void enter(MemoKey key, std::uint32_t record, MemoPlace& place) {
  const __m256i all = _mm256_insert_epi32(key, static_cast<int>(record), 7);
  _mm256_store_si256(reinterpret_cast<__m256i*>(&place), all);
}

#include "kernels.inl"

}  // namespace
}  // namespace avx2
#pragma GCC pop_options
#endif

namespace {

constexpr Kernels portable_kernels{"portable",        portable::find_words, portable::pick_words,
                                   portable::recall,  portable::hash_words, portable::select,
                                   portable::inflect, portable::find_others};
#if defined(__x86_64__)
constexpr Kernels avx2_kernels{"avx2",           avx2::find_words, avx2::pick_words, avx2::recall,
                               avx2::hash_words, avx2::select,     avx2::inflect,    avx2::find_others};
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
      out += size_of_short_fold(fold);
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
  const std::size_t rows = words.count + 8;
  grow(words.is_folded, rows);
  grow(words.hash, rows);
  grow(words.flags, rows);
  grow(words.size, rows);
  grow(words.blocks, rows);
  grow(selection.picks, rows / 8 + 1);
  grow(selection.unsure, rows);
  grow(selection.picked, rows);
  grow(selection.places, rows);
  grow(selection.records, rows);
  grow(selection.candidates, rows);
  grow(selection.learnt, rows);
  if (const std::size_t room = longest_fold * text.size() + room_for_fold(hash_block); words.long_room < room) {
    words.long_folds = std::make_unique_for_overwrite<char[]>(room);
    words.long_room = room;
  }
  kernels.pick_words(text, small, words, selection);
}

void fold_candidates(std::string_view text, const Kernels& kernels, Words& words, Selection& selection) {
  const std::size_t rows = selection.candidate_count + 8;
  grow(selection.slow, rows);
  grow(selection.plain, rows);
  grow(selection.capitals, rows);
  grow(selection.odd, rows);
  grow(selection.others, rows);
  std::fill_n(words.is_folded.begin(), words.count, std::uint8_t{0});
  words.long_size = 0;
  const std::size_t slow = kernels.hash_words(text, words, selection);
  for (std::size_t i = 0; i < slow; ++i) fold_word(text, selection.slow[i], words);
}

namespace {

const Kernels& find_best() noexcept {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi2") != 0) return avx2_kernels;
#endif
  return portable_kernels;
}

const Kernels* told_kernels = nullptr;

}  // namespace

const Kernels& best_kernels() noexcept {
  static const Kernels& best = find_best();
  return told_kernels != nullptr ? *told_kernels : best;
}

void use_kernels(const Kernels* kernels) noexcept { told_kernels = kernels; }

std::vector<const Kernels*> all_kernels() {
  std::vector<const Kernels*> all = {&portable_kernels};
  if (&find_best() != &portable_kernels) all.push_back(&find_best());
  return all;
}

}  // namespace gazgraph
