/**
 * Width-3 convolutions with a two-piece maxout. Two rows are computed together from four products instead of six
 * (Winograd 1980; Lavin and Gray 2016, F(2, 3)): with d0 ... d3 the row before, the two rows and the row after, and g0,
 * g1, g2 the three matrices,
 *
 *   a = (d0 - d2) g0,  b = (d1 + d2) (g0 + g1 + g2),  c = (d2 - d1) (g0 - g1 + g2),  d = (d1 - d3) g2,
 *
 * the first row is a + (b + c) / 2 and the second (b - c) / 2 - d. In integers nothing is lost: b + c and b - c are
 * even, and the loader makes sure that they fit into 32 bits (see layers.ts).
 */
import { multiply, scaled, tile } from './product';

/** The four sums of rows for each two rows of a sentence; beyond its ends is `nothing`. [pairs][4][width], 16 bits. */
export function windows(x: usize, rows: usize, width: usize, nothing: usize, out: usize): void {
  const bytes = width << 1;
  for (let row: usize = 0; row < rows; row += 2) {
    const d1 = x + row * bytes;
    const d0 = row > 0 ? d1 - bytes : nothing;
    const d2 = row + 1 < rows ? d1 + bytes : nothing;
    const d3 = row + 2 < rows ? d1 + (bytes << 1) : nothing;
    for (let i: usize = 0; i < bytes; i += 16) {
      const v1 = v128.load(d1 + i), v2 = v128.load(d2 + i);
      v128.store(out + i, i16x8.sub(v128.load(d0 + i), v2));
      v128.store(out + bytes + i, i16x8.add(v1, v2));
      v128.store(out + (bytes << 1) + i, i16x8.sub(v2, v1));
      v128.store(out + bytes * 3 + i, i16x8.sub(v1, v128.load(d3 + i)));
    }
    out += bytes << 2;
  }
}

/**
 * x[row] += max(left half, right half) of the convolution, for the two rows of each of `pairs` windows. `targets` holds
 * the addresses of those rows, up to a multiple of four pairs. `weights` are panels of eight columns, each four times:
 * [2 * width / 8][4][width / 2][8][2].
 */
export function convolve(
  from: usize, pairs: usize, width: usize, weights: usize, scale: usize, bias: usize, targets: usize,
): void {
  const half = width << 2;
  const rightWeights = (width >> 3) * (width << 6);
  for (let column: usize = 0; column < half; column += 32) {
    for (let pair: usize = 0; pair < pairs; pair += 4) {
      multiplyWindows(from + pair * (width << 3), width, weights, 0);
      multiplyWindows(from + pair * (width << 3), width, weights + rightWeights, 4);
      for (let r: usize = 0; r < 4; r++) {
        const first = <usize>load<u32>(targets + ((pair + r) << 3)) + column;
        const second = <usize>load<u32>(targets + ((pair + r) << 3), 4) + column;
        addLarger(tile(0) + (r << 5), first, second, scale + column, bias + column, half);
        addLarger(tile(0) + (r << 5) + 16, first + 16, second + 16, scale + column + 16, bias + column + 16, half);
      }
    }
    weights += width << 6;
  }
}

/** The products of four windows with one panel, into tiles `first` to `first` + 3. */
function multiplyWindows(from: usize, width: usize, weights: usize, first: usize): void {
  const bytes = width << 1;
  for (let i: usize = 0; i < 4; i++) {
    const panel = weights + i * (width << 4);
    multiply(from + i * bytes, bytes << 2, panel, panel + (width << 4), tile(first + i));
  }
}

/** Four columns of two rows. `half` is how far scale and bias of the right half are behind those of the left. */
// @ts-ignore: decorator of AssemblyScript
@inline
function addLarger(sums: usize, first: usize, second: usize, scale: usize, bias: usize, half: usize): void {
  const leftScale = v128.load(scale), leftBias = v128.load(bias);
  const rightScale = v128.load(scale + half), rightBias = v128.load(bias + half);
  const b = v128.load(sums, 128), c = v128.load(sums, 256);
  const b2 = v128.load(sums, 640), c2 = v128.load(sums, 768);
  const left = i32x4.add(v128.load(sums), i32x4.shr_s(i32x4.add(b, c), 1));
  const right = i32x4.add(v128.load(sums, 512), i32x4.shr_s(i32x4.add(b2, c2), 1));
  const larger = f32x4.pmax(scaled(left, leftScale, leftBias), scaled(right, rightScale, rightBias));
  v128.store(first, f32x4.add(v128.load(first), larger));
  const nextLeft = i32x4.sub(i32x4.shr_s(i32x4.sub(b, c), 1), v128.load(sums, 384));
  const nextRight = i32x4.sub(i32x4.shr_s(i32x4.sub(b2, c2), 1), v128.load(sums, 896));
  const next = f32x4.pmax(scaled(nextLeft, leftScale, leftBias), scaled(nextRight, rightScale, rightBias));
  v128.store(second, f32x4.add(v128.load(second), next));
}

/**
 * The first convolution sees words alone, so that its products can be kept by word. A record of a word is its vector
 * (`width` floats) and its products with the three matrices (2 * `width` integers of 32 bits each). `weights` are the
 * panels as the model file has them: [2 * width / 8][3][width / 2][8][2].
 */
export function multiplyWords(x: usize, rows: usize, width: usize, weights: usize, records: usize): void {
  const recordBytes = width * 28;
  const sums = tile(0);
  for (let column: usize = 0; column < width << 3; column += 32) {
    for (let k: usize = 0; k < 3; k++) {
      const end = weights + (width << 4);
      const products = records + (width << 2) + k * (width << 3) + column;
      for (let row: usize = 0; row < rows; row += 4) {
        multiply(x + row * (width << 1), width << 1, weights, end, sums);
        for (let r: usize = 0; r < 4; r++) {
          const to = products + (row + r) * recordBytes;
          v128.store(to, v128.load(sums + (r << 5)));
          v128.store(to, v128.load(sums + (r << 5), 16), 16);
        }
      }
      weights = end;
    }
  }
}

/** x[row] = vector + maxout of the first convolution. `records` holds addresses: of row -1, of the rows, of the row after. */
export function convolveWords(
  records: usize, rows: usize, width: usize, scale: usize, bias: usize, x: usize,
): void {
  const half = width << 2;
  for (let row: usize = 0; row < rows; row++) {
    const here = <usize>load<u32>(records + (row << 2), 4);
    const before = <usize>load<u32>(records + (row << 2)) + half;
    const middle = here + half * 3;
    const after = <usize>load<u32>(records + (row << 2), 8) + half * 5;
    for (let i: usize = 0; i < half; i += 16) {
      const left = addThree(before + i, middle + i, after + i);
      const right = addThree(before + half + i, middle + half + i, after + half + i);
      const larger = f32x4.pmax(
        scaled(left, v128.load(scale + i), v128.load(bias + i)),
        scaled(right, v128.load(scale + half + i), v128.load(bias + half + i)),
      );
      v128.store(x + i, f32x4.add(v128.load(here + i), larger));
    }
    x += half;
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline
function addThree(a: usize, b: usize, c: usize): v128 {
  return i32x4.add(i32x4.add(v128.load(a), v128.load(b)), v128.load(c));
}
