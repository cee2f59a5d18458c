// A text is cut into words in passes over small columns. The first makes, for each 64 bytes, masks of what the bytes are,
// and reads off where words begin and end; only characters that a mask cannot tell (punctuation beyond ASCII, scripts
// without spaces) are looked at one by one. The second leaves out the words in lower case that begin no name, which are
// most. The third, for those of the others that are asked for, folds and hashes them as if they were short and ASCII, and
// lists, without a branch, those that are not; these are then folded letter by letter.
//
// The loops (kernels.inl) are compiled for AVX-512, for AVX2 and, portably, for every processor; which to run is found out
// once.
#include "kernels.hpp"

#include <algorithm>

#include "kernel_parts.hpp"
#include "letters.hpp"

namespace gazgraph {

bool is_hopeless(std::string_view text, std::uint32_t row, const SmallNamesView& small, Words& words) {
  const std::string_view word = text.substr(words.begin[row], words.end[row] - words.begin[row]);
  const CodePoint first = code_point_at(word, 0);
  words.opening[row] = 0;
  words.flags[row] = letter_of(first.point).type == LetterClass::small ? 0 : Words::capital;
  if (words.flags[row] != 0) return false;
  const std::optional<std::uint32_t> four = fold_first_four(word);
  return four && !small.may_begin(*four);
}

void drop_hopeless(std::string_view text, const SmallNamesView& small, Words& words, Selection& selection) {
  for (std::size_t k = 0; k < selection.unsure_count; ++k) {
    const std::uint32_t row = selection.unsure[k];
    const std::uint32_t begin = words.begin[row];
    Beginning beginning;
    if (begin + sizeof(std::uint64_t) <= text.size())
      beginning = words.beginnings.read(text.data() + begin, words.end[row] - begin);
    words.flags[row] = beginning.is_small ? 0 : Words::capital;
    const std::uint32_t opening = (beginning.first_four & Words::opening_bytes) | Words::opening_is_known;
    words.opening[row] = beginning.is_known ? opening : 0;
    bool hopeless = beginning.is_small & !small.may_begin(beginning.first_four);
    if (!beginning.is_known) hopeless = is_hopeless(text, row, small, words);
    std::uint8_t& picks = selection.picks[row / 8];
    picks = static_cast<std::uint8_t>(picks & ~((hopeless ? 1U : 0U) << row % 8));
  }
}

namespace {

template <typename... Columns>
void grow(std::size_t rows, Columns&... columns) {
  const auto to_rows = [rows](auto& column) {
    if (column.size() < rows) column.resize(rows);
  };
  (to_rows(columns), ...);
}

}  // namespace

void scan_words(std::string_view text, const Kernels& kernels, const SmallNamesView& small, Words& words,
                Selection& selection) {
  grow(text.size() + 64, words.begin, words.end);
  words.count = kernels.find_words(text, words.begin.data(), words.end.data());
  const std::size_t rows = words.count + most_lanes;
  grow(rows, words.opening, words.is_folded, words.hash, words.flags, words.size, words.blocks);
  grow(rows, selection.unsure, selection.picked, selection.records, selection.candidates, selection.learnt);
  grow(rows / 8 + 2, selection.picks);
  make_room_for_folds(text.size(), words);
  kernels.pick_words(text, small, words, selection);
}

void fold_candidates(std::string_view text, const Kernels& kernels, Words& words, Selection& selection) {
  const std::size_t rows = selection.candidate_count + most_lanes;
  grow(rows, selection.slow, selection.plain, selection.capitals, selection.odd, selection.others);
  std::fill_n(words.is_folded.begin(), words.count, std::uint8_t{0});
  words.long_size = 0;
  const std::size_t slow = kernels.hash_words(text, words, selection);
  for (std::size_t i = 0; i < slow; ++i) fold_word(text, selection.slow[i], words);
}

namespace {

/// All that run here, the best last.
std::vector<const Kernels*> find_kernels() {
  std::vector<const Kernels*> found = {&portable_kernels};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi2") != 0) {
    found.push_back(&avx2_kernels);
    if (__builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
        __builtin_cpu_supports("avx512vbmi") != 0 && __builtin_cpu_supports("avx512vbmi2") != 0 &&
        __builtin_cpu_supports("avx512bitalg") != 0)
      found.push_back(&avx512_kernels);
  }
#endif
  return found;
}

const Kernels* told_kernels = nullptr;

}  // namespace

const Kernels& best_kernels() noexcept {
  static const Kernels& best = *find_kernels().back();
  return told_kernels != nullptr ? *told_kernels : best;
}

void use_kernels(const Kernels* kernels) noexcept { told_kernels = kernels; }

std::vector<const Kernels*> all_kernels() { return find_kernels(); }

}  // namespace gazgraph
