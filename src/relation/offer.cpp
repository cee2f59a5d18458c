// A rule is tried only where the sentence has what it cannot do without. Few combinations of argument counts occur, so which
// argument types they make possible is worked out once for each.
#include "offer.hpp"

#include <algorithm>

namespace gazgraph {

bool Offer::suits(const RelationRules::LanguageRules& rules, const PatternGate& gate) const {
  if ((gate.demonym && !demonym) || (gate.first != 0 && !adjacent.have(gate.first, gate.second))) return false;
  std::uint32_t from = 0;
  for (std::uint32_t number = gate.first_place; number < gate.last_place; ++number) {
    const GatePlace& place = rules.places[number];
    std::uint32_t nearest = TermSet::nowhere;
    for (std::uint32_t n = place.first; n < place.last; ++n) {
      const auto [begin, end] = terms.range(rules.place_terms[n], place.neighbors);
      if (begin != TermSet::nowhere && end >= from) nearest = std::min(nearest, std::max(begin, from));
    }
    if (nearest == TermSet::nowhere) return false;
    from = nearest + 1;
  }
  return true;
}

/// Those that are too many to be told apart, if there are any.
void PossibleTypes::note_others(ArgumentTypeSet& possible) const {
  const std::size_t last = possible.size() - 1;
  if (rules_.argument_types.size() >= last) possible.set(last);
}

const ArgumentTypeSet& PossibleTypes::with(const ArgumentCounts& own, const ArgumentCounts& all, bool date,
                                           bool continued) {
  const std::uint64_t key =
      own.key() | std::uint64_t{all.key()} << 16U | std::uint64_t{date} << 32U | std::uint64_t{continued} << 33U;
  constexpr std::uint64_t spread = 0x9E3779B97F4A7C15ULL;
  Known& known = known_[key * spread >> (64U - known_bits)];
  if (known.key == key) return known.possible;
  known.key = key;
  ArgumentTypeSet& possible = known.possible;
  possible.reset();
  for (std::size_t i = 0; i < rules_.argument_types.size(); ++i) {
    const ArgumentTypes& types = rules_.argument_types[i];
    const bool before = types.context || (types.continued && continued);
    if ((before ? all : own).have(types, date)) possible.set(i);
  }
  note_others(possible);
  return possible;
}

const ArgumentTypeSet& PossibleTypes::among(std::uint8_t types, bool date) {
  std::optional<ArgumentTypeSet>& known = among_[types + (date ? 256U : 0U)];
  if (known) return *known;
  known.emplace();
  for (std::size_t i = 0; i < rules_.argument_types.size(); ++i) {
    const ArgumentTypes& wanted = rules_.argument_types[i];
    if ((wanted.subject & types) != 0 && (wanted.date ? date : (wanted.object & types) != 0)) known->set(i);
  }
  note_others(*known);
  return *known;
}

void find_active_patterns(const RelationRules::LanguageRules& rules, const Offer& offer,
                          std::vector<std::uint32_t>& active) {
  // What each step needs is brought near before, for all that it looks at.
  active.clear();
  const auto add = [&](std::span<const std::uint32_t> numbers) {
    for (const std::uint32_t number : numbers) {
      if (!offer.possible.test(rules.gate_types[number])) continue;
      active.push_back(number);
      __builtin_prefetch(&rules.gates[number]);
    }
  };
  for (const Term term : offer.terms.all()) __builtin_prefetch(&rules.term_types[term]);
  add(rules.unanchored);
  for (const Term term : offer.terms.all()) {
    const std::span<const std::uint32_t> numbers = rules.patterns_by_term.of(term);
    if (!numbers.empty() && (rules.term_types[term] & offer.possible).any()) add(numbers);
  }
  for (const std::uint32_t number : active) __builtin_prefetch(rules.places.data() + rules.gates[number].first_place);
  std::erase_if(active, [&](std::uint32_t number) { return !offer.suits_pattern(rules, number); });
  std::sort(active.begin(), active.end());
  active.erase(std::unique(active.begin(), active.end()), active.end());
}

bool has_active_pattern(const RelationRules::LanguageRules& rules, const Offer& offer) {
  const auto any = [&](std::span<const std::uint32_t> numbers) {
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](std::uint32_t number) { return offer.suits_pattern(rules, number); });
  };
  return any(rules.unanchored) || std::any_of(offer.terms.all().begin(), offer.terms.all().end(), [&](Term term) {
           const std::span<const std::uint32_t> numbers = rules.patterns_by_term.of(term);
           return !numbers.empty() && (rules.term_types[term] & offer.possible).any() && any(numbers);
         });
}

}  // namespace gazgraph
