#include "gazgraph/base/files.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>  // NOLINT: signal(SIGPIPE) is POSIX
#include <sys/stat.h>
#include <unistd.h>

#include <thread>

#include "gazgraph/error.hpp"
#include "temporary_folder.hpp"

namespace fs = std::filesystem;
using gazgraph::Error;
using gazgraph::OutputFile;

TEST_CASE("a file appears when it is committed, and only then") {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "out.txt";
  {
    OutputFile file(path);
    file.write("half");
    CHECK_FALSE(fs::exists(path));
  }
  CHECK(fs::is_empty(folder.path()));
  {
    OutputFile file(path);
    file.write("whole");
    file.commit();
  }
  CHECK(gazgraph::read_file(path) == "whole");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("an old file stays as it was until the new one is whole, and keeps its mode") {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "out.txt";
  gazgraph::write_file(path, "old");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  OutputFile file(path);
  file.write(std::string(200'000, 'x'));
  CHECK(gazgraph::read_file(path) == "old");
  file.commit();
  CHECK(fs::file_size(path) == 200'000);
  CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("unfinished files can be removed from outside") {
  const TemporaryFolder folder;
  OutputFile file(folder.path() / "out.txt");
  file.write("half");
  CHECK_FALSE(fs::is_empty(folder.path()));
  gazgraph::remove_unfinished_files();
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("what cannot be written says so") {
  const TemporaryFolder folder;
  const std::string missing = (folder.path() / "no" / "out.txt").string();
  CHECK_THROWS_WITH_AS(OutputFile{missing}, (missing + ": cannot create: No such file or directory").c_str(), Error);
  CHECK_THROWS_WITH_AS(OutputFile{folder.path()},
                       (folder.path().string() + ": cannot open for writing: Is a directory").c_str(), Error);
  CHECK_THROWS_WITH_AS(gazgraph::read_file(missing), (missing + ": cannot open: No such file or directory").c_str(),
                       Error);
}

TEST_CASE("a full disk is an error") {
  OutputFile file("/dev/full");
  file.write("bytes");
  CHECK_THROWS_WITH_AS(file.commit(), "/dev/full: cannot write: No space left on device", Error);
}

TEST_CASE("pipes are written straight through, and a reader that goes away is no error") {
  const TemporaryFolder folder;
  const fs::path pipe = folder.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  ::signal(SIGPIPE, SIG_IGN);
  std::thread reader([&] { ::close(::open(pipe.c_str(), O_RDONLY)); });
  OutputFile file(pipe);
  reader.join();
  file.write(std::string(300'000, 'x'));
  file.write("more");
  CHECK(file.closed());
  CHECK_NOTHROW(file.commit());
  CHECK(fs::is_fifo(pipe));
}
