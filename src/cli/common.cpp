#include <fmt/color.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"

namespace gazgraph::cli {

void ReadOptions::add_to(CLI::App& command) {
  command
      .add_option("INPUT", inputs,
                  "Text, HTML or JSON Lines files, compressed or in archives, folders of them, or - for standard input")
      ->required();
  command
      .add_option(
          "-g,--gazetteer", gazetteers,
          "Entities to look for (JSON, JSON Lines, TSV or an image); may be repeated; replaces the bundled ones")
      ->take_all()
      ->allow_extra_args(false);
  command.add_flag("--with-bundled", with_bundled, "The bundled entities beside those of --gazetteer");
  command.add_option("-l,--language", language,
                     "Language of all documents (sv, nb, de, el, en); default: as the document says, else identified");
  command.add_option("--threads", threads, "Threads to use; default: all cores. Never changes a byte of the output");
  command.add_flag("--timing", timing, "Print one line of JSON to stderr: input bytes and the seconds of each stage");
  command.add_flag("--keep-unasserted", keep_unasserted,
                   "Keep what is planned, possible or rumoured too, marked with its status");
}

PipelineOptions ReadOptions::pipeline_options() const {
  PipelineOptions options;
  for (const std::string& path : gazetteers) options.gazetteers.emplace_back(path);
  options.with_bundled = with_bundled;
  options.keep_unasserted = keep_unasserted;
  options.unknown_names = unknown_names;
  options.load_in_background = threads != 1;
  return options;
}

bool is_terminal(int descriptor) {
  const char* term = std::getenv("TERM");
  return ::isatty(descriptor) == 1 && term != nullptr && std::string_view(term) != "dumb" &&
         std::getenv("NO_COLOR") == nullptr;
}

void Problems::tell(const Error& error, bool lost) {
  const std::scoped_lock lock(mutex_);
  if (is_terminal(STDERR_FILENO)) fmt::print(stderr, "\r\x1b[K");
  fmt::print(stderr, "gazgraph: {}{}\n", lost ? "" : "note: ", error.what());
  if (lost) worst_ = std::max(worst_.load(), static_cast<int>(error.code()));
}

namespace {

/// A line on the terminal that tells how far the reading is, at most ten times a second.
class Progress {
 public:
  explicit Progress(const DocumentReader& reader) : reader_(reader), shown_(is_terminal(STDERR_FILENO)) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() {
    if (shown_ && drawn_) fmt::print(stderr, "\r\x1b[K");
  }
  void step() {
    ++documents_;
    const auto now = std::chrono::steady_clock::now();
    if (!shown_ || now - last_ < std::chrono::milliseconds(100)) return;
    last_ = now;
    drawn_ = true;
    const double megabytes = static_cast<double>(reader_.bytes_read()) / 1e6;
    const std::size_t total = reader_.bytes_total();
    const std::string share =
        total == 0
            ? ""
            : fmt::format(" {:3.0f} %", 100.0 * static_cast<double>(reader_.bytes_read()) / static_cast<double>(total));
    fmt::print(stderr, "\r\x1b[K{} documents, {:.1f} MB{}", documents_, megabytes, share);
  }

 private:
  const DocumentReader& reader_;
  bool shown_;
  bool drawn_ = false;
  std::size_t documents_ = 0;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace

int run_documents(const ReadOptions& options, const Pipeline& pipeline, Problems& problems,
                  const std::function<bool(Annotation&&)>& take) {
  const auto tell = [&](const Error& error, bool lost) { problems.tell(error, lost); };
  ReaderOptions reader_options{.language = options.language, .on_problem = tell};
  DocumentReader reader(options.inputs, reader_options);
  StageTimes times;
  {
    Progress progress(reader);
    times = annotate_all(
        reader, pipeline, options.threads,
        [&](Annotation&& annotation) {
          progress.step();
          return take(std::move(annotation));
        },
        [&](const Error& error) { tell(error, true); });
  }
  if (options.timing) {
    const double load = pipeline.load_seconds() + times.load;
    fmt::print(stderr,
               "{{\"bytes\": {}, \"load\": {:.4f}, \"read\": {:.4f}, \"match\": {:.4f}, \"link\": {:.4f}, \"relate\": "
               "{:.4f}, \"write\": {:.4f}}}\n",
               reader.bytes_read(), load, times.read, times.match, times.link, times.relate, times.write);
  }
  return problems.exit_code();
}

LastingPipeline lasting_pipeline(PipelineOptions options) {
  static const Pipeline* last = nullptr;  // so that the memory is not lost
  last = new Pipeline(data_folder(), std::move(options));
  return LastingPipeline(last);
}

KnowledgeGraph load_graph(const std::string& path) {
  const std::string source = path == "-" ? "standard input" : path;
  return KnowledgeGraph::from_json(read_file(path == "-" ? "/dev/stdin" : path), source);
}

const DataFolder& data_folder() {
  static const DataFolder folder = DataFolder::find();
  return folder;
}

}  // namespace gazgraph::cli
