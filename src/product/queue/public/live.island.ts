import { keepFresh } from './news.island.ts'

for (const place of document.querySelectorAll<HTMLElement>('[data-live]')) keepFresh(place)
