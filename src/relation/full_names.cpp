// A single word of a name stands for it where the document has the name, too; elsewhere it is more often part of a name that
// the gazetteer does not know (`Dean Baker`, `Piece of Mind`). And what is called like somebody's surname is not meant where
// that somebody is named, by a given name or initials before it.
#include "full_names.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "gazgraph/text/utf8.hpp"

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

/// Tells which mentions are parts of longer names.
class PartFinder {
 public:
  PartFinder(std::string_view text, const Segmentation& cut, const std::vector<Mention>& mentions,
             const Gazetteer& gazetteer, const RelationRules::LanguageRules& rules)
      : text_(text), cut_(cut), mentions_(mentions), gazetteer_(gazetteer), rules_(rules) {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (is_surname(i)) surnames_.push_back(i);
    }
  }

  [[nodiscard]] bool any() const {
    return !surnames_.empty() || std::any_of(mentions_.begin(), mentions_.end(),
                                             [&](const Mention& mention) { return is_word_of_name(mention); });
  }
  /// Mention `i` may be a part of another name as far as its own words tell, here or further up in the document.
  [[nodiscard]] bool may_be_part(std::size_t i) const {
    const Mention& mention = mentions_[i];
    return is_word_of_name(mention) || std::any_of(surnames_.begin(), surnames_.end(), [&](std::size_t surname) {
             return surname <= i && mentions_[surname].entity == mention.entity &&
                    words_of(mentions_[surname]) == words_of(mention);
           });
  }
  /// Mention `i` stands behind a given name.
  [[nodiscard]] bool ends_name(std::size_t i) const {
    return std::binary_search(surnames_.begin(), surnames_.end(), i);
  }

 private:
  [[nodiscard]] std::string_view words_of(const Mention& mention) const {
    return text_.substr(mention.begin, mention.end - mention.begin);
  }
  [[nodiscard]] bool is_word_of_name(const Mention& mention) const {
    if (mention.method != LinkMethod::short_form && mention.method != LinkMethod::acronym) return false;
    const std::string_view word = words_of(mention);
    return word.find(' ') == std::string_view::npos &&
           !lacks_legal_form(word, gazetteer_.label(mention.entity), rules_.lexicon.legal_forms());
  }

  /// Mention `i` is one word that stands in somebody's name: right behind a given name or an initial, or one itself. Those
  /// before it are known.
  [[nodiscard]] bool is_surname(std::size_t i) const {
    const Mention& mention = mentions_[i];
    if (words_of(mention).find(' ') != std::string_view::npos) return false;
    const bool behind = mention.begin > 1 && text_[mention.begin - 1] == ' ';
    const bool before =
        mention.type != EntityType::person && mention.end + 1 < text_.size() && text_[mention.end] == ' ';
    if (!behind && !before) return false;
    const auto found = std::lower_bound(cut_.tokens.begin(), cut_.tokens.end(), mention.begin,
                                        [](const Token& token, std::uint32_t offset) { return token.begin < offset; });
    const auto at = static_cast<std::size_t>(found - cut_.tokens.begin());
    if (before && at + 1 < cut_.tokens.size() && is_name(at + 1) && is_given_name(at)) return true;
    if (!behind || at == 0) return false;
    const bool joined = i > 0 && cut_.tokens[at - 1].begin < mentions_[i - 1].end;  // with the mention before
    return joined ? !surnames_.empty() && surnames_.back() + 1 == i : is_given_name(at - 1) || ends_in_initial(at);
  }
  [[nodiscard]] bool is_name(std::size_t token) const {
    return cut_.tokens[token].kind == TokenKind::word && cut_.tokens[token].capitalized;
  }
  [[nodiscard]] std::string_view slice(std::size_t token) const {
    return text_.substr(cut_.tokens[token].begin, cut_.tokens[token].end - cut_.tokens[token].begin);
  }
  [[nodiscard]] bool is_given_name(std::size_t token) const {
    if (!is_name(token)) return false;
    const std::string name = rules_.lexicon.normalize(slice(token));
    return rules_.given_names.find(name) != rules_.given_names.end() && rules_.lexicon.find(name) == nullptr;
  }
  /// `William E. ` before token `at`: a capital letter behind another word with a capital, with or without a full stop.
  [[nodiscard]] bool ends_in_initial(std::size_t at) const {
    std::size_t letter = at - 1;
    if (slice(letter) == "." && !cut_.tokens[letter].space_before && letter > 0) --letter;
    std::string_view initial = slice(letter);
    if (initial.ends_with('.')) initial.remove_suffix(1);
    return letter > 0 && is_name(letter) && count_characters(initial) == 1 && is_name(letter - 1) &&
           cut_.tokens[letter - 1].end + 1 == cut_.tokens[letter].begin;
  }

  std::string_view text_;
  const Segmentation& cut_;
  const std::vector<Mention>& mentions_;
  const Gazetteer& gazetteer_;
  const RelationRules::LanguageRules& rules_;
  std::vector<std::size_t> surnames_;  ///< mentions that are, in order
};

}  // namespace

bool leave_out_parts(std::string_view text, const Segmentation& cut, const std::vector<Mention>& mentions,
                     const Gazetteer& gazetteer, const RelationRules::LanguageRules& rules,
                     std::vector<Mention>& named) {
  const PartFinder parts(text, cut, mentions, gazetteer, rules);
  if (!parts.any()) return false;
  std::vector<EntityIndex> known;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!parts.may_be_part(i)) known.push_back(mentions[i].entity);
  }
  std::sort(known.begin(), known.end());
  named.clear();
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!parts.ends_name(i) && std::binary_search(known.begin(), known.end(), mentions[i].entity))
      named.push_back(mentions[i]);
  }
  return named.size() < mentions.size();
}

}  // namespace gazgraph
