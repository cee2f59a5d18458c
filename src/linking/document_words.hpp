/// The words of a document, found by how they begin.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gazgraph/text/tokens.hpp"
#include "hash_filter.hpp"
#include "letters.hpp"

namespace gazgraph {

/// WordFolder::opening() for words of other than plain letters: what was worked out lately is remembered by their first
/// bytes. Not thread-safe.
class OpeningMemo {
 public:
  /// The folder must outlive it.
  explicit OpeningMemo(const WordFolder& folder) : folder_(folder) {}
  [[nodiscard]] std::uint64_t opening(std::string_view word);

 private:
  struct Known {
    std::uint64_t bytes = 0;  ///< 0: none
    std::uint64_t opening = 0;
  };
  static constexpr unsigned place_bits = 11;
  const WordFolder& folder_;
  std::vector<Known> known_ = std::vector<Known>(std::size_t{1} << place_bits);
};

/// A word to be looked for.
struct WordKey {
  std::uint64_t opening = 0;  ///< see opening_of()
  std::uint64_t hash = 0;     ///< of the folded word, see hash_bytes()
};

/// Words of one document after another. What is asked for is worked out at the first question; memory is reused and only
/// grows. Not thread-safe.
class DocumentWords {
 public:
  /// A new document; text and tokens must live as long as it is asked for.
  void begin(std::string_view text, std::span<const Token> tokens) noexcept;
  /// Lists, in order, the words with a capital for whose opening a filter speaks, with `years` numbers of four bytes too,
  /// whatever they are. The span lives until the next call. Linear in the tokens, a few instructions each.
  [[nodiscard]] std::span<const std::uint32_t> find_capitals(HashFilter::View first, HashFilter::View second,
                                                             bool years, OpeningMemo& memo);
  /// The opening of a word that find_capitals() has listed.
  [[nodiscard]] std::uint64_t opening(std::uint32_t token) const noexcept { return openings_[token]; }
  /// Whether some token, of any kind but punctuation, is this word. Linear in the tokens at the first question, then in those
  /// that begin like it.
  [[nodiscard]] bool has(WordKey key, const WordFolder& folder, OpeningMemo& memo);

 private:
  enum class Known : std::uint8_t { nothing, capitals, all };
  static constexpr unsigned place_bits = 9;
  static constexpr std::uint32_t nowhere = 0xffffffff;
  [[nodiscard]] static std::size_t place_of(std::uint64_t opening) noexcept { return opening >> (64 - place_bits); }
  [[nodiscard]] std::string_view word(std::uint32_t token) const {
    return text_.substr(tokens_[token].begin, tokens_[token].end - tokens_[token].begin);
  }
  void work_out(std::span<const std::uint32_t> tokens, OpeningMemo& memo);
  void index(OpeningMemo& memo);

  std::string_view text_;
  std::span<const Token> tokens_;
  Known known_ = Known::nothing;         ///< of openings_
  std::vector<std::uint64_t> openings_;  ///< by token
  std::vector<std::uint32_t> listed_;
  std::vector<std::uint32_t> others_;  ///< of other than plain letters
  // Once has() was asked:
  std::array<std::uint32_t, std::size_t{1} << place_bits> first_{};  ///< by opening: a token of that place, or nowhere
  std::vector<std::uint32_t> next_;                                  ///< by token: another of the same place
  std::vector<std::uint64_t> hashes_;                                ///< by token; 0: not worked out
};

}  // namespace gazgraph
