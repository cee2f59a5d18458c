// The picture is a graph of bundles: all statements between two entities are one line with one label, so that labels stay
// few and none covers another. cgraph builds it, gvc lays it out: `dot` while labels can be read, `sfdp` without edge labels
// for large graphs, whose tooltips tell the rest. Colours are pairs of a light fill and a dark outline of one hue, readable
// on light and dark pages; shape repeats what colour says.
#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <set>

#include "gazgraph/base/late_library.hpp"
#include "gazgraph/export/formats.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t most_nodes_with_labels = 90;
constexpr const char* font = "Noto Sans,Noto Sans CJK SC,DejaVu Sans,sans-serif";
constexpr const char* ink = "#1f2933";
constexpr const char* negated_ink = "#c2410c";
constexpr const char* edge_ink = "#64748b";

struct TypeStyle {
  std::string_view type;
  const char* shape;
  const char* fill;
  const char* line;
};

constexpr std::array<TypeStyle, 7> styles = {{{"organization", "box", "#dbeafe", "#1d4ed8"},
                                              {"person", "ellipse", "#fde68a", "#b45309"},
                                              {"place", "hexagon", "#d1fae5", "#047857"},
                                              {"product", "component", "#ede9fe", "#6d28d9"},
                                              {"work", "note", "#fce7f3", "#be185d"},
                                              {"event", "octagon", "#ffe4e6", "#be123c"},
                                              {"other", "box", "#e5e7eb", "#4b5563"}}};

const TypeStyle& style_of(std::string_view type) {
  const auto found =
      std::find_if(styles.begin(), styles.end(), [&](const TypeStyle& style) { return style.type == type; });
  return found == styles.end() ? styles.back() : *found;
}

/// What is used of Graphviz, which is loaded for the first picture.
struct Graphviz {
  LateLibrary library{GAZGRAPH_GRAPHVIZ};
  decltype(&gvContext) context = library["gvContext"];
  decltype(&gvLayout) layout = library["gvLayout"];
  decltype(&gvRenderData) render_data = library["gvRenderData"];
  decltype(&gvFreeRenderData) free_render_data = library["gvFreeRenderData"];
  decltype(&gvFreeLayout) free_layout = library["gvFreeLayout"];
  decltype(&agopen) open = library["agopen"];
  decltype(&agclose) close = library["agclose"];
  decltype(&agnode) node = library["agnode"];
  decltype(&agedge) edge = library["agedge"];
  decltype(&agsafeset) set = library["agsafeset"];
  decltype(&agstrdup_html) html_text = library["agstrdup_html"];
  decltype(&agstrfree) free_text = library["agstrfree"];
  decltype(&agwrite) write = library["agwrite"];
  decltype(&Agdirected) directed = library["Agdirected"];
};

const Graphviz& graphviz() {
  static const Graphviz loaded;
  return loaded;
}

std::mutex in_graphviz;  // cgraph and gvc are not thread-safe, not even for reading

std::string html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

/// Breaks a long label at the space nearest its middle.
std::string balanced(std::string text) {
  if (text.size() < 22) return text;
  std::size_t best = std::string::npos;
  const auto off = [&](std::size_t at) { return at > text.size() / 2 ? at - text.size() / 2 : text.size() / 2 - at; };
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    if (best == std::string::npos || off(at) < off(best)) best = at;
  }
  if (best != std::string::npos) text[best] = '\n';
  return text;
}

/// All statements between two entities.
struct Bundle {
  std::vector<Edge> edges;
  bool forward = false;
  bool backward = false;
};

class PictureGraph {
 public:
  PictureGraph(const KnowledgeGraph& knowledge, const PictureOptions& options)
      : knowledge_(knowledge), graph_(knowledge.graph()), options_(options) {
    drawing_ = graphviz().open(const_cast<char*>("gazgraph"), *graphviz().directed, nullptr);
    for (const Vertex vertex : knowledge.ordered_vertices()) {
      if (graph_[vertex].type != "date") ++shown_;
    }
    labelled_ = shown_ <= most_nodes_with_labels;
    style_graph();
    for (const Vertex vertex : knowledge.ordered_vertices()) add_node(vertex);
    add_edges();
  }
  PictureGraph(const PictureGraph&) = delete;
  PictureGraph& operator=(const PictureGraph&) = delete;
  ~PictureGraph() { graphviz().close(drawing_); }

  [[nodiscard]] Agraph_t* drawing() const { return drawing_; }
  [[nodiscard]] const char* layout() const { return labelled_ ? "dot" : "sfdp"; }

 private:
  void set(void* object, const char* name, const std::string& value) const {
    graphviz().set(object, const_cast<char*>(name), const_cast<char*>(value.c_str()), const_cast<char*>(""));
  }
  void set_html(void* object, const char* name, const std::string& value) const {
    char* text = graphviz().html_text(drawing_, const_cast<char*>(value.c_str()));
    graphviz().set(object, const_cast<char*>(name), text, const_cast<char*>(""));
    graphviz().free_text(drawing_, text);
  }

  void style_graph() const {
    set(drawing_, "fontname", font);
    set(drawing_, "fontcolor", ink);
    set(drawing_, "bgcolor", "#ffffff");
    set(drawing_, "pad", "0.35");
    set(drawing_, "charset", "UTF-8");
    set(drawing_, "outputorder", "edgesfirst");
    set(drawing_, "splines", labelled_ ? "true" : "line");
    set(drawing_, "overlap", "prism");
    if (labelled_) {
      set(drawing_, "rankdir", "LR");
      set(drawing_, "nodesep", "0.3");
      set(drawing_, "ranksep", shown_ > 40 ? "0.8" : "1.0");
    } else {
      set(drawing_, "K", "0.9");
      set(drawing_, "repulsiveforce", "1.6");
    }
    set(drawing_, "labelloc", "t");
    set(drawing_, "labeljust", "l");
    set_html(drawing_, "label", heading());
  }

  /// Title, what was left out, and the legend of the types that occur.
  [[nodiscard]] std::string heading() const {
    std::string title =
        options_.title.empty() ? "" : fmt::format("<font point-size=\"22\"><b>{}</b></font>", html(options_.title));
    if (options_.of_nodes > shown_) {
      title += fmt::format("<font point-size=\"13\" color=\"#52606d\">  {} of {} entities</font>", shown_,
                           options_.of_nodes);
    }
    std::set<std::string_view> types;
    for (const Vertex vertex : knowledge_.ordered_vertices()) {
      if (graph_[vertex].type != "date") types.insert(style_of(graph_[vertex].type).type);
    }
    std::string legend;
    for (const TypeStyle& style : styles) {
      if (!types.contains(style.type)) continue;
      legend += fmt::format(
          "<td bgcolor=\"{}\" color=\"{}\" border=\"1\" width=\"18\"> </td><td><font point-size=\"11\">{}</font></td>",
          style.fill, style.line, style.type);
    }
    legend += fmt::format("<td><font point-size=\"11\" color=\"{}\">- - ✗ denied</font></td>", negated_ink);
    return fmt::format(
        "<table border=\"0\" cellspacing=\"2\"><tr><td align=\"left\">{} </td></tr><tr><td align=\"left\"><table "
        "border=\"0\" "
        "cellborder=\"0\" cellspacing=\"4\"><tr>{}</tr></table></td></tr></table>",
        title, legend);
  }

  [[nodiscard]] std::string predicate_label(const std::string& predicate) const {
    std::string label = options_.predicate_label ? options_.predicate_label(predicate) : "";
    if (!label.empty()) return label;
    label = predicate;
    std::replace(label.begin(), label.end(), '_', ' ');
    return label;
  }

  [[nodiscard]] std::string node_label(const GraphNode& node) const {
    const std::string own = options_.entity_label ? options_.entity_label(node.id) : "";
    return own.empty() ? node.label : own;
  }

  void add_node(Vertex vertex) {
    const GraphNode& node = graph_[vertex];
    if (node.type == "date") return;
    Agnode_t* drawn = graphviz().node(drawing_, const_cast<char*>(node.id.c_str()), 1);
    nodes_[vertex] = drawn;
    const TypeStyle& style = style_of(node.type);
    const double weight = std::log2(1.0 + static_cast<double>(boost::degree(vertex, graph_)));
    set(drawn, "label", balanced(node_label(node)) + dates_of(vertex));
    set(drawn, "shape", style.shape);
    set(drawn, "style", node.type == "organization" || node.type == "other" ? "filled,rounded" : "filled");
    set(drawn, "fillcolor", style.fill);
    set(drawn, "color", style.line);
    set(drawn, "fontname", font);
    set(drawn, "fontcolor", ink);
    set(drawn, "fontsize", fmt::format("{:.1f}", std::min(11.0 + 2.0 * weight, 24.0)));
    set(drawn, "penwidth", fmt::format("{:.1f}", 1.0 + 0.25 * weight));
    set(drawn, "margin", "0.14,0.08");
    set(drawn, "tooltip",
        fmt::format("{} ({}): {} mentions in {} documents", node.label, node.kind.empty() ? node.type : node.kind,
                    node.mention_count(), node.mentions.size()));
  }

  /// Founding, birth and death stand under the name instead of being nodes.
  [[nodiscard]] std::string dates_of(Vertex vertex) const {
    std::string dates;
    for (auto [at, end] = boost::out_edges(vertex, graph_); at != end; ++at) {
      const GraphNode& object = graph_[boost::target(*at, graph_)];
      if (object.type == "date" && !graph_[*at].negated)
        dates += fmt::format("\n{} {}", predicate_label(graph_[*at].predicate), object.id);
    }
    return dates;
  }

  void add_edges() {
    std::map<std::pair<std::string, std::string>, Bundle> bundles;
    for (const Edge& edge : knowledge_.ordered_edges()) {
      const Vertex subject = boost::source(edge, graph_);
      const Vertex object = boost::target(edge, graph_);
      if (graph_[object].type == "date") continue;
      const bool in_order = graph_[subject].id <= graph_[object].id;
      Bundle& bundle = bundles[in_order ? std::pair(graph_[subject].id, graph_[object].id)
                                        : std::pair(graph_[object].id, graph_[subject].id)];
      bundle.edges.push_back(edge);
      (in_order ? bundle.forward : bundle.backward) = true;
    }
    for (const auto& [ends, bundle] : bundles) add_bundle(bundle);
  }

  void add_bundle(const Bundle& bundle) {
    const Vertex tail = boost::source(bundle.edges.front(), graph_);
    const Vertex head = boost::target(bundle.edges.front(), graph_);
    const bool both = bundle.forward && bundle.backward;
    std::string label;
    std::string tooltip;
    std::size_t evidence = 0;
    bool denied = true;
    for (const Edge& edge : bundle.edges) {
      const GraphEdge& statement = graph_[edge];
      evidence += statement.evidence.size();
      denied = denied && statement.negated;
      const char* arrow = !both ? "" : boost::source(edge, graph_) == tail ? " →" : " ←";
      label += fmt::format("{}{}{}{}", label.empty() ? "" : "\n", statement.negated ? "✗ " : "",
                           predicate_label(statement.predicate), arrow);
      tooltip += fmt::format("{}{} {}{} {} ({:.2f}): {}", tooltip.empty() ? "" : "\n\n",
                             graph_[boost::source(edge, graph_)].label, statement.negated ? "NOT " : "",
                             predicate_label(statement.predicate), graph_[boost::target(edge, graph_)].label,
                             statement.confidence(), statement.best_evidence().sentence);
    }
    Agedge_t* drawn = graphviz().edge(drawing_, nodes_.at(tail), nodes_.at(head), nullptr, 1);
    if (labelled_) set(drawn, "label", label);
    set(drawn, "dir", both ? "both" : "forward");
    set(drawn, "style", denied ? "dashed" : "solid");
    set(drawn, "color", denied ? negated_ink : edge_ink);
    set(drawn, "fontcolor", denied ? negated_ink : "#334155");
    set(drawn, "fontname", font);
    set(drawn, "fontsize", "10");
    set(drawn, "arrowsize", "0.7");
    set(drawn, "penwidth", fmt::format("{:.1f}", std::min(1.0 + 0.6 * std::log2(static_cast<double>(evidence)), 4.0)));
    set(drawn, "tooltip", tooltip);
    set(drawn, "labeltooltip", tooltip);
  }

  const KnowledgeGraph& knowledge_;
  const Graph& graph_;
  const PictureOptions& options_;
  Agraph_t* drawing_ = nullptr;
  std::map<Vertex, Agnode_t*> nodes_;
  std::size_t shown_ = 0;
  bool labelled_ = true;
};

std::string written(Agraph_t* drawing) {
  char* bytes = nullptr;
  std::size_t size = 0;
  std::FILE* file = ::open_memstream(&bytes, &size);
  if (file == nullptr || graphviz().write(drawing, file) != 0) throw Error(ErrorCode::io, "Graphviz cannot write DOT");
  std::fclose(file);
  std::string out(bytes, size);
  std::free(bytes);
  return out;
}

}  // namespace

std::string to_dot(const KnowledgeGraph& graph, const PictureOptions& options) {
  const std::scoped_lock lock(in_graphviz);
  const PictureGraph picture(graph, options);
  return written(picture.drawing());
}

std::string to_picture(const KnowledgeGraph& graph, GraphFormat format, const PictureOptions& options) {
  const std::scoped_lock lock(in_graphviz);
  const PictureGraph picture(graph, options);
  // One context for the process: Graphviz's text plugin keeps pointers into the first one that it sees.
  static GVC_t* const context = graphviz().context();
  const char* name = format == GraphFormat::svg ? "svg" : format == GraphFormat::png ? "png:cairo" : "pdf";
  graphviz().set(picture.drawing(), const_cast<char*>("dpi"),
                 const_cast<char*>(format == GraphFormat::png ? "110" : ""), const_cast<char*>(""));
  char* bytes = nullptr;
  unsigned size = 0;
  const bool laid_out = graphviz().layout(context, picture.drawing(), picture.layout()) == 0;
  const bool drawn = laid_out && graphviz().render_data(context, picture.drawing(), name, &bytes, &size) == 0;
  std::string out(drawn ? bytes : "", drawn ? size : 0);
  if (drawn) graphviz().free_render_data(bytes);
  if (laid_out) graphviz().free_layout(context, picture.drawing());
  if (!drawn) throw Error(ErrorCode::io, fmt::format("Graphviz cannot draw {}", name));
  return out;
}

}  // namespace gazgraph
