/** Sums of one product: four rows of eight columns, 32 bits each. */
const TILE: usize = 128;

/** Where sums are put down: each thread has its own. */
let scratch: usize = 0;

/** Tells where there is room for sixteen tiles (2 KB). To be called once, before all else. */
export function useScratch(address: usize): void {
  scratch = address;
}

/** Address of one of the tiles. */
// @ts-ignore: decorator of AssemblyScript
@inline
export function tile(index: usize): usize {
  return scratch + index * TILE;
}

/**
 * Four rows of x times a panel of eight columns, as integers: what nearly all of the time goes to. A panel is
 * [depth / 2][8][2], 16 bits each, from `w` to `end`.
 */
export function multiply(x: usize, rowBytes: usize, w: usize, end: usize, sums: usize): void {
  let x0 = x, x1 = x0 + rowBytes, x2 = x1 + rowBytes, x3 = x2 + rowBytes;
  let a0 = i32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
  for (; w < end; w += 32) {
    const left = v128.load(w), right = v128.load(w, 16);
    let pair = v128.load32_splat(x0);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pair, left));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(pair, right));
    pair = v128.load32_splat(x1);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(pair, left));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(pair, right));
    pair = v128.load32_splat(x2);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(pair, left));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(pair, right));
    pair = v128.load32_splat(x3);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(pair, left));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(pair, right));
    x0 += 4; x1 += 4; x2 += 4; x3 += 4;
  }
  v128.store(sums, a0); v128.store(sums, b0, 16);
  v128.store(sums, a1, 32); v128.store(sums, b1, 48);
  v128.store(sums, a2, 64); v128.store(sums, b2, 80);
  v128.store(sums, a3, 96); v128.store(sums, b3, 112);
}

/**
 * y[row, column] = sum over k of x[row, k] * weights[k, column] * rowScale[row] * scale[column] + bias[column], added to
 * what is there if `onto`. `weights` are in panels of eight columns; rows of y begin `stride` bytes apart.
 */
export function gemm(
  x: usize, rowScale: usize, rows: usize,
  weights: usize, scale: usize, bias: usize, depth: usize, columns: usize,
  y: usize, stride: usize, onto: bool,
): void {
  const panelBytes = depth << 4;
  const sums = tile(0);
  for (let column: usize = 0; column < columns << 2; column += 32) {
    const scale0 = v128.load(scale + column), scale1 = v128.load(scale + column, 16);
    const bias0 = v128.load(bias + column), bias1 = v128.load(bias + column, 16);
    const end = weights + panelBytes;
    for (let row: usize = 0; row < rows; row += 4) {
      multiply(x + row * (depth << 1), depth << 1, weights, end, sums);
      for (let r: usize = 0; r < 4; r++) {
        const share = v128.load32_splat(rowScale + ((row + r) << 2));
        const to = y + (row + r) * stride + column;
        let a = scaled(v128.load(sums + (r << 5)), f32x4.mul(share, scale0), bias0);
        let b = scaled(v128.load(sums + (r << 5), 16), f32x4.mul(share, scale1), bias1);
        if (onto) {
          a = f32x4.add(v128.load(to), a);
          b = f32x4.add(v128.load(to, 16), b);
        }
        v128.store(to, a);
        v128.store(to, b, 16);
      }
    }
    weights = end;
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline
export function scaled(sum: v128, scale: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), bias);
}
