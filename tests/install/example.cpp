// The README's program: reads documents, builds a graph, draws it.
#include <gazgraph/gazgraph.hpp>
#include <iostream>

int main(int argc, char** argv) {
  const gazgraph::Pipeline pipeline(gazgraph::DataFolder::find(), {});
  gazgraph::DocumentReader reader({argv + 1, argv + argc});
  gazgraph::KnowledgeGraph graph;
  for (gazgraph::Document document; reader.next(document);) graph.add(pipeline.annotate(document));
  for (const gazgraph::Edge& edge : gazgraph::rank_edges(graph)) {
    const auto& g = graph.graph();
    std::cout << g[source(edge, g)].label << ' ' << g[edge].predicate << ' ' << g[target(edge, g)].label << '\n';
  }
  gazgraph::write_graph(graph, "graph.svg");
}
