/** An answer with the file that the host keeps packed by gzip, unpacked; as it came where the host told the browser, which then has unpacked it. */
export async function unpacked(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new Response(isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")) : bytes);
}
