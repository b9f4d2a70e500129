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
    <message>
        <source>%1 or %2</source>
        <comment>two keys</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Timeline: zoom in</source>
        <translation>Zeitleiste: vergrößern</translation>
    </message>
    <message>
        <source>Timeline: zoom out</source>
        <translation>Zeitleiste: verkleinern</translation>
    </message>
    <message>
        <source>Timeline: earlier</source>
        <translation>Zeitleiste: früher</translation>
    </message>
    <message>
        <source>Timeline: later</source>
        <translation>Zeitleiste: später</translation>
    </message>
    <message>
        <source>Timeline: the event before or after</source>
        <translation>Zeitleiste: das Ereignis davor oder danach</translation>
    </message>
    <message>
        <source>Timeline: the nearest event of the lane above or below</source>
        <translation>Zeitleiste: das nächste Ereignis der Spur darüber oder darunter</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Strg und Mausrad</translation>
    </message>
    <message>
        <source>Timeline: zoom at the pointer</source>
        <translation>Zeitleiste: beim Mauszeiger vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>Shift and wheel or drag</source>
        <translation>Umschalt und Mausrad oder Ziehen</translation>
    </message>
    <message>
        <source>Timeline: move in time</source>
        <translation>Zeitleiste: in der Zeit verschieben</translation>
    </message>
    <message>
        <source>Map: zoom in or out</source>
        <translation>Karte: vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>Map: move</source>
        <translation>Karte: verschieben</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Map: fit all events</source>
        <translation>Karte: alle Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Map: show or hide the legend</source>
        <translation>Karte: Legende zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>Umschalt und Ziehen</translation>
    </message>
    <message>
        <source>Map: choose an area</source>
        <translation>Karte: ein Gebiet wählen</translation>
    </message>
    <message>
        <source>Timeline and map: centre the event, once more: fit all</source>
        <translation>Zeitleiste und Karte: das Ereignis in die Mitte, noch einmal: alles zeigen</translation>
    </message>
    <message>
        <source>Timeline and map: next event</source>
        <translation>Zeitleiste und Karte: nächstes Ereignis</translation>
    </message>
    <message>
        <source>Timeline and map: previous event</source>
        <translation>Zeitleiste und Karte: voriges Ereignis</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Timeline and map: give up the drag, the range or area, then the event</source>
        <translation>Zeitleiste und Karte: das Ziehen, den Zeitraum oder das Gebiet, dann das Ereignis aufgeben</translation>
    </message>
    <message>
        <source>Save: edit the value</source>
        <translation>Spielstand: den Wert bearbeiten</translation>
    </message>
    <message>
        <source>Save: edit the value, or open and close the row</source>
        <translation>Spielstand: den Wert bearbeiten, oder die Zeile auf- und zuklappen</translation>
    </message>
    <message>
        <source>Save: open and close the row</source>
        <translation>Spielstand: die Zeile auf- und zuklappen</translation>
    </message>
    <message>
        <source>Save: go in or out</source>
        <translation>Spielstand: hinein- oder hinausgehen</translation>
    </message>
    <message>
        <source>Save: the first or last row</source>
        <translation>Spielstand: die erste oder letzte Zeile</translation>
    </message>
    <message>
        <source>Save: go to what holds the value</source>
        <translation>Spielstand: zu dem gehen, was den Wert enthält</translation>
    </message>
    <message>
        <source>Save: go to the last one inside</source>
        <translation>Spielstand: zum letzten Eintrag darin gehen</translation>
    </message>
    <message>
        <source>Save: the row before or after, on the same level</source>
        <translation>Spielstand: die Zeile davor oder danach auf derselben Ebene</translation>
    </message>
    <message>
        <source>Save: the same place in the element before or after</source>
        <translation>Spielstand: dieselbe Stelle im Element davor oder danach</translation>
    </message>
    <message>
        <source>Save: the cell before or after</source>
        <translation>Spielstand: die Zelle davor oder danach</translation>
    </message>
    <message>
        <source>Save: open all rows on the same level</source>
        <translation>Spielstand: alle Zeilen derselben Ebene aufklappen</translation>
    </message>
    <message>
        <source>Ctrl and %1</source>
        <translation>Strg und %1</translation>
    </message>
    <message>
        <source>Save: open all that is inside</source>
        <translation>Spielstand: alles aufklappen, was darin ist</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two keys</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Save: expand to this level</source>
        <translation>Spielstand: bis zu dieser Ebene aufklappen</translation>
    </message>
    <message>
        <source>Save: give up the edit, the search, the selection</source>
        <translation>Spielstand: die Eingabe, die Suche, die Auswahl aufgeben</translation>
    </message>
    <message>
        <source>Save: next match</source>
        <translation>Spielstand: nächster Treffer</translation>
    </message>
    <message>
        <source>Save: previous match</source>
        <translation>Spielstand: vorheriger Treffer</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>Was sich hier tun lässt</translation>
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
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Set Baseline</source>
        <translation>Ausgangsstand setzen</translation>
    </message>
    <message>
        <source>Copy Path As</source>
        <translation>Pfad kopieren als</translation>
    </message>
    <message>
        <source>Copy Key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy Value Indented</source>
        <translation>Wert eingerückt kopieren</translation>
    </message>
    <message>
        <source>View Value</source>
        <translation>Wert ansehen</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Undo History…</source>
        <translation>Verlauf der Schritte…</translation>
    </message>
    <message>
        <source>Revert This Place</source>
        <translation>Diese Stelle zurücksetzen</translation>
    </message>
    <message>
        <source>Edit Whole Document as Text</source>
        <translation>Ganzes Dokument als Text bearbeiten</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Review Changes…</source>
        <translation>Änderungen durchsehen…</translation>
    </message>
    <message>
        <source>Learn from Saves Again</source>
        <translation>Erneut aus Spielständen lernen</translation>
    </message>
    <message>
        <source>Forget What Was Learned</source>
        <translation>Gelerntes vergessen</translation>
    </message>
    <message>
        <source>Apply to All Found Players…</source>
        <translation>Auf alle gefundenen Spieler anwenden…</translation>
    </message>
    <message>
        <source>Schema and Names…</source>
        <translation>Schema und Namen…</translation>
    </message>
    <message>
        <source>Tell Elements Apart By…</source>
        <translation>Elemente unterscheiden nach…</translation>
    </message>
    <message>
        <source>Use Suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Count in All Saves</source>
        <translation>In allen Spielständen zählen</translation>
    </message>
    <message>
        <source>Make Read-Only Here</source>
        <translation>Diese Stelle sperren</translation>
    </message>
    <message>
        <source>Allow Changes Here</source>
        <translation>Diese Stelle freigeben</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Expand to Level</source>
        <translation>Aufklappen bis Ebene</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Read-Only Places…</source>
        <translation>Gesperrte Stellen…</translation>
    </message>
</context>
<context>
    <name>MenuTips</name>
    <message>
        <source>Opens a window on another database</source>
        <translation>Öffnet ein Fenster auf eine andere Datenbank</translation>
    </message>
    <message>
        <source>Writes this player with saves and events into a file</source>
        <translation>Schreibt diesen Spieler mit Spielständen und Ereignissen in eine Datei</translation>
    </message>
    <message>
        <source>Adds a player from a file, after showing what would be added</source>
        <translation>Fügt einen Spieler aus einer Datei hinzu und zeigt vorher, was hinzukäme</translation>
    </message>
    <message>
        <source>Puts this player with saves and events on the clipboard</source>
        <translation>Legt diesen Spieler mit Spielständen und Ereignissen in die Zwischenablage</translation>
    </message>
    <message>
        <source>Adds the player on the clipboard to this database</source>
        <translation>Fügt den Spieler aus der Zwischenablage in diese Datenbank ein</translation>
    </message>
    <message>
        <source>Writes an audit report of this player</source>
        <translation>Schreibt einen Prüfbericht über diesen Spieler</translation>
    </message>
    <message>
        <source>Closes all windows; unsaved edits are asked about</source>
        <translation>Schließt alle Fenster und fragt nach nicht gespeicherten Änderungen</translation>
    </message>
    <message>
        <source>Takes the last edit of this save back</source>
        <translation>Nimmt die letzte Änderung an diesem Spielstand zurück</translation>
    </message>
    <message>
        <source>Makes the edit again that was undone last</source>
        <translation>Macht die zuletzt zurückgenommene Änderung wieder</translation>
    </message>
    <message>
        <source>Copies the selection as text and removes it</source>
        <translation>Kopiert die Auswahl als Text und entfernt sie</translation>
    </message>
    <message>
        <source>Copies the selection as text</source>
        <translation>Kopiert die Auswahl als Text</translation>
    </message>
    <message>
        <source>Adds what is on the clipboard</source>
        <translation>Fügt den Inhalt der Zwischenablage ein</translation>
    </message>
    <message>
        <source>Removes the selection</source>
        <translation>Entfernt die Auswahl</translation>
    </message>
    <message>
        <source>Adds a copy of the current value beside it</source>
        <translation>Fügt daneben eine Kopie des aktuellen Werts ein</translation>
    </message>
    <message>
        <source>Moves the current element of an array one place up</source>
        <translation>Schiebt das aktuelle Element eines Arrays einen Platz nach oben</translation>
    </message>
    <message>
        <source>Moves the current element of an array one place down</source>
        <translation>Schiebt das aktuelle Element eines Arrays einen Platz nach unten</translation>
    </message>
    <message>
        <source>Gives the current value another key</source>
        <translation>Gibt dem aktuellen Wert einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>Adds a value before the current one</source>
        <translation>Fügt vor dem aktuellen Wert einen neuen ein</translation>
    </message>
    <message>
        <source>Adds a value inside the current object or array</source>
        <translation>Fügt im aktuellen Objekt oder Array einen Wert ein</translation>
    </message>
    <message>
        <source>Makes the current value one of another type</source>
        <translation>Macht aus dem aktuellen Wert einen von anderem Typ</translation>
    </message>
    <message>
        <source>Opens the current value as JSON text</source>
        <translation>Öffnet den aktuellen Wert als JSON-Text</translation>
    </message>
    <message>
        <source>Copies the path of the current value</source>
        <translation>Kopiert den Pfad des aktuellen Werts</translation>
    </message>
    <message>
        <source>Searches the panel that has the focus</source>
        <translation>Sucht im Bereich, der den Fokus hat</translation>
    </message>
    <message>
        <source>Asks for a path and shows its value</source>
        <translation>Fragt nach einem Pfad und zeigt dessen Wert</translation>
    </message>
    <message>
        <source>Writes what is pending on this save to the database</source>
        <translation>Schreibt die offenen Änderungen an diesem Spielstand in die Datenbank</translation>
    </message>
    <message>
        <source>Forgets what is pending on this save; Undo brings it back</source>
        <translation>Verwirft die offenen Änderungen an diesem Spielstand; Rückgängig holt sie wieder</translation>
    </message>
    <message>
        <source>Reads the player and this save again; edits stay</source>
        <translation>Liest den Spieler und diesen Spielstand neu; Änderungen bleiben</translation>
    </message>
    <message>
        <source>Writes back what this save held before it was saved last</source>
        <translation>Schreibt zurück, was vor dem letzten Speichern in diesem Spielstand stand</translation>
    </message>
    <message>
        <source>Adds an item to the inventory</source>
        <translation>Fügt dem Inventar einen Gegenstand hinzu</translation>
    </message>
    <message>
        <source>Adds a waypoint to those visited</source>
        <translation>Fügt den besuchten Wegpunkten einen hinzu</translation>
    </message>
    <message>
        <source>Sets a flag of this save</source>
        <translation>Setzt ein Flag dieses Spielstands</translation>
    </message>
    <message>
        <source>Adds to a number of this save, whatever it has become meanwhile</source>
        <translation>Addiert zu einer Zahl dieses Spielstands, was auch immer sie inzwischen ist</translation>
    </message>
    <message>
        <source>Adds an achievement to the profile</source>
        <translation>Fügt dem Profil einen Erfolg hinzu</translation>
    </message>
    <message>
        <source>Copies this player under another user</source>
        <translation>Kopiert diesen Spieler unter einem anderen Benutzer</translation>
    </message>
    <message>
        <source>Appends one event to the log of this experience</source>
        <translation>Hängt ein Ereignis an das Protokoll dieses Erlebnisses an</translation>
    </message>
    <message>
        <source>Appends the selected event once more, with the time of now</source>
        <translation>Hängt das gewählte Ereignis mit der jetzigen Zeit noch einmal an</translation>
    </message>
    <message>
        <source>Counts how often a waypoint was visited</source>
        <translation>Zählt, wie oft ein Wegpunkt besucht wurde</translation>
    </message>
    <message>
        <source>Writes the events shown into a file</source>
        <translation>Schreibt die gezeigten Ereignisse in eine Datei</translation>
    </message>
    <message>
        <source>Goes to the next later event</source>
        <translation>Geht zum nächsten späteren Ereignis</translation>
    </message>
    <message>
        <source>Goes to the event before</source>
        <translation>Geht zum Ereignis davor</translation>
    </message>
    <message>
        <source>Asks for a time and goes to the first event from then on</source>
        <translation>Fragt nach einer Zeit und geht zum ersten Ereignis ab dieser Zeit</translation>
    </message>
    <message>
        <source>Shows all events on the map</source>
        <translation>Zeigt alle Ereignisse auf der Karte</translation>
    </message>
    <message>
        <source>Shows the selected events on the map</source>
        <translation>Zeigt die gewählten Ereignisse auf der Karte</translation>
    </message>
    <message>
        <source>Which panels are shown</source>
        <translation>Welche Bereiche gezeigt werden</translation>
    </message>
    <message>
        <source>How the panels are arranged</source>
        <translation>Wie die Bereiche angeordnet sind</translation>
    </message>
    <message>
        <source>The zone of every time on screen</source>
        <translation>Die Zeitzone aller angezeigten Zeiten</translation>
    </message>
    <message>
        <source>Colours and the height of rows</source>
        <translation>Farben und Zeilenhöhe</translation>
    </message>
    <message>
        <source>Finds a command by its name and runs it</source>
        <translation>Findet einen Befehl beim Namen und führt ihn aus</translation>
    </message>
    <message>
        <source>Goes back to what was looked at before</source>
        <translation>Geht zurück zu dem, was vorher zu sehen war</translation>
    </message>
    <message>
        <source>Goes forward again</source>
        <translation>Geht wieder vorwärts</translation>
    </message>
    <message>
        <source>Lists every key and what it does</source>
        <translation>Listet alle Tasten und was sie tun</translation>
    </message>
    <message>
        <source>Opens the manual</source>
        <translation>Öffnet das Handbuch</translation>
    </message>
    <message>
        <source>Says what is known of this database and how it differs</source>
        <translation>Sagt, was von dieser Datenbank bekannt ist und worin sie abweicht</translation>
    </message>
    <message>
        <source>Says which Waymark this is</source>
        <translation>Sagt, welches Waymark das ist</translation>
    </message>
    <message>
        <source>Connections, and whole players in and out</source>
        <translation>Verbindungen herstellen, ganze Spieler importieren und exportieren</translation>
    </message>
    <message>
        <source>Changes of the save in front</source>
        <translation>Änderungen am angezeigten Spielstand</translation>
    </message>
    <message>
        <source>Saving, and quick changes of the save in front</source>
        <translation>Speichern und schnelle Änderungen am angezeigten Spielstand</translation>
    </message>
    <message>
        <source>The log of events</source>
        <translation>Das Protokoll der Ereignisse</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Was die Karte zeigt</translation>
    </message>
    <message>
        <source>Panels, layout, time zone and theme</source>
        <translation>Bereiche, Anordnung, Zeitzone und Farben</translation>
    </message>
    <message>
        <source>Keys, this database and this program</source>
        <translation>Tasten, diese Datenbank und dieses Programm</translation>
    </message>
    <message>
        <source>Marks from now on what the game changes in this save</source>
        <translation>Kennzeichnet von jetzt an, was das Spiel in diesem Spielstand ändert</translation>
    </message>
    <message>
        <source>Lists every edit of this save and goes back to any of them</source>
        <translation>Zeigt alle Änderungen an diesem Spielstand und springt zu jeder zurück</translation>
    </message>
    <message>
        <source>Brings the selected rows back to what the database holds</source>
        <translation>Bringt die gewählten Zeilen auf den Stand der Datenbank</translation>
    </message>
    <message>
        <source>Opens the whole save as JSON text</source>
        <translation>Öffnet den ganzen Spielstand als JSON-Text</translation>
    </message>
    <message>
        <source>Replaces values on conditions, after showing which</source>
        <translation>Ersetzt Werte nach Bedingungen und zeigt vorher, welche</translation>
    </message>
    <message>
        <source>Shows what is pending beside the JSON Patch of it</source>
        <translation>Zeigt die ausstehenden Änderungen und daneben ihren JSON Patch</translation>
    </message>
    <message>
        <source>Looks anew at what the saves of this experience have</source>
        <translation>Sieht noch einmal nach, was die Spielstände dieses Erlebnisses enthalten</translation>
    </message>
    <message>
        <source>Searches the players whose saves hold this value, too</source>
        <translation>Sucht die Spieler, in deren Spielständen dieser Wert auch steht</translation>
    </message>
    <message>
        <source>Shows what this change would do to all players found, then does it</source>
        <translation>Zeigt, was diese Änderung bei allen gefundenen Spielern täte, und führt sie dann aus</translation>
    </message>
    <message>
        <source>Chooses the JSON Schema and the dictionary of this experience</source>
        <translation>Wählt das JSON-Schema und das Wörterbuch dieses Erlebnisses</translation>
    </message>
    <message>
        <source>In which notation the path is copied</source>
        <translation>In welcher Schreibweise der Pfad kopiert wird</translation>
    </message>
    <message>
        <source>Copies the key or index of the current value</source>
        <translation>Kopiert den Schlüssel oder Index des aktuellen Werts</translation>
    </message>
    <message>
        <source>Copies the current value as JSON text of one line</source>
        <translation>Kopiert den aktuellen Wert als JSON-Text in einer Zeile</translation>
    </message>
    <message>
        <source>Copies the current value as JSON text of indented lines</source>
        <translation>Kopiert den aktuellen Wert als JSON-Text in eingerückten Zeilen</translation>
    </message>
    <message>
        <source>Shows the current text with all of its lines, to read or write</source>
        <translation>Zeigt den aktuellen Text mit allen Zeilen, zum Lesen oder Bearbeiten</translation>
    </message>
    <message>
        <source>Shows the current array of objects with a row for each</source>
        <translation>Zeigt das aktuelle Array als Tabelle, mit einer Zeile für jedes Objekt</translation>
    </message>
    <message>
        <source>Forgets what all saves have and how their trees were left, here and on this machine</source>
        <translation>Vergisst, was aus Spielständen gelernt wurde und wie ihre Bäume zuletzt aufgeklappt waren, hier und auf diesem Rechner</translation>
    </message>
    <message>
        <source>Chooses by which member the elements of the current array are found again when the game has changed it too</source>
        <translation>Legt fest, an welchem Mitglied die Elemente des aktuellen Arrays wiedererkannt werden, wenn auch das Spiel es geändert hat</translation>
    </message>
    <message>
        <source>Puts the known key or value that looks like the new one</source>
        <translation>Setzt den bekannten Schlüssel oder Wert ein, der dem neuen ähnlich sieht</translation>
    </message>
    <message>
        <source>Counts exactly in how many saves the current value is</source>
        <translation>Zählt genau, in wie vielen Spielständen der aktuelle Wert steht</translation>
    </message>
    <message>
        <source>Keeps this place of all saves of the experience from being changed by this program</source>
        <translation>Bewahrt diese Stelle in allen Spielständen des Erlebnisses vor Änderungen durch dieses Programm</translation>
    </message>
    <message>
        <source>Takes back that this place is read-only</source>
        <translation>Hebt die Sperre dieser Stelle auf</translation>
    </message>
    <message>
        <source>Opens every object and array of the save</source>
        <translation>Klappt alle Objekte und Arrays des Spielstands auf</translation>
    </message>
    <message>
        <source>How many levels of the save are open</source>
        <translation>Wie viele Ebenen des Spielstands aufgeklappt sind</translation>
    </message>
    <message>
        <source>Closes every object and array of the save</source>
        <translation>Klappt alle Objekte und Arrays des Spielstands zu</translation>
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
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
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
        <source>%Ln edits are not saved.</source>
        <translation>
            <numerusform>%Ln Änderung ist nicht gespeichert.</numerusform>
            <numerusform>%Ln Änderungen sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln changes</source>
        <comment>player and experience</comment>
        <translation>
            <numerusform>%1: %Ln Änderung</numerusform>
            <numerusform>%1: %Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep for Next Time</source>
        <translation>Für das nächste Mal aufheben</translation>
    </message>
    <message>
        <source>Closes, and offers these edits when the save is opened again.</source>
        <translation>Schließt das Fenster und bietet diese Änderungen an, wenn der Spielstand wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>%1: renamed, %2 → %3</source>
        <comment>place, old key, new key</comment>
        <translation>%1: umbenannt, %2 → %3</translation>
    </message>
    <message>
        <source>%1: moved from %2</source>
        <translation>%1: verschoben von %2</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saves all of them, and closes when that is done.</source>
        <translation>Speichert sie alle und schließt, wenn das getan ist.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <message>
        <source>The data of an event is an object, such as {&quot;item&quot;: &quot;lamp&quot;}.</source>
        <translation>Die Daten eines Ereignisses sind ein Objekt, etwa {&quot;item&quot;: &quot;lamp&quot;}.</translation>
    </message>
</context>
<context>
    <name>waymark::ArrayTableDialog</name>
    <message>
        <source>The whole document as a table</source>
        <translation>Das ganze Dokument als Tabelle</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Show in Tree</source>
        <translation>Im Baum zeigen</translation>
    </message>
    <message>
        <source>Columns are from %1 of %2 elements.</source>
        <translation>Die Spalten stammen aus %1 von %2 Elementen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more columns are not shown.</source>
        <translation>
            <numerusform>%Ln weitere Spalte wird nicht gezeigt.</numerusform>
            <numerusform>%Ln weitere Spalten werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln elements stay in the order of the save.</source>
        <translation>
            <numerusform>Mehr als %Ln Element bleibt in der Reihenfolge des Spielstands.</numerusform>
            <numerusform>Mehr als %Ln Elemente bleiben in der Reihenfolge des Spielstands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ArrayTableModel</name>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>waymark::Baseline</name>
    <message>
        <source>changed since %1</source>
        <translation>geändert seit %1</translation>
    </message>
    <message>
        <source>new since %1</source>
        <translation>neu seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes inside since %1</source>
        <translation>
            <numerusform>%Ln Änderung darin seit %1</numerusform>
            <numerusform>%Ln Änderungen darin seit %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed since %1</source>
        <translation>
            <numerusform>%Ln entfernt seit %1</numerusform>
            <numerusform>%Ln entfernt seit %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::BaselineLine</name>
    <message>
        <source>Copy as JSON Patch</source>
        <translation>Als JSON-Patch kopieren</translation>
    </message>
    <message>
        <source>The difference between then and now, as RFC 6902 writes it.</source>
        <translation>Der Unterschied zwischen damals und jetzt, wie RFC 6902 ihn schreibt.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Takes the marks away. Set Baseline begins anew.</source>
        <translation>Nimmt die Zeichen weg. „Ausgangsstand setzen“ beginnt von vorn.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paths</source>
        <translation>
            <numerusform>%Ln Pfad</numerusform>
            <numerusform>%Ln Pfade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <comment>a time, what changed</comment>
        <translation>Seit %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln entfernt</numerusform>
            <numerusform>%Ln entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::BulkActions</name>
    <message>
        <source>%1: removed</source>
        <translation>%1: entfernt</translation>
    </message>
    <message>
        <source>Find Players with This Value</source>
        <translation>Spieler mit diesem Wert suchen</translation>
    </message>
    <message>
        <source>Apply to All Found Players…</source>
        <translation>Auf alle gefundenen Spieler anwenden…</translation>
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
        <source>This database records no edits, so that this could not be taken back. “waymark migrate” adds the record.</source>
        <translation>Diese Datenbank zeichnet keine Änderungen auf, sodass sich das nicht zurücknehmen ließe. „waymark migrate“ ergänzt die Aufzeichnung.</translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>Choose a value in the save first.</source>
        <translation>Wählen Sie zuerst einen Wert im Spielstand.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>No index serves this search: it leads through an array, and every save is looked at.</source>
        <translation>Kein Index dient dieser Suche: Sie führt durch ein Array, und jeder Spielstand wird angesehen.</translation>
    </message>
    <message>
        <source>Nothing is changed in this row. Choose a changed one, or a line of Changes.</source>
        <translation>In dieser Zeile ist nichts geändert. Wählen Sie eine geänderte oder eine Zeile unter „Änderungen“.</translation>
    </message>
    <message>
        <source>all players</source>
        <comment>whose saves</comment>
        <translation>alle Spieler</translation>
    </message>
    <message>
        <source>The profiles of: %1</source>
        <translation>Die Profile von: %1</translation>
    </message>
    <message>
        <source>%1 of: %2</source>
        <comment>experience, players</comment>
        <translation>%1 von: %2</translation>
    </message>
    <message>
        <source>Take Back for All Players…</source>
        <translation>Für alle Spieler zurücknehmen…</translation>
    </message>
    <message>
        <source>Choose an edit in the list first.</source>
        <translation>Wählen Sie zuerst eine Änderung in der Liste.</translation>
    </message>
    <message>
        <source>This edit was made in this save alone.</source>
        <translation>Diese Änderung wurde nur in diesem Spielstand gemacht.</translation>
    </message>
    <message>
        <source>This database records every edit, and this role lacks %1 for that.</source>
        <translation>Diese Datenbank zeichnet jede Änderung auf, und dafür fehlt dieser Rolle: %1.</translation>
    </message>
</context>
<context>
    <name>waymark::BulkDialog</name>
    <message>
        <source>In all saves that have the place</source>
        <translation>In allen Spielständen, in denen es die Stelle gibt</translation>
    </message>
    <message>
        <source>Apply to All Found Players</source>
        <translation>Auf alle gefundenen Spieler anwenden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Change:</source>
        <translation>Änderung:</translation>
    </message>
    <message>
        <source>Saves:</source>
        <translation>Spielstände:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Grund:</translation>
    </message>
    <message>
        <source>Only where it was %1</source>
        <translation>Nur wo dort %1 stand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln save(s) looked at</source>
        <translation>
            <numerusform>%Ln Spielstand angesehen</numerusform>
            <numerusform>%Ln Spielstände angesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the saves found…</source>
        <translation>Die gefundenen Spielstände werden angesehen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln save(s) match.</source>
        <translation>
            <numerusform>%Ln Spielstand ist gefunden.</numerusform>
            <numerusform>%Ln Spielstände sind gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would change.</source>
        <translation>
            <numerusform>%Ln würde sich ändern.</numerusform>
            <numerusform>%Ln würden sich ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold it already.</source>
        <translation>
            <numerusform>%Ln ist schon so.</numerusform>
            <numerusform>%Ln sind schon so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lack the place.</source>
        <translation>
            <numerusform>%Ln fehlt die Stelle.</numerusform>
            <numerusform>%Ln fehlt die Stelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold something else.</source>
        <translation>
            <numerusform>In %Ln steht etwas anderes.</numerusform>
            <numerusform>In %Ln steht etwas anderes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be changed.</source>
        <translation>
            <numerusform>%Ln lässt sich nicht ändern.</numerusform>
            <numerusform>%Ln lassen sich nicht ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>No save would change.</source>
        <translation>Kein Spielstand würde sich ändern.</translation>
    </message>
    <message>
        <source>Type the number of saves first.</source>
        <translation>Geben Sie zuerst die Zahl der Spielstände ein.</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln Save(s)</source>
        <translation>
            <numerusform>Auf %Ln Spielstand anwenden</numerusform>
            <numerusform>Auf %Ln Spielstände anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This is a production database. Type %1 to change as many saves:</source>
        <translation>Dies ist eine Produktivdatenbank. Geben Sie %1 ein, um ebenso viele Spielstände zu ändern:</translation>
    </message>
    <message>
        <source>Add %1 for everyone, to the number that each has</source>
        <translation>Bei allen %1 zu der Zahl addieren, die dort steht</translation>
    </message>
    <message>
        <source>Set to %1 for everyone</source>
        <translation>Bei allen auf %1 setzen</translation>
    </message>
    <message>
        <source>Set to %1 only where it was %2</source>
        <translation>Nur dort auf %1 setzen, wo es %2 war</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 is added to the number of each.</source>
        <translation>%1 wird zu der Zahl von jedem addiert.</translation>
    </message>
    <message>
        <source>It goes on, and stands under Tasks.</source>
        <translation>Es läuft weiter und steht unter Aufgaben.</translation>
    </message>
    <message>
        <source>Take Back the Rest</source>
        <translation>Rest zurücknehmen</translation>
    </message>
    <message>
        <source>Take Back for All Players</source>
        <translation>Für alle Spieler zurücknehmen</translation>
    </message>
    <message>
        <source>Take Back undoes edit %1 in all saves that still have what it wrote; the others stay as they are and are listed.</source>
        <translation>Zurücknehmen macht die Änderung %1 in allen Spielständen rückgängig, in denen noch steht, was sie schrieb; die anderen bleiben, wie sie sind, und werden aufgeführt.</translation>
    </message>
</context>
<context>
    <name>waymark::BulkEdit</name>
    <message>
        <source>Others keep changing the same places; nothing was written.</source>
        <translation>Andere ändern dauernd dieselben Stellen; es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>waymark::BulkReader</name>
    <message>
        <source>The save is gone from the database.</source>
        <translation>Der Spielstand ist aus der Datenbank verschwunden.</translation>
    </message>
    <message>
        <source>The search does not find the save any more.</source>
        <translation>Die Suche findet den Spielstand nicht mehr.</translation>
    </message>
    <message>
        <source>The edit was stopped.</source>
        <translation>Die Änderung wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>waymark::BulkRun</name>
    <message>
        <source>The edit is gone.</source>
        <translation>Die Änderung ist verschwunden.</translation>
    </message>
    <message>
        <source>%1 of %2 saves</source>
        <translation>%1 von %2 Spielständen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln save(s)</source>
        <translation>
            <numerusform>%Ln Spielstand</numerusform>
            <numerusform>%Ln Spielstände</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back in %Ln save(s).</source>
        <translation>
            <numerusform>In %Ln Spielstand zurückgenommen.</numerusform>
            <numerusform>In %Ln Spielständen zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln save(s).</source>
        <translation>
            <numerusform>%Ln Spielstand geändert.</numerusform>
            <numerusform>%Ln Spielstände geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be changed; they are listed.</source>
        <translation>
            <numerusform>%Ln ließ sich nicht ändern und ist aufgeführt.</numerusform>
            <numerusform>%Ln ließen sich nicht ändern und sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped; what is written stays.</source>
        <translation>Es wurde angehalten; was geschrieben ist, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln more nobody knows whether they were written.</source>
        <translation>
            <numerusform>Von %Ln weiteren weiß niemand, ob er geschrieben wurde.</numerusform>
            <numerusform>Von %Ln weiteren weiß niemand, ob sie geschrieben wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is edit %1.</source>
        <translation>Es ist die Änderung %1.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It had been taken back before.</source>
        <translation>Das war schon zuvor zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>It was stopped; Take Back goes on with the rest.</source>
        <translation>Es wurde angehalten; Zurücknehmen macht mit dem Rest weiter.</translation>
    </message>
    <message>
        <source>Take Back goes on with the rest.</source>
        <translation>Zurücknehmen macht mit dem Rest weiter.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln it had been taken back before.</source>
        <translation>
            <numerusform>In %Ln war das schon zuvor zurückgenommen.</numerusform>
            <numerusform>In %Ln war das schon zuvor zurückgenommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::BulkRuns</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing saves, %1</source>
        <translation>Spielstände ändern, %1</translation>
    </message>
    <message>
        <source>Taking back, %1</source>
        <translation>Zurücknehmen, %1</translation>
    </message>
    <message>
        <source>Take Back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a change, what came of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <comment>a change, how far it is</comment>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>Saves Are Being Changed</source>
        <translation>Spielstände werden geändert</translation>
    </message>
    <message>
        <source>Saves of many players are still being changed. If it is stopped, what is written stays; it can be taken back for all of them later, from the history of any.</source>
        <translation>Spielstände vieler Spieler werden noch geändert. Wird das angehalten, bleibt, was geschrieben ist; es lässt sich später für alle zurücknehmen, aus dem Verlauf von jedem davon.</translation>
    </message>
    <message>
        <source>Let It Run</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>Anhalten und schließen</translation>
    </message>
</context>
<context>
    <name>waymark::BulkTables</name>
    <message>
        <source>Values before and after</source>
        <translation>Werte vorher und nachher</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Spieler</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Erlebnis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>andere Werte</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
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
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln nicht gespeichert</numerusform>
            <numerusform>%Ln nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved. Saving holds this row for about %1; the game waits that long.</source>
        <translation>
            <numerusform>%Ln nicht gespeichert. Das Speichern hält diese Zeile etwa %1; so lange wartet das Spiel.</numerusform>
            <numerusform>%Ln nicht gespeichert. Das Speichern hält diese Zeile etwa %1; so lange wartet das Spiel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved, holds the row about %1</source>
        <translation>
            <numerusform>%Ln nicht gespeichert, hält die Zeile etwa %1</numerusform>
            <numerusform>%Ln nicht gespeichert, hält die Zeile etwa %1</numerusform>
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
    <message>
        <source>Written as %1: elements before it come or go.</source>
        <translation>Wird als %1 geschrieben: Elemente davor kommen oder gehen.</translation>
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
        <source>“%1” is no number to add.</source>
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
        <source>The option --%1 needs a whole number of at least %2, not “%3”.</source>
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
        <source>There is no time zone “%1”.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>Only one of --db, --profile and --workspace can be used.</source>
        <translation>Nur eines von --db, --profile und --workspace ist möglich.</translation>
    </message>
    <message>
        <source>There is no command “%1”; waymark --help lists them.</source>
        <translation>Es gibt keinen Befehl „%1“; waymark --help nennt alle.</translation>
    </message>
    <message>
        <source>Preparing a new workspace with the demo world.</source>
        <translation>Ein neuer Arbeitsbereich mit der Demowelt wird eingerichtet.</translation>
    </message>
    <message>
        <source>There is no format “%1”; there are json, jsonl, csv and table.</source>
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
        <source>The command line is not UTF-8: “%1”.</source>
        <translation>Die Befehlszeile ist kein UTF-8: „%1“.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Events cannot be counted by “%1”, only by %2.</source>
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
        <source>Events cannot be sorted by “%1”, only by timestamp or -timestamp.</source>
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
        <source>“%1” is not a way to redact; use none, ids or all.</source>
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
        <source>There is nothing at “%1” in %2.</source>
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
        <source>Joins the changes of two documents that were made of one.</source>
        <translation>Führt die Änderungen zweier Dokumente zusammen, die aus einem entstanden sind.</translation>
    </message>
    <message>
        <source>Says whether PostgreSQL can store a document, and if not why.</source>
        <translation>Sagt, ob PostgreSQL ein Dokument speichern kann, und wenn nicht, warum.</translation>
    </message>
    <message>
        <source>The option --%1 needs a number, not “%2”.</source>
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
        <source>“%1” is no time by ISO 8601.</source>
        <translation>„%1“ ist keine Zeit nach ISO 8601.</translation>
    </message>
    <message>
        <source>%1 has no experience “%2”.</source>
        <translation>%1 hat kein Erlebnis „%2“.</translation>
    </message>
    <message>
        <source>There is no migration “%1” to be asked for.</source>
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
        <source>Players cannot be sorted by “%1”, only by %2.</source>
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
        <source>“%1” is no number of an edit.</source>
        <translation>„%1“ ist keine Nummer einer Änderung.</translation>
    </message>
    <message>
        <source>There is no saved connection “%1”.</source>
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
    <message>
        <source>Prints the RFC 6902 patch that makes B of A, both as PostgreSQL stores them: 1e2 and 100 are the same there, 1.0 and 1 are not.</source>
        <translation>Gibt den Patch nach RFC 6902 aus, der aus A B macht, beide so, wie PostgreSQL sie speichert: 1e2 und 100 sind dort gleich, 1.0 und 1 nicht.</translation>
    </message>
    <message>
        <source>Appends one event to the log and prints its id. A log is only added to: the history does not list this, and undo does not take it back.</source>
        <translation>Hängt ein Ereignis an das Protokoll an und gibt seine ID aus. Ein Protokoll wird nur länger: Der Verlauf führt das nicht auf, und undo nimmt es nicht zurück.</translation>
    </message>
    <message>
        <source>Stopped; what had not been brought in whole by then was taken back. waymark migrate --status says what is in.</source>
        <translation>Angehalten; was bis dahin nicht ganz eingespielt war, wurde zurückgenommen. waymark migrate --status sagt, was eingespielt ist.</translation>
    </message>
    <message>
        <source>%1; waymark migrate --status lists all that differs.</source>
        <translation>%1; waymark migrate --status nennt alles, was abweicht.</translation>
    </message>
    <message>
        <source>The data of an event is an object, such as {&quot;item&quot;: &quot;lamp&quot;}.</source>
        <translation>Die Daten eines Ereignisses sind ein Objekt, etwa {&quot;item&quot;: &quot;lamp&quot;}.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be changed.</source>
        <translation>
            <numerusform>%n Spielstand ließ sich nicht ändern.</numerusform>
            <numerusform>%n Spielstände ließen sich nicht ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The patch can be carried out on none of the saves found.</source>
        <translation>Der Patch lässt sich an keinem der gefundenen Spielstände ausführen.</translation>
    </message>
    <message>
        <source>The patch can be carried out on none of the saves found; nothing was written.</source>
        <translation>Der Patch lässt sich an keinem der gefundenen Spielstände ausführen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The search names no experience, so that this is about the stats of the players found.</source>
        <translation>Die Suche nennt kein Erlebnis; es geht also um die stats der gefundenen Spieler.</translation>
    </message>
    <message>
        <source>The search names experiences, so that this is about the state of those of the players found.</source>
        <translation>Die Suche nennt Erlebnisse; es geht also um deren state bei den gefundenen Spielern.</translation>
    </message>
    <message>
        <source>Nothing was written; this is what the patch would do.</source>
        <translation>Es wurde nichts geschrieben; das würde der Patch tun.</translation>
    </message>
    <message>
        <source>waymark undo %1 takes it back.</source>
        <translation>waymark undo %1 nimmt sie zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s)</source>
        <translation>
            <numerusform>%n Spielstand</numerusform>
            <numerusform>%n Spielstände</numerusform>
        </translation>
    </message>
    <message>
        <source>This is bulk edit %1.</source>
        <translation>Dies ist die Massenänderung %1.</translation>
    </message>
    <message>
        <source>Applies one RFC 6902 patch to every save that a search finds, each guarded for itself: to the state where the search names an experience or what is in one, else to the stats. Saves that lack a path are left. One undo takes all of it back.</source>
        <translation>Wendet einen Patch nach RFC 6902 auf jeden Spielstand an, den eine Suche findet, jeden für sich abgesichert: auf den state, wo die Suche ein Erlebnis oder etwas darin nennt, sonst auf die stats. Spielstände, denen ein Pfad fehlt, bleiben, wie sie sind. Ein undo nimmt alles zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) had been written by then; waymark undo %1 takes them back.</source>
        <translation>
            <numerusform>%n Spielstand war bis dahin geschrieben; waymark undo %1 nimmt das zurück.</numerusform>
            <numerusform>%n Spielstände waren bis dahin geschrieben; waymark undo %1 nimmt das zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>%1 of %2 saves that were left are listed.</source>
        <translation>Von %2 Spielständen, die blieben, wie sie sind, sind %1 aufgeführt.</translation>
    </message>
    <message>
        <source>Takes one past edit back and keeps later edits of other paths; with --force-disjoint also where some of its paths have moved on. Of a bulk edit: in every save that still has what it wrote.</source>
        <translation>Nimmt eine frühere Änderung zurück und behält spätere Änderungen an anderen Pfaden; mit --force-disjoint auch dort, wo einige ihrer Pfade inzwischen anders sind. Eine Massenänderung: in jedem Spielstand, in dem noch steht, was sie schrieb.</translation>
    </message>
    <message>
        <source>“%1” wants another word: %2.</source>
        <translation>„%1“ braucht noch ein Wort: %2.</translation>
    </message>
    <message>
        <source>What you asked for was done. %1</source>
        <translation>Was Sie wollten, ist geschehen. %1</translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows of %n save(s) more, which it takes back if they were written.</source>
        <translation>
            <numerusform>Von %n weiteren Spielstand ist unbekannt, ob er geschrieben wurde; auch ihn nimmt das dann zurück.</numerusform>
            <numerusform>Von %n weiteren Spielständen ist unbekannt, ob sie geschrieben wurden; auch sie nimmt das dann zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) had been taken back by then; waymark undo %1 goes on with the rest.</source>
        <translation>
            <numerusform>%n Spielstand war bis dahin zurückgenommen; waymark undo %1 fährt mit dem Rest fort.</numerusform>
            <numerusform>%n Spielstände waren bis dahin zurückgenommen; waymark undo %1 fährt mit dem Rest fort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) had been taken back before.</source>
        <translation>
            <numerusform>%n Spielstand war schon vorher zurückgenommen.</numerusform>
            <numerusform>%n Spielstände waren schon vorher zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be changed; the others are written, and waymark undo %1 takes those back.</source>
        <translation>
            <numerusform>%n Spielstand ließ sich nicht ändern; die anderen sind geschrieben, und waymark undo %1 nimmt diese zurück.</numerusform>
            <numerusform>%n Spielstände ließen sich nicht ändern; die anderen sind geschrieben, und waymark undo %1 nimmt diese zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be changed; nothing was written.</source>
        <translation>
            <numerusform>%n Spielstand ließ sich nicht ändern; nichts wurde geschrieben.</numerusform>
            <numerusform>%n Spielstände ließen sich nicht ändern; nichts wurde geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search finds no saves.</source>
        <translation>Die Suche findet keine Spielstände.</translation>
    </message>
    <message>
        <source>Nothing was changed, and no edit is recorded.</source>
        <translation>Nichts wurde geändert, und keine Änderung ist aufgezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be taken back, because what the edit wrote has been changed since or the save is gone; the others are.</source>
        <translation>
            <numerusform>%n Spielstand ließ sich nicht zurücknehmen, weil das Geschriebene seither geändert wurde oder der Spielstand verschwunden ist; die anderen sind zurückgenommen.</numerusform>
            <numerusform>%n Spielstände ließen sich nicht zurücknehmen, weil das Geschriebene seither geändert wurde oder der Spielstand verschwunden ist; die anderen sind zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be taken back, because what the edit wrote has been changed since or the save is gone; nothing was written.</source>
        <translation>
            <numerusform>%n Spielstand ließ sich nicht zurücknehmen, weil das Geschriebene seither geändert wurde oder der Spielstand verschwunden ist; nichts wurde geschrieben.</numerusform>
            <numerusform>%n Spielstände ließen sich nicht zurücknehmen, weil das Geschriebene seither geändert wurde oder der Spielstand verschwunden ist; nichts wurde geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlike other saves: %1.</source>
        <translation>Anders als andere Spielstände: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more places are unlike other saves.</source>
        <translation>
            <numerusform>%Ln weitere Stelle ist anders als andere Spielstände.</numerusform>
            <numerusform>%Ln weitere Stellen sind anders als andere Spielstände.</numerusform>
        </translation>
    </message>
    <message>
        <source>waymark %1 knows no format “%2”, only json.</source>
        <translation>waymark %1 kennt kein Format „%2“, nur json.</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file.</source>
        <translation>%1 ist ein Ordner; nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Standard input (-) is closed; name a file, or pipe the text in.</source>
        <translation>Die Standardeingabe (-) ist geschlossen; nennen Sie eine Datei, oder leiten Sie den Text hinein.</translation>
    </message>
    <message>
        <source>An item needs a name; one of them is empty.</source>
        <translation>Ein Gegenstand braucht einen Namen; einer ist leer.</translation>
    </message>
    <message>
        <source>With --format json any command says an error as JSON too.</source>
        <translation>Mit --format json nennt jeder Befehl einen Fehler auch als JSON.</translation>
    </message>
    <message>
        <source>Values would be nested more than %1 deep, the most that Waymark writes; flatten the document.</source>
        <translation>Werte wären mehr als %1 Ebenen tief verschachtelt, mehr schreibt Waymark nicht; das Dokument braucht weniger Ebenen.</translation>
    </message>
    <message>
        <source>Elements of arrays are matched by a key that all of them have, such as id. What both sides appended stands once, but twice in an array that repeats itself, as a log does.
Where both changed one path, nothing is joined: exit 3, and on standard output {&quot;conflicts&quot;:[{&quot;path&quot;,&quot;base&quot;,&quot;mine&quot;,&quot;theirs&quot;}]}. A side that has nothing there is null and named in &quot;absent&quot;, a list that only such conflicts have.</source>
        <translation>Elemente von Arrays werden an einem Schlüssel erkannt, den alle haben, etwa id. Was beide Seiten angehängt haben, steht einmal da, aber zweimal in einem Array, in dem sich etwas wiederholt, wie in einem Protokoll.
Wo beide denselben Pfad geändert haben, wird nichts zusammengeführt: Rückgabewert 3, und auf der Standardausgabe {&quot;conflicts&quot;:[{&quot;path&quot;,&quot;base&quot;,&quot;mine&quot;,&quot;theirs&quot;}]}. Eine Seite, auf der dort nichts steht, ist null und in &quot;absent&quot; genannt, einer Liste, die nur solche Konflikte haben.</translation>
    </message>
    <message>
        <source>%1 Bring the tables in with waymark migrate.</source>
        <translation>%1 Legen Sie die Tabellen mit waymark migrate an.</translation>
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
    <message>
        <source>Another value for %1</source>
        <translation>Anderer Wert für %1</translation>
    </message>
</context>
<context>
    <name>waymark::ConflictLine</name>
    <message>
        <source>Show Conflicts</source>
        <translation>Konflikte zeigen</translation>
    </message>
    <message>
        <source>Goes to the list in which to choose for each place.</source>
        <translation>Geht zu der Liste, in der für jede Stelle zu wählen ist.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was saved: %Ln places were changed on both sides. Choose for each under Conflicts, then save again.</source>
        <translation>
            <numerusform>Es wurde nichts gespeichert: %Ln Stelle wurde auf beiden Seiten geändert. Wählen Sie unter „Konflikte“ und speichern Sie dann noch einmal.</numerusform>
            <numerusform>Es wurde nichts gespeichert: %Ln Stellen wurden auf beiden Seiten geändert. Wählen Sie unter „Konflikte“ für jede und speichern Sie dann noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places were changed on both sides. Choose for each under Conflicts before you save.</source>
        <translation>
            <numerusform>%Ln Stelle wurde auf beiden Seiten geändert. Wählen Sie unter „Konflikte“, bevor Sie speichern.</numerusform>
            <numerusform>%Ln Stellen wurden auf beiden Seiten geändert. Wählen Sie unter „Konflikte“ für jede, bevor Sie speichern.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictNotes</name>
    <message>
        <source>in conflict, theirs is %1</source>
        <translation>im Konflikt, der fremde Wert ist %1</translation>
    </message>
    <message>
        <source>in conflict, they removed it</source>
        <translation>im Konflikt, von anderen entfernt</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>im Konflikt</translation>
    </message>
</context>
<context>
    <name>waymark::ConflictsList</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places changed on both sides</source>
        <translation>
            <numerusform>%Ln Stelle auf beiden Seiten geändert</numerusform>
            <numerusform>%Ln Stellen auf beiden Seiten geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictsModel</name>
    <message>
        <source>Keep mine</source>
        <translation>Eigenen behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremden übernehmen</translation>
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
        <translation>Eigener Wert</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremder Wert</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>Add up: %1</source>
        <translation>Zusammenzählen: %1</translation>
    </message>
    <message>
        <source>Another value: %1</source>
        <translation>Anderer Wert: %1</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Anderer Wert…</translation>
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
        <source>Connection lost, reconnecting in %Ln s…</source>
        <translation>
            <numerusform>Verbindung verloren, neuer Versuch in %Ln s…</numerusform>
            <numerusform>Verbindung verloren, neuer Versuch in %Ln s…</numerusform>
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
        <source>Not connected, trying again in %Ln s…</source>
        <translation>
            <numerusform>Nicht verbunden, neuer Versuch in %Ln s…</numerusform>
            <numerusform>Nicht verbunden, neuer Versuch in %Ln s…</numerusform>
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
    <name>waymark::ContentNotes</name>
    <message>
        <source>as a time: %1 %2</source>
        <translation>als Zeitpunkt: %1 %2</translation>
    </message>
    <message>
        <source>web address at %1</source>
        <translation>Webadresse bei %1</translation>
    </message>
    <message numerus="yes">
        <source>JSON in a string: array of %Ln items</source>
        <translation>
            <numerusform>JSON in einer Zeichenkette: Array mit %Ln Element</numerusform>
            <numerusform>JSON in einer Zeichenkette: Array mit %Ln Elementen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>JSON in a string: object of %Ln members</source>
        <translation>
            <numerusform>JSON in einer Zeichenkette: Objekt mit %Ln Schlüssel</numerusform>
            <numerusform>JSON in einer Zeichenkette: Objekt mit %Ln Schlüsseln</numerusform>
        </translation>
    </message>
    <message>
        <source>colour: red %1, green %2, blue %3</source>
        <translation>Farbe: Rot %1, Grün %2, Blau %3</translation>
    </message>
    <message numerus="yes">
        <source>JSON, %Ln items</source>
        <translation>
            <numerusform>JSON, %Ln Element</numerusform>
            <numerusform>JSON, %Ln Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>JSON, %Ln members</source>
        <translation>
            <numerusform>JSON, %Ln Schlüssel</numerusform>
            <numerusform>JSON, %Ln Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::EditReason</name>
    <message>
        <source>Undo of edit %1</source>
        <translation>Rücknahme der Änderung %1</translation>
    </message>
    <message>
        <source>Take back edit %1</source>
        <translation>Änderung %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Import of %1, exported at %2</source>
        <translation>Import von %1, exportiert am %2</translation>
    </message>
    <message>
        <source>Bulk edit %1</source>
        <translation>Massenänderung %1</translation>
    </message>
    <message>
        <source>Bulk edit %1: %2</source>
        <translation>Massenänderung %1: %2</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wiederherstellen</translation>
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
    <name>waymark::ElementIdentities</name>
    <message>
        <source>Choose an array of objects first.</source>
        <translation>Wählen Sie zuerst ein Array von Objekten.</translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>In %1 the member %2 no longer tells the elements apart: %3.</source>
        <translation>In %1 unterscheidet das Mitglied %2 die Elemente nicht mehr: %3.</translation>
    </message>
</context>
<context>
    <name>waymark::ErrorText</name>
    <message>
        <source>takes a whole number from -2147483648 to 2147483647</source>
        <translation>nimmt eine ganze Zahl von -2147483648 bis 2147483647</translation>
    </message>
    <message>
        <source>takes a finite number such as 62.5</source>
        <translation>nimmt eine endliche Zahl wie 62.5</translation>
    </message>
    <message>
        <source>holds at most %1 characters, this has %2</source>
        <translation>fasst höchstens %1 Zeichen, dies hat %2</translation>
    </message>
    <message>
        <source>cannot hold the character U+0000</source>
        <translation>kann das Zeichen U+0000 nicht aufnehmen</translation>
    </message>
    <message>
        <source>takes an ISO 8601 time such as 2025-10-24T14:31:08Z</source>
        <translation>nimmt eine Zeit nach ISO 8601 wie 2025-10-24T14:31:08Z</translation>
    </message>
    <message>
        <source>has an unknown type</source>
        <translation>hat einen unbekannten Typ</translation>
    </message>
    <message>
        <source>This is not a whole Waymark bundle: the digest at its end is missing.</source>
        <translation>Das ist kein ganzes Waymark-Bündel: Die Prüfsumme am Ende fehlt.</translation>
    </message>
    <message>
        <source>The digest does not match: the bundle was changed or damaged after its export.</source>
        <translation>Die Prüfsumme stimmt nicht: Das Bündel wurde nach dem Export verändert oder beschädigt.</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>This is not a Waymark bundle.</source>
        <translation>Das ist kein Waymark-Bündel.</translation>
    </message>
    <message>
        <source>The bundle has version %1 and this Waymark reads up to version %2: use a newer Waymark.</source>
        <translation>Das Bündel hat die Version %1, und dieses Waymark liest bis zur Version %2: Nehmen Sie ein neueres Waymark.</translation>
    </message>
    <message>
        <source>the player</source>
        <translation>der Spieler</translation>
    </message>
    <message>
        <source>experience %1</source>
        <translation>Erlebnis %1</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>The bundle is damaged: “%1” must be an array.</source>
        <translation>Das Bündel ist beschädigt: „%1“ muss ein Array sein.</translation>
    </message>
    <message>
        <source>The bundle is damaged: %1</source>
        <translation>Das Bündel ist beschädigt: %1</translation>
    </message>
    <message>
        <source>The bundle could not be written: %1.</source>
        <translation>Das Bündel konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>The bundle is damaged: %1 is not an object.</source>
        <translation>Das Bündel ist beschädigt: Kein Objekt ist: %1.</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>a whole number of 32 bits</source>
        <translation>eine ganze Zahl mit 32 Bit</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>eine Zeit</translation>
    </message>
    <message>
        <source>an ISO 8601 time</source>
        <translation>eine Zeit nach ISO 8601</translation>
    </message>
    <message>
        <source>The bundle is damaged: “%1” of %2 must be %3.</source>
        <translation>Das Bündel ist beschädigt (%2): „%1“ muss %3 sein.</translation>
    </message>
    <message>
        <source>The bundle is damaged: %1. Nothing was written.</source>
        <translation>Das Bündel ist beschädigt: %1. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>the save of %1 belongs to another player</source>
        <translation>der Spielstand von %1 gehört zu einem anderen Spieler</translation>
    </message>
    <message>
        <source>there are two saves of %1</source>
        <translation>es gibt zwei Spielstände von %1</translation>
    </message>
    <message>
        <source>two saves have the id %1</source>
        <translation>zwei Spielstände haben die ID %1</translation>
    </message>
    <message>
        <source>the event %1 belongs to no save in it</source>
        <translation>das Ereignis %1 gehört zu keinem Spielstand darin</translation>
    </message>
    <message>
        <source>two events have the id %1</source>
        <translation>zwei Ereignisse haben die ID %1</translation>
    </message>
    <message>
        <source>The document has too many values.</source>
        <translation>Das Dokument hat zu viele Werte.</translation>
    </message>
    <message>
        <source>There is no value; type one, for example null or &quot;text&quot;.</source>
        <translation>Da steht kein Wert; geben Sie eines ein, zum Beispiel null oder &quot;text&quot;.</translation>
    </message>
    <message>
        <source>Something follows the value; remove it.</source>
        <translation>Nach dem Wert steht noch etwas; entfernen Sie es.</translation>
    </message>
    <message>
        <source>A key in quotes is missing here.</source>
        <translation>Hier fehlt ein Schlüssel in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A “:” is missing between key and value.</source>
        <translation>Zwischen Schlüssel und Wert fehlt „:“.</translation>
    </message>
    <message>
        <source>A comma stands before the closing bracket; remove it.</source>
        <translation>Vor der schließenden Klammer steht ein Komma; entfernen Sie es.</translation>
    </message>
    <message>
        <source>A “,” or “%1” is missing here.</source>
        <translation>Hier fehlt „,“ oder „%1“.</translation>
    </message>
    <message>
        <source>The string is not closed; add a quote at its end.</source>
        <translation>Die Zeichenkette ist nicht geschlossen; setzen Sie ein Anführungszeichen an ihr Ende.</translation>
    </message>
    <message>
        <source>The string is longer than %1 bytes, which jsonb cannot hold.</source>
        <translation>Die Zeichenkette ist länger als %1 Byte, was jsonb nicht fasst.</translation>
    </message>
    <message>
        <source>No such escape; use \\ for a backslash.</source>
        <translation>So eine Maskierung gibt es nicht; ein Backslash ist \\.</translation>
    </message>
    <message>
        <source>\u must be followed by four hexadecimal digits.</source>
        <translation>Auf \u müssen vier hexadezimale Ziffern folgen.</translation>
    </message>
    <message>
        <source>U+0000 cannot be stored by PostgreSQL; remove it.</source>
        <translation>PostgreSQL kann U+0000 nicht speichern; entfernen Sie es.</translation>
    </message>
    <message>
        <source>This is the second half of a surrogate pair without the first; remove it or write both.</source>
        <translation>Das ist die zweite Hälfte eines Surrogatpaars ohne die erste; entfernen Sie sie oder schreiben Sie beide.</translation>
    </message>
    <message>
        <source>This is the first half of a surrogate pair without the second; remove it or write both.</source>
        <translation>Das ist die erste Hälfte eines Surrogatpaars ohne die zweite; entfernen Sie sie oder schreiben Sie beide.</translation>
    </message>
    <message>
        <source>A control character must be escaped in a string; write \n, \t or \u00%1.</source>
        <translation>Ein Steuerzeichen muss in einer Zeichenkette maskiert sein; schreiben Sie \n, \t oder \u00%1.</translation>
    </message>
    <message>
        <source>These bytes are not UTF-8; save the text as UTF-8.</source>
        <translation>Diese Bytes sind kein UTF-8; speichern Sie den Text als UTF-8.</translation>
    </message>
    <message>
        <source>A number must not begin with 0; remove the leading zero.</source>
        <translation>Eine Zahl darf nicht mit 0 beginnen; entfernen Sie die führende Null.</translation>
    </message>
    <message>
        <source>A digit is missing here.</source>
        <translation>Hier fehlt eine Ziffer.</translation>
    </message>
    <message>
        <source>The text ends too early; close what is open.</source>
        <translation>Der Text endet zu früh; schließen Sie, was offen ist.</translation>
    </message>
    <message>
        <source>Strings and keys need double quotes (&quot;).</source>
        <translation>Zeichenketten und Schlüssel brauchen doppelte Anführungszeichen (&quot;).</translation>
    </message>
    <message>
        <source>A number must not begin with “.”; write 0 before it.</source>
        <translation>Eine Zahl darf nicht mit „.“ beginnen; schreiben Sie 0 davor.</translation>
    </message>
    <message>
        <source>A number must not begin with “+”; remove it.</source>
        <translation>Eine Zahl darf nicht mit „+“ beginnen; entfernen Sie es.</translation>
    </message>
    <message>
        <source>JSON has no comments; remove this one.</source>
        <translation>JSON kennt keine Kommentare; entfernen Sie diesen.</translation>
    </message>
    <message>
        <source>A value is expected here: an object, an array, a string in double quotes, a number, true, false or null (in lower case).</source>
        <translation>Hier wird ein Wert erwartet: ein Objekt, ein Array, eine Zeichenkette in doppelten Anführungszeichen, eine Zahl, true, false oder null (in Kleinbuchstaben).</translation>
    </message>
    <message>
        <source>“%1” is not a number of JSON.</source>
        <translation>„%1“ ist keine Zahl in JSON.</translation>
    </message>
    <message>
        <source>The number has more than %1 digits before the point, which PostgreSQL cannot store; make it smaller.</source>
        <translation>Die Zahl hat mehr als %1 Stellen vor dem Punkt, was PostgreSQL nicht speichern kann; machen Sie sie kleiner.</translation>
    </message>
    <message>
        <source>The number has more than %1 digits behind the point, which PostgreSQL cannot store; round it.</source>
        <translation>Die Zahl hat mehr als %1 Stellen nach dem Punkt, was PostgreSQL nicht speichern kann; runden Sie sie.</translation>
    </message>
    <message>
        <source>it must be an object</source>
        <translation>sie muss ein Objekt sein</translation>
    </message>
    <message>
        <source>the member “value” is missing</source>
        <translation>das Feld „value“ fehlt</translation>
    </message>
    <message>
        <source>Operation %1 of the patch is malformed: %2.</source>
        <translation>Die Operation %1 des Patches ist fehlerhaft: %2.</translation>
    </message>
    <message>
        <source>the whole document cannot be removed</source>
        <translation>das ganze Dokument lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>a value cannot be moved into itself</source>
        <translation>ein Wert lässt sich nicht in sich selbst verschieben</translation>
    </message>
    <message>
        <source>the member “op” must be a string</source>
        <translation>das Feld „op“ muss eine Zeichenkette sein</translation>
    </message>
    <message>
        <source>“op” must be add, remove, replace, move, copy or test, not “%1”</source>
        <translation>„op“ muss add, remove, replace, move, copy oder test sein, nicht „%1“</translation>
    </message>
    <message>
        <source>the member “%1” must be a string</source>
        <translation>das Feld „%1“ muss eine Zeichenkette sein</translation>
    </message>
    <message>
        <source>A patch must be an array of operations.</source>
        <translation>Ein Patch muss ein Array von Operationen sein.</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>dem ganzen Dokument</translation>
    </message>
    <message>
        <source>The whole document cannot be removed.</source>
        <translation>Das ganze Dokument lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>A value cannot be moved into itself.</source>
        <translation>Ein Wert lässt sich nicht in sich selbst verschieben.</translation>
    </message>
    <message>
        <source>The test of %1 does not hold: it is %2, not %3.</source>
        <translation>Der Test von %1 trifft nicht zu: Dort steht %2, nicht %3.</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>Bei %1 steht nichts.</translation>
    </message>
    <message>
        <source>%1 is missing, which should hold “%2”.</source>
        <translation>Es fehlt, was „%2“ enthalten soll: %1.</translation>
    </message>
    <message>
        <source>%1 is neither an object nor an array, so it cannot hold “%2”.</source>
        <translation>Weder Objekt noch Array steht bei %1, was „%2“ enthalten soll.</translation>
    </message>
    <message>
        <source>“%1” is not an index from 0 to %2 of the array %3.</source>
        <translation>„%1“ ist kein Index von 0 bis %2 des Arrays bei %3.</translation>
    </message>
    <message>
        <source>“%1” is not a path: %2</source>
        <translation>„%1“ ist kein Pfad: %2</translation>
    </message>
    <message>
        <source>“.” or “[” is missing before “%1”</source>
        <translation>vor „%1“ fehlt „.“ oder „[“</translation>
    </message>
    <message>
        <source>a key is missing; write [&quot;&quot;] for the empty one</source>
        <translation>ein Schlüssel fehlt; schreiben Sie [&quot;&quot;] für den leeren</translation>
    </message>
    <message>
        <source>in brackets must stand an index or a key in quotes</source>
        <translation>in Klammern muss ein Index oder ein Schlüssel in Anführungszeichen stehen</translation>
    </message>
    <message>
        <source>“]” is missing</source>
        <translation>„]“ fehlt</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>“}” is missing at the end</source>
        <translation>am Ende fehlt „}“</translation>
    </message>
    <message>
        <source>brackets in a key need quotes</source>
        <translation>Klammern in einem Schlüssel brauchen Anführungszeichen</translation>
    </message>
    <message>
        <source>a key is missing; write &quot;&quot; for the empty one</source>
        <translation>ein Schlüssel fehlt; schreiben Sie &quot;&quot; für den leeren</translation>
    </message>
    <message>
        <source>“%1” is not a JSON Pointer: %2</source>
        <translation>„%1“ ist kein JSON-Pointer: %2</translation>
    </message>
    <message>
        <source>it must be empty or begin with “/”</source>
        <translation>er muss leer sein oder mit „/“ beginnen</translation>
    </message>
    <message>
        <source>“~” must be followed by 0 or 1</source>
        <translation>auf „~“ muss 0 oder 1 folgen</translation>
    </message>
    <message>
        <source>The document is larger than 4 GB.</source>
        <translation>Das Dokument ist größer als 4 GB.</translation>
    </message>
    <message>
        <source>The document is no JSON: byte %1 is not expected there.</source>
        <translation>Das Dokument ist kein JSON: Byte %1 wird dort nicht erwartet.</translation>
    </message>
    <message>
        <source>Character %1 is U+0000, which PostgreSQL cannot store; remove it.</source>
        <translation>Das Zeichen %1 ist U+0000, das PostgreSQL nicht speichern kann; entfernen Sie es.</translation>
    </message>
    <message>
        <source>Character %1 is half of a surrogate pair; remove it.</source>
        <translation>Das Zeichen %1 ist ein halbes Surrogatpaar; entfernen Sie es.</translation>
    </message>
    <message>
        <source>A string of jsonb holds at most %1 bytes; shorten it.</source>
        <translation>Eine Zeichenkette in jsonb fasst höchstens %1 Byte; kürzen Sie sie.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The object has the key “%1” twice; keep one of them.</source>
        <translation>Das Objekt hat den Schlüssel „%1“ zweimal; behalten Sie einen davon.</translation>
    </message>
    <message>
        <source>%1: another Waymark holds it</source>
        <translation>%1: ein anderes Waymark hält sie</translation>
    </message>
    <message>
        <source>%1: a newer Waymark has written it</source>
        <translation>%1: ein neueres Waymark hat sie geschrieben</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>%1 holds at most %2 characters, this has %3</source>
        <translation>%1 fasst höchstens %2 Zeichen, dies hat %3</translation>
    </message>
    <message>
        <source>%1 cannot hold the character U+0000</source>
        <translation>%1 kann das Zeichen U+0000 nicht aufnehmen</translation>
    </message>
    <message>
        <source>%1 was brought in with the checksum %2 and now has %3; a migration that has been run must not change</source>
        <translation>%1 wurde mit der Prüfsumme %2 eingespielt und hat jetzt %3; eine gelaufene Migration darf sich nicht ändern</translation>
    </message>
    <message>
        <source>brought in by a newer Waymark; this one does not know what it changed</source>
        <translation>von einem neueren Waymark eingespielt; dieses weiß nicht, was sie geändert hat</translation>
    </message>
    <message>
        <source>%1 cannot be brought in: %2</source>
        <translation>%1 lässt sich nicht einspielen: %2</translation>
    </message>
    <message>
        <source>%1 is not brought in: a newer Waymark has brought %2 into this database; migrate with that one</source>
        <translation>%1 wird nicht eingespielt: Ein neueres Waymark hat %2 in diese Datenbank eingespielt; migrieren Sie mit jenem</translation>
    </message>
    <message>
        <source>“%1” is not the id of a user</source>
        <translation>„%1“ ist nicht die ID eines Benutzers</translation>
    </message>
    <message>
        <source>Qt&apos;s PostgreSQL driver is not installed (libqt6sql6-psql)</source>
        <translation>Qts Treiber für PostgreSQL ist nicht installiert (libqt6sql6-psql)</translation>
    </message>
    <message>
        <source>Qt&apos;s PostgreSQL driver hides its connection</source>
        <translation>Qts Treiber für PostgreSQL gibt seine Verbindung nicht heraus</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s server is not installed (package postgresql)</source>
        <translation>der Server von PostgreSQL ist nicht installiert (Paket postgresql)</translation>
    </message>
    <message>
        <source>%1 did not finish: %2</source>
        <translation>%1 wurde nicht fertig: %2</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 ist kein Ordner</translation>
    </message>
    <message>
        <source>%1 holds other files, and a workspace keeps its folder to itself. Name a new folder, an empty one or one that is a workspace already.</source>
        <translation>%1 enthält andere Dateien, und ein Arbeitsbereich hat seinen Ordner für sich. Nennen Sie einen neuen Ordner, einen leeren oder einen, der schon ein Arbeitsbereich ist.</translation>
    </message>
    <message>
        <source>%1 is no column that can be written (twice) here</source>
        <translation>%1 ist keine Spalte, die sich hier (zweimal) schreiben lässt</translation>
    </message>
    <message>
        <source>the table %1 is missing</source>
        <translation>die Tabelle %1 fehlt</translation>
    </message>
    <message>
        <source>%1 lacks the column %2 (%3)</source>
        <translation>%1 fehlt die Spalte %2 (%3)</translation>
    </message>
    <message>
        <source>%1.%2 is %3 instead of %4</source>
        <translation>%1.%2 ist %3 statt %4</translation>
    </message>
    <message>
        <source>%1.%2 may be NULL</source>
        <translation>%1.%2 darf NULL sein</translation>
    </message>
    <message>
        <source>%1 has no defaults for %2; Waymark sends every value itself</source>
        <translation>%1 hat keine Vorgaben für %2; Waymark sendet jeden Wert selbst</translation>
    </message>
    <message>
        <source>%1 has the further column %2 (%3), which is left alone</source>
        <translation>%1 hat die weitere Spalte %2 (%3), die unberührt bleibt</translation>
    </message>
    <message>
        <source>%1 lets equal rows of %2 stand twice</source>
        <translation>%1 lässt gleiche Zeilen von %2 zweimal zu</translation>
    </message>
    <message>
        <source>%1 lacks the index %2; searches that need it take longer</source>
        <translation>%1 fehlt der Index %2; Suchen, die ihn brauchen, dauern länger</translation>
    </message>
    <message>
        <source>%1 has the further index %2 (%3), which is left alone</source>
        <translation>%1 hat den weiteren Index %2 (%3), der unberührt bleibt</translation>
    </message>
    <message>
        <source>%1 has no trigger that keeps updated_at; Waymark sets it itself</source>
        <translation>%1 hat keinen Trigger, der updated_at führt; Waymark setzt es selbst</translation>
    </message>
    <message>
        <source>%1 of %2 is gone from the database; nothing was written</source>
        <translation>%1 von %2 ist aus der Datenbank verschwunden; es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>The row has no column %1 any more.</source>
        <translation>Die Zeile hat keine Spalte %1 mehr.</translation>
    </message>
    <message>
        <source>The column %1 is SQL NULL by now.</source>
        <translation>Die Spalte %1 ist inzwischen SQL NULL.</translation>
    </message>
    <message>
        <source>The column %1 is SQL NULL: only add or replace of the whole document can begin a patch.</source>
        <translation>Die Spalte %1 ist SQL NULL: Nur add oder replace des ganzen Dokuments kann einen Patch beginnen.</translation>
    </message>
    <message>
        <source>%1 is not an array.</source>
        <translation>%1 ist kein Array.</translation>
    </message>
    <message>
        <source>There is no column %1 to set; there are %2.</source>
        <translation>Es gibt keine Spalte %1 zu setzen; es gibt %2.</translation>
    </message>
    <message>
        <source>There is no number at “%1”.</source>
        <translation>Bei „%1“ steht keine Zahl.</translation>
    </message>
    <message>
        <source>The record of edit %1 does not fit its inverse.</source>
        <translation>Die Aufzeichnung der Änderung %1 passt nicht zu ihrer Umkehrung.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be locked: %2</source>
        <translation>%1 lässt sich nicht sperren: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 cannot be made smaller: %2</source>
        <translation>%1 lässt sich nicht verkleinern: %2</translation>
    </message>
    <message>
        <source>There is no player “%1”.</source>
        <translation>Es gibt keinen Spieler „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” names %n players; use one of these ids: %2</source>
        <translation>
            <numerusform>„%1“ nennt %n Spieler; nehmen Sie eine dieser IDs: %2</numerusform>
            <numerusform>„%1“ nennt %n Spieler; nehmen Sie eine dieser IDs: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>“%” must be followed by two hexadecimal digits</source>
        <translation>auf „%“ müssen zwei hexadezimale Ziffern folgen</translation>
    </message>
    <message>
        <source>its percent-encoding is no UTF-8</source>
        <translation>seine Prozentkodierung ist kein UTF-8</translation>
    </message>
    <message>
        <source>The object takes more than %1 bytes, which jsonb cannot hold; split it.</source>
        <translation>Das Objekt belegt mehr als %1 Byte, was jsonb nicht fasst; teilen Sie es auf.</translation>
    </message>
    <message>
        <source>The array takes more than %1 bytes, which jsonb cannot hold; split it.</source>
        <translation>Das Array belegt mehr als %1 Byte, was jsonb nicht fasst; teilen Sie es auf.</translation>
    </message>
    <message>
        <source>The patch copies more than a document can hold; the last copy is of %1.</source>
        <translation>Der Patch kopiert mehr, als ein Dokument fassen kann; die letzte Kopie ist von %1.</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Das Dokument</translation>
    </message>
    <message>
        <source>%1 did not come out as edited: a trigger of the database made it %2. Nothing was written.</source>
        <translation>%1 kam nicht so an wie bearbeitet: Ein Trigger der Datenbank hat %2 daraus gemacht. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 did not come out as edited: a trigger of the database took it away. Nothing was written.</source>
        <translation>%1 kam nicht so an wie bearbeitet: Ein Trigger der Datenbank hat es entfernt. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2, at character %3.</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2, bei Zeichen %3.</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2.</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2.</translation>
    </message>
    <message>
        <source>“%1” has “(*”, which means nothing in JSON Schema.</source>
        <translation>„%1“ enthält „(*“, was in JSON Schema nichts bedeutet.</translation>
    </message>
    <message>
        <source>“%1” needs a letter behind “\c”.</source>
        <translation>„%1“ braucht einen Buchstaben hinter „\c“.</translation>
    </message>
    <message>
        <source>“%1” has “\%2”, which JSON Schema does not know.</source>
        <translation>„%1“ enthält „\%2“, was JSON Schema nicht kennt.</translation>
    </message>
    <message>
        <source>“%1” ends in a backslash.</source>
        <translation>„%1“ endet mit einem umgekehrten Schrägstrich.</translation>
    </message>
    <message>
        <source>“%1” has a “\u” without hexadecimal digits.</source>
        <translation>„%1“ enthält ein „\u“ ohne hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>“%1” has half a character of two “\u”.</source>
        <translation>„%1“ enthält nur die Hälfte eines Zeichens aus zwei „\u“.</translation>
    </message>
    <message>
        <source>“%1” needs a name in braces behind “\p”.</source>
        <translation>„%1“ braucht einen Namen in geschweiften Klammern hinter „\p“.</translation>
    </message>
    <message>
        <source>“%1” has a “\%2” without hexadecimal digits.</source>
        <translation>„%1“ enthält ein „\%2“ ohne hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>nothing may be here</source>
        <translation>hier darf nichts stehen</translation>
    </message>
    <message numerus="yes">
        <source>The save is nested deeper than %n levels of the schema, or the schema leads back to itself without end.</source>
        <translation>
            <numerusform>Der Spielstand ist tiefer verschachtelt als %n Ebene des Schemas, oder das Schema führt endlos auf sich selbst zurück.</numerusform>
            <numerusform>Der Spielstand ist tiefer verschachtelt als %n Ebenen des Schemas, oder das Schema führt endlos auf sich selbst zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The schema asks for too many comparisons.</source>
        <translation>Das Schema verlangt zu viele Vergleiche.</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>muss %1 sein</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>muss mindestens %1 sein</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>darf höchstens %1 sein</translation>
    </message>
    <message>
        <source>must be more than %1</source>
        <translation>muss größer als %1 sein</translation>
    </message>
    <message>
        <source>must be less than %1</source>
        <translation>muss kleiner als %1 sein</translation>
    </message>
    <message>
        <source>must be a multiple of %1</source>
        <translation>muss ein Vielfaches von %1 sein</translation>
    </message>
    <message>
        <source>must match the pattern %1</source>
        <translation>muss dem Muster %1 entsprechen</translation>
    </message>
    <message>
        <source>The pattern %1 takes too long.</source>
        <translation>Das Muster %1 braucht zu lange.</translation>
    </message>
    <message>
        <source>is just what the schema forbids here</source>
        <translation>ist genau das, was das Schema hier verbietet</translation>
    </message>
    <message numerus="yes">
        <source>fits %n of the forms of which the schema allows one</source>
        <translation>
            <numerusform>passt zu %n der Formen, von denen das Schema eine erlaubt</numerusform>
            <numerusform>passt zu %n der Formen, von denen das Schema eine erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fits none of the %n forms that the schema allows</source>
        <translation>
            <numerusform>passt nicht zu der %n Form, die das Schema erlaubt</numerusform>
            <numerusform>passt zu keiner der %n Formen, die das Schema erlaubt</numerusform>
        </translation>
    </message>
    <message>
        <source>the schema has no such key here</source>
        <translation>das Schema hat hier keinen solchen Schlüssel</translation>
    </message>
    <message>
        <source>the schema has no such item here</source>
        <translation>das Schema hat hier kein solches Element</translation>
    </message>
    <message>
        <source>is the same as item %1; no two may be the same</source>
        <translation>gleicht dem Element %1; keine zwei dürfen gleich sein</translation>
    </message>
    <message numerus="yes">
        <source>must have at least %n items of the kind that the schema names</source>
        <translation>
            <numerusform>muss mindestens %n Element von der Art haben, die das Schema nennt</numerusform>
            <numerusform>muss mindestens %n Elemente von der Art haben, die das Schema nennt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at most %n items of the kind that the schema names</source>
        <translation>
            <numerusform>darf höchstens %n Element von der Art haben, die das Schema nennt</numerusform>
            <numerusform>darf höchstens %n Elemente von der Art haben, die das Schema nennt</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>“%1” is missing, which “%2” needs</source>
        <translation>„%1“ fehlt, was „%2“ voraussetzt</translation>
    </message>
    <message>
        <source>is no key that the schema allows here</source>
        <translation>ist kein Schlüssel, den das Schema hier erlaubt</translation>
    </message>
    <message>
        <source>A schema is an object, true or false.</source>
        <translation>Ein Schema ist ein Objekt, true oder false.</translation>
    </message>
    <message>
        <source>The schema is written for “%1”; Waymark reads draft 2020-12 and draft 7.</source>
        <translation>Das Schema ist für „%1“ geschrieben; Waymark liest Draft 2020-12 und Draft 7.</translation>
    </message>
    <message>
        <source>A type is one of null, boolean, integer, number, string, array and object.</source>
        <translation>Ein Typ ist eines von null, boolean, integer, number, string, array und object.</translation>
    </message>
    <message>
        <source>“%1” must name at least one type.</source>
        <translation>„%1“ muss mindestens einen Typ nennen.</translation>
    </message>
    <message>
        <source>“multipleOf” must be more than 0 and have at most %1 digits.</source>
        <translation>„multipleOf“ muss größer als 0 sein und höchstens %1 Ziffern haben.</translation>
    </message>
    <message>
        <source>In draft 2020-12 the schemas of the first items stand in “prefixItems”; rename “items”.</source>
        <translation>In Draft 2020-12 stehen die Schemas der ersten Elemente in „prefixItems“; benennen Sie „items“ um.</translation>
    </message>
    <message>
        <source>“%1” must hold lists of keys.</source>
        <translation>„%1“ muss Listen von Schlüsseln enthalten.</translation>
    </message>
    <message>
        <source>“%1” must be of the type %2, and is %3.</source>
        <translation>„%1“ muss vom Typ %2 sein und ist %3.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number, 0 or more.</source>
        <translation>„%1“ muss eine ganze Zahl sein, 0 oder mehr.</translation>
    </message>
    <message>
        <source>“%1” must have at least one schema.</source>
        <translation>„%1“ muss mindestens ein Schema haben.</translation>
    </message>
    <message>
        <source>A key is a string.</source>
        <translation>Ein Schlüssel ist eine Zeichenkette.</translation>
    </message>
    <message>
        <source>“%1” is not in this file, and nothing is read from elsewhere; copy what it names into “$defs” and refer to it there.</source>
        <translation>„%1“ steht nicht in dieser Datei, und von anderswo wird nichts gelesen; kopieren Sie das Genannte nach „$defs“ und verweisen Sie darauf.</translation>
    </message>
    <message>
        <source>Nothing here is named “%1”.</source>
        <translation>Nichts heißt hier „%1“.</translation>
    </message>
    <message>
        <source>There is nothing at “%1”.</source>
        <translation>Unter „%1“ steht nichts.</translation>
    </message>
    <message>
        <source>must be of the type %1, is %2</source>
        <translation>muss vom Typ %1 sein, ist %2</translation>
    </message>
    <message>
        <source>must be of one of the types %1, is %2</source>
        <translation>muss von einem der Typen %1 sein, ist %2</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>muss eines von %1 sein</translation>
    </message>
    <message numerus="yes">
        <source>must have at least %n characters</source>
        <translation>
            <numerusform>muss mindestens %n Zeichen haben</numerusform>
            <numerusform>muss mindestens %n Zeichen haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at least %n items</source>
        <translation>
            <numerusform>muss mindestens %n Element haben</numerusform>
            <numerusform>muss mindestens %n Elemente haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at least %n members</source>
        <translation>
            <numerusform>muss mindestens %n Schlüssel haben</numerusform>
            <numerusform>muss mindestens %n Schlüssel haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at most %n characters</source>
        <translation>
            <numerusform>darf höchstens %n Zeichen haben</numerusform>
            <numerusform>darf höchstens %n Zeichen haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at most %n items</source>
        <translation>
            <numerusform>darf höchstens %n Element haben</numerusform>
            <numerusform>darf höchstens %n Elemente haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at most %n members</source>
        <translation>
            <numerusform>darf höchstens %n Schlüssel haben</numerusform>
            <numerusform>darf höchstens %n Schlüssel haben</numerusform>
        </translation>
    </message>
    <message>
        <source>Only texts can be added to an array of all players found, since of other elements nobody can say whether they are there already.</source>
        <translation>Nur Texte lassen sich einem Array aller gefundenen Spieler hinzufügen, weil sich bei anderen Elementen nicht sagen lässt, ob sie schon dort stehen.</translation>
    </message>
    <message>
        <source>Only values of the save can be applied to all players found, not its columns.</source>
        <translation>Nur Werte des Spielstands lassen sich auf alle gefundenen Spieler anwenden, nicht seine Spalten.</translation>
    </message>
    <message>
        <source>A whole save is not applied to all players found.</source>
        <translation>Ein ganzer Spielstand wird nicht auf alle gefundenen Spieler angewendet.</translation>
    </message>
    <message>
        <source>%1 is inside the array %2: in another save another thing may stand at that index.</source>
        <translation>%1 steht im Array %2: In einem anderen Spielstand kann an diesem Index etwas anderes stehen.</translation>
    </message>
    <message>
        <source>Nothing is changed here.</source>
        <translation>Hier ist nichts geändert.</translation>
    </message>
    <message>
        <source>Players can be searched by a single value; this is an object or an array. Choose a value inside it.</source>
        <translation>Spieler lassen sich nach einem einzelnen Wert suchen; dies ist ein Objekt oder ein Array. Wählen Sie einen Wert darin.</translation>
    </message>
    <message>
        <source>The search language has no way to ask for this value.</source>
        <translation>Die Suchsprache kann nach diesem Wert nicht fragen.</translation>
    </message>
    <message>
        <source>This database records no edits, so that a bulk edit could not be taken back; waymark migrate brings 003 in, which adds the record.</source>
        <translation>Diese Datenbank zeichnet keine Änderungen auf, sodass sich eine Massenänderung nicht zurücknehmen ließe; waymark migrate bringt 003 ein, das die Aufzeichnung ergänzt.</translation>
    </message>
    <message>
        <source>A dictionary is an object of groups, as in {&quot;items&quot;: {&quot;lamp&quot;: &quot;Brass Lamp&quot;}}.</source>
        <translation>Ein Wörterbuch ist ein Objekt aus Gruppen, wie in {&quot;items&quot;: {&quot;lamp&quot;: &quot;Messinglampe&quot;}}.</translation>
    </message>
    <message>
        <source>A group of a dictionary is an object of ids and names.</source>
        <translation>Eine Gruppe eines Wörterbuchs ist ein Objekt aus IDs und Namen.</translation>
    </message>
    <message>
        <source>A name is a string.</source>
        <translation>Ein Name ist eine Zeichenkette.</translation>
    </message>
    <message>
        <source>%1 To find this very text, write value: before it.</source>
        <translation>%1 Um genau diesen Text zu finden, schreiben Sie value: davor.</translation>
    </message>
    <message>
        <source>This JSONPath takes too long on this save: look at fewer places, with fewer “..” in each other.</source>
        <translation>Dieser JSONPath dauert bei diesem Spielstand zu lange: Sehen Sie weniger Stellen an, mit weniger „..“ ineinander.</translation>
    </message>
    <message>
        <source>“&amp;&amp;”, “||” or “)” is expected</source>
        <translation>erwartet wurde „&amp;&amp;“, „||“ oder „)“</translation>
    </message>
    <message>
        <source>behind “!” a comparison needs parentheses</source>
        <translation>hinter „!“ braucht ein Vergleich Klammern</translation>
    </message>
    <message>
        <source>a comparison is expected: ==, !=, &lt;, &lt;=, &gt; or &gt;=</source>
        <translation>erwartet wurde ein Vergleich: ==, !=, &lt;, &lt;=, &gt; oder &gt;=</translation>
    </message>
    <message>
        <source>what can find several values cannot be compared</source>
        <translation>was mehrere Werte finden kann, lässt sich nicht vergleichen</translation>
    </message>
    <message>
        <source>match() and search() are not compared with anything</source>
        <translation>match() und search() werden mit nichts verglichen</translation>
    </message>
    <message>
        <source>“@”, “$”, a value or a function is expected</source>
        <translation>erwartet wurde „@“, „$“, ein Wert oder eine Funktion</translation>
    </message>
    <message>
        <source>a digit is expected</source>
        <translation>erwartet wurde eine Ziffer</translation>
    </message>
    <message>
        <source>a number may not begin with a zero</source>
        <translation>eine Zahl darf nicht mit einer Null beginnen</translation>
    </message>
    <message>
        <source>a digit is expected behind the point</source>
        <translation>hinter dem Punkt wurde eine Ziffer erwartet</translation>
    </message>
    <message>
        <source>a digit is expected in the exponent</source>
        <translation>im Exponenten wurde eine Ziffer erwartet</translation>
    </message>
    <message>
        <source>length, count, match, search or value is expected</source>
        <translation>erwartet wurde length, count, match, search oder value</translation>
    </message>
    <message>
        <source>“,” and another argument are expected</source>
        <translation>erwartet wurden „,“ und ein weiteres Argument</translation>
    </message>
    <message>
        <source>“)” is expected</source>
        <translation>erwartet wurde „)“</translation>
    </message>
    <message>
        <source>a query that begins with “@” or “$” is expected</source>
        <translation>erwartet wurde eine Abfrage, die mit „@“ oder „$“ beginnt</translation>
    </message>
    <message>
        <source>a query that finds one value is expected</source>
        <translation>erwartet wurde eine Abfrage, die einen Wert findet</translation>
    </message>
    <message>
        <source>a value is expected</source>
        <translation>erwartet wurde ein Wert</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>der Text ist zu lang</translation>
    </message>
    <message>
        <source>the text has half a character</source>
        <translation>der Text enthält ein halbes Zeichen</translation>
    </message>
    <message>
        <source>“$” is expected</source>
        <translation>erwartet wurde „$“</translation>
    </message>
    <message>
        <source>nothing may follow, not even a space</source>
        <translation>es darf nichts folgen, auch kein Leerzeichen</translation>
    </message>
    <message>
        <source>“.”, “..”, “[” or the end is expected</source>
        <translation>erwartet wurde „.“, „..“, „[“ oder das Ende</translation>
    </message>
    <message>
        <source>“%1” is no JSONPath, at column %2: %3.</source>
        <translation>„%1“ ist kein JSONPath, in Spalte %2: %3.</translation>
    </message>
    <message>
        <source>this is nested too deeply</source>
        <translation>das ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a key, “*” or “[” is expected</source>
        <translation>erwartet wurde ein Schlüssel, „*“ oder „[“</translation>
    </message>
    <message>
        <source>a key or “*” is expected</source>
        <translation>erwartet wurde ein Schlüssel oder „*“</translation>
    </message>
    <message>
        <source>“,” or “]” is expected</source>
        <translation>erwartet wurde „,“ oder „]“</translation>
    </message>
    <message>
        <source>a key in quotes, an index, a slice, “*” or “?” is expected</source>
        <translation>erwartet wurde ein Schlüssel in Anführungszeichen, ein Index, ein Ausschnitt, „*“ oder „?“</translation>
    </message>
    <message>
        <source>an integer may not begin with a zero</source>
        <translation>eine ganze Zahl darf nicht mit einer Null beginnen</translation>
    </message>
    <message>
        <source>an integer of at most 2^53 - 1 is expected</source>
        <translation>erwartet wurde eine ganze Zahl bis höchstens 2^53 - 1</translation>
    </message>
    <message>
        <source>a control character must be written as an escape</source>
        <translation>ein Steuerzeichen muss als Escape geschrieben werden</translation>
    </message>
    <message>
        <source>this quote is not closed</source>
        <translation>dieses Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>this escape is not known</source>
        <translation>dieses Escape ist nicht bekannt</translation>
    </message>
    <message>
        <source>half a character stands alone</source>
        <translation>ein halbes Zeichen steht allein</translation>
    </message>
    <message>
        <source>four hexadecimal digits are expected</source>
        <translation>erwartet wurden vier hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>The text begins with a byte order mark; save it as UTF-8 without one.</source>
        <translation>Der Text beginnt mit einer Bytereihenfolge-Marke (BOM); speichern Sie ihn als UTF-8 ohne sie.</translation>
    </message>
    <message>
        <source>The text is UTF-16; save it as UTF-8.</source>
        <translation>Der Text ist UTF-16; speichern Sie ihn als UTF-8.</translation>
    </message>
    <message>
        <source>“==” is expected</source>
        <translation>erwartet wurde „==“</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 (the edit wrote %2, now there is %3)</source>
        <translation>%1 (die Änderung schrieb %2, jetzt steht dort %3)</translation>
    </message>
    <message>
        <source>Not taken back, because what the edit wrote has been changed since: %1.</source>
        <translation>Nicht zurückgenommen, denn was die Änderung schrieb, wurde seither geändert: %1.</translation>
    </message>
    <message>
        <source>Edit %1 was already taken back by edit %2.</source>
        <translation>Änderung %1 wurde bereits durch Änderung %2 zurückgenommen.</translation>
    </message>
    <message>
        <source>Values are nested more than %1 deep, the most that Waymark writes (PostgreSQL ends near 13,000); flatten the document.</source>
        <translation>Werte sind mehr als %1 Ebenen tief verschachtelt, mehr schreibt Waymark nicht (PostgreSQL endet bei etwa 13.000); das Dokument braucht weniger Ebenen.</translation>
    </message>
    <message>
        <source>This connection is read-only; nothing was sent.</source>
        <translation>Diese Verbindung darf nur lesen; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This is not a connection string: %1.</source>
        <translation>Das ist keine Verbindungsangabe: %1.</translation>
    </message>
    <message>
        <source>The connection&apos;s %1 holds a semicolon, which cannot be passed on; put it into a libpq service.</source>
        <translation>%1 in der Verbindung enthält ein Semikolon, das sich nicht weitergeben lässt; schreiben Sie es in einen Dienst von libpq.</translation>
    </message>
    <message>
        <source>This database records every edit, and for that the role %1 lacks %2; nothing was written.</source>
        <translation>Diese Datenbank zeichnet jede Änderung auf, und dafür fehlt der Rolle %1: %2; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Some of this demo world is here already (%1); choose another seed.</source>
        <translation>Ein Teil dieser Demowelt ist schon da (%1); wählen Sie einen anderen Startwert.</translation>
    </message>
    <message>
        <source>This database has players already; --add puts the demo world beside them.</source>
        <translation>Diese Datenbank hat schon Spieler; --add legt die Demowelt daneben.</translation>
    </message>
    <message>
        <source>Filling was stopped.</source>
        <translation>Das Füllen wurde angehalten.</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Diese Verbindung darf nur lesen.</translation>
    </message>
    <message>
        <source>There is no edit %1 among those recorded on this machine.</source>
        <translation>Es gibt keine Änderung %1 unter denen, die auf diesem Rechner aufgezeichnet sind.</translation>
    </message>
    <message>
        <source>There is no edit %1: this database records no edits; waymark migrate adds that.</source>
        <translation>Es gibt keine Änderung %1: diese Datenbank zeichnet keine Änderungen auf; waymark migrate fügt das hinzu.</translation>
    </message>
    <message>
        <source>There is no edit %1.</source>
        <translation>Es gibt keine Änderung %1.</translation>
    </message>
    <message>
        <source>There is no event %1.</source>
        <translation>Es gibt kein Ereignis %1.</translation>
    </message>
    <message>
        <source>An event needs a type.</source>
        <translation>Ein Ereignis braucht einen Typ.</translation>
    </message>
    <message>
        <source>A position takes finite degrees.</source>
        <translation>Eine Position braucht endliche Gradzahlen.</translation>
    </message>
    <message>
        <source>There is no progress %1.</source>
        <translation>Es gibt keinen Fortschritt %1.</translation>
    </message>
    <message>
        <source>Another user is called %1 already; choose another label.</source>
        <translation>Ein anderer Benutzer heißt schon %1; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>User %1 has a profile already; choose a user who has none.</source>
        <translation>Der Benutzer %1 hat schon ein Profil; wählen Sie einen, der keines hat.</translation>
    </message>
    <message>
        <source>There is no user %1.</source>
        <translation>Es gibt keinen Benutzer %1.</translation>
    </message>
    <message>
        <source>Several users are called %1; name one by its id.</source>
        <translation>Mehrere Benutzer heißen %1; nennen Sie einen mit seiner ID.</translation>
    </message>
    <message>
        <source>Player %1 or its user is here already.</source>
        <translation>Der Spieler %1 oder sein Benutzer ist schon da.</translation>
    </message>
    <message>
        <source>Another user is called %1 already.</source>
        <translation>Ein anderer Benutzer heißt schon %1.</translation>
    </message>
    <message>
        <source>There are %1 users called %2 already; choose a label with --as.</source>
        <translation>Es gibt schon %1 Benutzer namens %2; wählen Sie einen Namen mit --as.</translation>
    </message>
    <message>
        <source>The users table demands %1, which Waymark does not know; make the user on the platform and import with --user.</source>
        <translation>Die Tabelle users verlangt %1, was Waymark nicht kennt; legen Sie den Benutzer auf der Plattform an und importieren Sie mit --user.</translation>
    </message>
    <message>
        <source>There is no migration %1; the last is %2.</source>
        <translation>Es gibt keine Migration %1; die letzte ist %2.</translation>
    </message>
    <message>
        <source>This connection is read-only; nothing was migrated.</source>
        <translation>Diese Verbindung darf nur lesen; es wurde nichts migriert.</translation>
    </message>
    <message>
        <source>There is no user “%1”.</source>
        <translation>Es gibt keinen Benutzer „%1“.</translation>
    </message>
    <message>
        <source>More than one user is called “%1”.</source>
        <translation>Mehr als ein Benutzer heißt „%1“.</translation>
    </message>
    <message>
        <source>The user “%1” has a player already.</source>
        <translation>Der Benutzer „%1“ hat schon einen Spieler.</translation>
    </message>
    <message>
        <source>The name of an experience has 1 to 100 characters.</source>
        <translation>Der Name eines Erlebnisses hat 1 bis 100 Zeichen.</translation>
    </message>
    <message>
        <source>There is no player %1.</source>
        <translation>Es gibt keinen Spieler %1.</translation>
    </message>
    <message>
        <source>The player has begun “%1” already.</source>
        <translation>Der Spieler hat „%1“ schon begonnen.</translation>
    </message>
    <message>
        <source>The table users demands a value for %1, which Waymark does not know; make the user in the platform and name it.</source>
        <translation>Die Tabelle users verlangt einen Wert für %1, was Waymark nicht kennt; legen Sie den Benutzer auf der Plattform an und nennen Sie ihn.</translation>
    </message>
    <message>
        <source>This connection is read-only; connect without read-only to import.</source>
        <translation>Diese Verbindung darf nur lesen; verbinden Sie sich zum Importieren ohne diese Beschränkung.</translation>
    </message>
    <message>
        <source>Nothing has the id %1.</source>
        <translation>Nichts hat die ID %1.</translation>
    </message>
    <message>
        <source>The player began an experience meanwhile that would be added; nothing was written.</source>
        <translation>Der Spieler hat inzwischen ein Erlebnis begonnen, das hinzukäme; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The line was lost while committing, so all or nothing may have been written; reload and compare (%1).</source>
        <translation>Die Verbindung ging beim Abschließen verloren; vielleicht ist alles geschrieben, vielleicht nichts: Laden Sie neu und vergleichen Sie (%1).</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is no account “postgres” to run the server (package postgresql), and PostgreSQL does not run as root.</source>
        <translation>Es gibt kein Konto „postgres“, unter dem der Server laufen kann (Paket postgresql), und als root läuft PostgreSQL nicht.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else.</source>
        <translation>Der Ordner %1 gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1 private.</source>
        <translation>Der Ordner %1 lässt sich nicht vor anderen verschließen.</translation>
    </message>
    <message>
        <source>Cannot lock %1.</source>
        <translation>%1 lässt sich nicht sperren.</translation>
    </message>
    <message>
        <source>Cannot write in %1.</source>
        <translation>In %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Cannot hand %1 to the server.</source>
        <translation>%1 lässt sich dem Server nicht übergeben.</translation>
    </message>
    <message>
        <source>The private PostgreSQL does not start (%1); its log is %2.</source>
        <translation>Das private PostgreSQL startet nicht (%1); sein Protokoll ist %2.</translation>
    </message>
    <message>
        <source>Somebody else is writing this save and held it for more than %1 s; nothing was written.</source>
        <translation>Jemand anderes schreibt diesen Spielstand und hielt ihn länger als %1 s; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The line was lost while saving, so the edit may or may not have been written; reload and compare (%1).</source>
        <translation>Die Verbindung ging beim Speichern verloren; vielleicht ist die Änderung geschrieben, vielleicht nicht: Laden Sie neu und vergleichen Sie (%1).</translation>
    </message>
    <message>
        <source>The database turned the change of this save away without an error, by row-level security or by a trigger; nothing was written.</source>
        <translation>Die Datenbank hat die Änderung dieses Spielstands ohne Fehler abgewiesen, durch Sicherheit auf Zeilenebene oder einen Trigger; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>There is no row %1 in %2.</source>
        <translation>Es gibt keine Zeile %1 in %2.</translation>
    </message>
    <message>
        <source>There is no connection to the database: %1.</source>
        <translation>Es gibt keine Verbindung zur Datenbank: %1.</translation>
    </message>
    <message>
        <source>The database refuses this: %1.</source>
        <translation>Die Datenbank verweigert das: %1.</translation>
    </message>
    <message>
        <source>The database stopped this because it took too long: %1.</source>
        <translation>Die Datenbank hat das angehalten, weil es zu lange dauerte: %1.</translation>
    </message>
    <message>
        <source>The database stopped this: %1.</source>
        <translation>Die Datenbank hat das angehalten: %1.</translation>
    </message>
    <message>
        <source>Somebody else wrote at the same moment: %1.</source>
        <translation>Jemand anderes hat im selben Augenblick geschrieben: %1.</translation>
    </message>
    <message>
        <source>The database does not take this: %1.</source>
        <translation>Die Datenbank nimmt das nicht an: %1.</translation>
    </message>
    <message>
        <source>The database says: %1.</source>
        <translation>Die Datenbank meldet: %1.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>Die Verbindung zur Datenbank ging verloren.</translation>
    </message>
    <message>
        <source>The statement did not answer within %1 s and was stopped.</source>
        <translation>Die Anweisung antwortete nicht innerhalb von %1 s und wurde angehalten.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Somebody else changed %1 of %2 meanwhile; nothing was written, import again.</source>
        <translation>Jemand anderes hat %1 von %2 inzwischen geändert; es wurde nichts geschrieben, importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
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
        <translation>Das gewählte Ereignis mit der jetzigen Zeit noch einmal anhängen</translation>
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
    <name>waymark::ExpandActions</name>
    <message>
        <source>Expand All</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Expand to Level</source>
        <translation>Aufklappen bis Ebene</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Ebene %1</translation>
    </message>
    <message>
        <source>Opens the tree so far and closes all below</source>
        <translation>Klappt den Baum bis hierher auf und alles darunter zu</translation>
    </message>
    <message>
        <source>No save is shown.</source>
        <translation>Es ist kein Spielstand zu sehen.</translation>
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
    <name>waymark::GameFiles</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file %1 is larger than 16 MB.</source>
        <translation>Die Datei %1 ist größer als 16 MB.</translation>
    </message>
</context>
<context>
    <name>waymark::GameFilesDialog</name>
    <message>
        <source>Schema and Names of Profiles</source>
        <translation>Schema und Namen der Profile</translation>
    </message>
    <message>
        <source>Schema and Names of %1</source>
        <translation>Schema und Namen von %1</translation>
    </message>
    <message>
        <source>JSON Schema</source>
        <translation>JSON-Schema</translation>
    </message>
    <message>
        <source>Draft 2020-12 or draft 7. Places of a save that break it are marked; saving is never refused.</source>
        <translation>Draft 2020-12 oder Draft 7. Stellen eines Spielstands, die dagegen verstoßen, werden markiert; das Speichern wird nie verweigert.</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Wörterbuch</translation>
    </message>
    <message>
        <source>Names for ids, as in {&quot;items&quot;: {&quot;lamp&quot;: &quot;Brass Lamp&quot;}}. A group may also be a path such as /inventory/*/item.</source>
        <translation>Namen für IDs, wie in {&quot;items&quot;: {&quot;lamp&quot;: &quot;Messinglampe&quot;}}. Eine Gruppe kann auch ein Pfad wie /inventory/*/item sein.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Read, draft 7.</source>
        <translation>Gelesen, Draft 7.</translation>
    </message>
    <message>
        <source>Read, draft 2020-12.</source>
        <translation>Gelesen, Draft 2020-12.</translation>
    </message>
    <message numerus="yes">
        <source>Read, names for %Ln ids.</source>
        <translation>
            <numerusform>Gelesen, Namen für %Ln ID.</numerusform>
            <numerusform>Gelesen, Namen für %Ln IDs.</numerusform>
        </translation>
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
        <source>%Ln edits</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an edit in the list first.</source>
        <translation>Wählen Sie zuerst eine Änderung in der Liste.</translation>
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
    <message>
        <source>(whole document)</source>
        <translation>(ganzes Dokument)</translation>
    </message>
    <message>
        <source>%1: %2 added</source>
        <comment>place, number</comment>
        <translation>%1: %2 addiert</translation>
    </message>
    <message>
        <source>%1: from %2</source>
        <comment>new place, old place</comment>
        <translation>%1: von %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>place, old value, new value</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>waymark::IdentityDialog</name>
    <message>
        <source>Tell Elements Apart</source>
        <translation>Elemente unterscheiden</translation>
    </message>
    <message>
        <source>When the game has changed the array too, its elements are found again by this member. It holds for all saves of this kind.</source>
        <translation>Wenn auch das Spiel das Array geändert hat, werden seine Elemente an diesem Mitglied wiedererkannt. Das gilt für alle Spielstände dieser Art.</translation>
    </message>
    <message>
        <source>When the game has changed %1 too, its elements are found again by this member. It holds for all saves of this kind.</source>
        <translation>Wenn auch das Spiel %1 geändert hat, werden die Elemente dort an diesem Mitglied wiedererkannt. Das gilt für alle Spielstände dieser Art.</translation>
    </message>
    <message>
        <source>Elements are told apart by</source>
        <translation>Elemente werden unterschieden nach</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <source>By position</source>
        <translation>Nach Position</translation>
    </message>
    <message>
        <source>By itself, which is %1 now</source>
        <translation>Von selbst, zurzeit nach %1</translation>
    </message>
    <message>
        <source>By itself, which is their content now: no member tells them apart</source>
        <translation>Von selbst, zurzeit nach dem Inhalt: kein Mitglied unterscheidet sie</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>a member</comment>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>By %1: %2</source>
        <comment>a member, why not</comment>
        <translation>Nach %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members that fewer elements have are not listed.</source>
        <translation>
            <numerusform>%Ln Mitglied, das weniger Elemente haben, ist nicht aufgeführt.</numerusform>
            <numerusform>%Ln Mitglieder, die weniger Elemente haben, sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This member does not tell them apart: %1.</source>
        <translation>Dieses Mitglied unterscheidet sie nicht: %1.</translation>
    </message>
</context>
<context>
    <name>waymark::IdentityNotes</name>
    <message>
        <source>elements by %1</source>
        <translation>Elemente nach %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a member</comment>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>elements by position</source>
        <translation>Elemente nach Position</translation>
    </message>
    <message>
        <source>by position</source>
        <translation>nach Position</translation>
    </message>
    <message>
        <source>elements by content</source>
        <translation>Elemente nach Inhalt</translation>
    </message>
    <message>
        <source>by content</source>
        <translation>nach Inhalt</translation>
    </message>
    <message>
        <source>not by %1: %2</source>
        <translation>nicht nach %1: %2</translation>
    </message>
    <message>
        <source>missing in %1 of %2</source>
        <translation>fehlt in %1 von %2</translation>
    </message>
    <message>
        <source>neither text nor number in %1 of %2</source>
        <translation>weder Text noch Zahl in %1 von %2</translation>
    </message>
    <message>
        <source>%1 share the value %2</source>
        <translation>%1 haben denselben Wert %2</translation>
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
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::JsonSchemaNotes</name>
    <message numerus="yes">
        <source>%Ln errors inside</source>
        <translation>
            <numerusform>%Ln Fehler darin</numerusform>
            <numerusform>%Ln Fehler darin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LearnedWarnings</name>
    <message>
        <source>%1 to %2</source>
        <comment>numbers</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %Ln saves</source>
        <translation>
            <numerusform>in %1 von %Ln Spielstand</numerusform>
            <numerusform>in %1 von %Ln Spielständen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %Ln sampled saves</source>
        <translation>
            <numerusform>in %1 von %Ln Spielstand der Stichprobe</numerusform>
            <numerusform>in %1 von %Ln Spielständen der Stichprobe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in fewer than %1 of %Ln saves</source>
        <translation>
            <numerusform>in weniger als %1 von %Ln Spielstand</numerusform>
            <numerusform>in weniger als %1 von %Ln Spielständen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in fewer than %1 of %Ln sampled saves</source>
        <translation>
            <numerusform>in weniger als %1 von %Ln Spielstand der Stichprobe</numerusform>
            <numerusform>in weniger als %1 von %Ln Spielständen der Stichprobe</numerusform>
        </translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>%1; %2 is %3</source>
        <comment>what is unusual; what looks like it; how frequent</comment>
        <translation>%1; %2 ist %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a value; in how many saves</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>type %1; %2 is %3</source>
        <comment>how frequent; another type; how frequent that is</comment>
        <translation>Typ %1; %2 ist %3</translation>
    </message>
    <message>
        <source>beyond %1, as far as other saves go</source>
        <translation>außerhalb von %1, so weit gehen andere Spielstände</translation>
    </message>
    <message>
        <source>too large to be held against other saves</source>
        <translation>zu groß, um mit anderen Spielständen verglichen zu werden</translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln places inside are unlike other saves</source>
        <translation>
            <numerusform>mehr als %Ln Stelle darin ist anders als in anderen Spielständen</numerusform>
            <numerusform>mehr als %Ln Stellen darin sind anders als in anderen Spielständen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places inside are unlike other saves</source>
        <translation>
            <numerusform>%Ln Stelle darin ist anders als in anderen Spielständen</numerusform>
            <numerusform>%Ln Stellen darin sind anders als in anderen Spielständen</numerusform>
        </translation>
    </message>
    <message>
        <source>other type</source>
        <translation>anderer Typ</translation>
    </message>
    <message>
        <source>beyond %1</source>
        <translation>außerhalb von %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>did you mean</comment>
        <translation>%1?</translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %Ln saves, counted exactly at %2</source>
        <translation>
            <numerusform>in %1 von %Ln Spielstand, genau gezählt um %2</numerusform>
            <numerusform>in %1 von %Ln Spielständen, genau gezählt um %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the value is %2</source>
        <comment>how it is unusual; how frequent it is</comment>
        <translation>%1; der Wert ist %2</translation>
    </message>
    <message numerus="yes">
        <source>only the first %Ln changes were held against other saves</source>
        <translation>
            <numerusform>nur die erste Änderung wurde mit anderen Spielständen verglichen</numerusform>
            <numerusform>nur die ersten %Ln Änderungen wurden mit anderen Spielständen verglichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LeftEdits</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Opens the save, which offers to restore these edits.</source>
        <translation>Öffnet den Spielstand, der anbietet, diese Änderungen wiederherzustellen.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>The saves themselves still offer these edits.</source>
        <translation>Die Spielstände selbst bieten diese Änderungen weiterhin an.</translation>
    </message>
    <message>
        <source>Edits that were not saved when Waymark ended: %1.</source>
        <translation>Änderungen, die nicht gespeichert waren, als Waymark endete: %1.</translation>
    </message>
    <message>
        <source>Edits kept for next time: %1.</source>
        <translation>Für das nächste Mal aufgehobene Änderungen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>saves</comment>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln edits of %2</source>
        <comment>a save, a time</comment>
        <translation>
            <numerusform>%1: %Ln Änderung von %2</numerusform>
            <numerusform>%1: %Ln Änderungen von %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, Profile</source>
        <translation>%1, Profil</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>player, experience</comment>
        <translation>%1, %2</translation>
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
    <name>waymark::LockNotes</name>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
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
    <message>
        <source>Shows or hides this panel</source>
        <translation>Zeigt oder verbirgt diesen Bereich</translation>
    </message>
    <message>
        <source>The save in the middle, map and events beside it</source>
        <translation>Der Spielstand in der Mitte, Karte und Ereignisse daneben</translation>
    </message>
    <message>
        <source>Events wide with their details, map and timeline beneath</source>
        <translation>Ereignisse breit mit ihren Einzelheiten, Karte und Zeitleiste darunter</translation>
    </message>
    <message>
        <source>The colours of all windows</source>
        <translation>Die Farben aller Fenster</translation>
    </message>
    <message>
        <source>The height of rows in all windows</source>
        <translation>Die Zeilenhöhe in allen Fenstern</translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>Copies the path of the current value, written this way</source>
        <translation>Kopiert den Pfad des aktuellen Werts in dieser Schreibweise</translation>
    </message>
    <message>
        <source>A read-only path of the settings is no path: %1</source>
        <translation>Ein nur lesbarer Pfad der Einstellungen ist kein Pfad: %1</translation>
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
    <message>
        <source>Choose for every line of Conflicts first.</source>
        <translation>Wählen Sie zuerst für jede Zeile unter „Konflikte“.</translation>
    </message>
    <message>
        <source>Not everything was saved, so Waymark stays open.</source>
        <translation>Nicht alles wurde gespeichert, daher bleibt Waymark offen.</translation>
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
        <source>%Ln more event(s) here; click again for the next one</source>
        <translation>
            <numerusform>%Ln weiteres Ereignis hier; klicken Sie noch einmal für das nächste</numerusform>
            <numerusform>%Ln weitere Ereignisse hier; klicken Sie noch einmal für das nächste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::MatchFilter</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Mark matches</source>
        <translation>Treffer markieren</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>Nur Treffer</translation>
    </message>
    <message>
        <source>Matches and what is inside</source>
        <translation>Treffer und ihr Inhalt</translation>
    </message>
</context>
<context>
    <name>waymark::MatchList</name>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>List All</source>
        <translation>Alle auflisten</translation>
    </message>
    <message numerus="yes">
        <source>List %Ln More</source>
        <translation>
            <numerusform>%Ln weiteren auflisten</numerusform>
            <numerusform>%Ln weitere auflisten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are listed</source>
        <comment>matches</comment>
        <translation>
            <numerusform>Der erste ist aufgelistet</numerusform>
            <numerusform>Die ersten %Ln sind aufgelistet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::MatchListModel</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>the whole save</source>
        <translation>der ganze Spielstand</translation>
    </message>
</context>
<context>
    <name>waymark::MatchNotes</name>
    <message>
        <source>match</source>
        <translation>Treffer</translation>
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
    <name>waymark::OfferCompleter</name>
    <message>
        <source>Values of other saves</source>
        <translation>Werte anderer Spielstände</translation>
    </message>
    <message>
        <source>The Down key offers what other saves have.</source>
        <translation>Die Pfeiltaste nach unten bietet an, was andere Spielstände haben.</translation>
    </message>
</context>
<context>
    <name>waymark::OpenSaves</name>
    <message>
        <source>This edit wrote to %1, which is read-only.</source>
        <translation>Diese Änderung schrieb nach %1, und das kann nur gelesen werden.</translation>
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
    <name>waymark::PathCrumbs</name>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the tree</source>
        <translation>
            <numerusform>%Ln weiterer im Baum</numerusform>
            <numerusform>%Ln weitere im Baum</numerusform>
        </translation>
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
        <source>Keys and values. Also key:… value:… path:… and /pattern/; ~text finds what comes close, and $ begins a JSONPath, as in $..inventory[?@.count &gt; 5]. Return jumps to the first match, F3 to the next.</source>
        <translation>Schlüssel und Werte. Auch key:… value:… path:… und /Muster/; ~Text findet, was ihm nahekommt, und mit $ beginnt ein JSONPath wie $..inventory[?@.count &gt; 5]. Eingabe springt zum ersten Treffer, F3 zum nächsten.</translation>
    </message>
</context>
<context>
    <name>waymark::PendingNotes</name>
    <message>
        <source>moved from index %1</source>
        <translation>von Index %1 verschoben</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes inside</source>
        <translation>
            <numerusform>%Ln Änderung darin</numerusform>
            <numerusform>%Ln Änderungen darin</numerusform>
        </translation>
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
        <source>%1 is known and looks much like it. Pick it, or press “%2”.</source>
        <translation>%1 ist bekannt und sieht sehr ähnlich aus. Wählen Sie es aus, oder drücken Sie „%2“.</translation>
    </message>
    <message>
        <source>%1 is known and looks much like it. Pick it from the list.</source>
        <translation>%1 ist bekannt und sieht sehr ähnlich aus. Wählen Sie es aus der Liste.</translation>
    </message>
    <message>
        <source>Completed to the one known value that fits. OK takes it.</source>
        <translation>Zum einzigen bekannten Wert ergänzt, der passt. OK übernimmt ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln known values fit: pick one of them.</source>
        <translation>
            <numerusform>%Ln bekannter Wert passt: wählen Sie ihn.</numerusform>
            <numerusform>%Ln bekannte Werte passen: wählen Sie einen davon.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PlaceLocking</name>
    <message>
        <source>Make Read-Only Here</source>
        <translation>Diese Stelle sperren</translation>
    </message>
    <message>
        <source>Allow Changes Here</source>
        <translation>Diese Stelle freigeben</translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>Choose a row of the save first.</source>
        <translation>Wählen Sie zuerst eine Zeile des Spielstands.</translation>
    </message>
    <message>
        <source>It is read-only already.</source>
        <translation>Sie ist schon gesperrt.</translation>
    </message>
    <message>
        <source>It is read-only with %1: allow changes there.</source>
        <translation>Sie ist mit %1 gesperrt: Geben Sie dort frei.</translation>
    </message>
    <message>
        <source>It is not read-only.</source>
        <translation>Sie ist nicht gesperrt.</translation>
    </message>
    <message>
        <source>The whole save</source>
        <translation>Der ganze Spielstand</translation>
    </message>
    <message>
        <source>%1 is read-only here from now on.</source>
        <translation>%1 ist hier von jetzt an gesperrt.</translation>
    </message>
    <message>
        <source>%1 may be changed again.</source>
        <translation>%1 lässt sich wieder ändern.</translation>
    </message>
    <message>
        <source>Read-Only Places…</source>
        <translation>Gesperrte Stellen…</translation>
    </message>
    <message>
        <source>Nothing is read-only here.</source>
        <translation>Hier ist nichts gesperrt.</translation>
    </message>
</context>
<context>
    <name>waymark::PlayerHeader</name>
    <message>
        <source>Level %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln experiences</source>
        <translation>
            <numerusform>%Ln Erlebnis</numerusform>
            <numerusform>%Ln Erlebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>dabei seit %1</translation>
    </message>
    <message>
        <source>played %1, the game may hold this save</source>
        <translation>gespielt %1, das Spiel hat diesen Spielstand vielleicht noch geladen</translation>
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
    <name>waymark::PlayerTable</name>
    <message>
        <source>Players</source>
        <translation>Spieler</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
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
    <message>
        <source>+%1</source>
        <comment>columns that are not shown</comment>
        <translation>+%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns have no room here</source>
        <translation>
            <numerusform>%Ln Spalte hat hier keinen Platz</numerusform>
            <numerusform>%Ln Spalten haben hier keinen Platz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns have no room here. Click to choose columns.</source>
        <translation>
            <numerusform>%Ln Spalte hat hier keinen Platz. Klicken Sie, um Spalten zu wählen.</numerusform>
            <numerusform>%Ln Spalten haben hier keinen Platz. Klicken Sie, um Spalten zu wählen.</numerusform>
        </translation>
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
    <name>waymark::ReadOnlyDialog</name>
    <message>
        <source>Allow Changes</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Read-Only Places</source>
        <translation>Gesperrte Stellen</translation>
    </message>
    <message>
        <source>No edit in this program changes these places. They are read-only in all saves of this kind, also in those that do not have them yet.</source>
        <translation>Keine Bearbeitung in diesem Programm ändert diese Stellen. Sie sind in allen Spielständen dieser Art gesperrt, auch in denen, die sie noch nicht haben.</translation>
    </message>
    <message>
        <source>The whole save</source>
        <translation>Der ganze Spielstand</translation>
    </message>
    <message>
        <source>%1: not in this save</source>
        <translation>%1: nicht in diesem Spielstand</translation>
    </message>
</context>
<context>
    <name>waymark::RecoveryLine</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Forgets these edits. The save stays as it is.</source>
        <translation>Vergisst diese Änderungen. Der Spielstand bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Makes these edits again, on the save as it is now.</source>
        <translation>Führt diese Änderungen am jetzigen Spielstand noch einmal aus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits of %1 were not saved when Waymark ended.</source>
        <translation>
            <numerusform>%Ln Änderung von %1 war nicht gespeichert, als Waymark endete.</numerusform>
            <numerusform>%Ln Änderungen von %1 waren nicht gespeichert, als Waymark endete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits of %1 were kept for next time.</source>
        <translation>
            <numerusform>%Ln Änderung von %1 wurde für dieses Mal aufgehoben.</numerusform>
            <numerusform>%Ln Änderungen von %1 wurden für dieses Mal aufgehoben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReplaceDialog</name>
    <message>
        <source>Find inside of texts</source>
        <translation>Innerhalb von Texten suchen</translation>
    </message>
    <message>
        <source>Find and Replace</source>
        <translation>Suchen und Ersetzen</translation>
    </message>
    <message>
        <source>In the whole save</source>
        <translation>Im ganzen Spielstand</translation>
    </message>
    <message>
        <source>Inside %1</source>
        <translation>Innerhalb von %1</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is greater than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Only under the key</source>
        <translation>Nur unter dem Schlüssel</translation>
    </message>
    <message>
        <source>Only if the member</source>
        <translation>Nur wenn unter dem Schlüssel</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Nachher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values change; the first 1,000 are listed.</source>
        <translation>
            <numerusform>%Ln Wert ändert sich; die ersten 1.000 sind aufgeführt.</numerusform>
            <numerusform>%Ln Werte ändern sich; die ersten 1.000 sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values change.</source>
        <translation>
            <numerusform>%Ln Wert ändert sich.</numerusform>
            <numerusform>%Ln Werte ändern sich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln values</source>
        <translation>
            <numerusform>%Ln Wert ersetzen</numerusform>
            <numerusform>%Ln Werte ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the %Ln selected rows</source>
        <translation>
            <numerusform>In der %Ln ausgewählten Zeile</numerusform>
            <numerusform>In den %Ln ausgewählten Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReviewDialog</name>
    <message>
        <source>Review Changes</source>
        <translation>Änderungen durchsehen</translation>
    </message>
    <message>
        <source>JSON Patch</source>
        <translation>JSON-Patch</translation>
    </message>
    <message>
        <source>Copy as JSON Patch</source>
        <translation>Als JSON-Patch kopieren</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>SQL NULL</source>
        <translation>SQL NULL</translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation>(fehlt)</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>moved from %1</source>
        <translation>verschoben von %1</translation>
    </message>
    <message>
        <source>(whole document)</source>
        <translation>(ganzes Dokument)</translation>
    </message>
    <message>
        <source>The patch is being written…</source>
        <translation>Der Patch wird geschrieben…</translation>
    </message>
    <message>
        <source>The first %1 of %2 changes are listed.</source>
        <translation>Die ersten %1 von %2 Änderungen sind aufgeführt.</translation>
    </message>
    <message>
        <source>Of the patch this is the start, %1 are left out; Copy as JSON Patch copies all of it.</source>
        <translation>Vom Patch ist dies der Anfang, %1 sind ausgelassen; „Als JSON-Patch kopieren“ kopiert ihn ganz.</translation>
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
    <message>
        <source>Set Baseline</source>
        <translation>Ausgangsstand setzen</translation>
    </message>
    <message>
        <source>Undo History…</source>
        <translation>Verlauf der Schritte…</translation>
    </message>
    <message>
        <source>Revert This Place</source>
        <translation>Diese Stelle zurücksetzen</translation>
    </message>
    <message>
        <source>Edit Whole Document as Text</source>
        <translation>Ganzes Dokument als Text bearbeiten</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Review Changes…</source>
        <translation>Änderungen durchsehen…</translation>
    </message>
    <message>
        <source>Tell Elements Apart By…</source>
        <translation>Elemente unterscheiden nach…</translation>
    </message>
</context>
<context>
    <name>waymark::SaveCopying</name>
    <message>
        <source>Copy Path As</source>
        <translation>Pfad kopieren als</translation>
    </message>
    <message>
        <source>Copy Key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy Value Indented</source>
        <translation>Wert eingerückt kopieren</translation>
    </message>
    <message>
        <source>JSON Pointer</source>
        <translation>JSON Pointer</translation>
    </message>
    <message>
        <source>JSON Pointer in a URI</source>
        <translation>JSON Pointer in einer URI</translation>
    </message>
    <message>
        <source>Dots and Brackets</source>
        <translation>Punkte und Klammern</translation>
    </message>
    <message>
        <source>jq</source>
        <translation>jq</translation>
    </message>
    <message>
        <source>PostgreSQL Path</source>
        <translation>PostgreSQL-Pfad</translation>
    </message>
    <message>
        <source>PostgreSQL Expression</source>
        <translation>PostgreSQL-Ausdruck</translation>
    </message>
</context>
<context>
    <name>waymark::SaveDocument</name>
    <message>
        <source>Take theirs</source>
        <translation>Fremden übernehmen</translation>
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
        <source>Remove %Ln values</source>
        <translation>
            <numerusform>%Ln Wert entfernen</numerusform>
            <numerusform>%Ln Werte entfernen</numerusform>
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
    <message>
        <source>The root of the save is of the type %1; only an object can hold members.</source>
        <translation>Die Wurzel des Spielstands hat den Typ %1; nur ein Objekt kann Schlüssel haben.</translation>
    </message>
    <message>
        <source>What stands at %1 is of the type %2; only an object can hold members.</source>
        <translation>Was bei %1 steht, hat den Typ %2; nur ein Objekt kann Schlüssel haben.</translation>
    </message>
    <message>
        <source>The root of the save is no number.</source>
        <translation>Die Wurzel des Spielstands ist keine Zahl.</translation>
    </message>
    <message>
        <source>There is no number at %1.</source>
        <translation>Bei %1 steht keine Zahl.</translation>
    </message>
    <message>
        <source>Edits of before</source>
        <translation>Änderungen von vorher</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Diese Verbindung kann nur lesen.</translation>
    </message>
    <message>
        <source>The save is not loaded yet.</source>
        <translation>Der Spielstand ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>The save is just being written.</source>
        <translation>Der Spielstand wird gerade geschrieben.</translation>
    </message>
    <message>
        <source>There is another member of that name; rename or remove it first.</source>
        <translation>Es gibt schon ein Element dieses Namens; benennen Sie es zuerst um oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>A save is at most 1024 levels deep.</source>
        <translation>Ein Spielstand ist höchstens 1024 Ebenen tief.</translation>
    </message>
    <message>
        <source>Only a member of an object has a key.</source>
        <translation>Nur ein Element eines Objekts hat einen Schlüssel.</translation>
    </message>
    <message>
        <source>There is a member “%1” already.</source>
        <translation>Es gibt schon ein Element „%1“.</translation>
    </message>
    <message>
        <source>Only an object takes members.</source>
        <translation>Nur ein Objekt nimmt benannte Elemente auf.</translation>
    </message>
    <message>
        <source>Only an array takes elements.</source>
        <translation>Nur ein Array nimmt Elemente ohne Namen auf.</translation>
    </message>
    <message>
        <source>The whole document cannot be duplicated.</source>
        <translation>Das ganze Dokument lässt sich nicht verdoppeln.</translation>
    </message>
    <message>
        <source>Only an element of an array moves, within it.</source>
        <translation>Nur ein Element eines Arrays lässt sich verschieben, innerhalb des Arrays.</translation>
    </message>
    <message>
        <source>There is no column %1.</source>
        <translation>Es gibt keine Spalte %1.</translation>
    </message>
    <message>
        <source>%1 is not an array.</source>
        <translation>%1 ist kein Array.</translation>
    </message>
    <message>
        <source>This save is read-only.</source>
        <translation>Dieser Spielstand kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 kann nur gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>Revert %Ln values</source>
        <translation>
            <numerusform>%Ln Wert zurücksetzen</numerusform>
            <numerusform>%Ln Werte zurücksetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only an object or an array takes values.</source>
        <translation>Nur ein Objekt oder ein Array nimmt Werte auf.</translation>
    </message>
    <message>
        <source>A value cannot be moved into itself.</source>
        <translation>Ein Wert kann nicht in sich selbst verschoben werden.</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln values into %1</source>
        <translation>
            <numerusform>%Ln Wert nach %1 kopieren</numerusform>
            <numerusform>%Ln Werte nach %1 kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln values into %1</source>
        <translation>
            <numerusform>%Ln Wert nach %1 verschieben</numerusform>
            <numerusform>%Ln Werte nach %1 verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle conflicts</source>
        <translation>Konflikte lösen</translation>
    </message>
    <message>
        <source>%1 cannot be put back: what it was in is not there any more.</source>
        <translation>%1 lässt sich nicht wiederherstellen: Worin es stand, das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The place is not there any more.</source>
        <translation>Die Stelle gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 has been removed. Undo that before you change it.</source>
        <translation>%1 ist entfernt worden. Machen Sie das rückgängig, bevor Sie es ändern.</translation>
    </message>
</context>
<context>
    <name>waymark::SaveEditing</name>
    <message>
        <source>The place is not there any more.</source>
        <translation>Die Stelle gibt es nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>Replaced %Ln values</source>
        <translation>
            <numerusform>%Ln Wert ersetzt</numerusform>
            <numerusform>%Ln Werte ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>Nothing is changed in the selected rows.</source>
        <translation>In den gewählten Zeilen ist nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>Choose an element of an array first.</source>
        <translation>Wählen Sie zuerst ein Element eines Arrays.</translation>
    </message>
    <message>
        <source>Only elements of an array have an order: the database stores none of members.</source>
        <translation>Nur Elemente eines Arrays haben eine Reihenfolge: Für die Schlüssel eines Objekts speichert die Datenbank keine.</translation>
    </message>
    <message>
        <source>It is the first element.</source>
        <translation>Es ist das erste Element.</translation>
    </message>
    <message>
        <source>It is the last element.</source>
        <translation>Es ist das letzte Element.</translation>
    </message>
    <message>
        <source>Paste a JSON Patch</source>
        <translation>JSON-Patch einfügen</translation>
    </message>
    <message numerus="yes">
        <source>The clipboard holds a JSON Patch of %Ln operations.</source>
        <translation>
            <numerusform>Die Zwischenablage enthält einen JSON-Patch aus %Ln Operation.</numerusform>
            <numerusform>Die Zwischenablage enthält einen JSON-Patch aus %Ln Operationen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry Out as Changes</source>
        <translation>Als Änderungen ausführen</translation>
    </message>
    <message>
        <source>Paste as an Array</source>
        <translation>Als Array einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Patch with %Ln operations</source>
        <translation>
            <numerusform>Patch mit %Ln Operation</numerusform>
            <numerusform>Patch mit %Ln Operationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operations carried out</source>
        <translation>
            <numerusform>%Ln Operation ausgeführt</numerusform>
            <numerusform>%Ln Operationen ausgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste %Ln values</source>
        <translation>
            <numerusform>%Ln Wert einfügen</numerusform>
            <numerusform>%Ln Werte einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted %Ln values</source>
        <translation>
            <numerusform>%Ln Wert eingefügt</numerusform>
            <numerusform>%Ln Werte eingefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>These are %1, and at most %2 are edited as text at once: edit a part of them, or export the player, change the file and import it.</source>
        <translation>Das sind %1, und höchstens %2 werden auf einmal als Text bearbeitet: bearbeiten Sie einen Teil davon, oder exportieren Sie den Spieler, ändern Sie die Datei und importieren Sie sie.</translation>
    </message>
    <message>
        <source>Reading what is pasted…</source>
        <translation>Was eingefügt wird, wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing was pasted: another save was opened while it was being read.</source>
        <translation>Es wurde nichts eingefügt: Während es gelesen wurde, wurde ein anderer Spielstand geöffnet.</translation>
    </message>
    <message>
        <source>Nothing was pasted: the place for it is not there any more.</source>
        <translation>Es wurde nichts eingefügt: Die Stelle dafür gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Paste as the whole document</source>
        <translation>Als ganzes Dokument einfügen</translation>
    </message>
</context>
<context>
    <name>waymark::SaveFinding</name>
    <message>
        <source>View Value</source>
        <translation>Wert ansehen</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>The place is not there any more.</source>
        <translation>Die Stelle gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>sucht …</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln matches cannot be selected at once: search for less, or use Replace.</source>
        <translation>
            <numerusform>Mehr als %Ln Treffer lässt sich nicht auf einmal auswählen: Suchen Sie nach weniger, oder nehmen Sie „Ersetzen“.</numerusform>
            <numerusform>Mehr als %Ln Treffer lassen sich nicht auf einmal auswählen: Suchen Sie nach weniger, oder nehmen Sie „Ersetzen“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No match; %Ln similar places</source>
        <translation>
            <numerusform>Kein Treffer; %Ln ähnliche Stelle</numerusform>
            <numerusform>Kein Treffer; %Ln ähnliche Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln similar places</source>
        <translation>
            <numerusform>%1 von %Ln ähnlichen Stelle</numerusform>
            <numerusform>%1 von %Ln ähnlichen Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln matches</source>
        <translation>
            <numerusform>%1 von %Ln Treffer</numerusform>
            <numerusform>%1 von %Ln Treffern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SaveHold</name>
    <message>
        <source>Saving holds this row for about %1; the game waits that long.</source>
        <translation>Das Speichern hält diese Zeile etwa %1; so lange wartet das Spiel.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln changes; the row was held for up to %1</source>
        <translation>
            <numerusform>%Ln Änderung gespeichert; die Zeile war bis zu %1 gehalten</numerusform>
            <numerusform>%Ln Änderungen gespeichert; die Zeile war bis zu %1 gehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung gespeichert</numerusform>
            <numerusform>%Ln Änderungen gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SaveLearning</name>
    <message>
        <source>What was learned from saves is forgotten, on this machine too.</source>
        <translation>Was aus Spielständen gelernt wurde, ist vergessen, auch auf diesem Rechner.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln saves were there to learn from, %1: too few to conclude from.</source>
        <translation>
            <numerusform>%Ln Spielstand war zum Lernen da, %1: zu wenige, um daraus zu schließen.</numerusform>
            <numerusform>%Ln Spielstände waren zum Lernen da, %1: zu wenige, um daraus zu schließen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from all %Ln saves, %1.</source>
        <translation>
            <numerusform>Aus dem einzigen Spielstand (%Ln) gelernt, %1.</numerusform>
            <numerusform>Aus allen %Ln Spielständen gelernt, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from a sample of %Ln saves, %1.</source>
        <translation>
            <numerusform>Aus einer Stichprobe von %Ln Spielstand gelernt, %1.</numerusform>
            <numerusform>Aus einer Stichprobe von %Ln Spielständen gelernt, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No player is open.</source>
        <translation>Kein Spieler ist geöffnet.</translation>
    </message>
    <message>
        <source>It is being learned right now.</source>
        <translation>Es wird gerade gelernt.</translation>
    </message>
    <message>
        <source>Nothing was learned yet.</source>
        <translation>Es wurde noch nichts gelernt.</translation>
    </message>
    <message>
        <source>Use Suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Count in All Saves</source>
        <translation>In allen Spielständen zählen</translation>
    </message>
    <message>
        <source>Nothing that is known looks like this row.</source>
        <translation>Nichts Bekanntes sieht dieser Zeile ähnlich.</translation>
    </message>
    <message>
        <source>It is being counted right now.</source>
        <translation>Es wird gerade gezählt.</translation>
    </message>
    <message>
        <source>Choose a value in the save first.</source>
        <translation>Wählen Sie zuerst einen Wert im Spielstand.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <comment>a place with its value; in how many saves</comment>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>%1 is %2. No index serves this: every save was looked at.</source>
        <comment>a place with its value; in how many saves</comment>
        <translation>%1 ist %2. Kein Index dient dieser Zählung: Jeder Spielstand wurde angesehen.</translation>
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
        <source>%Ln places were changed on the server.</source>
        <translation>
            <numerusform>%Ln Stelle wurde auf dem Server geändert.</numerusform>
            <numerusform>%Ln Stellen wurden auf dem Server geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
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
        <source>Save %Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung speichern</numerusform>
            <numerusform>%Ln Änderungen speichern</numerusform>
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
    <message>
        <source>%1, Profile</source>
        <translation>%1, Profil</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>player, experience</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The edits of before are back; nothing is saved yet.</source>
        <translation>Die Änderungen von vorher sind wieder da; noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Save or revert what is pending first.</source>
        <translation>Speichern oder verwerfen Sie zuerst, was offen ist.</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: %2 is read-only.</source>
        <translation>„%1“ lässt sich nicht rückgängig machen: %2 kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>This database records every edit, and this role lacks %1 for that.</source>
        <translation>Diese Datenbank zeichnet jede Änderung auf, und dafür fehlt dieser Rolle: %1.</translation>
    </message>
    <message>
        <source>Copied as JSON Patch</source>
        <translation>Als JSON-Patch kopiert</translation>
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
    <message>
        <source>This is only the start: a line of it is too long for an editor, so it can only be read here. Edit a part of it, or export the player, change the file and import it.</source>
        <translation>Dies ist nur der Anfang: eine Zeile davon ist zu lang für einen Editor, daher lässt es sich hier nur lesen. Bearbeiten Sie einen Teil davon, oder exportieren Sie den Spieler, ändern Sie die Datei und importieren Sie sie.</translation>
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
    <message>
        <source>will be stored as %1</source>
        <translation>wird als %1 gespeichert</translation>
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
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
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
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3</source>
        <translation>Zeilen %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what became of members, their names</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing can be changed over this connection.</source>
        <translation>Über diese Verbindung lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>This save is read-only.</source>
        <translation>Dieser Spielstand kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>This row is removed. Revert it to bring it back.</source>
        <translation>Diese Zeile ist entfernt. Setzen Sie sie zurück, um sie wiederzuhaben.</translation>
    </message>
    <message>
        <source>The whole document has no key.</source>
        <translation>Das ganze Dokument hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The elements of an array have no keys.</source>
        <translation>Die Elemente eines Arrays haben keine Schlüssel.</translation>
    </message>
    <message>
        <source>An object or array has no value of its own: open it, or edit it as text.</source>
        <translation>Ein Objekt oder Array hat keinen eigenen Wert: Klappen Sie es auf, oder bearbeiten Sie es als Text.</translation>
    </message>
</context>
<context>
    <name>waymark::SaveTreeView</name>
    <message>
        <source>Save</source>
        <comment>the state of a game, not a deed</comment>
        <translation>Spielstand</translation>
    </message>
</context>
<context>
    <name>waymark::SchemaFiles</name>
    <message>
        <source>What was learned from saves cannot be kept on this machine.</source>
        <translation>Was aus Spielständen gelernt wurde, lässt sich auf diesem Rechner nicht aufbewahren.</translation>
    </message>
</context>
<context>
    <name>waymark::SchemaLine</name>
    <message>
        <source>Next Error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Schema and Names…</source>
        <translation>Schema und Namen…</translation>
    </message>
    <message>
        <source>Goes to the next place that breaks the schema.</source>
        <translation>Geht zur nächsten Stelle, die gegen das Schema verstößt.</translation>
    </message>
    <message>
        <source>Chooses the files of this experience.</source>
        <translation>Wählt die Dateien dieses Erlebnisses.</translation>
    </message>
    <message>
        <source>The schema cannot be used. %1</source>
        <translation>Das Schema ist nicht verwendbar. %1</translation>
    </message>
    <message>
        <source>The dictionary cannot be used. %1</source>
        <translation>Das Wörterbuch ist nicht verwendbar. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places break the schema.</source>
        <translation>
            <numerusform>%Ln Stelle verstößt gegen das Schema.</numerusform>
            <numerusform>%Ln Stellen verstoßen gegen das Schema.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are marked.</source>
        <translation>Die ersten %1 sind markiert.</translation>
    </message>
    <message>
        <source>Not all was checked. %1</source>
        <translation>Nicht alles wurde geprüft. %1</translation>
    </message>
    <message>
        <source>The whole save: %1.</source>
        <translation>Der ganze Spielstand: %1.</translation>
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
    <name>waymark::ServerNotes</name>
    <message>
        <source>changed on the server, written %1</source>
        <translation>auf dem Server geändert, geschrieben %1</translation>
    </message>
    <message>
        <source>changed on the server, noticed %1</source>
        <translation>auf dem Server geändert, bemerkt %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed on the server, written %1</source>
        <translation>
            <numerusform>%Ln auf dem Server entfernt, geschrieben %1</numerusform>
            <numerusform>%Ln auf dem Server entfernt, geschrieben %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed on the server, noticed %1</source>
        <translation>
            <numerusform>%Ln auf dem Server entfernt, bemerkt %1</numerusform>
            <numerusform>%Ln auf dem Server entfernt, bemerkt %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::Session</name>
    <message>
        <source>Learning from the profiles</source>
        <translation>Lernen aus den Profilen</translation>
    </message>
    <message>
        <source>Learning from the saves of %1</source>
        <translation>Lernen aus den Spielständen von %1</translation>
    </message>
    <message>
        <source>The profiles could not be learned from.</source>
        <translation>Aus den Profilen konnte nicht gelernt werden.</translation>
    </message>
    <message>
        <source>The saves of %1 could not be learned from.</source>
        <translation>Aus den Spielständen von %1 konnte nicht gelernt werden.</translation>
    </message>
    <message>
        <source>Counting in all profiles</source>
        <translation>Zählen in allen Profilen</translation>
    </message>
    <message>
        <source>Counting in all saves of %1</source>
        <translation>Zählen in allen Spielständen von %1</translation>
    </message>
    <message>
        <source>Counting in all profiles, each of which is looked at</source>
        <translation>Zählen in allen Profilen, jedes wird angesehen</translation>
    </message>
    <message>
        <source>Counting in all saves of %1, each of which is looked at</source>
        <translation>Zählen in allen Spielständen von %1, jeder wird angesehen</translation>
    </message>
    <message>
        <source>It could not be counted in all profiles.</source>
        <translation>In allen Profilen konnte nicht gezählt werden.</translation>
    </message>
    <message>
        <source>It could not be counted in all saves of %1.</source>
        <translation>In allen Spielständen von %1 konnte nicht gezählt werden.</translation>
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
    <message>
        <source>Still reading…</source>
        <translation>Es wird noch gelesen …</translation>
    </message>
    <message>
        <source>If the status bar says that the line is lost, what was asked for comes with the next one. Choosing something else gives this up.</source>
        <translation>Sagt die Statuszeile, dass die Verbindung verloren ist, kommt das Verlangte mit der nächsten. Etwas anderes zu wählen gibt es auf.</translation>
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
    <message>
        <source>%1 … %2</source>
        <comment>a task, how far in words</comment>
        <translation>%1 … %2</translation>
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
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
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
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), hidden</source>
        <translation>
            <numerusform>%Ln Ereignis, verborgen</numerusform>
            <numerusform>%Ln Ereignisse, verborgen</numerusform>
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
    <name>waymark::TreeExpander</name>
    <message>
        <source>Open Many Rows</source>
        <translation>Viele Zeilen öffnen</translation>
    </message>
    <message>
        <source>Open All</source>
        <translation>Alle öffnen</translation>
    </message>
    <message numerus="yes">
        <source>This opens %Ln rows, which may take a while. Esc in the tree stops it.</source>
        <translation>
            <numerusform>Das klappt %Ln Zeile auf und kann eine Weile dauern. Esc im Baum hält es an.</numerusform>
            <numerusform>Das klappt %Ln Zeilen auf und kann eine Weile dauern. Esc im Baum hält es an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::UndoHistory</name>
    <message>
        <source>Undo History</source>
        <translation>Verlauf der Schritte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Wie gelesen</translation>
    </message>
</context>
<context>
    <name>waymark::UnsavedFiles</name>
    <message>
        <source>Unsaved edits cannot be kept on this machine: once this Waymark ends, they are gone.</source>
        <translation>Nicht gespeicherte Änderungen lassen sich auf diesem Rechner nicht aufheben: Wenn dieses Waymark endet, sind sie weg.</translation>
    </message>
    <message>
        <source>Unsaved edits of before cannot be read; they are left where they are.</source>
        <translation>Nicht gespeicherte Änderungen von vorher sind nicht lesbar; sie bleiben, wo sie sind.</translation>
    </message>
</context>
<context>
    <name>waymark::ValueViewer</name>
    <message>
        <source>It has characters that an editor of lines would change, so it can only be read here.</source>
        <translation>Er hat Zeichen, die ein Editor für Zeilen ändern würde, deshalb kann er hier nur gelesen werden.</translation>
    </message>
    <message>
        <source>Edit the text of %1</source>
        <translation>Text von %1 bearbeiten</translation>
    </message>
    <message>
        <source>The text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>This is only the start: the text, or one of its lines, is too long for an editor, so it can only be read here. Copy Value copies all of it.</source>
        <translation>Dies ist nur der Anfang: der Text oder eine seiner Zeilen ist zu lang für einen Editor, daher lässt er sich hier nur lesen. „Wert kopieren“ kopiert ihn ganz.</translation>
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
    <name>waymark::WarningLine</name>
    <message>
        <source>Use %1</source>
        <translation>%1 übernehmen</translation>
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
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Put One Back</source>
        <translation>Eines wiederherstellen</translation>
    </message>
    <message>
        <source>What your edits were in is not there any more.</source>
        <translation>Worin Ihre Änderungen standen, das gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>waymark::WindowProgram</name>
    <message>
        <source>Waymark cannot start</source>
        <translation>Waymark kann nicht starten</translation>
    </message>
    <message>
        <source>%1

Start Waymark with --workspace and another folder, or with --db and a database.</source>
        <translation>%1

Starten Sie Waymark mit --workspace und einem anderen Ordner, oder mit --db und einer Datenbank.</translation>
    </message>
    <message>
        <source>The local workspace cannot be used.</source>
        <translation>Der lokale Arbeitsbereich lässt sich nicht benutzen.</translation>
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
        <source>%Ln tasks</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
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
        <source>Save %Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung speichern</numerusform>
            <numerusform>%Ln Änderungen speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
</TS>
