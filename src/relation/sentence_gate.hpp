#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "discourse.hpp"
#include "gazgraph/linking/mention.hpp"
#include "gazgraph/text/tokens.hpp"
#include "offer.hpp"
#include "word_table.hpp"

namespace gazgraph {

/// Tells, from its words alone, whether a sentence can hold a relation: most cannot, and are read no further. It shuts out no
/// sentence in which a rule would hold. Keeps its memory from sentence to sentence; not thread-safe.
class SentenceGate {
 public:
  SentenceGate(const RelationRules::LanguageRules& rules, WordTable& words, PossibleTypes& possible);

  /// `mentions` lie in the sentence, in text order; `before` is what was named shortly before, each thing once; `continued`:
  /// the sentence before says something that this one may go on with.
  /// O(tokens), and of the rules under the sentence's own words.
  [[nodiscard]] bool admits(std::string_view text, const Segmentation& cut, const Sentence& sentence,
                            std::span<const Mention> mentions, std::span<const Discourse::Named> before,
                            bool continued);
  /// What is known of each token of that sentence: null inside mentions and for numbers.
  [[nodiscard]] std::span<WordInfo* const> words() const noexcept { return infos_; }

  /// Whether it was refused only because it speaks of a single thing, named before, and by words that stand for it.
  [[nodiscard]] bool goes_on_about_one() const noexcept { return goes_on_about_one_; }
  /// Whether that sentence has a word that stands for an entity.
  [[nodiscard]] bool refers() const noexcept { return refers_; }
  /// Arguments that it may have.
  [[nodiscard]] unsigned arguments() const noexcept { return arguments_in_all_; }

 private:
  struct Input {
    std::string_view text;
    std::span<const Token> tokens;
    std::span<const Mention> mentions;
    [[nodiscard]] std::string_view operator[](std::size_t token) const {
      return text.substr(tokens[token].begin, tokens[token].end - tokens[token].begin);
    }
  };
  void look_up(const Input& in);
  void join(const Input& in);
  void count_arguments(const Input& in, std::uint8_t before);
  void limit_arguments(const Input& in, std::span<const Discourse::Named> before);
  [[nodiscard]] bool may_hold_relation(const Input& in, bool continued);
  [[nodiscard]] bool has_rule() const { return has_trigger() || has_active_pattern(rules_, offer_); }
  [[nodiscard]] bool words_relate();
  [[nodiscard]] bool wordless_pattern_has_arguments() const;
  [[nodiscard]] bool wordless_pattern_relates() const;
  void mark_neighbors(const Input& in);
  [[nodiscard]] bool drops_plural_subject() const;
  [[nodiscard]] bool opens_with_participle() const;
  [[nodiscard]] bool may_be_demonym(const Input& in, const Mention& mention);
  void gather_terms(const Input& in);
  void add_adverbials(const Input& in, std::size_t token);
  void add_terms(std::span<const Term> terms, std::size_t token);
  void add_text(std::string_view spelling, std::size_t token);
  [[nodiscard]] bool has_trigger() const;
  [[nodiscard]] bool suits(const Trigger& trigger) const;

  const RelationRules::LanguageRules& rules_;
  WordTable& words_;
  PossibleTypes& possible_types_;
  std::vector<std::string_view> texts_;                    ///< by token; empty for what is no word
  std::vector<WordInfo*> infos_;                           ///< by token; null for what is no word
  std::vector<ArgumentPlace> arguments_;                   ///< by token: the argument that it may belong to
  std::vector<Neighbors> neighbors_;                       ///< by token
  std::vector<std::pair<std::size_t, WordInfo*>> joined_;  ///< words with hyphens, by their first token
  ArgumentCounts own_, all_;                               ///< arguments of the sentence; with what was named before
  unsigned arguments_in_all_ = 0;                          ///< of the sentence, dates too
  unsigned demonyms_ = 0;                                  ///< words
  bool date_ = false;
  bool refers_ = false;
  bool goes_on_about_one_ = false;
  Offer offer_;
  std::string buffer_;  ///< for normal forms
};

}  // namespace gazgraph
