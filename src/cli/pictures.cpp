#include "pictures.hpp"

#include <fmt/format.h>

#include <memory>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"

namespace gazgraph::cli {

void GraphOutput::add_to(CLI::App& command, bool output_required) {
  CLI::Option* file = command.add_option(
      "-o,--output", output,
      "File to write; its ending tells the format: .json .dot .svg .png .pdf .graphml .csv .ttl .nq");
  if (output_required) file->required();
  command.add_option("--top", selection.top, "Only the N most connected entities");
  command.add_option("--around", selection.around, "Only what lies around this entity (id or name); may be repeated")
      ->take_all()
      ->allow_extra_args(false);
  command.add_option("--depth", selection.depth, "Steps around it; default: 1");
  command.add_option("--only", selection.only, "Only this predicate; may be repeated")
      ->take_all()
      ->allow_extra_args(false);
  command.add_option("--without", selection.without, "Not this predicate; may be repeated")
      ->take_all()
      ->allow_extra_args(false);
  command.add_option("--min-confidence", selection.min_confidence, "Only statements at least as sure as this (0 to 1)")
      ->check(CLI::Range(0.0, 1.0));
  command.add_option("--labels", labels, "Language of the labels in pictures (sv, nb, de, el, en); default: en");
  command.add_option("--title", title, "Title of a picture");
}

namespace {

bool is_picture(GraphFormat format) {
  return format == GraphFormat::dot || format == GraphFormat::svg || format == GraphFormat::png ||
         format == GraphFormat::pdf;
}

/// Words for predicates and entities in the reader's language.
void speak(PictureOptions& options, const std::string& code) {
  const Languages languages(data_folder());
  const auto language = languages.get(code);
  if (language == nullptr)
    throw Error(ErrorCode::usage,
                fmt::format("no language `{}`; there are: {}", code, fmt::join(languages.codes(), ", ")));
  options.language = code;
  options.predicate_label = [language](const std::string& predicate) {
    const auto& root = language->file().root();
    return root.contains("predicates") ? root.at("predicates").value(predicate, std::string()) : std::string();
  };
  if (code == "en") return;
  const std::shared_ptr<const Gazetteer> entities = Gazetteer::load(bundled_entities(data_folder()));
  options.entity_label = [entities, code](const std::string& id) {
    const auto entity = entities->find(id);
    return entity ? std::string(entities->label(*entity, code)) : std::string();
  };
}

}  // namespace

void GraphOutput::write(const KnowledgeGraph& graph) const {
  const auto format = output.empty() || output == "-" ? GraphFormat::json : format_of(output);
  const bool whole = selection.top == 0 && selection.around.empty() && selection.only.empty() &&
                     selection.without.empty() && selection.min_confidence == 0;
  const bool drawn = format && is_picture(*format);
  const KnowledgeGraph part = whole && !drawn ? graph : select(graph, selection);
  if (output.empty() || output == "-") {
    write_file("-", part.to_json());
    return;
  }
  PictureOptions options;
  options.title = title;
  for (const Vertex vertex : graph.ordered_vertices()) options.of_nodes += graph.graph()[vertex].type == "date" ? 0 : 1;
  if (drawn) speak(options, labels);
  write_graph(part, output, options);
}

}  // namespace gazgraph::cli
