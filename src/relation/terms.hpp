#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace gazgraph {

/// What a rule can ask of a unit, as a number: a word, a spelling, a word in any form, one of a group, or the condition of a
/// trigger. A unit carries the terms that hold of it, so that rules compare numbers and never texts.
using Term = std::uint32_t;
constexpr Term no_term = 0xffffffff;

/// What an argument may be, as bits: the entity types of a referent, then these.
using ArgumentTraits = std::uint16_t;
constexpr ArgumentTraits date_trait = 1U << 8;
constexpr ArgumentTraits demonym_trait = 1U << 9;  ///< an adjective or noun of nationality
constexpr std::size_t argument_traits = 10;        ///< bits

/// What arguments stand right beside a word, articles aside; or are asked for there: one of these, 0: anything.
struct Neighbors {
  ArgumentTraits before = 0, behind = 0;
};

/// The terms of one sentence with the first and last unit of which each holds, and what stands beside any of these. Emptied
/// in O(terms of the sentence). Most terms that are asked for do not hold, which a bit of each tells.
class TermSet {
 public:
  static constexpr std::uint32_t nowhere = 0xffffffff;
  explicit TermSet(std::size_t terms) : holds_((terms + 63) / 64), places_(terms) {}
  void clear() {
    for (const Term term : all_) holds_[term / 64] = 0;
    all_.clear();
  }
  /// Units ascend.
  void add(Term term, std::uint32_t unit, const Neighbors& neighbors) {
    Place& place = places_[term];
    if (!holds(term)) {
      holds_[term / 64] |= bit_of(term);
      place = {.first = unit, .last = unit, .neighbors = neighbors};
      all_.push_back(term);
      return;
    }
    place.last = unit;
    place.neighbors.before |= neighbors.before;
    place.neighbors.behind |= neighbors.behind;
  }
  [[nodiscard]] bool has_one_of(std::span<const Term> terms) const {
    return std::any_of(terms.begin(), terms.end(), [&](Term term) { return holds(term); });
  }
  /// First and last unit of which a term holds that has such neighbors at one of them; nowhere for none.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> range(Term term, const Neighbors& asked) const {
    if (!holds(term)) return {nowhere, nowhere};
    const Place& place = places_[term];
    const bool stands = (asked.before == 0 || (place.neighbors.before & asked.before) != 0) &&
                        (asked.behind == 0 || (place.neighbors.behind & asked.behind) != 0);
    return stands ? std::pair(place.first, place.last) : std::pair(nowhere, nowhere);
  }
  /// In the order in which they were added.
  [[nodiscard]] const std::vector<Term>& all() const noexcept { return all_; }

 private:
  struct Place {
    std::uint32_t first = 0, last = 0;
    Neighbors neighbors;
  };
  static std::uint64_t bit_of(Term term) noexcept { return std::uint64_t{1} << term % 64; }
  [[nodiscard]] bool holds(Term term) const { return (holds_[term / 64] & bit_of(term)) != 0; }

  std::vector<std::uint64_t> holds_;  ///< a bit for each term
  std::vector<Place> places_;         ///< by term
  std::vector<Term> all_;
};

}  // namespace gazgraph
