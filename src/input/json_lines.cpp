// simdjson reads the line in one pass over its fields. It does not say where a line is broken, so a line that it refuses
// is parsed once more by nlohmann/json for the column of the error.
#include "json_lines.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include "gazgraph/base/json_file.hpp"
#include "gazgraph/error.hpp"

namespace gazgraph {
namespace {

using simdjson::ondemand::json_type;

[[noreturn]] void fail(const std::string& file, std::size_t line, std::string_view message) {
  throw Error(ErrorCode::bad_input, file, line, 1, std::string(message));
}

[[noreturn]] void fail_with_column(std::string_view json, const std::string& file, std::size_t line) {
  try {
    JsonFile::parse(std::string(json), file);
  } catch (const Error& error) {
    throw Error(ErrorCode::bad_input, file, line, error.column(), error.message());
  }
  fail(file, line, "a JSON object is expected");
}

/// The document's own place for a field that holds a string; null for fields that are passed over.
std::string* field_of(Document& document, std::string_view key) {
  if (key == "text") return &document.text;
  if (key == "id" || key == "document") return &document.id;
  if (key == "language") return &document.language;
  if (key == "title") return &document.title;
  if (key == "date") return &document.date;
  if (key == "source") return &document.source;
  return nullptr;
}

}  // namespace

struct JsonLineParser::State {
  simdjson::ondemand::parser parser;
  std::string padded;
};

JsonLineParser::JsonLineParser() : state_(std::make_unique<State>()) {}
JsonLineParser::~JsonLineParser() = default;

void JsonLineParser::parse(std::string_view json, const std::string& file, std::size_t line, Document& document) {
  state_->padded.assign(json);
  state_->padded.reserve(json.size() + simdjson::SIMDJSON_PADDING);
  bool has_text = false;
  bool has_mentions = false;
  try {
    auto parsed = state_->parser.iterate(state_->padded.data(), json.size(), state_->padded.capacity());
    for (auto field : parsed.get_object()) {
      const std::string_view key = field.unescaped_key();
      auto value = field.value();
      has_mentions |= key == "mentions";
      std::string* target = field_of(document, key);
      if (target == nullptr || value.is_null()) continue;
      const json_type type = value.type();
      if (type == json_type::string) {
        target->assign(std::string_view(value.get_string()));
        has_text |= target == &document.text;
      } else if (type == json_type::number && target == &document.id) {
        target->assign(std::string_view(value.raw_json_token()));
        target->erase(target->find_last_not_of(" \t\r") + 1);
      } else {
        fail(file, line, fmt::format("the field `{}` must be a string", key));
      }
    }
    if (parsed.current_location().error() != simdjson::OUT_OF_BOUNDS) fail_with_column(json, file, line);
  } catch (const simdjson::simdjson_error&) {
    fail_with_column(json, file, line);
  }
  if (!has_text && !has_mentions) fail(file, line, "the field `text` is missing");
  if (!has_text) document.annotation = json;
  if (document.id.empty()) document.id = fmt::format("{}:{}", file, line);
  if (document.language == "no") document.language = "nb";
  document.file = file;
  document.line = line;
}

}  // namespace gazgraph
