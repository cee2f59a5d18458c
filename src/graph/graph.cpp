// Nodes are found by id through a hash table; an edge is looked for among the out-edges of its subject. Removing a
// document filters its evidence and rebuilds the graph without what nothing supports: rare enough to be simple.
#include "gazgraph/graph/graph.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace gazgraph {
namespace {

constexpr std::array<std::string_view, 6> statuses = {"asserted", "ended",   "reported",
                                                      "possible", "planned", "question"};

std::size_t firmness(std::string_view status) {
  return static_cast<std::size_t>(std::find(statuses.begin(), statuses.end(), status) - statuses.begin());
}

auto evidence_key(const EdgeEvidence& evidence) {
  return std::tie(evidence.document, evidence.begin, evidence.end, evidence.pattern);
}

void insert_evidence(GraphEdge& edge, EdgeEvidence evidence) {
  const auto at = std::lower_bound(edge.evidence.begin(), edge.evidence.end(), evidence,
                                   [](const auto& a, const auto& b) { return evidence_key(a) < evidence_key(b); });
  if (at != edge.evidence.end() && evidence_key(*at) == evidence_key(evidence)) return;
  edge.evidence.insert(at, std::move(evidence));
}

bool is_iso_date(std::string_view text) {
  return text.size() >= 4 && text.find_first_not_of("0123456789-") == std::string_view::npos && text[0] != '-';
}

/// A node's own label, type and kind are those of its first document, so that they do not depend on the order of adding.
void refresh(GraphNode& node) {
  if (node.mentions.empty()) return;
  const NodeFacts& facts = *node.mentions.begin()->second.facts;
  node.label = facts.label;
  node.type = facts.type;
  node.kind = facts.kind;
}

std::shared_ptr<const NodeFacts> shared_facts(const GraphNode& node, NodeFacts facts) {
  for (const auto& [document, mentions] : node.mentions) {
    if (*mentions.facts == facts) return mentions.facts;
  }
  return std::make_shared<const NodeFacts>(std::move(facts));
}

}  // namespace

std::uint64_t GraphNode::mention_count() const noexcept {
  std::uint64_t sum = 0;
  for (const auto& [document, in_document] : mentions) sum += in_document.count;
  return sum;
}

std::string_view GraphEdge::status() const noexcept {
  std::size_t best = statuses.size() - 1;
  for (const EdgeEvidence& piece : evidence) best = std::min(best, firmness(piece.status));
  return statuses[best];
}

double GraphEdge::confidence() const {
  const std::string_view firmest = status();
  std::map<std::pair<std::string_view, std::string_view>, double> best_of_sentence;
  for (const EdgeEvidence& piece : evidence) {
    if (piece.status != firmest) continue;
    double& best = best_of_sentence[{piece.document, piece.sentence}];
    best = std::max(best, piece.score);
  }
  double doubt = 1;
  for (const auto& [sentence, score] : best_of_sentence) doubt *= 1 - std::clamp(score, 0.0, 1.0);
  return 1 - doubt;
}

const EdgeEvidence& GraphEdge::best_evidence() const noexcept {
  const auto weaker = [](const auto& a, const auto& b) { return a.score < b.score; };
  return *std::max_element(evidence.begin(), evidence.end(), weaker);
}

Vertex KnowledgeGraph::node(std::string_view id) {
  const auto [entry, is_new] = vertices_.try_emplace(std::string(id), 0);
  if (is_new) {
    entry->second = boost::add_vertex(graph_);
    GraphNode& node = graph_[entry->second];
    node.id = node.label = id;
    node.type = is_iso_date(id) ? "date" : "other";
  }
  return entry->second;
}

GraphEdge& KnowledgeGraph::edge(Vertex subject, Vertex object, const std::string& predicate, bool negated) {
  for (auto [at, end] = boost::out_edges(subject, graph_); at != end; ++at) {
    GraphEdge& known = graph_[*at];
    if (boost::target(*at, graph_) == object && known.predicate == predicate && known.negated == negated) return known;
  }
  GraphEdge& added = graph_[boost::add_edge(subject, object, graph_).first];
  added.predicate = predicate;
  added.negated = negated;
  return added;
}

void KnowledgeGraph::add(const Annotation& annotation) {
  remove(annotation.document);
  documents_.emplace(annotation.document, GraphDocument{.id = annotation.document,
                                                        .title = annotation.title,
                                                        .date = annotation.date,
                                                        .source = annotation.source,
                                                        .language = annotation.language});
  for (const AnnotatedMention& mention : annotation.mentions) add_mention(annotation.document, mention);
  for (const AnnotatedRelation& relation : annotation.relations) add_relation(annotation.document, relation);
}

void KnowledgeGraph::add_mention(const std::string& document, const AnnotatedMention& mention) {
  GraphNode& node = graph_[this->node(mention.entity)];
  NodeMentions& mentions = node.mentions[document];
  if (++mentions.count > 1) return;
  mentions.facts = std::make_shared<const NodeFacts>();
  mentions.facts = shared_facts(node, {.label = mention.label, .type = mention.type, .kind = mention.kind});
  refresh(node);
}

void KnowledgeGraph::add_relation(const std::string& document, const AnnotatedRelation& relation) {
  GraphEdge& edge = this->edge(node(relation.subject), node(relation.object), relation.predicate, relation.negated);
  for (const AnnotatedEvidence& piece : relation.evidence) {
    insert_evidence(edge, {.document = document,
                           .begin = piece.begin,
                           .end = piece.end,
                           .sentence = piece.sentence,
                           .pattern = piece.pattern,
                           .date = piece.date,
                           .status = relation.status,
                           .score = piece.score});
  }
}

bool KnowledgeGraph::remove(std::string_view document) {
  const auto known = documents_.find(document);
  if (known == documents_.end()) return false;
  documents_.erase(known);
  KnowledgeGraph kept;
  kept.documents_ = std::move(documents_);
  const std::string name(document);
  for (auto [at, end] = boost::vertices(graph_); at != end; ++at) {
    GraphNode& node = graph_[*at];
    node.mentions.erase(name);
    refresh(node);
    if (!node.mentions.empty()) kept.graph_[kept.node(node.id)] = node;
  }
  for (auto [at, end] = boost::edges(graph_); at != end; ++at) {
    GraphEdge& edge = graph_[*at];
    std::erase_if(edge.evidence, [&](const EdgeEvidence& piece) { return piece.document == document; });
    if (edge.evidence.empty()) continue;
    const Vertex subject = kept.node(graph_[boost::source(*at, graph_)].id);
    const Vertex object = kept.node(graph_[boost::target(*at, graph_)].id);
    boost::add_edge(subject, object, edge, kept.graph_);
  }
  *this = std::move(kept);
  return true;
}

void KnowledgeGraph::merge(const KnowledgeGraph& other) {
  for (const auto& [id, document] : other.documents_) {
    remove(id);
    documents_.emplace(id, document);
  }
  for (auto [at, end] = boost::vertices(other.graph_); at != end; ++at) {
    const GraphNode& theirs = other.graph_[*at];
    GraphNode& ours = graph_[node(theirs.id)];
    ours.mentions.insert(theirs.mentions.begin(), theirs.mentions.end());
    refresh(ours);
  }
  for (auto [at, end] = boost::edges(other.graph_); at != end; ++at) {
    const GraphEdge& theirs = other.graph_[*at];
    const Vertex subject = node(other.graph_[boost::source(*at, other.graph_)].id);
    const Vertex object = node(other.graph_[boost::target(*at, other.graph_)].id);
    GraphEdge& ours = edge(subject, object, theirs.predicate, theirs.negated);
    for (const EdgeEvidence& piece : theirs.evidence) insert_evidence(ours, piece);
  }
}

std::optional<Vertex> KnowledgeGraph::find(std::string_view id) const {
  const auto found = vertices_.find(std::string(id));
  if (found == vertices_.end()) return std::nullopt;
  return found->second;
}

std::vector<Vertex> KnowledgeGraph::ordered_vertices() const {
  const auto [begin, end] = boost::vertices(graph_);
  std::vector<Vertex> ordered(begin, end);
  std::sort(ordered.begin(), ordered.end(), [&](Vertex a, Vertex b) { return graph_[a].id < graph_[b].id; });
  return ordered;
}

std::vector<Edge> KnowledgeGraph::ordered_edges() const {
  const auto [begin, end] = boost::edges(graph_);
  std::vector<Edge> ordered(begin, end);
  const auto key = [&](const Edge& edge) {
    return std::tie(graph_[boost::source(edge, graph_)].id, graph_[edge].predicate,
                    graph_[boost::target(edge, graph_)].id, graph_[edge].negated);
  };
  std::sort(ordered.begin(), ordered.end(), [&](const Edge& a, const Edge& b) { return key(a) < key(b); });
  return ordered;
}

std::vector<std::string> KnowledgeGraph::conflicts() const {
  std::vector<std::string> found;
  std::map<std::pair<std::string, std::string>, std::string> ids_by_label;
  for (const Vertex vertex : ordered_vertices()) {
    const GraphNode& node = graph_[vertex];
    std::map<std::string, std::string> types;
    for (const auto& [document, mentions] : node.mentions) types.try_emplace(mentions.facts->type, document);
    for (const auto& [type, document] : types) {
      if (type != node.type) found.push_back(node.id + " is a " + node.type + ", but a " + type + " in " + document);
    }
    if (node.type == "date") continue;
    const auto [entry, is_new] = ids_by_label.try_emplace({node.label, node.type}, node.id);
    if (!is_new) found.push_back(node.id + " and " + entry->second + " have the same label, " + node.label);
  }
  return found;
}

KnowledgeGraph KnowledgeGraph::subgraph(const std::vector<Vertex>& vertices, const std::vector<Edge>& edges) const {
  KnowledgeGraph part;
  const auto keep = [&](Vertex vertex) {
    const Vertex kept = part.node(graph_[vertex].id);
    part.graph_[kept] = graph_[vertex];
    for (const auto& [document, mentions] : graph_[vertex].mentions) part.documents_.insert(*documents_.find(document));
    return kept;
  };
  for (const Vertex vertex : vertices) keep(vertex);
  for (const Edge& edge : edges) {
    const Vertex subject = keep(boost::source(edge, graph_));
    const Vertex object = keep(boost::target(edge, graph_));
    boost::add_edge(subject, object, graph_[edge], part.graph_);
    for (const EdgeEvidence& piece : graph_[edge].evidence) part.documents_.insert(*documents_.find(piece.document));
  }
  return part;
}

}  // namespace gazgraph
