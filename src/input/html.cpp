// libxml2's HTML parser drives; its events are turned into text. The parser hands over characters in pieces that are, but
// for entities, verbatim stretches of the source that end where the parser stands. So each piece's place is known, is
// checked against the source, and only where the check fails (an entity, a repaired error) is it searched for.
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <string_view>

#include "gazgraph/base/late_library.hpp"
#include "gazgraph/input/reader.hpp"

namespace gazgraph {
namespace {

constexpr std::array<std::string_view, 14> hidden_elements = {"script", "style",  "noscript", "template", "svg",
                                                              "iframe", "nav",    "footer",   "select",   "button",
                                                              "object", "canvas", "form",     "math"};
constexpr std::array<std::string_view, 16> inline_elements = {
    "a", "abbr", "b", "cite", "code", "em", "i", "mark", "span", "q", "small", "strong", "sub", "sup", "time", "u"};
constexpr std::array<std::string_view, 4> date_names = {"article:published_time", "date", "datePublished", "dc.date"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// Value of an attribute in libxml2's list of name, value, name, value, null.
std::string_view attribute(const xmlChar** attributes, std::string_view name) {
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
    if (view(attributes[0]) == name) return view(attributes[1]);
  }
  return {};
}

/// What is used of libxml2, which is loaded for the first document in HTML.
struct Libxml2 {
  LateLibrary library{GAZGRAPH_LIBXML2};
  decltype(&htmlCreatePushParserCtxt) create_push_parser = library["htmlCreatePushParserCtxt"];
  decltype(&htmlCtxtUseOptions) use_options = library["htmlCtxtUseOptions"];
  decltype(&htmlParseChunk) parse_chunk = library["htmlParseChunk"];
  decltype(&htmlFreeParserCtxt) free_parser = library["htmlFreeParserCtxt"];
};

const Libxml2& libxml2() {
  static const Libxml2 loaded;
  return loaded;
}

class HtmlReader {
 public:
  HtmlReader(const std::string& html, Document& document) : html_(html), document_(document) {}

  void run() {
    htmlSAXHandler handler{};
    handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      static_cast<HtmlReader*>(self)->start(view(name), attributes);
    };
    handler.endElement = [](void* self, const xmlChar* name) { static_cast<HtmlReader*>(self)->end(view(name)); };
    handler.characters = [](void* self, const xmlChar* text, int size) {
      static_cast<HtmlReader*>(self)->characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    };
    handler.ignorableWhitespace = handler.characters;
    parser_ = libxml2_.create_push_parser(&handler, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8);
    if (parser_ == nullptr) return;
    libxml2_.use_options(parser_, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    constexpr std::size_t chunk = std::size_t{1} << 16;
    for (std::size_t at = 0; at < html_.size(); at += chunk) {
      const std::size_t size = std::min(chunk, html_.size() - at);
      libxml2_.parse_chunk(parser_, html_.data() + at, static_cast<int>(size), 0);
    }
    libxml2_.parse_chunk(parser_, nullptr, 0, 1);
    libxml2_.free_parser(parser_);
  }

 private:
  void start(std::string_view name, const xmlChar** attributes) {
    if (name == "html") set_language(attribute(attributes, "lang"));
    if (name == "title" && hidden_ == 0) in_title_ = true;
    if (name == "meta") read_meta(attributes);
    if (name == "time" && document_.date.empty()) document_.date = attribute(attributes, "datetime");
    if (contains(hidden_elements, name)) ++hidden_;
    if (name == "br") {
      paragraph_break("\n");
    } else if (!contains(inline_elements, name)) {
      paragraph_break("\n\n");
    }
  }

  void end(std::string_view name) {
    if (name == "title") in_title_ = false;
    if (contains(hidden_elements, name) && hidden_ > 0) --hidden_;
    if (!contains(inline_elements, name) && name != "br") paragraph_break("\n\n");
  }

  void set_language(std::string_view tag) {
    std::string code(tag.substr(0, tag.find_first_of("-_")));
    if (code == "no" || code == "nn") code = "nb";
    if (document_.language.empty() && code.size() == 2) document_.language = code;
  }

  void read_meta(const xmlChar** attributes) {
    for (const std::string_view key : {"property", "name", "itemprop"}) {
      if (contains(date_names, attribute(attributes, key)) && document_.date.empty()) {
        document_.date = attribute(attributes, "content");
      }
    }
    if (attribute(attributes, "property") == "og:site_name") document_.source = attribute(attributes, "content");
  }

  void paragraph_break(std::string_view mark) {
    std::string& text = document_.text;
    if (hidden_ != 0 || text.empty() || text.ends_with("\n\n") || (mark == "\n" && text.ends_with('\n'))) return;
    document_.offsets.append_replaced(text.size(), at_, at_);
    text += text.ends_with('\n') ? "\n" : mark;
  }

  void characters(std::string_view piece) {
    const auto [begin, end] = place_of(piece);
    at_ = end;
    if (in_title_) {
      document_.title += piece;
      return;
    }
    if (hidden_ != 0) return;
    std::string& text = document_.text;
    if (end - begin == piece.size()) {
      document_.offsets.append(text.size(), begin);
    } else {
      document_.offsets.append_replaced(text.size(), begin, end);
    }
    text += piece;
    std::replace_if(
        text.end() - static_cast<std::ptrdiff_t>(piece.size()), text.end(),
        [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  }

  struct Range {
    std::size_t begin;
    std::size_t end;
  };

  /// Where a piece stands in the source; a range of another size when it is the meaning of an entity.
  [[nodiscard]] Range place_of(std::string_view piece) const {
    const xmlParserInput* input = parser_->input;
    const std::size_t here =
        static_cast<std::size_t>(input->consumed) + static_cast<std::size_t>(input->cur - input->base);
    if (here >= piece.size() && here <= html_.size() && here - piece.size() >= at_ &&
        std::memcmp(html_.data() + (here - piece.size()), piece.data(), piece.size()) == 0) {
      return {here - piece.size(), here};
    }
    const std::size_t ampersand = html_.find('&', at_);
    const std::size_t verbatim = html_.find(piece, at_);
    if (ampersand < verbatim && ampersand < here) {
      const std::size_t stop = html_.find_first_of("; <&", ampersand + 1);
      const std::size_t end = stop == std::string::npos ? html_.size() : stop + (html_[stop] == ';' ? 1 : 0);
      return {ampersand, end};
    }
    if (verbatim != std::string::npos) return {verbatim, verbatim + piece.size()};
    return {at_, at_};
  }

  const Libxml2& libxml2_ = libxml2();
  const std::string& html_;
  Document& document_;
  htmlParserCtxtPtr parser_ = nullptr;
  std::size_t at_ = 0;  ///< source offset behind the last piece
  std::size_t hidden_ = 0;
  bool in_title_ = false;
};

}  // namespace

void html_to_document(const std::string& html, Document& document) { HtmlReader(html, document).run(); }

}  // namespace gazgraph
