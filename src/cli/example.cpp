#include "example.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace gazgraph::cli {
namespace {

std::string first_type(std::uint8_t types) {
  for (unsigned bit = 0; bit < 7; ++bit) {
    if (((types >> bit) & 1U) != 0) return std::string(to_string(static_cast<EntityType>(bit)));
  }
  return "other";
}

}  // namespace

Example::Example(const std::string& marked, const Predicate& predicate) {
  for (std::size_t at = 0; at < marked.size(); ++at) {
    if (marked[at] != '[') {
      text += marked[at];
      continue;
    }
    const std::size_t space = marked.find(' ', at);
    const std::size_t end = marked.find(']', at);
    if (space == std::string::npos || end == std::string::npos || space > end)
      throw std::invalid_argument("`[S name]` is expected");
    add(marked.substr(at + 1, space - at - 1), marked.substr(space + 1, end - space - 1), predicate);
    at = end;
  }
}

void Example::add(const std::string& mark, const std::string& name, const Predicate& predicate) {
  const std::size_t colon = mark.find(':');
  const std::string role = mark.substr(0, colon);
  const bool argument = role == "S" || role == "O";
  text += name;
  if (role == "O" && predicate.object_is_date) return;
  std::string type = colon == std::string::npos ? "" : mark.substr(colon + 1);
  if (!argument) type = role;
  if (type.empty()) type = first_type(role == "S" ? predicate.subject_types : predicate.object_types);
  const auto known = entity_type(type);
  if (!known) throw std::invalid_argument(fmt::format("unknown type `{}`", type));
  Entity entity;
  entity.id = argument ? role : name;
  entity.type = *known;
  entity.label = name;
  entity.prior = 0.9;
  entity.names.push_back({.text = name, .language = "*"});
  entities.push_back(std::move(entity));
}

}  // namespace gazgraph::cli
