#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edge_filter.hpp"
#include "text_map.hpp"

namespace gazgraph {

/// What a rule can ask of a unit, as a number: a word, a spelling, a word in any form, one of a group, or the condition of a
/// trigger. A unit carries the terms that hold of it, so that rules compare numbers and never texts.
using Term = std::uint32_t;
constexpr Term no_term = 0xffffffff;

/// The terms of a language's rules. Filled while the rules are compiled, then only asked. Thread-safe when only asked.
class TermTable {
 public:
  // ---- filling; asking again for the same gives the same term --------------------------------------------------------

  /// A unit whose text, or the word that it is a variant of, is `text`.
  Term word(std::string_view text);
  /// A unit that the document spells so.
  Term spelling(std::string_view text);
  /// A word that is `text`, or has its stem, or is a form of the verb `lemma`.
  Term any_form(std::string_view text, std::string_view stem, std::uint32_t lemma);
  /// One of some words.
  Term group(std::string_view name, const std::vector<std::string>& words);
  /// A unit whose stem or text is `stem`. With `in_compounds`, and if it has five bytes and four characters, the
  /// stem may also end with it.
  Term condition(std::string_view stem, bool in_compounds);
  /// A unit whose text is `text`.
  Term condition_word(std::string_view text);

  // ---- asking ----------------------------------------------------------------------------------------------------------

  /// Terms run from 0 to below size().
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// Conditions that a unit meets by its text alone.
  [[nodiscard]] std::span<const Term> conditions_of_text(std::string_view text) const {
    return find(by_condition_, text);
  }
  /// Appends the conditions that a word with this stem meets as a whole.
  void add_conditions_of_stem(std::string_view stem, std::vector<Term>& terms) const;
  /// Appends those that it meets as a compound.
  void add_conditions_of_ending(std::string_view stem, std::vector<Term>& terms) const;
  /// Terms of the words that `text` is; empty for most.
  [[nodiscard]] std::span<const Term> of_text(std::string_view text) const { return find(by_text_, text); }
  [[nodiscard]] std::span<const Term> of_spelling(std::string_view text) const {
    return spellings_.may_hold(text) ? find(by_spelling_, text) : std::span<const Term>();
  }
  /// Terms of groups and of any form, by the word itself, by its stem, by its verb.
  [[nodiscard]] std::span<const Term> of_word(std::string_view text) const { return find(by_word_, text); }
  [[nodiscard]] std::span<const Term> of_stem(std::string_view stem) const { return find(by_stem_, stem); }
  [[nodiscard]] std::span<const Term> of_lemma(std::uint32_t lemma) const {
    return lemma < by_lemma_.size() ? std::span<const Term>(by_lemma_[lemma]) : std::span<const Term>();
  }
  /// Adds all texts (stems) by which a term may hold.
  void add_texts_to(WordSources& words, std::uint8_t source) const;
  void add_stems_to(WordSources& stems, std::uint8_t source) const;

 private:
  using Lists = TextMap<std::vector<Term>>;
  /// The term of this kind and text, and whether it is new.
  std::pair<Term, bool> named(char kind, std::string_view text);
  /// The same, filed under its text when it is new.
  Term filed(char kind, std::string_view text, Lists& lists);
  [[nodiscard]] static std::span<const Term> find(const Lists& lists, std::string_view text) {
    const auto found = lists.find(text);
    return found == lists.end() ? std::span<const Term>() : std::span<const Term>(found->second);
  }

  std::uint32_t size_ = 0;
  TextMap<Term> names_;  ///< a letter for the kind and the text → term
  Lists by_text_, by_spelling_, by_word_, by_stem_;
  std::vector<std::vector<Term>> by_lemma_;
  Lists by_condition_;  ///< text → conditions
  TextMap<Term> condition_stems_, condition_endings_;
  LongEndingFilter endings_;    ///< of the keys of condition_endings_
  LongEndingFilter spellings_;  ///< of the keys of by_spelling_
};

/// What stands beside a unit, articles aside.
enum Neighbors : std::uint8_t {
  behind_argument = 1U << 0,  ///< a referent or a date stands before it
  before_argument = 1U << 1,
};

/// The terms of one sentence with the first and last unit of which each holds, and what stands beside any of these. Emptied
/// in O(1).
class TermSet {
 public:
  static constexpr std::uint32_t nowhere = 0xffffffff;
  explicit TermSet(std::size_t terms) : places_(terms) {}
  void clear() {
    all_.clear();
    if (++round_ != 0) return;
    std::fill(places_.begin(), places_.end(), Place());
    round_ = 1;
  }
  /// Units ascend. `neighbors`: Neighbors bits.
  void add(Term term, std::uint32_t unit, std::uint8_t neighbors) {
    Place& place = places_[term];
    if (place.round != round_) {
      place = {.round = round_, .first = unit};
      all_.push_back(term);
    }
    place.last = unit;
    place.neighbors |= neighbors;
  }
  [[nodiscard]] bool has_one_of(std::span<const Term> terms) const {
    return std::any_of(terms.begin(), terms.end(), [&](Term term) { return places_[term].round == round_; });
  }
  /// First and last unit of which a term holds that has all these neighbors at one of them; nowhere for none.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> range(Term term, std::uint8_t neighbors) const {
    const Place& place = places_[term];
    const bool stands = place.round == round_ && (place.neighbors & neighbors) == neighbors;
    return stands ? std::pair(place.first, place.last) : std::pair(nowhere, nowhere);
  }
  /// In the order in which they were added.
  [[nodiscard]] const std::vector<Term>& all() const noexcept { return all_; }

 private:
  struct Place {
    std::uint32_t round = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint8_t neighbors = 0;
  };
  std::vector<Place> places_;  ///< by term
  std::uint32_t round_ = 0;
  std::vector<Term> all_;
};

}  // namespace gazgraph
