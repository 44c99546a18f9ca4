/**
 * out[j] = x . rows[j] and other[j] = y . rows[j], for `count` rows `stride` bytes apart and up to three more, vectors of
 * `bytes` / 4 floats. Each sum is of four lanes, which are then added as (0 + 1) + (2 + 3).
 */
export function dotRows(
  x: usize, y: usize, rows: usize, stride: usize, count: usize, bytes: usize, out: usize, other: usize,
): void {
  for (let j: usize = 0; j < count; j += 4) {
    const row0 = rows + j * stride, row1 = row0 + stride, row2 = row1 + stride, row3 = row2 + stride;
    let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
    for (let i: usize = 0; i < bytes; i += 16) {
      const u = v128.load(x + i), v = v128.load(y + i);
      let row = v128.load(row0 + i);
      a0 = f32x4.add(a0, f32x4.mul(u, row));
      b0 = f32x4.add(b0, f32x4.mul(v, row));
      row = v128.load(row1 + i);
      a1 = f32x4.add(a1, f32x4.mul(u, row));
      b1 = f32x4.add(b1, f32x4.mul(v, row));
      row = v128.load(row2 + i);
      a2 = f32x4.add(a2, f32x4.mul(u, row));
      b2 = f32x4.add(b2, f32x4.mul(v, row));
      row = v128.load(row3 + i);
      a3 = f32x4.add(a3, f32x4.mul(u, row));
      b3 = f32x4.add(b3, f32x4.mul(v, row));
    }
    v128.store(out + (j << 2), addPairs(addPairs(a0, a1), addPairs(a2, a3)));
    v128.store(other + (j << 2), addPairs(addPairs(b0, b1), addPairs(b2, b3)));
  }
}

/** Lanes 0 + 1 and 2 + 3 of a, then of b. */
// @ts-ignore: decorator of AssemblyScript
@inline
function addPairs(a: v128, b: v128): v128 {
  return f32x4.add(v128.shuffle<f32>(a, b, 0, 2, 4, 6), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
}
