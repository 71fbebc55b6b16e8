const lettersMin = 3
const endings = ['nya', 'lah', 'kah', 'kan', 'an', 'ku', 'mu', 'i', 's', 'ing'] as const

/** What a prefix may have swallowed at its end: menikah is me + nikah, menyewa me + sewa, memakai me + pakai. */
const prefixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:me|pe)ng(?=[aeioughk])/, ['', 'k']],
  [/^(?:me|pe)ny(?=[aeiou])/, ['s']],
  [/^(?:me|pe)m(?=[bfv])/, ['']],
  [/^(?:me|pe)m(?=[aeiou])/, ['p', 'm']],
  [/^(?:me|pe)n(?=[cdjtz])/, ['']],
  [/^(?:me|pe)n(?=[aeiou])/, ['t', 'n']],
  [/^(?:me|pe)(?=[lrwynm])/, ['']],
  [/^(?:memper|diper|ber|per|ter|pel|bel)/, ['']],
  [/^(?:be|pe)(?=[^aeiou])/, ['']],
  [/^(?:di|ke|se)/, ['']],
]

/**
 * The stems a word may have, itself first. Indonesian hangs up to two endings and two prefixes on a stem, and what was
 * swallowed between cannot be told from the word alone, so all that may be are given; two words are one in the ear of the
 * search when they share a stem. Takes a word in small letters without accents.
 */
export function stemsOf(word: string): string[] {
  const stems = new Set([word])
  for (const bare of withoutEndings(word)) for (const stem of withoutPrefixes(bare)) stems.add(stem)
  return [...stems]
}

function withoutEndings(word: string): string[] {
  const bare = [word]
  for (let round = 0, from = 0; round < 2; round += 1) {
    const last = bare.slice(from)
    from = bare.length
    for (const one of last)
      for (const ending of endings)
        if (one.endsWith(ending) && one.length - ending.length > lettersMin) bare.push(one.slice(0, -ending.length))
  }
  return bare
}

function withoutPrefixes(word: string): string[] {
  const bare = [word]
  for (let round = 0, from = 0; round < 2; round += 1) {
    const last = bare.slice(from)
    from = bare.length
    for (const one of last)
      for (const [prefix, swallowed] of prefixes) {
        const rest = one.replace(prefix, '')
        if (rest === one) continue
        for (const letter of swallowed) if (rest.length + letter.length > lettersMin) bare.push(letter + rest)
      }
  }
  return bare
}
