/** The public pages of an office's standards. */
export const publicPaths = {
  office: (office: string) => `/kecamatan/${office}`,
  standards: (office: string) => `/kecamatan/${office}/standar`,
  standard: (office: string, service: string) => `/kecamatan/${office}/standar/${service}`,
  sop: (office: string, service: string) => `/kecamatan/${office}/sop/${service}`,
  paper: (office: string, service: string) => `/kecamatan/${office}/kertas/${service}`,
  draft: (office: string, service: string) => `/kecamatan/${office}/rancangan/${service}`,
  pledge: (office: string) => `/kecamatan/${office}/maklumat`,
  pledgePaper: (office: string, service: string) => `/kecamatan/${office}/maklumat/${service}`,
  service: (office: string, service: string) => `/layanan/${office}/${service}`,
} as const
