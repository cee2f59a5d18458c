// An image is a header, which tells where each part lies, and the parts, each at a multiple of 64 bytes. Opening one maps
// it and sets up views of the parts; nothing is parsed or allocated by its size. The checksum is taken over the mapping, whose
// pages are given back behind it: what stays in memory is what look-ups touch.
#include "image.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cerrno>
#include <fstream>
#include <new>
#include <system_error>

#include "gazgraph/error.hpp"
#include "small_names.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t checksummed_from = offsetof(ImageHeader, checksum) + sizeof(ImageHeader::checksum);

Error io_error(const std::filesystem::path& path, const char* what) {
  return {ErrorCode::io, path.string(), fmt::format("{}: {}", what, std::generic_category().message(errno))};
}

/// A file descriptor that closes itself.
class File {
 public:
  explicit File(const std::filesystem::path& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  [[nodiscard]] int get() const noexcept { return descriptor_; }

 private:
  int descriptor_;
};

struct ChecksumState {
  XXH3_state_t* state = XXH3_createState();
  ChecksumState() { XXH3_64bits_reset(state); }
  ChecksumState(const ChecksumState&) = delete;
  ChecksumState& operator=(const ChecksumState&) = delete;
  ~ChecksumState() { XXH3_freeState(state); }
};

/// The checksum of a mapped file from `checksummed_from` on. Pages are given back as soon as they are read.
std::uint64_t checksum_of(std::string_view bytes) {
  constexpr std::size_t window = std::size_t{1} << 21U;
  const ChecksumState checksum;
  for (std::size_t at = 0; at < bytes.size(); at += window) {
    const std::string_view part = bytes.substr(at, window);
    const std::size_t skipped = at == 0 ? checksummed_from : 0;
    XXH3_64bits_update(checksum.state, part.data() + skipped, part.size() - skipped);
    (void)::madvise(const_cast<char*>(part.data()), part.size(), MADV_DONTNEED);
  }
  return XXH3_64bits_digest(checksum.state);
}

Error damaged(const std::string& source, std::string_view what) {
  return {ErrorCode::bad_input, source, fmt::format("a damaged gazetteer image: {}", what)};
}

}  // namespace

struct Image::Mapping {
  void* address = nullptr;
  std::size_t size = 0;
  Mapping() = default;
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    if (address != nullptr) ::munmap(address, size);
  }
  /// Copies bytes into memory of large pages, where they are many and the system has such: look-ups go all over an image,
  /// and finding small pages would take a good part of their time.
  void hold(std::string_view bytes) {
    constexpr std::size_t large_page = std::size_t{1} << 21U;
    void* const place = ::mmap(nullptr, bytes.size(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (place == MAP_FAILED) throw std::bad_alloc();
    address = place;
    size = bytes.size();
    if (size >= large_page) (void)::madvise(address, size, MADV_HUGEPAGE);
    bytes.copy(static_cast<char*>(address), size);
  }
};

Image::Image() : mapping_(std::make_unique<Mapping>()) {}
Image::~Image() = default;

bool Image::is_image(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, ImageHeader::image_magic.size()> magic{};
  return file.read(magic.data(), magic.size()) && magic == ImageHeader::image_magic;
}

std::shared_ptr<const Image> Image::open(const std::filesystem::path& path) {
  const File file(path);
  struct stat status{};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) throw io_error(path, "cannot open");
  std::shared_ptr<Image> image(new Image);
  Mapping& mapping = *image->mapping_;
  mapping.size = static_cast<std::size_t>(status.st_size);
  if (mapping.size < sizeof(ImageHeader)) throw damaged(path.string(), "it is too short");
  void* const address = ::mmap(nullptr, mapping.size, PROT_READ, MAP_SHARED, file.get(), 0);
  if (address == MAP_FAILED) throw io_error(path, "cannot map into memory");
  mapping.address = address;
  image->bytes_ = std::string_view(static_cast<const char*>(address), mapping.size);
  image->read_header(path.string());
  if (checksum_of(image->bytes_) != image->header_.checksum) {
    throw damaged(path.string(), "its checksum does not fit its bytes");
  }
  return image;
}

std::shared_ptr<const Image> Image::from_bytes(std::vector<std::uint64_t> bytes, const std::string& source) {
  if (bytes.size() * sizeof bytes[0] < sizeof(ImageHeader)) throw damaged(source, "it is too short");
  std::shared_ptr<Image> image(new Image);
  image->mapping_->hold({reinterpret_cast<const char*>(bytes.data()), bytes.size() * sizeof bytes[0]});
  bytes = {};
  image->bytes_ = std::string_view(static_cast<const char*>(image->mapping_->address), image->mapping_->size);
  image->read_header(source);
  return image;
}

std::string_view Image::part(Section section) const noexcept {
  const ImageHeader::Part& at = header_.parts[static_cast<std::size_t>(section)];
  return bytes_.substr(at.offset, at.size);
}

PackedView Image::numbers(Section section) const noexcept {
  const std::string_view bytes = part(section);
  const std::uint32_t width = header_.parts[static_cast<std::size_t>(section)].width;
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size() / width, width};
}

FilterView Image::filter(Section section) const noexcept {
  const std::string_view bytes = part(section);
  return {reinterpret_cast<const std::uint64_t*>(bytes.data()), bytes.size() / sizeof(std::uint64_t)};
}

void Image::read_header(const std::string& source) {
  std::memcpy(&header_, bytes_.data(), sizeof header_);
  if (header_.magic != ImageHeader::image_magic) {
    throw Error(ErrorCode::bad_input, source, "not a gazetteer image");
  }
  if (header_.byte_order != ImageHeader::little_endian) {
    throw Error(ErrorCode::bad_input, source,
                "a gazetteer image of a machine with another byte order; compile it here");
  }
  if (header_.version != ImageHeader::current_version) {
    throw Error(ErrorCode::bad_input, source,
                fmt::format("a gazetteer image of version {}; this program reads version {}: compile it again",
                            header_.version, ImageHeader::current_version));
  }
  if (header_.size != bytes_.size()) {
    throw damaged(source, fmt::format("{} bytes long, {} expected", bytes_.size(), header_.size));
  }
  // Packed numbers are read four bytes at a time, so three bytes must follow the last.
  constexpr std::uint64_t slack = 64;
  for (const ImageHeader::Part& at : header_.parts) {
    const bool inside = at.offset % 64 == 0 && at.offset >= sizeof(ImageHeader) && at.offset <= bytes_.size() - slack &&
                        at.size <= bytes_.size() - slack - at.offset;
    if (!inside || at.width < 1 || at.width > 4) throw damaged(source, "a part lies outside of it");
  }
  const auto strings = [&](Section text, Section begins) { return StringsView(part(text), numbers(begins)); };
  surface_text_ = part(Section::surface_text);
  surfaces_ = reinterpret_cast<const SurfaceRecord*>(part(Section::surfaces).data());
  const std::uint64_t surfaces = part(Section::surfaces).size() / sizeof(SurfaceRecord);
  if (surfaces == 0 || surfaces > SurfaceRecord::new_hash) throw damaged(source, "a part is empty");
  surface_count_ = static_cast<std::uint32_t>(surfaces - 1);
  ids_ = strings(Section::id_text, Section::id_begins);
  languages_ = strings(Section::language_text, Section::language_begins);
  kinds_ = strings(Section::kind_text, Section::kind_begins);
  capital_starts_ = filter(Section::capital_starts);
  small_starts_ = filter(Section::small_starts);
  phrases_ = filter(Section::phrases);
  pairs_ = filter(Section::pairs);
  const FilterView small = filter(Section::small_names);
  if (small.count() != SmallNames::size) throw damaged(source, "a part has the wrong size");
  small_names_ = small.words();
  buckets_ = reinterpret_cast<const Bucket*>(part(Section::buckets).data());
  bucket_count_ = part(Section::buckets).size() / sizeof(Bucket);
  row_entities_ = numbers(Section::row_entities);
  row_languages_ = numbers(Section::row_languages);
  language_set_begins_ = numbers(Section::language_set_begins);
  language_sets_ = numbers(Section::language_sets);
  entity_classes_ = numbers(Section::entity_classes);
  entity_name_begins_ = numbers(Section::entity_name_begins);
  entity_names_ = numbers(Section::entity_names);
  detailed_ = numbers(Section::detailed);
  detail_begins_ = numbers(Section::detail_begins);
  if (capital_starts_.count() == 0 || small_starts_.count() == 0 || phrases_.count() == 0 || pairs_.count() == 0 ||
      bucket_count_ == 0) {
    throw damaged(source, "a part is empty");
  }
  if (row_entities_.size() != 0 && entity_count() == 0) throw damaged(source, "it has names and no entities");
  if (header_.most_words > longest_name) throw damaged(source, "it has a name of too many words");
}

Range Image::rows_of(std::uint32_t surface) const noexcept {
  const auto rows = static_cast<std::uint32_t>(row_entities_.size());
  if (surface >= surface_count_) return {};
  const auto row = [&](std::size_t at) { return surfaces_[at].rows & ~SurfaceRecord::new_hash; };
  const std::uint32_t end = std::min(row(std::size_t{surface} + 1), rows);
  return {.begin = std::min(row(surface), end), .end = end};
}

Range Image::names_of(std::uint32_t entity) const noexcept {
  const auto names = static_cast<std::uint32_t>(entity_names_.size());
  const std::uint32_t end = std::min(entity_name_begins_[std::uint64_t{entity} + 1], names);
  return {.begin = std::min(entity_name_begins_[entity], end), .end = end};
}

std::optional<std::uint32_t> Image::find(std::string_view id) const noexcept {
  std::uint32_t low = 0;
  for (std::uint32_t high = entity_count(); low < high;) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (ids_[middle] < id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low < entity_count() && ids_[low] == id) return low;
  return std::nullopt;
}

ImageClass Image::class_of(std::uint32_t entity) const noexcept {
  const std::string_view classes = part(Section::classes);
  const std::uint64_t at = std::uint64_t{entity_classes_[entity]} * sizeof(ImageClass);
  ImageClass found;
  if (at + sizeof found <= classes.size()) std::memcpy(&found, classes.data() + at, sizeof found);
  return found;
}

EntityType Image::type(std::uint32_t entity) const noexcept {
  const std::uint8_t type = class_of(entity).type;
  return type <= static_cast<std::uint8_t>(EntityType::other) ? static_cast<EntityType>(type) : EntityType::other;
}

float Image::prior(std::uint32_t entity) const noexcept {
  const float prior = class_of(entity).prior;
  return prior >= 0 && prior <= 1 ? prior : 0.5F;  // a hostile image may hold no number at all
}

std::string_view Image::label(std::uint32_t entity) const noexcept {
  std::string_view found;
  details(entity).for_each(ImageDetails::label, [&](std::string_view label) { found = label; });
  const Range names = names_of(entity);
  if (found.empty() && names.begin != names.end) found = surface(surface_of_name(names.begin));
  return found;
}

ImageDetails Image::details(std::uint32_t entity) const noexcept {
  if (class_of(entity).has_details == 0) return {};
  std::uint64_t low = 0;
  for (std::uint64_t high = detailed_.size(); low < high;) {
    const std::uint64_t middle = low + (high - low) / 2;
    if (detailed_[middle] < entity) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low >= detailed_.size() || detailed_[low] != entity) return {};
  return ImageDetails(StringsView(part(Section::details), detail_begins_)[static_cast<std::uint32_t>(low)]);
}

}  // namespace gazgraph
