import { withQuery } from '#ui/page-links.ts'

/** Addresses of the pages that lead a citizen to a service. */
export const guidePaths = {
  home: '/',
  find: '/layanan',
  finding: (asked: { q?: string; kecamatan?: string | undefined; bidang?: string | undefined; mulai?: string }) =>
    withQuery('/layanan', Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, value ?? '']))),
  choose: (service: string) => `/layanan/${encodeURIComponent(service)}`,
  service: (office: string, service: string) => `/layanan/${encodeURIComponent(office)}/${encodeURIComponent(service)}`,
  event: (event: string, office?: string) =>
    withQuery(`/peristiwa/${encodeURIComponent(event)}`, office === undefined ? {} : { kecamatan: office }),
  office: (office: string) => `/kecamatan/${encodeURIComponent(office)}`,
  standards: (office: string) => `/kecamatan/${encodeURIComponent(office)}/standar`,
  standard: (office: string, service: string) =>
    `/kecamatan/${encodeURIComponent(office)}/standar/${encodeURIComponent(service)}`,
  pledge: (office: string) => `/kecamatan/${encodeURIComponent(office)}/maklumat`,
  performance: (office: string, service?: string) =>
    `/kecamatan/${encodeURIComponent(office)}/kinerja${service === undefined ? '' : `#layanan-${encodeURIComponent(service)}`}`,
  lookup: '/lacak',
  signIn: '/sign-in',
} as const
