// Each ending is listed under the last byte of its form; one that only adds letters to the stem is listed under all.
#include "word_endings.hpp"

namespace gazgraph {

WordEndings::WordEndings(const Language* language) {
  if (language == nullptr) return;
  for (const NameEnding& ending : language->endings()) {
    Ending entry;
    entry.form = ending.form;
    entry.base = ending.base;
    entry.rule = static_cast<std::uint16_t>(endings_.size());
    for (const char letter : ending.not_after) entry.not_after.set(static_cast<unsigned char>(letter));
    for (std::size_t last = 0; last < by_last_.size(); ++last) {
      if (ending.form.empty() || static_cast<unsigned char>(ending.form.back()) == last)
        by_last_[last].push_back(entry.rule);
    }
    endings_.push_back(entry);
  }
}

}  // namespace gazgraph
