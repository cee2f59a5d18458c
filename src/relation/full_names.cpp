// A single word of a name stands for it where the document has the name, too; elsewhere it is more often part of a name that
// the gazetteer does not know (`Dean Baker`, `Piece of Mind`).
#include "full_names.hpp"

#include <algorithm>
#include <iterator>

namespace gazgraph {
namespace {

/// `Nordvik` of `Nordvik Holding AB`, where both words are legal forms.
bool lacks_legal_form(std::string_view word, std::string_view name, const std::vector<std::string>& legal_forms) {
  if (!name.starts_with(word) || name.size() <= word.size() || name[word.size()] != ' ') return false;
  for (std::size_t at = word.size() + 1; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (std::find(legal_forms.begin(), legal_forms.end(), name.substr(at, end - at)) == legal_forms.end()) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace

bool leave_out_parts(std::string_view text, const std::vector<Mention>& mentions, const Gazetteer& gazetteer,
                     const std::vector<std::string>& legal_forms, std::vector<Mention>& named) {
  const auto is_part = [&](const Mention& mention) {
    if (mention.method != LinkMethod::short_form && mention.method != LinkMethod::acronym) return false;
    const std::string_view word = text.substr(mention.begin, mention.end - mention.begin);
    return word.find(' ') == std::string_view::npos &&
           !lacks_legal_form(word, gazetteer.label(mention.entity), legal_forms);
  };
  if (std::none_of(mentions.begin(), mentions.end(), is_part)) return false;
  std::vector<EntityIndex> known;
  for (const Mention& mention : mentions) {
    if (!is_part(mention)) known.push_back(mention.entity);
  }
  std::sort(known.begin(), known.end());
  named.clear();
  std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(named),
               [&](const Mention& mention) { return std::binary_search(known.begin(), known.end(), mention.entity); });
  return named.size() < mentions.size();
}

}  // namespace gazgraph
