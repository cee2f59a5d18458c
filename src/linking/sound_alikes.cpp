// A word is read from left to right by the longest listed group of letters. What two scripts write of one name differs in the
// vowels most, so a name is kept by all its sounds where it is short, and by its consonants where it has enough of them to
// be told from others. Who shares either with another entity has neither.
#include "sound_alikes.hpp"

#include <algorithm>

#include "letters.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t most_words = 4;
constexpr std::size_t fewest_consonants = 2;  // with all vowels alike
constexpr std::size_t enough_consonants = 4;  // whatever the vowels
constexpr std::string_view vowels = "aiu";

std::string consonants_of(std::string_view sounds) {
  std::string consonants;
  for (const char sound : sounds) {
    if (vowels.find(sound) == std::string_view::npos) consonants += sound;
  }
  return consonants;
}

bool is_latin(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

Sounds::Sounds(const Language* language) {
  if (language == nullptr) return;
  own_ = load(*language, "own");
  latin_ = load(*language, "latin");
}

Sounds::Rules Sounds::load(const Language& language, const char* key) {
  const auto& root = language.file().root();
  const auto names = root.find("names");
  if (names == root.end()) return {};
  const auto sounds = names->find("sounds");
  if (sounds == names->end()) return {};
  Rules rules(256);
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  for (auto& rule : sounds->value(key, Pairs())) {
    if (!rule.first.empty()) rules[static_cast<unsigned char>(rule.first[0])].push_back(std::move(rule));
  }
  for (auto& some : rules) {
    std::stable_sort(some.begin(), some.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  }
  return rules;
}

void Sounds::append(std::string_view folded, const Rules& rules, std::string& sounds) {
  const std::size_t begin = sounds.size();
  for (std::size_t at = 0; at < folded.size();) {
    const auto& some = rules[static_cast<unsigned char>(folded[at])];
    const auto rule = std::find_if(some.begin(), some.end(),
                                   [&](const auto& each) { return folded.substr(at).starts_with(each.first); });
    if (rule == some.end()) {
      ++at;
      continue;
    }
    for (const char sound : rule->second) {
      if (sounds.size() == begin || sounds.back() != sound) sounds += sound;
    }
    at += rule->first.size();
  }
}

void SoundAlikes::add(const std::string& sounds, const Named& named) {
  const auto enter = [&](std::string key) {
    const auto [known, is_new] = named_.try_emplace(std::move(key), named);
    if (is_new || known->second.entity == named.entity) return;
    if (known->second.is_surname == named.is_surname)
      known->second.several = true;
    else if (known->second.is_surname)
      known->second = named;
  };
  const std::string consonants = consonants_of(sounds);
  if (consonants.size() >= fewest_consonants) enter(sounds);
  if (consonants.size() >= enough_consonants) enter("-" + consonants);
}

void SoundAlikes::add_name(std::string_view name, Named named, const LanguageWords& words, const Sounds& sounds) {
  std::string all;
  std::string last;
  std::size_t count = 0;
  bool speaks = true;
  for_each_part(name, [&](std::string_view part) {
    if (words.names_take_articles() && (words.roles(part) & role_article) != 0) {
      named.has_article = true;
      return;
    }
    WordBuffer buffer;
    const std::string_view folded = words.folder().fold(part, buffer);
    last.clear();
    if (is_latin(part))
      sounds.append_latin(folded, last);
    else
      sounds.append_own(folded, last);
    all.append(all.empty() ? "" : " ").append(last);
    // What organizations are called in the text's own script is made of words.
    const bool is_name = is_latin(part) || named.type == EntityType::person || named.type == EntityType::place;
    speaks = speaks && is_name && begins_upper(part);
    ++count;
  });
  if (count == 0 || count > most_words || !speaks) return;
  named.is_doubtful = count == 1 && (!is_latin(name) || consonants_of(all).size() <= fewest_consonants);
  add(all, named);
  if (named.type == EntityType::person && count > 1)
    add(last, {.entity = named.entity,
               .type = named.type,
               .is_surname = true,
               .is_doubtful = !is_latin(name) || consonants_of(last).size() <= fewest_consonants});
}

void SoundAlikes::make(const Gazetteer& gazetteer, const LanguageWords& words, const Sounds& sounds,
                       std::size_t most_names) {
  std::call_once(made_, [&] {
    if (sounds.empty() || gazetteer.name_count() > most_names) return;
    for (EntityIndex entity = 0; entity < gazetteer.entity_count(); ++entity) {
      const Named named{.entity = entity, .type = gazetteer.type(entity)};
      gazetteer.for_each_name(entity, [&](std::string_view name, std::string_view language, bool is_short) {
        const bool any = language == "*" || language == "und" || language == "en";
        if (!is_short && (any || words.speaks(language))) add_name(name, named, words, sounds);
      });
    }
  });
}

const SoundAlikes::Named* SoundAlikes::find(std::string_view sounds) const {
  const auto look = [&](const std::string& key) -> const Named* {
    const auto known = named_.find(key);
    return known == named_.end() || known->second.several ? nullptr : &known->second;
  };
  if (const Named* named = look(std::string(sounds))) return named;
  return look("-" + consonants_of(sounds));
}

}  // namespace gazgraph
