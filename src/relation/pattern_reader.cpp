// A pattern that matches says what it says of whole lists, as the clause of its verb holds it. What a contrast sets against
// its object it says of that too, the other way.
#include "pattern_reader.hpp"

#include <algorithm>

#include "effects.hpp"
#include "finder.hpp"
#include "opposites.hpp"
#include "party_members.hpp"

namespace gazgraph {
namespace {

class PatternReader {
 public:
  explicit PatternReader(Extraction& extraction)
      : extraction_(extraction),
        sentence_(extraction.sentence),
        rules_(extraction.rules),
        finder_(extraction.sentence, extraction.rules) {}

  void take(const CompiledPattern& pattern, const PatternMatch& match) {
    if (begins_with_governed(match) || begins_with_gerund(match) || describes_owned(pattern, match)) return;
    if (describes_next(match) || sets_against_each_other(match) || is_of_somebody_else(match)) return;
    if (parts_front(match) || parts_relative(match) || begins_with_agent(match) || parts_attribute(pattern, match) ||
        leaves_agent(pattern, match))
      return;
    if (!begins_with_likened(match) && (begins_with_adverbial(pattern, match) || passes_subject(match))) return;
    if (leaves_clause(match) || passes_nearer(pattern, match)) return;
    presupposed_ = names_argument(pattern, match);
    if (presupposed_ && names_other_end(pattern, match)) return;
    const ClauseEffect effect = effect_of(pattern, match);
    extraction_.tracer.note(pattern, match, effect.negated);
    if (are_told_apart(pattern, match)) return;
    const Predicate& predicate = extraction_.predicates[pattern.predicate];
    Indices subjects = fitting(sentence_.units, sharing(pattern, match.subject, match.object), predicate.subject_types);
    Indices objects(match.object);
    if (!predicate.object_is_date)
      objects = fitting(sentence_.units, sharing(pattern, match.object, match.subject), predicate.object_types);
    if (subjects.contains(match.object) || objects.contains(match.subject)) {
      subjects = Indices(match.subject);
      objects = Indices(match.object);
    }
    for (const std::size_t subject : subjects) {
      for (const std::size_t object : objects) {
        ClauseEffect own = effect;  // `a part of X and thus not of Y`
        if (object != match.object && denied_alone(sentence_, object)) own.negated = true;
        propose(pattern, match, subject, object, own);
      }
    }
    if (!predicate.object_is_date && !objects.empty()) propose_contrast(pattern, match, subjects, objects, effect);
  }

 private:
  /// A pattern holds as the clause of its verb does; without a verb only a negation of its object concerns it.
  [[nodiscard]] ClauseEffect effect_of(const CompiledPattern& pattern, const PatternMatch& match) const {
    ClauseEffect effect;
    const std::size_t verb = pattern.phrase_scope || presupposed_ ? no_unit : first_verb_of(pattern, match);
    const std::size_t told = verb != no_unit ? verb : event_of(pattern, match);
    if (verb != no_unit && explains_name(verb)) {
      effect.negated = sentence_.units[verb - 1].is(word_negation);
    } else if (told != no_unit) {
      const bool embedded = verb == no_unit || !sentence_.units[verb].finite;
      effect = clause_effect(sentence_, rules_, sentence_.units[told].clause, told, embedded);
    }
    if (set_off(sentence_, match.object)) effect.negated = false;
    if (effect.negated && denies_other_phrase(sentence_, sentence_.units[told].clause, told, Indices(match.subject),
                                              Indices(match.object)))
      effect.negated = false;
    // A pattern that denies has the negation among its words.
    effect.negated = pattern.negated ? !effect.negated : effect.negated || denied_alone(sentence_, match.object);
    if (effect.status == Status::asserted && is_in_doubt(pattern, match)) effect.status = Status::possible;
    if (pattern.status != Status::asserted) effect.status = pattern.status;
    return effect;
  }

  /// `X's purchase of Y was called off`: a noun of the pattern for what happens, which fills the subject of its clause; no_unit
  /// when there is none.
  [[nodiscard]] std::size_t event_of(const CompiledPattern& pattern, const PatternMatch& match) const {
    if (pattern.phrase_scope || presupposed_) return no_unit;
    for (std::size_t i = match.first; i <= match.last; ++i) {
      if (has_word(pattern, i) && fills_subject(sentence_, rules_, i)) return i;
    }
    return no_unit;
  }

  /// `die gescheiterte Wahl von X zur Chefin von Y`, `das angeblich von X entwickelte Y`: right before the words that the match
  /// begins with; but `hat den geplanten Start von Y verschoben`.
  [[nodiscard]] bool is_in_doubt(const CompiledPattern& pattern, const PatternMatch& match) const {
    if (match.first == 0 || sentence_.units[match.first].kind != Unit::Kind::word) return false;
    const Unit& before = sentence_.units[match.first - 1];
    if (sentence_.units[match.first].verb) return false;
    if (before.in(group_doubt | group_hearsay)) return true;
    return before.in(group_unreal) && first_verb_of(pattern, match) == no_unit;
  }

  /// `X does not use Y, made by Z`: a participle of the name before it is as true as nothing but itself denies.
  [[nodiscard]] bool explains_name(std::size_t verb) const {
    const Unit& unit = sentence_.units[verb];
    return verb > 0 && unit.reduced && !unit.finite && sentence_.clauses[unit.clause].finite != no_unit;
  }

  /// `X sued Y, led by Z`, at X and Z: before the verb or noun of the pattern, and behind another verb, a bare name of the first
  /// argument's types stands nearer than that one.
  [[nodiscard]] bool passes_nearer(const CompiledPattern& pattern, const PatternMatch& match) const {
    const auto& units = sentence_.units;
    const std::size_t first = std::min(match.subject, match.object);
    const std::size_t second = std::max(match.subject, match.object);
    const Predicate& predicate = extraction_.predicates[pattern.predicate];
    const std::uint8_t types = first == match.subject ? predicate.subject_types : predicate.object_types;
    const auto is_nearer = [&](const Unit& unit) {
      return unit.is_bare() && has_type(types, unit.type) && unit.entity != units[first].entity &&
             unit.clause == units[first].clause;
    };
    bool verb = false;
    bool nearer = false;
    for (std::size_t i = first + 1; i < second; ++i) {
      if ((units[i].verb || units[i].is_nominal()) && has_word(pattern, i)) return nearer;
      verb |= units[i].verb;
      nearer |= verb && is_nearer(units[i]);
    }
    return false;
  }

  /// `X has not bought the rival Y`: the words of the pattern are one noun of the rules, which names the argument right behind
  /// it, whatever the verb of the clause says.
  [[nodiscard]] bool names_argument(const CompiledPattern& pattern, const PatternMatch& match) const {
    const std::size_t named = std::max(match.subject, match.object);
    if (owns_argument(pattern, match)) return true;
    const std::size_t noun = finder_.own_noun(named);
    if (match.last != named || noun == no_unit || noun <= match.first || !denotes_argument(noun)) return false;
    for (std::size_t i = match.first + 1; i < named; ++i) {
      const Unit& unit = sentence_.units[i];
      const bool joins =
          unit.is(word_coordinator | word_preposition | word_determiner) || unit.kind == Unit::Kind::mark;
      if (i != noun && !joins && has_word(pattern, i)) return false;
    }
    return has_word(pattern, noun);
  }

  /// `wurde nicht von X, sondern von Y gekauft`: one and the same role of both arguments.
  [[nodiscard]] bool sets_against_each_other(const PatternMatch& match) const {
    const Opposites opposites = opposites_of(sentence_, match.object);
    return opposites.known() && (opposites.denied == match.subject || opposites.affirmed == match.subject);
  }

  /// `X has not postponed the launch of its new Y`: a possessive in the phrase of the second argument stands for the first, and
  /// no verb is a word of the pattern.
  [[nodiscard]] bool owns_argument(const CompiledPattern& pattern, const PatternMatch& match) const {
    constexpr std::size_t reach = 5;
    const std::size_t named = std::max(match.subject, match.object);
    const Unit& owner = sentence_.units[std::min(match.subject, match.object)];
    std::size_t i = named;
    while (i > match.first + 1 && named - i < reach && sentence_.units[i - 1].is_nominal()) --i;
    const Unit& pronoun = sentence_.units[i - 1];
    if (i == match.first || pronoun.kind != Unit::Kind::referent || !pronoun.anaphoric || !pronoun.genitive)
      return false;
    if (pronoun.entity != owner.entity || &pronoun == &owner) return false;
    for (std::size_t at = match.first; at <= match.last; ++at) {
      if (sentence_.units[at].verb && has_word(pattern, at)) return false;
    }
    return true;
  }

  /// `X buys chips from Y and sues its rival Z`: of a symmetric predicate the noun before the name has an owner that is not the
  /// other argument, or that one is aside (see Finder::relative_aside).
  [[nodiscard]] bool names_other_end(const CompiledPattern& pattern, const PatternMatch& match) const {
    if (!extraction_.predicates[pattern.predicate].symmetric) return false;
    const std::size_t named = std::max(match.subject, match.object);
    const std::size_t other = std::min(match.subject, match.object);
    const Unit& end = sentence_.units[other];
    for (std::size_t i = other + 1; i < named; ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.kind == Unit::Kind::referent && unit.genitive && unit.entity != end.entity) return true;
    }
    const std::size_t noun = finder_.own_noun(named);
    if (noun == no_unit) return false;
    const std::size_t clause = sentence_.units[noun].clause;
    return end.relative && clause == end.clause && finder_.relative_aside(clause) != no_unit;
  }

  /// `their`, `ihre`
  [[nodiscard]] static bool may_be_plural(const Unit& pronoun) {
    return pronoun.word != nullptr && std::any_of(pronoun.word->anaphors.begin(), pronoun.word->anaphors.end(),
                                                  [](const Anaphor& anaphor) { return anaphor.plural; });
  }

  /// `leaves his wife X and his son Y`, at X and Y: a possessive of the second argument's own noun of kin means others alone.
  [[nodiscard]] bool is_of_somebody_else(const PatternMatch& match) const {
    constexpr std::size_t reach = 6;
    const std::size_t named = std::max(match.subject, match.object);
    const Unit& other = sentence_.units[std::min(match.subject, match.object)];
    const std::size_t noun = finder_.own_noun(named);
    if (other.type != EntityType::person || noun == no_unit || !sentence_.units[noun].in(group_kin)) return false;
    bool others = false;
    for (std::size_t i = noun > reach ? noun - reach : 0; i < named; ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.kind != Unit::Kind::referent || !unit.anaphoric || !unit.genitive || unit.enclitic != (i > noun))
        continue;
      if (unit.entity == other.entity || may_be_plural(unit)) return false;
      others = true;
    }
    return others;
  }

  /// A noun of the rules that stands for an end of its relation (`rival`), not for what happens.
  [[nodiscard]] bool denotes_argument(std::size_t noun) const {
    const WordInfo* const info = sentence_.units[noun].info;
    return info != nullptr &&
           std::any_of(info->rules->nouns.begin(), info->rules->nouns.end(),
                       [&](std::uint32_t number) { return rules_.triggers[number].denotes_argument(); });
  }

  void propose(const CompiledPattern& pattern, const PatternMatch& match, std::size_t subject, std::size_t object,
               const ClauseEffect& effect) {
    const std::uint16_t predicate =
        pattern.wordless ? said_of_party(extraction_, pattern.predicate, object) : pattern.predicate;
    extraction_.proposals.add({.predicate = predicate,
                               .subject = subject,
                               .object = object,
                               .negated = effect.negated,
                               .status = effect.status,
                               .score = pattern.score,
                               .rule = std::string(pattern.name),
                               .at = match.first,
                               .wordless = pattern.wordless,
                               .presupposed = presupposed_});
  }

  /// `is from X, not from Y`: what a contrast sets against the last object, as for triggers.
  void propose_contrast(const CompiledPattern& pattern, const PatternMatch& match, const Indices& subjects,
                        const Indices& objects, const ClauseEffect& effect) {
    if (match.object == match.subject + 2 && sentence_.units[match.subject].type == EntityType::place)
      return;  // `X in Y`
    const Contrast contrast = contrast_of(sentence_, objects[objects.size() - 1]);
    if (contrast.unit == no_unit || objects.contains(contrast.unit) || subjects.contains(contrast.unit)) return;
    const std::uint8_t types = extraction_.predicates[pattern.predicate].object_types;
    if (contrast.denied == effect.negated || !has_type(types, sentence_.units[contrast.unit].type)) return;
    for (const std::size_t subject : subjects)
      propose(pattern, match, subject, contrast.unit, {.negated = contrast.denied, .status = effect.status});
  }

  /// `To X will Y deliver`, where articles tell case, and `X, the husband of Y, runs Z`: a preposition before the match governs
  /// the subject that it begins with, so that does not act.
  [[nodiscard]] bool begins_with_governed(const PatternMatch& match) const {
    const Unit& opener = sentence_.units[match.first];
    if (match.first != match.subject || opener.governor.empty()) return false;
    if (completes_fronted_noun(match.first)) return true;
    if (opener.phrase >= match.first) return false;
    if (sentence_.units[match.first + 1].is_mark(",")) {
      const Unit& next = sentence_.units[match.first + 2];
      const bool of_noun = opener.phrase > 0 && sentence_.units[opener.phrase - 1].is_nominal();
      if (of_noun && ends_apposition(match.first)) return true;
      return of_noun && match.last > match.first + 1 && next.verb && next.finite;
    }
    if (!rules_.lexicon.case_marking()) return false;
    const auto end = sentence_.units.begin() + static_cast<std::ptrdiff_t>(match.last) + 1;
    return std::any_of(sentence_.units.begin() + static_cast<std::ptrdiff_t>(match.first), end,
                       [](const Unit& unit) { return unit.verb && unit.finite; });
  }

  /// `The firm owning X was fined by Y`: the finite verb of the match is not said of the gerund's object that it begins with.
  [[nodiscard]] bool begins_with_gerund(const PatternMatch& match) const {
    if (match.first != std::min(match.subject, match.object)) return false;
    const auto unit_at = [&](std::size_t i) { return sentence_.units.begin() + static_cast<std::ptrdiff_t>(i); };
    const auto is_finite = [](const Unit& unit) { return unit.verb && unit.finite; };
    if (std::none_of(unit_at(match.first), unit_at(match.last), is_finite)) return false;
    const std::size_t gerund = finder_.gerund_before(match.first);
    return gerund != no_unit && gerund < match.first;
  }

  /// `has X, son of Y, a degree from Z`, at Y: what its preposition belongs to stands between a comma and the one behind it, right
  /// behind a name of its type, to which what follows belongs.
  [[nodiscard]] bool ends_apposition(std::size_t name) const {
    constexpr std::size_t longest = 5;
    const auto& units = sentence_.units;
    std::size_t at = units[name].phrase;
    const std::size_t noun = at;
    while (at > 0 && noun - at < longest && (units[at - 1].is_nominal() || units[at - 1].is(word_determiner))) --at;
    return at > 1 && at < noun && units[at - 1].is_mark(",") && units[at - 2].is_bare() &&
           units[at - 2].type == units[name].type;
  }

  /// `Like X, Y is based in Z` tells it of both.
  [[nodiscard]] bool begins_with_likened(const PatternMatch& match) const {
    const Unit& opener = sentence_.units[match.first];
    return !rules_.lexicon.verb_second() && !opener.governor.empty() &&
           (rules_.groups_of(opener.governor) & group_likening) != 0;
  }

  /// `Ifølge X blev Y grundlagt af Z`, `The owner of X is based in Z`: the verb of a pattern, whose clause begins with a
  /// preposition that the name belongs to, or which is said of what the name is a complement of.
  [[nodiscard]] bool begins_with_adverbial(const CompiledPattern& pattern, const PatternMatch& match) const {
    const Unit& opener = sentence_.units[match.first];
    constexpr std::uint8_t acting = type_bit(EntityType::person) | type_bit(EntityType::organization);
    if (match.first != std::min(match.subject, match.object) || opener.governor.empty()) return false;
    const std::size_t phrase = sentence_.units[opener.list == no_unit ? match.first : opener.list].phrase;
    if (phrase >= match.first || rules_.lexicon.case_marking()) return false;
    const std::size_t verb = verb_of(match);
    if (verb == no_unit || !has_word(pattern, verb) || sentence_.units[verb].clause != opener.clause) return false;
    const std::size_t finite = sentence_.clauses[opener.clause].finite;
    if (finite == no_unit || finite < match.first) return false;
    if (verb != finite && !sentence_.units[finite].is(word_auxiliary | word_copula)) return false;
    return stands_in_adverbial(match.first, phrase) ||
           (has_type(acting, opener.type) && completes_noun(pattern, phrase));
  }

  /// `Ifølge X`: the clause of the name begins with a preposition, and nothing but an article stands before the name, whose
  /// phrase begins at `phrase`.
  [[nodiscard]] bool stands_in_adverbial(std::size_t name, std::size_t phrase) const {
    for (std::size_t i = phrase + 1; i < name; ++i) {
      if (sentence_.units[i].is_nominal()) return false;
    }
    std::size_t start = sentence_.clauses[sentence_.units[name].clause].start;
    while (start < phrase && (sentence_.units[start].is(word_adverb) || sentence_.units[start].is_quote())) ++start;
    return sentence_.units[start].is(word_preposition);
  }

  /// `the owner of X`, `the agreement between X and Y`: the phrase at `phrase` stands right behind a noun of the rules, which
  /// speaks of something else than the pattern; the use of a thing is as good as the thing.
  [[nodiscard]] bool completes_noun(const CompiledPattern& pattern, std::size_t phrase) const {
    if (phrase == 0 || !sentence_.units[phrase - 1].is_nominal()) return false;
    if (!sentence_.units[phrase - 1].names_role()) return false;
    const auto& nouns = sentence_.units[phrase - 1].info->rules->nouns;
    return std::none_of(nouns.begin(), nouns.end(), [&](std::uint32_t number) {
      const Trigger& trigger = rules_.triggers[number];
      return trigger.predicate == pattern.predicate && !trigger.denotes_argument();
    });
  }

  /// `Unlike X, Y is based in Z`, `X bought Y, which Z founded`: before the finite verb on which a match rests stands a bare
  /// name or pronoun of the verb's clause for something else than the name that the match begins with; where verbs come second,
  /// behind it (`Som følge av X har Y kontor i Z`).
  [[nodiscard]] bool passes_subject(const PatternMatch& match) const {
    const std::size_t verb = verb_of(match);
    if (verb == no_unit || match.first != std::min(match.subject, match.object)) return false;
    const Unit& opener = sentence_.units[match.first];
    const std::size_t clause = sentence_.units[verb].clause;
    const std::size_t finite = sentence_.clauses[clause].finite;
    if (finite == no_unit || finite < match.first) return false;
    const bool own = clause == opener.clause;
    if (own && opener.phrase <= sentence_.clauses[clause].start && opener.is_bare()) return false;
    const bool comes_last = rules_.lexicon.verb_final() && sentence_.clauses[clause].kind != Clause::Kind::main;
    const bool behind = own && rules_.lexicon.verb_second() && !opener.governor.empty();
    const std::size_t end = behind ? std::max(match.subject, match.object) : finite;
    for (std::size_t i = match.first + 1; i < end; ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.clause != clause || !unit.is_bare() || i == match.subject || i == match.object) continue;
      const bool beside = unit.relative && i <= match.first + 2;  // `X, which`
      if (beside || (comes_last && !unit.relative)) continue;
      if (!is_same(match.first, i) && (unit.nominative || !unit.accusative)) return true;
    }
    return false;
  }

  /// One thing, or members of one list.
  [[nodiscard]] bool is_same(std::size_t a, std::size_t b) const {
    const Unit& first = sentence_.units[a];
    const Unit& second = sentence_.units[b];
    return first.entity == second.entity || (first.list != no_unit && first.list == second.list) ||
           (first.alias != no_unit && first.alias == second.alias) || second.companion == a;
  }

  /// `X, which bought Y, was founded by Z`, `X has, unlike Y, its seat in Z`: the name that a match begins with stands in a clause
  /// that ends before the verb of the match, or under a preposition in an insertion that ends before the other argument.
  [[nodiscard]] bool leaves_clause(const PatternMatch& match) const {
    if (match.first != std::min(match.subject, match.object)) return false;
    const Unit& name = sentence_.units[match.first];
    const std::size_t verb = verb_of(match);
    const Clause& own = sentence_.clauses[name.clause];
    const bool inserted = own.kind == Clause::Kind::insertion;
    const bool joins =
        name.phrase > 0 && sentence_.units[name.phrase - 1].in(group_comitative);  // `X, together with Y,`
    if (name.kind != Unit::Kind::referent || joins) return false;
    if (inserted ? own.finite == no_unit && name.is_bare() : verb == no_unit) return false;
    const std::size_t around = sentence_.units[verb == no_unit ? std::max(match.subject, match.object) : verb].clause;
    const std::size_t finite = sentence_.clauses[around].finite;
    if (!inserted && (finite == no_unit || finite < match.first)) return false;
    std::size_t clause = name.clause;
    while (clause != no_unit && clause != around) clause = sentence_.clauses[clause].parent;
    return clause == around && clause != name.clause;
  }

  /// `Born in X in 1950, Y died`: what stands in the phrase of a participle that fills the front is none of the finite verb's.
  [[nodiscard]] bool parts_front(const PatternMatch& match) const {
    const std::size_t verb = verb_of(match);
    if (verb == no_unit || !sentence_.units[verb].finite || !sentence_.units[verb].verb) return false;
    const std::size_t front = finder_.fronted_participle_end(verb);
    if (front == no_unit || front >= verb || (match.subject < front) == (match.object < front)) return false;
    return std::none_of(sentence_.units.begin() + static_cast<std::ptrdiff_t>(match.first),
                        sentence_.units.begin() + static_cast<std::ptrdiff_t>(front),
                        [](const Unit& unit) { return unit.verb; });  // else it tells of the participle
  }

  /// `der 2019 verstorbene X gründete Y`: the date belongs to a participle that the pattern does not name.
  [[nodiscard]] bool parts_attribute(const CompiledPattern& pattern, const PatternMatch& match) const {
    if (sentence_.units[match.object].kind != Unit::Kind::date) return false;
    const std::size_t participle = finder_.dated_attribute(match.object);
    return participle != no_unit && participle <= match.last && !has_word(pattern, participle);
  }

  /// `mother of X and wife of Y`, at X: the noun behind the coordinator goes on with the one that the name completes, and has the
  /// other argument for a complement of its own.
  [[nodiscard]] bool joins_role(const Unit& opener, std::size_t joined, std::size_t other) const {
    const auto is_role = [&](std::size_t i) {
      const Unit& noun = sentence_.units[i];
      return noun.is_nominal() && (noun.names_role() || noun.in(group_kin));
    };
    if (opener.phrase == 0 || !is_role(opener.phrase - 1) || !is_role(joined)) return false;
    return other > joined && !sentence_.units[other].governor.empty() && sentence_.units[other].phrase == joined + 1;
  }

  /// `owned by X and led by Y`: the name that a match begins with is governed by something before it, and what `and` joins is
  /// said of what that belongs to.
  [[nodiscard]] bool begins_with_agent(const PatternMatch& match) const {
    const std::size_t next = match.first + 1;
    const Unit& opener = sentence_.units[match.first];
    if (next + 1 >= sentence_.size() || opener.kind != Unit::Kind::referent || opener.governor.empty()) return false;
    if (opener.phrase >= match.first || !sentence_.units[next].is(word_coordinator)) return false;
    std::size_t behind = next + 1;
    while (behind + 1 < sentence_.size() && sentence_.units[behind].is(word_adverb | word_determiner)) ++behind;
    const Unit& joined = sentence_.units[behind];
    if (joins_role(opener, behind, std::max(match.subject, match.object))) return true;
    if (rules_.governs_agent(opener.governor) && joined.is(word_preposition) && behind > next + 1)
      return true;  // `built by X and now in Y's hands`
    return joined.verb && !joined.attributive && (!joined.finite || joined.has_form(VerbForm::participle));
  }

  /// `an engineer at X who founded Y`: a relative pronoun that stands for somebody else is no argument beside the name right
  /// before it.
  [[nodiscard]] bool parts_relative(const PatternMatch& match) const {
    const std::size_t pronoun = std::max(match.subject, match.object);
    const std::size_t name = std::min(match.subject, match.object);
    return sentence_.units[pronoun].relative && !sentence_.units[pronoun].left_out && name + 1 == pronoun;
  }

  /// `the Norwegian branch of X`, `the Norwegian maker's rival X`, `the Oslo-based branch of X`, `die in Y ansässige Tochter der
  /// X`: what the adjective of nationality that the match has as its object stands before, or an adjective behind it, is no part
  /// of the subject's own phrase, though nothing but nouns stands between.
  [[nodiscard]] bool describes_owned(const CompiledPattern& pattern, const PatternMatch& match) const {
    const Unit& place = sentence_.units[match.object];
    const bool attribute =
        place.kind == Unit::Kind::referent && place.type == EntityType::place && match.object + 1 < match.subject &&
        (place.compound || has_word(pattern, match.object + 1)) &&
        (sentence_.units[match.object + 1].is_nominal() || sentence_.units[match.object + 1].attributive);
    if (!place.demonym && !attribute) return false;
    bool noun = false;
    bool owned = false;
    for (std::size_t i = match.object + 1; i < match.subject; ++i) {
      const Unit& unit = sentence_.units[i];
      noun |= unit.is_nominal();
      owned |= unit.is(word_preposition) ? !has_word(pattern, i) : unit.is(word_determiner | word_genitive_determiner);
    }
    return noun && owned;
  }

  /// `X, the Norwegian maker Hexley`: the noun behind the adjective of nationality names something else.
  [[nodiscard]] bool describes_next(const PatternMatch& match) const {
    const std::size_t next = match.last + 1;
    if (!sentence_.units[match.object].demonym || match.subject > match.object || next >= sentence_.size())
      return false;
    const Unit& name = sentence_.units[next];
    return sentence_.units[match.last].is_nominal() && (name.is_unknown_name() || (name.is_head() && !name.anaphoric));
  }

  /// `leaves the wife A and the son B`: both members of a list are told by whose they are, so not by each other, unless the
  /// pattern has both nouns (`father A and son B`).
  [[nodiscard]] bool are_told_apart(const CompiledPattern& pattern, const PatternMatch& match) const {
    const std::size_t list = sentence_.units[match.subject].list;
    if (list == no_unit || list != sentence_.units[match.object].list) return false;
    if (share_role(pattern, match)) return true;
    const std::size_t subject = finder_.own_noun(match.subject);
    const std::size_t object = finder_.own_noun(match.object);
    const auto is_kin = [&](std::size_t noun) { return noun != no_unit && sentence_.units[noun].in(group_kin); };
    return is_kin(subject) && is_kin(object) && !(has_word(pattern, subject) && has_word(pattern, object));
  }

  /// `son of X and Y`: two members of a list under one preposition or in the genitive, with no word of the pattern between them.
  [[nodiscard]] bool share_role(const CompiledPattern& pattern, const PatternMatch& match) const {
    const Unit& subject = sentence_.units[match.subject];
    const Unit& object = sentence_.units[match.object];
    if (extraction_.predicates[pattern.predicate].symmetric || subject.governor != object.governor) return false;
    const bool genitives = subject.after_genitive_determiner && object.after_genitive_determiner;
    if (subject.governor.empty() && !genitives) return false;
    const std::size_t last = std::max(match.subject, match.object);
    bool joined = false;
    for (std::size_t i = std::min(match.subject, match.object) + 1; i < last; ++i) {
      if (has_word(pattern, i)) return false;
      joined |= sentence_.units[i].is(word_coordinator);
    }
    return joined;
  }

  /// `The son of X and Y, Z lives in V`, at X: its list completes a noun for somebody whom a comma behind it names.
  [[nodiscard]] bool completes_fronted_noun(std::size_t first) const {
    const auto& units = sentence_.units;
    const std::size_t head = units[first].list == no_unit ? first : units[first].list;
    if (head >= sentence_.size()) return false;
    const std::size_t noun = units[head].phrase;
    if (noun == 0 || !units[noun - 1].is_nominal() || !(units[noun - 1].names_role() || units[noun - 1].in(group_kin)))
      return false;
    const Indices members = finder_.expand(first);
    std::size_t name = members[members.size() - 1] + 1;
    if (name >= sentence_.size() || !units[name].is_mark(",")) return false;
    ++name;
    while (name < sentence_.size() && units[name].is(word_determiner)) ++name;
    if (name >= sentence_.size() || !units[name].is_bare() || units[name].type != units[first].type) return false;
    const Clause& own = sentence_.clauses[units[name].clause];
    const bool inserted = own.kind == Clause::Kind::insertion && own.parent != no_unit;
    const Clause& around = inserted ? sentence_.clauses[own.parent] : own;
    return finder_.phrase_start(noun - 1) == around.start;
  }

  /// Whether the word at `noun` stands at a place of the pattern.
  [[nodiscard]] bool has_word(const CompiledPattern& pattern, std::size_t noun) const {
    const PatternGate& gate = rules_.gates[static_cast<std::size_t>(&pattern - rules_.patterns.data())];
    for (std::uint32_t place = gate.first_place; noun != no_unit && place < gate.last_place; ++place) {
      for (std::uint32_t n = rules_.places[place].first; n < rules_.places[place].last; ++n) {
        if (sentence_.units[noun].has(rules_.place_terms[n])) return true;
      }
    }
    return false;
  }

  /// `Betrieben wird Y von X`: before the match a participle opens the clause of an auxiliary of the passive.
  [[nodiscard]] bool belongs_to_front(const Unit& agent, std::size_t first) const {
    const Clause& clause = sentence_.clauses[agent.clause];
    if (clause.finite == no_unit || clause.start >= first || !sentence_.units[clause.finite].is(word_passive))
      return false;
    const Unit& front = sentence_.units[clause.start];
    return rules_.lexicon.verb_second() && front.verb && !front.finite && front.has_form(VerbForm::participle);
  }

  /// `founded in 1998 and run by X`: an argument under the agent's preposition, before which a participle stands nearest that is
  /// no word of the pattern; `sued Y, owned by X`: or one behind a finite verb of the pattern that has an object.
  [[nodiscard]] bool leaves_agent(const CompiledPattern& pattern, const PatternMatch& match) const {
    const std::size_t agent = std::max(match.subject, match.object);
    const Unit& unit = sentence_.units[agent];
    if (unit.phrase >= agent || !rules_.governs_agent(unit.governor)) return false;
    const bool joined = sentence_.units[std::min(match.subject, match.object)].governor == unit.governor;
    if (!joined && belongs_to_front(unit, match.first)) return true;
    bool other = false;
    bool object = false;
    for (std::size_t i = unit.phrase; i-- > match.first;) {
      const Unit& verb = sentence_.units[i];
      object |= other && verb.is_bare();
      if (!verb.verb || verb.is(word_auxiliary) || verb.attributive) continue;
      if (verb.reduced && !has_word(pattern, i) && !stands_behind_coordinator(i)) {
        other = true;
        continue;
      }
      if (object && verb.finite && has_word(pattern, i)) return true;
      return !verb.finite && verb.has_form(VerbForm::participle) && !has_word(pattern, i) &&
             stands_behind_coordinator(i);
    }
    return false;
  }

  /// Nothing but a time and adverbs between a coordinator and the word at `i`.
  [[nodiscard]] bool stands_behind_coordinator(std::size_t i) const {
    constexpr std::size_t reach = 5;
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
      const Unit& unit = sentence_.units[i - back];
      if (unit.is(word_coordinator)) return true;
      if (unit.kind != Unit::Kind::date && !unit.is(word_adverb | word_preposition) && !unit.in(group_time_nouns))
        return false;
    }
    return false;
  }

  /// `the minister X and the teacher Y, citizen of Z`: behind the comma right behind the last member of a list a noun in its base form,
  /// which the pattern has too.
  [[nodiscard]] bool is_explained_alone(const CompiledPattern& pattern, std::size_t last) const {
    const std::size_t noun = last + 2;
    if (noun >= sentence_.size() || !sentence_.units[last + 1].is_mark(",") || !has_word(pattern, noun)) return false;
    const WordInfo* const info = sentence_.units[noun].info;
    return info != nullptr &&
           std::any_of(info->rules->nouns.begin(), info->rules->nouns.end(), [&](std::uint32_t number) {
             const Trigger& trigger = rules_.triggers[number];
             const bool base = trigger.kind == Trigger::Class::noun && trigger.rest.empty();
             return base && trigger.base == sentence_.units[noun].text;
           });
  }

  /// `der in Y geborene (Maler) X und die Ärztin Z`, at Z: a participle stands before the name at `matched`, nouns aside, and the
  /// later one has an article of its own.
  [[nodiscard]] bool stands_outside_attribute(std::size_t matched, std::size_t later) const {
    const auto& units = sentence_.units;
    std::size_t first = matched;
    while (first > 0 && !units[first - 1].attributive && finder_.is_nominal(first - 1)) --first;
    if (later <= matched || first == 0 || !units[first - 1].attributive || units[later].phrase > later) return false;
    const Unit& opener = units[units[later].phrase];
    return opener.kind == Unit::Kind::word && opener.is(word_determiner);
  }

  /// The members of a list for which a pattern holds that matched one of them: where a word of the pattern is that one's own
  /// noun, only those that share it or have such a one themselves; where `other` stands in an apposition to it, it alone.
  [[nodiscard]] Indices sharing(const CompiledPattern& pattern, std::size_t matched, std::size_t other) const {
    if (other > 0 && sentence_.units[other - 1].is_mark("(")) return Indices(matched);  // `X (Y) and Z (W)`
    Indices members;
    for (const std::size_t member : finder_.expand(matched)) {
      const bool apart = sentence_.units[member].titled || stands_outside_attribute(matched, member);
      if (member == matched || !apart) members.add(member);
    }
    const bool located = other == matched + 2 && sentence_.units[matched + 1].is_mark(",") &&
                         sentence_.units[other].type == EntityType::place;  // `X, Y`
    if (!located && (finder_.stands_inside(other, members) || are_each_explained(matched, other, members)))
      return Indices(matched);
    const std::size_t noun = finder_.own_noun(matched);
    if (members.size() > 1 && other > matched && is_explained_alone(pattern, matched)) return Indices(matched);
    if (members.size() < 2 || !has_word(pattern, noun)) return members;
    const bool alone = finder_.is_singular(noun) && other < matched;  // `Y's head X and Z`
    Indices told;
    for (const std::size_t member : members) {
      if (member != matched && !has_word(pattern, finder_.own_noun(member))) continue;
      if (alone) {
        told.add(member);
        continue;
      }
      for (const std::size_t sharing : finder_.sharing_noun(member)) told.add(sharing);
    }
    return told;
  }

  /// `X, a professor at Y, and Z, a lawyer at W`: the match goes on behind a comma right behind a member of the list, and the
  /// one before that has an apposition of its own.
  [[nodiscard]] bool are_each_explained(std::size_t matched, std::size_t other, const Indices& members) const {
    if (other < matched || matched == members.front() || !sentence_.units[matched + 1].is_mark(",")) return false;
    std::size_t before = members.front();
    for (const std::size_t member : members) {
      if (member < matched) before = member;
    }
    return sentence_.units[before + 1].is_mark(",") && before + 3 < matched &&
           std::any_of(sentence_.units.begin() + static_cast<std::ptrdiff_t>(before) + 2,
                       sentence_.units.begin() + static_cast<std::ptrdiff_t>(matched) - 1,
                       [](const Unit& unit) { return unit.is_mark(","); });
  }

  /// A participle without an auxiliary says what a name is, whatever its clause does.
  [[nodiscard]] bool is_free_participle(const Unit& unit) const {
    if (unit.finite || !unit.has_form(VerbForm::participle) || unit.has_form(VerbForm::infinitive)) return false;
    const std::size_t finite = sentence_.clauses[unit.clause].finite;
    return finite == no_unit || !sentence_.units[finite].is(word_auxiliary);
  }

  /// `was ordered by S to pay`: an embedding verb that the pattern names itself rather than the infinitive that it embeds.
  [[nodiscard]] std::size_t first_verb_of(const CompiledPattern& pattern, const PatternMatch& match) const {
    const std::size_t last = verb_of(match);
    if (last == no_unit || sentence_.units[last].finite) return last;
    for (std::size_t i = match.first; i < last; ++i) {
      const Unit& unit = sentence_.units[i];
      const std::size_t inner = sentence_.units[last].clause;
      const bool around = unit.clause == inner || unit.clause == sentence_.clauses[inner].parent;
      if (!unit.verb || unit.attributive || !around || !has_word(pattern, i)) continue;
      const auto& readings = unit.word->verbs;
      const bool embeds = std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
        return !rules_.lexicon.embedding(reading.lemma).empty();
      });
      if (embeds) return i;
    }
    return last;
  }

  /// The verb that a match rests on: the last one inside it that is no auxiliary, else an auxiliary.
  [[nodiscard]] std::size_t verb_of(const PatternMatch& match) const {
    std::size_t verb = no_unit;
    for (std::size_t i = match.first; i <= match.last; ++i) {
      const Unit& unit = sentence_.units[i];
      const bool own =
          unit.clause == sentence_.units[match.subject].clause || unit.clause == sentence_.units[match.object].clause;
      if (!unit.verb || unit.attributive || !own || is_free_participle(unit)) continue;
      if (verb == no_unit || !unit.is(word_auxiliary) || sentence_.units[verb].is(word_auxiliary)) verb = i;
    }
    return verb;
  }

  Extraction& extraction_;
  const UnitSentence& sentence_;
  const RelationRules::LanguageRules& rules_;
  Finder finder_;
  bool presupposed_ = false;  ///< the match that is taken names an argument (Statement::presupposed)
};

}  // namespace

void read_patterns(Extraction& extraction, const Offer& offer, PatternMemory& memory) {
  const RelationRules::LanguageRules& rules = extraction.rules;
  find_active_patterns(rules, offer, memory.active);
  if (memory.active.empty()) return;
  const PatternMatcher matcher(extraction.sentence, memory.scratch);
  PatternReader reader(extraction);
  for (const std::uint32_t number : memory.active) {
    const CompiledPattern& pattern = rules.patterns[number];
    for (const PatternMatch& match : matcher.find(pattern.pattern, extraction.predicates[pattern.predicate]))
      reader.take(pattern, match);
  }
}

}  // namespace gazgraph
