const digits = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const powers = ['', 'ribu', 'juta', 'miliar', 'triliun']

/**
 * Numbers in words by another road than the product's: every digit is named by its place as a machine would, *satu
 * ratus satu puluh satu*, and then the language's own forms are put in. Up to fifteen digits.
 */
export function spellByDigits(number: bigint): string {
  const text = number.toString()
  const padded = text.padStart(Math.ceil(text.length / 3) * 3, '0')
  const threes = padded.match(/\d{3}/g) ?? []
  const spoken = threes.map((three, place) => {
    const power = powers[threes.length - 1 - place] ?? ''
    if (three === '000') return ''
    return three === '001' && power === 'ribu' ? 'seribu' : `${spellThree(three)} ${power}`
  })
  return (
    spoken
      .filter((part) => part !== '')
      .map((part) => part.trim())
      .join(' ') || 'nol'
  )
}

const threesSpelled = new Map<string, string>()

function spellThree(three: string): string {
  const known = threesSpelled.get(three)
  if (known !== undefined) return known
  const [hundred = '', ten = '', one = ''] = Array.from(three, (digit) => digits[Number(digit)])
  const plain = [hundred && `${hundred} ratus`, ten && `${ten} puluh`, one].filter((part) => part !== '').join(' ')
  const spoken = plain
    .replace(/^satu ratus/, 'seratus')
    .replace(/\bsatu puluh (\S+)$/, '$1 belas')
    .replace(/\bsatu belas$/, 'sebelas')
    .replace(/\bsatu puluh$/, 'sepuluh')
  threesSpelled.set(three, spoken)
  return spoken
}

const values: Readonly<Record<string, number>> = {
  ...Object.fromEntries(digits.map((word, value) => [word, value])),
  ...{ nol: 0, sepuluh: 10, sebelas: 11, seratus: 100, seribu: 1000 },
}
const scales: Readonly<Record<string, number>> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 }

/** The number that Indonesian words say, read word by word as one listens; throws at a word that is none. */
export function readSpelled(words: string): bigint {
  let [total, group, heard] = [0, 0, 0]
  for (const word of words.split(' ')) {
    const scale = scales[word]
    const value = values[word]
    if (scale !== undefined) {
      total += (group + heard) * scale
      group = 0
      heard = 0
    } else if (word === 'belas') heard += 10
    else if (word === 'puluh' || word === 'ratus') {
      group += heard * (word === 'puluh' ? 10 : 100)
      heard = 0
    } else if (value !== undefined) {
      group += heard
      heard = value
    } else throw new Error(`${word} is no word of a number`)
  }
  return BigInt(total + group + heard)
}
