#include <memory>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"

namespace gazgraph::cli {

void add_annotate(CLI::App& program, Action& action) {
  struct Options {
    ReadOptions read;
    std::string output = "-";
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand(
      "annotate", "Find the entities of documents and what is said of them: JSON Lines, a line a document");
  options->read.add_to(*command);
  command->add_flag("--nil", options->read.unknown_names,
                    "Report names that the gazetteer does not know too, under `unknown`, with a guessed type");
  command->add_option("-o,--output", options->output, "File to write; default: standard output");
  command->footer(
      "Examples:\n  gazgraph annotate articles/ -o annotations.jsonl\n  zstdcat archive.jsonl.zst | gazgraph annotate "
      "- --gazetteer names.tsv\n"
      "  gazgraph annotate --language sv nyhet.txt");
  command->callback([options, &action] {
    action = [options] {
      Problems problems;
      PipelineOptions settings = options->read.pipeline_options();
      settings.on_problem = [&](const Error& error) { problems.tell(error, true); };
      const LastingPipeline pipeline = lasting_pipeline(std::move(settings));
      OutputFile output(options->output);
      const int code = run_documents(options->read, *pipeline, problems, [&](Annotation&& annotation) {
        output.write(to_json_line(annotation));
        output.write("\n");
        return !output.closed();
      });
      output.commit();
      return code;
    };
  });
}

}  // namespace gazgraph::cli
