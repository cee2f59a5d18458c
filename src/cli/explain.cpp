// Why something was linked or not, and why something is related or not.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"

namespace gazgraph::cli {
namespace {

struct Options {
  std::string text, language, relation;
  std::vector<std::string> gazetteers;
  bool with_bundled = false;
  std::int64_t at = -1;
};

std::string describe(const Pipeline& pipeline, const Document& document, const LinkDecision& decision) {
  std::string out = fmt::format("{}–{} “{}” → {} ({}) by `{}`, {}{}: {:.2f} {}\n", decision.begin, decision.end,
                                document.text.substr(decision.begin, decision.end - decision.begin),
                                pipeline.gazetteer().label(decision.entity), pipeline.gazetteer().id(decision.entity),
                                decision.surface, to_string(decision.method),
                                decision.rule.empty() ? "" : fmt::format(" ({})", decision.rule), decision.score,
                                decision.chosen ? "linked" : "not linked: " + decision.reason);
  for (const ScoreTerm& term : decision.terms) out += fmt::format("      {:+.2f}  {}\n", term.value, term.name);
  return out;
}

int run(const Options& options) {
  PipelineOptions settings;
  for (const std::string& path : options.gazetteers) settings.gazetteers.emplace_back(path);
  settings.with_bundled = options.with_bundled;
  const Pipeline pipeline(data_folder(), settings);
  Document document;
  if (std::filesystem::is_regular_file(options.text)) {
    DocumentReader reader({options.text}, {.language = options.language});
    if (!reader.next(document)) throw Error(ErrorCode::bad_input, options.text, "holds no document");
  } else {
    document.text = options.text;
    document.language = options.language;
  }
  const Explanation explanation = pipeline.explain(document);
  OutputFile out("-");
  out.write(fmt::format("language: {}\n\n", explanation.language));
  bool any = false;
  for (const LinkDecision& decision : explanation.links) {
    const bool wanted = options.at < 0 || (decision.begin <= options.at && options.at < decision.end);
    if (wanted) out.write(describe(pipeline, document, decision));
    any |= wanted;
  }
  if (!any)
    out.write(options.at < 0 ? "no name of the gazetteer matches\n"
                             : fmt::format("no name of the gazetteer matches at byte {}\n", options.at));
  out.write("\n");
  for (const RelationTrace& trace : explanation.relations) {
    if (options.relation.empty() ? trace.nearest : trace.predicate != options.relation) continue;
    if (options.at >= 0 && (options.at < trace.begin || options.at >= trace.end)) continue;
    out.write(fmt::format("{}–{} “{}” {}: {}\n", trace.begin, trace.end,
                          document.text.substr(trace.begin, trace.end - trace.begin), trace.pattern, trace.outcome));
    for (const std::string& piece : trace.pieces) out.write("      " + piece + "\n");
  }
  out.commit();
  return 0;
}

}  // namespace

void add_explain(CLI::App& program, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("explain", "Why a name was linked or not, why two are related or not");
  command->add_option("TEXT", options->text, "A text, or a file")->required();
  command->add_option("--at", options->at, "Only what touches this byte of the text");
  command->add_option("--relation", options->relation, "Only this predicate");
  command->add_option("-l,--language", options->language, "Language of the text; default: identified");
  command->add_option("-g,--gazetteer", options->gazetteers, "Entities to look for; may be repeated")
      ->take_all()
      ->allow_extra_args(false);
  command->add_flag("--with-bundled", options->with_bundled, "The bundled entities beside those of --gazetteer");
  command->footer(
      "Examples:\n  gazgraph explain --language sv \"Huaweis chip hjälpte inte DeepSeek.\"\n  gazgraph explain "
      "article.txt --relation trained_with");
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace gazgraph::cli
