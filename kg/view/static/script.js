// A script beside the page, fetched once; the promise is kept when it has run. Those asked for first run first.
kg.script = (() => {
  const asked = new Map();
  return name => {
    if (!asked.has(name)) asked.set(name, new Promise((done, failed) => {
      const made = document.createElement('script');
      made.src = name; made.async = false; made.onload = done;
      made.onerror = () => failed(new Error(name));
      document.head.append(made);
    }));
    return asked.get(name);
  };
})();
