export type Language = 'id' | 'en'

/** What a person reads, in every language PATEN speaks. Indonesian leads; English follows. */
export type Text = { readonly id: string; readonly en: string }

/** The reader's voice: takes a text, returns it in the reader's language. */
export function speak(language: Language): (text: Text) => string {
  return (text) => text[language]
}
