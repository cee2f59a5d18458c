// One table by text and one by stem, so that a word costs one look-up in each whatever the number of rules; most words of a
// text are in neither. A term that holds by several ways is filed in several records.
#include "vocabulary.hpp"

#include <algorithm>

#include "gazgraph/text/utf8.hpp"

namespace gazgraph {
namespace {

void append(std::vector<Term>& list, Term term) {
  if (std::find(list.begin(), list.end(), term) == list.end()) list.push_back(term);
}

}  // namespace

std::pair<Term, bool> Vocabulary::named(char kind, std::string_view text) {
  const auto name = names_.add(kind + std::string(text));
  if (name.is_new) name.value = terms_++;
  return {name.value, name.is_new};
}

Term Vocabulary::word(std::string_view text) {
  Term& term = this->text(text).term;
  if (term == no_term) term = terms_++;
  return term;
}

Term Vocabulary::spelling(std::string_view text) {
  spelling_endings_.add(text);
  spelling_openings_.set(static_cast<unsigned char>(text.empty() ? '\0' : text.front()));
  const auto known = spellings_.add(text);
  if (known.is_new) known.value = terms_++;
  return known.value;
}

Term Vocabulary::condition_word(std::string_view text) {
  const auto [term, added] = named('=', text);
  if (added) conditions_.add(this->text(text).number, term);
  return term;
}

Term Vocabulary::any_form(std::string_view text, std::string_view stem, std::uint32_t lemma) {
  const auto [term, added] = named('f', text);
  if (!added) return term;
  word_terms_.add(this->text(text).number, term);
  stem_terms_.add(this->stem(stem).number, term);
  if (lemma != 0xffffffff) lemma_terms_.add(lemma, term);
  return term;
}

Term Vocabulary::group(std::string_view name, const std::vector<std::string>& words) {
  const auto [term, added] = named('g', name);
  if (!added) return term;
  for (const std::string& word : words) word_terms_.add(text(word).number, term);
  return term;
}

Term Vocabulary::condition(std::string_view stem, bool in_compounds) {
  constexpr std::size_t compound_bytes = 5;
  constexpr std::size_t compound_characters = 4;  // as LongEndingFilter needs
  in_compounds = in_compounds && stem.size() >= compound_bytes && count_characters(stem) >= compound_characters;
  const auto [term, added] = named(in_compounds ? 'e' : 'c', stem);
  if (!added) return term;
  conditions_.add(text(stem).number, term);
  if (in_compounds) {
    condition_endings_.add(stem).value = term;
    endings_.add(stem);
    tails_.add(stem);
    condition_stems_.add(stem);
  } else {
    this->stem(stem).condition = term;
  }
  return term;
}

void Vocabulary::finish() {
  for (NumberLists* lists : {&conditions_, &word_terms_, &text_triggers_, &stem_terms_, &stem_triggers_, &lemma_terms_})
    lists->finish();
}

std::span<const Term> Vocabulary::terms_of_spelling(std::string_view text) const {
  const bool opens = !text.empty() && spelling_openings_.test(static_cast<unsigned char>(text.front()));
  const Term* term = opens && spelling_endings_.may_hold(text) ? spellings_.find(text) : nullptr;
  return term == nullptr ? std::span<const Term>() : std::span(term, 1);
}

void Vocabulary::add_conditions_of_ending(std::string_view stem, std::vector<Term>& terms) const {
  if (!endings_.may_hold(stem)) return;
  const std::uint64_t beginnings = tails_.beginnings(stem);
  for (std::size_t cut = 0; cut < stem.size(); ++cut) {
    if (!TailFilter::may_begin(beginnings, cut) || continues_character(stem[cut])) continue;
    if (const Term* found = condition_endings_.find(stem.substr(cut))) append(terms, *found);
  }
}

}  // namespace gazgraph
