#include "gazgraph/export/formats.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "gazgraph/base/files.hpp"

namespace gazgraph {

std::optional<GraphFormat> format_of(const std::filesystem::path& path) {
  static constexpr std::array<std::pair<std::string_view, GraphFormat>, 10> formats = {
      {{".json", GraphFormat::json},
       {".dot", GraphFormat::dot},
       {".gv", GraphFormat::dot},
       {".svg", GraphFormat::svg},
       {".png", GraphFormat::png},
       {".pdf", GraphFormat::pdf},
       {".graphml", GraphFormat::graphml},
       {".csv", GraphFormat::edges_csv},
       {".ttl", GraphFormat::turtle},
       {".nq", GraphFormat::nquads}}};
  for (const auto& [extension, format] : formats) {
    if (path.extension() == extension) return format;
  }
  return std::nullopt;
}

std::string to_format(const KnowledgeGraph& graph, GraphFormat format, const PictureOptions& options) {
  switch (format) {
    case GraphFormat::json:
      return graph.to_json();
    case GraphFormat::dot:
      return to_dot(graph, options);
    case GraphFormat::svg:
    case GraphFormat::png:
    case GraphFormat::pdf:
      return to_picture(graph, format, options);
    case GraphFormat::graphml:
      return to_graphml(graph);
    case GraphFormat::nodes_csv:
      return to_nodes_csv(graph);
    case GraphFormat::edges_csv:
      return to_edges_csv(graph);
    case GraphFormat::turtle:
    case GraphFormat::nquads:
      return to_rdf(graph, format);
  }
  return {};
}

void write_graph(const KnowledgeGraph& graph, const std::filesystem::path& path, const PictureOptions& options) {
  const auto format = format_of(path);
  if (!format) {
    throw Error(
        ErrorCode::usage,
        fmt::format("cannot tell the format of `{}`; known endings: .json .dot .svg .png .pdf .graphml .csv .ttl .nq",
                    path.string()));
  }
  if (*format == GraphFormat::edges_csv) {
    std::filesystem::path nodes = path;
    nodes.replace_filename(path.stem().string() + "-nodes.csv");
    write_file(nodes, to_nodes_csv(graph));
  }
  write_file(path, to_format(graph, *format, options));
}

}  // namespace gazgraph
