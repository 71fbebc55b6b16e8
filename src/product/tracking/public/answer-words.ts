import type { Text } from '#ui/language.ts'

/** UU 30/2014 art 50(3),(4): the office says within 5 working days whether a request is taken. */
export function answerBy(moment: Text): Text {
  return {
    id: `Paling lambat ${moment.id} kami wajib menjawab: diterima atau tidak (UU 30/2014 pasal 50).`,
    en: `By ${moment.en} we must tell you whether we take it (UU 30/2014 article 50).`,
  }
}

export function answerLate(moment: Text): Text {
  return {
    id: `Kami seharusnya menjawab paling lambat ${moment.id} (UU 30/2014 pasal 50). Mohon maaf. Datang atau tanyakan di loket.`,
    en: `We should have told you by ${moment.en} (UU 30/2014 article 50). We are sorry. Please ask at the counter.`,
  }
}

/** That a slip answers is our reading of the same article. */
export const answeredBySlip: Text = {
  id: 'Slip dari loket adalah jawaban kami: berkas belum lengkap (UU 30/2014 pasal 50; bacaan kami).',
  en: 'The slip from the counter is our answer: not complete yet (Law 30/2014 article 50; our reading).',
}
