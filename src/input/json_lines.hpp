#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "gazgraph/input/document.hpp"

namespace gazgraph {

/// Turns lines of JSON into documents. Not thread-safe.
class JsonLineParser {
 public:
  JsonLineParser();
  ~JsonLineParser();

  /// Fills a document from one line (without its end); `file` and `line` name it in errors and, where the line has no
  /// `id`, in the document's id. @throws Error bad_input with line and column
  void parse(std::string_view json, const std::string& file, std::size_t line, Document& document);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gazgraph
