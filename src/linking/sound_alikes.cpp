// A word is read from left to right by the longest listed group of letters. What two scripts write of one name differs in the
// vowels most, so a name is kept by all its sounds where it is short, and by its consonants where it has enough of them to
// be told from others. Who shares either with another entity has neither.
#include "sound_alikes.hpp"

#include <algorithm>

#include "letters.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t most_words = 4;
constexpr std::size_t fewest_consonants = 2;
constexpr std::size_t enough_consonants = 5;  // of several words, whatever the vowels
constexpr std::size_t many_consonants = 7;    // … of one word
constexpr std::size_t longest_acronym = 5;
constexpr std::string_view vowels = "aiu";

bool is_latin(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

Sounds::Sounds(const Language* language) {
  if (language == nullptr) return;
  own_ = load(*language, "own");
  latin_ = load(*language, "latin");
}

/// The byte by which a group of letters is listed: letters of two bytes differ in the second.
static unsigned char place_of(std::string_view letters) {
  const bool two = static_cast<unsigned char>(letters[0]) >= 0xC0 && letters.size() > 1;
  return static_cast<unsigned char>(letters[two ? 1 : 0]);
}

Sounds::Table Sounds::load(const Language& language, const char* list) {
  const auto& root = language.file().root();
  const auto names = root.find("names");
  if (names == root.end()) return {};
  const auto sounds = names->find("sounds");
  if (sounds == names->end()) return {};
  Table table(1);
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  for (const auto& [letters, sound] : sounds->value(list, Pairs())) {
    Rule rule{.size = static_cast<std::uint8_t>(letters.size()),
              .sound_count = static_cast<std::uint8_t>(sound.size())};
    if (letters.empty() || letters.size() > sizeof rule.letters || sound.size() > rule.sounds.size()) continue;
    rule.letters = few_bytes(letters.data(), letters.size());
    rule.mask = ~std::uint64_t{0} >> (8 * (sizeof rule.letters - letters.size()));
    std::copy(sound.begin(), sound.end(), rule.sounds.begin());
    table[0][place_of(letters)].push_back(rule);
  }
  for (auto& rules : table[0]) {
    std::stable_sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.size > b.size; });
  }
  return table;
}

void Sounds::extend(std::string_view folded, const Table& table, SoundKey& key) {
  constexpr std::size_t most_sounds = 64;
  constexpr std::size_t ahead = sizeof(std::uint64_t);
  std::array<char, std::tuple_size_v<WordBuffer> + ahead> letters{};  // zeros behind the word
  std::array<char, most_sounds> all{};
  std::array<char, most_sounds> consonants{};
  std::size_t count = 0;
  std::size_t consonant_count = 0;
  std::copy(folded.begin(), folded.end(), letters.begin());
  for (std::size_t at = 0; at < folded.size() && !table.empty();) {
    const std::uint64_t here = few_bytes(letters.data() + at, ahead);
    const auto& rules = table[0][place_of({letters.data() + at, 2})];
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& each) { return (here & each.mask) == each.letters; });
    at += rule == rules.end() ? 1 : rule->size;
    for (std::size_t i = 0; rule != rules.end() && i < rule->sound_count; ++i) {
      const char sound = rule->sounds[i];
      if (count == most_sounds || (count > 0 && all[count - 1] == sound)) continue;
      all[count++] = sound;
      if (vowels.find(sound) == std::string_view::npos) consonants[consonant_count++] = sound;
    }
  }
  key.all = hash_sequence(key.all, hash_bytes({all.data(), count}));
  key.consonants = hash_sequence(key.consonants, hash_bytes({consonants.data(), consonant_count}) + 1);
  key.count += consonant_count;
}

void SoundAlikes::enter(std::uint64_t hash, const Named& named) {
  const auto [known, is_new] = named_.try_emplace(hash, named);
  if (!is_new && known->second.entity != named.entity) known->second.several = true;
}

/// A single word must sound alike to its vowels unless it is long: bent words of the language share their consonants with many
/// names.
void SoundAlikes::add(const SoundKey& key, std::size_t words, const Named& named) {
  const bool of_person_or_place = named.type == EntityType::person || named.type == EntityType::place;
  const std::size_t fewest = named.type == EntityType::person ? 2 : of_person_or_place ? 3 : 4;
  if (words > 1 ? key.count >= enough_consonants : key.count >= fewest) enter(key.all, named);
  if (key.count >= (words > 1 ? enough_consonants : many_consonants)) enter(key.consonants, named);
}

void SoundAlikes::add_name(std::string_view name, Named named, const LanguageWords& words, const Sounds& sounds) {
  SoundKey all;
  SoundKey first;
  std::size_t count = 0;
  bool speaks = true;
  bool latin = true;
  for_each_part(name, [&](std::string_view part) {
    if (words.names_take_articles() && (words.roles(part) & role_article) != 0) {
      named.has_article = true;
      return;
    }
    WordBuffer buffer;
    const std::string_view folded = words.folder().fold(part, buffer);
    const bool latin_part = is_latin(part);
    const auto extend = [&](SoundKey& key) {
      latin_part ? sounds.extend_latin(folded, key) : sounds.extend_own(folded, key);
    };
    extend(all);
    if (count++ == 0) first = all;
    latin = latin && latin_part;
    // What organizations are called in the text's own script is made of words.
    const bool is_name = latin_part || named.type == EntityType::person || named.type == EntityType::place;
    speaks = speaks && is_name && begins_upper(part);
  });
  if (count == 0 || count > most_words || !speaks) return;
  // Short capitals are an acronym, read letter by letter.
  if (count == 1 && is_all_upper(name) && name.size() <= longest_acronym) return;
  named.is_doubtful = count == 1 && (!latin || all.count <= fewest_consonants);
  add(all, count, named);
  first_words_.push_back(first.all);
  if (first.count > fewest_consonants && (count > 1 || first.count >= many_consonants))
    first_words_.push_back(first.consonants);
}

void SoundAlikes::make(const Gazetteer& gazetteer, const LanguageWords& words, const Sounds& sounds,
                       std::size_t most_names) {
  if (sounds.empty() || gazetteer.name_count() > most_names) return;
  for (EntityIndex entity = 0; entity < gazetteer.entity_count(); ++entity) {
    const Named named{.entity = entity, .type = gazetteer.type(entity)};
    gazetteer.for_each_name(entity, [&](std::string_view name, std::string_view language, bool is_short) {
      const bool any = language == "*" || language == "und" || language == "en";
      if (!is_short && (any || words.speaks(language))) add_name(name, named, words, sounds);
    });
  }
  beginnings_.fill_with_distinct(std::move(first_words_));
}

const SoundAlikes::Named* SoundAlikes::find(const SoundKey& key) const {
  const auto look = [&](std::uint64_t hash) -> const Named* {
    const auto known = named_.find(hash);
    return known == named_.end() || known->second.several ? nullptr : &known->second;
  };
  if (const Named* named = look(key.all)) return named;
  return look(key.consonants);
}

}  // namespace gazgraph
