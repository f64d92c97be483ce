import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { speak, spokenLanguages, type Synthesis } from './speech.ts';

const voice = (lang: string, localService: unknown) => ({ lang, localService, name: lang, default: true, voiceURI: lang }) as SpeechSynthesisVoice;

function synthesis(...voices: SpeechSynthesisVoice[]) {
  return { getVoices: () => voices, speak: vi.fn<Synthesis['speak']>(), cancel: vi.fn<Synthesis['cancel']>() };
}

describe('spokenLanguages', () => {
  it('names the languages of the voices that live on the machine', () => {
    expect(spokenLanguages(synthesis(voice('en-GB', true), voice('fr_FR', true), voice('de-DE', true)))).toEqual(['fr', 'en']);
  });

  it.each([
    ['a voice of the network', voice('fr-FR', false)],
    ['a voice that does not say where it lives', voice('fr-FR', undefined)],
    ['a voice of another language that begins alike', voice('fry-NL', true)],
    ['a voice without a language', voice('', true)],
  ])('does NOT count %s', (_, other) => {
    expect(spokenLanguages(synthesis(other))).toEqual([]);
  });

  it('is empty in a browser that cannot speak', () => {
    expect(spokenLanguages(undefined)).toEqual([]);
  });
});

describe('speak', () => {
  it('says the words with a voice of the machine, and does NOT leave the choice to the browser', () => {
    vi.stubGlobal('SpeechSynthesisUtterance', function (this: { text: string }, text: string) {
      this.text = text;
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const local = voice('fr-CA', true);
    const speech = synthesis(voice('fr-FR', false), local);
    speak(speech, 'mésothéliome', 'fr');
    expect(speech.speak.mock.calls[0]?.[0]).toMatchObject({ text: 'mésothéliome', voice: local, lang: 'fr-CA' });
  });

  it('does NOT say anything where only the network has a voice', () => {
    const speech = synthesis(voice('fr-FR', false));
    speak(speech, 'mésothéliome', 'fr');
    expect(speech.speak).not.toHaveBeenCalled();
  });
});
