// Every reading of a word as a verb is tried, and of the noun triggers at a place the longest. What fails may be completed:
// from what was said of a whole before its shares, from the sentences before, or, once the whole sentence is known, from
// who holds the post that a verb of succession leaves open.
#include "trigger_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "context.hpp"
#include "continuation.hpp"
#include "finder.hpp"
#include "party_members.hpp"

namespace gazgraph {
namespace {

constexpr float dated_factor = 0.95F;
constexpr std::string_view inverse_mark = "^-1";

class TriggerReader {
 public:
  TriggerReader(Extraction& extraction, const Offer& offer, PossibleTypes& possible, Vacancies& vacancies,
                std::vector<std::uint32_t>& candidates)
      : extraction_(extraction),
        sentence_(extraction.sentence),
        rules_(extraction.rules),
        offer_(offer),
        vacancies_(vacancies),
        candidates_(candidates) {
    std::uint8_t types = 0;  // the context's included
    for (const Unit& unit : sentence_.units) {
      if (unit.verb) __builtin_prefetch(unit.word->verbs.data());
      if (unit.kind != Unit::Kind::referent) continue;
      types |= type_bit(unit.type);
      for (const std::string_view governor : {unit.governor, unit.outer_governor}) note_governor(governor);
    }
    possible_ = &possible.among(types, extraction.dated);
    for (const Unit& unit : sentence_.units) {
      if (unit.verb && unit.has_forms()) __builtin_prefetch(&rules_.lemma_types[unit.word->verbs.front().lemma]);
    }
  }

  void run() {
    if (possible_->none() && !extraction_.tracer.active()) return;
    std::size_t shadowed = 0;  // units below this belong to a longer trigger
    const std::size_t size = sentence_.size();
    for (std::size_t i = 0; i < size; ++i) {
      const Unit& unit = sentence_.units[i];
      if (!unit.verb && (unit.info == nullptr || unit.info->rules->nouns.empty())) continue;
      const bool described = unit.kind == Unit::Kind::referent && unit.anaphoric && !unit.relative && is_noun(unit);
      if (unit.kind != Unit::Kind::word && !described) continue;
      const bool may_be_noun =
          !(unit.verb && unit.finite) && !unit.is(word_preposition | word_determiner | word_coordinator);
      const Lexicon::Word* const verb = unit.verb ? unit.word : nullptr;
      if (verb != nullptr) {  // what is tried may add units, which moves them
        for (const VerbReading& reading : verb->verbs) try_verb(i, reading);
      }
      if (i >= shadowed && may_be_noun) shadowed = std::max(shadowed, try_noun(i));
    }
    take_over_posts();
  }

 private:
  /// A noun that stands for an entity; of a compound only its last part may be known for that (`dotterbolaget`).
  [[nodiscard]] static bool is_noun(const Unit& unit) {
    if (unit.word == nullptr) return unit.info != nullptr;
    return !unit.word->anaphors.empty() && unit.word->anaphors.front().noun;
  }

  /// Whether the sentence, its context included, has arguments of the types that a trigger takes.
  [[nodiscard]] bool has_types(std::uint32_t number) const {
    return extraction_.tracer.active() || possible_->test(rules_.trigger_types[number]);
  }
  /// Whether it has a word that the trigger needs.
  [[nodiscard]] bool has_words(const Trigger& trigger) const {
    return extraction_.tracer.active() || trigger.with.empty() || offer_.terms.has_one_of(trigger.with);
  }
  [[nodiscard]] bool may_hold(std::uint32_t number) const {
    return has_types(number) && has_words(rules_.triggers[number]);
  }

  void note_governor(std::string_view governor) {
    const bool known = std::find(governors_.begin(), governors_.end(), governor) != governors_.end();
    if (!governor.empty() && !known) governors_.push_back(governor);
  }

  /// Whether something may stand where the trigger has its object. Where that is under prepositions of which none governs
  /// anything in the sentence, only what has been told before could complete it, as far as its rule allows for that.
  [[nodiscard]] bool may_reach_object(const Trigger& trigger) const {
    if (extraction_.tracer.active() || trigger.object.empty()) return true;
    if (trigger.in_context || trigger.title_in_context || trigger.definite_in_context) return true;
    const auto& proposals = extraction_.proposals.all();
    if (!proposals.empty() && proposals.back().predicate == trigger.predicate) return true;
    const auto may_govern = [](std::string_view governor, std::string_view marker) {
      return governor == place_governor || marker.ends_with(governor);  // `in front of`: what stands last governs
    };
    return std::any_of(trigger.object.begin(), trigger.object.end(), [&](const Reach& reach) {
      return reach.kind != Reach::Kind::under ||
             std::any_of(governors_.begin(), governors_.end(),
                         [&](std::string_view governor) { return may_govern(governor, reach.marker); });
    });
  }

  /// The same of all triggers whose argument types are among these.
  [[nodiscard]] bool may_hold_one_of(const ArgumentTypeSet& types) const {
    return extraction_.tracer.active() || (types & *possible_).any();
  }

  void try_verb(std::size_t at, const VerbReading& reading) {
    if (!may_hold_one_of(rules_.lemma_types[reading.lemma])) return;
    candidates_.clear();
    for (const std::uint32_t number : rules_.verb_triggers(reading.lemma)) {
      if (!has_types(number)) continue;
      candidates_.push_back(number);
      __builtin_prefetch(&rules_.triggers[number]);
    }
    for (const std::uint32_t number : candidates_) {
      const Trigger& trigger = rules_.triggers[number];
      if (!has_words(trigger) || !may_reach_object(trigger)) continue;
      attempt(at, trigger, find_verb_arguments(sentence_, rules_, at, reading, trigger));
    }
  }

  /// Tries the noun triggers at a unit, the longest only; returns the unit behind what they take.
  std::size_t try_noun(std::size_t at) {
    const Unit& unit = sentence_.units[at];
    if (unit.info == nullptr || unit.info->rules->nouns.empty()) return 0;
    const WordRules& word = *unit.info->rules;
    if (!word.opens_nouns && !may_hold_one_of(word.types)) return 0;
    candidates_.clear();
    std::size_t longest = 0;
    for (const std::uint32_t number : word.nouns) {
      if (!word.opens_nouns && !has_types(number)) continue;
      const Trigger& trigger = rules_.triggers[number];
      if (!rest_follows(sentence_, at, trigger)) continue;
      candidates_.push_back(number);
      if (!trigger.coordinated) longest = std::max(longest, trigger.rest.size());
    }
    for (const std::uint32_t number : candidates_) {
      const Trigger& trigger = rules_.triggers[number];
      const bool hidden = trigger.rest.size() < longest && !trigger.coordinated;
      if (!hidden && may_hold(number) && may_reach_object(trigger))
        attempt(at, trigger, find_noun_arguments(sentence_, rules_, at, trigger));
    }
    return longest == 0 ? 0 : at + 1 + longest;
  }

  void attempt(std::size_t at, const Trigger& trigger, Arguments arguments) {
    const bool verb = trigger.kind == Trigger::Class::verb;
    if (verb && trigger.governs_subject() && arguments.subjects.empty()) leave_open(trigger, arguments);
    const bool goes_on = arguments.failed() && continue_what_was_told(extraction_, at, trigger, arguments);
    if (arguments.failed() && !goes_on) complete_from_context(extraction_, at, trigger, arguments);
    if (!verb && trigger.in_context && arguments.subject_apposed) vacancies_.leave_open(at, trigger, arguments);
    const bool takes_post = verb && trigger.title_in_context;
    if (takes_post && arguments.failed() && !arguments.subjects.empty() && arguments.objects.empty()) {
      takings_.push_back({at, &trigger, std::move(arguments)});
      return;
    }
    report(at, trigger, arguments);
  }

  /// `X sells Y. The buyer is Z`: the verb leaves out whom it has under a preposition, and a noun for that end may name it later.
  void leave_open(const Trigger& trigger, const Arguments& arguments) {
    if (arguments.objects.empty() || arguments.negated) return;
    const EntityIndex object = sentence_.units[arguments.objects.front()].entity;
    extraction_.open_events.push_back({trigger.predicate, object, extraction_.number});
  }

  /// `X resigns as head of Z. Y takes over.`: a verb that leaves open whose post its subject takes, once the whole sentence
  /// is known, means the one who is told to hold one in it or in the two before; of a list, of one name only.
  void take_over_posts() {
    for (Taking& taking : takings_) {
      Arguments& arguments = taking.arguments;
      for (const std::size_t subject : arguments.subjects) {
        const std::size_t holder = vacancies_.holder_before(*taking.trigger, sentence_.units[subject].entity);
        if (holder != no_unit) arguments.pairs.push_back({subject, holder, arguments.negated});
      }
      if (!arguments.pairs.empty()) {
        arguments.complete(by_context, context_factor);
      } else if (!arguments.negated && arguments.status == Status::asserted) {
        vacancies_.leave_open(taking.at, sentence_.units[arguments.subjects.front()].entity);
      }
      report(taking.at, *taking.trigger, arguments);
    }
    takings_.clear();
  }

  // ---- what is found -----------------------------------------------------------------------------------------------

  void report(std::size_t at, const Trigger& trigger, const Arguments& arguments) {
    extraction_.tracer.note(at, trigger, arguments);
    if (arguments.failed()) return;
    for (const ArgumentPair& pair : arguments.pairs) {
      if (is_post_elsewhere(at, trigger, pair)) continue;
      if (trigger.negated && pair.negated && is_denial(at)) continue;  // `did not deny the purchase` asserts nothing
      const std::uint16_t predicate = predicate_of(at, trigger, pair);
      const bool told = !pair.negated && arguments.status == Status::asserted;
      if (told && sentence_.units[pair.object].is_stranger())
        vacancies_.follow(at, predicate, sentence_.units[pair.subject].entity);
      const bool turned = predicate != trigger.predicate && says_inverse_of_members(trigger);
      extraction_.proposals.add({.predicate = predicate,
                                 .subject = turned ? pair.object : pair.subject,
                                 .object = turned ? pair.subject : pair.object,
                                 .negated = pair.negated != trigger.negated,
                                 .status = arguments.status == Status::asserted ? trigger.status : arguments.status,
                                 .score = trigger.score * arguments.factor,
                                 .rule = fmt::format("{} {}", trigger.name, arguments.construction),
                                 .at = at,
                                 .presupposed = arguments.presupposed});
    }
    if (trigger.kind == Trigger::Class::verb && extraction_.dated) report_date(at, trigger, arguments);
  }

  /// A verb that denies what it embeds.
  [[nodiscard]] bool is_denial(std::size_t at) const {
    const Lexicon::Word* word = sentence_.units[at].word;
    if (word == nullptr) return false;
    return std::any_of(word->verbs.begin(), word->verbs.end(), [&](const VerbReading& reading) {
      const auto embedding = rules_.lexicon.embedding(reading.lemma);
      return std::any_of(embedding.begin(), embedding.end(),
                         [](const Lexicon::Embedding& one) { return one.negated && one.particle.empty(); });
    });
  }

  /// `X elected Y president of Z`, `X made Y head of research`: a body, the subject, takes somebody, the object, for a post at another
  /// body, or for one that heads none.
  [[nodiscard]] bool is_post_elsewhere(std::size_t at, const Trigger& trigger, const ArgumentPair& pair) const {
    constexpr std::size_t reach = 16;
    const bool by_subject = std::any_of(trigger.object.begin(), trigger.object.end(),
                                        [](const Reach& other) { return other.kind == Reach::Kind::subject; });
    const bool appoints = trigger.kind == Trigger::Class::verb && !trigger.with.empty() && !trigger.subject.empty() &&
                          trigger.subject.front().kind == Reach::Kind::object && by_subject;
    if (!appoints || !extraction_.predicates[trigger.predicate].whole_object) return false;
    if (names_lesser_post(at, trigger)) return true;
    for (std::size_t i = at + 2; i < sentence_.size() && i < at + reach; ++i) {
      const Unit& body = sentence_.units[i];
      const bool other =
          body.is_head() && body.type == EntityType::organization && body.entity != sentence_.units[pair.object].entity;
      if (other && completes_post(body.phrase, at, trigger)) return true;
    }
    return false;
  }

  /// `ernannte X zur Forschungschefin`: each noun of the clause that the trigger needs is one of another predicate alone.
  [[nodiscard]] bool names_lesser_post(std::size_t at, const Trigger& trigger) const {
    bool lesser = false;
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.clause != sentence_.units[at].clause || !unit.has_one_of(trigger.with)) continue;
      if (unit.info == nullptr || unit.info->rules->nouns.empty()) return false;
      for (const std::uint32_t number : unit.info->rules->nouns) {
        if (rules_.triggers[number].predicate == trigger.predicate) return false;
      }
      lesser = true;
    }
    return lesser;
  }

  /// The phrase from `start` on stands right behind a noun, behind the verb at `at`, that the trigger needs.
  [[nodiscard]] bool completes_post(std::size_t start, std::size_t at, const Trigger& trigger) const {
    if (start >= sentence_.size()) return false;
    for (std::size_t i = start; i > at + 1 && sentence_.units[i - 1].is_nominal(); --i) {
      if (sentence_.units[i - 1].has_one_of(trigger.with)) return true;
    }
    return false;
  }

  /// `X belongs to the alliance Y`: of a body whose kind has members (group `thing_members`) some verbs say another predicate
  /// (Predicate::of_members), or its inverse, and of a party those by which people leave and join a body.
  [[nodiscard]] std::uint16_t predicate_of(std::size_t at, const Trigger& trigger, const ArgumentPair& pair) const {
    const auto& predicates = extraction_.predicates;
    std::string_view other = predicates[trigger.predicate].of_members;
    const bool inverse = says_inverse_of_members(trigger);
    if (other.empty() || trigger.kind != Trigger::Class::verb) return trigger.predicate;
    if (inverse) other.remove_suffix(inverse_mark.size());
    const std::size_t whole = inverse ? pair.subject : pair.object;
    const std::size_t part = inverse ? pair.object : pair.subject;
    if (whole >= sentence_.units.size() || (inverse && sentence_.units[part].type == EntityType::product))
      return trigger.predicate;
    if (predicates[trigger.predicate].subject_types == type_bit(EntityType::person)) {
      const bool moves = sentence_.units[at].in(group_leaving | group_joining);
      return moves ? said_of_party(extraction_, trigger.predicate, whole) : trigger.predicate;
    }
    const Unit& body = sentence_.units[whole];
    const Kinds::Set kinds = extraction_.discourse.kinds_of(body.entity, body.text) | kinds_beside(whole);
    if ((kinds & rules_.kinds.of_gazetteer("members")) == 0) return trigger.predicate;
    const auto said = std::find_if(predicates.begin(), predicates.end(),
                                   [&](const Predicate& predicate) { return predicate.name == other; });
    return said == predicates.end() ? trigger.predicate : static_cast<std::uint16_t>(said - predicates.begin());
  }

  /// `member_of^-1`: who owns the verb's subject stands under its preposition (`Στον X ανήκει η Y`).
  [[nodiscard]] bool says_inverse_of_members(const Trigger& trigger) const {
    const bool belongs = !trigger.subject.empty() && !trigger.object.empty() &&
                         trigger.subject.front().kind == Reach::Kind::under &&
                         trigger.object.front().kind == Reach::Kind::subject;
    return belongs && extraction_.predicates[trigger.predicate].of_members.ends_with(inverse_mark);
  }

  /// `the alliance X`: what the noun beside a name tells of its kind.
  [[nodiscard]] Kinds::Set kinds_beside(std::size_t name) const {
    const std::size_t noun = extraction_.discourse.noun_beside(sentence_, name);
    return noun == no_unit ? Kinds::Set{0} : rules_.kinds.of_noun(sentence_.units[noun].text);
  }

  /// `X founded Y in 1990`: when what the verb says has happened.
  void report_date(std::size_t at, const Trigger& trigger, const Arguments& arguments) {
    const auto& predicates = extraction_.predicates;
    const Predicate& predicate = predicates[trigger.predicate];
    const bool of_object = !predicate.object_dated.empty();
    const std::string& name = of_object ? predicate.object_dated : predicate.subject_dated;
    if (name.empty() || trigger.negated || arguments.status != Status::asserted || trigger.status != Status::asserted)
      return;
    const auto dated =
        std::find_if(predicates.begin(), predicates.end(), [&](const Predicate& known) { return known.name == name; });
    const std::size_t date = Finder(sentence_, rules_).date_near(sentence_.units[at].clause, at);
    if (dated == predicates.end() || date == no_unit) return;
    if (date > 0 && sentence_.units[date - 1].in(group_after)) return;  // `has been behind Y since 2004`
    for (std::size_t i = std::min(at, date) + 1; i < std::max(at, date); ++i) {
      if (sentence_.units[i].is_mark(",")) return;  // `the company he founded, since 2004`
    }
    for (const ArgumentPair& pair : arguments.pairs) {
      if (pair.negated) continue;
      extraction_.proposals.add({.predicate = static_cast<std::uint16_t>(dated - predicates.begin()),
                                 .subject = of_object ? pair.object : pair.subject,
                                 .object = date,
                                 .score = trigger.score * arguments.factor * dated_factor,
                                 .rule = fmt::format("{} dated", trigger.name),
                                 .at = at});
    }
  }

  /// A verb of taking over whose object is left open.
  struct Taking {
    std::size_t at;
    const Trigger* trigger;
    Arguments arguments;
  };
  Extraction& extraction_;
  const UnitSentence& sentence_;
  const RelationRules::LanguageRules& rules_;
  const Offer& offer_;
  Vacancies& vacancies_;
  std::vector<std::uint32_t>& candidates_;  ///< triggers at one unit
  const ArgumentTypeSet* possible_;
  std::vector<std::string_view> governors_;  ///< of the sentence's referents, each once
  std::vector<Taking> takings_;
};

}  // namespace

void read_triggers(Extraction& extraction, const Offer& offer, PossibleTypes& possible, Vacancies& vacancies,
                   std::vector<std::uint32_t>& candidates) {
  TriggerReader(extraction, offer, possible, vacancies, candidates).run();
}

}  // namespace gazgraph
