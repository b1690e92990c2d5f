#!/usr/bin/env bash
# Kills a process in the middle of its commits to the full-text index, on both engines, and proves after each kill that index and
# cursor agree. Needs the packages of Lucene.Net: see docs/decisions/0011. Further arguments go to the build.
#
#   tests/crash/search.sh 50 -p:RestoreAdditionalProjectSources=FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
export SYMBOLENBANK_CRASHES=${1:-50}
shift || true
dotnet build tests/Symbolenbank.Search.Lucene.Tests -verbosity:quiet "$@"
exec tests/Symbolenbank.Search.Lucene.Tests/bin/Debug/net10.0/Symbolenbank.Search.Lucene.Tests -class '*.CrashTests' -showLiveOutput
