// Runs of capitalized words that no mention covers. A word at a place where any word is capitalized counts only when the
// language does not know it; where all nouns are capitalized a lone word counts only behind a title or a word that opens
// an organization's name. What stands before, behind and last in the run tells its type.
#include <algorithm>

#include "run.hpp"

namespace gazgraph {
namespace {

constexpr std::uint32_t longest_person = 4;  // words

class UnknownFinder {
 public:
  UnknownFinder(const Linker::State& state, std::string_view text, const Segmentation& cut,
                const std::vector<Mention>& mentions, std::vector<UnknownName>& names)
      : state_(state), text_(text), cut_(cut), mentions_(mentions), names_(names) {}

  void run() {
    for (const Sentence& sentence : cut_.sentences) {
      for (std::uint32_t i = sentence.first; i < sentence.last;) i = take_run(sentence, i);
    }
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t token) const {
    return text_.substr(cut_.tokens[token].begin, cut_.tokens[token].end - cut_.tokens[token].begin);
  }
  [[nodiscard]] std::uint16_t roles(std::uint32_t token) const { return state_.words.roles(word(token)); }

  bool is_covered(const Token& token) {
    while (next_ < mentions_.size() && mentions_[next_].token_end <= token.begin) ++next_;
    return next_ < mentions_.size() && mentions_[next_].begin < token.end;
  }

  [[nodiscard]] bool is_candidate(std::uint32_t i) {
    const Token& token = cut_.tokens[i];
    return token.kind == TokenKind::word && token.capitalized && !is_covered(token) &&
           (roles(i) & (role_calendar | role_article | role_indefinite)) == 0;
  }

  [[nodiscard]] bool joins(std::uint32_t i, std::uint32_t last) const {
    if (i >= last || !cut_.tokens[i].space_before) return false;
    const Token& token = cut_.tokens[i];
    return token.kind == TokenKind::word &&
           text_.substr(cut_.tokens[i - 1].end, token.begin - cut_.tokens[i - 1].end) == " ";
  }

  /// Reads the run that begins at token `i`, if any; returns where to go on.
  std::uint32_t take_run(const Sentence& sentence, std::uint32_t i) {
    if (!is_candidate(i)) return i + 1;
    std::uint32_t end = i + 1;
    while (joins(end, sentence.last)) {
      const bool particle = (roles(end) & role_particle) != 0 && joins(end + 1, sentence.last) && is_candidate(end + 1);
      if (!particle && !is_candidate(end)) break;
      end += particle ? 2 : 1;
    }
    judge(sentence, i, end);
    return end;
  }

  void judge(const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
    std::uint16_t before = first > sentence.first ? roles(first - 1) : std::uint16_t{0};
    while (first < last && (roles(first) & (role_title | role_organization_head)) != 0) before = roles(first++);
    bool opens = opens_sentence(sentence, first);
    if (first < last && opens && is_plain(first)) {
      ++first;
      opens = false;
    }
    if (first == last || !is_name(first, last, before)) return;
    if (opens && last == first + 1 && !is_odd(word(first)) && (before & (role_title | role_organization_head)) == 0)
      return;
    names_.push_back({.begin = cut_.tokens[first].begin,
                      .end = cut_.tokens[last - 1].end,
                      .type = guess(first, last, before, last < sentence.last ? roles(last) : std::uint16_t{0})});
  }

  [[nodiscard]] bool opens_sentence(const Sentence& sentence, std::uint32_t token) const {
    return std::none_of(cut_.tokens.begin() + sentence.first, cut_.tokens.begin() + token,
                        [](const Token& before) { return before.kind == TokenKind::word; });
  }

  /// Capitals or digits inside: no word of a language looks so.
  [[nodiscard]] static bool is_odd(std::string_view word) {
    return word.size() > 1 && std::any_of(word.begin() + 1, word.end(),
                                          [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
  }

  /// A word of the language that is mostly written small.
  [[nodiscard]] bool is_plain(std::uint32_t token) const {
    const CommonWords::Word known = state_.common_word(word(token));
    return known.per_million > 0 && !known.is_mostly_capitalized();
  }

  [[nodiscard]] bool is_name(std::uint32_t first, std::uint32_t last, std::uint16_t before) const {
    std::uint32_t unknown = 0;
    for (std::uint32_t i = first; i < last; ++i) {
      const CommonWords::Word known = state_.common_word(word(i));
      const bool noun = state_.words.nouns_are_capitalized() && known.is_capitalized_noun();
      if (is_plain(i) || noun) continue;
      unknown += cut_.tokens[i].end - cut_.tokens[i].begin >= 3 ? 1 : 0;
    }
    if (!state_.words.nouns_are_capitalized()) return unknown > 0;
    const bool announced = (before & (role_title | role_organization_head)) != 0;
    if (announced) return unknown > 0;
    return last - first > 1 &&
           std::all_of(cut_.tokens.begin() + first, cut_.tokens.begin() + last, [&](const Token& token) {
             return state_.common_word(text_.substr(token.begin, token.end - token.begin)).per_million == 0;
           });
  }

  [[nodiscard]] EntityType guess(std::uint32_t first, std::uint32_t last, std::uint16_t before,
                                 std::uint16_t after) const {
    if ((roles(last - 1) & role_legal_form) != 0 || (before & role_organization_head) != 0)
      return EntityType::organization;
    if ((before & role_title) != 0 || (after & role_person_after) != 0) return EntityType::person;
    if ((after & role_organization_after) != 0) return EntityType::organization;
    const std::uint32_t words = last - first;
    if ((before & role_place_before) != 0 && words == 1) return EntityType::place;
    if (words == 1) return EntityType::other;
    // `State University` ends in a word of the language, `Lena Nymark` does not.
    if (state_.common_word(word(last - 1)).per_million > 0) return EntityType::organization;
    return words <= longest_person ? EntityType::person : EntityType::other;
  }

  const Linker::State& state_;
  std::string_view text_;
  const Segmentation& cut_;
  const std::vector<Mention>& mentions_;
  std::vector<UnknownName>& names_;
  std::size_t next_ = 0;
};

}  // namespace

void Linker::find_unknown(std::string_view text, const Segmentation& segmentation, const std::vector<Mention>& mentions,
                          std::vector<UnknownName>& names) const {
  names.clear();
  UnknownFinder(*state_, text, segmentation, mentions, names).run();
}

}  // namespace gazgraph
