/** What is done row by row between the matrices. */

/** Activations are integers of this size at most; the weights are scaled so that no sum leaves 32 bits. */
const LARGEST_ACTIVATION: f32 = 4095;

// @ts-ignore: decorator of AssemblyScript
@inline
export function sumLanes(v: v128): f32 {
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

/**
 * Layer normalisation of each row of x, times `scale`, rounded to 16 bits at `out`. Two rows go side by side, since each
 * is one long chain of additions.
 */
export function normalise(
  x: usize, stride: usize, gain: usize, bias: usize, rows: usize, width: usize, scale: f32, out: usize,
): void {
  const bytes = width << 2;
  for (let row: usize = 0; row < rows; row += 2) {
    const first = x + row * stride;
    const second = first + stride;
    let sum0 = f32x4.splat(0), sum1 = sum0;
    for (let i: usize = 0; i < bytes; i += 16) {
      sum0 = f32x4.add(sum0, v128.load(first + i));
      sum1 = f32x4.add(sum1, v128.load(second + i));
    }
    const mean0 = f32x4.splat(sumLanes(sum0) / f32(<i32>width));
    const mean1 = f32x4.splat(sumLanes(sum1) / f32(<i32>width));
    let squares0 = f32x4.splat(0), squares1 = squares0;
    for (let i: usize = 0; i < bytes; i += 16) {
      const centred0 = f32x4.sub(v128.load(first + i), mean0);
      const centred1 = f32x4.sub(v128.load(second + i), mean1);
      squares0 = f32x4.add(squares0, f32x4.mul(centred0, centred0));
      squares1 = f32x4.add(squares1, f32x4.mul(centred1, centred1));
    }
    const to = out + row * (bytes >> 1);
    storeNormal(first, mean0, squares0, gain, bias, width, scale, to);
    storeNormal(second, mean1, squares1, gain, bias, width, scale, to + (bytes >> 1));
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline
function storeNormal(
  from: usize, mean: v128, squares: v128, gain: usize, bias: usize, width: usize, scale: f32, to: usize,
): void {
  const scales = f32x4.splat(scale);
  const rate = f32x4.splat(<f32>1 / sqrt<f32>(sumLanes(squares) / f32(<i32>width) + <f32>1e-5));
  for (let i: usize = 0; i < width << 2; i += 32) {
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

/** Each row of x as 16-bit integers; its scale back goes to `rowScale`. */
export function quantise(x: usize, stride: usize, rows: usize, width: usize, out: usize, rowScale: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    quantiseRow(x + row * stride, width, out + row * (width << 1), rowScale + (row << 2));
  }
}

/** The same for rows whose addresses are listed. */
export function quantiseListed(list: usize, rows: usize, width: usize, out: usize, rowScale: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    quantiseRow(<usize>load<u32>(list + (row << 2)), width, out + row * (width << 1), rowScale + (row << 2));
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline
function quantiseRow(from: usize, width: usize, to: usize, rowScale: usize): void {
  const bytes = width << 2;
  let most = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(from + i)));
  const largest = max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  store<f32>(rowScale, largest / LARGEST_ACTIVATION);
  const scales = f32x4.splat(largest > 0 ? LARGEST_ACTIVATION / largest : 0);
  for (let i: usize = 0; i < bytes; i += 32) {
    storeRounded(to + (i >> 1), v128.load(from + i), v128.load(from + i, 16), scales);
  }
}

/** x = max(x, x / 10) in place over `width` floats of each row. */
export function leaky(x: usize, stride: usize, rows: usize, width: usize): void {
  const slope = f32x4.splat(0.1);
  for (let row: usize = 0; row < rows; row++) {
    const from = x + row * stride;
    for (let i: usize = 0; i < width << 2; i += 16) {
      const v = v128.load(from + i);
      v128.store(from + i, f32x4.pmax(v, f32x4.mul(v, slope)));
    }
  }
}

/** x += scale * row, for a row of `size` 8-bit integers; every sum in double precision. */
export function addRow(x: usize, row: usize, size: usize, scale: f64): void {
  const scales = f64x2.splat(scale);
  let i: usize = 0;
  for (; i + 4 <= size; i += 4) {
    const to = x + (i << 2);
    const values = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(row + i)));
    const old = v128.load(to);
    const low = f64x2.add(
      f64x2.promote_low_f32x4(old),
      f64x2.mul(f64x2.convert_low_i32x4_s(values), scales),
    );
    const high = f64x2.add(
      f64x2.promote_low_f32x4(upperHalf(old)),
      f64x2.mul(f64x2.convert_low_i32x4_s(upperHalf(values)), scales),
    );
    v128.store(to, v128.shuffle<i64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2));
  }
  for (; i < size; i++) {
    const to = x + (i << 2);
    store<f32>(to, <f32>(<f64>load<f32>(to) + <f64>load<i8>(row + i) * scale));
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline
function upperHalf(v: v128): v128 {
  return v128.shuffle<i64>(v, v, 1, 1);
}
