/**
 * The little of papaparse that is used here. Its published types bring Node's along, and this room
 * must not know Node.
 */
declare module 'papaparse' {
  export interface StepResult {
    readonly data: string[];
    readonly errors: readonly { readonly type: string; readonly code: string }[];
    readonly meta: { readonly cursor: number };
  }
  interface Papa {
    parse(
      text: string,
      config: { delimiter: string; newline: '\n' | '\r\n' | '\r'; step: (result: StepResult) => void },
    ): void;
    unparse(
      rows: readonly (readonly string[])[],
      config: { delimiter: string; newline: string; escapeFormulae: RegExp; header: false },
    ): string;
  }
  const Papa: Papa;
  export default Papa;
}
