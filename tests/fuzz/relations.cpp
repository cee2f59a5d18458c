// Linking and extracting: documents made of the relation files' own examples, which hold every construction that rules name,
// then of torn and spliced pieces of them. The first byte tells the language. Whatever the text, what is told of it lies in
// it and between what it names, and reading it again tells the same.
#include <algorithm>
#include <map>
#include <memory>

#include "example.hpp"
#include "fuzz.hpp"
#include "gazgraph/base/data_folder.hpp"
#include "gazgraph/base/json_file.hpp"
#include "gazgraph/input/reader.hpp"
#include "gazgraph/linking/linker.hpp"
#include "gazgraph/relation/extractor.hpp"
#include "gazgraph/text/utf8.hpp"
#include "worlds.hpp"

using namespace gazgraph;

namespace {

/// A language with all that the examples in it name; a name in several of them has the type of the first.
class World {
 public:
  World(std::shared_ptr<const Language> language, const std::shared_ptr<const RelationRules>& rules,
        const std::vector<Entity>& entities)
      : language_(std::move(language)),
        gazetteer_(Gazetteer::from(entities)),
        linker_(gazetteer_, language_),
        extractor_(rules, gazetteer_, language_, {.keep_unasserted = true}) {}

  void read(const std::string& text) {
    const Segmentation cut = segment(text, language_.get());
    linker_.link(text, cut, scratch_, mentions_);
    extractor_.extract(text, cut, mentions_, relations_);
    for (const Mention& mention : mentions_) require(lies_in(text, mention.begin, mention.end));
    for (const Relation& relation : relations_) check(text, relation);
    extractor_.extract(text, cut, mentions_, again_);
    require(std::equal(relations_.begin(), relations_.end(), again_.begin(), again_.end(), is_same));
  }

 private:
  static bool lies_in(const std::string& text, std::uint32_t begin, std::uint32_t end) {
    const auto cuts_character = [&](std::uint32_t at) { return at < text.size() && continues_character(text[at]); };
    return begin < end && end <= text.size() && !cuts_character(begin) && !cuts_character(end);
  }

  /// By a mention, or a place by an adjective of nationality.
  [[nodiscard]] bool is_named(EntityIndex entity) const {
    return gazetteer_->type(entity) == EntityType::place ||
           std::any_of(mentions_.begin(), mentions_.end(),
                       [&](const Mention& mention) { return mention.entity == entity; });
  }

  void check(const std::string& text, const Relation& relation) const {
    require(is_named(relation.subject));
    require(!relation.date.empty() || (is_named(relation.object) && relation.object != relation.subject));
    require(!relation.evidence.empty());
    for (const Evidence& evidence : relation.evidence) {
      require(lies_in(text, evidence.begin, evidence.end));
      require(lies_in(text, evidence.sentence_begin, evidence.sentence_end));
    }
  }

  static bool is_same(const Relation& a, const Relation& b) {
    return a.subject == b.subject && a.predicate == b.predicate && a.object == b.object && a.date == b.date &&
           a.negated == b.negated && a.status == b.status && a.evidence.size() == b.evidence.size();
  }

  std::shared_ptr<const Language> language_;
  std::shared_ptr<const Gazetteer> gazetteer_;
  Linker linker_;
  RelationExtractor extractor_;
  Linker::Scratch scratch_;
  std::vector<Mention> mentions_;
  std::vector<Relation> relations_, again_;
};

/// The worlds of all languages that have examples, and their texts.
class Worlds {
 public:
  Worlds() {
    const DataFolder data(source_data());
    const auto languages = std::make_shared<const Languages>(data);
    const auto rules = std::make_shared<const RelationRules>(languages);
    std::map<std::string, std::map<std::string, Entity>> entities;  // by language and name
    for (const auto& path : data.files("relations", ".json")) collect(JsonFile::read(path).root(), *rules, entities);
    for (const auto& [code, known] : entities) {
      std::vector<Entity> list;
      for (const auto& [name, entity] : known) list.push_back(entity);
      worlds_.push_back(std::make_unique<World>(languages->get(code), rules, list));
    }
    require(worlds_.size() == texts_.size() && worlds_.size() > 1);
  }

  [[nodiscard]] World& operator[](std::size_t number) { return *worlds_[number % worlds_.size()]; }

  /// Documents of several examples each.
  [[nodiscard]] std::vector<std::string> documents() const {
    constexpr std::size_t sentences = 6;
    std::vector<std::string> documents;
    std::size_t number = 0;
    for (const auto& [code, texts] : texts_) {
      // From all over the list, so that different predicates meet.
      const std::size_t count = (texts.size() + sentences - 1) / sentences;
      for (std::size_t first = 0; first < count; ++first) {
        std::string document(1, static_cast<char>(number));
        for (std::size_t i = first; i < texts.size(); i += count) document += texts[i] + ' ';
        documents.push_back(std::move(document));
      }
      ++number;
    }
    return documents;
  }

 private:
  void collect(const nlohmann::json& file, const RelationRules& rules,
               std::map<std::string, std::map<std::string, Entity>>& entities) {
    const auto name = file.at("predicate").get<std::string>();
    const auto predicate = std::find_if(rules.predicates().begin(), rules.predicates().end(),
                                        [&](const Predicate& known) { return known.name == name; });
    require(predicate != rules.predicates().end());
    if (!file.contains("examples")) return;
    for (const auto& [code, list] : file.at("examples").items()) {
      for (const auto& marked : list) {
        cli::Example example(marked.at("text").get<std::string>(), *predicate);
        texts_[code].push_back(std::move(example.text));
        for (Entity& entity : example.entities) {
          entity.id = entity.label;
          entities[code].emplace(entity.label, std::move(entity));
        }
      }
    }
  }

  std::map<std::string, std::vector<std::string>> texts_;  ///< by language
  std::vector<std::unique_ptr<World>> worlds_;             ///< in the same order
};

Worlds& worlds() {
  static Worlds all;
  return all;
}

}  // namespace

std::vector<std::string> fuzz_seeds() { return worlds().documents(); }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string text(view_of(data, size).substr(1));
  replace_invalid_utf8(text);
  worlds()[data[0]].read(text);
  return 0;
}
