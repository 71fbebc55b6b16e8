const units = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const

/** A whole number from 0 to 999 in Indonesian, word by word; each word is a sound of its own. */
export function sayNumber(number: number): string[] {
  const word = (digit: number) => units[digit] ?? 'nol'
  if (number < 10) return [word(number)]
  if (number === 10) return ['sepuluh']
  if (number === 11) return ['sebelas']
  if (number < 20) return [word(number - 10), 'belas']
  if (number < 100) return [word(Math.floor(number / 10)), 'puluh', ...rest(number % 10)]
  return [...(number < 200 ? ['seratus'] : [word(Math.floor(number / 100)), 'ratus']), ...rest(number % 100)]
}

function rest(number: number): string[] {
  return number === 0 ? [] : sayNumber(number)
}

/** The sounds of a call, in order: "nomor antrean A empat puluh dua, silakan ke loket dua". Takes `A-042` and the counter. */
export function sayCall(written: string, counter: number): string[] {
  const [letter = '', number = '0'] = written.split('-')
  const spoken = [`huruf-${letter.toLowerCase()}`, ...sayNumber(Number(number))]
  return ['lonceng', 'nomor-antrean', ...spoken, 'silakan-ke-loket', ...sayNumber(counter)]
}
