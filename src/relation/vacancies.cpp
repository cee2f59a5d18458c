// A vacancy is a verb or noun whose frame leaves its subject to the successor (`X is looking for a new chief`, `change at the
// top of X`), or a post that somebody is denied. Its sentence may be the one just read or one of the two before, read or not:
// those that hold such a word are analyzed anew.
#include "vacancies.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "context.hpp"

namespace gazgraph {
/// Whether who follows another by the predicate number `over` takes what that one holds by `held`.
bool Vacancies::hands_on(const Predicate& held, std::uint16_t over) const {
  const auto& names = held.inherited_over;
  return std::find(names.begin(), names.end(), extraction_.predicates[over].name) != names.end();
}

void Vacancies::leave_open(std::size_t at, const Trigger& trigger, const Arguments& arguments) {
  const bool open = arguments.failed() && !arguments.subjects.empty() && arguments.objects.empty() &&
                    !arguments.negated && arguments.status == Status::asserted &&
                    arguments.construction != std::string_view("apposition") &&
                    !tells_object(extraction_.sentence, extraction_.rules, trigger, at + 1 + trigger.rest.size());
  if (!open) return;
  const EntityIndex subject = extraction_.sentence.units[arguments.subjects.front()].entity;
  open_.push_back({subject, trigger.predicate, evidence_at(at)});
}

void Vacancies::leave_open(std::size_t at, EntityIndex subject) {
  open_.push_back({subject, any_predicate, evidence_at(at)});
}

void Vacancies::follow(std::size_t at, std::uint16_t predicate, EntityIndex subject) {
  if (is_succession(predicate)) leave_open(at, subject);
}

/// Whether who follows another by a predicate takes what that one holds by some other.
bool Vacancies::is_succession(std::uint16_t predicate) const {
  const auto& predicates = extraction_.predicates;
  return std::any_of(predicates.begin(), predicates.end(),
                     [&](const Predicate& held) { return hands_on(held, predicate); });
}

Evidence Vacancies::evidence_at(std::size_t at) const {
  const UnitSentence& sentence = extraction_.sentence;
  Evidence evidence;
  evidence.begin = sentence.units[at].begin;
  evidence.end = sentence.units[at].end;
  evidence.sentence_begin = sentence.begin;
  evidence.sentence_end = sentence.end;
  return evidence;
}

void Vacancies::fill(std::size_t first_proposal) {
  const auto& proposals = extraction_.proposals.all();
  for (std::size_t i = first_proposal; i < proposals.size(); ++i) {
    const Proposal& over = proposals[i];
    if (is_succession(over.predicate) && !over.negated && over.status == Status::asserted)
      open_.push_back({over.subject, any_predicate, over.evidence});
  }
  std::erase_if(open_, [&](const OpenPost& open) { return holds_something(open.subject); });
  const std::size_t number = extraction_.number;
  for (std::size_t back = 0; back <= 2 && back <= number && !open_.empty(); ++back) {
    const std::optional<Vacancy> vacancy = vacancy_in(number - back);
    if (!vacancy) continue;
    for (const OpenPost& open : open_) {
      if (open.predicate != any_predicate && open.predicate != vacancy->predicate) continue;
      if (open.subject != vacancy->object) propose(open, *vacancy);
    }
    break;
  }
  open_.clear();
}

/// Something is known of which the person holds a post.
bool Vacancies::holds_something(EntityIndex person) const {
  const auto& proposals = extraction_.proposals.all();
  return std::any_of(proposals.begin(), proposals.end(), [&](const Proposal& known) {
    return known.subject == person && !extraction_.predicates[known.predicate].inherited_over.empty();
  });
}

/// What the sentence of that number leaves to a successor; it is analyzed for that unless it is the one just read.
std::optional<Vacancies::Vacancy> Vacancies::vacancy_in(std::size_t number) {
  std::optional<Vacancy> vacancy;
  const bool read = number == extraction_.number;
  if (read || analyzer_.may_tell_vacancy(number)) {
    if (!read) analyzer_.analyze(number);
    vacancy = find_vacancy();
  }
  return vacancy ? vacancy : denied_post(number);
}

/// A word of the analyzed sentence whose frame leaves its subject to who succeeds.
std::optional<Vacancies::Vacancy> Vacancies::find_vacancy() const {
  for (std::size_t i = 0; i < extraction_.sentence.size(); ++i) {
    std::optional<Vacancy> vacancy = vacancy_by_verb(i);
    if (!vacancy) vacancy = vacancy_by_noun(i);
    if (vacancy) return vacancy;
  }
  return std::nullopt;
}

/// `X is looking for a new chief`
std::optional<Vacancies::Vacancy> Vacancies::vacancy_by_verb(std::size_t at) const {
  const auto& rules = extraction_.rules;
  const Unit& unit = extraction_.sentence.units[at];
  if (unit.word == nullptr || !unit.verb) return std::nullopt;
  for (const VerbReading& reading : unit.word->verbs) {
    for (const std::uint32_t number : rules.verb_triggers(reading.lemma)) {
      const Trigger& trigger = rules.triggers[number];
      if (!trigger.leaves_successor()) continue;
      const auto vacancy = left_by(trigger, find_verb_arguments(extraction_.sentence, rules, at, reading, trigger));
      if (vacancy) return vacancy;
    }
  }
  return std::nullopt;
}

/// `Change of coach at X`
std::optional<Vacancies::Vacancy> Vacancies::vacancy_by_noun(std::size_t at) const {
  const auto& rules = extraction_.rules;
  const Unit& unit = extraction_.sentence.units[at];
  if (unit.info == nullptr) return std::nullopt;
  for (const std::uint32_t number : unit.info->rules->nouns) {
    const Trigger& trigger = rules.triggers[number];
    if (!trigger.leaves_successor() || !rest_follows(extraction_.sentence, at, trigger)) continue;
    const auto vacancy = left_by(trigger, find_noun_arguments(extraction_.sentence, rules, at, trigger));
    if (vacancy) return vacancy;
  }
  return std::nullopt;
}

std::optional<Vacancies::Vacancy> Vacancies::left_by(const Trigger& trigger, const Arguments& found) const {
  if (found.objects.empty() || found.negated) return std::nullopt;
  const EntityIndex object = extraction_.sentence.units[found.objects.front()].entity;
  return Vacancy{object, trigger.predicate, std::string(trigger.name)};
}

/// `Z will not become head of X`: what somebody is last told not to hold in the sentence of that number.
std::optional<Vacancies::Vacancy> Vacancies::denied_post(std::size_t number) const {
  const auto& proposals = extraction_.proposals.all();
  const std::uint32_t begin = analyzer_.begin_of(number);
  for (std::size_t i = proposals.size(); i-- > 0 && proposals[i].evidence.sentence_begin >= begin;) {
    const Proposal& denied = proposals[i];
    if (denied.evidence.sentence_begin != begin || !denied.negated) continue;
    const bool held = !extraction_.predicates[denied.predicate].inherited_over.empty();
    const bool taken =
        std::any_of(open_.begin(), open_.end(), [&](const OpenPost& open) { return open.subject == denied.subject; });
    if (held && !taken) return Vacancy{denied.object, denied.predicate, denied.evidence.pattern};
  }
  return std::nullopt;
}

void Vacancies::propose(const OpenPost& open, const Vacancy& vacancy) {
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
  extraction_.proposals.add(std::move(proposal));
}

std::size_t Vacancies::holder_before(const Trigger& trigger, EntityIndex successor) {
  constexpr std::size_t most = 32;  // proposals looked at
  const auto& predicates = extraction_.predicates;
  const auto& proposals = extraction_.proposals.all();
  const std::uint32_t since = analyzer_.begin_of(extraction_.number < 2 ? 0 : extraction_.number - 2);
  const Proposal* own = nullptr;
  const Proposal* held = nullptr;
  const Proposal* denied = nullptr;
  for (std::size_t i = proposals.size(), left = most; i-- > 0 && left-- > 0;) {
    const Proposal& proposal = proposals[i];
    if (proposal.evidence.sentence_begin < since) continue;
    if (proposal.negated) {  // `Z does not succeed X`: somebody else does
      const bool other = proposal.predicate == trigger.predicate && proposal.subject != successor;
      if (other && proposal.object != successor && own == nullptr && held == nullptr) denied = &proposal;
      continue;
    }
    if (!hands_on(predicates[proposal.predicate], trigger.predicate)) continue;
    if (proposal.subject == successor) {
      if (own == nullptr) own = &proposal;
    } else if (held == nullptr) {
      held = &proposal;
    }
  }
  if (held == nullptr && denied == nullptr && trigger.succession) return leaver_before(successor);
  if (held == nullptr && denied != nullptr)
    return extraction_.unit_of(denied->object, predicates[trigger.predicate].object_types);
  if (held == nullptr || (own != nullptr && own->object != held->object)) return no_unit;
  return extraction_.unit_of(held->subject, predicates[trigger.predicate].object_types);
}

/// `X steps down. Y takes over.`: the person whom the text speaks of, where one of the two sentences before tells that somebody
/// leaves.
std::size_t Vacancies::leaver_before(EntityIndex successor) {
  const std::size_t number = extraction_.number;
  const bool leaves =
      (number > 0 && analyzer_.may_tell_leaving(number - 1)) || (number > 1 && analyzer_.may_tell_leaving(number - 2));
  if (!leaves) return no_unit;
  const UnitSentence& sentence = extraction_.sentence;
  for (std::size_t i = sentence.size(); i < sentence.units.size(); ++i) {
    const Unit& unit = sentence.units[i];
    if (unit.type == EntityType::person) return unit.entity != successor ? i : no_unit;
  }
  return no_unit;
}

}  // namespace gazgraph
