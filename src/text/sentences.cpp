// A sentence ends after a terminator and its closing quotes and brackets where white space follows and the next token
// could begin a sentence, and at line ends: at all of them where lines are paragraphs, otherwise (a text wrapped at some
// column) only where a line is empty, ends in a terminator, is much shorter than the others, or the next one begins like a
// list item.
#include "sentences.hpp"

#include <algorithm>

#include "characters.hpp"

namespace gazgraph {
namespace {

class SentenceSplitter {
 public:
  SentenceSplitter(std::string_view text, const Language* language, const SentenceEnds& ends, Segmentation& result)
      : text_(text),
        characters_(text),
        ends_(ends),
        ordinal_dot_(language != nullptr && language->ordinal_dot()),
        result_(result) {}

  void run(const std::vector<std::uint32_t>& candidates) {
    measure_lines();
    const auto count = static_cast<std::uint32_t>(result_.tokens.size());
    std::uint32_t first = 0;
    for (const std::uint32_t i : candidates) {
      if (i + 1 == count || !ends_after(i)) continue;
      push(first, i + 1);
      first = i + 1;
    }
    if (first < count) push(first, count);
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

  [[nodiscard]] Character first_of(const Token& token) const { return characters_.at(token.begin); }

  [[nodiscard]] bool is_terminator(const Token& token) const {
    return token.kind != TokenKind::word && token.kind != TokenKind::number && ends_.contains(first_of(token).point);
  }
  [[nodiscard]] bool is_closer(const Token& token) const { return first_of(token).traits.closes(); }

  /// The token before the closing quotes and brackets that end with token `i`; `i` itself where it is none.
  std::uint32_t before_closers(std::uint32_t i) {
    std::uint32_t at = i;
    while (at > 0 && !result_.tokens[at].space_before && is_closer(result_.tokens[at])) {
      if (at == last_closer_) {  // a long row of them is walked once
        at = before_last_closer_;
        break;
      }
      --at;
    }
    if (at == i) return at;
    last_closer_ = i;
    before_last_closer_ = at;
    return at;
  }

  [[nodiscard]] bool ends_after(std::uint32_t i) {
    const Token& next = result_.tokens[i + 1];
    if (next.space_before && line_end_between(i)) return true;
    const std::uint32_t at = before_closers(i);
    if (!is_terminator(result_.tokens[at])) return false;
    if (!next.space_before) return !is_closer(next) && first_of(result_.tokens[at]).point >= 0x3000;
    if (ordinal_dot_ && at == i && is_ordinal(i)) return false;
    return can_begin(i + 1);
  }

  /// `3.` in `am 3. März`.
  [[nodiscard]] bool is_ordinal(std::uint32_t i) const {
    if (i == 0 || result_.tokens[i].space_before || text_[result_.tokens[i].begin] != '.') return false;
    const Token& number = result_.tokens[i - 1];
    return number.kind == TokenKind::number && number.end - number.begin <= 2;
  }

  [[nodiscard]] bool can_begin(std::uint32_t i) const {
    // A quote or a dash begins a sentence when what follows could.
    for (; i < result_.tokens.size(); ++i) {
      const Token& token = result_.tokens[i];
      if (token.kind == TokenKind::word) return token.capitalized || !first_of(token).traits.is_small();
      if (token.kind == TokenKind::number) return true;
      if (i + 1 < result_.tokens.size() && result_.tokens[i + 1].kind == TokenKind::punctuation) return true;
    }
    return true;
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
  CharacterReader characters_;
  const SentenceEnds& ends_;
  bool ordinal_dot_;
  Segmentation& result_;
  std::size_t longest_line_ = 0;
  bool lines_are_paragraphs_ = false;
  std::uint32_t last_closer_ = 0;
  std::uint32_t before_last_closer_ = 0;
};

}  // namespace

SentenceEnds::SentenceEnds(const Language* language) {
  if (language != nullptr) points_ += language->sentence_ends();
  for (const char32_t point : points_) {
    if (point < 128) ascii_[point / 64] |= std::uint64_t{1} << (point % 64);
  }
}

void split_sentences(std::string_view text, const Language* language, const SentenceEnds& ends,
                     const std::vector<std::uint32_t>& candidates, Segmentation& result) {
  SentenceSplitter(text, language, ends, result).run(candidates);
}

}  // namespace gazgraph
