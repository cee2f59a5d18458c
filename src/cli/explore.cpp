// Questions to a graph, one verb a call.
#include "gazgraph/graph/explore.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <memory>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"

namespace gazgraph::cli {
namespace {

/// Text for standard output, with colour where a terminal shows it.
class Page {
 public:
  Page() : out_("-"), colour_(is_terminal(STDOUT_FILENO)) {}
  void line(const std::string& text) { out_.write(text + "\n"); }
  void finish() { out_.commit(); }
  [[nodiscard]] std::string strong(const std::string& text) const {
    return colour_ ? "\x1b[1m" + text + "\x1b[0m" : text;
  }
  [[nodiscard]] std::string dim(const std::string& text) const { return colour_ ? "\x1b[2m" + text + "\x1b[0m" : text; }
  [[nodiscard]] std::string warn(const std::string& text) const {
    return colour_ ? "\x1b[31m" + text + "\x1b[0m" : text;
  }

 private:
  OutputFile out_;
  bool colour_;
};

class Explorer {
 public:
  explicit Explorer(const KnowledgeGraph& knowledge) : knowledge_(knowledge), graph_(knowledge.graph()) {}

  void top(std::size_t count) {
    std::size_t shown = 0;
    for (const RankedNode& ranked : rank_nodes(knowledge_)) {
      if (shown++ == count) break;
      describe(ranked.vertex);
    }
    page_.finish();
  }

  void search(const std::string& query) {
    for (const Vertex vertex : search_nodes(knowledge_, query)) describe(vertex);
    page_.finish();
  }

  void neighbors(const std::string& query, std::size_t count) {
    const Vertex vertex = resolve_node(knowledge_, query);
    describe(vertex);
    std::size_t shown = 0;
    for (const Neighbor& neighbor : gazgraph::neighbors(knowledge_, vertex)) {
      if (shown++ == count) break;
      page_.line("  " + statement(neighbor.edge));
    }
    page_.finish();
  }

  bool path(const std::string& from, const std::string& to) {
    const Vertex a = resolve_node(knowledge_, from);
    const Vertex b = resolve_node(knowledge_, to);
    const std::vector<Neighbor> steps = find_path(knowledge_, a, b);
    if (steps.empty() && a != b) page_.line(fmt::format("no path between {} and {}", graph_[a].label, graph_[b].label));
    for (const Neighbor& step : steps) {
      page_.line(statement(step.edge));
      cite(graph_[step.edge].best_evidence());
    }
    page_.finish();
    return !steps.empty() || a == b;
  }

  void evidence(const std::string& subject, const std::string& object) {
    const Vertex a = resolve_node(knowledge_, subject);
    const bool any = object.empty();
    const Vertex b = any ? a : resolve_node(knowledge_, object);
    for (const Neighbor& neighbor : gazgraph::neighbors(knowledge_, a)) {
      if (!any && neighbor.vertex != b) continue;
      page_.line(statement(neighbor.edge));
      for (const EdgeEvidence& evidence : graph_[neighbor.edge].evidence) cite(evidence);
    }
    page_.finish();
  }

 private:
  void describe(Vertex vertex) {
    const GraphNode& node = graph_[vertex];
    page_.line(fmt::format("{}  {}", page_.strong(node.label),
                           page_.dim(fmt::format("{} · {} · {} mentions in {} documents · {} statements", node.id,
                                                 node.kind.empty() ? node.type : node.kind, node.mention_count(),
                                                 node.mentions.size(), boost::degree(vertex, graph_)))));
  }

  [[nodiscard]] std::string statement(const Edge& edge) const {
    const GraphEdge& data = graph_[edge];
    return fmt::format("{} {}{} {}  {}", page_.strong(graph_[boost::source(edge, graph_)].label),
                       data.negated ? page_.warn("NOT ") : "", data.predicate,
                       page_.strong(graph_[boost::target(edge, graph_)].label),
                       page_.dim(fmt::format("{:.2f}, {} sentences{}", data.confidence(), data.evidence.size(),
                                             data.status() == "asserted" ? "" : fmt::format(", {}", data.status()))));
  }

  void cite(const EdgeEvidence& evidence) {
    page_.line(fmt::format("    “{}”", evidence.sentence));
    page_.line("    " + page_.dim(fmt::format("{}, bytes {}–{}, {} {:.2f}{}", evidence.document, evidence.begin,
                                              evidence.end, evidence.pattern, evidence.score,
                                              evidence.date.empty() ? "" : ", " + evidence.date)));
  }

  const KnowledgeGraph& knowledge_;
  const Graph& graph_;
  Page page_;
};

}  // namespace

void add_explore(CLI::App& program, Action& action) {
  struct Options {
    std::string graph, first, second;
    std::size_t count = 20;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand(
      "explore", "Ask a graph: who matters, who is around whom, how are two connected, on what evidence");
  command->add_option("GRAPH", options->graph, "Graph file (JSON, from build)")->required();
  command->require_subcommand(1);
  const auto verb = [&](const char* name, const char* description, auto&& run) {
    CLI::App* sub = command->add_subcommand(name, description);
    sub->callback([options, &action, run] {
      action = [options, run] {
        const KnowledgeGraph graph = load_graph(options->graph);
        Explorer explorer(graph);
        return run(explorer, *options);
      };
    });
    return sub;
  };
  CLI::App* top =
      verb("top", "The most connected entities", [](Explorer& e, const Options& o) { return e.top(o.count), 0; });
  top->add_option("N", options->count, "How many; default: 20");
  CLI::App* search = verb("search", "Entities whose name or id contains TEXT",
                          [](Explorer& e, const Options& o) { return e.search(o.first), 0; });
  search->add_option("TEXT", options->first)->required();
  CLI::App* around = verb("neighbors", "What is stated about an entity",
                          [](Explorer& e, const Options& o) { return e.neighbors(o.first, o.count), 0; });
  around->add_option("ENTITY", options->first, "Id or name")->required();
  around->add_option("-n", options->count, "At most so many statements; default: 20");
  CLI::App* path = verb("path", "How two entities are connected, most credible path first",
                        [](Explorer& e, const Options& o) { return e.path(o.first, o.second) ? 0 : 1; });
  path->add_option("FROM", options->first, "Id or name")->required();
  path->add_option("TO", options->second, "Id or name")->required();
  CLI::App* evidence = verb("evidence", "The sentences behind what is stated about one entity, or two",
                            [](Explorer& e, const Options& o) { return e.evidence(o.first, o.second), 0; });
  evidence->add_option("ENTITY", options->first, "Id or name")->required();
  evidence->add_option("OTHER", options->second, "Id or name");
  command->footer(
      "Examples:\n  gazgraph explore graph.json top 10\n  gazgraph explore graph.json path \"Ritwik Gupta\" Huawei\n  "
      "gazgraph explore graph.json evidence DeepSeek Huawei");
}

}  // namespace gazgraph::cli
