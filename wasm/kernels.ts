/**
 * The arithmetic of the English network, in AssemblyScript with explicit SIMD. `npm run build:wasm` compiles this to
 * model/kernels.wasm. Memory is laid out by src/language/model/; nothing is allocated here.
 *
 * Results must be the same bytes on every machine: products of matrices are sums of integers (exact in any order),
 * everything else is IEEE arithmetic in a fixed order, the exponential is our own, and relaxed SIMD is not used.
 * Every row is computed by itself, so that a sentence comes out the same alone and among others.
 *
 * Rows are taken four at a time and more are read and written than there are, up to a multiple of four: every buffer
 * has room for three rows more. Widths are multiples of eight. Addresses and strides are in bytes.
 */
export { attend } from './attention';
export { convolve, convolveWords, multiplyWords, windows } from './convolution';
export { gemm, useScratch } from './product';
export { addRow, leaky, normalise, quantise, quantiseListed } from './rows';
export { arcScores, bestOf, relations } from './scores';
