// Strings are numbered as they come. Finishing sorts surfaces by the hash of their words and entities by id, renumbers the
// rows, and writes the parts one after the other.
//
// A name's hash leads to a bucket of ten places; what does not fit goes to the next bucket. Surfaces that fold alike have
// one hash, lie side by side, and need one place.
#include "image_builder.hpp"

#include <fmt/format.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "beginnings.hpp"
#include "filter.hpp"
#include "gazgraph/error.hpp"
#include "image.hpp"
#include "small_names.hpp"

namespace gazgraph {
namespace {

Error too_large(const char* what) {
  return {ErrorCode::bad_input, fmt::format("a gazetteer image cannot hold more {}; compile several", what)};
}

std::uint32_t width_of(std::uint64_t largest) {
  if (largest < 0x100) return 1;
  if (largest < 0x10000) return 2;
  return largest < 0x1000000 ? 3 : 4;
}

/// Something to be ordered by a key.
struct NumberedKey {
  std::uint64_t key = 0;
  std::uint32_t number = 0;
};

/// Sorts by an unsigned number, stably, in as many passes over all items as the largest number has digits of eleven bits
/// in which the items differ. O(n); as much memory again.
template <typename Item, typename Key>
void sort_by_key(std::vector<Item>& items, const Key& key) {
  constexpr unsigned digit_bits = 11;
  constexpr std::size_t few = 1000;
  if (items.size() < few) {
    std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) { return key(a) < key(b); });
    return;
  }
  std::vector<Item> others(items.size());
  for (unsigned shift = 0; shift < 8 * sizeof(key(items[0])); shift += digit_bits) {
    const auto digit_of = [&](const Item& item) { return key(item) >> shift & ((1U << digit_bits) - 1); };
    std::array<std::size_t, 1U << digit_bits> places{};
    for (const Item& item : items) ++places[digit_of(item)];
    if (places[digit_of(items[0])] == items.size()) continue;
    std::exclusive_scan(places.begin(), places.end(), places.begin(), std::size_t{0});
    for (const Item& item : items) others[places[digit_of(item)]++] = item;
    items.swap(others);
  }
}

}  // namespace

std::uint32_t StringTable::hash_of(std::string_view text) noexcept {
  return static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()) >> 32U);
}

/// Slots lie in the order of hashes, nearly, so that they are read and written from first to last.
void StringTable::grow() {
  std::vector<std::uint64_t, LargePages<std::uint64_t>> before(std::max<std::size_t>(64, slots_.size() * 2));
  before.swap(slots_);
  for (const std::uint64_t entry : before) {
    if (entry == 0) continue;
    std::size_t slot = first_slot(static_cast<std::uint32_t>(entry >> 32U));
    while (slots_[slot] != 0) slot = slot_behind(slot);
    slots_[slot] = entry;
  }
}

std::pair<std::uint32_t, bool> StringTable::add(std::string_view text, std::uint32_t hash) {
  if (std::size_t{size()} * 4 >= slots_.size() * 3) grow();
  std::size_t slot = first_slot(hash);
  for (; slots_[slot] != 0; slot = slot_behind(slot)) {
    if (slots_[slot] >> 32U != hash) continue;
    const std::uint32_t number = static_cast<std::uint32_t>(slots_[slot]) - 1;
    if ((*this)[number] == text) return {number, false};
  }
  if (text_.size() + text.size() > 0xffffffffU || size() >= 0x7ffffffeU) throw too_large("than 4 GiB of names or ids");
  text_ += text;
  begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  slots_[slot] = std::uint64_t{hash} << 32U | size();
  return {size() - 1, true};
}

ImageBuilder::ImageBuilder() { kinds_.add(""); }

std::uint32_t ImageBuilder::add_entity(std::string_view id, EntityType type) {
  const auto [entity, is_new] = ids_.add(id);
  if (is_new) {
    entities_.push_back({.type = type});
  } else if (entities_[entity].type != type) {
    throw Error(ErrorCode::bad_input, fmt::format("the id `{}` is a {} here and a {} before", id, to_string(type),
                                                  to_string(entities_[entity].type)));
  }
  return entity;
}

void ImageBuilder::add_name(std::uint32_t entity, std::string_view name, std::uint32_t name_hash,
                            std::string_view language, bool is_short) {
  const auto [surface, is_new] = surfaces_.add(name, name_hash);
  if (is_new) {
    key_maker_.make(name, keys_);
    std::uint64_t hash = 0;
    const std::vector<std::uint64_t>& words = keys_.plain.words;
    for (std::size_t i = 0; i < words.size(); ++i)
      hash = i == 0 ? begin_sequence(words[0], true) : hash_sequence(hash, words[i]);
    const bool usable = !words.empty() && words.size() <= Image::longest_name;
    hashes_.push_back(usable ? hash : 0);
    if (usable) most_words_ = std::max(most_words_, static_cast<std::uint32_t>(words.size()));
  }
  if (hashes_[surface] == 0) {
    throw Error(ErrorCode::bad_input,
                fmt::format("the name `{:.60}` has no letter or digit to find it by, or more than {} words", name,
                            Image::longest_name));
  }
  const std::uint32_t number = languages_.add(language == "und" ? "*" : language).first;
  if (number > 0x7fff) throw too_large("than 32768 languages");
  rows_.push_back(
      {.entity = entity, .surface = surface, .language = static_cast<std::uint16_t>(number * 2 + (is_short ? 1 : 0))});
}

void ImageBuilder::add_row(std::string_view id, EntityType type, std::string_view language, std::string_view name) {
  const std::uint32_t name_hash = StringTable::hash_of(name);
  surfaces_.prefetch(name_hash);
  add_name(add_entity(id, type), name, name_hash, language, false);
}

void ImageBuilder::add(const Entity& entity) {
  const std::uint32_t known = ids_.size();
  const std::uint32_t number = add_entity(entity.id, entity.type);
  if (entities_[number].kind == 0) {
    const std::uint32_t kind = kinds_.add(entity.kind).first;
    if (kind > 0xffff) throw too_large("than 65536 kinds");
    entities_[number].kind = static_cast<std::uint16_t>(kind);
  }
  if (number == known) {
    entities_[number].prior = static_cast<float>(entity.prior);
    if (entity.names.empty() || entity.label != entity.names.front().text) details_[number].label = entity.label;
  }
  add_details(number, entity);
  std::string wrong;
  for (const EntityName& name : entity.names) {
    try {
      add_name(number, name.text, StringTable::hash_of(name.text), name.language, name.is_short);
    } catch (const Error& error) {
      wrong = error.message();
    }
  }
  if (!wrong.empty()) throw Error(ErrorCode::bad_input, wrong);
}

void ImageBuilder::add_details(std::uint32_t entity, const Entity& from) {
  if (from.labels.empty() && from.facts.empty() && from.context.empty() && from.requires_entities.empty()) return;
  Details& details = details_[entity];
  const auto append = [](std::vector<std::string>& to, const std::vector<std::string>& more) {
    to.insert(to.end(), more.begin(), more.end());
  };
  append(details.context, from.context);
  append(details.requirements, from.requires_entities);
  for (const auto& [language, label] : from.labels) append(details.labels, {language, label});
  for (const auto& [predicate, object] : from.facts) append(details.facts, {predicate, object});
}

/// Lays the parts of an image one behind the other.
class ImageLayout {
 public:
  ImageLayout() { append({reinterpret_cast<const char*>(&header_), sizeof header_}); }

  void put(Section section, std::string_view bytes, std::uint32_t width = 1) {
    header_.parts[static_cast<std::size_t>(section)] = {.offset = size(), .size = bytes.size(), .width = width};
    append(bytes);
  }

  template <typename Number>
  void put_array(Section section, const std::vector<Number>& numbers) {
    put(section, {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)}, 4);
  }

  /// Numbers in as few bytes as the largest needs.
  void put_packed(Section section, const std::vector<std::uint32_t>& numbers) {
    const auto largest = std::max_element(numbers.begin(), numbers.end());
    const std::uint32_t width = largest == numbers.end() ? 1 : width_of(*largest);
    std::string bytes;
    bytes.reserve(numbers.size() * width);
    for (const std::uint32_t number : numbers) bytes.append(reinterpret_cast<const char*>(&number), width);
    put(section, bytes, width);
  }

  /// Strings in the order of `order`.
  void put_strings(Section text, Section begins, const StringTable& strings, const std::vector<std::uint32_t>& order) {
    std::string all;
    std::vector<std::uint32_t> offsets;
    offsets.reserve(order.size() + 1);
    for (std::size_t i = 0; i < order.size(); ++i) {
      strings.prefetch_string(order, i);
      offsets.push_back(static_cast<std::uint32_t>(all.size()));
      all += strings[order[i]];
    }
    offsets.push_back(static_cast<std::uint32_t>(all.size()));
    put(text, all);
    put_array(begins, offsets);
  }

  std::vector<std::uint64_t> finish(std::uint32_t most_words, std::uint32_t name_count) {
    words_.resize(words_.size() + 8);  // numbers may be read beyond the end of the last part
    header_.size = size();
    header_.most_words = most_words;
    header_.name_count = name_count;
    std::memcpy(words_.data(), &header_, sizeof header_);
    constexpr std::size_t from = offsetof(ImageHeader, checksum) + sizeof header_.checksum;
    header_.checksum = XXH3_64bits(reinterpret_cast<const char*>(words_.data()) + from, size() - from);
    std::memcpy(words_.data(), &header_, sizeof header_);
    return std::move(words_);
  }

 private:
  [[nodiscard]] std::size_t size() const noexcept { return words_.size() * sizeof words_[0]; }

  /// Up to a multiple of 64 bytes.
  void append(std::string_view bytes) {
    const std::size_t begin = words_.size();
    words_.resize(begin + (bytes.size() + 63) / 64 * 8);
    bytes.copy(reinterpret_cast<char*>(words_.data() + begin), bytes.size());
  }

  ImageHeader header_;
  std::vector<std::uint64_t> words_;
};

/// The buckets, filled from first to last, so that a full one hands on to the next. With six and a half names a bucket one
/// in twenty does.
class BucketTable {
 public:
  explicit BucketTable(std::size_t names) : buckets_(names * 2 / 13 + 1) {}

  void put(std::uint64_t hash, std::uint32_t surface) {
    std::uint64_t place = place_of_hash(hash, buckets_.size());
    while (buckets_[place].used == Bucket::slots) {
      buckets_[place].overflowed = 1;
      if (++place == buckets_.size()) place = 0;
    }
    Bucket& bucket = buckets_[place];
    bucket.tags[bucket.used] = tag_of(hash);
    bucket.surfaces[bucket.used] = surface;
    ++bucket.used;
  }
  [[nodiscard]] const std::vector<Bucket>& buckets() const noexcept { return buckets_; }

 private:
  std::vector<Bucket> buckets_;
};

/// Writes what a builder has collected.
class ImageWriter {
 public:
  explicit ImageWriter(ImageBuilder& from)
      : from_(from), language_order_(order_of(from.languages_)), kind_order_(order_of(from.kinds_)) {}

  std::vector<std::uint64_t> write() {
    order_surfaces();
    order_entities();
    renumber_rows();
    put_table();
    put_rows();
    put_entities();
    layout_.put_strings(Section::language_text, Section::language_begins, from_.languages_, language_order_);
    layout_.put_strings(Section::kind_text, Section::kind_begins, from_.kinds_, kind_order_);
    return layout_.finish(from_.most_words_, name_count_);
  }

 private:
  using Row = ImageBuilder::Row;

  /// Numbers of the strings of a table, in the order of the strings.
  static std::vector<std::uint32_t> order_of(const StringTable& strings) {
    std::vector<std::uint32_t> numbers(strings.size());
    std::iota(numbers.begin(), numbers.end(), 0U);
    std::sort(numbers.begin(), numbers.end(),
              [&](std::uint32_t a, std::uint32_t b) { return strings[a] < strings[b]; });
    return numbers;
  }

  static std::vector<std::uint32_t> inverse_of(const std::vector<std::uint32_t>& order, std::uint32_t size) {
    std::vector<std::uint32_t> inverse(size);
    for (std::uint32_t i = 0; i < order.size(); ++i) inverse[order[i]] = i;
    return inverse;
  }

  /// By hash, then bytes; names without a hash are left out.
  void order_surfaces() {
    std::vector<NumberedKey> keys;
    keys.reserve(from_.surfaces_.size());
    for (std::uint32_t i = 0; i < from_.surfaces_.size(); ++i) {
      if (from_.hashes_[i] != 0) keys.push_back({.key = from_.hashes_[i], .number = i});
    }
    surface_order_ = order_by(keys, from_.surfaces_);
  }

  /// By id.
  void order_entities() {
    std::vector<NumberedKey> keys(from_.ids_.size());
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      const std::string_view id = from_.ids_[i];
      keys[i].number = i;
      for (std::size_t at = 0; at < sizeof(std::uint64_t); ++at)
        keys[i].key = keys[i].key << 8U | (at < id.size() ? static_cast<unsigned char>(id[at]) : 0U);
    }
    entity_order_ = order_by(keys, from_.ids_);
  }

  /// The numbers by keys, and by the strings where keys are the same.
  static std::vector<std::uint32_t> order_by(std::vector<NumberedKey>& keys, const StringTable& strings) {
    sort_by_key(keys, [](const NumberedKey& key) { return key.key; });
    std::vector<std::uint32_t> order(keys.size());
    for (std::size_t begin = 0; begin < keys.size();) {
      std::size_t end = begin;
      for (; end < keys.size() && keys[end].key == keys[begin].key; ++end) order[end] = keys[end].number;
      if (end - begin > 1) {
        std::sort(order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(end),
                  [&](std::uint32_t a, std::uint32_t b) { return strings[a] < strings[b]; });
      }
      begin = end;
    }
    return order;
  }

  /// Rows of the builder become rows of the image, still in the order in which they came.
  void renumber_rows() {
    const auto surfaces = inverse_of(surface_order_, from_.surfaces_.size());
    const auto entities = inverse_of(entity_order_, from_.ids_.size());
    const auto languages = inverse_of(language_order_, from_.languages_.size());
    for (Row& row : from_.rows_) {
      row.surface = surfaces[row.surface];
      row.entity = entities[row.entity];
      row.language = static_cast<std::uint16_t>(languages[row.language >> 1U] << 1U | (row.language & 1U));
    }
    put_entity_names();
    sort_by_key(from_.rows_, [](const Row& row) { return row.surface; });
    for (auto begin = from_.rows_.begin(); begin != from_.rows_.end();) {
      const auto end =
          std::find_if(begin, from_.rows_.end(), [&](const Row& row) { return row.surface != begin->surface; });
      std::sort(begin, end, [&](const Row& a, const Row& b) {
        const auto key = [&](const Row& row) { return std::make_tuple(-prior(row.entity), row.entity, row.language); };
        return key(a) < key(b);
      });
      begin = end;
    }
    const auto same = [](const Row& a, const Row& b) {
      return a.surface == b.surface && a.entity == b.entity && a.language == b.language;
    };
    from_.rows_.erase(std::unique(from_.rows_.begin(), from_.rows_.end(), same), from_.rows_.end());
    name_count_ = static_cast<std::uint32_t>(from_.rows_.size());
  }

  [[nodiscard]] float prior(std::uint32_t entity) const { return from_.entities_[entity_order_[entity]].prior; }

  /// The surfaces of each entity, each once, in the order of the files.
  void put_entity_names() {
    std::vector<std::uint32_t> begins(entity_order_.size() + 1);
    for (const Row& row : from_.rows_) ++begins[row.entity + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::uint32_t> sorted(from_.rows_.size());
    std::vector<std::uint32_t> next(begins.begin(), begins.end());
    for (const Row& row : from_.rows_) sorted[next[row.entity]++] = row.surface;
    std::vector<std::uint32_t> names;
    std::set<std::uint32_t> seen;
    for (std::size_t entity = 0; entity + 1 < begins.size(); ++entity) {
      seen.clear();
      const std::uint32_t end = begins[entity + 1];
      const auto begin_of_names = static_cast<std::uint32_t>(names.size());
      for (std::uint32_t at = std::exchange(begins[entity], begin_of_names); at < end; ++at) {
        if (names.size() != begin_of_names && !seen.empty() && names.back() == sorted[at]) continue;
        if (seen.insert(sorted[at]).second) names.push_back(sorted[at]);
      }
    }
    begins.back() = static_cast<std::uint32_t>(names.size());
    layout_.put_packed(Section::entity_name_begins, begins);
    layout_.put_packed(Section::entity_names, names);
  }

  /// The table of names and the filters.
  void put_table() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
    std::array<std::vector<std::uint64_t>, 2> singles;  // of names in lower case, capitalized
    std::array<std::vector<std::uint64_t>, 2> firsts;
    std::vector<std::uint64_t> phrases;
    std::vector<std::uint64_t> pairs;
    SmallNames small;
    NameKeys keys;
    const auto enter = [&](const NameForm& form, bool capital, std::uint32_t surface) {
      if (form.words.empty()) return;
      const bool is_single = form.words.size() == 1;
      std::uint64_t hash = begin_sequence(form.words[0], capital);
      (is_single ? singles : firsts)[capital ? 1 : 0].push_back(hash);
      if (!is_single) pairs.push_back(hash_pair(hash, form.next_four));
      for (std::size_t i = 1; i < form.words.size(); ++i) phrases.push_back(hash = hash_sequence(hash, form.words[i]));
      entries.emplace_back(hash, surface);
      if (!capital) small.add(form.first_four, is_single, form.next_four);
    };
    const std::vector<std::uint32_t> surface_of = firsts_of_hash();
    for (std::uint32_t number = 0; number < from_.surfaces_.size(); ++number) {
      if (from_.hashes_[number] == 0) continue;
      const std::string_view name = from_.surfaces_[number];
      from_.key_maker_.make(name, keys);
      // A name may always be capitalized; one in lower case may also stay so.
      for (const bool capital : {true, false}) {
        if (!capital && !begins_small(name)) continue;
        enter(keys.plain, capital, surface_of[number]);
        enter(keys.joined, capital, surface_of[number]);
      }
    }
    sort_by_key(entries, [](const auto& entry) { return entry.second; });
    sort_by_key(entries, [](const auto& entry) { return entry.first; });
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    BucketTable table(entries.size());
    for (const auto& [hash, surface] : entries) table.put(hash, surface);
    layout_.put_array(Section::buckets, table.buckets());
    layout_.put_array(Section::capital_starts, make_filter(distinct(singles[1]), distinct(firsts[1])));
    layout_.put_array(Section::small_names, small.bits);
    layout_.put_array(Section::small_starts, make_filter(distinct(singles[0]), distinct(firsts[0])));
    layout_.put_array(Section::phrases, make_filter(distinct(phrases)));
    layout_.put_array(Section::pairs, make_filter(distinct(pairs)));
  }

  static const std::vector<std::uint64_t>& distinct(std::vector<std::uint64_t>& hashes) {
    sort_by_key(hashes, [](std::uint64_t hash) { return hash; });
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
  }

  [[nodiscard]] std::uint64_t hash_of(std::uint32_t surface) const { return from_.hashes_[surface_order_[surface]]; }

  /// By number in the builder: the first surface of the same hash.
  [[nodiscard]] std::vector<std::uint32_t> firsts_of_hash() const {
    std::vector<std::uint32_t> firsts(from_.surfaces_.size());
    std::uint32_t first = 0;
    for (std::uint32_t surface = 0; surface < surface_order_.size(); ++surface) {
      if (surface > 0 && hash_of(surface) != hash_of(surface - 1)) first = surface;
      firsts[surface_order_[surface]] = first;
    }
    return firsts;
  }

  /// Rows of one surface and entity become one, with the set of their languages.
  void put_rows() {
    std::vector<std::uint32_t> begins;
    std::vector<std::uint32_t> entities;
    std::vector<std::uint32_t> sets;
    std::map<std::vector<std::uint16_t>, std::uint32_t> known;
    auto set = known.end();
    std::vector<std::uint16_t> languages;
    const std::vector<Row>& rows = from_.rows_;
    for (std::size_t at = 0; at < rows.size();) {
      while (begins.size() <= rows[at].surface) begins.push_back(begin_of_surface(begins.size(), entities.size()));
      languages.clear();
      const Row& first = rows[at];
      for (; at < rows.size() && rows[at].surface == first.surface && rows[at].entity == first.entity; ++at)
        languages.push_back(rows[at].language);
      entities.push_back(first.entity);
      if (set == known.end() || set->first != languages)
        set = known.try_emplace(languages, static_cast<std::uint32_t>(known.size())).first;
      sets.push_back(set->second);
    }
    while (begins.size() <= surface_order_.size()) begins.push_back(begin_of_surface(begins.size(), entities.size()));
    put_surfaces(begins);
    layout_.put_packed(Section::row_entities, entities);
    layout_.put_packed(Section::row_languages, sets);
    put_language_sets(known);
  }

  void put_surfaces(const std::vector<std::uint32_t>& rows) {
    std::string all;
    std::vector<SurfaceRecord> records;
    records.reserve(rows.size());
    for (std::size_t surface = 0; surface < rows.size(); ++surface) {
      records.push_back({.text = static_cast<std::uint32_t>(all.size()), .rows = rows[surface]});
      from_.surfaces_.prefetch_string(surface_order_, surface);
      if (surface < surface_order_.size()) all += from_.surfaces_[surface_order_[surface]];
    }
    layout_.put(Section::surface_text, all);
    layout_.put_array(Section::surfaces, records);
  }

  [[nodiscard]] std::uint32_t begin_of_surface(std::size_t surface, std::size_t row) const {
    if (row >= SurfaceRecord::new_hash) throw too_large("than two thousand million names");
    const auto at = static_cast<std::uint32_t>(surface);
    const bool is_new = at == 0 || at == surface_order_.size() || hash_of(at) != hash_of(at - 1);
    return static_cast<std::uint32_t>(row) | (is_new ? SurfaceRecord::new_hash : 0);
  }

  void put_language_sets(const std::map<std::vector<std::uint16_t>, std::uint32_t>& known) {
    std::vector<const std::vector<std::uint16_t>*> sets(known.size());
    for (const auto& [languages, number] : known) sets[number] = &languages;
    std::vector<std::uint32_t> begins = {0};
    std::vector<std::uint32_t> all;
    for (const auto* languages : sets) {
      all.insert(all.end(), languages->begin(), languages->end());
      begins.push_back(static_cast<std::uint32_t>(all.size()));
    }
    layout_.put_array(Section::language_set_begins, begins);
    layout_.put_packed(Section::language_sets, all);
  }

  void put_entities() {
    layout_.put_strings(Section::id_text, Section::id_begins, from_.ids_, entity_order_);
    std::map<std::tuple<EntityType, std::uint16_t, float, bool>, std::uint32_t> known;
    std::vector<std::uint32_t> numbers;
    std::vector<ImageClass> classes;
    const auto kinds = inverse_of(kind_order_, from_.kinds_.size());
    for (const std::uint32_t number : entity_order_) {
      const auto& entity = from_.entities_[number];
      const bool detailed = from_.details_.contains(number);
      const auto [entry, is_new] = known.try_emplace({entity.type, entity.kind, entity.prior, detailed},
                                                     static_cast<std::uint32_t>(classes.size()));
      if (is_new) {
        classes.push_back({.type = static_cast<std::uint8_t>(entity.type),
                           .has_details = static_cast<std::uint8_t>(detailed),
                           .kind = static_cast<std::uint16_t>(kinds[entity.kind]),
                           .prior = entity.prior});
      }
      numbers.push_back(entry->second);
    }
    layout_.put_packed(Section::entity_classes, numbers);
    layout_.put_array(Section::classes, classes);
    put_details();
  }

  void put_details() {
    std::vector<std::uint32_t> entities;
    std::vector<std::uint32_t> begins = {0};
    std::string all;
    for (std::uint32_t entity = 0; entity < entity_order_.size(); ++entity) {
      const auto found = from_.details_.find(entity_order_[entity]);
      if (found == from_.details_.end()) continue;
      const auto& details = found->second;
      entities.push_back(entity);
      append(details.label.empty() ? std::vector<std::string>() : std::vector<std::string>{details.label}, all);
      append(details.labels, all);
      append(details.context, all);
      append(details.requirements, all);
      append(details.facts, all);
      if (all.size() > 0xffffffffU) throw too_large("than 4 GiB of details");
      begins.push_back(static_cast<std::uint32_t>(all.size()));
    }
    layout_.put_array(Section::detailed, entities);
    layout_.put_array(Section::detail_begins, begins);
    layout_.put(Section::details, all);
  }

  static void append(const std::vector<std::string>& strings, std::string& out) {
    const auto number = [&](std::size_t value) {
      const auto bytes = static_cast<std::uint32_t>(value);
      out.append(reinterpret_cast<const char*>(&bytes), sizeof bytes);
    };
    number(strings.size());
    for (const std::string& text : strings) {
      number(text.size());
      out += text;
    }
  }

  ImageBuilder& from_;
  ImageLayout layout_;
  // New number → number in the builder.
  std::vector<std::uint32_t> language_order_, kind_order_, surface_order_, entity_order_;
  std::uint32_t name_count_ = 0;
};

std::vector<std::uint64_t> ImageBuilder::finish() {
  ids_.close();
  surfaces_.close();
  std::vector<std::uint64_t> image = ImageWriter(*this).write();
  *this = ImageBuilder();
  return image;
}

}  // namespace gazgraph
