// build, render, export, merge and diff: from documents or graphs to graphs and their pictures.
#include <fmt/format.h>

#include <memory>
#include <set>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"
#include "pictures.hpp"

namespace gazgraph::cli {
namespace {

void report_conflicts(const KnowledgeGraph& graph) {
  for (const std::string& conflict : graph.conflicts()) fmt::print(stderr, "gazgraph: note: {}\n", conflict);
}

/// The summary of a graph for people: counts, and the strongest statements with a sentence each.
void print_summary(const KnowledgeGraph& knowledge, std::size_t strongest) {
  const Graph& graph = knowledge.graph();
  std::set<std::string> languages;
  for (const auto& [id, document] : knowledge.documents()) languages.insert(document.language);
  std::uint64_t mentions = 0;
  std::size_t entities = 0;
  for (const Vertex vertex : knowledge.ordered_vertices()) {
    mentions += graph[vertex].mention_count();
    entities += graph[vertex].type == "date" ? 0 : 1;
  }
  fmt::print("{} documents in {} languages ({}), {} mentions of {} entities, {} statements\n",
             knowledge.documents().size(), languages.size(), fmt::join(languages, ", "), mentions, entities,
             boost::num_edges(graph));
  std::size_t shown = 0;
  for (const Edge& edge : rank_edges(knowledge)) {
    if (shown++ == strongest) break;
    const GraphEdge& statement = graph[edge];
    fmt::print("\n{:2}. {} {}{} {}  ({:.2f}, {} sentences)\n    “{}”\n    {}\n", shown,
               graph[boost::source(edge, graph)].label, statement.negated ? "NOT " : "", statement.predicate,
               graph[boost::target(edge, graph)].label, statement.confidence(), statement.evidence.size(),
               statement.best_evidence().sentence, statement.best_evidence().document);
  }
}

}  // namespace

void add_build(CLI::App& program, Action& action) {
  struct Options {
    ReadOptions read;
    GraphOutput write;
    std::size_t summary = 0;
    std::vector<std::string> also;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("build", "Read documents (or annotate's output) into one graph, or its picture");
  options->read.add_to(*command);
  options->write.add_to(*command, false);
  command->add_option("--also", options->also, "Write to this file too; may be repeated")
      ->take_all()
      ->allow_extra_args(false);
  command->add_option("--summary", options->summary, "Print what was found, with the N strongest statements");
  command->footer(
      "Examples:\n  gazgraph build articles/ -o graph.svg --labels sv\n  gazgraph build annotations.jsonl -o "
      "graph.json\n"
      "  gazgraph build articles/ -o graph.json --also graph.png --summary 10");
  command->callback([options, &action] {
    action = [options] {
      for (const std::string& path : options->also) {
        if (!format_of(path)) throw Error(ErrorCode::usage, fmt::format("cannot tell the format of `{}`", path));
      }
      Problems problems;
      PipelineOptions settings = options->read.pipeline_options();
      settings.on_problem = [&](const Error& error) { problems.tell(error, true); };
      const LastingPipeline pipeline = lasting_pipeline(std::move(settings));
      KnowledgeGraph graph;
      const int code = run_documents(options->read, *pipeline, problems, [&](Annotation&& annotation) {
        graph.add(annotation);
        return true;
      });
      report_conflicts(graph);
      if (options->summary > 0) print_summary(graph, options->summary);
      if (!options->write.output.empty() || options->summary == 0) options->write.write(graph);
      for (const std::string& path : options->also) {
        GraphOutput also = options->write;
        also.output = path;
        also.write(graph);
      }
      return code;
    };
  });
}

namespace {

void add_graph_command(CLI::App& program, Action& action, const char* name, const char* description,
                       const char* footer) {
  struct Options {
    std::vector<std::string> graphs;
    GraphOutput write;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand(name, description);
  command->add_option("GRAPH", options->graphs, "Graph files (JSON, from build); several are merged")->required();
  options->write.add_to(*command, std::string_view(name) != "merge");
  command->footer(footer);
  command->callback([options, &action] {
    action = [options] {
      KnowledgeGraph graph = load_graph(options->graphs.front());
      for (std::size_t i = 1; i < options->graphs.size(); ++i) graph.merge(load_graph(options->graphs[i]));
      report_conflicts(graph);
      options->write.write(graph);
      return 0;
    };
  });
}

}  // namespace

void add_render(CLI::App& program, Action& action) {
  add_graph_command(program, action, "render", "Draw a graph: SVG, PNG, PDF or DOT",
                    "Examples:\n  gazgraph render graph.json -o graph.svg --top 60\n  gazgraph render graph.json -o "
                    "deepseek.png --around DeepSeek --depth 1 --labels el");
}

void add_export(CLI::App& program, Action& action) {
  add_graph_command(
      program, action, "export", "Write a graph for other programs: GraphML, CSV, Turtle, N-Quads, JSON",
      "CSV writes two files: FILE.csv with the edges and FILE-nodes.csv with the nodes.\n"
      "Examples:\n  gazgraph export graph.json -o graph.graphml\n  gazgraph export graph.json -o graph.nq");
}

void add_merge(CLI::App& program, Action& action) {
  add_graph_command(program, action, "merge",
                    "Merge graphs; of a document that several know, the last one's version counts",
                    "Example:\n  gazgraph merge monday.json tuesday.json -o week.json");
}

void add_diff(CLI::App& program, Action& action) {
  auto graphs = std::make_shared<std::vector<std::string>>();
  CLI::App* command =
      program.add_subcommand("diff", "What the second graph states that the first does not, and the other way round");
  command->add_option("GRAPH", *graphs, "Two graph files")->required()->expected(2);
  command->footer(
      "Each line is + or -, subject, predicate, object. Example:\n  gazgraph diff monday.json tuesday.json");
  command->callback([graphs, &action] {
    action = [graphs] {
      const auto lines = [](const KnowledgeGraph& knowledge) {
        std::set<std::string> out;
        const Graph& graph = knowledge.graph();
        for (const Edge& edge : knowledge.ordered_edges()) {
          out.insert(fmt::format("{}\t{}{}\t{}", graph[boost::source(edge, graph)].id, graph[edge].negated ? "!" : "",
                                 graph[edge].predicate, graph[boost::target(edge, graph)].id));
        }
        return out;
      };
      const std::set<std::string> before = lines(load_graph(graphs->front()));
      const std::set<std::string> after = lines(load_graph(graphs->back()));
      OutputFile out("-");
      for (const std::string& line : before) {
        if (!after.contains(line)) out.write("-\t" + line + "\n");
      }
      for (const std::string& line : after) {
        if (!before.contains(line)) out.write("+\t" + line + "\n");
      }
      out.commit();
      return 0;
    };
  });
}

}  // namespace gazgraph::cli
