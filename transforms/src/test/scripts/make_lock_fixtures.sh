#!/bin/sh
# Makes the locks of the fixtures again with the tools that wrote them. Versions locked depend on the day.
# usage: make_lock_fixtures.sh SCRATCH_DIR   (needs python3 and an index)
set -eu
fixtures=$(cd "$(dirname "$0")/../resources/lockfiles" && pwd)
scratch=${1:?a scratch directory}
python3 -m venv "$scratch/tools"
"$scratch/tools/bin/pip" install -q uv==0.13.9 pex==2.105.2
for project in fork groups plain; do
  (cd "$fixtures/uv/$project" && UV_DEFAULT_INDEX=https://pypi.org/simple "$scratch/tools/bin/uv" lock)
done
"$scratch/tools/bin/pex3" lock create --style universal --indent 2 \
  --interpreter-constraint 'CPython>=3.10,<3.14' --target-system linux --target-system mac \
  -r "$fixtures/pex/universal/requirements.txt" -o "$fixtures/pex/universal/resolve.lock"
