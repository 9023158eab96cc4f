// Keeps the pages that say they may be kept, so that attendance can be noted out of network.
const KEPT = "odop-kept";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(caches.delete(KEPT));
  if (event.data && event.data.keep) {
    event.waitUntil(
      caches.open(KEPT).then((kept) =>
        Promise.all(event.data.keep.map((address) => kept.add(address).catch(() => undefined))),
      ),
    );
  }
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !event.request.url.startsWith(self.location.origin)) return;
  event.respondWith(
    fetch(event.request).catch(() =>
      caches.match(event.request, { ignoreVary: true }).then((kept) => kept || Response.error()),
    ),
  );
});
