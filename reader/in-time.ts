/** What a promise gives. @throws when it gives nothing within so many ms, or fails */
export function inTime<T>(done: Promise<T>, most: number): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), most));
  return Promise.race([done, late]);
}
