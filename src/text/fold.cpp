// Letters fold one by one through a table that ICU fills once (NFKC case folding, then canonical decomposition without
// its marks). Text with combining marks is composed first, so that a kept letter is recognized in any normal form.
#include "gazgraph/text/fold.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

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

constexpr std::size_t table_size = 0x530;  // Latin, Greek, Cyrillic

const std::array<std::string, table_size>& table() {
  static const auto filled = [] {
    std::array<std::string, table_size> folds;
    for (char32_t point = 0; point < table_size; ++point) folds[point] = fold_by_icu(point);
    return folds;
  }();
  return filled;
}

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
      out += point < table_size ? table()[point] : fold_by_icu(point);
    }
  }
}

std::string lower_by_icu(std::string_view utf8) {
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  text.toLower(icu::Locale::getRoot());
  text.findAndReplace(icu::UnicodeString(UChar32{0x03C2}), icu::UnicodeString(UChar32{0x03C3}));
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// The lower case of characters of two bytes, first byte lowest; 0 where it has another number of bytes.
const std::array<std::uint16_t, 0x800>& short_lower() {
  static const auto table = [] {
    std::array<std::uint16_t, 0x800> made{};
    for (UChar32 point = 0x80; point < 0x800; ++point) {
      std::string utf8;
      icu::UnicodeString(point).toUTF8String(utf8);
      const std::string small = lower_by_icu(utf8);
      if (small.size() != 2) continue;
      made[static_cast<std::size_t>(point)] =
          static_cast<std::uint16_t>(static_cast<unsigned char>(small[0]) | static_cast<unsigned char>(small[1]) << 8U);
    }
    return made;
  }();
  return table;
}

}  // namespace

std::string fold(std::string_view utf8, std::u32string_view keep) {
  std::string out;
  out.reserve(utf8.size());
  if (has_marks(utf8)) {
    append_folded(composed(utf8), keep, out);
  } else {
    append_folded(utf8, keep, out);
  }
  return out;
}

std::string lower(std::string_view utf8) {
  std::string out(utf8.size(), '\0');
  char* to = out.data();
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {
      *to++ = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte);
      continue;
    }
    const auto next = static_cast<unsigned char>(at + 1 < utf8.size() ? utf8[at + 1] : ' ');
    if (byte < 0xC2 || byte >= 0xE0 || (next & 0xC0U) != 0x80U) return lower_by_icu(utf8);
    const std::uint16_t small = short_lower()[(byte & 0x1FU) << 6U | (next & 0x3FU)];
    if (small == 0) return lower_by_icu(utf8);
    *to++ = static_cast<char>(small & 0xFFU);
    *to++ = static_cast<char>(small >> 8U);
    ++at;
  }
  return out;
}

}  // namespace gazgraph
