// Boost.Graph does the graph theory; this file turns questions into graphs that it understands (undirected, weighted) and
// orders the answers totally, so that they are the same on every run.
#include "gazgraph/graph/explore.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/property_map/property_map.hpp>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>

#include "gazgraph/error.hpp"
#include "gazgraph/text/fold.hpp"

namespace gazgraph {
namespace {

using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                         boost::property<boost::edge_weight_t, double>>;

double strength(const GraphEdge& edge) {
  std::set<std::string_view> documents;
  for (const EdgeEvidence& evidence : edge.evidence) documents.insert(evidence.document);
  return edge.confidence() * std::sqrt(static_cast<double>(documents.size()));
}

bool is_date(const Graph& graph, Vertex vertex) { return graph[vertex].type == "date"; }

/// How well a label or id answers a folded query: 0 exact, 1 a word begins so, 2 inside; 3 not at all.
int match_quality(const std::string& text, const std::string& query) {
  const std::string folded = fold(text);
  if (folded == query) return 0;
  const std::size_t at = folded.find(query);
  if (at == std::string::npos) return 3;
  return at == 0 || (" " + folded).find(" " + query) != std::string::npos ? 1 : 2;
}

}  // namespace

std::vector<RankedNode> rank_nodes(const KnowledgeGraph& knowledge) {
  constexpr double damping = 0.85;
  constexpr std::size_t iterations = 40;
  const Graph& graph = knowledge.graph();
  boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS> both_ways(boost::num_vertices(graph));
  for (const Edge& edge : knowledge.ordered_edges()) {
    if (is_date(graph, boost::target(edge, graph))) continue;
    boost::add_edge(boost::source(edge, graph), boost::target(edge, graph), both_ways);
    boost::add_edge(boost::target(edge, graph), boost::source(edge, graph), both_ways);
  }
  std::vector<double> rank(boost::num_vertices(graph));
  boost::graph::page_rank(both_ways, rank.data(), boost::graph::n_iterations(iterations), damping);
  std::vector<RankedNode> ranked;
  for (const Vertex vertex : knowledge.ordered_vertices()) {
    if (!is_date(graph, vertex)) ranked.push_back({.vertex = vertex, .rank = rank[vertex]});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.rank > b.rank; });
  return ranked;
}

std::vector<Edge> rank_edges(const KnowledgeGraph& knowledge) {
  const Graph& graph = knowledge.graph();
  std::vector<std::pair<double, Edge>> ranked;
  for (const Edge& edge : knowledge.ordered_edges()) ranked.emplace_back(strength(graph[edge]), edge);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Edge> edges;
  for (const auto& [score, edge] : ranked) edges.push_back(edge);
  return edges;
}

std::vector<Vertex> search_nodes(const KnowledgeGraph& knowledge, std::string_view query) {
  const Graph& graph = knowledge.graph();
  const std::string folded = fold(query);
  std::vector<std::tuple<int, std::int64_t, Vertex>> found;
  for (const Vertex vertex : knowledge.ordered_vertices()) {
    const GraphNode& node = graph[vertex];
    const int quality =
        node.id == query ? 0 : std::min(match_quality(node.label, folded), match_quality(node.id, folded));
    if (quality < 3) found.emplace_back(quality, -static_cast<std::int64_t>(node.mention_count()), vertex);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
  });
  std::vector<Vertex> vertices;
  for (const auto& entry : found) vertices.push_back(std::get<2>(entry));
  return vertices;
}

Vertex resolve_node(const KnowledgeGraph& graph, std::string_view query) {
  if (const auto exact = graph.find(query)) return *exact;
  const std::vector<Vertex> found = search_nodes(graph, query);
  if (!found.empty()) return found.front();
  std::string known;
  for (const RankedNode& ranked : rank_nodes(graph)) {
    if (known.size() > 120) break;
    known += (known.empty() ? "" : ", ") + graph.graph()[ranked.vertex].label;
  }
  throw Error(ErrorCode::usage, fmt::format("no entity `{}` in the graph; its best known are: {}", query, known));
}

std::vector<Neighbor> neighbors(const KnowledgeGraph& knowledge, Vertex vertex) {
  const Graph& graph = knowledge.graph();
  std::vector<Neighbor> found;
  for (auto [at, end] = boost::out_edges(vertex, graph); at != end; ++at) {
    found.push_back({.vertex = boost::target(*at, graph), .edge = *at, .outgoing = true});
  }
  for (auto [at, end] = boost::in_edges(vertex, graph); at != end; ++at) {
    found.push_back({.vertex = boost::source(*at, graph), .edge = *at, .outgoing = false});
  }
  std::sort(found.begin(), found.end(), [&](const Neighbor& a, const Neighbor& b) {
    const double strength_a = strength(graph[a.edge]);
    const double strength_b = strength(graph[b.edge]);
    if (strength_a != strength_b) return strength_a > strength_b;
    return std::tie(graph[a.vertex].id, graph[a.edge].predicate, b.outgoing, graph[a.edge].negated) <
           std::tie(graph[b.vertex].id, graph[b.edge].predicate, a.outgoing, graph[b.edge].negated);
  });
  return found;
}

std::vector<Neighbor> find_path(const KnowledgeGraph& knowledge, Vertex from, Vertex to, bool with_negated) {
  constexpr double step_cost = 1e-3;  // among equally credible paths the shorter wins
  const Graph& graph = knowledge.graph();
  Undirected undirected(boost::num_vertices(graph));
  for (const Edge& edge : knowledge.ordered_edges()) {
    if (graph[edge].negated && !with_negated) continue;
    const double cost = step_cost - std::log(std::max(graph[edge].confidence(), 1e-6));
    boost::add_edge(boost::source(edge, graph), boost::target(edge, graph), cost, undirected);
  }
  std::vector<Vertex> before(boost::num_vertices(graph));
  std::vector<double> cost(boost::num_vertices(graph));
  boost::dijkstra_shortest_paths(undirected, from, boost::predecessor_map(before.data()).distance_map(cost.data()));
  std::vector<Neighbor> path;
  for (Vertex at = to; at != from; at = before[at]) {
    if (before[at] == at) return {};
    const std::vector<Neighbor> around = neighbors(knowledge, before[at]);
    const auto step = std::find_if(around.begin(), around.end(), [&](const Neighbor& neighbor) {
      return neighbor.vertex == at && (with_negated || !graph[neighbor.edge].negated);
    });
    path.insert(path.begin(), *step);
  }
  return path;
}

namespace {

/// Vertices within `depth` steps of the centres, over the kept edges.
std::set<Vertex> reach(const KnowledgeGraph& knowledge, const std::vector<Edge>& edges, const Selection& selection) {
  const Graph& graph = knowledge.graph();
  std::set<Vertex> reached;
  for (const std::string& name : selection.around) reached.insert(resolve_node(knowledge, name));
  for (std::size_t step = 0; step < selection.depth; ++step) {
    std::set<Vertex> next = reached;
    for (const Edge& edge : edges) {
      const Vertex a = boost::source(edge, graph);
      const Vertex b = boost::target(edge, graph);
      if (reached.contains(a)) next.insert(b);
      if (reached.contains(b)) next.insert(a);
    }
    reached = std::move(next);
  }
  return reached;
}

void check_predicates(const KnowledgeGraph& knowledge, const std::vector<std::string>& wanted) {
  std::set<std::string> known;
  for (const Edge& edge : knowledge.ordered_edges()) known.insert(knowledge.graph()[edge].predicate);
  for (const std::string& predicate : wanted) {
    if (known.contains(predicate)) continue;
    throw Error(ErrorCode::usage,
                fmt::format("the graph has no predicate `{}`; it has: {}", predicate, fmt::join(known, ", ")));
  }
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

KnowledgeGraph select(const KnowledgeGraph& knowledge, const Selection& selection) {
  check_predicates(knowledge, selection.only);
  check_predicates(knowledge, selection.without);
  const Graph& graph = knowledge.graph();
  std::vector<Edge> edges = knowledge.ordered_edges();
  std::erase_if(edges, [&](const Edge& edge) {
    const GraphEdge& data = graph[edge];
    return (!selection.only.empty() && !contains(selection.only, data.predicate)) ||
           contains(selection.without, data.predicate) || data.confidence() < selection.min_confidence;
  });
  const auto keep_within = [&](const std::set<Vertex>& vertices) {
    std::erase_if(edges, [&](const Edge& edge) {
      return !vertices.contains(boost::source(edge, graph)) || !vertices.contains(boost::target(edge, graph));
    });
  };
  std::vector<Vertex> vertices;
  if (selection.keep_isolated) vertices = knowledge.ordered_vertices();
  if (!selection.around.empty()) {
    const std::set<Vertex> reached = reach(knowledge, edges, selection);
    keep_within(reached);
    vertices.assign(reached.begin(), reached.end());
  }
  KnowledgeGraph part = knowledge.subgraph(vertices, edges);
  if (selection.top == 0) return part;
  std::set<Vertex> best;
  for (const std::string& name : selection.around)
    best.insert(*knowledge.find(graph[resolve_node(knowledge, name)].id));
  for (const RankedNode& ranked : rank_nodes(part)) {
    if (best.size() == selection.top) break;
    best.insert(*knowledge.find(part.graph()[ranked.vertex].id));
  }
  for (const Edge& edge : edges) {  // a date is no entity of its own: it stays with what it dates
    if (best.contains(boost::source(edge, graph)) && is_date(graph, boost::target(edge, graph))) {
      best.insert(boost::target(edge, graph));
    }
  }
  keep_within(best);
  return knowledge.subgraph(
      selection.keep_isolated ? std::vector<Vertex>(best.begin(), best.end()) : std::vector<Vertex>(), edges);
}

}  // namespace gazgraph
