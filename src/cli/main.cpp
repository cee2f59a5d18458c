// The command line: one file a subcommand. Messages go to stderr, results to stdout or `-o FILE`.
#include <fmt/format.h>
#include <malloc.h>
#include <signal.h>  // NOLINT: sigaction is POSIX
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"
#include "gazgraph/base/large_page_heap.hpp"

namespace {

/// Ctrl-C leaves nothing half-written.
void on_interrupt(int signal) {
  gazgraph::remove_unfinished_files();
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

void handle_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action{};
    action.sa_handler = on_interrupt;
    ::sigaction(signal, &action, nullptr);
  }
  ::signal(SIGPIPE, SIG_IGN);
}

/// No more heaps than processors: what threads that only help to load have freed would lie idle in heaps of their own.
void limit_heaps() {
#if defined(__GLIBC__)
  const unsigned processors = std::thread::hardware_concurrency();
  ::mallopt(M_ARENA_MAX, static_cast<int>(std::max(processors, 2U)));
#endif
}

}  // namespace

int main(int argc, char** argv) {
  const gazgraph::LargePageHeap pages(gazgraph::LargePageHeap::Heap::of_process);
  limit_heaps();
  handle_signals();
  CLI::App program{"gazgraph reads news in many languages and builds one graph in which every edge cites its evidence.",
                   "gazgraph"};
  program.set_version_flag("--version", "gazgraph " GAZGRAPH_VERSION);
  program.require_subcommand(1);
  program.footer(
      "Exit codes: 0 done; 1 a check found something; 2 usage; 3 bad input; 4 input or output; 5 a database "
      "refused.\n\n"
      "Examples:\n  gazgraph build articles/ -o graph.svg\n  gazgraph build articles/ -o graph.json\n  gazgraph "
      "explore graph.json neighbors DeepSeek\n"
      "  gazgraph explain \"Liang Wenfeng, grundaren av DeepSeek, är missnöjd.\"");
  gazgraph::cli::Action action;
  gazgraph::cli::add_annotate(program, action);
  gazgraph::cli::add_build(program, action);
  gazgraph::cli::add_render(program, action);
  gazgraph::cli::add_export(program, action);
  gazgraph::cli::add_merge(program, action);
  gazgraph::cli::add_diff(program, action);
  gazgraph::cli::add_explore(program, action);
  gazgraph::cli::add_explain(program, action);
  gazgraph::cli::add_gazetteer(program, action);
  gazgraph::cli::add_evaluate(program, action);
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return program.exit(success);
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "gazgraph: {}\nRun with --help for more information.\n", error.what());
    return static_cast<int>(gazgraph::ErrorCode::usage);
  }
  try {
    return action();
  } catch (const gazgraph::Error& error) {
    fmt::print(stderr, "gazgraph: {}\n", error.what());
    return static_cast<int>(error.code());
  } catch (const std::bad_alloc&) {
    fmt::print(stderr, "gazgraph: out of memory\n");
    return static_cast<int>(gazgraph::ErrorCode::io);
  } catch (const std::exception& error) {
    fmt::print(stderr, "gazgraph: {}\n", error.what());
    return static_cast<int>(gazgraph::ErrorCode::io);
  }
}
