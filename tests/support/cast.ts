/** Monday 2 March 2026, 09.00 in Bengkalis: the office is open, and the holidays of the year are known. */
export const monday = Temporal.Instant.from('2026-03-02T02:00:00Z')
export const tuesday = Temporal.Instant.from('2026-03-03T02:00:00Z')
/** The afternoon of the year's last working day: what is promised then falls due in a year nobody knows yet. */
export const lastAfternoon = Temporal.Instant.from('2026-12-31T08:00:00Z')

export function minutesAfter(moment: Temporal.Instant, minutes: number): Temporal.Instant {
  return moment.add({ minutes })
}

/** Someone who asks for a letter. Invented, with an identity number of the synthetic range. */
export type Applicant = { name: string; nik: string }

export const nur: Applicant = { name: 'Nur Contoh', nik: '1403014704909992' }
export const hasan: Applicant = { name: 'Hasan Peraga', nik: '1403010704909991' }
export const wati: Applicant = { name: 'Wati Andai', nik: '1403015202889993' }

/** Posts of a kecamatan, and five of the regency. In Rupat Utara three people share them. */
export type Post =
  | 'petugas-loket'
  | 'operator'
  | 'kasi-pelum'
  | 'kasi-tapem'
  | 'kasi-kesos'
  | 'kasi-trantib'
  | 'kasubag-umum'
  | 'sekcam'
  | 'camat'
  | 'petugas-penyerahan'
  | 'pemegang-kas'
  | 'pengawas'
  | 'administrator'
  | 'kabag-tapem'
  | 'kabag-organisasi'
  | 'inspektorat'

/** Mandau has somebody for each post, Rupat Utara is small and far, and the regency supervises both. */
export type Place = 'mandau' | 'rupat-utara' | 'kabupaten'
