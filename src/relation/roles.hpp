#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rules.hpp"
#include "units.hpp"

namespace gazgraph {

/// Who stands at the ends of the relations that a document has told, for nouns that name an end (`X buys Y. The buyer`: X).
/// Which end a noun names, the noun triggers of the relation files say; a predicate may lend them those of others the other
/// way round (`The parent`: X).
class Roles {
 public:
  /// A relation that a sentence has told.
  struct Told {
    std::uint16_t predicate = 0;
    EntityIndex subject = 0;
    EntityIndex object = 0;
    std::size_t sentence = 0;
  };

  /// `rules` must outlive it.
  explicit Roles(const RelationRules::LanguageRules& rules) : rules_(rules) {}
  void clear() noexcept { told_.clear(); }
  void note(const Told& told) { told_.push_back(told); }
  /// Whether a noun that ends at unit `at` names an end at which something of one of `types` may stand. O(its triggers)
  [[nodiscard]] bool names_end(const UnitSentence& sentence, std::size_t at, std::uint8_t types) const;
  /// Whether a noun of two words that names an end ends at unit `at` (`parent company`). O(triggers of the first)
  [[nodiscard]] bool ends_two_words(const UnitSentence& sentence, std::size_t at) const;
  /// An end of the relations of a predicate.
  struct End {
    std::uint16_t predicate = 0;
    bool subject = false;
    std::uint8_t types = 0;  ///< that the noun takes there
  };
  /// What the noun that ends at unit `at` names. O(its triggers)
  [[nodiscard]] std::vector<End> ends_of(const UnitSentence& sentence, std::size_t at) const;
  /// What a participle at unit `at` says of the noun behind it (`the acquired company`). O(triggers of the verb)
  [[nodiscard]] std::vector<End> ends_of_participle(const UnitSentence& sentence, std::size_t at) const;
  /// Whom what stands at one of `ends` means: the only one of whom, and of whoever stands at the other end, `fits` holds in
  /// the last sentence from `first` on that tells of any such. O(ends times what has been told)
  template <typename Fits>
  [[nodiscard]] std::optional<EntityIndex> bearer(const std::vector<End>& ends, std::size_t first, Fits fits) const {
    std::optional<EntityIndex> found;
    std::size_t of_sentence = 0;
    if (told_.empty() || told_.back().sentence < first) return found;
    for (std::size_t n = told_.size(); n-- > 0 && told_[n].sentence >= first;) {
      const Told& told = told_[n];
      if (found && told.sentence < of_sentence) break;
      for (const End& end : ends) {
        if (end.predicate != told.predicate) continue;
        const EntityIndex entity = end.subject ? told.subject : told.object;
        if ((found && *found == entity) || !fits(entity, end.subject ? told.object : told.subject)) continue;
        if (found) return std::nullopt;
        found = entity;
        of_sentence = told.sentence;
      }
    }
    return found;
  }

 private:
  [[nodiscard]] std::span<const std::uint32_t> nouns_at(const Unit& unit) const;
  void add_ends(const UnitSentence& sentence, std::size_t at, std::size_t further, std::vector<End>& ends) const;

  const RelationRules::LanguageRules& rules_;
  std::vector<Told> told_;  ///< in the order of the text
};

}  // namespace gazgraph
