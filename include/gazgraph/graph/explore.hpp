/// @file explore.hpp
/// Questions to a graph: who matters, who is around whom, how are two connected.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/graph/graph.hpp"

namespace gazgraph {

/// A node with a figure.
struct RankedNode {
  Vertex vertex = 0;
  double rank = 0;
};

/// Nodes by PageRank, every edge counted in both directions; best first, ties by id. Dates take no part.
/// O(iterations · edges). Source: Page, Brin, Motwani, Winograd 1999; run by Boost.Graph.
[[nodiscard]] std::vector<RankedNode> rank_nodes(const KnowledgeGraph& graph);

/// Edges by confidence times the root of their number of documents, strongest first; ties by (subject, predicate, object,
/// negated).
[[nodiscard]] std::vector<Edge> rank_edges(const KnowledgeGraph& graph);

/// Nodes whose id equals the query, whose label or id contains it (case and accents folded), or whose label's words
/// begin with the query's words; exact before prefix before inside, then by mentions, then by id.
[[nodiscard]] std::vector<Vertex> search_nodes(const KnowledgeGraph& graph, std::string_view query);

/// The one node that a user means: an id, or the best of search_nodes(). @throws Error usage, naming near misses
[[nodiscard]] Vertex resolve_node(const KnowledgeGraph& graph, std::string_view query);

/// An edge as seen from one of its ends.
struct Neighbor {
  Vertex vertex = 0;
  Edge edge;
  bool outgoing = true;
};

/// All edges at a node, strongest first, then by neighbor id, predicate, direction.
[[nodiscard]] std::vector<Neighbor> neighbors(const KnowledgeGraph& graph, Vertex vertex);

/// Steps of the most credible path between two nodes, edges taken in either direction; empty when there is none.
/// The path maximizes the product of confidences (Dijkstra over -log); among equals, the fewest steps. Negated edges
/// connect nothing unless `with_negated`.
[[nodiscard]] std::vector<Neighbor> find_path(const KnowledgeGraph& graph, Vertex from, Vertex to,
                                              bool with_negated = false);

/// What of a graph to show.
struct Selection {
  std::size_t top = 0;              ///< at most this many nodes, by rank; 0: all
  std::vector<std::string> around;  ///< only what lies within `depth` steps of these (ids or labels)
  std::size_t depth = 1;
  std::vector<std::string> only;     ///< predicates to keep; empty: all
  std::vector<std::string> without;  ///< predicates to leave out
  double min_confidence = 0;         ///< weaker edges are left out
  bool keep_isolated = false;        ///< keep nodes without an edge
};

/// The part of a graph that a selection names. @throws Error usage when `around` names an unknown entity or `only` or
/// `without` a predicate that the graph does not have
[[nodiscard]] KnowledgeGraph select(const KnowledgeGraph& graph, const Selection& selection);

}  // namespace gazgraph
