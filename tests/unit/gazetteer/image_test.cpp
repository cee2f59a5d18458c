#include "image.hpp"

#include <doctest/doctest.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <fstream>
#include <random>

#include "gazgraph/base/files.hpp"
#include "gazgraph/error.hpp"
#include "gazgraph/gazetteer/matcher.hpp"
#include "temporary_folder.hpp"
#include "worlds.hpp"

using namespace gazgraph;

namespace {

const std::string names_tsv =
    "Q1\torganization\t*\tHuawei\n"
    "Q1\torganization\ten\tHuawei Technologies\n"
    "Q1\torganization\tde\tHuawei Technologies\n"
    "Q2\tplace\tsv\tMälardalen\n"
    "Q2\tplace\tzh\t梅拉伦谷\n"
    "Q3\tperson\t*\tvon der Leyen\n"
    "Q4\tplace\t*\tHuawei\n";
const std::string entities_json =
    R"({"gazetteer": "more", "license": "CC0-1.0", "entities": [
        {"id": "Q1", "type": "organization", "kind": "company", "label": "Huawei!", "names": {"*": ["HW"]},
         "context": ["chip"], "facts": [["based_in", "Q2"]], "labels": {"el": "Χουαγουέι"}},
        {"id": "Q9", "type": "product", "label": "Ascend", "prior": 0.75, "names": {"*": ["Ascend 910"]},
         "short_names": ["910"], "requires": ["Q1"]}]})";

/// All that a gazetteer says, and what it finds in a text.
std::string described(const Gazetteer& gazetteer) {
  std::vector<std::string> lines;
  for (EntityIndex entity = 0; entity < gazetteer.entity_count(); ++entity) {
    const Entity whole = gazetteer.entity(entity);
    std::string line = whole.id + " " + std::string(to_string(whole.type)) + " " + whole.kind + " " + whole.label +
                       " " + std::to_string(whole.prior);
    for (const EntityName& name : whole.names)
      line += " [" + name.text + "|" + name.language + (name.is_short ? "|short]" : "]");
    for (const auto& [language, label] : whole.labels) line += " " + language + "=" + label;
    for (const auto& word : whole.context) line += " +" + word;
    for (const auto& id : whole.requires_entities) line += " !" + id;
    for (const auto& [predicate, object] : whole.facts) line += " " + predicate + ">" + object;
    CHECK(gazetteer.find(whole.id) == entity);
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  const std::string text = "Huawei Technologies, HW, Mälardalen und Ascend 910; 梅拉伦谷 von der Leyen 910";
  const Matcher matcher(gazetteer, nullptr);
  Matcher::Scratch scratch;
  std::vector<Candidate> candidates;
  for (const NameMatch& match : matcher.scan(text, scratch)) {
    matcher.candidates(match.name, candidates);
    for (const Candidate& candidate : candidates) {
      lines.push_back(text.substr(match.begin, match.end - match.begin) + " → " +
                      std::string(gazetteer.id(candidate.entity)) + " " + std::string(candidate.language) +
                      (candidate.is_short ? " short" : ""));
    }
  }
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

std::shared_ptr<const Gazetteer> load(const std::vector<std::filesystem::path>& files) {
  return Gazetteer::load(files);
}

struct Files {
  TemporaryFolder folder;
  std::filesystem::path tsv = folder.write("names.tsv", names_tsv);
  std::filesystem::path json = folder.write("more.json", entities_json);
  std::filesystem::path image = folder.path() / "names.image";
};

std::string message_of(const std::filesystem::path& image) {
  try {
    (void)load({image});
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    return error.message();
  }
  return "loaded";
}

/// Writes an image with one change and the checksum made right again.
void write_changed(const std::filesystem::path& to, std::string bytes, std::size_t at, char value) {
  bytes[at] = value;
  const std::size_t from = offsetof(ImageHeader, checksum) + sizeof(ImageHeader::checksum);
  const std::uint64_t checksum = XXH3_64bits(bytes.data() + from, bytes.size() - from);
  std::memcpy(bytes.data() + offsetof(ImageHeader, checksum), &checksum, sizeof checksum);
  write_file(to, bytes);
}

}  // namespace

TEST_CASE("text files, their image, and any mixture of both are the same gazetteer") {
  const Files files;
  const std::string expected = described(*load({files.tsv, files.json}));
  CHECK(expected.find("Huawei → Q1 *\n") != std::string::npos);
  CHECK(expected.find("Huawei → Q4 *\n") != std::string::npos);
  Gazetteer::compile(std::vector{files.tsv, files.json}, files.image);
  CHECK(described(*load({files.image})) == expected);

  Gazetteer::compile(std::vector{files.tsv}, files.image);
  CHECK(described(*load({files.image, files.json})) == expected);
  const auto second = files.folder.path() / "more.image";
  Gazetteer::compile(std::vector{files.json}, second);
  CHECK(described(*load({files.image, second})) == expected);
  CHECK(described(*load({files.tsv, second})) == expected);
}

TEST_CASE("the same names give the same image, whatever their order") {
  const Files files;
  const auto bytes = [&](const std::string& rows) {
    const auto tsv = files.folder.write("rows.tsv", rows);
    Gazetteer::compile(std::vector{tsv}, files.image);
    return read_file(files.image);
  };
  const std::string a = "Q1\tplace\t*\tBerg\n";
  const std::string b = "Q2\tplace\tsv\tDal\n";
  const std::string c = "Q3\tperson\t*\tBerg\n";
  const std::string once = bytes(a + b + c);
  CHECK(once == bytes(c + b + a));
  CHECK(once == bytes(b + a + a + c));
  CHECK(once != bytes(a + b));
}

TEST_CASE("an image that is not whole, or not ours, is told from a good one") {
  const Files files;
  Gazetteer::compile(std::vector{files.tsv, files.json}, files.image);
  const std::string good = read_file(files.image);
  const auto changed = files.folder.path() / "changed.image";
  const auto told = [&](std::string bytes) {
    write_file(changed, bytes);
    return message_of(changed);
  };
  CHECK(told(good) == "loaded");
  CHECK(told(good.substr(0, 100)) == "a damaged gazetteer image: it is too short");
  CHECK(told(good.substr(0, good.size() - 64)).starts_with("a damaged gazetteer image: "));
  CHECK(told(good + "x").starts_with("a damaged gazetteer image: "));
  std::string other = good;
  other[offsetof(ImageHeader, version)] = 99;
  CHECK(told(other) == "a gazetteer image of version 99; this program reads version 3: compile it again");
  for (std::size_t at = sizeof(ImageHeader::magic); at < good.size(); at += 37) {
    std::string flipped = good;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
    INFO("byte ", at);
    CHECK(told(flipped) != "loaded");
  }
}

TEST_CASE("a hostile image with a right checksum gives wrong names at worst") {
  const Files files;
  Gazetteer::compile(std::vector{files.tsv, files.json}, files.image);
  const std::string good = read_file(files.image);
  const auto changed = files.folder.path() / "changed.image";
  std::mt19937 random(5);
  const char values[] = {'\0', '\x01', '\x7f', '\x80', '\xff'};
  std::size_t loaded = 0;
  for (std::size_t round = 0; round < 4000; ++round) {
    const std::size_t at =
        sizeof(ImageHeader::magic) + random() % (round % 2 == 0 ? sizeof(ImageHeader) : good.size() - 8);
    if (at >= good.size()) continue;
    write_changed(changed, good, at, values[random() % 5]);
    try {
      const auto gazetteer = load({changed});
      ++loaded;
      const Matcher matcher(*gazetteer, nullptr);
      Matcher::Scratch scratch;
      std::vector<Candidate> candidates;
      for (const NameMatch& match : matcher.scan("Huawei Technologies HW von der Leyen 梅拉伦谷 Ascend 910", scratch)) {
        matcher.candidates(match.name, candidates);
        for (const Candidate& candidate : candidates) (void)gazetteer->entity(candidate.entity);
      }
      for (EntityIndex entity = 0; entity < std::min<std::size_t>(gazetteer->entity_count(), 100); ++entity)
        (void)gazetteer->entity(entity);
    } catch (const Error&) {  // told, not crashed
    }
  }
  CHECK(loaded > 1000);  // or nothing was tried
}
