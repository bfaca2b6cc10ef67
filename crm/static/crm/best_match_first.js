"use strict";
// In a select that is searched by typing, Enter takes the first row: the best match has to stand there.
{
  const $ = django.jQuery;

  const rank = (text, term) => {
    const words = text.toLowerCase();
    if (words === term || words.includes(`(${term})`)) return 0; // the code itself
    if (words.startsWith(term)) return 1;
    return words.includes(` ${term}`) ? 2 : 3;
  };

  $.fn.select2.defaults.set("sorter", (rows) => {
    const field = document.querySelector(".select2-container--open .select2-search__field");
    const term = field ? field.value.trim().toLowerCase() : "";
    return term ? [...rows].sort((a, b) => rank(a.text, term) - rank(b.text, term)) : rows;
  });
}
