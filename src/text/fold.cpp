// Letters fold one by one through a table that ICU fills as letters come (NFKC case folding, then canonical decomposition
// without its marks). Text with combining marks is composed first, so that a kept letter is recognized in any normal form.
#include "gazgraph/text/fold.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>

#include "utf32.hpp"

namespace gazgraph {
namespace {

/// Letters that no decomposition takes apart, and marks with many shapes.
std::u32string_view special_fold(char32_t point) {
  switch (point) {
    case U'ø':
    case U'Ø':
      return U"o";
    case U'đ':
    case U'Đ':
    case U'ð':
    case U'Ð':
      return U"d";
    case U'ł':
    case U'Ł':
      return U"l";
    case U'ı':
      return U"i";
    case U'æ':
    case U'Æ':
      return U"ae";
    case U'œ':
    case U'Œ':
      return U"oe";
    case U'þ':
    case U'Þ':
      return U"th";
    case U'ς':
      return U"σ";
    case U'’':
    case U'‘':
    case U'ʼ':
    case U'`':
    case U'´':
    case U'′':
      return U"'";
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'−':
      return U"-";
    default:
      return {};
  }
}

icu::UnicodeString decomposed_casefold(char32_t point) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  static const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString folded = casefold->normalize(icu::UnicodeString(static_cast<UChar32>(point)), status);
  return nfd->normalize(folded, status);
}

std::string fold_by_icu(char32_t point) {
  if (const auto special = special_fold(point); !special.empty()) {
    std::string out;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(special.data()),
                                  static_cast<int32_t>(special.size()))
        .toUTF8String(out);
    return out;
  }
  const icu::UnicodeString folded = decomposed_casefold(point);
  icu::UnicodeString bare;
  for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const UChar32 c = folded.char32At(at);
    if ((U_GET_GC_MASK(c) & U_GC_MN_MASK) != 0) continue;
    bare.append(c == 0x03C2 ? UChar32{0x03C3} : c);
  }
  // A letter of a script with no case or marks to lose (Hangul) must come back composed.
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::Normalizer2::getNFCInstance(status)->normalize(bare, status).toUTF8String(out);
  return out;
}

std::string lower_by_icu(std::string_view utf8) {
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  text.toLower(icu::Locale::getRoot());
  text.findAndReplace(icu::UnicodeString(UChar32{0x03C2}), icu::UnicodeString(UChar32{0x03C3}));
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// What characters of one or two bytes become, where that takes as many bytes at most. Each is asked of ICU once.
class ShortMap {
 public:
  using Map = std::string (*)(UChar32 point);
  static constexpr std::size_t size = 0x800;
  static constexpr std::uint16_t longer = 0xffff;  // no UTF-8

  explicit constexpr ShortMap(Map map) : map_(map) {}

  /// The bytes, the first one lowest, or `longer`.
  [[nodiscard]] std::uint16_t operator[](char32_t point) const {
    const std::uint16_t known = known_[point].load(std::memory_order_relaxed);
    return known != 0 ? known : ask(point);
  }

 private:
  std::uint16_t ask(char32_t point) const {
    const std::string made = map_(static_cast<UChar32>(point));
    std::uint16_t bytes = longer;
    if (!made.empty() && made[0] != '\0' && made.size() <= (point < 0x80 ? 1U : 2U)) {
      const unsigned second = made.size() == 2 ? static_cast<unsigned char>(made[1]) : 0U;
      bytes = static_cast<std::uint16_t>(static_cast<unsigned char>(made[0]) | second << 8U);
    }
    known_[point].store(bytes, std::memory_order_relaxed);
    return bytes;
  }

  Map map_;
  mutable std::array<std::atomic<std::uint16_t>, size> known_{};  ///< 0: not asked yet
};

void append(std::uint16_t bytes, char*& to) {
  *to++ = static_cast<char>(bytes & 0xFFU);
  if (bytes > 0xFF) *to++ = static_cast<char>(bytes >> 8U);
}

/// Puts eight characters of ASCII into lower case, at `to`; false when they are not ASCII or one maps otherwise than that.
bool lower_eight(const char* from, char* to) {
  static constexpr auto all = [](unsigned char c) { return 0x0101010101010101ULL * c; };
  static constexpr auto has_zero = [](std::uint64_t bytes) { return (bytes - all(1)) & ~bytes & all(0x80); };
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, from, sizeof bytes);
  if (((bytes & all(0x80)) | has_zero(bytes) | has_zero(bytes ^ all('`'))) != 0) return false;
  const std::uint64_t capitals = (bytes + all(0x80 - 'A')) & ~(bytes + all(0x80 - 'Z' - 1)) & all(0x80);
  bytes |= capitals >> 2U;  // the bit of lower case
  std::memcpy(to, &bytes, sizeof bytes);
  return true;
}

/// The same for the last few characters of a text.
bool lower_tail(std::string_view tail, char* to) {
  std::array<char, 8> eight = {'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a'};
  tail.copy(eight.data(), tail.size());
  if (!lower_eight(eight.data(), eight.data())) return false;
  std::memcpy(to, eight.data(), tail.size());
  return true;
}

/// Maps ASCII characters at the beginning of the rest of a text, eight at a time or one; how many, 0 when the first is mapped
/// to something else. `whole` when the rest is all of it.
std::size_t map_ascii(std::string_view utf8, bool whole, const ShortMap& map, char*& to) {
  constexpr std::size_t step = 8;
  std::size_t at = 0;
  while (at + step <= utf8.size() && lower_eight(utf8.data() + at, to)) {
    to += step;
    at += step;
  }
  const std::size_t left = utf8.size() - at;
  if (left == 0) return at;
  if (at > 0 && left < step && lower_eight(utf8.data() + utf8.size() - step, to + left - step)) {
    to += left;  // some of those before once more with what is left
    return utf8.size();
  }
  if (whole && utf8.size() < step && lower_tail(utf8, to)) {
    to += left;
    return utf8.size();
  }
  const auto lead = static_cast<unsigned char>(utf8[at]);
  if (lead >= 0x80) return at;
  const std::uint16_t bytes = map[lead];
  if (bytes > 0xFF) return at;
  *to++ = static_cast<char>(bytes);
  return at + 1;
}

/// Maps a text whose characters are all of one or two bytes and stay so; false when one does not.
bool map_short(std::string_view utf8, const ShortMap& map, std::string& out) {
  out.resize(utf8.size() + 1);  // each character is put down as two bytes
  char* to = out.data();
  for (std::size_t at = 0; at < utf8.size();) {
    const unsigned lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0x80) {
      const std::size_t mapped = map_ascii(utf8.substr(at), at == 0, map, to);
      if (mapped == 0) return false;
      at += mapped;
      continue;
    }
    const unsigned next = static_cast<unsigned char>(at + 1 < utf8.size() ? utf8[at + 1] : ' ');
    if (lead < 0xC2 || lead >= 0xE0 || (next & 0xC0U) != 0x80U) return false;
    const std::uint16_t bytes = map[(lead & 0x1FU) << 6U | (next & 0x3FU)];
    if (bytes == ShortMap::longer) return false;
    to[0] = static_cast<char>(bytes & 0xFFU);
    to[1] = static_cast<char>(bytes >> 8U);
    to += bytes > 0xFF ? 2 : 1;
    at += 2;
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
  return true;
}

std::string utf8_of(UChar32 point) {
  std::string utf8;
  icu::UnicodeString(point).toUTF8String(utf8);
  return utf8;
}

/// A letter by itself: only a dotted I becomes more than one, and only a sigma looks at its neighbours.
constinit const ShortMap short_lower([](UChar32 point) {
  constexpr UChar32 dotted_capital = 0x130;
  if (point == dotted_capital) return std::string();
  const UChar32 small = u_tolower(point);
  return utf8_of(small == 0x3C2 ? 0x3C3 : small);
});

/// Marks are left to composed().
constinit const ShortMap short_fold([](UChar32 point) {
  const bool mark = (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
  return mark ? std::string() : fold_by_icu(static_cast<char32_t>(point));
});

bool has_marks(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    if (static_cast<unsigned char>(utf8[at]) < 0xCC) {
      ++at;
      continue;
    }
    const char32_t point = next_code_point(utf8, at);
    if ((U_GET_GC_MASK(static_cast<UChar32>(point)) & U_GC_M_MASK) != 0) return true;
  }
  return false;
}

std::string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  std::string out;
  icu::Normalizer2::getNFCInstance(status)->normalize(text, status).toUTF8String(out);
  return out;
}

void append_folded(char32_t point, std::string& out) {
  const std::uint16_t bytes = point < ShortMap::size ? short_fold[point] : ShortMap::longer;
  if (bytes == ShortMap::longer) {
    out += fold_by_icu(point);
    return;
  }
  std::array<char, 2> buffer;
  char* to = buffer.data();
  append(bytes, to);
  out.append(buffer.data(), to);
}

void append_folded(std::string_view utf8, std::u32string_view keep, std::string& out) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0x80) {
      out += lead >= 'A' && lead <= 'Z' ? static_cast<char>(lead | 0x20) : static_cast<char>(lead == '`' ? '\'' : lead);
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t point = next_code_point(utf8, at);
    const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(point)));
    if (!keep.empty() && keep.find(small) != std::u32string_view::npos) {
      out += small == point ? std::string(utf8.substr(begin, at - begin)) : lower(utf8.substr(begin, at - begin));
    } else {
      append_folded(point, out);
    }
  }
}

}  // namespace

std::string fold(std::string_view utf8, std::u32string_view keep) {
  std::string out;
  fold(utf8, out, keep);
  return out;
}

void fold(std::string_view utf8, std::string& out, std::u32string_view keep) {
  if (keep.empty() && map_short(utf8, short_fold, out)) return;
  out.clear();
  if (has_marks(utf8)) {
    append_folded(composed(utf8), keep, out);
  } else {
    append_folded(utf8, keep, out);
  }
}

std::string lower(std::string_view utf8) {
  std::string out;
  lower(utf8, out);
  return out;
}

void lower(std::string_view utf8, std::string& out) {
  if (!map_short(utf8, short_lower, out)) out = lower_by_icu(utf8);
}

}  // namespace gazgraph
