// Service worker: the files of one build, fetched once. A new build has other names of files, so
// its service worker is another one and throws the old files away.
const files = __FILES__;
const name = `playground ${files.join(' ')}`;

addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files)));
});

addEventListener('activate', (event) => {
  const isOld = (key) => key.startsWith('playground ') && key !== name;
  event.waitUntil(
    caches.keys().then((keys) => Promise.all(keys.filter(isOld).map((key) => caches.delete(key)))),
  );
});

// the network first, so that a new build shows at once
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const kept = () => caches.match(event.request, { ignoreSearch: true, ignoreVary: true });
  event.respondWith(fetch(event.request).catch(async () => (await kept()) ?? Response.error()));
});
