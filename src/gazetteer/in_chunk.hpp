#pragma once

#include <cstdint>
#include <string_view>

#include "matcher_state.hpp"
#include "scratch.hpp"

namespace gazgraph {

/// One chunk of a text, cut into words, and the image whose names are looked for in it: what the parts of a scan share.
class InChunk {
 public:
  /// `offset` is that of the chunk within the text. All must outlive what is made of it.
  InChunk(const Matcher::State& matcher, std::uint32_t source, std::string_view text, std::uint32_t offset,
          Matcher::Scratch::State& scratch)
      : matcher_(matcher),
        image_(*matcher.gazetteer.sources[source].image),
        name_base_(matcher.gazetteer.sources[source].name_base),
        text_(text),
        offset_(offset),
        scratch_(scratch),
        words_(scratch.words),
        memo_(scratch.memo) {}

 protected:
  [[nodiscard]] bool begins_names(std::uint32_t word) const {
    return matcher_.options.any_case || (words_.flags[word] & Words::capital) != 0;
  }
  [[nodiscard]] bool may_inflect(std::uint32_t word) const {
    return (words_.flags[word] & Words::capital) != 0 && !matcher_.endings.empty();
  }
  void fold(std::uint32_t word) { need_fold(text_, word, words_); }
  /// What lies between a word and the one before it.
  [[nodiscard]] std::string_view gap_before(std::uint32_t word) const {
    return text_.substr(words_.end[word - 1], words_.begin[word] - words_.end[word - 1]);
  }
  /// A word as the text has it.
  [[nodiscard]] std::string_view raw(std::uint32_t word) const {
    return text_.substr(words_.begin[word], words_.end[word] - words_.begin[word]);
  }
  [[nodiscard]] bool touches_digit(std::uint32_t word) const {
    return is_digit(text_[words_.begin[word]]) || is_digit(text_[words_.end[word] - 1]);
  }
  /// Whether the match is a part of a longer number: `3` in `3.5`.
  [[nodiscard]] bool cuts_number(std::uint32_t begin, std::uint32_t end) const {
    return (is_digit(text_[begin]) && goes_on_before(begin)) || (is_digit(text_[end - 1]) && goes_on_behind(end));
  }
  /// The order that scan() promises, for the matches of one word.
  void order(std::size_t from);

  const Matcher::State& matcher_;
  const Image& image_;
  std::uint32_t name_base_;
  std::string_view text_;
  std::uint32_t offset_;
  Matcher::Scratch::State& scratch_;
  Words& words_;
  WordMemo& memo_;

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  /// Whether a number that begins or ends here is a part of a longer one.
  [[nodiscard]] bool goes_on_before(std::uint32_t begin) const;
  [[nodiscard]] bool goes_on_behind(std::uint32_t end) const;
};

}  // namespace gazgraph
