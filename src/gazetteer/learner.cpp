// Words are folded and hashed; a filter tells which of them may be a name or begin a longer one, as they are and without each
// ending that may fit: these are the leads. The table of names is asked for them, in passes, so that one fetches what the next
// one reads, and the names that are found are compared with the text.
#include "learner.hpp"

#include <algorithm>
#include <bit>

namespace gazgraph {

void WordLearner::learn() {
  Selection& selection = scratch_.selection;
  fold_candidates(text_, matcher_.kernels, words_, selection);
  find_readings(selection);
  find_surfaces(selection.plain, selection.plain_count);
  find_surfaces(selection.inflected, selection.inflected_count);
  learn_all(selection);
}

void WordLearner::find_readings(Selection& selection) {
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

void WordLearner::find_surfaces(std::vector<Lead>& leads, std::size_t count) const {
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

void WordLearner::learn_all(Selection& selection) {
  constexpr std::uint32_t end = 0xffffffff;
  constexpr std::size_t far_ahead = 8;
  selection.plain[selection.plain_count].word = end;
  selection.inflected[selection.inflected_count].word = end;
  selection.others[selection.other_count].word = end;
  const Lead* plain = selection.plain.data();
  const Lead* inflected = selection.inflected.data();
  const Selection::Other* other = selection.others.data();
  sequences_.learn(true);
  for (std::size_t i = 0; i < selection.candidate_count; ++i) {
    const std::uint32_t word = selection.candidates[i];
    const std::size_t before = scratch_.matches.size();
    memo_.prefetch(selection.learnt[std::min(i + far_ahead, selection.candidate_count - 1)]);
    sequences_.begin(word);
    if (plain->word == word) look_at(*plain++);
    while (inflected->word == word) look_behind_ending(*inflected++);
    if (other->word == word) look_behind(*other++, before);
    learn_matches(word, before);
    const std::uint32_t record = memo_.take_record();
    memo_.learn(selection.learnt[i], static_cast<std::uint32_t>(i), record);
    selection.learnt[i] = record;
  }
  sequences_.learn(false);
  memo_.end_chunk();
}

void WordLearner::learn_matches(std::uint32_t word, std::size_t before) {
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

void WordLearner::look_at(const Lead& lead) {
  sequences_.read(lead.word);
  if ((lead.kind & Lead::single) != 0) sequences_.look_up(lead);
  if ((lead.kind & Lead::first) != 0) sequences_.lead_on(lead.start, false);
  sequences_.unread();
}

void WordLearner::look_behind_ending(const Lead& lead) {
  if (lead.kind == Lead::unknown) {
    const std::string_view folded = words_.folded(lead.word);
    if (!matcher_.endings.fits(lead.rule, folded, EndingTable::tail_of(folded))) return;
    sequences_.begin_with(matcher_.endings.hash_base(lead.rule, folded, scratch_.base),
                          [&] { sequences_.read(lead.word, lead.rule); });
  } else {
    const std::size_t before = scratch_.matches.size();
    sequences_.read(lead.word, lead.rule);
    if ((lead.kind & Lead::single) != 0) sequences_.look_up(lead);
    if ((lead.kind & Lead::first) != 0) sequences_.lead_on(lead.start, sequences_.owns(before));
    sequences_.unread();
  }
}

void WordLearner::look_behind(const Selection::Other& other, std::size_t before) {
  const std::uint32_t word = other.word;
  const std::string_view folded = words_.folded(word);
  if (folded.size() > hash_block && sequences_.inflects()) {
    matcher_.endings.for_each_base(folded, scratch_.base, [&](std::uint16_t rule, std::uint64_t hash) {
      sequences_.begin_with(hash, [&] { sequences_.read(word, rule); });
    });
  }
  if ((scratch_.matches.size() == before || touches_digit(word)) && !matcher_.compounds.empty())
    look_for_compound(word, folded, other.cuts);
}

void WordLearner::look_for_compound(std::uint32_t word, std::string_view folded, std::uint32_t cuts) {
  const auto cut_at = [&](std::size_t cut) {
    if (!matcher_.compounds.may_follow(folded.data() + cut, folded.size() - cut)) return;
    sequences_.begin_with(hash_word(folded.substr(0, cut)), [&] {
      WordReading& reading = sequences_.read(word);
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

}  // namespace gazgraph
