import { counted, type Text } from '#ui/language.ts'
import type { MorningPage } from './morning.ts'

export const morningWords = {
  title: { id: 'Pagi ini', en: 'This morning' },
  files: { id: 'Berkas', en: 'Files' },
  toList: { id: 'Buka pekerjaan saya', en: 'Open my work' },
  rooms: { id: 'Yang menunggu', en: 'What waits' },
  duties: { id: 'Kewajiban', en: 'Duties' },
  toDuties: { id: 'Buka kewajiban kantor', en: 'Open the duties' },
  alerts: { id: 'Pengingat', en: 'Alerts' },
  toAlerts: { id: 'Buka pengingat', en: 'Open the alerts' },
  away: { id: 'Tidak di tempat', en: 'Away' },
  visitors: { id: 'Tamu hari ini', en: "Today's visitors" },
  offices: { id: 'Lewat janji dan segera', en: 'Past their promise, and soon' },
  figures: { id: 'Angka kantor ini, meja demi meja', en: 'Figures of this office, desk by desk' },
  asText: { id: 'Sebagai teks', en: 'As text' },
  calm: {
    id: 'Tidak ada yang lewat, dan tidak ada yang menunggu. Selamat bekerja.',
    en: 'Nothing is late, and nothing waits. Have a good day.',
  },
  everybody: { id: 'Semua ada di tempat.', en: 'Everybody is here.' },
} as const satisfies Record<string, Text>

/** What lies at the reader's desks, in one sentence. */
export function filesSay({ mine, late, soon, waiting }: NonNullable<MorningPage['work']>): Text {
  if (mine + waiting === 0) return { id: 'Meja kosong.', en: 'The desk is empty.' }
  const parts = [
    { id: `${mine} di meja ini`, en: `${mine} at this desk` },
    ...(late > 0 ? [{ id: `${late} lewat janji`, en: `${late} late` }] : []),
    ...(soon > 0 ? [{ id: `${soon} segera`, en: `${soon} soon` }] : []),
    ...(waiting > 0
      ? [{ id: `${waiting} menunggu pemohon`, en: `${counted(waiting, 'waits', 'wait')} for applicants` }]
      : []),
  ]
  return { id: `${parts.map(({ id }) => id).join(', ')}.`, en: `${parts.map(({ en }) => en).join(', ')}.` }
}

/** What the whole office promised and did not keep, for who leads it. */
export function officeSays({ office, lateHere }: NonNullable<MorningPage['work']>): Text {
  return {
    id: `Seluruh kantor: ${office} berkas berjalan, ${lateHere} lewat janji.`,
    en: `The whole office: ${counted(office, 'file runs', 'files run')}, ${counted(lateHere, 'is', 'are')} late.`,
  }
}

export function lateIn({ name, late, soon }: MorningPage['offices'][number]): Text {
  const parts = [
    ...(late > 0 ? [{ id: `${late} lewat`, en: `${late} late` }] : []),
    ...(soon > 0 ? [{ id: `${soon} segera`, en: `${soon} soon` }] : []),
  ]
  return {
    id: `${name}: ${parts.map(({ id }) => id).join(', ')}`,
    en: `${name}: ${parts.map(({ en }) => en).join(', ')}`,
  }
}

export function visitorsSay({ today, ready }: NonNullable<MorningPage['visitors']>): Text {
  return {
    id: `${today} berkas dijanjikan selesai hari ini; ${ready} surat siap diambil.`,
    en: `${counted(today, 'file is', 'files are')} promised for today; ${counted(ready, 'letter is', 'letters are')} ready to be collected.`,
  }
}

/** What a list that was cut does not show. */
export function andMore(n: number): Text {
  return { id: `Dan ${n} lagi.`, en: `And ${n} more.` }
}

/** Who is not there, by desk; with a name only where it is given. */
export function awaySays(
  { post, standIn }: Pick<MorningPage['away'][number], 'post' | 'standIn'>,
  name?: string,
): Text {
  const who = name === undefined ? '' : ` (${name})`
  return standIn
    ? { id: `${post.id}${who}, digantikan ${standIn.id}.`, en: `${post.en}${who}, ${standIn.en} stands in.` }
    : { id: `${post.id}${who}, tanpa pengganti.`, en: `${post.en}${who}, nobody stands in.` }
}
