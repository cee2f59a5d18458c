// A gazetteer of the user's own calls Norway what it likes: where it does not know the id, the matcher is asked for the
// names that the bundled entities give it.
#include "demonyms.hpp"

#include <optional>

#include "gazgraph/gazetteer/matcher.hpp"

namespace gazgraph {
namespace {

/// A place that a name, as a whole, is an exact name of.
std::optional<EntityIndex> place_named(const Matcher& matcher, Matcher::Scratch& scratch, const std::string& name) {
  std::vector<Candidate> candidates;
  for (const NameMatch& match : matcher.scan(name, scratch)) {
    if (match.begin != 0 || match.end != name.size() || match.method != MatchMethod::exact) continue;
    matcher.candidates(match.name, candidates);
    for (const Candidate& candidate : candidates) {
      if (candidate.type == EntityType::place) return candidate.entity;
    }
  }
  return std::nullopt;
}

}  // namespace

TextMap<KnownDemonym> known_demonyms(const RelationRules::LanguageRules& rules, const Gazetteer& gazetteer,
                                     const Language& language) {
  TextMap<KnownDemonym> known;
  const Matcher matcher(gazetteer, &language);
  Matcher::Scratch scratch;
  TextMap<std::optional<EntityIndex>> places;
  for (const auto& [stem, demonym] : rules.demonyms) {
    const auto [place, unseen] = places.try_emplace(demonym.entity, gazetteer.find(demonym.entity));
    if (unseen && !place->second) {
      const auto names = rules.demonym_names.find(demonym.entity);
      for (std::size_t i = 0; names != rules.demonym_names.end() && i < names->second.size() && !place->second; ++i)
        place->second = place_named(matcher, scratch, names->second[i]);
    }
    if (place->second) known.emplace(stem, KnownDemonym{*place->second, demonym.people});
  }
  return known;
}

}  // namespace gazgraph
