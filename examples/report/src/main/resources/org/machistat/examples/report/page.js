(function () {
  "use strict";
  var root = document.documentElement;
  var buttons = Array.prototype.slice.call(document.querySelectorAll("button[data-set]"));
  function set(language) {
    root.lang = language;
    root.setAttribute("data-lang", language);
    document.title = root.getAttribute("data-title-" + language);
    buttons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-set") === language));
    });
  }
  function follow() {
    var word = location.hash.slice(1);
    if (word === "ja" || word === "en") {
      set(word);
    }
  }
  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      set(button.getAttribute("data-set"));
    });
  });
  window.addEventListener("hashchange", follow);
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (one) {
      one.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (one) {
      one.open = false;
    });
  });
  follow();
})();
