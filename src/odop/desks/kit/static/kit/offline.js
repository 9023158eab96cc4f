// Attendance out of network: what is noted is queued on this phone and sent when there is network again.
// Without this script the form works as any other. A queued entry carries its own key and moment, so that
// sent twice it counts once, and sent late it still says when it was noted.
(() => {
  const form = document.querySelector("form[data-offline]");
  if (!form) return;
  const said = document.querySelector("[data-offline-said]");
  const place = `odop-queue-${form.dataset.who}`;
  const queue = () => JSON.parse(localStorage.getItem(place) || "[]");
  const keep = (entries) => localStorage.setItem(place, JSON.stringify(entries));
  const say = (words) => {
    said.hidden = !words;
    said.textContent = words;
  };
  const waiting = () => {
    const n = queue().length;
    say(n ? form.dataset.waiting.replace("0", n) : "");
  };

  async function send() {
    const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
    const told = [];
    for (const entry of queue()) {
      let answer;
      try {
        answer = await fetch(entry.to, {
          method: "POST",
          headers: { "X-Sent-Later": "1", "X-CSRFToken": token },
          body: new URLSearchParams(entry.body),
          redirect: "manual",
        });
      } catch {
        break; // still no network: everything stays queued
      }
      if (!answer.ok) break; // signed out, or our fault: the entry stays queued
      told.push((await answer.json()).words);
      keep(queue().filter((other) => other.entry !== entry.entry));
    }
    waiting();
    if (told.length) say([...new Set(told)].join(" ") + (queue().length ? ` ${said.textContent}` : ""));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    const entry = crypto.randomUUID ? crypto.randomUUID() : body.get("entry");
    body.set("entry", entry);
    body.set("noted_at", new Date().toISOString());
    body.delete("csrfmiddlewaretoken");
    keep([...queue(), { entry, to: form.getAttribute("action"), body: [...body] }]);
    send().then(() => {
      if (!queue().length) setTimeout(() => location.reload(), 1500);
    });
  });
  addEventListener("online", send);
  waiting();
  if (queue().length) send();

  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register(form.dataset.offline).catch(() => undefined);
    navigator.serviceWorker.ready.then((ready) => {
      const styles = [...document.querySelectorAll("link[rel=stylesheet], script[src]")];
      const keep = [location.pathname, ...styles.map((part) => part.href || part.src)];
      if (ready.active) ready.active.postMessage({ keep });
    });
    document.querySelectorAll("form[action*=sign]").forEach((out) =>
      out.addEventListener("submit", () => {
        if (navigator.serviceWorker.controller) navigator.serviceWorker.controller.postMessage("forget");
      }),
    );
  }
})();
