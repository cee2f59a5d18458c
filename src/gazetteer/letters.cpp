// One table for all of Unicode, filled page by page as texts need it. A letter folds by NFKC case folding, canonical
// decomposition and the loss of its non-spacing marks, except for the letters that no decomposition takes apart (ø, đ, ł,
// æ …), which gazgraph/text/fold.hpp decides: a letter folds here as it does there.
#include "letters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "gazgraph/text/fold.hpp"
#include "gazgraph/text/scripts.hpp"

namespace gazgraph {

std::array<std::atomic<const Letter*>, 0x1100> letter_pages{};
std::array<std::atomic<std::uint32_t>, 0x800> short_folds{};

namespace {

constexpr std::size_t page_size = 256;

void append_utf8(char32_t point, std::string& out) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0U | point >> 6U);
    put(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    put(0xE0U | point >> 12U);
    put(0x80U | ((point >> 6U) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  } else {
    put(0xF0U | point >> 18U);
    put(0x80U | ((point >> 12U) & 0x3FU));
    put(0x80U | ((point >> 6U) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  }
}

/// The one-byte code of a folded letter, 0 for those without.
std::uint8_t short_code(char32_t point) {
  constexpr std::u32string_view more = U"єіјљњћђџ";
  if (point < 0x80)
    return static_cast<std::uint8_t>(point | 0x20U);  // of ASCII only letters, digits and signs come here
  if (point >= U'α' && point < U'ς') return static_cast<std::uint8_t>(0x80 + (point - U'α'));
  if (point >= U'σ' && point <= U'ω') return static_cast<std::uint8_t>(0x80 + 17 + (point - U'σ'));
  if (point >= U'а' && point <= U'я') return static_cast<std::uint8_t>(0x98 + (point - U'а'));
  const std::size_t place = more.find(point);
  return place == std::u32string_view::npos ? std::uint8_t{0} : static_cast<std::uint8_t>(0xB8 + place);
}

/// Most letters of scripts without case, found out at a fiftieth of what folding them costs: names in Chinese come from
/// eighty pages.
bool stays_itself(char32_t point, const icu::Normalizer2& decomposition) {
  const auto c = static_cast<UChar32>(point);
  return u_charType(c) == U_OTHER_LETTER && u_hasBinaryProperty(c, UCHAR_CHANGES_WHEN_NFKC_CASEFOLDED) == 0 &&
         decomposition.isInert(c) != 0;
}

/// The fold of one code point in the matcher's alphabet.
std::string codes_of(char32_t point) {
  if (point == 0) return " ";
  std::string utf8;
  append_utf8(point, utf8);
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (stays_itself(point, *nfd)) return utf8;
  const icu::UnicodeString folded = nfd->normalize(icu::UnicodeString::fromUTF8(fold(utf8)), status);
  std::string codes;
  for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const UChar32 c = folded.char32At(at);
    if ((U_GET_GC_MASK(c) & U_GC_MN_MASK) != 0) continue;
    const std::uint8_t code = short_code(static_cast<char32_t>(c));
    if (code != 0) {
      codes += static_cast<char>(code);
    } else {
      append_utf8(static_cast<char32_t>(c), codes);
    }
  }
  return codes;
}

LetterClass class_of(char32_t point) {
  switch (point) {
    case U'&':
    case U'+':
    case U'@':
    case U'#':
      return LetterClass::single;
    case 0x00AD:  // soft hyphen
    case 0x200C:  // joiners
    case 0x200D:
    case 0x2060:
      return LetterClass::mark;
    default:
      break;
  }
  const auto c = static_cast<UChar32>(point);
  const auto mask = U_GET_GC_MASK(c);
  if ((mask & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) return LetterClass::capital;
  if ((mask & U_GC_LL_MASK) != 0) return LetterClass::small;
  if ((mask & U_GC_L_MASK) != 0) return is_unspaced_script(point) ? LetterClass::single : LetterClass::word;
  if ((mask & U_GC_M_MASK) != 0) return LetterClass::mark;
  if ((mask & U_GC_N_MASK) != 0) return LetterClass::word;
  return LetterClass::separator;
}

Letter make_letter(char32_t point) {
  Letter letter{.type = class_of(point)};
  if (!letter.in_word()) return letter;
  const std::string codes = codes_of(point);
  if (codes.size() > Letter::most_codes) {
    letter.size = Letter::long_fold;
    return letter;
  }
  letter.size = static_cast<std::uint8_t>(codes.size());
  std::copy(codes.begin(), codes.end(), letter.codes.begin());
  return letter;
}

}  // namespace

const Letter* make_letter_page(std::uint32_t page) {
  auto letters = std::make_unique<Letter[]>(page_size);
  for (std::size_t i = 0; i < page_size; ++i) letters[i] = make_letter(static_cast<char32_t>(page * page_size + i));
  const Letter* known = nullptr;
  if (letter_pages[page].compare_exchange_strong(known, letters.get(), std::memory_order_acq_rel))
    return letters.release();
  return known;
}

std::uint32_t make_short_fold(char32_t point) {
  const Letter& letter = letter_of(point);
  std::uint32_t fold = no_short_fold;
  if (letter.size <= 3) {
    fold = std::uint32_t{letter.size} << 24U;
    for (std::uint32_t i = 0; i < letter.size; ++i) fold |= std::uint32_t{letter.codes[i]} << (8 * i);
    if (letter.type == LetterClass::small) fold |= small_short_fold;
    if (fold == 0) fold = 0x00000001;  // a mark: no bytes, and yet known
  }
  short_folds[point].store(fold, std::memory_order_relaxed);
  return fold;
}

void append_long_fold(char32_t point, std::string& folded) { folded += codes_of(point); }

namespace {

void append_letter(char32_t point, std::string& folded) {
  const Letter& letter = letter_of(point);
  if (!letter.in_word()) {
    folded += ' ';
  } else if (letter.size == Letter::long_fold) {
    append_long_fold(point, folded);
  } else {
    folded.append(reinterpret_cast<const char*>(letter.codes.data()), letter.size);
  }
}

/// The letter at `at`, composed with the mark behind it where Unicode has one letter for both; moves behind what it took.
char32_t composed_at(std::string_view utf8, std::size_t& at) {
  const CodePoint first = code_point_at(utf8, at);
  at += first.bytes;
  if (at >= utf8.size() || static_cast<unsigned char>(utf8[at]) < 0xCC) return first.point;
  const CodePoint next = code_point_at(utf8, at);
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const UChar32 both = nfc->composePair(static_cast<UChar32>(first.point), static_cast<UChar32>(next.point));
  if (both < 0) return first.point;
  at += next.bytes;
  return static_cast<char32_t>(both);
}

}  // namespace

void append_fold(std::string_view utf8, std::string& folded) {
  for (std::size_t at = 0; at < utf8.size();) {
    if (utf8[at] >= 'a' && utf8[at] <= 'z') {
      folded += utf8[at++];
      continue;
    }
    const auto [point, bytes] = code_point_at(utf8, at);
    at += bytes;
    append_letter(point, folded);
  }
}

void append_fold_keeping(std::string_view utf8, std::u32string_view keep, std::string& folded) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(utf8[at]); };
  for (std::size_t at = 0; at < utf8.size();) {
    const bool stands_alone = at + 1 == utf8.size() || byte(at + 1) < 0xCC;  // without a mark behind it
    if (utf8[at] >= 'a' && utf8[at] <= 'z' && stands_alone && keep.find(byte(at)) == std::u32string_view::npos) {
      folded += utf8[at++];
      continue;
    }
    const char32_t point = composed_at(utf8, at);
    const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(point)));
    if (keep.find(small) != std::u32string_view::npos) {
      append_utf8(small, folded);
    } else {
      append_letter(point, folded);
    }
  }
}

std::size_t unfolded_size(std::string_view word, std::size_t size) {
  std::size_t folded = 0;
  std::size_t at = 0;
  std::string long_fold;
  while (at < word.size()) {
    const auto [point, bytes] = code_point_at(word, at);
    const Letter& letter = letter_of(point);
    std::size_t more = letter.size;
    if (letter.size == Letter::long_fold) {
      long_fold.clear();
      append_long_fold(point, long_fold);
      more = long_fold.size();
    }
    if (folded + more > size) break;
    folded += more;
    at += bytes;
  }
  return folded == size ? at : std::string_view::npos;
}

}  // namespace gazgraph
