// Whom an anaphor means: the most prominent entity before it that agrees in type, kind and gender: of its own sentence first,
// then of the three before, where what only opens a governed compound or stands in a relative clause counts least; what a
// noun has described before (`the carmaker X`), or a name says itself (`X Bank`), counts most for the noun. A pronoun does
// not stand for another argument of its own clause; nothing stands for what it cannot be told from, a stranger. While no
// person has been named, one means whom the next sentence begins with.
#include <algorithm>
#include <cmath>

#include "discourse.hpp"
#include "effects.hpp"
#include "finder.hpp"

namespace gazgraph {
namespace {

constexpr float described_bonus = 0.9F;
constexpr float own_subject_bonus = 0.7F;
/// What stands before a colon counts less behind it.
constexpr float colon_malus = 0.3F;
/// More than what the usual object of a verb is ahead by.
constexpr float apposition_malus = 0.6F;

}  // namespace

bool Discourse::fits(const Anaphor& anaphor, EntityIndex entity, EntityType type, std::uint8_t genders) const {
  if (!has_type(anaphor.types, type)) return false;
  if (anaphor.genders != 0 && genders == 0) genders = genders_of_name(entity, type);
  if (anaphor.genders != 0 && genders != 0 && (anaphor.genders & genders) == 0) return false;
  if (anaphor.kinds.empty()) return true;
  const std::string_view kind = kind_of(entity);
  return kind.empty() || std::find(anaphor.kinds.begin(), anaphor.kinds.end(), kind) != anaphor.kinds.end();
}

/// `Before X started Y studied he in Z`: right behind a finite verb that is the second one behind a word that opens a
/// subordinate clause, in a language whose verbs come second.
bool Discourse::resumes_behind_clause(const UnitSentence& sentence, std::size_t at, std::size_t start) const {
  const auto is_finite = [](const Unit& unit) {
    return unit.kind == Unit::Kind::word && unit.word != nullptr &&
           (unit.is(word_auxiliary) || unit.word->has_form(VerbForm::finite)) && !unit.is(word_preposition);
  };
  if (!rules_.lexicon.verb_second() || at < start + 4 || !is_finite(sentence.units[at - 1])) return false;
  // `Efter att X lämnat Y`, but not `Efter att ha träffat X`, whom it is not about
  const Lexicon::Word* const anaphor = sentence.units[at].word;
  const bool complement = sentence.units[start].is(word_complementizer) && anaphor != nullptr &&
                          anaphor->is_pronoun() && !sentence.units[start + 1].has_forms() &&
                          !sentence.units[start + 1].is(word_auxiliary);
  if (!complement && !sentence.units[start].is(word_subordinator | word_conditional)) return false;
  // `Sedan X lämnat Y grundade hon Z`
  const auto is_verb = [&](const Unit& unit) {
    return is_finite(unit) || unit.has_form(VerbForm::supine) || unit.has_form(VerbForm::passive_supine);
  };
  return std::any_of(sentence.units.begin() + static_cast<std::ptrdiff_t>(start),
                     sentence.units.begin() + static_cast<std::ptrdiff_t>(at) - 1, is_verb);
}

/// `X, its founder`, `X, their top scorer`: whom the phrase explains that a possessive pronoun at `at` opens behind a comma; but
/// `X, her husband and …`, `X, its subsidiary Y and …`. no_unit when there is none.
std::size_t Discourse::explained_by(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor) {
  const auto& units = sentence.units;
  if (!anaphor.possessive || anaphor.enclitic || at < 2 || !units[at - 1].is_mark(",")) return no_unit;
  const Unit& name = units[at - 2];
  if (name.kind != Unit::Kind::referent || name.demonym || name.genitive) return no_unit;
  std::size_t i = at + 1;
  for (; i < sentence.size() && i < at + 6 && units[i].is_nominal(); ++i) {
    if (units[i].in(group_kin)) return no_unit;
  }
  const bool named = i < sentence.size() && (units[i].kind == Unit::Kind::referent || units[i].is_mark(":"));
  return named ? no_unit : at - 2;
}

/// The referent whose entity the anaphor at `at` cannot mean; no_unit when there is none.
std::size_t Discourse::excluded_head(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  // `X remained its supplier`: whose it is is not X.
  if (anaphor.possessive && !rules_.lexicon.verb_second() && at > 1) {
    const Unit& copula = units[at - 1];
    const bool predicate = copula.is(word_copula) || copula.in(group_become);
    if (predicate && units[at - 2].kind == Unit::Kind::referent) return at - 2;
  }
  if (const std::size_t explained = explained_by(sentence, at, anaphor); explained != no_unit) return explained;
  // `X, which bought it`, `X, which owns a part of the company`: whom a relative pronoun stands for is not its verb's other
  // argument.
  constexpr std::size_t longest = 12;
  constexpr std::uint32_t parting =
      word_coordinator | word_contrast | word_complementizer | word_subordinator | word_conditional;
  if (anaphor.possessive || anaphor.enclitic || units[at].possessive) return no_unit;
  std::size_t relative = at;
  while (relative > 0 && at - relative < longest && !units[relative - 1].is(word_relative) &&
         units[relative - 1].kind != Unit::Kind::mark && !units[relative - 1].is(parting))
    --relative;
  if (relative == 0 || !units[relative - 1].is(word_relative) ||
      units[relative - 1].is(word_complementizer | word_determiner))
    return no_unit;
  for (std::size_t i = relative - 1; i-- > 0 && relative - i <= 3;) {
    if (units[i].kind == Unit::Kind::referent) return i;
    if (units[i].kind == Unit::Kind::word) break;
  }
  return no_unit;
}

namespace {

/// `X and Y developed it`: what joins two names that no verb stands before; a comma only in a list that goes on (`After suing X,
/// Y bought it`).
bool joins_names(const UnitSentence& sentence, std::size_t link) {
  const auto& units = sentence.units;
  const bool joins = units[link].is(word_coordinator) || units[link].is_mark(",");
  if (!joins || link == 0 || units[link - 1].kind != Unit::Kind::referent) return false;
  std::size_t next = link + 1;
  while (next < units.size() && next < link + 5 && units[next].kind != Unit::Kind::referent &&
         (units[next].is_nominal() || units[next].is(word_determiner)))
    ++next;
  if (next + 1 >= units.size() || units[next].kind != Unit::Kind::referent || units[next].anaphoric) return false;
  const bool goes_on = units[next + 1].is(word_coordinator) || units[next + 1].is_mark(",");
  if (units[link].is_mark(",") && !goes_on) return false;
  for (std::size_t i = link; i-- > 0 && link - i < 30;) {
    if (units[i].may_be_finite()) return false;
    if (parts_clauses(units[i]) && !units[i].is(word_coordinator) && !units[i].is_mark(",")) break;
  }
  return true;
}

/// `after suing it`: a conjunction right before a gerund.
bool leads_to_gerund(const UnitSentence& sentence, std::size_t link) {
  const auto& units = sentence.units;
  return units[link].is(word_subordinator) && !units[link].is(word_as) && link + 1 < sentence.size() &&
         units[link + 1].has_form(VerbForm::gerund);
}

/// `X, which bought Y, has sold it`, `X, owner of Y, sold it`: the subject of a clause that goes on at `start` with its verb, behind
/// a relative clause or an apposition between commas; no_unit where none does.
std::size_t resumed_subject(const UnitSentence& sentence, std::size_t start) {
  constexpr std::size_t longest = 30;
  const auto& units = sentence.units;
  if (start < 4 || !units[start - 1].is_mark(",") || !units[start].may_be_finite()) return no_unit;
  bool finite = false;
  for (std::size_t i = start - 2; i > 0 && start - i < longest; --i) {
    finite |= units[i].may_be_finite();
    if (!units[i].is_mark(",")) continue;
    const Unit& subject = units[i - 1];
    const bool governed = i > 1 && units[i - 2].is(word_preposition);
    const bool named = subject.kind == Unit::Kind::referent && !subject.genitive && !subject.demonym && !governed;
    return named && (!finite || units[i + 1].is(word_relative)) ? i - 1 : no_unit;
  }
  return no_unit;
}

/// `X bought Y and sold it`, `X bought Y after suing it`, `X αγόρασε την Y και την πούλησε`: the subject, which the verb right
/// behind the coordinator, the pronoun at `at` aside, or the gerund right behind the conjunction, before `start` shares; no_unit
/// when it shares none.
std::size_t shared_subject(const UnitSentence& sentence, std::size_t start, std::size_t at) {
  const auto& units = sentence.units;
  if (start == 0) return no_unit;
  if (const std::size_t resumed = resumed_subject(sentence, start); resumed != no_unit) return resumed;
  std::size_t verb = start;
  while (verb < units.size() && verb < start + 3 && (units[verb].is(word_adverb | word_negation) || verb == at)) ++verb;
  if (!units[start - 1].is(word_coordinator) && !leads_to_gerund(sentence, start - 1)) return no_unit;
  if (verb >= units.size() || units[verb].kind != Unit::Kind::word || units[verb].word == nullptr ||
      units[verb].word->verbs.empty() || units[verb].is(word_noun))
    return no_unit;
  std::size_t first = start - 1;
  while (first > 0 && (!parts_clauses(units[first - 1]) || joins_names(sentence, first - 1))) --first;
  std::size_t subject = no_unit;
  for (std::size_t i = first; i + 1 < start; ++i) {
    const Unit& unit = units[i];
    const bool governed = i > 0 && units[i - 1].is(word_preposition);
    if (unit.kind == Unit::Kind::referent && !unit.genitive && !unit.compound && !unit.demonym && !governed)
      subject = i;
    if (unit.may_be_finite() && subject != no_unit) return subject;
    if (unit.may_be_finite()) return no_unit;
  }
  return no_unit;
}

/// A pronoun that people share, or a noun for nothing but people.
bool may_be_person(const Anaphor& anaphor) {
  constexpr std::uint8_t person = type_bit(EntityType::person);
  return anaphor.noun ? anaphor.types == person : has_type(anaphor.types, EntityType::person);
}

bool begins_with_participle(const UnitSentence& sentence) {
  const Lexicon::Word* word = sentence.units[0].word;
  return word != nullptr && word->has_form(VerbForm::participle);
}

/// `Founded by former X employees, the firm …`: in a participle's phrase that opens the sentence, a name that a noun follows.
bool modifies_in_front(const UnitSentence& sentence, std::size_t i) {
  const Unit& next = sentence.units[i + 1];
  return begins_with_participle(sentence) && next.is_nominal() && !next.capitalized;
}

/// `I stället för att stämma X köpte Y bolaget`: the finite verb behind an infinitive that fills the front from `start` on, before
/// `at`; `start` where none does.
std::size_t behind_fronted_infinitive(const UnitSentence& sentence, std::size_t start, std::size_t at) {
  const auto& units = sentence.units;
  bool fronted = false;
  for (std::size_t i = start; i + 1 < at; ++i) {
    if (units[i].is(word_infinitive_marker) && units[i + 1].has_form(VerbForm::infinitive)) {
      fronted = true;
      ++i;
    } else if (units[i].may_be_finite()) {
      return fronted ? i : start;
    }
  }
  return start;
}

/// `X has grown since Y bought it`: a word at `link` that may open a subordinate clause, with its own subject and a verb
/// between it and the anaphor at `at`, or a gerund.
bool opens_own_clause(const UnitSentence& sentence, std::size_t link, std::size_t at) {
  if (!sentence.units[link].is(word_subordinator | word_conditional)) return false;
  if (leads_to_gerund(sentence, link)) return true;
  bool subject = false;
  for (std::size_t i = link + 1; i <= at + 1 && i < sentence.size(); ++i) {  // the verb may stand right behind it
    if (i == at) continue;
    const Unit& unit = sentence.units[i];
    if (unit.may_be_finite()) return subject;
    if (i > at) return false;
    subject |= unit.kind == Unit::Kind::referent || unit.is_nominal();
  }
  return false;
}

}  // namespace

/// From where on the arguments of the verb stand whose argument the anaphor at `at` is: another argument is somebody else.
std::size_t Discourse::own_clause_start(const UnitSentence& sentence, std::size_t at) const {
  const auto& units = sentence.units;
  if (stands_behind_report(sentence, at) || acts_in_attribute(sentence, at)) return at;
  // `X was a student when she founded Y`
  if (at > 0 && units[at - 1].is(word_subordinator | word_conditional)) return at;
  const bool verb_second = rules_.lexicon.verb_second();
  const auto leads_to_infinitive = [&](std::size_t i) {  // `X valde att köpa bolaget`
    return verb_second && units[i].is(word_infinitive_marker) && units[i + 1].has_form(VerbForm::infinitive);
  };
  std::size_t start = at;
  while (start > 0 && !opens_own_clause(sentence, start - 1, at) &&
         (!parts_clauses(units[start - 1]) || joins_names(sentence, start - 1) || leads_to_infinitive(start - 1)))
    --start;
  if (verb_second) start = behind_fronted_infinitive(sentence, start, at);
  constexpr std::uint32_t openers = word_subordinator | word_conditional | word_complementizer;
  const std::size_t opener = start > 0 && units[start - 1].is(openers) ? start - 1 : start;
  if (start < at && resumes_behind_clause(sentence, at, opener)) return at - 1;
  return start;
}

/// An argument of its own among the units [from, at), which the anaphor at `at` does not stand for.
bool Discourse::is_argument_between(const UnitSentence& sentence, std::size_t from, std::size_t at,
                                    const Anaphor& anaphor, EntityIndex entity) {
  for (std::size_t i = from; i < at; ++i) {
    const Unit& unit = sentence.units[i];
    // `the team sent to X`: a noun may take up what stands under a preposition.
    if (anaphor.noun && i > 0 && sentence.units[i - 1].is(word_preposition) &&
        !sentence.units[i - 1].is(word_subordinator))
      continue;
    if (unit.kind == Unit::Kind::referent && unit.entity == entity && !unit.genitive && !unit.compound) return true;
  }
  return false;
}

/// `The company was bought by X`: the clause of the anaphor at `at` names it as another argument.
bool Discourse::is_argument_behind(const UnitSentence& sentence, std::size_t at, EntityIndex entity) {
  for (std::size_t i = at + 1; i < sentence.size() && !parts_clauses(sentence.units[i]); ++i) {
    const Unit& unit = sentence.units[i];
    if (unit.in(group_reports)) return false;  // `The company says X will grow`
    if (unit.kind == Unit::Kind::referent && unit.entity == entity && !unit.genitive && !unit.compound) return true;
  }
  return false;
}

/// `X and his wife`, `X, with its unit`: the name that what the possessive pronoun at `at` belongs to is joined with, which the
/// pronoun then means; of `X, its parent Y and its founder` what the same pronoun before Y means. no_unit when there is none.
std::size_t Discourse::partner_of(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  std::size_t start = at;  // of the phrase
  if (anaphor.enclitic) {
    while (start > 0 && at - start < 4 && units[start - 1].kind == Unit::Kind::word &&
           (units[start - 1].is_nominal() || units[start - 1].is(word_determiner)) && !units[start - 1].may_be_finite())
      --start;
  }
  if (!anaphor.possessive || start < 2 || !units[start - 1].is(word_coordinator)) return no_unit;
  std::size_t before = start - 2;
  if (units[before].kind != Unit::Kind::referent || units[before].demonym || units[before].genitive) return no_unit;
  // `πρόεδρος της X και ιδρυτής της Y`: the two nouns are joined, not X and the second one.
  const bool complement =
      before > 1 && units[before - 1].is(word_genitive_determiner) && units[before - 2].is_nominal();
  if (anaphor.enclitic && complement && !units[start].is(word_determiner)) return no_unit;
  std::size_t noun = before;
  while (noun > 0 && before - noun < 4 && units[noun - 1].is_nominal()) --noun;
  if (noun > 0 && noun < before && units[noun - 1].kind == Unit::Kind::referent && units[noun - 1].genitive &&
      units[noun - 1].anaphoric && units[noun - 1].text == units[at].text)
    before = noun - 1;
  return fits(anaphor, units[before].entity, units[before].type, units[before].genders) ? before : no_unit;
}

/// What the anaphor at `at`, an argument of its own or not, says of the kind of thing that it means.
Discourse::Asked Discourse::asked_by(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor,
                                     bool argument) const {
  // `X sold Y. Instead the company bought Z`: who acts is as the one who tells what the text goes on about; so is a possessor.
  const bool reports = anaphor.noun && (anaphor.possessive || tells(sentence, at) || acts_on_name_behind(sentence, at));
  const Kinds::Set kinds = rules_.kinds.of_noun(sentence.units[at].text);
  Asked asked{sentence.units[at], anaphor, anaphor.noun ? kinds : 0, reports, !anaphor.noun && kinds == 0};
  if (argument && !anaphor.noun && anaphor.governor.empty() && !has_type(anaphor.types, EntityType::person))
    asked.frame = types_by_frame(sentence, rules_, at, anaphor);
  return asked;
}

/// Of two of one sentence that are equally prominent a noun takes up the one named last.
bool Discourse::goes_to_later(const Asked& asked, const Recent& earlier, const Recent& later, std::size_t number) {
  if (!asked.anaphor.noun || asked.reports || earlier.sentence != later.sentence) return false;
  return later.sentence == number || (rather_noun(later) && later.list == no_unit && earlier.plain);
}

/// `X and Y have grown. The firm …`: two members of one list.
bool Discourse::is_joined(const Recent& recent, const Recent& other) {
  return recent.list != no_unit && recent.list == other.list && recent.sentence == other.sentence &&
         recent.entity != other.entity && recent.type == other.type;
}

namespace {

/// `When X closed, Y sent its director`: the name behind the comma that ends what a conjunction or preposition opens the sentence
/// with, right before its finite verb and before `at`; no_unit when there is none.
std::size_t subject_behind_front(const UnitSentence& sentence, std::size_t at) {
  const auto& units = sentence.units;
  if (!units[0].is(word_subordinator | word_conditional | word_preposition)) return no_unit;
  for (std::size_t i = at; i-- > 2;) {
    const Unit& unit = units[i];
    if (unit.kind != Unit::Kind::referent || unit.genitive || unit.compound || unit.demonym || unit.anaphoric) continue;
    std::size_t start = i;  // of its phrase
    while (start > 2 && i - start < 4 && (units[start - 1].is_nominal() || units[start - 1].is(word_determiner)))
      --start;
    std::size_t next = i + 1;
    while (next < at && units[next].is(word_adverb)) ++next;
    if (next < at && units[next].may_be_finite() && units[start - 1].is_mark(",")) return i;
  }
  return no_unit;
}

/// `N-Chefin X verlässt den Konzern`: the names among the units [from, at) that open the compound of a person's title, which are
/// no arguments of the clause.
Indices title_compounds(const UnitSentence& sentence, std::size_t from, std::size_t at) {
  Indices found;
  for (std::size_t i = from; i + 2 < at; ++i) {
    const Unit& unit = sentence.units[i];
    const Unit& name = sentence.units[i + 2];
    const bool title = unit.kind == Unit::Kind::referent && unit.joined && !unit.demonym && name.is_head() &&
                       name.type == EntityType::person;
    if (title) found.add(i);
  }
  return found;
}

}  // namespace

/// The choice of whom an anaphor means: whom the text has spoken of is considered one by one, and the best of them is meant, or
/// nobody where another one may as well be.
class Discourse::Choice {
 public:
  Choice(const Discourse& discourse, const UnitSentence& sentence, std::size_t at, std::size_t number,
         const Anaphor& anaphor)
      : discourse_(discourse),
        lexicon_(discourse.rules_.lexicon),
        sentence_(sentence),
        at_(at),
        number_(number),
        anaphor_(anaphor),
        argument_(!anaphor.possessive && !anaphor.enclitic && !sentence.units[at].possessive),
        own_clause_(argument_ ? discourse.own_clause_start(sentence, at) : at),
        shared_(argument_ && (!lexicon_.case_marking() || anaphor.proclitic) ? shared_subject(sentence, own_clause_, at)
                                                                             : no_unit),
        head_(discourse.excluded_head(sentence, at, anaphor)),
        described_(is_described(sentence, at)),
        fronted_(argument_ && stands_behind_fronted(sentence, at)),
        subject_(anaphor.possessive && !lexicon_.verb_second() && !lexicon_.case_marking()
                     ? subject_behind_front(sentence, at)
                     : no_unit),
        asked_(discourse.asked_by(sentence, at, anaphor, argument_)) {}

  std::optional<Recent> run() {
    if (!fronted_) consider_sentence();
    for (const Recent& recent : discourse_.recent_) {
      if (!anaphor_.reflexive && recent.sentence < number_ && recent.sentence + reach >= number_) consider(recent);
    }
    // `the US central bank` is a body of its own.
    const bool modified = at_ > 0 && sentence_.units[at_ - 1].compound;
    const Recent* body = !best_ && anaphor_.noun && !modified ? discourse_.main_body(number_) : nullptr;
    if (body != nullptr) consider(*body);
    if (fronted_ && !best_) consider_sentence();
    if (is_undecided()) return std::nullopt;
    const auto& expected = discourse_.expected_;
    if (!best_ && expected && may_be_person(anaphor_) && !is_other_argument(*expected))
      return Recent{.entity = *expected, .type = EntityType::person, .sentence = number_};
    return best_;
  }

 private:
  /// Those named before it in its own sentence, outside its clause.
  void consider_sentence() {
    constexpr std::size_t longest = 60;
    for (std::size_t i = at_ > longest ? at_ - longest : 0; i < own_clause_; ++i) {
      const Unit& unit = sentence_.units[i];
      const bool usable = unit.kind == Unit::Kind::referent && !unit.demonym && (!anaphor_.noun || !unit.anaphoric) &&
                          !is_bracketed(sentence_, i) && !reports_for_owner(i);
      if (!usable) continue;
      const Recent recent = discourse_.recent_of(sentence_, i, number_);
      if (!fronted_ || (recent.bare && !modifies_in_front(sentence_, i)))
        consider(recent, (i == subject_ ? own_subject_bonus : 0.0F) - (parted_by_colon(i) ? colon_malus : 0.0F) -
                             (explains_other(i) ? apposition_malus : 0.0F));
      // A definite noun rather means the later of two.
      if (anaphor_.noun && !asked_.reports && best_ && best_->sentence == number_) best_score_ -= 0.05F;
    }
    if (!anaphor_.noun || !argument_) return;
    for (const std::size_t name : title_compounds(sentence_, own_clause_, at_))
      consider(discourse_.recent_of(sentence_, name, number_));
  }

  /// `As her daughter, X, announced, she …`: the name at `i` is of who reports in front, told by a possessive to be somebody's: that
  /// one is spoken of.
  [[nodiscard]] bool reports_for_owner(std::size_t i) const {
    constexpr std::size_t farthest = 8;
    const auto& units = sentence_.units;
    if (!argument_ || anaphor_.noun || own_clause_ < 3 || !units[own_clause_ - 1].is_mark(",")) return false;
    if (!units[own_clause_ - 2].in(group_reports)) return false;
    for (std::size_t owner = i > farthest ? i - farthest : 0; owner < i; ++owner) {
      const Unit& unit = units[owner];
      const bool possessive = unit.kind == Unit::Kind::referent && unit.anaphoric && unit.genitive;
      if (possessive && unit.entity != units[i].entity) return true;
    }
    return false;
  }

  /// `X warns Y: By May the firm must show that its …`: a colon stands between unit `i` and the pronoun.
  [[nodiscard]] bool parted_by_colon(std::size_t i) const {
    return !anaphor_.noun && std::any_of(sentence_.units.begin() + static_cast<std::ptrdiff_t>(i),
                                         sentence_.units.begin() + static_cast<std::ptrdiff_t>(at_),
                                         [](const Unit& unit) { return unit.is_mark(":"); });
  }

  /// `X, an app made by Y, … it`: the name at `i` ends what commas enclose right behind another one that may be meant.
  [[nodiscard]] bool explains_other(std::size_t i) const {
    constexpr std::size_t longest = 10;
    const auto& units = sentence_.units;
    if (anaphor_.noun || i < 3 || i + 1 >= units.size() || !units[i + 1].is_mark(",")) return false;
    if (!units[i - 1].is(word_preposition)) return false;
    for (std::size_t comma = i - 1; comma > 0 && i - comma < longest; --comma) {
      const Unit& unit = units[comma];
      if (!unit.is_mark(",")) {
        if (unit.kind == Unit::Kind::mark || unit.is(word_auxiliary) || unit.opens_clause) return false;
        continue;
      }
      const Unit& head = units[comma - 1];
      return head.is_head() && head.entity != units[i].entity && has_type(anaphor_.types, head.type);
    }
    return false;
  }

  /// `bonus`: by how much it counts more than it does as such.
  void consider(const Recent& recent, float bonus = 0.0F) {
    if (head_ != no_unit && recent.entity == sentence_.units[head_].entity) return;
    if (!discourse_.may_mean(recent, asked_, number_) || is_other_argument(recent.entity)) return;
    if (discourse_.shows_other_gender(sentence_, at_, anaphor_, recent.entity)) return;
    const float value = weigh(recent) + bonus;
    const bool tied = best_ && value == best_score_ && goes_to_later(asked_, *best_, recent, number_);
    const bool nearer = anaphor_.nearest && best_ && best_->sentence == recent.sentence;
    const bool doubtful = best_ && anaphor_.noun && are_both_people(*best_, recent, std::abs(value - best_score_));
    if (best_ && value <= best_score_ && !tied && !nearer) {
      paired_ |= value == best_score_ && is_joined(*best_, recent);
      either_ |= doubtful;
      return;
    }
    either_ = doubtful;
    best_ = recent;
    best_score_ = value;
    paired_ = false;
  }

  [[nodiscard]] float weigh(const Recent& recent) const {
    float value = discourse_.score(recent, asked_, number_);
    if (described_ && recent.introduced) value += described_bonus;
    // `in the X party … there`
    if (!anaphor_.governor.empty() && recent.placed && recent.type == EntityType::organization) value += 0.7F;
    return value;
  }

  /// Another argument of its own clause.
  [[nodiscard]] bool is_other_argument(EntityIndex entity) const {
    return (shared_ != no_unit && sentence_.units[shared_].entity == entity) ||
           is_argument_between(sentence_, own_clause_, at_, anaphor_, entity) || is_told_of(entity) ||
           (argument_ && is_argument_behind(sentence_, at_, entity));
  }

  /// `X, to which the company sells Y`: the relative clause in which the noun is another argument tells of the name before it.
  [[nodiscard]] bool is_told_of(EntityIndex entity) const {
    constexpr std::size_t farthest = 6;
    const auto& units = sentence_.units;
    if (!anaphor_.noun || !argument_) return false;
    for (std::size_t i = at_; i > 1 && at_ - i < farthest; --i) {
      const Unit& unit = units[i - 1];
      if (unit.kind == Unit::Kind::mark || unit.may_be_finite()) return false;
      if (!unit.is(word_relative) || unit.is(word_complementizer)) continue;
      if (i == at_ && unit.is(word_determiner)) continue;  // its own article
      std::size_t name = i - 2;
      if (name > 0 && units[name].is(word_preposition)) --name;
      if (name > 0 && units[name].is_mark(",")) --name;
      return units[name].is_head() && units[name].entity == entity;
    }
    return false;
  }

  /// `X met Y. The director …`: two people, both arguments in one sentence, about whom it tells alike.
  [[nodiscard]] static bool are_both_people(const Recent& recent, const Recent& other, float difference) {
    constexpr float alike = 0.5F;  // less than what tells a known gender or a noun said of one apart
    return recent.type == EntityType::person && other.type == EntityType::person && recent.entity != other.entity &&
           recent.sentence == other.sentence && recent.bare && other.bare && difference < alike;
  }

  /// The best one is one of two that may be meant, or somebody whom the gazetteer does not know may.
  [[nodiscard]] bool is_undecided() const {
    const bool told_apart = anaphor_.noun && anaphor_.types == type_bit(EntityType::person);  // whoever has that trade
    if (either_ || (paired_ && !told_apart && !is_named_again(best_->entity))) return true;
    constexpr float told = 6;  // by its kind, or by what it was called
    return best_ && best_score_ < told && discourse_.may_be_stranger(*best_, at_, number_, asked_);
  }

  /// `X and Y compete. The former wants … the firm`: the sentence has taken it up before.
  [[nodiscard]] bool is_named_again(EntityIndex entity) const {
    const auto first = sentence_.units.begin();
    return std::any_of(first, first + static_cast<std::ptrdiff_t>(at_),
                       [&](const Unit& unit) { return unit.kind == Unit::Kind::referent && unit.entity == entity; });
  }

  const Discourse& discourse_;
  const Lexicon& lexicon_;
  const UnitSentence& sentence_;
  std::size_t at_;
  std::size_t number_;
  const Anaphor& anaphor_;
  bool argument_;           ///< no possessor
  std::size_t own_clause_;  ///< where that begins
  std::size_t shared_;      ///< the subject that it shares, another argument of its verb
  std::size_t head_;
  bool described_;
  bool fronted_;         ///< behind a phrase that fills the front, whose names are not meant
  std::size_t subject_;  ///< of the possessive's own clause, behind a front
  Asked asked_;
  std::optional<Recent> best_;
  float best_score_ = 0;
  bool either_ = false;  ///< of two people
  bool paired_ = false;  ///< with another one that may as well be meant
};

std::optional<Discourse::Recent> Discourse::antecedent(const UnitSentence& sentence, std::size_t at, std::size_t number,
                                                       const Anaphor& anaphor) const {
  if (const std::size_t partner = partner_of(sentence, at, anaphor); partner != no_unit)
    return recent_of(sentence, partner, number);
  return Choice(*this, sentence, at, number, anaphor).run();
}

/// It agrees in type, kind and gender, and is still in mind.
bool Discourse::may_mean(const Recent& recent, const Asked& asked, std::size_t number) const {
  const Anaphor& anaphor = asked.anaphor;
  if (!fits(anaphor, recent.entity, recent.type, recent.genders)) return false;
  if (is_of_other_kind(recent, asked) || (recent.source && !anaphor.noun)) return false;
  if (is_out_of_mind(recent, asked, number) || (anaphor.told && !is_told_to_be(recent, asked))) return false;
  return !asked.pronoun || recent.sentence == number || !means_subject(recent, anaphor);
}

/// `He runs X and she runs Y`: another pronoun of the sentence, which stands for the same, agrees with none of its genders.
bool Discourse::shows_other_gender(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor,
                                   EntityIndex entity) {
  return anaphor.genders != 0 &&
         std::any_of(sentence.units.begin(), sentence.units.begin() + static_cast<std::ptrdiff_t>(at),
                     [&](const Unit& unit) {
                       return unit.kind == Unit::Kind::referent && unit.anaphoric && unit.entity == entity &&
                              unit.genders != 0 && (unit.genders & anaphor.genders) == 0;
                     });
}

/// `X bought Y. The buyer …`: whom the sentences before tell to be that, or have called so.
std::optional<Discourse::Recent> Discourse::bearer_of_role(const UnitSentence& sentence, std::size_t at,
                                                           std::size_t number, const Anaphor& anaphor) const {
  const auto suits = [&](EntityIndex entity) { return fits(anaphor, entity, type_of(entity), 0); };
  if (stands_as_predicate(sentence, at)) return std::nullopt;
  const std::size_t owner = owner_before(sentence, at);
  const auto both_suit = [&](EntityIndex entity, EntityIndex other) {
    return suits(entity) && (owner == no_unit || sentence.units[owner].entity == other);
  };
  const std::size_t first = number > reach ? number - reach : 0;
  if (const auto told = roles_.bearer(roles_.ends_of(sentence, at), first, both_suit))
    return Recent{.entity = *told, .type = type_of(*told), .sentence = number};
  if (owner != no_unit) return std::nullopt;
  for (auto recent = recent_.rbegin(); recent != recent_.rend() && recent->sentence >= first; ++recent) {
    if (recent->sentence < number && suits(recent->entity) && was_called(recent->entity, sentence.units[at].stem))
      return *recent;
  }
  return std::nullopt;
}

/// `X bought Y. The acquired company …`: the one of whom the sentences before tell what the participle before the noun says.
std::optional<Discourse::Recent> Discourse::told_by_participle(const UnitSentence& sentence, std::size_t at,
                                                               std::size_t number, const Anaphor& anaphor) const {
  if (!anaphor.noun || at < 2 || !sentence.units[at - 2].is(word_determiner)) return std::nullopt;
  const std::size_t first = number > reach ? number - reach : 0;
  const auto suits = [&](EntityIndex entity, EntityIndex) { return fits(anaphor, entity, type_of(entity), 0); };
  const auto told = roles_.bearer(roles_.ends_of_participle(sentence, at - 1), first, suits);
  if (!told) return std::nullopt;
  return Recent{.entity = *told, .type = type_of(*told), .sentence = number};
}

/// `her predecessor`, `X's new owner`: whose the noun at `at` is, as what stands before it tells; no_unit when it does not.
std::size_t Discourse::owner_before(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    const Unit& before = sentence.units[at - back];
    if (before.kind == Unit::Kind::referent) return before.genitive ? at - back : no_unit;
    if (!before.is_nominal()) return no_unit;
  }
  return no_unit;
}

/// `became the supplier`: a noun right behind a copula, its article and adjectives between, says what somebody is.
bool Discourse::stands_as_predicate(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    const Unit& before = sentence.units[at - back];
    if (before.is(word_copula | word_as) || before.in(group_become)) return true;
    if (before.has_forms() || (!before.is_nominal() && !before.is(word_determiner | word_adverb))) return false;
  }
  return false;
}

/// `the company` is no newspaper that the gazetteer knows as one, and a noun that tells no kind is nothing of a known kind,
/// unless the text has called it so.
bool Discourse::is_of_other_kind(const Recent& recent, const Asked& asked) const {
  const Kinds::Set known = rules_.kinds.of_gazetteer(kind_of(recent.entity));
  if (known == 0 || !asked.anaphor.noun) return false;
  if (asked.kinds != 0) return rules_.kinds.agree(asked.kinds, known | described_kinds(recent.entity)) == -1;
  return !was_called(recent.entity, asked.unit.stem);
}

/// Its name, the gazetteer or the text tells that it is what the noun says (`Hexley Union`, `the union Hexley`).
bool Discourse::is_told_to_be(const Recent& recent, const Asked& asked) const {
  const Kinds::Set known = kinds_of(recent.entity, recent.name) | rules_.kinds.of_gazetteer(kind_of(recent.entity));
  return rules_.kinds.agree(asked.kinds, known) == 1 || was_called(recent.entity, asked.unit.stem) ||
         bears_noun(recent, asked.unit);
}

/// The text has called the entity so (`the maker X`).
bool Discourse::was_called(EntityIndex entity, std::string_view stem) const {
  return !stem.empty() && std::any_of(descriptions_.begin(), descriptions_.end(), [&](const Description& description) {
    return description.entity == entity && description.stem == stem;
  });
}

/// What the sentence right before does not name comes back only if it was no bystander there: things as nouns, people as
/// pronouns too.
bool Discourse::is_out_of_mind(const Recent& recent, const Asked& asked, std::size_t number) const {
  if (asked.anaphor.noun && (was_called(recent.entity, asked.unit.stem) || bears_noun(recent, asked.unit)))
    return false;
  if (recent.sentence < paragraph_ && !recent.bare) return true;
  if (recent.sentence + 1 >= number) return false;
  if (!recent.bare) return true;
  if (asked.anaphor.noun) return false;
  const bool far = recent.sentence + 2 < number;
  return far || (recent.type != EntityType::person && !asked.anaphor.possessive);
}

/// `The college is a part of X. It …`: a pronoun rather means what the sentence of `recent` is said of.
bool Discourse::means_subject(const Recent& recent, const Anaphor& anaphor) const {
  return (!recent.bare || recent.sentence < paragraph_) && anaphor.governor.empty() &&
         (recent.others & anaphor.types) != 0;
}

/// `The Hexley Group sold paper to X. The company …`: what the antecedent's sentence, or one since, is about the gazetteer does
/// not know; or so does this sentence's own beginning (`The Hexley Group sold its mill`), `at` standing behind it.
bool Discourse::may_be_stranger(const Recent& antecedent, std::size_t at, std::size_t number,
                                const Asked& asked) const {
  constexpr std::size_t longest = 3;  // units of such a beginning
  return std::any_of(strangers_.begin(), strangers_.end(), [&](const Stranger& stranger) {
    if ((stranger.types & asked.anaphor.types) == 0 || stranger.sentence < antecedent.sentence) return false;
    if (stranger.pronoun && !asked.pronoun) return false;
    if (stranger.kinds != 0 && rules_.kinds.agree(asked.kinds, stranger.kinds) != 1) return false;
    return stranger.sentence < number || (stranger.sentence == number && antecedent.sentence < number && at > longest);
  });
}

/// A word of the group `describing` stands near: what is told of somebody whom the text has just brought up
/// (`The company, which was founded in 1990, has 70 employees`).
bool Discourse::is_described(const UnitSentence& sentence, std::size_t i) {
  constexpr std::size_t window = 12;
  const std::size_t last = std::min(sentence.size(), i + window);
  for (std::size_t at = i > window ? i - window : 0; at < last; ++at) {
    if (sentence.units[at].in(group_describing)) return true;
  }
  return false;
}

/// `X buys Y, the company said`: a verb of reporting stands right behind the noun or right before its phrase.
bool Discourse::tells(const UnitSentence& sentence, std::size_t at) {
  const auto& units = sentence.units;
  if (at + 1 < sentence.size() && units[at + 1].in(group_reports)) return true;
  std::size_t start = at;
  while (start > 0 && at - start < 3 && (units[start - 1].is_nominal() || units[start - 1].is(word_determiner)) &&
         !units[start - 1].in(group_reports))
    --start;
  return start > 0 && units[start - 1].in(group_reports);
}

/// `X said on Monday it had …`: what is reported begins with the pronoun, without a word that opens it.
bool Discourse::stands_behind_report(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= 5 && back <= at; ++back) {
    const Unit& unit = sentence.units[at - back];
    if (unit.in(group_reports)) return true;
    const bool passes = unit.kind == Unit::Kind::date || unit.in(group_time_nouns) ||
                        unit.is(word_adverb | word_preposition | word_determiner);
    if (!passes) return false;
  }
  return false;
}

/// `The daughter of X, she studied …`, `Founded by X, it was sold`: behind a comma that ends a phrase without a finite verb at
/// the sentence's start, so none of that phrase's names is meant.
bool Discourse::stands_behind_fronted(const UnitSentence& sentence, std::size_t at) {
  const auto& units = sentence.units;
  std::size_t comma = at;
  while (comma > 0 && at - comma < 3 && !units[comma].is_mark(",")) --comma;
  constexpr std::uint32_t opener = word_preposition | word_subordinator | word_conditional | word_relative;
  if (comma < 3 || !units[comma].is_mark(",") || units[0].kind != Unit::Kind::word || units[0].is(opener)) return false;
  const bool participle = begins_with_participle(sentence);
  return std::none_of(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(comma), [&](const Unit& unit) {
    if (participle && unit.capitalized) return false;  // a name
    if (unit.is(word_copula | word_modal | word_perfect | word_passive)) return true;
    return unit.kind == Unit::Kind::word && unit.word != nullptr && unit.word->has_form(VerbForm::finite) &&
           !unit.word->has_form(VerbForm::participle) && !unit.is(word_noun);
  });
}

// ---- both ------------------------------------------------------------------------------------------------------------

std::vector<Discourse::Recent> Discourse::pair_before(const UnitSentence& sentence, std::size_t i, std::size_t number,
                                                      const Anaphor& anaphor) const {
  std::vector<Recent> named;
  const auto add = [&](const Recent& recent) {
    const bool known =
        std::any_of(named.begin(), named.end(), [&](const Recent& r) { return r.entity == recent.entity; });
    if (!known && fits(anaphor, recent.entity, recent.type, 0)) named.push_back(recent);
  };
  for (std::size_t at = 0; at < i; ++at) {
    if (sentence.units[at].kind == Unit::Kind::referent && !sentence.units[at].demonym)
      add(recent_of(sentence, at, number));
  }
  for (std::size_t back = 1; back <= 2 && named.size() < 2; ++back) {
    named.clear();
    for (const Recent& recent : recent_) {
      if (recent.sentence + back == number) add(recent);
    }
  }
  if (named.size() < 2) return {};
  // Two of one type; persons before others.
  for (const EntityType type : {EntityType::person, EntityType::organization, EntityType::product, EntityType::place}) {
    std::vector<Recent> pair;
    std::copy_if(named.begin(), named.end(), std::back_inserter(pair), [&](const Recent& r) { return r.type == type; });
    if (pair.size() > 2) pair = coordinated(pair);
    if (pair.size() == 2) return pair;
  }
  return {};
}

/// `X has bought Y and Z. Both …`: the only two of several that are coordinated; none when no two or more are.
std::vector<Discourse::Recent> Discourse::coordinated(const std::vector<Recent>& named) {
  std::vector<Recent> joined;
  for (const Recent& recent : named) {
    const bool other = recent.list != no_unit && std::any_of(named.begin(), named.end(), [&](const Recent& r) {
                         return r.entity != recent.entity && r.list == recent.list && r.sentence == recent.sentence;
                       });
    if (other) joined.push_back(recent);
  }
  return joined;
}

/// `the former`, `the latter`
std::optional<Discourse::Recent> Discourse::one_of_two(const UnitSentence& sentence, std::size_t i, std::size_t number,
                                                       const Anaphor& anaphor) const {
  const std::vector<Recent> pair = pair_before(sentence, i, number, anaphor);
  if (pair.size() != 2) return std::nullopt;
  return pair[anaphor.order == Anaphor::Order::first ? 0 : 1];
}

/// `both` becomes two referents with a coordinator between, a list like any other.
bool Discourse::resolve_plural(UnitSentence& sentence, std::size_t i, std::size_t number, const Anaphor& anaphor) {
  static const Lexicon::Word coordinator{.classes = word_coordinator, .verbs = {}, .anaphors = {}};
  const std::vector<Recent> pair = pair_before(sentence, i, number, anaphor);
  if (pair.size() != 2) return false;
  Unit unit = sentence.units[i];
  unit.kind = Unit::Kind::referent;
  unit.anaphoric = true;
  unit.entity = pair[0].entity;
  unit.type = pair[0].type;
  unit.genitive = anaphor.possessive;
  unit.enclitic = anaphor.enclitic;
  if (anaphor.possessive) unit.list = i;  // which no name is joined to
  Unit link = sentence.units[i];
  link.take_word(&coordinator);
  link.groups = 0;
  sentence.units[i] = unit;
  unit.entity = pair[1].entity;
  sentence.units.insert(sentence.units.begin() + static_cast<std::ptrdiff_t>(i) + 1, {link, unit});
  return true;
}

}  // namespace gazgraph
