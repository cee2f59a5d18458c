#include "gazgraph/input/reader.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gazgraph/base/files.hpp"
#include "temporary_folder.hpp"

namespace fs = std::filesystem;
using gazgraph::Document;
using gazgraph::DocumentReader;
using gazgraph::Error;
using gazgraph::ReaderOptions;

namespace {

struct Reading {
  std::vector<Document> documents;
  std::vector<std::string> problems;
};

Reading read_all(std::vector<std::string> inputs, ReaderOptions options = {}) {
  Reading reading;
  options.on_problem = [&](const Error& error, bool skipped) {
    reading.problems.push_back(std::string(skipped ? "skipped: " : "told: ") + error.what());
  };
  DocumentReader reader(std::move(inputs), options);
  Document document;
  while (reader.next(document)) reading.documents.push_back(document);
  return reading;
}

/// Packs files (name, bytes) with libarchive.
void pack(const fs::path& path, int (*format)(archive*), int (*filter)(archive*),
          const std::vector<std::pair<std::string, std::string>>& files) {
  archive* out = archive_write_new();
  filter(out);
  format(out);
  REQUIRE(archive_write_open_filename(out, path.c_str()) == ARCHIVE_OK);
  for (const auto& [name, bytes] : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    REQUIRE(archive_write_header(out, entry) == ARCHIVE_OK);
    REQUIRE(archive_write_data(out, bytes.data(), bytes.size()) == static_cast<la_ssize_t>(bytes.size()));
    archive_entry_free(entry);
  }
  REQUIRE(archive_write_close(out) == ARCHIVE_OK);
  archive_write_free(out);
}

}  // namespace

TEST_CASE("a folder is read in byte order of its paths, other kinds of files passed over") {
  const TemporaryFolder folder;
  folder.write("b.txt", "second");
  folder.write("a/deep.txt", "first");
  folder.write("c.jsonl",
               "{\"id\": \"x\", \"text\": \"third\"}\n\n{\"id\": 4, \"text\": \"fourth\", \"language\": \"no\"}\n");
  folder.write("picture.png", "no");
  folder.write(".hidden.txt", "no");
  const Reading reading = read_all({folder.path().string()});
  REQUIRE(reading.documents.size() == 4);
  CHECK(reading.documents[0].text == "first");
  CHECK(reading.documents[0].id == (folder.path() / "a/deep.txt").string());
  CHECK(reading.documents[1].text == "second");
  CHECK(reading.documents[2].id == "x");
  CHECK(reading.documents[2].line == 1);
  CHECK(reading.documents[3].id == "4");
  CHECK(reading.documents[3].line == 3);
  CHECK(reading.documents[3].language == "nb");
  CHECK(reading.problems.empty());
}

TEST_CASE("compressed files and archives, also inside each other, are opened") {
  const TemporaryFolder folder;
  const auto path = [&](const char* name) { return (folder.path() / name).string(); };
  pack(path("a.txt.gz"), archive_write_set_format_raw, archive_write_add_filter_gzip, {{"x", "gzip text"}});
  pack(path("b.txt.zst"), archive_write_set_format_raw, archive_write_add_filter_zstd, {{"x", "zstd text"}});
  pack(path("c.jsonl.xz"), archive_write_set_format_raw, archive_write_add_filter_xz,
       {{"x", R"({"text": "xz line"})"}});
  pack(path("d.zip"), archive_write_set_format_zip, archive_write_add_filter_none,
       {{"in/one.txt", "zip one"}, {"in/logo.svg", "no"}, {"two.html", "<p>zip <b>two</b></p>"}});
  const std::string inner = gazgraph::read_file(path("a.txt.gz"));
  pack(path("e.tar.gz"), archive_write_set_format_pax, archive_write_add_filter_gzip,
       {{"inner.txt.gz", inner}, {"z.txt", "tar z"}});
  const Reading reading =
      read_all({path("a.txt.gz"), path("b.txt.zst"), path("c.jsonl.xz"), path("d.zip"), path("e.tar.gz")});
  std::vector<std::pair<std::string, std::string>> found;
  for (const Document& document : reading.documents) found.emplace_back(document.id, document.text);
  const std::vector<std::pair<std::string, std::string>> expected = {
      {path("a.txt.gz"), "gzip text"},          {path("b.txt.zst"), "zstd text"},
      {path("c.jsonl.xz") + ":1", "xz line"},   {path("d.zip") + "/in/one.txt", "zip one"},
      {path("d.zip") + "/two.html", "zip two"}, {path("e.tar.gz") + "/inner.txt.gz", "gzip text"},
      {path("e.tar.gz") + "/z.txt", "tar z"}};
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].first == expected[i].first);
    CHECK(found[i].second.substr(0, expected[i].second.size()) == expected[i].second);
  }
  CHECK(reading.problems.empty());
}

TEST_CASE("a bad document is told and stepped over") {
  const TemporaryFolder folder;
  const std::string lines = folder.write("a.jsonl",
                                         "{\"id\": \"1\", \"text\": \"one\"}\n"
                                         "{\"id\": \"2\", \"text\": \n"
                                         "{\"id\": \"3\"}\n"
                                         "[1]\n"
                                         "{\"id\": \"5\", \"text\": 7}\n"
                                         "{\"id\": \"6\", \"text\": \"six\"} {\"id\": \"7\", \"text\": \"no\"}\n"
                                         "{\"id\": \"8\", \"text\": \"eight\"}\n");
  const std::string gone = (folder.path() / "gone.txt").string();
  const std::string damaged = folder.write("damaged.txt.gz", "\x1f\x8bnot really").string();
  const Reading reading = read_all({gone, lines, damaged});
  REQUIRE(reading.documents.size() == 2);
  CHECK(reading.documents[0].text == "one");
  CHECK(reading.documents[1].text == "eight");
  const std::vector<std::string> expected = {
      "skipped: " + gone + ": cannot open: No such file or directory",
      "skipped: " + lines +
          ":2:21: syntax error while parsing value - unexpected end of input; expected '[', '{', or a literal",
      "skipped: " + lines + ":3:1: the field `text` is missing",
      "skipped: " + lines + ":4:1: a JSON object is expected",
      "skipped: " + lines + ":5:1: the field `text` must be a string",
      "skipped: " + lines + ":6:28: syntax error while parsing value - unexpected '{'; expected end of input",
  };
  REQUIRE(reading.problems.size() == 7);
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK(reading.problems[i] == expected[i]);
  CHECK(reading.problems[6] == "skipped: " + damaged + ": cannot unpack: damaged");
}

TEST_CASE("invalid UTF-8 is told with its offset and replaced byte for byte") {
  const TemporaryFolder folder;
  const std::string text = folder.write("a.txt", "ab\xff\xc3 cd\xe2\x82");
  const std::string lines = folder.write("b.jsonl", "{\"text\": \"x\xff y\"}\n");
  const Reading reading = read_all({text, lines});
  REQUIRE(reading.documents.size() == 2);
  CHECK(reading.documents[0].text == "ab\x1a\x1a cd\x1a\x1a");
  CHECK(reading.documents[1].text == "x\x1a y");
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0] == "told: " + text + ": invalid UTF-8 at byte 2 (4 bytes replaced)");
  CHECK(reading.problems[1] == "told: " + lines + ":1:12: invalid UTF-8 at byte 11 (1 bytes replaced)");
}

TEST_CASE("a link that leads back up is told and not followed") {
  const TemporaryFolder folder;
  folder.write("in/a.txt", "once");
  fs::create_directory_symlink(folder.path(), folder.path() / "in" / "up");
  const Reading reading = read_all({folder.path().string()});
  CHECK(reading.documents.size() == 1);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0] ==
        "skipped: " + (folder.path() / "in" / "up").string() + ": links back to a folder that contains it");
}

TEST_CASE("a document over the limit is skipped, also as one long line") {
  const TemporaryFolder folder;
  const std::string big(3 << 20, 'x');
  const std::string text = folder.write("a.txt", big);
  const std::string lines = folder.write("b.jsonl", "{\"text\": \"" + big + "\"}\n{\"text\": \"small\"}\n");
  ReaderOptions options;
  options.max_document_bytes = 1 << 20;
  const Reading reading = read_all({text, lines}, options);
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].text == "small");
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0] == "skipped: " + text + ": the document is larger than 1 MB and is skipped");
  CHECK(reading.problems[1] == "skipped: " + lines + ":1:1: the document is larger than 1 MB and is skipped");
}

TEST_CASE("a line of annotate's output is handed on as it is") {
  const TemporaryFolder folder;
  const std::string line = R"({"document": "d", "language": "sv", "mentions": [], "relations": []})";
  const Reading reading = read_all({folder.write("a.jsonl", line + "\n").string()});
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].annotation == line);
  CHECK(reading.documents[0].id == "d");
}

TEST_CASE("HTML: the visible text, with offsets into the page") {
  const std::string html =
      "<!DOCTYPE html><html lang=\"sv-SE\"><head><title>En &amp; två</title><script>var Huawei;</script>"
      "<meta property=\"article:published_time\" content=\"2025-08-15\"></head><body><nav>Meny</nav>"
      "<h1>DeepSeek skjuter upp</h1><p>Bolaget <b>Deep</b>Seek k&ouml;per\nchip av AT&amp;T.</p>"
      "<style>p{}</style><p>Slut<br>h\xc3\xa4r</p></body></html>";
  Document document;
  gazgraph::html_to_document(html, document);
  CHECK(document.title == "En & två");
  CHECK(document.language == "sv");
  CHECK(document.date == "2025-08-15");
  CHECK(document.text == "DeepSeek skjuter upp\n\nBolaget DeepSeek köper chip av AT&T.\n\nSlut\nhär\n\n");
  struct Case {
    const char* text;
    const char* source;
  };
  for (const auto& [text, source] :
       {Case{"skjuter", "skjuter"}, Case{"Bolaget", "Bolaget"}, Case{"DeepSeek k", "Deep</b>Seek k"},
        Case{"köper", "k&ouml;per"}, Case{"AT&T", "AT&amp;T"}, Case{"här", "h\xc3\xa4r"}}) {
    const std::string wanted = text;
    CAPTURE(wanted);
    const std::size_t at = document.text.rfind(wanted);
    REQUIRE(at != std::string::npos);
    const std::size_t begin = document.offsets.source_of(at);
    const std::size_t end = document.offsets.source_end_of(at + wanted.size());
    CHECK(html.substr(begin, end - begin) == source);
  }
}
