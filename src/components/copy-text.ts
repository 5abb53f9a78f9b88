/** Copies what is in a field; where the clipboard is closed, as on pages that are not served over HTTPS, selects it for copying by hand and gives false. */
export async function copyText(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.select();
    return false;
  }
}
