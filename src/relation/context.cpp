// A noun that denotes one argument may leave the other to the context: the only thing that fits and that the sentence has
// named before, else the one that the sentences before are about; of a title that tells a kind (`Bankchefin`), the last
// thing of that kind. A verb may do so only where its rule says so.
#include "context.hpp"

#include <algorithm>

#include "effects.hpp"
#include "finder.hpp"

namespace gazgraph {

bool tells_object(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, const Trigger& trigger,
                  std::size_t at) {
  if (at >= sentence.size()) return false;
  const Unit& unit = sentence.units[at];
  if (!unit.is(word_preposition)) return false;
  for (std::size_t i = at + 1; i < sentence.size() && i < at + 5; ++i) {
    if (sentence.units[i].kind == Unit::Kind::referent) return true;
    if (!sentence.units[i].is_nominal() && !sentence.units[i].is(word_determiner)) break;
  }
  const std::string_view marker = unit.canonical();
  const auto& of = rules.of_markers;
  return std::find(of.begin(), of.end(), marker) != of.end() ||
         std::any_of(trigger.object.begin(), trigger.object.end(),
                     [&](const Reach& reach) { return reach.kind == Reach::Kind::under && reach.marker == marker; });
}

namespace {

constexpr std::uint8_t person_bit = type_bit(EntityType::person);

/// The arguments of one trigger at unit `at`.
class Completion {
 public:
  Completion(Extraction& extraction, std::size_t at, const Trigger& trigger, Arguments& arguments)
      : extraction_(extraction),
        sentence_(extraction.sentence),
        rules_(extraction.rules),
        at_(at),
        trigger_(trigger),
        arguments_(arguments) {}

  void run() {
    if (trigger_.kind == Trigger::Class::verb) return complete_verb();
    if (names_stranger_behind() || trigger_.leaves_successor()) return;
    if (stands_in_fragment()) return complete_fragment();
    if (!arguments_.subject_apposed) {
      if (trigger_.kind != Trigger::Class::noun) return;
      if (!complete_counterpart()) complete_event();
      return;
    }
    constexpr std::uint8_t body_bit = type_bit(EntityType::organization);
    const bool personal = (trigger_.subject_types & person_bit) != 0;
    const bool named = is_named_unknown_behind(sentence_, at_, rules_.lexicon.nouns_are_capitalized());
    const bool opens = at_ <= 3 && !named && (trigger_.subject_types & (person_bit | body_bit)) != 0;
    const bool fronted = opens_without_subject();
    if (!arguments_.objects.empty() && arguments_.subjects.empty() && (fronted || (opens && is_definite_phrase()))) {
      const std::size_t subject = from_context(fronted ? trigger_.subject_types : personal ? person_bit : body_bit);
      if (subject == no_unit || sentence_.units[subject].entity == sentence_.units[arguments_.objects.front()].entity)
        return;
      if (fronted) apply_predicate();
      for (const std::size_t object : arguments_.objects)
        arguments_.pairs.push_back({subject, object, arguments_.negated});
    } else if (!arguments_.subjects.empty() && arguments_.objects.empty() && !arguments_.negated) {
      const std::size_t first = arguments_.subjects.front();
      const std::size_t object = object_in_context(first);
      if (object == no_unit || is_mere_guess(first, object)) return;
      for (const std::size_t subject : arguments_.subjects)
        arguments_.pairs.push_back({subject, object, arguments_.negated});
    } else {
      return;
    }
    arguments_.complete(by_context, context_factor);
  }

 private:
  /// `The developer, Danish Hexley Software, …`: the noun is told by an unknown name behind the comma.
  [[nodiscard]] bool names_stranger_behind() const {
    std::size_t i = at_ + 1 + trigger_.rest.size();
    if (i >= sentence_.size() || !sentence_.units[i].is_mark(",")) return false;
    if (is_named_unknown_behind(sentence_, i - 1, rules_.lexicon.nouns_are_capitalized())) return true;
    while (++i < sentence_.size() && (sentence_.units[i].demonym || sentence_.units[i].is(word_determiner))) {
    }
    return i < sentence_.size() && sentence_.units[i].is_unknown_name();
  }

  /// `The developer said so`, of X: that X has developed the last product tells no word but the noun that means X.
  [[nodiscard]] bool is_mere_guess(std::size_t subject, std::size_t object) const {
    return subject == at_ && sentence_.units[subject].anaphoric && object >= sentence_.size();
  }

  /// `The new bank gets X as chief executive`: a definite noun of the clause that may be what is left out, and means nobody
  /// known.
  [[nodiscard]] bool leaves_to_stranger() const {
    constexpr std::size_t reach = 12;
    const Finder finder(sentence_, rules_);
    const std::size_t clause = sentence_.units[at_].clause;
    const std::size_t start = finder.phrase_start(at_);
    std::size_t end = at_ + 1 + trigger_.rest.size();
    while (end < sentence_.size() && finder.is_nominal(end)) ++end;
    const std::size_t to = std::min(sentence_.size(), at_ + reach);
    for (std::size_t i = at_ > reach ? at_ - reach : 0; i < to; ++i) {
      const Unit& unit = sentence_.units[i];
      if ((i >= start && i < end) || unit.clause != clause || !unit.refers || unit.kind != Unit::Kind::word) continue;
      const bool noun = std::any_of(
          unit.word->anaphors.begin(), unit.word->anaphors.end(),
          [&](const Anaphor& anaphor) { return anaphor.noun && (anaphor.types & trigger_.object_types) != 0; });
      if (noun && finder.governor_of(i).empty()) return true;
    }
    return false;
  }

  /// `X takes the helm`: a verb that may leave its object to the context; whom a verb of succession does not name in its
  /// sentence, whoever hands on a post is (`Vacancies::holder_before`).
  void complete_verb() {
    if (stands_in_fragment()) return complete_fragment();
    if (!trigger_.title_in_context || arguments_.subjects.empty() || !arguments_.objects.empty()) return;
    if (needed_noun_tells_object()) return;
    const std::size_t object =
        only_one_before(trigger_.object_types, arguments_.subjects.front(), !trigger_.succession);
    if (object == no_unit) return;
    for (const std::size_t subject : arguments_.subjects)
      arguments_.pairs.push_back({subject, object, arguments_.negated});
    arguments_.complete(by_context, context_factor);
  }

  /// `owns a third of the forest`: what stands under a preposition behind the noun that the verb needs.
  [[nodiscard]] bool needed_noun_tells_object() const {
    if (trigger_.with.empty()) return false;
    const std::size_t clause = sentence_.units[at_].clause;
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.clause != clause || i == at_ || !unit.has_one_of(trigger_.with)) continue;
      const auto fills_subject = [&](std::size_t subject) { return sentence_.units[subject].phrase == i + 1; };
      const bool dated = i + 2 < sentence_.size() && sentence_.units[i + 2].kind == Unit::Kind::date;
      return !dated && std::none_of(arguments_.subjects.begin(), arguments_.subjects.end(), fills_subject) &&
             tells_object(sentence_, rules_, trigger_, i + 1);
    }
    return false;
  }

  /// `X turns 50. Born in 1975 in Y, graduate of Z.`: a sentence that a participle opens, without a finite verb and without the name
  /// of a person or body that stands for itself, goes on about whom the sentences before are about. O(units)
  [[nodiscard]] bool stands_in_fragment() const {
    constexpr std::uint8_t about = person_bit | type_bit(EntityType::organization);
    std::size_t first = 0;
    while (first < sentence_.size() && sentence_.units[first].is_quote()) ++first;
    if (first >= sentence_.size()) return false;
    const Unit& opener = sentence_.units[first];
    const auto opens = [&](std::size_t i) { return i == first || sentence_.units[i - 1].kind == Unit::Kind::mark; };
    if (opener.finite || !opener.has_form(VerbForm::participle) || !opens(at_)) return false;
    for (std::size_t i = first; i < sentence_.size(); ++i) {
      const Unit& unit = sentence_.units[i];
      const bool finite = unit.verb && unit.finite && !(unit.has_form(VerbForm::participle) && opens(i));
      if (finite || (unit.is_bare() && has_type(about, unit.type))) return false;
    }
    return true;
  }

  void complete_fragment() {
    if (!arguments_.subjects.empty() || arguments_.objects.empty()) return;
    std::size_t subject = from_context(person_bit);
    if (subject == no_unit) subject = from_context(type_bit(EntityType::organization));
    if (subject == no_unit || !has_type(trigger_.subject_types, sentence_.units[subject].type)) return;
    for (const std::size_t object : arguments_.objects)
      arguments_.pairs.push_back({subject, object, arguments_.negated});
    arguments_.complete(by_context, context_factor);
  }

  /// `the parent company X`, `rivalen X`: of a definite noun that names its object, who is spoken of is the subject.
  bool complete_counterpart() {
    const std::size_t name = at_ + 1 + trigger_.rest.size();
    const bool apposed = std::any_of(trigger_.object.begin(), trigger_.object.end(),
                                     [](const Reach& reach) { return reach.kind == Reach::Kind::apposed; });
    if (!apposed || !trigger_.title_in_context || !arguments_.subjects.empty() || arguments_.objects.empty() ||
        arguments_.negated)
      return false;
    const std::size_t object = arguments_.objects.front();
    if (sentence_.units[object].anaphoric) return false;
    const bool kin = names_kin_in_front(object);
    const std::size_t joined = joined_before(object);
    const bool apart = joined != no_unit && object == name + 1 && sentence_.units[name].is_mark(",");
    if (!kin && ((object != name && !apart) || !is_definite_phrase())) return false;
    std::size_t subject = kin ? no_unit : joined;
    if (!kin && subject == no_unit) subject = main_subject(trigger_.subject_types, object);
    if (subject == no_unit) subject = from_context(trigger_.subject_types);
    if (subject == no_unit || sentence_.units[subject].entity == sentence_.units[object].entity) return false;
    for (const std::size_t each : arguments_.objects) arguments_.pairs.push_back({subject, each, false});
    arguments_.complete(by_context, context_factor);
    return true;
  }

  /// `X og faren, Y, …`: the only name but unit `named` that a coordinator joins the noun of kin to; no_unit for other nouns.
  [[nodiscard]] std::size_t joined_before(std::size_t named) const {
    if (!sentence_.units[at_].in(group_kin)) return no_unit;
    const Finder finder(sentence_, rules_);
    const std::size_t start = finder.phrase_start(at_);
    if (start < 2 || !sentence_.units[start - 1].is(word_coordinator) || !sentence_.units[start - 2].is_head())
      return no_unit;
    const Indices members = finder.expand(start - 2);
    return members.size() == (members.contains(named) ? 2U : 1U) ? start - 2 : no_unit;
  }

  /// `The father, the drummer X, …`, `Pappa är läkaren X`: a noun of kin that opens the sentence tells no holder, and a comma or a
  /// copula behind it names whom it means at unit `named`.
  [[nodiscard]] bool names_kin_in_front(std::size_t named) const {
    constexpr std::size_t longest = 8;
    const Unit& noun = sentence_.units[at_];
    const std::size_t next = at_ + 1 + trigger_.rest.size();
    if (!noun.in(group_kin) || (trigger_.subject_types & trigger_.object_types & person_bit) == 0) return false;
    if (Finder(sentence_, rules_).phrase_start(at_) != 0 || tells_holder() || next >= sentence_.size()) return false;
    const Unit& link = sentence_.units[next];
    return named > next && named - next < longest && (link.is_mark(",") || link.is(word_copula));
  }

  /// `There will be no help for X, however`: of an event that a clause without a subject of its own tells of, whom the
  /// text speaks of is the subject.
  void complete_event() {
    if (arguments_.objects.empty() || !arguments_.subjects.empty() || !rules_.lexicon.verb_second()) return;
    const std::size_t clause = sentence_.units[at_].clause;
    const std::size_t finite = sentence_.clauses[clause].finite;
    if (finite == no_unit || !(sentence_.units[finite].is(word_copula) || sentence_.units[finite].in(group_become)))
      return;
    const bool expletive = is_expletive(finite + 1) || (finite > 0 && is_expletive(finite - 1));
    if (!expletive) return;
    const std::size_t subject = from_context(trigger_.subject_types);
    if (subject == no_unit) return;
    const ClauseEffect effect = clause_effect(sentence_, rules_, clause, at_, true);
    if (effect.status != Status::asserted) return;
    arguments_.negated = effect.negated;
    for (const std::size_t object : arguments_.objects) {
      if (sentence_.units[object].entity != sentence_.units[subject].entity)
        arguments_.pairs.push_back({subject, object, arguments_.negated});
    }
    if (arguments_.pairs.empty()) return;
    arguments_.complete(by_context, context_factor);
  }

  /// `it`, `det`: a determiner or pronoun with no noun behind it.
  [[nodiscard]] bool is_expletive(std::size_t i) const {
    if (i >= sentence_.size()) return false;
    const Unit& unit = sentence_.units[i];
    if (unit.kind == Unit::Kind::referent) return unit.anaphoric && unit.is(word_determiner);
    if (!unit.is(word_determiner)) return false;
    if (i + 1 >= sentence_.size()) return true;
    const Unit& next = sentence_.units[i + 1];
    const bool noun = next.kind == Unit::Kind::referent && next.anaphoric && !next.is(word_determiner);
    return !noun && !next.is_nominal();
  }

  /// `Born in X, daughter of Y, studied law.`: stands before the finite verb of a sentence whose subject is dropped.
  [[nodiscard]] bool opens_without_subject() const {
    if (!rules_.lexicon.drops_subject()) return false;
    bool comma = false;
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.is_bare() && unit.type != EntityType::place && i > at_) return false;
      if (unit.verb && unit.finite) {
        if (!comma || i < at_) return false;
        const Indices subjects = Finder(sentence_, rules_).subjects(unit.clause, i);
        return std::all_of(subjects.begin(), subjects.end(),
                           [&](std::size_t subject) { return sentence_.units[subject].type == EntityType::place; });
      }
      comma |= i > at_ && unit.is_mark(",");
    }
    return false;
  }

  /// `Citizen of X he did not become`: in front of a verb that makes it the predicate, it is as true as the clause.
  void apply_predicate() {
    const auto verb = std::find_if(sentence_.units.begin(), sentence_.units.end(),
                                   [](const Unit& unit) { return unit.verb && unit.finite; });
    if (verb == sentence_.units.end() || !(verb->is(word_copula) || verb->in(group_become))) return;
    const auto finite = static_cast<std::size_t>(verb - sentence_.units.begin());
    const ClauseEffect effect = clause_effect(sentence_, rules_, verb->clause, finite, false);
    arguments_.negated = arguments_.negated || effect.negated;
    if (arguments_.status == Status::asserted) arguments_.status = effect.status;
  }

  /// What a noun whose subject stands at unit `subject` leaves out.
  [[nodiscard]] std::size_t object_in_context(std::size_t subject) {
    if (tells_stranger() || leaves_to_stranger()) return no_unit;
    if (const std::size_t where = place_of_clause(); where != no_unit) return where;
    if (const std::size_t open = object_left_open(subject); open != no_unit) return open;
    if (const std::size_t named = object_of_kind(subject); named != no_unit) return named;
    if (const std::size_t left = object_of_leaving(subject); left != no_unit) return left;
    if (const std::size_t joined = object_of_joining(subject); joined != no_unit) return joined;
    const std::size_t clause = sentence_.units[at_].clause;
    const bool relative = (trigger_.subject_types & trigger_.object_types & person_bit) != 0;
    if (relative && tells_holder()) return no_unit;
    if (relative && trigger_.definite_in_context && leaves_object_open()) {
      if (const std::size_t holder = holder_in_sentence(subject); holder != no_unit) return holder;
    }
    const bool reports = clause > 0 && trigger_.title_in_context;  // `…, says chief executive X`
    const bool subordinate = sentence_.clauses[clause].kind != Clause::Kind::main || reports;
    if (trigger_.definite_in_context && leaves_object_open()) {
      const std::size_t object = only_one_before(trigger_.object_types, subject, true);
      return object != no_unit || !reports ? object : main_subject(trigger_.object_types, subject);
    }
    if (!trigger_.in_context || !subordinate ||
        tells_object(sentence_, rules_, trigger_, at_ + 1 + trigger_.rest.size()))
      return no_unit;
    const std::size_t object = only_one_before(trigger_.object_types, subject, false);
    return object != no_unit && sentence_.units[object].clause == sentence_.units[at_].clause ? no_unit : object;
  }

  /// `the museum X, where the director, Y, …`: what the relative pronoun of the noun's clause stands for, when that tells where.
  [[nodiscard]] std::size_t place_of_clause() const {
    const Clause& clause = sentence_.clauses[sentence_.units[at_].clause];
    if (clause.kind != Clause::Kind::relative || clause.pronoun == no_unit) return no_unit;
    const Unit& pronoun = sentence_.units[clause.pronoun];
    const bool where = pronoun.relative && pronoun.governor == place_governor;
    const bool body = pronoun.type == EntityType::organization && has_type(trigger_.object_types, pronoun.type);
    return where && body && trigger_.title_in_context ? clause.pronoun : no_unit;
  }

  /// `X sells Y. The buyer is Z`: what this sentence or one of the two before tells of, while it leaves open at whose hands.
  [[nodiscard]] std::size_t object_left_open(std::size_t subject) const {
    if (subject == at_) return no_unit;  // the noun itself stands for somebody
    const auto& events = extraction_.open_events;
    for (auto event = events.rbegin(); event != events.rend() && event->sentence + 2 >= extraction_.number; ++event) {
      if (event->predicate == trigger_.predicate && event->object != sentence_.units[subject].entity)
        return extraction_.unit_of(event->object, trigger_.object_types);
    }
    return no_unit;
  }

  /// `his wife X`, `Quentin's husband X`: the noun itself says whose relative it names, be that one known or not.
  [[nodiscard]] bool tells_holder() const {
    for (std::size_t back = 1; back <= 5 && back <= at_; ++back) {
      const Unit& unit = sentence_.units[at_ - back];
      if (unit.possessive || (unit.kind == Unit::Kind::referent && unit.genitive)) return true;
      if (unit.word != nullptr && std::any_of(unit.word->anaphors.begin(), unit.word->anaphors.end(),
                                              [](const Anaphor& anaphor) { return anaphor.possessive; }))
        return true;
      if (!unit.is_nominal() && !unit.is(word_adverb)) return false;
    }
    return false;
  }

  /// `X and son Y`, `X hands the firm to son Y`: whose relative a noun names that tells no holder: who is joined with it, else
  /// the only person that is the subject of its clause.
  [[nodiscard]] std::size_t holder_in_sentence(std::size_t relative) const {
    const Finder finder(sentence_, rules_);
    const std::size_t start = finder.phrase_start(at_);
    const std::size_t clause = sentence_.units[at_].clause;
    const auto holds = [&](std::size_t i) {
      const Unit& unit = sentence_.units[i];
      return unit.is_head() && has_type(trigger_.object_types, unit.type) &&
             unit.entity != sentence_.units[relative].entity;
    };
    if (start > 1 && sentence_.units[start - 1].is(word_coordinator) && sentence_.units[start - 2].is_head()) {
      const Indices joined = finder.expand(start - 2);
      const bool kin = std::any_of(joined.begin(), joined.end(), [&](std::size_t i) {  // `their son X and daughter Y`
        const std::size_t noun = finder.own_noun(i);
        return noun != no_unit && i < at_ && sentence_.units[noun].in(group_kin);
      });
      return !kin && holds(start - 2) ? start - 2 : no_unit;
    }
    const std::size_t finite = clause < sentence_.clauses.size() ? sentence_.clauses[clause].finite : no_unit;
    if (finite == no_unit || finite > at_) return no_unit;
    const Indices subjects = finder.subjects(clause, finite);
    return subjects.size() == 1 && subjects.front() < at_ && holds(subjects.front()) ? subjects.front() : no_unit;
  }

  /// `Hexley-Chef X`, `Hexleyfondens ordförande X`: the title itself says of what, by a name that nobody knows or that does
  /// not fit.
  [[nodiscard]] bool tells_stranger() const {
    const Unit& title = sentence_.units[at_];
    if (at_ > 0 && sentence_.units[at_ - 1].compound && sentence_.units[at_ - 1].type != EntityType::place) return true;
    if (!title.tail().empty() && title.capitalized && rules_.kinds.of_opening(title.text) == 0) return true;
    if (at_ > 1 && !rules_.lexicon.nouns_are_capitalized() && sentence_.units[at_ - 1].is_unknown_name()) return true;
    return has_unknown_possessor();
  }

  /// `the winner's chief executive X`, `motpartens vd X`: a noun in the genitive that stands for nobody known says of what; one
  /// that tells a kind of body may mean what the context tells (`the board's`), and a time says nothing (`today's director`).
  [[nodiscard]] bool has_unknown_possessor() const {
    for (std::size_t back = 1; back <= 4 && back <= at_; ++back) {
      const Unit& unit = sentence_.units[at_ - back];
      if (unit.kind != Unit::Kind::word || !unit.is_nominal()) return false;
      const std::string_view owner = possessor_of(unit);
      if (!owner.empty())
        return (rules_.groups_of(owner) & (group_boards | group_time_nouns)) == 0 && !rules_.kinds.names_body(owner);
    }
    return false;
  }

  /// The noun whose genitive a word is by its mark or by its ending behind a definite one; empty for none.
  [[nodiscard]] std::string_view possessor_of(const Unit& unit) const {
    if (unit.possessive) return unit.text;
    for (const std::string& ending : rules_.possessive_endings) {
      if (unit.text.size() <= ending.size() || !unit.text.ends_with(ending)) continue;
      const std::string_view base = unit.text.substr(0, unit.text.size() - ending.size());
      if (!rules_.endings.definite.empty() && ends_with_one_of(base, rules_.endings.definite)) return base;
    }
    return {};
  }

  /// `Union president X`, `Bankchefin X`: the last thing of the kind that a title tells, before it or in the sentences before.
  [[nodiscard]] std::size_t object_of_kind(std::size_t subject) {
    if (!trigger_.in_context || tells_object(sentence_, rules_, trigger_, at_ + 1 + trigger_.rest.size()))
      return no_unit;
    const Kinds& known = rules_.kinds;
    Kinds::Set kinds = known.of_opening(sentence_.units[at_].text);
    if (rules_.lexicon.name_before_noun() && at_ > 0 && sentence_.units[at_ - 1].is_nominal())
      kinds |= known.of_noun(sentence_.units[at_ - 1].text);
    if (kinds == 0) return no_unit;
    for (std::size_t i = at_; i-- > 0 && at_ - i < 60;) {
      const Unit& unit = sentence_.units[i];
      if (unit.kind == Unit::Kind::referent && has_type(trigger_.object_types, unit.type) && i != subject &&
          !is_named_by_us(i) && known.agree(kinds, extraction_.discourse.kinds_of(unit.entity, unit.text)) == 1)
        return i;
    }
    const auto before =
        extraction_.discourse.one_of_kind(kinds, trigger_.object_types, extraction_.number, describes_reporter());
    return before ? extraction_.unit_of(*before, trigger_.object_types) : no_unit;
  }

  /// `Chief executive X said so.`: the noun describes who reports what the sentences before say.
  [[nodiscard]] bool describes_reporter() const {
    const std::size_t finite = sentence_.clauses[sentence_.units[at_].clause].finite;
    return finite != no_unit && sentence_.units[finite].in(group_reports) && !arguments_.subjects.empty() &&
           sentence_.units[arguments_.subjects.front()].type == EntityType::person;
  }

  /// `“We will not buy Y”, said chief executive X`: what a clause in the first person names is not who speaks.
  [[nodiscard]] bool is_named_by_us(std::size_t i) const {
    constexpr std::size_t reach = 30;
    const auto is_first_person = [](const Unit& unit) {
      return unit.word != nullptr && !unit.word->anaphors.empty() && unit.word->anaphors.front().speaker;
    };
    const std::size_t clause = sentence_.units[i].clause;
    if (clause == sentence_.units[at_].clause || is_first_person(sentence_.units[i])) return false;
    const std::size_t to = std::min(sentence_.size(), i + reach);
    for (std::size_t at = i > reach ? i - reach : 0; at < to; ++at) {
      if (sentence_.units[at].clause == clause && is_first_person(sentence_.units[at])) return true;
    }
    return false;
  }

  /// `Chief executive X leaves Y`, `Coach X stays at Y`: a verb of leaving or keeping a post (group `leaving`) names of what it
  /// is, when only one thing that fits stands behind it in its clause.
  [[nodiscard]] std::size_t object_of_leaving(std::size_t subject) const {
    const std::size_t clause = sentence_.units[at_].clause;
    const std::size_t finite = sentence_.clauses[clause].finite;
    if (!trigger_.in_context || finite == no_unit || finite < at_ || !sentence_.units[finite].in(group_leaving))
      return no_unit;
    std::size_t found = no_unit;
    for (std::size_t i = finite + 1; i < sentence_.size() && i < finite + 16 && sentence_.units[i].clause == clause;
         ++i) {
      const Unit& unit = sentence_.units[i];
      if (!unit.is_head() || !has_type(trigger_.object_types, unit.type) || i == subject) continue;
      if (found != no_unit) return no_unit;
      found = i;
    }
    return found;
  }

  /// `The director X, who came to Y last year, …`: what a relative clause with a verb of joining (group `joining`) says that the
  /// title's holder has come to, when the sentence names nothing else that fits.
  [[nodiscard]] std::size_t object_of_joining(std::size_t subject) const {
    if (!trigger_.title_in_context || tells_object(sentence_, rules_, trigger_, at_ + 1 + trigger_.rest.size()))
      return no_unit;  // a minister who came to X does not lead it
    const EntityIndex holder = sentence_.units[subject].entity;
    std::size_t found = no_unit;
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.kind != Unit::Kind::referent || !has_type(trigger_.object_types, unit.type) || unit.entity == holder)
        continue;
      const Clause& clause = sentence_.clauses[unit.clause];
      const bool joined = clause.kind == Clause::Kind::relative && unit.clause != sentence_.units[at_].clause &&
                          clause.pronoun != no_unit && clause.pronoun < i &&
                          sentence_.units[clause.pronoun].entity == holder && clause.finite != no_unit &&
                          sentence_.units[clause.finite].in(group_joining) && !tells_origin(unit.governor);
      if (!joined || !unit.is_head() || found != no_unit) return no_unit;
      found = i;
    }
    return found;
  }

  /// `came from X`, `kam von X`: the preposition of an origin, which may be that of an agent too.
  [[nodiscard]] bool tells_origin(std::string_view governor) const {
    return (rules_.groups_of(governor) & group_origins) != 0 || rules_.governs_agent(governor);
  }

  /// No phrase behind the noun says of what.
  [[nodiscard]] bool leaves_object_open() const {
    const std::size_t next = at_ + 1 + trigger_.rest.size();
    if (next >= sentence_.size()) return is_definite_phrase();
    const Unit& unit = sentence_.units[next];
    const std::size_t start = Finder(sentence_, rules_).phrase_start(at_);
    if (trigger_.title_in_context && start > 0 && sentence_.units[start - 1].is(word_as))
      return !sentence_.units[start].in(group_indefinite);  // `as chairman`, not `as an editor`
    // `chief executive X`, `chief executive is X`, Greek `Αγοραστής η X`
    const bool names = unit.kind == Unit::Kind::referent || unit.is(word_copula) || unit.in(group_become) ||
                       names_behind_article(next);
    if (trigger_.title_in_context && names) return true;
    if (trigger_.title_in_context && unit.in(group_after)) return true;  // `X, a member since 1971`
    if (trigger_.title_in_context && stands_bare(start, next)) return true;
    return !unit.is(word_genitive_determiner | word_possessive_relative) &&
           !tells_object(sentence_, rules_, trigger_, next) && is_definite_phrase();
  }

  /// `Αγοραστής η X`, `Αγοραστής: η X`: at unit `at` an article in the nominative, a colon aside, and the name behind it.
  [[nodiscard]] bool names_behind_article(std::size_t at) const {
    if (!rules_.lexicon.drops_subject()) return false;
    if (sentence_.units[at].is_mark(":")) ++at;
    if (at + 1 >= sentence_.size() || !sentence_.units[at].is(word_determiner)) return false;
    const Unit& name = sentence_.units[at + 1];
    return name.is_bare() && name.shows_nominative();
  }

  /// `X, chief executive, said`, `X is chief executive`, `X, chairman until May`: a title without an article, behind which nothing
  /// but a mark or a time stands at unit `next`.
  [[nodiscard]] bool stands_bare(std::size_t start, std::size_t next) const {
    const Unit& unit = sentence_.units[next];
    const bool time =
        unit.is(word_preposition) && next + 1 < sentence_.size() &&
        (sentence_.units[next + 1].kind == Unit::Kind::date || sentence_.units[next + 1].in(group_time_nouns) ||
         rules_.lexicon.is_month(sentence_.units[next + 1].text));
    const bool closed = unit.is_mark(",") || unit.is_mark(".") || unit.is_mark(")") || time;
    return closed && !sentence_.units[start].is(word_determiner) && !sentence_.units[start].in(group_indefinite);
  }

  /// `the founder`, `grundaren`: by its determiner or by its ending.
  [[nodiscard]] bool is_definite_phrase() const {
    if (!rules_.endings.definite.empty()) return ends_with_one_of(sentence_.units[at_].text, rules_.endings.definite);
    for (std::size_t back = 1; back <= 3 && back <= at_; ++back) {
      const Unit& before = sentence_.units[at_ - back];
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
  [[nodiscard]] std::size_t main_subject(std::uint8_t types, std::size_t besides) const {
    const Clause& main = sentence_.clauses.front();
    const std::size_t clause = sentence_.units[at_].clause;
    if (clause == 0 || main.finite == no_unit || main.finite > at_) return no_unit;
    const std::size_t start = sentence_.clauses[clause].start;
    if (start == 0 || !sentence_.units[start - 1].is_mark(",")) return no_unit;  // behind a colon something new begins
    for (const std::size_t i : Finder(sentence_, rules_).subjects(0, main.finite)) {
      const Unit& unit = sentence_.units[i];
      if (i < at_ && has_type(types, unit.type) && unit.entity != sentence_.units[besides].entity) return i;
    }
    return no_unit;
  }

  /// The one entity that fits and that the sentence names before `at`, else that of the sentences before; no_unit when the
  /// sentence names several.
  [[nodiscard]] std::size_t only_one_before(std::uint8_t types, std::size_t besides, bool sentences_before) const {
    // `the rival product X`: a rival of a product is one
    if (trigger_.symmetric) types &= type_bit(sentence_.units[besides].type);
    const std::size_t aside =
        trigger_.symmetric ? Finder(sentence_, rules_).relative_aside(sentence_.units[at_].clause) : no_unit;
    std::size_t found = no_unit;
    for (std::size_t i = at_ > 60 ? at_ - 60 : 0; i < at_; ++i) {
      const Unit& unit = sentence_.units[i];
      if (unit.kind != Unit::Kind::referent || unit.demonym || !has_type(types, unit.type)) continue;
      const Unit& other = sentence_.units[besides];
      if (unit.entity == other.entity || (unit.list != no_unit && unit.list == other.list) || is_named_by_us(i))
        continue;
      if (aside != no_unit && unit.entity == sentence_.units[aside].entity) continue;
      if (!unit.governor.empty() && rules_.lexicon.is(unit.governor, word_negative_preposition))
        continue;  // `instead of X`
      if (found != no_unit && sentence_.units[found].entity != unit.entity) return no_unit;
      found = i;
    }
    if (found != no_unit || !sentences_before) return found;
    const auto teller = extraction_.discourse.teller_before(types, extraction_.number);
    // `X has bought Y. Chief executive Z is pleased`: of either
    if (teller && !describes_reporter() && trigger_.in_context && is_title()) return no_unit;
    const std::size_t known =
        teller && describes_reporter() ? extraction_.unit_of(*teller, types) : from_context(types);
    const bool far = known != no_unit && sentence_.units[known].distant && !is_definite_phrase();
    return far && !(sentence_.units[known].main_body && is_title()) ? no_unit : known;
  }

  /// `chief executive X`: a noun that needs no article.
  [[nodiscard]] bool is_title() const { return trigger_.kind == Trigger::Class::noun && trigger_.title_in_context; }

  Extraction& extraction_;
  const UnitSentence& sentence_;
  const RelationRules::LanguageRules& rules_;
  std::size_t at_;
  const Trigger& trigger_;
  Arguments& arguments_;
};

}  // namespace

void complete_from_context(Extraction& extraction, std::size_t at, const Trigger& trigger, Arguments& arguments) {
  Completion(extraction, at, trigger, arguments).run();
}

}  // namespace gazgraph
