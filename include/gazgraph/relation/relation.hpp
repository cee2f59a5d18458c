/// @file relation.hpp
/// What a document asserts between its entities.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"

namespace gazgraph {

/// How far a statement holds. Only asserted and ended ones are reported unless asked for.
enum class Status : std::uint8_t { asserted, ended, planned, possible, reported, question };
[[nodiscard]] std::string_view to_string(Status status) noexcept;

/// One place in a document that asserts a relation. Offsets are UTF-8 bytes of the document's text, half open.
struct Evidence {
  std::uint32_t begin = 0;  ///< from the first to the last piece that matched
  std::uint32_t end = 0;
  std::uint32_t sentence_begin = 0;
  std::uint32_t sentence_end = 0;
  std::string pattern;  ///< `developer_of/sv/3 active`: predicate, language, trigger number, construction
  std::string date;     ///< ISO date of the event where the sentence gives one
  float score = 0;
  bool anaphoric = false;  ///< an argument was reached through a pronoun or "the company"
};

/// A triple, once a document, with all its evidence (strongest first, then text order).
struct Relation {
  EntityIndex subject = 0;
  std::uint16_t predicate = 0;  ///< number in the RelationRules' list of predicates
  bool negated = false;
  Status status = Status::asserted;
  EntityIndex object = 0;  ///< ignored when `date` is not empty
  std::string date;        ///< ISO date for founded_on, born_on, died_on
  float score = 0;         ///< noisy-or of the evidence
  std::vector<Evidence> evidence;
};

}  // namespace gazgraph
