// Loading and using an image that someone has changed. An input is a list of changes of three bytes: where, by sixteen bits
// that are stretched over the image, and what; a first byte that is odd makes the checksum right again, one that is
// divisible by four also cuts the image off at the first place.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstring>

#include "fuzz.hpp"
#include "gazgraph/error.hpp"
#include "gazgraph/gazetteer/matcher.hpp"
#include "image.hpp"

using namespace gazgraph;

namespace {

constexpr const char* text = "Berg och Dal-Berg i Nya Berg, U.S. Steel, BERG. Bergs chef Anna B. Dal sade: nya berg.";

/// A good image.
const std::string& good_image() {
  static const std::string bytes = [] {
    const auto names = write_input(
        "names.jsonl", R"({"id":"a","type":"place","names":["Berg","Nya Berg"],"prior":0.7})"
                       "\n"
                       R"({"id":"b","type":"person","names":[{"text":"Anna B. Dal","language":"sv"}]})"
                       "\n"
                       R"({"id":"c","type":"organization","kind":"firm","names":["U.S. Steel","Dal","Berg"],)"
                       R"("facts":[["located_in","a"]],"context":["steel"]})"
                       "\n");
    const auto image = write_input("good.image", "");
    Gazetteer::compile(std::vector{names}, image, [](const Error&) {});
    std::ifstream file(image, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return bytes;
}

std::string changed_image(std::string_view changes) {
  std::string image = good_image();
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(changes[at]); };
  const unsigned mode = changes.empty() ? 1 : byte(0);
  for (std::size_t at = 1; at + 3 <= changes.size(); at += 3) {
    const std::size_t place = (byte(at) << 8U | byte(at + 1)) * (image.size() - 1) / 0xffff;
    image[place] = changes[at + 2];
    if (mode % 4 == 0) {
      image.resize(place);
      break;
    }
  }
  constexpr std::size_t from = offsetof(ImageHeader, checksum) + sizeof(ImageHeader::checksum);
  if (mode % 2 == 1 && image.size() > from) {
    const std::uint64_t checksum = XXH3_64bits(image.data() + from, image.size() - from);
    std::memcpy(image.data() + offsetof(ImageHeader, checksum), &checksum, sizeof checksum);
  }
  return image;
}

/// Reads all that a gazetteer tells.
void use(const Gazetteer& gazetteer) {
  std::size_t bytes = 0;
  for (EntityIndex entity = 0; entity < std::min<std::size_t>(gazetteer.entity_count(), 100); ++entity) {
    bytes += gazetteer.entity(entity).label.size() + gazetteer.label(entity, "sv").size();
    gazetteer.for_each_name(entity, [&](std::string_view name, std::string_view, bool) { bytes += name.size(); });
    (void)gazetteer.find(gazetteer.id(entity));
  }
  const Matcher matcher(gazetteer, nullptr);
  Matcher::Scratch scratch;
  std::vector<Candidate> candidates;
  for (const NameMatch& match : matcher.scan(text, scratch)) {
    require(match.begin < match.end && match.end <= match.token_end &&
            match.token_end <= std::string_view(text).size());
    matcher.candidates(match.name, candidates);
    bytes += matcher.surface(match.name).size() + candidates.size();
  }
  require(bytes < (std::size_t{1} << 40U));
}

}  // namespace

std::vector<std::string> fuzz_seeds() {
  return {"", std::string("\1\0\0\1", 4), std::string("\1\1\0\7\2\0\7\3\0\7", 10), std::string("\4\100\0\0", 4)};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto path = write_input("changed.image", changed_image(view_of(data, size)));
  try {
    use(*Gazetteer::load(std::vector{path}));
  } catch (const Error& error) {
    require(error.code() == ErrorCode::bad_input);
  }
  return 0;
}
