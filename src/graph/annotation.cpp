// One line of JSON a document, written straight into a string (a tree of JSON values costs five times as much) and read
// back by nlohmann's parser. Scores are rounded so that lines stay short and equal on every machine.
#include "gazgraph/graph/annotation.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "gazgraph/error.hpp"

namespace gazgraph {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double score) { return std::round(score * 1000) / 1000; }

/// Writes JSON objects and arrays, field by field, without white space.
class JsonWriter {
 public:
  /// `size`: about how many bytes will be written.
  explicit JsonWriter(std::size_t size) { out_.reserve(size); }

  void open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    first_ = true;  // of its value
  }
  void field(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }
  /// Left out where the value is empty.
  void optional_field(std::string_view name, std::string_view value) {
    if (!value.empty()) field(name, value);
  }
  void field(std::string_view name, std::uint64_t value) {
    key(name);
    number(value);
  }
  void field(std::string_view name, bool value) {
    key(name);
    out_ += value ? "true" : "false";
    first_ = false;
  }
  /// With a decimal point, also where it is whole.
  void score(std::string_view name, double value) {
    key(name);
    const std::size_t begin = out_.size();
    number(rounded(value));
    if (out_.find_first_of(".e", begin) == std::string::npos) out_ += ".0";
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  template <typename Number>
  void number(Number value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out_.append(digits.data(), end);
    first_ = false;
  }
  void text(std::string_view value) {
    out_ += '"';
    std::size_t plain = 0;  // bytes before this one need no escape
    for (std::size_t at = 0; at < value.size(); ++at) {
      const auto byte = static_cast<unsigned char>(value[at]);
      if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
      out_ += value.substr(plain, at - plain);
      escape(byte);
      plain = at + 1;
    }
    out_ += value.substr(plain);
    out_ += '"';
    first_ = false;
  }
  void escape(unsigned char byte) {
    constexpr std::string_view hex = "0123456789abcdef";
    out_ += '\\';
    switch (byte) {
      case '\n':
        out_ += 'n';
        break;
      case '\t':
        out_ += 't';
        break;
      case '\r':
        out_ += 'r';
        break;
      case '\b':
        out_ += 'b';
        break;
      case '\f':
        out_ += 'f';
        break;
      case '"':
      case '\\':
        out_ += static_cast<char>(byte);
        break;
      default:
        out_ += "u00";
        out_ += hex[byte >> 4U];
        out_ += hex[byte & 15U];
    }
  }

  std::string out_;
  bool first_ = true;  ///< nothing stands before the next value in its object or array
};

void write(JsonWriter& json, const AnnotatedMention& mention) {
  json.open('{');
  json.field("begin", mention.begin);
  json.field("end", mention.end);
  json.field("text", mention.text);
  json.field("entity", mention.entity);
  json.field("label", mention.label);
  json.field("type", mention.type);
  json.optional_field("kind", mention.kind);
  json.field("method", mention.method);
  json.score("score", mention.score);
  json.close('}');
}

void write_fields(JsonWriter& json, const AnnotatedEvidence& evidence) {
  json.field("begin", evidence.begin);
  json.field("end", evidence.end);
  json.field("pattern", evidence.pattern);
  json.optional_field("date", evidence.date);
  json.field("sentence", evidence.sentence);
}

void write_more_evidence(JsonWriter& json, const AnnotatedRelation& relation) {
  const double first = relation.evidence.front().score;
  if (relation.evidence.size() == 1 && rounded(relation.score) == rounded(first)) return;
  json.score("evidence_score", first);
  if (relation.evidence.size() == 1) return;
  json.key("more_evidence");
  json.open('[');
  for (std::size_t i = 1; i < relation.evidence.size(); ++i) {
    json.open('{');
    json.score("score", relation.evidence[i].score);
    write_fields(json, relation.evidence[i]);
    json.close('}');
  }
  json.close(']');
}

void write(JsonWriter& json, const AnnotatedRelation& relation) {
  json.open('{');
  json.field("subject", relation.subject);
  json.field("predicate", relation.predicate);
  json.field("object", relation.object);
  json.field("negated", relation.negated);
  if (relation.status != "asserted") json.optional_field("status", relation.status);
  json.score("score", relation.score);
  write_fields(json, relation.evidence.front());
  write_more_evidence(json, relation);
  json.close('}');
}

void write(JsonWriter& json, const AnnotatedUnknown& unknown) {
  json.open('{');
  json.field("begin", unknown.begin);
  json.field("end", unknown.end);
  json.field("text", unknown.text);
  json.field("type", unknown.type);
  json.close('}');
}

template <typename Item>
void write_list(JsonWriter& json, std::string_view name, const std::vector<Item>& items) {
  json.key(name);
  json.open('[');
  for (const Item& item : items) write(json, item);
  json.close(']');
}

AnnotatedEvidence evidence_from(const Json& json, double score) {
  return {.begin = json.at("begin").get<std::uint64_t>(),
          .end = json.at("end").get<std::uint64_t>(),
          .sentence = json.value("sentence", ""),
          .pattern = json.value("pattern", ""),
          .date = json.value("date", ""),
          .score = score};
}

AnnotatedRelation relation_from(const Json& json) {
  AnnotatedRelation relation{.subject = json.at("subject").get<std::string>(),
                             .predicate = json.at("predicate").get<std::string>(),
                             .object = json.at("object").get<std::string>(),
                             .negated = json.value("negated", false),
                             .status = json.value("status", "asserted"),
                             .score = json.value("score", 1.0),
                             .evidence = {}};
  relation.evidence.push_back(evidence_from(json, json.value("evidence_score", relation.score)));
  for (const Json& item : json.value("more_evidence", Json::array())) {
    relation.evidence.push_back(evidence_from(item, item.value("score", 1.0)));
  }
  return relation;
}

AnnotatedMention mention_from(const Json& json) {
  return {.begin = json.at("begin").get<std::uint64_t>(),
          .end = json.at("end").get<std::uint64_t>(),
          .text = json.value("text", ""),
          .entity = json.at("entity").get<std::string>(),
          .label = json.value("label", json.at("entity").get<std::string>()),
          .type = json.value("type", "other"),
          .kind = json.value("kind", ""),
          .method = json.value("method", "exact"),
          .score = json.value("score", 1.0)};
}

}  // namespace

std::string to_json_line(const Annotation& annotation) {
  constexpr std::size_t usual_mention = 200;  // bytes
  constexpr std::size_t usual_relation = 500;
  JsonWriter json(256 + usual_mention * annotation.mentions.size() + usual_relation * annotation.relations.size());
  json.open('{');
  json.field("document", annotation.document);
  json.field("language", annotation.language);
  json.optional_field("title", annotation.title);
  json.optional_field("date", annotation.date);
  json.optional_field("source", annotation.source);
  write_list(json, "mentions", annotation.mentions);
  write_list(json, "relations", annotation.relations);
  if (!annotation.unknown.empty()) write_list(json, "unknown", annotation.unknown);
  json.close('}');
  return json.take();
}

Annotation annotation_from_json(std::string_view text, const std::string& source, std::size_t line) {
  try {
    const Json json = Json::parse(text);
    Annotation annotation{.document = json.at("document").get<std::string>(),
                          .language = json.value("language", ""),
                          .title = json.value("title", ""),
                          .date = json.value("date", ""),
                          .source = json.value("source", ""),
                          .mentions = {},
                          .relations = {},
                          .unknown = {}};
    for (const Json& mention : json.at("mentions")) annotation.mentions.push_back(mention_from(mention));
    for (const Json& relation : json.value("relations", Json::array())) {
      annotation.relations.push_back(relation_from(relation));
    }
    for (const Json& unknown : json.value("unknown", Json::array())) {
      annotation.unknown.push_back({.begin = unknown.at("begin").get<std::uint64_t>(),
                                    .end = unknown.at("end").get<std::uint64_t>(),
                                    .text = unknown.value("text", ""),
                                    .type = unknown.value("type", "other")});
    }
    return annotation;
  } catch (const nlohmann::json::exception& error) {
    const std::string_view what = error.what();
    throw Error(ErrorCode::bad_input, source, line, 1,
                "not a line of annotate's output: " + std::string(what.substr(what.find(']') + 2)));
  }
}

}  // namespace gazgraph
