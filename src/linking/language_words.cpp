// The lists of the language file become one table from the hash of a folded word to its roles.
#include "language_words.hpp"

#include <algorithm>
#include <string>

namespace gazgraph {
namespace {

const nlohmann::json* names_section(const Language& language) {
  const auto& root = language.file().root();
  const auto names = root.find("names");
  return names == root.end() ? nullptr : &*names;
}

}  // namespace

LanguageWords::LanguageWords(const Language* language)
    : folder_(language), variants_(language), translations_(language), slots_(64) {
  if (language == nullptr) return;
  codes_.push_back(language->code());
  const nlohmann::json* names = names_section(*language);
  if (names == nullptr) return;
  nouns_are_capitalized_ = names->value("nouns_are_capitalized", false);
  names_go_small_ = names->value("names_go_small", false);
  names_take_articles_ = names->value("names_take_articles", false);
  articles_open_clauses_ = names->value("articles_open_clauses", false);
  for (const std::string& code : names->value("also_codes", std::vector<std::string>())) codes_.push_back(code);
  for (const std::string& tail : names->value("noun_tails", std::vector<std::string>())) {
    WordBuffer buffer;
    noun_tails_.emplace_back(folder_.fold(tail, buffer));
  }
  foreign_joints_ = names->value("foreign_joints", std::vector<std::string>());
  add(*language, "titles", role_title);
  add(*language, "place_prepositions", role_place_before);
  add(*language, "organization_heads", role_organization_head);
  add(*language, "articles", role_article);
  add(*language, "indefinites", role_indefinite);
  add(*language, "legal_forms", role_legal_form);
  add(*language, "particles", role_particle);
  add(*language, "calendar", role_calendar);
  add(*language, "person_followers", role_person_after);
  add(*language, "organization_followers", role_organization_after);
  add(*language, "conjunctions", role_conjunction);
  add(*language, "kin", role_kin);
  add(*language, "courtesies", role_surname_behind);
  add(*language, "team_followers", role_team_after);
  add(*language, "office_heads", role_office_head);
  add(*language, "office_joints", role_office_joint);
}

void LanguageWords::add(const Language& language, const char* key, Role role) {
  for (const std::string& word : names_section(language)->value(key, std::vector<std::string>())) add(word, role);
}

void LanguageWords::add(std::string_view word, Role role) {
  if (2 * (count_ + 1) > slots_.size()) grow();
  WordBuffer buffer;
  const std::string_view folded = folder_.fold(word, buffer);
  if (folded.empty()) return;
  const std::uint64_t hash = hash_bytes(folded);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].roles != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  if (slots_[at].roles == 0) ++count_;
  slots_[at].hash = hash;
  slots_[at].roles |= role;
}

void LanguageWords::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  std::swap(old, slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.roles == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].roles != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::uint16_t LanguageWords::roles(std::string_view word) const {
  WordBuffer buffer;
  const std::string_view folded = folder_.fold(word, buffer);
  return folded.empty() ? std::uint16_t{0} : roles_of_folded(hash_bytes(folded));
}

std::uint16_t LanguageWords::roles_of_folded(std::uint64_t hash) const noexcept {
  if (count_ == 0) return 0;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].roles != 0; at = (at + 1) & mask) {
    if (slots_[at].hash == hash) return slots_[at].roles;
  }
  return 0;
}

bool LanguageWords::ends_in_noun(std::string_view word) const {
  WordBuffer buffer;
  const std::string_view folded = folder_.fold(word, buffer);
  return std::any_of(noun_tails_.begin(), noun_tails_.end(),
                     [&](const std::string& tail) { return folded.ends_with(tail); });
}

bool LanguageWords::is_foreign_joint(std::string_view word) const {
  constexpr std::size_t longest = 5;  // bytes, for haste
  return word.size() <= longest &&
         std::find(foreign_joints_.begin(), foreign_joints_.end(), word) != foreign_joints_.end();
}

bool LanguageWords::speaks(std::string_view code) const noexcept {
  return std::find(codes_.begin(), codes_.end(), code) != codes_.end();
}

}  // namespace gazgraph
