#pragma once

#include <CLI/CLI.hpp>
#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "gazgraph/error.hpp"
#include "gazgraph/graph/graph.hpp"
#include "gazgraph/pipeline.hpp"

namespace gazgraph::cli {

/// What a command returns: the process's exit code.
using Action = std::function<int()>;

/// A command adds itself to the program and leaves its action in `action` when it is the one that was called.
void add_annotate(CLI::App& program, Action& action);
void add_build(CLI::App& program, Action& action);
void add_render(CLI::App& program, Action& action);
void add_export(CLI::App& program, Action& action);
void add_merge(CLI::App& program, Action& action);
void add_diff(CLI::App& program, Action& action);
void add_explore(CLI::App& program, Action& action);
void add_explain(CLI::App& program, Action& action);
void add_gazetteer(CLI::App& program, Action& action);
void add_evaluate(CLI::App& program, Action& action);

/// Options of every command that reads documents.
struct ReadOptions {
  std::vector<std::string> inputs;
  std::vector<std::string> gazetteers;
  bool with_bundled = false;
  std::string language;
  std::size_t threads = 0;
  bool timing = false;
  bool keep_unasserted = false;
  bool unknown_names = false;

  void add_to(CLI::App& command);
  [[nodiscard]] PipelineOptions pipeline_options() const;
};

/// Counts and prints problems; the worst decides the exit code. Thread-safe.
class Problems {
 public:
  /// Prints a problem to stderr. `lost` says that a document or row was lost.
  void tell(const Error& error, bool lost);
  /// 0, or the code of the worst problem that lost something.
  [[nodiscard]] int exit_code() const noexcept { return worst_; }

 private:
  std::mutex mutex_;
  std::atomic<int> worst_ = 0;
};

/// Leaves a pipeline's tables to the system, which takes them all at once: freeing them one by one takes a good part of a short
/// run. No thread is at work on them any more.
struct LeaveTables {
  void operator()(const Pipeline* pipeline) const { pipeline->stop_loading(); }
};
using LastingPipeline = std::unique_ptr<const Pipeline, LeaveTables>;

/// A pipeline over the data folder whose tables live until the process ends. @throws Error
[[nodiscard]] LastingPipeline lasting_pipeline(PipelineOptions options);

/// Reads and annotates all inputs, with progress on a terminal and, when asked for, a line of timing on stderr.
/// `take` returns false to stop. Returns the exit code.
int run_documents(const ReadOptions& options, const Pipeline& pipeline, Problems& problems,
                  const std::function<bool(Annotation&&)>& take);

/// A graph from a graph file. @throws Error
[[nodiscard]] KnowledgeGraph load_graph(const std::string& path);

/// The data folder, found once.
[[nodiscard]] const DataFolder& data_folder();

/// Whether stderr or stdout is a terminal that wants colour or progress.
[[nodiscard]] bool is_terminal(int descriptor);

}  // namespace gazgraph::cli
