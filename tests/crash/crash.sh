#!/usr/bin/env bash
# Kills the bank at random moments of imports and reads, and proves after each kill that no acknowledged
# write is lost and that no change stands without its audit record. The suite runs this 5 times; this
# is the long form.
#
#   tests/crash/crash.sh          50 kills
#   tests/crash/crash.sh 200 17   200 kills, with 17 as the seed of all chance
set -euo pipefail
cd "$(dirname "$0")/../.."
export SYMBOLENBANK_CRASHES=${1:-50}
[ -z "${2:-}" ] || export SYMBOLENBANK_CRASH_SEED=$2
exec dotnet test tests/Symbolenbank.EndToEnd --filter FullyQualifiedName~CrashTests --logger 'console;verbosity=detailed'
