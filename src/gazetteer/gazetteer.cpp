// Entities are taken in one by one; ids, labels and names are pooled. Compiling then numbers the tokens of all names and
// lays each name as a path through a trie.
#include "gazgraph/gazetteer/gazetteer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "entity_file.hpp"
#include "gazgraph/text/fold.hpp"
#include "index.hpp"

namespace gazgraph {

bool is_name_token(const Token& token, std::string_view text) noexcept {
  if (token.kind == TokenKind::word || token.kind == TokenKind::number) return true;
  const std::string_view mark = text.substr(token.begin, token.end - token.begin);
  return mark == "&" || mark == "+" || mark == "@" || mark == "#";
}

std::string token_key(std::string_view token) {
  std::string key = fold(token);
  std::erase_if(key, [](char c) { return c == '\''; });
  const bool acronym = key.find('.') != std::string::npos && (static_cast<unsigned char>(key[0]) > '9' || key[0] < '0');
  if (acronym) std::erase(key, '.');
  return key;
}

std::string_view Gazetteer::Index::intern(std::string_view text) {
  const auto found = pool.find(text);
  if (found != pool.end()) return found->second;
  const std::string_view owned = strings.emplace_back(text);
  pool.emplace(owned, owned);
  return owned;
}

void Gazetteer::Index::add(const Entity& entity) {
  const auto [entry, is_new] = by_id.try_emplace(intern(entity.id), static_cast<EntityIndex>(entities.size()));
  const EntityIndex index = entry->second;
  if (is_new) {
    entities.push_back({.id = entry->first,
                        .kind = intern(entity.kind),
                        .label = intern(entity.label),
                        .type = entity.type,
                        .prior = static_cast<float>(entity.prior)});
    entity_names.emplace_back();
  } else if (entities[index].type != entity.type) {
    throw Error(ErrorCode::bad_input, fmt::format("the id `{}` is a {} here and a {} before", entity.id,
                                                  to_string(entity.type), to_string(entities[index].type)));
  }
  for (const EntityName& name : entity.names) {
    const auto [known, new_surface] =
        surface_by_text.try_emplace(intern(name.text), static_cast<std::uint32_t>(surfaces.size()));
    if (new_surface) surfaces.push_back({.text = known->first, .names = {}});
    std::vector<NameRecord>& names = surfaces[known->second].names;
    const std::string_view language = intern(name.language == "und" ? "*" : name.language);
    const bool repeated = std::any_of(names.begin(), names.end(), [&](const NameRecord& other) {
      return other.entity == index && other.language == language && other.is_short == name.is_short;
    });
    if (repeated) continue;
    entity_names[index].emplace_back(known->second, static_cast<std::uint32_t>(names.size()));
    names.push_back({.entity = index, .language = language, .is_short = name.is_short});
    ++name_count;
  }
  if (entity.labels.empty() && entity.facts.empty() && entity.context.empty() && entity.requires_entities.empty())
    return;
  if (entities[index].details == none) {
    entities[index].details = static_cast<std::uint32_t>(details.size());
    details.emplace_back();
  }
  const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  Details& more = details[entities[index].details];
  append(more.labels, entity.labels);
  append(more.facts, entity.facts);
  append(more.context, entity.context);
  append(more.requires_entities, entity.requires_entities);
}

void Gazetteer::Index::compile() {
  surfaces_of_node.assign(1, {});
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    Surface& surface = surfaces[i];
    std::uint32_t node = root;
    for (const Token& token : segment(surface.text, nullptr).tokens) {
      if (!is_name_token(token, surface.text)) continue;
      const std::string key = token_key(surface.text.substr(token.begin, token.end - token.begin));
      const auto number = vocabulary.try_emplace(key, static_cast<std::uint32_t>(vocabulary.size())).first->second;
      const std::uint64_t edge = (std::uint64_t{node} << 32) | number;
      const auto [next, is_new] = edges.try_emplace(edge, static_cast<std::uint32_t>(surfaces_of_node.size()));
      if (is_new) surfaces_of_node.emplace_back();
      node = next->second;
    }
    surface.node = node;
    if (node != root) surfaces_of_node[node].push_back(i);
  }
  for (auto& at_node : surfaces_of_node) {
    std::sort(at_node.begin(), at_node.end(), [&](auto a, auto b) { return surfaces[a].text < surfaces[b].text; });
  }
}

std::uint32_t Gazetteer::Index::token_number(std::string_view key) const {
  const auto found = vocabulary.find(key);
  return found == vocabulary.end() ? none : found->second;
}

std::uint32_t Gazetteer::Index::step(std::uint32_t node, std::uint32_t token) const {
  const auto found = edges.find((std::uint64_t{node} << 32) | token);
  return found == edges.end() ? none : found->second;
}

Gazetteer::Gazetteer(std::unique_ptr<Index> index) : index_(std::move(index)) {}
Gazetteer::~Gazetteer() = default;

std::shared_ptr<const Gazetteer> Gazetteer::load(std::span<const std::filesystem::path> files,
                                                 const std::function<void(const Error&)>& on_problem) {
  auto index = std::make_unique<Index>();
  for (const auto& file : files) {
    const auto take = [&](Entity&& entity) {
      try {
        index->add(entity);
      } catch (const Error& error) {
        const Error placed(error.code(), file.string(), error.message());
        if (!on_problem) throw placed;
        on_problem(placed);
      }
    };
    read_entities(file, take, on_problem);
  }
  index->compile();
  return std::shared_ptr<const Gazetteer>(new Gazetteer(std::move(index)));
}

std::shared_ptr<const Gazetteer> Gazetteer::from(std::span<const Entity> entities) {
  auto index = std::make_unique<Index>();
  for (const Entity& entity : entities) index->add(entity);
  index->compile();
  return std::shared_ptr<const Gazetteer>(new Gazetteer(std::move(index)));
}

std::size_t Gazetteer::entity_count() const noexcept { return index_->entities.size(); }
std::size_t Gazetteer::name_count() const noexcept { return index_->name_count; }
std::string_view Gazetteer::id(EntityIndex entity) const noexcept { return index_->entities[entity].id; }
EntityType Gazetteer::type(EntityIndex entity) const noexcept { return index_->entities[entity].type; }
std::string_view Gazetteer::kind(EntityIndex entity) const noexcept { return index_->entities[entity].kind; }
std::string_view Gazetteer::label(EntityIndex entity) const noexcept { return index_->entities[entity].label; }

std::string_view Gazetteer::label(EntityIndex entity, std::string_view language) const noexcept {
  const std::uint32_t details = index_->entities[entity].details;
  if (details != Index::none) {
    for (const auto& [code, label] : index_->details[details].labels) {
      if (code == language) return label;
    }
  }
  return label(entity);
}

Entity Gazetteer::entity(EntityIndex entity) const {
  const Index::EntityRecord& record = index_->entities[entity];
  Entity whole{.id = std::string(record.id),
               .type = record.type,
               .kind = std::string(record.kind),
               .label = std::string(record.label),
               .labels = {},
               .prior = record.prior,
               .names = {},
               .context = {},
               .requires_entities = {},
               .facts = {}};
  for_each_name(entity, [&](std::string_view text, std::string_view language, bool is_short) {
    whole.names.push_back({.text = std::string(text), .language = std::string(language), .is_short = is_short});
  });
  if (record.details != Index::none) {
    const Index::Details& details = index_->details[record.details];
    whole.labels = details.labels;
    whole.context = details.context;
    whole.requires_entities = details.requires_entities;
    whole.facts = details.facts;
  }
  return whole;
}

std::optional<EntityIndex> Gazetteer::find(std::string_view id) const noexcept {
  const auto found = index_->by_id.find(id);
  if (found == index_->by_id.end()) return std::nullopt;
  return found->second;
}

void Gazetteer::for_each_fact(EntityIndex entity,
                              const std::function<void(std::string_view, std::string_view)>& visit) const {
  const std::uint32_t details = index_->entities[entity].details;
  if (details == Index::none) return;
  for (const auto& [predicate, object] : index_->details[details].facts) visit(predicate, object);
}

void Gazetteer::for_each_context(EntityIndex entity, const std::function<void(std::string_view)>& visit) const {
  const std::uint32_t details = index_->entities[entity].details;
  if (details == Index::none) return;
  for (const std::string& word : index_->details[details].context) visit(word);
}

void Gazetteer::for_each_requirement(EntityIndex entity, const std::function<void(std::string_view)>& visit) const {
  const std::uint32_t details = index_->entities[entity].details;
  if (details == Index::none) return;
  for (const std::string& id : index_->details[details].requires_entities) visit(id);
}

void Gazetteer::for_each_name(EntityIndex entity,
                              const std::function<void(std::string_view, std::string_view, bool)>& visit) const {
  for (const auto& [surface, place] : index_->entity_names[entity]) {
    const Index::NameRecord& name = index_->surfaces[surface].names[place];
    visit(index_->surfaces[surface].text, name.language, name.is_short);
  }
}

}  // namespace gazgraph
