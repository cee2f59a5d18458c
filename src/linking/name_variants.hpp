/// Other spellings of names, as the language file lists them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazgraph/text/language.hpp"

namespace gazgraph {

/// The variants of a language: `U.S.` for `United States`, `Bill` for `William`, `Tarnland` for `Republic of Tarnland`.
/// Immutable; thread-safe.
class NameVariants {
 public:
  /// `language` may be null: then no name has a variant.
  explicit NameVariants(const Language* language);

  /// Appends the variants of a name in which one phrase is written otherwise; of given names only where `may_be_person`,
  /// without what states are called in full only where `may_be_state`. In the order of the phrases and of the lists.
  void append(std::string_view name, bool may_be_person, bool may_be_state, std::vector<std::string>& variants) const;

 private:
  using Groups = std::vector<std::vector<std::string>>;
  /// Which phrases begin with a word.
  struct Place {
    std::uint32_t group = 0;
    std::uint32_t phrase = 0;
  };
  using Index = std::unordered_map<std::string, std::vector<Place>>;
  static void index(const Groups& groups, Index& index);
  void append_at(std::string_view name, std::size_t at, const Groups& groups, const Index& index,
                 std::vector<std::string>& variants) const;

  Groups spellings_;
  Groups given_names_;
  std::vector<std::string> state_heads_;
  Index spellings_by_word_;
  Index given_names_by_word_;
};

}  // namespace gazgraph
