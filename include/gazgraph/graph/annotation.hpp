/// @file annotation.hpp
/// A line of `gazgraph annotate`: what one document mentions and asserts, standing on its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gazgraph {

struct AnnotatedMention {
  std::uint64_t begin = 0;  ///< UTF-8 bytes of the original document, half open
  std::uint64_t end = 0;
  std::string text, entity, label, type, kind, method;
  double score = 0;
};

struct AnnotatedEvidence {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::string sentence, pattern, date;
  double score = 0;
};

struct AnnotatedRelation {
  std::string subject, predicate, object;  ///< ids; object is an ISO date for founded_on, born_on, died_on
  bool negated = false;
  std::string status;  ///< `asserted`, `ended` …
  double score = 0;
  std::vector<AnnotatedEvidence> evidence;  ///< never empty, strongest first
};

/// A name that the gazetteer does not know, with a guessed type.
struct AnnotatedUnknown {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::string text, type;
};

/// One document. Ids are those of the gazetteer; every entity of a relation has at least one mention.
struct Annotation {
  std::string document, language, title, date, source;
  std::vector<AnnotatedMention> mentions;
  std::vector<AnnotatedRelation> relations;
  std::vector<AnnotatedUnknown> unknown;  ///< only where PipelineOptions::unknown_names asked for them
};

/// The document's line of JSON, without the line end. Field order is fixed; scores are rounded to 3 decimals. Strings must
/// be valid UTF-8.
[[nodiscard]] std::string to_json_line(const Annotation& annotation);
/// Reads a line back. `source` and `line` name the place in errors. @throws Error bad_input
[[nodiscard]] Annotation annotation_from_json(std::string_view json, const std::string& source, std::size_t line);

}  // namespace gazgraph
