// The last card: what the user sees when the app cannot start or has stopped.
// Plain JavaScript, no part of the app: it must work exactly when the app does
// not. It says what is safe, and takes the journal out of the database, row for
// row, as a backup that the app can restore.
//
// Shown by the event "cartera:panic" with detail {kind, message}; kind is
// "start" (the program did not load), "browser" (too old), or anything else (a
// failure while running).
(() => {
  const DATABASE = "cartera";
  const STORE = "journal";

  const WORDS = {
    es: {
      title: { start: "Cartera no pudo abrirse", browser: "Este navegador es demasiado antiguo para Cartera", other: "Cartera se detuvo" },
      what: {
        start: "El programa no terminó de cargarse. Suele bastar con recargar la página.",
        browser: "Actualícelo, o abra Cartera en una versión reciente de Chrome, Edge, Firefox o Safari.",
        other: "Ocurrió un error que el programa no esperaba. Suele bastar con recargar la página.",
      },
      safe: "No se ha perdido nada de lo que estaba guardado: sus datos siguen en este equipo.",
      reload: "Recargar",
      save: "Exportar el registro",
      saved: (n) => `Se exportaron ${n} ${n === 1 ? "cambio" : "cambios"}. Guarde el archivo en un lugar seguro.`,
      empty: "Todavía no hay nada guardado en este equipo.",
      unreadable: "El navegador no dejó leer los datos. Cierre las demás pestañas de Cartera y vuelva a intentarlo.",
      detail: "Detalle técnico",
    },
    en: {
      title: { start: "Cartera could not open", browser: "This browser is too old for Cartera", other: "Cartera has stopped" },
      what: {
        start: "The program did not finish loading. Reloading the page is usually enough.",
        browser: "Update it, or open Cartera in a recent Chrome, Edge, Firefox or Safari.",
        other: "Something happened that the program did not expect. Reloading the page is usually enough.",
      },
      safe: "Nothing that was saved is lost: your data is still on this device.",
      reload: "Reload",
      save: "Export the journal",
      saved: (n) => `${n} ${n === 1 ? "change was" : "changes were"} exported. Keep the file somewhere safe.`,
      empty: "Nothing has been saved on this device yet.",
      unreadable: "The browser did not let the data be read. Close the other Cartera tabs and try again.",
      detail: "Technical detail",
    },
  };

  const words = () => WORDS[document.documentElement.lang.startsWith("en") ? "en" : "es"];

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  // Never creates the database: an empty one of ours would be taken for the
  // app's the next time, without its stores.
  const open = () =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE);
      let absent = false;
      request.onupgradeneeded = () => {
        absent = true;
        request.transaction.abort();
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => (absent ? resolve(null) : reject(request.error));
      request.onblocked = () => reject(new Error("blocked"));
    });

  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  // All rows at once or, where the disk holds one that cannot be read, all others.
  const rows = async (database) => {
    const store = () => database.transaction(STORE, "readonly").objectStore(STORE);
    try {
      return await answer(store().getAll());
    } catch {
      const readable = [];
      for (const key of await answer(store().getAllKeys())) {
        try {
          readable.push(await answer(store().get(key)));
        } catch {
          // Counted by its absence: the number of rows is in the file and on the card.
        }
      }
      return readable;
    }
  };

  const journal = async () => {
    const database = await open();
    if (!database) return [];
    try {
      return database.objectStoreNames.contains(STORE) ? await rows(database) : [];
    } finally {
      database.close();
    }
  };

  const crc32 = (bytes) => {
    let crc = ~0;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
    }
    return ~crc >>> 0;
  };

  const two = (n) => String(n).padStart(2, "0");
  const day = (now) => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = (now) => `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;

  // The format of a backup (src/storage/backup.rs), so that the app can restore it.
  const backup = (all, now) => {
    const line = (value) => `${JSON.stringify(value)}\n`;
    const records = all.length;
    const opening = { cartera: "backup", format: 1, made_at: `${day(now)}T${time(now)}`, app: "card", records };
    const body = new TextEncoder().encode(line(opening) + all.map(({ id, crc, v }) => line({ id, crc, v })).join(""));
    const closing = { cartera: "end", records, crc: crc32(body).toString(16).padStart(8, "0") };
    return [body, line(closing)];
  };

  const download = (all) => {
    const now = new Date();
    const blob = new Blob(backup(all, now), { type: "application/x-ndjson" });
    const link = element("a", "", { href: URL.createObjectURL(blob), download: `cartera-registro-${day(now)}.cartera` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const save = async (status) => {
    try {
      const all = await journal();
      if (all.length) download(all);
      status.textContent = all.length ? words().saved(all.length) : words().empty;
    } catch {
      status.textContent = words().unreadable;
    }
  };

  const show = ({ kind, message }) => {
    if (document.querySelector("dialog.crash")) return;
    const text = words();
    const card = element("dialog", "", { class: "crash", "aria-labelledby": "crash-title" });
    const status = element("p", "", { class: "crash-status", role: "status" });
    const reload = element("button", text.reload, { type: "button", class: "crash-first" });
    reload.addEventListener("click", () => location.reload());
    const exportButton = element("button", text.save, { type: "button" });
    exportButton.addEventListener("click", () => save(status));
    const actions = element("div", "", { class: "crash-actions" });
    actions.append(reload, exportButton);
    const detail = element("details");
    detail.append(element("summary", text.detail), element("pre", message || "?", { tabindex: "0" }));
    card.append(
      element("h1", text.title[kind] ?? text.title.other, { id: "crash-title" }),
      element("p", text.what[kind] ?? text.what.other),
      element("p", text.safe),
      actions,
      status,
      detail,
    );
    // The program under it is dead: the card cannot be dismissed, only answered.
    card.addEventListener("cancel", (event) => event.preventDefault());
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
    document.body.append(card);
    if (card.showModal) card.showModal();
    else card.setAttribute("open", "");
  };

  window.addEventListener("cartera:panic", (event) => show(event.detail ?? {}));
  // A trap that no panic hook saw, such as memory that ran out.
  window.addEventListener("error", (event) => {
    if (typeof WebAssembly === "object" && event.error instanceof WebAssembly.RuntimeError) {
      show({ kind: "run", message: String(event.error.stack ?? event.error) });
    }
  });
})();
