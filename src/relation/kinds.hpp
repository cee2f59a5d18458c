#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/text/stem.hpp"
#include "text_map.hpp"

namespace gazgraph {

/// Kinds of things that nouns and the words of names tell: `bank` and `Northgate Bank` are one kind, `club` and `Lunden FC`
/// another. From the grammar's groups whose names begin with `kind_`; a word `@kind_bank` in one of them means that it holds
/// all of that kind too; `kind_organization` and `kind_product` hold what things of that type may be. A group `thing_agency`
/// holds the kinds of which things are that a gazetteer calls `agency`. Immutable; thread-safe.
class Kinds {
 public:
  __extension__ using Set = unsigned __int128;  ///< one bit a kind
  static constexpr std::size_t most_kinds = 128;

  Kinds() = default;
  /// `source` is the grammar's file. @throws Error bad_input: more than `most_kinds` kinds
  Kinds(const TextMap<std::vector<std::string>>& groups, Stemmer& stemmer, bool compounding, const std::string& source);

  /// What a noun says, in any form; of a compound what its last part says, or more narrowly its first (`furniture firm`).
  /// `noun` is normalized. O(letters squared)
  [[nodiscard]] Set of_noun(std::string_view noun) const;
  /// Whether a noun calls something a kind of organization. As of_noun()
  [[nodiscard]] bool names_body(std::string_view noun) const {
    return (of_noun(noun) & of_type(EntityType::organization)) != 0;
  }
  /// What the first part of a compound says (`bank chairman`).
  [[nodiscard]] Set of_opening(std::string_view compound) const;
  /// What the words of a name say together.
  [[nodiscard]] Set of_name(std::string_view name) const;
  /// The kinds that things of a type may be of; none where the grammar does not tell.
  [[nodiscard]] Set of_type(EntityType type) const { return of_types_[static_cast<std::size_t>(type)]; }
  /// What nouns may call a thing that a gazetteer says is of this kind (`university`); none where the grammar does not tell.
  [[nodiscard]] Set of_gazetteer(std::string_view kind) const;
  /// Whether a gazetteer's kind is one of those that report (group `thing_reporter`).
  [[nodiscard]] bool reports(std::string_view kind) const {
    return (of_gazetteer(kind) & of_gazetteer("reporter")) != 0;
  }
  /// Nothing, or nothing but kinds that hold others (`company`).
  [[nodiscard]] bool is_general(Set kinds) const { return (kinds & ~general_) == 0; }
  /// 1: a noun that says `noun` rather means something of which `thing` is known; -1: that is of another kind; 0: unknown,
  /// or of a kind that holds others (`company`), which tells nothing more.
  [[nodiscard]] int agree(Set noun, Set thing) const;

 private:
  [[nodiscard]] Set find(std::string_view word) const;
  [[nodiscard]] Set of_tail(std::string_view word) const;
  [[nodiscard]] Set within(Set kinds) const;

  TextMap<Set> words_;  ///< words and their stems
  TextMap<Set> of_gazetteer_;
  std::array<Set, 7> of_types_{};
  Set general_ = 0;              ///< kinds that hold others
  std::vector<Set> within_;      ///< by kind: the kinds that it holds, itself included
  std::bitset<65536> openings_;  ///< hashes of the words' first letters: most searches end here
  bool compounding_ = false;
};

}  // namespace gazgraph
