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
#include "pattern_matcher.hpp"
#include "rules.hpp"
#include "settle.hpp"
#include "units.hpp"

namespace gazgraph {
namespace {

constexpr float anaphora_factor = 0.85F;
constexpr float context_factor = 0.6F;
constexpr std::uint8_t person_bit = 1U << static_cast<unsigned>(EntityType::person);

bool has_type(std::uint8_t types, EntityType type) { return ((types >> static_cast<unsigned>(type)) & 1U) != 0; }

}  // namespace

struct RelationExtractor::State {
  std::shared_ptr<const RelationRules> all_rules;
  std::shared_ptr<const RelationRules::LanguageRules> rules;
  std::shared_ptr<const Gazetteer> gazetteer;
  std::shared_ptr<const Language> language;
  TextMap<KnownDemonym> demonyms;
  ExtractorOptions options;

  /// Memory that a thread needs for a document, kept for the next one.
  struct Workspace {
    explicit Workspace(const State& state)
        : words(*state.rules, state.demonyms),
          discourse(*state.rules, *state.gazetteer),
          terms(state.rules->terms.size()) {}
    WordTable words;
    UnitMemory memory;
    Discourse discourse;
    UnitSentence sentence;
    PatternMatcher::Scratch scratch;
    TermSet terms;                          ///< that hold of units of one sentence
    std::vector<std::uint32_t> candidates;  ///< noun triggers at one unit
    std::vector<std::uint32_t> active;      ///< patterns of one sentence
    std::vector<std::uint64_t> hashes;      ///< of the tokens of one sentence
    std::vector<WordInfo*> token_infos;     ///< of the same; null for what is no word
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
        discourse_(workspace.discourse),
        sentence_(workspace.sentence),
        scratch_(workspace.scratch),
        terms_(workspace.terms),
        candidates_(workspace.candidates),
        active_(workspace.active),
        hashes_(workspace.hashes),
        infos_(workspace.token_infos) {
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
        read(i);
      } else {
        for (std::size_t m = mention; m < last; ++m)
          discourse_.remember(mentions_[m], name_of(mentions_[m]), is_governed(mentions_[m], place), i);
      }
      mention = last;
    }
    return settle(std::move(proposals_), state_.all_rules->predicates(), *state_.gazetteer, state_.options, trace_);
  }

 private:
  void read(std::size_t number) {
    make_units(text_, cut_, number, mentions_, rules_, *state_.gazetteer, infos_, words_, memory_, sentence_);
    discourse_.resolve(sentence_, number);
    mark_verbs(sentence_.units, rules_);
    find_phrases(sentence_.units, rules_);
    find_clauses(sentence_, rules_);
    discourse_.resolve_relatives(sentence_);
    discourse_.resolve_speakers(sentence_);
    gather_types();
    gather_terms();
    if (trace_ != nullptr) first_trace_ = trace_->size();
    const std::size_t first_proposal = proposals_.size();
    read_patterns();
    discourse_.add_context(sentence_, number);
    const std::size_t first_trace = first_trace_;
    read_triggers();
    if (trace_ != nullptr) note_nearest(first_trace);
    discourse_.remember(sentence_, number, topics_behind(first_proposal));
  }

  /// Objects that the proposals from number `first` on turn to.
  [[nodiscard]] std::vector<EntityIndex> topics_behind(std::size_t first) const {
    std::vector<EntityIndex> topics;
    for (std::size_t i = first; i < proposals_.size(); ++i) {
      if (state_.all_rules->predicates()[proposals_[i].predicate].turns_to_object)
        topics.push_back(proposals_[i].object);
    }
    return topics;
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
      const WordInfo& info = words_.find(text_.substr(token.begin, token.end - token.begin));
      takes_up |= i < place.first + 2 && (info.groups & group_takes_up) != 0;
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

  static std::uint8_t type_bit(EntityType type) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(type)); }

  /// How many arguments of each type there are.
  struct Counts {
    std::array<std::uint8_t, 8> by_type{};
    void add(std::uint8_t types) {
      for (unsigned bit = 0; types != 0; ++bit, types = static_cast<std::uint8_t>(types >> 1U)) {
        if ((types & 1U) != 0 && by_type[bit] < 100) ++by_type[bit];
      }
    }
    [[nodiscard]] std::size_t of(std::uint8_t types) const {
      std::size_t sum = 0;
      for (unsigned bit = 0; bit < 8; ++bit) sum += ((types >> bit) & 1U) != 0 ? by_type[bit] : 0;
      return sum;
    }
    /// Two different ones, one of either set of types.
    [[nodiscard]] bool have(const ArgumentTypes& wanted, bool date) const {
      const std::size_t subjects = of(wanted.subject);
      if (wanted.date) return date && subjects > 0;
      const std::size_t objects = of(wanted.object);
      if (subjects == 0 || objects == 0) return false;
      return subjects + objects > 2 || of(wanted.subject & wanted.object) == 0;
    }
  };

  /// Whether a sentence holds two arguments, or one and a context, of types that a word of it relates. Looks each word up
  /// and does nothing else.
  bool worth_reading(const Sentence& place, std::size_t mention, std::size_t last, std::size_t number) {
    const std::uint8_t context = discourse_.types_before(number);
    Counts own;
    std::uint8_t known = context;
    bool certain = trace_ != nullptr;
    for (std::size_t m = mention; m < last; ++m) {
      own.add(type_bit(mentions_[m].type));
      known |= type_bit(mentions_[m].type);
      certain |= mentions_[m].token_end > mentions_[m].end + 2;
    }
    const bool date = look_up_words(place, mention, last);
    if (names_age(place)) own.add(person_bit & known);
    bool demonym = false;
    for (const WordInfo* info : infos_) {
      if (info == nullptr) continue;
      if (info->demonym != nullptr) own.add(type_bit(EntityType::place));
      if (info->demonym == nullptr && info->may_refer) own.add(info->refers_to & known);
      demonym |= info->demonym != nullptr;
    }
    const std::size_t arguments = own.of(0xff) + (date ? 1 : 0);
    if (arguments == 0 || (arguments == 1 && context == 0)) return false;
    const bool unanchored = !rules_.unanchored.empty() && (demonym || !rules_.unanchored_needs_demonym);
    if (certain || (unanchored && arguments >= 2)) return true;
    Counts all = own;
    all.add(context);
    return may_relate(own, all, date);
  }

  /// `the 19-year-old`: a number that a hyphen joins to a word.
  [[nodiscard]] bool names_age(const Sentence& place) const {
    for (std::uint32_t i = place.first; i + 2 < place.last; ++i) {
      const Token& number = cut_.tokens[i];
      if (number.kind != TokenKind::number || number.end != cut_.tokens[i + 1].begin) continue;
      if (text_[number.end] == '-' && cut_.tokens[i + 2].kind == TokenKind::word) return true;
    }
    return false;
  }

  /// Fills `infos_` for the tokens of a sentence that are words outside of mentions. Returns whether one may be a year.
  bool look_up_words(const Sentence& place, std::size_t mention, std::size_t last) {
    const std::size_t size = place.last - place.first;
    infos_.assign(size, nullptr);
    hashes_.assign(size, 0);
    bool date = false;
    for (std::uint32_t i = place.first; i < place.last; ++i) {
      const Token& token = cut_.tokens[i];
      while (mention < last && mentions_[mention].end <= token.begin) ++mention;
      if (mention < last && mentions_[mention].begin < token.end) continue;
      date |= token.kind == TokenKind::number && token.end - token.begin >= 4;
      if (token.kind != TokenKind::word) continue;
      const std::uint64_t hash = hash_text(text_.substr(token.begin, token.end - token.begin));
      hashes_[i - place.first] = hash;
      words_.prefetch(hash);
    }
    for (std::size_t i = 0; i < size; ++i) {
      const Token& token = cut_.tokens[place.first + i];
      if (hashes_[i] == 0) continue;
      infos_[i] = &words_.glance(text_.substr(token.begin, token.end - token.begin), hashes_[i]);
    }
    return date;
  }

  /// Whether a word of the sentence relates types of which there are enough.
  bool may_relate(const Counts& own, const Counts& all, bool date) {
    ArgumentTypeSet asked;
    for (WordInfo* info : infos_) {
      if (info == nullptr) continue;
      const ArgumentTypeSet wanted = words_.complete(*info).types & ~asked;
      if (wanted.none()) continue;
      asked |= wanted;
      if (wanted.test(wanted.size() - 1)) return true;
      for (std::size_t i = 0; i < rules_.argument_types.size(); ++i) {
        const ArgumentTypes& types = rules_.argument_types[i];
        if (wanted.test(i) && (types.context ? all : own).have(types, date)) return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::string_view name_of(const Mention& mention) {
    return rules_.lexicon.normalize(text_.substr(mention.begin, mention.end - mention.begin), memory_.texts);
  }

  /// Whether the word before a mention is a preposition.
  [[nodiscard]] bool is_governed(const Mention& mention, const Sentence& place) {
    const auto begin = cut_.tokens.begin() + place.first;
    const auto at = std::lower_bound(begin, cut_.tokens.begin() + place.last, mention.begin,
                                     [](const Token& token, std::uint32_t offset) { return token.begin < offset; });
    if (at == begin) return false;
    const Token& before = *(at - 1);
    const WordInfo& info = words_.find(text_.substr(before.begin, before.end - before.begin));
    return info.word != nullptr && (info.word->classes & word_preposition) != 0;
  }

  /// Types of the sentence's own referents, and its dates.
  void gather_types() {
    types_ = 0;
    dates_ = false;
    date_ = {};
    for (const Unit& unit : sentence_.units) {
      if (unit.kind == Unit::Kind::referent) types_ |= type_bit(unit.type);
      if (unit.kind != Unit::Kind::date) continue;
      date_ = dates_ ? std::string_view() : unit.date;
      dates_ = true;
    }
  }

  /// Terms that hold of the sentence's units.
  void gather_terms() {
    terms_.clear();
    for (std::uint32_t i = 0; i < sentence_.units.size(); ++i) {
      for (const Term term : sentence_.units[i].terms) terms_.add(term, i);
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
      if (unit.word != nullptr && unit.verb) {
        for (const VerbReading& reading : unit.word->verbs) try_verb(i, reading);
      }
      if (i < shadowed) continue;
      if (!(unit.verb && unit.finite) && !unit.is(word_preposition | word_determiner | word_coordinator))
        shadowed = std::max(shadowed, try_noun(i));
    }
  }

  /// Whether the sentence, its context included, has arguments of the types that a trigger takes, and a word that it needs.
  [[nodiscard]] bool may_hold(const Trigger& trigger) const {
    if (trace_ != nullptr) return true;
    if (!trigger.with.empty() && !terms_.has_one_of(trigger.with)) return false;
    if ((all_types_ & trigger.subject_types) == 0) return false;
    if (trigger.object_is_date) return dates_;
    return trigger.object.empty() || (all_types_ & trigger.object_types) != 0;
  }

  void try_verb(std::size_t at, const VerbReading& reading) {
    for (const std::uint32_t number : rules_.verb_triggers(reading.lemma)) {
      const Trigger& trigger = rules_.triggers[number];
      if (may_hold(trigger)) attempt(at, trigger, find_verb_arguments(sentence_, rules_, at, reading, trigger));
    }
  }

  /// Tries the noun triggers at a unit, the longest only; returns the unit behind what they take.
  std::size_t try_noun(std::size_t at) {
    const Unit& unit = sentence_.units[at];
    if (unit.info == nullptr || unit.info->nouns.empty()) return 0;
    candidates_.clear();
    std::size_t longest = 0;
    for (const std::uint32_t number : unit.info->nouns) {
      const Trigger& trigger = rules_.triggers[number];
      if (!rest_follows(at, trigger)) continue;
      candidates_.push_back(number);
      if (!trigger.coordinated) longest = std::max(longest, trigger.rest.size());
    }
    for (const std::uint32_t number : candidates_) {
      const Trigger& trigger = rules_.triggers[number];
      const bool hidden = trigger.rest.size() < longest && !trigger.coordinated;
      if (!hidden && may_hold(trigger)) attempt(at, trigger, find_noun_arguments(sentence_, rules_, at, trigger));
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
    if (arguments.failed()) complete_from_context(at, trigger, arguments);
    if (trace_ != nullptr) note(at, trigger, arguments);
    if (arguments.failed()) return;
    for (const ArgumentPair& pair : arguments.pairs) {
      propose(trigger.predicate, pair.subject, pair.object, pair.negated != trigger.negated,
              arguments.status == Status::asserted ? trigger.status : arguments.status,
              trigger.score * arguments.factor, trigger.name + " " + arguments.construction, at);
    }
  }

  // ---- context -----------------------------------------------------------------------------------------------------

  /// A noun that denotes one argument may leave the other to the context: `the founder of X` goes on about the person
  /// before; `chief executive Anna Ek` leads the organization that the text speaks of.
  void complete_from_context(std::size_t at, const Trigger& trigger, Arguments& arguments) const {
    if (trigger.kind == Trigger::Class::verb) return complete_verb(at, trigger, arguments);
    if (!arguments.subject_apposed) return;
    constexpr std::uint8_t body_bit = 1U << static_cast<unsigned>(EntityType::organization);
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

  /// `Born in X, daughter of Y, studied law.`: stands before the finite verb of a sentence whose subject is dropped.
  [[nodiscard]] bool opens_without_subject(std::size_t at) const {
    if (!rules_.lexicon.drops_subject()) return false;
    bool comma = false;
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.is_bare() && i > at) return false;
      if (unit.verb && unit.finite) {
        if (!comma || i < at) return false;
        return Finder(sentence_, rules_).subjects(unit.clause, i).empty();
      }
      comma |= i > at && unit.is_mark(",");
    }
    return false;
  }

  /// What a noun whose subject stands at unit `subject` leaves out.
  [[nodiscard]] std::size_t object_in_context(std::size_t at, const Trigger& trigger, std::size_t subject) const {
    const bool subordinate = sentence_.clauses[sentence_.units[at].clause].kind != Clause::Kind::main;
    if (trigger.definite_in_context && leaves_object_open(at, trigger))
      return only_one_before(at, trigger.object_types, subject, true);
    if (!trigger.in_context || !subordinate) return no_unit;
    const std::size_t object = only_one_before(at, trigger.object_types, subject, false);
    return object != no_unit && sentence_.units[object].clause == sentence_.units[at].clause ? no_unit : object;
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
    return !unit.is(word_preposition | word_genitive_determiner | word_possessive_relative) && is_definite_phrase(at);
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
    if (sentence_.units[at].clause == 0 || main.finite == no_unit || main.finite > at) return no_unit;
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
      if (unit.entity == sentence_.units[besides].entity) continue;
      if (found != no_unit && sentence_.units[found].entity != unit.entity) return main_subject(at, types, besides);
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
    const bool dated = o.kind == Unit::Kind::date;
    if (!dated && (s.entity == o.entity || (s.alias != no_unit && s.alias == o.alias))) return;
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

  // ---- patterns ----------------------------------------------------------------------------------------------------

  /// Numbers of the patterns whose words all stand in the sentence, in the pattern's order; ascending.
  void find_active_patterns() {
    active_.assign(rules_.unanchored.begin(), rules_.unanchored.end());
    for (const Term term : terms_.all()) {
      if (term >= rules_.patterns_by_term.size()) continue;
      for (const std::uint32_t number : rules_.patterns_by_term[term]) {
        const PatternGate& gate = rules_.gates[number];
        if (has_arguments(gate.subject_types, gate.object_types, gate.date) && places_follow(gate))
          active_.push_back(number);
      }
    }
    std::sort(active_.begin(), active_.end());
    active_.erase(std::unique(active_.begin(), active_.end()), active_.end());
  }

  /// Whether words for all places of a pattern can stand in its order.
  [[nodiscard]] bool places_follow(const PatternGate& gate) const {
    std::uint32_t from = 0;
    for (std::uint32_t place = gate.first_place; place < gate.last_place; ++place) {
      const auto [first, last] = rules_.places[place];
      std::uint32_t nearest = TermSet::nowhere;
      for (std::uint32_t n = first; n < last; ++n) {
        const auto [begin, end] = terms_.range(rules_.place_terms[n]);
        if (begin != TermSet::nowhere && end >= from) nearest = std::min(nearest, std::max(begin, from));
      }
      if (nearest == TermSet::nowhere) return false;
      from = nearest + 1;
    }
    return true;
  }

  /// Whether the sentence names both arguments of a pattern: of these types, or a date as its object.
  [[nodiscard]] bool has_arguments(std::uint8_t subject_types, std::uint8_t object_types, bool date) const {
    return (types_ & subject_types) != 0 && (date ? dates_ : (types_ & object_types) != 0);
  }

  void read_patterns() {
    find_active_patterns();
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
    if (verb != no_unit)
      effect = clause_effect(sentence_, rules_, sentence_.units[verb].clause, verb, !sentence_.units[verb].finite);
    if (set_off(sentence_, match.object)) effect.negated = false;
    effect.negated = effect.negated || denied_alone(sentence_, match.object);
    const bool negated = pattern.negated != effect.negated;
    const Status status = pattern.status == Status::asserted ? effect.status : pattern.status;
    if (trace_ != nullptr) note(pattern, match, negated);
    const Finder finder(sentence_, rules_);
    const Predicate& predicate = state_.all_rules->predicates()[pattern.predicate];
    Indices subjects = fitting(sentence_.units, finder.expand(match.subject), predicate.subject_types);
    Indices objects(match.object);
    if (!predicate.object_is_date)
      objects = fitting(sentence_.units, finder.expand(match.object), predicate.object_types);
    if (subjects.contains(match.object) || objects.contains(match.subject)) {
      subjects = Indices(match.subject);
      objects = Indices(match.object);
    }
    for (const std::size_t subject : subjects) {
      for (const std::size_t object : objects)
        propose(pattern.predicate, subject, object, negated, status, pattern.score, pattern.name, match.first);
    }
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
                        .pattern = trigger.name,
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
      if (matched[pattern.predicate] || !has_arguments(gate.subject_types, gate.object_types, gate.date)) continue;
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
  Discourse& discourse_;
  UnitSentence& sentence_;
  PatternMatcher::Scratch& scratch_;
  TermSet& terms_;
  std::vector<std::uint32_t>& candidates_;
  std::vector<std::uint32_t>& active_;
  std::vector<std::uint64_t>& hashes_;
  std::vector<WordInfo*>& infos_;
  std::uint8_t types_ = 0;      ///< of the sentence's referents
  std::uint8_t all_types_ = 0;  ///< its context included
  bool dates_ = false;
  std::string_view date_;        ///< of the sentence when it names exactly one
  std::size_t first_trace_ = 0;  ///< of the sentence
  std::vector<Proposal> proposals_;
  std::vector<std::size_t> reported_;  ///< numbers of the last sentence's proposals that it only reports
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
    state_->demonyms = known_demonyms(*state_->rules, *state_->gazetteer, *state_->language);
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
