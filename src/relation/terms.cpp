// Every kind of term has its own map from texts; a term that holds by several ways is filed in several of them.
#include "terms.hpp"

#include <algorithm>

#include "gazgraph/text/utf8.hpp"

namespace gazgraph {
namespace {

void append(std::vector<Term>& list, Term term) {
  if (std::find(list.begin(), list.end(), term) == list.end()) list.push_back(term);
}

}  // namespace

std::pair<Term, bool> TermTable::named(char kind, std::string_view text) {
  const auto [at, added] = names_.try_emplace(kind + std::string(text), size_);
  if (added) ++size_;
  return {at->second, added};
}

Term TermTable::filed(char kind, std::string_view text, Lists& lists) {
  const auto [term, added] = named(kind, text);
  if (added) lists[std::string(text)].push_back(term);
  return term;
}

Term TermTable::word(std::string_view text) { return filed('w', text, by_text_); }

Term TermTable::spelling(std::string_view text) {
  spellings_.add(text);
  return filed('s', text, by_spelling_);
}

Term TermTable::condition_word(std::string_view text) { return filed('=', text, by_condition_); }

Term TermTable::any_form(std::string_view text, std::string_view stem, std::uint32_t lemma) {
  const auto [term, added] = named('f', text);
  if (!added) return term;
  by_word_[std::string(text)].push_back(term);
  by_stem_[std::string(stem)].push_back(term);
  if (lemma == 0xffffffff) return term;
  if (by_lemma_.size() <= lemma) by_lemma_.resize(lemma + 1);
  by_lemma_[lemma].push_back(term);
  return term;
}

Term TermTable::group(std::string_view name, const std::vector<std::string>& words) {
  const auto [term, added] = named('g', name);
  if (!added) return term;
  for (const std::string& word : words) append(by_word_[word], term);
  return term;
}

Term TermTable::condition(std::string_view stem, bool in_compounds) {
  constexpr std::size_t compound_bytes = 5;
  constexpr std::size_t compound_characters = 4;  // as LongEndingFilter needs
  in_compounds = in_compounds && stem.size() >= compound_bytes && count_characters(stem) >= compound_characters;
  const auto [term, added] = named(in_compounds ? 'e' : 'c', stem);
  if (!added) return term;
  by_condition_[std::string(stem)].push_back(term);
  if (in_compounds) {
    condition_endings_.emplace(stem, term);
    endings_.add(stem);
  } else {
    condition_stems_.emplace(stem, term);
  }
  return term;
}

void TermTable::add_conditions_of_stem(std::string_view stem, std::vector<Term>& terms) const {
  const auto found = condition_stems_.find(stem);
  if (found != condition_stems_.end()) append(terms, found->second);
}

void TermTable::add_conditions_of_ending(std::string_view stem, std::vector<Term>& terms) const {
  if (!endings_.may_hold(stem)) return;
  for (std::size_t cut = 0; cut < stem.size(); ++cut) {
    if (continues_character(stem[cut])) continue;
    const auto found = condition_endings_.find(stem.substr(cut));
    if (found != condition_endings_.end()) append(terms, found->second);
  }
}

void TermTable::add_texts_to(WordSources& words, std::uint8_t source) const {
  for (const Lists* lists : {&by_text_, &by_word_, &by_condition_}) {
    for (const auto& [text, terms] : *lists) words.add(text, source);
  }
}

void TermTable::add_stems_to(WordSources& stems, std::uint8_t source) const {
  for (const auto& [stem, terms] : by_stem_) stems.add(stem, source);
  for (const auto& [stem, term] : condition_stems_) stems.add(stem, source);
}

}  // namespace gazgraph
