#!/usr/bin/env bash
# Holds every kind of page to every rule of axe, in both languages and both themes, in forced colours and at 320 pixels.
#
#   tests/accessibility/axe.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
export SYMBOLENBANK_AXE_WHOLE=1
dotnet build tests/Symbolenbank.EndToEnd -verbosity:quiet
exec tests/Symbolenbank.EndToEnd/bin/Debug/net10.0/Symbolenbank.EndToEnd -class '*.EveryPageTests'
