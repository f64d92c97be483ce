/**
 * What the pure rooms may use beyond the language itself: encoders that Node, workers and browsers
 * share. Nothing of the DOM.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer): string;
}
