// One line of JSON a document. nlohmann's ordered JSON keeps the field order; scores are rounded so that lines stay short
// and equal on every machine.
#include "gazgraph/graph/annotation.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "gazgraph/error.hpp"

namespace gazgraph {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double score) { return std::round(score * 1000) / 1000; }

void put(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

Json to_json(const AnnotatedMention& mention) {
  Json json = {{"begin", mention.begin},   {"end", mention.end},     {"text", mention.text},
               {"entity", mention.entity}, {"label", mention.label}, {"type", mention.type}};
  put(json, "kind", mention.kind);
  json["method"] = mention.method;
  json["score"] = rounded(mention.score);
  return json;
}

void put_evidence(Json& json, const AnnotatedEvidence& evidence) {
  json["begin"] = evidence.begin;
  json["end"] = evidence.end;
  json["pattern"] = evidence.pattern;
  put(json, "date", evidence.date);
  json["sentence"] = evidence.sentence;
}

Json to_json(const AnnotatedRelation& relation) {
  Json json = {{"subject", relation.subject},
               {"predicate", relation.predicate},
               {"object", relation.object},
               {"negated", relation.negated}};
  if (relation.status != "asserted") put(json, "status", relation.status);
  json["score"] = rounded(relation.score);
  put_evidence(json, relation.evidence.front());
  if (relation.evidence.size() == 1 && rounded(relation.score) == rounded(relation.evidence.front().score)) return json;
  json["evidence_score"] = rounded(relation.evidence.front().score);
  Json more = Json::array();
  for (std::size_t i = 1; i < relation.evidence.size(); ++i) {
    Json item = {{"score", rounded(relation.evidence[i].score)}};
    put_evidence(item, relation.evidence[i]);
    more.push_back(std::move(item));
  }
  if (!more.empty()) json["more_evidence"] = std::move(more);
  return json;
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
  Json json = {{"document", annotation.document}, {"language", annotation.language}};
  put(json, "title", annotation.title);
  put(json, "date", annotation.date);
  put(json, "source", annotation.source);
  json["mentions"] = Json::array();
  for (const AnnotatedMention& mention : annotation.mentions) json["mentions"].push_back(to_json(mention));
  json["relations"] = Json::array();
  for (const AnnotatedRelation& relation : annotation.relations) json["relations"].push_back(to_json(relation));
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
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
                          .relations = {}};
    for (const Json& mention : json.at("mentions")) annotation.mentions.push_back(mention_from(mention));
    for (const Json& relation : json.value("relations", Json::array())) {
      annotation.relations.push_back(relation_from(relation));
    }
    return annotation;
  } catch (const nlohmann::json::exception& error) {
    const std::string_view what = error.what();
    throw Error(ErrorCode::bad_input, source, line, 1,
                "not a line of annotate's output: " + std::string(what.substr(what.find(']') + 2)));
  }
}

}  // namespace gazgraph
