import type { TrackedObjection } from '#objections'
import type { Text } from '#ui/language.ts'

/** What a citizen reads of an objection or an appeal. */
export const objectionWords = {
  heading: { id: 'Keberatan dan banding', en: 'Objections and appeals' },
  waiting: { id: 'Kami jawab paling lambat', en: 'We answer by' },
  deemed: { id: 'Kami tidak menjawab tepat waktu. Mohon maaf.', en: 'We did not answer in time. We are sorry.' },
  deemedDue: { id: 'Dianggap dikabulkan', en: 'Deemed granted' },
  granted: { id: 'Dikabulkan', en: 'Granted' },
  grantedNote: { id: 'Kantor kecamatan sedang melaksanakannya.', en: 'The office is carrying it out.' },
  turnedDown: { id: 'Tidak dikabulkan', en: 'Not granted' },
  reasons: { id: 'Alasannya', en: 'Reasons' },
  filed: { id: 'Diajukan', en: 'Filed' },
  decided: { id: 'Diputuskan', en: 'Decided' },
  limit: { id: 'Batas menjawab', en: 'To be answered by' },
  silence: { id: 'Bila kami diam', en: 'If we stay silent' },
  against: { id: 'Terhadap', en: 'Against' },
  carryBy: { id: 'Dilaksanakan paling lambat', en: 'To be carried out by' },
  carried: { id: 'Dilaksanakan', en: 'Carried out' },
  file: { id: 'Berkasnya', en: 'The file' },
  toFile: { id: 'Lihat berkas', en: 'See the file' },
  next: { id: 'Bandingnya', en: 'The appeal' },
  court: {
    id: 'Tidak menerima jawaban banding? Boleh menggugat ke Pengadilan Tata Usaha Negara (UU 30/2014 pasal 76).',
    en: 'You do not accept the answer to an appeal? You may go to the administrative court (Law 30/2014 article 76).',
  },
} satisfies Record<string, Text>

const headings = {
  waiting: objectionWords.waiting,
  deemed: objectionWords.deemed,
  granted: objectionWords.granted,
  'turned-down': objectionWords.turnedDown,
} satisfies Record<Exclude<TrackedObjection['standing'], 'carried-out'>, Text>

/** By law, of whichever of the two it is. */
export const silenceNotes = {
  objection: {
    id: 'Menurut hukum keberatan dianggap dikabulkan, dan kami wajib melaksanakannya.',
    en: 'By law the objection is deemed granted, and we must carry it out.',
  },
  appeal: {
    id: 'Menurut hukum banding dianggap dikabulkan, dan kami wajib melaksanakannya.',
    en: 'By law the appeal is deemed granted, and we must carry it out.',
  },
} satisfies Record<TrackedObjection['kind'], Text>

/** How it stands; once it is carried out, what became of the file or of the letter. */
export function headingFor({
  standing,
  undoes,
  letter,
}: Pick<TrackedObjection, 'standing' | 'undoes' | 'letter'>): Text {
  if (standing !== 'carried-out') return headings[standing]
  const [id, en] = letter === undefined ? ['', ''] : [` ${letter}`, ` ${letter}`]
  switch (undoes) {
    case 'file':
      return { id: 'Dikabulkan, berkas berjalan lagi', en: 'Granted, and your file goes on' }
    case 'letter':
      return { id: `Dikabulkan, surat${id} berlaku lagi`, en: `Granted, and your letter${en} holds again` }
    case 'correction':
      return {
        id: `Dikabulkan, perbaikan surat${id} tidak lagi ditolak`,
        en: `Granted, and letter${en} is no longer refused its correction`,
      }
  }
}

/** Until when one may appeal, and where. */
export function mayAppeal(day: Text): Text {
  return {
    id: `Tidak menerima jawaban ini? Ajukan banding secara tertulis di loket kantor camat, paling lambat ${day.id}. Gratis (UU 30/2014 pasal 78).`,
    en: `You do not accept this answer? Appeal in writing at the counter, by ${day.en}. Free (Law 30/2014 article 78).`,
  }
}

/** Without a date when the calendar of that year is not known yet. */
export function objectUntil(within: Text, date: Text | undefined): Text {
  if (date === undefined) {
    return { id: `Ajukan paling lambat ${within.id}.`, en: `Object within ${within.en}.` }
  }
  return {
    id: `Ajukan paling lambat ${date.id}, yaitu ${within.id}.`,
    en: `Object by ${date.en}, which is ${within.en}.`,
  }
}

/** UU 30/2014 art 77(5): silence grants. */
export function objectionAnswer(within: Text): Text {
  return {
    id: `Camat menjawab paling lama ${within.id}. Tidak dijawab berarti keberatan dikabulkan.`,
    en: `The camat answers within ${within.en}. No answer means the objection is granted.`,
  }
}

export const lastDayToObject: Text = {
  id: 'hari terakhir mengajukan keberatan',
  en: 'last day to object',
}
