import { randomInt } from 'node:crypto'

/** Somebody invented, plainly so by the surname, with a NIK of the serials that are given to nobody. */
export type Person = { name: string; phone: string; nik: string }

/** A name as a counter wrote it for one case, beside the person's telephone and NIK. */
export type Bearer = { n: number; role: 'applicant' | 'represented'; name: string; phone: string; nik: string }

// The commonest stand first, and each counts half as much again as the one after it in a long tail: as here, where a
// few names are everybody's.
const first =
  words(`Muhammad Siti Nur Ahmad Abdul Sri Dewi Rahmat Putri Junaidi Nurhayati Syarifah Khairul Zulkifli Ramlah
  Hasnah Mariani Jamaluddin Fatimah Rosnah Azman Saparuddin Yusniar Zainal Tengku Wan Encik Raja Ismail Khadijah Bakri
  Zubaidah Herman Suryani Darmawan Rohani Sulaiman Maimunah Burhanuddin Halimah Syamsuddin Asnah Kamaruddin Nuraini Idris
  Salmah Marzuki Zaleha Thamrin Rusmini Amiruddin Yuliana Hamzah Kartini Firdaus Mardiana Effendi Latifah Nasrul Roslina`)
const second =
  words(`Hayati Rahman Aisyah Hidayat Aini Fauzi Sari Ridwan Jannah Syahputra Wahyuni Kurniawan Lestari Saputra
  Rahim Azizah Hakim Marlina Halim Yanti Rasyid Farida Yusuf Aminah Karim Zahara Hasan Melati Ibrahim Kemala Wahab Seroja
  Malik Cempaka Ghani Mayang Manaf Suri Djalil Intan`)
const surnames = words('Contoh Misal Umpama Andai Peraga Ibarat')
const endings =
  words(`wati man din putra dewi sari yanto ningsih wan syah jaya negara kusuma laksana pratama utama sakti
  perdana setia mulia bakti warman rezeki alam`)

/** So many people, the same ones every time. */
export function inventPeople(count: number): Person[] {
  const random = randomFrom(20261128)
  const two = (number: number) => String(number).padStart(2, '0')
  return Array.from({ length: count }, (_none, place) => {
    const [given, middle] = [often(first, random), often(second, random)]
    const bare = surnames[Math.floor(random() * surnames.length)] ?? ''
    // Three of four have a surname that fewer share, still plainly invented.
    const surname = random() < 0.25 ? bare : bare + (endings[Math.floor(random() * endings.length)] ?? '')
    const born = `${two(1 + (place % 28))}${two(1 + (Math.floor(place / 28) % 12))}${two(40 + (Math.floor(place / 336) % 60))}`
    const nik = `1403${two(1 + (place % 11))}${born}999${Math.floor(place / 20_160) % 10}`
    const phone = `0812 9${String(place)
      .padStart(6, '0')
      .replace(/(?=...$)/, ' ')}`
    return { name: [given, ...(random() < 0.7 ? [middle] : []), surname].join(' '), phone, nik }
  })
}

/**
 * Who stands in so many cases after others, of which an office has every `offices`-th: people come several times, one
 * case in four names a second person, and one name in twenty-five is written otherwise than last time.
 */
export function* bearersOf(
  people: readonly Person[],
  { after, count, offices }: { after: number; count: number; offices: number },
): Generator<Bearer> {
  const random = randomFrom(after + 1)
  const here = Math.floor(people.length / offices)
  for (let n = after; n < after + count; n += 1)
    for (const role of n % 4 === 0 ? (['applicant', 'represented'] as const) : (['applicant'] as const)) {
      const person = people[Math.floor(random() * here) * offices + (n % offices)]
      if (!person) continue
      yield { ...person, n, role, name: random() < 0.04 ? misspell(person.name, random) : person.name }
    }
}

/** The name as somebody hears it: another spelling, or one letter wrong, missing or turned in its longest word. */
export function misspell(name: string, random: () => number = () => randomInt(1 << 30) / (1 << 30)): string {
  const longest = name.split(' ').reduce((most, word) => (word.length > most.length ? word : most))
  const at = 1 + Math.floor(random() * (longest.length - 2))
  const [before, letter, next, after] = [longest.slice(0, at), longest[at], longest[at + 1], longest.slice(at + 2)]
  const ways = [
    () => longest.replace(/u/, 'oe').replace(/j/i, 'dj'),
    () => before + next + after,
    () => before + next + letter + after,
    () => `${before}${'aeiou'[Math.floor(random() * 5)]}${next}${after}`,
  ]
  return name.replace(longest, ways[Math.floor(random() * ways.length)]?.() ?? longest)
}

function words(text: string): string[] {
  return text.split(/\s+/)
}

function often(list: readonly string[], random: () => number): string {
  return list[Math.min(list.length - 1, Math.floor(list.length * random() ** 2.4))] ?? ''
}

/** Mulberry32: numbers from 0 to 1 that come again with the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
