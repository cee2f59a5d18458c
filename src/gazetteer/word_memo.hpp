#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "gazgraph/gazetteer/matcher.hpp"
#include "large_pages.hpp"

namespace gazgraph {

/// One way in which a word leads to names, whatever stands around it.
struct KnownReading {
  enum Kind : std::uint8_t {
    whole,     ///< it is a name, ending included or not
    compound,  ///< a name opens it; counts only where nothing else is found
    first,     ///< it may begin a longer name
    letter,    ///< it is one letter, which full stops may join with others
  };
  std::uint64_t value = 0;  ///< start() or end() and name()
  std::uint16_t rule = NameMatch::no_rule;
  MatchMethod method = MatchMethod::exact;
  Kind kind = whole;
  bool is_last = false;      ///< of those of a word
  bool is_named = false;     ///< of the first of those of a word: whether others than `first` are among them
  std::uint16_t firsts = 0;  ///< of the first of those of a word: so many, from it on, are of the kind `first`

  [[nodiscard]] static std::uint64_t value_of(std::uint32_t name, std::uint32_t end) noexcept {
    return std::uint64_t{end} << 32U | name;
  }
  /// Of `first`: begin_sequence().
  [[nodiscard]] std::uint64_t start() const noexcept { return value; }
  /// Of `whole` and `compound`: as NameMatch has it; bytes of the word that belong to the mention.
  [[nodiscard]] std::uint32_t name() const noexcept { return static_cast<std::uint32_t>(value); }
  [[nodiscard]] std::uint32_t end() const noexcept { return static_cast<std::uint32_t>(value >> 32U); }
};

/// A word and what is known of it, as the memo keeps it.
struct alignas(32) MemoPlace {
  static constexpr std::size_t longest = 24;           ///< bytes of a word that can be known
  static constexpr std::uint32_t nothing = 0;          ///< the record of a word without readings
  static constexpr std::uint32_t unknown = 1U << 31U;  ///< plus a number: no record yet

  std::array<std::uint8_t, longest> word{};  ///< zeros behind it; no word has a byte of zero
  std::uint32_t owner = 0;                   ///< the image of a matcher; 0 for none
  std::uint32_t record = nothing;
};
static_assert(sizeof(MemoPlace) == 32);

/// What words were found to be, word for word and for each image of each matcher by itself: news repeats its words. What it
/// tells is what would be found anew, so nothing but time depends on it. A word that is not known takes the place of
/// another (Kernels::recall). Small until a few thousand words are learnt, so that a short text touches little memory; then
/// of a fixed size, but for the readings of the words of one chunk of text. One a thread.
class WordMemo {
 public:
  static constexpr std::uint32_t first_place_bits = 12;
  static constexpr std::uint32_t most_place_bits = 18;
  static constexpr std::size_t most_readings = 1U << 17U;
  static constexpr std::size_t most_owners = 64;

  /// Makes room, and the number under which an image of a matcher is known here. Earlier records and numbers are void.
  std::uint32_t begin_chunk(std::uint64_t image_of_matcher);
  /// All words of the chunk are learnt.
  void end_chunk() noexcept { is_open_ = false; }
  [[nodiscard]] MemoPlace* places() noexcept { return places_.data(); }
  [[nodiscard]] const MemoPlace* places() const noexcept { return places_.data(); }
  /// There are two to this power.
  [[nodiscard]] std::uint32_t place_bits() const noexcept { return place_bits_; }

  /// Brings near what learn() will write to.
  void prefetch(std::uint32_t place) const noexcept { __builtin_prefetch(&places_[place].record, 1); }
  /// The record of the word that was `unknown` with this number at this place.
  void learn(std::uint32_t place, std::uint32_t number, std::uint32_t record) noexcept {
    if (places_[place].record == MemoPlace::unknown + number) places_[place].record = record;
    ++learnt_;
  }

  /// Readings are added one by one, those of the kind `first` before others, then taken together as the record of a word.
  void add(const KnownReading& reading) { readings_.push_back(reading); }
  [[nodiscard]] std::uint32_t take_record() noexcept {
    const auto record = static_cast<std::uint32_t>(taken_);
    if (taken_ == readings_.size()) return MemoPlace::nothing;
    readings_.back().is_last = true;
    std::size_t firsts = 0;
    while (taken_ + firsts < readings_.size() && readings_[taken_ + firsts].kind == KnownReading::first) ++firsts;
    readings_[taken_].firsts = static_cast<std::uint16_t>(firsts);
    readings_[taken_].is_named = taken_ + firsts < readings_.size();
    taken_ = readings_.size();
    return record;
  }
  /// The first reading of a record, which others follow up to the last.
  [[nodiscard]] const KnownReading* readings(std::uint32_t record) const noexcept { return readings_.data() + record; }

 private:
  void forget();
  /// Drops the readings of words that lost their place.
  void compact();

  template <typename Value>
  using Table = std::vector<Value, LargePages<Value>>;
  std::uint32_t place_bits_ = first_place_bits;
  std::size_t learnt_ = 0;  ///< words since everything was forgotten
  Table<MemoPlace> places_;
  Table<KnownReading> readings_;
  Table<KnownReading> spare_;  ///< what compact() fills: new memory would be zeroed page by page
  std::size_t taken_ = 1;
  std::vector<std::uint64_t> owners_;
  bool is_open_ = false;
};

}  // namespace gazgraph
