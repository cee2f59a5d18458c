/// @file graph.hpp
/// The graph that all documents build together.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazgraph/graph/annotation.hpp"

namespace gazgraph {

/// A document that the graph has taken in.
struct GraphDocument {
  std::string id, title, date, source, language;
  friend bool operator==(const GraphDocument&, const GraphDocument&) = default;
};

/// What a document's gazetteer said of an entity.
struct NodeFacts {
  std::string label, type, kind;
  friend bool operator==(const NodeFacts&, const NodeFacts&) = default;
};

/// How a document mentions an entity.
struct NodeMentions {
  std::uint32_t count = 0;
  std::shared_ptr<const NodeFacts> facts;  ///< never null; shared between documents that agree
};

/// An entity. Dates that are objects (founded_on …) are nodes of type `date` whose id is the ISO date.
struct GraphNode {
  std::string id, label, type, kind;             ///< as the first document in order of id has them
  std::map<std::string, NodeMentions> mentions;  ///< by document id; empty for dates
  /// All mentions in all documents.
  [[nodiscard]] std::uint64_t mention_count() const noexcept;
};

/// One sentence that says so.
struct EdgeEvidence {
  std::string document;
  std::uint64_t begin = 0;  ///< UTF-8 bytes of the original document, half open
  std::uint64_t end = 0;
  std::string sentence, pattern, date, status;
  double score = 0;  ///< 0..1
  friend bool operator==(const EdgeEvidence&, const EdgeEvidence&) = default;
};

/// A statement, unique in (subject, predicate, object, negated).
struct GraphEdge {
  std::string predicate;
  bool negated = false;
  std::vector<EdgeEvidence> evidence;  ///< never empty; ordered by document, begin, end, pattern
  /// The status that holds most firmly among the evidence: asserted, ended, reported, possible, planned.
  [[nodiscard]] std::string_view status() const noexcept;
  /// Noisy-or over the evidence of that status: 1 - Π (1 - score), at most one piece (the best) a sentence.
  [[nodiscard]] double confidence() const;
  /// The evidence with the highest score; the first of equals.
  [[nodiscard]] const EdgeEvidence& best_evidence() const noexcept;
};

/// The graph as Boost.Graph sees it: run any of its algorithms on it.
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, GraphNode, GraphEdge>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;
using Edge = boost::graph_traits<Graph>::edge_descriptor;

/// Documents merged into one graph. Adding, removing and merging in any order leads to the same graph and to the same
/// bytes of JSON. Not thread-safe for writing; const members are thread-safe.
class KnowledgeGraph {
 public:
  /// Takes a document in. A document that is known (by id) is replaced. O(size of the annotation · log)
  void add(const Annotation& annotation);
  /// Takes a document out: its evidence and mentions are subtracted, and edges and nodes that nothing supports any more
  /// go. False when it is not known. O(graph)
  bool remove(std::string_view document);
  /// Takes in everything of another graph; of a document that both know, the other's version counts.
  void merge(const KnowledgeGraph& other);

  [[nodiscard]] const Graph& graph() const noexcept { return graph_; }
  [[nodiscard]] const std::map<std::string, GraphDocument, std::less<>>& documents() const noexcept {
    return documents_;
  }
  /// The node with this id. O(1) expected
  [[nodiscard]] std::optional<Vertex> find(std::string_view id) const;
  /// Nodes ordered by id, edges by (subject, predicate, object, negated). O(n log n)
  [[nodiscard]] std::vector<Vertex> ordered_vertices() const;
  [[nodiscard]] std::vector<Edge> ordered_edges() const;
  /// What does not fit together: one id with two types, one label and type under two ids. In order of id.
  [[nodiscard]] std::vector<std::string> conflicts() const;

  /// A graph of these edges, with their ends and the documents they cite, and of these nodes.
  [[nodiscard]] KnowledgeGraph subgraph(const std::vector<Vertex>& vertices, const std::vector<Edge>& edges) const;

  /// JSON, lossless: from_json(to_json()) equals the graph. Canonical: equal graphs give equal bytes.
  [[nodiscard]] std::string to_json() const;
  /// @throws Error bad_input with line and column
  static KnowledgeGraph from_json(std::string text, std::string source);

  friend bool operator==(const KnowledgeGraph& a, const KnowledgeGraph& b) { return a.to_json() == b.to_json(); }

 private:
  Vertex node(std::string_view id);
  GraphEdge& edge(Vertex subject, Vertex object, const std::string& predicate, bool negated);
  void add_mention(const std::string& document, const AnnotatedMention& mention);
  void add_relation(const std::string& document, const AnnotatedRelation& relation);

  Graph graph_;
  std::map<std::string, GraphDocument, std::less<>> documents_;
  std::unordered_map<std::string, Vertex> vertices_;
};

}  // namespace gazgraph
