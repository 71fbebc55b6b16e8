import { withQuery } from '#ui/page-links.ts'

type Asked = { year: number; office?: string | undefined }

const dataQuery = ({ year, office = '' }: Asked) => ({ tahun: String(year), kecamatan: office })

/** Addresses of what anybody may read of the figures. */
export const performancePaths = {
  all: (year?: number) => withQuery('/kinerja', { tahun: year === undefined ? '' : String(year) }),
  office: (office: string, year?: number) =>
    withQuery(`/kecamatan/${encodeURIComponent(office)}/kinerja`, { tahun: year === undefined ? '' : String(year) }),
  csv: (asked: Asked) => withQuery('/data/kinerja.csv', dataQuery(asked)),
  json: (asked: Asked) => withQuery('/data/kinerja.json', dataQuery(asked)),
  indicatorsCsv: (asked: Asked) => withQuery('/data/indikator.csv', dataQuery(asked)),
  indicatorsJson: (asked: Asked) => withQuery('/data/indikator.json', dataQuery(asked)),
} as const
