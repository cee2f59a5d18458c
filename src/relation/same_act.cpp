// The clause is told by its words alone, from the sentence's beginning or from behind a comma or coordinator to its end. What
// is repeated are the statements of verbs that hold of the grammatical subject, whichever end of the relation that is: of a
// passive it is what others have done something to.
#include "same_act.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace gazgraph {
namespace {

constexpr std::size_t longest = 14;  // units of such a clause

/// A statement by the verb of a main clause, whose subject is one of its ends.
bool is_of_subject(const Proposal& told) {
  if (!told.in_main_clause) return false;
  constexpr std::array<std::string_view, 3> constructions = {" active", " passive", " predicative"};
  return std::any_of(constructions.begin(), constructions.end(),
                     [&](std::string_view construction) { return told.evidence.pattern.ends_with(construction); });
}

}  // namespace

void SameAct::read(std::size_t first) {
  const UnitSentence& sentence = extraction_.sentence;
  const std::size_t size = sentence.size();
  const auto& told = extraction_.proposals.all();
  if (const auto clause = repetition_at(0)) {
    if (first == 0 || !is_just_before(told[first - 1].evidence, sentence.begin)) return;
    const std::uint32_t before = told[first - 1].evidence.sentence_begin;
    std::size_t from = first;
    while (from > 0 && told[from - 1].evidence.sentence_begin == before) --from;
    repeat(*clause, from, first, before);
    return;
  }
  for (std::size_t i = size > longest ? size - longest : 1; i < size && told.size() > first; ++i) {
    const Unit& before = sentence.units[i - 1];
    if (!before.is_mark(",") && !before.is_mark(";") && !before.is_dash() && !before.is(word_coordinator)) continue;
    const auto clause = repetition_at(i);
    if (!clause) continue;
    told_of_ = subjects_before(i);
    repeat(*clause, first, told.size(), sentence.begin);
    return;
  }
  if (told.size() > first) told_of_ = subjects_before(size);
}

/// The clause from unit `from` to the end of the sentence, when it is such a one.
std::optional<SameAct::Repetition> SameAct::repetition_at(std::size_t from) const {
  const auto& sentence = extraction_.sentence;
  const auto& words = extraction_.rules.lexicon.same_act();
  if (words.verbs.empty() || sentence.size() > from + longest) return std::nullopt;
  Repetition clause;
  bool pronoun = false;
  bool verb = false;
  bool adds = false;  // it says more than the pronoun alone
  bool governed = false;
  for (std::size_t i = from; i < sentence.size();) {
    const Unit& unit = sentence.units[i];
    clause.negated |= unit.denies();
    adds |= unit.denies();
    governed |= unit.is(word_preposition);
    if (const std::size_t end = phrase_at(i, words.same); end > i && !pronoun) {
      pronoun = clause.same = adds = true;
      i = end;
      continue;
    }
    if (const std::size_t end = phrase_at(i, words.pronouns); end > i && !pronoun) {
      pronoun = true;
      i = end;
      continue;
    }
    if (unit.is(word_auxiliary) || words.does(unit.text)) {
      verb = true;
    } else if (unit.is_head() && !unit.anaphoric && !unit.is_stranger()) {
      clause.names.add(i);
    } else if (unit.kind == Unit::Kind::mark) {
      if (i + 2 < sentence.size() || unit.is_mark(",")) return std::nullopt;
    } else if (unit.is(word_adverb | word_contrast)) {
      adds = true;
    } else if (unit.is_nominal() && i + 1 < sentence.size() && sentence.units[i + 1].is_head()) {
      // `maskinisten X`
    } else if (unit.kind != Unit::Kind::word ||
               !(unit.denies() || unit.is(word_determiner | word_preposition | word_coordinator))) {
      return std::nullopt;
    }
    ++i;
  }
  // `Y has not.`, `…, Y however not.`
  std::size_t last = sentence.size();
  while (last > from && sentence.units[last - 1].kind == Unit::Kind::mark) --last;
  const bool denies = clause.negated && !governed && last > from && sentence.units[last - 1].denies();
  clause.answers = verb && !adds && !clause.negated;
  const bool repeats = pronoun ? verb && adds : denies;
  return (repeats || clause.answers) && !clause.names.empty() ? std::optional(clause) : std::nullopt;
}

/// The unit behind the longest of `phrases` that begins at unit `i`; `i` when none does.
std::size_t SameAct::phrase_at(std::size_t i, const std::vector<std::string>& phrases) const {
  const auto& sentence = extraction_.sentence;
  std::size_t found = i;
  for (const std::string& phrase : phrases) {
    std::string_view rest = phrase;
    std::size_t at = i;
    while (!rest.empty() && at < sentence.size() && rest.starts_with(sentence.units[at].text)) {
      const std::size_t length = sentence.units[at].text.size();
      if (length == 0 || (length < rest.size() && rest[length] != ' ')) break;
      rest.remove_prefix(std::min(rest.size(), length + 1));
      ++at;
    }
    if (rest.empty()) found = std::max(found, at);
  }
  return found;
}

/// The subjects of the last main clause before unit `end`.
std::vector<EntityIndex> SameAct::subjects_before(std::size_t end) const {
  const UnitSentence& sentence = extraction_.sentence;
  std::vector<EntityIndex> found;
  for (std::size_t c = sentence.clauses.size(); c-- > 0 && found.empty();) {
    const Clause& clause = sentence.clauses[c];
    if (clause.kind != Clause::Kind::main || clause.finite == no_unit || clause.finite >= end) continue;
    for (const std::size_t subject : Finder(sentence, extraction_.rules).subjects(c, clause.finite))
      found.push_back(sentence.units[subject].entity);
  }
  return found;
}

/// Says of the clause's names what statements [from, to), of the sentence that begins at byte `sentence`, say of the subject.
void SameAct::repeat(const Repetition& clause, std::size_t from, std::size_t to, std::uint32_t sentence) {
  const auto is_told_of = [&](EntityIndex entity) {
    return std::find(told_of_.begin(), told_of_.end(), entity) != told_of_.end();
  };
  const auto& all = extraction_.proposals.all();
  const auto begin = all.begin() + static_cast<std::ptrdiff_t>(from);
  const bool alone =  // a pattern does not tell of what its words are said
      std::all_of(begin, all.begin() + static_cast<std::ptrdiff_t>(to), [&](const Proposal& other) {
        return other.predicate == begin->predicate && other.subject == begin->subject && other.object == begin->object;
      });
  for (std::size_t n = from; n < to; ++n) {
    const Proposal told = extraction_.proposals.all()[n];
    if (clause.answers && !told.negated) continue;
    // `It was not X who founded Z. Y did.`
    const bool subject = is_told_of(told.subject) || (clause.answers && alone && !is_told_of(told.object));
    if (told.evidence.sentence_begin != sentence || !told.date.empty() || subject == is_told_of(told.object) ||
        !(is_of_subject(told) || alone))
      continue;
    const Predicate& predicate = extraction_.predicates[told.predicate];
    const std::size_t other = extraction_.unit_of(subject ? told.object : told.subject,
                                                  subject ? predicate.object_types : predicate.subject_types);
    if (other == no_unit) continue;
    const bool negated = clause.same ? told.negated != clause.negated : clause.negated;
    const std::uint8_t types = subject ? predicate.subject_types : predicate.object_types;
    for (const std::size_t name : clause.names) {
      if (!has_type(types, extraction_.sentence.units[name].type)) continue;
      extraction_.proposals.add({.predicate = told.predicate,
                                 .subject = subject ? name : other,
                                 .object = subject ? other : name,
                                 .negated = negated,
                                 .status = told.status,
                                 .score = told.evidence.score * context_factor,
                                 .rule = fmt::format("{}, again", told.evidence.pattern),
                                 .at = name});
    }
  }
}

}  // namespace gazgraph
