// Behind a comma or coordinator a stretch of phrases without a verb says of others what the clause before it says, where each
// of its phrases (a remnant) has a counterpart there: a name of the same type under the same preposition, a noun, a time.
// The counterparts are the last phrases of the clause, or else the only ones that fit in order. So `X leads Y and Z W` is
// read twice: without the stretch, and with its phrases instead of their counterparts. What else the clause holds is shared,
// but for times and for names under prepositions behind the first counterpart, of which nobody knows whether they are.
#include "gapping.hpp"

#include <algorithm>
#include <string_view>

namespace gazgraph {
namespace {

constexpr std::size_t longest_gap = 24;     // units
constexpr std::size_t longest_clause = 60;  // units of the clause before that are looked at
constexpr std::size_t most_gaps = 4;        // in a sentence
constexpr std::size_t most_phrases = 8;     // of a gap
constexpr std::string_view genitive_governor = "@genitive";

/// A part of a clause: a name or a list of names with what stands before it, a noun, a time, or an adverb that tells which
/// comes first (`first`, `then`).
struct Phrase {
  enum class Kind : std::uint8_t { name, noun, time, order };
  Kind kind = Kind::noun;
  std::size_t first = 0;  ///< unit
  std::size_t head = 0;   ///< the first name of a list
  std::size_t last = 0;
  std::string_view governor;  ///< its preposition
  [[nodiscard]] bool is_bare_name() const { return kind == Kind::name && governor.empty(); }
};

using Phrases = std::vector<Phrase>;

/// A stretch without a verb whose phrases stand for others of the clause before it.
struct Gap {
  std::size_t first = 0;           ///< its comma or coordinator
  std::size_t end = 0;             ///< the unit behind it
  Phrases remnants, counterparts;  ///< one of each
  Phrases added;                   ///< times without a counterpart
  Phrases left_out;                ///< of the clause, which are not said of the remnants
  std::size_t clause = 0;          ///< the one before
};

class GapFinder {
 public:
  GapFinder(const UnitSentence& sentence, const RelationRules::LanguageRules& rules)
      : sentence_(sentence), units_(sentence.units), rules_(rules), lexicon_(rules.lexicon), size_(sentence.size()) {}

  std::vector<GapReading> run() {
    if (!may_have_gap()) return {};
    for (std::size_t i = 1; i + 1 < size_ && gaps_.size() < most_gaps; ++i) {
      if (behind_link(i) == i) continue;
      clause_ = clause_before(i);
      if (clause_ == no_unit) continue;
      clause_end_ = i;
      clause_phrases_.clear();
      if (add_gaps(i)) i = gaps_.back().end - 1;
    }
    return readings();
  }

 private:
  // ---- where a gap may be ---------------------------------------------------------------------------------------------

  /// Three names or dates behind one another, of which at least the last is behind a verb.
  [[nodiscard]] bool may_have_gap() const {
    constexpr std::size_t least = 3;
    std::size_t arguments = 0;
    bool verb = false;
    for (std::size_t i = 0; i < size_; ++i) {
      verb |= units_[i].verb;
      arguments += units_[i].is_head() || units_[i].kind == Unit::Kind::date ? 1 : 0;
    }
    return verb && arguments >= least;
  }

  /// The unit behind a comma, a coordinator or both at `i`; `i` when there is none.
  [[nodiscard]] std::size_t behind_link(std::size_t i) const {
    std::size_t behind = i;
    if (units_[behind].is_mark(",") || units_[behind].is_mark(";")) ++behind;
    if (behind < size_ && is_coordinator(behind)) ++behind;
    return behind;
  }

  [[nodiscard]] bool is_coordinator(std::size_t i) const {
    const Unit& unit = units_[i];
    return unit.kind == Unit::Kind::word && unit.is(word_coordinator | word_contrast) && !unit.is(word_negation);
  }

  /// The clause that ends right before the link at `link`, when it has a finite verb; else no_unit.
  [[nodiscard]] std::size_t clause_before(std::size_t link) const {
    const std::size_t last = units_[link - 1].is_quote() && link > 1 ? link - 2 : link - 1;
    const std::size_t clause = units_[last].clause;
    if (clause >= sentence_.clauses.size()) return no_unit;
    return sentence_.clauses[clause].finite == no_unit ? no_unit : clause;
  }

  // ---- phrases --------------------------------------------------------------------------------------------------------

  [[nodiscard]] bool is_time(const Unit& unit) const {
    return unit.kind == Unit::Kind::date || unit.in(group_time_nouns) ||
           (unit.kind == Unit::Kind::word && lexicon_.is_month(unit.text));
  }

  /// The name whose phrase, as far as it stands behind `from`, begins at `i`; no_unit when none does.
  [[nodiscard]] std::size_t name_of_phrase(std::size_t i, std::size_t from, std::size_t to) const {
    constexpr std::size_t longest = 10;
    for (std::size_t at = i; at < to && at < i + longest; ++at) {
      const Unit& unit = units_[at];
      if (unit.is_head() && (unit.phrase == i || (unit.phrase < i && i == from))) return at;
      if (unit.kind == Unit::Kind::mark && !unit.is_quote()) return no_unit;
    }
    return no_unit;
  }

  /// The preposition with which a phrase begins; of a name in the genitive a sign of that.
  [[nodiscard]] std::string_view governor_of(std::size_t first, const Unit& head) const {
    const Unit& unit = units_[first];
    if (unit.kind == Unit::Kind::word && unit.is(word_preposition)) return unit.canonical();
    return head.after_genitive_determiner ? genitive_governor : std::string_view();
  }

  /// Reads the phrase that begins at `i` into `out`; returns the unit behind it, or `i` when there is none.
  [[nodiscard]] std::size_t read_phrase(std::size_t i, std::size_t from, std::size_t to, Phrase& out) const {
    const std::size_t name = name_of_phrase(i, from, to);
    if (name != no_unit) {
      out = {Phrase::Kind::name, i, name, end_of_list(name, to), governor_of(i, units_[name])};
      return out.last + 1;
    }
    return read_noun(i, from, to, out);
  }

  /// The last name of the list of the name at `name` that goes on right behind it, up to `to`.
  [[nodiscard]] std::size_t end_of_list(std::size_t name, std::size_t to) const {
    std::size_t last = name;
    while (units_[name].list != no_unit) {
      const std::size_t next = behind_link(last + 1 < size_ ? last + 1 : last);
      if (next <= last + 1 || next >= to) break;
      const std::size_t member = name_of_phrase(next, next, to);
      if (member == no_unit || units_[member].list != units_[name].list || units_[member].type != units_[name].type)
        break;
      last = member;
    }
    return last;
  }

  /// A noun with what stands before it, or a time: `in May`, `since 2011`, `20 millions`.
  [[nodiscard]] std::size_t read_noun(std::size_t i, std::size_t from, std::size_t to, Phrase& out) const {
    std::size_t end = i;
    bool noun = false;
    bool time = false;
    for (; end < to; ++end) {
      const Unit& unit = units_[end];
      if (end > i && (name_of_phrase(end, from, to) != no_unit || unit.is(word_preposition))) break;
      if (unit.kind == Unit::Kind::date && (!noun || time)) {
        time = true;
        ++end;
        break;
      }
      const bool inside = unit.is_nominal() || unit.is(word_determiner | word_preposition | word_as) || unit.demonym ||
                          (unit.kind == Unit::Kind::referent && !unit.is_head()) || unit.is_mark("%");
      if (!inside || unit.verb || is_coordinator(end)) break;
      noun |= unit.is_nominal() || unit.is_mark("%");
      time |= is_time(unit);
    }
    if (end == i || !(noun || time)) return i;
    out = {time ? Phrase::Kind::time : Phrase::Kind::noun, i, end - 1, end - 1, {}};
    if (units_[i].is(word_preposition | word_as)) out.governor = units_[i].canonical();
    return end;
  }

  /// The phrases of the stretch that begins at `from`; returns the unit behind it, or no_unit when it holds anything else.
  [[nodiscard]] std::size_t read_gap(std::size_t from, Phrases& out) const {
    const std::size_t to = std::min(size_, from + longest_gap);
    std::size_t i = from;
    while (i < to) {
      const Unit& unit = units_[i];
      if (tells_order(i)) {
        out.push_back({Phrase::Kind::order, i, i, i, {}});
        from = ++i;
        continue;
      }
      if (unit.verb || is_coordinator(i) || (unit.kind == Unit::Kind::mark && !unit.is_mark("%"))) return i;
      if (unit.is(word_negation) || unit.in(group_likening) || out.size() > most_phrases) return no_unit;
      Phrase phrase;
      const std::size_t named = named_kin(i, to);
      if (named != no_unit) phrase = {Phrase::Kind::name, i, named, named + 1, {}};
      const std::size_t end = named != no_unit ? named + 2 : read_phrase(i, from, to, phrase);
      if (end == i && !unit.is(word_adverb)) return no_unit;
      if (end > i && hides_verb(phrase, out)) return no_unit;
      if (end > i) out.push_back(phrase);
      i = std::max(end, i + 1);
    }
    return to == size_ ? size_ : no_unit;
  }

  /// `her mother, X,`: the name between commas behind a noun of kin with which a phrase begins at `i`; no_unit when there is none.
  [[nodiscard]] std::size_t named_kin(std::size_t i, std::size_t to) const {
    std::size_t at = i;
    const auto owns = [](const Unit& unit) {
      return unit.kind == Unit::Kind::referent && unit.anaphoric && unit.genitive;
    };
    while (at < to && (units_[at].is(word_determiner) || owns(units_[at]))) ++at;
    if (at >= to || !units_[at].in(group_kin | group_companions)) return no_unit;
    ++at;
    while (at < to && owns(units_[at]) && units_[at].enclitic) ++at;
    if (at >= to || !units_[at].is_mark(",")) return no_unit;
    ++at;
    while (at < to && units_[at].is(word_determiner)) ++at;
    return at + 1 < to && units_[at].is_bare() && units_[at + 1].is_mark(",") ? at : no_unit;
  }

  /// `first`, `then`, but not `then in 2015`.
  [[nodiscard]] bool tells_order(std::size_t i) const {
    return units_[i].in(group_sequence) && i + 1 < size_ && !is_time(units_[i + 1]);
  }

  /// `and Y praised Z`, `and praised Z`: a word that no rule knows, where an unknown verb may stand: at the beginning of a phrase
  /// that is under no preposition, before a name or behind one.
  [[nodiscard]] bool hides_verb(const Phrase& phrase, const Phrases& before) const {
    const bool behind_name = !before.empty() && before.back().is_bare_name();
    if (phrase.kind == Phrase::Kind::time || (phrase.kind == Phrase::Kind::noun && !behind_name)) return false;
    const Unit& first = units_[phrase.first];
    if (first.kind != Unit::Kind::word || phrase.first == phrase.head)
      return phrase.kind == Phrase::Kind::noun && may_be_verb(first);
    return may_be_verb(first);
  }

  [[nodiscard]] bool may_be_verb(const Unit& unit) const {
    if (unit.kind != Unit::Kind::word || unit.is(word_determiner | word_preposition | word_as | word_honorific))
      return false;
    const bool noun = unit.info != nullptr && !unit.info->rules->nouns.empty() && !unit.has_forms();
    const bool kind = (unit.word != nullptr && !unit.word->anaphors.empty()) || unit.in(group_kin | group_companions);
    return !unit.capitalized && !is_number(unit) && !noun && !kind;
  }

  /// The phrases of the clause before the gap.
  void read_clause() {
    const Clause& clause = sentence_.clauses[clause_];
    const std::size_t from = clause_end_ > longest_clause ? clause_end_ - longest_clause : 0;
    for (std::size_t i = std::max(from, clause.start); i < clause_end_;) {
      Phrase phrase;
      if (units_[i].clause != clause_ || units_[i].verb) {
        ++i;
        continue;
      }
      const std::size_t end = read_phrase(i, i, clause_end_, phrase);
      if (end > i) clause_phrases_.push_back(phrase);
      i = std::max(end, i + 1);
    }
  }

  // ---- counterparts -----------------------------------------------------------------------------------------------------

  /// How far a remnant may differ from its counterpart.
  enum class Likeness : std::uint8_t {
    same,         ///< in nothing: a name for a name, under the same preposition
    complements,  ///< behind nouns prepositions differ (`X is head of Y and Z chief at W`)
    kinds,        ///< in type, or one of them is a noun or a name that nobody knows (`the bank is in X and Y in Z`)
  };

  /// Both under the same preposition, or, of places, both under one of place.
  [[nodiscard]] bool same_governor(const Phrase& a, const Phrase& b) const {
    if (a.governor == b.governor) return true;
    const bool places = is_place(a) || is_place(b);
    return places && (rules_.groups_of(a.governor) & rules_.groups_of(b.governor) & group_locative) != 0;
  }

  [[nodiscard]] bool is_place(const Phrase& phrase) const {
    return phrase.kind == Phrase::Kind::name && units_[phrase.head].type == EntityType::place;
  }

  [[nodiscard]] static bool acts(const Unit& unit) {
    return unit.type == EntityType::person || unit.type == EntityType::organization;
  }

  [[nodiscard]] bool same_case(const Unit& a, const Unit& b) const {
    const auto clear = [](const Unit& unit) { return unit.nominative != unit.accusative; };
    return !lexicon_.case_marking() || !clear(a) || !clear(b) || a.nominative == b.nominative;
  }

  /// Whether a remnant stands for a phrase of the clause. `complement`: it stands right behind a noun that does.
  [[nodiscard]] bool fits(const Phrase& phrase, const Phrase& remnant, bool complement, Likeness likeness) const {
    if (phrase.kind != remnant.kind) return likeness == Likeness::kinds && fits_name(phrase, remnant);
    const bool names = phrase.kind == Phrase::Kind::name && !phrase.governor.empty() && !remnant.governor.empty();
    const bool differing = names && complement && likeness != Likeness::same;
    if (!same_governor(phrase, remnant) && !differing) return false;
    if (phrase.kind != Phrase::Kind::name) return true;
    const Unit& a = units_[phrase.head];
    const Unit& b = units_[remnant.head];
    const bool place = is_place(phrase) || is_place(remnant);
    const bool alike = a.type == b.type || (!remnant.governor.empty() && acts(a) && acts(b)) ||
                       (likeness == Likeness::kinds && !place);
    return alike && (a.entity != b.entity || !remnant.governor.empty()) && same_case(a, b);
  }

  /// `Hexlund is born in X and Y in Z`, `The carpenter lives in X and Y in Z`, `The firm is in X, the bank in Y`: of a noun and a
  /// name one stands for the other.
  [[nodiscard]] bool fits_name(const Phrase& phrase, const Phrase& remnant) const {
    if (phrase.kind == Phrase::Kind::time || remnant.kind == Phrase::Kind::time || !same_governor(phrase, remnant))
      return false;
    if (is_unknown_name(phrase) || is_unknown_name(remnant)) return true;
    if (!remnant.governor.empty() || (remnant.kind == Phrase::Kind::name && units_[remnant.head].anaphoric))
      return false;
    if (remnant.kind == Phrase::Kind::name) return coordinated_ || units_[phrase.first].is(word_determiner);
    const Unit& noun = units_[remnant.head];
    const Unit& name = units_[phrase.head];
    return (coordinated_ || name.anaphoric) && noun.refers &&
           std::any_of(noun.word->anaphors.begin(), noun.word->anaphors.end(),
                       [&](const Anaphor& anaphor) { return anaphor.noun && has_type(anaphor.types, name.type); });
  }

  [[nodiscard]] bool is_unknown_name(const Phrase& phrase) const {
    const bool alone = phrase.first == phrase.head || units_[phrase.first].is(word_preposition);
    return phrase.kind == Phrase::Kind::noun && alone && units_[phrase.head].is_unknown_name();
  }

  /// Numbers of phrases, one for each remnant.
  struct Choice {
    std::vector<std::size_t> chosen, found;  ///< what is tried, the first one that fits
    std::size_t ways = 0;                    ///< how many fit; two for more
  };

  /// Looks for phrases from number `at` on that the remnants from number `n` on stand for, in order.
  void choose(const Phrases& phrases, std::size_t at, const Phrases& remnants, Likeness likeness,
              Choice& choice) const {
    const std::size_t n = choice.chosen.size();
    if (n == remnants.size()) {
      if (++choice.ways == 1) choice.found = choice.chosen;
      return;
    }
    for (std::size_t i = at; i < phrases.size() && choice.ways < 2; ++i) {
      const bool complement = n > 0 && remnants[n - 1].kind == Phrase::Kind::noun && choice.chosen.back() + 1 == i;
      if (!fits(phrases[i], remnants[n], complement, likeness)) continue;
      choice.chosen.push_back(i);
      choose(phrases, i + 1, remnants, likeness, choice);
      choice.chosen.pop_back();
    }
  }

  /// The phrases that the remnants stand for: the last ones, or else the only ones that fit in order. Empty for none.
  [[nodiscard]] Phrases counterparts_of(const Phrases& phrases, const Phrases& remnants) const {
    Phrases found;
    if (remnants.empty() || remnants.size() > phrases.size()) return found;
    const std::size_t last = phrases.size() - remnants.size();
    for (const Likeness likeness : {Likeness::same, Likeness::complements, Likeness::kinds}) {
      if (likeness == Likeness::kinds) found = in_other_order(phrases, remnants);
      if (!found.empty()) return found;
      Choice choice;
      choose(phrases, last, remnants, likeness, choice);
      if (choice.ways == 0 && may_share_preposition(phrases, remnants)) return found;
      if (choice.ways == 0) choose(phrases, 0, remnants, likeness, choice);
      if (choice.ways > 1) return found;
      if (choice.ways == 0) continue;
      for (const std::size_t number : choice.found) found.push_back(phrases[number]);
      return found;
    }
    return found;
  }

  /// `The engine uses X, Y the motor`: two names that fit one phrase each, whose types alone tell which.
  [[nodiscard]] Phrases in_other_order(const Phrases& phrases, const Phrases& remnants) const {
    Phrases found;
    for (const Phrase& remnant : remnants) {
      const auto fitting = [&](const Phrase& phrase) {
        return remnant.is_bare_name() && fits(phrase, remnant, false, Likeness::same);
      };
      if (std::count_if(phrases.begin(), phrases.end(), fitting) != 1) return {};
      found.push_back(*std::find_if(phrases.begin(), phrases.end(), fitting));
    }
    const bool apart = found.size() == 2 && found[0].head != found[1].head;
    return apart ? found : Phrases();
  }

  /// `talked to X in Y and Z in W`: the first remnant may go on with what stands under a preposition behind the last verb.
  [[nodiscard]] bool may_share_preposition(const Phrases& phrases, const Phrases& remnants) const {
    const Phrase& phrase = phrases[phrases.size() - remnants.size()];
    const Phrase& remnant = remnants.front();
    if (!remnant.is_bare_name() || phrase.kind != Phrase::Kind::name || phrase.governor.empty()) return false;
    return units_[phrase.head].type == units_[remnant.head].type && !verb_between(phrase.last, clause_end_);
  }

  [[nodiscard]] bool verb_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (units_[i].verb && !units_[i].attributive && units_[i].clause == clause_) return true;
    }
    return false;
  }

  // ---- gaps -------------------------------------------------------------------------------------------------------------

  /// Adds the gap behind the link at `link` and those that go on with it; false when it is none.
  bool add_gaps(std::size_t link) {
    Gap gap{.first = link, .clause = clause_};
    Phrases phrases;
    const std::size_t behind = behind_link(link);
    gap.end = read_gap(behind, phrases);
    if (gap.end == no_unit || phrases.size() < 2 || gap.end == behind) return false;
    if (clause_phrases_.empty()) read_clause();
    coordinated_ = is_coordinator(behind - 1) || goes_on_to_last(gap.end);
    if (!ends_clause(gap.end) || !find_counterparts(phrases, gap)) return false;
    gaps_.push_back(std::move(gap));
    const std::size_t end = gaps_.back().end;
    if (end >= size_ || behind_link(end) == end || clause_follows(end)) return true;
    if (gaps_.size() < most_gaps && add_gaps(end)) return true;
    gaps_.pop_back();
    return false;
  }

  /// `X to Y, Z to W and V to U`: behind the gap that ends at `end` a coordinator begins a further one.
  [[nodiscard]] bool goes_on_to_last(std::size_t end) const {
    if (end >= size_) return false;
    const std::size_t behind = behind_link(end);
    return behind > end && is_coordinator(behind - 1) && !clause_follows(end);
  }

  /// What stands behind a gap: nothing, a mark, a coordinator, or the last verb of the clause around it.
  [[nodiscard]] bool ends_clause(std::size_t end) const {
    if (end >= size_) return sentence_.clauses[clause_].finite < clause_end_;
    const Unit& unit = units_[end];
    if (!unit.verb) {
      if (unit.is_mark("(") || unit.is_mark("-")) return false;
      return sentence_.clauses[clause_].finite < clause_end_;
    }
    if (!lexicon_.verb_final() || unit.clause != clause_) return false;
    std::size_t behind = end;
    while (behind < size_ && units_[behind].verb && units_[behind].clause == clause_) ++behind;
    const bool ends = behind >= size_ || units_[behind].kind == Unit::Kind::mark || is_coordinator(behind);
    if (verb_between(std::min(sentence_.clauses[clause_].finite + 1, clause_end_), clause_end_)) return false;
    const bool finite = sentence_.clauses[clause_].finite < clause_end_ || sentence_.clauses[clause_].finite < behind;
    return ends && finite && (!unit.finite || sentence_.clauses[clause_].kind != Clause::Kind::main);
  }

  /// A finite verb, or a word that opens a clause, before the next mark behind the link at `link`.
  [[nodiscard]] bool clause_follows(std::size_t link) const {
    constexpr std::size_t reach = 20;
    if (units_[link].is_mark(";")) return true;
    const std::size_t behind = behind_link(link);
    for (std::size_t i = behind; i < size_ && i < behind + reach; ++i) {
      const Unit& unit = units_[i];
      if (unit.verb && unit.finite) return true;
      if (unit.kind == Unit::Kind::mark && !unit.is_quote()) return false;
    }
    return false;
  }

  /// The times among phrases, or the names and nouns.
  [[nodiscard]] static Phrases parts_of(const Phrases& all, bool times) {
    Phrases some;
    for (const Phrase& phrase : all) {
      const bool time = phrase.kind == Phrase::Kind::time;
      if (phrase.kind != Phrase::Kind::order && time == times) some.push_back(phrase);
    }
    return some;
  }

  /// `First X bought Y, then Z`.
  [[nodiscard]] bool clause_tells_order() const {
    const std::size_t start =
        std::max(sentence_.clauses[clause_].start, clause_end_ > longest_clause ? clause_end_ - longest_clause : 0);
    for (std::size_t i = start; i < clause_end_; ++i) {
      if (units_[i].clause == clause_ && tells_order(i)) return true;
    }
    return false;
  }

  /// The phrases of the clause that the gap's stand for; false when that is not clear.
  bool find_counterparts(const Phrases& phrases, Gap& gap) const {
    const Phrases remnants = parts_of(phrases, false);
    const Phrases times = parts_of(phrases, true);
    const Phrases known = parts_of(clause_phrases_, false);
    const Phrases known_times = parts_of(clause_phrases_, true);
    gap.counterparts = counterparts_of(known, remnants);
    if (gap.counterparts.empty()) return false;
    gap.remnants = remnants;
    for (std::size_t n = 0; n < remnants.size(); ++n) keep_counted(remnants[n], gap.counterparts[n]);
    const std::size_t matched = std::min(times.size(), known_times.size());
    const bool ordered = phrases.front().kind == Phrase::Kind::order && clause_tells_order();
    if (!is_gap(gap, matched > 0 || ordered) || !take_explanations(gap)) return false;
    for (std::size_t n = 0; n < times.size(); ++n) {
      if (n >= matched) {
        gap.added.push_back(times[n]);
        continue;
      }
      gap.remnants.push_back(times[n]);
      gap.counterparts.push_back(known_times[known_times.size() - matched + n]);
    }
    leave_out_rest(gap);
    return true;
  }

  /// `a fine of 3 millions … 2 millions`: of a noun and a number only that has a counterpart in a number.
  void keep_counted(const Phrase& remnant, Phrase& counterpart) const {
    if (remnant.kind != Phrase::Kind::noun || !is_number(units_[remnant.first])) return;
    std::size_t number = counterpart.first;
    while (number < counterpart.last && !is_number(units_[number])) ++number;
    if (number < counterpart.last) counterpart.first = number;
  }

  [[nodiscard]] static bool is_number(const Unit& unit) {
    return unit.text.find_first_of("0123456789") != std::string_view::npos || unit.in(group_numbers);
  }

  /// Whether the phrases tell as much as a clause does: two under one verb that stands between their counterparts; two names
  /// without a preposition; something and its time; or what a subject is said to do further.
  [[nodiscard]] bool is_gap(const Gap& gap, bool dated) const {
    const Phrases& remnants = gap.remnants;
    const auto is_name = [](const Phrase& phrase) { return phrase.kind == Phrase::Kind::name; };
    const auto names = std::count_if(remnants.begin(), remnants.end(), is_name);
    if (!has_name_alike(gap)) return false;
    if (dated) return true;
    if (remnants.size() < 2) return false;
    const Phrases& known = gap.counterparts;
    const std::size_t from = std::min(known.front().last, known.back().last);
    const bool parted = verb_between(from, std::max(known.front().first, known.back().first));
    for (std::size_t n = 0; n < remnants.size(); ++n) {
      if (remnants[n].kind != known[n].kind && !parted) return false;
    }
    if (names == 1 && remnants[0].kind == Phrase::Kind::noun)
      return coordinated_ ? !may_be_predicate(gap) : parted && !may_explain(gap);
    if (parted || (remnants[0].is_bare_name() && remnants[1].is_bare_name())) return true;
    if (remnants[0].kind == Phrase::Kind::noun) return coordinated_;
    if (!std::all_of(remnants.begin(), remnants.end(), is_name) && !coordinated_) return false;
    return sentence_.clauses[clause_].shares_subject != no_unit ||
           std::any_of(clause_phrases_.begin(), clause_phrases_.end(), [&](const Phrase& phrase) {
             return phrase.governor.empty() && phrase.kind != Phrase::Kind::time && phrase.last < known.front().first;
           });
  }

  /// `X was founded by Y, heir of Z`: behind a comma a noun with its complement, where it may say what the name before it is.
  [[nodiscard]] bool may_explain(const Gap& gap) const {
    const Phrase& noun = gap.remnants.front();
    if (gap.counterparts.front().kind == Phrase::Kind::noun)
      return names_role(noun) || units_[noun.first].is(word_determiner);
    return ends_in_complement(gap);
  }

  [[nodiscard]] bool ends_in_complement(const Gap& gap) const {
    const auto& of = rules_.of_markers;
    return std::find(of.begin(), of.end(), gap.remnants.back().governor) != of.end();
  }

  /// `X was made at Y by Z and a copy of W`: an indefinite noun with its complement, whose counterparts stand apart.
  [[nodiscard]] bool may_be_predicate(const Gap& gap) const {
    const bool apart = gap.counterparts.front().last + 1 != gap.counterparts.back().first;
    return apart && units_[gap.remnants.front().first].in(group_indefinite) && ends_in_complement(gap);
  }

  /// A name of the same type and under the same preposition as its counterpart.
  [[nodiscard]] bool has_name_alike(const Gap& gap) const {
    for (std::size_t n = 0; n < gap.remnants.size(); ++n) {
      const Phrase& remnant = gap.remnants[n];
      const Phrase& other = gap.counterparts[n];
      if (remnant.kind == Phrase::Kind::name && units_[remnant.head].type == units_[other.head].type &&
          same_governor(remnant, other))
        return true;
    }
    return false;
  }

  /// `the owner of X`: a noun by which rules relate what they say it of.
  [[nodiscard]] bool names_role(const Phrase& phrase) const { return units_[phrase.head].names_role(); }

  /// `X, who leads Y, bought Z and W V`: what is told in a clause of its own right behind a counterpart is told of that alone;
  /// false when it is not clear where that ends.
  [[nodiscard]] bool take_explanations(Gap& gap) const {
    for (Phrase& phrase : gap.counterparts) {
      const std::size_t next = phrase.last + 1;
      if (phrase.kind != Phrase::Kind::name || next >= clause_end_) continue;
      if (!opens_aside(next)) continue;
      std::size_t end = next + 1;
      while (end < clause_end_ && units_[end].clause != clause_) ++end;
      if (end == next + 1 || end >= clause_end_) return false;
      phrase.last = opens_aside(end) || units_[end].is_mark(")") ? end : end - 1;
    }
    return true;
  }

  [[nodiscard]] bool opens_aside(std::size_t i) const {
    return units_[i].is_mark(",") || units_[i].is_mark("(") || units_[i].is_dash();
  }

  /// Behind the first counterpart, times and names under prepositions that have no remnant.
  void leave_out_rest(Gap& gap) const {
    std::size_t first = no_unit;
    for (const Phrase& phrase : gap.counterparts) first = std::min(first, phrase.first);
    std::size_t noun = no_unit;  // the unit behind a noun, where its complement begins
    for (const Phrase& phrase : clause_phrases_) {
      const bool replaced = std::any_of(gap.counterparts.begin(), gap.counterparts.end(),
                                        [&](const Phrase& other) { return other.head == phrase.head; });
      const bool aside = phrase.kind == Phrase::Kind::time ||
                         (phrase.kind == Phrase::Kind::name && !phrase.governor.empty() && phrase.first != noun);
      if (!replaced && aside && phrase.first > first) gap.left_out.push_back(phrase);
      if (phrase.kind != Phrase::Kind::name && units_[phrase.last].kind == Unit::Kind::word) noun = phrase.last + 1;
    }
  }

  // ---- readings ---------------------------------------------------------------------------------------------------------

  [[nodiscard]] std::vector<GapReading> readings() const {
    std::vector<GapReading> found;
    if (gaps_.empty()) return found;
    for (std::size_t n = 0; n <= gaps_.size(); ++n) found.push_back(reading_of(n));
    return found;
  }

  /// The sentence without its gaps, or, from number 1 on, with one of them instead of its counterparts.
  [[nodiscard]] GapReading reading_of(std::size_t number) const {
    GapReading reading;
    const Gap* told = number == 0 ? nullptr : &gaps_[number - 1];
    std::size_t last = no_unit;  // of the counterparts
    if (told != nullptr) {
      last = 0;
      for (const Phrase& phrase : told->counterparts) last = std::max(last, phrase.last);
    }
    for (std::size_t i = 0; i < size_;) {
      const std::size_t end = behind_gap(i);
      if (end > i) {
        if (number < gaps_.size() && goes_on(end)) break;
        i = end;
        continue;
      }
      if (told != nullptr && is_denied_before(i, *told)) {
        ++i;
        continue;
      }
      i = told == nullptr ? add(i, i + 1, reading) : add_instead(i, *told, reading);
      if (told == nullptr || i != last + 1) continue;
      for (const Phrase& phrase : told->added) add(phrase.first, phrase.last + 1, reading);
    }
    if (told != nullptr) add_meanings(*told, reading);
    return reading;
  }

  /// `was not trained on texts by X but on texts by Y`: the negation at `i` is not of what a contrast opens.
  [[nodiscard]] bool is_denied_before(std::size_t i, const Gap& gap) const {
    if (!units_[i].is(word_negation) || units_[i].clause != gap.clause || i >= gap.first) return false;
    return units_[gap.first].is(word_contrast) ||
           (gap.first + 1 < size_ && units_[gap.first].is_mark(",") && units_[gap.first + 1].is(word_contrast));
  }

  static std::size_t add(std::size_t first, std::size_t end, GapReading& reading) {
    for (std::size_t i = first; i < end; ++i) reading.units.push_back(static_cast<std::uint32_t>(i));
    return end;
  }

  /// Adds the unit at `i`, or the remnant that stands for the phrase that begins there; returns the unit behind.
  static std::size_t add_instead(std::size_t i, const Gap& gap, GapReading& reading) {
    for (std::size_t n = 0; n < gap.counterparts.size(); ++n) {
      if (gap.counterparts[n].first != i) continue;
      add(gap.remnants[n].first, gap.remnants[n].last + 1, reading);
      return gap.counterparts[n].last + 1;
    }
    for (const Phrase& phrase : gap.left_out) {
      if (phrase.first == i) return phrase.last + 1;
    }
    return add(i, i + 1, reading);
  }

  /// The unit behind the gap that begins at `i`; `i` when none does.
  [[nodiscard]] std::size_t behind_gap(std::size_t i) const {
    for (const Gap& gap : gaps_) {
      if (gap.first == i) return gap.end;
    }
    return i;
  }

  /// `X leads Y and Z W, which is in V`, `… and owns V`: what stands behind the last gap goes on with that alone.
  [[nodiscard]] bool goes_on(std::size_t end) const {
    if (end != gaps_.back().end || end >= size_) return false;
    if (is_coordinator(end)) return true;
    const std::size_t behind = behind_link(end);
    if (behind == end || behind >= size_) return false;
    constexpr std::uint32_t relatives = word_relative | word_possessive_relative;
    return is_coordinator(behind - 1) || units_[behind].is(relatives) ||
           (units_[behind].is(word_preposition) && behind + 1 < size_ && units_[behind + 1].is(relatives));
  }

  /// `X has its seat in Y and Z in W`: pronouns of the clause for a counterpart stand for the remnant.
  void add_meanings(const Gap& gap, GapReading& reading) const {
    for (std::size_t n = 0; n < gap.counterparts.size(); ++n) {
      if (gap.counterparts[n].kind != Phrase::Kind::name) continue;
      const auto remnant = static_cast<std::uint32_t>(gap.remnants[n].head);
      const EntityIndex entity = units_[gap.counterparts[n].head].entity;
      reading.others.emplace_back(remnant, entity);
      for (const std::uint32_t i : reading.units) {
        const Unit& unit = units_[i];
        if (unit.clause == gap.clause && i < gap.first && unit.kind == Unit::Kind::referent && unit.anaphoric &&
            unit.entity == entity)
          reading.meanings.emplace_back(i, remnant);
      }
    }
  }

  const UnitSentence& sentence_;
  const std::vector<Unit>& units_;
  const RelationRules::LanguageRules& rules_;
  const Lexicon& lexicon_;
  std::size_t size_;
  std::size_t clause_ = no_unit;      ///< the one before the gap that is looked for
  std::size_t clause_end_ = no_unit;  ///< the unit behind it
  Phrases clause_phrases_;
  bool coordinated_ = false;  ///< a coordinator joins the gap that is looked at, or those that go on with it
  std::vector<Gap> gaps_;
};

}  // namespace

std::vector<GapReading> find_gaps(const UnitSentence& sentence, const RelationRules::LanguageRules& rules) {
  return GapFinder(sentence, rules).run();
}

}  // namespace gazgraph
