// One pass over the code points makes tokens; a second over the tokens makes sentences.
//
// A full stop belongs to its token when it is inside a dotted acronym (U.S.), ends an initial (J. Smith) or an
// abbreviation of the language; what is left of the full stops may end a sentence. A sentence ends after a terminator and
// its closing quotes and brackets where white space follows and the next token could begin a sentence, and at line ends:
// at all of them where lines are paragraphs, otherwise (a text wrapped at some column) only where a line is empty, ends in
// a terminator, is much shorter than the others, or the next one begins like a list item.
#include "gazgraph/text/tokens.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "gazgraph/text/fold.hpp"
#include "gazgraph/text/scripts.hpp"
#include "utf32.hpp"

namespace gazgraph {
namespace {

enum class CharClass : std::uint8_t {
  space,
  line_end,
  letter,
  upper,
  mark,
  digit,
  ideograph,
  apostrophe,
  punctuation,
  symbol
};

CharClass classify(UChar32 point) {
  switch (point) {
    case '\n':
    case '\r':
    case 0x2028:
    case 0x2029:
      return CharClass::line_end;
    case '\'':
    case 0x2019:
    case 0x02BC:
      return CharClass::apostrophe;
    case 0x00AD:  // soft hyphen
    case 0x200C:  // joiners
    case 0x200D:
    case 0x2060:
      return CharClass::mark;
    default:
      break;
  }
  const auto mask = U_MASK(u_charType(point));
  if ((mask & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) return CharClass::upper;
  if ((mask & U_GC_L_MASK) != 0)
    return is_unspaced_script(static_cast<char32_t>(point)) ? CharClass::ideograph : CharClass::letter;
  if ((mask & U_GC_M_MASK) != 0)
    return is_unspaced_script(static_cast<char32_t>(point)) ? CharClass::ideograph : CharClass::mark;
  if ((mask & U_GC_N_MASK) != 0) return CharClass::digit;
  if ((mask & U_GC_P_MASK) != 0) return CharClass::punctuation;
  if (u_isUWhiteSpace(point) != 0 || (mask & U_GC_C_MASK) != 0) return CharClass::space;
  return CharClass::symbol;
}

/// Classes of the ASCII characters, worked out once.
const std::array<CharClass, 128>& ascii_classes() {
  static const auto table = [] {
    std::array<CharClass, 128> classes{};
    for (UChar32 point = 0; point < 128; ++point) classes[static_cast<std::size_t>(point)] = classify(point);
    return classes;
  }();
  return table;
}

bool is_word_class(CharClass c) {
  return c == CharClass::letter || c == CharClass::upper || c == CharClass::mark || c == CharClass::digit;
}
bool is_letter_class(CharClass c) { return c == CharClass::letter || c == CharClass::upper; }

/// Reads code points with their classes.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text), classes_(ascii_classes()) { read(); }

  [[nodiscard]] bool done() const noexcept { return begin_ >= text_.size(); }
  [[nodiscard]] std::uint32_t begin() const noexcept { return begin_; }
  [[nodiscard]] UChar32 point() const noexcept { return point_; }
  [[nodiscard]] CharClass type() const noexcept { return type_; }
  void advance() {
    begin_ = next_;
    read();
  }
  /// Class of the character after this one; space at the end.
  [[nodiscard]] CharClass peek() const {
    Cursor ahead = *this;
    ahead.advance();
    return ahead.done() ? CharClass::space : ahead.type();
  }

 private:
  void read() {
    if (begin_ >= text_.size()) return;
    const auto lead = static_cast<unsigned char>(text_[begin_]);
    if (lead < 128) {
      point_ = lead;
      next_ = begin_ + 1;
      type_ = classes_[lead];
      return;
    }
    std::size_t at = begin_;
    point_ = static_cast<UChar32>(next_code_point(text_, at));
    next_ = static_cast<std::uint32_t>(at);
    type_ = classify(point_);
  }

  std::string_view text_;
  const std::array<CharClass, 128>& classes_;
  std::uint32_t begin_ = 0;
  std::uint32_t next_ = 0;
  UChar32 point_ = 0;
  CharClass type_ = CharClass::space;
};

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Language* language, std::vector<Token>& tokens)
      : text_(text), language_(language), tokens_(tokens), cursor_(text) {}

  void run() {
    while (!cursor_.done()) {
      switch (cursor_.type()) {
        case CharClass::space:
        case CharClass::line_end:
          space_ = true;
          cursor_.advance();
          break;
        case CharClass::letter:
        case CharClass::upper:
        case CharClass::mark:
        case CharClass::digit:
          word();
          break;
        case CharClass::ideograph:
          single(TokenKind::word);
          break;
        case CharClass::apostrophe:
          apostrophe();
          break;
        case CharClass::punctuation:
          cursor_.point() == '.' ? dots() : single(TokenKind::punctuation);
          break;
        case CharClass::symbol:
          single(TokenKind::symbol);
          break;
      }
    }
  }

 private:
  void push(Token token) {
    token.end = cursor_.begin();
    token.space_before = std::exchange(space_, false);
    tokens_.push_back(token);
  }

  void single(TokenKind kind) {
    Token token{.begin = cursor_.begin(), .kind = kind};
    cursor_.advance();
    push(token);
  }

  void dots() {
    Token token{.begin = cursor_.begin(), .kind = TokenKind::punctuation};
    while (!cursor_.done() && cursor_.point() == '.') cursor_.advance();
    push(token);
  }

  /// `'s` after a word is a token of its own; any other apostrophe that is not inside a word is punctuation.
  void apostrophe() {
    Token token{.begin = cursor_.begin(), .kind = TokenKind::punctuation};
    const bool attached = !space_ && !tokens_.empty() && tokens_.back().kind == TokenKind::word;
    cursor_.advance();
    if (attached && possessive_here()) {
      token.kind = TokenKind::word;
      cursor_.advance();
    }
    push(token);
  }

  /// At `s` with no further letter behind it.
  [[nodiscard]] bool possessive_here() const {
    return !cursor_.done() && (cursor_.point() == 's' || cursor_.point() == 'S') && !is_word_class(cursor_.peek()) &&
           cursor_.peek() != CharClass::apostrophe;
  }

  void word() {
    Token token{.begin = cursor_.begin(), .kind = TokenKind::number};
    token.capitalized = cursor_.type() == CharClass::upper;
    std::size_t letters = 0;
    std::size_t uppers = 0;
    for (bool more = true; more;) {
      while (!cursor_.done() && is_word_class(cursor_.type())) {
        letters += is_letter_class(cursor_.type()) ? 1 : 0;
        uppers += cursor_.type() == CharClass::upper ? 1 : 0;
        cursor_.advance();
      }
      if (letters != 0) token.kind = TokenKind::word;
      more = continues(token, letters);
    }
    token.all_capitals = letters >= 2 && letters == uppers;
    take_full_stop(token, letters);
    push(token);
  }

  /// Whether the word goes on behind the mark here (`O'Brien`, `3.5`, `U.S`); if so, the mark is taken.
  bool continues(const Token& token, std::size_t letters) {
    if (cursor_.done()) return false;
    const CharClass next = cursor_.peek();
    if (cursor_.type() == CharClass::apostrophe && letters != 0 && is_letter_class(next)) {
      Cursor ahead = cursor_;
      ahead.advance();
      const bool is_s = ahead.point() == 's' || ahead.point() == 'S';
      if (is_s && !is_word_class(ahead.peek())) return false;
      cursor_.advance();
      return true;
    }
    const UChar32 mark = cursor_.point();
    const bool in_number = letters == 0 && next == CharClass::digit && (mark == '.' || mark == ',' || mark == ':');
    const bool in_acronym = mark == '.' && is_letter_class(next) && dotted(token);
    if (!in_number && !in_acronym) return false;
    cursor_.advance();
    return true;
  }

  /// Whether what lies between token begin and the full stop here looks like the head of a dotted abbreviation.
  [[nodiscard]] bool dotted(const Token& token) const {
    const std::string_view head = text_.substr(token.begin, cursor_.begin() - token.begin);
    const std::size_t last_dot = head.rfind('.');
    const std::string_view part = last_dot == std::string_view::npos ? head : head.substr(last_dot + 1);
    if (count_code_points(part) == 1) return true;
    if (language_ == nullptr) return false;
    const std::size_t end = text_.find_first_of(" \n\t,;)", cursor_.begin());
    return language_->is_abbreviation(lower(text_.substr(token.begin, end - token.begin)));
  }

  static std::size_t count_code_points(std::string_view part) {
    return static_cast<std::size_t>(std::count_if(
        part.begin(), part.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  }

  /// Takes the full stop that belongs to an acronym, an initial or an abbreviation.
  void take_full_stop(Token& token, std::size_t letters) {
    if (cursor_.done() || cursor_.point() != '.' || letters == 0 || cursor_.peek() == CharClass::punctuation) return;
    const std::string_view word = text_.substr(token.begin, cursor_.begin() - token.begin);
    const bool acronym = word.find('.') != std::string_view::npos;
    const bool initial = letters == 1 && token.capitalized && count_code_points(word) == 1 && starts_name_after_stop();
    const bool abbreviation =
        language_ != nullptr && word.size() <= 16 && language_->is_abbreviation(lower(word) + ".");
    if (acronym || initial || abbreviation) cursor_.advance();
  }

  /// ` Smith` or `R.` behind the full stop.
  [[nodiscard]] bool starts_name_after_stop() const {
    Cursor ahead = cursor_;
    ahead.advance();
    if (!ahead.done() && ahead.point() == ' ') ahead.advance();
    return !ahead.done() && ahead.type() == CharClass::upper;
  }

  std::string_view text_;
  const Language* language_;
  std::vector<Token>& tokens_;
  Cursor cursor_;
  bool space_ = false;
};

/// What a language file says about sentence ends.
struct SentenceRules {
  std::u32string terminators = U".!?…。！？";
  bool ordinal_dot = false;

  explicit SentenceRules(const Language* language) {
    if (language == nullptr) return;
    const auto& root = language->file().root();
    const auto text = root.find("text");
    if (text == root.end()) return;
    terminators += utf32(text->value("sentence_end", std::string()));
    ordinal_dot = text->value("ordinal_dot", false);
  }
};

class SentenceSplitter {
 public:
  SentenceSplitter(std::string_view text, const Language* language, Segmentation& result)
      : text_(text), rules_(language), result_(result) {}

  void run() {
    measure_lines();
    const auto& tokens = result_.tokens;
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) {
      if (!ends_after(i)) continue;
      push(first, i + 1);
      first = i + 1;
    }
    if (first < tokens.size()) push(first, static_cast<std::uint32_t>(tokens.size()));
  }

 private:
  void push(std::uint32_t first, std::uint32_t last) {
    const auto& tokens = result_.tokens;
    result_.sentences.push_back(
        {.begin = tokens[first].begin, .end = tokens[last - 1].end, .first = first, .last = last});
  }

  /// Lines longer than a screen's width are paragraphs.
  void measure_lines() {
    constexpr std::size_t widest_wrap = 120;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      longest_line_ = std::max(longest_line_, end - at);
      at = end + 1;
    }
    lines_are_paragraphs_ = longest_line_ > widest_wrap;
  }

  [[nodiscard]] UChar32 first_point(const Token& token) const {
    std::size_t at = token.begin;
    return static_cast<UChar32>(next_code_point(text_, at));
  }

  [[nodiscard]] bool is_terminator(const Token& token) const {
    return token.kind != TokenKind::word && token.kind != TokenKind::number &&
           rules_.terminators.find(static_cast<char32_t>(first_point(token))) != std::u32string::npos;
  }

  [[nodiscard]] bool is_closer(const Token& token) const {
    const UChar32 point = first_point(token);
    const auto mask = U_MASK(u_charType(point));
    return (mask & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0 || point == '"' || point == '\'' || point == 0x201C;
  }

  [[nodiscard]] bool ends_after(std::uint32_t i) const {
    const Token& next = result_.tokens[i + 1];
    if (next.space_before && line_end_between(i)) return true;
    std::uint32_t at = i;
    while (at > 0 && !result_.tokens[at].space_before && is_closer(result_.tokens[at])) --at;
    if (!is_terminator(result_.tokens[at])) return false;
    if (is_closer(next) && !next.space_before) return false;
    if (!next.space_before) return first_point(result_.tokens[at]) >= 0x3000;
    if (rules_.ordinal_dot && at == i && is_ordinal(i)) return false;
    return can_begin(i + 1);
  }

  /// `3.` in `am 3. März`.
  [[nodiscard]] bool is_ordinal(std::uint32_t i) const {
    if (i == 0 || result_.tokens[i].space_before || first_point(result_.tokens[i]) != '.') return false;
    const Token& number = result_.tokens[i - 1];
    return number.kind == TokenKind::number && number.end - number.begin <= 2;
  }

  [[nodiscard]] bool can_begin(std::uint32_t i) const {
    const Token& token = result_.tokens[i];
    if (token.kind == TokenKind::word) return token.capitalized || u_islower(first_point(token)) == 0;
    if (token.kind == TokenKind::number) return true;
    // A quote or a dash begins a sentence when what follows could.
    return i + 1 >= result_.tokens.size() || result_.tokens[i + 1].kind == TokenKind::punctuation || can_begin(i + 1);
  }

  [[nodiscard]] bool line_end_between(std::uint32_t i) const {
    const std::size_t begin = result_.tokens[i].end;
    const std::size_t end = result_.tokens[i + 1].begin;
    const std::string_view gap = text_.substr(begin, end - begin);
    const auto lines = std::count(gap.begin(), gap.end(), '\n');
    if (lines == 0) return false;
    if (lines > 1 || lines_are_paragraphs_ || is_terminator(result_.tokens[i])) return true;
    const std::size_t line_begin = text_.rfind('\n', begin == 0 ? 0 : begin - 1);
    const std::size_t line = begin - (line_begin == std::string_view::npos ? 0 : line_begin + 1);
    const Token& next = result_.tokens[i + 1];
    return line * 5 < longest_line_ * 3 || next.kind == TokenKind::punctuation || next.kind == TokenKind::symbol;
  }

  std::string_view text_;
  SentenceRules rules_;
  Segmentation& result_;
  std::size_t longest_line_ = 0;
  bool lines_are_paragraphs_ = false;
};

}  // namespace

Segmentation segment(std::string_view text, const Language* language) {
  Segmentation result;
  result.tokens.reserve(text.size() / 5);
  Tokenizer(text, language, result.tokens).run();
  SentenceSplitter(text, language, result).run();
  return result;
}

}  // namespace gazgraph
