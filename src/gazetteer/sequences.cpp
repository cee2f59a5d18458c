// From a sequence of words one goes on by each reading of the word behind it, as long as the filter of beginnings holds; what
// the table of names knows is compared with the text.
#include "sequences.hpp"

#include "gaps.hpp"

namespace gazgraph {
namespace {

constexpr std::uint32_t most_steps = 1U << 16U;  ///< from one word; only a hostile image needs more
constexpr std::size_t longest_initials = 12;     ///< words that full stops join into one

}  // namespace

template <typename Read>
void SequenceFinder::follow_by(std::uint64_t sequence, std::uint64_t word_hash, const Read& read_word) {
  const std::uint64_t next = hash_sequence(sequence, word_hash);
  if (!image_.phrases().may_contain(next) || ++steps_ > most_steps) return;
  read_word();
  look_up(next);
  follow(next);
  unread();
}

void SequenceFinder::lead_on(std::uint64_t start, bool owns) {
  const WordReading& reading = scratch_.path.back();
  if (!learns_) {
    if (!owns) go_on(start);
  } else if (!owns || touches_digit(reading.last)) {
    memo_.add({.value = start, .rule = reading.rule, .kind = KnownReading::first});
  }
}

void SequenceFinder::go_on(std::uint64_t start) {
  steps_ = 0;
  follow(start);
}

void SequenceFinder::follow(std::uint64_t sequence) {
  const std::uint32_t word = scratch_.path.back().last + 1;
  if (word >= words_.count || scratch_.path.size() >= image_.most_words() + longest_initials) return;
  const Gap gap = read_gap(gap_before(word), words_.size[word - 1] == 1);
  if (gap == Gap::closed) return;
  if (gap == Gap::marks) scratch_.marked_gaps.push_back(word);
  fold(word);
  follow_by(sequence, words_.hash[word], [&] { read(word); });
  if (inflects_) {
    matcher_.endings.for_each_base(words_.folded(word), scratch_.base, [&](std::uint16_t rule, std::uint64_t hash) {
      follow_by(sequence, hash, [&] { read(word, rule); });
    });
  }
  if (words_.size[word] == 1) {
    const Joined joined = joined_from(word);
    if (joined.last != word) follow_by(sequence, joined.hash, [&] { read(word, joined); });
  }
  if (gap == Gap::marks) scratch_.marked_gaps.pop_back();
}

bool SequenceFinder::joins_next(std::uint32_t word) {
  if (word + 1 >= words_.count || words_.begin[word + 1] != words_.end[word] + 1 || text_[words_.end[word]] != '.')
    return false;
  fold(word);
  fold(word + 1);
  return words_.size[word] == 1 && words_.size[word + 1] == 1;
}

Joined SequenceFinder::joined_from(std::uint32_t word) {
  Joined joined{.hash = 0, .last = word};
  if ((word > 0 && joins_next(word - 1)) || !joins_next(word)) return joined;
  scratch_.joined.assign(words_.folded(word));
  while (joined.last - word < longest_initials && joins_next(joined.last))
    scratch_.joined += words_.folded(++joined.last);
  joined.hash = hash_word(scratch_.joined);
  return joined;
}

void SequenceFinder::look_up(std::uint64_t hash) {
  image_.look_up(hash, [&](std::uint32_t surface) { check_all(surface); });
}

void SequenceFinder::look_up(const Lead& lead) {
  if ((lead.kind & Lead::found) != 0) {
    check_all(lead.surface);
  } else {
    look_up(lead.start);
  }
}

void SequenceFinder::check_all(std::uint32_t surface) {
  for (;; ++surface) {
    check_.check(surface, learns_);
    if (!image_.next_has_same_hash(surface)) return;
  }
}

}  // namespace gazgraph
