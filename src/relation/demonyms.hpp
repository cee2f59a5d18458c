#pragma once

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/text/language.hpp"
#include "rules.hpp"
#include "word_table.hpp"

namespace gazgraph {

/// The demonyms of a language whose place a gazetteer knows: by the place's id, else by a place of its names.
[[nodiscard]] TextMap<KnownDemonym> known_demonyms(const RelationRules::LanguageRules& rules,
                                                   const Gazetteer& gazetteer, const Language& language);

}  // namespace gazgraph
