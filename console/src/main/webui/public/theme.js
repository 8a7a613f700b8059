// Before the first paint: what the person chose, else what the machine prefers.
(function () {
  var chosen = localStorage.getItem('theme');
  var dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.classList.toggle('pf-v6-theme-dark', dark);
})();
