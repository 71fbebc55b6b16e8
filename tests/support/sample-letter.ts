import type { LetterData } from '../../src/product/documents/letter-data.ts'

const dependants = [
  ['Ratna Contoh', 'Istri', '14 Februari 1991'],
  ['Bayu Contoh', 'Anak kandung', '3 Juni 2014'],
  ['Melati Contoh', 'Anak kandung', '21 September 2017'],
  ['Siti Misal', 'Mertua', '9 Januari 1958'],
] as const

/** A family-dependants letter of Kecamatan Mandau for an invented family, with `dependantCount` people in its table. */
export function sampleLetter(changes: Partial<LetterData> = {}, dependantCount = 4): LetterData {
  const rows = Array.from({ length: dependantCount }, (_, index) => {
    const [nama, hubungan, born] = dependants[index % dependants.length] ?? dependants[0]
    return { nama, hubungan, 'tanggal-lahir': born }
  })
  return {
    service: { title: 'Surat Keterangan Tanggungan Keluarga' },
    office: {
      name: 'Kecamatan Mandau',
      seat: 'Duri',
      address: 'Jalan Contoh Nomor 1, Duri',
      postcode: '28784',
      phone: '(0765) 000000',
      email: 'mandau@contoh.example',
      website: null,
    },
    number: '400.12.2.1/17/MDU',
    numberSource: null,
    date: '23 November 2026',
    dateInWords: 'Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam',
    place: 'Duri',
    signer: {
      post: 'Camat Mandau',
      name: 'Umar Ibarat, S.Sos., M.Si.',
      rank: 'Pembina Tingkat I (IV/b)',
      nip: '197603142001121999',
      mark: '',
      onBehalfOf: null,
      through: [],
    },
    applicant: {
      name: 'Andi Contoh',
      nik: '1403091203889991',
      address: 'Jalan Umpama Nomor 12, RT 003 RW 005, Kelurahan Air Jamban, Kecamatan Mandau',
      kind: 'person',
      registration: null,
      representative: null,
      proxy: null,
      guardian: null,
    },
    parties: {},
    inspection: null,
    inWords: {},
    words: null,
    ...{ to: [], copies: [], dutyStamp: null, freeUnder: 'PP 12/2019 pasal 122', paper: null },
    fields: {
      'tempat-lahir': 'Duri',
      'tanggal-lahir': '12 Maret 1988',
      pekerjaan: 'Karyawan swasta',
      'tempat-kerja': 'PT Peraga Sejahtera Bersama',
      tanggungan: rows,
      keperluan: 'Pengurusan tunjangan keluarga di tempat bekerja',
    },
    authority:
      'Pelimpahan kewenangan Bupati Bengkalis kepada Camat, bidang pemerintahan, PEM-05 (contoh, bukan daftar resmi).',
    example: false,
    refusal: null,
    replaces: null,
    notice: null,
    state: 'final',
    ...changes,
  }
}
