/**
 * How many of some sorted numbers are at most `limit` (binary search).
 *
 * @param length how many of the numbers count, from the first on
 */
export function countUpTo(sorted: ArrayLike<number>, limit: number, length = sorted.length): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
