/// @file gazgraph.hpp
/// The whole library. Programs that need one part include that part's header.
#pragma once

#include "gazgraph/base/data_folder.hpp"
#include "gazgraph/error.hpp"
#include "gazgraph/export/formats.hpp"
#include "gazgraph/graph/explore.hpp"
#include "gazgraph/graph/graph.hpp"
#include "gazgraph/input/reader.hpp"
#include "gazgraph/pipeline.hpp"
