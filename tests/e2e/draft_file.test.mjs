// A mail that a link cannot carry: many documents, so the link sums them up, and the draft as a
// file lists every one of them.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, importFile, journal, launch } from "./support/collector.mjs";
import { folder } from "./support/files.mjs";

const NUMBERS = Array.from({ length: 60 }, (_, place) => `FV-${1001 + place}`);

async function portfolio() {
  const rows = NUMBERS.map((number, place) => `900123456;Ferretería Ñandú Ltda;pagos@nandu.example;${number};2025-05-${String(1 + (place % 28)).padStart(2, "0")};${150_000 + place}`);
  const path = join(folder(), "cartera.csv");
  await writeFile(path, ["NIT;Cliente;Correo;Factura;Vencimiento;Saldo", ...rows].join("\r\n"));
  return path;
}

/** Headers and body of a mail, as a mail program reads them. */
function read(text) {
  const [head, body] = text.split("\r\n\r\n");
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, " ");
  const headers = Object.fromEntries(unfolded.split("\r\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
  const words = (value) => value.replaceAll(/=\?UTF-8\?B\?([^?]*)\?= ?/g, (_, word) => Buffer.from(word, "base64").toString("utf8"));
  return { headers, subject: words(headers.Subject), body: Buffer.from(body, "base64").toString("utf8") };
}

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`draft file on a ${size}`, { timeout: 240_000 }, () => {
    let app;
    let page;
    const attempts = async () => (await journal(page)).map((row) => JSON.parse(row.v).change).filter((it) => it.type === "AttemptOpened");

    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      page.setDefaultTimeout(20_000);
      await importFile(page, await portfolio());
      const line = page.locator("main a[href^='#/cliente/']").first();
      await line.waitFor();
      await at(page, (await line.getAttribute("href")).split("?")[0]);
      await page.getByRole("region", { name: "Contacto", exact: true }).waitFor();
    });
    after(() => app.close());

    test("the link's text sums the documents up; the file lists them all", async () => {
      await page.getByRole("button", { name: "Correo", exact: true }).click();
      const text = page.getByRole("textbox", { name: "Texto" });
      await text.waitFor();
      assert.ok(!(await text.inputValue()).includes(NUMBERS.at(-1)), "sixty documents do not fit a link");
      const button = page.getByRole("button", { name: "Borrador para el correo (.eml)" });
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      assert.match(download.suggestedFilename(), /^correo-\w+\.eml$/);
      const mail = read(await readFile(await download.path(), "latin1"));
      assert.equal(mail.headers.To, "pagos@nandu.example");
      assert.equal(mail.headers["X-Unsent"], "1");
      assert.notEqual(mail.subject, "");
      assert.match(mail.body, /Ferretería Ñandú/);
      for (const number of NUMBERS) assert.ok(mail.body.includes(number), `${number} is in the mail`);
    });

    test("the press opened the attempt with the text that went out", async () => {
      for (let tries = 0; (await attempts()).length === 0; tries += 1) {
        assert.ok(tries < 100, "no attempt was opened");
        await page.waitForTimeout(50);
      }
      const [attempt] = await attempts();
      assert.equal(attempt.channel, "Email");
      assert.ok(attempt.text.includes(NUMBERS.at(-1)));
    });

    test("nothing went wrong", () => app.assertQuiet());
  });
}
