import type { Office } from '#offices'

/** Known to everyone, and therefore only ever in a demonstration. */
export const demoPassword = 'contoh-paten-2026'

export type Player = {
  username: string
  name: string
  addressAs: string
  nip: string | null
  rank: string | null
  office: string
  posts: readonly string[]
}

/** Everyone who works in the demonstration: invented, and plainly so. Mandau is fully staffed, the others are small. */
export function cast(offices: readonly Pick<Office, 'key' | 'kind' | 'shortName'>[]): Player[] {
  const regency = offices.find((office) => office.kind === 'regency')
  const small = offices.filter((office) => office.kind === 'kecamatan' && office.key !== 'mandau')
  return [
    ...mandau.map((player) => ({ ...player, office: 'mandau' })),
    ...small.flatMap(threeFor),
    ...(regency
      ? [
          {
            username: 'pengawas',
            name: 'Zubaidah Peraga',
            addressAs: 'Ibu',
            nip: null,
            rank: null,
            office: regency.key,
            posts: ['pengawas'],
          },
          {
            username: 'admin',
            name: 'Ramli Ibarat',
            addressAs: 'Bapak',
            nip: null,
            rank: null,
            office: regency.key,
            posts: ['administrator'],
          },
          {
            username: 'tapem',
            name: 'Hasnah Andai',
            addressAs: 'Ibu',
            nip: null,
            rank: null,
            office: regency.key,
            posts: ['kabag-tapem'],
          },
          {
            username: 'organisasi',
            name: 'Mardiana Misal',
            addressAs: 'Ibu',
            nip: null,
            rank: null,
            office: regency.key,
            posts: ['kabag-organisasi'],
          },
          {
            username: 'inspektorat',
            name: 'Nurlela Umpama',
            addressAs: 'Ibu',
            nip: null,
            rank: null,
            office: regency.key,
            posts: ['inspektorat'],
          },
        ]
      : []),
  ]
}

const nip = (serial: number) =>
  `19800101${String(200001000000 + serial).slice(0, 6)}9${String(serial).padStart(3, '0')}`

const mandau = [
  {
    username: 'loket.mandau',
    name: 'Wan Peraga',
    addressAs: 'Bapak',
    nip: nip(1),
    rank: 'Pengatur',
    posts: ['petugas-loket'],
  },
  {
    username: 'pelum.mandau',
    name: 'Rahmah Umpama',
    addressAs: 'Ibu',
    nip: nip(2),
    rank: 'Penata',
    posts: ['kasi-pelum', 'kasubag-umum'],
  },
  {
    username: 'tapem.mandau',
    name: 'Datuk Ibarat',
    addressAs: 'Bapak',
    nip: nip(3),
    rank: 'Penata',
    posts: ['kasi-tapem', 'kasi-pmd'],
  },
  {
    username: 'kesos.mandau',
    name: 'Halimah Contoh',
    addressAs: 'Ibu',
    nip: nip(8),
    rank: 'Penata',
    posts: ['kasi-kesos'],
  },
  {
    username: 'trantib.mandau',
    name: 'Anwar Umpama',
    addressAs: 'Bapak',
    nip: nip(9),
    rank: 'Penata',
    posts: ['kasi-trantib'],
  },
  {
    username: 'sekcam.mandau',
    name: 'Siti Andai',
    addressAs: 'Ibu',
    nip: nip(4),
    rank: 'Penata Tingkat I',
    posts: ['sekcam'],
  },
  {
    username: 'camat.mandau',
    name: 'Tengku Andai',
    addressAs: 'Bapak',
    nip: nip(5),
    rank: 'Pembina',
    posts: ['camat'],
  },
  {
    username: 'operator.mandau',
    name: 'Yanti Misal',
    addressAs: 'Ibu',
    nip: nip(6),
    rank: 'Pengatur',
    posts: ['operator'],
  },
  {
    username: 'serah.mandau',
    name: 'Budi Contoh',
    addressAs: 'Bapak',
    nip: nip(7),
    rank: 'Pengatur',
    posts: ['petugas-penyerahan'],
  },
  {
    username: 'kas.mandau',
    name: 'Fatimah Misal',
    addressAs: 'Ibu',
    nip: nip(10),
    rank: 'Pengatur',
    posts: ['pemegang-kas'],
  },
]

function threeFor(office: Pick<Office, 'key' | 'shortName'>, index: number): Player[] {
  const place = office.shortName
  const at = (offset: number) => nip(100 + index * 10 + offset)
  return [
    {
      username: `loket.${office.key}`,
      name: `Loket ${place} Contoh`,
      addressAs: 'Ibu',
      nip: at(1),
      rank: 'Pengatur',
      office: office.key,
      posts: ['petugas-loket', 'operator', 'petugas-penyerahan', 'pemegang-kas'],
    },
    {
      username: `kasi.${office.key}`,
      name: `Kasi ${place} Misal`,
      addressAs: 'Bapak',
      nip: at(2),
      rank: 'Penata',
      office: office.key,
      posts: ['kasi-pelum', 'kasi-tapem', 'kasi-kesos', 'kasi-trantib', 'kasi-pmd', 'kasubag-umum', 'sekcam'],
    },
    {
      username: `camat.${office.key}`,
      name: `Camat ${place} Umpama`,
      addressAs: 'Bapak',
      nip: at(3),
      rank: 'Pembina',
      office: office.key,
      posts: ['camat'],
    },
  ]
}
