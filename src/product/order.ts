/** The architecture: a slice may use the doors of the slices before it. News travels the other way, through the journal. */
export const order = [
  'journal',
  'offices',
  'identity',
  'clock',
  'authority',
  'fees',
  'catalogue',
  'documents',
  'signing',
  'search',
  'cases',
  'staffing',
  'guide',
  'tracking',
  'supervision',
] as const
