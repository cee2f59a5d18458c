// A word is a verb where its forms, its neighbours and the other verbs of its stretch (from mark or clause opener to the
// next) allow it: not behind a determiner, a possessor or a preposition, an infinitive only behind what asks for one, a
// form that is a noun too only where no other verb fits. Then it is finite unless it reads as a participle there.
#include "units.hpp"

#include <algorithm>

namespace gazgraph {
namespace {

constexpr std::uint32_t openers =
    word_coordinator | word_contrast | word_complementizer | word_subordinator | word_relative | word_conditional;

class VerbMarker {
 public:
  VerbMarker(std::vector<Unit>& units, const RelationRules::LanguageRules& rules)
      : units_(units), rules_(rules), lexicon_(rules.lexicon) {}

  void run() {
    float_quantifiers();
    find_openers();
    find_stretches();
    for (std::size_t i = 0; i < units_.size(); ++i) mark(i);
  }

 private:
  /// `X, Y and Z all use it`, `they have all used it`: a determiner that is an adverb too, behind the subject or an auxiliary and
  /// before a form of a verb, belongs to no noun.
  void float_quantifiers() {
    for (std::size_t i = 1; i + 1 < units_.size(); ++i) {
      Unit& unit = units_[i];
      const Unit& before = units_[i - 1];
      if (unit.kind != Unit::Kind::word || !unit.is(word_determiner) || !unit.is(word_adverb)) continue;
      const bool subject = (before.kind == Unit::Kind::referent && !before.genitive && !before.compound) ||
                           (before.word != nullptr && before.word->is_subject_pronoun());
      const bool floats = (subject || before.is(word_auxiliary)) && units_[i + 1].has_forms();
      if (floats) unit.classes &= ~std::uint32_t{word_determiner};
    }
  }

  // ---- openers ----------------------------------------------------------------------------------------------------

  /// Words that may be a subordinator or something else (`seit`, `after`, `als`) open a clause at its edge only, and where a
  /// finite verb follows in it.
  void find_openers() {
    constexpr std::uint32_t opening = word_subordinator | word_conditional;
    constexpr std::uint32_t other = word_preposition | word_adverb | word_as | word_determiner;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      Unit& unit = units_[i];
      if (governs_infinitive(i)) unit.opens_clause = true;
      if (!unit.is(opening)) continue;
      const bool ambiguous = unit.is(other) || lexicon_.verb_final();
      const bool edge = is_concession(units_, i) || at_edge(i);
      const bool subordinates = finite_follows(i + 1) || gerund_follows(i) || leads_to_dependent(i) ||
                                (supine_follows(i + 1) && !waits_for_participle(i));
      unit.opens_clause =
          !is_adverb_here(i) && (!ambiguous || (edge && !governs_time(i) && !governs_clause(i) && subordinates));
    }
  }

  /// `X, som då arbetade på Y`, `Y, där X sedan har arbetat`: an adverb right before a finite verb opens no clause, whose subject
  /// would stand between.
  [[nodiscard]] bool is_adverb_here(std::size_t i) const {
    return lexicon_.verb_second() && !lexicon_.verb_final() && units_[i].is(word_adverb) && i > 0 &&
           i + 1 < units_.size() && units_[i + 1].may_be_finite();
  }

  /// `drömmer om att X köper Y`: a preposition right before what opens a complement clause governs that.
  [[nodiscard]] bool governs_clause(std::size_t i) const {
    return lexicon_.verb_second() && !lexicon_.verb_final() && units_[i].is(word_preposition) &&
           i + 1 < units_.size() && units_[i + 1].is(word_complementizer);
  }

  /// `ohne X zu kaufen`, `um X zu kaufen`: at the edge of a stretch that an infinitive with its marker ends, where verbs come
  /// last, the preposition governs that and no name.
  [[nodiscard]] bool governs_infinitive(std::size_t i) const {
    constexpr std::size_t longest = 30;
    const Unit& unit = units_[i];
    if (!lexicon_.verb_final() || !(unit.is(word_negative_preposition) || unit.in(group_purpose))) return false;
    if (i > 0 && units_[i - 1].kind != Unit::Kind::mark && !units_[i - 1].is(word_coordinator)) return false;
    for (std::size_t at = i + 1; at + 1 < units_.size() && at < i + longest; ++at) {
      if (units_[at].kind == Unit::Kind::mark && !units_[at].is_quote()) return false;
      if (units_[at].is(word_infinitive_marker) && units_[at + 1].has_form(VerbForm::infinitive)) return true;
    }
    return false;
  }

  /// `since 2020 X has`, `since May X has`, not `since the war ended`: a preposition before a date, or before a noun of time
  /// that is no subject.
  [[nodiscard]] bool governs_time(std::size_t i) const {
    if (lexicon_.verb_final() || !units_[i].is(word_preposition)) return false;
    std::size_t at = i + 1;
    if (at + 1 < units_.size() && units_[at].is(word_preposition) && !units_[at].is(word_infinitive_marker)) ++at;
    const bool second = at > i + 1;  // `sedan i april`
    while (at < units_.size() && at < i + 5 && (units_[at].is(word_determiner) || units_[at].in(group_numbers))) ++at;
    if (at >= units_.size()) return false;
    if (units_[at].kind == Unit::Kind::date) return true;
    // `sedan tio år bosatt i X`, not `sedan tio år hade gått`
    const bool counted = at > i + 1 && units_[at - 1].in(group_numbers) && units_[at].in(group_time_nouns);
    if (counted && at + 1 < units_.size() && !units_[at + 1].may_be_finite()) return true;
    if (units_[at].is(word_adverb) && units_[at].has_several_words()) return true;  // `sedan i fjol`
    if (second && units_[at].in(group_time_nouns)) return true;
    if (!units_[at].in(group_time_nouns) && !lexicon_.is_month(units_[at].text)) return false;
    if (lexicon_.verb_second() || at + 1 >= units_.size()) return lexicon_.is_month(units_[at].text);
    const Unit& next = units_[at + 1];
    return !next.is(word_auxiliary) && (!next.has_form(VerbForm::finite));
  }

  [[nodiscard]] bool at_edge(std::size_t i) const {
    if (!lexicon_.verb_final() && !lexicon_.verb_second()) return true;
    // `to uker før X ble født`
    if (!lexicon_.verb_final() && i > 0 && units_[i - 1].in(group_time_nouns) && subject_and_verb_follow(i + 1))
      return true;
    for (std::size_t back = 1; back <= 3; ++back) {
      if (back > i) return true;
      const Unit& before = units_[i - back];
      if (before.kind == Unit::Kind::mark || before.is(word_coordinator | word_contrast)) return true;
      // `Zwei Jahre nachdem X`
      const bool time = !units_[i].is(word_preposition) && before.in(group_time_nouns | group_numbers);
      if (before.is(word_adverb) || time) continue;
      if (lexicon_.verb_final() || back > 1) return false;
      const bool verb = before.has_forms();
      if (units_[i].is(word_preposition) && (subject_and_verb_follow(i + 1) || supine_follows(i + 1))) return true;
      return verb || (!units_[i].is(word_preposition) && !before.is(word_preposition | word_determiner));
    }
    return false;
  }

  /// `since the authority was founded`, `om inte X köper Y`: a referent right before a word that can be nothing but a finite verb.
  [[nodiscard]] bool subject_and_verb_follow(std::size_t from) const {
    std::size_t at = from;
    while (at < units_.size() && at < from + 3 && units_[at].kind == Unit::Kind::word &&
           (units_[at].is(word_determiner | word_negation) || units_[at].is_nominal()))
      ++at;
    if (at + 1 >= units_.size() || units_[at].kind != Unit::Kind::referent || units_[at].genitive) return false;
    const Unit& verb = units_[at + 1];
    return verb.kind == Unit::Kind::word && verb.word != nullptr && !verb.is(word_noun | word_determiner) &&
           (verb.is(word_auxiliary) || verb.has_form(VerbForm::finite));
  }

  /// `als X, eine Firma in Y, …`, `when X (from Y) …`: the mark that closes what the one at `mark` opens right behind a name
  /// with which the clause begins at `from`; else no_unit.
  [[nodiscard]] std::size_t end_of_aside(std::size_t from, std::size_t mark) const {
    constexpr std::size_t longest_subject = 4;
    constexpr std::size_t longest_aside = 14;
    const Mark opening = units_[mark].mark;
    const bool opens = opening == Mark::open_bracket || opening == Mark::comma || units_[mark].is_dash();
    if (!opens || mark == from || mark - from > longest_subject) return no_unit;
    const Mark closing = opening == Mark::open_bracket ? Mark::close_bracket : opening;
    const Unit& subject = units_[mark - 1];
    if (subject.kind != Unit::Kind::referent || subject.type == EntityType::place) return no_unit;
    for (std::size_t end = mark + 1; end < units_.size() && end <= mark + longest_aside; ++end) {
      if (units_[end].mark == closing) return end;
      if (units_[end].kind == Unit::Kind::mark && !units_[end].is_quote()) return no_unit;
    }
    return no_unit;
  }

  /// A word that can be finite before the next mark, those around what explains the subject aside; where verbs come last, as
  /// the last word before it.
  [[nodiscard]] bool finite_follows(std::size_t from) const {
    std::size_t noun = no_unit;  // the last word passed that is a noun here
    for (std::size_t at = from; at < units_.size() && at < from + 30; ++at) {
      const Unit& unit = units_[at];
      if (unit.kind == Unit::Kind::mark && !unit.is_quote()) {
        at = end_of_aside(from, at);
        if (at == no_unit) return false;
        continue;
      }
      if (unit.kind != Unit::Kind::word || unit.word == nullptr) continue;
      if (lexicon_.nouns_are_capitalized() && unit.capitalized) continue;
      // `as head coach of X`, `in March`
      const bool title = at > 0 && units_[from - 1].is(word_as) && (at == from || noun == at - 1);
      const bool behind =
          at > 0 &&
          (title || units_[at - 1].is(word_determiner) ||
           ((at > from || !lexicon_.drops_subject()) && units_[at - 1].is(word_preposition)));  // `since birth`
      // `as its new finance director`
      const bool opens_compound = !lexicon_.verb_final() && at + 1 < units_.size() && units_[at + 1].is_nominal() &&
                                  (!units_[at + 1].has_forms());
      if (unit.is(word_noun) && (behind || opens_compound)) {
        noun = at;
        continue;
      }
      if (!unit.word->may_be_finite() || (lexicon_.verb_final() && !ends_clause(at + 1))) continue;
      // `har siden starten hatt`
      if (lexicon_.verb_second() && (has_only(unit, VerbForm::participle) || has_only(unit, VerbForm::supine)))
        continue;
      return !joins_clause_around(from, at);
    }
    return false;
  }

  /// `left as head of X and was replaced`: a coordinator right before the finite verb at `verb`, with no other verb from `from` on,
  /// joins it to one before.
  [[nodiscard]] bool joins_clause_around(std::size_t from, std::size_t verb) const {
    std::size_t link = verb;
    while (link > from && units_[link - 1].is(word_adverb | word_negation)) --link;
    return !lexicon_.verb_final() && link > from && units_[link - 1].is(word_coordinator);
  }

  /// `after buying X`: the gerund right behind the word at `i`, adverbs aside.
  [[nodiscard]] bool gerund_follows(std::size_t i) const {
    constexpr std::size_t most_adverbs = 2;
    if (units_[i].is(word_as)) return false;
    std::size_t at = i + 1;
    while (at + 1 < units_.size() && at <= i + most_adverbs && units_[at].is(word_adverb)) ++at;
    return at < units_.size() && units_[at].has_form(VerbForm::gerund);
  }

  /// `πριν αγοράσει`: where pronouns are dropped, a conjunction right before a form that else stands behind the marker of
  /// infinitives.
  [[nodiscard]] bool leads_to_dependent(std::size_t i) const {
    if (!lexicon_.drops_subject() || !units_[i].is(word_subordinator) || i + 1 >= units_.size()) return false;
    const Unit& next = units_[i + 1];
    return next.has_form(VerbForm::infinitive) || next.has_form(VerbForm::passive_infinitive);
  }

  /// `sedan X köpt Y`: a supine behind its subject, before any other verb.
  [[nodiscard]] bool supine_follows(std::size_t from) const {
    constexpr std::size_t longest = 6;
    bool subject = false;
    for (std::size_t at = from; at < units_.size() && at < from + longest; ++at) {
      const Unit& unit = units_[at];
      if (unit.kind == Unit::Kind::mark) at = end_of_aside(from, at);
      if (at == no_unit) return false;
      if (is_supine(at)) return subject && !stands_before_agent(at);
      if (unit.is(word_auxiliary | openers)) return false;
      subject |= may_be_subject(unit);
    }
    return false;
  }

  [[nodiscard]] static bool may_be_subject(const Unit& unit) {
    return unit.kind == Unit::Kind::referent || unit.is_nominal() || (unit.word != nullptr && unit.word->is_pronoun());
  }

  [[nodiscard]] bool is_supine(std::size_t i) const {
    return units_[i].has_form(VerbForm::supine) || units_[i].has_form(VerbForm::passive_supine);
  }

  /// `ett bolag köpt av X`: a form that is a participle before the agent.
  [[nodiscard]] bool stands_before_agent(std::size_t i) const {
    return !units_[i].has_form(VerbForm::passive_supine) && i + 1 < units_.size() && is_agent_marker(units_[i + 1]);
  }

  /// `har sedan starten köpt X`: an auxiliary before `opener`, in front of any other verb, has no verb yet.
  [[nodiscard]] bool waits_for_participle(std::size_t opener) const {
    constexpr std::size_t farthest = 30;
    for (std::size_t at = opener; at-- > 0 && opener - at < farthest && units_[at].kind != Unit::Kind::mark;) {
      const Unit& unit = units_[at];
      if (unit.is(word_auxiliary) || (unit.has_forms() && !unit.is(word_noun))) return unit.is(word_perfect);
    }
    return false;
  }

  // ---- stretches ---------------------------------------------------------------------------------------------------

  [[nodiscard]] static bool ends_stretch(const Unit& unit) {
    if (unit.kind == Unit::Kind::mark) return !unit.is_quote();
    return unit.is(openers) && !unit.is(word_determiner | word_preposition | word_adverb | word_infinitive_marker);
  }

  /// Counts, for each stretch, the words that can be nothing but finite verbs; then finds the participles among them that
  /// modify the noun before them.
  void find_stretches() {
    stretch_.resize(units_.size());
    sure_.assign(1, 0);
    bool participles = false;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const Unit& unit = units_[i];
      if (ends_stretch(unit)) sure_.push_back(0);
      stretch_[i] = static_cast<std::uint32_t>(sure_.size() - 1);
      participles |= unit.has_form(VerbForm::participle);
      if (!is_surely_finite(i)) continue;
      ++sure_.back();
      ++all_sure_;
    }
    std::size_t last = 0;
    for (std::size_t i = 1; participles && i + 1 < units_.size(); ++i) {
      if (!units_[i].has_form(VerbForm::participle)) continue;
      units_[i].reduced = is_reduced_relative(i) || is_apposed_participle(i) || (last != 0 && goes_on(i, last));
      if (const std::size_t first = joined_to_apposed(i); first != no_unit) {
        units_[i].reduced = true;
        units_[first].reduced |= units_[first - 1].is(word_adverb);  // `X, newly built by Y and …`
      }
      if (!units_[i].reduced) continue;
      if (is_surely_finite(i)) --all_sure_;
      last = i;
    }
  }

  /// `a firm based in X`, `runs hotels located in X`, `X founded in 1990 is`: a past form that is a participle too, before what
  /// no object is, and behind a noun phrase that is no subject, since another verb is there to be the finite one. Where
  /// participles have forms of their own nothing of this is needed.
  [[nodiscard]] bool is_reduced_relative(std::size_t i) const {
    if (lexicon_.verb_second() || lexicon_.verb_final() || lexicon_.case_marking()) return false;
    const Unit& unit = units_[i];
    if (unit.kind != Unit::Kind::word || !unit.has_form(VerbForm::participle)) return false;
    const Unit& next = units_[i + 1];
    if ((is_agent_marker(next) || agent_behind_time(i + 1)) && !unit.is(word_auxiliary))
      return units_[i - 1].kind == Unit::Kind::word && units_[i - 1].is_nominal() && !auxiliary_before(i);
    if (all_sure_ < 2 || !is_surely_finite(i)) return false;
    if (!next.is(word_preposition) && next.kind != Unit::Kind::date) return false;
    const bool further = sure_[stretch_[i]] > 1;
    const std::size_t start = phrase_before(i);
    if (start == i) return false;
    if (units_[i - 1].kind == Unit::Kind::referent) return further && sure_behind(i) && opens_stretch(start);
    if (start == 0) return further && sure_behind(i);
    const Unit& opener = units_[start - 1];
    if (opener.is(word_auxiliary) ||
        (opener.kind == Unit::Kind::word && opener.has_form(VerbForm::finite) && !opener.is(word_noun)))
      return true;
    if (opener.is(word_preposition)) return further;
    const bool definite = units_[start].in(group_anaphora_determiners);
    return opener.is_mark(",") && units_[start].is(word_determiner) && !definite;
  }

  /// `an order issued last night by X`: an adverbial of time at `at`, and right behind it an agent.
  [[nodiscard]] bool agent_behind_time(std::size_t at) const {
    constexpr std::size_t longest = 3;
    const std::size_t first = at;
    bool time = false;
    for (; at < units_.size() && at < first + longest && !is_agent_marker(units_[at]); ++at) {
      const Unit& unit = units_[at];
      time |= unit.kind == Unit::Kind::date || unit.in(group_time_nouns | group_time_openers) || unit.is(word_adverb);
      if (unit.kind == Unit::Kind::mark || unit.kind == Unit::Kind::referent || unit.has_forms()) return false;
    }
    return time && at < units_.size() && is_agent_marker(units_[at]);
  }

  /// `the drone X, made by Y`: a participle right behind a comma and a name, before its agent.
  [[nodiscard]] bool is_apposed_participle(std::size_t i) const {
    const Unit& unit = units_[i];
    if (i < 2 || unit.kind != Unit::Kind::word || unit.word == nullptr || unit.is(word_auxiliary)) return false;
    if (!unit.has_form(VerbForm::participle)) return false;
    const bool opens = units_[i - 1].is_mark(",") || units_[i - 1].is_mark("(");
    if (!opens || units_[i - 2].kind != Unit::Kind::referent) return false;
    std::size_t next = i + 1;
    // `X, founded in 1990 by Y`; but `a firm in X, founded in 1990 by Y`
    const bool dated = next + 1 < units_.size() && units_[next].is(word_preposition) &&
                       units_[next + 1].kind == Unit::Kind::date && units_[i - 2].type != EntityType::place;
    if (dated) ++next;
    if (next < units_.size() && (units_[next].kind == Unit::Kind::date || units_[next].is(word_adverb))) ++next;
    return next < units_.size() && is_agent_marker(units_[next]) &&
           sure_[stretch_[i]] <= (is_surely_finite(i) ? 1U : 0U);
  }

  /// `a firm based in X and owned by Y`: a participle that `and` joins to the reduced one at `last`.
  [[nodiscard]] bool goes_on(std::size_t i, std::size_t last) const {
    const Unit& unit = units_[i];
    if (i - last > 14 || !unit.has_form(VerbForm::participle)) return false;
    const std::size_t link = units_[i - 1].is(word_adverb) ? i - 2 : i - 1;
    if (link <= last || !units_[link].is(word_coordinator)) return false;
    const Unit& next = units_[i + 1];
    if (!next.is(word_preposition) && next.kind != Unit::Kind::date) return false;
    for (std::size_t at = last + 1; at < i; ++at) {
      if (is_surely_finite(at)) return false;
    }
    return true;
  }

  /// `X, founded in 1990 and owned since 2004 by Y`, `X, born in Y and educated at Z, joined W`: the participle right
  /// behind a comma and a name that `and` joins the one at `i` to; no_unit when it joins it to none.
  [[nodiscard]] std::size_t joined_to_apposed(std::size_t i) const {
    constexpr std::size_t longest = 14;
    if (lexicon_.verb_second() || lexicon_.verb_final() || lexicon_.case_marking()) return no_unit;
    for (std::size_t at = i; at-- > 2 && i - at < longest;) {
      const Unit& unit = units_[at];
      if (unit.kind == Unit::Kind::mark || is_surely_finite(at)) return no_unit;
      const std::size_t comma = units_[at - 1].is(word_adverb) ? at - 2 : at - 1;
      if (!unit.has_form(VerbForm::participle) || comma == 0 || !units_[comma].is_mark(",")) continue;
      const bool apposed = units_[comma - 1].kind == Unit::Kind::referent && !unit.is(word_auxiliary);
      const bool phrase = apposed && units_[at + 1].kind != Unit::Kind::referent;
      return phrase && goes_on(i, at) && ends_apposition(i) ? at : no_unit;
    }
    return no_unit;
  }

  /// Behind the participle at `i` an agent, with or without a date, or a comma with a form behind it that may be finite.
  [[nodiscard]] bool ends_apposition(std::size_t i) const {
    constexpr std::size_t longest = 14;
    if (is_agent_marker(units_[i + 1])) return true;
    const std::size_t dated = units_[i + 1].is(word_preposition) ? i + 2 : i + 1;
    if (dated + 1 < units_.size() && units_[dated].kind == Unit::Kind::date && is_agent_marker(units_[dated + 1]))
      return true;
    std::size_t comma = i + 1;
    while (comma + 1 < units_.size() && comma - i < longest && units_[comma].kind != Unit::Kind::mark) ++comma;
    if (comma + 1 >= units_.size() || !units_[comma].is_mark(",")) return false;
    return units_[comma + 1].has_form(VerbForm::finite) || units_[comma + 1].is(word_auxiliary);
  }

  /// First unit of the noun phrase that ends right before `i`.
  [[nodiscard]] std::size_t phrase_before(std::size_t i) const {
    std::size_t start = i;
    while (start > 0 && i - start < 12) {
      const Unit& unit = units_[start - 1];
      if (unit.is(word_determiner)) return start - 1;
      const bool verb = unit.kind == Unit::Kind::word && unit.word != nullptr && !unit.is(word_noun) &&
                        unit.has_form(VerbForm::finite);
      const bool attribute = verb && start > 1 && unit.has_form(VerbForm::participle) &&
                             units_[start - 2].is(word_determiner | word_adverb);
      const bool link = (unit.is_mark(",") || unit.is(word_coordinator)) && start < i && start > 1 &&
                        units_[start - 2].kind == Unit::Kind::word && units_[start - 2].is_nominal() &&
                        units_[start].kind == Unit::Kind::word && units_[start].is_nominal();
      const bool inside = (unit.is_nominal() && !verb) || unit.is(word_adverb) || unit.kind == Unit::Kind::referent ||
                          link || attribute;
      if (!inside) break;
      --start;
    }
    return start;
  }

  [[nodiscard]] bool opens_stretch(std::size_t i) const { return i == 0 || stretch_[i - 1] != stretch_[i]; }

  /// A further finite verb behind `i` in its stretch.
  [[nodiscard]] bool sure_behind(std::size_t i) const {
    for (std::size_t at = i + 1; at < units_.size() && at < i + 30 && stretch_[at] == stretch_[i]; ++at) {
      if (is_surely_finite(at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_surely_finite(std::size_t i) const {
    const Unit& unit = units_[i];
    if (unit.kind != Unit::Kind::word || unit.is(word_noun)) return false;
    if (unit.is(word_auxiliary)) return !unit.is(word_determiner);
    if (!unit.has_form(VerbForm::finite)) return false;
    if (lexicon_.nouns_are_capitalized() && unit.capitalized && i != 0) return false;
    if (unit.has_form(VerbForm::infinitive) && behind_marker(i)) return false;
    if (!unit.has_form(VerbForm::participle)) return true;
    if (lexicon_.verb_final() || i == 0 || i + 1 >= units_.size()) return false;
    // A past form behind a name or noun, with no auxiliary before and no agent behind.
    const Unit& before = units_[i - 1];
    const bool behind_noun = before.kind == Unit::Kind::referent || before.is_nominal();
    return behind_noun && !before.compound && !is_agent_marker(units_[i + 1]) && !auxiliary_before(i);
  }

  /// Behind an infinitive marker or an auxiliary, adverbs between.
  [[nodiscard]] bool behind_marker(std::size_t i) const {
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      const Unit& unit = units_[i - back];
      if (unit.is(word_infinitive_marker | word_modal | word_perfect)) return true;
      if (!unit.is(word_adverb | word_negation)) return false;
    }
    return false;
  }

  /// Behind an infinitive marker, also with adverbs between (`to finally buy`).
  [[nodiscard]] bool is_marked(std::size_t i) const {
    constexpr std::size_t most_adverbs = 2;
    std::size_t marker = i;
    while (marker > 0 && i - marker < most_adverbs && units_[marker - 1].is(word_adverb)) --marker;
    return marker > 0 && units_[marker - 1].is(word_infinitive_marker);
  }

  [[nodiscard]] bool auxiliary_before(std::size_t i) const {
    for (std::size_t back = 1; back <= 8 && back <= i; ++back) {
      const Unit& unit = units_[i - back];
      if (unit.is(word_auxiliary)) return true;
      if (unit.kind == Unit::Kind::mark || unit.is(openers & ~word_relative)) return false;
    }
    return false;
  }

  // ---- verb or not -------------------------------------------------------------------------------------------------

  void mark(std::size_t i) {
    Unit& unit = units_[i];
    const bool helper = unit.is(word_auxiliary);
    if (unit.kind != Unit::Kind::word || (!unit.has_forms() && !helper)) return;
    if (lexicon_.nouns_are_capitalized() && unit.capitalized && i != 0 && !units_[i - 1].opens_quote) return;
    if (helper && unit.is(word_determiner) && !ends_clause(i + 1)) return;  // `sein`
    if (!helper && unit.is(word_determiner) && opens_phrase(i)) return;
    if (!helper && (is_attributive(i) || follows_compound(i))) {
      unit.verb = unit.attributive = true;
      return;
    }
    if (!helper && is_nominal_here(i)) return;
    // `drags X before the court`, where the preposition is a verb elsewhere (`inför`).
    const bool preposition = unit.is(word_preposition) && lexicon_.verb_second() && !unit.is(word_infinitive_marker);
    if (!helper && preposition && finite_in_stretch_ == stretch_[i]) return;
    unit.verb = true;
    const bool finite =
        (helper && !completes_passive(i)) || unit.has_form(VerbForm::finite) || unit.has_form(VerbForm::passive);
    unit.finite = finite && !reads_as_participle(i) && !stands_before_auxiliary(i);
    if (unit.finite && !helper) finite_in_stretch_ = stretch_[i];
    unit.finite |= stands_for_perfect(i) || (i > 0 && leads_to_dependent(i - 1));
  }

  /// `Gegründet worden war X`, `dass Y X gekauft haben soll`: where verbs come last, an auxiliary between a participle and the
  /// finite auxiliary is not finite itself.
  [[nodiscard]] bool stands_before_auxiliary(std::size_t i) const {
    if (!lexicon_.verb_final() || i == 0 || i + 1 >= units_.size() || !units_[i].is(word_auxiliary)) return false;
    const Unit& before = units_[i - 1];
    return before.verb && before.has_form(VerbForm::participle) && units_[i + 1].kind == Unit::Kind::word &&
           units_[i + 1].is(word_auxiliary) && !units_[i + 1].is(word_determiner);
  }

  /// `Verkauft worden ist X`: where verbs come last, an auxiliary that is nothing but a participle.
  [[nodiscard]] bool completes_passive(std::size_t i) const {
    return lexicon_.verb_final() && has_only(units_[i], VerbForm::participle);
  }

  /// `und einigen anderen`: a word that may be an article, right behind a coordinator or preposition and before what belongs to
  /// its phrase.
  [[nodiscard]] bool opens_phrase(std::size_t i) const {
    if (i == 0 || i + 1 >= units_.size() || !units_[i - 1].is(word_coordinator | word_preposition)) return false;
    const Unit& next = units_[i + 1];
    return next.kind == Unit::Kind::word && (next.is(word_determiner) || (next.is_nominal() && !next.has_forms()));
  }

  /// A supine without its auxiliary in a subordinate clause: `som köpt X`, `sedan X lämnat Y`, `att X köpts av Y`.
  [[nodiscard]] bool stands_for_perfect(std::size_t i) const {
    if (!is_supine(i) || units_[i].is(word_auxiliary) || auxiliary_before(i)) return false;
    const std::size_t opener = opener_before(i);
    if (opener == no_unit || waits_for_participle(opener)) return false;
    return !sure_behind(i) || (!stands_before_agent(i) && !sure_before(opener));
  }

  /// The word that opens the subordinate clause which the supine at `i` would be the verb of: no verb between, and a subject
  /// unless it is a relative pronoun. What marks enclose (`sedan X, ett bolag i Z, köpts`) lies between as well.
  [[nodiscard]] std::size_t opener_before(std::size_t i) const {
    constexpr std::size_t longest = 12;
    bool subject = false;
    for (std::size_t at = i; at > 0 && i - at < longest;) {
      const Unit& unit = units_[--at];
      if (unit.is(word_relative)) return at;
      if (unit.opens_clause || unit.is(word_complementizer)) return subject ? at : no_unit;
      if (unit.kind == Unit::Kind::mark) at = start_of_aside(at);
      if (at == no_unit || unit.verb) return no_unit;
      subject |= may_be_subject(unit);
    }
    return no_unit;
  }

  /// The mark that opens what the one at `closing` closes, behind a name and without a verb; no_unit when there is none near.
  [[nodiscard]] std::size_t start_of_aside(std::size_t closing) const {
    constexpr std::size_t longest = 10;
    for (std::size_t at = closing; at > 1 && closing - at < longest;) {
      const Unit& unit = units_[--at];
      if (unit.verb) return no_unit;
      if (unit.kind == Unit::Kind::mark) return end_of_aside(at - 1, at) == closing ? at : no_unit;
    }
    return no_unit;
  }

  /// A finite verb before `opener` in the stretch that this one follows.
  [[nodiscard]] bool sure_before(std::size_t opener) const {
    constexpr std::size_t farthest = 30;
    for (std::size_t at = opener; at-- > 0 && opener - at < farthest && stretch_[at] == stretch_[opener - 1];) {
      if (is_surely_finite(at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool ends_clause(std::size_t i) const {
    return i >= units_.size() || units_[i].kind == Unit::Kind::mark || units_[i].is(word_auxiliary) ||
           units_[i].is(openers);
  }

  /// Behind a determiner, a possessor or a preposition, or of another kind by its form.
  [[nodiscard]] bool is_nominal_here(std::size_t i) const {
    const Unit& unit = units_[i];
    if (i > 0) {
      const Unit& before = units_[i - 1];
      const bool pronoun_like = before.is(word_relative | word_complementizer | word_nominative | word_accusative);
      const bool referent = before.kind == Unit::Kind::referent;  // a clitic that looks like an article
      if (before.is(word_determiner) && !pronoun_like && !referent && !follows_enclitic(i)) return true;
      if (before.attributive && before.has_form(VerbForm::gerund)) return true;
      const bool count = before.kind == Unit::Kind::word && !before.text.empty() &&
                         before.text.find_first_not_of("0123456789.,") == std::string_view::npos;
      if (count) return true;  // `30 leger`
      if (before.genitive && !before.enclitic && referent) return true;
      // `von Mai an verpflichtet die EU X`
      const bool closes = lexicon_.verb_final() && i + 1 < units_.size() && units_[i + 1].is(word_determiner);
      const bool opens = before.is(word_subordinator) && (before.opens_clause || lexicon_.verb_final());
      if (before.is(word_preposition) && !closes && !opens && !governs_name_before(i - 1) &&
          !before.is(word_infinitive_marker | word_adverb | word_relative) && !unit.has_form(VerbForm::gerund))
        return true;
      // A finite form right behind a finite verb is a noun of the same spelling: `sent engineers`.
      if (has_only(unit, VerbForm::finite) && before.verb && before.finite && before.may_be_finite() &&
          !before.is(word_auxiliary) && !closes_bare_front(i))
        return true;
    }
    if (unit.is(word_noun)) return reads_as_noun(i);
    return has_only(unit, VerbForm::infinitive) && !asks_for_infinitive(i);
  }

  /// `Με τα χρήματά της αγόρασε`: what looks like an article right before the form at `i`, which is nothing but finite, is a possessive
  /// behind its noun.
  [[nodiscard]] bool follows_enclitic(std::size_t i) const {
    if (i < 2 || units_[i].is(word_noun) || !has_only(units_[i], VerbForm::finite)) return false;
    const Unit& article = units_[i - 1];
    if (article.word == nullptr || !units_[i - 2].is_nominal() || units_[i - 2].kind != Unit::Kind::word) return false;
    return std::any_of(article.word->anaphors.begin(), article.word->anaphors.end(),
                       [](const Anaphor& anaphor) { return anaphor.enclitic; });
  }

  /// `X zufolge kauft Y Z`: the preposition at `i` stands behind its name.
  [[nodiscard]] bool governs_name_before(std::size_t i) const {
    return i > 0 && units_[i].in(group_postpositions) &&
           (units_[i - 1].kind == Unit::Kind::referent || units_[i - 1].is_nominal());
  }

  /// The form and no other; an auxiliary without forms has none.
  static bool has_only(const Unit& unit, VerbForm form) {
    return unit.has_forms() && (unit.forms & ~form_bit(form)) == 0;
  }

  /// Behind its marker, behind an auxiliary, coordinated with another infinitive, or at the end of a clause whose verbs
  /// come last.
  [[nodiscard]] bool asks_for_infinitive(std::size_t i) const {
    if (stands_behind_insertion(i) || (i > 0 && leads_to_dependent(i - 1))) return true;
    for (std::size_t back = 1; back <= 20 && back <= i; ++back) {
      const Unit& unit = units_[i - back];
      if (unit.is(word_auxiliary | word_infinitive_marker)) return true;
      if (unit.verb && !unit.finite && unit.has_form(VerbForm::infinitive) && units_[i - 1].is(word_coordinator))
        return true;
      // `help build`, `let X build`
      if (unit.verb && (!unit.finite || !lexicon_.verb_final()))
        return back <= 6 && (rules_.group("bare_infinitive") == nullptr || unit.in(group_bare_infinitive));
      if (unit.kind == Unit::Kind::mark) return lexicon_.verb_final() && ends_clause(i + 1);
    }
    return lexicon_.verb_final() && ends_clause(i + 1);
  }

  /// `När X växte köpte Y Z`: the same without a comma, right behind the verb of the clause in front and before a noun or name.
  [[nodiscard]] bool closes_bare_front(std::size_t i) const {
    if (!lexicon_.verb_second() || lexicon_.verb_final() || i < 3 || i + 1 >= units_.size()) return false;
    if (!units_[is_concession(units_, 1) ? 1 : 0].is(word_subordinator | word_conditional)) return false;
    const Unit& next = units_[i + 1];
    const bool subject = next.kind == Unit::Kind::referent || next.is(word_determiner) || next.is_nominal();
    return subject && std::none_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(i),
                                   [](const Unit& unit) { return unit.kind == Unit::Kind::mark; });
  }

  /// `Som X sa, kjøper Y Z`, `Som ventet, eier X Y`, `I motsetning til hva X skrev, eier Y Z`: a finite form behind the only comma
  /// after a subordinate clause in front, or after a phrase that holds one, where verbs come second.
  [[nodiscard]] bool closes_front(std::size_t i) const {
    constexpr std::uint32_t subordinating = word_subordinator | word_conditional | word_relative;
    if (!lexicon_.verb_second() || i < 2 || !units_[i - 1].is_mark(",") || !units_[i].has_form(VerbForm::finite))
      return false;
    const Unit& first = units_[0];
    const bool named = i + 1 < units_.size() && units_[i + 1].kind == Unit::Kind::referent && !units_[i + 1].genitive;
    if (i == 2) return first.is(word_adverb) && named;
    if (first.kind != Unit::Kind::word || !first.is(subordinating | word_preposition | word_as)) return false;
    if (!first.is(subordinating) && !named) return false;
    bool verb = first.is(word_as) && named;  // or its participle alone
    for (std::size_t at = 1; at + 1 < i; ++at) {
      if (units_[at].kind == Unit::Kind::mark) return false;
      verb |= units_[at].verb && units_[at].finite;
    }
    return verb;
  }

  /// `X, som er gift med Y, leder Z`: a finite form behind the comma that closes a relative clause, where the clause around has
  /// no finite verb before it; not `X, som er 45, leder i Z, kom`.
  [[nodiscard]] bool resumes_clause(std::size_t i) const {
    constexpr std::size_t longest = 30;
    constexpr std::uint32_t relatives = word_relative | word_possessive_relative;
    if (!lexicon_.verb_second() || i < 4 || !units_[i - 1].is_mark(",") || !units_[i].has_form(VerbForm::finite))
      return false;
    std::size_t open = i - 2;
    bool verb = false;
    while (open > 0 && i - open < longest && !units_[open].is_mark(",")) {
      verb |= units_[open].verb && units_[open].finite;
      --open;
    }
    if (!verb || open == 0 || !units_[open].is_mark(",")) return false;
    const std::size_t pronoun = units_[open + 1].is(word_preposition) ? open + 2 : open + 1;
    if (!units_[pronoun].is(relatives)) return false;
    if (finite_before(open)) return false;
    if (!units_[i + 1].is(word_preposition)) return true;
    for (std::size_t at = i + 1; at < units_.size() && at < i + longest; ++at) {
      if (is_surely_finite(at)) return false;
    }
    return true;
  }

  /// `X, a court said on Tuesday, lies in Y`: a finite form behind the comma that closes a report of who speaks, with no finite verb
  /// before that.
  [[nodiscard]] bool resumes_behind_report(std::size_t i) const {
    if (i < 4 || !units_[i].has_form(VerbForm::finite)) return false;
    const std::size_t open = comma_before(i - 1);
    if (open == no_unit || !reports_between(open, i - 1) || finite_before(open)) return false;
    for (std::size_t at = open + 1; at + 1 < i; ++at) {
      if (units_[at].is(openers)) return false;
    }
    return units_[open - 1].kind == Unit::Kind::referent || units_[open - 1].is_nominal();
  }

  /// The comma, not the sentence's first unit, shortly before the one at `comma`; no_unit when there is none or that is none.
  [[nodiscard]] std::size_t comma_before(std::size_t comma) const {
    constexpr std::size_t longest = 12;
    if (!units_[comma].is_mark(",")) return no_unit;
    for (std::size_t at = comma; at > 1 && comma - at < longest;) {
      if (units_[--at].is_mark(",")) return at;
    }
    return no_unit;
  }

  /// A finite verb of reporting between two units.
  [[nodiscard]] bool reports_between(std::size_t open, std::size_t close) const {
    return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(open),
                       units_.begin() + static_cast<std::ptrdiff_t>(close),
                       [](const Unit& unit) { return unit.verb && unit.finite && unit.in(group_reports); });
  }

  /// `X (400 ansatte) kjøper Y`, `X – en norsk bank – kjøper Y`: a finite form behind what closes a bracket or a pair of dashes
  /// right behind a name, with no finite verb before it.
  [[nodiscard]] bool resumes_behind_aside(std::size_t i) const {
    constexpr std::size_t longest = 30;
    if (!lexicon_.verb_second() || i < 3 || !units_[i].has_form(VerbForm::finite)) return false;
    const Unit& closing = units_[i - 1];
    if (!closing.is_mark(")") && !closing.is_dash()) return false;
    const Mark opening = closing.is_dash() ? closing.mark : Mark::open_bracket;
    std::size_t open = i - 2;
    while (open > 0 && i - open < longest && units_[open].mark != opening) --open;
    if (open == 0 || units_[open].mark != opening) return false;
    if (units_[open - 1].kind != Unit::Kind::referent && !units_[open - 1].is_nominal()) return false;
    return !finite_before(open);
  }

  /// `X vokser – kjøper Y`: a finite form behind the dash that a finite verb stands before, with no other verb behind it.
  [[nodiscard]] bool goes_on_behind_dash(std::size_t i) const {
    return lexicon_.verb_second() && i > 1 && units_[i - 1].is_dash() && units_[i].has_form(VerbForm::finite) &&
           finite_before(i - 1) && is_last_verb(i);
  }

  /// A finite verb before `end`, no mark between.
  [[nodiscard]] bool finite_before(std::size_t end) const {
    constexpr std::size_t longest = 30;
    for (std::size_t at = end; at-- > 0 && end - at < longest;) {
      if (units_[at].verb && units_[at].finite) return true;
      if (units_[at].kind == Unit::Kind::mark || units_[at].opens_clause) break;
    }
    return false;
  }

  /// A form that is a noun too reads as one unless it stands where a verb must.
  [[nodiscard]] bool reads_as_noun(std::size_t i) const {
    const Unit& unit = units_[i];
    if (unit.reduced || (i > 0 && units_[i - 1].is(word_infinitive_marker))) return false;
    if (i > 0 && units_[i - 1].word != nullptr && units_[i - 1].word->is_subject_pronoun())
      return false;  // `jeg leder`
    const bool governed =
        unit.has_form(VerbForm::infinitive) || unit.has_form(VerbForm::participle) || unit.has_form(VerbForm::supine);
    if (governed && behind_auxiliary(i) && !units_[i - 1].is_nominal()) return false;
    if (sure_[stretch_[i]] > 0 || finite_in_stretch_ == stretch_[i]) return true;
    if (i > 0) {
      const Unit& before = units_[i - 1];
      // `X, a Y firm, ships …`, `resigned as Y head`
      const bool behind_name = lexicon_.name_before_noun() && before.kind == Unit::Kind::referent && i > 1;
      if (behind_name && units_[i - 2].in(group_indefinite)) return true;
      if (behind_name && !lexicon_.verb_second() && units_[i - 2].is(word_as) && unit.has_form(VerbForm::infinitive))
        return true;
      if (before.verb && !before.is(word_auxiliary)) return true;
      if (before.kind == Unit::Kind::referent && (before.compound || before.genitive || before.demonym)) return true;
      if (before.is(word_as) && (!before.is(word_relative) || (i > 1 && stands_for_role(i - 2))))
        return true;  // `ble ansatt som forsker`, `gikk av onsdag som leder`
      if (before.kind == Unit::Kind::word && before.word == nullptr && adjective_like(i)) return true;
      // `sent engineers and pumps to X`
      const bool noun_before =
          i > 1 && units_[i - 2].kind == Unit::Kind::word && units_[i - 2].is_nominal() && (!units_[i - 2].has_forms());
      if (before.is(word_coordinator) && noun_before && i + 1 < units_.size() && units_[i + 1].is(word_preposition) &&
          !tells_what_subject_is(i))
        return true;
    }
    if (i + 1 >= units_.size()) return false;
    const Unit& next = units_[i + 1];
    if ((next.kind == Unit::Kind::mark && ends_noun_phrase(i)) || tells_what_one_is(i)) return true;
    // `the X engineer who`
    if (i > 1 && next.in(group_personal) && units_[i - 1].kind == Unit::Kind::referent &&
        units_[i - 2].is(word_determiner) && lexicon_.name_before_noun())
      return true;
    std::size_t before = i;
    while (before > 0 && units_[before - 1].is(word_adverb | word_negation) && i - before < 3) --before;
    // `two former N engineers, X and Y, founded`
    if (before == i && i > 0 && units_[i - 1].kind == Unit::Kind::referent && next.is_mark(",") && !is_last_verb(i) &&
        lexicon_.name_before_noun() && i + 2 < units_.size() && units_[i + 2].kind == Unit::Kind::referent)
      return true;
    if (before > 0 && (units_[before - 1].kind == Unit::Kind::referent || units_[before - 1].is(word_relative)))
      return false;
    if (lexicon_.verb_second() && next.kind == Unit::Kind::referent && !next.demonym && i > 0 &&
        units_[i - 1].kind != Unit::Kind::mark)
      return false;  // `I 2014 leder Karl Lind X`
    if (lexicon_.verb_second() && is_only_verb(i)) return false;
    // Behind an insertion, where the sentence has no other verb: `X, the author, live in Y`.
    if (i > 3 && units_[i - 1].is_mark(",") && all_sure_ == 0 && finite_in_stretch_ == no_unit &&
        unit.has_form(VerbForm::finite) && units_[i - 2].kind == Unit::Kind::referent && is_last_verb(i))
      return false;
    if (closes_front(i) || resumes_clause(i) || resumes_behind_report(i) || resumes_behind_aside(i) ||
        goes_on_behind_dash(i))
      return false;
    if (i == 0 || units_[i - 1].kind == Unit::Kind::mark)
      return (next.kind == Unit::Kind::referent && !(next.anaphoric && next.genitive)) || next.is(word_preposition);
    const bool object_follows = next.kind != Unit::Kind::word || next.word != nullptr;
    return !object_follows;
  }

  /// `X, judge and author,`: the plain form behind a comma and one name, where nothing follows that it could govern.
  [[nodiscard]] bool tells_what_one_is(std::size_t i) const {
    if (i < 2 || lexicon_.verb_second() || !units_[i].has_form(VerbForm::infinitive)) return false;
    const Unit& next = units_[i + 1];
    return (next.kind == Unit::Kind::mark || next.is(word_coordinator)) && units_[i - 1].is_mark(",") &&
           units_[i - 2].is_head() && units_[i - 2].list == no_unit;
  }

  /// `Anna is his daughter and works at X`: the verb before `i` is a copula.
  [[nodiscard]] bool tells_what_subject_is(std::size_t i) const {
    constexpr std::size_t longest = 12;
    for (std::size_t at = i; at-- > 0 && i - at < longest;) {
      if (units_[at].kind == Unit::Kind::mark) return false;
      if (units_[at].verb && units_[at].finite) return units_[at].is(word_copula);
    }
    return false;
  }

  /// `an openly available language model,`: unknown words and adverbs lead back to an article.
  [[nodiscard]] bool ends_noun_phrase(std::size_t i) const {
    std::size_t words = 0;
    for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
      const Unit& unit = units_[i - back];
      if (unit.is_mark(",") && back < i)  // `X and Y, long bitter rivals,`
        return words > 1 && units_[i - back - 1].kind == Unit::Kind::referent && units_[i + 1].is_mark(",");
      if (unit.is(word_determiner)) return words > 1 && !unit.is(word_complementizer | word_relative);
      const bool plain = unit.kind == Unit::Kind::word && (unit.word == nullptr || unit.is(word_adverb));
      if (!plain) return false;
      ++words;
    }
    return false;
  }

  /// A word that no relative clause can belong to: a verb's non-finite form, an adverb, a reflexive pronoun.
  [[nodiscard]] bool stands_for_role(std::size_t i) const {
    const Unit& unit = units_[i];
    if (unit.kind != Unit::Kind::word) return false;
    return (unit.verb && !unit.finite) || unit.is(word_adverb) || unit.in(group_time_nouns);
  }

  /// No word behind has a form of a verb.
  [[nodiscard]] bool is_last_verb(std::size_t i) const {
    return std::none_of(units_.begin() + static_cast<std::ptrdiff_t>(i) + 1, units_.end(),
                        [](const Unit& unit) { return unit.kind == Unit::Kind::word && unit.has_forms(); });
  }

  /// The first word of a main stretch that has a verb's form, behind something that fills the front and with nothing that
  /// could be another verb: `I Oslo eier Nordvik to hoteller`.
  [[nodiscard]] bool is_only_verb(std::size_t i) const {
    for (std::size_t at = i; at-- > 0 && stretch_[at] == stretch_[i];) {
      if (units_[at].has_forms()) return false;
      if (units_[at].opens_clause || units_[at].is(word_relative)) return false;
    }
    std::size_t others = 0;
    for (std::size_t at = i + 1; at < units_.size() && stretch_[at] == stretch_[i] && at < i + 30; ++at) {
      const Unit& unit = units_[at];
      if (unit.kind != Unit::Kind::word || unit.word == nullptr) continue;
      others += unit.has_form(VerbForm::finite) && !unit.is(word_determiner) ? 1 : 0;
    }
    return others == 0 && i > 1 && units_[i - 1].kind != Unit::Kind::mark &&
           !units_[i - 1].is(word_determiner | word_preposition | word_as);
  }

  /// An unknown word before `i` that itself stands behind nothing that could be a subject.
  [[nodiscard]] bool adjective_like(std::size_t i) const {
    if (i < 2) return true;
    const Unit& before = units_[i - 2];
    return before.is(word_preposition | word_determiner | word_as | word_possessive_relative) ||
           before.kind == Unit::Kind::mark ||
           (before.kind == Unit::Kind::referent && (before.genitive || before.compound));
  }

  // ---- participles -------------------------------------------------------------------------------------------------

  /// A participle between a determiner and the noun that it modifies: `die von X entwickelte Software`.
  [[nodiscard]] bool is_attributive(std::size_t i) const {
    const Unit& unit = units_[i];
    if (i + 1 >= units_.size() || i == 0) return false;
    const Unit& next = units_[i + 1];
    if (is_attributive_gerund(i)) return true;
    if (!unit.has_form(VerbForm::participle)) return false;
    // `is a wholly owned subsidiary`
    std::size_t article = i;
    while (article > 0 && units_[article - 1].is(word_adverb) && i - article < 2) --article;
    const bool modified = article < i && article > 0 && units_[article - 1].is(word_determiner) &&
                          !units_[article - 1].is(word_complementizer | word_relative | word_preposition);
    if (modified && next.kind == Unit::Kind::word && next.is_nominal() && !next.is(word_adverb)) return true;
    if (!precedes_noun(i)) return joins_attribute(i);
    const Unit& before = units_[i - 1];
    // `Den 3 maj 1924 grundade X Y`: what the sentence opens with is a date.
    const bool behind_date = i <= 2 && before.kind == Unit::Kind::date && unit.has_form(VerbForm::finite);
    if (behind_date && lexicon_.verb_second() && !lexicon_.verb_final()) return false;
    const bool opened = before.kind == Unit::Kind::word && before.is(word_determiner) &&
                        !before.is(word_complementizer) &&
                        !(before.is(word_relative) && i > 1 && units_[i - 2].is_mark(","));
    const bool owned = before.genitive && before.kind == Unit::Kind::referent;
    // Where verbs come last, a perfect's participle has no noun behind it: `hat die von X entwickelte Software genutzt`.
    const bool perfect = behind_auxiliary(i);
    return opened || owned || ((!perfect || lexicon_.verb_final()) && open_determiner(i)) ||
           (!perfect && (behind_adjective(i) || opens_apposition(i)));
  }

  /// `X, 1990 in Y geborene Tochter des Z`: where verbs come last, nothing but phrases of the participle between it and the comma
  /// behind a name.
  [[nodiscard]] bool opens_apposition(std::size_t i) const {
    if (!lexicon_.verb_final() || !units_[i + 1].capitalized || units_[i + 1].kind != Unit::Kind::word) return false;
    return follows_phrases(i, [](const Unit&) { return false; });
  }

  /// `X, von Y mit Chips beliefert,`: the same, with nouns under prepositions, between two commas.
  [[nodiscard]] bool closes_apposition(std::size_t i) const {
    if (!lexicon_.verb_final() || i + 1 >= units_.size() || !units_[i + 1].is_mark(",")) return false;
    if (i > 0 && units_[i - 1].is_mark(",")) return false;
    return follows_phrases(i, [](const Unit& unit) { return unit.capitalized && unit.is_nominal(); });
  }

  /// Nothing but times, adverbs, names under prepositions and what `passes` lets pass between a comma behind a name and unit `i`.
  template <typename Passes>
  [[nodiscard]] bool follows_phrases(std::size_t i, const Passes& passes) const {
    constexpr std::size_t longest = 10;
    for (std::size_t at = i; at-- > 0 && i - at <= longest;) {
      const Unit& unit = units_[at];
      if (unit.is_mark(",")) return at > 0 && units_[at - 1].kind == Unit::Kind::referent;
      const bool of_phrase = unit.kind == Unit::Kind::date || unit.is(word_preposition | word_adverb) ||
                             (unit.kind == Unit::Kind::referent && at > 0 && units_[at - 1].is(word_preposition));
      if (!of_phrase && !passes(unit)) return false;
    }
    return false;
  }

  /// Right before a noun, a name or a date that it may modify.
  [[nodiscard]] bool precedes_noun(std::size_t i) const {
    const Unit& next = units_[i + 1];
    const bool possessive = next.anaphoric && next.genitive;                      // `verschifft ihren Käse`
    if (next.is_nominal() && next.in(group_kin | group_companions)) return true;  // `ihr verstorbener Mann`
    return (next.kind == Unit::Kind::referent && !possessive) || next.kind == Unit::Kind::date ||
           (next.is_nominal() && (next.capitalized || !lexicon_.nouns_are_capitalized()) && next.word == nullptr) ||
           (next.word != nullptr && next.is_nominal() && !next.word->anaphors.empty());
  }

  /// `das von X gegründete und von Y geleitete Unternehmen`: a participle of the noun that a further one stands right before.
  [[nodiscard]] bool joins_attribute(std::size_t i) const {
    constexpr std::size_t longest = 8;
    const bool joined = units_[i + 1].is(word_coordinator) || (lexicon_.verb_final() && units_[i + 1].is_mark(","));
    if (!lexicon_.verb_second() || !joined || !open_determiner(i)) return false;
    for (std::size_t at = i + 2; at + 1 < units_.size() && at < i + longest; ++at) {
      if (units_[at].has_form(VerbForm::participle)) return precedes_noun(at);
      if (units_[at].kind == Unit::Kind::mark || units_[at].has_forms()) return false;
    }
    return false;
  }

  /// `a rising star`: right behind an article and right before a noun, be that a verb elsewhere too.
  [[nodiscard]] bool is_attributive_gerund(std::size_t i) const {
    std::size_t article = i - 1;  // `the late racing driver`
    while (article > 0 && i - article < 3 && !units_[article].is(word_determiner) &&
           (units_[article].is(word_adverb) || (units_[article].word == nullptr && units_[article].is_nominal())))
      --article;
    const Unit& before = units_[article];
    const Unit& next = units_[i + 1];
    if (!units_[i].has_form(VerbForm::gerund) || !before.is(word_determiner)) return false;
    if (before.kind != Unit::Kind::word || before.is(word_complementizer | word_relative | word_preposition))
      return false;
    return next.is_nominal() && (!next.has_forms() || next.is(word_noun));
  }

  /// `ein einziger gelungener Versuch`: a form that is nothing but a participle, behind a determiner and an adjective.
  [[nodiscard]] bool behind_adjective(std::size_t i) const {
    const Lexicon::Word& word = *units_[i].word;
    const bool other = word.has_form(VerbForm::finite) || word.has_form(VerbForm::supine) ||
                       word.has_form(VerbForm::passive) || word.has_form(VerbForm::infinitive);
    return lexicon_.verb_second() && !other && i > 1 && units_[i - 1].is_nominal() && !units_[i - 1].capitalized &&
           units_[i - 2].is(word_determiner) && !units_[i - 2].is(word_complementizer | word_relative);
  }

  /// A determiner right before a preposition, a date or an adverb still waits for its noun.
  [[nodiscard]] bool open_determiner(std::size_t i) const {
    for (std::size_t back = 1; back <= 8 && back <= i; ++back) {
      const std::size_t at = i - back;
      const Unit& unit = units_[at];
      const bool joins = unit.is(word_coordinator) || (unit.is_mark(",") && lexicon_.verb_final());
      if (joins && at > 0 && units_[at - 1].attributive) return true;
      if (unit.kind == Unit::Kind::mark || unit.verb || unit.is(openers & ~word_relative)) return false;
      if (!unit.is(word_determiner)) continue;
      const Unit& next = units_[at + 1];
      const bool open = next.is(word_preposition | word_adverb) || next.kind == Unit::Kind::date;
      if (open) return !(unit.is(word_relative) && at > 0 && units_[at - 1].is_mark(","));
    }
    return false;
  }

  /// `Quillon-designed`, `Samsung-backed`, `Uppsalafödda`.
  [[nodiscard]] bool follows_compound(std::size_t i) const {
    if (i == 0 || !units_[i].has_form(VerbForm::participle)) return false;
    const Unit& part = units_[i - 1];
    const std::uint32_t gap = units_[i].begin - part.end;
    return part.kind == Unit::Kind::referent && part.compound && (gap == 1 || (gap == 0 && part.joined));
  }

  /// A form that may be finite or a participle is a participle behind an auxiliary, before one where verbs come last,
  /// behind a comma, and before an agent.
  [[nodiscard]] bool reads_as_participle(std::size_t i) const {
    const Unit& unit = units_[i];
    const Lexicon::Word& word = *unit.word;
    if (unit.is(word_auxiliary)) {
      const bool other =
          word.has_form(VerbForm::participle) || word.has_form(VerbForm::infinitive) || word.has_form(VerbForm::supine);
      const bool marked = is_marked(i);
      if (marked && word.has_form(VerbForm::infinitive)) return true;  // `gekauft zu haben`
      return other && !word.has_form(VerbForm::finite) && (behind_auxiliary(i) || marked);
    }
    const bool participle = word.has_form(VerbForm::participle);
    const bool infinitive = word.has_form(VerbForm::infinitive) || word.has_form(VerbForm::passive_infinitive);
    const bool supine = word.has_form(VerbForm::supine) || word.has_form(VerbForm::passive_supine);
    if (!participle && !supine && !infinitive) return false;
    if (infinitive && is_marked(i)) return true;
    if (shares_infinitive(i)) return true;
    if (behind_auxiliary(i) || unit.reduced || (infinitive && behind_helper(i))) return true;
    // `gekauft hat`, not `verkaufte sein Haus`
    const std::size_t helper = i + 1 < units_.size() && units_[i + 1].is(word_infinitive_marker) ? i + 2 : i + 1;
    const bool before_auxiliary = helper < units_.size() && units_[helper].is(word_auxiliary) &&
                                  (!units_[helper].is(word_determiner) || ends_clause(helper + 1));
    if (lexicon_.verb_final() && before_auxiliary) return true;
    if (!participle) return false;
    if (closes_apposition(i)) return true;
    if (i + 1 < units_.size() && is_agent_marker(units_[i + 1])) {
      // Where verbs come last the agent precedes its participle: `X beliefert vom Herbst an Y`.
      if (lexicon_.verb_final() && i > 0 && units_[i - 1].kind != Unit::Kind::mark) return false;
      return !(i == 0 && all_sure_ == 0) || fills_front(i);
    }
    if (ends_front(i)) return true;
    const bool opens = i == 0 || units_[i - 1].is_mark(",") || units_[i - 1].is_mark("(") || (i == 1 && fills_front(i));
    if (!opens || i + 1 >= units_.size()) return false;
    // Behind a subordinate clause the main clause goes on: `X, das von Y stammt, basiert auf Z`.
    if (lexicon_.verb_final() && i > 1 && units_[i - 2].verb) return false;
    const Unit& next = units_[i + 1];
    return (next.is(word_preposition) || next.kind == Unit::Kind::date) && (all_sure_ > 0 || fills_front(i)) &&
           !resumes_main(i) && !goes_on_in_list(i);
  }

  /// `may buy X and sue Y`, `is said to have bought X and sued Y`: a coordinator right before the verb joins it to an infinitive, or
  /// to the participle of an infinitive perfect, of the same form.
  [[nodiscard]] bool shares_infinitive(std::size_t i) const {
    constexpr std::size_t longest = 14;
    std::size_t link = i;
    while (link > 0 && i - link < 3 && units_[link - 1].is(word_adverb)) --link;
    if (lexicon_.verb_final() || link < 2 || !units_[link - 1].is(word_coordinator)) return false;
    for (std::size_t at = link - 1; at > 0 && i - at < longest;) {
      const Unit& unit = units_[--at];
      if (unit.kind == Unit::Kind::mark) return false;
      if (!unit.verb || unit.attributive) continue;
      if (unit.finite || at == 0) return false;
      const Unit& before = units_[at - 1];
      if (before.is(word_perfect) && before.verb && !before.finite) return units_[i].has_form(VerbForm::participle);
      return unit.has_form(VerbForm::infinitive) && units_[i].has_form(VerbForm::infinitive);
    }
    return false;
  }

  /// `X was born in Y, studied …`: before the comma before `i` a name under a preposition that a verb has, no noun (`a firm in Y,
  /// founded …`).
  [[nodiscard]] bool follows_verb_phrase(std::size_t i) const {
    constexpr std::size_t longest = 5;
    if (i < 4 || !units_[i - 1].is_mark(",") || lexicon_.case_marking()) return false;
    std::size_t at = i - 2;
    while (at > 1 && i - at < longest && !units_[at].is(word_preposition) &&
           (units_[at].kind == Unit::Kind::referent || units_[at].kind == Unit::Kind::date ||
            units_[at].is(word_determiner)))
      --at;
    const Unit& before = units_[at - 1];
    return units_[at].is(word_preposition) && (before.verb || before.in(group_particles));
  }

  /// A form that is finite too and that no agent follows.
  [[nodiscard]] bool may_go_on(std::size_t verb) const {
    return units_[verb].has_form(VerbForm::finite) && verb + 1 < units_.size() && !is_agent_marker(units_[verb + 1]);
  }

  /// `X kam in Y zur Welt, studierte an der Z und leitet`: behind a comma, where verbs come second, a form that is finite too,
  /// with a further finite verb that a coordinator joins to it.
  [[nodiscard]] bool goes_on_in_list(std::size_t i) const {
    if (i == 0 || !units_[i].has_form(VerbForm::finite)) return false;
    if (!lexicon_.verb_second() && !follows_verb_phrase(i)) return false;
    for (std::size_t at = i + 1; at + 1 < units_.size() && at < i + 20; ++at) {
      if (units_[at].kind == Unit::Kind::mark || units_[at].has_forms()) return false;
      if (!units_[at].is(word_coordinator)) continue;
      std::size_t next = at + 1;
      while (next + 1 < units_.size() && units_[next].is(word_adverb)) ++next;
      if (is_surely_finite(next) || (!lexicon_.verb_second() && may_go_on(next))) return true;
    }
    return false;
  }

  /// `Von Y verklagt, gab X nach`: where verbs come last, between a phrase under a preposition that opens the sentence and a comma
  /// with a finite verb right behind it.
  [[nodiscard]] bool ends_front(std::size_t i) const {
    if (!lexicon_.verb_final() || i + 2 >= units_.size() || !units_[i + 1].is_mark(",")) return false;
    if (!units_[0].is(word_preposition) || units_[0].opens_clause || !is_surely_finite(i + 2)) return false;
    return std::all_of(units_.begin() + 1, units_.begin() + static_cast<std::ptrdiff_t>(i), [](const Unit& unit) {
      return unit.kind == Unit::Kind::referent || unit.kind == Unit::Kind::date || unit.is_nominal() ||
             unit.is(word_preposition | word_determiner | word_adverb);
    });
  }

  /// `Founded in 1990 by Y, X ships …`: a past form that opens a sentence whose subject stands behind a comma, in a language
  /// whose verbs neither come first nor lack a subject.
  [[nodiscard]] bool fills_front(std::size_t i) const {
    constexpr std::size_t longest = 20;
    const bool opens = i == 0 || (i == 1 && units_[0].is(word_adverb));  // `Twice sued by Y, X …`
    if (!opens || lexicon_.verb_second() || lexicon_.drops_subject()) return false;
    std::size_t comma = i + 1;
    while (comma + 1 < units_.size() && comma < longest && !units_[comma].is_mark(",")) ++comma;
    if (comma + 1 >= units_.size() || !units_[comma].is_mark(",")) return false;
    std::size_t subject = comma + 1;  // `the old X`
    while (subject + 1 < units_.size() && subject < comma + 4 && units_[subject].kind == Unit::Kind::word &&
           (units_[subject].is(word_determiner) || units_[subject].is_nominal()) &&
           units_[comma + 1].is(word_determiner))
      ++subject;
    return units_[subject].kind == Unit::Kind::referent;
  }

  /// `to help X rebuild`, `let the firm build`: behind a verb that takes a bare infinitive (group) and what that verb is done
  /// to.
  [[nodiscard]] bool behind_helper(std::size_t i) const {
    constexpr std::size_t farthest = 5;
    for (std::size_t back = 1; back <= farthest && back <= i; ++back) {
      const Unit& unit = units_[i - back];
      if (unit.verb) return back > 1 && unit.in(group_bare_infinitive);
      if (unit.kind != Unit::Kind::referent && !unit.is_nominal() && !unit.is(word_determiner)) return false;
    }
    return false;
  }

  /// `X, whose work changed Y, died in Z`: the first finite form of the clause that a relative clause has interrupted.
  [[nodiscard]] bool resumes_main(std::size_t i) const {
    if (i < 4 || !units_[i - 1].is_mark(",") || !units_[i].has_form(VerbForm::finite)) return false;
    std::size_t finite = 0;
    for (std::size_t at = i - 1; at-- > 1 && i - at < 40;) {
      finite += units_[at].verb && units_[at].finite ? 1 : 0;
      if (!units_[at].is_mark(",")) continue;
      const Unit& pronoun = units_[at + 1].is(word_preposition) ? units_[at + 2] : units_[at + 1];
      if (!pronoun.is(word_relative | word_possessive_relative)) continue;
      if (finite == 0 || !(units_[at - 1].kind == Unit::Kind::referent || units_[at - 1].is_nominal())) return false;
      // Nothing before the relative clause is the finite verb already.
      for (std::size_t main = at; main-- > 0 && at - main < 40;) {
        const Unit& unit = units_[main];
        if (unit.verb && unit.finite) return false;
        if (unit.is(openers & ~word_relative) || unit.is_mark(";") || unit.is_mark(":")) break;
      }
      return true;
    }
    return false;
  }

  [[nodiscard]] bool is_agent_marker(const Unit& unit) const {
    const auto& agents = lexicon_.agents();
    return std::find(agents.begin(), agents.end(), unit.text) != agents.end();
  }

  /// An auxiliary lies shortly before, with nothing but adverbs, negations or a subject between. Where verbs come last,
  /// the whole of a clause may lie between it and a participle at the clause's end.
  [[nodiscard]] bool behind_auxiliary(std::size_t i) const {
    if (stands_behind_insertion(i)) return true;
    const bool brackets = lexicon_.verb_final() && ends_sentence_part(i + 1);
    const std::size_t reach = brackets ? 30 : 8;
    std::size_t commas = 0;
    bool complete = false;  // a verb between
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
      const Unit& unit = units_[i - back];
      if (unit.is(word_auxiliary) && unit.verb && complete && is_marked(i - back))
        return false;  // `Efter att ha köpt X lämnade`
      if (unit.is(word_auxiliary) && unit.verb) return !(brackets && closes_clause(i - back));
      complete |= unit.verb && !unit.attributive;
      if (const std::size_t opener = brackets ? relative_before(i - back) : no_unit; opener != no_unit) {
        back = i - opener;
        continue;
      }
      if (brackets && closes_report(i - back)) return true;
      if (unit.kind == Unit::Kind::mark && !(brackets && lies_inside(i - back, commas++))) return false;
      if (unit.verb && unit.finite) return false;
      const bool article = unit.is(word_determiner) && !units_[i - back - (back < i ? 1 : 0)].is_mark(",");
      if (brackets ? parts_clauses(i - back)
                   : unit.is(word_coordinator | word_complementizer | word_subordinator | word_infinitive_marker) ||
                         (unit.is(word_relative) && !article))
        return false;
    }
    return false;
  }

  /// `wurde, sagt X, von Y gekauft`: the comma at `comma` closes a report that begins right behind an auxiliary, adverbs aside.
  [[nodiscard]] bool closes_report(std::size_t comma) const {
    const std::size_t open = comma_before(comma);
    if (open == no_unit) return false;
    const bool quotes =
        units_[open + 1].is(word_adverb) && comma - open <= 4 && units_[comma - 1].is_head();  // `, so X,`
    if (!quotes && !reports_between(open, comma)) return false;
    std::size_t before = open;
    while (before > 1 && open - before < 3 && units_[before - 1].is(word_adverb | word_negation)) --before;
    return units_[before - 1].is(word_auxiliary) && units_[before - 1].verb;
  }

  /// `did not, as the paper had it, buy X`: between two commas, the first one right behind an auxiliary, adverbs aside.
  [[nodiscard]] bool stands_behind_insertion(std::size_t i) const {
    constexpr std::size_t longest = 12;
    if (lexicon_.verb_final() || i < 4 || !units_[i - 1].is_mark(",")) return false;
    std::size_t comma = i - 2;
    while (comma > 1 && i - comma < longest && !units_[comma].is_mark(",")) --comma;
    if (!units_[comma].is_mark(",") || comma + 2 >= i) return false;
    std::size_t before = comma;
    while (before > 1 && comma - before < 3 && units_[before - 1].is(word_adverb | word_negation)) --before;
    return units_[before - 1].is(word_auxiliary) && units_[before - 1].verb;
  }

  /// `das von X gegründet wurde und Y gehört`: the auxiliary right behind its participle and before what joins a further
  /// clause.
  [[nodiscard]] bool closes_clause(std::size_t auxiliary) const {
    return auxiliary > 0 && units_[auxiliary - 1].verb && !units_[auxiliary - 1].finite &&
           units_[auxiliary + 1].is(word_coordinator);
  }

  /// `hat X, die Y führt, gekauft`: the comma that opens the relative clause which the one at `comma` closes.
  [[nodiscard]] std::size_t relative_before(std::size_t comma) const {
    if (!units_[comma].is_mark(",") || comma == 0 || !units_[comma - 1].verb || !units_[comma - 1].finite)
      return no_unit;
    for (std::size_t at = comma - 1; at > 0 && comma - at < 25; --at) {
      if (!units_[at].is_mark(",")) continue;
      const Unit& next = units_[at + 1];
      const Unit& pronoun = next.is(word_preposition) ? units_[at + 2] : next;
      return pronoun.is(word_relative | word_possessive_relative) ? at : no_unit;
    }
    return no_unit;
  }

  /// `hat X, eine Tochter von Y, gekauft`: a comma that opens or closes an insertion; no clause begins behind the last one.
  [[nodiscard]] bool lies_inside(std::size_t comma, std::size_t earlier) const {
    if (!units_[comma].is_mark(",")) return false;
    const Unit& next = units_[comma + 1];
    const Unit& second = units_[comma + 2 < units_.size() ? comma + 2 : comma + 1];
    const bool relative = next.is(word_relative | word_possessive_relative) ||
                          (next.is(word_preposition) && second.is(word_relative | word_possessive_relative));
    return earlier > 0 || !relative;
  }

  [[nodiscard]] bool ends_sentence_part(std::size_t i) const {
    return i >= units_.size() || units_[i].kind == Unit::Kind::mark || units_[i].is(word_coordinator) ||
           (units_[i].is(word_auxiliary) && !units_[i].is(word_determiner));
  }

  /// A word inside a clause is no boundary because of its spelling: an article looks like a relative pronoun, a
  /// preposition like a conjunction or like the marker of infinitives.
  [[nodiscard]] bool parts_clauses(std::size_t i) const {
    const Unit& unit = units_[i];
    if (unit.opens_clause) return true;
    if (unit.is(word_infinitive_marker)) return i + 1 < units_.size() && units_[i + 1].verb;
    if (unit.is(word_relative) && unit.is(word_determiner)) return false;
    return unit.is(word_complementizer | word_relative);
  }

  std::span<Unit> units_;
  const RelationRules::LanguageRules& rules_;
  const Lexicon& lexicon_;
  std::vector<std::uint32_t> stretch_;  ///< by unit
  std::vector<std::uint32_t> sure_;     ///< by stretch: words that can only be finite verbs
  std::size_t all_sure_ = 0;
  std::size_t finite_in_stretch_ = no_unit;  ///< the last stretch with a finite verb read
};

}  // namespace

void mark_verbs(std::vector<Unit>& units, const RelationRules::LanguageRules& rules) { VerbMarker(units, rules).run(); }

}  // namespace gazgraph
