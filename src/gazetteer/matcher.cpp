// Matching goes from the cheap to the exact, in passes over all words of a text. The text is cut into words, and those that
// may begin a name are picked (words.hpp). What a word by itself leads to, the names that it is and the longer ones that it
// may begin, does not depend on what stands around it: the memo knows it of most words (word_memo.hpp). The others are
// learnt. They are folded and hashed; a filter tells which of them may be a name or begin a longer one, as they are and
// without each ending that may fit: these are the leads. The table of names is asked for them, in passes, so that one
// fetches what the next one reads, and the names that are found are compared with the text.
//
// With what is known of all words their matches are put down. Words that may begin longer names are dropped where the word
// behind does not begin right; from the others sequences of hashes are followed as long as the filter of beginnings holds,
// and each hash that the table knows leads to surface forms, which are compared with the text.
//
// Long texts are cut where no name can go on, at empty lines, so that working memory stays in the cache.
#include "gazgraph/gazetteer/matcher.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>
#include <tuple>

#include "endings.hpp"
#include "gazetteer_state.hpp"
#include "kernels.hpp"
#include "letters.hpp"
#include "name_words.hpp"
#include "word_memo.hpp"
#include "words.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 16U;
constexpr std::size_t widest_gap = 12;           ///< bytes between two words of a name
constexpr std::uint32_t most_steps = 1U << 16U;  ///< from one word; only a hostile image needs more
constexpr std::size_t longest_initials = 12;     ///< words that full stops join into one

/// One way to read one word of the text, or a few joined by full stops, as a word of a name.
struct WordReading {
  std::uint32_t first = 0;  ///< words of the text, inclusive
  std::uint32_t last = 0;
  std::uint32_t stem = 0;  ///< of a compound: folded bytes that belong to the name
  std::uint16_t rule = NameMatch::no_rule;
  bool outside = false;   ///< where it is the last, its ending is not part of the mention
  bool compound = false;  ///< the word goes on behind the name
};

/// Single letters joined by full stops, from a word on.
struct Joined {
  std::uint64_t hash = 0;
  std::uint32_t last = 0;  ///< the word itself where nothing is joined
};

/// What lies between two words.
enum class Gap : std::uint8_t {
  open,   ///< any name may go on
  marks,  ///< only a name with the same marks may
  closed
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number_mark(char c) { return c == '.' || c == ',' || c == ':'; }

bool is_dash(char32_t point) {
  return point == U'-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212 || point == 0xFF0D;
}
bool is_apostrophe(char32_t point) {
  return point == U'\'' || point == U'`' || point == 0xB4 || (point >= 0x2018 && point <= 0x201B) || point == 0x2BC ||
         point == 0x2032 || point == 0xFF07;
}
bool is_blank(char32_t point) {
  return point == U' ' || point == U'\t' || point == U'\r' || point == 0xA0 || (point >= 0x2000 && point <= 0x200B) ||
         point == 0x202F || point == 0x205F || point == 0x3000 || point == 0xFEFF;
}

/// As ==, without a call: names are short.
bool equal_bytes(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto differ = [&](std::size_t at, auto number) {
    auto other = number;
    std::memcpy(&number, a.data() + at, sizeof number);
    std::memcpy(&other, b.data() + at, sizeof other);
    return number != other;
  };
  if (a.size() < 4) return std::equal(a.begin(), a.end(), b.begin());
  if (a.size() < 8) return !differ(0, std::uint32_t{}) && !differ(a.size() - 4, std::uint32_t{});
  for (std::size_t at = 0; at + 8 < a.size(); at += 8) {
    if (differ(at, std::uint64_t{})) return false;
  }
  return !differ(a.size() - 8, std::uint64_t{});
}

bool has_high_bytes(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

namespace {

/// A word of the text that has readings.
struct KnownWord {
  std::uint32_t word = 0;
  std::uint32_t record = 0;  ///< in the memo
};

}  // namespace

struct Matcher::Scratch::State {
  Words words;
  Selection selection;
  std::vector<NameMatch> matches;
  WordMemo memo;
  std::vector<KnownWord> known;  ///< the picked words that have readings, then those that are names by themselves
  std::vector<Lead> leads;       ///< readings that may begin a longer name
  std::vector<std::uint64_t> pair_keys;  ///< of leads
  std::vector<WordReading> path;
  std::vector<std::uint32_t> marked_gaps;  ///< words of the path before which marks stand
  std::vector<NameWord> name_words;
  std::string base, text_key, name_key;
  std::string joined;
};

Matcher::Scratch::Scratch() : state(std::make_unique<State>()) {}
Matcher::Scratch::~Scratch() = default;
Matcher::Scratch::Scratch(Scratch&&) noexcept = default;

struct Matcher::State {
  const Gazetteer::State& gazetteer;
  const Language* language;
  EndingTable endings;
  CompoundTable compounds;
  MatcherOptions options;
  std::vector<std::uint64_t> small;  ///< SmallNames of all images
  const Kernels& kernels;
  std::uint64_t first_serial;  ///< of its images, which no other matcher's have

  State(const Gazetteer& entities, const Language* rules, MatcherOptions settings)
      : gazetteer(entities.state()),
        language(rules),
        endings(rules),
        compounds(rules),
        options(settings),
        small(merge_small_names(gazetteer, settings.any_case)),
        kernels(best_kernels()),
        first_serial(take_serials(gazetteer.sources.size())) {}

  static std::uint64_t take_serials(std::uint64_t count) noexcept {
    static std::atomic<std::uint64_t> next = 0;
    return next.fetch_add(count, std::memory_order_relaxed);
  }

  /// Of all images together; all of them where every word may begin a name.
  static std::vector<std::uint64_t> merge_small_names(const Gazetteer::State& entities, bool any_case) {
    if (any_case) return std::vector<std::uint64_t>(SmallNames::size, ~std::uint64_t{0});
    std::vector<std::uint64_t> merged(SmallNames::size);
    for (const auto& source : entities.sources) {
      for (std::size_t i = 0; i < merged.size(); ++i) merged[i] |= source.image->small_names()[i];
    }
    return merged;
  }
};

/// The matches of one image in one chunk of a text.
class MatchRun {
 public:
  MatchRun(const Matcher::State& matcher, std::uint32_t source, std::string_view text, std::uint32_t offset,
           Matcher::Scratch::State& scratch)
      : matcher_(matcher),
        image_(*matcher.gazetteer.sources[source].image),
        name_base_(matcher.gazetteer.sources[source].name_base),
        text_(text),
        offset_(offset),
        scratch_(scratch),
        words_(scratch.words),
        memo_(scratch.memo),
        owner_(memo_.begin_chunk(matcher.first_serial + source)) {}

  void run() {
    Selection& selection = scratch_.selection;
    matcher_.kernels.recall(text_, words_, memo_, owner_, selection);
    fold_candidates(text_, matcher_.kernels, words_, selection);
    find_readings(selection);
    find_surfaces(selection.plain, selection.plain_count);
    find_surfaces(selection.inflected, selection.inflected_count);
    learn_all(selection);
    gather_leads();
    keep_pairs();
    find_all();
  }

 private:
  [[nodiscard]] bool begins_names(std::uint32_t word) const {
    return matcher_.options.any_case || (words_.flags[word] & Words::capital) != 0;
  }

  void fold(std::uint32_t word) { need_fold(text_, word, words_); }

  /// Lists the leads of the candidates.
  void find_readings(Selection& selection) {
    const Kernels& kernels = matcher_.kernels;
    kernels.select(words_,
                   {.capital_starts = image_.capital_starts(),
                    .small_starts = image_.small_starts(),
                    .any_case = matcher_.options.any_case},
                   selection);
    selection.inflected_count = 0;
    selection.other_count = 0;
    if (!matcher_.endings.empty()) kernels.inflect(words_, matcher_.endings, image_.capital_starts(), selection);
    if (has_others()) kernels.find_others(words_, matcher_.endings, matcher_.compounds, selection);
  }
  /// Whether capitalized words may begin a name in other ways than as they are.
  [[nodiscard]] bool has_others() const { return !matcher_.endings.empty() || !matcher_.compounds.empty(); }

  /// Looks up, of each lead, what its bucket tells, and brings into the cache what will be read next.
  void find_surfaces(std::vector<Lead>& leads, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) image_.prefetch((leads[i].kind & Lead::single) != 0 ? leads[i].start : 0);
    for (std::size_t i = 0; i < count; ++i) {
      Lead& lead = leads[i];
      if ((lead.kind & Lead::single) == 0) continue;
      const Image::Found found = image_.find(lead.start);
      lead.surface = found.surface;
      if (found.count == 0) lead.kind &= ~Lead::single;
      if (found.count == 1) lead.kind |= Lead::found;
      image_.prefetch_record(found.surface);
    }
    for (std::size_t i = 0; i < count; ++i) {
      if ((leads[i].kind & Lead::found) != 0) image_.prefetch_surface(leads[i].surface);
    }
  }

  // Learning: what a word is by itself, by three lists side by side.

  void learn_all(Selection& selection) {
    constexpr std::uint32_t end = 0xffffffff;
    constexpr std::size_t far_ahead = 8;
    selection.plain[selection.plain_count].word = end;
    selection.inflected[selection.inflected_count].word = end;
    selection.others[selection.other_count].word = end;
    const Lead* plain = selection.plain.data();
    const Lead* inflected = selection.inflected.data();
    const Selection::Other* other = selection.others.data();
    learns_ = true;
    for (std::size_t i = 0; i < selection.candidate_count; ++i) {
      const std::uint32_t word = selection.candidates[i];
      const std::size_t before = scratch_.matches.size();
      memo_.prefetch(selection.learnt[std::min(i + far_ahead, selection.candidate_count - 1)]);
      inflects_ = may_inflect(word);
      if (plain->word == word) look_at(*plain++);
      while (inflected->word == word) look_behind_ending(*inflected++);
      if (other->word == word) look_behind(*other++, before);
      learn_matches(word, before);
      const std::uint32_t record = memo_.take_record();
      memo_.learn(selection.learnt[i], static_cast<std::uint32_t>(i), record);
      selection.learnt[i] = record;
    }
    learns_ = false;
    memo_.end_chunk();
  }

  /// Turns the matches of a word into readings.
  void learn_matches(std::uint32_t word, std::size_t before) {
    std::vector<NameMatch>& matches = scratch_.matches;
    if (has_others() && (words_.flags[word] & Words::capital) != 0 && words_.size[word] == 1)
      memo_.add({.kind = KnownReading::letter});
    if (matches.size() > before + 1) order(before);
    for (std::size_t i = before; i < matches.size(); ++i) {
      const NameMatch& match = matches[i];
      const bool is_compound = match.method == MatchMethod::compound;
      memo_.add({.value = KnownReading::value_of(match.name, match.end - match.begin),
                 .rule = match.rule,
                 .method = match.method,
                 .kind = is_compound ? KnownReading::compound : KnownReading::whole});
    }
    matches.resize(before);
  }

  /// The names that begin with a word as it is.
  void look_at(const Lead& lead) {
    read(lead.word);
    if ((lead.kind & Lead::single) != 0) look_up(lead);
    if ((lead.kind & Lead::first) != 0) lead_on(lead.start, false);
    unread();
  }

  /// The names that begin with a word without its ending.
  void look_behind_ending(const Lead& lead) {
    if (lead.kind == Lead::unknown) {
      const std::string_view folded = words_.folded(lead.word);
      if (!matcher_.endings.fits(lead.rule, folded, EndingTable::tail_of(folded))) return;
      begin_with(matcher_.endings.hash_base(lead.rule, folded, scratch_.base), [&] { read(lead.word, lead.rule); });
    } else {
      const std::size_t before = scratch_.matches.size();
      read(lead.word, lead.rule);
      if ((lead.kind & Lead::single) != 0) look_up(lead);
      if ((lead.kind & Lead::first) != 0) lead_on(lead.start, owns(before));
      unread();
    }
  }

  /// The names that compounds and the endings of words longer than a block hide.
  void look_behind(const Selection::Other& other, std::size_t before) {
    const std::uint32_t word = other.word;
    const std::string_view folded = words_.folded(word);
    if (folded.size() > hash_block && inflects_) {
      matcher_.endings.for_each_base(folded, scratch_.base, [&](std::uint16_t rule, std::uint64_t hash) {
        begin_with(hash, [&] { read(word, rule); });
      });
    }
    if ((scratch_.matches.size() == before || touches_digit(word)) && !matcher_.compounds.empty())
      look_for_compound(word, folded, other.cuts);
  }

  /// The names that begin with another reading of a capitalized word than itself.
  template <typename Read>
  void begin_with(std::uint64_t word_hash, const Read& read_word) {
    const std::uint64_t start = begin_sequence(word_hash, true);
    const std::uint64_t filter = image_.capital_starts().word_of(start);
    const bool single = FilterView::has(filter, FilterView::bits_of(start));
    const bool first = FilterView::has(filter, FilterView::other_bits_of(start));
    if (!single && !first) return;
    const std::size_t before = scratch_.matches.size();
    read_word();
    if (single) look_up(start);
    if (first && !scratch_.path.back().compound) lead_on(start, owns(before));
    unread();
  }

  /// `Huaweis Ascend` is Huawei's Ascend, where Huawei is a name: whether the path is such a word and brought matches.
  [[nodiscard]] bool owns(std::size_t matches_before) const {
    return scratch_.path.back().outside && scratch_.matches.size() != matches_before;
  }

  [[nodiscard]] bool touches_digit(std::uint32_t word) const {
    return is_digit(text_[words_.begin[word]]) || is_digit(text_[words_.end[word] - 1]);
  }

  /// Goes on from the word of the path, if it owns nothing, or learns that this is to be done. Whether a name of a word that
  /// touches a digit counts depends on what stands around it.
  void lead_on(std::uint64_t start, bool owns) {
    const WordReading& reading = scratch_.path.back();
    if (!learns_) {
      if (!owns) go_on(start);
    } else if (!owns || touches_digit(reading.last)) {
      memo_.add({.value = start, .rule = reading.rule, .kind = KnownReading::first});
    }
  }

  // Finding: the readings of all words, where they stand.

  /// Lists the words that are names by themselves, and the readings that may begin a longer name.
  void gather_leads() {
    const Selection& selection = scratch_.selection;
    std::vector<KnownWord>& known = scratch_.known;
    if (known.size() < selection.picked_count) known.resize(2 * selection.picked_count);
    std::vector<Lead>& leads = scratch_.leads;
    std::size_t count = 0;
    std::size_t named = 0;
    for (std::size_t k = 0; k < selection.picked_count; ++k) {
      std::uint32_t record = selection.records[k];
      const std::uint32_t is_new = 0U - (record >= MemoPlace::unknown ? 1U : 0U);  // all bits: not to be foreseen
      record = (record & ~is_new) | (selection.learnt[(record - MemoPlace::unknown) & is_new] & is_new);
      const KnownReading* const readings = memo_.readings(record);
      const std::uint32_t word = selection.picked[k];
      const std::size_t firsts = readings->firsts;
      if (leads.size() < count + firsts + 1) leads.resize(2 * (count + firsts) + 1);
      const auto put = [&](std::size_t i) {  // most have none or one: without a branch
        leads[count + i] = {.start = readings[i].start(), .word = word, .rule = readings[i].rule, .kind = Lead::first};
      };
      put(0);
      for (std::size_t i = 1; i < firsts; ++i) put(i);
      count += firsts;
      known[named] = {.word = word, .record = record};
      named += readings->is_named;
    }
    known_count_ = named;
    lead_count_ = count;
  }

  /// Drops the leads behind which no longer name goes on.
  void keep_pairs() {
    std::vector<Lead>& leads = scratch_.leads;
    std::vector<std::uint64_t>& keys = scratch_.pair_keys;
    if (keys.size() < lead_count_) keys.resize(2 * lead_count_);
    for (std::size_t i = 0; i < lead_count_; ++i) {
      keys[i] = hash_pair(leads[i].start, first_bytes_behind(leads[i].word));
      image_.pairs().prefetch(keys[i]);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lead_count_; ++i) {
      if (image_.pairs().may_contain(keys[i]) || may_begin_otherwise(leads[i].word)) leads[kept++] = leads[i];
    }
    lead_count_ = kept;
  }

  /// The first folded bytes of the word behind a word, as hash_pair() takes them.
  std::uint32_t first_bytes_behind(std::uint32_t word) {
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
  static std::uint32_t first_bytes_mask(std::size_t size) { return (1U << 8 * std::min(size, pair_prefix)) - 1; }

  /// Whether the word behind a word, if there is one, may be read as one that begins with other bytes than it does itself.
  [[nodiscard]] bool may_begin_otherwise(std::uint32_t word) {
    const std::uint32_t next = word + 1;
    if (next >= words_.count) return false;
    const std::uint32_t end = words_.end[next];
    const std::string_view raw = text_.substr(words_.begin[next], end - words_.begin[next]);
    const bool has_stop = end < text_.size() && text_[end] == '.' && !folds_longer_than(raw, 1);
    const bool may_be_cut = matcher_.endings.any_cuts_below_pair() && may_cut_below_pair(words_.begin[next], end);
    if (!has_stop && !may_be_cut) return false;
    fold(next);
    const std::string_view folded = words_.folded(next);
    return (has_stop && folded.size() == 1) ||
           (may_be_cut && (words_.flags[word] & Words::capital) != 0 && matcher_.endings.may_cut_below_pair(folded));
  }

  /// EndingTable::may_cut_below_pair() by a look at the text; true where that does not tell.
  [[nodiscard]] bool may_cut_below_pair(std::uint32_t begin, std::uint32_t end) const {
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

  void find_all() {
    std::vector<Lead>& leads = scratch_.leads;
    if (leads.size() == lead_count_) leads.resize(lead_count_ + 1);
    constexpr std::uint32_t no_word = 0xffffffff;
    leads[lead_count_].word = no_word;
    const Lead* lead = leads.data();
    for (std::size_t i = 0; i < known_count_; ++i) {
      const auto [word, record] = scratch_.known[i];
      while (lead->word < word) lead = match_leads(lead);
      const KnownReading* const readings = memo_.readings(record);
      const std::size_t before = scratch_.matches.size();
      const unsigned kinds = find_known(word, readings, KnownReading::whole);
      const std::size_t names = scratch_.matches.size();
      if (lead->word == word) lead = follow_leads(lead, before);
      if ((kinds >> KnownReading::letter & 1U) != 0) look_for_joined(word);
      if ((kinds >> KnownReading::compound & 1U) != 0 && scratch_.matches.size() == before)
        find_known(word, readings, KnownReading::compound);
      if (scratch_.matches.size() != names && scratch_.matches.size() > before + 1) order(before);
    }
    while (lead->word != no_word) lead = match_leads(lead);
  }

  /// The matches that begin with a word which is no name by itself. Returns the first lead of the next word.
  const Lead* match_leads(const Lead* lead) {
    const std::size_t before = scratch_.matches.size();
    lead = follow_leads(lead, before);
    if (scratch_.matches.size() > before + 1) order(before);
    return lead;
  }

  /// Goes on from the leads of a word, whose matches so far are those from `before` on. Returns the first of the next word.
  const Lead* follow_leads(const Lead* lead, std::size_t before) {
    const std::uint32_t word = lead->word;
    inflects_ = may_inflect(word);
    for (; lead->word == word; ++lead) {
      if (!touches_digit(word) || !is_owned(*lead, before)) go_on_from(*lead);
    }
    return lead;
  }

  [[nodiscard]] bool may_inflect(std::uint32_t word) const {
    return (words_.flags[word] & Words::capital) != 0 && !matcher_.endings.empty();
  }

  /// The matches that are readings of a kind. Returns a bit for each kind of reading that there is but `first`.
  unsigned find_known(std::uint32_t word, const KnownReading* reading, KnownReading::Kind kind) {
    const std::uint32_t begin = words_.begin[word];
    unsigned kinds = 0;
    reading += reading->firsts;
    do {
      kinds |= 1U << reading->kind;
      if (reading->kind != kind || cuts_number(begin, begin + reading->end())) continue;
      scratch_.matches.push_back({.begin = offset_ + begin,
                                  .end = offset_ + begin + reading->end(),
                                  .token_end = offset_ + words_.end[word],
                                  .name = reading->name(),
                                  .method = reading->method,
                                  .rule = reading->rule});
    } while (!(reading++)->is_last);
    return kinds;
  }

  /// Whether a word without its ending is a name and thereby opens no longer one.
  [[nodiscard]] bool is_owned(const Lead& lead, std::size_t before) const {
    if (lead.rule == NameMatch::no_rule || !matcher_.endings[lead.rule].outside) return false;
    return std::any_of(scratch_.matches.begin() + static_cast<std::ptrdiff_t>(before), scratch_.matches.end(),
                       [&](const NameMatch& match) {
                         return match.rule == lead.rule && match.token_end == offset_ + words_.end[lead.word];
                       });
  }

  void go_on_from(const Lead& lead) {
    fold(lead.word);
    if (lead.rule == NameMatch::no_rule) {
      read(lead.word);
    } else {
      read(lead.word, lead.rule);
    }
    go_on(lead.start);
    unread();
  }

  /// The names that begin with letters joined by full stops.
  void look_for_joined(std::uint32_t word) {
    inflects_ = may_inflect(word);
    if (const Joined joined = joined_from(word); joined.last != word)
      begin_with(joined.hash, [&] { read(word, joined); });
  }

  // The path: how the words of a sequence are read.

  WordReading& read(std::uint32_t word) {
    WordReading& reading = scratch_.path.emplace_back();
    reading.first = word;
    reading.last = word;
    return reading;
  }
  void read(std::uint32_t word, std::uint16_t rule) {
    WordReading& reading = read(word);
    reading.rule = rule;
    reading.outside = matcher_.endings[rule].outside;
  }
  void read(std::uint32_t word, const Joined& joined) { read(word).last = joined.last; }
  void unread() { scratch_.path.pop_back(); }

  /// Looks up the sequence of the path.
  void look_up(std::uint64_t hash) {
    image_.look_up(hash, [&](std::uint32_t surface) { check_all(surface); });
  }
  void look_up(const Lead& lead) {
    if ((lead.kind & Lead::found) != 0) {
      check_all(lead.surface);
    } else {
      look_up(lead.start);
    }
  }
  /// Checks a surface and those behind it that have the same hash.
  void check_all(std::uint32_t surface) {
    for (;; ++surface) {
      check(surface);
      if (!image_.next_has_same_hash(surface)) return;
    }
  }

  void go_on(std::uint64_t start) {
    steps_ = 0;
    follow(start);
  }

  /// Goes on from a sequence by each reading of the word behind it.
  void follow(std::uint64_t sequence) {
    const std::uint32_t word = scratch_.path.back().last + 1;
    if (word >= words_.count || scratch_.path.size() >= image_.most_words() + longest_initials) return;
    const Gap gap = gap_before(word);
    if (gap == Gap::closed) return;
    if (gap == Gap::marks) scratch_.marked_gaps.push_back(word);
    fold(word);
    follow_by(sequence, words_.hash[word], [&] { read(word); });
    if (inflects_) {
      matcher_.endings.for_each_base(words_.folded(word), scratch_.base, [&](std::uint16_t rule, std::uint64_t hash) {
        follow_by(sequence, hash, [&] { read(word, rule); });
      });
    }
    if (words_.size[word] == 1) {
      const Joined joined = joined_from(word);
      if (joined.last != word) follow_by(sequence, joined.hash, [&] { read(word, joined); });
    }
    if (gap == Gap::marks) scratch_.marked_gaps.pop_back();
  }

  template <typename Read>
  void follow_by(std::uint64_t sequence, std::uint64_t word_hash, const Read& read_word) {
    const std::uint64_t next = hash_sequence(sequence, word_hash);
    if (!image_.phrases().may_contain(next) || ++steps_ > most_steps) return;
    read_word();
    look_up(next);
    follow(next);
    unread();
  }

  /// Whether a full stop and nothing else lies between this word and the next, both of one letter.
  [[nodiscard]] bool joins_next(std::uint32_t word) {
    if (word + 1 >= words_.count || words_.begin[word + 1] != words_.end[word] + 1 || text_[words_.end[word]] != '.')
      return false;
    fold(word);
    fold(word + 1);
    return words_.size[word] == 1 && words_.size[word + 1] == 1;
  }

  /// Single letters that full stops join, read as one word: `U.S` is `us`.
  Joined joined_from(std::uint32_t word) {
    Joined joined{.hash = 0, .last = word};
    if ((word > 0 && joins_next(word - 1)) || !joins_next(word)) return joined;
    scratch_.joined.assign(words_.folded(word));
    while (joined.last - word < longest_initials && joins_next(joined.last))
      scratch_.joined += words_.folded(++joined.last);
    joined.hash = hash_word(scratch_.joined);
    return joined;
  }

  /// Names that open a solid compound, the longest first. `cuts` as in Selection.
  void look_for_compound(std::uint32_t word, std::string_view folded, std::uint32_t cuts) {
    const auto cut_at = [&](std::size_t cut) {
      if (!matcher_.compounds.may_follow(folded.data() + cut, folded.size() - cut)) return;
      begin_with(hash_word(folded.substr(0, cut)), [&] {
        WordReading& reading = read(word);
        reading.stem = static_cast<std::uint32_t>(cut);
        reading.compound = true;
      });
    };
    if (folded.size() <= longest_cut) {
      for (; cuts != 0; cuts &= ~std::bit_floor(cuts)) cut_at(std::bit_width(cuts) - 1U);
      return;
    }
    for (std::size_t cut = folded.size() - CompoundTable::shortest_rest; cut >= CompoundTable::shortest_name; --cut)
      cut_at(cut);
  }

  [[nodiscard]] std::string_view gap_text(std::uint32_t word) const {
    return text_.substr(words_.end[word - 1], words_.begin[word] - words_.end[word - 1]);
  }

  /// What lies before a word.
  [[nodiscard]] Gap gap_before(std::uint32_t word) const {
    const std::string_view gap = gap_text(word);
    if (gap.empty() || (gap.size() == 1 && (gap[0] == ' ' || gap[0] == '-'))) return Gap::open;
    if (gap.size() > widest_gap) return Gap::closed;
    std::size_t lines = 0;
    bool blank = false;
    bool dash = false;
    bool marks = false;
    for (std::size_t at = 0; at < gap.size();) {
      const auto [point, bytes] = code_point_at(gap, at);
      const bool initial = point == U'.' && at == 0 && words_.size[word - 1] == 1;
      at += bytes;
      lines += point == U'\n' ? 1 : 0;
      blank |= point == U'\n' || is_blank(point);
      dash |= is_dash(point);
      marks |= point != U'\n' && !is_blank(point) && !is_dash(point) && !is_apostrophe(point) && !initial;
    }
    if (lines > 1) return Gap::closed;
    return marks || (dash && blank) ? Gap::marks : Gap::open;
  }

  /// Whether a name has the marks that lie between the words of the path.
  [[nodiscard]] bool marks_agree(std::string_view surface) const {
    return std::all_of(scratch_.marked_gaps.begin(), scratch_.marked_gaps.end(),
                       [&](std::uint32_t word) { return has_marks(surface, word); });
  }

  [[nodiscard]] bool has_marks(std::string_view surface, std::uint32_t word) const {
    const std::string_view gap = gap_text(word);
    bool blank = false;
    bool dash = false;
    for (std::size_t at = 0; at < gap.size();) {
      const auto [point, bytes] = code_point_at(gap, at);
      const std::string_view mark = gap.substr(at, bytes);
      const bool initial = point == U'.' && at == 0 && words_.size[word - 1] == 1;
      at += bytes;
      blank |= point == U'\n' || is_blank(point);
      dash |= is_dash(point);
      const bool counts = point != U'\n' && !is_blank(point) && !is_apostrophe(point) && !is_dash(point) && !initial;
      if (counts && surface.find(mark) == std::string_view::npos) return false;
    }
    return !(blank && dash) || has_spaced_dash(surface);
  }

  static bool has_spaced_dash(std::string_view surface) {
    return surface.find(" -") != std::string_view::npos || surface.find(" \u2013") != std::string_view::npos ||
           surface.find(" \u2014") != std::string_view::npos;
  }

  /// Compares the path with a surface form, and keeps the match.
  void check(std::uint32_t surface) {
    const std::string_view name = image_.surface(surface);
    const std::vector<WordReading>& path = scratch_.path;
    const WordReading& last = path.back();
    const std::uint32_t begin = words_.begin[path.front().first];
    const std::uint32_t end = end_of(last);
    if (end <= begin || (!begins_names(path.front().first) && !begins_small(name))) return;
    const std::string_view slice = text_.substr(begin, end - begin);
    std::uint16_t rule = NameMatch::no_rule;
    bool changed = false;  // inside the slice
    for (const WordReading& reading : path) {
      if (reading.rule == NameMatch::no_rule) continue;
      rule = reading.rule;
      changed |= !reading.outside || &reading != &last;
    }
    const bool same_bytes = !changed && equal_bytes(slice, name);
    if (!same_bytes && !agrees_plainly(name) && !(marks_agree(name) && folds_agree(name) && letters_agree(name)))
      return;
    if (!learns_ && cuts_number(begin, end)) return;
    MatchMethod method = same_bytes ? MatchMethod::exact : MatchMethod::folded;
    if (rule != NameMatch::no_rule) method = MatchMethod::inflected;
    if (last.compound) method = MatchMethod::compound;
    scratch_.matches.push_back({.begin = offset_ + begin,
                                .end = offset_ + end,
                                .token_end = offset_ + words_.end[last.last],
                                .name = name_base_ + surface,
                                .method = method,
                                .rule = rule});
  }

  /// Byte behind what belongs to the name; 0 where an ending would cut a letter in two.
  [[nodiscard]] std::uint32_t end_of(const WordReading& reading) const {
    if (!reading.outside && !reading.compound) return words_.end[reading.last];
    std::size_t folded = reading.stem;
    if (!reading.compound) folded = words_.size[reading.last] - matcher_.endings[reading.rule].form_size;
    const std::uint32_t begin = words_.begin[reading.last];
    const std::size_t size = unfolded_size(text_.substr(begin, words_.end[reading.last] - begin), folded);
    return size == std::string_view::npos ? 0 : begin + static_cast<std::uint32_t>(size);
  }

  /// Appends a word of the text as the name would have it.
  void append_base(std::string_view folded, const WordReading& reading, std::string& out) const {
    if (reading.compound) {
      out += folded.substr(0, reading.stem);
    } else if (reading.rule != NameMatch::no_rule) {
      const FoldedEnding& ending = matcher_.endings[reading.rule];
      out.append(folded.substr(0, folded.size() - ending.form_size)).append(matcher_.endings.base(reading.rule));
    } else {
      out += folded;
    }
  }

  /// Whether the path is one word that agrees with the name for reasons that need no folding: the same bytes up to an
  /// ending, or up to the case of ASCII letters. False where that is not so plain.
  [[nodiscard]] bool agrees_plainly(std::string_view name) const {
    const WordReading& reading = scratch_.path.back();
    if (scratch_.path.size() != 1 || reading.first != reading.last || reading.compound) return false;
    std::string_view stem =
        text_.substr(words_.begin[reading.first], words_.end[reading.first] - words_.begin[reading.first]);
    std::string_view base;
    if (reading.rule != NameMatch::no_rule) {
      const std::size_t size =
          unfolded_size(stem, words_.size[reading.first] - matcher_.endings[reading.rule].form_size);
      if (size == std::string_view::npos || (keeps_letters() && has_high_bytes(stem.substr(size)))) return false;
      stem = stem.substr(0, size);
      base = matcher_.endings.base(reading.rule);
    }
    if (name.size() < stem.size() || !equal_but_for_case(name.substr(0, stem.size()), stem)) return false;
    const std::string_view rest = name.substr(stem.size());
    if (!has_high_bytes(rest)) return equal_but_for_case(rest, base);
    if (keeps_letters()) return false;
    scratch_.name_key.clear();
    append_fold(rest, scratch_.name_key);
    return scratch_.name_key == base;
  }

  [[nodiscard]] bool keeps_letters() const {
    return matcher_.language != nullptr && !matcher_.language->distinct_letters().empty();
  }

  /// Whether two texts have the same bytes, but that ASCII letters may differ in case.
  static bool equal_but_for_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char one, char other) {
      const int letter = one | 0x20;
      return one == other || (letter == (other | 0x20) && letter >= 'a' && letter <= 'z');
    });
  }

  /// Word for word the path folds to the name. A hash has said so; only the bytes are sure.
  bool folds_agree(std::string_view name) {
    std::string& text_key = scratch_.text_key;
    std::string& name_key = scratch_.name_key;
    if (is_one_word_of(name)) return true;
    text_key.clear();
    bool joined = name.find('.') != std::string_view::npos;
    for (const WordReading& reading : scratch_.path) {
      joined |= reading.first != reading.last;
      for (std::uint32_t word = reading.first; word <= reading.last; ++word)
        append_base(words_.folded(word), reading, text_key);
      text_key += ' ';
    }
    name_key.clear();
    cut_words(name, scratch_.name_words);
    for (const NameWord& word : scratch_.name_words) {
      append_fold(name.substr(word.begin, word.end - word.begin), name_key);
      name_key += ' ';
    }
    if (text_key == name_key) return true;
    if (!joined) return false;
    std::erase(text_key, ' ');
    std::erase(name_key, ' ');
    return text_key == name_key;
  }

  /// Whether the path is one word, and the whole name folds to it.
  bool is_one_word_of(std::string_view name) {
    const std::vector<WordReading>& path = scratch_.path;
    if (path.size() != 1 || path[0].first != path[0].last) return false;
    scratch_.text_key.clear();
    scratch_.name_key.clear();
    append_base(words_.folded(path[0].first), path[0], scratch_.text_key);
    append_fold(name, scratch_.name_key);
    scratch_.name_words.assign(1, {.begin = 0, .end = static_cast<std::uint32_t>(name.size())});
    return scratch_.text_key == scratch_.name_key;
  }

  /// The same with the letters kept that the language keeps apart.
  bool letters_agree(std::string_view name) {
    if (!keeps_letters()) return true;
    const std::vector<WordReading>& path = scratch_.path;
    const std::string_view all =
        text_.substr(words_.begin[path.front().first], words_.end[path.back().last] - words_.begin[path.front().first]);
    if (!has_high_bytes(all) && !has_high_bytes(name)) return true;
    std::string& text_key = scratch_.text_key;
    std::string& name_key = scratch_.name_key;
    const std::u32string& keep = matcher_.language->distinct_letters();
    text_key.clear();
    for (const WordReading& reading : path) {
      for (std::uint32_t word = reading.first; word <= reading.last; ++word) {
        scratch_.base.clear();
        const std::string_view raw = text_.substr(words_.begin[word], words_.end[word] - words_.begin[word]);
        append_fold_keeping(reading.compound ? raw.substr(0, end_of(reading) - words_.begin[word]) : raw, keep,
                            scratch_.base);
        if (reading.compound || reading.rule == NameMatch::no_rule) {
          text_key += scratch_.base;
        } else {
          append_base(scratch_.base, reading, text_key);
        }
      }
    }
    name_key.clear();
    for (const NameWord& word : scratch_.name_words)
      append_fold_keeping(name.substr(word.begin, word.end - word.begin), keep, name_key);
    return text_key == name_key;
  }

  /// Whether the match is a part of a longer number: `3` in `3.5`.
  [[nodiscard]] bool cuts_number(std::uint32_t begin, std::uint32_t end) const {
    if (is_digit(text_[begin]) && begin >= 2 && is_number_mark(text_[begin - 1]) && is_digit(text_[begin - 2]))
      return true;
    return is_digit(text_[end - 1]) && std::size_t{end} + 1 < text_.size() && is_number_mark(text_[end]) &&
           is_digit(text_[end + 1]);
  }

  /// The order that scan() promises, for the matches of one word.
  void order(std::size_t from) {
    std::sort(scratch_.matches.begin() + static_cast<std::ptrdiff_t>(from), scratch_.matches.end(),
              [&](const NameMatch& a, const NameMatch& b) {
                if (a.end != b.end) return a.end > b.end;
                if (a.method != b.method) return a.method < b.method;
                if (a.name != b.name) {
                  const int order = image_.surface(a.name - name_base_).compare(image_.surface(b.name - name_base_));
                  if (order != 0) return order < 0;
                }
                return a.rule < b.rule;
              });
    // Initials may be read as one word or as several.
    scratch_.matches.erase(
        std::unique(scratch_.matches.begin() + static_cast<std::ptrdiff_t>(from), scratch_.matches.end()),
        scratch_.matches.end());
  }

  const Matcher::State& matcher_;
  const Image& image_;
  std::uint32_t name_base_;
  std::string_view text_;
  std::uint32_t offset_;  ///< of the chunk within the text
  Matcher::Scratch::State& scratch_;
  Words& words_;
  WordMemo& memo_;
  std::uint32_t owner_;          ///< the image, in the memo
  std::size_t lead_count_ = 0;   ///< of Scratch::State::leads
  std::size_t known_count_ = 0;  ///< of Scratch::State::known
  std::uint32_t steps_ = 0;
  bool learns_ = false;
  bool inflects_ = false;
};

Matcher::Matcher(const Gazetteer& gazetteer, const Language* language, MatcherOptions options)
    : state_(std::make_unique<State>(gazetteer, language, options)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

namespace {

/// Where the chunk that begins at `begin` ends: behind the first empty line once it is large enough.
std::size_t end_of_chunk(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= chunk_bytes) return text.size();
  const std::size_t line = text.find("\n\n", begin + chunk_bytes / 2);
  return line == std::string_view::npos ? text.size() : line + 2;
}

}  // namespace

std::span<const NameMatch> Matcher::scan(std::string_view text, Scratch& scratch) const {
  Scratch::State& memory = *scratch.state;
  memory.matches.clear();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = end_of_chunk(text, begin);
    const std::string_view chunk = text.substr(begin, end - begin);
    scan_words(chunk, state_->kernels, SmallNames::view(state_->small.data()), memory.words, memory.selection);
    for (std::uint32_t source = 0; source < state_->gazetteer.sources.size(); ++source)
      MatchRun(*state_, source, chunk, static_cast<std::uint32_t>(begin), memory).run();
    begin = end;
  }
  if (state_->gazetteer.sources.size() > 1) {
    std::sort(memory.matches.begin(), memory.matches.end(), [&](const NameMatch& a, const NameMatch& b) {
      const auto key = [&](const NameMatch& match) {
        return std::make_tuple(match.begin, ~match.end, match.method, surface(match.name), match.rule, match.name);
      };
      return key(a) < key(b);
    });
  }
  return memory.matches;
}

void Matcher::candidates(std::uint32_t name, std::vector<Candidate>& out) const {
  out.clear();
  const auto [source, surface] = state_->gazetteer.surface_of(name);
  const Image& image = *state_->gazetteer.sources[source].image;
  const Range rows = image.rows_of(surface);
  for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
    const std::uint32_t local = image.row_entity(row);
    Candidate candidate{.entity = state_->gazetteer.global(source, local),
                        .type = image.type(local),
                        .prior = image.prior(local),
                        .is_short = true,
                        .language = {}};
    int best = 0;
    image.for_each_language(row, [&](std::string_view language, bool is_short) {
      const bool own = state_->language != nullptr && language == state_->language->code();
      const int fit = (is_short ? 0 : 3) + (own ? 3 : language == "*" ? 2 : 1);
      if (fit <= best) return;
      best = fit;
      candidate.is_short = is_short;
      candidate.language = language;
    });
    out.push_back(candidate);
  }
}

void Matcher::prefetch_candidates(std::uint32_t name) const noexcept {
  const auto [source, surface] = state_->gazetteer.surface_of(name);
  state_->gazetteer.sources[source].image->prefetch_rows(surface);
}

void Matcher::prefetch_entity(std::uint32_t name) const noexcept {
  const auto [source, surface] = state_->gazetteer.surface_of(name);
  state_->gazetteer.sources[source].image->prefetch_entity(surface);
}

std::string_view Matcher::surface(std::uint32_t name) const noexcept {
  const auto [source, surface] = state_->gazetteer.surface_of(name);
  return state_->gazetteer.sources[source].image->surface(surface);
}

std::uint32_t Matcher::surface_count() const noexcept {
  const Gazetteer::State::Source& last = state_->gazetteer.sources.back();
  return last.name_base + last.image->surface_count();
}

}  // namespace gazgraph
