/** Where the pages of the queue live. */
export const paths = { kiosk: '/kiosk', board: '/board', counter: '/counter', room: '/queue' } as const

export function kioskTicketPath(ticket: string): string {
  return `/kiosk/tickets/${ticket}`
}

export function tripPath(office: string): string {
  return `/kecamatan/${office}/antrean`
}

/** Where a telephone takes a ticket, with the code of the day that hangs at the door. */
export function doorPath(office: string, code: string): string {
  return `${tripPath(office)}/ambil?kode=${code}`
}

export function phonePath(office: string, code: string): string {
  return `${tripPath(office)}/${code}`
}
