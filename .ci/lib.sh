# Shared by the scripts beside it: where things are, and the tally of checks.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
artifacts="$root/artifacts"
binary="$artifacts/aot/andrea"
config="configs/andrea-120m/andrea-120m.yaml"

# One line per check, "pass <name>" or "fail <name>"; .ci/run hands its own file to the scripts it calls.
tally="${ANDREA_CI_TALLY:-}"
if [[ -z "$tally" ]]; then
  mkdir -p "$artifacts/ci"
  tally="$artifacts/ci/$(basename "$0").tally"
  : >"$tally"
fi
export ANDREA_CI_TALLY="$tally"

# Node reuse would leave processes behind that hold the log open.
export MSBUILDDISABLENODEREUSE=1
export MSBUILDTERMINALLOGGER=off
export DOTNET_CLI_TELEMETRY_OPTOUT=1
export DOTNET_CLI_UI_LANGUAGE=en
export DOTNET_NOLOGO=1
export DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*"; }

step() { printf '\n== %s (%ss)\n' "$*" "$SECONDS"; }

passed() {
  printf 'pass %s\n' "$*" >>"$tally"
  say "ok: $*"
}

failed() {
  printf 'fail %s\n' "$*" >>"$tally"
  say "FAILED: $*"
}

# check NAME COMMAND...: the command succeeds.
check() {
  local name="$1"
  shift
  if "$@"; then passed "$name"; else failed "$name"; fi
}

# expect_exit CODE NAME COMMAND...: the command ends with this exit code; its output is shown when it does not.
expect_exit() {
  local expected="$1" name="$2" code=0 output
  shift 2
  output=$("$@" 2>&1 </dev/null) || code=$?
  if [[ "$code" == "$expected" ]]; then
    passed "$name"
  else
    printf '%s\n' "$output" | head -n 20
    failed "$name: exit code $code, expected $expected"
  fi
}

count() { grep -c "^$1 " "$tally" || true; }

# install_debian PROBE:PACKAGE...: the packages whose probe, a command or an absolute path, is not there.
install_debian() {
  local sudo=() missing=() pair probe
  for pair in "$@"; do
    probe="${pair%%:*}"
    [[ -e "$probe" ]] || command -v "$probe" >/dev/null || missing+=("${pair#*:}")
  done
  (( ${#missing[@]} > 0 )) || return 0
  (( EUID == 0 )) || sudo=(sudo -n)
  say "apt: ${missing[*]}"
  "${sudo[@]}" apt-get update -qq </dev/null
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null
}

passes_before=$(count pass)
failures_before=$(count fail)

# The exit code of a script: 0 when some of its own checks passed and none failed.
verdict() { (( $(count pass) > passes_before && $(count fail) == failures_before )); }
