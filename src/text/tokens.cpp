// Masks tell, a bit a byte, where words and single characters begin; each such place makes a token, and the word masks
// tell where it ends and what it is made of. Only behind few characters (a full stop, an apostrophe, a comma behind a
// digit) a word may go on; those are looked at one by one. While tokens are made, those after which a sentence may end
// are listed, so that sentences need no second look at all of them.
//
// A full stop belongs to its token when it is inside a dotted acronym (U.S.), ends an initial (J. Smith) or an
// abbreviation of the language; what is left of the full stops may end a sentence.
#include "gazgraph/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "character_masks.hpp"
#include "characters.hpp"
#include "gazgraph/text/fold.hpp"
#include "gazgraph/text/utf8.hpp"
#include "sentences.hpp"

namespace gazgraph {
namespace {

/// First bytes of characters behind which a word may go on.
constexpr std::array<bool, 256> may_join = [] {
  std::array<bool, 256> table{};
  for (const unsigned char byte : {'.', ',', ':', '\''}) table[byte] = true;
  table[0xE2] = table[0xCA] = true;  // ’ and ʼ
  return table;
}();

/// What a word is made of.
struct Letters {
  bool any = false;
  bool several = false;
  bool all_upper = true;

  void add(std::uint64_t letter, std::uint64_t upper) {
    several |= (letter & (letter - 1)) != 0 || (any && letter != 0);
    any |= letter != 0;
    all_upper &= letter == upper;
  }
};

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Language* language, const SentenceEnds& ends,
            const std::vector<CharacterMasks>& masks, std::vector<Token>& tokens,
            std::vector<std::uint32_t>& candidates)
      : text_(text),
        characters_(text),
        language_(language),
        ends_(ends),
        masks_(masks.data()),
        tokens_(tokens),
        candidates_(candidates) {}

  void run() {
    const std::size_t blocks = (text_.size() + CharacterMasks::size - 1) / CharacterMasks::size;
    std::uint64_t word_before = 0;
    for (std::size_t block = 0; block < blocks; ++block) {
      const CharacterMasks& masks = masks_[block];
      const std::uint64_t words = masks.word & ~(masks.word << 1U | word_before);
      word_before = masks.word >> 63U;
      for (std::uint64_t starts = words | masks.other; starts != 0; starts &= starts - 1) {
        const auto bit = static_cast<unsigned>(__builtin_ctzll(starts));
        const auto begin = static_cast<std::uint32_t>(block * CharacterMasks::size + bit);
        if (begin < end_) continue;  // the token before took it
        if (begin != end_) note_line_end(begin);
        if ((masks.word >> bit & 1U) == 0) {
          sign(begin);
        } else {
          word(begin, bit, masks);
        }
      }
    }
  }

 private:
  void push(std::uint32_t begin, std::uint32_t end, TokenKind kind, bool capitalized = false,
            bool all_capitals = false) {
    tokens_.push_back({.begin = begin,
                       .end = end,
                       .kind = kind,
                       .capitalized = capitalized,
                       .all_capitals = all_capitals,
                       .space_before = begin != end_});
    end_ = end;
  }

  /// A sentence may end after the last token.
  void add_candidate() {
    const auto last = static_cast<std::uint32_t>(tokens_.size() - 1);
    if (candidates_.empty() || candidates_.back() != last) candidates_.push_back(last);
  }

  /// Looks for a line's end between the last token and what begins here.
  void note_line_end(std::uint32_t begin) {
    if (tokens_.empty()) return;
    const bool found =
        begin == end_ + 1 ? text_[end_] == '\n' : text_.substr(end_, begin - end_).find('\n') != std::string_view::npos;
    if (found) add_candidate();
  }

  /// Sixty-four bits of a mask from a byte on.
  [[nodiscard]] std::uint64_t bits(std::uint64_t CharacterMasks::* mask, std::uint32_t at) const {
    const CharacterMasks* block = masks_ + at / CharacterMasks::size;
    const unsigned shift = at % CharacterMasks::size;
    return (*block).*mask >> shift | block[1].*mask << 1U << (63 - shift);
  }

  /// Where the word's letters that begin here end; tells what they are.
  [[nodiscard]] std::uint32_t read_letters(std::uint32_t at, Letters& letters) const {
    while (true) {
      const std::uint64_t rest = ~bits(&CharacterMasks::word, at);
      const unsigned size = rest == 0 ? 64 : static_cast<unsigned>(__builtin_ctzll(rest));
      if (size == 0) return at;
      const std::uint64_t run = ~std::uint64_t{0} >> (64 - size);
      letters.add(bits(&CharacterMasks::letter, at) & run, bits(&CharacterMasks::upper, at) & run);
      at += size;
      if (size < 64) return at;
    }
  }

  /// The word at a bit of a block.
  void word(std::uint32_t begin, unsigned bit, const CharacterMasks& masks) {
    const std::uint64_t behind = ~(masks.word >> bit);
    const unsigned size = behind == 0 ? CharacterMasks::size : static_cast<unsigned>(__builtin_ctzll(behind));
    const std::uint32_t end = begin + size;
    const bool is_whole = bit + size < CharacterMasks::size && end < text_.size();
    if (!is_whole || may_join[static_cast<unsigned char>(text_[end])]) return long_word(begin);
    const std::uint64_t run = (~std::uint64_t{0} >> (CharacterMasks::size - size)) << bit;
    const std::uint64_t letter = masks.letter & run;
    const std::uint64_t upper = masks.upper & run;
    push(begin, end, letter != 0 ? TokenKind::word : TokenKind::number, (masks.upper >> bit & 1U) != 0,
         (letter & (letter - 1)) != 0 && letter == upper);
  }

  /// A word that goes on in the next block, or may go on behind a mark.
  void long_word(std::uint32_t begin) {
    Letters letters;
    std::uint32_t end = read_letters(begin, letters);
    const bool capitalized = (bits(&CharacterMasks::upper, begin) & 1U) != 0;
    if (end < text_.size() && may_join[static_cast<unsigned char>(text_[end])]) {
      bool dotted = false;
      while (const std::uint32_t mark = joining_mark(begin, end, letters.any)) {
        dotted |= text_[end] == '.';
        end = read_letters(end + mark, letters);
      }
      if (takes_full_stop(begin, end, letters, capitalized, dotted)) ++end;
    }
    push(begin, end, letters.any ? TokenKind::word : TokenKind::number, capitalized,
         letters.several && letters.all_upper);
  }

  /// Bytes of the mark at `end` where the word goes on behind it (`O'Brien`, `3.5`, `U.S`), else 0.
  [[nodiscard]] std::uint32_t joining_mark(std::uint32_t begin, std::uint32_t end, bool has_letters) const {
    if (end >= text_.size()) return 0;
    const char byte = text_[end];
    if (!may_join[static_cast<unsigned char>(byte)] || ((byte == ',' || byte == ':') && has_letters)) return 0;
    const Character mark = characters_.at(end);
    const Character next = characters_.at(end + mark.bytes);
    if (mark.type() == CharacterClass::apostrophe) {
      if (!has_letters || !is_letter(next.type())) return 0;
      const bool is_s = next.point == U's' || next.point == U'S';
      return is_s && !in_word(characters_.at(end + mark.bytes + 1).type()) ? 0 : mark.bytes;
    }
    if (mark.point >= 0x80) return 0;
    const bool in_number = !has_letters && next.type() == CharacterClass::digit;
    const bool in_acronym = byte == '.' && is_letter(next.type()) && is_dotted(begin, end);
    return in_number || in_acronym ? 1 : 0;
  }

  /// Whether what stands before the full stop at `end` looks like the head of a dotted abbreviation.
  [[nodiscard]] bool is_dotted(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view head = text_.substr(begin, end - begin);
    const std::size_t last_dot = head.rfind('.');
    if (count_characters(last_dot == std::string_view::npos ? head : head.substr(last_dot + 1)) == 1) return true;
    if (language_ == nullptr) return false;
    // Lower case may have a third of the bytes, no fewer.
    const std::string_view rest = text_.substr(begin, 3 * language_->longest_abbreviation() + 1);
    if (head.size() >= rest.size()) return false;
    const std::size_t stop = rest.find_first_of(" \n\t,;)", head.size());
    return language_->is_abbreviation(lower(rest.substr(0, stop)));
  }

  /// Whether the full stop at `end`, if there is one, belongs to an acronym, an initial or an abbreviation.
  [[nodiscard]] bool takes_full_stop(std::uint32_t begin, std::uint32_t end, const Letters& letters, bool capitalized,
                                     bool dotted) const {
    constexpr std::size_t longest_word = 16;
    if (end >= text_.size() || text_[end] != '.' || !letters.any) return false;
    const Character next = characters_.at(end + 1);
    if (next.type() == CharacterClass::punctuation) return false;
    if (dotted) return true;
    const std::string_view word = text_.substr(begin, end - begin);
    if (!letters.several && capitalized && count_characters(word) == 1) {
      const bool space = next.point == U' ' && next.bytes != 0;
      if ((space ? characters_.at(end + 2) : next).type() == CharacterClass::upper) return true;
    }
    return language_ != nullptr && word.size() <= longest_word && language_->may_be_abbreviation(word) &&
           language_->is_abbreviation(lower(word) += '.');
  }

  void sign(std::uint32_t begin) {
    const Character character = characters_.at(begin);
    std::uint32_t end = begin + character.bytes;
    TokenKind kind = TokenKind::punctuation;
    if (character.type() == CharacterClass::ideograph) kind = TokenKind::word;
    if (character.type() == CharacterClass::symbol) kind = TokenKind::symbol;
    if (character.point == U'.') {
      while (end < text_.size() && text_[end] == '.') ++end;
    } else if (character.type() == CharacterClass::apostrophe && is_possessive(begin, end)) {
      kind = TokenKind::word;
      ++end;
    }
    push(begin, end, kind);
    if (character.traits.closes() || ends_.contains(character.point)) add_candidate();
  }

  /// `'s` after a word is a token of its own: an `s` with no further letter behind it. Any other apostrophe that is not
  /// inside a word is punctuation.
  [[nodiscard]] bool is_possessive(std::uint32_t begin, std::uint32_t s) const {
    if (begin != end_ || tokens_.empty() || tokens_.back().kind != TokenKind::word) return false;
    if (s >= text_.size() || (text_[s] != 's' && text_[s] != 'S')) return false;
    const CharacterClass next = characters_.at(s + 1).type();
    return !in_word(next) && next != CharacterClass::apostrophe;
  }

  std::string_view text_;
  CharacterReader characters_;
  const Language* language_;
  const SentenceEnds& ends_;
  const CharacterMasks* masks_;
  std::vector<Token>& tokens_;
  std::vector<std::uint32_t>& candidates_;
  std::uint32_t end_ = 0;  ///< of the last token
};

/// What is reused from text to text.
struct Scratch {
  static constexpr std::size_t most_masks = std::size_t{1} << 15;  ///< that are kept: those of 2 MB of text
  std::vector<CharacterMasks> masks;
  std::vector<std::uint32_t> candidates;
};

}  // namespace

void segment(std::string_view text, const Language* language, Segmentation& result) {
  static thread_local Scratch scratch;
  static const MaskKernel kernel = best_mask_kernel();
  result.tokens.clear();
  result.sentences.clear();
  result.tokens.reserve(text.size() / 5);
  scratch.candidates.clear();
  make_masks(text, kernel, scratch.masks);
  const SentenceEnds ends(language);
  Tokenizer(text, language, ends, scratch.masks, result.tokens, scratch.candidates).run();
  split_sentences(text, language, ends, scratch.candidates, result);
  if (scratch.masks.size() > Scratch::most_masks) scratch = {};
}

Segmentation segment(std::string_view text, const Language* language) {
  Segmentation result;
  segment(text, language, result);
  return result;
}

}  // namespace gazgraph
