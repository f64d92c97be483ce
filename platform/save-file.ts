/** Has the browser save a text as a file: no permission is needed, and nothing leaves the machine. */
export function saveFile({ name, mediaType, text }: { readonly name: string; readonly mediaType: string; readonly text: string }): void {
  saveBlob(name, new Blob([text], { type: mediaType }));
}

/** As {@link saveFile}, for what is too large to be one text. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file in its own time; a minute is long enough for any.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
