#if CommandLine
    /// One question: a fieldset and its legend, hint and error tied to the fields.
    enum TemplatesOfQuestions {
        /// The legend of a single field holds the field's own label, and the fieldset is then no group to read out.
        static let question = """
            {{#.is_note}}
            <div class="note"><p>{{#.label}}{{>words}}{{/.label}}</p>{{#.hints}}<p class="hint">{{>words}}</p>{{/.hints}}</div>
            {{/.is_note}}
            {{^.is_note}}
            <fieldset class="question {{.kind}}{{#.invalid}} wrong{{/.invalid}}"{{{.group}}}>
            <legend>{{#.single}}<label for="{{id}}">{{/.single}}{{#.label}}{{>words}}{{/.label}}{{#.required}} <span class="required">({{>words}})</span>{{/.required}}{{#.single}}</label>{{/.single}}</legend>
            {{#.has_hints}}
            <p class="hint" id="{{hint_id}}">{{#hints}}<span>{{>words}}</span> {{/hints}}</p>
            {{/.has_hints}}
            {{#.error}}
            <p class="error" id="{{error_id}}"{{{.lang}}}><span class="unseen">{{.prefix}}</span>{{.text}}</p>
            {{/.error}}
            {{#.has_choices}}
            <div class="options">
            {{#choices}}
            {{>option}}
            {{/choices}}
            </div>
            {{/.has_choices}}
            {{#.is_menu}}
            <select id="{{id}}" name="{{id}}"{{{field}}}>
            <option value="">{{.choose}}</option>
            {{#.groups}}
            <optgroup label="{{.label}}">
            {{#.options}}
            <option value="{{.value}}"{{#.chosen}} selected{{/.chosen}}>{{.text}}</option>
            {{/.options}}
            </optgroup>
            {{/.groups}}
            {{#.options}}
            <option value="{{.value}}"{{#.chosen}} selected{{/.chosen}}>{{.text}}</option>
            {{/.options}}
            </select>
            {{/.is_menu}}
            {{#.is_line}}
            <input type="text" id="{{id}}" name="{{id}}" value="{{.value}}" dir="auto" autocomplete="off"{{#.mode}} inputmode="{{.}}" autocapitalize="off" spellcheck="false"{{/.mode}}{{{field}}}>
            {{/.is_line}}
            {{#.is_area}}
            <textarea id="{{id}}" name="{{id}}" rows="6" dir="auto" autocomplete="off"{{{field}}}>
            {{.value}}</textarea>
            {{/.is_area}}
            {{#.is_date}}
            <span class="part"><label for="{{.id}}">{{#.label}}{{>words}}{{/.label}}</label>
            <input type="text" id="{{.id}}" name="{{.id}}" value="{{.value}}" inputmode="numeric" autocomplete="off" maxlength="{{.size}}" class="digits{{.size}}"{{#.wrong}} aria-invalid="true" aria-describedby="{{error_id}}"{{/.wrong}}></span>
            {{/.is_date}}
            {{#.can_clear}}
            <p class="clearing"><button class="plain clear" name="f-action" value="{{.value}}">{{#.label}}{{>words}}{{/.label}}</button></p>
            {{/.can_clear}}
            </fieldset>
            {{/.is_note}}

            """

        static let option = """
            <div class="option{{#.apart}} apart{{/.apart}}{{#.end}} end{{/.end}}"><input type="{{.type}}" id="{{.id}}" name="{{.name}}" value="{{.value}}"{{#.checked}} checked{{/.checked}}{{#.alone}} data-alone{{/.alone}}{{#.required}} required{{/.required}}><label for="{{.id}}">{{#.label}}{{>words}}{{/.label}}</label></div>

            """
    }
#endif
