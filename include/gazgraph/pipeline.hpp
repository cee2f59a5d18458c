/// @file pipeline.hpp
/// The stages strung together: from documents to annotations.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "gazgraph/base/data_folder.hpp"
#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/graph/annotation.hpp"
#include "gazgraph/input/document.hpp"
#include "gazgraph/input/reader.hpp"
#include "gazgraph/linking/linker.hpp"
#include "gazgraph/relation/extractor.hpp"

namespace gazgraph {

/// Options of Pipeline.
struct PipelineOptions {
  std::vector<std::filesystem::path> gazetteers;  ///< empty: the bundled entities
  bool with_bundled = false;                      ///< the bundled entities beside `gazetteers`
  bool relations = true;                          ///< false: mentions only
  bool keep_unasserted = false;                   ///< report planned, possible, reported statements too
  bool unknown_names = false;                     ///< report names that the gazetteer does not know
  LinkerOptions linker;
  /// The constructor does not wait for the gazetteer, and other threads load what they can. What is wrong with the gazetteer
  /// is thrown where it is first needed then, and `on_problem` is called on another thread, until gazetteer() returns.
  bool load_in_background = false;
  /// Receives what is wrong in a gazetteer but loses only a row; without it such a problem throws.
  std::function<void(const Error&)> on_problem;
};

/// Seconds spent in each stage, summed over threads.
struct StageTimes {
  double load = 0;  ///< preparing languages when their first document comes
  double read = 0;  ///< parsing, language identification, tokens and sentences
  double match = 0, link = 0, relate = 0;
  double write = 0;  ///< putting annotations together and handing them over
};

/// What `explain` shows of one document.
struct Explanation {
  std::string language;
  Segmentation segmentation;
  std::vector<Mention> mentions;
  std::vector<LinkDecision> links;
  std::vector<RelationTrace> relations;
};

/// Everything that turns a document into an annotation: gazetteer, languages, rules, loaded once.
/// Languages are prepared when a document first needs them. All const members are thread-safe.
class Pipeline {
 public:
  /// @throws Error io, bad_input
  Pipeline(const DataFolder& data, PipelineOptions options);
  ~Pipeline();

  /// Annotates one document; `times`, when given, is added to. Offsets are those of the document's source.
  [[nodiscard]] Annotation annotate(const Document& document, StageTimes* times = nullptr) const;
  /// The same for several documents in one language, in their order: faster than one by one, and as much memory as their tokens
  /// need.
  [[nodiscard]] std::vector<Annotation> annotate(std::span<const Document* const> documents,
                                                 StageTimes* times = nullptr) const;
  /// The language that annotate() takes a document to be in: what it says, else what its text tells.
  [[nodiscard]] std::string language_of(const Document& document) const;
  /// Prepares a language for annotate(), which otherwise does so when the first document comes. Returns at once when another
  /// thread is at it or has done it.
  void prepare(const std::string& language) const;
  /// What was decided on one document, and why.
  [[nodiscard]] Explanation explain(const Document& document) const;

  /// Ends what is loaded ahead, without which the process must not end while the pipeline is left alive: waits for the part at
  /// hand. What is asked for afterwards is loaded then. Thread-safe.
  void stop_loading() const;

  /// Waits for it while it is being loaded. @throws Error io, bad_input
  [[nodiscard]] const Gazetteer& gazetteer() const;
  /// Seconds that loading took, summed over threads. Waits like gazetteer().
  [[nodiscard]] double load_seconds() const;
  [[nodiscard]] const std::vector<Predicate>& predicates() const;
  [[nodiscard]] const Languages& languages() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Reads all documents, annotates them on `threads` threads (0: all cores) and hands each result over in input order, on
/// one thread at a time. Lines that are annotations already are read back and handed over as they are. Memory is bounded
/// by a few documents a thread, or by a few megabytes of smaller ones. `take` returns false to stop early. Problems
/// of single documents go to `on_problem`.
StageTimes annotate_all(DocumentReader& reader, const Pipeline& pipeline, std::size_t threads,
                        const std::function<bool(Annotation&&)>& take,
                        const std::function<void(const Error&)>& on_problem);

/// The bundled entity files of a data folder, in order.
[[nodiscard]] std::vector<std::filesystem::path> bundled_entities(const DataFolder& data);

}  // namespace gazgraph
