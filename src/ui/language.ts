export type Language = 'id' | 'en'

/** What a person reads, in every language PATEN speaks. Indonesian leads; English follows. */
export type Text = { readonly id: string; readonly en: string }

/** The reader's voice: takes a text, returns it in the reader's language. */
export function speak(language: Language): (text: Text) => string {
  return (text) => text[language]
}

/** A number and what it counts, in English, where one of them asks for another word: `1 file`, `2 files`. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`
}
