import { join } from 'node:path'
import sharp from 'sharp'
import { typeset } from '#platform/typeset.ts'
import { everyLetter, letterDay, letterFolder, manyHeirs } from '#tests/every-letter.ts'
import { lookPaper, looksFolder } from '#tests/looks.ts'

const across = 4
const width = 620
const gap = 8

/** Pictures every kind of letter and lays their pages out beside each other, on sheets of twelve: `letters-1.png`. */
export async function letterLooks(): Promise<void> {
  const folder = join(looksFolder, 'letters')
  const pages: string[] = []
  for (const { name, template, data, folder: own = letterFolder } of [...everyLetter(), manyHeirs(60)]) {
    const pdf = typeset({ template: `${template}.typ`, data, folder: own, date: letterDay })
    pages.push(...(await lookPaper(pdf, name.replaceAll(', ', '-'), folder)).filter((file) => file.endsWith('.png')))
  }
  const perSheet = across * 3
  for (let from = 0; from < pages.length; from += perSheet)
    await laySheet(pages.slice(from, from + perSheet), join(looksFolder, `letters-${from / perSheet + 1}.png`))
}

async function laySheet(pages: readonly string[], file: string): Promise<void> {
  const small = await Promise.all(
    pages.map((page) => sharp(page).resize({ width }).png().toBuffer({ resolveWithObject: true })),
  )
  const height = Math.max(...small.map(({ info }) => info.height))
  const rows = Math.ceil(pages.length / across)
  const sheet = {
    width: across * (width + gap) + gap,
    height: rows * (height + gap) + gap,
    channels: 3,
    background: '#888',
  } as const
  const placed = small.map(({ data }, place) => ({
    input: data,
    left: gap + (place % across) * (width + gap),
    top: gap + Math.floor(place / across) * (height + gap),
  }))
  await sharp({ create: sheet }).composite(placed).png().toFile(file)
}
