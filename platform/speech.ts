import { type Language, LANGUAGES } from '../glossary/concept-schema.ts';

/** What is asked of the browser's speech; a part of `speechSynthesis`. */
export type Synthesis = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>;

/** The browser's speech; undefined where it has none. Asking early makes it load its list of voices. */
export function browserSpeech(): Synthesis | undefined {
  const synthesis: Synthesis | undefined = globalThis.speechSynthesis;
  synthesis?.getVoices();
  return synthesis;
}

/**
 * The languages that can be spoken on this machine alone. A voice that works over the network would
 * tell its maker what is read: it is as if it were not there, and so is one that does not say.
 */
export function spokenLanguages(synthesis: Synthesis | undefined): Language[] {
  return LANGUAGES.filter((lang) => localVoice(synthesis, lang) !== undefined);
}

/** Says a text with a voice of this machine; says nothing where there is none (any more). */
export function speak(synthesis: Synthesis | undefined, text: string, lang: Language): void {
  const voice = localVoice(synthesis, lang);
  if (!synthesis || !voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  // Without a voice of its own choosing, the browser may take one of the network.
  utterance.voice = voice;
  utterance.lang = voice.lang;
  synthesis.cancel();
  synthesis.speak(utterance);
}

function localVoice(synthesis: Synthesis | undefined, lang: Language): SpeechSynthesisVoice | undefined {
  return synthesis?.getVoices().find((voice) => voice.localService === true && /^[a-z]+/i.exec(voice.lang)?.[0].toLowerCase() === lang);
}
