#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "gazgraph/linking/common_words.hpp"
#include "gazgraph/linking/mention.hpp"
#include "units.hpp"
#include "word_table.hpp"

namespace gazgraph {

/// The names of a sentence that the gazetteer does not know: longer ones, of which a name that it knows is a part, and those of
/// strangers. Most names of most texts are such; what is told of them must not be told of the names beside them. Each step is
/// O(units). Not thread-safe.
class UnknownNames {
 public:
  /// Everything must outlive it. `sentence` has its units already; `mentions` are in text order; `common`, the language's everyday
  /// words, may be null.
  UnknownNames(std::string_view text, const std::vector<Mention>& mentions, const RelationRules::LanguageRules& rules,
               WordTable& words, const CommonWords* common, UnitSentence& sentence);

  /// `Nordvik Hexley Systems was founded`, `the chairman of Hexley Nordvik`: a name beside capitals that nobody knows is a part of
  /// the name of something else. It becomes the first part of a compound, or a word of the unknown name.
  void mark_longer_names();
  /// Makes referents of strangers' names (Unit::is_stranger()), one each: several words in a row, or one inside the sentence
  /// where nouns are written small.
  void join();

 private:
  void mark_raised_demonyms();
  void read_as_unknown(Unit& unit);
  [[nodiscard]] bool is_body(const Unit& unit) const;
  [[nodiscard]] bool names_body(const Unit& unit) const;
  [[nodiscard]] bool ends_unknown_name(std::size_t i) const;
  [[nodiscard]] std::size_t end_of_longer_name(std::size_t i) const;
  [[nodiscard]] bool stands_for_stranger(const Unit& unit) const;
  [[nodiscard]] std::size_t end_of_run(std::size_t i) const;
  [[nodiscard]] bool stands_alone(std::size_t i, std::size_t end, const Unit* before) const;
  [[nodiscard]] std::size_t end_of_placed_body(std::size_t i) const;
  [[nodiscard]] bool may_end_name(const Unit& place) const;
  [[nodiscard]] Unit stranger_of(std::size_t first, std::size_t end, EntityIndex number) const;
  [[nodiscard]] bool owns_next(std::size_t at) const;
  void give_to_strangers();

  std::string_view text_;
  const std::vector<Mention>& mentions_;
  const RelationRules::LanguageRules& rules_;
  WordTable& words_;
  const CommonWords* common_;
  UnitSentence& sentence_;
  bool nouns_have_capitals_;
  bool small_compounds_;  ///< nouns are written small and make compounds
  bool headline_;         ///< capitals tell nothing
};

}  // namespace gazgraph
