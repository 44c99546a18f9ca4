import { dotRows } from './dot';
import { multiply, scaled, tile } from './product';
import { sumLanes } from './rows';

/** out[row] = place of the largest of the first `count` floats of a row; of equal ones the first. */
export function bestOf(x: usize, stride: usize, rows: usize, count: usize, out: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    const from = x + row * stride;
    let best: usize = 0;
    let most = load<f32>(from);
    for (let i: usize = 1; i < count; i++) {
      const value = load<f32>(from + (i << 2));
      if (value > most) {
        most = value;
        best = i;
      }
    }
    store<u8>(out + row, <u8>best);
  }
}

/**
 * scores[i, j] = dependents[i] . heads[j], both `length` rows; rows of `heads` are `stride` bytes apart, rows of scores
 * `scoreBytes` (a multiple of 16).
 */
export function arcScores(
  dependents: usize, heads: usize, stride: usize, length: usize, width: usize, scores: usize, scoreBytes: usize,
): void {
  const bytes = width << 2;
  for (let i: usize = 0; i < length; i += 2) {
    const from = dependents + i * bytes;
    const to = scores + i * scoreBytes;
    dotRows(from, from + bytes, heads, stride, length, bytes, to, to + scoreBytes);
  }
}

/**
 * For each of `rows` words the label with the highest score, into `out`: the word's row of x times the matrix of a label
 * is a vector of `width` floats, a constant and three of padding; the score is that vector . the row of its head (whose
 * addresses `heads` lists, up to a multiple of four) + the constant. Label `skip` is not considered. Of equal scores the
 * first label wins.
 */
export function relations(
  x: usize, rowScale: usize, rows: usize, weights: usize, scale: usize, bias: usize,
  labels: usize, width: usize, heads: usize, skip: usize, out: usize,
): void {
  for (let row: usize = 0; row < rows; row += 4) {
    relateFour(
      x + row * (width << 1), rowScale + (row << 2), weights, scale, bias, labels, width, heads + (row << 2), skip,
      out + row,
    );
  }
}

function relateFour(
  x: usize, rowScale: usize, weights: usize, scale: usize, bias: usize,
  labels: usize, width: usize, heads: usize, skip: usize, out: usize,
): void {
  const constant = width << 2;
  const panelBytes = width << 4;
  let at: usize = 0;
  let column: usize = 0;
  let sums = tile(0) + 16;
  let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
  let most = f32x4.splat(-Infinity);
  let best = i32x4.splat(0);
  const share0 = v128.load32_splat(rowScale), share1 = v128.load32_splat(rowScale, 4);
  const share2 = v128.load32_splat(rowScale, 8), share3 = v128.load32_splat(rowScale, 12);
  const head0 = <usize>load<u32>(heads), head1 = <usize>load<u32>(heads, 4);
  const head2 = <usize>load<u32>(heads, 8), head3 = <usize>load<u32>(heads, 12);
  for (let label: usize = 0; label < labels; ) {
    if (column & 16) sums = tile(0) + 16;
    else {
      multiply(x, width << 1, weights, weights + panelBytes, tile(0));
      weights += panelBytes;
      sums = tile(0);
    }
    const scales = v128.load(scale + column), biases = v128.load(bias + column);
    const v0 = scaled(v128.load(sums), f32x4.mul(share0, scales), biases);
    const v1 = scaled(v128.load(sums, 32), f32x4.mul(share1, scales), biases);
    const v2 = scaled(v128.load(sums, 64), f32x4.mul(share2, scales), biases);
    const v3 = scaled(v128.load(sums, 96), f32x4.mul(share3, scales), biases);
    column += 16;
    if (at < constant) {
      s0 = f32x4.add(s0, f32x4.mul(v0, v128.load(head0 + at)));
      s1 = f32x4.add(s1, f32x4.mul(v1, v128.load(head1 + at)));
      s2 = f32x4.add(s2, f32x4.mul(v2, v128.load(head2 + at)));
      s3 = f32x4.add(s3, f32x4.mul(v3, v128.load(head3 + at)));
      at += 16;
      continue;
    }
    if (label != skip) {
      let score = f32x4.splat(sumLanes(s0) + f32x4.extract_lane(v0, 0));
      score = f32x4.replace_lane(score, 1, sumLanes(s1) + f32x4.extract_lane(v1, 0));
      score = f32x4.replace_lane(score, 2, sumLanes(s2) + f32x4.extract_lane(v2, 0));
      score = f32x4.replace_lane(score, 3, sumLanes(s3) + f32x4.extract_lane(v3, 0));
      const better = f32x4.gt(score, most);
      most = v128.bitselect(score, most, better);
      best = v128.bitselect(i32x4.splat(<i32>label), best, better);
    }
    s0 = f32x4.splat(0); s1 = s0; s2 = s0; s3 = s0;
    at = 0;
    label++;
  }
  store<u8>(out, <u8>i32x4.extract_lane(best, 0));
  store<u8>(out, <u8>i32x4.extract_lane(best, 1), 1);
  store<u8>(out, <u8>i32x4.extract_lane(best, 2), 2);
  store<u8>(out, <u8>i32x4.extract_lane(best, 3), 3);
}
