import { type Applicant, nur } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import type { Form, Page } from '#tests/page.ts'

/** The counter's form for a family-dependants letter, filled in by label, every paper received. */
export function fillRegistration(page: Page, office: TestOffice, applicant: Applicant = nur): Form {
  const form = page.form(/^Buka berkas/)
  form
    .fill('NIK pemohon', applicant === nur ? anotherNik(applicant.nik) : applicant.nik)
    .fill('Nama sesuai KTP', applicant.name)
  form.fill('Kelurahan atau desa', office.villages()[0] ?? '')
  form.fill('Tempat lahir pemohon', 'Duri').fill('Tanggal lahir pemohon', '1990-04-07')
  form.fill('Pekerjaan', 'Karyawan swasta').fill('Tempat kerja', 'PT Contoh Sejahtera')
  form.fill('Keperluan surat', 'Tunjangan keluarga di tempat kerja')
  form.fill('Alamat', 'Jalan Contoh 1, RT 02 RW 05')
  form.set('field.tanggungan.0.nama', 'Melati Contoh').set('field.tanggungan.0.hubungan', 'anak')
  form.set('field.tanggungan.0.tanggal-lahir', '2013-03-11')
  for (const paper of papers) form.mark(paper, 'Ada')
  return form
}

let people = 0

// Another district in each: the same person asking twice for one letter is told so.
function anotherNik(nik: string): string {
  people += 1
  return `1403${String((people % 90) + 1).padStart(2, '0')}${nik.slice(6)}`
}

const papers = ['KTP-el pemohon', 'Kartu keluarga', 'Buku nikah atau akta perkawinan', 'Identitas kerja', 'NPWP']

/** The same form, sent with the other button: what is missing is said on a slip. */
export function asReturn(form: Form, ...missing: readonly string[]): Form {
  form.set('intent', 'return')
  for (const paper of missing) form.mark(paper, 'Kurang')
  return form
}
