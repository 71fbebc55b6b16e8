/** The places that a sentence of a letter leaves open: `{keperluan}` is `keperluan`. */
export function letterPlaces(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^{}]*)\}/g)].map(([, key = '']) => key)
}
