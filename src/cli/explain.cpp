// Why something was linked or not, and why something is related or not.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"
#include "gazgraph/linking/common_words.hpp"
#include "gazgraph/linking/linker.hpp"

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

/// Why nothing was found at a place: the nearest names and what keeps the text from being them.
std::string describe_near_misses(const Pipeline& pipeline, const Document& document, const Explanation& explanation,
                                 std::uint32_t at) {
  // The linker is one of our own; the gazetteer stays the pipeline's.
  const std::shared_ptr<const Gazetteer> gazetteer(std::shared_ptr<void>(), &pipeline.gazetteer());
  const auto language = pipeline.languages().get(explanation.language);
  const auto common = std::make_shared<const CommonWords>(
      language == nullptr ? CommonWords() : CommonWords::load(pipeline.languages().data(), explanation.language));
  const Linker linker(gazetteer, language, common);
  std::string out = fmt::format("no name of the gazetteer matches at byte {}\n", at);
  for (const NearMiss& miss : linker.near_misses(document.text, explanation.segmentation, at)) {
    out +=
        fmt::format("      “{}” is near `{}` of {} ({}): {}\n", document.text.substr(miss.begin, miss.end - miss.begin),
                    miss.surface, gazetteer->label(miss.entity), gazetteer->id(miss.entity), miss.reason);
  }
  std::vector<UnknownName> unknown;
  linker.find_unknown(document.text, explanation.segmentation, explanation.mentions, unknown);
  for (const UnknownName& name : unknown) {
    if (name.begin > at || at >= name.end) continue;
    out += fmt::format("      “{}” looks like a name ({}) that no gazetteer knows\n",
                       document.text.substr(name.begin, name.end - name.begin), to_string(name.type));
  }
  return out;
}

int run(const Options& options) {
  PipelineOptions settings;
  for (const std::string& path : options.gazetteers) settings.gazetteers.emplace_back(path);
  settings.with_bundled = options.with_bundled;
  const Pipeline pipeline(data_folder(), settings);
  Document document;
  std::error_code too_long;  // for a file name: then it is a text
  if (std::filesystem::is_regular_file(options.text, too_long)) {
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
    out.write(options.at < 0
                  ? "no name of the gazetteer matches\n"
                  : describe_near_misses(pipeline, document, explanation, static_cast<std::uint32_t>(options.at)));
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
