// The match stage alone, for scripts/benchmark: loads a gazetteer and a corpus, then answers each line read from standard
// input with the processor seconds of one scan of all documents on this thread, and the number of matches. `inflected`
// scans each document by the rules of its language, `plain` without a language. The kernels in use are told on standard
// error.
//
// usage: match_stage GAZETTEER CORPUS.jsonl
#include <cstdio>
#include <ctime>
#include <exception>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <gazgraph/gazgraph.hpp>

namespace {

using namespace gazgraph;

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

class Corpus {
 public:
  Corpus(const Gazetteer& gazetteer, const std::filesystem::path& path)
      : gazetteer_(gazetteer), languages_(DataFolder::find()), plain_(gazetteer, nullptr) {
    DocumentReader reader({path});
    for (Document document; reader.next(document);) {
      matchers_.push_back(&matcher(document.language));
      texts_.push_back(std::move(document.text));
    }
  }

  std::size_t scan(bool inflected) {
    std::size_t matches = 0;
    for (std::size_t i = 0; i < texts_.size(); ++i)
      matches += (inflected ? *matchers_[i] : plain_).scan(texts_[i], scratch_).size();
    return matches;
  }

 private:
  const Matcher& matcher(const std::string& code) {
    const auto [entry, is_new] = by_language_.try_emplace(code);
    if (is_new) {
      rules_.push_back(languages_.get(code));
      entry->second = std::make_unique<Matcher>(gazetteer_, rules_.back().get());
    }
    return *entry->second;
  }

  const Gazetteer& gazetteer_;
  Languages languages_;
  Matcher plain_;
  std::vector<std::shared_ptr<const Language>> rules_;
  std::map<std::string, std::unique_ptr<Matcher>> by_language_;
  std::vector<const Matcher*> matchers_;  ///< by document
  std::vector<std::string> texts_;
  Matcher::Scratch scratch_;
};

}  // namespace

int main(int count, char** arguments) try {
  if (count != 3) {
    std::cerr << "usage: match_stage GAZETTEER CORPUS.jsonl\n";
    return 2;
  }
  const std::vector<std::filesystem::path> files = {arguments[1]};
  const auto gazetteer = Gazetteer::load(files);
  Corpus corpus(*gazetteer, arguments[2]);
  for (std::string line; std::getline(std::cin, line);) {
    const double start = processor_seconds();
    const std::size_t matches = corpus.scan(line == "inflected");
    std::printf("%.6f %zu\n", processor_seconds() - start, matches);
    std::fflush(stdout);
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 3;
}
