import type { Text } from '#ui/language.ts'

type Told = (...parts: string[]) => Text

/** What the typesetter says, by how it begins, in words of whoever writes a template. What is not here is told as it is. */
const faults: readonly (readonly [RegExp, Told])[] = [
  [
    /^unknown variable: ([^\s,]+)/,
    (name) => ({ id: `nama "${name}" tidak dikenal.`, en: `the name "${name}" is not known.` }),
  ],
  [
    /^dictionary does not contain key "(.+?)"/,
    (name) => ({ id: `isian "${name}" tidak ada di surat contoh ini.`, en: `this sample has no "${name}".` }),
  ],
  [
    /^unclosed (delimiter|string|raw text|label)/,
    () => ({ id: 'ada tanda buka yang belum ditutup.', en: 'something that opens here is never closed.' }),
  ],
  [
    /^unexpected (closing delimiter|.*bracket|.*paren|.*brace)/,
    () => ({ id: 'ada tanda tutup tanpa tanda bukanya.', en: 'something closes here that was never opened.' }),
  ],
  [/^expected (.+)/, (what) => ({ id: `di sini seharusnya ${inIndonesian(what)}.`, en: `${what} is expected here.` })],
  [/^unexpected (.+)/, (what) => ({ id: `${what} tidak dapat berdiri di sini.`, en: `${what} cannot stand here.` })],
  [
    /^(?:cannot|can not) (?:add|join|subtract|multiply|divide|compare|apply) .*/,
    () => ({
      id: 'dua hal yang tidak sejenis digabung di sini.',
      en: 'two things that do not fit together meet here.',
    }),
  ],
  [
    /^cannot access fields on type (.+)|^type .* has no method|^.* has no (?:field|method)/,
    () => ({ id: 'ini tidak punya bagian dengan nama itu.', en: 'this has no part of that name.' }),
  ],
  [
    /^file not found/,
    () => ({ id: 'berkas itu tidak ada di folder templat.', en: 'there is no such file in the folder of templates.' }),
  ],
  [
    /access denied|cannot read file outside/,
    () => ({
      id: 'templat hanya membaca berkas di foldernya sendiri.',
      en: 'a template reads files of its own folder only.',
    }),
  ],
  [
    /^(?:condition is always true|loop seems to be infinite)/,
    () => ({ id: 'perulangan ini tidak pernah berhenti.', en: 'this loop never stops.' }),
  ],
  [
    /^maximum .* depth exceeded|^maximum .* exceeded/,
    () => ({ id: 'bagian ini memanggil dirinya sendiri tanpa akhir.', en: 'this part calls itself without end.' }),
  ],
  [
    /^import and include take/,
    () => ({
      id: 'import dan include hanya untuk berkas di folder ini, ditulis utuh dalam tanda kutip. Paket dari luar tidak dipakai.',
      en: 'import and include take a file of this folder, written out in quotes. Packages from elsewhere are not used.',
    }),
  ],
  [
    /^eval would/,
    () => ({
      id: 'eval menjalankan teks sebagai program, jadi tidak dipakai.',
      en: 'eval would run text as code, so it is not used.',
    }),
  ],
  [/^std is not used/, () => ({ id: 'std tidak dipakai di templat.', en: 'std is not used in templates.' })],
  [
    /^the date comes with/,
    () => ({
      id: 'tanggal datang bersama isian surat, bukan dari komputer.',
      en: 'the date comes with the data, not from the machine.',
    }),
  ],
  [
    /^unknown font family: (.+)/,
    (name) => ({
      id: `huruf "${name}" tidak ada di program ini.`,
      en: `the font "${name}" does not come with the program.`,
    }),
  ],
  [
    /^string index out of bounds|^array index out of bounds|^array is empty/,
    () => ({ id: 'daftar ini tidak punya sebanyak itu.', en: 'this list does not have that many.' }),
  ],
]

/** One fault of a template as a sentence; without its own words it is told in the typesetter's. */
export function sayFault(message: string): Text {
  for (const [pattern, told] of faults) {
    const found = pattern.exec(message)
    if (found) return told(...found.slice(1))
  }
  return { id: `mesin cetak berkata: ${message}.`, en: `the typesetter says: ${message}.` }
}

/** A name that the data of a letter do not have, and what they have. */
export function sayStranger(name: string, known: readonly string[]): Text {
  const all = known.join(', ')
  if (all === '') return { id: `${name} tidak ada di surat ini.`, en: `this letter has no ${name}.` }
  return { id: `${name} tidak ada di surat ini. Yang ada: ${all}.`, en: `this letter has no ${name}. It has: ${all}.` }
}

const things: Readonly<Record<string, string>> = {
  comma: 'koma',
  semicolon: 'titik koma atau baris baru',
  'semicolon or line break': 'titik koma atau baris baru',
  expression: 'sebuah nilai',
  identifier: 'sebuah nama',
  pattern: 'sebuah nama',
  colon: 'titik dua',
  'equals sign': 'tanda sama dengan',
  'keyword `in`': 'kata in',
  block: 'blok dalam kurung',
}

function inIndonesian(what: string): string {
  return things[what] ?? what
}
