#include "../../../src/relation/full_names.hpp"

#include <doctest/doctest.h>

#include "../../../src/relation/rules.hpp"
#include "gazgraph/linking/linker.hpp"
#include "worlds.hpp"

using namespace gazgraph;

namespace {

/// The texts of the mentions that are left, with `;` behind each; everything is left where nothing is left out.
std::string left_in(const std::string& code, const std::string& text) {
  static const auto languages = std::make_shared<const Languages>(DataFolder(source_data()));
  static const RelationRules rules(languages);
  static const auto gazetteer = world({"ek person Anna Ek", "nordvik organization Nordvik AB", "fisk organization Fisk",
                                       "varg organization Varg; Varg Holding", "tove place Tove"});
  const auto language = languages->get(code);
  const Linker linker(gazetteer, language);
  const Segmentation cut = segment(text, language.get());
  Linker::Scratch scratch;
  std::vector<Mention> mentions, named;
  linker.link(text, cut, scratch, mentions);
  if (!leave_out_parts(text, cut, mentions, *gazetteer, *rules.rules(code), named)) named = mentions;
  std::string out;
  for (const Mention& mention : named) out += text.substr(mention.begin, mention.end - mention.begin) + ";";
  return out;
}

}  // namespace

TEST_CASE("what a document calls by a single word of a name throughout is left out") {
  struct Case {
    std::string text, left;
  };
  for (const auto& [text, left] :
       std::vector<Case>{{"The park of Ek is green.", ""},
                         {"The park of Ek is for Anna Ek.", "Ek;Anna Ek;"},
                         {"The park is owned by Nordvik.", "Nordvik;"}}) {  // a legal form lacks
    CAPTURE(text);
    CHECK(left_in("en", text) == left);
  }
}

TEST_CASE("a surname is nothing else that is called so") {
  struct Case {
    std::string code, text, left;
  };
  for (const auto& [code, text, left] : std::vector<Case>{
           {"en", "The writer Robert Fisk came. Later Fisk left.", ""},
           {"en", "The writer met Fisk. Later Fisk left.", "Fisk;Fisk;"},
           {"en", "The college Fisk closed. The writer Robert Fisk came.", "Fisk;"},
           {"en", "The writer William E. Fisk came.", ""},
           {"en", "He chose plan B Fisk had.", "Fisk;"},
           {"en", "In Robert, Fisk had a friend.", "Fisk;"},
           {"en", "Robert Varg left. Varg Holding paid Varg.", "Varg Holding;Varg;"},
           {"sv", "Skribenten Robert Fisk kom. Sedan gick Fisk.", ""},
           {"nb", "Forfatteren Robert Fisk kom. Så gikk Fisk.", ""},
           {"de", "Der Autor Robert Fisk kam. Dann ging Fisk.", ""},
           {"el", "Ο συγγραφέας Robert Fisk ήρθε. Μετά η Fisk έφυγε.", ""},
       }) {
    CAPTURE(text);
    CHECK(left_in(code, text) == left);
  }
}
