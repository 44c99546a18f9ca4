#!/bin/sh
# From treebanks to the model file: training/train.sh DATA [WORK]
# DATA holds ud/ and entities/ (see README.md); checkpoints go to WORK, a temporary folder unless given.
set -eu
cd "$(dirname "$0")/.."
data=$1
work=${2:-$(mktemp -d)}
export OMP_NUM_THREADS="${THREADS:-1}" OPENBLAS_NUM_THREADS="${THREADS:-1}"
python3 -m unittest -q training.test_features
python3 -m training.train --data "$data/ud" --entities "$data/entities" --out "$work" --threads "${THREADS:-1}"
python3 -m training.export --data "$data/ud" --checkpoint "$work/checkpoint.pt" --out model/english.bin
