// Before the first paint: what the person chose, else what the machine prefers. Paper is light.
(function () {
  var classes = document.documentElement.classList;
  var dark = 'pf-v6-theme-dark';
  var chosen = localStorage.getItem('theme');
  var shown = false;
  classes.toggle(dark, chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  addEventListener('beforeprint', function () {
    shown = classes.contains(dark);
    classes.remove(dark);
  });
  addEventListener('afterprint', function () {
    classes.toggle(dark, shown);
  });
})();
