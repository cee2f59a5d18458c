// For every sentence: units, anaphora, clauses; then every word that is a trigger is asked for its two arguments, by the
// roles that its frame names, and every pattern is tried where its first word could stand. What is found is a proposal
// with a score; at the end of the document the proposals for one pair are settled by precedence and polarity.
#include "gazgraph/relation/extractor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "arguments.hpp"
#include "pattern_matcher.hpp"
#include "rules.hpp"
#include "units.hpp"

namespace gazgraph {
namespace {

constexpr float anaphora_factor = 0.85F;
constexpr float context_factor = 0.6F;
constexpr std::uint8_t person_bit = 1U << static_cast<unsigned>(EntityType::person);

bool has_type(std::uint8_t types, EntityType type) { return ((types >> static_cast<unsigned>(type)) & 1U) != 0; }

/// A referent of an earlier sentence, for anaphora.
struct Recent {
  EntityIndex entity = 0;
  EntityType type = EntityType::other;
  std::size_t sentence = 0;
  bool bare = false;
};

/// A triple as one place of the text proposes it.
struct Proposal {
  EntityIndex subject = 0;
  EntityIndex object = 0;
  std::string date;
  std::uint16_t predicate = 0;
  bool negated = false;
  Status status = Status::asserted;
  std::size_t trace = no_unit;  ///< number of the attempt among the traces
  Evidence evidence;
};

}  // namespace

struct RelationExtractor::State {
  std::shared_ptr<const RelationRules> all_rules;
  std::shared_ptr<const RelationRules::LanguageRules> rules;
  std::shared_ptr<const Gazetteer> gazetteer;
  std::shared_ptr<const Language> language;
  ExtractorOptions options;
};

/// The extraction from one document; see the head of this file.
class ExtractorRun {
 public:
  ExtractorRun(const RelationExtractor::State& state, std::string_view text, const Segmentation& cut,
               const std::vector<Mention>& mentions, std::vector<RelationTrace>* trace)
      : state_(state),
        rules_(*state.rules),
        text_(text),
        cut_(cut),
        mentions_(mentions),
        trace_(trace),
        stemmer_(state.rules->stemmer) {}

  std::vector<Relation> run() {
    for (std::size_t i = 0; i < cut_.sentences.size(); ++i) {
      if (mentions_.empty()) break;
      UnitSentence sentence = make_units(text_, cut_, i, mentions_, rules_, *state_.gazetteer, stemmer_);
      resolve_anaphora(sentence, i);
      if (worth_reading(sentence)) {
        analyse(sentence, rules_);
        resolve_relatives(sentence);
        read_patterns(sentence);
        const std::size_t own_units = sentence.units.size();
        add_context(sentence, i);
        read_triggers(sentence);
        sentence.units.resize(own_units);
        remember(sentence, i);
      } else {
        remember(sentence, i);
      }
    }
    return settle();
  }

 private:
  /// Two referents, or one and a date.
  static bool worth_reading(const UnitSentence& sentence) {
    std::size_t count = 0;
    for (const Unit& unit : sentence.units)
      count += unit.kind != Unit::Kind::word && unit.kind != Unit::Kind::mark ? 1 : 0;
    return count >= 2;
  }

  // ---- anaphora ----------------------------------------------------------------------------------------------------

  void resolve_anaphora(UnitSentence& sentence, std::size_t number) {
    for (std::size_t i = 0; i < sentence.units.size(); ++i) {
      Unit& unit = sentence.units[i];
      if (unit.kind != Unit::Kind::word) continue;
      const std::vector<Anaphor>* anaphors = anaphors_of(unit);
      if (anaphors == nullptr) continue;
      if (unit.is(word_relative) && i > 0 && sentence.units[i - 1].kind == Unit::Kind::mark) continue;
      const bool beside_name = i + 1 < sentence.units.size() && sentence.units[i + 1].kind == Unit::Kind::referent &&
                               !sentence.units[i + 1].demonym;
      for (const Anaphor& anaphor : *anaphors) {
        if (anaphor.noun && (beside_name || described(sentence, i) || !is_definite(sentence, i))) continue;
        const auto found = antecedent(sentence, i, number, anaphor);
        if (!found) continue;
        unit.kind = Unit::Kind::referent;
        unit.entity = found->entity;
        unit.type = found->type;
        unit.anaphoric = true;
        unit.genitive = anaphor.possessive;
        break;
      }
    }
  }

  /// What a word may stand for; a compound stands for what its last part does (`stålkoncernen`, `der Spieleentwickler`).
  [[nodiscard]] const std::vector<Anaphor>* anaphors_of(const Unit& unit) const {
    if (unit.word != nullptr) return unit.word->anaphors.empty() ? nullptr : &unit.word->anaphors;
    if (!rules_.lexicon.compounding() || unit.text.size() < 8) return nullptr;
    for (std::size_t cut = 3; cut + 4 <= unit.text.size(); ++cut) {
      if ((static_cast<unsigned char>(unit.text[cut]) & 0xC0U) == 0x80U) continue;
      const Lexicon::Word* tail = rules_.lexicon.find(std::string_view(unit.text).substr(cut));
      if (tail != nullptr && !tail->anaphors.empty() && tail->anaphors.front().noun) return &tail->anaphors;
    }
    return nullptr;
  }

  /// A noun that says of whom it speaks (`the founder of X`) or of what (`X, the founder`) stands for nothing else.
  [[nodiscard]] static bool described(const UnitSentence& sentence, std::size_t i) {
    const auto& units = sentence.units;
    const bool governs = i + 1 < units.size() && units[i + 1].is(word_preposition | word_genitive_determiner);
    const bool apposed = i > 1 && units[i - 1].text == "," && units[i - 2].kind == Unit::Kind::referent;
    return governs || apposed;
  }

  /// Definite by its form, or by its determiner where the language needs one.
  [[nodiscard]] bool is_definite(const UnitSentence& sentence, std::size_t i) const {
    const auto determiners = rules_.groups.find("anaphora_determiners");
    if (determiners == rules_.groups.end()) return true;
    if (i == 0) return false;
    const std::string& before = sentence.units[i - 1].text;
    return std::find(determiners->second.begin(), determiners->second.end(), before) != determiners->second.end();
  }

  [[nodiscard]] bool fits(const Anaphor& anaphor, EntityIndex entity, EntityType type) const {
    if (!has_type(anaphor.types, type)) return false;
    if (anaphor.kinds.empty()) return true;
    const std::string_view kind = state_.gazetteer->kind(entity);
    return kind.empty() || std::find(anaphor.kinds.begin(), anaphor.kinds.end(), kind) != anaphor.kinds.end();
  }

  [[nodiscard]] std::optional<Recent> antecedent(const UnitSentence& sentence, std::size_t at, std::size_t number,
                                                 const Anaphor& anaphor) const {
    for (std::size_t i = 0; i < at; ++i) {
      const Unit& unit = sentence.units[i];
      const bool usable = unit.kind == Unit::Kind::referent && !unit.demonym && fits(anaphor, unit.entity, unit.type);
      if (usable && (!anaphor.noun || !unit.anaphoric)) return Recent{unit.entity, unit.type, number, true};
    }
    for (std::size_t back = 1; back <= 3; ++back) {
      const Recent* best = nullptr;
      for (const Recent& recent : recent_) {
        if (recent.sentence + back != number || !fits(anaphor, recent.entity, recent.type)) continue;
        if (best == nullptr || (recent.bare && !best->bare)) best = &recent;
      }
      if (best != nullptr) return *best;
    }
    return std::nullopt;
  }

  void remember(const UnitSentence& sentence, std::size_t number) {
    for (const Unit& unit : sentence.units) {
      if (unit.kind != Unit::Kind::referent || unit.demonym || unit.relative) continue;
      recent_.push_back({.entity = unit.entity, .type = unit.type, .sentence = number, .bare = unit.is_bare()});
    }
    std::erase_if(recent_, [&](const Recent& recent) { return recent.sentence + 3 < number; });
  }

  /// A relative pronoun stands for the noun phrase before it; where that holds no referent it stands for nothing.
  void resolve_relatives(UnitSentence& sentence) const {
    for (std::size_t c = 0; c < sentence.clauses.size(); ++c) {
      Clause& clause = sentence.clauses[c];
      if (clause.kind != Clause::Kind::relative || clause.start >= sentence.units.size()) continue;
      Unit& pronoun = sentence.units[clause.start];
      if (pronoun.kind == Unit::Kind::referent) continue;
      std::size_t words = 0;
      for (std::size_t i = clause.start; i-- > 0 && words <= 3;) {
        const Unit& unit = sentence.units[i];
        if (unit.kind == Unit::Kind::mark) continue;
        if (unit.kind != Unit::Kind::referent || unit.demonym) {
          if (unit.verb && unit.finite) break;
          words += unit.is(word_preposition) ? 0 : 1;
          continue;
        }
        if (unit.compound || unit.genitive) break;
        pronoun.kind = Unit::Kind::referent;
        pronoun.entity = unit.entity;
        pronoun.type = unit.type;
        pronoun.list = no_unit;
        pronoun.anaphoric = pronoun.relative = true;
        pronoun.genitive = pronoun.is(word_possessive_relative);
        pronoun.phrase = clause.start;
        const bool governed = clause.start > 0 && sentence.units[clause.start - 1].is(word_preposition);
        if (governed) pronoun.governor = sentence.units[clause.start - 1].text;
        break;
      }
    }
  }

  // ---- triggers ----------------------------------------------------------------------------------------------------

  void read_triggers(const UnitSentence& sentence) {
    for (std::size_t i = 0; i < sentence.units.size(); ++i) {
      const Unit& unit = sentence.units[i];
      if (unit.kind != Unit::Kind::word) continue;
      if (unit.word != nullptr && unit.verb) {
        for (const VerbReading& reading : unit.word->verbs) try_verb(sentence, i, reading);
      }
      if (!(unit.verb && unit.finite) && !unit.is(word_preposition | word_determiner)) try_noun(sentence, i);
    }
  }

  void try_verb(const UnitSentence& sentence, std::size_t at, const VerbReading& reading) {
    const auto triggers = rules_.verbs.find(reading.lemma);
    if (triggers == rules_.verbs.end()) return;
    for (const std::uint32_t number : triggers->second) {
      const Trigger& trigger = rules_.triggers[number];
      attempt(sentence, at, trigger, find_verb_arguments(sentence, rules_, at, reading, trigger));
    }
  }

  void try_noun(const UnitSentence& sentence, std::size_t at) {
    const std::string& word = sentence.units[at].text;
    const auto try_stem = [&](std::string_view part, bool compound_tail) {
      const auto triggers = rules_.stems.find(std::string(stemmer_.stem(part)));
      if (triggers == rules_.stems.end()) return false;
      for (const std::uint32_t number : triggers->second) {
        const Trigger& trigger = rules_.triggers[number];
        if (compound_tail && !trigger.in_compounds) continue;
        attempt(sentence, at, trigger, find_noun_arguments(sentence, rules_, at, trigger));
      }
      return true;
    };
    if (try_stem(word, false) || !rules_.lexicon.compounding() || word.size() < 7) return;
    for (std::size_t cut = 3; cut + 4 <= word.size(); ++cut) {
      if ((static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80U) continue;
      if (try_stem(std::string_view(word).substr(cut), true)) return;
    }
  }

  void attempt(const UnitSentence& sentence, std::size_t at, const Trigger& trigger, Arguments arguments) {
    if (!arguments.outcome.empty()) complete_from_context(sentence, at, trigger, arguments);
    if (trace_ != nullptr) note(sentence, at, trigger, arguments);
    if (!arguments.outcome.empty()) return;
    for (const auto& [subject, object] : arguments.pairs) {
      propose(sentence, trigger.predicate, subject, object, arguments.negated || trigger.negated,
              arguments.status == Status::asserted ? trigger.status : arguments.status,
              trigger.score * arguments.factor, trigger.name + " " + arguments.construction, at);
    }
  }

  /// A noun that denotes one argument may leave the other to the context: `the founder of X` goes on about the person
  /// before; `chief executive Anna Ek` in a subordinate clause leads the one
  /// organization that the sentence has spoken of.
  void complete_from_context(const UnitSentence& sentence, std::size_t at, const Trigger& trigger,
                             Arguments& arguments) const {
    const bool opens = at <= 3 && (trigger.subject_types & person_bit) != 0;
    if (!arguments.only_objects.empty() && opens && is_definite_phrase(sentence, at)) {
      const std::size_t subject = person_before(sentence);
      if (subject == no_unit) return;
      for (const std::size_t object : arguments.only_objects) arguments.pairs.emplace_back(subject, object);
    } else if (!arguments.only_subjects.empty() && trigger.in_context) {
      const bool subordinate = sentence.clauses[sentence.units[at].clause].kind != Clause::Kind::main;
      const std::size_t object = subordinate ? only_one_before(sentence, at, trigger.object_types) : no_unit;
      if (object == no_unit || sentence.units[object].clause == sentence.units[at].clause) return;
      for (const std::size_t subject : arguments.only_subjects) arguments.pairs.emplace_back(subject, object);
    } else {
      return;
    }
    arguments.outcome.clear();
    arguments.construction = "context";
    arguments.factor = context_factor;
  }

  /// The person that the sentences before are about, as a unit behind the sentence's own and in none of its clauses.
  void add_context(UnitSentence& sentence, std::size_t number) const {
    const auto found = antecedent(sentence, 0, number, Anaphor{.types = person_bit});
    if (!found) return;
    Unit unit{.kind = Unit::Kind::referent,
              .begin = sentence.begin,
              .end = sentence.begin,
              .entity = found->entity,
              .type = found->type};
    unit.anaphoric = true;
    unit.clause = no_unit;
    sentence.units.push_back(std::move(unit));
  }

  /// `the founder`, `grundaren`: by its determiner or by its ending.
  [[nodiscard]] bool is_definite_phrase(const UnitSentence& sentence, std::size_t at) const {
    const auto endings = rules_.groups.find("definite_endings");
    if (endings != rules_.groups.end()) {
      const std::string& word = sentence.units[at].text;
      return std::any_of(endings->second.begin(), endings->second.end(),
                         [&](const std::string& ending) { return word.ends_with(ending); });
    }
    const auto determiners = rules_.groups.find("anaphora_determiners");
    if (determiners == rules_.groups.end()) return false;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
      const Unit& before = sentence.units[at - back];
      if (std::find(determiners->second.begin(), determiners->second.end(), before.text) != determiners->second.end())
        return true;
      if (!before.is_nominal() && !before.demonym) return false;
    }
    return false;
  }

  /// The person of the sentences before: the unit that add_context() has put behind the sentence's own.
  [[nodiscard]] static std::size_t person_before(const UnitSentence& sentence) {
    const bool known = !sentence.units.empty() && sentence.units.back().clause == no_unit;
    return known ? sentence.units.size() - 1 : no_unit;
  }

  /// The one organization (or whatever fits) that the sentence names before `at`; no_unit when it names several.
  [[nodiscard]] static std::size_t only_one_before(const UnitSentence& sentence, std::size_t at, std::uint8_t types) {
    std::size_t found = no_unit;
    for (std::size_t i = 0; i < at; ++i) {
      const Unit& unit = sentence.units[i];
      if (!unit.is_bare() || !has_type(types, unit.type)) continue;
      if (found != no_unit && sentence.units[found].entity != unit.entity) return no_unit;
      found = i;
    }
    return found;
  }

  void propose(const UnitSentence& sentence, std::uint16_t predicate, std::size_t subject, std::size_t object,
               bool negated, Status status, float score, const std::string& name, std::size_t at) {
    const Unit& s = sentence.units[subject];
    const Unit& o = sentence.units[object];
    const bool dated = o.kind == Unit::Kind::date;
    if (!dated && s.entity == o.entity) return;
    if (sentence.question && status == Status::asserted) status = Status::question;
    Proposal proposal{.subject = s.entity,
                      .object = dated ? 0 : o.entity,
                      .date = dated ? o.date : "",
                      .predicate = predicate,
                      .negated = negated,
                      .status = status,
                      .trace = trace_ == nullptr || trace_->empty() ? no_unit : trace_->size() - 1,
                      .evidence = {}};
    Evidence& evidence = proposal.evidence;
    const Unit& t = sentence.units[at];
    evidence.begin = std::min({s.begin, o.begin, t.begin});
    evidence.end = std::max({s.end, o.end, t.end});
    evidence.sentence_begin = sentence.begin;
    evidence.sentence_end = sentence.end;
    evidence.pattern = name;
    evidence.anaphoric = (s.anaphoric && !s.relative) || (o.anaphoric && !o.relative);
    evidence.score = evidence.anaphoric ? score * anaphora_factor : score;
    const std::string& predicate_name = state_.all_rules->predicates()[predicate].name;
    if (!predicate_name.ends_with("_on")) evidence.date = only_date(sentence);
    proposals_.push_back(std::move(proposal));
  }

  /// The date of the sentence when it names exactly one.
  [[nodiscard]] static std::string only_date(const UnitSentence& sentence) {
    std::string date;
    for (const Unit& unit : sentence.units) {
      if (unit.kind != Unit::Kind::date) continue;
      if (!date.empty()) return {};
      date = unit.date;
    }
    return date;
  }

  void note(const UnitSentence& sentence, std::size_t at, const Trigger& trigger, const Arguments& arguments) const {
    RelationTrace trace{.begin = sentence.units[at].begin,
                        .end = sentence.units[at].end,
                        .sentence_begin = sentence.begin,
                        .sentence_end = sentence.end,
                        .pattern = trigger.name + (arguments.construction.empty() ? "" : " " + arguments.construction),
                        .predicate = state_.all_rules->predicates()[trigger.predicate].name,
                        .outcome = arguments.outcome.empty() ? "matched" : arguments.outcome,
                        .pieces = {},
                        .negated = arguments.negated || trigger.negated};
    add_reached(sentence, arguments.subjects, trace.subjects, trace.dates);
    add_reached(sentence, arguments.objects, trace.objects, trace.dates);
    for (const auto& [subject, object] : arguments.pairs) {
      add_reached(sentence, {subject}, trace.subjects, trace.dates);
      add_reached(sentence, {object}, trace.objects, trace.dates);
      trace.pieces.push_back(fmt::format("S = {} (byte {}), O = {} (byte {})", show(sentence.units[subject]),
                                         sentence.units[subject].begin, show(sentence.units[object]),
                                         sentence.units[object].begin));
    }
    if (arguments.negated) trace.pieces.push_back("negated");
    if (arguments.status != Status::asserted)
      trace.pieces.push_back("status " + std::string(to_string(arguments.status)));
    trace_->push_back(std::move(trace));
  }

  static void add_reached(const UnitSentence& sentence, const std::vector<std::size_t>& units,
                          std::vector<EntityIndex>& entities, std::vector<std::string>& dates) {
    for (const std::size_t i : units) {
      const Unit& unit = sentence.units[i];
      if (unit.kind == Unit::Kind::date) dates.push_back(unit.date);
      if (unit.kind == Unit::Kind::referent) entities.push_back(unit.entity);
    }
  }

  [[nodiscard]] std::string show(const Unit& unit) const {
    if (unit.kind == Unit::Kind::date) return unit.date;
    return fmt::format("{}{}", state_.gazetteer->label(unit.entity),
                       unit.anaphoric ? fmt::format(" (through `{}`)", unit.text) : "");
  }

  // ---- patterns ----------------------------------------------------------------------------------------------------

  void read_patterns(const UnitSentence& sentence) {
    const PatternMatcher matcher(sentence, rules_, stemmer_, text_);
    for (const CompiledPattern& pattern : rules_.patterns) {
      const Predicate& predicate = state_.all_rules->predicates()[pattern.predicate];
      for (const PatternMatch& match : matcher.find(pattern.pattern, predicate)) {
        const std::size_t clause = sentence.units[match.first].clause;
        const ClauseEffect effect = clause_effect(sentence, rules_, clause, match.last);
        const bool negated = pattern.negated != (effect.negated && match.has_verb);
        const Status status = pattern.status == Status::asserted && match.has_verb ? effect.status : pattern.status;
        if (trace_ != nullptr) note(sentence, pattern, match, negated);
        propose(sentence, pattern.predicate, match.subject, match.object, negated, status, pattern.score, pattern.name,
                match.first);
      }
    }
  }

  void note(const UnitSentence& sentence, const CompiledPattern& pattern, const PatternMatch& match,
            bool negated) const {
    RelationTrace trace{.begin = sentence.units[match.first].begin,
                        .end = sentence.units[match.last].end,
                        .sentence_begin = sentence.begin,
                        .sentence_end = sentence.end,
                        .pattern = pattern.name,
                        .predicate = state_.all_rules->predicates()[pattern.predicate].name,
                        .outcome = "matched",
                        .pieces = {fmt::format("S = {}, O = {}", show(sentence.units[match.subject]),
                                               show(sentence.units[match.object]))},
                        .negated = negated};
    add_reached(sentence, {match.subject}, trace.subjects, trace.dates);
    add_reached(sentence, {match.object}, trace.objects, trace.dates);
    trace_->push_back(std::move(trace));
  }

  // ---- settling ----------------------------------------------------------------------------------------------------

  using Key = std::tuple<std::string_view, std::uint16_t, std::string_view, std::string_view>;

  [[nodiscard]] Key key_of(const Proposal& proposal) const {
    const bool swap = state_.all_rules->predicates()[proposal.predicate].symmetric && proposal.date.empty() &&
                      state_.gazetteer->id(proposal.object) < state_.gazetteer->id(proposal.subject);
    const std::string_view object = proposal.date.empty() ? state_.gazetteer->id(proposal.object) : std::string_view();
    return swap ? Key{object, proposal.predicate, state_.gazetteer->id(proposal.subject), proposal.date}
                : Key{state_.gazetteer->id(proposal.subject), proposal.predicate, object, proposal.date};
  }

  [[nodiscard]] bool reportable(Status status) const {
    return state_.options.keep_unasserted || status == Status::asserted || status == Status::ended;
  }

  /// Tells the traces why an attempt that matched is not reported.
  void drop(const Proposal& proposal, const std::string& why) const {
    if (trace_ != nullptr && proposal.trace != no_unit) (*trace_)[proposal.trace].outcome = why;
  }

  std::vector<Relation> settle() {
    std::map<Key, std::vector<const Proposal*>> groups;
    for (const Proposal& proposal : proposals_) {
      if (!reportable(proposal.status)) drop(proposal, "status " + std::string(to_string(proposal.status)));
      if (reportable(proposal.status)) groups[key_of(proposal)].push_back(&proposal);
    }
    drop_outranked(groups);
    std::vector<Relation> relations;
    for (auto& [key, proposals] : groups) add_relation(relations, proposals);
    std::sort(relations.begin(), relations.end(), [&](const Relation& a, const Relation& b) {
      const auto key = [&](const Relation& r) {
        std::uint32_t first = r.evidence.front().begin;
        for (const Evidence& evidence : r.evidence) first = std::min(first, evidence.begin);
        return std::make_tuple(first, r.predicate, state_.gazetteer->id(r.subject),
                               r.date.empty() ? state_.gazetteer->id(r.object) : std::string_view(r.date));
      };
      return key(a) < key(b);
    });
    return relations;
  }

  /// For one pair, a predicate gives way to those that it is declared to yield to.
  void drop_outranked(std::map<Key, std::vector<const Proposal*>>& groups) const {
    std::set<std::tuple<std::string_view, std::string_view, std::string_view>> found;
    for (const auto& [key, proposals] : groups) {
      const auto& name = state_.all_rules->predicates()[std::get<1>(key)].name;
      found.emplace(std::get<0>(key), name, std::get<2>(key));
      found.emplace(std::get<2>(key), name, std::get<0>(key));
    }
    std::erase_if(groups, [&](const auto& group) {
      const auto& [subject, number, object, date] = group.first;
      const auto& stronger = state_.all_rules->predicates()[number].yields_to;
      if (!date.empty()) return false;
      for (const std::string& other : stronger) {
        if (!found.contains({subject, other, object})) continue;
        for (const Proposal* proposal : group.second) drop(*proposal, "yields to " + other);
        return true;
      }
      return false;
    });
  }

  /// Of one triple, what is denied counts before what is said, and what is asserted before what is not.
  void add_relation(std::vector<Relation>& relations, std::vector<const Proposal*>& proposals) const {
    const bool negated = std::any_of(proposals.begin(), proposals.end(), [](const Proposal* p) { return p->negated; });
    std::erase_if(proposals, [&](const Proposal* p) {
      if (p->negated != negated) drop(*p, "denied elsewhere");
      return p->negated != negated;
    });
    Status status = Status::question;
    for (const Proposal* proposal : proposals) status = std::min(status, proposal->status);
    std::erase_if(proposals, [&](const Proposal* p) { return p->status != status; });
    Relation relation{.subject = proposals.front()->subject,
                      .predicate = proposals.front()->predicate,
                      .negated = negated,
                      .status = status,
                      .object = proposals.front()->object,
                      .date = proposals.front()->date,
                      .evidence = {}};
    for (const Proposal* proposal : proposals) {
      const auto same = std::find_if(relation.evidence.begin(), relation.evidence.end(), [&](const Evidence& e) {
        return e.sentence_begin == proposal->evidence.sentence_begin;
      });
      if (same == relation.evidence.end()) {
        relation.evidence.push_back(proposal->evidence);
      } else if (proposal->evidence.score > same->score) {
        *same = proposal->evidence;
      }
    }
    std::stable_sort(relation.evidence.begin(), relation.evidence.end(),
                     [](const Evidence& a, const Evidence& b) { return a.score > b.score; });
    float doubt = 1;
    for (const Evidence& evidence : relation.evidence) doubt *= 1 - evidence.score;
    relation.score = 1 - doubt;
    if (relation.score >= static_cast<float>(state_.options.threshold)) {
      relations.push_back(std::move(relation));
      return;
    }
    for (const Proposal* proposal : proposals) drop(*proposal, fmt::format("score {:.2f} is too low", relation.score));
  }

  const RelationExtractor::State& state_;
  const RelationRules::LanguageRules& rules_;
  std::string_view text_;
  const Segmentation& cut_;
  const std::vector<Mention>& mentions_;
  std::vector<RelationTrace>* trace_;
  Stemmer stemmer_;
  std::vector<Recent> recent_;
  std::vector<Proposal> proposals_;
};

RelationExtractor::RelationExtractor(std::shared_ptr<const RelationRules> rules,
                                     std::shared_ptr<const Gazetteer> gazetteer,
                                     std::shared_ptr<const Language> language, ExtractorOptions options)
    : state_(std::make_unique<State>()) {
  state_->rules = rules->rules(language->code());
  state_->all_rules = std::move(rules);
  state_->gazetteer = std::move(gazetteer);
  state_->language = std::move(language);
  state_->options = options;
}

RelationExtractor::~RelationExtractor() = default;

void RelationExtractor::extract(std::string_view text, const Segmentation& segmentation,
                                const std::vector<Mention>& mentions, std::vector<Relation>& relations,
                                std::vector<RelationTrace>* trace) const {
  relations.clear();
  if (state_->rules == nullptr) return;
  relations = ExtractorRun(*state_, text, segmentation, mentions, trace).run();
}

}  // namespace gazgraph
