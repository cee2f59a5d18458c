#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "in_chunk.hpp"

namespace gazgraph {

/// Compares surface forms with the words of the text that a hash has led from: only bytes are sure.
class NameCheck : private InChunk {
 public:
  explicit NameCheck(const InChunk& chunk) : InChunk(chunk) {}

  /// Compares the path of the scratch with a surface form, and keeps the match. While a word is learnt, numbers that go on
  /// around it do not count.
  void check(std::uint32_t surface, bool learns);

 private:
  /// Whether a name has the marks that lie between the words of the path.
  [[nodiscard]] bool marks_agree(std::string_view surface) const;
  /// Byte behind what belongs to the name; 0 where an ending would cut a letter in two.
  [[nodiscard]] std::uint32_t end_of(const WordReading& reading) const;
  /// Appends a word of the text as the name would have it.
  void append_base(std::string_view folded, const WordReading& reading, std::string& out) const;
  /// Whether the path is one word that agrees with the name for reasons that need no folding: the same bytes up to an
  /// ending, or up to the case of ASCII letters. False where that is not so plain.
  [[nodiscard]] bool agrees_plainly(std::string_view name) const;
  /// Word for word the path folds to the name. A hash has said so; only the bytes are sure.
  bool folds_agree(std::string_view name);
  /// Whether the path is one word, and the whole name folds to it.
  bool is_one_word_of(std::string_view name);
  /// The same with the letters kept that the language keeps apart.
  bool letters_agree(std::string_view name);
  [[nodiscard]] bool keeps_letters() const {
    return matcher_.language != nullptr && !matcher_.language->distinct_letters().empty();
  }
};

}  // namespace gazgraph
