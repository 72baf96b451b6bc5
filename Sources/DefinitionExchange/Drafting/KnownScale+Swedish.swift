extension KnownScale {
    /// Scales as Swedish surveys word them, the more usual first.
    static let swedish = [
        KnownScale("ja_nej", "Nej", "Ja", agreeing: 1, isScored: false),
        KnownScale(
            "ja_delvis_nej", "Nej|Nej, inte alls",
            "Delvis|Till viss del|Ja, delvis|Ja, till viss del|Ja, i viss mån|Ja, i viss utsträckning",
            "Ja|Ja, helt|Ja, helt och hållet|Ja, absolut|Ja, i hög grad", agreeing: 1),
        KnownScale(
            "ja_nej4", "Nej, inte alls|Nej",
            "Nej, knappast|Nej, inte riktigt|Nej, inte särskilt|Ja, i liten utsträckning",
            "Ja, delvis|Ja, till viss del|Ja, i stort sett|Ja, till stor del|Ja, i viss mån|Ja, ganska",
            "Ja, helt och hållet|Ja, helt|Ja, absolut|Ja, i hög grad|Ja, mycket", agreeing: 2),
        KnownScale("ja_kanske_nej", "Nej", "Kanske", "Ja", agreeing: 1),
        KnownScale(
            "instammer5", "Instämmer inte alls|Instämmer inte", "Instämmer i låg grad|Instämmer i liten grad",
            "Instämmer till viss del|Instämmer delvis|Instämmer i viss mån",
            "Instämmer i hög grad|Instämmer till stor del",
            "Instämmer helt|Instämmer helt och hållet", agreeing: 2),
        KnownScale(
            "instammer5", "Instämmer inte alls|Tar helt avstånd|Tar helt avstånd från",
            "Instämmer inte|Instämmer knappast|Tar delvis avstånd|Tar delvis avstånd från|Instämmer delvis inte",
            "Varken eller|Varken instämmer eller tar avstånd|Neutral|Varken eller/neutral",
            "Instämmer|Instämmer delvis|Instämmer i stort", "Instämmer helt|Instämmer helt och hållet", agreeing: 2),
        KnownScale(
            "instammer4", "Instämmer inte alls|Instämmer inte",
            "Instämmer knappast|Instämmer i låg grad|Instämmer till viss del",
            "Instämmer delvis|Instämmer i hög grad|Instämmer till stor del|Instämmer",
            "Instämmer helt|Instämmer helt och hållet",
            agreeing: 2),
        KnownScale(
            "instammer4", "Instämmer inte alls|Instämmer inte",
            "Instämmer delvis|Instämmer i viss utsträckning|Instämmer i liten utsträckning",
            "Instämmer i stor utsträckning",
            "Instämmer helt|Instämmer helt och hållet|Instämmer i mycket stor utsträckning",
            agreeing: 2),
        KnownScale("instammer3", "Instämmer inte", "Instämmer delvis", "Instämmer|Instämmer helt", agreeing: 1),
        KnownScale(
            "stammer5", "Stämmer inte alls|Stämmer mycket dåligt",
            "Stämmer dåligt|Stämmer ganska dåligt|Stämmer inte så bra",
            "Stämmer varken bra eller dåligt|Stämmer delvis|Varken eller|Stämmer till viss del",
            "Stämmer bra|Stämmer ganska bra", "Stämmer helt|Stämmer mycket bra|Stämmer precis|Stämmer helt och hållet",
            agreeing: 2),
        KnownScale(
            "stammer4", "Stämmer inte alls|Stämmer mycket dåligt",
            "Stämmer dåligt|Stämmer ganska dåligt|Stämmer inte så bra",
            "Stämmer bra|Stämmer ganska bra|Stämmer delvis",
            "Stämmer helt|Stämmer mycket bra|Stämmer precis|Stämmer helt och hållet", agreeing: 2),
        KnownScale(
            "stammer4", "Stämmer inte alls", "Stämmer till viss del|Stämmer delvis|Stämmer i låg grad",
            "Stämmer till stor del|Stämmer i stort sett|Stämmer i hög grad", "Stämmer helt|Stämmer helt och hållet",
            agreeing: 2),
        KnownScale(
            "nojd5", "Mycket missnöjd|Inte alls nöjd", "Ganska missnöjd|Missnöjd|Inte särskilt nöjd",
            "Varken nöjd eller missnöjd|Varken eller|Neutral", "Ganska nöjd|Nöjd", "Mycket nöjd", agreeing: 2),
        KnownScale(
            "nojd4", "Mycket missnöjd|Inte alls nöjd", "Ganska missnöjd|Missnöjd|Inte särskilt nöjd|Inte så nöjd",
            "Ganska nöjd|Nöjd", "Mycket nöjd", agreeing: 2),
        KnownScale(
            "nojd3", "Missnöjd|Inte nöjd", "Varken nöjd eller missnöjd|Varken eller|Neutral", "Nöjd", agreeing: 1),
        KnownScale(
            "bra5", "Mycket dåligt|Mycket dålig", "Ganska dåligt|Ganska dålig|Dåligt|Dålig",
            "Varken bra eller dåligt|Varken bra eller dålig|Varken eller|Godtagbart|Godtagbar",
            "Ganska bra|Bra", "Mycket bra|Utmärkt", agreeing: 2),
        KnownScale(
            "bra4", "Mycket dåligt|Mycket dålig", "Ganska dåligt|Ganska dålig|Dåligt|Dålig", "Ganska bra|Bra",
            "Mycket bra|Utmärkt", agreeing: 2),
        KnownScale(
            "utstrackning5", "Inte alls|I mycket liten utsträckning|I mycket låg grad|I mycket liten grad",
            "I liten utsträckning|I låg grad|I liten grad|I ganska liten utsträckning",
            "I viss utsträckning|Till viss del|I viss mån|Delvis|I viss grad|Varken eller",
            "I stor utsträckning|I hög grad|Till stor del|I hög utsträckning|I ganska stor utsträckning|I ganska hög grad",
            "I mycket stor utsträckning|I mycket hög grad|Helt och hållet|Helt|I mycket hög utsträckning", agreeing: 2),
        KnownScale(
            "utstrackning4", "Inte alls|Nej, inte alls",
            "I liten utsträckning|I låg grad|I liten grad|Till viss del|Delvis",
            "I ganska stor utsträckning|I ganska hög grad|I viss utsträckning|Till stor del",
            "I stor utsträckning|I hög grad|I mycket stor utsträckning|I mycket hög grad|Helt", agreeing: 2),
        KnownScale(
            "utstrackning4", "Inte alls|Nej, inte alls", "I låg grad|I liten grad|I liten utsträckning",
            "I viss grad|I viss mån|I viss utsträckning|Till viss del|Delvis",
            "I hög grad|I stor utsträckning|I hög utsträckning|Till stor del", agreeing: 1),
        KnownScale("ofta5", "Aldrig", "Sällan", "Ibland", "Ofta", "Alltid|Mycket ofta", agreeing: 2),
        KnownScale("ofta4", "Aldrig", "Sällan", "Ibland", "Ofta|Alltid", agreeing: 1),
        KnownScale(
            "hur_ofta", "Aldrig", "Mer sällan|Mindre än en gång i månaden|Någon gång per år",
            "Varje månad|Månadsvis|Någon gång i månaden|Någon gång per månad",
            "Varje vecka|Veckovis|Någon gång i veckan|Någon gång per vecka", "Dagligen|Varje dag", agreeing: 0),
        KnownScale(
            "sannolikt5", "Mycket osannolikt|Inte alls troligt", "Ganska osannolikt|Osannolikt|Inte särskilt troligt",
            "Varken sannolikt eller osannolikt|Varken eller", "Ganska sannolikt|Sannolikt|Troligt|Ganska troligt",
            "Mycket sannolikt|Mycket troligt", agreeing: 2),
        KnownScale(
            "viktigt4", "Inte alls viktigt|Oviktigt|Inte viktigt",
            "Inte särskilt viktigt|Mindre viktigt|Ganska oviktigt",
            "Ganska viktigt|Viktigt", "Mycket viktigt", agreeing: 2),
        KnownScale(
            "viktigt5", "Inte alls viktigt|Helt oviktigt", "Inte särskilt viktigt|Ganska oviktigt|Mindre viktigt",
            "Varken viktigt eller oviktigt|Varken eller|Ganska viktigt", "Viktigt", "Mycket viktigt", agreeing: 2),
    ]
}
