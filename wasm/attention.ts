import { dotRows } from './dot';
import { sumLanes } from './rows';

/** e to the power of each lane, for lanes that are not above 0; relative error below 3e-7. */
// @ts-ignore: decorator of AssemblyScript
@inline
function exponential(x: v128): v128 {
  const exponent = f32x4.mul(f32x4.pmax(x, f32x4.splat(-87)), f32x4.splat(1.44269504));
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

/**
 * Self-attention over one sentence of `length` rows of `qkv` (query, key and value beside one another, `width` each).
 * `near` has `reach` numbers a head, of which the one in the middle is for a token itself and the others for the places
 * before and after it; it reaches as far as the longest sentence and three more. `weights` is room for four rows of
 * scores, `stride` bytes apart.
 */
export function attend(
  qkv: usize, length: usize, width: usize, heads: usize, near: usize, reach: usize,
  weights: usize, stride: usize, out: usize,
): void {
  const rowBytes = width * 12;
  const headBytes = (width / heads) << 2;
  for (let head: usize = 0; head < heads; head++) {
    const queries = qkv + head * headBytes;
    const keys = queries + (width << 2);
    const itself = near + ((head * reach + (reach >> 1)) << 2);
    for (let i: usize = 0; i < length; i += 4) {
      const query = queries + i * rowBytes;
      dotRows(query, query + rowBytes, keys, rowBytes, length, headBytes, weights, weights + stride);
      dotRows(
        query + rowBytes * 2, query + rowBytes * 3, keys, rowBytes, length, headBytes,
        weights + stride * 2, weights + stride * 3,
      );
      let shares = f32x4.splat(0);
      shares = f32x4.replace_lane(shares, 0, softmax(weights, length, itself - (i << 2), headBytes));
      shares = f32x4.replace_lane(shares, 1, softmax(weights + stride, length, itself - (i << 2) - 4, headBytes));
      shares = f32x4.replace_lane(shares, 2, softmax(weights + stride * 2, length, itself - (i << 2) - 8, headBytes));
      shares = f32x4.replace_lane(shares, 3, softmax(weights + stride * 3, length, itself - (i << 2) - 12, headBytes));
      const to = out + i * (width << 2) + head * headBytes;
      mix(keys + (width << 2), rowBytes, weights, stride, length, shares, to, width << 2, headBytes);
    }
  }
}

/**
 * Products of a query with the keys to unnormalised weights, in place; gives the reciprocal of their sum. The lanes
 * after the last are made to weigh nothing.
 */
function softmax(weights: usize, length: usize, near: usize, headBytes: usize): f32 {
  const shrink = f32x4.splat(<f32>1 / sqrt<f32>(f32(<i32>(headBytes >> 2))));
  const end = length << 2;
  for (let j: usize = 0; j < end; j += 16) {
    const score = f32x4.add(f32x4.mul(v128.load(weights + j), shrink), v128.load(near + j));
    v128.store(weights + j, score);
  }
  for (let j = end; j & 15; j += 4) store<f32>(weights + j, -Infinity);
  let most = f32x4.splat(-Infinity);
  for (let j: usize = 0; j < end; j += 16) most = f32x4.pmax(most, v128.load(weights + j));
  const largest = max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  const shift = f32x4.splat(largest);
  let sum = f32x4.splat(0);
  for (let j: usize = 0; j < end; j += 16) {
    const score = f32x4.sub(v128.load(weights + j), shift);
    const weight = v128.and(exponential(score), f32x4.gt(score, f32x4.splat(-87)));
    v128.store(weights + j, weight);
    sum = f32x4.add(sum, weight);
  }
  return <f32>1 / sumLanes(sum);
}

/** Four rows of out = scale * sum over j of weights[j] * values[j], vectors of `bytes` / 4 floats (a multiple of 8). */
function mix(
  values: usize, rowBytes: usize, weights: usize, stride: usize, length: usize, scales: v128,
  out: usize, outBytes: usize, bytes: usize,
): void {
  const end = weights + (length << 2);
  for (let i: usize = 0; i < bytes; i += 32) {
    let a0 = f32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
    let value = values + i;
    for (let weight = weights; weight < end; weight += 4) {
      const left = v128.load(value), right = v128.load(value, 16);
      let share = v128.load32_splat(weight);
      a0 = f32x4.add(a0, f32x4.mul(share, left));
      b0 = f32x4.add(b0, f32x4.mul(share, right));
      share = v128.load32_splat(weight + stride);
      a1 = f32x4.add(a1, f32x4.mul(share, left));
      b1 = f32x4.add(b1, f32x4.mul(share, right));
      share = v128.load32_splat(weight + stride * 2);
      a2 = f32x4.add(a2, f32x4.mul(share, left));
      b2 = f32x4.add(b2, f32x4.mul(share, right));
      share = v128.load32_splat(weight + stride * 3);
      a3 = f32x4.add(a3, f32x4.mul(share, left));
      b3 = f32x4.add(b3, f32x4.mul(share, right));
      value += rowBytes;
    }
    const to = out + i;
    storeScaled(to, a0, b0, f32x4.splat(f32x4.extract_lane(scales, 0)));
    storeScaled(to + outBytes, a1, b1, f32x4.splat(f32x4.extract_lane(scales, 1)));
    storeScaled(to + outBytes * 2, a2, b2, f32x4.splat(f32x4.extract_lane(scales, 2)));
    storeScaled(to + outBytes * 3, a3, b3, f32x4.splat(f32x4.extract_lane(scales, 3)));
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline
function storeScaled(to: usize, a: v128, b: v128, scale: v128): void {
  v128.store(to, f32x4.mul(a, scale));
  v128.store(to, f32x4.mul(b, scale), 16);
}
