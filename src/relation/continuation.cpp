// `X sells half of its cheese to Poland, none goes to Norway.` What goes on with a statement leaves out the argument that
// stays the same. It is taken from the last statement, where that is one of the same predicate in the same sentence or the
// one before, and where the clause has nothing in the argument's place: a passive without an agent or a portion as the
// subject, or no object of its own.
#include "continuation.hpp"

#include <algorithm>

#include "finder.hpp"

namespace gazgraph {
namespace {

constexpr const char* by_share = "shared";  ///< the construction

class Continuation {
 public:
  Continuation(Extraction& extraction, std::size_t at, const Trigger& trigger, Arguments& arguments)
      : extraction_(extraction),
        sentence_(extraction.sentence),
        rules_(extraction.rules),
        at_(at),
        trigger_(trigger),
        arguments_(arguments),
        clause_(sentence_.units[at].clause) {}

  bool run() {
    const auto& proposals = extraction_.proposals.all();
    if (proposals.empty() || proposals.back().predicate != trigger_.predicate) return false;
    const Proposal before = proposals.back();
    const bool verb = trigger_.kind == Trigger::Class::verb;
    if (arguments_.objects.empty()) {
      if (arguments_.subjects.empty() || !verb) return false;
      return shares_object(before) || continues_object(before);
    }
    return arguments_.subjects.empty() && continues_subject(before);
  }

 private:
  /// `X owns 34% of Y, and Z holds the rest`: a verb that leaves its object out says of a share (group `remainder`, or `%`)
  /// what the same sentence or the one before has said of the whole.
  bool shares_object(const Proposal& before) {
    if (!holds(group_remainder, true)) return false;
    const bool own = before.evidence.sentence_begin == sentence_.begin;
    const bool of_subject = own && before.subject == sentence_.units[arguments_.subjects.front()].entity;
    if (of_subject && before.evidence.pattern.ends_with(by_share)) {  // by another rule for the verb
      return true;
    }
    if (own && before.negated && !of_subject) return false;
    if (of_subject && arguments_.negated != before.negated) return false;  // it says of something else
    if (!own && !(trigger_.shares_object && is_just_before(before.evidence, sentence_.begin))) return false;
    return add_object(before.object, by_share, arguments_.factor);
  }

  /// `Sweden sent pumps to Poland, Norway sent none`: what is said of one is said of another, of the same object.
  bool continues_object(const Proposal& before) {
    if (!trigger_.continues_object || !is_just_before(before.evidence, sentence_.begin) || has_own_object())
      return false;
    const Unit& subject = sentence_.units[arguments_.subjects.front()];
    if (subject.anaphoric || before.subject == subject.entity || before.object == subject.entity) return false;
    return add_object(before.object, by_context, context_factor);
  }

  bool add_object(EntityIndex entity, const char* construction, float factor) {
    const std::size_t object = extraction_.unit_of(entity, trigger_.object_types);
    if (object == no_unit) return false;
    for (const std::size_t subject : arguments_.subjects) {
      if (sentence_.units[subject].entity != entity) arguments_.pairs.push_back({subject, object, arguments_.negated});
    }
    if (arguments_.pairs.empty()) return false;
    arguments_.complete(construction, factor);
    return true;
  }

  /// `A small part is sold to Norway`, `Exports to Norway have doubled`: the same goes on, to another object.
  bool continues_subject(const Proposal& before) {
    if (!trigger_.continues_subject || !is_just_before(before.evidence, sentence_.begin) || !leaves_subject_out())
      return false;
    const std::size_t subject = extraction_.unit_of(before.subject, trigger_.subject_types);
    if (subject == no_unit) return false;
    for (const std::size_t object : arguments_.objects) {
      const EntityIndex entity = sentence_.units[object].entity;
      if (entity != before.subject && entity != before.object)
        arguments_.pairs.push_back({subject, object, arguments_.negated});
    }
    if (arguments_.pairs.empty()) return false;
    arguments_.complete(by_context, context_factor);
    return true;
  }

  /// A word of a group, or `%`, in the clause.
  [[nodiscard]] bool holds(WordGroup group, bool percent) const {
    const Clause& place = sentence_.clauses[clause_];
    const std::size_t last = std::min(place.last, place.first + Finder::reach_limit);
    for (std::size_t n = place.first; n < last; ++n) {
      const Unit& unit = sentence_.units[sentence_.members[n]];
      if (unit.in(group) || (percent && unit.is_mark("%"))) return true;
    }
    return false;
  }

  /// A passive, the noun of an event, or a verb whose subject is a portion.
  [[nodiscard]] bool leaves_subject_out() const {
    if (trigger_.kind == Trigger::Class::noun) return true;
    const std::size_t finite = sentence_.clauses[clause_].finite;
    if (finite == no_unit) return false;
    const std::string_view construction = arguments_.construction;
    return construction == "passive" || holds(group_portions, true);
  }

  /// Something fills the object's place, known or not.
  [[nodiscard]] bool has_own_object() const {
    const Clause& place = sentence_.clauses[clause_];
    if (place.kind == Clause::Kind::relative) return true;
    const std::size_t last = std::min(place.last, place.first + Finder::reach_limit);
    for (const Reach& reach : trigger_.object) {
      for (std::size_t n = place.first; n < last; ++n) {
        const std::size_t i = sentence_.members[n];
        const Unit& unit = sentence_.units[i];
        if (reach.kind == Reach::Kind::under && unit.is(word_preposition) && unit.canonical() == reach.marker)
          return true;
        // Under a preposition, the words that the trigger needs may be what is given (`sent tents`).
        if (reach.kind == Reach::Kind::under && !trigger_.with.empty()) continue;
        const bool bare = i > at_ && (unit.is_nominal() || unit.kind == Unit::Kind::referent) &&
                          Finder(sentence_, rules_).governor_of(i).empty();
        if (bare && !unit.in(group_portions | group_time_nouns)) return true;
      }
    }
    return false;
  }

  Extraction& extraction_;
  const UnitSentence& sentence_;
  const RelationRules::LanguageRules& rules_;
  std::size_t at_;
  const Trigger& trigger_;
  Arguments& arguments_;
  std::size_t clause_;
};

}  // namespace

bool continue_what_was_told(Extraction& extraction, std::size_t at, const Trigger& trigger, Arguments& arguments) {
  return Continuation(extraction, at, trigger, arguments).run();
}

}  // namespace gazgraph
