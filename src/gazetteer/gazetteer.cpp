// Text files are compiled into one image in memory, image files are mapped, and all images together are the gazetteer.
#include "gazgraph/gazetteer/gazetteer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "entity_file.hpp"
#include "gazetteer_state.hpp"
#include "gazgraph/base/files.hpp"
#include "image_builder.hpp"

namespace gazgraph {
namespace {

using ProblemFunction = std::function<void(const Error&)>;

/// Adds the entities of one text file.
void add_file(ImageBuilder& builder, const std::filesystem::path& file, const ProblemFunction& on_problem) {
  const auto guarded = [&](std::size_t line, const auto& add) {
    try {
      add();
    } catch (const Error& error) {
      const Error placed(error.code(), file.string(), line, 0, error.message());
      if (!on_problem) throw placed;
      on_problem(placed);
    }
  };
  read_entities(
      file, [&](const Entity& entity, std::size_t line) { guarded(line, [&] { builder.add(entity); }); },
      [&](const EntityRow& row) {
        guarded(row.line, [&] { builder.add_row(row.id, row.type, row.language, row.name); });
      },
      on_problem);
}

}  // namespace

Gazetteer::State::State(std::vector<std::shared_ptr<const Image>> images, const ProblemFunction& on_problem) {
  for (auto& image : images) sources.push_back({.image = std::move(image), .name_base = 0, .global = {}});
  number_sources();
  if (sources.size() > 1) merge_entities(on_problem);
}

void Gazetteer::State::number_sources() {
  std::uint64_t names = 0;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    sources[i].name_base = static_cast<std::uint32_t>(names);
    names += sources[i].image->surface_count();
    if (sources[i].image->entity_count() > sources[largest].image->entity_count()) largest = i;
  }
  if (names > 0xffffffffU) throw Error(ErrorCode::bad_input, "more than four thousand million names");
}

void Gazetteer::State::merge_entities(const ProblemFunction& on_problem) {
  std::unordered_map<std::string_view, EntityIndex> added;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    if (i != largest) merge_source(i, added, on_problem);
  }
  for (auto& [entity, places] : shared) {
    std::sort(places.begin(), places.end(),
              [](const EntityPlace& a, const EntityPlace& b) { return a.source < b.source; });
  }
}

void Gazetteer::State::merge_source(std::uint32_t source, std::unordered_map<std::string_view, EntityIndex>& added,
                                    const ProblemFunction& on_problem) {
  const Image& image = *sources[source].image;
  const Image& big = *sources[largest].image;
  sources[source].global.resize(image.entity_count());
  for (std::uint32_t local = 0; local < image.entity_count(); ++local) {
    const std::string_view id = image.id(local);
    std::optional<EntityIndex> known = big.find(id);
    if (!known) {
      const auto [entry, is_new] = added.try_emplace(id, big.entity_count() + static_cast<std::uint32_t>(more.size()));
      if (is_new) more.push_back({.source = source, .local = local});
      known = entry->second;
      sources[source].global[local] = *known;
      if (is_new) continue;
    }
    sources[source].global[local] = *known;
    auto& places = shared[*known];
    if (places.empty())
      places.push_back(*known < big.entity_count() ? EntityPlace{largest, *known} : more[*known - big.entity_count()]);
    const EntityType before = sources[places.front().source].image->type(places.front().local);
    places.push_back({.source = source, .local = local});
    if (before == image.type(local)) continue;
    const Error problem(ErrorCode::bad_input, fmt::format("the id `{}` is a {} in one file and a {} in another", id,
                                                          to_string(before), to_string(image.type(local))));
    if (!on_problem) throw problem;
    on_problem(problem);
  }
}

EntityPlace Gazetteer::State::place(EntityIndex entity) const noexcept {
  const std::uint32_t big = sources[largest].image->entity_count();
  if (!shared.empty()) {
    if (const auto found = shared.find(entity); found != shared.end()) return found->second.front();
  }
  return entity < big ? EntityPlace{.source = largest, .local = entity} : more[entity - big];
}

std::pair<std::uint32_t, std::uint32_t> Gazetteer::State::surface_of(std::uint32_t name) const noexcept {
  auto source = static_cast<std::uint32_t>(sources.size() - 1);
  while (source > 0 && sources[source].name_base > name) --source;
  return {source, name - sources[source].name_base};
}

Gazetteer::Gazetteer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Gazetteer::~Gazetteer() = default;

std::shared_ptr<const Gazetteer> Gazetteer::load(std::span<const std::filesystem::path> files,
                                                 const ProblemFunction& on_problem) {
  std::vector<std::shared_ptr<const Image>> images;
  std::optional<std::size_t> place_of_text;
  ImageBuilder builder;
  for (const auto& file : files) {
    if (Image::is_image(file)) {
      images.push_back(Image::open(file));
      continue;
    }
    if (!place_of_text) place_of_text = images.size();
    add_file(builder, file, on_problem);
  }
  if (place_of_text || images.empty()) {
    images.insert(images.begin() + static_cast<std::ptrdiff_t>(place_of_text.value_or(0)),
                  Image::from_bytes(builder.finish(), "memory"));
  }
  return std::shared_ptr<const Gazetteer>(new Gazetteer(std::make_unique<State>(std::move(images), on_problem)));
}

std::shared_ptr<const Gazetteer> Gazetteer::from(std::span<const Entity> entities) {
  ImageBuilder builder;
  for (const Entity& entity : entities) builder.add(entity);
  std::vector<std::shared_ptr<const Image>> images = {Image::from_bytes(builder.finish(), "memory")};
  return std::shared_ptr<const Gazetteer>(new Gazetteer(std::make_unique<State>(std::move(images), nullptr)));
}

void Gazetteer::compile(std::span<const std::filesystem::path> files, const std::filesystem::path& image,
                        const ProblemFunction& on_problem) {
  ImageBuilder builder;
  for (const auto& file : files) {
    if (Image::is_image(file)) {
      throw Error(ErrorCode::bad_input, file.string(), "is an image already; compile from JSON, JSON Lines or TSV");
    }
    add_file(builder, file, on_problem);
  }
  const std::vector<std::uint64_t> bytes = builder.finish();
  write_file(image, {reinterpret_cast<const char*>(bytes.data()), bytes.size() * sizeof bytes[0]});
}

std::size_t Gazetteer::entity_count() const noexcept {
  return state_->sources[state_->largest].image->entity_count() + state_->more.size();
}

std::size_t Gazetteer::name_count() const noexcept {
  std::size_t count = 0;
  for (const State::Source& source : state_->sources) count += source.image->name_count();
  return count;
}

std::string_view Gazetteer::id(EntityIndex entity) const noexcept {
  const EntityPlace at = state_->place(entity);
  return state_->sources[at.source].image->id(at.local);
}

EntityType Gazetteer::type(EntityIndex entity) const noexcept {
  const EntityPlace at = state_->place(entity);
  return state_->sources[at.source].image->type(at.local);
}

float Gazetteer::prior(EntityIndex entity) const noexcept {
  const EntityPlace at = state_->place(entity);
  return state_->sources[at.source].image->prior(at.local);
}

std::string_view Gazetteer::kind(EntityIndex entity) const noexcept {
  std::string_view kind;
  state_->for_each_place(entity, [&](const Image& image, std::uint32_t local) {
    if (kind.empty()) kind = image.kind(local);
  });
  return kind;
}

std::string_view Gazetteer::label(EntityIndex entity) const noexcept {
  std::string_view label;
  state_->for_each_place(entity, [&](const Image& image, std::uint32_t local) {
    if (label.empty()) label = image.label(local);
  });
  return label;
}

std::string_view Gazetteer::label(EntityIndex entity, std::string_view language) const noexcept {
  std::string_view found;
  state_->for_each_place(entity, [&](const Image& image, std::uint32_t local) {
    std::string_view key;
    bool is_key = true;
    image.details(local).for_each(ImageDetails::labels, [&](std::string_view text) {
      if (!is_key && key == language && found.empty()) found = text;
      if (is_key) key = text;
      is_key = !is_key;
    });
  });
  return found.empty() ? label(entity) : found;
}

Entity Gazetteer::entity(EntityIndex entity) const {
  Entity whole{.id = std::string(id(entity)),
               .type = type(entity),
               .kind = std::string(kind(entity)),
               .label = std::string(label(entity)),
               .labels = {},
               .prior = prior(entity),
               .names = {},
               .context = {},
               .requires_entities = {},
               .facts = {}};
  for_each_name(entity, [&](std::string_view text, std::string_view language, bool is_short) {
    whole.names.push_back({.text = std::string(text), .language = std::string(language), .is_short = is_short});
  });
  for_each_context(entity, [&](std::string_view word) { whole.context.emplace_back(word); });
  for_each_requirement(entity, [&](std::string_view other) { whole.requires_entities.emplace_back(other); });
  for_each_fact(entity, [&](std::string_view predicate, std::string_view object) {
    whole.facts.emplace_back(predicate, object);
  });
  state_->for_each_place(entity, [&](const Image& image, std::uint32_t local) {
    bool is_key = true;
    image.details(local).for_each(ImageDetails::labels, [&](std::string_view text) {
      if (is_key) whole.labels.emplace_back(text, "");
      if (!is_key) whole.labels.back().second = text;
      is_key = !is_key;
    });
  });
  return whole;
}

std::optional<EntityIndex> Gazetteer::find(std::string_view id) const noexcept {
  for (std::uint32_t i = 0; i < state_->sources.size(); ++i) {
    if (const auto local = state_->sources[i].image->find(id)) return state_->global(i, *local);
  }
  return std::nullopt;
}

bool Gazetteer::may_have_details(EntityIndex entity) const noexcept {
  bool any = false;
  state_->for_each_place(entity, [&](const Image& image, std::uint32_t local) { any |= image.has_details(local); });
  return any;
}

void Gazetteer::for_each_fact(EntityIndex entity,
                              const std::function<void(std::string_view, std::string_view)>& visit) const {
  state_->for_each_place(entity, [&](const Image& image, std::uint32_t local) {
    std::string_view predicate;
    bool is_predicate = true;
    image.details(local).for_each(ImageDetails::facts, [&](std::string_view text) {
      if (is_predicate) {
        predicate = text;
      } else {
        visit(predicate, text);
      }
      is_predicate = !is_predicate;
    });
  });
}

void Gazetteer::for_each_context(EntityIndex entity, const std::function<void(std::string_view)>& visit) const {
  state_->for_each_place(entity, [&](const Image& image, std::uint32_t local) {
    image.details(local).for_each(ImageDetails::context, visit);
  });
}

void Gazetteer::for_each_requirement(EntityIndex entity, const std::function<void(std::string_view)>& visit) const {
  state_->for_each_place(entity, [&](const Image& image, std::uint32_t local) {
    image.details(local).for_each(ImageDetails::requirements, visit);
  });
}

void Gazetteer::for_each_name(EntityIndex entity,
                              const std::function<void(std::string_view, std::string_view, bool)>& visit) const {
  state_->for_each_place(entity, [&](const Image& image, std::uint32_t local) {
    const Range names = image.names_of(local);
    for (std::uint32_t name = names.begin; name < names.end; ++name) {
      const std::uint32_t surface = image.surface_of_name(name);
      const Range rows = image.rows_of(surface);
      for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
        if (image.row_entity(row) != local) continue;
        image.for_each_language(
            row, [&](std::string_view language, bool is_short) { visit(image.surface(surface), language, is_short); });
      }
    }
  });
}

}  // namespace gazgraph
