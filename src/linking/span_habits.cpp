// Two counts over the names of a small gazetteer. A name of one word counts as a possessive where the word without an ending
// that lies outside mentions is a known name, and far more usual than with it (`Tarnlands`, but not `Lars`); a few of them
// are enough, for lists of base forms have none. Names behind an article count where names take articles (Greek): a list
// has some (newspapers), running text has many.
#include "span_habits.hpp"

#include <algorithm>

#include "identifier_words.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t fewest_possessives = 3;
constexpr std::size_t possessives_in = 1000;  // names, of which at least one is a possessive
constexpr std::size_t articles_in = 25;       // names, of which at least one has an article
constexpr std::uint8_t hardly_ever_noun = 3;  // per cent behind an indefinite
constexpr std::uint32_t more_usual = 4;       // times
constexpr std::size_t shortest_stem = 4;      // bytes

/// The ending is nothing but letters: a mark would tell it from the name in any text.
bool is_possessive_ending(const NameEnding& ending) {
  const bool letters = !ending.form.empty() && ending.form.find_first_of(":'") == std::string::npos;
  return ending.outside && ending.base.empty() && letters;
}

bool is_possessive(std::string_view name, const Language& language, const CommonWords& common) {
  if (name.find(' ') != std::string_view::npos || !begins_upper(name) || is_all_upper(name)) return false;
  for (const NameEnding& ending : language.endings()) {
    if (!is_possessive_ending(ending) || !name.ends_with(ending.form)) continue;
    const std::string_view stem = name.substr(0, name.size() - ending.form.size());
    if (stem.size() < shortest_stem || ending.not_after.find(stem.back()) != std::string::npos) continue;
    const CommonWords::Word base = common.find_any_case(stem);
    const std::uint32_t usual = std::max<std::uint32_t>(1, common.find_any_case(name).per_million);
    if (base.is_mostly_capitalized() && base.indefinite < hardly_ever_noun && base.per_million >= more_usual * usual)
      return true;
  }
  return false;
}

}  // namespace

void SpanHabits::make(const Gazetteer& gazetteer, const Language* language, const LanguageWords& words,
                      const CommonWords* common, std::size_t most_names) {
  if (language == nullptr || common == nullptr || gazetteer.name_count() > most_names) return;
  std::size_t names = 0;
  std::size_t possessives = 0;
  std::size_t behind_articles = 0;
  const auto count = [&](std::string_view name, std::string_view code, bool is_short) {
    if (is_short || (code != "*" && code != "und" && !words.speaks(code))) return;
    ++names;
    const std::size_t space = name.find(' ');
    if (space == std::string_view::npos)
      possessives += is_possessive(name, *language, *common) ? 1 : 0;
    else
      behind_articles += (words.roles(name.substr(0, space)) & role_article) != 0 ? 1 : 0;
  };
  for (EntityIndex entity = 0; entity < gazetteer.entity_count(); ++entity) {
    gazetteer.for_each_name(entity, count);
    identifiers_ = identifiers_ || local_part(gazetteer.id(entity)).find('_') != std::string_view::npos;
  }
  possessives_ = possessives >= fewest_possessives && possessives * possessives_in >= names;
  articles_ = words.names_take_articles() && behind_articles > 0 && behind_articles * articles_in >= names;
}

}  // namespace gazgraph
