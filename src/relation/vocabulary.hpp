#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edge_filter.hpp"
#include "lexicon.hpp"
#include "number_lists.hpp"
#include "terms.hpp"
#include "text_table.hpp"

namespace gazgraph {

/// A set over LanguageRules::argument_types. The last bit stands for all that are too many to be told apart.
using ArgumentTypeSet = std::bitset<256>;

/// What rules say of a text: a normalized word, name or mark.
struct TextRules {
  std::uint64_t groups = 0;                       ///< WordGroup bits
  const Adverbials* adverbials = nullptr;         ///< of several words that it opens
  const Lexicon::Embedding* embedding = nullptr;  ///< as a noun, of what follows it
  std::uint32_t number = 0xffffffff;              ///< in the order in which texts were named
  Term term = no_term;                            ///< holds of every unit with this text
  bool month = false;
  [[nodiscard]] std::span<const Term> terms() const {
    return term == no_term ? std::span<const Term>() : std::span(&term, 1);
  }
};

/// What they say of a stem.
struct StemRules {
  std::uint64_t groups = 0;           ///< of the text that is spelled like it
  std::uint32_t number = 0xffffffff;  ///< in the order in which stems were named
  Term condition = no_term;           ///< of triggers
};

/// All texts and stems that the rules of a language name, each with everything that rules say of it, and the terms that are
/// given out for them. Filled while the rules are compiled, then finished, then only asked. Thread-safe when only asked.
class Vocabulary {
 public:
  // ---- filling ---------------------------------------------------------------------------------------------------------

  /// Room for so many texts, and half as many stems and terms, so that the tables need not grow step by step.
  void reserve(std::size_t texts) {
    texts_.reserve(texts);
    stems_.reserve(texts / 2);
    names_.reserve(texts / 2);
  }
  /// Made when it is new; holds until the next one is made.
  TextRules& text(std::string_view text) {
    const auto place = texts_.add(text);
    place.value.number = place.number;
    return place.value;
  }
  StemRules& stem(std::string_view stem) {
    const auto place = stems_.add(stem);
    place.value.number = place.number;
    return place.value;
  }
  void add_to_group(std::string_view text, std::uint64_t groups) {
    this->text(text).groups |= groups;
    stem(text).groups |= groups;
  }
  /// A noun or adjective trigger with the form `text`, or whose forms have the stem `stem`.
  void add_trigger_of_text(std::string_view text, std::uint32_t trigger) {
    text_triggers_.add(this->text(text).number, trigger);
  }
  void add_trigger_of_stem(std::string_view stem, std::uint32_t trigger) {
    stem_triggers_.add(this->stem(stem).number, trigger);
  }
  /// Nothing may be added behind this.
  void finish();
  /// Calls `visit` with each TextRules (StemRules) and its text.
  template <typename Visit>
  void for_each_text(Visit visit) {
    for (std::uint32_t i = 0; i < texts_.size(); ++i) visit(texts_.entry(i).text, texts_.value(i));
  }
  template <typename Visit>
  void for_each_stem(Visit visit) {
    for (std::uint32_t i = 0; i < stems_.size(); ++i) visit(stems_.entry(i).text, stems_.value(i));
  }

  // Terms; asking again for the same gives the same term.

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

  // ---- asking: O(length) -----------------------------------------------------------------------------------------------

  /// Terms run from 0 to below this.
  [[nodiscard]] std::size_t terms() const noexcept { return terms_; }
  /// Null when no rule names the text (stem).
  [[nodiscard]] const TextRules* find_text(std::string_view text) const { return texts_.find(text); }
  [[nodiscard]] const StemRules* find_stem(std::string_view stem) const { return stems_.find(stem); }
  /// The same by hash_text() of it too; first one may bring near what will be asked for.
  [[nodiscard]] const TextRules* find_text(std::string_view text, std::uint64_t hash) const {
    return texts_.find(text, hash);
  }
  [[nodiscard]] const StemRules* find_stem(std::string_view stem, std::uint64_t hash) const {
    return stems_.find(stem, hash);
  }
  void prefetch_text(std::uint64_t hash) const noexcept { texts_.prefetch(hash); }
  void prefetch_stem(std::uint64_t hash) const noexcept { stems_.prefetch(hash); }
  /// Conditions of triggers: hold of every unit with this text.
  [[nodiscard]] std::span<const Term> conditions(const TextRules& text) const { return conditions_.of(text.number); }
  /// Hold where the text is a word: of groups and of any form.
  [[nodiscard]] std::span<const Term> word_terms(const TextRules& text) const { return word_terms_.of(text.number); }
  /// Terms of any form with this stem.
  [[nodiscard]] std::span<const Term> terms(const StemRules& stem) const { return stem_terms_.of(stem.number); }
  /// Nouns and adjectives, ascending: those whose forms are listed; the others.
  [[nodiscard]] std::span<const std::uint32_t> triggers(const TextRules& text) const {
    return text_triggers_.of(text.number);
  }
  [[nodiscard]] std::span<const std::uint32_t> triggers(const StemRules& stem) const {
    return stem_triggers_.of(stem.number);
  }
  /// Terms that hold of what the document spells so.
  [[nodiscard]] std::span<const Term> terms_of_spelling(std::string_view text) const;
  /// Terms of a verb's forms.
  [[nodiscard]] std::span<const Term> terms_of_lemma(std::uint32_t lemma) const { return lemma_terms_.of(lemma); }
  /// Whether a word may meet conditions as a compound; without its stem.
  [[nodiscard]] bool may_end_in_condition(std::string_view word) const { return condition_stems_.may_hold(word); }
  /// Appends the conditions that a word with this stem meets as a compound.
  void add_conditions_of_ending(std::string_view stem, std::vector<Term>& terms) const;

 private:
  /// The term of this kind and text, and whether it is new.
  std::pair<Term, bool> named(char kind, std::string_view text);

  std::uint32_t terms_ = 0;
  TextTable<Term> names_;  ///< a letter for the kind and the text → term
  TextTable<TextRules> texts_;
  TextTable<StemRules> stems_;
  TextTable<Term> spellings_;
  TextTable<Term> condition_endings_;
  NumberLists conditions_, word_terms_, text_triggers_;  ///< by number of the text
  NumberLists stem_terms_, stem_triggers_;               ///< by number of the stem
  NumberLists lemma_terms_;                              ///< by lemma
  LongEndingFilter endings_;                             ///< of the texts of condition_endings_
  TailFilter tails_;                                     ///< the same
  StemTailFilter condition_stems_;                       ///< the same
  LongEndingFilter spelling_endings_;                    ///< of the texts of spellings_
  std::bitset<256> spelling_openings_;                   ///< their first bytes
};

}  // namespace gazgraph
