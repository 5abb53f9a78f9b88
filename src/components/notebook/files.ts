/** Hands the reader a file, made in the page. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([content], { type }));
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Asks the reader for a text file; null where she chose none, undefined where it has more than `most` bytes. */
export function chooseFile(accept: string, most: number): Promise<{ name: string; text: string | undefined } | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener("cancel", () => resolve(null));
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file === undefined) return resolve(null);
      if (file.size > most) return resolve({ name: file.name, text: undefined });
      void file.text().then((text) => resolve({ name: file.name, text }));
    });
    input.click();
  });
}

/** Copies a text; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
