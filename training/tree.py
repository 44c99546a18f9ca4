"""From arc scores to a tree with exactly one root: arg max first, Chu-Liu/Edmonds where that is no tree."""

import numpy as np

NEVER = -1e9


def decode(scores):
    """Heads for scores[dependent, head]; row and column 0 are the artificial root. heads[0] is -1."""
    scores = scores.astype(np.float64)
    np.fill_diagonal(scores, NEVER)
    heads = scores.argmax(1)
    heads[0] = -1
    if _is_tree(heads):
        return heads
    # Every arc from the root is made so dear that the best tree has only one.
    scores[1:, 0] -= (np.ptp(scores[scores > NEVER]) + 1) * len(heads)
    scores[0, :] = NEVER
    return _edmonds(scores)


def _is_tree(heads):
    if (heads[1:] == 0).sum() != 1:
        return False
    state = np.zeros(len(heads), np.int8)  # 1 on the path, 2 known to reach the root
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return False
        state[path] = 2
    return True


def _find_cycle(heads):
    seen = np.zeros(len(heads), np.int64)
    for start in range(1, len(heads)):
        node = start
        while node > 0 and not seen[node]:
            seen[node] = start
            node = heads[node]
        if node > 0 and seen[node] == start:
            cycle, other = [node], heads[node]
            while other != node:
                cycle.append(other)
                other = heads[other]
            return cycle
    return None


def _edmonds(scores):
    """Maximum arborescence rooted at 0, by contracting one cycle at a time."""
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = _find_cycle(heads)
    if cycle is None:
        return heads
    rest = [node for node in range(len(heads)) if node not in set(cycle)]
    size = len(rest)
    cycle_total = sum(scores[node, heads[node]] for node in cycle)
    contracted = np.full((size + 1, size + 1), NEVER)
    contracted[:size, :size] = scores[np.ix_(rest, rest)]
    leave, enter = {}, {}
    for place, node in enumerate(rest):
        leave[place] = max(cycle, key=lambda inner: scores[node, inner])
        contracted[place, size] = scores[node, leave[place]]
        enter[place] = max(cycle, key=lambda inner: scores[inner, node] - scores[inner, heads[inner]])
        entry = enter[place]
        contracted[size, place] = cycle_total + scores[entry, node] - scores[entry, heads[entry]]
    np.fill_diagonal(contracted, NEVER)
    smaller = _edmonds(contracted)
    result = heads.copy()
    for place in range(1, size):
        result[rest[place]] = rest[smaller[place]] if smaller[place] < size else leave[place]
    result[enter[smaller[size]]] = rest[smaller[size]]
    return result
