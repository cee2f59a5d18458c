// Arguments are found by government, not by distance: the subject and objects of a clause, what stands under a
// preposition, the possessor or compound part of a noun, what is apposed to it or said of it. Each reach looks at the
// units of one clause or phrase only, so a search is bounded by the sentence.
#include "arguments.hpp"

#include <algorithm>
#include <optional>

namespace gazgraph {
namespace {

using Indices = std::vector<std::size_t>;

constexpr std::uint32_t auxiliary = word_perfect | word_passive | word_copula | word_modal;

bool has_type(std::uint8_t types, EntityType type) { return ((types >> static_cast<unsigned>(type)) & 1U) != 0; }

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

enum class Voice : std::uint8_t { active, passive, attributive };

/// Looks for arguments in one sentence.
class Finder {
 public:
  Finder(const UnitSentence& sentence, const RelationRules::LanguageRules& rules)
      : units_(sentence.units), clauses_(sentence.clauses), rules_(rules), lexicon_(rules.lexicon) {}

  // ---- clauses -----------------------------------------------------------------------------------------------------

  [[nodiscard]] bool is_nominal(std::size_t i) const { return units_[i].is_nominal(); }

  /// The referent that is the subject of a clause whose verb stands at `verb`; no_unit when it has none that is known.
  [[nodiscard]] std::size_t clause_subject(std::size_t c, std::size_t verb, std::size_t depth = 0) const {
    const Clause& clause = clauses_[c];
    const std::size_t finite = clause.finite == no_unit ? verb : clause.finite;
    if (clause.kind == Clause::Kind::relative) {
      const std::size_t pronoun = clause.start;
      const bool stands = units_[pronoun].kind == Unit::Kind::referent && units_[pronoun].is_bare();
      if (lexicon_.verb_final() && stands && !units_[pronoun].is(word_accusative)) return pronoun;
      for (std::size_t i = pronoun + 1; i < finite && i < units_.size(); ++i) {
        if (units_[i].clause == c && units_[i].is_bare()) return i;
      }
      if (stands) return pronoun;
    }
    const bool final_verb =
        lexicon_.verb_final() && clause.kind != Clause::Kind::main && clause.kind != Clause::Kind::insertion;
    for (std::size_t n = 0; n < finite; ++n) {
      const std::size_t i = final_verb ? n : finite - 1 - n;
      if (units_[i].clause == c && units_[i].is_bare() && could_be_subject(units_[i])) return i;
    }
    const bool inverts = lexicon_.verb_second() || lexicon_.case_marking();
    if (inverts && !(lexicon_.verb_second() && has_noun_subject(c, finite))) {
      for (std::size_t i = finite + 1; i < units_.size(); ++i) {
        if (units_[i].clause != c) continue;
        if (units_[i].is_bare() && could_be_subject(units_[i]) && (!lexicon_.case_marking() || units_[i].nominative))
          return i;
        if (lexicon_.verb_second() && i != verb && units_[i].verb && i > verb) break;
      }
    }
    if (clause.shares_subject != no_unit && depth < 4)
      return clause_subject(clause.shares_subject, clauses_[clause.shares_subject].finite, depth + 1);
    return no_unit;
  }

  [[nodiscard]] bool could_be_subject(const Unit& unit) const {
    return !lexicon_.case_marking() || !unit.accusative || unit.nominative;
  }
  [[nodiscard]] bool could_be_object(const Unit& unit) const {
    return !lexicon_.case_marking() || !unit.nominative || unit.accusative;
  }

  /// A bare noun that is no referent fills the field before the verb.
  [[nodiscard]] bool has_noun_subject(std::size_t c, std::size_t finite) const {
    bool governed = false;
    for (std::size_t i = 0; i < finite && i < units_.size(); ++i) {
      const Unit& unit = units_[i];
      if (unit.clause != c) continue;
      if (unit.is(word_preposition)) governed = true;
      if (unit.kind == Unit::Kind::mark || unit.is(word_coordinator | word_adverb)) governed = false;
      if (is_nominal(i) && !governed && !before_referent(i, finite)) return true;
    }
    return false;
  }

  [[nodiscard]] bool before_referent(std::size_t i, std::size_t end) const {
    for (std::size_t at = i + 1; at < end; ++at) {
      if (units_[at].kind == Unit::Kind::referent) return true;
      if (!is_nominal(at)) return false;
    }
    return false;
  }

  [[nodiscard]] std::size_t clause_object(std::size_t c, std::size_t verb, std::size_t subject,
                                          std::size_t skip = 0) const {
    const auto usable = [&](std::size_t i) {
      const Unit& unit = units_[i];
      const bool in_subject_list = subject != no_unit && unit.list != no_unit && unit.list == units_[subject].list;
      return unit.clause == c && i != subject && !in_subject_list && fills_bare(unit) && could_be_object(unit);
    };
    for (std::size_t i = verb + 1; i < units_.size(); ++i) {
      if (usable(i) && skip-- == 0) return i;
      if (units_[i].clause == c && units_[i].is(word_infinitive_marker) && i > verb + 1) break;
    }
    if (clauses_[c].kind == Clause::Kind::relative && clauses_[c].start != subject && usable(clauses_[c].start))
      return clauses_[c].start;
    if (!lexicon_.verb_final() && !lexicon_.case_marking()) return no_unit;
    for (std::size_t i = verb; i-- > 0;) {
      if (usable(i) && (subject == no_unit || lexicon_.case_marking() || i > subject)) return i;
    }
    return no_unit;
  }

  /// A referent that belongs to a bare noun behind the verb, or before a verb that comes last: `the launch of X`.
  [[nodiscard]] std::size_t part_of_object(std::size_t c, std::size_t verb) const {
    const auto fits = [&](std::size_t i) {
      const Unit& unit = units_[i];
      const bool owned = unit.after_genitive_determiner || contains(lexicon_.of_markers(), unit.governor);
      return unit.clause == c && fills(unit) && owned && unit.outer_governor.empty();
    };
    for (std::size_t i = verb + 1; i < units_.size(); ++i) {
      if (fits(i)) return i;
      if (units_[i].clause == c && units_[i].verb && units_[i].finite) break;
    }
    for (std::size_t i = verb; i-- > 0 && (lexicon_.verb_final() || lexicon_.case_marking());) {
      if (fits(i)) return i;
    }
    return no_unit;
  }

  /// A referent under a preposition in a clause, behind `at` if there is one, else before it.
  [[nodiscard]] std::size_t under(std::size_t c, std::size_t at, const std::string& marker) const {
    const std::size_t space = marker.rfind(' ');
    const std::string_view last =
        space == std::string::npos ? std::string_view(marker) : std::string_view(marker).substr(space + 1);
    const auto fits = [&](std::size_t i) {
      return fills(units_[i]) && units_[i].governor == last && units_[i].clause == c;
    };
    // What stands behind another verb of the clause belongs to that one.
    std::size_t stop = at + 1;
    while (stop < units_.size() &&
           (units_[stop].clause != c || !units_[stop].verb || units_[stop].is(auxiliary) || lexicon_.verb_final()))
      ++stop;
    for (std::size_t i = at + 1; i < stop; ++i) {
      if (fits(i)) return i;
    }
    for (std::size_t i = at + 1; i < stop; ++i) {
      if (units_[i].is_head() && units_[i].outer_governor == last && units_[i].clause == c) return i;
    }
    for (std::size_t i = at; i-- > 0;) {
      if (fits(i) || (units_[i].is_head() && units_[i].outer_governor == last && units_[i].clause == c)) return i;
    }
    return no_unit;
  }

  /// A referent under a preposition in the phrase that a noun at `at` opens.
  [[nodiscard]] std::size_t under_noun(std::size_t at, const std::string& marker) const {
    for (std::size_t i = at + 1; i < units_.size() && i < at + 14; ++i) {
      const Unit& unit = units_[i];
      if (fills(unit) && unit.governor == marker) return i;
      if ((unit.verb && unit.finite) || (unit.kind == Unit::Kind::mark && unit.text != "\"" && unit.text != "„" &&
                                         unit.text != "“" && unit.text != "«"))
        return no_unit;
      if (unit.is(word_relative | word_complementizer | word_subordinator) &&
          !unit.is(word_preposition | word_determiner))
        return no_unit;
    }
    return no_unit;
  }

  [[nodiscard]] std::size_t date_near(std::size_t c, std::size_t at) const {
    std::size_t best = no_unit;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].kind != Unit::Kind::date || units_[i].clause != c) continue;
      const auto distance = [&](std::size_t place) { return place > at ? place - at : at - place; };
      if (best == no_unit || distance(i) < distance(best)) best = i;
    }
    return best;
  }

  [[nodiscard]] Indices expand(std::size_t i) const {
    if (i == no_unit) return {};
    if (units_[i].kind != Unit::Kind::referent || units_[i].list == no_unit) return {i};
    Indices members;
    for (std::size_t at = 0; at < units_.size(); ++at) {
      if (units_[at].kind == Unit::Kind::referent && units_[at].list == units_[i].list) members.push_back(at);
    }
    return members;
  }

  // ---- noun phrases ------------------------------------------------------------------------------------------------

  /// The possessor of the noun at `at`: a genitive before it, or a genitive phrase right behind it.
  [[nodiscard]] std::size_t possessor(std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && at - i <= 6;) {
      const bool own_name = units_[i].compound && units_[i].type == EntityType::product;
      if (units_[i].kind == Unit::Kind::referent && !units_[i].demonym && !own_name)
        return units_[i].genitive ? i : no_unit;
      if (!is_nominal(i) && !units_[i].demonym && !own_name) break;
    }
    for (std::size_t i = at + 1; i < units_.size() && i <= at + 6; ++i) {
      const Unit& unit = units_[i];
      if (unit.kind == Unit::Kind::referent && !unit.demonym)
        return unit.after_genitive_determiner || (lexicon_.verb_final() && unit.genitive && i == at + 1) ? i : no_unit;
      if (!is_nominal(i) && !unit.is(word_determiner) && !unit.demonym) break;
    }
    return no_unit;
  }

  [[nodiscard]] std::size_t compound_part(std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && at - i <= 4;) {
      if (units_[i].kind == Unit::Kind::referent && !units_[i].demonym) return units_[i].compound ? i : no_unit;
      if (!is_nominal(i)) break;
    }
    return no_unit;
  }

  /// First unit of the noun phrase whose noun stands at `at`.
  [[nodiscard]] std::size_t phrase_start(std::size_t at) const {
    std::size_t start = at;
    while (start > 0) {
      const Unit& before = units_[start - 1];
      const bool inside = is_nominal(start - 1) || before.demonym ||
                          before.is(word_determiner | word_negative_determiner) ||
                          (before.kind == Unit::Kind::referent && (before.genitive || before.compound)) ||
                          before.kind == Unit::Kind::date;
      if (!inside) break;
      --start;
    }
    return start;
  }

  struct Apposed {
    std::size_t unit = no_unit;
    const char* construction = "";
    bool predicative = false;
  };

  /// The referent that a noun names or that it is said of.
  [[nodiscard]] std::vector<Apposed> apposed(std::size_t at, std::size_t object) const {
    std::vector<Apposed> found;
    const std::size_t start = phrase_start(at);
    if (const std::size_t i = title_of(at, object); i != no_unit) found.push_back({i, "title"});
    if (start > 1 && units_[start - 1].kind == Unit::Kind::mark && units_[start - 1].text == ",") {
      if (const std::size_t i = head_ending_at(start - 2); i != no_unit) found.push_back({i, "apposition"});
    }
    if (const std::size_t i = behind_comma(at, object); i != no_unit) found.push_back({i, "apposition"});
    if (const std::size_t i = behind_copula(at, object); i != no_unit) found.push_back({i, "predicative", true});
    add_predicative(at, start, object, found);
    if (const std::size_t i = said_of(at, start, object); i != no_unit) found.push_back({i, "predicative", true});
    return found;
  }

  /// A further noun of a predicate: `X is a chemist, professor at Y and director of Z`.
  [[nodiscard]] std::size_t said_of(std::size_t at, std::size_t start, std::size_t object) const {
    const std::size_t c = units_[at].clause;
    const std::size_t finite = clauses_[c].finite;
    if (finite == no_unit || finite >= start || !units_[finite].is(word_copula) || start == 0) return no_unit;
    const Unit& before = units_[start - 1];
    const bool further = (before.kind == Unit::Kind::mark && before.text == ",") || before.is(word_coordinator);
    if (!further) return no_unit;
    const std::size_t subject = clause_subject(c, finite);
    return subject == object ? no_unit : subject;
  }

  /// `the founder Liang Wenfeng`.
  [[nodiscard]] std::size_t title_of(std::size_t at, std::size_t object) const {
    for (std::size_t i = at + 1; i < units_.size() && i <= at + 5; ++i) {
      if (units_[i].kind == Unit::Kind::referent) {
        const bool own =
            units_[i].is_head() && i != object && units_[i].governor == governor_of(at) && units_[i].phrase <= at;
        if (own) return i;
        if (units_[i].is_head()) return no_unit;
        continue;
      }
      if (!is_nominal(i)) return no_unit;
    }
    return no_unit;
  }

  [[nodiscard]] std::string governor_of(std::size_t at) const {
    const std::size_t start = phrase_start(at);
    return start > 0 && units_[start - 1].is(word_preposition) ? units_[start - 1].text : "";
  }

  /// A head whose phrase ends at unit `end`; an insertion's age or bracket may lie between.
  [[nodiscard]] std::size_t head_ending_at(std::size_t end) const {
    for (std::size_t back = 0; back <= 3 && back <= end; ++back) {
      const Unit& unit = units_[end - back];
      if (unit.is_head()) return end - back;
      if (unit.kind == Unit::Kind::date ||
          (unit.kind == Unit::Kind::mark && (unit.text == ")" || unit.text == "(" || unit.text == ",")))
        continue;
      if (!unit.text.empty() && unit.text.find_first_not_of("0123456789") == std::string::npos) continue;
      return no_unit;
    }
    return no_unit;
  }

  /// `the founder of DeepSeek, Liang Wenfeng`.
  [[nodiscard]] std::size_t behind_comma(std::size_t at, std::size_t object) const {
    const std::size_t from = object == no_unit || object < at ? at : object;
    for (std::size_t i = from + 1; i + 1 < units_.size() && i <= from + 4; ++i) {
      if (units_[i].kind == Unit::Kind::mark &&
          (units_[i].text == "," || units_[i].text == ":" || units_[i].text == "–")) {
        for (std::size_t next = i + 1; next < units_.size() && next <= i + 3; ++next) {
          if (units_[next].is_bare()) return next;
          if (!is_nominal(next) && !units_[next].is(word_determiner)) break;
        }
        return no_unit;
      }
      if (units_[i].is_bare() && i > from && object != no_unit && from == object && units_[i].phrase == i) return i;
      if (!is_nominal(i)) return no_unit;
    }
    return no_unit;
  }

  [[nodiscard]] bool in_group(const char* name, const std::string& word) const {
    const auto group = rules_.groups.find(name);
    return group != rules_.groups.end() && contains(group->second, word);
  }

  /// `The buyer is X`, `chief executive of X is Y`.
  [[nodiscard]] std::size_t behind_copula(std::size_t at, std::size_t object) const {
    const std::size_t last = object == no_unit || object < at ? at : object;
    for (std::size_t i = last + 1; i < units_.size() && i <= last + 4; ++i) {
      if (units_[i].is(word_copula | word_passive) || in_group("become", units_[i].text)) {
        for (std::size_t next = i + 1; next < units_.size() && next <= i + 6; ++next) {
          if (units_[next].is_bare() && next != object) return next;
          const bool between = is_nominal(next) || units_[next].is(word_determiner | word_adverb) || units_[next].verb;
          if (!between) return no_unit;
        }
        return no_unit;
      }
      if (!is_nominal(i)) return no_unit;
    }
    return no_unit;
  }

  /// `X is founder of`, `X as founder of`, `named X chief executive`.
  void add_predicative(std::size_t at, std::size_t start, std::size_t object, std::vector<Apposed>& found) const {
    const std::size_t c = units_[at].clause;
    std::size_t before = start;
    while (before > 0 && units_[before - 1].is(word_adverb | word_negation)) --before;
    if (before == 0) return;
    const Unit& opener = units_[before - 1];
    const bool as = opener.is(word_as);
    const bool copula = opener.is(word_copula | word_passive) || in_group("become", opener.text);
    const bool subject_between = opener.is_bare() && before >= 2 && units_[before - 2].verb;
    if (subject_between) {
      found.push_back({before - 1, "predicative", true});
      return;
    }
    if (!as && !copula) return;
    const std::size_t verb = clauses_[c].finite == no_unit ? before - 1 : clauses_[c].finite;
    const std::size_t subject = clause_subject(c, verb);
    if (as) {
      const std::size_t other = clause_object(c, verb, subject);
      if (other != no_unit && other < at && other != object) found.push_back({other, "predicative", true});
    }
    if (subject != no_unit && subject != object) found.push_back({subject, "predicative", true});
  }

  [[nodiscard]] Indices list_at(const Reach& reach, std::size_t c, std::size_t at, bool verb) const {
    std::size_t i = no_unit;
    switch (reach.kind) {
      case Reach::Kind::subject:
        i = clause_subject(c, at);
        break;
      case Reach::Kind::object:
        i = clause_object(c, at, clause_subject(c, at));
        break;
      case Reach::Kind::genitive:
        i = possessor(at);
        break;
      case Reach::Kind::compound:
        i = compound_part(at);
        break;
      case Reach::Kind::under:
        i = verb ? under(c, at, reach.marker) : under_noun(at, reach.marker);
        break;
      default:
        break;
    }
    Indices members = expand(i);
    return members.size() > 1 ? members : Indices();
  }

  /// A referent that may fill a role; with `owners` also the owner or maker of what fills it (`X's chips`, `X chips`).
  [[nodiscard]] bool fills(const Unit& unit) const {
    return unit.is_head() ||
           (owners && unit.kind == Unit::Kind::referent && !unit.demonym && (unit.genitive || unit.compound));
  }
  [[nodiscard]] bool fills_bare(const Unit& unit) const {
    return fills(unit) && unit.governor.empty() && !unit.after_genitive_determiner;
  }

  const std::vector<Unit>& units_;
  const std::vector<Clause>& clauses_;
  const RelationRules::LanguageRules& rules_;
  const Lexicon& lexicon_;
  bool owners = false;
};

/// Fills both arguments from one list: every pair of its members.
void pair_up(const Indices& members, Arguments& arguments) {
  for (std::size_t a = 0; a < members.size(); ++a) {
    for (std::size_t b = a + 1; b < members.size(); ++b) arguments.pairs.emplace_back(members[a], members[b]);
  }
}

Indices fitting(const Finder& finder, const Indices& members, std::uint8_t types) {
  Indices fit;
  for (const std::size_t i : members) {
    const Unit& unit = finder.units_[i];
    if (unit.kind == Unit::Kind::referent && has_type(types, unit.type)) fit.push_back(i);
  }
  return fit;
}

/// Arguments of one verb.
class VerbArguments {
 public:
  VerbArguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at,
                const VerbReading& reading, const Trigger& trigger)
      : sentence_(sentence),
        rules_(rules),
        finder_(sentence, rules),
        units_(sentence.units),
        at_(at),
        clause_(units_[at].clause),
        reading_(reading),
        trigger_(trigger) {}

  Arguments run() {
    Arguments out;
    if (!reading_fits()) return fail(out, "another reading of the verb");
    if (!words_present()) return fail(out, "a word of the trigger is missing");
    voice_ = voice();
    out.construction = voice_ == Voice::active ? "active" : voice_ == Voice::passive ? "passive" : "participle";
    const ClauseEffect effect = clause_effect(sentence_, rules_, clause_, at_);
    out.negated = effect.negated;
    out.status = effect.status;
    if (voice_ == Voice::attributive) out = Arguments{.construction = out.construction};
    if (trigger_.object.empty()) {
      for (const Reach& reach : trigger_.subject) {
        if (out.pairs.empty())
          pair_up(fitting(finder_, finder_.list_at(reach, clause_, at_, true), trigger_.subject_types), out);
      }
      return out.pairs.empty() ? fail(out, "no list") : out;
    }
    const Indices subjects = reach(trigger_.subject, trigger_.subject_types);
    out.subjects = subjects;
    Indices objects = reach(trigger_.object, trigger_.object_types);
    if (objects.empty() && trigger_.object_parts) {
      finder_.owners = true;
      objects = reach(trigger_.object, trigger_.object_types);
      finder_.owners = false;
    }
    out.objects = objects;
    if (subjects.empty()) return fail(out, objects.empty() ? "neither subject nor object" : "no subject");
    if (objects.empty()) return fail(out, "no object");
    const std::string& governor = units_[objects.front()].governor;
    if (!governor.empty() && rules_.lexicon.is(governor, word_negative_preposition)) out.negated = true;
    for (const std::size_t s : subjects) {
      for (const std::size_t o : objects) {
        if (s != o) out.pairs.emplace_back(s, o);
      }
    }
    return out;
  }

 private:
  static Arguments fail(Arguments& out, const char* reason) {
    out.outcome = reason;
    return out;
  }

  [[nodiscard]] bool reading_fits() const {
    const bool finite_form = reading_.form == VerbForm::finite || reading_.form == VerbForm::passive;
    const auto& readings = units_[at_].word->verbs;
    const bool other = std::any_of(readings.begin(), readings.end(), [&](const VerbReading& r) {
      const bool r_finite = r.form == VerbForm::finite || r.form == VerbForm::passive;
      return r.lemma == reading_.lemma && r_finite != finite_form;
    });
    return !other || finite_form == units_[at_].finite;
  }

  [[nodiscard]] bool in_clause(std::string_view word) const {
    return std::any_of(units_.begin(), units_.end(),
                       [&](const Unit& unit) { return unit.clause == clause_ && unit.text == word; });
  }

  [[nodiscard]] bool words_present() const {
    for (const std::string& word : trigger_.rest) {
      bool found = false;
      for (std::size_t i = at_ + 1; i < units_.size() && !found; ++i) {
        if (units_[i].clause != clause_) continue;
        found = units_[i].text == word;
        if (!rules_.lexicon.verb_final() && i > at_ + 6) break;
      }
      if (!found) return false;
    }
    return trigger_.with.empty() || std::any_of(trigger_.with.begin(), trigger_.with.end(),
                                                [&](const std::string& word) { return in_clause(word); });
  }

  [[nodiscard]] Voice voice() const {
    switch (reading_.form) {
      case VerbForm::passive:
      case VerbForm::passive_supine:
        return Voice::passive;
      case VerbForm::participle:
        return participle_voice();
      default:
        return Voice::active;
    }
  }

  /// The nearest auxiliary of the clause tells perfect from passive; without one the participle is an attribute.
  [[nodiscard]] Voice participle_voice() const {
    const auto of = [&](const Unit& unit) -> std::optional<Voice> {
      if (unit.is(word_perfect)) return Voice::active;
      if (unit.is(word_passive | word_copula)) return Voice::passive;
      return std::nullopt;
    };
    for (std::size_t i = at_; i-- > 0;) {
      if (units_[i].clause != clause_) continue;
      if (const auto found = of(units_[i])) return *found;
    }
    for (std::size_t i = at_ + 1; i < units_.size() && i <= at_ + 2 && rules_.lexicon.verb_final(); ++i) {
      if (const auto found = of(units_[i])) return *found;
    }
    return Voice::attributive;
  }

  /// First alternative with a referent of fitting type, its list expanded.
  [[nodiscard]] Indices reach(const std::vector<Reach>& alternatives, std::uint8_t types) const {
    for (const Reach& alternative : alternatives) {
      if (alternative.kind == Reach::Kind::date) {
        const std::size_t date = finder_.date_near(clause_, at_);
        if (date != no_unit) return {date};
        continue;
      }
      const Indices fit = fitting(finder_, finder_.expand(role(alternative)), types);
      if (!fit.empty()) return fit;
    }
    return {};
  }

  [[nodiscard]] std::size_t role(const Reach& reach) const {
    switch (reach.kind) {
      case Reach::Kind::subject:
        return voice_ == Voice::active ? active_subject() : agent();
      case Reach::Kind::object:
        if (voice_ == Voice::attributive) return modified();
        return voice_ == Voice::passive ? finder_.clause_subject(clause_, at_)
                                        : finder_.clause_object(clause_, at_, active_subject());
      case Reach::Kind::indirect:
        return finder_.clause_object(clause_, at_, active_subject(), 1);
      case Reach::Kind::object_of:
        return finder_.part_of_object(clause_, at_);
      case Reach::Kind::complement_subject:
        return complement_subject();
      case Reach::Kind::under:
        return finder_.under(clause_, at_, reach.marker);
      default:
        return no_unit;
    }
  }

  /// The subject of an infinitive is the object of the verb that governs it, where that has one.
  [[nodiscard]] std::size_t active_subject() const {
    const std::size_t finite = sentence_.clauses[clause_].finite;
    const std::size_t subject = finder_.clause_subject(clause_, at_);
    if (reading_.form == VerbForm::gerund) {
      if (const std::size_t head = left_head(); head != no_unit) return head;
    }
    const bool controlled =
        reading_.form == VerbForm::infinitive && finite != no_unit && finite < at_ && !units_[finite].is(auxiliary);
    if (!controlled)
      return subject == no_unit && sentence_.clauses[clause_].kind == Clause::Kind::insertion ? left_head() : subject;
    Indices between;
    for (std::size_t i = finite + 1; i < at_; ++i) {
      if (units_[i].clause == clause_ && units_[i].is_bare() && i != subject) between.push_back(i);
    }
    // Where verbs come last, a single one is the infinitive's own object.
    if (between.empty() || (rules_.lexicon.verb_final() && between.size() == 1)) return subject;
    return rules_.lexicon.verb_final() ? between.front() : between.back();
  }

  [[nodiscard]] std::size_t agent() const {
    for (const std::string& marker : rules_.lexicon.agents()) {
      if (const std::size_t found = finder_.under(clause_, at_, marker); found != no_unit) return found;
    }
    // `X-owned Y`
    return at_ > 0 && units_[at_ - 1].kind == Unit::Kind::referent && units_[at_ - 1].compound ? at_ - 1 : no_unit;
  }

  /// The head that stands right before the verb, a comma, dates and adverbs aside.
  [[nodiscard]] std::size_t left_head() const {
    for (std::size_t i = at_; i-- > 0 && at_ - i <= 5;) {
      const Unit& unit = units_[i];
      if (unit.is_head()) return i;
      if (unit.kind == Unit::Kind::date || unit.is(word_adverb | word_negation) ||
          (unit.kind == Unit::Kind::mark && unit.text == ","))
        continue;
      return no_unit;
    }
    return no_unit;
  }

  /// What an attributive participle modifies.
  [[nodiscard]] std::size_t modified() const {
    for (std::size_t i = at_ + 1; i < units_.size() && i <= at_ + 4; ++i) {
      if (units_[i].is_head() && units_[i].phrase <= at_) return i;
      if (units_[i].kind == Unit::Kind::referent && i == at_ + 1 && units_[i].is_head()) return i;
      if (!finder_.is_nominal(i)) break;
    }
    if (const std::size_t head = left_head(); head != no_unit) return head;
    const bool opens_sentence = at_ <= 1;
    if (!opens_sentence) return no_unit;
    for (std::size_t i = at_ + 1; i + 1 < units_.size(); ++i) {
      if (units_[i].kind != Unit::Kind::mark || units_[i].text != ",") continue;
      for (std::size_t next = i + 1; next < units_.size(); ++next) {
        if (units_[next].is_bare()) return next;
        if (units_[next].verb) break;
      }
      break;
    }
    return no_unit;
  }

  [[nodiscard]] std::size_t complement_subject() const {
    for (std::size_t c = 0; c < sentence_.clauses.size(); ++c) {
      const Clause& clause = sentence_.clauses[c];
      if (clause.kind == Clause::Kind::complement && clause.parent == clause_ && clause.start > at_)
        return finder_.clause_subject(c, clause.finite);
    }
    return finder_.clause_object(clause_, at_, active_subject());
  }

  const UnitSentence& sentence_;
  const RelationRules::LanguageRules& rules_;
  Finder finder_;
  const std::vector<Unit>& units_;
  std::size_t at_;
  std::size_t clause_;
  const VerbReading& reading_;
  const Trigger& trigger_;
  Voice voice_ = Voice::active;
};

/// Arguments of one noun or adjective.
class NounArguments {
 public:
  NounArguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at,
                const Trigger& trigger)
      : sentence_(sentence),
        rules_(rules),
        finder_(sentence, rules),
        units_(sentence.units),
        at_(at),
        end_(at + trigger.rest.size()),
        trigger_(trigger) {}

  Arguments run() {
    Arguments out;
    for (std::size_t i = 0; i < trigger_.rest.size(); ++i) {
      if (at_ + 1 + i >= units_.size() || units_[at_ + 1 + i].text != trigger_.rest[i])
        return fail(out, "a word of the trigger is missing");
    }
    if (!with_present()) return fail(out, "a word of the trigger is missing");
    effects(out);
    if (trigger_.object.empty()) {
      for (const Reach& reach : trigger_.subject) {
        if (out.pairs.empty())
          pair_up(fitting(finder_, finder_.list_at(reach, units_[at_].clause, end_, false), trigger_.subject_types),
                  out);
      }
      out.construction = "nominal";
      return out.pairs.empty() ? fail(out, "no list") : out;
    }
    find_pair(out);
    return out;
  }

 private:
  static Arguments fail(Arguments& out, const char* reason) {
    out.outcome = reason;
    return out;
  }

  [[nodiscard]] bool with_present() const {
    if (trigger_.with.empty()) return true;
    return std::any_of(units_.begin(), units_.end(), [&](const Unit& unit) {
      return unit.clause == units_[at_].clause && contains(trigger_.with, unit.text);
    });
  }

  [[nodiscard]] bool phrase_has(const char* group) const {
    const auto words = rules_.groups.find(group);
    if (words == rules_.groups.end()) return false;
    for (std::size_t i = finder_.phrase_start(at_); i < at_; ++i) {
      if (contains(words->second, units_[i].text)) return true;
    }
    const std::size_t start = finder_.phrase_start(at_);
    return start > 0 && contains(words->second, units_[start - 1].text);
  }

  void effects(Arguments& out) const {
    for (std::size_t i = finder_.phrase_start(at_); i < at_; ++i) out.negated |= units_[i].is(word_negative_determiner);
    if (phrase_has("former")) out.status = Status::ended;
    if (phrase_has("unreal")) out.status = Status::planned;
  }

  /// The argument that is not apposed first, since it tells where the apposed one may stand.
  void find_pair(Arguments& out) {
    const bool subject_apposed = is_apposed(trigger_.subject);
    const bool object_apposed = is_apposed(trigger_.object);
    const auto& anchored = subject_apposed ? trigger_.object : trigger_.subject;
    const auto& other = subject_apposed ? trigger_.subject : trigger_.object;
    const std::uint8_t anchored_types = subject_apposed ? trigger_.object_types : trigger_.subject_types;
    const std::uint8_t other_types = subject_apposed ? trigger_.subject_types : trigger_.object_types;
    Indices anchors = reach(anchored, anchored_types, no_unit);
    if (anchors.empty() && trigger_.object_parts && subject_apposed) {
      finder_.owners = true;
      anchors = reach(anchored, anchored_types, no_unit);
      finder_.owners = false;
    }
    (subject_apposed ? out.objects : out.subjects) = anchors;
    if (anchors.empty()) {
      if (subject_apposed) out.only_subjects = named_by_noun(other_types);
      fail(out, subject_apposed ? "no object" : "no subject");
      return;
    }
    Indices others;
    out.construction = "nominal";
    if (subject_apposed || object_apposed) {
      for (const auto& apposed : finder_.apposed(end_, anchors.front())) {
        others = fitting(finder_, finder_.expand(apposed.unit), other_types);
        if (others.empty() || overlap(others, anchors)) {
          others.clear();
          continue;
        }
        out.construction = apposed.construction;
        if (apposed.predicative) apply_clause(out);
        break;
      }
    } else {
      finder_.owners = trigger_.object_parts;
      others = reach(other, other_types, anchors.front());
      finder_.owners = false;
      apply_clause(out);
    }
    (subject_apposed ? out.subjects : out.objects) = others;
    if (others.empty()) {
      if (subject_apposed) out.only_objects = anchors;
      fail(out, subject_apposed ? "no subject" : "no object");
      return;
    }
    for (const std::size_t anchor : anchors) {
      for (const std::size_t second : others) {
        if (anchor == second) continue;
        out.pairs.emplace_back(subject_apposed ? second : anchor, subject_apposed ? anchor : second);
      }
    }
    if (out.pairs.empty()) fail(out, "one referent for both");
  }

  /// Who bears the noun as a title: `chief executive Anna Ek`.
  [[nodiscard]] Indices named_by_noun(std::uint8_t types) const {
    const std::size_t named = finder_.title_of(end_, no_unit);
    return named == no_unit ? Indices() : fitting(finder_, {named}, types);
  }

  static bool is_apposed(const std::vector<Reach>& reaches) {
    return std::any_of(reaches.begin(), reaches.end(), [](const Reach& reach) {
      return reach.kind == Reach::Kind::apposed || reach.kind == Reach::Kind::head;
    });
  }

  static bool overlap(const Indices& a, const Indices& b) {
    return std::any_of(a.begin(), a.end(), [&](std::size_t i) { return std::find(b.begin(), b.end(), i) != b.end(); });
  }

  void apply_clause(Arguments& out) const {
    const ClauseEffect effect = clause_effect(sentence_, rules_, units_[at_].clause, at_);
    out.negated = out.negated || effect.negated;
    if (out.status == Status::asserted) out.status = effect.status;
  }

  [[nodiscard]] Indices reach(const std::vector<Reach>& alternatives, std::uint8_t types, std::size_t taken) const {
    for (const Reach& alternative : alternatives) {
      if (alternative.kind == Reach::Kind::date) {
        const std::size_t date = finder_.date_near(units_[at_].clause, at_);
        if (date != no_unit) return {date};
        continue;
      }
      const std::size_t found = role(alternative);
      if (found == no_unit || found == taken) continue;
      const Indices fit = fitting(finder_, finder_.expand(found), types);
      if (!fit.empty()) return fit;
    }
    return {};
  }

  [[nodiscard]] std::size_t role(const Reach& reach) const {
    const std::size_t c = units_[at_].clause;
    switch (reach.kind) {
      case Reach::Kind::genitive:
        return finder_.possessor(end_) != no_unit ? finder_.possessor(end_) : finder_.possessor(at_);
      case Reach::Kind::compound:
        return finder_.compound_part(at_);
      case Reach::Kind::under: {
        const std::size_t behind = finder_.under_noun(end_, reach.marker);
        return behind != no_unit || trigger_.kind == Trigger::Class::noun ? behind
                                                                          : finder_.under(c, at_, reach.marker);
      }
      case Reach::Kind::subject: {
        const std::size_t finite = sentence_.clauses[c].finite;
        return finite == no_unit ? no_unit : finder_.clause_subject(c, finite);
      }
      case Reach::Kind::object: {
        const std::size_t finite = sentence_.clauses[c].finite;
        return finite == no_unit ? no_unit : finder_.clause_object(c, finite, finder_.clause_subject(c, finite));
      }
      default:
        return no_unit;
    }
  }

  const UnitSentence& sentence_;
  const RelationRules::LanguageRules& rules_;
  Finder finder_;
  const std::vector<Unit>& units_;
  std::size_t at_;
  std::size_t end_;  ///< last unit of the trigger
  const Trigger& trigger_;
};

void merge(ClauseEffect& effect, bool negated, Status status) {
  if (negated && effect.negated) {
    effect.status = Status::possible;  // denied denials assert nothing
  } else {
    effect.negated |= negated;
  }
  if (effect.status == Status::asserted) effect.status = status;
}

/// What the verbs and nouns that embed the verb at `at` do to it; `whole` when a clause is embedded, not an infinitive.
void apply_embedding(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t clause,
                     std::size_t at, bool whole, ClauseEffect& effect) {
  for (std::size_t i = 0; i < sentence.units.size(); ++i) {
    const Unit& unit = sentence.units[i];
    if (unit.clause != clause || i == at || unit.word == nullptr) continue;
    const bool before = i < at || rules.lexicon.verb_final();
    if (!before && !whole) continue;
    if (unit.verb) {
      for (const VerbReading& reading : unit.word->verbs) {
        const Lexicon::Embedding* found = rules.lexicon.embedding(reading.lemma);
        if (found == nullptr) continue;
        merge(effect, found->negated, found->status);
        break;
      }
    }
    const Lexicon::Embedding* noun = i < at ? rules.lexicon.noun_embedding(unit.text) : nullptr;
    if (noun != nullptr && !unit.verb) merge(effect, noun->negated, noun->status);
  }
}

}  // namespace

ClauseEffect clause_effect(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t c,
                           std::size_t at) {
  ClauseEffect effect;
  const Clause& clause = sentence.clauses[c];
  effect.negated = clause.negated;
  const Unit& unit = sentence.units[at];
  for (std::size_t i = 0; i < sentence.units.size(); ++i) {
    const Unit& other = sentence.units[i];
    if (other.clause != c || !other.is(word_modal) || i == at) continue;
    if (effect.status == Status::asserted) effect.status = other.word->modal_status;
  }
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    const Unit& before = sentence.units[at - back];
    if (before.is(word_negative_preposition)) effect.negated = true;
    if (!before.is(word_infinitive_marker | word_adverb | word_negative_preposition)) break;
  }
  const bool governed = unit.verb && !unit.finite;
  if (governed) apply_embedding(sentence, rules, c, at, false, effect);
  // What will not, could not or is not planned to happen is denied, not in doubt.
  if (effect.negated) effect.status = Status::asserted;
  if (clause.kind == Clause::Kind::conditional) effect.status = Status::possible;
  const bool complement = clause.kind == Clause::Kind::complement && clause.parent != no_unit;
  if (complement) {
    if (sentence.clauses[clause.parent].negated) merge(effect, false, Status::possible);
    apply_embedding(sentence, rules, clause.parent, no_unit, true, effect);
  }
  return effect;
}

Arguments find_verb_arguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at,
                              const VerbReading& reading, const Trigger& trigger) {
  return VerbArguments(sentence, rules, at, reading, trigger).run();
}

Arguments find_noun_arguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at,
                              const Trigger& trigger) {
  return NounArguments(sentence, rules, at, trigger).run();
}

}  // namespace gazgraph
