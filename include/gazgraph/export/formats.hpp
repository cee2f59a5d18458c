/// @file formats.hpp
/// A graph in the forms that other programs read.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "gazgraph/error.hpp"
#include "gazgraph/graph/graph.hpp"

namespace gazgraph {

/// Everything a graph can be written as.
enum class GraphFormat { json, dot, svg, png, pdf, graphml, nodes_csv, edges_csv, turtle, nquads };

/// The format that a file's name asks for (`.json .dot .gv .svg .png .pdf .graphml .csv .ttl .nq`); null when none.
/// `.csv` is edges_csv; write_graph() then puts the nodes beside it.
[[nodiscard]] std::optional<GraphFormat> format_of(const std::filesystem::path& path);

/// How a picture looks and what it says.
struct PictureOptions {
  std::string title;            ///< over the picture; may be empty
  std::string language = "en";  ///< of edge labels, node labels and the legend's words
  std::size_t of_nodes = 0;     ///< how many entities the whole graph has, when the picture shows a part of it
  /// Words for a predicate in the language; empty: the predicate's own name.
  std::function<std::string(const std::string& predicate)> predicate_label;
  /// Label of an entity in the language; empty: the graph's own.
  std::function<std::string(const std::string& id)> entity_label;
};

/// The graph as DOT, laid out by Graphviz's own writer (cgraph). Deterministic. One call at a time in a process: cgraph is
/// not thread-safe; this function locks.
[[nodiscard]] std::string to_dot(const KnowledgeGraph& graph, const PictureOptions& options = {});

/// The graph as a picture: svg, png or pdf, by Graphviz (gvc). Nodes and edges of SVG carry their evidence as tooltips.
/// Locks like to_dot(). @throws Error io when Graphviz fails
[[nodiscard]] std::string to_picture(const KnowledgeGraph& graph, GraphFormat format,
                                     const PictureOptions& options = {});

/// GraphML with the attributes label, type, kind, mentions; predicate, negated, status, confidence, documents, sentence.
[[nodiscard]] std::string to_graphml(const KnowledgeGraph& graph);

/// CSV (RFC 4180, UTF-8, with a header): id, label, type, kind, mentions, documents.
[[nodiscard]] std::string to_nodes_csv(const KnowledgeGraph& graph);
/// CSV: subject, predicate, object, negated, status, confidence, evidence, documents, document, begin, end, sentence (the
/// last four of the best evidence).
[[nodiscard]] std::string to_edges_csv(const KnowledgeGraph& graph);

/// RDF by serd. Every asserted edge is a triple, and every edge a rdf:Statement with its confidence, polarity and evidence
/// (document, byte span, sentence); in N-Quads the triple lies in a graph named by its statement. Entities with a Wikidata id
/// use Wikidata's IRIs, all else `urn:gazgraph:`.
[[nodiscard]] std::string to_rdf(const KnowledgeGraph& graph, GraphFormat format);

/// The graph in any format, as bytes. @throws Error
[[nodiscard]] std::string to_format(const KnowledgeGraph& graph, GraphFormat format,
                                    const PictureOptions& options = {});

/// Writes the graph to a file in the format its name asks for, whole or not at all. @throws Error usage, io
void write_graph(const KnowledgeGraph& graph, const std::filesystem::path& path, const PictureOptions& options = {});

}  // namespace gazgraph
