#pragma once

#include <cstdint>

#include "in_chunk.hpp"
#include "name_check.hpp"

namespace gazgraph {

/// Single letters joined by full stops, from a word on.
struct Joined {
  std::uint64_t hash = 0;
  std::uint32_t last = 0;  ///< the word itself where nothing is joined
};

/// Names that begin with a word, read in one way or another: the path of readings grows word by word as long as some name
/// begins so.
class SequenceFinder : private InChunk {
 public:
  explicit SequenceFinder(const InChunk& chunk) : InChunk(chunk), check_(chunk) {}

  /// While learning, a word is looked at by itself: what begins longer names is put into the memo and not followed.
  void learn(bool learns) { learns_ = learns; }
  /// To be called before a word is read: whether its names may be inflected.
  void begin(std::uint32_t word) { inflects_ = may_inflect(word); }
  [[nodiscard]] bool inflects() const { return inflects_; }

  // The path: how the words of a sequence are read.
  WordReading& read(std::uint32_t word) {
    WordReading& reading = scratch_.path.emplace_back();
    reading.first = word;
    reading.last = word;
    return reading;
  }
  void read(std::uint32_t word, std::uint16_t rule) {
    WordReading& reading = read(word);
    reading.rule = rule;
    reading.outside = matcher_.endings[rule].outside;
  }
  void read(std::uint32_t word, const Joined& joined) { read(word).last = joined.last; }
  void unread() { scratch_.path.pop_back(); }

  /// Looks up the sequence of the path.
  void look_up(std::uint64_t hash);
  void look_up(const Lead& lead);
  void go_on(std::uint64_t start);
  /// Goes on from the word of the path, if it owns nothing, or learns that this is to be done. Whether a name of a word that
  /// touches a digit counts depends on what stands around it.
  void lead_on(std::uint64_t start, bool owns);
  /// `Huaweis Ascend` is Huawei's Ascend, where Huawei is a name: whether the path is such a word and brought matches.
  [[nodiscard]] bool owns(std::size_t matches_before) const {
    return scratch_.path.back().outside && scratch_.matches.size() != matches_before;
  }
  /// Single letters that full stops join, read as one word: `U.S` is `us`.
  Joined joined_from(std::uint32_t word);
  /// The names that begin with another reading of a capitalized word than itself.
  template <typename Read>
  void begin_with(std::uint64_t word_hash, const Read& read_word) {
    const std::uint64_t start = begin_sequence(word_hash, true);
    const std::uint64_t filter = image_.capital_starts().word_of(start);
    const bool single = FilterView::has(filter, FilterView::bits_of(start));
    const bool first = FilterView::has(filter, FilterView::other_bits_of(start));
    if (!single && !first) return;
    const std::size_t before = scratch_.matches.size();
    read_word();
    if (single) look_up(start);
    if (first && !scratch_.path.back().compound) lead_on(start, owns(before));
    unread();
  }

 private:
  /// Checks a surface and those behind it that have the same hash.
  void check_all(std::uint32_t surface);
  /// Goes on from a sequence by each reading of the word behind it.
  void follow(std::uint64_t sequence);
  /// Whether a full stop and nothing else lies between this word and the next, both of one letter.
  [[nodiscard]] bool joins_next(std::uint32_t word);
  template <typename Read>
  void follow_by(std::uint64_t sequence, std::uint64_t word_hash, const Read& read_word);

  NameCheck check_;
  std::uint32_t steps_ = 0;
  bool learns_ = false;
  bool inflects_ = false;
};

}  // namespace gazgraph
