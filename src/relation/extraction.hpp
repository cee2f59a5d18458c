#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "discourse.hpp"
#include "gazgraph/gazetteer/gazetteer.hpp"
#include "proposals.hpp"
#include "rules.hpp"
#include "tracer.hpp"
#include "units.hpp"

namespace gazgraph {

/// What the parts of the extraction from one document share.
struct Extraction {
  const std::vector<Predicate>& predicates;
  const RelationRules::LanguageRules& rules;
  const Gazetteer& gazetteer;
  Discourse& discourse;
  UnitSentence& sentence;  ///< that is read, what its context names behind it
  Tracer tracer;
  Proposals proposals;

  Extraction(const std::vector<Predicate>& all_predicates, const RelationRules::LanguageRules& language_rules,
             const Gazetteer& names, Discourse& known, UnitSentence& place, std::vector<RelationTrace>* traces)
      : predicates(all_predicates),
        rules(language_rules),
        gazetteer(names),
        discourse(known),
        sentence(place),
        tracer(predicates, gazetteer, sentence, traces),
        proposals(predicates, sentence, tracer) {}
  Extraction(const Extraction&) = delete;
  Extraction& operator=(const Extraction&) = delete;

  /// What is told to happen to something, while who it is that does or gets it is left open: `Y is for sale`, `X sells Y`.
  struct OpenEvent {
    std::uint16_t predicate = 0;
    EntityIndex object = 0;
    std::size_t sentence = 0;
  };
  std::vector<OpenEvent> open_events;  ///< in the order of the text

  std::size_t number = 0;  ///< of the sentence in its document
  bool dated = false;      ///< the sentence names a date

  /// A unit for an entity: one of the sentence or its context, else one more of the context; no_unit when its type is none
  /// of `types` (bits).
  std::size_t unit_of(EntityIndex entity, std::uint8_t types);
};

/// The construction of what the sentences before complete.
constexpr const char* by_context = "context";
/// What an argument from the context is worth beside one of the sentence.
constexpr float context_factor = 0.6F;

}  // namespace gazgraph
