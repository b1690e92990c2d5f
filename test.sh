#!/usr/bin/env bash
# Builds the solution once, runs the test projects in three rows side by side and sums their results.
#
#   ./test.sh            every test project
#   ./test.sh Catalog    the test projects whose name contains "Catalog"
#
# With SearchEngine=Lucene in the environment everything is built with that engine, and its own tests run too (docs/decisions/0011).
#
# The last line is "N passed, N failed" (and ", N skipped" if any were); the exit code is 0 only
# when something passed and nothing failed. Chromium and PostgreSQL come from Debian's packages: they
# are installed when missing and this runs as root. PostgreSQL runs as a user that is not root, with
# its own cluster on a free port of 127.0.0.1, in a temporary folder that is removed on exit.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Measuring code while it runs in order to compile it better pays for a server, not for the short lives of tests.
export DOTNET_TieredPGO=0

# Hundreds of banks come and go, each with its files: in memory that takes half the processor time, if there is room for them.
room=$(df --output=avail --block-size=1M /dev/shm 2>/dev/null | tail -n 1 || echo 0)
[ "$room" -lt 4000 ] || export TMPDIR=/dev/shm
work=$(mktemp -d "${TMPDIR:-/tmp}/symbolenbank-tests.XXXXXX")
chmod 711 "$work"
mkdir "$work/files"
export TMPDIR="$work/files"
passed=0 failed=0 skipped=0

trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

clean_up() {
  # shellcheck disable=SC2086
  [ -z "${rows:-}" ] || kill $rows 2>/dev/null || true
  if [ -f "$work/cluster/postmaster.pid" ]; then
    as_postgres "$(postgres_bin)/pg_ctl" -D "$work/cluster" -m immediate -s stop || true
  fi
  rm -rf "$work"
}

# The newest folder with PostgreSQL's server programs; Debian does not put them on the path.
postgres_bin() {
  local initdb
  initdb=$(command -v initdb || find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  [ -n "$initdb" ] && dirname "$(readlink -f "$initdb")"
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -ne 0 ]; then "$@"; else (cd / && runuser -u postgres -- "$@"); fi
}

has_browser() { command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null; }

install_missing() {
  local missing=()
  command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
  postgres_bin >/dev/null || missing+=(postgresql)
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -eq 0 ]; then
    echo "Installing ${missing[*]}"
    apt-get update -qq >"$work/apt.log" 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >>"$work/apt.log" 2>&1 || true
  fi
  if has_browser && postgres_bin >/dev/null; then return 0; fi
  [ ! -f "$work/apt.log" ] || cat "$work/apt.log" >&2
  echo "The tests need: ${missing[*]}. Run: sudo apt-get update && sudo apt-get install ${missing[*]}" >&2
  exit 1
}

start_postgres() {
  local bin password port
  # Nothing in this cluster needs to outlive a power cut.
  local throwaway="-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c max_wal_size=256MB"
  bin=$(postgres_bin)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  mkdir "$work/cluster" "$work/sockets"
  echo "$password" >"$work/password"
  [ "$(id -u)" -ne 0 ] || chown postgres "$work/cluster" "$work/sockets" "$work/password"
  as_postgres "$bin/initdb" -D "$work/cluster" -U postgres -A scram-sha-256 --pwfile "$work/password" \
    --encoding UTF8 --locale C.UTF-8 >"$work/initdb.log" 2>&1 || { cat "$work/initdb.log" >&2; exit 1; }
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    port=$((20000 + RANDOM % 12000)) # below the range that the system hands out by itself
    as_postgres "$bin/pg_ctl" -D "$work/cluster" -l "$work/cluster/server.log" -s -w start \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/sockets -c max_connections=200 $throwaway" \
      2>/dev/null || continue
    export SYMBOLENBANK_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Password=$password;Database=postgres"
    return 0
  done
  cat "$work/cluster/server.log" >&2
  echo "PostgreSQL did not start." >&2
  exit 1
}

# Value of one counter in a result file; a missing file counts as nothing.
counter() {
  sed -n "s/.*<Counters .*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" 2>/dev/null | head -n 1
}

# Runs projects one after another and shows what each said when it is done, so that two rows do not mix their lines.
run_row() {
  local name said
  for name in "$@"; do
    said="$work/$name.log"
    run_project "$name" >"$said" 2>&1 && echo 0 >"$work/$name.code" || echo $? >"$work/$name.code"
    cat "$said"
  done
}

run_project() {
  echo "== $1"
  # The assembly, not the project: the build system has nothing more to say.
  dotnet test "tests/$1/bin/Debug/net10.0/$1.dll" --blame-hang-timeout 5m \
    --logger "trx;LogFileName=results.trx" --results-directory "$work/results/$1"
}

add_results() {
  local name=$1 results="$work/results/$1/results.trx" code total executed bad
  code=$(cat "$work/$name.code")
  total=$(counter total "$results") executed=$(counter executed "$results") bad=$(counter failed "$results")
  passed=$((passed + $(counter passed "$results" | grep . || echo 0)))
  skipped=$((skipped + ${total:-0} - ${executed:-0}))
  # A crash, or a project without tests, is a failure even if no single test says so.
  if [ "${bad:-0}" -eq 0 ] && { [ "$code" -ne 0 ] || [ "${total:-0}" -eq 0 ]; }; then
    echo "$name: exit code $code, ${total:-no} results" >&2
    bad=1
  fi
  failed=$((failed + ${bad:-0}))
}

projects=()
for folder in tests/*.Tests tests/*.EndToEnd; do
  [[ $folder != *.Lucene.* || ${SearchEngine:-} == Lucene ]] || continue
  [[ $folder != *"${1:-}"* ]] || projects+=("${folder#tests/}")
done
[ ${#projects[@]} -gt 0 ] || { echo "No test project is named like '$1'." >&2; exit 1; }

install_missing
start_postgres
if [ ${#projects[@]} -eq 1 ]; then target="tests/${projects[0]}"; elif [ "${SearchEngine:-}" = Lucene ]; then target=src/Symbolenbank.Lucene.sln; else target=Symbolenbank.sln; fi
# One warm compiler for all projects, also where the environment says otherwise; it ends with the tests.
dotnet build "$target" -maxcpucount:2 -nodeReuse:false -p:UseSharedCompilation=true --verbosity quiet
# The tests in a browser and those of both databases wait as often as they compute: each has a row of its own.
browsing=() storing=() others=()
for project in "${projects[@]}"; do
  case $project in
    *.EndToEnd) browsing+=("$project") ;;
    *.Catalog.Tests) storing+=("$project") ;;
    *) others+=("$project") ;;
  esac
done
run_row "${browsing[@]}" & rows=$!
run_row "${storing[@]}" & rows="$rows $!"
run_row "${others[@]}"
# shellcheck disable=SC2086
wait $rows
for project in "${projects[@]}"; do add_results "$project"; done

closing="$passed passed, $failed failed"
[ "$skipped" -eq 0 ] || closing+=", $skipped skipped"
echo "$closing"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
