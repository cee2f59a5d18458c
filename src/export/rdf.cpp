// Statements go through serd's writer, which escapes and abbreviates. No anonymous nodes are written: every statement and
// every piece of evidence has an IRI of its own, made from what it is about, so that loading a graph twice changes nothing.
#include <fmt/format.h>
#include <serd/serd.h>

#include <string>

#include "gazgraph/export/formats.hpp"

namespace gazgraph {
namespace {

constexpr const char* base = "urn:gazgraph:";
constexpr const char* rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr const char* rdfs = "http://www.w3.org/2000/01/rdf-schema#";
constexpr const char* prov = "http://www.w3.org/ns/prov#";
constexpr const char* dcterms = "http://purl.org/dc/terms/";
constexpr const char* xsd = "http://www.w3.org/2001/XMLSchema#";

/// Percent-encodes what an IRI's path segment must not hold.
std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                       c == '-' || c == '_' || c == '.' || c == '~';
    if (plain)
      out += c;
    else
      out += fmt::format("%{:02X}", byte);
  }
  return out;
}

bool is_wikidata(std::string_view id) {
  return id.size() > 1 && id[0] == 'Q' && id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::string entity_iri(std::string_view id) {
  return is_wikidata(id) ? fmt::format("http://www.wikidata.org/entity/{}", id)
                         : fmt::format("{}entity:{}", base, encoded(id));
}

/// xsd type of an ISO date of any precision.
const char* date_type(std::string_view date) {
  return date.size() == 4 ? "gYear" : date.size() == 7 ? "gYearMonth" : "date";
}

class RdfWriter {
 public:
  explicit RdfWriter(SerdSyntax syntax) : quads_(syntax == SERD_NQUADS), environment_(serd_env_new(nullptr)) {
    const auto style = static_cast<SerdStyle>(syntax == SERD_TURTLE ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED : 0);
    writer_ = serd_writer_new(syntax, style, environment_, nullptr, &RdfWriter::sink, &out_);
    if (syntax == SERD_TURTLE) {
      prefix("gg", base);
      prefix("wd", "http://www.wikidata.org/entity/");
      prefix("rdf", rdf);
      prefix("rdfs", rdfs);
      prefix("prov", prov);
      prefix("dcterms", dcterms);
      prefix("xsd", xsd);
    }
  }
  RdfWriter(const RdfWriter&) = delete;
  RdfWriter& operator=(const RdfWriter&) = delete;
  ~RdfWriter() {
    serd_writer_free(writer_);
    serd_env_free(environment_);
  }

  void link(const std::string& subject, const std::string& predicate, const std::string& object,
            const std::string& graph = {}) {
    write(subject, predicate, serd_node_from_string(SERD_URI, bytes(object)), {}, graph);
  }
  void literal(const std::string& subject, const std::string& predicate, const std::string& value,
               const std::string& type = {}, const std::string& graph = {}) {
    if (!value.empty()) write(subject, predicate, serd_node_from_string(SERD_LITERAL, bytes(value)), type, graph);
  }
  std::string finish() {
    serd_writer_finish(writer_);
    return std::move(out_);
  }

 private:
  static const std::uint8_t* bytes(const std::string& text) {
    return reinterpret_cast<const std::uint8_t*>(text.c_str());
  }
  static std::size_t sink(const void* data, std::size_t size, void* out) {
    static_cast<std::string*>(out)->append(static_cast<const char*>(data), size);
    return size;
  }
  void prefix(const std::string& name, const std::string& iri) {
    const SerdNode name_node = serd_node_from_string(SERD_LITERAL, bytes(name));
    const SerdNode iri_node = serd_node_from_string(SERD_URI, bytes(iri));
    serd_env_set_prefix(environment_, &name_node, &iri_node);
    serd_writer_set_prefix(writer_, &name_node, &iri_node);
  }
  void write(const std::string& subject, const std::string& predicate, const SerdNode& object, const std::string& type,
             const std::string& graph) {
    const SerdNode s = serd_node_from_string(SERD_URI, bytes(subject));
    const SerdNode p = serd_node_from_string(SERD_URI, bytes(predicate));
    const SerdNode g = serd_node_from_string(SERD_URI, bytes(graph));
    const SerdNode t = serd_node_from_string(SERD_URI, bytes(type));
    serd_writer_write_statement(writer_, 0, quads_ && !graph.empty() ? &g : nullptr, &s, &p, &object,
                                type.empty() ? nullptr : &t, nullptr);
  }

  bool quads_;
  SerdEnv* environment_;
  SerdWriter* writer_ = nullptr;
  std::string out_;
};

std::string word(const char* space, std::string_view name) { return fmt::format("{}{}", space, name); }

void write_object(RdfWriter& writer, const std::string& subject, const std::string& predicate, const GraphNode& object,
                  const std::string& graph = {}) {
  if (object.type == "date")
    writer.literal(subject, predicate, object.id, word(xsd, date_type(object.id)), graph);
  else
    writer.link(subject, predicate, entity_iri(object.id), graph);
}

void write_edge(RdfWriter& writer, const GraphNode& subject, const GraphEdge& edge, const GraphNode& object) {
  const std::string s = entity_iri(subject.id);
  const std::string predicate = fmt::format("{}predicate:{}", base, edge.predicate);
  const std::string statement = fmt::format("{}statement:{}:{}:{}{}", base, encoded(subject.id), edge.predicate,
                                            encoded(object.id), edge.negated ? ":negated" : "");
  if (!edge.negated && edge.status() == "asserted") write_object(writer, s, predicate, object, statement);
  writer.link(statement, word(rdf, "type"), word(rdf, "Statement"));
  writer.link(statement, word(rdf, "subject"), s);
  writer.link(statement, word(rdf, "predicate"), predicate);
  write_object(writer, statement, word(rdf, "object"), object);
  writer.literal(statement, word(base, "negated"), edge.negated ? "true" : "false", word(xsd, "boolean"));
  writer.literal(statement, word(base, "status"), std::string(edge.status()));
  writer.literal(statement, word(base, "confidence"), fmt::format("{:.4f}", edge.confidence()), word(xsd, "decimal"));
  for (const EdgeEvidence& evidence : edge.evidence) {
    const std::string piece =
        fmt::format("{}:evidence:{}:{}-{}", statement, encoded(evidence.document), evidence.begin, evidence.end);
    writer.link(statement, word(base, "evidence"), piece);
    writer.link(piece, word(prov, "wasDerivedFrom"), fmt::format("{}document:{}", base, encoded(evidence.document)));
    writer.literal(piece, word(base, "begin"), std::to_string(evidence.begin), word(xsd, "integer"));
    writer.literal(piece, word(base, "end"), std::to_string(evidence.end), word(xsd, "integer"));
    writer.literal(piece, word(base, "quote"), evidence.sentence);
    writer.literal(piece, word(base, "pattern"), evidence.pattern);
    writer.literal(piece, word(base, "score"), fmt::format("{:.4f}", evidence.score), word(xsd, "decimal"));
    writer.literal(piece, word(dcterms, "date"), evidence.date,
                   evidence.date.empty() ? "" : word(xsd, date_type(evidence.date)));
  }
}

}  // namespace

std::string to_rdf(const KnowledgeGraph& knowledge, GraphFormat format) {
  const Graph& graph = knowledge.graph();
  RdfWriter writer(format == GraphFormat::turtle ? SERD_TURTLE : SERD_NQUADS);
  for (const auto& [id, document] : knowledge.documents()) {
    const std::string iri = fmt::format("{}document:{}", base, encoded(id));
    writer.literal(iri, word(dcterms, "identifier"), id);
    writer.literal(iri, word(dcterms, "title"), document.title);
    writer.literal(iri, word(dcterms, "language"), document.language);
    writer.literal(iri, word(dcterms, "date"), document.date);
    writer.literal(iri, word(dcterms, "publisher"), document.source);
  }
  for (const Vertex vertex : knowledge.ordered_vertices()) {
    const GraphNode& node = graph[vertex];
    if (node.type == "date") continue;
    writer.link(entity_iri(node.id), word(rdf, "type"), fmt::format("{}type:{}", base, encoded(node.type)));
    writer.literal(entity_iri(node.id), word(rdfs, "label"), node.label);
  }
  for (const Edge& edge : knowledge.ordered_edges()) {
    write_edge(writer, graph[boost::source(edge, graph)], graph[edge], graph[boost::target(edge, graph)]);
  }
  return writer.finish();
}

}  // namespace gazgraph
