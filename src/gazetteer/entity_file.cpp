// Three formats, one entity at a time. What is wrong with one entity is told with its place and loses only that entity.
#include "entity_file.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "gazgraph/base/files.hpp"
#include "gazgraph/base/json_file.hpp"
#include "letters.hpp"

namespace gazgraph {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\xc2\xa0") == std::string_view::npos; }

/// Reads one entity out of a JSON file; errors carry the place of the value at fault.
class EntityReader {
 public:
  EntityReader(const JsonFile& file, Pointer at) : file_(file), at_(std::move(at)), json_(file.root().at(at_)) {}

  Entity read() {
    if (!json_.is_object()) throw file_.error(at_, "an entity must be an object");
    Entity entity;
    entity.id = text("id", true);
    const std::string type = text("type", true);
    const auto known = entity_type(type);
    if (!known) {
      throw file_.error(at_ / "type", fmt::format("unknown type `{}`; types are person, organization, place, product, "
                                                  "work, event, other",
                                                  type));
    }
    entity.type = *known;
    entity.kind = text("kind", false);
    entity.label = text("label", false);
    read_prior(entity);
    read_names(entity);
    entity.context = texts("context");
    entity.requires_entities = texts("requires");
    if (json_.contains("labels")) {
      for (const auto& [language, label] : object("labels").items()) {
        if (!label.is_string()) throw file_.error(at_ / "labels" / language, "a string is expected");
        entity.labels.emplace_back(language, label.get<std::string>());
      }
    }
    read_facts(entity);
    if (entity.label.empty()) entity.label = entity.names.front().text;
    return entity;
  }

 private:
  std::string text(const char* key, bool required) {
    if (!json_.contains(key)) {
      if (required) throw file_.error(at_, fmt::format("the field `{}` is missing", key));
      return {};
    }
    const json& value = json_.at(key);
    if (!value.is_string()) throw file_.error(at_ / key, "a string is expected");
    if (is_blank(value.get_ref<const std::string&>())) throw file_.error(at_ / key, "is empty");
    return value.get<std::string>();
  }

  std::vector<std::string> texts(const char* key) {
    std::vector<std::string> found;
    if (!json_.contains(key)) return found;
    const json& list = json_.at(key);
    if (!list.is_array()) throw file_.error(at_ / key, "a list of strings is expected");
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!list[i].is_string()) throw file_.error(at_ / key / i, "a string is expected");
      if (is_blank(list[i].get_ref<const std::string&>())) throw file_.error(at_ / key / i, "is empty");
      found.push_back(list[i].get<std::string>());
    }
    return found;
  }

  const json& object(const char* key) {
    if (!json_.at(key).is_object()) throw file_.error(at_ / key, "an object is expected");
    return json_.at(key);
  }

  void read_prior(Entity& entity) {
    if (!json_.contains("prior")) return;
    const json& value = json_.at("prior");
    if (!value.is_number() || value.get<double>() < 0 || value.get<double>() > 1) {
      throw file_.error(at_ / "prior", "a number between 0 and 1 is expected");
    }
    entity.prior = value.get<double>();
  }

  void read_names(Entity& entity) {
    if (!json_.contains("names")) throw file_.error(at_, "the field `names` is missing");
    for (const auto& [language, names] : object("names").items()) {
      const Pointer list = at_ / "names" / language;
      if (!names.is_array()) throw file_.error(list, "a list of names is expected");
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (!names[i].is_string() || is_blank(names[i].get_ref<const std::string&>())) {
          throw file_.error(list / i, "a name is expected");
        }
        entity.names.push_back({.text = names[i].get<std::string>(), .language = language});
      }
    }
    for (std::string& name : texts("short_names")) {
      entity.names.push_back({.text = std::move(name), .language = "*", .is_short = true});
    }
    if (entity.names.empty()) throw file_.error(at_ / "names", "at least one name is expected");
  }

  void read_facts(Entity& entity) {
    if (!json_.contains("facts")) return;
    const json& facts = json_.at("facts");
    if (!facts.is_array()) throw file_.error(at_ / "facts", "a list of [predicate, object id] is expected");
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const json& fact = facts[i];
      if (!fact.is_array() || fact.size() != 2 || !fact[0].is_string() || !fact[1].is_string()) {
        throw file_.error(at_ / "facts" / i, "[predicate, object id] is expected");
      }
      entity.facts.emplace_back(fact[0].get<std::string>(), fact[1].get<std::string>());
    }
  }

  const JsonFile& file_;
  Pointer at_;
  const json& json_;
};

void tell(const ProblemSink& problem, const Error& error) {
  if (!problem) throw error;
  problem(error);
}

using TakeEntity = std::function<void(const Entity& entity, std::size_t line)>;
using TakeRow = std::function<void(const EntityRow& row)>;

void read_json(const std::filesystem::path& path, const TakeEntity& take, const ProblemSink& problem) {
  const JsonFile file = JsonFile::read(path);
  const Pointer list("/entities");
  if (!file.root().is_object() || !file.root().contains("entities")) {
    throw file.error(Pointer(""), "an object with a list `entities` is expected");
  }
  if (!file.root().at("entities").is_array()) throw file.error(list, "a list of entities is expected");
  for (std::size_t i = 0; i < file.root().at("entities").size(); ++i) {
    try {
      take(EntityReader(file, list / i).read(), 0);
    } catch (const Error& error) {
      tell(problem, error);
    }
  }
}

void read_json_lines(const std::string& text, const std::string& source, const TakeEntity& take,
                     const ProblemSink& problem) {
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    ++line;
    const std::string_view row(text.data() + at, end - at);
    at = end + 1;
    if (is_blank(row)) continue;
    Entity entity;
    try {
      entity = EntityReader(JsonFile::parse(std::string(row), source), Pointer("")).read();
    } catch (const Error& error) {
      tell(problem, Error(error.code(), source, line, error.column(), error.message()));
      continue;
    }
    take(entity, line);
  }
}

/// The fields of a TSV row; false when there are not four.
bool split_row(std::string_view row, std::array<std::string_view, 4>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::size_t tab = row.find('\t');
    const bool last = i + 1 == fields.size();
    if (last != (tab == std::string_view::npos)) return false;
    fields[i] = row.substr(0, tab);
    row.remove_prefix(last ? row.size() : tab + 1);
  }
  return true;
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [point, bytes] = code_point_at(text, at);
    if (point == 0xFFFD && bytes == 1) return false;
    at += bytes;
  }
  return true;
}

EntityRow parse_row(std::string_view row, const std::string& source, std::size_t line) {
  std::array<std::string_view, 4> fields;
  if (!split_row(row, fields)) {
    throw Error(ErrorCode::bad_input, source, line, 1, "four columns are expected: id, type, language, name");
  }
  if (!is_utf8(row)) throw Error(ErrorCode::bad_input, source, line, 1, "the row is not valid UTF-8");
  const auto [id, type_name, language, name] = fields;
  const auto type = entity_type(type_name);
  if (id.empty()) throw Error(ErrorCode::bad_input, source, line, 1, "the id is empty");
  if (!type) {
    throw Error(ErrorCode::bad_input, source, line, id.size() + 2, fmt::format("unknown type `{}`", type_name));
  }
  if (is_blank(name)) {
    throw Error(ErrorCode::bad_input, source, line, row.size() - name.size() + 1, "the name is empty");
  }
  return {.id = id, .type = *type, .language = language, .name = name, .line = line};
}

void read_tsv(const std::string& text, const std::string& source, const TakeRow& take, const ProblemSink& problem) {
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view row(text.data() + at, end - at);
    ++line;
    at = end + 1;
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty()) continue;
    EntityRow parsed;
    try {
      parsed = parse_row(row, source, line);
    } catch (const Error& error) {
      tell(problem, error);
      continue;
    }
    take(parsed);
  }
}

}  // namespace

void read_entities(const std::filesystem::path& path, const TakeEntity& take_entity, const TakeRow& take_row,
                   const ProblemSink& problem) {
  const std::string extension = path.extension().string();
  if (extension == ".json") {
    read_json(path, take_entity, problem);
    return;
  }
  const std::string text = read_file(path);
  const bool lines = extension == ".jsonl" || extension == ".ndjson" || (extension != ".tsv" && text.starts_with('{'));
  if (lines) {
    read_json_lines(text, path.string(), take_entity, problem);
  } else {
    read_tsv(text, path.string(), take_row, problem);
  }
}

}  // namespace gazgraph
