#!/bin/sh
# From treebanks and news articles to the model file: training/train.sh DATA [WORK]
# DATA is described in README.md; checkpoints go to WORK, a temporary folder unless given.
set -eu
cd "$(dirname "$0")/.."
data=$1
work=${2:-$(mktemp -d)}
threads=${THREADS:-1}
export OMP_NUM_THREADS="$threads" OPENBLAS_NUM_THREADS="$threads"

train() {
  python3 -m training.train --data "$data/ud" --entities "$data/entities" --threads "$threads" "$@"
}
export_model() {
  python3 -m training.export --data "$data/ud" --checkpoint "$work/$1/checkpoint.pt" --out "$2"
}

python3 -m unittest -q training.test_features
train --out "$work/teacher"
export_model teacher "$work/teacher.bin"
node training/silver.ts "$work/teacher.bin" "$data/articles/wikinews_dev.jsonl" > "$work/silver.conllu"
train --out "$work/student" --silver "$work/silver.conllu"
export_model student model/english.bin
