// Each referent looks left to the edge of its noun phrase: a preposition there governs it, a determiner may show its case
// or make it a possessor. Referents of one type that commas and coordinators join are a list.
#include "units.hpp"

#include <algorithm>

namespace gazgraph {
namespace {

class PhraseFinder {
 public:
  PhraseFinder(std::vector<Unit>& units, const RelationRules::LanguageRules& rules)
      : units_(units), rules_(rules), lexicon_(rules.lexicon) {}

  void run() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].kind != Unit::Kind::referent) continue;
      if (follows_place_in_front(i)) units_[i - 1].terms = {};  // no pattern joins the two
      find_phrase(i);
      if (i + 1 < units_.size() && governs_before(i + 1)) units_[i].governor = units_[i + 1].canonical();
      referents_.push_back(i);
    }
    if (referents_.size() < 2) return;
    find_lists();
    find_aliases();
  }

 private:
  /// A noun or what may stand before one, demonyms included.
  [[nodiscard]] bool is_nominal(std::size_t i) const { return units_[i].is_nominal() || units_[i].demonym; }

  /// `X zufolge hat Y …`: a preposition right behind the name that it governs.
  [[nodiscard]] bool governs_before(std::size_t at) const {
    return units_[at].in(group_postpositions) && at > 0 && units_[at - 1].kind == Unit::Kind::referent;
  }

  /// `X plans`, `the X chief`: a name before a noun says whose it is.
  [[nodiscard]] bool opens_compound(std::size_t i) const {
    const Unit& unit = units_[i];
    if (!lexicon_.name_before_noun() || unit.demonym || unit.genitive || unit.anaphoric) return false;
    if (i + 1 >= units_.size()) return false;
    const Unit& next = units_[i + 1];
    const bool described = next.kind == Unit::Kind::referent && next.anaphoric && next.info != nullptr &&
                           next.word != nullptr && !next.word->anaphors.empty() && next.word->anaphors.front().noun;
    if (!described && (!is_nominal(i + 1) || next.kind != Unit::Kind::word)) return false;
    if (next.in(group_time_openers) || does_what_follows(i)) return false;
    const bool role = next.names_role();
    if (unit.type == EntityType::person && !person_opens_compound(i)) return false;
    return (!next.capitalized || role) && !next.attributive && !next.currency &&
           next.text.find_first_of("0123456789") == std::string_view::npos;
  }

  /// `helps X search its coast`: behind a verb that takes an infinitive without its marker, and before one with an object.
  [[nodiscard]] bool does_what_follows(std::size_t i) const {
    if (i == 0 || i + 2 >= units_.size() || !units_[i - 1].in(group_bare_infinitive)) return false;
    const Unit& object = units_[i + 2];
    return units_[i + 1].has_form(VerbForm::infinitive) &&
           (object.is(word_determiner) || object.kind == Unit::Kind::referent);
  }

  /// `named Anna Ek chief executive`: behind a verb, and with no name behind the noun, a person is nobody's attribute.
  [[nodiscard]] bool person_opens_compound(std::size_t i) const {
    if (i > 0 && units_[i - 1].verb && !units_[i - 1].attributive) return false;
    for (std::size_t at = i + 1; at < units_.size() && at <= i + 5; ++at) {
      if (units_[at].kind == Unit::Kind::referent) return true;
      if (!is_nominal(at)) return false;
    }
    return false;
  }

  /// A possessor or the first part of a compound before a name begins its phrase.
  static void join_phrase_of(const Unit& before, Unit& unit) {
    if (!before.genitive && !before.compound) return;
    unit.phrase = before.phrase;
    if (unit.governor.empty()) unit.governor = before.governor;
    unit.after_genitive_determiner |= before.compound && before.after_genitive_determiner;
  }

  /// `η σύζυγος του προέδρου της X Y`, at Y: right behind the complement at `complement` of a title, whose article shows the
  /// genitive; that is where Y's phrase begins.
  [[nodiscard]] bool follows_genitive_title(std::size_t complement, std::size_t i) const {
    constexpr std::size_t longest = 4;
    const std::size_t end = units_[complement].phrase;
    if (!lexicon_.articles_tell_case() || complement + 1 != i || units_[i].type != EntityType::person) return false;
    if (!units_[complement].after_genitive_determiner) return false;
    if (units_[complement].type == EntityType::person || end == 0 || !units_[end - 1].names_role()) return false;
    for (std::size_t at = end - 1; at > 0 && end - at <= longest; --at) {
      const Unit& article = units_[at - 1];
      if (article.is(word_genitive_determiner) && at > 1 && genitive_fits(at - 1)) {
        units_[i].after_genitive_determiner = true;
        open_phrase(at - 1, units_[i]);
        return true;
      }
      if (!article.is_nominal() && !article.is(word_adverb)) break;
    }
    return false;
  }

  /// The phrase of a name begins with the preposition or determiner at `at`.
  void open_phrase(std::size_t at, Unit& unit) const {
    if (units_[at].word != nullptr) unit.genders |= units_[at].word->genders;  // none of a likening's inflected form
    unit.phrase = at;
    unit.outer_governor = governor_of_noun_before(at);
  }

  /// The word at `likening`, which opens no clause here, governs the name.
  void liken(std::size_t likening, Unit& unit) const {
    units_[likening].opens_clause = false;
    unit.governor = units_[likening].canonical();
    open_phrase(likening, unit);
  }

  /// The article at `at` belongs to the phrase of the name at `i` and shows its case.
  void take_cases(std::size_t at, std::size_t i) const {
    Unit& unit = units_[i];
    const bool oblique = is_feminine_oblique(at, i);
    unit.nominative |= units_[at].is(word_nominative) && !oblique;
    unit.accusative |= units_[at].is(word_accusative) || oblique;
    unit.phrase = at;
  }

  /// `der Firma X`: an article that shows the nominative of other nouns is none before a feminine, the noun right before the
  /// name at `i` or the first word of that.
  [[nodiscard]] bool is_feminine_oblique(std::size_t at, std::size_t i) const {
    const auto& endings = rules_.endings.feminine_noun;
    if (endings.empty() || !units_[at].is(word_nominative) || units_[at].is(word_accusative)) return false;
    const Unit& noun = units_[i - 1];
    const bool own = i - 1 > at && noun.kind == Unit::Kind::word && noun.capitalized;
    const std::string_view word = own ? noun.text : units_[i].text.substr(0, units_[i].text.find(' '));
    const bool woman = own && noun.word != nullptr && noun.word->genders == gender_feminine;
    return woman || ((own || word.size() < units_[i].text.size()) && ends_with_one_of(word, endings));
  }

  void find_phrase(std::size_t i) {
    Unit& unit = units_[i];
    unit.phrase = i;
    if (!unit.governor.empty()) return;
    if (const std::size_t likening = likening_before(i); likening != no_unit) return liken(likening, unit);
    unit.compound |= opens_compound(i);
    if (unit.compound && heads_own_compound(i)) unit.compound = false;
    std::size_t nominals = 0;
    bool opened = false;
    for (std::size_t at = i; at-- > 0;) {
      const Unit& before = units_[at];
      // Left of an article only what governs the phrase belongs to it.
      if (const std::size_t marker = including_marker(at); marker != no_unit) return join_whole(i, marker);
      const bool also = at > 0 && including_marker(at - 1) != no_unit && before.is(word_coordinator | word_adverb);
      if (also) continue;  // `among them also X`
      const bool leads = before.is(word_preposition | word_determiner);
      if (skips_attribute(at, nominals)) continue;
      if (before.in(group_pair_openers)) continue;  // `with both the X and the Y`
      if ((before.is_mark(",") || closes_with_name(at, i)) && nominals == 0) {
        if (!opened || !unit.nominative || unit.accusative) adopt_governor(i, at);
        return;
      }
      if (opened && (before.kind == Unit::Kind::referent || !leads)) return;
      if (before.kind == Unit::Kind::referent && !before.demonym) {
        if (before.enclitic) continue;
        if (nominals == 0 && follows_genitive_title(at, i)) return;
        return join_phrase_of(before, unit);
      }
      if (!opened && before.is(word_genitive_determiner) && at > 0 && genitive_fits(at) && !is_relative_pronoun(at)) {
        unit.after_genitive_determiner = true;
        return open_phrase(at, unit);
      }
      if (before.opens_clause) return;
      if (opens_attribute(at, i)) {
        --at;  // the article
        take_cases(at, i);
        opened = true;
        continue;
      }
      if (sets_against(at) || governs_before(at)) return;
      if (before.is(word_preposition) && !before.verb) {
        unit.governor = before.canonical();
        return open_phrase(at, unit);
      }
      if (is_relative_pronoun(at)) return;
      if (before.is(word_determiner)) {
        take_cases(at, i);
        unit.genders |= before.word->genders;
        opened = true;
        continue;
      }
      if (lies_between(at, nominals)) continue;
      const bool names = before.in(group_naming) && !(before.verb && before.finite);
      if (names && at > 0 && is_nominal(at - 1)) continue;  // `a firm called X`
      if (!is_nominal(at) || ++nominals > 5 || is_time(before) || precedes_title(at)) return;
      unit.phrase = at;
    }
  }

  /// `Anders als X nutzt Y …`, `Y nutzt wie X …`: the word before the name at `i` that likens it to the subject; no_unit when
  /// there is none.
  [[nodiscard]] std::size_t likening_before(std::size_t i) const {
    constexpr std::size_t farthest = 5;  // units before the name
    std::size_t at = i;
    bool nominal = false;  // between
    while (at > 0 && i - at < farthest) {
      const Unit& before = units_[--at];
      if (before.kind != Unit::Kind::word) return no_unit;
      if (before.in(group_likening)) return likens_in_front(at, i) || (!nominal && likens_inside(at, i)) ? at : no_unit;
      if (before.verb || !(before.is_nominal() || before.is(word_determiner | word_adverb))) return no_unit;
      nominal |= before.is_nominal();
    }
    return no_unit;
  }

  /// `Liksom X använder Y …`: in front of a verb that comes second; but `Wie X sagt, nutzt Y …` has its own verb.
  [[nodiscard]] bool likens_in_front(std::size_t likening, std::size_t name) const {
    constexpr std::size_t latest = 2;  // unit at which the word stands
    if (!lexicon_.verb_second() || likening > latest) return false;
    const std::size_t verb = behind_commas(name + 1);
    if (verb + 1 >= units_.size() || !units_[verb].verb || !units_[verb].finite) return false;
    const Unit& next = units_[verb + 1];
    if (next.kind == Unit::Kind::mark || (next.verb && next.finite)) return false;
    // `Precis som X har Y köpt Z`, but `Rättegången som X har inlett …`
    const bool relative = likening > 0 && units_[likening].is(word_relative);
    if (relative && next.kind != Unit::Kind::referent && !next.is(word_determiner)) return false;
    return std::none_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(likening), [](const Unit& unit) {
      return unit.kind != Unit::Kind::word || unit.verb || unit.is(word_preposition);
    });
  }

  /// The unit behind what two commas enclose from `i` on (`X, der in Y lebt, …`); `i` when nothing is.
  [[nodiscard]] std::size_t behind_commas(std::size_t i) const {
    constexpr std::size_t longest = 24;
    if (i >= units_.size() || !units_[i].is_mark(",")) return i;
    for (std::size_t at = i + 1; at < units_.size() && at < i + longest; ++at) {
      if (units_[at].is_mark(",")) return at + 1;
      if (units_[at].kind == Unit::Kind::mark && !units_[at].is_quote()) break;
    }
    return i;
  }

  /// `Y nutzt wie X …`, `Y nutzt, anders als X, …`: inside a sentence whose verbs come last.
  [[nodiscard]] bool likens_inside(std::size_t likening, std::size_t name) const {
    const Unit& unit = units_[name];
    if (!lexicon_.verb_final() || likening == 0 || unit.genitive || unit.compound || unit.demonym) return false;
    const Unit& before = units_[likening - 1];
    if (before.verb) return before.finite;
    return likening > 1 && units_[likening - 2].is_mark(",") && before.kind == Unit::Kind::word && !before.capitalized;
  }

  /// What may stand inside the phrase of a name though it is no noun, article or preposition.
  [[nodiscard]] bool lies_between(std::size_t at, std::size_t nominals) const {
    const Unit& unit = units_[at];
    if (unit.is_quote()) return true;
    // `in both X and Y`; `the recently troubled X`
    if (unit.is(word_coordinator) && at > 0 && units_[at - 1].is(word_preposition) && nominals == 0) return true;
    if (nominals > 0 && joins_attributes(at)) return true;
    const bool adverb = unit.is(word_adverb) && !lexicon_.is_month(unit.text);
    if (adverb && nominals > 0 && !unit.opens_clause && !units_[at + 1].capitalized) return true;
    // `the earlier X`
    return unit.is(word_adverb) && at > 0 && units_[at - 1].in(group_anaphora_determiners) &&
           !is_relative_pronoun(at - 1);
  }

  /// `the smaller and older X`: a coordinator between words in small letters that an article opens.
  [[nodiscard]] bool joins_attributes(std::size_t at) const {
    constexpr std::size_t longest = 4;
    if (!units_[at].is(word_coordinator) || units_[at].is(word_contrast | word_negation)) return false;
    if (units_[at + 1].capitalized || units_[at + 1].is(word_determiner)) return false;
    std::size_t words = 0;
    while (at > 0 && words < longest) {
      const Unit& before = units_[--at];
      if (before.is(word_determiner)) return words > 0;
      if (before.capitalized || !(is_nominal(at) || before.is(word_adverb)) || before.demonym) return false;
      ++words;
    }
    return false;
  }

  /// `not X but Y`, where the contrast is a preposition elsewhere (`without`): behind a negation that a name follows.
  [[nodiscard]] bool sets_against(std::size_t at) const {
    if (!units_[at].is(word_contrast) || !units_[at].is(word_preposition)) return false;
    bool named = false;
    for (std::size_t back = 1; back <= 8 && back <= at; ++back) {
      const Unit& before = units_[at - back];
      if (before.is(word_negation)) return named;
      const bool comma = back == 1 && before.is_mark(",");
      if (before.verb || (before.kind == Unit::Kind::mark && !comma)) return false;
      named |= before.kind == Unit::Kind::referent;
    }
    return false;
  }

  /// `der im Exil lebende X`, `das von Y gebaute X`: a preposition right behind an article opens an attribute of the noun,
  /// where an adjective or participle comes before that.
  [[nodiscard]] bool opens_attribute(std::size_t at, std::size_t i) const {
    if (!lexicon_.verb_final() || !units_[at].is(word_preposition) || at == 0) return false;
    if (!units_[at - 1].is(word_determiner) || is_relative_pronoun(at - 1)) return false;
    bool noun = false;  // of the preposition
    for (std::size_t between = at + 1; between < i; ++between) {
      const Unit& unit = units_[between];
      noun |= unit.kind == Unit::Kind::referent && !unit.demonym;
      if (unit.kind != Unit::Kind::word || !unit.is_nominal()) continue;
      if (noun && !unit.capitalized) return true;
      noun |= unit.capitalized;
    }
    return false;
  }

  /// Goes from a participle with phrases of its own on to the article before them, which is looked at next.
  [[nodiscard]] bool skips_attribute(std::size_t& at, std::size_t& nominals) const {
    const std::size_t article = article_of_attribute(at);
    if (article == no_unit) return false;
    at = article + 1;
    ++nominals;
    return true;
  }

  /// Right behind a name under a preposition an adjective, where those in small letters are none but that.
  [[nodiscard]] bool has_complement(std::size_t adjective) const {
    if (!lexicon_.nouns_are_capitalized() || adjective == 0) return false;
    const Unit& before = units_[adjective - 1];
    return !units_[adjective].capitalized && is_nominal(adjective) && before.is_head() && !before.governor.empty();
  }

  /// `der im Mai in Y verstorbene X`, `das in Y ansässige X`: the article whose noun the participle or adjective at `attribute`
  /// stands before, with phrases of its own between; no_unit when it has none.
  [[nodiscard]] std::size_t article_of_attribute(std::size_t attribute) const {
    constexpr std::size_t longest = 9;
    if (!lexicon_.verb_final() || !(units_[attribute].attributive || has_complement(attribute))) return no_unit;
    for (std::size_t at = attribute; at-- > 0 && attribute - at < longest;) {
      const Unit& unit = units_[at];
      if (unit.kind == Unit::Kind::mark || unit.verb || unit.is(word_coordinator)) return no_unit;
      if (!unit.is(word_determiner) || unit.is(word_preposition)) continue;
      const Unit& next = units_[at + 1];
      if (at + 1 == attribute || is_relative_pronoun(at)) return no_unit;
      if (next.is(word_preposition | word_adverb) || next.kind == Unit::Kind::date) return at;
    }
    return no_unit;
  }

  /// German `X, dem Y vorsteht` and `X, an dem die Y beteiligt ist`: what looks like an article opens a relative clause,
  /// where a name, a further article or a preposition follows and a finite verb ends the stretch.
  [[nodiscard]] bool is_relative_pronoun(std::size_t at) const {
    if (!lexicon_.verb_final() || !units_[at].is(word_relative) || at == 0 || at + 1 >= units_.size()) return false;
    const bool edge = units_[at - 1].is_mark(",") || follows_comma_and_preposition(units_, at);
    std::size_t behind = at + 1;  // `dem auch X gehört`
    while (behind + 1 < units_.size() && behind < at + 3 && units_[behind].is(word_adverb)) ++behind;
    const Unit& next = units_[behind];
    if (!edge || !(next.kind == Unit::Kind::referent || next.is(word_determiner | word_preposition))) return false;
    for (std::size_t i = at + 1; i < units_.size() && i < at + 40; ++i) {
      const bool last = i + 1 >= units_.size() || units_[i + 1].kind == Unit::Kind::mark || units_[i + 1].verb ||
                        units_[i + 1].is(word_coordinator);
      if (units_[i].verb && units_[i].finite && last) return true;
      if (units_[i].kind == Unit::Kind::mark && !units_[i].is_quote()) return false;
    }
    return false;
  }

  /// `i debatten partiledaren X`: a definite noun that is no attribute right before the title of a name.
  [[nodiscard]] bool precedes_title(std::size_t at) const {
    if (at + 2 >= units_.size()) return false;
    const Unit& noun = units_[at];
    const Unit& title = units_[at + 1];
    if (title.kind != Unit::Kind::word || !title.names_role() || noun.names_role() || noun.possessive) return false;
    const auto& endings = rules_.endings.definite;
    return !endings.empty() && !noun.capitalized && ends_with_one_of(noun.text, endings) && at > 0 &&
           units_[at - 1].is(word_preposition);
  }

  /// `im Mai X`, `last year X`: a time ends the phrase before the name.
  [[nodiscard]] bool is_time(const Unit& unit) const {
    if (unit.kind == Unit::Kind::date || lexicon_.is_month(unit.text)) return true;
    return unit.in(group_time_nouns);
  }

  /// `die N-Gruppe`: the noun only says what the name is.
  [[nodiscard]] bool heads_own_compound(std::size_t i) const {
    return i + 1 < units_.size() && units_[i + 1].in(group_own_heads);
  }

  /// `von einem Rivalen: X.`: the colon at `colon` stands before the name with which the sentence ends.
  [[nodiscard]] bool closes_with_name(std::size_t colon, std::size_t name) const {
    if (!units_[colon].is_mark(":") || !lexicon_.verb_second()) return false;
    return name + 1 >= units_.size() || (name + 2 >= units_.size() && units_[name + 1].is_mark("."));
  }

  /// `by two students, A and B`, `with the head of Y (YY), X,`: a name that explains a noun stands under the noun's
  /// preposition; a bracket and the noun's complement lie between.
  void adopt_governor(std::size_t i, std::size_t comma) {
    std::size_t nouns = 0;
    std::size_t noun = no_unit;  // the first one left of the comma and what belongs to it
    bool opened = false;         // left of an article only its preposition counts
    bool owned = false;          // `with his wife, Y`
    bool possessor = false;      // the same before the noun, or a name (`by X's owner, Y`)
    bool of_name = false;        // it was a name
    if (follows_front(i, comma)) return;
    for (std::size_t at = before_complement(comma); at-- > 0 && comma - at <= 14;) {
      const Unit& before = units_[at];
      if (before.is(word_preposition) && nouns > 0) {
        const auto& agents = lexicon_.agents();
        const bool same_case = lexicon_.articles_tell_case() && !units_[i].nominative &&
                               (units_[i].accusative || owned || noun + 1 < comma);
        const bool role = units_[i].type == EntityType::person && units_[noun].names_role() && lexicon_.verb_second() &&
                          !lexicon_.case_marking();
        if (same_case || role || std::find(agents.begin(), agents.end(), before.text) != agents.end() ||
            (!of_name && names_class(noun, units_[i].type)) || ends_stretch(i, comma, opened, possessor))
          units_[i].governor = before.canonical();
        return;
      }
      owned |= before.enclitic;
      if (before.enclitic) continue;
      possessor = before.kind == Unit::Kind::referent && before.genitive && (before.anaphoric || nouns > 0);
      of_name |= possessor && !before.anaphoric;
      if (opened || (before.kind != Unit::Kind::word && !possessor) || before.verb || before.is(word_complementizer))
        return;
      opened = possessor || before.is(word_determiner);
      if (!is_nominal(at)) continue;
      ++nouns;
      if (noun == no_unit) noun = at;
    }
  }

  /// `After a report in the paper, X denies …`: right behind the first comma, and before the first finite verb, a name is the subject.
  [[nodiscard]] bool follows_front(std::size_t i, std::size_t comma) const {
    if (lexicon_.verb_second() || lexicon_.case_marking() || i != comma + 1) return false;
    std::size_t verb = i + 1;
    while (verb < units_.size() && units_[verb].is(word_adverb | word_negation)) ++verb;
    if (verb >= units_.size() || !units_[verb].verb || !units_[verb].finite) return false;
    return std::none_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(comma), [](const Unit& unit) {
      return (unit.verb && unit.finite) || unit.is_mark(",") || unit.opens_clause;
    });
  }

  /// `In Paris, Rome said …`, at Rome: the same between two places, of which the second one does not tell where the first one is.
  [[nodiscard]] bool follows_place_in_front(std::size_t i) const {
    const auto is_place = [&](std::size_t at) {
      return units_[at].kind == Unit::Kind::referent && units_[at].type == EntityType::place;
    };
    return i == 3 && units_[0].is(word_preposition) && is_place(1) && units_[2].is_mark(",") && is_place(3) &&
           follows_front(3, 2);
  }

  /// `A in X, B in Y`, at X and B: places of which each is told where it is, so B is in no list with X.
  [[nodiscard]] bool opens_own_place(std::size_t from, std::size_t to) const {
    if (from < 2 || to + 2 >= units_.size() || units_[to].type != EntityType::place) return false;
    const Unit& where = units_[from - 1];
    const Unit& before = units_[from - 2];
    const Unit& next = units_[to + 1];
    return where.is(word_preposition) && next.is(word_preposition) && where.canonical() == next.canonical() &&
           (before.kind == Unit::Kind::referent || before.is_unknown_name()) &&
           units_[to + 2].kind == Unit::Kind::referent && units_[to + 2].type == EntityType::place;
  }

  /// `against the auditors, X.`: a name right behind the comma with which the sentence, or its part, ends, behind a verb; with a
  /// possessor a further comma may end it (`against its auditors, X, …`).
  [[nodiscard]] bool ends_stretch(std::size_t i, std::size_t comma, bool definite, bool possessor) const {
    const bool ends = i + 1 >= units_.size() || units_[i + 1].is_mark(".") || units_[i + 1].is_mark(";") ||
                      (possessor && units_[i + 1].is_mark(","));
    return definite && ends && i == comma + 1 &&
           std::any_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(comma),
                       [](const Unit& unit) { return unit.verb && unit.finite; });
  }

  /// The first word of what names some of those that a noun means (`including`, `among them`), when it ends at `at`; else
  /// no_unit.
  [[nodiscard]] std::size_t including_marker(std::size_t at) const {
    if (units_[at].in(group_including)) return at;
    return at > 0 && units_[at].in(group_them) && units_[at - 1].in(group_among) ? at - 1 : no_unit;
  }

  /// `in five countries, among them X`: what the word at `including` names as one of those that the noun before it means stands
  /// under the noun's preposition.
  void join_whole(std::size_t i, std::size_t including) {
    Unit& unit = units_[i];
    unit.phrase = including;
    std::size_t at = including;
    if (at > 0 && units_[at - 1].is_mark(",")) --at;
    const std::size_t end = before_complement(at);
    for (at = end; at > 0 && end - at < 8; --at) {
      const Unit& before = units_[at - 1];
      if (before.is(word_preposition) && at < end && !before.verb) {
        unit.governor = before.canonical();
        return;
      }
      const bool inside = is_nominal(at - 1) || before.is(word_determiner) || before.kind == Unit::Kind::date;
      if (!inside || before.kind == Unit::Kind::referent) return;
    }
  }

  /// The unit behind the noun whose complement, a name under a preposition or in the genitive, ends at `end`, a bracketed name
  /// aside; `end` when there is no such complement.
  [[nodiscard]] std::size_t before_complement(std::size_t end) const {
    std::size_t at = end;
    const bool ends = end + 2 >= units_.size() || units_[end + 2].is_mark(".");
    if (!lexicon_.verb_second() && !lexicon_.case_marking() && !ends) return end;  // `Over lunch in Y, X said`
    if (at > 3 && units_[at - 1].is_mark(")") && units_[at - 3].is_mark("(")) at -= 3;
    if (at < 2) return end;
    const Unit& name = units_[at - 1];
    const bool complement = name.kind == Unit::Kind::referent && !name.demonym && !name.anaphoric &&
                            (!name.governor.empty() || name.after_genitive_determiner) && name.phrase > 0 &&
                            name.phrase < at - 1 && is_nominal(name.phrase - 1);
    return complement ? name.phrase : end;
  }

  /// Whether the noun at `at` is one for entities of a type (`of the new company, X`).
  [[nodiscard]] bool names_class(std::size_t at, EntityType type) const {
    const Unit& noun = units_[at];
    if (noun.kind != Unit::Kind::word || noun.word == nullptr) return false;
    return std::any_of(noun.word->anaphors.begin(), noun.word->anaphors.end(),
                       [&](const Anaphor& anaphor) { return anaphor.noun && anaphor.types == type_bit(type); });
  }

  /// The preposition before the noun that ends right before unit `at`; empty when there is none.
  [[nodiscard]] std::string_view governor_of_noun_before(std::size_t at) const {
    std::size_t nouns = 0;
    bool opened = false;
    while (at-- > 0) {
      const Unit& before = units_[at];
      if (before.opens_clause) return {};
      if (before.is(word_preposition)) return nouns > 0 ? before.canonical() : std::string_view();
      if (opened) return {};
      if (before.is(word_determiner)) {
        opened = nouns > 0;
        continue;
      }
      // `für ihre Windparks Turbinen von X`: a noun right behind a noun begins a phrase of its own.
      const bool next_phrase = lexicon_.nouns_are_capitalized() && nouns > 0 && before.capitalized &&
                               units_[at + 1].capitalized && units_[at + 1].kind == Unit::Kind::word;
      if (!is_nominal(at) || next_phrase || ++nouns > 4) return {};
    }
    return {};
  }

  /// A determiner of the genitive behind a noun or a name. Where a form is also another case (German `der`), behind a
  /// noun only.
  [[nodiscard]] bool genitive_fits(std::size_t at) const {
    const Unit& before = units_[at - 1];
    if (before.is(word_preposition)) return false;
    const bool name = before.kind == Unit::Kind::referent && !before.anaphoric && !before.compound;
    if (lexicon_.verb_final() && name && units_[at].is(word_relative)) return false;
    if (!units_[at].is(word_nominative | word_accusative)) return true;
    const bool described = before.kind == Unit::Kind::referent && before.anaphoric && !before.demonym;
    return described || (before.kind == Unit::Kind::word && is_nominal(at - 1));
  }

  // ---- further names ------------------------------------------------------------------------------------------------

  /// `X (XX)`, `X (formerly Y)`, `X, also known as Y,`: further names of X.
  void find_aliases() {
    for (const std::size_t referent : referents_) {
      const Unit& name = units_[referent];
      const std::size_t i = referent + 1;
      if (i + 1 >= units_.size() || name.demonym || name.anaphoric) continue;
      const bool bracket = units_[i].is_mark("(");
      if (!bracket && !units_[i].is_mark(",")) continue;
      const std::size_t other = alias_behind(i, bracket);
      if (other == no_unit || units_[other].type != name.type || units_[other].entity == name.entity) continue;
      const bool surname = name.type == EntityType::person && units_[other].text.find(' ') == std::string_view::npos;
      if (surname) continue;  // `X (née Y)`: others bear it too
      units_[i - 1].alias = name.alias == no_unit ? i - 1 : name.alias;
      units_[other].alias = units_[i - 1].alias;
    }
  }

  /// The name that the mark at `mark` opens as a further one of what stands before it.
  [[nodiscard]] std::size_t alias_behind(std::size_t mark, bool bracket) const {
    bool told = false;
    for (std::size_t i = mark + 1; i < units_.size() && i < mark + 7; ++i) {
      const Unit& unit = units_[i];
      if (unit.kind == Unit::Kind::referent && !unit.demonym) {
        if (told) return i;
        const bool ends = i + 1 < units_.size() &&
                          (units_[i + 1].is_mark(")") || units_[i + 1].is_mark(",") || units_[i + 1].is_mark(";"));
        return bracket && i == mark + 1 && ends && abbreviates(unit.text, units_[mark - 1].text) ? i : no_unit;
      }
      const bool alias = unit.in(group_alias);
      const bool naming = alias || unit.in(group_naming);
      if (told && ((unit.verb && !naming) || (!alias && unit.is(word_preposition) && !unit.is(word_as))))
        return no_unit;  // `X, now owned by Y`, but `X, now called Y`
      told |= alias;
      const bool passes = told || unit.is(word_adverb | word_determiner | word_as | word_coordinator) || unit.demonym ||
                          unit.is_quote();
      if (!passes || unit.is_mark(")")) return no_unit;
    }
    return no_unit;
  }

  /// `NGC` and `Nordvik Gas Company`: the letters of the short name stand in the long one, in order.
  [[nodiscard]] static bool abbreviates(std::string_view brief, std::string_view name) {
    if (brief.empty() || name.empty() || brief.size() >= name.size() || brief.front() != name.front()) return false;
    std::size_t at = 0;
    for (const char c : brief) {
      if (c == ' ' || c == '.' || c == '-') continue;
      at = name.find(c, at);
      if (at == std::string_view::npos) return false;
      ++at;
    }
    return true;
  }

  // ---- lists -------------------------------------------------------------------------------------------------------

  /// `Die Eltern von X, Y und Z, leben`: behind a noun of kinship or of the rules with the first member for its complement a comma
  /// opens whom it names, and another one closes that before the verb.
  [[nodiscard]] bool names_rest(const std::vector<std::size_t>& chain) const {
    if (!lexicon_.verb_final() || chain.size() < 3) return false;
    const std::size_t start = units_[chain.front()].phrase;
    const std::size_t end = chain.back() + 1;
    if (start == 0 || start > chain.front() || end + 1 >= units_.size() || !units_[end].is_mark(",")) return false;
    const Unit& noun = units_[start - 1];
    const bool role = noun.is_nominal() && (noun.in(group_kin) || noun.names_role());
    std::size_t opener = start - 1;  // of the noun's own phrase
    while (opener > 0 && (units_[opener - 1].is(word_determiner) || units_[opener - 1].is_nominal())) --opener;
    const bool opens = opener == 0 || units_[opener - 1].kind == Unit::Kind::mark;
    const bool closed = units_[end + 1].may_be_finite() && !units_[end + 1].in(group_reports);
    return role && opens && closed && units_[chain.front() + 1].is_mark(",");
  }

  /// `dottern till X och Y, Z, är`, at Z: the noun that the list before the comma completes is named by it.
  [[nodiscard]] bool names_completed(const std::vector<std::size_t>& chain, std::size_t name) const {
    const std::size_t start = units_[chain.front()].phrase;
    if (units_[name].type != EntityType::person || start == 0 || start > chain.front()) return false;
    const Unit& noun = units_[start - 1];
    if (!noun.is_nominal() || !(noun.in(group_kin) || noun.names_role())) return false;
    const bool ends = name + 1 >= units_.size() || units_[name + 1].is_mark(",") ||
                      (units_[name + 1].verb && units_[name + 1].finite);
    return ends && units_[chain.back() + 1].is_mark(",") && units_[name].phrase <= name;
  }

  /// Lets whom a noun names stand for themselves, without what governs its complement.
  void free_rest(std::vector<std::size_t>& chain) {
    chain.erase(chain.begin());
    for (const std::size_t number : chain) {
      units_[number].governor = {};
      units_[number].after_genitive_determiner = false;
      units_[number].phrase = chain.front();
    }
  }

  void close_list(std::vector<std::size_t>& chain, bool coordinated) {
    if (coordinated && names_rest(chain)) free_rest(chain);
    if (coordinated && chain.size() > 1) {
      const Unit& first = units_[chain.front()];
      for (const std::size_t number : chain) {
        Unit& member = units_[number];
        member.list = chain.front();
        if (number == chain.front()) continue;
        if (member.governor.empty()) member.governor = first.governor;
        member.after_genitive_determiner |= first.after_genitive_determiner && member.governor.empty();
      }
    }
    chain.clear();
  }

  /// `X, a chemist at Y, and Z have founded`: a list whose first member an apposition follows.
  void find_lists_over_appositions() {
    for (std::size_t i = 4; i + 1 < units_.size(); ++i) {
      if (!units_[i].is(word_coordinator) || !units_[i - 1].is_mark(",")) continue;
      std::size_t second = i + 1;
      while (second < units_.size() && second < i + 5 && !units_[second].is_head() &&
             (is_nominal(second) || units_[second].is(word_determiner)))
        ++second;
      const std::size_t first = before_apposition(i - 1);
      if (first == no_unit || second >= units_.size() || !units_[second].is_head()) continue;
      const bool alike = units_[first].type == units_[second].type && units_[first].entity != units_[second].entity &&
                         units_[second].governor.empty() && !units_[second].anaphoric;
      if (!alike || units_[first].list != no_unit || opens_own_clause(second, first)) continue;
      units_[first].list = units_[second].list = first;
      units_[second].governor = units_[first].governor;
    }
  }

  /// The name before the apposition that the comma at `comma` closes: a noun without a verb and without a further name of the
  /// same type but in its complement; no_unit when there is none.
  [[nodiscard]] std::size_t before_apposition(std::size_t comma) const {
    bool noun = false;
    std::size_t at = comma;
    while (at-- > 1 && comma - at < 14 && !units_[at].is_mark(",")) {
      const Unit& unit = units_[at];
      const bool inside = is_nominal(at) || unit.is(word_determiner | word_preposition | word_adverb) ||
                          unit.kind == Unit::Kind::date || (unit.kind == Unit::Kind::referent && !unit.is_bare());
      const bool opens = unit.is(word_relative | word_possessive_relative) && !unit.is(word_determiner);
      if (!inside || unit.verb || opens) return no_unit;
      noun |= is_nominal(at) && unit.kind == Unit::Kind::word;
    }
    if (!noun || at == 0 || !units_[at].is_mark(",")) return no_unit;
    const Unit& name = units_[at - 1];
    const bool complement = name.phrase > 0 && name.after_genitive_determiner;
    return name.is_head() && !name.anaphoric && !complement ? at - 1 : no_unit;
  }

  /// Referents of one type, joined by commas and at least one coordinator.
  void find_lists() {
    find_lists_over_appositions();
    std::vector<std::size_t> chain;
    bool coordinated = false;
    for (const std::size_t i : referents_) {
      if (!units_[i].is_head() && !units_[i].genitive) continue;
      if (is_bracketed(i) && !chain.empty()) continue;  // `X (XX), Y and Z`
      if (is_possessive(i)) continue;                   // `X and his wife Y`
      if (!chain.empty() && is_complement(i, units_[chain.back()].type)) continue;
      if (!chain.empty() && stands_in_title(i, chain.back())) continue;
      if (units_[i].list != no_unit) {  // over an apposition
        close_list(chain, coordinated);
        coordinated = false;
        continue;
      }
      bool by_word = false;
      const bool mixed = !chain.empty() && acts_with(units_[chain.back()], units_[i]) &&
                         (follows_directly(chain.back(), i) || is_of(chain.back(), i));
      const bool alike = !chain.empty() && (units_[chain.back()].type == units_[i].type || mixed) &&
                         (units_[i].genitive || !units_[chain.back()].genitive);
      bool relative = false;
      bool joined = alike && joins(chain.back(), i, by_word, relative);
      if (joined && relative) {
        units_[i].companion = chain.back();
        joined = false;
      }
      if (joined && opens_reported(chain.back(), i)) joined = false;
      if (joined && !by_word && begins_anew(i, chain.back(), coordinated)) joined = false;
      if (joined && coordinated && !by_word && names_completed(chain, i)) {
        joined = false;
        units_[i].governor = {};
        units_[i].after_genitive_determiner = false;
        units_[i].phrase = i;
      }
      if (!joined) {
        close_list(chain, coordinated || ends_in_nouns(chain));
        coordinated = false;
      }
      const std::size_t title = joined ? title_start(i) : i;
      units_[i].titled = title < i && title > chain.back();
      const bool places = joined && units_[i].type == EntityType::place && i == chain.back() + 2;  // `Vinton, Iowa`
      coordinated |= by_word || places;
      chain.push_back(i);
    }
    close_list(chain, coordinated || ends_in_nouns(chain));
    if (!lexicon_.drops_subject()) find_lists_over_clauses();
    for (const std::size_t i : referents_) {
      Unit& unit = units_[i];
      if (unit.companion != no_unit && unit.governor.empty()) unit.governor = units_[unit.companion].governor;
    }
  }

  /// `said X had bought Y and that Z was angry`, at Z: right behind a coordinator a word that opens what is said, whose verb follows.
  [[nodiscard]] bool opens_reported(std::size_t from, std::size_t name) const {
    std::size_t verb = name + 1;
    while (verb < units_.size() && units_[verb].is(word_adverb | word_negation)) ++verb;
    if (verb >= units_.size() || !units_[verb].verb || !units_[verb].finite) return false;
    for (std::size_t i = from + 1; i + 1 < name; ++i) {
      if (units_[i].is(word_coordinator) && units_[i + 1].is(word_complementizer)) return true;
    }
    return false;
  }

  /// `X, Y and others`, `X, Y and the workers`: names that commas join, where a coordinator and a noun without a name follow.
  /// Behind what ends another phrase (`According to X, Y and others agree`) the finite verb has the rest for its subject.
  [[nodiscard]] bool ends_in_nouns(const std::vector<std::size_t>& chain) const {
    constexpr std::size_t longest = 6;  // units of the noun's phrase
    if (chain.size() < 2) return false;
    std::size_t at = chain.back() + 1;
    if (at < units_.size() && units_[at].is_mark(",")) ++at;
    if (at >= units_.size() || !units_[at].is(word_coordinator) || units_[at].is(word_contrast)) return false;
    const std::size_t begin = ++at;
    at = behind_nouns(units_, begin, longest);
    if (at == begin || at == begin + longest) return false;
    if (at >= units_.size() || units_[at].kind == Unit::Kind::mark) return true;
    if (units_[at].kind == Unit::Kind::referent) return false;
    const bool finite = units_[at].verb && units_[at].finite;
    const bool ends = lexicon_.verb_final() && (at + 1 >= units_.size() || units_[at + 1].kind == Unit::Kind::mark);
    if (!finite || ends) return true;
    const std::size_t phrase = units_[chain.front()].phrase;
    const bool front =
        !units_[chain.front()].governor.empty() &&
        (phrase == 0 || units_[phrase - 1].kind == Unit::Kind::mark || units_[phrase - 1].is(word_preposition));
    return !front && !opens_own_clause(at - 1, chain.front());
  }

  /// `X and its head Y`, `X and the company's head, the lawyer Y`: behind a coordinator, whose Y is.
  [[nodiscard]] bool is_of(std::size_t owner, std::size_t name) const {
    constexpr std::size_t longest = 5;
    const auto back_over = [&](std::size_t at, const auto& passes) {
      for (std::size_t words = 0; words < longest && at > owner && passes(at - 1); ++words) --at;
      return at;
    };
    const std::size_t apposition = back_over(name, [&](std::size_t i) {
      return units_[i].kind == Unit::Kind::word && (is_nominal(i) || units_[i].is(word_determiner));
    });
    const bool comma = apposition > 0 && units_[apposition - 1].is_mark(",");
    const std::size_t end = comma ? apposition - 1 : name;
    const std::size_t at = back_over(end, [&](std::size_t i) { return is_nominal(i) || units_[i].enclitic; });
    if (at == end || at == 0) return false;
    const Unit& pronoun = units_[end - 1].enclitic ? units_[end - 1] : units_[at - 1];
    return pronoun.kind == Unit::Kind::referent && pronoun.anaphoric && pronoun.genitive &&
           pronoun.entity == units_[owner].entity;
  }

  /// `Y's head X`, `the Y head X`, `the head of Y, X`, behind a coordinator or comma: where the title of the name at `name` begins
  /// that says of what it is one; `name` where none does.
  [[nodiscard]] std::size_t title_start(std::size_t name) const {
    constexpr std::size_t most_nouns = 4;
    std::size_t at = name;
    const bool comma = at > 1 && units_[at - 1].is_mark(",");
    if (comma) --at;
    if (at == 0) return name;
    const Unit& whole = units_[at - 1];
    const bool complement = whole.is_head() && (!whole.governor.empty() || whole.after_genitive_determiner) &&
                            whole.phrase > 0 && whole.phrase < at && is_nominal(whole.phrase - 1);
    if (complement) at = whole.phrase;
    const auto back_over_nouns = [&] {
      const std::size_t end = at;
      while (at > 0 && end - at < most_nouns && is_nominal(at - 1) && !units_[at - 1].demonym) --at;
      return at < end;
    };
    if (!back_over_nouns()) return name;
    const bool owned = at > 0 && units_[at - 1].kind == Unit::Kind::referent &&
                       (units_[at - 1].genitive || units_[at - 1].compound) && !is_possessive(at - 1);
    if (!owned && !complement) return name;
    if (comma && owned && units_[at - 1].type == units_[name].type) return name;  // `X and Y's daughter, Z`
    if (owned) {
      --at;
      back_over_nouns();  // `the current X chief Y`
    }
    while (at > 0 && units_[at - 1].kind == Unit::Kind::word && units_[at - 1].is(word_determiner)) --at;
    // `X, owner of Y, Z and W` tells of X.
    const bool listed = at > 0 && (units_[at - 1].is(word_coordinator) || (!comma && units_[at - 1].is_mark(",")));
    return listed ? at : name;
  }

  /// `X and Y's head Z`, at Y: it stands in the title of a name like the one at `member`, behind that.
  [[nodiscard]] bool stands_in_title(std::size_t i, std::size_t member) const {
    constexpr std::size_t reach = 7;
    if (units_[member].genitive) return false;
    for (std::size_t name = i + 1; name < units_.size() && name <= i + reach; ++name) {
      if (!units_[name].is_head()) continue;
      const std::size_t start = title_start(name);
      return units_[name].type == units_[member].type && start <= i && start > member;
    }
    return false;
  }

  /// Nothing but a coordinator and an article between, and what share the first one has.
  [[nodiscard]] bool follows_directly(std::size_t from, std::size_t to) const {
    const std::size_t link = behind_share(from + 1, to);
    if (link >= to || !units_[link].is(word_coordinator)) return false;
    std::size_t next = link + 1;
    // `sanctions on X and on Y`: the preposition stands there again.
    if (next < to && units_[next].is(word_preposition) && units_[next].canonical() == units_[from].governor) ++next;
    return next == to || (next + 1 == to && units_[next].is(word_determiner));
  }

  /// `X with 22 percent and Y with 9`, `X (22 percent) and Y`: the unit behind a preposition or bracket at `at`, a number and what
  /// it counts; `at` when they do not stand there.
  [[nodiscard]] std::size_t behind_share(std::size_t at, std::size_t to) const {
    const bool bracket = units_[at].is_mark("(");
    if (at + 1 >= to || (!units_[at].is(word_preposition) && !bracket)) return at;
    const auto is_number = [](const Unit& unit) {
      return !unit.text.empty() && unit.text.find_first_not_of("0123456789.,") == std::string_view::npos;
    };
    if (!is_number(units_[at + 1])) return at;
    std::size_t next = at + 2;
    if (next < to && (units_[next].is_mark("%") || units_[next].in(group_remainder) || (bracket && is_nominal(next))))
      ++next;
    if (!bracket) return next;
    return next < to && units_[next].is_mark(")") ? next + 1 : at;
  }

  /// A person and a body that `and` may join.
  [[nodiscard]] static bool acts_with(const Unit& a, const Unit& b) {
    constexpr std::uint8_t acting = type_bit(EntityType::person) | type_bit(EntityType::organization);
    return a.type != b.type && has_type(acting, a.type) && has_type(acting, b.type) && !a.genitive && !b.genitive &&
           !a.anaphoric && !b.anaphoric;
  }

  /// `X, which makes Z, and Y have`: a list whose first member a relative clause follows.
  void find_lists_over_clauses() {
    for (std::size_t i = 4; i + 1 < units_.size(); ++i) {
      if (!units_[i].is(word_coordinator) || !units_[i - 1].is_mark(",")) continue;
      std::size_t second = i + 1;
      while (second < units_.size() && second < i + 5 && (is_nominal(second) || units_[second].is(word_determiner)) &&
             !units_[second].is_head())
        ++second;
      if (second >= units_.size() || !units_[second].is_head() || units_[second].list != no_unit) continue;
      std::size_t comma = i - 2;
      while (comma > 0 && i - comma < 25 && !units_[comma].is_mark(",")) --comma;
      if (comma == 0 || !units_[comma].is_mark(",")) continue;
      const Unit& pronoun = units_[comma + 1].is(word_preposition) ? units_[comma + 2] : units_[comma + 1];
      Unit& first = units_[comma - 1];
      if (!pronoun.is(word_relative | word_possessive_relative) || !first.is_head()) continue;
      const bool alike =
          first.type == units_[second].type && first.list == no_unit && !opens_own_clause(second, comma - 1);
      if (!alike) continue;
      first.list = units_[second].list = comma - 1;
      if (units_[second].governor.empty()) units_[second].governor = first.governor;
    }
  }

  [[nodiscard]] bool stands_before_finite(std::size_t i) const {
    const std::size_t next = i + 1;
    return next < units_.size() && units_[next].verb && units_[next].finite;
  }

  /// A finite verb among the units shortly before `first`; `sure`: one whose form is no participle's (`a firm located in Y`).
  [[nodiscard]] bool finite_before(std::size_t first, bool sure) const {
    constexpr std::size_t reach = 30;
    for (std::size_t at = first; at-- > 0 && first - at < reach;) {
      const Unit& unit = units_[at];
      if (unit.verb && unit.finite && !(sure && unit.has_form(VerbForm::participle))) return true;
    }
    return false;
  }

  /// A finite verb right behind `second` that the names before it do not share, since `first` follows a verb already.
  [[nodiscard]] bool opens_own_clause(std::size_t second, std::size_t first) const {
    return stands_before_finite(second) && finite_before(first, false);
  }

  /// The same with verbs that are no participles: `X lies in Y, Z lies in W`.
  [[nodiscard]] bool begins_after_clause(std::size_t second, std::size_t first) const {
    return stands_before_finite(second) && !units_[second + 1].has_form(VerbForm::participle) &&
           finite_before(first, true);
  }

  /// The name at `i`, behind a comma without a word that would join it to the one at `last`, begins something of its own;
  /// `coordinated`: a coordinator stands in the list before.
  [[nodiscard]] bool begins_anew(std::size_t i, std::size_t last, bool coordinated) const {
    const Unit& unit = units_[i];
    const Unit& before = units_[last];
    if (unit.genitive != before.genitive || unit.type != before.type) return true;
    if (unit.anaphoric) return true;  // `born to X and Y, he`
    if (unit.after_genitive_determiner && !before.after_genitive_determiner)
      return true;                                                                // `X und Y, Tochter des Z, sind`
    return coordinated ? stands_before_finite(i) : begins_after_clause(i, last);  // `After buying X and Y, Z …`
  }

  /// `X bought Y and Z sold W`: the same right behind a verb with its subject, other than one that tells what comes next
  /// (`He said Y and Z have`).
  [[nodiscard]] bool begins_next_clause(std::size_t second, std::size_t first) const {
    constexpr std::size_t longest = 6;  // units between the verb and the first name
    if (!opens_own_clause(second, first)) return false;
    std::size_t verb = first;
    while (verb > 0 && first - verb < longest && !(units_[verb].verb && units_[verb].finite)) {
      if (units_[verb].kind == Unit::Kind::mark || units_[verb].opens_clause ||
          units_[verb].is(word_complementizer | word_subordinator | word_relative | word_conditional |
                          word_coordinator))
        return false;
      --verb;
    }
    if (verb == 0 || !units_[verb].verb || !units_[verb].finite || units_[verb].is(word_auxiliary)) return false;
    const Unit& subject = units_[verb - 1];
    if (subject.kind != Unit::Kind::referent && !subject.is_nominal()) return false;
    const auto& readings = units_[verb].word->verbs;
    const bool tells = units_[verb].in(group_reports) || units_[verb].in(group_speech) ||
                       std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
                         return !lexicon_.embedding(reading.lemma).empty();
                       });
    return !tells;
  }

  /// `not only X`, `both X`: the first word of a pair before the phrase of the name at `name`.
  [[nodiscard]] bool stands_behind_pair_opener(std::size_t name) const {
    constexpr std::size_t longest = 6;
    for (std::size_t at = name; at-- > 0 && name - at <= longest;) {
      if (units_[at].in(group_pair_openers)) return true;
      if (!is_nominal(at) && !units_[at].is(word_determiner | word_preposition | word_adverb)) return false;
    }
    return false;
  }

  /// `X and since last year Y`: the last unit of the time since when right behind a coordinator, else the coordinator.
  [[nodiscard]] std::size_t behind_since(std::size_t coordinator, std::size_t to) const {
    constexpr std::size_t longest = 6;
    if (!units_[coordinator + 1].is(word_preposition) || !units_[coordinator + 1].in(group_after)) return coordinator;
    std::size_t last = coordinator;
    for (std::size_t at = coordinator + 2; at < to && at < coordinator + longest; ++at) {
      if (is_time(units_[at])) last = at;
      if (!is_time(units_[at]) && !is_nominal(at) && !units_[at].is(word_determiner)) break;
    }
    return last;
  }

  /// `X and, since last year, Y`: the comma that closes an insertion right behind a coordinator, else the coordinator.
  [[nodiscard]] std::size_t behind_insertion(std::size_t coordinator, std::size_t to) const {
    if (!units_[coordinator + 1].is_mark(",")) return behind_since(coordinator, to);
    for (std::size_t at = coordinator + 2; at < to && at < coordinator + 9; ++at) {
      if (units_[at].is_mark(",")) return at;
      if (units_[at].verb || units_[at].kind == Unit::Kind::referent) break;
    }
    return coordinator;
  }

  /// Second word of a pair that joins a list: `sowohl A als auch B`, `weder A noch B`; but `Jetzt kauft A auch B`. `from`: A.
  [[nodiscard]] bool is_list_link(std::size_t at, std::size_t from) const {
    constexpr std::size_t farthest = 6;  // units from the first word of the pair to A
    if (!units_[at].in(group_list_links)) return false;
    if (!units_[at].is(word_adverb)) return true;
    const Unit& before = units_[at - 1];
    if (before.is(word_as | word_coordinator) || before.in(group_list_links)) return true;
    for (std::size_t back = 1; back <= farthest && back <= from; ++back) {
      if (units_[from - back].is(word_negation)) return true;
    }
    return false;
  }

  /// A possessive pronoun, or a noun in the genitive (`selskapets`), that stands for somebody.
  [[nodiscard]] bool is_possessive(std::size_t i) const {
    const Unit& unit = units_[i];
    return unit.kind == Unit::Kind::referent && unit.anaphoric && (unit.genitive || unit.enclitic) &&
           unit.word != nullptr &&
           std::any_of(unit.word->anaphors.begin(), unit.word->anaphors.end(),
                       [](const Anaphor& anaphor) { return anaphor.possessive && !anaphor.role; });
  }

  /// `X and the head of Y, Z`, `X and the head of Y Z`: the complement of the title of a name that follows.
  [[nodiscard]] bool is_complement(std::size_t i, EntityType type) const {
    const bool articles = lexicon_.articles_tell_case();
    if (!articles || !units_[i].after_genitive_determiner || units_[i].type == type) return false;
    if (i + 1 >= units_.size()) return false;
    const Unit& next = units_[i + 1];
    return next.is_head() && next.type == type && next.phrase <= i;
  }

  [[nodiscard]] bool is_bracketed(std::size_t i) const {
    return i > 0 && i + 1 < units_.size() && units_[i - 1].is_mark("(") && units_[i + 1].is_mark(")");
  }

  /// `relative`: the second one is somebody of the first one's (`X and his wife Y`).
  [[nodiscard]] bool joins(std::size_t from, std::size_t to, bool& by_word, bool& relative) const {
    if (to - from > 14 || follows_place_in_front(to) || opens_own_place(from, to)) return false;
    // Where articles tell case, members of a list agree, and a noun with an article behind it begins something new.
    const bool articles = lexicon_.articles_tell_case();
    if (articles && units_[from].after_genitive_determiner && units_[to].shows_nominative()) return false;
    bool separator = false;
    std::size_t nominals = 0;
    const std::size_t title = title_start(to);
    const std::size_t end = title > from + 1 ? title : to;
    for (std::size_t at = from + 1; at < end; ++at) {
      const Unit& unit = units_[at];
      if (unit.is_mark("(") && is_bracketed(at + 1)) {
        at += 2;
        continue;
      }
      if (at + 1 == to && nominals > 0 && is_complement(at, units_[to].type)) continue;
      if (unit.is(word_genitive_determiner) && at + 2 == to && is_complement(at + 1, units_[to].type)) continue;
      if (const std::size_t behind = behind_share(at, to); behind > at) {
        at = behind - 1;
        continue;
      }
      if (unit.is(word_possessive_relative) && units_[at - 1].is_mark(",")) return false;  // `X, whose parents Y and Z`
      if (unit.in(group_pair_openers)) return false;  // `Dann kauft X sowohl Y als auch Z`
      // `X, der wie Y in Z lebt`
      if (unit.is(word_relative) && units_[at - 1].is_mark(",") && units_[at + 1].in(group_list_links)) return false;
      const bool links = unit.is(word_coordinator) || is_list_link(at, from) ||
                         (unit.is(word_contrast) && stands_behind_pair_opener(from));
      if (unit.is_mark(",") || links) {
        if (relative && unit.is_mark(",")) nominals = 0;                               // `and his wife, the author Y`
        if (separator && !by_word && unit.is_mark(",") && nominals > 0) return false;  // `X, a daughter, the author Y`
        separator = true;
        by_word |= links;
        // `to X, and Y has`
        if (links && units_[at - 1].is_mark(",") && opens_own_clause(to, from)) return false;
        if (links && begins_next_clause(to, from)) return false;
        if (links) at = behind_insertion(at, to);
        continue;
      }
      if (is_possessive(at) && by_word) {
        relative = true;
        continue;
      }
      if (unit.is(word_negation) && !links && at > 0 && units_[at - 1].is(word_coordinator))
        return false;  // `and not Y`
      if (unit.is(word_as) && at + 1 < to && units_[at + 1].in(group_list_links)) continue;
      if (articles && nominals > 0 && unit.is(word_determiner) && !unit.is(word_preposition)) return false;
      // `Bassist der X und Absolvent der Y`
      if (lexicon_.verb_final() && nominals > 0 && unit.is(word_genitive_determiner) && units_[at - 1].names_role())
        return false;
      if (unit.is(word_determiner | word_adverb) || unit.is(word_honorific)) continue;
      if (unit.is(word_preposition) && nominals > 0) return false;  // `head of X and owner of Y`
      if (unit.is(word_preposition) && separator && unit.canonical() == units_[from].governor) continue;
      if (!is_nominal(at) || ++nominals > 3 || !separator) return false;
    }
    return separator;
  }

  std::span<Unit> units_;
  const RelationRules::LanguageRules& rules_;
  const Lexicon& lexicon_;
  std::vector<std::size_t> referents_;  ///< numbers of the units that are some
};

}  // namespace

void find_phrases(std::vector<Unit>& units, const RelationRules::LanguageRules& rules) {
  PhraseFinder(units, rules).run();
}

}  // namespace gazgraph
