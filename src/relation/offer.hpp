#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "rules.hpp"
#include "terms.hpp"

namespace gazgraph {

/// How many arguments of each entity type there are, up to three.
class ArgumentCounts {
 public:
  /// One argument that may be of each of these types (bits).
  void add(std::uint8_t types) noexcept {
    for (unsigned type = 0; types != 0; ++type, types = static_cast<std::uint8_t>(types >> 1U)) {
      if ((types & 1U) != 0 && of_type(type) < most) packed_ += 1U << 2 * type;
    }
  }
  /// No more of a type than there are of `things`.
  void limit(const ArgumentCounts& things) noexcept {
    std::uint32_t limited = 0;
    for (unsigned type = 0; type < 8; ++type) limited |= std::min(of_type(type), things.of_type(type)) << 2 * type;
    packed_ = limited;
  }
  [[nodiscard]] unsigned of(std::uint8_t types) const noexcept {
    unsigned sum = 0;
    for (unsigned type = 0; type < 8; ++type) sum += ((types >> type) & 1U) != 0 ? of_type(type) : 0;
    return sum;
  }
  /// The types of which there are some.
  [[nodiscard]] std::uint8_t types() const noexcept {
    std::uint8_t bits = 0;
    for (unsigned type = 0; type < 8; ++type) bits |= static_cast<std::uint8_t>(of_type(type) != 0 ? 1U << type : 0U);
    return bits;
  }
  /// Two different ones, one of either set of types; or one and a date.
  [[nodiscard]] bool have(const ArgumentTypes& wanted, bool date) const noexcept {
    const unsigned subjects = of(wanted.subject);
    if (wanted.date) return date && subjects > 0;
    const unsigned objects = of(wanted.object);
    if (subjects == 0 || objects == 0) return false;
    return subjects + objects > 2 || of(wanted.subject & wanted.object) == 0;
  }
  /// Equal for equal counts.
  [[nodiscard]] std::uint16_t key() const noexcept { return static_cast<std::uint16_t>(packed_); }

 private:
  static constexpr unsigned most = 3;
  [[nodiscard]] unsigned of_type(unsigned type) const noexcept { return (packed_ >> 2 * type) & 3U; }
  std::uint32_t packed_ = 0;  ///< two bits a type
};

/// Which arguments stand right behind which.
class AdjacentArguments {
 public:
  void clear() noexcept { second_.fill(0); }
  /// Something that may be one of `first` right before something that may be one of `second`.
  void add(ArgumentTraits first, ArgumentTraits second) noexcept {
    for (std::size_t bit = 0; bit < second_.size(); ++bit) {
      if ((first >> bit & 1U) != 0) second_[bit] |= second;
    }
  }
  [[nodiscard]] bool have(ArgumentTraits first, ArgumentTraits second) const noexcept {
    for (std::size_t bit = 0; bit < second_.size(); ++bit) {
      if ((first >> bit & 1U) != 0 && (second_[bit] & second) != 0) return true;
    }
    return false;
  }

 private:
  std::array<ArgumentTraits, argument_traits> second_{};  ///< by bit of the first
};

/// What a sentence has that rules need: which terms where, and for which argument types there are arguments.
struct Offer {
  explicit Offer(std::size_t size) : terms(size) {}
  TermSet terms;
  ArgumentTypeSet possible;  ///< numbers of LanguageRules::argument_types
  bool demonym = false;      ///< an adjective or noun of nationality
  AdjacentArguments adjacent;

  /// Whether the arguments of the pattern with this number, and words for all its places, in its order and beside arguments
  /// where it asks for that, are there.
  [[nodiscard]] bool suits_pattern(const RelationRules::LanguageRules& rules, std::uint32_t number) const {
    return possible.test(rules.gate_types[number]) && suits(rules, rules.gates[number]);
  }
  /// Whether a trigger's arguments and a word that it needs are there.
  [[nodiscard]] bool suits(const Trigger& trigger) const {
    return possible.test(trigger.argument_types) && (trigger.with.empty() || terms.has_one_of(trigger.with));
  }

 private:
  [[nodiscard]] bool suits(const RelationRules::LanguageRules& rules, const PatternGate& gate) const;
};

/// An argument that a token or unit may belong to.
struct ArgumentPlace {
  std::size_t number = 0;  ///< 0: none
  ArgumentTraits traits = 0;
};

/// Tells, in `neighbors`, what arguments stand beside each of `size` tokens or units, and in `adjacent` which of them side by
/// side; `argument_at` gives the ArgumentPlace of one, and what `is_passed_over` may count for nothing. O(size)
template <typename ArgumentAt, typename IsPassedOver>
void find_neighbors(std::size_t size, ArgumentAt argument_at, IsPassedOver is_passed_over,
                    std::vector<Neighbors>& neighbors, AdjacentArguments& adjacent) {
  neighbors.assign(size, {});
  adjacent.clear();
  ArgumentPlace last;
  const auto pass = [&](std::size_t i, ArgumentPlace own) {
    if (own.number == 0 && last.number == 0) return;
    if (is_passed_over(i)) {
      if (own.number == 0) return;
      own.traits |= last.traits;  // it may be no argument
    }
    last = own;
  };
  for (std::size_t i = 0; i < size; ++i) {
    const ArgumentPlace own = argument_at(i);
    neighbors[i].before = last.traits;
    if (last.number != 0 && own.number != 0 && last.number != own.number) adjacent.add(last.traits, own.traits);
    pass(i, own);
  }
  last = {};
  for (std::size_t i = size; i-- > 0;) {
    neighbors[i].behind = last.traits;
    pass(i, argument_at(i));
  }
}

/// Which argument types are possible with given counts; kept, since few combinations occur. Not thread-safe.
class PossibleTypes {
 public:
  explicit PossibleTypes(const RelationRules::LanguageRules& rules) : rules_(rules) {}
  /// Those for which there is something of either type (bits), maybe one thing for both. O(1) but for the first of its kind.
  [[nodiscard]] const ArgumentTypeSet& among(std::uint8_t types, bool date);
  /// `own`: arguments of the sentence; `all`: with those of the sentences before. O(1) but for the first of its kind.
  /// `continued`: the sentence before says something that this one may go on with. Holds until the next call.
  [[nodiscard]] const ArgumentTypeSet& with(const ArgumentCounts& own, const ArgumentCounts& all, bool date,
                                            bool continued);

 private:
  void note_others(ArgumentTypeSet& possible) const;

  const RelationRules::LanguageRules& rules_;
  /// What counts make possible, at a place that their key tells; the last key of each place.
  struct Known {
    std::uint64_t key = 0xffffffffffffffff;  ///< which no counts have
    ArgumentTypeSet possible;
  };
  static constexpr unsigned known_bits = 10;
  std::vector<Known> known_ = std::vector<Known>(std::size_t{1} << known_bits);
  std::array<std::optional<ArgumentTypeSet>, 512> among_;  ///< by types and whether there is a date
};

/// Numbers of the patterns that an offer suits, ascending.
void find_active_patterns(const RelationRules::LanguageRules& rules, const Offer& offer,
                          std::vector<std::uint32_t>& active);
/// Whether there is any.
[[nodiscard]] bool has_active_pattern(const RelationRules::LanguageRules& rules, const Offer& offer);

}  // namespace gazgraph
