// A noun trigger whose subject is apposed names the subject (`buyer`), one whose object is apposed the object (`parent`).
#include "roles.hpp"

#include <algorithm>

#include "arguments.hpp"

namespace gazgraph {
namespace {

bool is_apposed(std::span<const Reach> reaches) {
  return std::any_of(reaches.begin(), reaches.end(),
                     [](const Reach& reach) { return reach.kind == Reach::Kind::apposed; });
}

}  // namespace

/// Of the nouns that end at `at` the one of two words counts, if there is one; none that goes on behind.
std::vector<Roles::End> Roles::ends_of(const UnitSentence& sentence, std::size_t at) const {
  std::vector<End> ends;
  if (at > 0) add_ends(sentence, at - 1, 1, ends);
  if (ends.empty()) add_ends(sentence, at, 0, ends);
  return ends;
}

bool Roles::ends_two_words(const UnitSentence& sentence, std::size_t at) const {
  std::vector<End> ends;
  if (at > 0) add_ends(sentence, at - 1, 1, ends);
  return !ends.empty();
}

bool Roles::names_end(const UnitSentence& sentence, std::size_t at, std::uint8_t types) const {
  const std::vector<End> ends = ends_of(sentence, at);
  return std::any_of(ends.begin(), ends.end(), [&](const End& end) { return (end.types & types) != 0; });
}

/// The noun triggers that begin with a word, be it a possessor (`moderbolagets`).
std::span<const std::uint32_t> Roles::nouns_at(const Unit& unit) const {
  if (unit.info == nullptr) return {};
  const std::span<const std::uint32_t> nouns = unit.info->rules->nouns;
  if (!nouns.empty()) return nouns;
  for (const std::string& ending : rules_.possessive_endings) {
    if (!unit.text.ends_with(ending)) continue;
    const TextRules* base = rules_.vocabulary.find_text(unit.text.substr(0, unit.text.size() - ending.size()));
    if (base != nullptr) return rules_.vocabulary.triggers(*base);
  }
  return {};
}

std::vector<Roles::End> Roles::ends_of_participle(const UnitSentence& sentence, std::size_t at) const {
  std::vector<End> ends;
  const Unit& unit = sentence.units[at];
  if (unit.kind != Unit::Kind::word || !unit.has_form(VerbForm::participle)) return ends;
  for (const VerbReading& reading : unit.word->verbs) {
    if (reading.form != VerbForm::participle) continue;
    for (const std::uint32_t number : rules_.verb_triggers(reading.lemma)) {
      const Trigger& trigger = rules_.triggers[number];
      const bool object = std::any_of(trigger.object.begin(), trigger.object.end(),
                                      [](const Reach& reach) { return reach.kind == Reach::Kind::object; });
      if (object && trigger.rest.empty() && trigger.with.empty() && !trigger.negated)
        ends.push_back({trigger.predicate, false, trigger.object_types});
    }
  }
  return ends;
}

/// What the noun at `at` names that has so many words behind its first one.
void Roles::add_ends(const UnitSentence& sentence, std::size_t at, std::size_t further, std::vector<End>& ends) const {
  for (const std::uint32_t number : nouns_at(sentence.units[at])) {
    const Trigger& trigger = rules_.triggers[number];
    if (trigger.kind != Trigger::Class::noun || trigger.negated || trigger.object.empty() ||
        trigger.rest.size() < further || !rest_follows(sentence, at, trigger))
      continue;
    const bool subject = is_apposed(trigger.subject);
    if (!subject && !is_apposed(trigger.object)) continue;
    if (trigger.rest.size() > further) {
      ends.clear();
      return;
    }
    const std::uint8_t types = subject ? trigger.subject_types : trigger.object_types;
    ends.push_back({trigger.predicate, subject, types});
    for (const std::uint16_t other : rules_.reversed_roles[trigger.predicate]) ends.push_back({other, !subject, types});
  }
}

}  // namespace gazgraph
