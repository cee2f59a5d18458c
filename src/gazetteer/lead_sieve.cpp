// A word that may begin longer names must have the right word behind it: a filter holds the first words of names together with
// the first bytes of the second. Endings leave these alone, but for a few that leave less of a word; initials may be joined.
#include "lead_sieve.hpp"

#include <cstring>

#include "letters.hpp"

namespace gazgraph {

std::size_t LeadSieve::sieve(std::size_t count) {
  if (scratch_.pair_keys.size() < count) scratch_.pair_keys.resize(2 * count);
  Lead* const leads = scratch_.leads.data();
  std::uint64_t* const keys = scratch_.pair_keys.data();
  const FilterView pairs = image_.pairs();
  for (std::size_t i = 0; i < count; ++i) {
    keys[i] = hash_pair(leads[i].start, first_bytes_behind(leads[i].word));
    pairs.prefetch(keys[i]);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (pairs.may_contain(keys[i]) || may_begin_otherwise(leads[i].word)) leads[kept++] = leads[i];
  }
  return kept;
}

std::uint32_t LeadSieve::first_bytes_behind(std::uint32_t word) {
  const std::uint32_t next = word + 1;
  if (next >= words_.count) return 0;
  const std::uint32_t opening = words_.opening[next];
  if ((opening & Words::opening_is_known) != 0) return opening & Words::opening_bytes;
  const std::uint32_t begin = words_.begin[next];
  const std::uint32_t size = words_.end[next] - begin;
  if (begin + sizeof(std::uint64_t) <= text_.size()) {
    const Beginning beginning = words_.beginnings.read(text_.data() + begin, size);
    if (beginning.is_known) return beginning.first_four & first_bytes_mask(pair_prefix);
  }
  std::uint32_t bytes = 0;
  fold(next);
  const std::string_view folded = words_.folded(next);
  std::memcpy(&bytes, folded.data(), sizeof bytes);
  return bytes & first_bytes_mask(folded.size());
}

bool LeadSieve::may_begin_otherwise(std::uint32_t word) {
  const std::uint32_t next = word + 1;
  if (next >= words_.count) return false;
  const std::uint32_t end = words_.end[next];
  const bool has_stop = end < text_.size() && text_[end] == '.' && !folds_longer_than(raw(next), 1);
  const bool may_be_cut = matcher_.endings.any_cuts_below_pair() && may_cut_below_pair(words_.begin[next], end);
  if (!has_stop && !may_be_cut) return false;
  fold(next);
  const std::string_view folded = words_.folded(next);
  return (has_stop && folded.size() == 1) ||
         (may_be_cut && (words_.flags[word] & Words::capital) != 0 && matcher_.endings.may_cut_below_pair(folded));
}

bool LeadSieve::may_cut_below_pair(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t tail = 0;
  if (end < sizeof tail) return true;
  std::memcpy(&tail, text_.data() + end - sizeof tail, sizeof tail);
  const auto group_of = [&](std::uint32_t second, std::uint32_t last) {
    return matcher_.endings.group_of(static_cast<std::uint8_t>(second), static_cast<std::uint8_t>(last));
  };
  std::size_t longest = 0;
  if ((tail & 0x80800000U) == 0) {
    longest = group_of(tail >> 16U | 0x20U, tail >> 24U | 0x20U).longest_cut;
  } else if ((tail & 0xC0E0C0E0U) == 0x80C080C0U) {
    const std::uint32_t second = short_fold(static_cast<char32_t>((tail & 0x1FU) << 6U | (tail >> 8U & 0x3FU)));
    const std::uint32_t last = short_fold(static_cast<char32_t>((tail >> 16U & 0x1FU) << 6U | (tail >> 24U & 0x3FU)));
    if (size_of_short_fold(second) != 1 || size_of_short_fold(last) != 1) return true;
    longest = group_of(second, last).longest_cut;
  } else {
    return true;
  }
  return longest != 0 && !folds_longer_than({text_.data() + begin, end - begin}, longest);
}

}  // namespace gazgraph
