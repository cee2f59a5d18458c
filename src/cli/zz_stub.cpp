#include "cli.hpp"
namespace gazgraph::cli {
void add_build(CLI::App&, Action&) {}
void add_render(CLI::App&, Action&) {}
void add_export(CLI::App&, Action&) {}
void add_merge(CLI::App&, Action&) {}
void add_diff(CLI::App&, Action&) {}
void add_explore(CLI::App&, Action&) {}
void add_explain(CLI::App&, Action&) {}
void add_gazetteer(CLI::App&, Action&) {}
void add_evaluate(CLI::App&, Action&) {}
}
