// Every kind of term has its own map from texts; a term that holds by several ways is filed in several of them.
#include "terms.hpp"

#include <algorithm>

namespace gazgraph {
namespace {

void append(std::vector<Term>& list, Term term) {
  if (std::find(list.begin(), list.end(), term) == list.end()) list.push_back(term);
}

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

Term TermTable::named(char kind, std::string_view text, bool& known) {
  const auto [at, added] = names_.try_emplace(kind + std::string(text), size_);
  known = !added;
  if (added) ++size_;
  return at->second;
}

Term TermTable::word(std::string_view text) {
  bool known = false;
  const Term term = named('w', text, known);
  if (known) return term;
  append(by_text_[std::string(text)], term);
  return term;
}

Term TermTable::spelling(std::string_view text) {
  bool known = false;
  const Term term = named('s', text, known);
  if (!known) append(by_spelling_[std::string(text)], term);
  return term;
}

Term TermTable::any_form(std::string_view text, std::string_view stem, std::uint32_t lemma) {
  bool known = false;
  const Term term = named('f', text, known);
  if (known) return term;
  append(by_word_[std::string(text)], term);
  append(by_stem_[std::string(stem)], term);
  if (lemma == 0xffffffff) return term;
  if (by_lemma_.size() <= lemma) by_lemma_.resize(lemma + 1);
  append(by_lemma_[lemma], term);
  return term;
}

Term TermTable::group(std::string_view name, const std::vector<std::string>& words) {
  bool known = false;
  const Term term = named('g', name, known);
  if (known) return term;
  for (const std::string& word : words) append(by_word_[word], term);
  return term;
}

Term TermTable::condition(std::string_view stem, bool in_compounds) {
  constexpr std::size_t compound_length = 5;  // bytes, as LongEndingFilter needs
  in_compounds = in_compounds && stem.size() >= compound_length;
  bool known = false;
  const Term term = named(in_compounds ? 'e' : 'c', stem, known);
  if (known) return term;
  append(by_condition_[std::string(stem)], term);
  if (in_compounds) {
    condition_endings_.emplace(stem, term);
    endings_.add(stem);
  } else {
    condition_stems_.emplace(stem, term);
    ends_.add(stem);
  }
  return term;
}

Term TermTable::condition_word(std::string_view text) {
  bool known = false;
  const Term term = named('=', text, known);
  if (known) return term;
  append(by_condition_[std::string(text)], term);
  return term;
}

void TermTable::add_conditions(std::string_view text, std::string_view stem, std::vector<Term>& terms) const {
  if (!text.empty()) {
    for (const Term term : conditions_of_text(text)) append(terms, term);
  }
  const auto add = [&](const TextMap<Term>& map, std::string_view key) {
    const auto found = map.find(key);
    if (found != map.end()) append(terms, found->second);
  };
  if (ends_.may_hold(stem)) add(condition_stems_, stem);
  if (!endings_.may_hold(stem)) return;
  for (std::size_t cut = 0; cut < stem.size(); ++cut) {
    if (!continues_letter(stem[cut])) add(condition_endings_, stem.substr(cut));
  }
}

void TermTable::add_texts_to(WordSources& words, std::uint8_t source) const {
  for (const Lists* lists : {&by_text_, &by_word_, &by_condition_}) {
    for (const auto& [text, terms] : *lists) words.add(text, source);
  }
}

void TermTable::add_stems_to(WordSources& stems, std::uint8_t source) const {
  for (const auto& [stem, terms] : by_stem_) stems.add(stem, source);
}

}  // namespace gazgraph
