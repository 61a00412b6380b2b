const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words as the writer's language counts them. */
export function countWords(text: string): number {
  let count = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) count += 1
  return count
}
