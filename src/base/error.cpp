// The text of an error is put together once, in the form that compilers use, so that editors can jump to the place.
#include "gazgraph/error.hpp"

#include <utility>

namespace gazgraph {
namespace {

std::string compose(const std::string& source, std::size_t line, std::size_t column, const std::string& message) {
  std::string text = source;
  if (line != 0) text += ":" + std::to_string(line);
  if (line != 0 && column != 0) text += ":" + std::to_string(column);
  if (!text.empty()) text += ": ";
  return text + message;
}

}  // namespace

Error::Error(ErrorCode code, std::string source, std::size_t line, std::size_t column, std::string message)
    : std::runtime_error(compose(source, line, column, message)),
      code_(code),
      source_(std::move(source)),
      line_(line),
      column_(column),
      message_(std::move(message)) {}

Error::Error(ErrorCode code, std::string source, std::string message)
    : Error(code, std::move(source), 0, 0, std::move(message)) {}

Error::Error(ErrorCode code, std::string message) : Error(code, {}, 0, 0, std::move(message)) {}

}  // namespace gazgraph
