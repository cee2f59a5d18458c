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

/// What stands beside a unit, articles aside.
enum Neighbors : std::uint8_t {
  behind_argument = 1U << 0,  ///< a referent or a date stands before it
  before_argument = 1U << 1,
};

/// The terms of one sentence with the first and last unit of which each holds, and what stands beside any of these. Emptied
/// in O(1).
class TermSet {
 public:
  static constexpr std::uint32_t nowhere = 0xffffffff;
  explicit TermSet(std::size_t terms) : places_(terms) {}
  void clear() {
    all_.clear();
    if (++round_ != 0) return;
    std::fill(places_.begin(), places_.end(), Place());
    round_ = 1;
  }
  /// Units ascend. `neighbors`: Neighbors bits.
  void add(Term term, std::uint32_t unit, std::uint8_t neighbors) {
    Place& place = places_[term];
    if (place.round != round_) {
      place = {.round = round_, .first = unit};
      all_.push_back(term);
    }
    place.last = unit;
    place.neighbors |= neighbors;
  }
  [[nodiscard]] bool has_one_of(std::span<const Term> terms) const {
    return std::any_of(terms.begin(), terms.end(), [&](Term term) { return places_[term].round == round_; });
  }
  /// First and last unit of which a term holds that has all these neighbors at one of them; nowhere for none.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> range(Term term, std::uint8_t neighbors) const {
    const Place& place = places_[term];
    const bool stands = place.round == round_ && (place.neighbors & neighbors) == neighbors;
    return stands ? std::pair(place.first, place.last) : std::pair(nowhere, nowhere);
  }
  /// In the order in which they were added.
  [[nodiscard]] const std::vector<Term>& all() const noexcept { return all_; }

 private:
  struct Place {
    std::uint32_t round = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint8_t neighbors = 0;
  };
  std::vector<Place> places_;  ///< by term
  std::uint32_t round_ = 0;
  std::vector<Term> all_;
};

}  // namespace gazgraph
