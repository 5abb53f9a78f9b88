import { createCanvas, loadImage } from "@napi-rs/canvas";
import { encodePng } from "./png.js";

/** An SVG file as PNG, of the size that it gives. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return encodePng(context.getImageData(0, 0, canvas.width, canvas.height));
}
