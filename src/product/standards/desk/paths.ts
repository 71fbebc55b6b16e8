/** Where the pages of standards are, for the office and for everybody. */
export const paths = {
  standards: '/standards',
  obligations: '/standards/obligations',
  standard: (id: string) => `/standards/${id}`,
  draft: (id: string) => `/standards/${id}/draft`,
  comparison: (id: string) => `/standards/${id}/comparison`,
  sop: (id: string) => `/standards/${id}/sop`,
  act: (id: string, act: string) => `/standards/${id}/${act}`,
} as const
