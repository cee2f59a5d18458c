// One worker a language, made when a document first needs it. Batches of documents pass through a oneTBB pipeline:
// read in order, annotated in parallel, handed over in order.
#include "gazgraph/pipeline.hpp"

#include <fmt/format.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <utility>

#include "gazgraph/base/background.hpp"
#include "gazgraph/linking/common_words.hpp"
#include "gazgraph/text/identify.hpp"

namespace gazgraph {
namespace {

class StopWatch {
 public:
  explicit StopWatch(double* total) : total_(total), start_(std::chrono::steady_clock::now()) {}
  StopWatch(const StopWatch&) = delete;
  StopWatch& operator=(const StopWatch&) = delete;
  ~StopWatch() {
    if (total_ != nullptr) *total_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  double* total_;
  std::chrono::steady_clock::time_point start_;
};

/// What a document in one language needs, made once when the first such document comes. Documents in other languages do
/// not wait for that.
struct Worker {
  std::atomic<bool> begun = false;
  std::once_flag made;
  std::shared_ptr<const Language> language;
  std::shared_ptr<const Linker> linker;
  std::unique_ptr<RelationExtractor> extractor;
};

/// What the stages hand on of a document.
struct Findings {
  Segmentation cut;
  std::vector<Mention> mentions;
  std::vector<Relation> relations;
};

/// Memory that a thread needs for documents, kept for the next ones.
struct Workspace {
  Linker::Scratch linker;
  std::vector<Findings> findings;  ///< of documents that pass through the stages together

  /// Gives back what long documents needed.
  void trim() {
    constexpr std::size_t most_tokens = 4096;
    for (Findings& found : findings) {
      if (found.cut.tokens.capacity() > most_tokens) found.cut = {};
    }
  }
};

/// Workspaces, each lent to one document at a time. Thread-safe.
class WorkspacePool {
 public:
  /// Gives its workspace back when it goes.
  class Lease {
   public:
    explicit Lease(WorkspacePool& pool) : pool_(pool), space_(pool.take()) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() { pool_.give(std::move(space_)); }
    Workspace& operator*() const noexcept { return *space_; }

   private:
    WorkspacePool& pool_;
    std::unique_ptr<Workspace> space_;
  };

 private:
  std::unique_ptr<Workspace> take() {
    const std::scoped_lock lock(mutex_);
    if (free_.empty()) {
      free_.reserve(++made_);  // so that giving back does not fail
      return std::make_unique<Workspace>();
    }
    std::unique_ptr<Workspace> space = std::move(free_.back());
    free_.pop_back();
    return space;
  }
  void give(std::unique_ptr<Workspace> space) noexcept {
    const std::scoped_lock lock(mutex_);
    free_.push_back(std::move(space));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<Workspace>> free_;  ///< the one used last behind
  std::size_t made_ = 0;
};

/// Scores are told to three decimals everywhere, so that an annotation read back is the same.
double rounded(double score) { return std::round(score * 1000) / 1000; }

/// A sentence as evidence: white space runs become one space.
std::string quote(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\x1a'; };
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    out += text.substr(begin, at - begin);
    const std::size_t end = at;
    while (at < text.size() && is_space(text[at])) ++at;
    if (at > end && !out.empty()) out += ' ';
  }
  return out;
}

}  // namespace

struct Pipeline::State {
  PipelineOptions options;
  std::unique_ptr<Background> background;  ///< before all that it may be working for
  std::shared_ptr<const Languages> languages;
  std::shared_ptr<const RelationRules> rules;
  std::mutex mutex;
  std::map<std::string, std::unique_ptr<Worker>, std::less<>> workers;
  mutable WorkspacePool workspaces;
  double load_seconds = 0;
  double gazetteer_seconds = 0;  ///< set when it is loaded
  std::unique_ptr<const Prepared<std::shared_ptr<const Gazetteer>>> loading;

  State(const DataFolder& data, PipelineOptions settings) : options(std::move(settings)) {
    const StopWatch watch(&load_seconds);
    if (options.load_in_background) background = std::make_unique<Background>();
    languages = std::make_shared<const Languages>(data);
    rules = std::make_shared<const RelationRules>(languages, background.get());
    loading = std::make_unique<const Prepared<std::shared_ptr<const Gazetteer>>>(
        background.get(), [this, data] { return load_gazetteer(data); });
    if (!options.load_in_background) (void)gazetteer();
  }

  std::shared_ptr<const Gazetteer> load_gazetteer(const DataFolder& data) {
    const StopWatch watch(options.load_in_background ? &gazetteer_seconds : nullptr);
    std::vector<std::filesystem::path> files = options.gazetteers;
    if (files.empty() || options.with_bundled) {
      for (auto& file : bundled_entities(data)) files.push_back(std::move(file));
    }
    return Gazetteer::load(files, options.on_problem);
  }

  /// Waits for it while it is being loaded. @throws Error what is wrong with it
  [[nodiscard]] const std::shared_ptr<const Gazetteer>& gazetteer() const { return loading->get(); }

  const Worker& worker(const std::string& code) {
    Worker& worker = slot(code);
    worker.begun = true;
    std::call_once(worker.made, [&] { make(worker, code); });
    return worker;
  }

  void prepare(const std::string& code) {
    Worker& worker = slot(code);
    if (worker.begun.exchange(true)) return;
    std::call_once(worker.made, [&] { make(worker, code); });
  }

  Worker& slot(const std::string& code) {
    const std::scoped_lock lock(mutex);
    auto& entry = workers[code];
    if (entry == nullptr) entry = std::make_unique<Worker>();
    return *entry;
  }

  void make(Worker& worker, const std::string& code) const {
    worker.language = languages->get(code);
    std::shared_ptr<const CommonWords> common;
    const auto prepare = [&] {
      if (worker.language != nullptr)
        common = std::make_shared<const CommonWords>(CommonWords::load(languages->data(), worker.language->code()));
      return std::make_shared<const Linker>(gazetteer(), worker.language, common, options.linker);
    };
    const Prepared<std::shared_ptr<const Linker>> linker(background.get(), prepare, Urgency::last);  // behind the rules
    const bool relates = worker.language != nullptr && options.relations && rules->rules(code) != nullptr;
    worker.linker = linker.get();
    if (relates) {
      worker.extractor = std::make_unique<RelationExtractor>(
          rules, gazetteer(), worker.language, ExtractorOptions{.keep_unasserted = options.keep_unasserted}, common);
    }
  }

  [[nodiscard]] static std::string language_of(const Document& document) {
    return document.language.empty() ? identify_language(document.text) : document.language;
  }

  [[nodiscard]] Annotation to_annotation(const Document& document, const std::string& language,
                                         const std::vector<Mention>& mentions,
                                         const std::vector<Relation>& relations) const {
    Annotation annotation{.document = document.id,
                          .language = language,
                          .title = document.title,
                          .date = document.date,
                          .source = document.source,
                          .mentions = {},
                          .relations = {},
                          .unknown = {}};
    annotation.mentions.reserve(mentions.size());
    annotation.relations.reserve(relations.size());
    const Gazetteer& entities = *gazetteer();
    for (const Mention& mention : mentions) {
      annotation.mentions.push_back({.begin = document.offsets.source_of(mention.begin),
                                     .end = document.offsets.source_end_of(mention.end),
                                     .text = document.text.substr(mention.begin, mention.end - mention.begin),
                                     .entity = std::string(entities.id(mention.entity)),
                                     .label = std::string(entities.label(mention.entity)),
                                     .type = std::string(to_string(mention.type)),
                                     .kind = std::string(entities.kind(mention.entity)),
                                     .method = std::string(to_string(mention.method)),
                                     .score = rounded(mention.score)});
    }
    for (const Relation& relation : relations) annotation.relations.push_back(to_annotated(document, relation));
    return annotation;
  }

  static void add_unknown(const Document& document, const Worker& worker, const Findings& found,
                          Annotation& annotation) {
    std::vector<UnknownName> unknown;
    worker.linker->find_unknown(document.text, found.cut, found.mentions, unknown);
    for (const UnknownName& name : unknown) {
      annotation.unknown.push_back({.begin = document.offsets.source_of(name.begin),
                                    .end = document.offsets.source_end_of(name.end),
                                    .text = document.text.substr(name.begin, name.end - name.begin),
                                    .type = std::string(to_string(name.type))});
    }
  }

  [[nodiscard]] AnnotatedRelation to_annotated(const Document& document, const Relation& relation) const {
    const Gazetteer& entities = *gazetteer();
    const Predicate& predicate = rules->predicates()[relation.predicate];
    AnnotatedRelation out{.subject = std::string(entities.id(relation.subject)),
                          .predicate = predicate.name,
                          .object = relation.date.empty() ? std::string(entities.id(relation.object)) : relation.date,
                          .negated = relation.negated,
                          .status = std::string(to_string(relation.status)),
                          .score = rounded(relation.score),
                          .evidence = {}};
    if (predicate.symmetric && out.object < out.subject) std::swap(out.subject, out.object);
    for (const Evidence& evidence : relation.evidence) {
      const std::string_view sentence =
          std::string_view(document.text)
              .substr(evidence.sentence_begin, evidence.sentence_end - evidence.sentence_begin);
      out.evidence.push_back({.begin = document.offsets.source_of(evidence.begin),
                              .end = document.offsets.source_end_of(evidence.end),
                              .sentence = quote(sentence),
                              .pattern = evidence.pattern,
                              .date = evidence.date,
                              .score = rounded(evidence.score)});
    }
    return out;
  }
};

Pipeline::Pipeline(const DataFolder& data, PipelineOptions options)
    : state_(std::make_unique<State>(data, std::move(options))) {}
Pipeline::~Pipeline() = default;

std::string Pipeline::language_of(const Document& document) const { return State::language_of(document); }
void Pipeline::prepare(const std::string& language) const { state_->prepare(language); }

Annotation Pipeline::annotate(const Document& document, StageTimes* times) const {
  const std::array<const Document*, 1> alone = {&document};
  return std::move(annotate(alone, times).front());
}

std::vector<Annotation> Pipeline::annotate(std::span<const Document* const> documents, StageTimes* times) const {
  std::vector<Annotation> annotations;
  if (documents.empty()) return annotations;
  const auto watched = [&](double StageTimes::* stage) {
    return StopWatch(times == nullptr ? nullptr : &(times->*stage));
  };
  std::string language;
  {
    const StopWatch watch = watched(&StageTimes::read);
    language = State::language_of(*documents.front());
  }
  const Worker* worker = nullptr;
  {
    const StopWatch watch = watched(&StageTimes::load);
    worker = &state_->worker(language);
  }
  const WorkspacePool::Lease lease(state_->workspaces);
  Workspace& space = *lease;
  if (space.findings.size() < documents.size()) space.findings.resize(documents.size());
  const auto for_each = [&](const auto& stage) {
    for (std::size_t i = 0; i < documents.size(); ++i) stage(documents[i]->text, space.findings[i]);
  };
  {
    const StopWatch watch = watched(&StageTimes::read);
    for_each([&](std::string_view text, Findings& found) { segment(text, worker->language.get(), found.cut); });
  }
  const double matched_before = space.linker.match_seconds();
  {
    const StopWatch watch = watched(&StageTimes::link);
    for_each([&](std::string_view text, Findings& found) {
      worker->linker->link(text, found.cut, space.linker, found.mentions);
    });
  }
  if (times != nullptr) {
    const double matched = space.linker.match_seconds() - matched_before;
    times->match += matched;
    times->link -= matched;
  }
  {
    const StopWatch watch = watched(&StageTimes::relate);
    for_each([&](std::string_view text, Findings& found) {
      found.relations.clear();
      if (worker->extractor != nullptr) worker->extractor->extract(text, found.cut, found.mentions, found.relations);
    });
  }
  const StopWatch watch = watched(&StageTimes::write);
  annotations.reserve(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Findings& found = space.findings[i];
    annotations.push_back(state_->to_annotation(*documents[i], language, found.mentions, found.relations));
    if (state_->options.unknown_names) state_->add_unknown(*documents[i], *worker, found, annotations.back());
  }
  space.trim();
  return annotations;
}

Explanation Pipeline::explain(const Document& document) const {
  Explanation explanation;
  explanation.language = State::language_of(document);
  const Worker& worker = state_->worker(explanation.language);
  explanation.segmentation = segment(document.text, worker.language.get());
  const WorkspacePool::Lease lease(state_->workspaces);
  worker.linker->explain(document.text, explanation.segmentation, (*lease).linker, explanation.mentions,
                         explanation.links);
  std::vector<Relation> relations;
  if (worker.extractor != nullptr) {
    worker.extractor->extract(document.text, explanation.segmentation, explanation.mentions, relations,
                              &explanation.relations);
  }
  return explanation;
}

void Pipeline::stop_loading() const {
  if (state_->background != nullptr) state_->background->stop();
}

double Pipeline::load_seconds() const {
  (void)state_->gazetteer();
  return state_->load_seconds + state_->gazetteer_seconds;
}
const Gazetteer& Pipeline::gazetteer() const { return *state_->gazetteer(); }
const std::vector<Predicate>& Pipeline::predicates() const { return state_->rules->predicates(); }
const Languages& Pipeline::languages() const noexcept { return *state_->languages; }

namespace {

/// Annotates in a pipeline of three filters: documents are read in batches, annotated by several threads, handed over in order.
/// Batches are small at first, so that a few documents are shared among the threads too. What fits into one needs no pipeline.
class BatchAnnotator {
 public:
  BatchAnnotator(DocumentReader& reader, const Pipeline& pipeline, const std::function<bool(Annotation&&)>& take,
                 const std::function<void(const Error&)>& on_problem)
      : reader_(reader), pipeline_(pipeline), take_(take), on_problem_(on_problem) {}

  StageTimes run(std::size_t threads) {
    first_ = read_batch();
    second_ = read_batch();
    if (second_->items.empty()) {
      annotate_batch(*first_);
      hand_over(*first_);
    } else {
      run_pipeline(threads);
    }
    return times_;
  }

 private:
  struct Item {
    Document document;
    Annotation annotation;
    std::optional<Error> problem;  ///< the document is lost
  };
  struct Batch {
    std::vector<Item> items;
    StageTimes times;
  };
  using BatchPointer = std::shared_ptr<Batch>;

  void run_pipeline(std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    const auto read = tbb::make_filter<void, BatchPointer>(
        tbb::filter_mode::serial_in_order, [this](tbb::flow_control& flow) { return next_batch(flow); });
    const auto work =
        tbb::make_filter<BatchPointer, BatchPointer>(tbb::filter_mode::parallel, [this](BatchPointer batch) {
          annotate_batch(*batch);
          return batch;
        });
    const auto write = tbb::make_filter<BatchPointer, void>(tbb::filter_mode::serial_in_order,
                                                            [this](const BatchPointer& batch) { hand_over(*batch); });
    tbb::parallel_pipeline(threads * 4, read & work & write);
  }

  BatchPointer next_batch(tbb::flow_control& flow) {
    BatchPointer batch = first_ != nullptr ? std::exchange(first_, nullptr) : std::exchange(second_, nullptr);
    if (batch == nullptr) batch = read_batch();
    if (batch->items.empty()) flow.stop();
    return batch;
  }

  /// Empty at the end of the input.
  BatchPointer read_batch() {
    constexpr std::size_t largest_batch = std::size_t{1} << 20;  // bytes of text
    constexpr std::size_t most_documents = 1024;
    auto batch = std::make_shared<Batch>();
    const StopWatch watch(&batch->times.read);
    Document document;
    std::size_t bytes = 0;
    while (!stopped_ && bytes < batch_bytes_ && batch->items.size() < most_documents && reader_.next(document)) {
      bytes += document.text.size() + document.annotation.size();
      batch->items.push_back({.document = std::move(document)});
    }
    batch_bytes_ = std::min(batch_bytes_ * 2, largest_batch);
    return batch;
  }

  /// Language by language, and stage by stage, since the tables of a language and the code of a stage are larger than a
  /// processor's caches. While one thread prepares a language, others prepare those of their next documents.
  void annotate_batch(Batch& batch) {
    std::vector<Item*> items;
    for (Item& item : batch.items) {
      if (!item.document.annotation.empty()) {
        read_annotation(item);
        continue;
      }
      prepare(item.document, batch.times);
      items.push_back(&item);
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const Item* a, const Item* b) { return a->document.language < b->document.language; });
    for (auto first = items.begin(); first != items.end();) {
      const auto last = std::find_if(
          first, items.end(), [&](const Item* item) { return item->document.language != (*first)->document.language; });
      annotate(std::span(first, last), batch.times);
      first = last;
    }
  }

  void prepare(Document& document, StageTimes& spent) {
    {
      const StopWatch watch(&spent.read);
      document.language = pipeline_.language_of(document);
    }
    const StopWatch watch(&spent.load);
    pipeline_.prepare(document.language);
  }

  /// Annotating does not fail for a document's sake: what it throws (broken rules) ends the run.
  void annotate(std::span<Item* const> items, StageTimes& spent) {
    std::vector<const Document*> documents;
    documents.reserve(items.size());
    for (const Item* item : items) documents.push_back(&item->document);
    std::vector<Annotation> annotations = pipeline_.annotate(documents, &spent);
    for (std::size_t i = 0; i < items.size(); ++i) items[i]->annotation = std::move(annotations[i]);
  }

  static void read_annotation(Item& item) {
    const Document& document = item.document;
    try {
      item.annotation = annotation_from_json(document.annotation, document.file, document.line);
    } catch (const Error& error) {
      item.problem = error;
    }
  }

  void hand_over(Batch& batch) {
    add(batch.times);
    const StopWatch watch(&times_.write);
    for (Item& item : batch.items) {
      if (item.problem) {
        on_problem_(*item.problem);
      } else if (!stopped_) {
        stopped_ = !take_(std::move(item.annotation));
      }
    }
  }

  void add(const StageTimes& part) {
    times_.load += part.load;
    times_.read += part.read;
    times_.match += part.match;
    times_.link += part.link;
    times_.relate += part.relate;
    times_.write += part.write;
  }

  DocumentReader& reader_;
  const Pipeline& pipeline_;
  const std::function<bool(Annotation&&)>& take_;
  const std::function<void(const Error&)>& on_problem_;
  StageTimes times_;  ///< of what was handed over
  std::atomic<bool> stopped_ = false;
  std::size_t batch_bytes_ = std::size_t{1} << 14;  ///< of the next batch
  BatchPointer first_, second_;                     ///< read before there is a pipeline
};

}  // namespace

StageTimes annotate_all(DocumentReader& reader, const Pipeline& pipeline, std::size_t threads,
                        const std::function<bool(Annotation&&)>& take,
                        const std::function<void(const Error&)>& on_problem) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  const StageTimes times = BatchAnnotator(reader, pipeline, take, on_problem).run(threads);
  (void)pipeline.gazetteer();  // what is broken is told of even where no document needed it
  (void)pipeline.predicates();
  return times;
}

std::vector<std::filesystem::path> bundled_entities(const DataFolder& data) { return data.files("entities", ".json"); }

}  // namespace gazgraph
