#!/bin/sh
# Measures: ./bench.sh scan | scans | search | api | editor. Figures hold for this machine and this run; ratios within a run are what to compare.
set -eu
cd "$(dirname "$0")"
# The pages run with the collector that works beside them; the scanner is measured without.
[ "${1:-}" != editor ] || export DOTNET_gcConcurrent=1
exec dotnet run -c Release --project bench/Symbolenbank.Benchmarks -- "$@"
