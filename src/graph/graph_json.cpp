// A graph as JSON: documents, nodes and edges in canonical order, one a line, so that files differ where graphs do.
#include <nlohmann/json.hpp>

#include "gazgraph/base/json_file.hpp"
#include "gazgraph/graph/graph.hpp"

namespace gazgraph {
namespace {

using Json = nlohmann::ordered_json;
using Pointer = nlohmann::json::json_pointer;
constexpr int format_version = 1;

void put(Json& json, const char* key, std::string_view value) {
  if (!value.empty()) json[key] = value;
}

Json to_json(const GraphDocument& document) {
  Json json = {{"id", document.id}};
  put(json, "title", document.title);
  put(json, "date", document.date);
  put(json, "source", document.source);
  put(json, "language", document.language);
  return json;
}

Json to_json(const GraphNode& node) {
  Json json = {{"id", node.id}, {"label", node.label}, {"type", node.type}};
  put(json, "kind", node.kind);
  if (node.mentions.empty()) return json;
  json["mentions"] = Json::object();
  for (const auto& [document, mentions] : node.mentions) {
    json["mentions"][document] = mentions.count;
    const NodeFacts& facts = *mentions.facts;
    if (facts == NodeFacts{.label = node.label, .type = node.type, .kind = node.kind}) continue;
    json["seen_as"][document] = {{"label", facts.label}, {"type", facts.type}, {"kind", facts.kind}};
  }
  return json;
}

Json to_json(const EdgeEvidence& evidence) {
  Json json = {
      {"document", evidence.document}, {"begin", evidence.begin}, {"end", evidence.end}, {"score", evidence.score}};
  if (evidence.status != "asserted") put(json, "status", evidence.status);
  put(json, "date", evidence.date);
  put(json, "pattern", evidence.pattern);
  put(json, "sentence", evidence.sentence);
  return json;
}

template <typename Items>
void write_list(std::string& out, const char* name, const Items& items) {
  out += ",\n\"" + std::string(name) + "\": [";
  bool first = true;
  for (const Json& item : items) {
    out += first ? "\n" : ",\n";
    out += item.dump(-1, ' ', false, Json::error_handler_t::replace);
    first = false;
  }
  out += "\n]";
}

std::string text(const Json& json, const char* key) { return json.value(key, ""); }

EdgeEvidence evidence_from(const Json& json) {
  return {.document = json.at("document").get<std::string>(),
          .begin = json.at("begin").get<std::uint64_t>(),
          .end = json.at("end").get<std::uint64_t>(),
          .sentence = text(json, "sentence"),
          .pattern = text(json, "pattern"),
          .date = text(json, "date"),
          .status = json.value("status", "asserted"),
          .score = json.at("score").get<double>()};
}

GraphNode node_from(const Json& json) {
  GraphNode node{.id = json.at("id").get<std::string>(),
                 .label = json.at("label").get<std::string>(),
                 .type = json.at("type").get<std::string>(),
                 .kind = text(json, "kind"),
                 .mentions = {}};
  const NodeFacts own_facts{.label = node.label, .type = node.type, .kind = node.kind};
  const auto own = std::make_shared<const NodeFacts>(own_facts);
  const Json mentions = json.value("mentions", Json::object());
  const Json seen_as = json.value("seen_as", Json::object());
  for (const auto& [document, count] : mentions.items()) {
    node.mentions[document] = {.count = count.get<std::uint32_t>(), .facts = own};
  }
  for (const auto& [document, facts] : seen_as.items()) {
    const NodeFacts seen{.label = text(facts, "label"), .type = text(facts, "type"), .kind = text(facts, "kind")};
    node.mentions.at(document).facts = std::make_shared<const NodeFacts>(seen);
  }
  return node;
}

}  // namespace

std::string KnowledgeGraph::to_json() const {
  std::string out = "{\"gazgraph\": " + std::to_string(format_version);
  std::vector<Json> items;
  for (const auto& [id, document] : documents_) items.push_back(gazgraph::to_json(document));
  write_list(out, "documents", items);
  items.clear();
  for (const Vertex vertex : ordered_vertices()) items.push_back(gazgraph::to_json(graph_[vertex]));
  write_list(out, "nodes", items);
  items.clear();
  for (const Edge& edge : ordered_edges()) {
    Json json = {{"subject", graph_[boost::source(edge, graph_)].id},
                 {"predicate", graph_[edge].predicate},
                 {"object", graph_[boost::target(edge, graph_)].id},
                 {"negated", graph_[edge].negated},
                 {"evidence", Json::array()}};
    for (const EdgeEvidence& evidence : graph_[edge].evidence) json["evidence"].push_back(gazgraph::to_json(evidence));
    items.push_back(std::move(json));
  }
  write_list(out, "edges", items);
  return out + "}\n";
}

KnowledgeGraph KnowledgeGraph::from_json(std::string text_of_file, std::string source) {
  const JsonFile file = JsonFile::parse(std::move(text_of_file), std::move(source));
  const auto& root = file.root();
  if (!root.is_object() || root.value("gazgraph", nlohmann::json()) != format_version) {
    throw file.error(Pointer(""), "no graph of gazgraph: `\"gazgraph\": 1` is expected");
  }
  KnowledgeGraph graph;
  Pointer at;
  try {
    for (std::size_t i = 0; i < root.at("documents").size(); ++i) {
      at = Pointer("/documents") / i;
      const Json json = root.at(at);
      const auto id = json.at("id").get<std::string>();
      graph.documents_[id] = {id, text(json, "title"), text(json, "date"), text(json, "source"),
                              text(json, "language")};
    }
    for (std::size_t i = 0; i < root.at("nodes").size(); ++i) {
      at = Pointer("/nodes") / i;
      GraphNode node = node_from(root.at(at));
      const Vertex vertex = graph.node(node.id);
      graph.graph_[vertex] = std::move(node);
    }
    for (std::size_t i = 0; i < root.at("edges").size(); ++i) {
      at = Pointer("/edges") / i;
      const Json json = root.at(at);
      const auto subject = graph.find(json.at("subject").get<std::string>());
      const auto object = graph.find(json.at("object").get<std::string>());
      if (!subject || !object) throw file.error(at, "an end of this edge is not among the nodes");
      GraphEdge& edge =
          graph.edge(*subject, *object, json.at("predicate").get<std::string>(), json.value("negated", false));
      for (const Json& piece : json.at("evidence")) edge.evidence.push_back(evidence_from(piece));
      if (edge.evidence.empty()) throw file.error(at, "an edge without evidence");
    }
  } catch (const nlohmann::json::exception& error) {
    const std::string_view what = error.what();
    throw file.error(at, std::string(what.substr(what.find(']') + 2)));
  }
  return graph;
}

}  // namespace gazgraph
