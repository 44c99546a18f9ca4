"""One network out of several of one descent: python3 -m training.average --out FILE SHARE CHECKPOINT [SHARE CHECKPOINT ...]

The weights are averaged (Izmailov et al. 2018, Wortsman et al. 2022), each checkpoint with its share.
"""

import argparse
from pathlib import Path

import torch


def average(parts):
    """The checkpoint of the last of (share, checkpoint), with the weighted mean of all weights."""
    total = sum(share for share, _ in parts)
    weights = {
        key: sum(share / total * checkpoint["weights"][key] for share, checkpoint in parts)
        for key in parts[-1][1]["weights"]
    }
    return {**parts[-1][1], "weights": weights}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("parts", nargs="+", help="share and checkpoint by turns")
    options = parser.parse_args()
    pairs = zip(options.parts[::2], options.parts[1::2])
    torch.save(average([(float(share), torch.load(path)) for share, path in pairs]), options.out)


if __name__ == "__main__":
    main()
