// ICU says what a character is, once for each; the answers are kept in pages of 256 code points, made when first needed.
#include "characters.hpp"

#include <unicode/uchar.h>

#include <memory>

#include "gazgraph/text/scripts.hpp"
#include "utf32.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t page_size = 256;
using Page = std::array<CharacterTraits, page_size>;

std::array<std::atomic<const Page*>, 0x1100> pages{};

CharacterClass class_of(char32_t point) {
  switch (point) {
    case U'\n':
    case U'\r':
    case 0x2028:
    case 0x2029:
      return CharacterClass::line_end;
    case U'\'':
    case 0x2019:
    case 0x02BC:
      return CharacterClass::apostrophe;
    case 0x00AD:  // soft hyphen
    case 0x200C:  // joiners
    case 0x200D:
    case 0x2060:
      return CharacterClass::mark;
    default:
      break;
  }
  const auto c = static_cast<UChar32>(point);
  const auto mask = U_GET_GC_MASK(c);
  if ((mask & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) return CharacterClass::upper;
  if ((mask & U_GC_L_MASK) != 0) return is_unspaced_script(point) ? CharacterClass::ideograph : CharacterClass::letter;
  if ((mask & U_GC_M_MASK) != 0) return is_unspaced_script(point) ? CharacterClass::ideograph : CharacterClass::mark;
  if ((mask & U_GC_N_MASK) != 0) return CharacterClass::digit;
  if ((mask & U_GC_P_MASK) != 0) return CharacterClass::punctuation;
  if (u_isUWhiteSpace(c) != 0 || (mask & U_GC_C_MASK) != 0) return CharacterClass::space;
  return CharacterClass::symbol;
}

CharacterTraits make_traits(char32_t point) {
  const auto c = static_cast<UChar32>(point);
  const bool closes =
      (U_GET_GC_MASK(c) & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0 || point == U'"' || point == U'\'' || point == U'“';
  return {class_of(point), closes, u_islower(c) != 0};
}

const Page* make_page(std::size_t number) {
  auto page = std::make_unique<Page>();
  for (std::size_t i = 0; i < page_size; ++i) (*page)[i] = make_traits(static_cast<char32_t>(number * page_size + i));
  const Page* known = nullptr;
  if (pages[number].compare_exchange_strong(known, page.get(), std::memory_order_acq_rel)) return page.release();
  return known;
}

}  // namespace

const ShortCharacters& short_characters() {
  static const auto table = [] {
    ShortCharacters made;
    for (char32_t point = 0; point < made.size(); ++point) made[point] = make_traits(point);
    return made;
  }();
  return table;
}

CharacterTraits traits_of(char32_t point) {
  const std::size_t number = static_cast<std::size_t>(point) / page_size;
  const Page* page = pages[number].load(std::memory_order_acquire);
  if (page == nullptr) page = make_page(number);
  return (*page)[point % page_size];
}

Character CharacterReader::long_character(std::size_t offset) const {
  std::size_t next = offset;
  const char32_t point = next_code_point(text_, next);
  return {.point = point, .bytes = static_cast<std::uint32_t>(next - offset), .traits = traits_of(point)};
}

}  // namespace gazgraph
