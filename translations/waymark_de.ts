<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ErrorWords</name>
    <message>
        <source>This is not valid.</source>
        <translation>Das ist nicht gültig.</translation>
    </message>
    <message>
        <source>This cannot be understood.</source>
        <translation>Das ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Nothing was written.</source>
        <translation>Jemand anderes hat das inzwischen geändert. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The database cannot be reached.</source>
        <translation>Die Datenbank ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>This is not allowed on this connection.</source>
        <translation>Diese Verbindung erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The database took too long and was stopped.</source>
        <translation>Die Datenbank brauchte zu lange und wurde angehalten.</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Check that the server runs and that this machine may reach it.</source>
        <translation>Prüfen Sie, ob der Server läuft und ob dieser Rechner ihn erreichen darf.</translation>
    </message>
    <message>
        <source>Connect with a role that may write, and without Read only.</source>
        <translation>Verbinden Sie sich mit einer Rolle, die schreiben darf, und ohne „Nur lesen“.</translation>
    </message>
    <message>
        <source>Narrow the search, or sort by a column that has an index.</source>
        <translation>Grenzen Sie die Suche ein, oder sortieren Sie nach einer Spalte mit Index.</translation>
    </message>
    <message>
        <source>Look at both versions and choose.</source>
        <translation>Vergleichen Sie beide Fassungen und wählen Sie.</translation>
    </message>
    <message>
        <source>Reload to see what is there now.</source>
        <translation>Laden Sie neu, um den jetzigen Stand zu sehen.</translation>
    </message>
</context>
<context>
    <name>EventStateFace</name>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>There are no events to show.</source>
        <translation>Es gibt keine Ereignisse zu zeigen.</translation>
    </message>
    <message>
        <source>Choose a wider scope, or remove a term of the search.</source>
        <translation>Wählen Sie einen größeren Umfang, oder entfernen Sie einen Suchbegriff.</translation>
    </message>
    <message>
        <source>The events could not be read.</source>
        <translation>Die Ereignisse konnten nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>EventTableModel</name>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>%1 · %2</source>
        <comment>event type, content</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>Keine Position</translation>
    </message>
    <message>
        <source>Impossible position</source>
        <translation>Unmögliche Position</translation>
    </message>
    <message>
        <source>%1 after the event before</source>
        <translation>%1 nach dem Ereignis davor</translation>
    </message>
    <message>
        <source>%1 from the event before, in no time</source>
        <translation>%1 vom Ereignis davor, in null Zeit</translation>
    </message>
    <message>
        <source>%1 and %2 after the event before, %3 km/h</source>
        <translation>%1 und %2 nach dem Ereignis davor, %3 km/h</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <comment>from, to, time zone</comment>
        <translation>%1 bis %2 %3</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Search players</source>
        <translation>Spieler suchen</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Next player</source>
        <translation>Nächster Spieler</translation>
    </message>
    <message>
        <source>Previous player</source>
        <translation>Voriger Spieler</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>This Database</source>
        <translation>Diese Datenbank</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Edits are audited</source>
        <translation>Änderungen werden protokolliert</translation>
    </message>
    <message>
        <source>Saves may be changed</source>
        <translation>Spielstände dürfen geändert werden</translation>
    </message>
    <message>
        <source>Events may be appended</source>
        <translation>Ereignisse dürfen angehängt werden</translation>
    </message>
    <message>
        <source>Players may be created</source>
        <translation>Spieler dürfen angelegt werden</translation>
    </message>
    <message>
        <source>Players are named by</source>
        <translation>Spieler heißen nach</translation>
    </message>
    <message>
        <source>Differences from the specification</source>
        <translation>Abweichungen von der Spezifikation</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über Waymark</translation>
    </message>
    <message>
        <source>Waymark %1</source>
        <translation>Waymark %1</translation>
    </message>
    <message>
        <source>An inspector and editor for player saves in PostgreSQL.</source>
        <translation>Ein Programm zum Ansehen und Bearbeiten von Spielständen in PostgreSQL.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Built with Qt %1. Icons from Lucide (ISC). Map from Natural Earth.</source>
        <translation>Gebaut mit Qt %1. Symbole von Lucide (ISC). Karte von Natural Earth.</translation>
    </message>
    <message>
        <source>Migrated by a newer Waymark</source>
        <translation>Von einem neueren Waymark migriert</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPicture</name>
    <message>
        <source>%1, coasts within 1 km</source>
        <translation>%1, Küsten auf 1 km genau</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
</context>
<context>
    <name>MenuPlan</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Spieler</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Export Player…</source>
        <translation>Spieler exportieren…</translation>
    </message>
    <message>
        <source>Import Player…</source>
        <translation>Spieler importieren…</translation>
    </message>
    <message>
        <source>Copy Player</source>
        <translation>Spieler kopieren</translation>
    </message>
    <message>
        <source>Paste Player</source>
        <translation>Spieler einfügen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Insert Before</source>
        <translation>Davor einfügen</translation>
    </message>
    <message>
        <source>Insert Inside</source>
        <translation>Innen einfügen</translation>
    </message>
    <message>
        <source>Change Type</source>
        <translation>Typ ändern</translation>
    </message>
    <message>
        <source>Edit as Text</source>
        <translation>Als Text bearbeiten</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Go to Path</source>
        <translation>Gehe zum Pfad</translation>
    </message>
    <message>
        <source>Save Changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Revert Changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Take Back Last Save</source>
        <translation>Letztes Speichern zurücknehmen</translation>
    </message>
    <message>
        <source>Give Item…</source>
        <translation>Gegenstand geben…</translation>
    </message>
    <message>
        <source>Mark Visited…</source>
        <translation>Als besucht markieren…</translation>
    </message>
    <message>
        <source>Set Flag…</source>
        <translation>Flag setzen…</translation>
    </message>
    <message>
        <source>Add to Counter…</source>
        <translation>Zähler erhöhen…</translation>
    </message>
    <message>
        <source>Unlock Achievement…</source>
        <translation>Erfolg freischalten…</translation>
    </message>
    <message>
        <source>Find Players with This Value</source>
        <translation>Spieler mit diesem Wert suchen</translation>
    </message>
    <message>
        <source>Why Is This Here?</source>
        <translation>Warum steht das hier?</translation>
    </message>
    <message>
        <source>Snapshot…</source>
        <translation>Schnappschuss…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Klonen…</translation>
    </message>
    <message>
        <source>Reset Progress…</source>
        <translation>Fortschritt zurücksetzen…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Follow New Events</source>
        <translation>Neuen Ereignissen folgen</translation>
    </message>
    <message>
        <source>Append Event…</source>
        <translation>Ereignis anhängen…</translation>
    </message>
    <message>
        <source>Append Copy Now</source>
        <translation>Kopie jetzt anhängen</translation>
    </message>
    <message>
        <source>Export Events…</source>
        <translation>Ereignisse exportieren…</translation>
    </message>
    <message>
        <source>Next Event</source>
        <translation>Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Previous Event</source>
        <translation>Voriges Ereignis</translation>
    </message>
    <message>
        <source>Go to Time…</source>
        <translation>Gehe zur Zeit…</translation>
    </message>
    <message>
        <source>Copy for Ticket</source>
        <translation>Für Ticket kopieren</translation>
    </message>
    <message>
        <source>Fit All</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Fit Selection</source>
        <translation>Auswahl zeigen</translation>
    </message>
    <message>
        <source>Put Player Here…</source>
        <translation>Spieler hierher setzen…</translation>
    </message>
    <message>
        <source>Append Event Here…</source>
        <translation>Ereignis hier anhängen…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Base Map</source>
        <translation>Grundkarte</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Time Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>Befehlsliste</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>This Database</source>
        <translation>Diese Datenbank</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über Waymark</translation>
    </message>
    <message>
        <source>Count Visits…</source>
        <translation>Besuche zählen…</translation>
    </message>
</context>
<context>
    <name>PlayerCells</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>relative time, exact time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Spieler</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Playtime</source>
        <translation>Spielzeit</translation>
    </message>
    <message>
        <source>Last played</source>
        <translation>Zuletzt gespielt</translation>
    </message>
    <message>
        <source>Experiences</source>
        <translation>Erlebnisse</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Strecke</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>Profil-ID</translation>
    </message>
    <message>
        <source>%1 (s)</source>
        <comment>column in seconds</comment>
        <translation>%1 (s)</translation>
    </message>
    <message>
        <source>%1 (m)</source>
        <comment>column in metres</comment>
        <translation>%1 (m)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>column, time zone</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>SearchParser</name>
    <message>
        <source>the search is longer than %1 characters</source>
        <translation>die Suche ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>this “)” closes nothing; expected a term</source>
        <translation>diese „)“ schließt nichts; erwartet wurde ein Begriff</translation>
    </message>
    <message>
        <source>here is a character that PostgreSQL cannot store</source>
        <translation>hier steht ein Zeichen, das PostgreSQL nicht speichern kann</translation>
    </message>
    <message>
        <source>expected a term after “AND”</source>
        <translation>erwartet wurde ein Begriff nach „AND“</translation>
    </message>
    <message>
        <source>this quotation mark is never closed</source>
        <translation>dieses Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>groups go deeper than %1 here</source>
        <translation>die Gruppen sind hier tiefer als %1 verschachtelt</translation>
    </message>
    <message>
        <source>expected a term such as a word or %1</source>
        <translation>erwartet wurde ein Begriff, etwa ein Wort oder %1</translation>
    </message>
    <message>
        <source>expected a term right after “-”</source>
        <translation>erwartet wurde ein Begriff direkt nach „-“</translation>
    </message>
    <message>
        <source>expected “)” for the group opened at column %1</source>
        <translation>erwartet wurde „)“ für die Gruppe ab Spalte %1</translation>
    </message>
    <message>
        <source>expected a word between the quotation marks</source>
        <translation>erwartet wurde ein Wort zwischen den Anführungszeichen</translation>
    </message>
    <message>
        <source>a field is followed by “:”; write %1:%2</source>
        <translation>auf ein Feld folgt „:“; schreiben Sie %1:%2</translation>
    </message>
    <message>
        <source>“%1” takes no path</source>
        <translation>„%1“ nimmt keinen Pfad</translation>
    </message>
    <message>
        <source>this is no JSON pointer: “~” must be ~0 and “/” in a key ~1</source>
        <translation>das ist kein JSON-Pointer: „~“ wird ~0 und „/“ in einem Schlüssel ~1 geschrieben</translation>
    </message>
    <message>
        <source>expected a field, as in has:%1</source>
        <translation>erwartet wurde ein Feld, wie in has:%1</translation>
    </message>
    <message>
        <source>“has:” cannot be asked of “%1”</source>
        <translation>nach „%1“ kann nicht mit „has:“ gefragt werden</translation>
    </message>
    <message>
        <source>there is no field “%1”; did you mean “%2”</source>
        <translation>es gibt kein Feld „%1“; meinten Sie „%2“</translation>
    </message>
    <message>
        <source>there is no field “%1”; put a text with a colon in quotation marks, or use one of %2</source>
        <translation>es gibt kein Feld „%1“; setzen Sie einen Text mit Doppelpunkt in Anführungszeichen, oder nehmen Sie eines von %2</translation>
    </message>
    <message>
        <source>Column %1: %2.</source>
        <translation>Spalte %1: %2.</translation>
    </message>
</context>
<context>
    <name>SearchTermReader</name>
    <message>
        <source>“%1” takes no value here; write has:%1</source>
        <translation>„%1“ nimmt hier keinen Wert; schreiben Sie has:%1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet wurde %1</translation>
    </message>
    <message>
        <source>“%1” cannot be compared by “%2”; a value that begins so needs quotation marks</source>
        <translation>„%1“ lässt sich nicht mit „%2“ vergleichen; ein Wert, der so beginnt, braucht Anführungszeichen</translation>
    </message>
    <message>
        <source>south is north of north here; expected %1</source>
        <translation>hier liegt Süden nördlich von Norden; erwartet wurde %1</translation>
    </message>
    <message>
        <source>an id such as 550e8400-e29b-41d4-a716-446655440000</source>
        <translation>eine ID wie 550e8400-e29b-41d4-a716-446655440000</translation>
    </message>
    <message>
        <source>a player’s id, user id or label</source>
        <translation>die ID, Benutzer-ID oder Bezeichnung eines Spielers</translation>
    </message>
    <message>
        <source>a number such as 10, &gt;=10 or 10..20</source>
        <translation>eine Zahl wie 10, &gt;=10 oder 10..20</translation>
    </message>
    <message>
        <source>seconds or a duration such as &gt;=3600, &gt;2h or 1h..5h</source>
        <translation>Sekunden oder eine Dauer wie &gt;=3600, &gt;2h oder 1h..5h</translation>
    </message>
    <message>
        <source>a distance such as &gt;=500, &gt;2km or 1km..5km</source>
        <translation>eine Strecke wie &gt;=500, &gt;2km oder 1km..5km</translation>
    </message>
    <message>
        <source>a percentage such as 100, &lt;50 or 20..80</source>
        <translation>ein Prozentwert wie 100, &lt;50 oder 20..80</translation>
    </message>
    <message>
        <source>a date, a time or a duration such as 2025-10-24, &gt;=2025-10-24T14:30 or &lt;7d</source>
        <translation>ein Datum, eine Zeit oder eine Dauer wie 2025-10-24, &gt;=2025-10-24T14:30 oder &lt;7d</translation>
    </message>
    <message>
        <source>a date, a time or a duration such as 2025-10-24, 2025-10-24T14:30 or 7d</source>
        <translation>ein Datum, eine Zeit oder eine Dauer wie 2025-10-24, 2025-10-24T14:30 oder 7d</translation>
    </message>
    <message>
        <source>a flag’s name, or name=false</source>
        <translation>der Name eines Flags, oder name=false</translation>
    </message>
    <message>
        <source>a choice’s name, or name=value</source>
        <translation>der Name einer Wahl, oder name=wert</translation>
    </message>
    <message>
        <source>a value, or a number after a comparison such as &gt;=10</source>
        <translation>ein Wert, oder eine Zahl nach einem Vergleich wie &gt;=10</translation>
    </message>
    <message>
        <source>latitude,longitude,radius such as 37.9057,-122.5477,250m</source>
        <translation>Breite,Länge,Radius wie 37.9057,-122.5477,250m</translation>
    </message>
    <message>
        <source>west,south,east,north in degrees such as -122.56,37.89,-122.53,37.92</source>
        <translation>Westen,Süden,Osten,Norden in Grad wie -122.56,37.89,-122.53,37.92</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
</context>
<context>
    <name>TickStep</name>
    <message numerus="yes">
        <source>%n microsecond(s)</source>
        <translation>
            <numerusform>%n Mikrosekunde</numerusform>
            <numerusform>%n Mikrosekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation>
            <numerusform>%n Millisekunde</numerusform>
            <numerusform>%n Millisekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
</context>
<context>
    <name>TrailLayer</name>
    <message>
        <source>⚑ %1 km/h</source>
        <translation>⚑ %1 km/h</translation>
    </message>
    <message>
        <source>⚑ %1 m in no time</source>
        <translation>⚑ %1 m in null Zeit</translation>
    </message>
</context>
<context>
    <name>UnitText</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 m ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>in %1 m</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>in %1 T</translation>
    </message>
    <message>
        <source>−%1</source>
        <comment>a negative duration</comment>
        <translation>−%1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 K</source>
        <comment>thousand</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousand million</comment>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 T</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
</context>
<context>
    <name>UnsavedEdits</name>
    <message>
        <source>%1: %2 → %3</source>
        <comment>place, old value, new value</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Unsaved Edits</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n edits are not saved.</source>
        <translation>
            <numerusform>%n Änderung ist nicht gespeichert.</numerusform>
            <numerusform>%n Änderungen sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Close Without Saving</source>
        <translation>Schließen ohne zu speichern</translation>
    </message>
</context>
<context>
    <name>waymark::AppendEventDialog</name>
    <message>
        <source>Append Event</source>
        <translation>Ereignis anhängen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Typ:</translation>
    </message>
    <message>
        <source>Content:</source>
        <translation>Inhalt:</translation>
    </message>
    <message>
        <source>Data (JSON):</source>
        <translation>Daten (JSON):</translation>
    </message>
    <message>
        <source>Latitude (degrees):</source>
        <translation>Breite (Grad):</translation>
    </message>
    <message>
        <source>Longitude (degrees):</source>
        <translation>Länge (Grad):</translation>
    </message>
    <message>
        <source>Time (%1):</source>
        <translation>Zeit (%1):</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>An event needs a type.</source>
        <translation>Ein Ereignis braucht einen Typ.</translation>
    </message>
    <message>
        <source>The latitude</source>
        <translation>Die Breite</translation>
    </message>
    <message>
        <source>The longitude</source>
        <translation>Die Länge</translation>
    </message>
    <message>
        <source>A position needs both a latitude and a longitude.</source>
        <translation>Eine Position braucht Breite und Länge.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write it like 2025-10-24 14:31.</source>
        <translation>„%1“ ist keine Zeit. Schreiben Sie sie wie 2025-10-24 14:31.</translation>
    </message>
    <message>
        <source>%1 must be a number of degrees such as 37.9057.</source>
        <translation>%1 muss eine Zahl in Grad sein, etwa 37.9057.</translation>
    </message>
</context>
<context>
    <name>waymark::ChangesList</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Copy as JSON Patch</source>
        <translation>Als JSON-Patch kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n not saved</source>
        <translation>
            <numerusform>%n nicht gespeichert</numerusform>
            <numerusform>%n nicht gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChangesModel</name>
    <message>
        <source>SQL NULL</source>
        <translation>SQL NULL</translation>
    </message>
    <message>
        <source>(whole document)</source>
        <translation>(ganzes Dokument)</translation>
    </message>
    <message>
        <source>moved from %1</source>
        <translation>verschoben von %1</translation>
    </message>
    <message>
        <source>whole document</source>
        <translation>ganzes Dokument</translation>
    </message>
    <message>
        <source>%1, added, %2</source>
        <translation>%1, hinzugefügt, %2</translation>
    </message>
    <message>
        <source>%1, removed, was %2</source>
        <translation>%1, entfernt, war %2</translation>
    </message>
    <message>
        <source>%1, moved from %2</source>
        <translation>%1, verschoben von %2</translation>
    </message>
    <message>
        <source>%1, changed to %2, was %3</source>
        <translation>%1, geändert zu %2, war %3</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>verwerfen</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>%1 verwerfen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>waymark::Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>waymark::CliText</name>
    <message>
        <source>&quot;%1&quot; is no number to add.</source>
        <translation>„%1“ ist keine Zahl zum Addieren.</translation>
    </message>
    <message>
        <source>Adds to a number in a save, exactly, whatever it has become meanwhile.</source>
        <translation>Zählt zu einer Zahl in einem Spielstand hinzu, exakt, was immer inzwischen daraus geworden ist.</translation>
    </message>
    <message>
        <source>There is no option --%1.</source>
        <translation>Es gibt keine Option --%1.</translation>
    </message>
    <message>
        <source>The option --%1 is given twice.</source>
        <translation>Die Option --%1 steht zweimal da.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Die Option --%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Die Option --%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>The option --%1 needs a whole number of at least %2, not &quot;%3&quot;.</source>
        <translation>Die Option --%1 braucht eine ganze Zahl ab %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>Say who the copy is with --as LABEL or --user USER.</source>
        <translation>Sagen Sie mit --as LABEL oder --user USER, wer die Kopie ist.</translation>
    </message>
    <message>
        <source>Cloned %1 as %2.</source>
        <translation>%1 als %2 kopiert.</translation>
    </message>
    <message>
        <source>Copies a player with all saves and events under another user.</source>
        <translation>Kopiert einen Spieler mit allen Spielständen und Ereignissen unter einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>Only one of --db, --profile and --workspace can be used.</source>
        <translation>Nur eines von --db, --profile und --workspace ist möglich.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; waymark --help lists them.</source>
        <translation>Es gibt keinen Befehl „%1“; waymark --help nennt alle.</translation>
    </message>
    <message>
        <source>Preparing a new workspace with the demo world.</source>
        <translation>Ein neuer Arbeitsbereich mit der Demowelt wird eingerichtet.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;; there are json, jsonl, csv and table.</source>
        <translation>Es gibt kein Format „%1“; es gibt json, jsonl, csv und table.</translation>
    </message>
    <message>
        <source>The output cannot be written: %1.</source>
        <translation>Die Ausgabe lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>This connection is read-only; nothing was written.</source>
        <translation>Diese Verbindung darf nur lesen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>This database records no edits; those saved from this machine are listed. waymark migrate adds a record.</source>
        <translation>Diese Datenbank zeichnet keine Änderungen auf; aufgelistet sind die von diesem Rechner gespeicherten. waymark migrate richtet eine Aufzeichnung ein.</translation>
    </message>
    <message>
        <source>The command line is not UTF-8: &quot;%1&quot;.</source>
        <translation>Die Befehlszeile ist kein UTF-8: „%1“.</translation>
    </message>
    <message>
        <source>%1; waymark migrate brings the tables in.</source>
        <translation>%1; waymark migrate legt die Tabellen an.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Events cannot be counted by &quot;%1&quot;, only by %2.</source>
        <translation>Ereignisse lassen sich nicht nach „%1“ zählen, nur nach %2.</translation>
    </message>
    <message>
        <source>Counts the events that a search finds.</source>
        <translation>Zählt die Ereignisse, die eine Suche findet.</translation>
    </message>
    <message>
        <source>Makes the profile of a user who has none yet and prints its id.</source>
        <translation>Legt das Profil eines Benutzers an, der noch keines hat, und gibt seine ID aus.</translation>
    </message>
    <message>
        <source>Makes the first progress row of an experience and prints its id.</source>
        <translation>Legt die erste Fortschrittszeile eines Erlebnisses an und gibt ihre ID aus.</translation>
    </message>
    <message>
        <source>%1 of %2 players</source>
        <translation>%1 von %2 Spielern</translation>
    </message>
    <message>
        <source>Fills a database with the demo world; one that has players only with --add.</source>
        <translation>Füllt eine Datenbank mit der Demowelt; eine mit Spielern nur mit --add.</translation>
    </message>
    <message>
        <source>Events cannot be sorted by &quot;%1&quot;, only by timestamp or -timestamp.</source>
        <translation>Ereignisse lassen sich nicht nach „%1“ sortieren, nur nach timestamp oder -timestamp.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Prints the events that a search finds.</source>
        <translation>Gibt die Ereignisse aus, die eine Suche findet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a way to redact; use none, ids or all.</source>
        <translation>„%1“ ist keine Art zu schwärzen; es gibt none, ids und all.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: the profile, %n save(s) and %2 events.</source>
        <translation>
            <numerusform>%1 geschrieben: das Profil, %n Spielstand und %2 Ereignisse.</numerusform>
            <numerusform>%1 geschrieben: das Profil, %n Spielstände und %2 Ereignisse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes a player as one bundle file. The JSON document of --expect, what the save should have held, goes along in it.</source>
        <translation>Schreibt einen Spieler als eine Bündeldatei. Das JSON-Dokument von --expect, der erwartete Inhalt des Spielstands, geht darin mit.</translation>
    </message>
    <message>
        <source>The column %1 is SQL NULL, so there is nothing to point at.</source>
        <translation>Die Spalte %1 ist SQL NULL, also gibt es nichts, worauf man zeigen könnte.</translation>
    </message>
    <message>
        <source>There is nothing at &quot;%1&quot; in %2.</source>
        <translation>Bei „%1“ in %2 steht nichts.</translation>
    </message>
    <message>
        <source>Prints the JSON at a pointer exactly as it is stored; without --experience in the player&apos;s stats.</source>
        <translation>Gibt das JSON an einem Pointer genau so aus, wie es gespeichert ist; ohne --experience aus den stats des Spielers.</translation>
    </message>
    <message>
        <source>Adds items to the inventory of a save; those already there are left alone.</source>
        <translation>Legt Gegenstände ins Inventar eines Spielstands; was schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>Removes items from the inventory of a save.</source>
        <translation>Nimmt Gegenstände aus dem Inventar eines Spielstands.</translation>
    </message>
    <message>
        <source>Without a verb the window opens. CONNECTION is one of:</source>
        <translation>Ohne Verb öffnet sich das Fenster. CONNECTION ist eines von:</translation>
    </message>
    <message>
        <source>a libpq URI or keyword string; &apos;&apos; is libpq&apos;s environment</source>
        <translation>eine URI oder Schlüsselwörter für libpq; &apos;&apos; ist die Umgebung von libpq</translation>
    </message>
    <message>
        <source>a saved connection</source>
        <translation>eine gespeicherte Verbindung</translation>
    </message>
    <message>
        <source>the private PostgreSQL kept in DIR (default: your own local workspace)</source>
        <translation>das private PostgreSQL in DIR (sonst: der eigene lokale Arbeitsbereich)</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 conflict, 4 not found, 5 cannot connect, 6 refused, 130 stopped.</source>
        <translation>Rückgabewerte: 0 fertig, 1 fehlgeschlagen, 2 falsch aufgerufen, 3 Konflikt, 4 nicht gefunden, 5 keine Verbindung, 6 verweigert, 130 angehalten.</translation>
    </message>
    <message>
        <source>Lists the edits of a player, newest first.</source>
        <translation>Listet die Änderungen an einem Spieler auf, neueste zuerst.</translation>
    </message>
    <message>
        <source>Nothing was written; this is what importing would do.</source>
        <translation>Es wurde nichts geschrieben; das würde der Import tun.</translation>
    </message>
    <message>
        <source>Import of %1, exported at %2</source>
        <translation>Import von %1, exportiert am %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are in the log already and are not added again.</source>
        <translation>
            <numerusform>%n Ereignis steht schon im Protokoll und kommt nicht noch einmal hinzu.</numerusform>
            <numerusform>%n Ereignisse stehen schon im Protokoll und kommen nicht noch einmal hinzu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds all of this already; nothing was written.</source>
        <translation>%1 hat das alles schon; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Imported into %1.</source>
        <translation>In %1 importiert.</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>%1 importiert.</translation>
    </message>
    <message>
        <source>Writes the player of a bundle file into the database, as a new user with new ids unless told otherwise; all or nothing. With --into the saves of a player become those of the bundle, each by one edit that can be undone, and what the player lacks is added.</source>
        <translation>Schreibt den Spieler einer Bündeldatei in die Datenbank, als neuen Benutzer mit neuen IDs, wenn nichts anderes gesagt ist; alles oder nichts. Mit --into werden die Spielstände eines Spielers zu denen des Bündels, jeder durch eine Änderung, die sich rückgängig machen lässt, und was dem Spieler fehlt, kommt hinzu.</translation>
    </message>
    <message>
        <source>Only one of --as, --user, --into and --same-ids can be given.</source>
        <translation>Nur eines von --as, --user, --into und --same-ids ist möglich.</translation>
    </message>
    <message>
        <source>Standard input (-) can be read only once.</source>
        <translation>Die Standardeingabe (-) lässt sich nur einmal lesen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Both sides changed the same paths, %n in all.</source>
        <translation>
            <numerusform>Beide Seiten haben denselben Pfad geändert, %n insgesamt.</numerusform>
            <numerusform>Beide Seiten haben dieselben Pfade geändert, %n insgesamt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prints a document indented, or as PostgreSQL would store it.</source>
        <translation>Gibt ein Dokument eingerückt aus, oder wie PostgreSQL es speichern würde.</translation>
    </message>
    <message>
        <source>Applies an RFC 6902 patch to a document.</source>
        <translation>Wendet einen Patch nach RFC 6902 auf ein Dokument an.</translation>
    </message>
    <message>
        <source>Prints the RFC 6902 patch that makes B of A.</source>
        <translation>Gibt den Patch nach RFC 6902 aus, der aus A B macht.</translation>
    </message>
    <message>
        <source>Joins the changes of two documents that were made of one.</source>
        <translation>Führt die Änderungen zweier Dokumente zusammen, die aus einem entstanden sind.</translation>
    </message>
    <message>
        <source>Says whether PostgreSQL can store a document, and if not why.</source>
        <translation>Sagt, ob PostgreSQL ein Dokument speichern kann, und wenn nicht, warum.</translation>
    </message>
    <message>
        <source>The option --%1 needs a number, not &quot;%2&quot;.</source>
        <translation>Die Option --%1 braucht eine Zahl, nicht „%2“.</translation>
    </message>
    <message>
        <source>A position needs both --lat and --lng.</source>
        <translation>Eine Position braucht --lat und --lng.</translation>
    </message>
    <message>
        <source>The option --%1 is needed.</source>
        <translation>Die Option --%1 wird gebraucht.</translation>
    </message>
    <message numerus="yes">
        <source>An event type has at most %n characters.</source>
        <translation>
            <numerusform>Ein Ereignistyp hat höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Ereignistyp hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A content id has at most %n characters.</source>
        <translation>
            <numerusform>Eine Inhalts-ID hat höchstens %n Zeichen.</numerusform>
            <numerusform>Eine Inhalts-ID hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time by ISO 8601.</source>
        <translation>„%1“ ist keine Zeit nach ISO 8601.</translation>
    </message>
    <message>
        <source>Appends one event to the log and prints its id.</source>
        <translation>Hängt ein Ereignis an das Protokoll an und gibt seine ID aus.</translation>
    </message>
    <message>
        <source>%1 has no experience &quot;%2&quot;.</source>
        <translation>%1 hat kein Erlebnis „%2“.</translation>
    </message>
    <message>
        <source>There is no player &quot;%1&quot;.</source>
        <translation>Es gibt keinen Spieler „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; names %n players; use one of these ids: %2</source>
        <translation>
            <numerusform>„%1“ nennt %n Spieler; nehmen Sie eine dieser IDs: %2</numerusform>
            <numerusform>„%1“ nennt %n Spieler; nehmen Sie eine dieser IDs: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no migration &quot;%1&quot; to be asked for.</source>
        <translation>Es gibt keine Migration „%1“, die man verlangen kann.</translation>
    </message>
    <message>
        <source>The last migration is number %1.</source>
        <translation>Die letzte Migration hat die Nummer %1.</translation>
    </message>
    <message>
        <source>Brings the tables in, or records those that a database has already.</source>
        <translation>Legt die Tabellen an, oder vermerkt die, die eine Datenbank schon hat.</translation>
    </message>
    <message>
        <source>Applies an RFC 6902 patch to a save, all or nothing; without --experience to the player&apos;s stats.</source>
        <translation>Wendet einen Patch nach RFC 6902 auf einen Spielstand an, alles oder nichts; ohne --experience auf die stats des Spielers.</translation>
    </message>
    <message>
        <source>Players cannot be sorted by &quot;%1&quot;, only by %2.</source>
        <translation>Spieler lassen sich nicht nach „%1“ sortieren, nur nach %2.</translation>
    </message>
    <message>
        <source>Lists the players that a search finds.</source>
        <translation>Listet die Spieler auf, die eine Suche findet.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>%1 is unusual for %2.</source>
        <translation>%1 ist ungewöhnlich für %2.</translation>
    </message>
    <message>
        <source>Sets one column of the profile, or with --experience of the progress.</source>
        <translation>Setzt eine Spalte des Profils, oder mit --experience des Fortschritts.</translation>
    </message>
    <message>
        <source>--at needs recorded history (migration 005), which this database does not have.</source>
        <translation>--at braucht eine aufgezeichnete Geschichte (Migration 005), die diese Datenbank nicht hat.</translation>
    </message>
    <message>
        <source>Prints a player with stats and the saves of all experiences.</source>
        <translation>Gibt einen Spieler mit stats und den Spielständen aller Erlebnisse aus.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of an edit.</source>
        <translation>„%1“ ist keine Nummer einer Änderung.</translation>
    </message>
    <message>
        <source>Takes one past edit back and keeps later edits of other paths; with --force-disjoint also where some of its paths have moved on.</source>
        <translation>Nimmt eine frühere Änderung zurück und behält spätere an anderen Pfaden; mit --force-disjoint auch, wenn sich einige ihrer Pfade inzwischen geändert haben.</translation>
    </message>
    <message>
        <source>There is no saved connection &quot;%1&quot;.</source>
        <translation>Es gibt keine gespeicherte Verbindung „%1“.</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Lokaler Arbeitsbereich</translation>
    </message>
    <message>
        <source>waymark: %1 cannot be written.</source>
        <translation>waymark: %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no display here; the window is painted in %1</source>
        <translation>Hier gibt es keinen Bildschirm; das Fenster ist gemalt in %1</translation>
    </message>
    <message>
        <source>%1: %2 players</source>
        <translation>%1: %2 Spieler</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything works from the command line too:</source>
        <translation>Alles geht auch auf der Kommandozeile:</translation>
    </message>
    <message>
        <source>There is no display for the window; waymark --help lists the verbs, which need none.</source>
        <translation>Es gibt keinen Bildschirm für das Fenster; waymark --help nennt die Verben, die keinen brauchen.</translation>
    </message>
    <message>
        <source>A newer Waymark has migrated this database; this one does not know: %1.</source>
        <translation>Ein neueres Waymark hat diese Datenbank migriert; dieses kennt nicht: %1.</translation>
    </message>
    <message>
        <source>This database records no edits; on this machine it is edit %1.</source>
        <translation>Diese Datenbank zeichnet keine Änderungen auf; auf diesem Rechner ist es Änderung %1.</translation>
    </message>
</context>
<context>
    <name>waymark::CommandPalette</name>
    <message>
        <source>%1: %2</source>
        <comment>submenu, command</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>Befehlsliste</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>command, keys</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>waymark::ConflictDelegate</name>
    <message>
        <source>Choice for %1</source>
        <translation>Wahl für %1</translation>
    </message>
</context>
<context>
    <name>waymark::ConflictsList</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message numerus="yes">
        <source>%n places changed on both sides</source>
        <translation>
            <numerusform>%n Stelle auf beiden Seiten geändert</numerusform>
            <numerusform>%n Stellen auf beiden Seiten geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictsModel</name>
    <message>
        <source>Keep mine</source>
        <translation>Meins behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation>(fehlt)</translation>
    </message>
    <message>
        <source>SQL NULL</source>
        <translation>SQL NULL</translation>
    </message>
    <message>
        <source>(whole document)</source>
        <translation>(ganzes Dokument)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meins</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Wahl</translation>
    </message>
</context>
<context>
    <name>waymark::ConnectDialog</name>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>This is production</source>
        <translation>Das ist die Produktion</translation>
    </message>
    <message>
        <source>Remember this connection, without the password</source>
        <translation>Diese Verbindung merken, ohne Kennwort</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>A name, postgresql://…, or service=… and other libpq words</source>
        <translation>Ein Name, postgresql://…, oder service=… und andere Wörter von libpq</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>a name, an address or the folder of a socket</source>
        <translation>ein Name, eine Adresse oder der Ordner eines Sockets</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>wird nicht gespeichert</translation>
    </message>
    <message>
        <source>The server itself refuses every change of this window</source>
        <translation>Der Server selbst verweigert jede Änderung dieses Fensters</translation>
    </message>
    <message>
        <source>The window carries a red band with the name of the connection</source>
        <translation>Das Fenster trägt ein rotes Band mit dem Namen der Verbindung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This connection cannot be understood.</source>
        <translation>Diese Verbindung ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet…</translation>
    </message>
    <message>
        <source>It works: PostgreSQL %1, %2 ms a round trip.</source>
        <translation>Es geht: PostgreSQL %1, %2 ms für Hin- und Rückweg.</translation>
    </message>
</context>
<context>
    <name>waymark::ConnectionBar</name>
    <message>
        <source>Try Now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>PRODUCTION: %1</source>
        <comment>a red band</comment>
        <translation>PRODUKTION: %1</translation>
    </message>
    <message numerus="yes">
        <source>Connection lost, reconnecting in %n s…</source>
        <translation>
            <numerusform>Verbindung verloren, neuer Versuch in %n s…</numerusform>
            <numerusform>Verbindung verloren, neuer Versuch in %n s…</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection lost, reconnecting…</source>
        <translation>Verbindung verloren, sie wird wieder aufgebaut…</translation>
    </message>
    <message>
        <source>%1 Your edits are kept.</source>
        <comment>what happened</comment>
        <translation>%1 Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Not connected, trying again in %n s…</source>
        <translation>
            <numerusform>Nicht verbunden, neuer Versuch in %n s…</numerusform>
            <numerusform>Nicht verbunden, neuer Versuch in %n s…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected, trying again…</source>
        <translation>Nicht verbunden, neuer Versuch…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
</context>
<context>
    <name>waymark::EditService</name>
    <message>
        <source>Undo of edit %1</source>
        <translation>Rücknahme der Änderung %1</translation>
    </message>
</context>
<context>
    <name>waymark::EditTask</name>
    <message>
        <source>The edit was stopped.</source>
        <translation>Die Änderung wurde angehalten.</translation>
    </message>
    <message>
        <source>The save is gone from the database.</source>
        <translation>Der Spielstand ist aus der Datenbank verschwunden.</translation>
    </message>
    <message>
        <source>Others keep changing the same places; nothing was written.</source>
        <translation>Andere ändern dauernd dieselben Stellen; es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>waymark::EventActions</name>
    <message>
        <source>Append Event…</source>
        <translation>Ereignis anhängen…</translation>
    </message>
    <message>
        <source>Append Copy Now</source>
        <translation>Kopie jetzt anhängen</translation>
    </message>
    <message>
        <source>Export Events…</source>
        <translation>Ereignisse exportieren…</translation>
    </message>
    <message>
        <source>Events belong to an experience: choose its tab first.</source>
        <translation>Ereignisse gehören zu einem Erlebnis: Wählen Sie zuerst dessen Reiter.</translation>
    </message>
    <message>
        <source>Append one event to this experience&apos;s log</source>
        <translation>Ein Ereignis an das Protokoll dieses Erlebnisses anhängen</translation>
    </message>
    <message>
        <source>Append the selected event once more, with the time of now</source>
        <translation>Das gewählte Ereignis noch einmal anhängen, mit der Zeit von jetzt</translation>
    </message>
    <message>
        <source>The event could not be read.</source>
        <translation>Das Ereignis konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Appended one event.</source>
        <translation>Ein Ereignis angehängt.</translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export Events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>The events could not be exported.</source>
        <translation>Die Ereignisse konnten nicht exportiert werden.</translation>
    </message>
    <message>
        <source>Exporting events to %1</source>
        <translation>Ereignisse werden nach %1 exportiert</translation>
    </message>
    <message>
        <source>Exporting was stopped; no file was written.</source>
        <translation>Der Export wurde angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Exported %1 events to %2.</source>
        <translation>%1 Ereignisse nach %2 exportiert.</translation>
    </message>
    <message>
        <source>Count Visits…</source>
        <translation>Besuche zählen…</translation>
    </message>
    <message>
        <source>How often this player and all players visited a waypoint</source>
        <translation>Wie oft dieser Spieler und alle Spieler einen Wegpunkt besucht haben</translation>
    </message>
    <message>
        <source>Choose an event first.</source>
        <translation>Wählen Sie zuerst ein Ereignis.</translation>
    </message>
</context>
<context>
    <name>waymark::EventDetailsPanel</name>
    <message>
        <source>Event details</source>
        <translation>Einzelheiten des Ereignisses</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No event is selected.</source>
        <translation>Kein Ereignis ist gewählt.</translation>
    </message>
    <message>
        <source>Choose one in the table, the timeline or the map.</source>
        <translation>Wählen Sie eines in der Tabelle, der Zeitleiste oder der Karte.</translation>
    </message>
    <message>
        <source>The event could not be read.</source>
        <translation>Das Ereignis konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The event could not be shown.</source>
        <translation>Das Ereignis konnte nicht angezeigt werden.</translation>
    </message>
</context>
<context>
    <name>waymark::EventTableModel</name>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Bewegt</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Erlebnis</translation>
    </message>
    <message>
        <source>%1 in %2
%3 in UTC</source>
        <translation>%1 in %2
%3 in UTC</translation>
    </message>
    <message>
        <source>This event has no position.</source>
        <translation>Dieses Ereignis hat keine Position.</translation>
    </message>
    <message>
        <source>The position of this event is impossible: out of range, or 0, 0. Event details show it as stored.</source>
        <translation>Die Position dieses Ereignisses ist unmöglich: außerhalb der Grenzen, oder 0, 0. Die Einzelheiten zeigen sie, wie sie gespeichert ist.</translation>
    </message>
    <message>
        <source>%1, %2 (latitude, longitude)</source>
        <translation>%1, %2 (Breite, Länge)</translation>
    </message>
</context>
<context>
    <name>waymark::EventsPanel</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Ereignisse suchen</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Whose events the table, the timeline and the map show</source>
        <translation>Wessen Ereignisse Tabelle, Zeitleiste und Karte zeigen</translation>
    </message>
    <message>
        <source>This experience</source>
        <translation>Dieses Erlebnis</translation>
    </message>
    <message>
        <source>All of this player</source>
        <translation>Alles von diesem Spieler</translation>
    </message>
    <message>
        <source>All players found</source>
        <translation>Alle gefundenen Spieler</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Next Event</source>
        <translation>Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Previous Event</source>
        <translation>Voriges Ereignis</translation>
    </message>
    <message>
        <source>Go to Time…</source>
        <translation>Gehe zur Zeit…</translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>Choose a player to see what they did.</source>
        <translation>Wählen Sie einen Spieler, um zu sehen, was er getan hat.</translation>
    </message>
    <message>
        <source>There are no events here.</source>
        <translation>Hier gibt es keine Ereignisse.</translation>
    </message>
    <message>
        <source>Choose another scope to see more.</source>
        <translation>Wählen Sie einen anderen Umfang, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>No event matches this search.</source>
        <translation>Kein Ereignis passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Remove a term, or choose a wider scope.</source>
        <translation>Entfernen Sie einen Begriff, oder wählen Sie einen größeren Umfang.</translation>
    </message>
    <message>
        <source>Clear Search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>The events could not be read.</source>
        <translation>Die Ereignisse konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Go to Time</source>
        <translation>Gehe zur Zeit</translation>
    </message>
    <message>
        <source>Time in %1, for example 2025-10-24 14:31:</source>
        <translation>Zeit in %1, zum Beispiel 2025-10-24 14:31:</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write it like 2025-10-24 14:31.</source>
        <translation>„%1“ ist keine Zeit. Schreiben Sie sie wie 2025-10-24 14:31.</translation>
    </message>
    <message>
        <source>No event lies in this range, area and choice of types.</source>
        <translation>In diesem Zeitraum, Gebiet und dieser Auswahl von Typen liegt kein Ereignis.</translation>
    </message>
    <message>
        <source>Widen them to see more.</source>
        <translation>Erweitern Sie sie, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Show All Events</source>
        <translation>Alle Ereignisse zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a range of time, a count</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>waymark::ExchangeActions</name>
    <message>
        <source>Export Player…</source>
        <translation>Spieler exportieren…</translation>
    </message>
    <message>
        <source>Import Player…</source>
        <translation>Spieler importieren…</translation>
    </message>
    <message>
        <source>Copy Player</source>
        <translation>Spieler kopieren</translation>
    </message>
    <message>
        <source>Paste Player</source>
        <translation>Spieler einfügen</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Klonen…</translation>
    </message>
    <message>
        <source>Copy this player under another user</source>
        <translation>Diesen Spieler unter einem anderen Benutzer kopieren</translation>
    </message>
    <message>
        <source>Reading the player</source>
        <translation>Der Spieler wird gelesen</translation>
    </message>
    <message>
        <source>The player could not be read.</source>
        <translation>Der Spieler konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Exporting a player to %1</source>
        <translation>Ein Spieler wird nach %1 exportiert</translation>
    </message>
    <message>
        <source>The player could not be exported; no file was written.</source>
        <translation>Der Spieler konnte nicht exportiert werden; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Exported %1 with %2 events to %3.</source>
        <translation>%1 mit %2 Ereignissen nach %3 exportiert.</translation>
    </message>
    <message>
        <source>Import Player</source>
        <translation>Spieler importieren</translation>
    </message>
    <message>
        <source>Waymark bundle (*.json);;All files (*)</source>
        <translation>Waymark-Bündel (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Copying a player</source>
        <translation>Ein Spieler wird kopiert</translation>
    </message>
    <message>
        <source>The player could not be copied.</source>
        <translation>Der Spieler konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>Copied the player. Paste Player in another window adds it there.</source>
        <translation>Spieler kopiert. „Spieler einfügen“ in einem anderen Fenster legt ihn dort an.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clone Player</source>
        <translation>Spieler klonen</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>There is no player that can be read here.</source>
        <translation>Hier ist kein Spieler, der sich lesen lässt.</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>%1 hinzugefügt.</translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
</context>
<context>
    <name>waymark::ExperienceTabs</name>
    <message>
        <source>Experiences</source>
        <translation>Erlebnisse</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>%1  %2 %</source>
        <translation>%1  %2 %</translation>
    </message>
    <message>
        <source>%1 ●</source>
        <translation>%1 ●</translation>
    </message>
</context>
<context>
    <name>waymark::ExportDialog</name>
    <message>
        <source>Export Player</source>
        <translation>Spieler exportieren</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Ereignisse</translation>
    </message>
    <message>
        <source>Events that a search finds</source>
        <translation>Ereignisse, die eine Suche findet</translation>
    </message>
    <message>
        <source>Nothing: the player as it is</source>
        <translation>Nichts: der Spieler, wie er ist</translation>
    </message>
    <message>
        <source>Ids and label</source>
        <translation>IDs und Bezeichnung</translation>
    </message>
    <message>
        <source>Ids, label and positions</source>
        <translation>IDs, Bezeichnung und Positionen</translation>
    </message>
    <message>
        <source>Player:</source>
        <translation>Spieler:</translation>
    </message>
    <message>
        <source>Events:</source>
        <translation>Ereignisse:</translation>
    </message>
    <message>
        <source>Search events:</source>
        <translation>Ereignisse suchen:</translation>
    </message>
    <message>
        <source>Leave out:</source>
        <translation>Weglassen:</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Notiz:</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Waymark bundle (*.json)</source>
        <translation>Waymark-Bündel (*.json)</translation>
    </message>
</context>
<context>
    <name>waymark::HistoryList</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>lädt…</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>no edits recorded</source>
        <translation>keine Änderungen aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::HistoryModel</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>waymark::ImportDialog</name>
    <message>
        <source>As a new user called</source>
        <translation>Als neuer Benutzer namens</translation>
    </message>
    <message>
        <source>For the existing user</source>
        <translation>Für den vorhandenen Benutzer</translation>
    </message>
    <message>
        <source>With the same ids</source>
        <translation>Mit denselben IDs</translation>
    </message>
    <message>
        <source>Where the player goes</source>
        <translation>Wohin der Spieler kommt</translation>
    </message>
    <message>
        <source>Label of the user</source>
        <translation>Bezeichnung des Benutzers</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What will be added</source>
        <translation>Was hinzukommt</translation>
    </message>
    <message>
        <source>Player:</source>
        <translation>Spieler:</translation>
    </message>
    <message>
        <source>Exported:</source>
        <translation>Exportiert:</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>an unnamed database</source>
        <translation>einer ungenannten Datenbank</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Notiz:</translation>
    </message>
    <message>
        <source>Looking at what is there…</source>
        <translation>Es wird nachgesehen, was da ist…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Nothing has been written yet. The player will be called %1.</source>
        <translation>Noch wurde nichts geschrieben. Der Spieler wird %1 heißen.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt…</translation>
    </message>
    <message>
        <source>Nothing was written. %1</source>
        <translation>Es wurde nichts geschrieben. %1</translation>
    </message>
</context>
<context>
    <name>waymark::JsonArenaModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LoadingBar</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>waymark::LocalHistory</name>
    <message>
        <source>The last line of the history kept on this machine was broken off while it was written; it is left out.</source>
        <translation>Die letzte Zeile des Verlaufs auf diesem Rechner ist beim Schreiben abgebrochen; sie wird ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines of the history kept on this machine cannot be read; they are left out.</source>
        <translation>
            <numerusform>Eine Zeile des Verlaufs auf diesem Rechner ist nicht lesbar; sie wird ausgelassen.</numerusform>
            <numerusform>%n Zeilen des Verlaufs auf diesem Rechner sind nicht lesbar; sie werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history kept on this machine got too large; its oldest %n edits were let go.</source>
        <translation>
            <numerusform>Der Verlauf auf diesem Rechner wurde zu groß; seine älteste Änderung wurde weggelassen.</numerusform>
            <numerusform>Der Verlauf auf diesem Rechner wurde zu groß; seine ältesten %n Änderungen wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The edit cannot be recorded on this machine: once this Waymark has ended, it cannot be taken back.</source>
        <translation>Die Änderung lässt sich auf diesem Rechner nicht aufzeichnen: Wenn dieses Waymark beendet ist, kann sie nicht mehr zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Broken off, perhaps not saved</source>
        <translation>Abgebrochen, vielleicht nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 (broken off, perhaps not saved)</source>
        <translation>%1 (abgebrochen, vielleicht nicht gespeichert)</translation>
    </message>
    <message>
        <source>The history kept on this machine cannot be read.</source>
        <translation>Der Verlauf auf diesem Rechner ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>waymark::MainWindow</name>
    <message>
        <source>This connection is read-only.</source>
        <translation>Diese Verbindung kann nur lesen.</translation>
    </message>
    <message>
        <source>This role may not create players.</source>
        <translation>Diese Rolle darf keine Spieler anlegen.</translation>
    </message>
    <message>
        <source>This role may not append events.</source>
        <translation>Diese Rolle darf keine Ereignisse anhängen.</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Spieler</translation>
    </message>
    <message>
        <source>%1 — Waymark[*]</source>
        <translation>%1 — Waymark[*]</translation>
    </message>
    <message>
        <source>%1[*] — %2 — Waymark</source>
        <translation>%1[*] — %2 — Waymark</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n changes</source>
        <translation>
            <numerusform>%n Änderung gespeichert</numerusform>
            <numerusform>%n Änderungen gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Like the System</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Compact Rows</source>
        <translation>Enge Zeilen</translation>
    </message>
    <message>
        <source>Normal Rows</source>
        <translation>Normale Zeilen</translation>
    </message>
    <message>
        <source>Relaxed Rows</source>
        <translation>Weite Zeilen</translation>
    </message>
    <message>
        <source>A newer Waymark has migrated this database. This one does not know %1; what the tables still allow works.</source>
        <translation>Ein neueres Waymark hat diese Datenbank migriert. Dieses kennt %1 nicht; was die Tabellen noch zulassen, geht.</translation>
    </message>
</context>
<context>
    <name>waymark::MapPanel</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Show events of all places again</source>
        <translation>Wieder Ereignisse aller Orte zeigen</translation>
    </message>
    <message>
        <source>Fit All</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Fit Selection</source>
        <translation>Auswahl zeigen</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Choose a player to see where they were.</source>
        <translation>Wählen Sie einen Spieler, um zu sehen, wo er war.</translation>
    </message>
    <message>
        <source>%1 of %2 events in range</source>
        <translation>%1 von %2 Ereignissen im Zeitraum</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>events on the map, events not on it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without position</source>
        <translation>
            <numerusform>%Ln ohne Position</numerusform>
            <numerusform>%Ln ohne Position</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>%1 of %2 events on the map; from %3 to %4; 100 pixels are %5; %6</source>
        <comment>counts, south-west corner, north-east corner, distance, attribution</comment>
        <translation>%1 von %2 Ereignissen auf der Karte; von %3 bis %4; 100 Pixel sind %5; %6</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>an event, and how many more are here</comment>
        <translation>%1
%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s) here; click again for the next one</source>
        <translation>
            <numerusform>%n weiteres Ereignis hier; klicken Sie noch einmal für das nächste</numerusform>
            <numerusform>%n weitere Ereignisse hier; klicken Sie noch einmal für das nächste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::MessageModel</name>
    <message>
        <source>%1  %2</source>
        <comment>time, message</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Failed: %1, %2</source>
        <comment>message, time</comment>
        <translation>Fehlgeschlagen: %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>message, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>waymark::MessagesPanel</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>waymark::OpenSaves</name>
    <message>
        <source>Take back edit %1</source>
        <translation>Änderung %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>waymark::PastedReadings</name>
    <message>
        <source>Player %1</source>
        <translation>Spieler %1</translation>
    </message>
    <message>
        <source>Events within %1 m of %2</source>
        <translation>Ereignisse im Umkreis von %1 m um %2</translation>
    </message>
    <message>
        <source>Events of the day from %1</source>
        <translation>Ereignisse des Tages ab %1</translation>
    </message>
    <message>
        <source>Events within %1 minutes of %2</source>
        <translation>Ereignisse bis %1 Minuten vor und nach %2</translation>
    </message>
    <message>
        <source>What has the id %1</source>
        <translation>Was die ID %1 hat</translation>
    </message>
    <message>
        <source>What was pasted may mean</source>
        <translation>Das Eingefügte kann bedeuten</translation>
    </message>
    <message>
        <source>What was pasted may mean:</source>
        <translation>Das Eingefügte kann bedeuten:</translation>
    </message>
</context>
<context>
    <name>waymark::PathRow</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Search save</source>
        <translation>Spielstand durchsuchen</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>Bei %1 steht nichts.</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>waymark::PickerDialog</name>
    <message>
        <source>Values of other saves</source>
        <translation>Werte anderer Spielstände</translation>
    </message>
    <message>
        <source>Type or pick a value first.</source>
        <translation>Geben Sie zuerst einen Wert ein, oder wählen Sie einen.</translation>
    </message>
    <message>
        <source>Completed to the one known value that begins so. OK takes it.</source>
        <translation>Zum einzigen bekannten Wert ergänzt, der so beginnt. OK übernimmt ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%n known values begin so: pick one of them.</source>
        <translation>
            <numerusform>%n bekannter Wert beginnt so: wählen Sie ihn.</numerusform>
            <numerusform>%n bekannte Werte beginnen so: wählen Sie einen davon.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PlayerHeader</name>
    <message>
        <source>Level %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message numerus="yes">
        <source>%n experiences</source>
        <translation>
            <numerusform>%n Erlebnis</numerusform>
            <numerusform>%n Erlebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>dabei seit %1</translation>
    </message>
    <message>
        <source>played %1, the game may hold this save</source>
        <translation>gespielt %1, das Spiel hält diesen Stand vielleicht noch</translation>
    </message>
    <message>
        <source>played %1</source>
        <translation>gespielt %1</translation>
    </message>
    <message>
        <source>not audited here</source>
        <translation>hier nicht protokolliert</translation>
    </message>
</context>
<context>
    <name>waymark::PlayersPage</name>
    <message>
        <source>Still reading: no index serves this.</source>
        <translation>Liest noch: Dafür gibt es keinen Index.</translation>
    </message>
    <message>
        <source>Players</source>
        <translation>Spieler</translation>
    </message>
    <message>
        <source>Search players</source>
        <translation>Spieler suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The players could not be read.</source>
        <translation>Die Spieler konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There are no players in this database.</source>
        <translation>In dieser Datenbank gibt es keine Spieler.</translation>
    </message>
    <message>
        <source>Import one, or connect to another database.</source>
        <translation>Importieren Sie einen, oder verbinden Sie sich mit einer anderen Datenbank.</translation>
    </message>
    <message>
        <source>No player matches this search.</source>
        <translation>Kein Spieler passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Take a term away or search for everybody.</source>
        <translation>Nehmen Sie einen Begriff weg, oder suchen Sie nach allen.</translation>
    </message>
    <message>
        <source>Search Everybody</source>
        <translation>Nach allen suchen</translation>
    </message>
    <message>
        <source>no index serves this</source>
        <translation>dafür gibt es keinen Index</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>zählt…</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>about so many</comment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Counted exactly</source>
        <translation>Genau gezählt</translation>
    </message>
    <message>
        <source>An estimate. Click to count exactly.</source>
        <translation>Eine Schätzung. Klicken Sie, um genau zu zählen.</translation>
    </message>
    <message>
        <source>%1 players</source>
        <comment>a count or an estimate</comment>
        <translation>%1 Spieler</translation>
    </message>
</context>
<context>
    <name>waymark::ProgressStrip</name>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Playtime</source>
        <translation>Spielzeit</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Last played</source>
        <translation>Zuletzt gespielt</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Experiences</source>
        <translation>Erlebnisse</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Strecke</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>SQL NULL</source>
        <translation>SQL NULL</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>changed, was %1</source>
        <translation>geändert, war %1</translation>
    </message>
    <message>
        <source>%1 ~</source>
        <translation>%1 ~</translation>
    </message>
    <message>
        <source>%1 = %2 is outside what the specification expects.</source>
        <translation>%1 = %2 liegt außerhalb dessen, was die Spezifikation erwartet.</translation>
    </message>
</context>
<context>
    <name>waymark::QuickActions</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Das ist schon da.</translation>
    </message>
    <message>
        <source>Give Item</source>
        <translation>Gegenstand geben</translation>
    </message>
    <message>
        <source>Mark Visited</source>
        <translation>Als besucht markieren</translation>
    </message>
    <message>
        <source>Unlock Achievement</source>
        <translation>Erfolg freischalten</translation>
    </message>
    <message>
        <source>Set Flag</source>
        <translation>Flag setzen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add to Counter</source>
        <translation>Zähler erhöhen</translation>
    </message>
    <message>
        <source>Path of a number</source>
        <translation>Pfad einer Zahl</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>None of the saves looked at has the item “%1”: it would be new.</source>
        <translation>Keiner der angesehenen Spielstände hat den Gegenstand „%1“: er wäre neu.</translation>
    </message>
    <message>
        <source>Give New Item</source>
        <translation>Neuen Gegenstand geben</translation>
    </message>
    <message>
        <source>None of the saves looked at has visited “%1”: the place would be new.</source>
        <translation>Keiner der angesehenen Spielstände hat „%1“ besucht: der Ort wäre neu.</translation>
    </message>
    <message>
        <source>Mark New Place</source>
        <translation>Neuen Ort vermerken</translation>
    </message>
    <message>
        <source>None of the saves looked at has the achievement “%1”: it would be new.</source>
        <translation>Keiner der angesehenen Spielstände hat den Erfolg „%1“: er wäre neu.</translation>
    </message>
    <message>
        <source>Unlock New Achievement</source>
        <translation>Neuen Erfolg freischalten</translation>
    </message>
    <message>
        <source>None of the saves looked at has the flag “%1”: it would be new.</source>
        <translation>Keiner der angesehenen Spielstände hat das Flag „%1“: es wäre neu.</translation>
    </message>
    <message>
        <source>Add New Flag</source>
        <translation>Neues Flag hinzufügen</translation>
    </message>
</context>
<context>
    <name>waymark::SaveActions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Insert Before</source>
        <translation>Davor einfügen</translation>
    </message>
    <message>
        <source>Insert Inside</source>
        <translation>Innen einfügen</translation>
    </message>
    <message>
        <source>Change Type</source>
        <translation>Typ ändern</translation>
    </message>
    <message>
        <source>Edit as Text</source>
        <translation>Als Text bearbeiten</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Go to Path</source>
        <translation>Gehe zum Pfad</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Save Changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Revert Changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Take Back Last Save</source>
        <translation>Letztes Speichern zurücknehmen</translation>
    </message>
    <message>
        <source>Give Item…</source>
        <translation>Gegenstand geben…</translation>
    </message>
    <message>
        <source>Mark Visited…</source>
        <translation>Als besucht markieren…</translation>
    </message>
    <message>
        <source>Set Flag…</source>
        <translation>Flag setzen…</translation>
    </message>
    <message>
        <source>Add to Counter…</source>
        <translation>Zähler erhöhen…</translation>
    </message>
    <message>
        <source>Unlock Achievement…</source>
        <translation>Erfolg freischalten…</translation>
    </message>
</context>
<context>
    <name>waymark::SaveDocument</name>
    <message>
        <source>Take theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Make %1 a %2</source>
        <translation>%1 zu %2 machen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n values</source>
        <translation>
            <numerusform>%n Wert entfernen</numerusform>
            <numerusform>%n Werte entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Set to SQL NULL</source>
        <translation>Auf SQL NULL setzen</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>%1 verwerfen</translation>
    </message>
    <message>
        <source>Revert all changes</source>
        <translation>Alle Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Give to %1</source>
        <translation>%1 geben</translation>
    </message>
</context>
<context>
    <name>waymark::SavePage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: the server has changed that place.</source>
        <translation>„%1“ lässt sich nicht rückgängig machen: Der Server hat diese Stelle geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n places were changed on the server.</source>
        <translation>
            <numerusform>%n Stelle wurde auf dem Server geändert.</numerusform>
            <numerusform>%n Stellen wurden auf dem Server geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n changes</source>
        <translation>
            <numerusform>%n Änderung gespeichert</numerusform>
            <numerusform>%n Änderungen gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing was saved: the places under Conflicts were changed on both sides. Choose for each, then save again.</source>
        <translation>Es wurde nichts gespeichert: Die Stellen unter „Konflikte“ wurden auf beiden Seiten geändert. Wählen Sie für jede, und speichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>Choose one in the list of players.</source>
        <translation>Wählen Sie einen in der Liste der Spieler.</translation>
    </message>
    <message>
        <source>The player could not be read.</source>
        <translation>Der Spieler konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The save could not be read.</source>
        <translation>Der Spielstand konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This save is empty.</source>
        <translation>Dieser Spielstand ist leer.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Save %n changes</source>
        <translation>
            <numerusform>%n Änderung speichern</numerusform>
            <numerusform>%n Änderungen speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Choose for every line of Conflicts first.</source>
        <translation>Wählen Sie zuerst für jede Zeile unter „Konflikte“.</translation>
    </message>
    <message>
        <source>The place is not there any more.</source>
        <translation>Die Stelle gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Diese Verbindung kann nur lesen.</translation>
    </message>
    <message>
        <source>This role may not change saves.</source>
        <translation>Diese Rolle darf keine Spielstände ändern.</translation>
    </message>
    <message>
        <source>This belongs to an experience: choose its tab first.</source>
        <translation>Das gehört zu einem Erlebnis: Wählen Sie zuerst dessen Reiter.</translation>
    </message>
</context>
<context>
    <name>waymark::SaveTextDialog</name>
    <message>
        <source>Edit the whole document as text</source>
        <translation>Das ganze Dokument als Text bearbeiten</translation>
    </message>
    <message>
        <source>Edit %1 as text</source>
        <translation>%1 als Text bearbeiten</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>waymark::SaveTreeDelegate</name>
    <message>
        <source>Editing type</source>
        <translation>Typ bearbeiten</translation>
    </message>
    <message>
        <source>Editing value</source>
        <translation>Wert bearbeiten</translation>
    </message>
    <message>
        <source>Editing key</source>
        <translation>Schlüssel bearbeiten</translation>
    </message>
</context>
<context>
    <name>waymark::SaveTreeModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>(whole document)</source>
        <translation>(ganzes Dokument)</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>SQL NULL</source>
        <translation>SQL NULL</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>was named %1</source>
        <translation>hieß %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>was SQL NULL</source>
        <translation>war SQL NULL</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>Ebene %1</translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>Eintrag %1 von %2</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>and more: Edit as Text shows all</source>
        <translation>und mehr: „Als Text bearbeiten“ zeigt alles</translation>
    </message>
</context>
<context>
    <name>waymark::SaveTreeView</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %Ln rows inside: open them one by one.</source>
        <translation>
            <numerusform>Darin ist mehr als %Ln Zeile: Öffnen Sie sie einzeln.</numerusform>
            <numerusform>Darin sind mehr als %Ln Zeilen: Öffnen Sie sie einzeln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SearchBox</name>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>waymark::StateFace</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>waymark::TaskModel</name>
    <message>
        <source>%1 … stopping</source>
        <translation>%1 … hält an</translation>
    </message>
    <message>
        <source>%1 … %2 %</source>
        <comment>a task, how far</comment>
        <translation>%1 … %2 %</translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>a running task</comment>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>waymark::TasksPanel</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>nichts läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TimeZoneBox</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Time zone of everything in this window</source>
        <translation>Zeitzone von allem in diesem Fenster</translation>
    </message>
    <message>
        <source>%1 (this machine)</source>
        <translation>%1 (dieser Rechner)</translation>
    </message>
    <message>
        <source>%1 (nearest to the player)</source>
        <translation>%1 (dem Spieler am nächsten)</translation>
    </message>
</context>
<context>
    <name>waymark::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Show events of all times again</source>
        <translation>Wieder Ereignisse aller Zeiten zeigen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Fit timeline</source>
        <translation>Ganze Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>Zeitleiste vergrößern</translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation>Zeitleiste verkleinern</translation>
    </message>
    <message>
        <source>Choose a player to see when they played.</source>
        <translation>Wählen Sie einen Spieler, um zu sehen, wann er gespielt hat.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day on screen</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 · %2 · lines every %3</source>
        <comment>days, play sessions, 30 minutes</comment>
        <translation>%1 · %2 · Linien alle %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln play session(s)</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TimelineView</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), hidden</source>
        <translation>
            <numerusform>%n Ereignis, verborgen</numerusform>
            <numerusform>%n Ereignisse, verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Ereignisse</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>24 events, 2025-10-24 09:00 to 10:00 UTC</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>waymark::VisitsDialog</name>
    <message>
        <source>Waypoint</source>
        <translation>Wegpunkt</translation>
    </message>
    <message>
        <source>Count Visits</source>
        <translation>Besuche zählen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>Jemals</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Show Events</source>
        <translation>Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Search events for these visits, in the scope chosen there</source>
        <translation>Die Ereignisse nach diesen Besuchen durchsuchen, im dort gewählten Umfang</translation>
    </message>
    <message>
        <source>Waypoint:</source>
        <translation>Wegpunkt:</translation>
    </message>
    <message>
        <source>Period:</source>
        <translation>Zeitraum:</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>This player, this experience</source>
        <translation>Dieser Spieler, dieses Erlebnis</translation>
    </message>
    <message>
        <source>This player, all experiences</source>
        <translation>Dieser Spieler, alle Erlebnisse</translation>
    </message>
    <message>
        <source>All players, all experiences</source>
        <translation>Alle Spieler, alle Erlebnisse</translation>
    </message>
    <message>
        <source>Name a waypoint to count its visits.</source>
        <translation>Nennen Sie einen Wegpunkt, um seine Besuche zu zählen.</translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>No experience is in front.</source>
        <translation>Kein Erlebnis ist im Vordergrund.</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>zählt…</translation>
    </message>
</context>
<context>
    <name>waymark::WatchLine</name>
    <message>
        <source>Put Back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>%1 the game removed %2</source>
        <translation>%1 hat das Spiel %2 entfernt</translation>
    </message>
    <message>
        <source>%1 the game put %2 back to %3</source>
        <translation>%1 hat das Spiel %2 auf %3 zurückgesetzt</translation>
    </message>
    <message>
        <source>%1 the game set %2 to %3</source>
        <translation>%1 hat das Spiel %2 auf %3 gesetzt</translation>
    </message>
    <message>
        <source>Saved %1, still as you saved</source>
        <translation>Gespeichert %1, noch wie gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::WindowStatus</name>
    <message>
        <source>Take Back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Cancel this task</source>
        <translation>Diese Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>○ Connecting to %1…</source>
        <translation>○ Verbindet mit %1…</translation>
    </message>
    <message>
        <source>● Connected to %1, PostgreSQL %2, %3 ms</source>
        <translation>● Verbunden mit %1, PostgreSQL %2, %3 ms</translation>
    </message>
    <message>
        <source>%1 ms is one round trip to the server and back</source>
        <translation>%1 ms dauert der Weg zum Server und zurück</translation>
    </message>
    <message>
        <source>○ Not connected: %1</source>
        <translation>○ Nicht verbunden: %1</translation>
    </message>
    <message>
        <source>%1 ·</source>
        <comment>a sentence, before a link</comment>
        <translation>%1 ·</translation>
    </message>
    <message>
        <source>1 task: %1</source>
        <translation>1 Aufgabe: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::WindowToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Befehle…</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>Connected to %1, %2</source>
        <comment>connection, role</comment>
        <translation>Verbunden mit %1, %2</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden mit %1</translation>
    </message>
    <message numerus="yes">
        <source>Save %n changes</source>
        <translation>
            <numerusform>%n Änderung speichern</numerusform>
            <numerusform>%n Änderungen speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
</TS>
