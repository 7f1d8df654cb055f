"""Writes a pixi lock with the library that pixi itself writes its locks with.

pixi is no Python package, so what it would have found stands here as the text of an older lock: the
library reads it and writes the version of its own time.
usage: pixi_case.py VERSION   (writes pixi.lock; the installed py-rattler must write this version)
"""
import pathlib
import sys

from rattler import LockFile

FORGE = "https://conda.anaconda.org/conda-forge"
IDNA = "https://files.pythonhosted.org/packages/e5/3e/741d8c82801c347547f8a2a06aa57dbb1992be9e948df2ea0eda2c8b79e8/idna-3.7-py3-none-any.whl"
DIRECT = "direct+https://files.example.com/extra-2.0-py3-none-any.whl"
COMMIT = "5e0ce3b9477226ef3d1ee729af083c2f7624e7fd"
ENVIRONMENTS = """environments:
  default:
    channels:
    - url: {forge}/
{indexes}    packages:
      linux-64:
      - conda: {forge}/linux-64/_libgcc_mutex-0.1-conda_forge.tar.bz2
      - conda: {forge}/linux-64/python-3.12.3-hab00c5b_0_cpython.conda
      - conda: {forge}/noarch/tzdata-2024a-h0c530f3_0.conda
      - pypi: {idna}
      - pypi: {direct}
      - pypi: ./app
      osx-arm64:
      - conda: {forge}/noarch/tzdata-2024a-h0c530f3_0.conda
      - conda: {forge}/osx-arm64/python-3.12.3-h4a7b5fc_0_cpython.conda
      - pypi: {idna}
      - pypi: ./app
  test:
    channels:
    - url: {forge}/
{indexes}    packages:
      linux-64:
      - conda: {forge}/linux-64/python-3.12.3-hab00c5b_0_cpython.conda
      - pypi: {git}
"""
PACKAGES = """packages:
- kind: conda
  name: _libgcc_mutex
  version: '0.1'
  build: conda_forge
  subdir: linux-64
  url: {forge}/linux-64/_libgcc_mutex-0.1-conda_forge.tar.bz2
  sha256: fe51de6107f9edc7aa4f786a70f4a883943bc9d39b3bb7307c04c41410990726
  md5: d7c89558ba9fa0495403155b64376d81
  license: None
  size: 2562
  timestamp: 1578324546067
- kind: pypi
  name: app
  version: 1.0.0
  path: ./app
  sha256: 9f2c6a3b1d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8
  requires_dist:
  - idna>=3
  - tiny ; extra == 'vcs'
  requires_python: '>=3.11'
  editable: true
- kind: pypi
  name: extra
  version: '2.0'
  url: {direct}
  sha256: 1f2c6a3b1d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8
- kind: pypi
  name: idna
  version: '3.7'
  url: {idna}
  sha256: 82fee1fc78add43492d3a1898bfa6d8a904cc97d8427f683ed8e798d07761aa0
  requires_python: '>=3.5'
- kind: conda
  name: python
  version: 3.12.3
  build: hab00c5b_0_cpython
  subdir: linux-64
  url: {forge}/linux-64/python-3.12.3-hab00c5b_0_cpython.conda
  sha256: f9865bcbff69f15fd89a33a2da12ad616e98d65ce7c83c644b92e66e5016b227
  md5: 2540b74d304f71d3e89c81209db4db84
  depends:
  - __glibc >=2.17
  - tzdata
  constrains:
  - python_abi 3.12.* *_cp312
  license: Python-2.0
  size: 31991381
  timestamp: 1713208036041
- kind: conda
  name: python
  version: 3.12.3
  build: h4a7b5fc_0_cpython
  subdir: osx-arm64
  url: {forge}/osx-arm64/python-3.12.3-h4a7b5fc_0_cpython.conda
  sha256: c761fb3713ea66bce3889b33b6f400afb2dd192d1fc2686446e9d38166cfec6b
  md5: 8643ab37bece6ae8f112464068d9df9c
  depends:
  - tzdata
  license: Python-2.0
  size: 13207557
  timestamp: 1713206576646
- kind: pypi
  name: tiny
  version: '1.0'
  url: {git}
  requires_python: '>=3.8'
- kind: conda
  name: tzdata
  version: 2024a
  build: h0c530f3_0
  subdir: noarch
  noarch: generic
  url: {forge}/noarch/tzdata-2024a-h0c530f3_0.conda
  sha256: 7b2b69c54ec62a243eb6fba2391b5e443421608c3ae5dbff938ad33ca8db5122
  md5: 161081fc7cec0bfda0d86d7cb595f8d8
  license: LicenseRef-Public-Domain
  size: 119815
  timestamp: 1706886945727
"""
# Only version 7 knows packages built from source, platforms with names of their own, and an index for each file.
SEVEN = """version: 7
platforms:
- name: linux-64
- name: linux-old
  subdir: linux-64
  virtual-packages:
  - __glibc=2.17
environments:
  default:
    channels:
    - url: {forge}/
    indexes:
    - https://pypi.org/simple
    - https://index.example.com/inner
    packages:
      linux-64:
      - conda: {forge}/noarch/tzdata-2024a-h0c530f3_0.conda
      - conda_source: core[12345678] @ ./mono
      - conda_source: tools[9abcdef0] @ ./mono
      - pypi: https://index.example.com/packages/inner-1.0-py3-none-any.whl
      linux-old:
      - conda: {forge}/noarch/tzdata-2024a-h0c530f3_0.conda
      - conda_source: core[0badcafe] @ ./mono
packages:
- conda_source: core[0badcafe] @ ./mono
  version: 0.1.0
  build: old_0
  subdir: linux-64
  variants:
    python: '3.8'
  depends:
  - python >=3.8
- conda_source: core[12345678] @ ./mono
  version: 0.1.0
  build: new_0
  subdir: linux-64
  variants:
    python: '3.12'
  depends:
  - python >=3.12
- conda_source: tools[9abcdef0] @ ./mono
  version: 0.2.0
  build: new_0
  subdir: linux-64
  depends:
  - core
- conda: {forge}/noarch/tzdata-2024a-h0c530f3_0.conda
  sha256: 7b2b69c54ec62a243eb6fba2391b5e443421608c3ae5dbff938ad33ca8db5122
  md5: 161081fc7cec0bfda0d86d7cb595f8d8
- pypi: https://index.example.com/packages/inner-1.0-py3-none-any.whl
  name: inner
  version: '1.0'
  index: https://index.example.com/inner
  sha256: 82fee1fc78add43492d3a1898bfa6d8a904cc97d8427f683ed8e798d07761aa0
"""


def model(version):
    if version == "7-sources":
        return SEVEN.format(forge=FORGE)
    old = version in ("4", "5")
    git = f"git+https://git.example.com/tiny.git@{COMMIT}" if old else f"git+https://git.example.com/tiny.git?rev=v1.0#{COMMIT}"
    indexes = "" if version == "4" else "    indexes:\n    - https://pypi.org/simple\n"
    known = {"forge": FORGE, "idna": IDNA, "direct": DIRECT, "git": git, "indexes": indexes}
    return f"version: {'4' if version == '4' else '5'}\n" + ENVIRONMENTS.format(**known) + PACKAGES.format(**known)


def main():
    version = sys.argv[1]
    old = pathlib.Path("older.lock")
    old.write_text(model(version))
    LockFile.from_path(old).to_path("pixi.lock")
    written = pathlib.Path("pixi.lock").read_text().splitlines()[0]
    if written != f"version: {version.partition('-')[0]}":
        sys.exit(f"this library writes {written}")


if __name__ == "__main__":
    main()
