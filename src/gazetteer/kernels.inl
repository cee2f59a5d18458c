// Included once for each kind of processor, inside a namespace of its own that holds `Block`: sixty-four bytes with
//   Masks classify(const std::uint8_t*)                   what each of sixty-four bytes is; one more may be read
//   std::uint64_t fold16(bytes, length, out, high)         the ASCII fold of up to sixteen bytes, and its hash
// Nothing here may call a function that is compiled elsewhere for another processor, but those of letters.hpp.

/// Rules over whole characters for the few that the masks cannot tell: they clear, or make words of one character.
class Boundaries {
 public:
  /// Corrects the masks of a block at `offset` for the characters that begin at the bits of `special`.
  void correct(std::string_view text, std::size_t offset, std::uint64_t special, std::uint64_t& word,
               std::uint64_t& boundary) {
    word &= ~clear_;
    boundary |= boundary_;
    clear_ = 0;
    boundary_ = 0;
    for (; special != 0; special &= special - 1) {
      const auto bit = static_cast<unsigned>(__builtin_ctzll(special));
      const CodePoint at = code_point_at(text, offset + bit);
      const LetterClass type = letter_of(at.point).type;
      if (type == LetterClass::separator) clear(bit, at.bytes, word);
      if (type == LetterClass::single) single(bit, at.bytes, boundary);
      if (type == LetterClass::mark) mark(bit, at.bytes, boundary);
    }
  }

 private:
  void clear(unsigned bit, unsigned bytes, std::uint64_t& word) {
    const std::uint64_t run = (std::uint64_t{1} << bytes) - 1;
    word &= ~(run << bit);
    if (bit + bytes > 64) clear_ |= run >> (64 - bit);
  }
  void single(unsigned bit, unsigned bytes, std::uint64_t& boundary) {
    boundary |= std::uint64_t{1} << bit;
    bound(bit + bytes, boundary);
  }
  /// A mark belongs to the word before it, also to a single one, which then ends behind it.
  void mark(unsigned bit, unsigned bytes, std::uint64_t& boundary) {
    if ((boundary >> bit & 1U) == 0) return;
    boundary &= ~(std::uint64_t{1} << bit);
    bound(bit + bytes, boundary);
  }
  void bound(unsigned bit, std::uint64_t& boundary) {
    if (bit < 64) {
      boundary |= std::uint64_t{1} << bit;
    } else {
      boundary_ |= std::uint64_t{1} << (bit - 64);
    }
  }

  std::uint64_t clear_ = 0;     ///< bytes of the next block that belong to a separator begun in this one
  std::uint64_t boundary_ = 0;  ///< boundaries that fall into the next block
};

/// Writes the places of all bits, a few at a time without asking how many there are: `out` has room for eight too many.
/// Source: flatten_bits of simdjson.
inline std::uint32_t* write_bits(std::uint64_t bits, std::uint32_t offset, std::uint32_t* out) {
  std::uint32_t* const end = out + __builtin_popcountll(bits);
  while (out < end) {
    for (unsigned i = 0; i < 8; ++i) {
      out[i] = offset + static_cast<std::uint32_t>(__builtin_ctzll(bits | std::uint64_t{1} << 63U));
      bits &= bits - 1;
    }
    out += 8;
  }
  return end;
}

inline std::size_t find_words(std::string_view text, std::uint32_t* begin, std::uint32_t* end) {
  const std::uint32_t* const first = begin;
  Boundaries boundaries;
  std::uint64_t word_before = 0;  // whether the last byte of the block before belongs to a word
  std::uint64_t sign_before = 0;
  std::uint8_t tail[96];
  for (std::size_t offset = 0; offset < text.size(); offset += 64) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + offset;
    if (text.size() - offset < 65) {
      std::memset(tail, 0, sizeof tail);
      std::memcpy(tail, bytes, text.size() - offset);
      bytes = tail;
    }
    const Masks masks = classify(bytes);
    std::uint64_t word = masks.word | masks.high | masks.sign;
    std::uint64_t boundary = masks.sign | masks.sign << 1U | sign_before;
    sign_before = masks.sign >> 63U;
    boundaries.correct(text, offset, masks.special, word, boundary);
    const std::uint64_t shifted = word << 1U | word_before;
    word_before = word >> 63U;
    begin = write_bits(word & (boundary | ~shifted), static_cast<std::uint32_t>(offset), begin);
    end = write_bits(shifted & (boundary | ~word), static_cast<std::uint32_t>(offset), end);
  }
  if (word_before != 0) *end = static_cast<std::uint32_t>(text.size());
  return static_cast<std::size_t>(begin - first);
}

/// The first four bytes of a word, zeros behind its end; ASCII letters in lower case.
inline std::uint32_t first_four(const std::uint8_t* bytes, std::uint32_t length) {
  std::uint32_t four = 0;
  std::memcpy(&four, bytes, sizeof four);
  const std::uint32_t mask = 0xffffffffU >> (length < 4 ? 32 - 8 * length : 0);
  return (four | 0x20202020U) & mask;
}

inline void pick_words(std::string_view text, const SmallNamesView& small, Words& words, Selection& selection) {
  constexpr std::uint32_t beyond_ascii = 0x80808080U;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::uint32_t* const begin = words.begin.data();
  const std::uint32_t* const end = words.end.data();
  const std::uint64_t* const singles = small.singles;
  const std::uint64_t* const pairs = small.pairs;
  std::uint8_t* const flags = words.flags.data();
  std::uint32_t* const candidates = selection.candidates.data();
  const std::size_t all = words.count;
  std::size_t readable = all;  // words of which the next one too has four bytes to read
  while (readable > 0 && begin[readable - 1] + sizeof(std::uint32_t) > text.size()) --readable;
  if (readable > 0) --readable;
  std::size_t count = 0;
  std::uint32_t next = readable > 0 ? first_four(bytes + begin[0], end[0] - begin[0]) : 0;
  for (std::size_t i = 0; i < readable; ++i) {
    const std::uint32_t four = next;
    next = first_four(bytes + begin[i + 1], end[i + 1] - begin[i + 1]);
    // Bits instead of conditions: which way they fall cannot be foreseen.
    const unsigned capital = static_cast<std::uint8_t>(bytes[begin[i]] - 'a') >= 26;
    const unsigned beyond_four = (four & beyond_ascii) != 0;
    const std::uint32_t known_next = (next & beyond_ascii) != 0 ? 0 : next;
    const unsigned begins = SmallNamesView::bit(singles, SmallNamesView::place(four)) |
                            SmallNamesView::bit(pairs, SmallNamesView::place(four, known_next));
    flags[i] = static_cast<std::uint8_t>(capital);
    candidates[count] = static_cast<std::uint32_t>(i);
    count += capital | beyond_four | begins;
  }
  for (std::size_t i = readable; i < all; ++i) {
    flags[i] = static_cast<std::uint8_t>(bytes[begin[i]] - 'a') < 26 ? 0 : Words::capital;
    candidates[count++] = static_cast<std::uint32_t>(i);
  }
  selection.picked = count;
}

inline std::size_t hash_words(std::string_view text, Words& words, Selection& selection) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::uint32_t* const begin = words.begin.data();
  const std::uint32_t* const end = words.end.data();
  const std::uint32_t* const candidates = selection.candidates.data();
  std::uint64_t* const hash = words.hash.data();
  std::uint8_t* const is_folded = words.is_folded.data();
  std::uint32_t* const size = words.size.data();
  std::uint32_t* const slow = selection.slow.data();
  Words::Block* const blocks = words.blocks.data() + 1;
  std::size_t readable = selection.picked;
  while (readable > 0 && begin[candidates[readable - 1]] + hash_block > text.size()) --readable;
  std::size_t slow_count = 0;
  for (std::size_t k = 0; k < readable; ++k) {
    const std::uint32_t i = candidates[k];
    const std::uint32_t length = end[i] - begin[i];
    bool high = false;
    hash[i] = fold16(bytes + begin[i], length < hash_block ? length : hash_block, blocks[i].data(), high);
    const bool is_slow = high || length > hash_block;
    is_folded[i] = is_slow ? 0 : 1;
    size[i] = length;
    slow[slow_count] = i;
    slow_count += is_slow ? 1 : 0;
  }
  for (std::size_t k = readable; k < selection.picked; ++k) slow[slow_count++] = candidates[k];
  return slow_count;
}

inline void select(const Words& words, const SelectOptions& options, Selection& selection) {
  const std::uint64_t* const hash = words.hash.data();
  const std::uint8_t* const flags = words.flags.data();
  const std::uint32_t* const candidates = selection.candidates.data();
  std::uint32_t* const rows = selection.words.data();
  std::uint8_t* const kinds = selection.kinds.data();
  std::uint64_t* const starts = selection.starts.data();
  const std::uint8_t all_capitals = options.all_capitals ? Words::capital : 0;
  const std::uint8_t any_case = options.any_case ? Words::capital : 0;
  const FilterView filters[2] = {options.small_starts, options.capital_starts};
  const std::size_t picked = selection.picked;
  std::size_t count = 0;
  for (std::size_t k = 0; k < picked; ++k) {
    const std::uint32_t i = candidates[k];
    const std::uint64_t is_capital = (flags[i] | any_case) & Words::capital;
    const std::uint64_t start = hash[i] ^ ((0 - is_capital) & capital_hash_key);  // begin_sequence() without a branch
    const FilterView& filter = filters[is_capital];
    const std::uint64_t word = filter.words()[place_of_hash(start, filter.count())];
    const std::uint8_t single = FilterView::has(word, FilterView::bits_of(start)) ? Selection::single : 0;
    const std::uint8_t first = FilterView::has(word, FilterView::other_bits_of(start)) ? Selection::first : 0;
    const auto kind = static_cast<std::uint8_t>(single | first | (flags[i] & all_capitals) << 2U);
    rows[count] = i;
    kinds[count] = kind;
    starts[count] = start;
    count += kind != 0 ? 1 : 0;
  }
  selection.count = count;
}
