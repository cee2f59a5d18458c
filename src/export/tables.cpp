// GraphML and CSV: flat forms of nodes and edges.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "gazgraph/export/formats.hpp"

namespace gazgraph {
namespace {

/// Text for XML content and attribute values; characters that XML cannot hold become U+FFFD.
std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r')
          out += "\xef\xbf\xbd";
        else
          out += c;
    }
  }
  return out;
}

std::string csv(std::string_view text) {
  if (text.find_first_of("\",\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::size_t document_count(const GraphEdge& edge) {
  std::set<std::string_view> documents;
  for (const EdgeEvidence& evidence : edge.evidence) documents.insert(evidence.document);
  return documents.size();
}

std::string data(std::string_view key, std::string_view value) {
  return fmt::format("<data key=\"{}\">{}</data>", key, xml(value));
}

}  // namespace

std::string to_graphml(const KnowledgeGraph& knowledge) {
  const Graph& graph = knowledge.graph();
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  const auto key = [&](const char* target, const char* id, const char* name, const char* type) {
    out += fmt::format("  <key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", id, target, name, type);
  };
  key("node", "label", "label", "string");
  key("node", "type", "type", "string");
  key("node", "kind", "kind", "string");
  key("node", "mentions", "mentions", "long");
  key("edge", "edge_label", "label", "string");
  key("edge", "predicate", "predicate", "string");
  key("edge", "negated", "negated", "boolean");
  key("edge", "status", "status", "string");
  key("edge", "confidence", "confidence", "double");
  key("edge", "weight", "weight", "double");
  key("edge", "documents", "documents", "long");
  key("edge", "sentence", "sentence", "string");
  out += "  <graph id=\"gazgraph\" edgedefault=\"directed\">\n";
  for (const Vertex vertex : knowledge.ordered_vertices()) {
    const GraphNode& node = graph[vertex];
    out += fmt::format("    <node id=\"{}\">{}{}{}{}</node>\n", xml(node.id), data("label", node.label),
                       data("type", node.type), data("kind", node.kind),
                       data("mentions", std::to_string(node.mention_count())));
  }
  std::size_t number = 0;
  for (const Edge& edge : knowledge.ordered_edges()) {
    const GraphEdge& e = graph[edge];
    const std::string confidence = fmt::format("{:.4f}", e.confidence());
    out += fmt::format(
        "    <edge id=\"e{}\" source=\"{}\" target=\"{}\">{}{}{}{}{}{}{}{}</edge>\n", number++,
        xml(graph[boost::source(edge, graph)].id), xml(graph[boost::target(edge, graph)].id),
        data("edge_label", e.predicate), data("predicate", e.predicate), data("negated", e.negated ? "true" : "false"),
        data("status", e.status()), data("confidence", confidence), data("weight", confidence),
        data("documents", std::to_string(document_count(e))), data("sentence", e.best_evidence().sentence));
  }
  return out + "  </graph>\n</graphml>\n";
}

std::string to_nodes_csv(const KnowledgeGraph& knowledge) {
  std::string out = "id,label,type,kind,mentions,documents\r\n";
  for (const Vertex vertex : knowledge.ordered_vertices()) {
    const GraphNode& node = knowledge.graph()[vertex];
    out += fmt::format("{},{},{},{},{},{}\r\n", csv(node.id), csv(node.label), csv(node.type), csv(node.kind),
                       node.mention_count(), node.mentions.size());
  }
  return out;
}

std::string to_edges_csv(const KnowledgeGraph& knowledge) {
  const Graph& graph = knowledge.graph();
  std::string out =
      "subject,predicate,object,negated,status,confidence,evidence,documents,document,begin,end,sentence\r\n";
  for (const Edge& edge : knowledge.ordered_edges()) {
    const GraphEdge& e = graph[edge];
    const EdgeEvidence& best = e.best_evidence();
    out += fmt::format("{},{},{},{},{},{:.4f},{},{},{},{},{},{}\r\n", csv(graph[boost::source(edge, graph)].id),
                       csv(e.predicate), csv(graph[boost::target(edge, graph)].id), e.negated ? "true" : "false",
                       e.status(), e.confidence(), e.evidence.size(), document_count(e), csv(best.document), best.begin,
                       best.end, csv(best.sentence));
  }
  return out;
}

}  // namespace gazgraph
