#pragma once

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "filter.hpp"
#include "gazgraph/gazetteer/entity.hpp"

namespace gazgraph {

/// Unsigned integers of one to four bytes each, little-endian, side by side.
class PackedView {
 public:
  PackedView() = default;
  PackedView(const std::uint8_t* bytes, std::uint64_t count, std::uint32_t width) noexcept
      : bytes_(bytes), count_(count), mask_(width >= 4 ? 0xffffffffU : (1U << (8 * width)) - 1), width_(width) {}

  /// 0 for an index beyond the end. The bytes are followed by at least three more.
  [[nodiscard]] std::uint32_t operator[](std::uint64_t index) const noexcept {
    if (index >= count_) return 0;
    std::uint32_t value = 0;
    std::memcpy(&value, bytes_ + index * width_, sizeof value);
    return value & mask_;
  }
  [[nodiscard]] std::uint64_t size() const noexcept { return count_; }
  void prefetch(std::uint64_t index) const noexcept {
    if (index < count_) __builtin_prefetch(bytes_ + index * width_);
  }

 private:
  const std::uint8_t* bytes_ = nullptr;
  std::uint64_t count_ = 0;
  std::uint32_t mask_ = 0;
  std::uint32_t width_ = 1;
};

/// A half-open range of rows.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Strings one after the other, and where each begins.
class StringsView {
 public:
  StringsView() = default;
  StringsView(std::string_view text, PackedView begins) noexcept : text_(text), begins_(begins) {}
  [[nodiscard]] std::uint32_t size() const noexcept {
    return begins_.size() == 0 ? 0 : static_cast<std::uint32_t>(begins_.size() - 1);
  }
  /// Empty where the image is damaged or the index lies beyond the end.
  [[nodiscard]] std::string_view operator[](std::uint32_t index) const noexcept {
    const std::uint32_t begin = begins_[index];
    const std::uint32_t end = begins_[std::uint64_t{index} + 1];
    return begin <= end && end <= text_.size() ? text_.substr(begin, end - begin) : std::string_view();
  }

 private:
  std::string_view text_;
  PackedView begins_;
};

/// Sixty-four bytes of the table of names: ten names by sixteen bits of their hash.
struct Bucket {
  static constexpr std::uint32_t slots = 10;
  std::array<std::uint16_t, slots> tags{};
  std::uint16_t used = 0;
  std::uint16_t overflowed = 0;  ///< whether more names of this bucket lie in the next one
  std::array<std::uint32_t, slots> surfaces{};

  /// A bit for each place in use that has this tag.
  [[nodiscard]] std::uint32_t slots_with(std::uint16_t tag) const noexcept {
    std::uint32_t found = 0;
#if defined(__SSE2__)
    const __m128i tags_of_eight = _mm_loadu_si128(reinterpret_cast<const __m128i*>(tags.data()));
    const __m128i equal = _mm_cmpeq_epi16(tags_of_eight, _mm_set1_epi16(static_cast<short>(tag)));
    found = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(equal, _mm_setzero_si128())));
    found |= (tags[8] == tag ? 0x100U : 0U) | (tags[9] == tag ? 0x200U : 0U);
#else
    for (std::uint32_t slot = 0; slot < slots; ++slot) found |= (tags[slot] == tag ? 1U : 0U) << slot;
#endif
    return found & ((1U << std::min<std::uint32_t>(used, slots)) - 1);
  }
};
static_assert(sizeof(Bucket) == 64);

[[nodiscard]] inline std::uint16_t tag_of(std::uint64_t hash) noexcept { return static_cast<std::uint16_t>(hash); }

/// The parts of an image, in the order in which they lie.
enum class Section : std::uint8_t {
  buckets,              ///< Bucket: from the hash of a name's folded words to its first surface
  capital_starts,       ///< filter: names of one word; in the other role, words that begin longer names
  small_names,          ///< SmallNames::bits
  small_starts,         ///< the same for names that begin in lower case, as the text may have them
  phrases,              ///< filter: all beginnings of two words or more of longer names, whole names included
  pairs,                ///< filter: hash_pair() of the first two words of longer names
  surface_text,         ///< surface forms, sorted by hash, then bytes
  surfaces,             ///< SurfaceRecord, one a surface and one more
  row_entities,         ///< packed: rows are ordered by surface, then prior (descending), then entity
  row_languages,        ///< packed: an index into `language_sets`
  language_set_begins,  ///< u32 a set, and one more
  language_sets,        ///< packed (2): language × 2, plus 1 for a short name
  language_text,
  language_begins,  ///< u32 a language, and one more
  id_text,          ///< ids of the entities, which are ordered by them
  id_begins,        ///< u32 an entity, and one more
  entity_classes,   ///< packed: an index into `classes`
  classes,          ///< ImageClass
  kind_text,
  kind_begins,
  entity_name_begins,  ///< packed, one an entity and one more: into `entity_names`
  entity_names,        ///< packed: surfaces of an entity in the order of the files
  detailed,            ///< u32: entities with details, ascending
  detail_begins,       ///< u32 a detailed entity, and one more: into `details`
  details,             ///< strings with their lengths; see ImageDetails
  count_
};
constexpr std::size_t section_count = static_cast<std::size_t>(Section::count_);

/// Where a surface form and its rows begin.
struct SurfaceRecord {
  static constexpr std::uint32_t new_hash = 0x80000000U;
  std::uint32_t text = 0;
  std::uint32_t rows = 0;  ///< the top bit is set where the surface before this one has another hash
};
static_assert(sizeof(SurfaceRecord) == 8);

/// What many entities share.
struct ImageClass {
  std::uint8_t type = 0;
  std::uint8_t has_details = 0;
  std::uint16_t kind = 0;
  float prior = 0.5F;
};
static_assert(sizeof(ImageClass) == 8);

/// The first bytes of an image.
struct ImageHeader {
  static constexpr std::array<char, 8> image_magic = {'G', 'A', 'Z', 'I', 'M', 'A', 'G', 'E'};
  static constexpr std::uint32_t current_version = 3;
  static constexpr std::uint32_t little_endian = 0x01020304;

  struct Part {
    std::uint64_t offset = 0;  ///< from the beginning of the image, a multiple of 64
    std::uint64_t size = 0;    ///< bytes
    std::uint32_t width = 1;   ///< bytes a number, in packed sections
    std::uint32_t reserved = 0;
  };
  std::array<char, 8> magic = image_magic;
  std::uint32_t version = current_version;
  std::uint32_t byte_order = little_endian;
  std::uint64_t checksum = 0;    ///< XXH3-64 of all bytes behind this field
  std::uint64_t size = 0;        ///< of the whole image
  std::uint32_t most_words = 0;  ///< words of the longest name
  std::uint32_t name_count = 0;  ///< (entity, surface, language, short) that the files had
  std::array<Part, section_count> parts{};
};

/// What few entities have, as strings in the image.
class ImageDetails {
 public:
  /// The lists that an entity may have; facts and labels take two strings an item.
  enum List : std::uint8_t { label, labels, context, requirements, facts, list_count };
  ImageDetails() = default;
  explicit ImageDetails(std::string_view bytes) noexcept : bytes_(bytes) {}
  /// Hands over the strings of a list; stops quietly where the image is damaged.
  template <typename Visit>
  void for_each(List list, const Visit& visit) const {
    std::string_view rest = bytes_;
    for (std::uint8_t at = 0; at < list_count; ++at) {
      std::uint32_t count = 0;
      if (!take(rest, count)) return;
      for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t size = 0;
        if (!take(rest, size) || size > rest.size()) return;
        if (at == list) visit(rest.substr(0, size));
        rest.remove_prefix(size);
      }
      if (at == list) return;
    }
  }

 private:
  static bool take(std::string_view& rest, std::uint32_t& number) noexcept {
    if (rest.size() < sizeof number) return false;
    std::memcpy(&number, rest.data(), sizeof number);
    rest.remove_prefix(sizeof number);
    return true;
  }
  std::string_view bytes_;
};

/// A compiled gazetteer, used as it lies: mapped from a file or held in memory.
///
/// Every number that is read out of an image is checked before it leads anywhere, so that a hostile image gives wrong
/// names but never a read out of bounds. Immutable; thread-safe.
class Image {
 public:
  static constexpr std::uint32_t longest_name = 2048;  ///< words

  /// Maps a file and checks its checksum, reading it once beside the mapping. @throws Error io, bad_input
  static std::shared_ptr<const Image> open(const std::filesystem::path& path);
  /// @throws Error bad_input, naming `source`
  static std::shared_ptr<const Image> from_bytes(std::vector<std::uint64_t> bytes, const std::string& source);
  /// Whether the file begins as an image does, of any version.
  static bool is_image(const std::filesystem::path& path);
  ~Image();
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;

  [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
  [[nodiscard]] std::uint32_t most_words() const noexcept { return header_.most_words; }
  [[nodiscard]] std::uint32_t name_count() const noexcept { return header_.name_count; }
  [[nodiscard]] FilterView capital_starts() const noexcept { return capital_starts_; }
  [[nodiscard]] FilterView small_starts() const noexcept { return small_starts_; }
  /// SmallNames::size of them.
  [[nodiscard]] const std::uint64_t* small_names() const noexcept { return small_names_; }
  [[nodiscard]] FilterView phrases() const noexcept { return phrases_; }
  [[nodiscard]] FilterView pairs() const noexcept { return pairs_; }

  [[nodiscard]] std::uint32_t surface_count() const noexcept { return surface_count_; }
  /// Empty for a surface beyond the end.
  [[nodiscard]] std::string_view surface(std::uint32_t surface) const noexcept {
    if (surface >= surface_count_) return {};
    const std::uint32_t begin = surfaces_[surface].text;
    const std::uint32_t end = surfaces_[std::size_t{surface} + 1].text;
    return begin <= end && end <= surface_text_.size() ? surface_text_.substr(begin, end - begin) : std::string_view();
  }
  /// Bring into the cache what find() or look_up() of this hash will read, the record of a surface, its bytes.
  void prefetch(std::uint64_t hash) const noexcept {
    __builtin_prefetch(&buckets_[place_of_hash(hash, bucket_count_)]);
  }
  void prefetch_record(std::uint32_t surface) const noexcept { __builtin_prefetch(&surfaces_[surface]); }
  void prefetch_surface(std::uint32_t surface) const noexcept {
    __builtin_prefetch(surface_text_.data() + std::min<std::size_t>(surfaces_[surface].text, surface_text_.size()));
  }
  /// What the table tells of a hash: no surface may have it, one may (the first of those that fold alike), or several.
  struct Found {
    std::uint32_t count = 0;
    std::uint32_t surface = 0;  ///< below surface_count(); the last that was found
  };
  [[nodiscard]] Found find(std::uint64_t hash) const noexcept {
    Found found;
    look_up(hash, [&](std::uint32_t surface) {
      ++found.count;
      found.surface = surface;
    });
    return found;
  }
  /// Calls `visit(first surface)` for each entry of the table with this hash's tag: a superset of the right ones.
  template <typename Visit>
  void look_up(std::uint64_t hash, const Visit& visit) const;
  /// The surface behind this one where both have the same hash, else none.
  [[nodiscard]] bool next_has_same_hash(std::uint32_t surface) const noexcept {
    return std::uint64_t{surface} + 1 < surface_count_ &&
           (surfaces_[std::size_t{surface} + 1].rows & SurfaceRecord::new_hash) == 0;
  }

  /// Rows of a surface, each an entity.
  [[nodiscard]] Range rows_of(std::uint32_t surface) const noexcept;
  [[nodiscard]] std::uint32_t row_entity(std::uint32_t row) const noexcept { return clamp_entity(row_entities_[row]); }
  /// Asks memory for the first rows of a surface, and for what is known of the first one's entity, once that row is here.
  void prefetch_rows(std::uint32_t surface) const noexcept {
    const std::uint32_t row = rows_of(surface).begin;
    row_entities_.prefetch(row);
    row_languages_.prefetch(row);
  }
  void prefetch_entity(std::uint32_t surface) const noexcept {
    entity_classes_.prefetch(row_entity(rows_of(surface).begin));
  }
  /// Calls `visit(language, is_short)` for each language under which the row's entity has the row's surface.
  template <typename Visit>
  void for_each_language(std::uint32_t row, const Visit& visit) const;

  [[nodiscard]] std::uint32_t entity_count() const noexcept { return ids_.size(); }
  [[nodiscard]] std::string_view id(std::uint32_t entity) const noexcept { return ids_[entity]; }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const noexcept;
  [[nodiscard]] EntityType type(std::uint32_t entity) const noexcept;
  [[nodiscard]] std::string_view kind(std::uint32_t entity) const noexcept { return kinds_[class_of(entity).kind]; }
  [[nodiscard]] float prior(std::uint32_t entity) const noexcept;
  [[nodiscard]] std::string_view label(std::uint32_t entity) const noexcept;
  /// Surfaces of an entity, into surface_of_name().
  [[nodiscard]] Range names_of(std::uint32_t entity) const noexcept;
  [[nodiscard]] std::uint32_t surface_of_name(std::uint32_t name) const noexcept { return entity_names_[name]; }
  /// Whether details() are worth a look.
  [[nodiscard]] bool has_details(std::uint32_t entity) const noexcept { return class_of(entity).has_details != 0; }
  [[nodiscard]] ImageDetails details(std::uint32_t entity) const noexcept;

 private:
  struct Mapping;
  Image();
  /// Takes the parts apart. @throws Error bad_input
  void read_header(const std::string& source);
  [[nodiscard]] std::string_view part(Section section) const noexcept;
  [[nodiscard]] PackedView numbers(Section section) const noexcept;
  [[nodiscard]] FilterView filter(Section section) const noexcept;
  [[nodiscard]] ImageClass class_of(std::uint32_t entity) const noexcept;
  [[nodiscard]] std::uint32_t clamp_entity(std::uint32_t entity) const noexcept {
    return entity < entity_count() ? entity : 0;
  }
  static constexpr std::uint32_t most_probes = 64;

  std::unique_ptr<Mapping> mapping_;
  std::string_view bytes_;
  ImageHeader header_;
  const Bucket* buckets_ = nullptr;
  std::uint64_t bucket_count_ = 0;
  FilterView capital_starts_, small_starts_, phrases_, pairs_;
  const std::uint64_t* small_names_ = nullptr;
  const SurfaceRecord* surfaces_ = nullptr;
  std::uint32_t surface_count_ = 0;
  std::string_view surface_text_;
  StringsView ids_, languages_, kinds_;
  PackedView row_entities_, row_languages_, language_set_begins_, language_sets_, entity_classes_, entity_name_begins_,
      entity_names_, detailed_, detail_begins_;
};

template <typename Visit>
void Image::look_up(std::uint64_t hash, const Visit& visit) const {
  const std::uint16_t tag = tag_of(hash);
  std::uint64_t place = place_of_hash(hash, bucket_count_);
  for (std::uint32_t probe = 0; probe < most_probes; ++probe) {
    const Bucket& bucket = buckets_[place];
    for (std::uint32_t slots = bucket.slots_with(tag); slots != 0; slots &= slots - 1) {
      const std::uint32_t surface = bucket.surfaces[static_cast<std::uint32_t>(std::countr_zero(slots))];
      if (surface < surface_count()) visit(surface);
    }
    if (bucket.overflowed == 0) return;
    if (++place == bucket_count_) place = 0;
  }
}

template <typename Visit>
void Image::for_each_language(std::uint32_t row, const Visit& visit) const {
  const std::uint32_t set = row_languages_[row];
  const std::uint32_t end = std::min<std::uint32_t>(language_set_begins_[std::uint64_t{set} + 1],
                                                    static_cast<std::uint32_t>(language_sets_.size()));
  for (std::uint32_t at = language_set_begins_[set]; at < end; ++at) {
    visit(languages_[language_sets_[at] >> 1U], (language_sets_[at] & 1U) != 0);
  }
}

}  // namespace gazgraph
