// For every sentence that can hold a relation: units, anaphora, phrases, clauses; then every word that is a trigger is
// asked for its two arguments, by the roles that its frame names, and every pattern whose words stand there is tried.
// What is found is a proposal with a score; at the end of the document the proposals are settled by precedence and polarity.
#include "gazgraph/relation/extractor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>

#include "arguments.hpp"
#include "demonyms.hpp"
#include "discourse.hpp"
#include "finder.hpp"
#include "offer.hpp"
#include "pattern_matcher.hpp"
#include "rules.hpp"
#include "sentence_gate.hpp"
#include "settle.hpp"
#include "units.hpp"

namespace gazgraph {
namespace {

constexpr float anaphora_factor = 0.85F;
constexpr float context_factor = 0.6F;
constexpr float dated_factor = 0.95F;
constexpr std::uint8_t person_bit = type_bit(EntityType::person);

}  // namespace

struct RelationExtractor::State {
  std::shared_ptr<const RelationRules> all_rules;
  std::shared_ptr<const RelationRules::LanguageRules> rules;
  std::shared_ptr<const Gazetteer> gazetteer;
  std::shared_ptr<const Language> language;
  std::optional<KnownDemonyms> demonyms;
  ExtractorOptions options;

  /// Memory that a thread needs for a document, kept for the next one.
  struct Workspace {
    explicit Workspace(const State& state)
        : words(*state.rules, *state.demonyms),
          possible(*state.rules),
          gate(*state.rules, words, possible),
          discourse(*state.rules, *state.gazetteer),
          offer(state.rules->vocabulary.terms()) {}
    WordTable words;
    PossibleTypes possible;
    SentenceGate gate;
    UnitMemory memory;
    Discourse discourse;
    UnitSentence sentence;
    PatternMatcher::Scratch scratch;
    Offer offer;                            ///< of one sentence's units
    std::vector<std::uint8_t> neighbors;    ///< by unit: Neighbors bits
    std::vector<std::uint32_t> candidates;  ///< noun triggers at one unit
    std::vector<std::uint32_t> active;      ///< patterns of one sentence
  };
  mutable std::mutex mutex;
  mutable std::vector<std::unique_ptr<Workspace>> free;

  std::unique_ptr<Workspace> take() const {
    const std::scoped_lock lock(mutex);
    if (free.empty()) return std::make_unique<Workspace>(*this);
    std::unique_ptr<Workspace> taken = std::move(free.back());
    free.pop_back();
    return taken;
  }
  void give_back(std::unique_ptr<Workspace> workspace) const {
    workspace->words.trim();
    const std::scoped_lock lock(mutex);
    free.push_back(std::move(workspace));
  }
};

/// The extraction from one document; see the head of this file.
class ExtractorRun {
 public:
  ExtractorRun(const RelationExtractor::State& state, RelationExtractor::State::Workspace& workspace,
               std::string_view text, const Segmentation& cut, const std::vector<Mention>& mentions,
               std::vector<RelationTrace>* trace)
      : state_(state),
        rules_(*state.rules),
        text_(text),
        cut_(cut),
        mentions_(mentions),
        trace_(trace),
        memory_(workspace.memory),
        words_(workspace.words),
        possible_(workspace.possible),
        gate_(workspace.gate),
        discourse_(workspace.discourse),
        sentence_(workspace.sentence),
        scratch_(workspace.scratch),
        offer_(workspace.offer),
        neighbors_(workspace.neighbors),
        candidates_(workspace.candidates),
        active_(workspace.active) {
    memory_.clear();
    discourse_.clear();
  }

  std::vector<Relation> run() {
    std::size_t mention = 0;
    for (std::size_t i = 0; i < cut_.sentences.size() && !mentions_.empty(); ++i) {
      const Sentence& place = cut_.sentences[i];
      while (mention < mentions_.size() && mentions_[mention].begin < place.begin) ++mention;
      std::size_t last = mention;
      while (last < mentions_.size() && mentions_[last].begin < place.end) ++last;
      if (last == mention && !reported_.empty() && denies_report(place)) deny_reported();
      reported_.clear();
      if (last == mention && !discourse_.knows_of(i)) continue;
      if (worth_reading(place, mention, last, i)) {
        if (gate_.refers() || rules_.lexicon.drops_subject()) catch_up(i);
        skipped_.clear();
        read(i);
      } else {
        skipped_.push_back({i, mention, last, gate_.arguments() > 1});
        remember(skipped_.back());
      }
      mention = last;
    }
    return settle(std::move(proposals_), state_.all_rules->predicates(), *state_.gazetteer, state_.options, trace_);
  }

 private:
  /// A sentence that was not read.
  struct Skipped {
    std::size_t number = 0;
    std::size_t first = 0, last = 0;  ///< its mentions: [first, last)
    bool weighty = false;             ///< how it is built may say for whom a later pronoun stands
  };

  /// Reads those of the sentences before `number` that it may refer to, were they skipped.
  void catch_up(std::size_t number) {
    const auto near = [&](const Skipped& skipped) {
      return skipped.weighty && skipped.number + Discourse::reach >= number;
    };
    const auto from = std::find_if(skipped_.begin(), skipped_.end(), near);
    if (from == skipped_.end()) return;
    discourse_.forget_from(from->number);
    for (auto skipped = from; skipped != skipped_.end(); ++skipped) {
      if (skipped->weighty) {
        analyse(skipped->number, {});
        discourse_.remember(sentence_, skipped->number, {});
      } else {
        remember(*skipped);
      }
    }
  }

  void analyse(std::size_t number, std::span<WordInfo* const> known) {
    make_units(text_, cut_, number, mentions_, rules_, *state_.gazetteer, known, words_, memory_, sentence_);
    discourse_.resolve(sentence_, number);
    mark_verbs(sentence_.units, rules_);
    insert_contact_relatives(sentence_.units, rules_);
    find_phrases(sentence_.units, rules_);
    find_clauses(sentence_, rules_);
    discourse_.resolve_relatives(sentence_);
    discourse_.resolve_speakers(sentence_);
  }

  void read(std::size_t number) {
    posts_since_ = cut_.sentences[number < 2 ? 0 : number - 2].begin;
    analyse(number, gate_.words());
    gather();
    if (trace_ != nullptr) first_trace_ = trace_->size();
    const std::size_t first_proposal = proposals_.size();
    read_patterns();
    discourse_.add_context(sentence_, number);
    number_ = number;
    const std::size_t first_trace = first_trace_;
    read_triggers();
    if (trace_ != nullptr) note_nearest(first_trace);
    discourse_.remember(sentence_, number, introduced_since(first_proposal));
    fill_vacancy(first_proposal);
  }

  /// What the proposals from number `first` on bring up as their objects.
  [[nodiscard]] std::vector<EntityIndex> introduced_since(std::size_t first) const {
    std::vector<EntityIndex> introduced;
    for (std::size_t i = first; i < proposals_.size(); ++i) {
      const Proposal& proposal = proposals_[i];
      if (state_.all_rules->predicates()[proposal.predicate].introduces_object && !proposal.negated)
        introduced.push_back(proposal.object);
    }
    return introduced;
  }

  // ---- denials of the sentence before ------------------------------------------------------------------------------

  /// `That is not true.`: a short sentence that takes up what the one before has reported and says that it does not hold.
  [[nodiscard]] bool denies_report(const Sentence& place) {
    constexpr std::uint32_t longest = 14;  // tokens
    if (place.last - place.first > longest) return false;
    bool takes_up = false;
    bool negated = false;
    bool truth = false;
    bool falsehood = false;
    for (std::uint32_t i = place.first; i < place.last; ++i) {
      const Token& token = cut_.tokens[i];
      if (token.kind != TokenKind::word) continue;
      const WordRules& info = *words_.find(text_.substr(token.begin, token.end - token.begin)).rules;
      takes_up |= i < place.first + 2 && info.word != nullptr && (info.word->classes & word_determiner) != 0;
      negated |= info.word != nullptr && (info.word->classes & word_negation) != 0;
      truth |= (info.groups & group_truth) != 0;
      falsehood |= (info.groups & group_falsehood) != 0;
    }
    return takes_up && (falsehood || (negated && truth));
  }

  /// A complement clause, or one behind a clause whose verb reports.
  [[nodiscard]] bool is_reported(std::size_t c) const {
    if (c >= sentence_.clauses.size()) return false;
    if (sentence_.clauses[c].kind == Clause::Kind::complement && sentence_.clauses[c].parent != no_unit) return true;
    for (std::size_t before = c > 3 ? c - 3 : 0; before < c; ++before) {
      const std::size_t finite = sentence_.clauses[before].finite;
      if (finite != no_unit && sentence_.units[finite].in(group_reports)) return true;
    }
    return false;
  }

  void deny_reported() {
    for (const std::size_t number : reported_) {
      Proposal& proposal = proposals_[number];
      if (proposal.status != Status::asserted && proposal.status != Status::reported) continue;
      proposal.negated = !proposal.negated;
      proposal.status = Status::asserted;
    }
  }

  // ---- which sentences ---------------------------------------------------------------------------------------------

  [[nodiscard]] bool worth_reading(const Sentence& place, std::size_t first, std::size_t last, std::size_t number) {
    const auto mentions = std::span(mentions_).subspan(first, last - first);
    return gate_.admits(text_, cut_, place, mentions, discourse_.types_before(number)) || trace_ != nullptr;
  }

  /// Takes note of the mentions of a sentence that is not read, with the word before each.
  void remember(const Skipped& skipped) {
    const Sentence& place = cut_.sentences[skipped.number];
    const auto begin = cut_.tokens.begin() + place.first;
    for (std::size_t i = skipped.first; i < skipped.last; ++i) {
      const Mention& mention = mentions_[i];
      const auto at = std::lower_bound(begin, cut_.tokens.begin() + place.last, mention.begin,
                                       [](const Token& token, std::uint32_t offset) { return token.begin < offset; });
      const WordInfo* before = nullptr;
      if (at != begin && (at - 1)->kind == TokenKind::word)
        before = &words_.find(text_.substr((at - 1)->begin, (at - 1)->end - (at - 1)->begin));
      const std::string_view name =
          rules_.lexicon.normalize(text_.substr(mention.begin, mention.end - mention.begin), memory_.texts);
      discourse_.remember(mention, name, before, skipped.number);
    }
  }

  /// What the sentence's units offer to rules, its own referents and dates.
  void gather() {
    const std::vector<Unit>& units = sentence_.units;
    ArgumentCounts own;
    std::size_t dates = 0;
    date_ = {};
    offer_.demonym = false;
    for (const Unit& unit : units) {
      if (unit.kind == Unit::Kind::referent) own.add(type_bit(unit.type));
      offer_.demonym |= unit.demonym;
      if (unit.kind != Unit::Kind::date) continue;
      date_ = ++dates == 1 ? unit.date : std::string_view();
    }
    types_ = own.types();
    dates_ = dates > 0;
    offer_.possible = possible_.with(own, own, dates_);
    const auto argument_at = [&](std::size_t i) {
      return units[i].kind == Unit::Kind::referent || units[i].kind == Unit::Kind::date ? i + 1 : 0;
    };
    const auto is_article = [&](std::size_t i) {
      return units[i].kind == Unit::Kind::word && units[i].is(word_determiner);
    };
    offer_.adjacent = find_neighbors(units.size(), argument_at, is_article, neighbors_);
    offer_.terms.clear();
    for (std::uint32_t i = 0; i < units.size(); ++i) {
      for (const Term term : units[i].terms) offer_.terms.add(term, i, neighbors_[i]);
    }
  }

  // ---- triggers ----------------------------------------------------------------------------------------------------

  void read_triggers() {
    all_types_ = types_;
    for (std::size_t i = sentence_.size(); i < sentence_.units.size(); ++i)
      all_types_ |= type_bit(sentence_.units[i].type);
    std::size_t shadowed = 0;  // units below this belong to a longer trigger
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Unit& unit = sentence_.units[i];
      const bool described = unit.kind == Unit::Kind::referent && unit.anaphoric && !unit.relative &&
                             unit.word != nullptr && !unit.word->anaphors.empty() && unit.word->anaphors.front().noun;
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

  /// Whether the sentence, its context included, has arguments of the types that a trigger takes, and a word that it needs.
  [[nodiscard]] bool may_hold(std::uint32_t number) const {
    if (trace_ != nullptr) return true;
    if (!possible_.among(all_types_, dates_).test(rules_.trigger_types[number])) return false;
    const Trigger& trigger = rules_.triggers[number];
    return trigger.with.empty() || offer_.terms.has_one_of(trigger.with);
  }

  void try_verb(std::size_t at, const VerbReading& reading) {
    for (const std::uint32_t number : rules_.verb_triggers(reading.lemma)) {
      if (!may_hold(number)) continue;
      const Trigger& trigger = rules_.triggers[number];
      attempt(at, trigger, find_verb_arguments(sentence_, rules_, at, reading, trigger));
    }
  }

  /// Tries the noun triggers at a unit, the longest only; returns the unit behind what they take.
  std::size_t try_noun(std::size_t at) {
    const Unit& unit = sentence_.units[at];
    if (unit.info == nullptr || unit.info->rules->nouns.empty()) return 0;
    candidates_.clear();
    std::size_t longest = 0;
    for (const std::uint32_t number : unit.info->rules->nouns) {
      const Trigger& trigger = rules_.triggers[number];
      if (!rest_follows(at, trigger)) continue;
      candidates_.push_back(number);
      if (!trigger.coordinated) longest = std::max(longest, trigger.rest.size());
    }
    for (const std::uint32_t number : candidates_) {
      const Trigger& trigger = rules_.triggers[number];
      const bool hidden = trigger.rest.size() < longest && !trigger.coordinated;
      if (!hidden && may_hold(number)) attempt(at, trigger, find_noun_arguments(sentence_, rules_, at, trigger));
    }
    return longest == 0 ? 0 : at + 1 + longest;
  }

  [[nodiscard]] bool rest_follows(std::size_t at, const Trigger& trigger) const {
    for (std::size_t n = 0; n < trigger.rest.size(); ++n) {
      if (at + 1 + n >= sentence_.size()) return false;
      const Unit& unit = sentence_.units[at + 1 + n];
      if (unit.stem != trigger.rest[n] && unit.text != trigger.rest[n]) return false;
    }
    return true;
  }

  void attempt(std::size_t at, const Trigger& trigger, Arguments arguments) {
    const bool shared =
        arguments.failed() && trigger.kind == Trigger::Class::verb && shares_object(at, trigger, arguments);
    if (arguments.failed() && !shared) complete_from_context(at, trigger, arguments);
    if (trigger.kind != Trigger::Class::verb && trigger.in_context && arguments.subject_apposed)
      leave_open(at, trigger, arguments);
    const bool takes_post = trigger.kind == Trigger::Class::verb && trigger.title_in_context;
    if (takes_post && arguments.failed() && !arguments.subjects.empty() && arguments.objects.empty()) {
      takings_.push_back({at, &trigger, std::move(arguments)});
      return;
    }
    report(at, trigger, arguments);
  }

  static constexpr const char* by_share = "shared";  ///< the construction

  /// `X owns 34% of Y, and Z holds the rest`: a verb that leaves its object out says of a share (group `remainder`, or `%`)
  /// what the same sentence or the one before has said of the whole.
  bool shares_object(std::size_t at, const Trigger& trigger, Arguments& arguments) {
    if (arguments.subjects.empty() || !arguments.objects.empty() || proposals_.empty() ||
        !tells_of_share(sentence_.units[at].clause))
      return false;
    const Proposal& before = proposals_.back();
    const bool own = before.evidence.sentence_begin == sentence_.begin;
    if (before.predicate != trigger.predicate) return false;
    const bool of_subject = own && before.subject == sentence_.units[arguments.subjects.front()].entity;
    if (of_subject && before.evidence.pattern.ends_with(by_share)) return true;  // by another rule for the verb
    if (own && before.negated && !of_subject) return false;
    if (!own && !(trigger.shares_object && tells_before(before.evidence))) return false;
    const std::size_t object = unit_of(before.object, trigger.object_types);
    if (object == no_unit) return false;
    for (const std::size_t subject : arguments.subjects) {
      if (sentence_.units[subject].entity != before.object)
        arguments.pairs.push_back({subject, object, arguments.negated});
    }
    if (arguments.pairs.empty()) return false;
    arguments.outcome = "";
    arguments.construction = by_share;
    return true;
  }

  /// Of this sentence or the one before.
  [[nodiscard]] bool tells_before(const Evidence& evidence) const {
    constexpr std::uint32_t gap = 4;  // bytes between sentences
    return evidence.sentence_end + gap >= sentence_.begin;
  }

  [[nodiscard]] bool tells_of_share(std::size_t clause) const {
    const Clause& place = sentence_.clauses[clause];
    const std::size_t last = std::min(place.last, place.first + Finder::reach_limit);
    for (std::size_t n = place.first; n < last; ++n) {
      const Unit& unit = sentence_.units[sentence_.members[n]];
      if (unit.in(group_remainder) || unit.is_mark("%")) return true;
    }
    return false;
  }

  void report(std::size_t at, const Trigger& trigger, const Arguments& arguments) {
    if (trace_ != nullptr) note(at, trigger, arguments);
    if (arguments.failed()) return;
    for (const ArgumentPair& pair : arguments.pairs) {
      propose(trigger.predicate, pair.subject, pair.object, pair.negated != trigger.negated,
              arguments.status == Status::asserted ? trigger.status : arguments.status,
              trigger.score * arguments.factor, fmt::format("{} {}", trigger.name, arguments.construction), at);
    }
    if (trigger.kind == Trigger::Class::verb && dates_) report_date(at, trigger, arguments);
  }

  /// `X founded Y in 1990`: when what the verb says has happened.
  void report_date(std::size_t at, const Trigger& trigger, const Arguments& arguments) {
    const auto& predicates = state_.all_rules->predicates();
    const Predicate& predicate = predicates[trigger.predicate];
    const bool of_object = !predicate.object_dated.empty();
    const std::string& name = of_object ? predicate.object_dated : predicate.subject_dated;
    if (name.empty() || trigger.negated || arguments.status != Status::asserted || trigger.status != Status::asserted)
      return;
    const auto dated =
        std::find_if(predicates.begin(), predicates.end(), [&](const Predicate& known) { return known.name == name; });
    const std::size_t date = Finder(sentence_, rules_).date_near(sentence_.units[at].clause, at);
    if (dated == predicates.end() || date == no_unit) return;
    for (std::size_t i = std::min(at, date) + 1; i < std::max(at, date); ++i) {
      if (sentence_.units[i].is_mark(",")) return;  // `the company he founded, since 2004`
    }
    for (const ArgumentPair& pair : arguments.pairs) {
      if (pair.negated) continue;
      propose(static_cast<std::uint16_t>(dated - predicates.begin()), of_object ? pair.object : pair.subject, date,
              false, Status::asserted, trigger.score * arguments.factor * dated_factor,
              fmt::format("{} dated", trigger.name), at);
    }
  }

  // ---- context -----------------------------------------------------------------------------------------------------

  /// A noun that denotes one argument may leave the other to the context: `the founder of X` goes on about the person
  /// before; `chief executive Anna Ek` leads the organization that the text speaks of.
  void complete_from_context(std::size_t at, const Trigger& trigger, Arguments& arguments) {
    if (trigger.kind == Trigger::Class::verb) return complete_verb(at, trigger, arguments);
    if (!arguments.subject_apposed) {
      if (trigger.kind != Trigger::Class::noun) return;
      if (!complete_counterpart(at, trigger, arguments)) complete_event(at, trigger, arguments);
      return;
    }
    constexpr std::uint8_t body_bit = type_bit(EntityType::organization);
    const bool personal = (trigger.subject_types & person_bit) != 0;
    const bool opens = at <= 3 && (trigger.subject_types & (person_bit | body_bit)) != 0;
    const bool fronted = opens_without_subject(at);
    if (!arguments.objects.empty() && arguments.subjects.empty() && (fronted || (opens && is_definite_phrase(at)))) {
      const std::size_t subject = from_context(fronted ? trigger.subject_types : personal ? person_bit : body_bit);
      if (subject == no_unit || sentence_.units[subject].entity == sentence_.units[arguments.objects.front()].entity)
        return;
      for (const std::size_t object : arguments.objects)
        arguments.pairs.push_back({subject, object, arguments.negated});
    } else if (!arguments.subjects.empty() && arguments.objects.empty() && !arguments.negated) {
      const std::size_t object = object_in_context(at, trigger, arguments.subjects.front());
      if (object == no_unit) return;
      for (const std::size_t subject : arguments.subjects)
        arguments.pairs.push_back({subject, object, arguments.negated});
    } else {
      return;
    }
    arguments.outcome = "";
    arguments.construction = "context";
    arguments.factor = context_factor;
  }

  /// `X takes the helm`: a verb that may leave its object to the context.
  void complete_verb(std::size_t at, const Trigger& trigger, Arguments& arguments) const {
    if (!trigger.title_in_context || arguments.subjects.empty() || !arguments.objects.empty()) return;
    const std::size_t object = only_one_before(at, trigger.object_types, arguments.subjects.front(), true);
    if (object == no_unit) return;
    for (const std::size_t subject : arguments.subjects)
      arguments.pairs.push_back({subject, object, arguments.negated});
    arguments.outcome = "";
    arguments.construction = "context";
    arguments.factor = context_factor;
  }

  /// `the parent company X`, `rivalen X`: of a definite noun that names its object, who is spoken of is the subject.
  bool complete_counterpart(std::size_t at, const Trigger& trigger, Arguments& arguments) const {
    const std::size_t name = at + 1 + trigger.rest.size();
    const bool apposed = std::any_of(trigger.object.begin(), trigger.object.end(),
                                     [](const Reach& reach) { return reach.kind == Reach::Kind::apposed; });
    if (!apposed || !trigger.title_in_context || !arguments.subjects.empty() || arguments.objects.empty() ||
        arguments.negated || arguments.objects.front() != name || sentence_.units[name].anaphoric ||
        !is_definite_phrase(at))
      return false;
    std::size_t subject = main_subject(at, trigger.subject_types, name);
    if (subject == no_unit) subject = from_context(trigger.subject_types);
    if (subject == no_unit || sentence_.units[subject].entity == sentence_.units[name].entity) return false;
    for (const std::size_t object : arguments.objects) arguments.pairs.push_back({subject, object, false});
    arguments.outcome = "";
    arguments.construction = "context";
    arguments.factor = context_factor;
    return true;
  }

  /// `There will be no help for X, however`: of an event that a clause without a subject of its own tells of, whom the
  /// text speaks of is the subject.
  void complete_event(std::size_t at, const Trigger& trigger, Arguments& arguments) const {
    if (arguments.objects.empty() || !arguments.subjects.empty() || !rules_.lexicon.verb_second()) return;
    const std::size_t clause = sentence_.units[at].clause;
    const std::size_t finite = sentence_.clauses[clause].finite;
    if (finite == no_unit || !(sentence_.units[finite].is(word_copula) || sentence_.units[finite].in(group_become)))
      return;
    const bool expletive = is_expletive(finite + 1) || (finite > 0 && is_expletive(finite - 1));
    if (!expletive) return;
    const std::size_t subject = from_context(trigger.subject_types);
    if (subject == no_unit) return;
    const ClauseEffect effect = clause_effect(sentence_, rules_, clause, at, true);
    if (effect.status != Status::asserted) return;
    arguments.negated = effect.negated;
    for (const std::size_t object : arguments.objects) {
      if (sentence_.units[object].entity != sentence_.units[subject].entity)
        arguments.pairs.push_back({subject, object, arguments.negated});
    }
    if (arguments.pairs.empty()) return;
    arguments.outcome = "";
    arguments.construction = "context";
    arguments.factor = context_factor;
  }

  /// `it`, `det`: a determiner or pronoun with no noun behind it.
  [[nodiscard]] bool is_expletive(std::size_t i) const {
    if (i >= sentence_.size()) return false;
    const Unit& unit = sentence_.units[i];
    if (unit.kind == Unit::Kind::referent) return unit.anaphoric && unit.is(word_determiner);
    return unit.is(word_determiner) && (i + 1 >= sentence_.size() || !sentence_.units[i + 1].is_nominal());
  }

  /// `X resigns as head of Z. Y takes over.`: a verb that leaves open whose post its subject takes, once the whole sentence
  /// is known, means the one who is told to hold one in it or in the two before; of a list, of one name only.
  void take_over_posts() {
    for (Taking& taking : takings_) {
      Arguments& arguments = taking.arguments;
      for (const std::size_t subject : arguments.subjects) {
        const std::size_t holder = holder_before(*taking.trigger, sentence_.units[subject].entity);
        if (holder != no_unit) arguments.pairs.push_back({subject, holder, arguments.negated});
      }
      if (!arguments.pairs.empty()) {
        arguments.outcome = "";
        arguments.construction = "context";
        arguments.factor = context_factor;
      } else if (!arguments.negated && arguments.status == Status::asserted) {
        open_.push_back({sentence_.units[arguments.subjects.front()].entity, any_predicate, evidence_at(taking.at)});
      }
      report(taking.at, *taking.trigger, arguments);
    }
    takings_.clear();
  }

  // ---- vacancies ---------------------------------------------------------------------------------------------------

  /// `New chief is X`, where nothing tells of what: a vacancy may.
  void leave_open(std::size_t at, const Trigger& trigger, const Arguments& arguments) {
    const bool open = arguments.failed() && !arguments.subjects.empty() && arguments.objects.empty() &&
                      !arguments.negated && arguments.status == Status::asserted &&
                      arguments.construction != std::string_view("apposition") &&
                      !asks_for(trigger, at + 1 + trigger.rest.size());
    if (open) open_.push_back({sentence_.units[arguments.subjects.front()].entity, trigger.predicate, evidence_at(at)});
  }

  [[nodiscard]] Evidence evidence_at(std::size_t at) const {
    Evidence evidence;
    evidence.begin = sentence_.units[at].begin;
    evidence.end = sentence_.units[at].end;
    evidence.sentence_begin = sentence_.begin;
    evidence.sentence_end = sentence_.end;
    return evidence;
  }

  /// `X changes its chief. Y takes over from Z.`: who takes a post that nothing else names, in the sentence just read, takes
  /// the one that it or one of the two before tells to change hands.
  void fill_vacancy(std::size_t first_proposal) {
    const auto& predicates = state_.all_rules->predicates();
    for (std::size_t i = first_proposal; i < proposals_.size(); ++i) {
      const Proposal& over = proposals_[i];
      const bool succession = std::any_of(predicates.begin(), predicates.end(), [&](const Predicate& held) {
        const auto& names = held.inherited_over;
        return std::find(names.begin(), names.end(), predicates[over.predicate].name) != names.end();
      });
      if (succession && !over.negated && over.status == Status::asserted)
        open_.push_back({over.subject, any_predicate, over.evidence});
    }
    std::erase_if(open_, [&](const OpenPost& open) { return holds_something(open); });
    for (std::size_t back = 0; back <= 2 && back <= number_ && !open_.empty(); ++back) {
      if (back > 0) analyse(number_ - back, {});
      const std::optional<Vacancy> vacancy = find_vacancy();
      if (!vacancy) continue;
      for (const OpenPost& open : open_) {
        if (open.predicate != any_predicate && open.predicate != vacancy->predicate) continue;
        if (open.subject != vacancy->object) propose_post(open, *vacancy);
      }
      break;
    }
    open_.clear();
  }

  /// A post that somebody takes or has, of what is not said.
  struct OpenPost {
    EntityIndex subject = 0;
    std::uint16_t predicate = 0;
    Evidence evidence;
  };
  /// What a post belongs to that changes hands.
  struct Vacancy {
    EntityIndex object = 0;
    std::uint16_t predicate = 0;
    std::string_view name;
  };

  [[nodiscard]] bool holds_something(const OpenPost& open) const {
    const auto& predicates = state_.all_rules->predicates();
    return std::any_of(proposals_.begin(), proposals_.end(), [&](const Proposal& known) {
      return known.subject == open.subject && !predicates[known.predicate].inherited_over.empty();
    });
  }

  /// A verb of the analysed sentence whose frame leaves its subject to who succeeds.
  [[nodiscard]] std::optional<Vacancy> find_vacancy() const {
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.word == nullptr || !unit.verb) continue;
      for (const VerbReading& reading : unit.word->verbs) {
        for (const std::uint32_t number : rules_.verb_triggers(reading.lemma)) {
          const Trigger& trigger = rules_.triggers[number];
          if (trigger.subject.front().kind != Reach::Kind::successor) continue;
          const Arguments found = find_verb_arguments(sentence_, rules_, i, reading, trigger);
          if (found.objects.empty() || found.negated) continue;
          return Vacancy{sentence_.units[found.objects.front()].entity, trigger.predicate, trigger.name};
        }
      }
    }
    return std::nullopt;
  }

  void propose_post(const OpenPost& open, const Vacancy& vacancy) {
    Proposal proposal{.subject = open.subject,
                      .object = vacancy.object,
                      .date = {},
                      .predicate = vacancy.predicate,
                      .negated = false,
                      .status = Status::asserted,
                      .trace = no_unit,
                      .evidence = open.evidence};
    proposal.evidence.pattern = fmt::format("{} vacancy", vacancy.name);
    proposal.evidence.anaphoric = true;
    constexpr float score = 0.9F;
    proposal.evidence.score = score * context_factor;
    proposals_.push_back(std::move(proposal));
  }

  /// Who is last told to hold what is handed on by the predicate of `trigger`, as a unit of the sentence or its context:
  /// another than `successor`, and, when that one is told to hold something, of the same.
  [[nodiscard]] std::size_t holder_before(const Trigger& trigger, EntityIndex successor) {
    constexpr std::size_t most = 32;  // proposals looked at
    const auto& predicates = state_.all_rules->predicates();
    const std::string& name = predicates[trigger.predicate].name;
    const Proposal* own = nullptr;
    const Proposal* held = nullptr;
    for (std::size_t i = proposals_.size(), left = most; i-- > 0 && left-- > 0;) {
      const Proposal& proposal = proposals_[i];
      const auto& over = predicates[proposal.predicate].inherited_over;
      if (proposal.evidence.sentence_begin < posts_since_ || proposal.negated ||
          std::find(over.begin(), over.end(), name) == over.end())
        continue;
      if (proposal.subject == successor) {
        if (own == nullptr) own = &proposal;
      } else if (held == nullptr) {
        held = &proposal;
      }
    }
    if (held == nullptr || (own != nullptr && own->object != held->object)) return no_unit;
    return unit_of(held->subject, predicates[trigger.predicate].object_types);
  }

  /// A unit for an entity: one of the sentence or its context, else one more of the context.
  std::size_t unit_of(EntityIndex entity, std::uint8_t types) {
    const EntityType type = state_.gazetteer->type(entity);
    if (!has_type(types, type)) return no_unit;
    for (std::size_t i = 0; i < sentence_.units.size(); ++i) {
      if (sentence_.units[i].kind == Unit::Kind::referent && sentence_.units[i].entity == entity) return i;
    }
    Unit unit{
        .kind = Unit::Kind::referent, .begin = sentence_.begin, .end = sentence_.begin, .entity = entity, .type = type};
    unit.anaphoric = true;
    unit.clause = no_unit;
    sentence_.units.push_back(unit);
    ++sentence_.context;
    return sentence_.units.size() - 1;
  }

  /// `Born in X, daughter of Y, studied law.`: stands before the finite verb of a sentence whose subject is dropped.
  [[nodiscard]] bool opens_without_subject(std::size_t at) const {
    if (!rules_.lexicon.drops_subject()) return false;
    bool comma = false;
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.is_bare() && unit.type != EntityType::place && i > at) return false;
      if (unit.verb && unit.finite) {
        if (!comma || i < at) return false;
        const Indices subjects = Finder(sentence_, rules_).subjects(unit.clause, i);
        return std::all_of(subjects.begin(), subjects.end(),
                           [&](std::size_t subject) { return sentence_.units[subject].type == EntityType::place; });
      }
      comma |= i > at && unit.is_mark(",");
    }
    return false;
  }

  /// What a noun whose subject stands at unit `subject` leaves out.
  [[nodiscard]] std::size_t object_in_context(std::size_t at, const Trigger& trigger, std::size_t subject) {
    if (const std::size_t named = object_of_kind(at, trigger, subject); named != no_unit) return named;
    if (const std::size_t left = object_of_leaving(at, trigger, subject); left != no_unit) return left;
    const std::size_t clause = sentence_.units[at].clause;
    const bool reports = clause > 0 && trigger.title_in_context;  // `…, says chief executive X`
    const bool subordinate = sentence_.clauses[clause].kind != Clause::Kind::main || reports;
    if (trigger.definite_in_context && leaves_object_open(at, trigger)) {
      const std::size_t object = only_one_before(at, trigger.object_types, subject, true);
      return object != no_unit || !reports ? object : main_subject(at, trigger.object_types, subject);
    }
    if (!trigger.in_context || !subordinate) return no_unit;
    const std::size_t object = only_one_before(at, trigger.object_types, subject, false);
    return object != no_unit && sentence_.units[object].clause == sentence_.units[at].clause ? no_unit : object;
  }

  /// `Union president X`, `Bankchefin X`: the last thing of the kind that a title tells, before it or in the sentences before.
  [[nodiscard]] std::size_t object_of_kind(std::size_t at, const Trigger& trigger, std::size_t subject) {
    if (!trigger.in_context || asks_for(trigger, at + 1 + trigger.rest.size())) return no_unit;
    const Kinds& known = rules_.kinds;
    Kinds::Set kinds = known.of_opening(sentence_.units[at].text);
    if (rules_.lexicon.name_before_noun() && at > 0 && sentence_.units[at - 1].is_nominal())
      kinds |= known.of_noun(sentence_.units[at - 1].text);
    if (kinds == 0) return no_unit;
    for (std::size_t i = at; i-- > 0 && at - i < 60;) {
      const Unit& unit = sentence_.units[i];
      if (unit.kind == Unit::Kind::referent && has_type(trigger.object_types, unit.type) && i != subject &&
          known.agree(kinds, discourse_.kinds_of(unit.entity, unit.text)) == 1)
        return i;
    }
    const auto before = discourse_.one_of_kind(kinds, trigger.object_types, number_);
    return before ? unit_of(*before, trigger.object_types) : no_unit;
  }

  /// `Chief executive X leaves Y`, `Coach X stays at Y`: a verb of leaving or keeping a post (group `leaving`) names of what it
  /// is, when only one thing that fits stands behind it in its clause.
  [[nodiscard]] std::size_t object_of_leaving(std::size_t at, const Trigger& trigger, std::size_t subject) const {
    const std::size_t clause = sentence_.units[at].clause;
    const std::size_t finite = sentence_.clauses[clause].finite;
    if (!trigger.in_context || finite == no_unit || finite < at || !sentence_.units[finite].in(group_leaving))
      return no_unit;
    std::size_t found = no_unit;
    for (std::size_t i = finite + 1; i < sentence_.size() && i < finite + 16 && sentence_.units[i].clause == clause;
         ++i) {
      const Unit& unit = sentence_.units[i];
      if (!unit.is_head() || !has_type(trigger.object_types, unit.type) || i == subject) continue;
      if (found != no_unit) return no_unit;
      found = i;
    }
    return found;
  }

  /// No phrase behind the noun says of what.
  [[nodiscard]] bool leaves_object_open(std::size_t at, const Trigger& trigger) const {
    const std::size_t next = at + 1 + trigger.rest.size();
    if (next >= sentence_.size()) return is_definite_phrase(at);
    const Unit& unit = sentence_.units[next];
    const std::size_t start = Finder(sentence_, rules_).phrase_start(at);
    if (trigger.title_in_context && start > 0 && sentence_.units[start - 1].is(word_as)) return true;  // `as chairman`
    // `chief executive X`, `chief executive is X`
    const bool names = unit.kind == Unit::Kind::referent || unit.is(word_copula) || unit.in(group_become);
    if (trigger.title_in_context && names) return true;
    if (trigger.title_in_context && unit.in(group_after)) return true;  // `X, a member since 1971`
    return !unit.is(word_genitive_determiner | word_possessive_relative) && !asks_for(trigger, next) &&
           is_definite_phrase(at);
  }

  /// A preposition at `at` that marks possessors, or what the trigger's frame asks for, or has a name in its phrase.
  [[nodiscard]] bool asks_for(const Trigger& trigger, std::size_t at) const {
    if (at >= sentence_.size()) return false;
    const Unit& unit = sentence_.units[at];
    if (!unit.is(word_preposition)) return false;
    for (std::size_t i = at + 1; i < sentence_.size() && i < at + 5; ++i) {
      if (sentence_.units[i].kind == Unit::Kind::referent) return true;
      if (!sentence_.units[i].is_nominal() && !sentence_.units[i].is(word_determiner)) break;
    }
    const std::string_view marker = unit.word->canonical.empty() ? unit.text : unit.word->canonical;
    const auto& of = rules_.of_markers;
    return std::find(of.begin(), of.end(), marker) != of.end() ||
           std::any_of(trigger.object.begin(), trigger.object.end(),
                       [&](const Reach& reach) { return reach.kind == Reach::Kind::under && reach.marker == marker; });
  }

  /// `the founder`, `grundaren`: by its determiner or by its ending.
  [[nodiscard]] bool is_definite_phrase(std::size_t at) const {
    if (!rules_.endings.definite.empty()) return ends_with_one_of(sentence_.units[at].text, rules_.endings.definite);
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
      const Unit& before = sentence_.units[at - back];
      if (before.in(group_anaphora_determiners)) return true;
      if (!before.is_nominal() && !before.demonym) return false;
    }
    return false;
  }

  /// The entity of one of the types that the sentences before are about.
  [[nodiscard]] std::size_t from_context(std::uint8_t types) const {
    for (std::size_t i = sentence_.size(); i < sentence_.units.size(); ++i) {
      if (has_type(types, sentence_.units[i].type)) return i;
    }
    return no_unit;
  }

  /// The subject of the sentence's first main clause, where the word at `at` stands in another clause behind it:
  /// `X buys Y, its chief executive Z said`.
  [[nodiscard]] std::size_t main_subject(std::size_t at, std::uint8_t types, std::size_t besides) const {
    const Clause& main = sentence_.clauses.front();
    const std::size_t clause = sentence_.units[at].clause;
    if (clause == 0 || main.finite == no_unit || main.finite > at) return no_unit;
    const std::size_t start = sentence_.clauses[clause].start;
    if (start == 0 || !sentence_.units[start - 1].is_mark(",")) return no_unit;  // behind a colon something new begins
    for (const std::size_t i : Finder(sentence_, rules_).subjects(0, main.finite)) {
      const Unit& unit = sentence_.units[i];
      if (i < at && has_type(types, unit.type) && unit.entity != sentence_.units[besides].entity) return i;
    }
    return no_unit;
  }

  /// The one entity that fits and that the sentence names before `at`, else that of the sentences before; no_unit when the
  /// sentence names several.
  [[nodiscard]] std::size_t only_one_before(std::size_t at, std::uint8_t types, std::size_t besides,
                                            bool sentences_before) const {
    std::size_t found = no_unit;
    for (std::size_t i = at > 60 ? at - 60 : 0; i < at; ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.kind != Unit::Kind::referent || unit.demonym || !has_type(types, unit.type)) continue;
      const Unit& other = sentence_.units[besides];
      if (unit.entity == other.entity || (unit.list != no_unit && unit.list == other.list)) continue;
      if (found != no_unit && sentence_.units[found].entity != unit.entity) return no_unit;
      found = i;
    }
    if (found != no_unit || !sentences_before) return found;
    const std::size_t known = from_context(types);
    return known != no_unit && sentence_.units[known].distant && !is_definite_phrase(at) ? no_unit : known;
  }

  // ---- proposals ---------------------------------------------------------------------------------------------------

  /// What is said of a thing is said of it under each name that the sentence gives to it.
  void propose(std::uint16_t predicate, std::size_t subject, std::size_t object, bool negated, Status status,
               float score, const std::string& name, std::size_t at) {
    propose_pair(predicate, subject, object, negated, status, score, name, at);
    const std::size_t subject_alias = sentence_.units[subject].alias;
    const std::size_t object_alias = sentence_.units[object].alias;
    for (std::size_t i = 0; i < sentence_.size() && (subject_alias != no_unit || object_alias != no_unit); ++i) {
      const std::size_t alias = sentence_.units[i].alias;
      if (alias == no_unit || i == subject || i == object) continue;
      if (alias == subject_alias) propose_pair(predicate, i, object, negated, status, score, name, at);
      if (alias == object_alias) propose_pair(predicate, subject, i, negated, status, score, name, at);
    }
  }

  void propose_pair(std::uint16_t predicate, std::size_t subject, std::size_t object, bool negated, Status status,
                    float score, std::string name, std::size_t at) {
    const Unit& s = sentence_.units[subject];
    const Unit& o = sentence_.units[object];
    if (negated && status == Status::ended) {  // `has not resigned`: it goes on
      negated = false;
      status = Status::asserted;
    }
    const bool dated = o.kind == Unit::Kind::date;
    if (!dated && (s.entity == o.entity || (s.alias != no_unit && s.alias == o.alias))) return;
    if (!dated && name.ends_with("context") && says_the_reverse(predicate, s.entity, o.entity)) return;
    if (sentence_.question && status == Status::asserted) status = Status::question;
    Proposal proposal{.subject = s.entity,
                      .object = dated ? 0 : o.entity,
                      .date = std::string(dated ? o.date : std::string_view()),
                      .predicate = predicate,
                      .negated = negated,
                      .status = status,
                      .trace = trace_ == nullptr || trace_->empty() ? no_unit : trace_->size() - 1,
                      .evidence = {}};
    Evidence& evidence = proposal.evidence;
    const Unit& t = sentence_.units[at];
    evidence.begin = std::min({s.begin, o.begin, t.begin});
    evidence.end = std::max({s.end, o.end, t.end});
    evidence.sentence_begin = sentence_.begin;
    evidence.sentence_end = sentence_.end;
    evidence.pattern = std::move(name);
    evidence.anaphoric = (s.anaphoric && !s.relative) || (o.anaphoric && !o.relative);
    evidence.score = evidence.anaphoric ? score * anaphora_factor : score;
    if (!state_.all_rules->predicates()[predicate].object_is_date) evidence.date = date_;
    if (is_reported(t.clause)) reported_.push_back(proposals_.size());
    proposals_.push_back(std::move(proposal));
  }

  /// The sentence has been found to say it the other way round, which one end from the context does not outweigh.
  [[nodiscard]] bool says_the_reverse(std::uint16_t predicate, EntityIndex subject, EntityIndex object) const {
    return std::any_of(proposals_.begin(), proposals_.end(), [&](const Proposal& known) {
      return known.predicate == predicate && known.subject == object && known.object == subject && known.date.empty() &&
             known.evidence.sentence_begin == sentence_.begin;
    });
  }

  // ---- patterns ----------------------------------------------------------------------------------------------------

  void read_patterns() {
    find_active_patterns(rules_, offer_, active_);
    const PatternMatcher matcher(sentence_, scratch_);
    for (const std::uint32_t number : active_) {
      const CompiledPattern& pattern = rules_.patterns[number];
      const Predicate& predicate = state_.all_rules->predicates()[pattern.predicate];
      for (const PatternMatch& match : matcher.find(pattern.pattern, predicate)) take(pattern, match);
    }
  }

  /// A pattern holds as the clause of its verb does; without a verb only a negation of its object concerns it.
  void take(const CompiledPattern& pattern, const PatternMatch& match) {
    ClauseEffect effect;
    const std::size_t verb = pattern.phrase_scope ? no_unit : verb_of(match);
    if (begins_with_governed(match)) return;
    if (verb != no_unit)
      effect = clause_effect(sentence_, rules_, sentence_.units[verb].clause, verb, !sentence_.units[verb].finite);
    if (set_off(sentence_, match.object)) effect.negated = false;
    effect.negated = effect.negated || denied_alone(sentence_, match.object);
    const bool negated = pattern.negated != effect.negated;
    const Status status = pattern.status == Status::asserted ? effect.status : pattern.status;
    if (trace_ != nullptr) note(pattern, match, negated);
    const Finder finder(sentence_, rules_);
    const Predicate& predicate = state_.all_rules->predicates()[pattern.predicate];
    if (are_told_apart(finder, pattern, match)) return;
    Indices subjects = fitting(sentence_.units, sharing(finder, pattern, match.subject), predicate.subject_types);
    Indices objects(match.object);
    if (!predicate.object_is_date)
      objects = fitting(sentence_.units, sharing(finder, pattern, match.object), predicate.object_types);
    if (subjects.contains(match.object) || objects.contains(match.subject)) {
      subjects = Indices(match.subject);
      objects = Indices(match.object);
    }
    for (const std::size_t subject : subjects) {
      for (const std::size_t object : objects)
        propose(pattern.predicate, subject, object, negated, status, pattern.score, pattern.name, match.first);
    }
    if (predicate.object_is_date || objects.empty()) return;
    if (match.object == match.subject + 2 && sentence_.units[match.subject].type == EntityType::place)
      return;  // `X in Y`
    // `is from X, not from Y`: what a contrast sets against the last object, as for triggers.
    const Contrast contrast = contrast_of(sentence_, objects[objects.size() - 1]);
    if (contrast.unit == no_unit || objects.contains(contrast.unit) || subjects.contains(contrast.unit)) return;
    if (contrast.denied == negated || !has_type(predicate.object_types, sentence_.units[contrast.unit].type)) return;
    for (const std::size_t subject : subjects)
      propose(pattern.predicate, subject, contrast.unit, contrast.denied, status, pattern.score, pattern.name,
              match.first);
  }

  /// `To X will Y deliver`, where articles tell case: a preposition before the match governs the subject that it begins with, so
  /// that does not act.
  [[nodiscard]] bool begins_with_governed(const PatternMatch& match) const {
    const Unit& opener = sentence_.units[match.first];
    if (match.first != match.subject || opener.governor.empty() || opener.phrase >= match.first) return false;
    if (!rules_.lexicon.case_marking() || sentence_.units[match.first + 1].is_mark(",")) return false;
    return std::any_of(sentence_.units.begin() + static_cast<std::ptrdiff_t>(match.first),
                       sentence_.units.begin() + static_cast<std::ptrdiff_t>(match.last) + 1,
                       [](const Unit& unit) { return unit.verb && unit.finite; });
  }

  /// `leaves the wife A and the son B`: both members of a list are told by whose they are, so not by each other, unless the
  /// pattern has both nouns (`father A and son B`).
  [[nodiscard]] bool are_told_apart(const Finder& finder, const CompiledPattern& pattern,
                                    const PatternMatch& match) const {
    const std::size_t list = sentence_.units[match.subject].list;
    if (list == no_unit || list != sentence_.units[match.object].list) return false;
    const std::size_t subject = finder.own_noun(match.subject);
    const std::size_t object = finder.own_noun(match.object);
    const auto is_kin = [&](std::size_t noun) { return noun != no_unit && sentence_.units[noun].in(group_kin); };
    return is_kin(subject) && is_kin(object) && !(has_word(pattern, subject) && has_word(pattern, object));
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

  /// The members of a list for which a pattern holds that matched one of them: where a word of the pattern is that one's own
  /// noun, only those that share it or have such a one themselves.
  [[nodiscard]] Indices sharing(const Finder& finder, const CompiledPattern& pattern, std::size_t matched) const {
    const Indices members = finder.expand(matched);
    if (members.size() < 2 || !has_word(pattern, finder.own_noun(matched))) return members;
    Indices told;
    for (const std::size_t member : members) {
      if (member != matched && !has_word(pattern, finder.own_noun(member))) continue;
      for (const std::size_t sharing : finder.sharing_noun(member)) told.add(sharing);
    }
    return told;
  }

  /// A participle without an auxiliary says what a name is, whatever its clause does.
  [[nodiscard]] bool is_free_participle(const Unit& unit) const {
    if (unit.finite || !unit.word->has_form(VerbForm::participle) || unit.word->has_form(VerbForm::infinitive))
      return false;
    const std::size_t finite = sentence_.clauses[unit.clause].finite;
    return finite == no_unit || !sentence_.units[finite].is(word_perfect | word_passive | word_copula | word_modal);
  }

  /// The verb that a match rests on: the last one inside it that is no auxiliary, else an auxiliary.
  [[nodiscard]] std::size_t verb_of(const PatternMatch& match) const {
    constexpr std::uint32_t auxiliary = word_perfect | word_passive | word_copula | word_modal;
    std::size_t verb = no_unit;
    for (std::size_t i = match.first; i <= match.last; ++i) {
      const Unit& unit = sentence_.units[i];
      const bool own =
          unit.clause == sentence_.units[match.subject].clause || unit.clause == sentence_.units[match.object].clause;
      if (!unit.verb || unit.attributive || !own || is_free_participle(unit)) continue;
      if (verb == no_unit || !unit.is(auxiliary) || sentence_.units[verb].is(auxiliary)) verb = i;
    }
    return verb;
  }

  // ---- explaining --------------------------------------------------------------------------------------------------

  void note(std::size_t at, const Trigger& trigger, const Arguments& arguments) const {
    RelationTrace trace{.begin = sentence_.units[at].begin,
                        .end = sentence_.units[at].end,
                        .sentence_begin = sentence_.begin,
                        .sentence_end = sentence_.end,
                        .pattern = std::string(trigger.name),
                        .predicate = state_.all_rules->predicates()[trigger.predicate].name,
                        .outcome = arguments.failed() ? arguments.outcome : "matched",
                        .pieces = {},
                        .negated = arguments.negated != trigger.negated};
    if (*arguments.construction != '\0') trace.pattern += std::string(" ") + arguments.construction;
    for (const std::size_t i : arguments.subjects) add_reached(i, trace.subjects, trace.dates);
    for (const std::size_t i : arguments.objects) add_reached(i, trace.objects, trace.dates);
    for (const ArgumentPair& pair : arguments.pairs) {
      add_reached(pair.subject, trace.subjects, trace.dates);
      add_reached(pair.object, trace.objects, trace.dates);
      trace.pieces.push_back(show("S", pair.subject) + ", " + show("O", pair.object) +
                             (pair.negated ? ", negated" : ""));
    }
    if (arguments.pairs.empty()) {
      for (const std::size_t i : arguments.subjects) trace.pieces.push_back(show("S", i));
      for (const std::size_t i : arguments.objects) trace.pieces.push_back(show("O", i));
    }
    if (arguments.status != Status::asserted)
      trace.pieces.push_back("status " + std::string(to_string(arguments.status)));
    trace_->push_back(std::move(trace));
  }

  void note(const CompiledPattern& pattern, const PatternMatch& match, bool negated) const {
    RelationTrace trace{
        .begin = sentence_.units[match.first].begin,
        .end = sentence_.units[match.last].end,
        .sentence_begin = sentence_.begin,
        .sentence_end = sentence_.end,
        .pattern = pattern.name,
        .predicate = state_.all_rules->predicates()[pattern.predicate].name,
        .outcome = "matched",
        .pieces = {show("S", match.subject) + ", " + show("O", match.object) + (negated ? ", negated" : "")},
        .negated = negated};
    add_reached(match.subject, trace.subjects, trace.dates);
    add_reached(match.object, trace.objects, trace.dates);
    trace_->push_back(std::move(trace));
  }

  /// Of every predicate that nothing matched in the sentence, the pattern that came furthest and the word where it failed.
  void note_nearest(std::size_t first_trace) const {
    const auto& predicates = state_.all_rules->predicates();
    std::vector<bool> matched(predicates.size(), false);
    for (std::size_t i = first_trace; i < trace_->size(); ++i) {
      for (std::size_t p = 0; p < predicates.size(); ++p)
        matched[p] = matched[p] || ((*trace_)[i].outcome == "matched" && (*trace_)[i].predicate == predicates[p].name);
    }
    const PatternMatcher matcher(sentence_, scratch_);
    std::vector<std::pair<PatternMatcher::Attempt, const CompiledPattern*>> best(predicates.size());
    for (std::size_t number = 0; number < rules_.patterns.size(); ++number) {
      const CompiledPattern& pattern = rules_.patterns[number];
      const PatternGate& gate = rules_.gates[number];
      if (matched[pattern.predicate] || !offer_.possible.test(gate.argument_types)) continue;
      const PatternMatcher::Attempt attempt = matcher.nearest(pattern.pattern, predicates[pattern.predicate]);
      auto& known = best[pattern.predicate];
      if (attempt.elements > known.first.elements) known = {attempt, &pattern};
    }
    for (std::size_t p = 0; p < predicates.size(); ++p) {
      const auto& [attempt, pattern] = best[p];
      if (pattern == nullptr) continue;
      const bool end = attempt.unit >= sentence_.size();
      const Unit& unit = sentence_.units[end ? sentence_.size() - 1 : attempt.unit];
      trace_->push_back({.begin = unit.begin,
                         .end = unit.end,
                         .sentence_begin = sentence_.begin,
                         .sentence_end = sentence_.end,
                         .pattern = pattern->name,
                         .predicate = predicates[p].name,
                         .outcome = fmt::format("nearest pattern `{}`, {} of its {} places match, then {}",
                                                pattern->text, attempt.elements, pattern->pattern.elements.size(),
                                                end ? "the sentence ends" : fmt::format("“{}” does not", unit.text)),
                         .pieces = {},
                         .nearest = true});
    }
  }

  void add_reached(std::size_t i, std::vector<EntityIndex>& entities, std::vector<std::string>& dates) const {
    const Unit& unit = sentence_.units[i];
    if (unit.kind == Unit::Kind::date) dates.emplace_back(unit.date);
    if (unit.kind == Unit::Kind::referent) entities.push_back(unit.entity);
  }

  /// An argument with the way it was reached: `O = Nordvik (byte 12, under “of”)`.
  [[nodiscard]] std::string show(const char* role, std::size_t i) const {
    const Unit& unit = sentence_.units[i];
    if (unit.kind == Unit::Kind::date) return fmt::format("{} = {} (byte {})", role, unit.date, unit.begin);
    std::string how = fmt::format("byte {}", unit.begin);
    if (i >= sentence_.size()) how = "from the sentences before";
    if (unit.anaphoric && i < sentence_.size()) how += fmt::format(", through “{}”", unit.text);
    if (!unit.governor.empty()) how += fmt::format(", under “{}”", unit.governor);
    if (unit.genitive || unit.after_genitive_determiner) how += ", genitive";
    if (unit.compound) how += ", compound";
    return fmt::format("{} = {} ({})", role, state_.gazetteer->label(unit.entity), how);
  }

  const RelationExtractor::State& state_;
  const RelationRules::LanguageRules& rules_;
  std::string_view text_;
  const Segmentation& cut_;
  const std::vector<Mention>& mentions_;
  std::vector<RelationTrace>* trace_;
  UnitMemory& memory_;
  WordTable& words_;
  PossibleTypes& possible_;
  SentenceGate& gate_;
  Discourse& discourse_;
  UnitSentence& sentence_;
  PatternMatcher::Scratch& scratch_;
  Offer& offer_;
  std::vector<std::uint8_t>& neighbors_;
  std::vector<std::uint32_t>& candidates_;
  std::vector<std::uint32_t>& active_;
  std::uint8_t types_ = 0;      ///< of the sentence's referents
  std::uint8_t all_types_ = 0;  ///< its context included
  bool dates_ = false;
  std::string_view date_;         ///< of the sentence when it names exactly one
  std::size_t first_trace_ = 0;   ///< of the sentence
  std::vector<Skipped> skipped_;  ///< since the last one that was read
  std::vector<Proposal> proposals_;
  std::vector<std::size_t> reported_;  ///< numbers of the last sentence's proposals that it only reports
  /// A verb of taking over whose object is left open.
  struct Taking {
    std::size_t at;
    const Trigger* trigger;
    Arguments arguments;
  };
  static constexpr std::uint16_t any_predicate = 0xffff;
  std::size_t number_ = 0;         ///< of the sentence that is read
  std::vector<OpenPost> open_;     ///< of the sentence
  std::vector<Taking> takings_;    ///< of the sentence
  std::uint32_t posts_since_ = 0;  ///< where the sentences begin whose posts may be taken over
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
  if (state_->rules != nullptr)
    state_->demonyms.emplace(*state_->all_rules, *state_->rules, *state_->gazetteer, *state_->language);
}

RelationExtractor::~RelationExtractor() = default;

void RelationExtractor::extract(std::string_view text, const Segmentation& segmentation,
                                const std::vector<Mention>& mentions, std::vector<Relation>& relations,
                                std::vector<RelationTrace>* trace) const {
  relations.clear();
  if (state_->rules == nullptr) return;
  auto workspace = state_->take();
  relations = ExtractorRun(*state_, *workspace, text, segmentation, mentions, trace).run();
  state_->give_back(std::move(workspace));
}

}  // namespace gazgraph
