// The text is decoded into a list of characters with their classes; tokens and sentences are rules over that list.
#include "reference_tokens.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace gazgraph {
namespace {

enum class Class { space, letter, upper, mark, digit, single, apostrophe, punctuation, symbol };

struct Character {
  UChar32 point;
  Class type;
  std::uint32_t begin;
};

bool is_unspaced(UChar32 point) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::set<UScriptCode> scripts = {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_THAI,
                                                USCRIPT_LAO, USCRIPT_KHMER,    USCRIPT_MYANMAR};
  return scripts.contains(uscript_getScript(point, &status));
}

Class class_of(UChar32 point) {
  if (point == '\'' || point == 0x2019 || point == 0x02BC) return Class::apostrophe;
  if (point == 0x00AD || point == 0x200C || point == 0x200D || point == 0x2060) return Class::mark;
  const auto mask = U_MASK(u_charType(point));
  if ((mask & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) return Class::upper;
  if ((mask & U_GC_L_MASK) != 0) return is_unspaced(point) ? Class::single : Class::letter;
  if ((mask & U_GC_M_MASK) != 0) return is_unspaced(point) ? Class::single : Class::mark;
  if ((mask & U_GC_N_MASK) != 0) return Class::digit;
  if ((mask & U_GC_P_MASK) != 0) return Class::punctuation;
  if (u_isUWhiteSpace(point) || (mask & U_GC_C_MASK) != 0) return Class::space;
  return Class::symbol;
}

bool is_letter(Class c) { return c == Class::letter || c == Class::upper; }
bool in_word(Class c) { return is_letter(c) || c == Class::mark || c == Class::digit; }

std::string lower_case(std::string_view text) {
  auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  wide.toLower(icu::Locale::getRoot());
  wide.findAndReplace(icu::UnicodeString(u"ς"), icu::UnicodeString(u"σ"));
  std::string out;
  return wide.toUTF8String(out);
}

class Reference {
 public:
  Reference(std::string_view text, const Language* language) : text_(text), language_(language) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
    for (std::size_t at = 0; at < text.size();) {
      const auto begin = static_cast<std::uint32_t>(at);
      UChar32 point = 0;
      U8_NEXT_OR_FFFD(text.data(), at, text.size(), point);
      characters_.push_back({point, class_of(point), begin});
    }
#pragma GCC diagnostic pop
    characters_.push_back({' ', Class::space, static_cast<std::uint32_t>(text.size())});
    count_ = characters_.size() - 1;
  }

  Segmentation run() {
    for (std::size_t at = 0; at < count_;) {
      if (type(at) == Class::space) {
        ++at;
        continue;
      }
      const std::size_t end = in_word(type(at)) ? word(at) : sign(at);
      Token& token = result_.tokens.back();
      token.begin = characters_[at].begin;
      token.end = characters_[end].begin;
      token.space_before = token.begin != (result_.tokens.size() == 1 ? 0 : result_.tokens.rbegin()[1].end);
      at = end;
    }
    sentences();
    return result_;
  }

 private:
  [[nodiscard]] Class type(std::size_t at) const { return characters_[std::min(at, count_)].type; }
  [[nodiscard]] UChar32 point(std::size_t at) const { return characters_[std::min(at, count_)].point; }
  [[nodiscard]] bool is_s(std::size_t at) const { return point(at) == 's' || point(at) == 'S'; }
  [[nodiscard]] std::string bytes(std::size_t first, std::size_t last) const {
    return std::string(text_.substr(characters_[first].begin, characters_[last].begin - characters_[first].begin));
  }

  std::size_t sign(std::size_t at) {
    Token token{.kind = TokenKind::punctuation};
    std::size_t end = at + 1;
    if (type(at) == Class::single) token.kind = TokenKind::word;
    if (type(at) == Class::symbol) token.kind = TokenKind::symbol;
    if (point(at) == '.') {
      while (end < count_ && point(end) == '.') ++end;
    }
    const bool attached = at > 0 && type(at - 1) != Class::space && result_.tokens.back().kind == TokenKind::word;
    if (type(at) == Class::apostrophe && attached && end < count_ && is_s(end) && !in_word(type(end + 1)) &&
        type(end + 1) != Class::apostrophe) {
      token.kind = TokenKind::word;
      ++end;
    }
    result_.tokens.push_back(token);
    return end;
  }

  std::size_t word(std::size_t first) {
    std::size_t letters = 0;
    std::size_t uppers = 0;
    bool dot = false;
    std::size_t at = first;
    while (true) {
      for (; at < count_ && in_word(type(at)); ++at) {
        letters += is_letter(type(at)) ? 1 : 0;
        uppers += type(at) == Class::upper ? 1 : 0;
      }
      if (!goes_on(first, at, letters)) break;
      dot |= point(at) == '.';
      ++at;
    }
    if (takes_dot(first, at, letters, dot)) ++at;
    result_.tokens.push_back({.kind = letters == 0 ? TokenKind::number : TokenKind::word,
                              .capitalized = type(first) == Class::upper,
                              .all_capitals = letters >= 2 && letters == uppers});
    return at;
  }

  [[nodiscard]] bool goes_on(std::size_t first, std::size_t at, std::size_t letters) const {
    if (at >= count_) return false;
    if (type(at) == Class::apostrophe && letters != 0 && is_letter(type(at + 1)))
      return !is_s(at + 1) || in_word(type(at + 2));
    const UChar32 mark = point(at);
    if (letters == 0 && type(at + 1) == Class::digit) return mark == '.' || mark == ',' || mark == ':';
    if (mark != '.' || !is_letter(type(at + 1))) return false;
    std::size_t part = at;
    while (part > first && point(part - 1) != '.') --part;
    if (at - part == 1) return true;
    std::size_t end = at;
    while (end < count_ &&
           std::u32string_view(U" \n\t,;)").find(static_cast<char32_t>(point(end))) == std::u32string_view::npos)
      ++end;
    return language_ != nullptr && language_->is_abbreviation(lower_case(bytes(first, end)));
  }

  [[nodiscard]] bool takes_dot(std::size_t first, std::size_t at, std::size_t letters, bool dot) const {
    if (at >= count_ || point(at) != '.' || letters == 0 || type(at + 1) == Class::punctuation) return false;
    if (dot) return true;
    const std::size_t next = at + 1 < count_ && point(at + 1) == ' ' ? at + 2 : at + 1;
    if (at - first == 1 && type(first) == Class::upper && type(next) == Class::upper) return true;
    const std::string whole = bytes(first, at);
    return language_ != nullptr && whole.size() <= 16 && language_->is_abbreviation(lower_case(whole) + ".");
  }

  [[nodiscard]] UChar32 first_point(std::size_t token) const {
    const auto found =
        std::lower_bound(characters_.begin(), characters_.end(), result_.tokens[token].begin,
                         [](const Character& character, std::uint32_t begin) { return character.begin < begin; });
    return found->point;
  }
  [[nodiscard]] bool closes(std::size_t token) const {
    const UChar32 c = first_point(token);
    return (U_MASK(u_charType(c)) & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0 || c == '"' || c == '\'' || c == 0x201C;
  }
  [[nodiscard]] bool terminates(std::size_t token) const {
    const TokenKind kind = result_.tokens[token].kind;
    std::u32string ends = U".!?…。！？";
    if (language_ != nullptr) ends += language_->sentence_ends();
    return kind != TokenKind::word && kind != TokenKind::number &&
           ends.find(static_cast<char32_t>(first_point(token))) != std::u32string::npos;
  }

  void sentences() {
    std::size_t first = 0;
    for (std::size_t i = 0; i < result_.tokens.size(); ++i) {
      if (i + 1 < result_.tokens.size() && !ends_after(i)) continue;
      result_.sentences.push_back({.begin = result_.tokens[first].begin,
                                   .end = result_.tokens[i].end,
                                   .first = static_cast<std::uint32_t>(first),
                                   .last = static_cast<std::uint32_t>(i + 1)});
      first = i + 1;
    }
  }

  [[nodiscard]] bool ends_after(std::size_t i) const {
    if (line_ends_after(i)) return true;
    std::size_t at = i;
    while (at > 0 && !result_.tokens[at].space_before && closes(at)) --at;
    if (!terminates(at)) return false;
    if (!result_.tokens[i + 1].space_before) return !closes(i + 1) && first_point(at) >= 0x3000;
    if (language_ != nullptr && language_->ordinal_dot() && at == i && i > 0 && !result_.tokens[i].space_before &&
        first_point(i) == '.') {
      const Token& number = result_.tokens[i - 1];
      if (number.kind == TokenKind::number && number.end - number.begin <= 2) return false;
    }
    return can_begin(i + 1);
  }

  [[nodiscard]] bool can_begin(std::size_t i) const {
    const Token& token = result_.tokens[i];
    if (token.kind == TokenKind::word) return token.capitalized || !u_islower(first_point(i));
    if (token.kind == TokenKind::number || i + 1 == result_.tokens.size()) return true;
    return result_.tokens[i + 1].kind == TokenKind::punctuation || can_begin(i + 1);
  }

  [[nodiscard]] bool line_ends_after(std::size_t i) const {
    const std::uint32_t begin = result_.tokens[i].end;
    const std::string gap(text_.substr(begin, result_.tokens[i + 1].begin - begin));
    const auto breaks = std::count(gap.begin(), gap.end(), '\n');
    if (breaks == 0) return false;
    std::size_t longest = 0;
    std::size_t line = 0;
    std::size_t here = 0;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      line = text_[at] == '\n' ? 0 : line + 1;
      longest = std::max(longest, line);
      if (at + 1 == begin) here = line;
    }
    if (breaks > 1 || longest > 120 || terminates(i)) return true;
    const TokenKind next = result_.tokens[i + 1].kind;
    return here * 5 < longest * 3 || next == TokenKind::punctuation || next == TokenKind::symbol;
  }

  std::string_view text_;
  const Language* language_;
  std::vector<Character> characters_;
  std::size_t count_ = 0;
  Segmentation result_;
};

}  // namespace

Segmentation reference_segment(std::string_view text, const Language* language) {
  return Reference(text, language).run();
}

}  // namespace gazgraph
