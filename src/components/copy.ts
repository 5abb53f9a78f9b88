/** Puts a text on the clipboard; where the browser closes it, as to pages that are not served over HTTPS, lets `select` mark the text to be copied by hand and gives false. */
export async function copyText(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return false;
  }
}
