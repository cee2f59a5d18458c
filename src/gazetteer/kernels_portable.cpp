// The kernels for every processor.
#include <algorithm>
#include <array>
#include <cstring>

#include "kernel_parts.hpp"
#include "letters.hpp"

namespace gazgraph {
namespace portable {
namespace {

constexpr std::size_t lanes = 8;

/// The first four bytes of eight words, zeros behind their ends, as they are and in lower case.
struct Beginnings {
  std::array<std::uint32_t, 8> raw{}, folded{};
};

inline Beginnings read_beginnings(const char* text, std::uint32_t last, const std::uint32_t* begin,
                                  const std::uint32_t* end) {
  Beginnings out;
  for (std::size_t i = 0; i < 8; ++i) {
    const std::uint32_t length = end[i] - begin[i];
    const std::uint32_t mask = length < 4 ? (1U << 8 * length) - 1 : ~0U;
    std::memcpy(&out.raw[i], text + std::min(begin[i], last), sizeof out.raw[i]);
    out.raw[i] &= mask;
    out.folded[i] = (out.raw[i] | 0x20202020U) & mask;
  }
  return out;
}

inline PickedLanes pick_lanes(const Beginnings& these, const Beginnings& next, const SmallNamesView& small) {
  constexpr std::uint32_t beyond_ascii = 0x80808080U;
  PickedLanes out;
  for (std::size_t i = 0; i < 8; ++i) {
    const std::uint32_t four = these.folded[i];
    const std::uint32_t behind = i < 7 ? these.folded[i + 1] : next.folded[0];
    const std::uint32_t known = (behind & beyond_ascii) != 0 ? 0 : behind;
    const std::uint32_t first = these.raw[i] & 0xffU;
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

inline void store_openings(const Beginnings& these, std::uint32_t* out) {
  for (std::size_t i = 0; i < lanes; ++i) {
    const std::uint32_t bytes = these.folded[i] & Words::opening_bytes;
    out[i] = (bytes & 0x80808080U) == 0 ? bytes | Words::opening_is_known : 0;
  }
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

inline bool is_same(const MemoKey& key, const MemoPlace& place) {
  return key.word == place.word && key.owner == place.owner;
}

inline void enter(const MemoKey& key, std::uint32_t record, MemoPlace& place) {
  place = key;
  place.record = record;
}

inline void look_closer(std::string_view text, const SmallNamesView& small, Words& words, Selection& selection) {
  drop_hopeless(text, small, words, selection);
}

inline std::size_t fold_letters(std::string_view, std::size_t count, Words&, Selection&) { return count; }

#include "bits.inl"
#include "kernels.inl"

}  // namespace
}  // namespace portable

constinit const Kernels portable_kernels = portable::make_kernels("portable");

}  // namespace gazgraph
