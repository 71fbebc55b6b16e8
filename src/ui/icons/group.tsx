const shapes = {
  collect: 'M6 3h9l4 4v7M6 3v11M9 8h6M9 12h4M2 17h5l3 2h5a2 2 0 0 1 0 3H8l-6-1',
  letter: 'M6 2h9l4 4v16H6zM15 2v4h4M9 11h7M9 15h7M9 19h4',
  family:
    'M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM17 11.500a2.500 2.500 0 1 0 0-5M2 21c0-6 2-8 6-8s6 2 6 8M14 15c5-2 8 1 8 6',
  land: 'M2 6l7-3 6 3 7-3v15l-7 3-6-3-7 3zM9 3v15M15 6v15',
  rings: 'M9 21a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM15 21a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM7 3h4l1 2-3 4-3-4z',
  event: 'M4 10v11h16V10M2 10l3-7h14l3 7a3 3 0 0 1-5 1 3 3 0 0 1-5 0 3 3 0 0 1-5 0 3 3 0 0 1-5-1zM10 21v-6h4v6',
  house: 'M3 21V9l9-6 9 6v12zM9 21v-7h6v7M8 10h8',
  talk: 'M3 4h18v12h-9l-5 5v-5H3zM8 8.500h8M8 12h5',
  question: 'M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20zM9 9a3 3 0 1 1 4 3l-1 2M12 17.500v.1',
} as const

/** The sign of a matter on a tile. Decoration: the word beside it carries the meaning. */
export function GroupIcon({ icon }: { icon: keyof typeof shapes }) {
  return (
    <svg class="i" viewBox="0 0 24 24" width="48" aria-hidden="true">
      <path d={shapes[icon]} />
    </svg>
  )
}
