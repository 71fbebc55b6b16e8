/** What a demonstration office writes in its standards: plainly invented, every line says so. */
export const standardTexts = {
  basis: '',
  facilities: 'CONTOH: ruang tunggu 12 kursi dan loket rendah\nCONTOH: jalur landai dan kursi prioritas',
  competence: 'CONTOH: petugas loket terlatih melayani, SMA atau sederajat',
  supervision: 'CONTOH: Sekcam memeriksa berkas yang lewat janji setiap Senin',
  complaints: 'CONTOH: di loket pengaduan atau kotak saran\nCONTOH: dijawab Sekcam paling lama 14 hari',
  staff: 'CONTOH: 5 orang',
  guarantee: 'CONTOH: tanggal selesai tertulis di slip; lewat dari itu, kami kabari dan minta maaf',
  safety: 'CONTOH: berkas disimpan di lemari terkunci dan tidak diperlihatkan kepada pihak lain',
  evaluation: 'CONTOH: Camat menilai setiap tiga bulan dari waktu dan pengaduan',
} as const
