// What is handed over: codes read from pixels, papers read from the printed file.
import jsQR from "jsqr";
import { extractText, getDocumentProxy } from "unpdf";

/** What a code on the screen says, read from its pixels by another library. */
export async function codeOn(drawing) {
  await drawing.waitFor();
  const { data, width, height } = await drawing.evaluate(async (svg) => {
    const side = 1024;
    const copy = svg.cloneNode(true);
    copy.setAttribute("width", side);
    copy.setAttribute("height", side);
    const picture = new Image();
    picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await picture.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const context = canvas.getContext("2d");
    context.drawImage(picture, 0, 0, side, side);
    const pixels = context.getImageData(0, 0, side, side);
    return { data: Array.from(pixels.data), width: side, height: side };
  });
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? null;
}

/** The text of a printed page, in reading order, and how many pages and how large they are. */
export async function readPdf(bytes) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { totalPages, text } = await extractText(pdf, { mergePages: true });
  const [, , width, height] = (await pdf.getPage(1)).view;
  const millimetres = (points) => Math.round((points / 72) * 25.4);
  return { pages: totalPages, text, width: millimetres(width), height: millimetres(height) };
}
