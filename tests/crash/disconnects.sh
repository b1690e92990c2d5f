#!/usr/bin/env bash
# Breaks the editor's connection many times while somebody types, restarts the bank, and proves that nothing typed is lost.
#
#   tests/crash/disconnects.sh 200
set -euo pipefail
cd "$(dirname "$0")/../.."
export SYMBOLENBANK_DISCONNECTS=${1:-200}
dotnet build tests/Symbolenbank.EndToEnd -verbosity:quiet
exec tests/Symbolenbank.EndToEnd/bin/Debug/net10.0/Symbolenbank.EndToEnd -class '*.LostConnectionTests' -showLiveOutput
