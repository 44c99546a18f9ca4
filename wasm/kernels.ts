/**
 * The arithmetic of the English network, in AssemblyScript with explicit SIMD. `npm run build:wasm` compiles this to
 * model/kernels.wasm. Memory is laid out by src/language/model/; nothing is allocated here.
 *
 * Results must be the same bytes on every machine: products of matrices are sums of integers (exact in any order),
 * everything else is IEEE arithmetic in a fixed order, the exponential is our own, and relaxed SIMD is not used.
 * Every row is computed by itself, so that a sentence comes out the same alone and among others.
 */

/** Activations are integers of this size at most; the weights are scaled so that no sum leaves 32 bits. */
const LARGEST_ACTIVATION: f32 = 4095;

/**
 * y[row, column] = sum over k of x[row, k] * weights[k, column] * rowScale[row] * scale[column] + bias[column].
 * `weights` are in panels of eight columns: [columns / 8][depth / 2][8][2], 16 bits each. `x` has `stride` numbers a
 * row, which may be fewer than `depth`: a convolution reads three rows of a narrow matrix as one row.
 */
export function gemm(
  x: usize, stride: usize, rowScale: usize, rows: usize,
  weights: usize, scale: usize, bias: usize, depth: usize, columns: usize,
  y: usize,
): void {
  const rowBytes = stride << 1;
  const panelBytes = depth << 4;
  for (let column: usize = 0; column < columns; column += 8) {
    const panel = weights + (column >> 3) * panelBytes;
    const panelEnd = panel + panelBytes;
    const scale0 = v128.load(scale + (column << 2)), scale1 = v128.load(scale + (column << 2), 16);
    const bias0 = v128.load(bias + (column << 2)), bias1 = v128.load(bias + (column << 2), 16);
    let row: usize = 0;
    for (; row + 4 <= rows; row += 4) {
      let x0 = x + row * rowBytes, x1 = x0 + rowBytes, x2 = x1 + rowBytes, x3 = x2 + rowBytes;
      let a0 = i32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
      for (let w = panel; w < panelEnd; w += 32) {
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
      let out = y + ((row * columns + column) << 2);
      const scales = rowScale + (row << 2);
      store8(out, a0, b0, v128.load32_splat(scales), scale0, scale1, bias0, bias1);
      out += columns << 2;
      store8(out, a1, b1, v128.load32_splat(scales, 4), scale0, scale1, bias0, bias1);
      out += columns << 2;
      store8(out, a2, b2, v128.load32_splat(scales, 8), scale0, scale1, bias0, bias1);
      out += columns << 2;
      store8(out, a3, b3, v128.load32_splat(scales, 12), scale0, scale1, bias0, bias1);
    }
    for (; row < rows; row++) {
      let x0 = x + row * rowBytes;
      let a0 = i32x4.splat(0), b0 = a0;
      for (let w = panel; w < panelEnd; w += 32) {
        const pair = v128.load32_splat(x0);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pair, v128.load(w)));
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(pair, v128.load(w, 16)));
        x0 += 4;
      }
      const out = y + ((row * columns + column) << 2);
      store8(out, a0, b0, v128.load32_splat(rowScale + (row << 2)), scale0, scale1, bias0, bias1);
    }
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline
function store8(out: usize, a: v128, b: v128, row: v128, scale0: v128, scale1: v128, bias0: v128, bias1: v128): void {
  v128.store(out, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(a), f32x4.mul(row, scale0)), bias0));
  v128.store(out, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(b), f32x4.mul(row, scale1)), bias1), 16);
}

// @ts-ignore: decorator of AssemblyScript
@inline
function sumLanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

/** Eight floats from `from`, scaled and rounded to eight 16-bit integers at `to`. */
// @ts-ignore: decorator of AssemblyScript
@inline
function storeRounded(to: usize, a: v128, b: v128, scale: v128): void {
  const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(a, scale)));
  const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(b, scale)));
  v128.store(to, i16x8.narrow_i32x4_s(low, high));
}

/** Layer normalisation of each row of x (width a multiple of 8), times `scale`, rounded to 16 bits at `out`. */
export function normalise(
  x: usize, gain: usize, bias: usize, rows: usize, width: usize, scale: f32, out: usize,
): void {
  const bytes = width << 2;
  const count = f32(<i32>width);
  const scales = f32x4.splat(scale);
  for (let row: usize = 0; row < rows; row++) {
    const from = x + row * bytes;
    let sum = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) sum = f32x4.add(sum, v128.load(from + i));
    const mean = f32x4.splat(sumLanes(sum) / count);
    let squares = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) {
      const centred = f32x4.sub(v128.load(from + i), mean);
      squares = f32x4.add(squares, f32x4.mul(centred, centred));
    }
    const rate = f32x4.splat(<f32>1 / sqrt<f32>(sumLanes(squares) / count + <f32>1e-5));
    const to = out + row * (bytes >> 1);
    for (let i: usize = 0; i < bytes; i += 32) {
      const a = f32x4.mul(f32x4.sub(v128.load(from + i), mean), rate);
      const b = f32x4.mul(f32x4.sub(v128.load(from + i, 16), mean), rate);
      storeRounded(
        to + (i >> 1),
        f32x4.add(f32x4.mul(a, v128.load(gain + i)), v128.load(bias + i)),
        f32x4.add(f32x4.mul(b, v128.load(gain + i, 16)), v128.load(bias + i, 16)),
        scales,
      );
    }
  }
}

/** Each row of x (`stride` floats apart, `width` of them) as 16-bit integers; its scale back goes to `rowScale`. */
export function quantise(x: usize, stride: usize, rows: usize, width: usize, out: usize, rowScale: usize): void {
  const bytes = width << 2;
  for (let row: usize = 0; row < rows; row++) {
    const from = x + row * (stride << 2);
    let most = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) most = f32x4.max(most, f32x4.abs(v128.load(from + i)));
    const largest = max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    store<f32>(rowScale + (row << 2), largest / LARGEST_ACTIVATION);
    const scales = f32x4.splat(largest > 0 ? LARGEST_ACTIVATION / largest : 0);
    const to = out + row * (bytes >> 1);
    for (let i: usize = 0; i < bytes; i += 32) {
      storeRounded(to + (i >> 1), v128.load(from + i), v128.load(from + i, 16), scales);
    }
  }
}

/** x += y, both `count` floats (a multiple of 4). */
export function add(x: usize, y: usize, count: usize): void {
  for (let i: usize = 0; i < count << 2; i += 16) {
    v128.store(x + i, f32x4.add(v128.load(x + i), v128.load(y + i)));
  }
}

/** x[row] += max(left half of y[row], right half of y[row]). */
export function addMaxout(x: usize, y: usize, rows: usize, width: usize): void {
  const bytes = width << 2;
  for (let row: usize = 0; row < rows; row++) {
    const left = y + row * (bytes << 1);
    const to = x + row * bytes;
    for (let i: usize = 0; i < bytes; i += 16) {
      const larger = f32x4.max(v128.load(left + i), v128.load(left + bytes + i));
      v128.store(to + i, f32x4.add(v128.load(to + i), larger));
    }
  }
}

/** x = max(x, x / 10) in place over `width` floats of each row (a multiple of 4), rows `stride` floats apart. */
export function leaky(x: usize, stride: usize, rows: usize, width: usize): void {
  const slope = f32x4.splat(0.1);
  for (let row: usize = 0; row < rows; row++) {
    const from = x + row * (stride << 2);
    for (let i: usize = 0; i < width << 2; i += 16) {
      const v = v128.load(from + i);
      v128.store(from + i, f32x4.max(v, f32x4.mul(v, slope)));
    }
  }
}

/** e to the power of each lane, for lanes that are not above 0; relative error below 3e-7. */
// @ts-ignore: decorator of AssemblyScript
@inline
function exponential(x: v128): v128 {
  const exponent = f32x4.mul(f32x4.max(x, f32x4.splat(-87)), f32x4.splat(1.44269504));
  const whole = f32x4.nearest(exponent);
  const rest = f32x4.sub(exponent, whole);
  // Taylor series of 2^rest for |rest| <= 1/2.
  let p = f32x4.splat(0.000154035);
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.00133335581));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.00961812911));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.0555041087));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.240226507));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.693147181));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** Dot product of two vectors of `bytes` / 4 floats (a multiple of 4). */
// @ts-ignore: decorator of AssemblyScript
@inline
function dot(a: usize, b: usize, bytes: usize): f32 {
  let sum = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(a + i), v128.load(b + i)));
  return sumLanes(sum);
}

/** out[j] = x . rows[j] for `count` rows `stride` bytes apart, vectors of `bytes` / 4 floats; every sum as in dot. */
function multiplyRows(x: usize, rows: usize, stride: usize, count: usize, bytes: usize, out: usize): void {
  let j: usize = 0;
  for (; j + 4 <= count; j += 4) {
    const row0 = rows + j * stride, row1 = row0 + stride, row2 = row1 + stride, row3 = row2 + stride;
    let sum0 = f32x4.splat(0), sum1 = sum0, sum2 = sum0, sum3 = sum0;
    for (let i: usize = 0; i < bytes; i += 16) {
      const v = v128.load(x + i);
      sum0 = f32x4.add(sum0, f32x4.mul(v, v128.load(row0 + i)));
      sum1 = f32x4.add(sum1, f32x4.mul(v, v128.load(row1 + i)));
      sum2 = f32x4.add(sum2, f32x4.mul(v, v128.load(row2 + i)));
      sum3 = f32x4.add(sum3, f32x4.mul(v, v128.load(row3 + i)));
    }
    const left = addPairs(sum0, sum1), right = addPairs(sum2, sum3);
    v128.store(out + (j << 2), addPairs(left, right));
  }
  for (; j < count; j++) store<f32>(out + (j << 2), dot(x, rows + j * stride, bytes));
}

/** Lanes 0 + 1 and 2 + 3 of a, then of b. */
// @ts-ignore: decorator of AssemblyScript
@inline
function addPairs(a: v128, b: v128): v128 {
  return f32x4.add(v128.shuffle<f32>(a, b, 0, 2, 4, 6), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
}

/**
 * Self-attention over one sentence of `length` rows of `qkv` (query, key and value beside one another, `width` each).
 * `bias` has 65 numbers a head, for relative positions -32 to 32. `weights` is room for `length` floats and 3 more.
 */
export function attend(
  qkv: usize, length: usize, width: usize, heads: usize, bias: usize, weights: usize, out: usize,
): void {
  const rowBytes = width * 12;
  const headBytes = (width / heads) << 2;
  const shrink = <f32>1 / sqrt<f32>(f32(<i32>(width / heads)));
  for (let head: usize = 0; head < heads; head++) {
    const queries = qkv + head * headBytes;
    const keys = queries + (width << 2);
    const values = keys + (width << 2);
    const near = bias + head * 65 * 4 + 32 * 4;
    for (let i: usize = 0; i < length; i++) {
      multiplyRows(queries + i * rowBytes, keys, rowBytes, length, headBytes, weights);
      let most: f32 = -Infinity;
      for (let j: usize = 0; j < length; j++) {
        const distance = min(max(<i32>j - <i32>i, -32), 32);
        const score = load<f32>(weights + (j << 2)) * shrink + load<f32>(near + (distance << 2));
        store<f32>(weights + (j << 2), score);
        most = max(most, score);
      }
      const total = softmax(weights, length, most);
      const to = out + i * (width << 2) + head * headBytes;
      mix(values, rowBytes, weights, length, <f32>1 / total, to, headBytes);
    }
  }
}

/** Scores to unnormalised weights in place, and their sum. The lanes after the last score are made to weigh nothing. */
function softmax(weights: usize, length: usize, most: f32): f32 {
  for (let j = length; j & 3; j++) store<f32>(weights + (j << 2), -Infinity);
  const shift = f32x4.splat(most);
  let sum = f32x4.splat(0);
  for (let j: usize = 0; j < length << 2; j += 16) {
    const score = f32x4.sub(v128.load(weights + j), shift);
    const weight = v128.and(exponential(score), f32x4.gt(score, f32x4.splat(-87)));
    v128.store(weights + j, weight);
    sum = f32x4.add(sum, weight);
  }
  return sumLanes(sum);
}

/** out = scale * sum over j of weights[j] * values[j], vectors of `bytes` / 4 floats (a multiple of 8). */
function mix(
  values: usize, rowBytes: usize, weights: usize, length: usize, scale: f32, out: usize, bytes: usize,
): void {
  const scales = f32x4.splat(scale);
  for (let i: usize = 0; i < bytes; i += 32) {
    let sum0 = f32x4.splat(0), sum1 = sum0;
    let value = values + i;
    for (let weight = weights; weight < weights + (length << 2); weight += 4) {
      const share = v128.load32_splat(weight);
      sum0 = f32x4.add(sum0, f32x4.mul(share, v128.load(value)));
      sum1 = f32x4.add(sum1, f32x4.mul(share, v128.load(value, 16)));
      value += rowBytes;
    }
    v128.store(out + i, f32x4.mul(sum0, scales));
    v128.store(out + i, f32x4.mul(sum1, scales), 16);
  }
}

/** scores[i, j] = dependents[i] . heads[j], both `length` rows; rows of `heads` are `stride` floats apart. */
export function arcScores(
  dependents: usize, heads: usize, stride: usize, length: usize, width: usize, scores: usize,
): void {
  const bytes = width << 2;
  for (let i: usize = 0; i < length; i++) {
    multiplyRows(dependents + i * bytes, heads, stride << 2, length, bytes, scores + ((i * length) << 2));
  }
}

/**
 * The label with the highest score: row . [head, 1] for each of `labels` rows of `width` + 4 floats, of which the one
 * after `width` is the constant and the last three are padding. Label `skip` is not considered. Of equal scores the
 * first label wins.
 */
export function bestLabel(rows: usize, head: usize, labels: usize, width: usize, skip: usize): usize {
  const bytes = width << 2;
  let best: usize = 0;
  let most: f32 = -Infinity;
  for (let label: usize = 0; label < labels; label++) {
    const row = rows + label * (bytes + 16);
    const score = dot(row, head, bytes) + load<f32>(row + bytes);
    if (score > most && label != skip) {
      most = score;
      best = label;
    }
  }
  return best;
}
