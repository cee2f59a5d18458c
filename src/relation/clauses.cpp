// A clause is the set of units that carry its number. Words that open a clause (relative pronouns, conjunctions) push
// one; commas, second finite verbs and closing brackets pop. What stands between two commas without a finite verb is an
// insertion, which the clause around it does not see. An auxiliary waits for its verb: an infinitive or participle behind
// a comma goes to the clause whose auxiliary still has none.

#include "units.hpp"

#include <algorithm>
#include <iterator>

namespace gazgraph {
namespace {

class ClauseFinder {
 public:
  ClauseFinder(UnitSentence& sentence, const RelationRules::LanguageRules& rules)
      : sentence_(sentence), units_(sentence.units), lexicon_(rules.lexicon) {}

  void run() {
    std::size_t current = open(Clause::Kind::main, no_unit, 0);
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!insertions_.empty() && insertions_.back().first == i) {
        current = insertions_.back().second;
        insertions_.pop_back();
        units_[i].clause = current;
        continue;
      }
      current = step(i, current);
      units_[i].clause = current;
    }
    mark_condition();
    gather_members();
  }

 private:
  /// `Hade X köpt Y hade …`, `Kauft X Y, steigen …`: where verbs come second, a sentence that begins with a finite verb and its
  /// subject and goes on with another finite verb, which no clause of its own holds, begins with a condition.
  void mark_condition() {
    if (!lexicon_.verb_second()) return;
    std::size_t verb = 0;
    while (verb < units_.size() && units_[verb].is_quote()) ++verb;
    if (verb + 2 >= units_.size() || !units_[verb].verb || !units_[verb].finite) return;
    Clause& first = sentence_.clauses[units_[verb].clause];
    const Unit& subject = units_[verb + 1];
    const bool has_subject = subject.is(word_determiner) || subject.kind == Unit::Kind::referent ||
                             (subject.word != nullptr && subject.word->is_subject_pronoun());
    if (first.finite != verb || !has_subject) return;
    for (std::size_t at = verb + 3; at < units_.size(); ++at) {
      if (!units_[at].verb || !units_[at].finite || units_[at - 1].is(word_coordinator)) continue;
      const bool inside = units_[at].clause == units_[verb].clause && !part_of_group(at, verb);
      const bool behind =
          units_[at - 1].is_mark(",") || (units_[at - 1].is(word_adverb) && units_[at - 2].is_mark(","));
      if (!inside && !(behind && sentence_.clauses[units_[at].clause].kind == Clause::Kind::main)) continue;
      first.kind = Clause::Kind::conditional;
      return;
    }
  }

  std::size_t open(Clause::Kind kind, std::size_t parent, std::size_t start) {
    sentence_.clauses.push_back({.kind = kind, .parent = parent, .start = start});
    if (kind == Clause::Kind::relative) sentence_.clauses.back().pronoun = start;
    return sentence_.clauses.size() - 1;
  }

  /// A clause that `and` joins to the one before: of its kind, with its relative pronoun and, failing one of its own, its
  /// subject.
  std::size_t open_joined(std::size_t i, std::size_t before) {
    const Clause first = sentence_.clauses[before];
    const Clause::Kind kind = first.kind == Clause::Kind::insertion ? Clause::Kind::main : first.kind;
    const std::size_t opened = open(kind, first.parent, i);
    sentence_.clauses[opened].shares_subject = before;
    sentence_.clauses[opened].pronoun = first.pronoun;
    return opened;
  }

  /// The first such mark among the `within` units from `from` on; no_unit when there is none.
  [[nodiscard]] std::size_t next_mark(Mark mark, std::size_t from, std::size_t within = no_unit) const {
    const std::size_t end = std::min(units_.size() - std::min(from, units_.size()), within) + from;
    for (std::size_t at = from; at < end; ++at) {
      if (units_[at].mark == mark) return at;
    }
    return no_unit;
  }

  std::size_t step(std::size_t i, std::size_t current) {
    constexpr std::uint32_t openers =
        word_relative | word_possessive_relative | word_subordinator | word_complementizer | word_conditional;
    const Unit& unit = units_[i];
    if (unit.kind == Unit::Kind::mark) return at_mark(i, current);
    if (opens_infinitive(i, current)) return open_infinitive(Clause::Kind::subordinate, i, current);
    if (opens_gerund(i, current)) return open_sharing(i, current);
    if (unit.is(word_coordinator | word_contrast)) return at_coordinator(i, current);
    if ((unit.relative || unit.is(openers)) && opens_clause(i)) {
      if (is_concession(units_, i)) {
        const bool opened = sentence_.clauses[current].start + 1 == i && units_[i - 1].is(openers);
        return opened ? current : open(Clause::Kind::subordinate, current, i);
      }
      const bool adverbial = i > 0 && units_[i - 1].is(word_preposition) && !units_[i - 1].is(word_infinitive_marker) &&
                             !is_governed(i - 1);
      const Clause::Kind kind = kind_of(i);
      const std::size_t opened =
          open(adverbial && kind == Clause::Kind::complement ? Clause::Kind::subordinate : kind, current, i);
      if (kind == Clause::Kind::relative && follows_comma_and_preposition(units_, i)) units_[i - 1].clause = opened;
      return opened;
    }
    const std::size_t finite = sentence_.clauses[current].finite;
    if (finite != no_unit && finite + 1 == i && says_without_that(i, finite)) {
      const std::size_t opened = open(Clause::Kind::complement, current, i);
      return unit.verb && unit.finite ? at_finite(i, opened) : opened;
    }
    if (unit.verb && unit.finite) return at_finite(i, current);
    if (unit.verb && !unit.attributive) return at_nonfinite(i, current);
    if (finite != no_unit && opens_report(i, finite)) return open(Clause::Kind::complement, current, i);
    return current;
  }

  std::size_t at_mark(std::size_t i, std::size_t current) {
    const Unit& unit = units_[i];
    switch (unit.mark) {
      case Mark::comma:
        return at_comma(i, current);
      case Mark::colon:
        return names_what_came(i, current) ? current : open(Clause::Kind::main, no_unit, i + 1);
      case Mark::semicolon:
      case Mark::middle_dot:
        return open_main(i + 1, current);
      case Mark::dash:
      case Mark::long_dash:
        if (const std::size_t end = end_of_dashes(i, current); end != no_unit) {
          insertions_.emplace_back(end, current);
          return open(Clause::Kind::insertion, current, i + 1);
        }
        if (adds_verb(i, current)) return open_main(i + 1, current);
        return unit.opens_quote && i > 0 && !goes_on_behind(i) ? open(Clause::Kind::main, no_unit, i + 1) : current;
      case Mark::open_bracket: {
        const std::size_t end = next_mark(Mark::close_bracket, i);
        if (end == no_unit) return current;
        insertions_.emplace_back(end, current);
        return open(Clause::Kind::insertion, current, i);
      }
      default:
        return unit.is_quote() ? at_quote(i, current) : current;
    }
  }

  /// `X – a small firm – has bought Y`, `X is – some say – head of Y`: the dash that closes what the one at `dash` opens between a
  /// subject and its verb or right behind a copula or auxiliary; no_unit when that is not so.
  [[nodiscard]] std::size_t end_of_dashes(std::size_t dash, std::size_t current) const {
    constexpr std::size_t longest = 30;
    const Clause& clause = sentence_.clauses[current];
    const bool waits = clause.finite != no_unit && units_[clause.finite].is(word_copula | word_auxiliary);
    if (dash == 0 ||
        (waits ? !stops_behind_finite(clause, dash) : clause.finite != no_unit || !is_nominal_or_name(dash - 1)))
      return no_unit;
    const std::size_t end = next_mark(units_[dash].mark, dash + 1, longest);
    if (end == no_unit || waits) return end;
    return finite_right_behind(end, word_adverb | word_negation) ? end : no_unit;
  }

  /// `Gekauft hat es ein Rivale: X`, `Sie kooperieren jetzt: X und Y`: behind the verb of a main clause and more, the colon is
  /// followed by names and their nouns alone, with which the sentence ends.
  [[nodiscard]] bool names_what_came(std::size_t colon, std::size_t current) const {
    constexpr std::size_t longest = 20;
    const Clause& clause = sentence_.clauses[current];
    if (!lexicon_.verb_second() || clause.kind != Clause::Kind::main || clause.finite == no_unit) return false;
    if (clause.finite + 1 == colon || units_[clause.finite].in(group_reports) || units_.size() > colon + longest)
      return false;
    bool named = false;
    for (std::size_t at = colon + 1; at < units_.size(); ++at) {
      const Unit& unit = units_[at];
      if (unit.is_mark(".") && at + 1 == units_.size()) break;
      named |= unit.is_head() && !unit.anaphoric;
      if (!is_nominal_or_name(at) && !unit.is(word_determiner | word_coordinator) && !unit.is_mark(",")) return false;
      if (unit.is(word_preposition) || unit.verb) return false;
    }
    return named;
  }

  /// `X grows – buys Y`: right behind the dash a further finite verb, other than one of reporting, of a main clause.
  [[nodiscard]] bool adds_verb(std::size_t dash, std::size_t current) const {
    const Clause& clause = sentence_.clauses[current];
    const std::size_t verb = dash + 1;
    if (clause.kind != Clause::Kind::main || clause.finite == no_unit || verb >= units_.size()) return false;
    return units_[verb].verb && units_[verb].finite && !units_[verb].in(group_reports);
  }

  /// `– and has now sued Y`: behind the dash the clause goes on.
  [[nodiscard]] bool goes_on_behind(std::size_t dash) const {
    return dash + 1 < units_.size() && units_[dash + 1].is(word_coordinator | word_contrast);
  }

  /// `X says the hospital has bought Y`: right behind a finite verb of saying (group `speech`) a subject and a further finite
  /// verb, before any mark or word that would open a clause.
  [[nodiscard]] bool says_without_that(std::size_t i, std::size_t finite) const {
    if (!units_[finite].in(group_speech)) return false;
    if (lexicon_.verb_final() || lexicon_.case_marking()) return false;
    bool subject = false;
    for (std::size_t at = i; at < units_.size() && at < i + 12; ++at) {
      const Unit& unit = units_[at];
      if (unit.verb && unit.finite) return subject;
      if (unit.kind == Unit::Kind::mark || may_open(unit) || unit.is(word_coordinator | word_infinitive_marker))
        return false;
      subject |= unit.kind == Unit::Kind::referent || unit.is_nominal() ||
                 (unit.word != nullptr && !unit.word->anaphors.empty());
    }
    return false;
  }

  /// What is quoted is a clause of its own when it holds a finite verb; behind it the clause around goes on, or, when that
  /// has not begun, a new one begins.
  std::size_t at_quote(std::size_t i, std::size_t current) {
    if (i == reopening_ || splits_quotation(i, current)) return current;
    if (quoted_from_ != no_unit) {
      const std::size_t around = quoted_from_;
      quoted_from_ = no_unit;
      return sentence_.clauses[around].finite != no_unit ? around : open(Clause::Kind::main, no_unit, i + 1);
    }
    // `Come and look," X, head of Y, urged Z`: the quotation begins with the sentence.
    if (!units_[i].opens_quote) {
      const bool ends_speech = i > 0 && units_[i - 1].is_mark(",") && i + 1 < units_.size() && !units_[i + 1].verb;
      return ends_speech && insertions_.empty() ? open(Clause::Kind::main, no_unit, i + 1) : current;
    }
    bool finite = false;
    for (std::size_t at = i + 1; at < units_.size() && at < i + 80; ++at) {
      finite |= units_[at].verb && units_[at].finite;
      if (!units_[at].is_quote()) continue;
      if (!finite) return current;
      quoted_from_ = current;
      return open(Clause::Kind::main, no_unit, i + 1);
    }
    return current;
  }

  /// `"X," said Y, "has bought Z"`, `„X hat“, sagte Y, „Z gekauft“`: the mark at `quote` ends the first part of a quotation that
  /// goes on behind a report; the one that opens the second part begins nothing either.
  [[nodiscard]] bool splits_quotation(std::size_t quote, std::size_t current) {
    if (quote == 0 || units_[quote].opens_quote || quote + 1 >= units_.size()) return false;
    const bool begun = sentence_.clauses[current].start == quote;  // behind the comma
    std::size_t end = no_unit;
    if (begun && !insertions_.empty())
      end = insertions_.back().first;
    else if (units_[quote + 1].is_mark(","))
      end = end_of_report(quote + 1, sentence_.clauses[current]);
    if (end == no_unit || end + 1 >= units_.size() || !units_[end + 1].is_quote()) return false;
    reopening_ = end + 1;
    return true;
  }

  /// Whether a finite verb comes before the next comma, bracket or clause opener.
  [[nodiscard]] bool finite_ahead(std::size_t from, std::size_t within) const {
    for (std::size_t at = from; at < units_.size() && at < from + within; ++at) {
      const Unit& unit = units_[at];
      if (unit.verb && unit.finite) return true;
      if (unit.kind == Unit::Kind::mark && !unit.is_quote() && !unit.is_mark("-")) return false;
      // `as an engineer at X and has led Y`: the verb behind `and` is the clause's around.
      const bool goes_on = unit.is(word_coordinator) && at > from && at + 1 < units_.size() && units_[at + 1].verb &&
                           units_[at + 1].finite && !lexicon_.verb_final();
      if (goes_on) return false;
      if (at != from && may_open(unit)) return false;
    }
    return false;
  }

  /// The comma that closes the relative clause which the one at `comma` opens (`, which X leads,`); no_unit when it opens none.
  [[nodiscard]] std::size_t end_of_relative(std::size_t comma) const {
    constexpr std::size_t longest = 30;
    constexpr std::uint32_t relatives = word_relative | word_possessive_relative;
    std::size_t pronoun = comma + 1;  // `of whom`, `της οποίας`
    while (pronoun < units_.size() && pronoun < comma + 3 && !units_[pronoun].is(relatives) &&
           units_[pronoun].is(word_preposition | word_determiner))
      ++pronoun;
    if (pronoun >= units_.size() || !units_[pronoun].is(relatives)) return no_unit;
    const std::size_t end = next_mark(Mark::comma, pronoun, longest - (pronoun - comma) + 1);
    if (end == no_unit) return no_unit;
    const auto unit_at = [&](std::size_t i) { return units_.begin() + static_cast<std::ptrdiff_t>(i); };
    const bool finite =
        std::any_of(unit_at(pronoun), unit_at(end), [](const Unit& unit) { return unit.verb && unit.finite; });
    return finite ? end : no_unit;
  }

  /// The mark that closes the bracket, the pair of dashes or the relative clause which the one at `mark` opens, among the
  /// `within` units behind it; no_unit when it opens none.
  [[nodiscard]] std::size_t end_of_aside(std::size_t mark, std::size_t within) const {
    const Unit& unit = units_[mark];
    if (unit.mark == Mark::open_bracket) return next_mark(Mark::close_bracket, mark + 1, within);
    if (unit.is_dash()) return next_mark(unit.mark, mark + 1, within);
    return unit.mark == Mark::comma ? end_of_relative(mark) : no_unit;
  }

  /// Whether a subject and its finite verb come next; what two commas enclose may lie between (`its maker, X, had`), and a
  /// relative clause.
  [[nodiscard]] bool predicate_ahead(std::size_t from, std::size_t within) const {
    std::size_t commas = 0;
    for (std::size_t at = from; at < units_.size() && at < from + within; ++at) {
      const Unit& unit = units_[at];
      if (unit.verb && unit.finite) return commas % 2 == 0 && !goes_on_with(at, from);
      const std::size_t end = at > from ? end_of_aside(at, within) : no_unit;
      if (end != no_unit) {
        at = end;
        continue;
      }
      if (unit.is_mark(",")) {
        if (++commas > 2 || at == from || (commas == 1 && !is_nominal_or_name(at - 1))) return false;
        continue;
      }
      const bool passes = unit.kind != Unit::Kind::mark || unit.is_quote() || unit.is_mark("-");
      if (!passes || unit.is(word_contrast) || (at != from && may_open(unit))) return false;
      if (commas > 0 && unit.is(word_coordinator) && units_[at - 1].is_mark(",")) return false;
    }
    return false;
  }

  /// `confirmed the loss and has bought X`: a coordinator right before the verb at `verb` joins it to one before `from`.
  [[nodiscard]] bool goes_on_with(std::size_t verb, std::size_t from) const {
    while (verb > from && units_[verb - 1].is(word_adverb)) --verb;
    return verb > from && units_[verb - 1].is(word_coordinator);
  }

  [[nodiscard]] bool is_nominal_or_name(std::size_t i) const {
    return units_[i].kind == Unit::Kind::referent || units_[i].kind == Unit::Kind::date || units_[i].is_nominal();
  }

  /// `X said its maker, Y, had left`: right behind a verb of reporting, adverbs and dates aside, a subject and a finite verb
  /// of its own begin what is reported, without a word that opens it.
  [[nodiscard]] bool opens_report(std::size_t i, std::size_t finite) const {
    if (i <= finite || i - finite > 6) return false;
    const Unit& unit = units_[i];
    const bool starts = unit.is(word_determiner | word_negative_determiner) || unit.kind == Unit::Kind::referent ||
                        (unit.kind == Unit::Kind::word && unit.word != nullptr && !unit.word->anaphors.empty() &&
                         unit.word->anaphors.front().governor.empty()) ||
                        (unit.is_nominal() && unit.kind == Unit::Kind::word);
    if (!starts) return false;
    std::size_t before = i;
    while (before > finite + 1 && passes_in_report(before - 1)) --before;
    return units_[before - 1].verb && units_[before - 1].in(group_reports) && predicate_ahead(i, 25);
  }

  /// `denied on Monday that`.
  [[nodiscard]] bool reports_before(std::size_t i) const {
    std::size_t before = i;
    while (before > 0 && i - before < 6 && passes_in_report(before - 1)) --before;
    return before > 0 && before < i && units_[before - 1].verb && units_[before - 1].in(group_reports);
  }

  /// What may stand between a verb of reporting and what it reports: `said on Monday`.
  [[nodiscard]] bool passes_in_report(std::size_t i) const {
    const Unit& unit = units_[i];
    if (unit.is(word_adverb) || unit.kind == Unit::Kind::date || unit.in(group_time_nouns)) return true;
    return unit.is(word_preposition) && i + 1 < units_.size() &&
           (units_[i + 1].in(group_time_nouns) || units_[i + 1].kind == Unit::Kind::date);
  }

  /// `X, the bank said, and …`, `X, said Y, has bought Z`, `X has, Y said, bought Z`: the comma that closes a report inside a
  /// clause, which goes on behind it; no_unit when the one at `comma` opens none.
  [[nodiscard]] std::size_t end_of_report(std::size_t comma, const Clause& clause) const {
    std::size_t end = next_mark(Mark::comma, comma + 1, 12);
    if (end == no_unit || end + 2 >= units_.size() || !holds_report(comma, end)) return no_unit;
    end = behind_apposition(end);
    if (stops_behind_finite(clause, comma) && goes_on_with(clause, end + 1)) return end;
    if (finite_right_behind(end, word_adverb | word_negation)) return end;
    const std::size_t next = units_[end + 1].is_quote() ? end + 2 : end + 1;
    return clause.finite != no_unit && units_[next].is(word_coordinator) ? end : no_unit;
  }

  /// `X has, says Y, bought Z`, `X was founded, says Y, by Z`, but `It grows, says Y, head of Z`: what stands at `next` is the
  /// clause's, whose verb waits for more or goes on with an adverbial, or with a phrase where articles tell case (`αγοράζει, τελικά,
  /// τη Y`).
  [[nodiscard]] bool goes_on_with(const Clause& clause, std::size_t next) const {
    if (units_[clause.finite].is(word_copula | word_auxiliary)) return true;
    const Unit& unit = units_[next];
    return unit.is(word_preposition | word_adverb | word_negation) || unit.is_quote() ||
           (unit.verb && !unit.attributive) || (lexicon_.case_marking() && unit.is(word_determiner));
  }

  /// `X has, says Y, head of Z, bought W`: the comma that closes an apposition which the one at `comma` opens before a verb; else
  /// `comma`.
  [[nodiscard]] std::size_t behind_apposition(std::size_t comma) const {
    const std::size_t end = next_mark(Mark::comma, comma + 2, 10);
    if (end == no_unit || end + 1 >= units_.size() || !units_[end + 1].verb || !is_nominal_or_name(end - 1))
      return comma;
    const bool verb =
        std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(comma),
                    units_.begin() + static_cast<std::ptrdiff_t>(end), [](const Unit& unit) { return unit.verb; });
    return verb ? comma : end;
  }

  /// One finite verb, of reporting or with an infinitive of that at its end, and nothing that opens or joins clauses.
  [[nodiscard]] bool holds_report(std::size_t comma, std::size_t end) const {
    std::size_t finite = 0;
    bool reports = false;
    for (std::size_t at = comma + 1; at < end; ++at) {
      const Unit& unit = units_[at];
      if (unit.verb && unit.finite) {
        ++finite;
        reports = unit.in(group_reports);
      }
      reports |= at + 1 == end && unit.verb && unit.in(group_reports);  // `its envoy was keen to stress`
      if (unit.is(word_coordinator | word_contrast) || may_open(unit)) return false;
    }
    return finite == 1 && reports;
  }

  /// `X is, unlike Y, based in Z`, `X har, till skillnad från Y, kontor i Z`: behind a finite verb with which no clause ends; but a
  /// date (`dog i går, den 12 maj, i Z`) is the clause's own.
  [[nodiscard]] bool parts_predicate(const Clause& clause, std::size_t comma, std::size_t end) const {
    if (end == no_unit || !stops_behind_finite(clause, comma)) return false;
    const bool waits = lexicon_.verb_second() || units_[clause.finite].is(word_copula | word_auxiliary);
    if (!waits && !lexicon_.case_marking()) return false;
    if (end + 1 >= units_.size() || !goes_on_with(clause, end + 1)) return false;
    return std::none_of(units_.begin() + static_cast<std::ptrdiff_t>(comma),
                        units_.begin() + static_cast<std::ptrdiff_t>(end),
                        [](const Unit& unit) { return unit.kind == Unit::Kind::date || unit.is_quote(); });
  }

  /// `X has, Y said, bought Z`, `X har, till skillnad från Y, …`: the clause's finite verb stands right before the comma, adverbs
  /// and marks of quotation aside, and does not tell what follows.
  [[nodiscard]] bool stops_behind_finite(const Clause& clause, std::size_t comma) const {
    if (clause.finite == no_unit || (lexicon_.verb_final() && clause.kind != Clause::Kind::main)) return false;
    std::size_t at = comma;
    while (at > clause.finite + 1 && (units_[at - 1].is_quote() || units_[at - 1].is(word_adverb | word_negation)))
      --at;
    return at == clause.finite + 1 && !units_[clause.finite].in(group_reports | group_speech);
  }

  /// `X wies zurück, er habe Y getroffen`: what is reported stands in the subjunctive, without a word that opens it.
  [[nodiscard]] bool quotative_ahead(std::size_t from) const {
    for (std::size_t at = from; at < units_.size() && at < from + 8; ++at) {
      const Unit& unit = units_[at];
      if (unit.verb && unit.finite) return unit.is(word_quotative);
      if (unit.kind == Unit::Kind::mark || may_open(unit) || unit.is(word_coordinator | word_contrast)) return false;
    }
    return false;
  }

  /// `Den Vorwurf, er habe Y getroffen, wies X zurück`: behind a noun that fills the front a clause with a subject, its finite verb
  /// behind that and more, before the comma at `end` and the verb of the clause around.
  [[nodiscard]] bool tells_noun(const Clause& clause, std::size_t comma, std::size_t end) const {
    constexpr std::size_t longest = 6;  // the subject
    if (!lexicon_.verb_final() || clause.kind != Clause::Kind::main || clause.finite != no_unit) return false;
    if (comma == 0 || end == no_unit || units_[comma - 1].kind != Unit::Kind::word || !is_nominal_or_name(comma - 1))
      return false;
    if (units_[comma + 1].is(word_adverb | word_preposition) || !finite_right_behind(end, 0)) return false;
    for (std::size_t at = comma + 1; at < end && at < comma + longest; ++at) {
      if (units_[at].verb && units_[at].finite) return at > comma + 1 && at + 1 < end && !units_[at].in(group_reports);
      if (may_open(units_[at]) || units_[at].is(word_coordinator | word_contrast)) return false;
    }
    return false;
  }

  /// `is not true`, `was clear`: a word that is said of something, without an article.
  [[nodiscard]] bool is_predicate(std::size_t i) const {
    if (!units_[i].is_nominal()) return false;
    while (i > 0 && units_[i - 1].is(word_adverb | word_negation)) --i;
    return i > 0 && units_[i - 1].is(word_copula);
  }

  /// `the claim that`, `uppgifter om att`: a noun that tells how what follows holds.
  [[nodiscard]] bool embeds(std::size_t i) const { return units_[i].is_nominal() && units_[i].embedding() != nullptr; }

  /// Where verbs come last, the one right before the comma at `comma` embeds what follows.
  [[nodiscard]] bool ends_in_embedding(std::size_t comma) const {
    if (!lexicon_.verb_final() || comma == 0 || !units_[comma - 1].verb) return false;
    const auto& readings = units_[comma - 1].word->verbs;
    return std::any_of(readings.begin(), readings.end(),
                       [&](const VerbReading& reading) { return !lexicon_.embedding(reading.lemma).empty(); });
  }

  /// `tviler (sterkt) på at`, `planen om at`: the preposition is that of what embeds the clause behind it.
  [[nodiscard]] bool is_governed(std::size_t preposition) const {
    std::size_t i = preposition;
    while (i > 0 && preposition - i < 2 && units_[i - 1].is(word_adverb)) --i;
    if (i == 0) return false;
    if (embeds(i - 1)) return true;
    // `anklagen fra X om at`
    const Unit& between = units_[i - 1];
    if (between.is_head() && !between.governor.empty() && between.phrase > 0 && between.phrase < i &&
        embeds(between.phrase - 1))
      return true;
    // `nu drömmer han om att`: the subject stands behind the verb.
    const bool inverted =
        i > 1 && lexicon_.verb_second() && units_[i - 2].verb && units_[i - 2].finite &&
        (units_[i - 1].is_head() || (units_[i - 1].word != nullptr && units_[i - 1].word->is_pronoun()));
    const Unit& before = units_[inverted ? i - 2 : i - 1];
    return before.verb && before.word != nullptr &&
           std::any_of(before.word->verbs.begin(), before.word->verbs.end(),
                       [&](const VerbReading& reading) { return !lexicon_.embedding(reading.lemma).empty(); });
  }

  /// A word that opens a clause by its spelling; German articles look like relative pronouns, and prepositions like
  /// conjunctions, but such a pronoun stands behind a comma.
  [[nodiscard]] bool may_open(const Unit& unit) const {
    if (!unit.is(word_relative | word_complementizer | word_subordinator | word_conditional)) return false;
    if (!lexicon_.verb_final() || unit.opens_clause || unit.is(word_complementizer)) return true;
    return unit.is(word_relative) && !unit.is(word_determiner);
  }

  [[nodiscard]] Clause::Kind kind_of(std::size_t i) const {
    const Unit& unit = units_[i];
    // `that` behind a verb opens what is said, behind a noun it is a relative pronoun.
    const bool either = unit.is(word_relative) && unit.is(word_complementizer);
    // `said it had bought X and that …`
    const bool joins_said = i > 1 && units_[i - 1].is(word_coordinator) &&
                            sentence_.clauses[units_[i - 2].clause].kind == Clause::Kind::complement;
    const bool behind_mark = i > 0 && units_[i - 1].kind == Unit::Kind::mark && !stands_behind_focus(i);
    if (either &&
        (i == 0 || joins_said || units_[i - 1].verb || behind_mark || units_[i - 1].in(group_falsehood | group_truth) ||
         is_predicate(i - 1) || embeds(i - 1) || reports_before(i)))
      return Clause::Kind::complement;
    if (unit.is(word_relative | word_possessive_relative)) return Clause::Kind::relative;
    if (unit.is(word_conditional)) return Clause::Kind::conditional;
    if (unit.is(word_complementizer)) return Clause::Kind::complement;
    return Clause::Kind::subordinate;
  }

  /// `It was X, not Y, that …`: between the comma right before `i` and a copula that a pronoun opens its clause before stand names
  /// and what sets them off alone.
  [[nodiscard]] bool stands_behind_focus(std::size_t i) const {
    constexpr std::size_t longest = 12;
    constexpr std::uint32_t weighing = word_negation | word_contrast | word_preposition | word_determiner;
    std::size_t at = i - 1;
    if (!units_[at].is_mark(",")) return false;
    const auto passes = [&](const Unit& unit) { return unit.is_mark(",") || unit.is_head() || unit.is(weighing); };
    while (at > 1 && i - at < longest && passes(units_[at - 1]) && !units_[at - 1].is(word_copula)) --at;
    if (at < 2 || !units_[at - 1].is(word_copula) || units_[at - 2].word == nullptr) return false;
    const bool opens = at == 2 || units_[at - 3].kind == Unit::Kind::mark;
    return opens && units_[at - 2].word->is_pronoun();
  }

  [[nodiscard]] bool opens_clause(std::size_t i) const {
    const Unit& unit = units_[i];
    if (unit.kind == Unit::Kind::referent && !unit.relative) return false;
    if (unit.is(word_possessive_relative) && i > 0 && units_[i - 1].opens_clause)
      return false;  // `ob deren Chef X kauft`
    if (unit.relative) return true;
    if (!unit.is(word_relative | word_possessive_relative | word_subordinator | word_complementizer | word_conditional))
      return false;
    const bool only_adverbial = !unit.is(word_relative | word_possessive_relative | word_complementizer);
    if (only_adverbial && !unit.opens_clause) return false;
    if (marks_infinitive(i)) return false;
    if (unit.is(word_relative) && unit.is(word_determiner) && !unit.is(word_complementizer))
      return is_relative_article(i);
    // `where its head, X, leads Y`
    constexpr std::uint32_t before_subject = word_complementizer | word_relative | word_possessive_relative;
    return unit.opens_clause || finite_ahead(i + 1, 30) || (unit.is(before_subject) && predicate_ahead(i + 1, 30));
  }

  /// `in which X works`, `in dessen Werk X arbeitet`: the preposition at `i` before a relative pronoun.
  [[nodiscard]] bool opens_under_preposition(std::size_t i) const {
    return units_[i].is(word_preposition) && i + 1 < units_.size() &&
           units_[i + 1].is(word_relative | word_possessive_relative) && opens_clause(i + 1);
  }

  /// German `der, die, das` behind a comma, or behind a comma and a preposition when no noun follows; `in dessen Werk`.
  [[nodiscard]] bool is_relative_article(std::size_t i) const {
    if (i == 0) return false;
    if (!lexicon_.verb_final()) return units_[i - 1].is_mark(",");
    if (!final_verb_ahead(i + 1)) return false;
    if (units_[i - 1].is_mark(",")) return true;
    return follows_comma_and_preposition(units_, i) && i + 1 < units_.size() &&
           (units_[i].is(word_possessive_relative) || !units_[i + 1].is_nominal());
  }

  /// The stretch up to the next mark ends in a finite verb, as subordinate clauses do where verbs come last.
  [[nodiscard]] bool final_verb_ahead(std::size_t from) const {
    for (std::size_t at = from; at < units_.size() && at < from + 40; ++at) {
      const Unit& unit = units_[at];
      const bool ends = at + 1 >= units_.size() || units_[at + 1].kind == Unit::Kind::mark || units_[at + 1].verb ||
                        units_[at + 1].is(word_coordinator | word_contrast | word_infinitive_marker);
      if (unit.verb && unit.finite && ends) return true;
      if (unit.kind == Unit::Kind::mark && !unit.is_quote() && !unit.is_mark("-")) return false;
    }
    return false;
  }

  /// A clause with `zu` and an infinitive and no finite verb begins behind the comma at `comma`.
  [[nodiscard]] bool infinitive_ahead(std::size_t comma) const {
    if (!lexicon_.verb_final()) return false;
    for (std::size_t at = comma + 1; at < units_.size() && at < comma + 40; ++at) {
      const Unit& unit = units_[at];
      if (unit.verb && unit.finite) return false;
      if (unit.kind == Unit::Kind::mark && !unit.is_quote()) return false;
      if (!unit.verb || unit.attributive || !unit.has_form(VerbForm::infinitive)) continue;
      const bool marked = units_[at - 1].is(word_infinitive_marker);
      const bool ends = at + 1 >= units_.size() || units_[at + 1].kind == Unit::Kind::mark ||
                        units_[at + 1].is(word_coordinator | word_auxiliary);
      if (marked || ends) return true;
    }
    return false;
  }

  /// What the comma at `comma` opens and the one at `end` closes, in the clause `around`; `next` goes on behind it.
  std::size_t open_insertion(std::size_t comma, std::size_t around, std::size_t end, std::size_t next) {
    insertions_.emplace_back(end, next);
    return open(Clause::Kind::insertion, around, comma + 1);
  }

  /// Neither a finite verb nor a word that opens a clause between two commas.
  [[nodiscard]] bool closes_without_verb(std::size_t comma, std::size_t end) const {
    if (end == no_unit || end - comma >= 40 || (!insertions_.empty() && end >= insertions_.back().first)) return false;
    return !finite_ahead(comma + 1, end - comma - 1) && !has_opener(comma + 1, end);
  }

  std::size_t at_comma(std::size_t i, std::size_t current) {
    if (in_list(i) || goes_on_inside(i)) return current;
    const Clause& clause = sentence_.clauses[current];
    // Inside brackets (`(the town is X, the capital of Y)`) or a report nothing is left before these end.
    const bool inside = clause.kind == Clause::Kind::insertion && clause.finite != no_unit && !insertions_.empty() &&
                        insertions_.back().first != i;
    if (inside && (units_[clause.finite].in(group_reports) || units_[clause.start].is_mark("("))) return current;
    const std::size_t end = closing_comma(i + 1);
    if (is_elliptic(clause, i)) return clause.parent;
    if (waits_for_predicate(clause, i)) {
      if (i + 1 < units_.size() && opens_clause(i + 1)) return current;
      if (closes_without_verb(i, end)) return open_insertion(i, current, end, current);
    }
    if (i + 1 < units_.size() && is_gerund(i + 1) && clause.finite != no_unit) {
      const bool leaves = clause.kind == Clause::Kind::relative && clause.parent != no_unit;
      const std::size_t base = leaves ? clause.parent : current;
      const std::size_t opened = open(Clause::Kind::subordinate, base, i + 1);
      sentence_.clauses[opened].shares_subject = base;
      return opened;
    }
    const bool done = clause.finite != no_unit || (clause.infinitive && clause.complete) || is_complete_gerund(clause);
    // `that X was forced to Y`, `der verspricht, X zu kaufen`: the infinitive behind it belongs to the clause whose verb has just
    // come.
    const bool embedding =
        clause.kind == Clause::Kind::complement || (clause.kind == Clause::Kind::relative && ends_in_embedding(i));
    const bool governs =
        embedding && !clause.infinitive && done && waits_for(i + 1, current) == no_unit && infinitive_ahead(i);
    if (governs) return open_infinitive(Clause::Kind::complement, i + 1, current);
    if (clause.kind != Clause::Kind::main && done && clause.parent != no_unit) return behind_dependent(i, current, end);
    if (i + 1 < units_.size() && (opens_clause(i + 1) || opens_under_preposition(i + 1))) return current;
    if (clause.finite != no_unit && infinitive_ahead(i))
      return open_infinitive(Clause::Kind::complement, i + 1, current);
    if (const std::size_t report = i > clause.start ? end_of_report(i, clause) : no_unit; report != no_unit) {
      if (units_[report + 1].is_quote()) reopening_ = report + 1;
      return open_insertion(i, current, report, current);
    }
    const bool parts = clause.finite == no_unit ? i > clause.start && !leads_to_subject(clause, i, end)
                                                : parts_predicate(clause, i, end);
    if (parts && closes_without_verb(i, end)) return open_insertion(i, current, end, current);
    const bool telling =
        clause.finite != no_unit || (i > 0 && embeds(i - 1));  // `Das Gerücht, X habe Y gekauft, ist …`
    if ((telling && quotative_ahead(i + 1)) || tells_noun(clause, i, end))
      return open(Clause::Kind::complement, current, i + 1);
    if (clause.finite == no_unit) return current;
    const bool told = finite_ahead(i + 1, 12) || tells_behind(clause, i) ||
                      (!lexicon_.verb_second() && named_subject_and_finite_follow(i + 1));
    return told ? open_main(i + 1, current) : current;
  }

  /// What goes on behind the comma at `i`, `current` being a dependent clause that has its verb: that clause, or the one around; the
  /// next comma stands at `end`.
  std::size_t behind_dependent(std::size_t i, std::size_t current, std::size_t end) {
    const Clause& clause = sentence_.clauses[current];
    // `since X was bought, for 30 million, by Y`
    const bool inserted = !lexicon_.verb_final() && end != no_unit && end - i < 12 && end + 1 < units_.size() &&
                          units_[i + 1].is(word_preposition) && units_[end + 1].is(word_preposition) &&
                          !finite_ahead(i + 1, end - i - 1);
    if (inserted) return open_insertion(i, current, end, current);
    if (is_dated_aside(i, next_mark(Mark::comma, i + 1)) || goes_on_behind_date(clause, i, end)) return current;
    if (parts_from_object(clause, i, end)) return open_insertion(i, current, end, current);
    if (explains_noun(i, end)) return open_insertion(i, current, end, clause.parent);
    if (names_noun(i) && sentence_.clauses[clause.parent].finite != no_unit) return current;
    if (lists_final_verbs(i, current) || lists_relative_verbs(i, current)) return open_joined(i, current);
    const std::size_t waiting = waits_for(i + 1, current);
    if (waiting == no_unit && resumes(i + 1, clause.parent)) return open_main(i + 1, clause.parent);
    return waiting != no_unit ? waiting : behind_short_clause(clause, i);
  }

  /// The clause that goes on behind the comma at `comma`, which ends `clause`: `φορτηγά που ξεκινούν πριν χαράξει, …`, a conjunction
  /// and its verb end no clause of their own but the relative one around.
  [[nodiscard]] std::size_t behind_short_clause(const Clause& clause, std::size_t comma) const {
    const Clause& around = sentence_.clauses[clause.parent];
    const bool adverbial = clause.finite == clause.start + 1 && comma == clause.finite + 1;
    return adverbial && around.kind == Clause::Kind::relative && around.parent != no_unit ? around.parent
                                                                                          : clause.parent;
  }

  /// `On Monday, X, which Y leads, has …`: what the comma at `comma` ends is no subject, and the one at `end` opens what stands
  /// between the subject and its verb.
  [[nodiscard]] bool leads_to_subject(const Clause& clause, std::size_t comma, std::size_t end) const {
    if (lexicon_.verb_second() || clause.kind != Clause::Kind::main) return false;
    const Unit& first = units_[clause.start];
    const bool front = first.is(word_preposition | word_adverb) || first.kind == Unit::Kind::date ||
                       (!first.is_head() && units_[clause.start + 1].is(word_preposition));  // `according to`
    if (!front || units_[comma + 1].is(word_preposition)) return false;
    const std::size_t third = next_mark(Mark::comma, end + 1);
    if (third == no_unit) return false;
    return finite_right_behind(third, word_adverb);
  }

  /// The next unit behind `mark`, marks of quotation aside, that has none of the classes `passed` is a finite verb.
  [[nodiscard]] bool finite_right_behind(std::size_t mark, std::uint32_t passed) const {
    std::size_t verb = mark + 1;
    while (verb < units_.size() && (units_[verb].is(passed) || units_[verb].is_quote())) ++verb;
    return verb < units_.size() && units_[verb].verb && units_[verb].finite;
  }

  /// `X sagte, Y, eine Firma in Z, habe …`: right behind a verb of saying a further clause whose subject is explained.
  [[nodiscard]] bool tells_behind(const Clause& clause, std::size_t comma) const {
    return lexicon_.verb_final() && clause.finite + 1 == comma && units_[clause.finite].in(group_reports) &&
           predicate_ahead(comma + 1, 30);
  }

  /// `this week, if not earlier,`: between an opener and the comma at `comma` no more than a negation or adverb and what it
  /// belongs to.
  [[nodiscard]] bool is_elliptic(const Clause& clause, std::size_t comma) const {
    const bool adverbial = clause.kind == Clause::Kind::conditional || clause.kind == Clause::Kind::subordinate;
    if (!adverbial || clause.finite != no_unit || clause.parent == no_unit || clause.complete) return false;
    if (comma < clause.start + 2 || comma > clause.start + 5) return false;
    if (!units_[clause.start + 1].is(word_negation | word_adverb)) return false;
    return std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(clause.start) + 1,
                       units_.begin() + static_cast<std::ptrdiff_t>(comma), [](const Unit& unit) {
                         return unit.kind == Unit::Kind::date ||
                                (unit.kind == Unit::Kind::word && !unit.verb && !unit.capitalized);
                       });
  }

  /// `which is not, as reported, a part of X`: nothing but adverbs between an auxiliary that is the clause's finite verb and
  /// the comma, where the verb comes before its predicate.
  [[nodiscard]] bool waits_for_predicate(const Clause& clause, std::size_t comma) const {
    if (clause.kind == Clause::Kind::main || clause.finite == no_unit || clause.complete || lexicon_.verb_final())
      return false;
    if (!units_[clause.finite].is(word_copula | word_auxiliary) || comma <= clause.finite) return false;
    return std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(clause.finite) + 1,
                       units_.begin() + static_cast<std::ptrdiff_t>(comma),
                       [](const Unit& unit) { return unit.is(word_adverb | word_negation); });
  }

  /// `who built, alone and at night, the app X`: what stands between the finite verb of a relative clause and its object, nothing that
  /// could be the subject of the clause around.
  [[nodiscard]] bool parts_from_object(const Clause& clause, std::size_t comma, std::size_t end) const {
    if (clause.kind != Clause::Kind::relative || lexicon_.verb_final() || !stops_behind_finite(clause, comma))
      return false;
    if (!closes_without_verb(comma, end) || end + 1 >= units_.size()) return false;
    if (units_[comma + 1].is(word_contrast | word_coordinator)) return false;
    const Unit& next = units_[end + 1];
    if (!next.is(word_determiner) && !next.is_nominal() && !next.is_head()) return false;
    return std::none_of(units_.begin() + static_cast<std::ptrdiff_t>(comma),
                        units_.begin() + static_cast<std::ptrdiff_t>(end),
                        [](const Unit& unit) { return unit.is_bare(); });
  }

  /// `who died on Friday, March 8, 2024, at home`: nothing but a date between the commas at `comma` and `end`, or before the end.
  [[nodiscard]] bool is_dated_aside(std::size_t comma, std::size_t end) const {
    constexpr std::size_t longest = 4;
    bool date = false;
    for (std::size_t i = comma + 1; i < std::min(end, units_.size()); ++i) {
      const Unit& unit = units_[i];
      if (unit.kind == Unit::Kind::mark && i + 1 == units_.size()) break;
      date |= unit.kind == Unit::Kind::date;
      const bool passes = unit.kind == Unit::Kind::date || unit.is(word_determiner) || unit.in(group_time_nouns);
      if (!passes || i > comma + longest) return false;
    }
    return date;
  }

  /// `who died on March 8, 2024, in X, sold …`: the comma at `comma` ends a date, behind it stands an adverbial, and the clause around
  /// goes on behind the comma at `end` or is complete.
  [[nodiscard]] bool goes_on_behind_date(const Clause& clause, std::size_t comma, std::size_t end) const {
    if (lexicon_.verb_final() || comma == 0 || comma + 1 >= units_.size()) return false;
    if (units_[comma - 1].kind != Unit::Kind::date || !units_[comma + 1].is(word_preposition | word_adverb))
      return false;
    if (finite_ahead(comma + 1, 8)) return false;
    const bool waits = sentence_.clauses[clause.parent].finite == no_unit;
    return waits ? end != no_unit && finite_right_behind(end, word_adverb) : true;
  }

  /// `who founded X with her husband, Y, lives`: a name between commas that explains the noun before them, behind which the
  /// clause around goes on with its verb.
  [[nodiscard]] bool explains_noun(std::size_t comma, std::size_t end) const {
    if (end == no_unit || end - comma > 6 || end + 1 >= units_.size() || comma == 0) return false;
    const Unit& noun = units_[comma - 1];
    if (noun.kind != Unit::Kind::word || !noun.is_nominal()) return false;
    if (!units_[end + 1].verb || !units_[end + 1].finite || !units_[end - 1].is_head()) return false;
    for (std::size_t at = comma + 1; at + 1 < end; ++at) {
      if (!is_nominal_or_name(at) && !units_[at].is(word_determiner | word_coordinator)) return false;
    }
    return true;
  }

  /// `that X has bought its rival, Y.`: behind the comma the name of what the noun before means, of which no verb follows.
  [[nodiscard]] bool names_noun(std::size_t comma) const {
    std::size_t name = comma + 1;
    while (name < units_.size() && name < comma + 3 && units_[name].kind == Unit::Kind::word &&
           units_[name].is(word_determiner))
      ++name;
    if (name >= units_.size() || !units_[name].is_head() || units_[name].anaphoric) return false;
    const Unit& noun = units_[comma - 1];
    return !finite_ahead(name + 1, 8) && (noun.enclitic || (noun.kind == Unit::Kind::word && noun.is_nominal()));
  }

  /// `X urges Y to act, offers but no help`: a finite verb right behind the comma that ends an infinitive of a main clause,
  /// which has its own.
  [[nodiscard]] bool resumes(std::size_t i, std::size_t around) const {
    const Clause& clause = sentence_.clauses[around];
    return lexicon_.verb_final() && i < units_.size() && units_[i].verb && units_[i].finite &&
           clause.kind == Clause::Kind::main && clause.finite != no_unit && clause.finite + 1 < i;
  }

  /// `Efter att ha köpt X lämnade Y …`: where verbs come second, a preposition and an infinitive with its marker fill the front.
  [[nodiscard]] bool opens_infinitive(std::size_t i, std::size_t current) const {
    const Clause& clause = sentence_.clauses[current];
    if (!lexicon_.verb_second() || clause.infinitive) return false;
    if (clause.start != i && (clause.finite != no_unit || !only_adverbials(clause.start, i))) return false;
    if (!units_[i].is(word_preposition) || units_[i].is(word_infinitive_marker)) return false;
    return lexicon_.verb_final() ? units_[i].opens_clause && !units_[i].is(word_subordinator) : marks_infinitive(i + 1);
  }

  /// An infinitive's marker at `i`, adverbs and the verb behind it.
  [[nodiscard]] bool marks_infinitive(std::size_t i) const {
    constexpr std::size_t most_adverbs = 2;
    if (i >= units_.size() || !units_[i].is(word_infinitive_marker)) return false;
    std::size_t verb = i + 1;
    while (verb < units_.size() && verb <= i + most_adverbs && units_[verb].is(word_adverb)) ++verb;
    return verb < units_.size() && units_[verb].verb && !units_[verb].finite;
  }

  /// `bought X after suing it`, `before being bought by X`, `By buying X, Y has …`: a conjunction right before a verb, or a
  /// preposition before a gerund that fills the front, where pronouns are not dropped: whom the clause around is about acts.
  [[nodiscard]] bool opens_gerund(std::size_t i, std::size_t current) const {
    if (lexicon_.verb_second() || lexicon_.drops_subject()) return false;
    const Unit& unit = units_[i];
    const bool front = fills_front(i, current);
    if (unit.verb && unit.has_form(VerbForm::gerund) && sentence_.clauses[current].start == i) return front;
    const bool subordinates = unit.is(word_subordinator) && unit.opens_clause;
    const bool instead = i > 0 && units_[i - 1].in(group_instead);  // `Rather than buy X, Y has …`
    if (!subordinates && !(front && (instead || unit.is(word_preposition)))) return false;
    std::size_t verb = i + 1;
    while (verb < units_.size() && units_[verb].is(word_adverb | word_negation)) ++verb;
    if (verb >= units_.size() || !units_[verb].verb || units_[verb].attributive) return false;
    return subordinates || units_[verb].has_form(VerbForm::gerund) ||
           (instead && units_[verb].has_form(VerbForm::infinitive));
  }

  /// `Three years after buying X, Y has …`: nothing but adverbials of time before `i` in a main clause, and a comma behind with a
  /// subject and its verb.
  [[nodiscard]] bool fills_front(std::size_t i, std::size_t current) const {
    const Clause& clause = sentence_.clauses[current];
    if (clause.kind != Clause::Kind::main || clause.finite != no_unit) return false;
    if (!only_adverbials(clause.start, i)) return false;
    const std::size_t comma = next_mark(Mark::comma, i, 30);
    return comma != no_unit && !has_opener(i + 1, comma) && predicate_ahead(comma + 1, 30);
  }

  /// `Three years [after buying X]`, `I stedet [for å kjøpe X]`.
  [[nodiscard]] bool only_adverbials(std::size_t from, std::size_t to) const {
    constexpr std::uint64_t groups = group_time_nouns | group_numbers | group_instead;
    return std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(from),
                       units_.begin() + static_cast<std::ptrdiff_t>(to), [](const Unit& unit) {
                         return unit.is(word_adverb | word_determiner) || unit.in(groups) ||
                                unit.kind == Unit::Kind::date;
                       });
  }

  /// A subordinate clause whose subject is that of the clause around it.
  std::size_t open_sharing(std::size_t i, std::size_t around) {
    const std::size_t opened = open(Clause::Kind::subordinate, around, i);
    sentence_.clauses[opened].shares_subject = around;
    if (!units_[i].verb) return opened;
    return units_[i].finite ? at_finite(i, opened) : at_nonfinite(i, opened);  // `Having bought X`, `Buying X`
  }

  /// A clause of a gerund that has its verb.
  [[nodiscard]] bool is_complete_gerund(const Clause& clause) const {
    const bool shares = clause.parent != no_unit && clause.shares_subject == clause.parent;
    return shares && clause.complete &&
           (clause.start == 0 || units_[clause.start].is(word_preposition | word_subordinator));
  }

  std::size_t open_infinitive(Clause::Kind kind, std::size_t i, std::size_t governing) {
    const std::size_t opened = open(kind, governing, i);
    sentence_.clauses[opened].infinitive = true;
    return opened;
  }

  /// `X did this, did that and …`: a clause that begins with its verb shares the subject.
  std::size_t open_main(std::size_t i, std::size_t before) {
    const std::size_t opened = open(Clause::Kind::main, no_unit, i);
    std::size_t next = i;
    while (next < units_.size() && units_[next].is(word_adverb | word_negation | word_contrast | word_coordinator))
      ++next;
    if (next < units_.size() && units_[next].verb && units_[next].finite && !introduces_speaker(next))
      sentence_.clauses[opened].shares_subject = before;
    return opened;
  }

  /// `X soll Y beliefern, forderte Z`, `„X wächst“, sagte Z und kaufte Y`: a verb of reporting right before a subject, which, where
  /// verbs come last, ends the stretch.
  [[nodiscard]] bool introduces_speaker(std::size_t verb) const {
    constexpr std::size_t longest = 4;
    if (!units_[verb].in(group_reports) || verb == 0) return false;
    std::size_t at = verb + 1;
    while (at < units_.size() && at < verb + longest && (units_[at].is_nominal() || units_[at].is(word_determiner)))
      ++at;
    if (at >= units_.size() || !units_[at].is_bare()) return false;
    if (!lexicon_.verb_final()) return units_[verb - 1].kind == Unit::Kind::mark;
    return at + 1 == units_.size() || units_[at + 1].kind == Unit::Kind::mark ||
           (units_[at + 1].is(word_coordinator) && at + 2 < units_.size() && units_[at + 2].verb);
  }

  [[nodiscard]] bool is_gerund(std::size_t i) const {
    const Unit& unit = units_[i];
    return unit.verb && !unit.finite && unit.has_form(VerbForm::gerund);
  }

  [[nodiscard]] bool has_opener(std::size_t from, std::size_t to) const {
    for (std::size_t at = from; at < to; ++at) {
      if (opens_clause(at)) return true;
    }
    return false;
  }

  /// The comma that closes what the one before `from` opens: neither one between members of a list nor one behind which that goes on.
  [[nodiscard]] std::size_t closing_comma(std::size_t from) const {
    std::size_t comma = next_mark(Mark::comma, from);
    while (comma != no_unit && (in_list(comma) || goes_on_inside(comma))) comma = next_mark(Mark::comma, comma + 1);
    return comma;
  }

  /// A comma inside a phrase (parts_phrase()); behind one that may close something a further one comes, without a finite verb before.
  [[nodiscard]] bool goes_on_inside(std::size_t comma) const {
    if (lexicon_.verb_final() || !parts_phrase(units_, comma)) return false;
    if (names_region(units_, comma + 1)) return true;
    if (lexicon_.verb_second() && !names_region(units_, comma - 1)) return false;  // a front of two adverbials
    const std::size_t next = next_mark(Mark::comma, comma + 1, 16);
    return next != no_unit && !finite_ahead(comma + 1, next - comma - 1);
  }

  [[nodiscard]] bool in_list(std::size_t comma) const {
    for (std::size_t after = comma + 1; after < units_.size() && after < comma + 6; ++after) {
      if (units_[after].kind != Unit::Kind::referent) continue;
      if (units_[after].list == no_unit || units_[after].list == after) return false;
      for (std::size_t before = comma; before-- > 0;) {
        if (units_[before].kind == Unit::Kind::referent) return units_[before].list == units_[after].list;
      }
    }
    return false;
  }

  std::size_t at_coordinator(std::size_t i, std::size_t current) {
    const Clause& clause = sentence_.clauses[current];
    if (clause.finite == no_unit || i + 1 >= units_.size() || in_list(i)) return current;
    std::size_t next = i + 1;
    while (next + 1 < units_.size() && (units_[next].is(word_adverb | word_negation) || is_proclitic(next))) ++next;
    if (units_[next].verb && units_[next].finite) return open_joined(i, current);
    if (inserts_before_verb(i)) return open_joined(i, current);
    if (dates_before_verb(next, clause.kind)) return open_joined(i, current);
    if (opens_clause(next)) return clause.parent == no_unit ? current : clause.parent;
    if (joins_final_verb(i, current) || joins_relative(next, current)) return open_joined(i, current);
    if (lexicon_.verb_final() ? clause.kind == Clause::Kind::main && subject_and_finite_follow(next)
                              : finite_ahead(next, 8))
      return open(Clause::Kind::main, no_unit, i);
    if (clause.kind == Clause::Kind::main && named_subject_and_finite_follow(next))
      return open(Clause::Kind::main, no_unit, i);
    return current;
  }

  /// `X sells to Y and, contrary to what we wrote, does not supply Z`: right behind the coordinator two commas, and a finite verb
  /// behind them.
  [[nodiscard]] bool inserts_before_verb(std::size_t link) const {
    constexpr std::size_t longest = 16;
    if (!units_[link + 1].is_mark(",")) return false;
    const std::size_t end = next_mark(Mark::comma, link + 2, longest);
    return end != no_unit && finite_right_behind(end, word_adverb | word_negation);
  }

  /// `who read law and in 2014 founded X`, `and two years later bought Y`: behind the coordinator nothing but times and phrases under
  /// prepositions before a finite verb. Where verbs come second, a main clause would have its subject behind that.
  [[nodiscard]] bool dates_before_verb(std::size_t from, Clause::Kind kind) const {
    constexpr std::size_t longest = 10;
    if (lexicon_.verb_final() || (lexicon_.verb_second() && kind == Clause::Kind::main)) return false;
    bool governed = false;  // what stands there belongs to the preposition before it
    for (std::size_t at = from; at < units_.size() && at < from + longest; ++at) {
      const Unit& unit = units_[at];
      if (unit.verb && unit.finite) return at > from;
      const bool time = unit.kind == Unit::Kind::date || unit.in(group_time_nouns | group_numbers);
      if (unit.kind == Unit::Kind::mark || unit.verb || may_open(unit) || unit.is(word_coordinator)) return false;
      if (unit.is(word_preposition)) governed = true;
      if (unit.is(word_preposition | word_adverb | word_determiner | word_negation)) continue;
      if (!time && !governed) return false;
      if (time || unit.is_head()) governed = false;
    }
    return false;
  }

  /// `X bought Y, and the paper's editor, Z, warns …`, `…, and Z, its editor, warns …`: a noun phrase or a name, the other one
  /// between commas and right behind it a finite verb.
  [[nodiscard]] bool named_subject_and_finite_follow(std::size_t from) const {
    constexpr std::size_t longest = 6;
    const std::size_t comma = next_mark(Mark::comma, from, longest);
    const std::size_t close = comma == no_unit ? no_unit : next_mark(Mark::comma, comma + 1, longest);
    if (close == no_unit || comma == from || close == comma + 1 || close + 1 >= units_.size()) return false;
    for (std::size_t i = from; i < close; ++i) {
      const bool inside =
          is_nominal_or_name(i) || units_[i].is(word_determiner) || (i > comma && units_[i].is(word_preposition));
      if (i != comma && !inside) return false;
    }
    const bool named =
        units_[comma - 1].is_nominal() ? units_[close - 1].kind == Unit::Kind::referent : units_[comma - 1].is_bare();
    return named && units_[close + 1].verb && units_[close + 1].finite;
  }

  /// `αγόρασε την X και την προμηθεύει`: a pronoun right before the verb whose object it is.
  [[nodiscard]] bool is_proclitic(std::size_t i) const {
    const Unit& unit = units_[i];
    return lexicon_.case_marking() && !lexicon_.verb_final() && unit.kind == Unit::Kind::referent && unit.anaphoric &&
           unit.accusative && !unit.nominative && unit.word != nullptr && unit.word->is_pronoun() && units_[i + 1].verb;
  }

  /// `X kaufte Y und die Firma Z verkaufte …`: a noun phrase and right behind it a finite verb.
  [[nodiscard]] bool subject_and_finite_follow(std::size_t from) const {
    constexpr std::size_t longest = 6;
    std::size_t at = from;
    bool named = false;
    for (; at < units_.size() && at < from + longest; ++at) {
      const Unit& unit = units_[at];
      if (!is_nominal_or_name(at) && !unit.is(word_determiner)) break;
      named |= is_nominal_or_name(at) && unit.kind != Unit::Kind::date;
    }
    return named && at < units_.size() && units_[at].verb && units_[at].finite && units_[at].kind == Unit::Kind::word;
  }

  /// `das X herstellt und Y beliefert`: right behind the verb that ends a clause, where verbs come last, a further one is on
  /// its way before the next mark.
  [[nodiscard]] bool joins_final_verb(std::size_t i, std::size_t current) const {
    const Clause::Kind kind = sentence_.clauses[current].kind;
    const bool ends = kind != Clause::Kind::main && kind != Clause::Kind::insertion && units_[i - 1].verb;
    return lexicon_.verb_final() && ends && final_verb_ahead(i + 1);
  }

  /// `das X beliefert, Y besitzt und Z verklagt hat`: behind the comma that ends a clause whose verb comes last, a stretch that
  /// ends in one and goes on to a last one, while the clause around does not wait for its own.
  [[nodiscard]] bool lists_final_verbs(std::size_t comma, std::size_t current) const {
    const Clause& clause = sentence_.clauses[current];
    if (!lexicon_.verb_final() || clause.infinitive || clause.finite == no_unit || !units_[comma - 1].verb)
      return false;
    const Clause& around = sentence_.clauses[clause.parent];
    if (around.kind != Clause::Kind::main && around.finite == no_unit) return false;
    if (comma + 1 >= units_.size() || opens_clause(comma + 1) || units_[comma + 1].is(word_contrast)) return false;
    for (std::size_t at = comma + 2; at + 1 < units_.size() && at < comma + 30; ++at) {
      const Unit& unit = units_[at];
      if (unit.kind == Unit::Kind::mark || may_open(unit)) return false;
      if (!unit.verb || unit.attributive) continue;
      return units_[at + 1].is(word_coordinator) && final_verb_ahead(at + 2);
    }
    return false;
  }

  /// `who read law, drove a cab and founded X, was …`: behind the comma in a relative clause a finite verb, a coordinator with a
  /// further one before the next mark, and right behind that the verb for which the clause around waits.
  [[nodiscard]] bool lists_relative_verbs(std::size_t comma, std::size_t current) const {
    constexpr std::size_t longest = 40;
    const Clause& clause = sentence_.clauses[current];
    if (lexicon_.verb_final() || clause.kind != Clause::Kind::relative) return false;
    if (sentence_.clauses[clause.parent].finite != no_unit || !finite_right_behind(comma, word_adverb)) return false;
    std::size_t verbs = 0;
    bool joined = false;
    for (std::size_t at = comma + 1; at < units_.size() && at < comma + longest; ++at) {
      const Unit& unit = units_[at];
      if (unit.is_mark(",")) return joined && verbs > 1 && finite_right_behind(at, word_adverb);
      if (unit.kind == Unit::Kind::mark || may_open(unit)) return false;
      joined |= unit.is(word_coordinator);
      verbs += unit.verb && unit.finite ? 1 : 0;
    }
    return false;
  }

  /// `which X founded and Y leads`: behind a relative clause that is about its pronoun as an object, a subject with a verb that
  /// has no object of its own either.
  [[nodiscard]] bool joins_relative(std::size_t next, std::size_t current) const {
    const Clause& clause = sentence_.clauses[current];
    if (clause.pronoun == no_unit || lexicon_.verb_final() || lexicon_.case_marking()) return false;
    const auto is_subject = [&](std::size_t at) {
      return is_nominal_or_name(at) || (units_[at].word != nullptr && !units_[at].word->anaphors.empty());
    };
    const auto subject_between = [&](std::size_t from, std::size_t to) {
      while (from < to && !is_subject(from)) ++from;
      return from < to;
    };
    if (!subject_between(clause.start + 1, clause.finite)) return false;
    std::size_t verb = next;
    while (verb < units_.size() && verb < next + 8 && !(units_[verb].verb && units_[verb].finite)) {
      if (units_[verb].kind == Unit::Kind::mark || units_[verb].verb || may_open(units_[verb])) return false;
      ++verb;
    }
    if (verb >= units_.size() || !units_[verb].verb || !subject_between(next, verb)) return false;
    while (verb < units_.size() && (units_[verb].verb || units_[verb].is(word_adverb | word_negation))) ++verb;
    return verb >= units_.size() || units_[verb].kind == Unit::Kind::mark || units_[verb].kind == Unit::Kind::date ||
           units_[verb].is(word_preposition);
  }

  /// An infinitive that fills the front before the finite verb.
  [[nodiscard]] bool is_front(const Clause& clause) const {
    return clause.kind == Clause::Kind::subordinate && clause.complete &&
           (clause.infinitive || is_complete_gerund(clause));
  }

  /// A second finite verb leaves a subordinate clause behind.
  std::size_t at_finite(std::size_t i, std::size_t current) {
    Clause& clause = sentence_.clauses[current];
    const bool second = clause.finite != no_unit && !part_of_group(i, clause.finite);
    if ((second || is_front(clause)) && clause.parent != no_unit) {
      std::size_t around = clause.parent;
      while (is_front(sentence_.clauses[around])) around = sentence_.clauses[around].parent;
      Clause& parent = sentence_.clauses[around];
      if (parent.finite == no_unit) parent.finite = i;
      return around;
    }
    if (clause.finite == no_unit) clause.finite = i;
    return current;
  }

  std::size_t at_nonfinite(std::size_t i, std::size_t current) {
    const std::size_t waiting = i > 0 && units_[i - 1].kind == Unit::Kind::mark ? waits_for(i, current) : no_unit;
    const std::size_t chosen = waiting == no_unit ? current : waiting;
    sentence_.clauses[chosen].complete = true;
    return chosen;
  }

  /// The clause around `current`, or it itself, whose auxiliary has no verb yet, when unit `i` is one that it may wait for.
  [[nodiscard]] std::size_t waits_for(std::size_t i, std::size_t current) const {
    if (i >= units_.size() || !units_[i].verb || units_[i].finite || units_[i].attributive) return no_unit;
    std::size_t c = current;
    for (std::size_t depth = 0; depth < 4 && c != no_unit; ++depth, c = sentence_.clauses[c].parent) {
      const std::size_t finite = sentence_.clauses[c].finite;
      if (finite != no_unit && completes(i, finite) && !sentence_.clauses[c].complete) return c;
    }
    return no_unit;
  }

  /// An auxiliary of the perfect wants a participle (`did not, as he had it, leave`).
  [[nodiscard]] bool completes(std::size_t verb, std::size_t auxiliary) const {
    if (!units_[auxiliary].is(word_auxiliary)) return false;
    if (!units_[auxiliary].is(word_perfect) || units_[auxiliary].is(word_modal)) return true;
    constexpr VerbForm perfect[] = {VerbForm::participle, VerbForm::supine, VerbForm::passive_supine};
    return units_[verb].is(word_auxiliary) || std::any_of(std::begin(perfect), std::end(perfect),
                                                          [&](VerbForm form) { return units_[verb].has_form(form); });
  }

  /// German verb-final groups end in their finite verb: `übernommen hat`. An auxiliary right behind another one, adverbs
  /// aside, is no second finite verb: `had not been`.
  [[nodiscard]] bool part_of_group(std::size_t i, std::size_t finite) const {
    if (lexicon_.verb_final()) return i == finite + 1;
    std::size_t before = i;
    while (before > finite + 1 && units_[before - 1].is(word_adverb | word_negation)) --before;
    return before == finite + 1 && units_[i].is(word_auxiliary) && units_[finite].is(word_auxiliary);
  }

  void gather_members() {
    auto& clauses = sentence_.clauses;
    for (const Unit& unit : units_) ++clauses[unit.clause].last;
    std::size_t total = 0;
    for (Clause& clause : clauses) {
      const std::size_t count = clause.last;
      clause.first = clause.last = total;
      total += count;
    }
    sentence_.members.resize(total);
    for (std::size_t i = 0; i < units_.size(); ++i) sentence_.members[clauses[units_[i].clause].last++] = i;
  }

  UnitSentence& sentence_;
  std::span<Unit> units_;
  const Lexicon& lexicon_;
  std::vector<std::pair<std::size_t, std::size_t>> insertions_;  ///< (unit that ends it, clause to return to)
  std::size_t quoted_from_ = no_unit;                            ///< the clause around an open quotation
  std::size_t reopening_ = no_unit;                              ///< the mark with which a split quotation goes on
};

}  // namespace

void find_clauses(UnitSentence& sentence, const RelationRules::LanguageRules& rules) {
  ClauseFinder(sentence, rules).run();
}

}  // namespace gazgraph
