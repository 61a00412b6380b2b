/**
 * The value below which the given share of the numbers lies, by nearest rank.
 *
 * @param {readonly number[]} numbers at least one
 * @param {number} share above 0, at most 1
 */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  return quantile(numbers, 0.5)
}
