// Words are folded letter by letter, runs of ASCII eight letters at once.
#include "words.hpp"

#include "letters.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t longest_fold = 12;  ///< folded bytes for a byte: U+FDFA has 33 for its three
constexpr std::size_t rare_fold = static_cast<std::size_t>(-1);

/// How many bytes write_fold() may write.
constexpr std::size_t room_for_fold(std::size_t word_bytes) { return 3 * word_bytes + 8; }

/// Writes the fold of a word, and rubbish behind it; returns its size, or `rare_fold` where a letter's fold is a phrase (ﷺ).
std::size_t write_fold(std::string_view word, char* const folded) {
  char* out = folded;
  const auto* at = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto* const end = at + word.size();
  while (at < end) {
    if (*at < 0x80) {
      std::uint64_t run = 0;
      if (end - at >= 8) std::memcpy(&run, at, sizeof run);
      if (end - at >= 8 && (run & 0x8080808080808080ULL) == 0) {
        run |= 0x2020202020202020ULL;
        std::memcpy(out, &run, sizeof run);
        out += sizeof run;
        at += sizeof run;
      } else {
        *out++ = static_cast<char>(*at++ | 0x20U);
      }
      continue;
    }
    const std::uint32_t fold = *at < 0xE0 && end - at >= 2
                                   ? short_fold(static_cast<char32_t>((*at & 0x1FU) << 6U | (at[1] & 0x3FU)))
                                   : no_short_fold;
    if (fold != no_short_fold) {
      std::memcpy(out, &fold, sizeof fold);
      out += size_of_short_fold(fold);
      at += 2;
      continue;
    }
    const CodePoint letter = code_point_at(word, word.size() - static_cast<std::size_t>(end - at));
    const Letter& codes = letter_of(letter.point);
    if (codes.size == Letter::long_fold) return rare_fold;
    std::memcpy(out, codes.codes.data(), codes.codes.size());
    out += codes.size;
    at += letter.bytes;
  }
  return static_cast<std::size_t>(out - folded);
}

}  // namespace

void make_room_for_folds(std::size_t text_bytes, Words& words) {
  const std::size_t room = longest_fold * text_bytes + room_for_fold(hash_block);
  if (words.long_room >= room) return;
  words.long_folds = std::make_unique_for_overwrite<char[]>(room);
  words.long_room = room;
}

void fold_word(std::string_view text, std::uint32_t row, Words& words) {
  const std::string_view word = text.substr(words.begin[row], words.end[row] - words.begin[row]);
  char* const folded = words.long_folds.get() + words.long_size;
  std::size_t size = write_fold(word, folded);
  if (size == rare_fold) {
    std::string rare;
    append_fold(word, rare);
    size = rare.copy(folded, longest_fold * word.size());
  }
  Words::Block& block = words.blocks[row + std::size_t{1}];
  if (size <= hash_block) {
    std::memcpy(block.data(), folded, hash_block);
    std::memset(block.data() + size, 0, hash_block - size);
    words.hash[row] = hash_word_block(block.data());
  } else {
    const auto place = static_cast<std::uint32_t>(words.long_size);
    block.fill(0);
    std::memcpy(block.data(), &place, sizeof place);
    words.hash[row] = hash_word({folded, size});
    words.long_size += size;
  }
  words.size[row] = static_cast<std::uint32_t>(size);
  words.is_folded[row] = 1;
}

}  // namespace gazgraph
