#!/usr/bin/env bash
# Makes the pictures in this folder anew: starts the bank on free ports with the entries of data/ and visits it with Chromium,
# in Dutch and English, light and dark, on a phone (360 pixels) and wide (1280 pixels).
set -euo pipefail
cd "$(dirname "$0")/../.."
tests=tests/Symbolenbank.EndToEnd
dotnet build "$tests" -maxcpucount:2 -nodeReuse:false --verbosity quiet
SYMBOLENBANK_PICTURES="$PWD/docs/screenshots" "$tests/bin/Debug/net10.0/Symbolenbank.EndToEnd" -class Symbolenbank.EndToEnd.Pictures.PictureTests
