// A button pressed twice is pressed once: the second press of a form that is on its way is left out.
// Without this script the act itself refuses the second, in words.
(() => {
  const sent = new Set();
  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || (form.getAttribute("method") || "").toLowerCase() !== "post") return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    setTimeout(() => sent.delete(form), 10000); // no answer came: she may press again
  });
  addEventListener("pageshow", () => sent.clear());
})();
