#pragma once

#include <mutex>
#include <string_view>
#include <unordered_set>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/text/language.hpp"
#include "rules.hpp"
#include "word_table.hpp"

namespace gazgraph {

/// The demonyms of a language whose place a gazetteer knows: by the place's id, else by a place of its names. Places are
/// looked up when a text first has a demonym. Thread-safe.
class KnownDemonyms {
 public:
  /// Knows none.
  KnownDemonyms() = default;
  /// Everything must outlive it.
  KnownDemonyms(const RelationRules& all_rules, const RelationRules::LanguageRules& rules, const Gazetteer& gazetteer,
                const Language& language)
      : all_rules_(&all_rules), rules_(&rules), gazetteer_(&gazetteer), language_(&language) {}

  /// By the stem of a word; null for none. @throws Error bad_input where the bundled entities cannot be read
  [[nodiscard]] const KnownDemonym* find(std::string_view stem) const;
  /// Whether people and things are called after it as after a country. @throws Error bad_input, as find()
  [[nodiscard]] bool is_country(EntityIndex entity) const;

 private:
  void look_up_places() const;

  const RelationRules* all_rules_ = nullptr;
  const RelationRules::LanguageRules* rules_ = nullptr;
  const Gazetteer* gazetteer_ = nullptr;
  const Language* language_ = nullptr;
  mutable std::once_flag looked_up_;
  mutable TextMap<KnownDemonym> known_;  ///< by stem
  mutable std::unordered_set<EntityIndex> countries_;
};

}  // namespace gazgraph
