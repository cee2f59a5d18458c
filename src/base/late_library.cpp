// The loader keeps the libraries; here is only what turns its messages into errors.
#include "gazgraph/base/late_library.hpp"

#include <dlfcn.h>

#include "gazgraph/error.hpp"

namespace gazgraph {

LateLibrary::LateLibrary(const char* name) : handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
  if (handle_ == nullptr) throw Error(ErrorCode::io, std::string("cannot load a library: ") + ::dlerror());
}

LateLibrary::Symbol LateLibrary::operator[](const char* symbol) const {
  void* const address = ::dlsym(handle_, symbol);
  if (address == nullptr) throw Error(ErrorCode::io, std::string("cannot use a library: ") + ::dlerror());
  return Symbol(address);
}

}  // namespace gazgraph
