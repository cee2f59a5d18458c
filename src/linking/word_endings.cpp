// Each ending is listed under the last byte of its form; one that only adds letters to the stem is listed under all.
#include "word_endings.hpp"

namespace gazgraph {

WordEndings::WordEndings(const Language* language) {
  if (language == nullptr) return;
  for (const NameEnding& ending : language->endings()) {
    Ending entry;
    entry.form = ending.form;
    entry.tail = tail_of(entry.form);
    const std::size_t known = std::min(entry.form.size(), sizeof entry.tail);
    if (known > 0) entry.tail_mask = ~std::uint64_t{0} << (64 - 8 * known);
    entry.base = ending.base;
    entry.rule = static_cast<std::uint16_t>(endings_.size());
    if (ending.min_stem == 0) entry.shortest_stem = 0;
    for (const char letter : ending.not_after) entry.not_after.set(static_cast<unsigned char>(letter));
    for (std::size_t last = 0; last < by_last_.size(); ++last) {
      if (ending.form.empty() || static_cast<unsigned char>(ending.form.back()) == last)
        by_last_[last].push_back(entry.rule);
    }
    endings_.push_back(entry);
  }
}

void WordEndings::append_openings(std::string_view base, std::vector<std::uint64_t>& openings) const {
  openings.push_back(opening_of(base));
  WordBuffer buffer;
  for (const Ending& ending : endings_) {
    if (!base.ends_with(ending.base)) continue;
    const std::size_t stem = base.size() - ending.base.size();
    const std::size_t letters = count_characters(base.substr(0, stem));
    if (letters < ending.shortest_stem || letters >= opening_letters || stem + ending.form.size() > buffer.size())
      continue;
    std::copy_n(base.begin(), stem, buffer.begin());
    std::copy(ending.form.begin(), ending.form.end(), buffer.begin() + static_cast<std::ptrdiff_t>(stem));
    openings.push_back(opening_of({buffer.data(), stem + ending.form.size()}));
  }
}

}  // namespace gazgraph
