// `explain`: the account of every candidate of every reading, written by the functions that scored it, and what became
// of it.
#include <algorithm>
#include <tuple>

#include "run.hpp"

namespace gazgraph {

std::string LinkRun::reason(const Reading& reading, const KnownCandidate* candidate, float score) const {
  const bool own = candidate == nullptr || candidate->entity == reading.entity;
  if (reading.chosen && own) return "";
  if (candidate != nullptr && !ending_fits(reading.rule, candidate->type))
    return "the ending fits no name of this type";
  if (score < static_cast<float>(state_.options.threshold)) return "below the threshold";
  if (!own) return "another candidate of the name scores more";
  return "a longer or better reading has this place";
}

LinkDecision LinkRun::decision(const Reading& reading, const KnownName* name, const KnownCandidate* candidate) const {
  Account sum;
  account(reading, name, candidate, sum);
  LinkDecision out{.begin = reading.begin,
                   .end = reading.end,
                   .surface = std::string(name == nullptr ? text_.substr(reading.begin, reading.end - reading.begin)
                                                          : state_.matcher.surface(reading.name)),
                   .entity = candidate == nullptr ? reading.entity : candidate->entity,
                   .method = reading.method,
                   .rule = reading.rule == 0xffff ? "" : state_.language->endings()[reading.rule].rule,
                   .terms = std::move(sum.terms),
                   .score = sum.score,
                   .chosen = false,
                   .reason = reason(reading, candidate, sum.score)};
  out.chosen = out.reason.empty();
  return out;
}

void LinkRun::report(std::vector<LinkDecision>& decisions) {
  for (const Reading& reading : scratch_.readings) {
    if (reading.name == no_name) {
      decisions.push_back(decision(reading, nullptr, nullptr));
      continue;
    }
    const KnownName& name = known(reading);
    for (const KnownCandidate& candidate : memo_.candidates(name))
      decisions.push_back(decision(reading, &name, &candidate));
  }
  std::stable_sort(decisions.begin(), decisions.end(), [&](const LinkDecision& a, const LinkDecision& b) {
    return std::make_tuple(a.begin, -a.score, state_.gazetteer->id(a.entity)) <
           std::make_tuple(b.begin, -b.score, state_.gazetteer->id(b.entity));
  });
}

}  // namespace gazgraph
