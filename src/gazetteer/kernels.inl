// Included once for each kind of processor, inside a namespace of its own that holds `Block`: sixty-four bytes with
//   Masks classify(const std::uint8_t*)                   what each of sixty-four bytes is; one more may be read
//   std::uint64_t fold16(bytes, length, out, high)         the ASCII fold of up to sixteen bytes, and its hash
//   lanes                                                 how many words are looked at at once
//   Beginnings read_beginnings(text, last, begin, end)     the first four bytes of so many words; those that begin behind
//                                                          `last` are read from there
//   PickedLanes pick_lanes(these, next, small)             which of them may begin a name, seen with the next ones
//   void store_bits(bits, out)                             a bit for each lane as a byte each
//   void store_openings(these, out)                        Words::opening of so many words, where it is ASCII
//   std::size_t store_rows(first, bits, out)               the rows of the bits, and their number; writes all lanes
//   std::uint32_t* write_bits(bits, offset, out)           the places of sixty-four bits; room for `lanes` more
//   void look_closer(text, small, words, selection)        takes back the picks of unsure words that are hopeless
//   std::size_t fold_letters(text, count, words, selection)
//                                                          folds some of the first words of Selection::slow; keeps the rest
//   std::uint64_t hash_base16(block, length, ending)       hash_base_in_block(), and anything where the base is too long
//   MemoKey read_key(word, length, owner)                  a place of the memo without its record; 32 bytes can be read
//   bool is_same(key, place)                               whether a place is of this word
//   void enter(key, record, place)
//   std::uint32_t rest_places(block, nibbles)              a bit for each of sixteen places where a rest may begin
// Nothing here may call a function that is compiled elsewhere for another processor, but is_hopeless(), drop_hopeless() and
// those of letters.hpp.

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

inline std::size_t find_words(std::string_view text, std::uint32_t* begin, std::uint32_t* end) {
  const std::uint32_t* const first = begin;
  Boundaries boundaries;
  std::uint64_t word_before = 0;  // whether the last byte of the block before belongs to a word
  std::uint64_t sign_before = 0;
  std::uint8_t tail[96];
  constexpr std::size_t far_ahead = 1024;  // bytes; mostly no other has read the text before
  for (std::size_t offset = 0; offset < text.size(); offset += 64) {
    __builtin_prefetch(text.data() + offset + far_ahead);
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

inline void pick_words(std::string_view text, const SmallNamesView& small, Words& words, Selection& selection) {
  const std::uint32_t* const begin = words.begin.data();
  const std::uint32_t* const end = words.end.data();
  std::uint8_t* const picks = selection.picks.data();
  std::uint32_t* const unsure = selection.unsure.data();
  std::uint32_t* const picked_words = selection.picked.data();
  constexpr std::size_t four = sizeof(std::uint32_t);
  std::size_t sure = text.size() > 0x7fffffff ? 0 : words.count;  // words that have four bytes to read
  while (sure > 0 && begin[sure - 1] + four > text.size()) --sure;
  if (sure > 0) --sure;  // and whose next word has
  const auto last_place = static_cast<std::uint32_t>(text.size() - std::min(text.size(), four));
  Beginnings next = {};
  if (sure != 0) next = read_beginnings(text.data(), last_place, begin, end);
  std::size_t unsure_count = 0;
  for (std::size_t row = 0; row < sure; row += lanes) {
    const Beginnings these = next;
    next = read_beginnings(text.data(), last_place, begin + row + lanes, end + row + lanes);
    const PickedLanes found = pick_lanes(these, next, small);
    const unsigned valid = (1U << std::min(lanes, sure - row)) - 1;
    store_bits(found.capital, words.flags.data() + row);
    store_openings(these, words.opening.data() + row);
    for (std::size_t part = 0; part < lanes; part += 8)
      picks[(row + part) / 8] = static_cast<std::uint8_t>((found.picked & valid) >> part);
    unsure_count += store_rows(static_cast<std::uint32_t>(row), found.unsure & valid, unsure + unsure_count);
  }
  selection.unsure_count = unsure_count;
  look_closer(text, small, words, selection);
  std::size_t count = 0;
  for (std::size_t row = 0; row < sure; row += lanes) {
    unsigned bits = 0;
    for (std::size_t part = 0; part < lanes; part += 8) bits |= unsigned{picks[(row + part) / 8]} << part;
    count += store_rows(static_cast<std::uint32_t>(row), bits, picked_words + count);
  }
  for (std::size_t row = sure; row < words.count; ++row) {
    picked_words[count] = static_cast<std::uint32_t>(row);
    count += is_hopeless(text, static_cast<std::uint32_t>(row), small, words) ? 0 : 1;
  }
  selection.picked_count = count;
}

/// The keys of some words, and the places where the memo has them if it does.
struct KeyBatch {
  static constexpr std::size_t size = 32;
  MemoKey keys[size];
  std::uint32_t places[size];
  std::uint32_t is_short[size];

  /// The `count` words of `picked`, each of which is followed by as many readable bytes as a place has.
  void fill(const std::uint8_t* text, const Words& words, const std::uint32_t* picked, std::size_t count,
            const WordMemo& memo, std::uint32_t owner) {
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t begin = words.begin[picked[i]];
      const std::uint32_t length = words.end[picked[i]] - begin;
      // Long words have no key of their own.
      is_short[i] = length <= MemoPlace::longest ? 1 : 0;
      keys[i] = read_key(text + begin, length & (0 - is_short[i]), owner);
    }
    const std::uint64_t seed = owner * sequence_hash_key ^ word_hash_key_a;
    const std::uint32_t shift = 32 - memo.place_bits();
    for (std::size_t i = 0; i < count; ++i) {
      std::uint64_t parts[3];
      std::memcpy(parts, &keys[i], sizeof parts);
      places[i] = hash_parts(parts[0] ^ seed, parts[1], parts[2]) >> shift;
      __builtin_prefetch(memo.places() + places[i]);
    }
  }
};

/// Looks at the words of a batch, which begins at the picked word `from`. Takes and returns the number of candidates.
inline std::uint32_t recall_batch(const KeyBatch& batch, std::size_t from, std::size_t count, WordMemo& memo,
                                  std::uint32_t candidate_count, Selection& selection) {
  const std::uint32_t* const picked = selection.picked.data() + from;
  std::uint32_t* const records = selection.records.data() + from;
  std::uint32_t* const candidates = selection.candidates.data();
  std::uint32_t* const learnt = selection.learnt.data();
  const KnownReading* const readings = memo.readings(MemoPlace::nothing);
  MemoPlace* const places = memo.places();
  for (std::size_t i = 0; i < count; ++i) {
    MemoPlace& place = places[batch.places[i]];
    const std::uint32_t unknown = MemoPlace::unknown + candidate_count;
    const std::uint32_t is_known = is_same(batch.keys[i], place) & batch.is_short[i];
    // Whether it is cannot be foreseen: no branch.
    const std::uint32_t record = unknown ^ ((unknown ^ place.record) & (0 - is_known));
    __builtin_prefetch(readings + (record & (0 - is_known)));
    enter(batch.keys[i], record, place);
    records[i] = record;
    candidates[candidate_count] = picked[i];
    learnt[candidate_count] = batch.places[i];
    candidate_count += 1 - is_known;
  }
  return candidate_count;
}

inline void recall(std::string_view text, const Words& words, WordMemo& memo, std::uint32_t owner,
                   Selection& selection) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::uint32_t* const picked = selection.picked.data();
  const std::size_t count = selection.picked_count;
  std::size_t readable = count;
  while (readable > 0 && words.begin[picked[readable - 1]] + sizeof(MemoPlace) > text.size()) --readable;
  // The places of one batch come into the cache while the one before is looked at.
  KeyBatch batches[2];
  const auto size_at = [&](std::size_t from) { return std::min(KeyBatch::size, readable - std::min(from, readable)); };
  const auto fill = [&](std::size_t from) {
    batches[from / KeyBatch::size % 2].fill(bytes, words, picked + std::min(from, readable), size_at(from), memo,
                                            owner);
  };
  fill(0);
  std::uint32_t candidate_count = 0;
  for (std::size_t from = 0; from < readable; from += KeyBatch::size) {
    const KeyBatch& batch = batches[from / KeyBatch::size % 2];
    fill(from + KeyBatch::size);
    candidate_count = recall_batch(batch, from, size_at(from), memo, candidate_count, selection);
  }
  for (std::size_t k = readable; k < count; ++k) {
    selection.records[k] = MemoPlace::unknown + candidate_count;
    selection.candidates[candidate_count] = picked[k];
    selection.learnt[candidate_count++] = 0;
  }
  selection.candidate_count = candidate_count;
}

/// What a filter's word says of a hash, as Lead::kind.
inline unsigned kind_in(std::uint64_t word, std::uint64_t hash) {
  return (FilterView::has(word, FilterView::bits_of(hash)) ? unsigned{Lead::single} : 0U) |
         (FilterView::has(word, FilterView::other_bits_of(hash)) ? unsigned{Lead::first} : 0U);
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
  std::size_t readable = selection.candidate_count;
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
  for (std::size_t k = readable; k < selection.candidate_count; ++k) slow[slow_count++] = candidates[k];
  return fold_letters(text, slow_count, words, selection);
}

inline void select(const Words& words, const SelectOptions& options, Selection& selection) {
  const std::uint64_t* const hash = words.hash.data();
  const std::uint8_t* const flags = words.flags.data();
  const std::uint8_t* const is_folded = words.is_folded.data();
  const std::uint32_t* const candidates = selection.candidates.data();
  Lead* const plain = selection.plain.data();
  std::uint32_t* const capitals = selection.capitals.data();
  std::uint32_t* const odd = selection.odd.data();
  const std::uint32_t* const size = words.size.data();
  const std::uint8_t any_case = options.any_case ? Words::capital : 0;
  const FilterView filters[2] = {options.small_starts, options.capital_starts};
  const std::size_t candidate_count = selection.candidate_count;
  std::size_t count = 0;
  std::size_t capital_count = 0;
  std::size_t odd_count = 0;
  constexpr std::size_t ahead = 32;  // the filters are larger than the nearest cache
  const std::uint64_t* places[ahead];
  std::uint64_t starts[ahead];
  const auto fetch = [&](std::size_t k) {
    const std::uint32_t i = candidates[k];
    const std::uint64_t is_capital = (flags[i] | any_case) & Words::capital;
    const std::uint64_t start = hash[i] ^ ((0 - is_capital) & capital_hash_key);  // begin_sequence() without a branch
    const FilterView& filter = filters[is_capital];
    starts[k % ahead] = start;
    places[k % ahead] = filter.words() + place_of_hash(start, filter.count());
    __builtin_prefetch(places[k % ahead]);
  };
  for (std::size_t k = 0; k < std::min(ahead, candidate_count); ++k) fetch(k);
  for (std::size_t k = 0; k < candidate_count; ++k) {
    const std::uint32_t i = candidates[k];
    const std::uint64_t start = starts[k % ahead];
    const unsigned kind = kind_in(*places[k % ahead], start);
    if (k + ahead < candidate_count) fetch(k + ahead);
    plain[count] = {.start = start, .word = i, .kind = static_cast<std::uint8_t>(kind)};
    // A word in lower case that was not worth folding has no hash.
    count += kind != 0 ? is_folded[i] : 0;
    const unsigned is_capital = flags[i] & Words::capital;
    capitals[capital_count] = i;
    capital_count += is_capital;
    odd[odd_count] = i;
    odd_count += size[i] >= CompoundTable::shortest_word ? is_capital : 0;
  }
  selection.plain_count = count;
  selection.capital_count = capital_count;
  selection.odd_count = odd_count;
}

/// Pairs each capitalized word of one block with the endings that its last two bytes allow.
inline void pair_with_endings(const Words& words, const EndingTable& endings, Selection& selection) {
  const auto* const blocks = words.blocks.data()->data();
  const std::uint32_t* const size = words.size.data();
  const std::uint16_t* const members = endings.members();
  std::size_t count = 0;
  for (std::size_t k = 0; k < selection.capital_count; ++k) {
    const std::uint32_t i = selection.capitals[k];
    const std::uint32_t length = size[i] <= hash_block ? size[i] : 0;
    const std::uint8_t* const end = blocks + (std::size_t{i} + 1) * hash_block + length;
    const EndingTable::Group group = endings.group_of(end[-2], end[-1]);
    const std::size_t group_size = length != 0 ? group.count : 0;
    if (selection.attempts.size() < count + group_size + EndingTable::spare)
      selection.attempts.resize(2 * count + group_size + EndingTable::spare);
    Attempt* const attempts = selection.attempts.data() + count;
    const std::uint64_t same = i | std::uint64_t{length} << 32U;
    std::size_t at = 0;
    do {
      for (std::size_t j = at; j < at + EndingTable::spare; ++j)
        attempts[j].bits = same | std::uint64_t{members[group.begin + j]} << 48U;
      at += EndingTable::spare;
    } while (at < group_size);
    count += group_size;
  }
  selection.attempt_count = count;
}

/// Keeps, of the pairs, those whose ending fits the word.
inline void keep_fitting(const Words& words, const EndingTable& endings, Selection& selection) {
  const auto* const blocks = words.blocks.data()->data();
  const FoldedEnding* const forms = endings.endings();
  Attempt* const attempts = selection.attempts.data();
  std::size_t count = 0;
  for (std::size_t k = 0; k < selection.attempt_count; ++k) {
    const Attempt attempt = attempts[k];
    const FoldedEnding& ending = forms[attempt.rule()];
    const std::uint32_t length = attempt.length();
    const std::uint8_t* const block = blocks + (std::size_t{attempt.word()} + 1) * hash_block;
    std::uint64_t tail = 0;
    std::memcpy(&tail, block + length - sizeof tail, sizeof tail);
    const std::uint8_t before = block[length > ending.form_size ? length - ending.form_size - 1 : 0];
    const bool fits = (((tail ^ ending.form) & ending.form_mask) == 0) & (length >= ending.shortest) &
                      ((ending.not_after[before >> 6U] >> (before & 63U) & 1U) == 0);
    attempts[count] = attempt;
    count += fits ? 1 : 0;
  }
  selection.attempt_count = count;
}

inline void inflect(const Words& words, const EndingTable& endings, const FilterView& capital_starts,
                    Selection& selection) {
  pair_with_endings(words, endings, selection);
  keep_fitting(words, endings, selection);
  const auto* const blocks = words.blocks.data()->data();
  const FoldedEnding* const forms = endings.endings();
  const std::uint64_t* const filter = capital_starts.words();
  const std::uint64_t filter_size = capital_starts.count();
  if (selection.inflected.size() <= selection.attempt_count)
    selection.inflected.resize(2 * selection.attempt_count + 1);
  const Attempt* const attempts = selection.attempts.data();
  Lead* const inflected = selection.inflected.data();
  const std::size_t attempt_count = selection.attempt_count;
  constexpr std::size_t ahead = 32;  // as in select()
  const std::uint64_t* places[ahead];
  std::uint64_t starts[ahead];
  const auto fetch = [&](std::size_t k) {
    const Attempt attempt = attempts[k];
    const std::uint8_t* const block = blocks + (std::size_t{attempt.word()} + 1) * hash_block;
    starts[k % ahead] = hash_base16(block, attempt.length(), forms[attempt.rule()]) ^ capital_hash_key;
    places[k % ahead] = filter + place_of_hash(starts[k % ahead], filter_size);
    __builtin_prefetch(places[k % ahead]);
  };
  for (std::size_t k = 0; k < std::min(ahead, attempt_count); ++k) fetch(k);
  std::size_t count = 0;
  for (std::size_t k = 0; k < attempt_count; ++k) {
    const Attempt attempt = attempts[k];
    const std::uint64_t start = starts[k % ahead];
    const unsigned known_kind = kind_in(*places[k % ahead], start);
    if (k + ahead < attempt_count) fetch(k + ahead);
    const unsigned kind = attempt.length() <= forms[attempt.rule()].longest ? known_kind : unsigned{Lead::unknown};
    inflected[count] = {
        .start = start, .word = attempt.word(), .rule = attempt.rule(), .kind = static_cast<std::uint8_t>(kind)};
    count += kind != 0 ? 1 : 0;
  }
  selection.inflected_count = count;
}

/// Of the places in a folded word where its first bytes may begin the rest of a compound, those where they do.
inline std::uint32_t cuts_in(const std::uint8_t* folded, std::uint32_t places, const CompoundTable& compounds) {
  std::uint32_t cuts = 0;
  for (; places != 0; places &= places - 1) {
    const auto at = static_cast<unsigned>(__builtin_ctz(places));
    cuts |= (compounds.may_begin(folded + at) ? 1U : 0U) << at;
  }
  return cuts;
}

inline void find_others(const Words& words, const EndingTable& endings, const CompoundTable& compounds,
                        Selection& selection) {
  const auto* const blocks = words.blocks.data()->data();
  const std::uint32_t* const size = words.size.data();
  Selection::Other* const others = selection.others.data();
  const std::uint32_t has_compounds = compounds.empty() ? 0 : ~0U;
  const CompoundTable::Nibbles& nibbles = compounds.nibbles();
  std::size_t count = 0;
  for (std::size_t k = 0; k < selection.odd_count; ++k) {
    const std::uint32_t i = selection.odd[k];
    const std::uint32_t length = size[i];
    // Places behind the shortest name and before the shortest rest.
    const std::uint32_t last = length - static_cast<std::uint32_t>(CompoundTable::shortest_rest);
    const bool fits = length >= CompoundTable::shortest_word && length <= longest_cut;
    const std::uint32_t range =
        (fits ? (2U << (last & 31U)) - 1 : 0) & ~((1U << CompoundTable::shortest_name) - 1) & has_compounds;
    const std::uint8_t* folded = blocks + (std::size_t{i} + 1) * hash_block;
    std::uint32_t places = 0;
    bool other = false;
    if (length > hash_block) {
      folded = reinterpret_cast<const std::uint8_t*>(words.folded(i).data());
      other = endings.group_of(folded[length - 2], folded[length - 1]).count != 0 || length > longest_cut;
      places = rest_places(folded + hash_block, nibbles) << hash_block;
    }
    places = (places | rest_places(folded, nibbles)) & range;
    if (places != 0) places = cuts_in(folded, places, compounds);
    others[count] = {.word = i, .cuts = places};
    count += (places != 0) | other;
  }
  selection.other_count = count;
}

/// The table of these loops.
constexpr Kernels make_kernels(const char* name) {
  return {.name = name,
          .find_words = find_words,
          .pick_words = pick_words,
          .recall = recall,
          .hash_words = hash_words,
          .select = select,
          .inflect = inflect,
          .find_others = find_others};
}
