#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/text/tokens.hpp"

namespace gazgraph {

/// The characters that may end a sentence of a language.
class SentenceEnds {
 public:
  explicit SentenceEnds(const Language* language);

  [[nodiscard]] bool contains(char32_t point) const noexcept {
    if (point < 128) return (ascii_[point / 64] >> (point % 64) & 1U) != 0;
    return points_.find(point) != std::u32string::npos;
  }

 private:
  std::u32string points_ = U".!?…。！？";
  std::array<std::uint64_t, 2> ascii_{};
};

/// Cuts the tokens of `result` into sentences. `candidates` are the tokens after which a sentence may end, ascending: at
/// least those that are a mark of `ends` or close a bracket or a quotation, and those before a line's end.
void split_sentences(std::string_view text, const Language* language, const SentenceEnds& ends,
                     const std::vector<std::uint32_t>& candidates, Segmentation& result);

}  // namespace gazgraph
