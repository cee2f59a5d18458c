// The first four folded bytes of a word are read from its first eight bytes, which hold four letters of two bytes: where all
// have two, at once, else one by one without a branch.
#include "beginnings.hpp"

#include <algorithm>

#include "letters.hpp"

namespace gazgraph {

/// The folded first four letters of a word, zeros behind its end; nothing where a letter is not folded as shortly.
std::optional<std::uint32_t> fold_first_four(std::string_view word) {
  std::uint64_t four = 0;
  std::uint32_t size = 0;
  const auto* at = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto* const end = at + word.size();
  while (at < end && size < 4) {
    if (*at < 0x80) {
      four |= std::uint64_t{*at++ | 0x20U} << 8 * size++;
      continue;
    }
    if (*at >= 0xE0 || end - at < 2) return std::nullopt;
    const std::uint32_t fold = short_fold(static_cast<char32_t>((*at & 0x1FU) << 6U | (at[1] & 0x3FU)));
    if (fold == no_short_fold) return std::nullopt;
    const std::uint32_t bytes = size_of_short_fold(fold);  // none of a mark
    four |= std::uint64_t{fold & ((1U << 8 * bytes) - 1)} << 8 * size;
    size += bytes;
    at += 2;
  }
  return static_cast<std::uint32_t>(four);
}

namespace {

/// The first `count` bytes of a number that was read from text, zeros behind them.
inline std::uint64_t keep_bytes(std::uint64_t raw, std::uint32_t count) {
  return count >= sizeof raw ? raw : raw & ((std::uint64_t{1} << 8 * count) - 1);
}

/// Letters of two bytes whose folds have one, as most of Greek and Cyrillic: four at once. Of others nothing is known.
inline Beginning read_two_byte_letters(std::uint64_t raw, std::uint32_t length) {
  constexpr std::uint64_t kinds = 0xC0E0C0E0C0E0C0E0ULL;
  constexpr std::uint64_t of_two_bytes = 0x80C080C080C080C0ULL;
  constexpr std::uint64_t alphas = 0xB1CEB1CEB1CEB1CEULL;  // for what lies behind the word
  const std::uint64_t word = keep_bytes(raw, length) | (alphas ^ keep_bytes(alphas, length));
  if ((word & kinds) != of_two_bytes) return {};
  const std::uint64_t points = (word & 0x001F001F001F001FULL) << 6U | (word >> 8U & 0x003F003F003F003FULL);
  // Of a fold that is not known yet the size is 0.
  const auto fold_at = [&](unsigned i) {
    return short_folds[points >> 16 * i & 0x7ffU].load(std::memory_order_relaxed);
  };
  const std::uint32_t first = fold_at(0);
  const std::uint32_t second = fold_at(1);
  const std::uint32_t third = fold_at(2);
  const std::uint32_t fourth = fold_at(3);
  constexpr std::uint32_t sizes = 3U << 24U;
  const std::uint32_t all = first & second & third & fourth & sizes;
  const std::uint32_t any = (first | second | third | fourth) & sizes;
  const std::uint32_t four = (first & 0xffU) | (second & 0xffU) << 8U | (third & 0xffU) << 16U | fourth << 24U;
  return {.is_known = all == 1U << 24U && any == all,
          .is_small = (first & small_short_fold) != 0,
          .first_four = length >= sizeof raw ? four : four & ((1U << 4 * length) - 1)};  // half as many bytes
}

/// Four letters of one or two bytes in turn, without a branch: which they are cannot be foreseen where they mix.
inline Beginning read_mixed_letters(std::uint64_t raw, std::uint32_t length) {
  raw = keep_bytes(raw, length);
  std::uint64_t four = 0;
  std::uint32_t size = 0;  // of what was folded
  std::uint32_t read = 0;
  std::uint32_t first = 0;
  bool is_rare = false;
  for (unsigned i = 0; i < 4; ++i) {
    const auto lead = static_cast<std::uint32_t>(raw & 0xffU);
    const std::uint32_t two = lead >> 7U;
    const std::uint32_t of_two = (lead & 0x1FU) << 6U | static_cast<std::uint32_t>(raw >> 8U & 0x3FU);
    const std::uint32_t point = lead ^ ((lead ^ of_two) & (0 - two));
    const std::uint32_t fold = short_fold(static_cast<char32_t>(point));
    is_rare |= (lead >= 0xE0) | (fold == no_short_fold);
    if (i == 0) first = fold;
    const std::uint32_t bytes = size_of_short_fold(fold);
    four |= std::uint64_t{fold & ((1U << 8 * bytes) - 1)} << 8 * std::min(size, 4U);  // what is longer falls off
    size += bytes;
    read += 1 + two;
    raw >>= 8 * (1 + two);
  }
  return {.is_known = !is_rare && (size >= 4 || read >= length),
          .is_small = (first & small_short_fold) != 0,
          .first_four = static_cast<std::uint32_t>(four)};
}

}  // namespace

Beginning read_beginning(const char* word, std::uint32_t length) {
  std::uint64_t raw = 0;
  std::memcpy(&raw, word, sizeof raw);
  const Beginning beginning = read_two_byte_letters(raw, length);
  return beginning.is_known ? beginning : read_mixed_letters(raw, length);
}

}  // namespace gazgraph
