// Files to import: the real one where it lies beside the project, the example
// portfolio written as a file everywhere.
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SHARED = process.env.CARTERA_SHARED ?? join(ROOT, "..", "shared");

/** The day that every test lives in. */
export const TODAY = "2025-07-09";

/** A real export of an accounting system, or null where there is none. */
export const flagship = () => {
  const path = join(SHARED, "fixtures", "pseudo-co-icg-cartera.xlsx");
  return existsSync(path) ? path : null;
};

export const folder = () => mkdtempSync(join(tmpdir(), "cartera-files-"));

/** The example portfolio as an accounting system would export it. */
export function exampleFile() {
  const made = spawnSync("cargo", ["run", "--quiet", "--example", "demo", "--", "--today", TODAY], { cwd: ROOT, maxBuffer: 1 << 26 });
  if (made.status !== 0) throw new Error(`the example file could not be written: ${made.stderr}`);
  const path = join(folder(), "cartera-ejemplo.csv");
  writeFileSync(path, made.stdout);
  return path;
}

/** So many documents as text, each due on a day of its own. */
export function manyDocuments(count) {
  const two = (number) => String(number).padStart(2, "0");
  const row = (at) =>
    [`C${at % 4000}`, `Cliente número ${at % 4000}`, `F-${at}`, `${two((at % 28) + 1)}/${two((at % 6) + 1)}/2025`, `${1000 + at}`].join(";");
  return `Codigo;Nombre;Factura;Vence;Saldo\r\n${Array.from({ length: count }, (_, at) => row(at)).join("\r\n")}\r\n`;
}
