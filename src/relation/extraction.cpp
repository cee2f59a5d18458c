// Who is known from the sentences before becomes a unit behind the sentence's own, in no clause.
#include "extraction.hpp"

namespace gazgraph {

std::size_t Extraction::unit_of(EntityIndex entity, std::uint8_t types) {
  if (is_stranger(entity)) return no_unit;
  const EntityType type = gazetteer.type(entity);
  if (!has_type(types, type)) return no_unit;
  for (std::size_t i = 0; i < sentence.units.size(); ++i) {
    if (sentence.units[i].kind == Unit::Kind::referent && sentence.units[i].entity == entity) return i;
  }
  Unit unit{
      .kind = Unit::Kind::referent, .begin = sentence.begin, .end = sentence.begin, .entity = entity, .type = type};
  unit.anaphoric = true;
  unit.clause = no_unit;
  sentence.units.push_back(unit);
  ++sentence.context;
  return sentence.units.size() - 1;
}

}  // namespace gazgraph
