// The words that are names by themselves are put down as the memo has them; from those that may begin longer names, and have
// the right word behind them, sequences are followed.
#include "match_finder.hpp"

#include <algorithm>

#include "lead_sieve.hpp"

namespace gazgraph {

void MatchFinder::find() {
  gather_leads();
  lead_count_ = LeadSieve(chunk_).sieve(lead_count_);
  find_all();
}

void MatchFinder::gather_leads() {
  const Selection& selection = scratch_.selection;
  const std::size_t picked_count = selection.picked_count;
  if (scratch_.known.size() < picked_count) scratch_.known.resize(2 * picked_count);
  const std::uint32_t* const picked = selection.picked.data();
  const std::uint32_t* const records = selection.records.data();
  const std::uint32_t* const learnt = selection.learnt.data();
  const KnownReading* const all_readings = memo_.readings(MemoPlace::nothing);
  KnownWord* const known = scratch_.known.data();
  Lead* leads = scratch_.leads.data();
  std::size_t room = scratch_.leads.size();
  std::size_t count = 0;
  std::size_t named = 0;
  for (std::size_t k = 0; k < picked_count; ++k) {
    std::uint32_t record = records[k];
    const std::uint32_t is_new = 0U - (record >= MemoPlace::unknown ? 1U : 0U);  // all bits: not to be foreseen
    record = (record & ~is_new) | (learnt[(record - MemoPlace::unknown) & is_new] & is_new);
    const KnownReading* const readings = all_readings + record;
    const std::size_t firsts = readings->firsts;
    if (room < count + firsts + 1) {
      room = 2 * (count + firsts) + 1;
      scratch_.leads.resize(room);
      leads = scratch_.leads.data();
    }
    const auto put = [&](std::size_t i) {  // most have none or one: without a branch
      leads[count + i] = {
          .start = readings[i].start(), .word = picked[k], .rule = readings[i].rule, .kind = Lead::first};
    };
    put(0);
    for (std::size_t i = 1; i < firsts; ++i) put(i);
    count += firsts;
    known[named] = {.word = picked[k], .record = record};
    named += readings->is_named ? 1 : 0;
  }
  known_count_ = named;
  lead_count_ = count;
}

void MatchFinder::find_all() {
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

const Lead* MatchFinder::match_leads(const Lead* lead) {
  const std::size_t before = scratch_.matches.size();
  lead = follow_leads(lead, before);
  if (scratch_.matches.size() > before + 1) order(before);
  return lead;
}

const Lead* MatchFinder::follow_leads(const Lead* lead, std::size_t before) {
  const std::uint32_t word = lead->word;
  sequences_.begin(word);
  for (; lead->word == word; ++lead) {
    if (!touches_digit(word) || !is_owned(*lead, before)) go_on_from(*lead);
  }
  return lead;
}

unsigned MatchFinder::find_known(std::uint32_t word, const KnownReading* reading, KnownReading::Kind kind) {
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

bool MatchFinder::is_owned(const Lead& lead, std::size_t before) const {
  if (lead.rule == NameMatch::no_rule || !matcher_.endings[lead.rule].outside) return false;
  return std::any_of(scratch_.matches.begin() + static_cast<std::ptrdiff_t>(before), scratch_.matches.end(),
                     [&](const NameMatch& match) {
                       return match.rule == lead.rule && match.token_end == offset_ + words_.end[lead.word];
                     });
}

void MatchFinder::go_on_from(const Lead& lead) {
  fold(lead.word);
  if (lead.rule == NameMatch::no_rule) {
    sequences_.read(lead.word);
  } else {
    sequences_.read(lead.word, lead.rule);
  }
  sequences_.go_on(lead.start);
  sequences_.unread();
}

void MatchFinder::look_for_joined(std::uint32_t word) {
  sequences_.begin(word);
  if (const Joined joined = sequences_.joined_from(word); joined.last != word)
    sequences_.begin_with(joined.hash, [&] { sequences_.read(word, joined); });
}

}  // namespace gazgraph
