#if CommandLine
    /// The one script: what it adds a reader can do without, and it keeps and sends nothing.
    enum FormScript {
        static let js = """
            // Enkät: a form works whole without this file.
            (function () {
              'use strict';
              // An option as "don't know" cannot stand beside others: choosing one takes back the other.
              document.addEventListener('change', function (event) {
                var box = event.target;
                if (box.type !== 'checkbox' || !box.checked) return;
                box.closest('fieldset').querySelectorAll('input[type=checkbox]').forEach(function (other) {
                  var clash = 'alone' in box.dataset || 'alone' in other.dataset;
                  if (other !== box && clash) other.checked = false;
                });
              });
              // A choice is taken back without a visit to the server; the focus stays in the question.
              document.addEventListener('click', function (event) {
                var button = event.target.closest('button.clear');
                if (!button) return;
                var chosen = button.closest('fieldset').querySelector('input:checked');
                if (!chosen) return;
                event.preventDefault();
                chosen.checked = false;
                chosen.focus();
              });
              // Two presses of a button are one.
              document.addEventListener('submit', function (event) {
                var form = event.target;
                if (form.dataset.sent) { event.preventDefault(); return; }
                form.dataset.sent = 'yes';
                setTimeout(function () { delete form.dataset.sent; }, 3000);
              });
              // A page that comes back from the browser's memory may be sent again.
              window.addEventListener('pageshow', function () {
                document.querySelectorAll('form').forEach(function (form) { delete form.dataset.sent; });
              });
              var summary = document.querySelector('.faults');
              if (summary) summary.focus();
            })();

            """
    }
#endif
