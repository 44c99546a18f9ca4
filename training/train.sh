#!/bin/sh
# From treebanks and plain text to the model file: training/train.sh DATA [WORK]
# DATA is described in README.md; checkpoints go to WORK, a temporary folder unless given.
set -eu
cd "$(dirname "$0")/.."
data=$1
work=${2:-$(mktemp -d)}
threads=${THREADS:-1}
export OMP_NUM_THREADS="$threads" OPENBLAS_NUM_THREADS="$threads" OMP_WAIT_POLICY=PASSIVE

train() {
  python3 -m training.train --data "$data/ud" --entities "$data/entities" --threads "$threads" "$@"
}

python3 -m unittest -q training.test_features training.test_news_style
node training/text.ts "$data"/text/*.jsonl > "$work/text.txt"
node training/text.ts "$data/text/wikinews.jsonl" > "$work/news.txt"
python3 -m training.pretrain --data "$data/ud" --text "$work/text.txt" --out "$work/words" --threads "$threads" --epochs 3
train --init "$work/words/pretrained.pt" --seed 1 --epochs 11 --rate 3e-3 --out "$work/teacher1"
train --text "$work/news.txt" --seed 2 --epochs 30 --rate 3e-3 --out "$work/teacher2"
python3 -m training.teach --text "$work/news.txt" --out "$work/silver.npz" --threads "$threads" \
  "$work/teacher1/checkpoint.pt" "$work/teacher2/checkpoint.pt"
train --init "$work/teacher2/checkpoint.pt" --silver "$work/silver.npz" --silver-share 0.7 --rate 1.5e-3 --epochs 5 \
  --dev-from 1 --seed 3 --out "$work/last"
python3 -m training.export --data "$data/ud" --checkpoint "$work/last/checkpoint.pt" --out model/english.bin
