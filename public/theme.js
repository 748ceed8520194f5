// Runs before the first paint: the theme and language chosen last time, so that
// the page never flashes in the wrong one. The app owns both values; it stores
// them as JSON strings ("\"dark\""). Absent or unreadable means: the system's.
(() => {
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const theme = read("cartera.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const lang = read("cartera.lang");
  if (lang === "es" || lang === "en") root.lang = lang;
})();
