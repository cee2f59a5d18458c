#include "gaps.hpp"

#include "letters.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t widest_gap = 12;  ///< bytes between two words of a name

bool is_dash(char32_t point) {
  return point == U'-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212 || point == 0xFF0D;
}
bool is_apostrophe(char32_t point) {
  return point == U'\'' || point == U'`' || point == 0xB4 || (point >= 0x2018 && point <= 0x201B) || point == 0x2BC ||
         point == 0x2032 || point == 0xFF07;
}
bool is_blank(char32_t point) {
  return point == U' ' || point == U'\t' || point == U'\r' || point == 0xA0 || (point >= 0x2000 && point <= 0x200B) ||
         point == 0x202F || point == 0x205F || point == 0x3000 || point == 0xFEFF;
}

bool has_spaced_dash(std::string_view surface) {
  return surface.find(" -") != std::string_view::npos || surface.find(" \u2013") != std::string_view::npos ||
         surface.find(" \u2014") != std::string_view::npos;
}

}  // namespace

Gap read_gap(std::string_view gap, bool is_behind_letter) {
  if (gap.empty() || (gap.size() == 1 && (gap[0] == ' ' || gap[0] == '-'))) return Gap::open;
  if (gap.size() > widest_gap) return Gap::closed;
  std::size_t lines = 0;
  bool blank = false;
  bool dash = false;
  bool marks = false;
  for (std::size_t at = 0; at < gap.size();) {
    const auto [point, bytes] = code_point_at(gap, at);
    const bool initial = point == U'.' && at == 0 && is_behind_letter;
    at += bytes;
    lines += point == U'\n' ? 1 : 0;
    blank |= point == U'\n' || is_blank(point);
    dash |= is_dash(point);
    marks |= point != U'\n' && !is_blank(point) && !is_dash(point) && !is_apostrophe(point) && !initial;
  }
  if (lines > 1) return Gap::closed;
  return marks || (dash && blank) ? Gap::marks : Gap::open;
}

bool has_marks_of(std::string_view surface, std::string_view gap, bool is_behind_letter) {
  bool blank = false;
  bool dash = false;
  for (std::size_t at = 0; at < gap.size();) {
    const auto [point, bytes] = code_point_at(gap, at);
    const std::string_view mark = gap.substr(at, bytes);
    const bool initial = point == U'.' && at == 0 && is_behind_letter;
    at += bytes;
    blank |= point == U'\n' || is_blank(point);
    dash |= is_dash(point);
    const bool counts = point != U'\n' && !is_blank(point) && !is_apostrophe(point) && !is_dash(point) && !initial;
    if (counts && surface.find(mark) == std::string_view::npos) return false;
  }
  return !(blank && dash) || has_spaced_dash(surface);
}

}  // namespace gazgraph
