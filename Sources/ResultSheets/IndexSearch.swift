/// The index's search and filter: a form that the page's own script shows; without scripts the whole list stands there.
struct IndexSearch {
    let edition: Edition
    /// The status names that occur, in the legend's order.
    let statuses: [(name: String, word: String)]

    /// The form, hidden until the script is there to serve it.
    var form: Markup {
        let phrases = edition.phrases
        let options = statuses.map { status -> Markup in "<option value=\"\(status.name)\">\(status.word)</option>" }
        return """
            <form class="search" role="search" hidden>
            <label>\(phrases.searchLabel) <input type="search" id="search" autocomplete="off"></label>
            <label>\(phrases.filterLabel) <select id="filter"><option value="">\(phrases.allStatuses)</option>
            \(options)
            </select></label>
            <p id="found" role="status"></p>
            </form>
            """
    }

    /// The script: no library, nothing fetched, nothing kept.
    var script: Markup {
        """
        <script>
        (function () {
          var form = document.querySelector('.search'), rows = document.querySelectorAll('.index tbody tr');
          if (!form || !rows.length) return;
          var text = form.querySelector('#search'), pick = form.querySelector('#filter');
          var found = form.querySelector('#found');
          function plain(words) {
            return words.toLocaleLowerCase(document.documentElement.lang).normalize('NFD').replace(/[\\u0300-\\u036f\\u00ad]/g, '');
          }
          function update() {
            var count = 0, area = null, words = plain(text.value).split(/\\s+/).filter(Boolean);
            rows.forEach(function (row) {
              var names = plain(row.querySelector('th').textContent);
              var fits = words.every(function (word) { return names.indexOf(word) >= 0; }) &&
                (!pick.value || row.querySelector('.symbol.' + pick.value));
              if (row.className === 'area') area = row;
              if (row.className === 'organisation') area = null;
              row.hidden = !fits;
              if (fits) count += 1;
              if (fits && area && area.hidden) { area.hidden = false; count += 1; }
            });
            found.textContent = count ? '\(edition.phrases.foundPrefix)' + count + '\(edition.phrases.foundMiddle)' + rows.length
              : '\(edition.phrases.nothingFound)';
          }
          form.addEventListener('submit', function (event) { event.preventDefault(); });
          text.addEventListener('input', update);
          pick.addEventListener('change', update);
          form.hidden = false;
          update();
        })();
        </script>
        """
    }
}

extension Phrases {
    var searchLabel: String { say("Sök nätverk", "Search networks") }
    var filterLabel: String { say("Har mål som är", "Has goals that are") }
    var allStatuses: String { say("vilka som helst", "any") }
    var foundPrefix: String { say("Visar ", "Showing ") }
    var nothingFound: String { say("Inget hittat", "Nothing found") }
    var foundMiddle: String { say(" av ", " of ") }
}
