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

/// Calls `visit` with the names of a place: in the language, in any, in English, its label; until it returns true.
template <typename Visit>
void for_each_name(const RelationRules::PlaceNames::Place& place, std::string_view code, Visit visit) {
  for (const std::string_view wanted : {code, std::string_view("*"), std::string_view("en")}) {
    for (const auto& [language, name] : place.names) {
      if (language == wanted && visit(name)) return;
    }
  }
  visit(place.label);
}

}  // namespace

const KnownDemonym* KnownDemonyms::find(std::string_view stem) const {
  if (rules_ == nullptr || !rules_->demonyms.contains(stem)) return nullptr;
  std::call_once(looked_up_, [&] { look_up_places(); });
  const auto found = known_.find(stem);
  return found == known_.end() ? nullptr : &found->second;
}

bool KnownDemonyms::is_country(EntityIndex entity) const {
  if (rules_ == nullptr) return false;
  std::call_once(looked_up_, [&] { look_up_places(); });
  return countries_.contains(entity);
}

void KnownDemonyms::look_up_places() const {
  const Matcher matcher(*gazetteer_, language_);
  Matcher::Scratch scratch;
  TextMap<std::optional<EntityIndex>> entities;
  const auto look_up = [&](const std::string& id) {
    std::optional<EntityIndex> entity = gazetteer_->find(id);
    if (entity) return entity;
    const auto& places = all_rules_->place_names().places;
    const auto bundled = places.find(id);
    if (bundled == places.end()) return entity;
    for (const auto& place : bundled->second) {
      for_each_name(place, language_->code(), [&](const std::string& name) {
        entity = place_named(matcher, scratch, name);
        return entity.has_value();
      });
      if (entity) break;
    }
    return entity;
  };
  for (const auto& [stem, demonym] : rules_->demonyms) {
    const auto [entity, unseen] = entities.try_emplace(demonym.entity);
    if (unseen) entity->second = look_up(demonym.entity);
    if (!entity->second) continue;
    known_.emplace(stem, KnownDemonym{*entity->second, demonym.people, demonym.capital, demonym.noun});
    if (demonym.country) countries_.insert(*entity->second);
  }
}

}  // namespace gazgraph
