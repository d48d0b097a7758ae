/** Taps on each side of a sample, at the lower of the two rates. */
const TAPS = 16;

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
/** Falls to zero at the edge, so that cutting the filter off there is not heard. */
const hann = (x: number): number => 0.5 * (1 + Math.cos(Math.PI * x));

/** Samples at another rate. What the lower rate cannot carry is filtered out before, so that it does not fold back. */
export function resample(samples: Float32Array, fromRate: number, toRate: number): Float32Array {
  if (fromRate === toRate) return samples;
  const cutoff = Math.min(1, toRate / fromRate);
  const reach = TAPS / cutoff;
  const resampled = new Float32Array(Math.floor((samples.length * toRate) / fromRate));
  for (let n = 0; n < resampled.length; n++) {
    const centre = (n * fromRate) / toRate;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(samples.length - 1, Math.floor(centre + reach));
    let sum = 0;
    for (let i = first; i <= last; i++) {
      const distance = i - centre;
      sum += (samples[i] ?? 0) * cutoff * sinc(distance * cutoff) * hann(distance / reach);
    }
    resampled[n] = sum;
  }
  return resampled;
}
