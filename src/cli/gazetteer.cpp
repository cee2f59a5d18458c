// gazetteer validate, compile and stats.
#include <fmt/format.h>

#include <map>
#include <memory>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"
#include "suggest.hpp"
#include "validate.hpp"

namespace gazgraph::cli {
namespace {

int stats(const std::vector<std::string>& files) {
  std::vector<std::filesystem::path> paths(files.begin(), files.end());
  if (paths.empty()) paths = bundled_entities(data_folder());
  Problems problems;
  const auto gazetteer = Gazetteer::load(paths, [&](const Error& error) { problems.tell(error, true); });
  std::map<std::string, std::size_t> types;
  std::map<std::string, std::size_t> languages;
  for (EntityIndex entity = 0; entity < gazetteer->entity_count(); ++entity) {
    ++types[std::string(to_string(gazetteer->type(entity)))];
    gazetteer->for_each_name(
        entity, [&](std::string_view, std::string_view language, bool) { ++languages[std::string(language)]; });
  }
  fmt::print("{} entities, {} names\n", gazetteer->entity_count(), gazetteer->name_count());
  for (const auto& [type, count] : types) fmt::print("  {:<14}{:>9}\n", type, count);
  fmt::print("names by language\n");
  for (const auto& [language, count] : languages) fmt::print("  {:<14}{:>9}\n", language, count);
  return problems.exit_code();
}

int compile(const std::vector<std::string>& files, const std::string& image) {
  std::vector<std::filesystem::path> paths(files.begin(), files.end());
  Problems problems;
  Gazetteer::compile(paths, image, [&](const Error& error) { problems.tell(error, true); });
  return problems.exit_code();
}

}  // namespace

void add_gazetteer(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("gazetteer", "Check and describe gazetteers, languages and relations");
  command->require_subcommand(1);
  auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* validate =
      command->add_subcommand("validate", "Check files; without any, all bundled data, whose examples are run");
  validate->add_option("FILE", *files, "Entity files (JSON, JSON Lines, TSV)");
  auto checks = std::make_shared<ValidateOptions>();
  validate->add_flag("--warnings", checks->warnings,
                     "Also list what is suspicious in the rules, those without an example too");
  validate->add_option("--corpus", checks->corpus, "Also list the rules that never fire on these documents");
  validate->footer("Problems are printed as file:line:column: message; the exit code is 1 when there are any.");
  validate->callback([files, checks, &action] {
    action = [files, checks] { return files->empty() ? validate_bundled(*checks) : validate_entities(*files); };
  });
  auto suggestion = std::make_shared<SuggestOptions>();
  CLI::App* suggest = command->add_subcommand("suggest", "Propose patterns from texts whose relations are marked");
  suggest->add_option("--relations", suggestion->relations, "JSON Lines: id, relations, maybe language and text")
      ->required();
  suggest->add_option("--documents", suggestion->documents, "The texts, where the lines have none");
  suggest->add_option("-g,--gazetteer", suggestion->gazetteers, "The entities; default: the bundled ones");
  suggest->add_option("--least", suggestion->least, "Fewest marked relations that a pattern must find")
      ->capture_default_str();
  suggest->add_option("--precision", suggestion->precision, "Least share of what it finds that is marked")
      ->capture_default_str();
  suggest->callback([suggestion, &action] { action = [suggestion] { return suggest_patterns(*suggestion); }; });
  auto image = std::make_shared<std::string>();
  CLI::App* compiler = command->add_subcommand("compile", "Compile entity files into one image that loads at once");
  compiler->add_option("FILE", *files, "Entity files (JSON, JSON Lines, TSV)")->required();
  compiler->add_option("-o,--output", *image, "The image; `-` is standard output")->required();
  compiler->footer(
      "An image is mapped into memory and used as it lies: a million names are ready in milliseconds, and processes\n"
      "share it. Rows that are wrong are reported and left out (exit code 3).\n\n"
      "Examples:\n"
      "  gazgraph gazetteer compile names.tsv companies.json -o names.image\n"
      "  gazgraph annotate articles/ --gazetteer names.image --gazetteer today.json");
  compiler->callback([files, image, &action] { action = [files, image] { return compile(*files, *image); }; });
  CLI::App* describe = command->add_subcommand("stats", "Count entities and names");
  describe->add_option("FILE", *files, "Entity files or images; default: the bundled ones");
  describe->callback([files, &action] { action = [files] { return stats(*files); }; });
}

}  // namespace gazgraph::cli
