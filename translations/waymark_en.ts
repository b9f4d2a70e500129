<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MapLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickStep</name>
    <message numerus="yes">
        <source>%n microsecond(s)</source>
        <translation>
            <numerusform>%n microsecond</numerusform>
            <numerusform>%n microseconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation>
            <numerusform>%n millisecond</numerusform>
            <numerusform>%n milliseconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsavedEdits</name>
    <message numerus="yes">
        <source>%Ln edits are not saved.</source>
        <translation>
            <numerusform>%Ln edit is not saved.</numerusform>
            <numerusform>%Ln edits are not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln changes</source>
        <comment>player and experience</comment>
        <translation>
            <numerusform>%1: %Ln change</numerusform>
            <numerusform>%1: %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ArrayTableDialog</name>
    <message numerus="yes">
        <source>%Ln more columns are not shown.</source>
        <translation>
            <numerusform>%Ln more column is not shown.</numerusform>
            <numerusform>%Ln more columns are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln elements stay in the order of the save.</source>
        <translation>
            <numerusform>More than %Ln element stays in the order of the save.</numerusform>
            <numerusform>More than %Ln elements stay in the order of the save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::Baseline</name>
    <message numerus="yes">
        <source>%Ln changes inside since %1</source>
        <translation>
            <numerusform>%Ln change inside since %1</numerusform>
            <numerusform>%Ln changes inside since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed since %1</source>
        <translation>
            <numerusform>%Ln removed since %1</numerusform>
            <numerusform>%Ln removed since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::BaselineLine</name>
    <message numerus="yes">
        <source>%Ln paths</source>
        <translation>
            <numerusform>%Ln path</numerusform>
            <numerusform>%Ln paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::BulkDialog</name>
    <message numerus="yes">
        <source>%Ln save(s) looked at</source>
        <translation>
            <numerusform>%Ln save looked at</numerusform>
            <numerusform>%Ln saves looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln save(s) match.</source>
        <translation>
            <numerusform>%Ln save matches.</numerusform>
            <numerusform>%Ln saves match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would change.</source>
        <translation>
            <numerusform>%Ln would change.</numerusform>
            <numerusform>%Ln would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold it already.</source>
        <translation>
            <numerusform>%Ln holds it already.</numerusform>
            <numerusform>%Ln hold it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lack the place.</source>
        <translation>
            <numerusform>%Ln lacks the place.</numerusform>
            <numerusform>%Ln lack the place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold something else.</source>
        <translation>
            <numerusform>%Ln holds something else.</numerusform>
            <numerusform>%Ln hold something else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be changed.</source>
        <translation>
            <numerusform>%Ln cannot be changed.</numerusform>
            <numerusform>%Ln cannot be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln Save(s)</source>
        <translation>
            <numerusform>Apply to %Ln Save</numerusform>
            <numerusform>Apply to %Ln Saves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::BulkRun</name>
    <message numerus="yes">
        <source>%Ln save(s)</source>
        <translation>
            <numerusform>%Ln save</numerusform>
            <numerusform>%Ln saves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back in %Ln save(s).</source>
        <translation>
            <numerusform>Taken back in %Ln save.</numerusform>
            <numerusform>Taken back in %Ln saves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln save(s).</source>
        <translation>
            <numerusform>Changed %Ln save.</numerusform>
            <numerusform>Changed %Ln saves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be changed; they are listed.</source>
        <translation>
            <numerusform>%Ln could not be changed; it is listed.</numerusform>
            <numerusform>%Ln could not be changed; they are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln more nobody knows whether they were written.</source>
        <translation>
            <numerusform>Of %Ln more nobody knows whether it was written.</numerusform>
            <numerusform>Of %Ln more nobody knows whether they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln it had been taken back before.</source>
        <translation>
            <numerusform>In %Ln it had been taken back before.</numerusform>
            <numerusform>In %Ln it had been taken back before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::BulkRuns</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChangesList</name>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln not saved</numerusform>
            <numerusform>%Ln not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved. Saving holds this row for about %1; the game waits that long.</source>
        <translation>
            <numerusform>%Ln not saved. Saving holds this row for about %1; the game waits that long.</numerusform>
            <numerusform>%Ln not saved. Saving holds this row for about %1; the game waits that long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved, holds the row about %1</source>
        <translation>
            <numerusform>%Ln not saved, holds the row about %1</numerusform>
            <numerusform>%Ln not saved, holds the row about %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::CliText</name>
    <message numerus="yes">
        <source>%n event(s) are in the log already and are not added again.</source>
        <translation>
            <numerusform>%n event is in the log already and is not added again.</numerusform>
            <numerusform>%n events are in the log already and are not added again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: the profile, %n save(s) and %2 events.</source>
        <translation>
            <numerusform>Wrote %1: the profile, %n save and %2 events.</numerusform>
            <numerusform>Wrote %1: the profile, %n saves and %2 events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both sides changed the same paths, %n in all.</source>
        <translation>
            <numerusform>Both sides changed the same path, %n in all.</numerusform>
            <numerusform>Both sides changed the same paths, %n in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An event type has at most %n characters.</source>
        <translation>
            <numerusform>An event type has at most %n character.</numerusform>
            <numerusform>An event type has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A content id has at most %n characters.</source>
        <translation>
            <numerusform>A content id has at most %n character.</numerusform>
            <numerusform>A content id has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be changed.</source>
        <translation>
            <numerusform>%n save could not be changed.</numerusform>
            <numerusform>%n saves could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s)</source>
        <translation>
            <numerusform>%n save</numerusform>
            <numerusform>%n saves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) had been written by then; waymark undo %1 takes them back.</source>
        <translation>
            <numerusform>%n save had been written by then; waymark undo %1 takes it back.</numerusform>
            <numerusform>%n saves had been written by then; waymark undo %1 takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows of %n save(s) more, which it takes back if they were written.</source>
        <translation>
            <numerusform>Nobody knows of %n save more, which it takes back if it was written.</numerusform>
            <numerusform>Nobody knows of %n saves more, which it takes back if they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) had been taken back by then; waymark undo %1 goes on with the rest.</source>
        <translation>
            <numerusform>%n save had been taken back by then; waymark undo %1 goes on with the rest.</numerusform>
            <numerusform>%n saves had been taken back by then; waymark undo %1 goes on with the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) had been taken back before.</source>
        <translation>
            <numerusform>%n save had been taken back before.</numerusform>
            <numerusform>%n saves had been taken back before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be changed; the others are written, and waymark undo %1 takes those back.</source>
        <translation>
            <numerusform>%n save could not be changed; the others are written, and waymark undo %1 takes those back.</numerusform>
            <numerusform>%n saves could not be changed; the others are written, and waymark undo %1 takes those back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be changed; nothing was written.</source>
        <translation>
            <numerusform>%n save could not be changed; nothing was written.</numerusform>
            <numerusform>%n saves could not be changed; nothing was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be taken back, because what the edit wrote has been changed since or the save is gone; the others are.</source>
        <translation>
            <numerusform>%n save could not be taken back, because what the edit wrote has been changed since or the save is gone; the others are.</numerusform>
            <numerusform>%n saves could not be taken back, because what the edit wrote has been changed since or the save is gone; the others are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be taken back, because what the edit wrote has been changed since or the save is gone; nothing was written.</source>
        <translation>
            <numerusform>%n save could not be taken back, because what the edit wrote has been changed since or the save is gone; nothing was written.</numerusform>
            <numerusform>%n saves could not be taken back, because what the edit wrote has been changed since or the save is gone; nothing was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more places are unlike other saves.</source>
        <translation>
            <numerusform>%Ln more place is unlike other saves.</numerusform>
            <numerusform>%Ln more places are unlike other saves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictLine</name>
    <message numerus="yes">
        <source>Nothing was saved: %Ln places were changed on both sides. Choose for each under Conflicts, then save again.</source>
        <translation>
            <numerusform>Nothing was saved: %Ln place was changed on both sides. Choose for it under Conflicts, then save again.</numerusform>
            <numerusform>Nothing was saved: %Ln places were changed on both sides. Choose for each under Conflicts, then save again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places were changed on both sides. Choose for each under Conflicts before you save.</source>
        <translation>
            <numerusform>%Ln place was changed on both sides. Choose for it under Conflicts before you save.</numerusform>
            <numerusform>%Ln places were changed on both sides. Choose for each under Conflicts before you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictsList</name>
    <message numerus="yes">
        <source>%Ln places changed on both sides</source>
        <translation>
            <numerusform>%Ln place changed on both sides</numerusform>
            <numerusform>%Ln places changed on both sides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConnectionBar</name>
    <message numerus="yes">
        <source>Connection lost, reconnecting in %Ln s…</source>
        <translation>
            <numerusform>Connection lost, reconnecting in %Ln s…</numerusform>
            <numerusform>Connection lost, reconnecting in %Ln s…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not connected, trying again in %Ln s…</source>
        <translation>
            <numerusform>Not connected, trying again in %Ln s…</numerusform>
            <numerusform>Not connected, trying again in %Ln s…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ContentNotes</name>
    <message numerus="yes">
        <source>JSON in a string: array of %Ln items</source>
        <translation>
            <numerusform>JSON in a string: array of %Ln item</numerusform>
            <numerusform>JSON in a string: array of %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>JSON in a string: object of %Ln members</source>
        <translation>
            <numerusform>JSON in a string: object of %Ln member</numerusform>
            <numerusform>JSON in a string: object of %Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>JSON, %Ln items</source>
        <translation>
            <numerusform>JSON, %Ln item</numerusform>
            <numerusform>JSON, %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>JSON, %Ln members</source>
        <translation>
            <numerusform>JSON, %Ln member</numerusform>
            <numerusform>JSON, %Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ErrorText</name>
    <message numerus="yes">
        <source>“%1” names %n players; use one of these ids: %2</source>
        <translation>
            <numerusform>“%1” names %n player; use one of these ids: %2</numerusform>
            <numerusform>“%1” names %n players; use one of these ids: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The save is nested deeper than %n levels of the schema, or the schema leads back to itself without end.</source>
        <translation>
            <numerusform>The save is nested deeper than %n level of the schema, or the schema leads back to itself without end.</numerusform>
            <numerusform>The save is nested deeper than %n levels of the schema, or the schema leads back to itself without end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fits %n of the forms of which the schema allows one</source>
        <translation>
            <numerusform>fits %n of the forms of which the schema allows one</numerusform>
            <numerusform>fits %n of the forms of which the schema allows one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fits none of the %n forms that the schema allows</source>
        <translation>
            <numerusform>does not fit the %n form that the schema allows</numerusform>
            <numerusform>fits none of the %n forms that the schema allows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at least %n items of the kind that the schema names</source>
        <translation>
            <numerusform>must have at least %n item of the kind that the schema names</numerusform>
            <numerusform>must have at least %n items of the kind that the schema names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at most %n items of the kind that the schema names</source>
        <translation>
            <numerusform>must have at most %n item of the kind that the schema names</numerusform>
            <numerusform>must have at most %n items of the kind that the schema names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at least %n characters</source>
        <translation>
            <numerusform>must have at least %n character</numerusform>
            <numerusform>must have at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at least %n items</source>
        <translation>
            <numerusform>must have at least %n item</numerusform>
            <numerusform>must have at least %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at least %n members</source>
        <translation>
            <numerusform>must have at least %n member</numerusform>
            <numerusform>must have at least %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at most %n characters</source>
        <translation>
            <numerusform>must have at most %n character</numerusform>
            <numerusform>must have at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at most %n items</source>
        <translation>
            <numerusform>must have at most %n item</numerusform>
            <numerusform>must have at most %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have at most %n members</source>
        <translation>
            <numerusform>must have at most %n member</numerusform>
            <numerusform>must have at most %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::EventsPanel</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::GameFilesDialog</name>
    <message numerus="yes">
        <source>Read, names for %Ln ids.</source>
        <translation>
            <numerusform>Read, names for %Ln id.</numerusform>
            <numerusform>Read, names for %Ln ids.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::HistoryList</name>
    <message numerus="yes">
        <source>%Ln edits</source>
        <translation>
            <numerusform>%Ln edit</numerusform>
            <numerusform>%Ln edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::IdentityDialog</name>
    <message numerus="yes">
        <source>%Ln members that fewer elements have are not listed.</source>
        <translation>
            <numerusform>%Ln member that fewer elements have is not listed.</numerusform>
            <numerusform>%Ln members that fewer elements have are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::JsonArenaModel</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::JsonSchemaNotes</name>
    <message numerus="yes">
        <source>%Ln errors inside</source>
        <translation>
            <numerusform>%Ln error inside</numerusform>
            <numerusform>%Ln errors inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LearnedWarnings</name>
    <message numerus="yes">
        <source>in %1 of %Ln saves</source>
        <translation>
            <numerusform>in %1 of %Ln save</numerusform>
            <numerusform>in %1 of %Ln saves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %Ln sampled saves</source>
        <translation>
            <numerusform>in %1 of %Ln sampled save</numerusform>
            <numerusform>in %1 of %Ln sampled saves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in fewer than %1 of %Ln saves</source>
        <translation>
            <numerusform>in fewer than %1 of %Ln save</numerusform>
            <numerusform>in fewer than %1 of %Ln saves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in fewer than %1 of %Ln sampled saves</source>
        <translation>
            <numerusform>in fewer than %1 of %Ln sampled save</numerusform>
            <numerusform>in fewer than %1 of %Ln sampled saves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln places inside are unlike other saves</source>
        <translation>
            <numerusform>more than %Ln place inside is unlike other saves</numerusform>
            <numerusform>more than %Ln places inside are unlike other saves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places inside are unlike other saves</source>
        <translation>
            <numerusform>%Ln place inside is unlike other saves</numerusform>
            <numerusform>%Ln places inside are unlike other saves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %Ln saves, counted exactly at %2</source>
        <translation>
            <numerusform>in %1 of %Ln save, counted exactly at %2</numerusform>
            <numerusform>in %1 of %Ln saves, counted exactly at %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only the first %Ln changes were held against other saves</source>
        <translation>
            <numerusform>only the first change was held against other saves</numerusform>
            <numerusform>only the first %Ln changes were held against other saves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LeftEdits</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>saves</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln edits of %2</source>
        <comment>a save, a time</comment>
        <translation>
            <numerusform>%1: %Ln edit of %2</numerusform>
            <numerusform>%1: %Ln edits of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LocalHistory</name>
    <message numerus="yes">
        <source>%n lines of the history kept on this machine cannot be read; they are left out.</source>
        <translation>
            <numerusform>%n line of the history kept on this machine cannot be read; it is left out.</numerusform>
            <numerusform>%n lines of the history kept on this machine cannot be read; they are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history kept on this machine got too large; its oldest %n edits were let go.</source>
        <translation>
            <numerusform>The history kept on this machine got too large; its oldest edit was let go.</numerusform>
            <numerusform>The history kept on this machine got too large; its oldest %n edits were let go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::MapPanel</name>
    <message numerus="yes">
        <source>%Ln without position</source>
        <translation>
            <numerusform>%Ln without position</numerusform>
            <numerusform>%Ln without position</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::MapView</name>
    <message numerus="yes">
        <source>%Ln more event(s) here; click again for the next one</source>
        <translation>
            <numerusform>%Ln more event here; click again for the next one</numerusform>
            <numerusform>%Ln more events here; click again for the next one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::MatchList</name>
    <message numerus="yes">
        <source>List %Ln More</source>
        <translation>
            <numerusform>List %Ln More</numerusform>
            <numerusform>List %Ln More</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are listed</source>
        <comment>matches</comment>
        <translation>
            <numerusform>The first is listed</numerusform>
            <numerusform>The first %Ln are listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PathCrumbs</name>
    <message numerus="yes">
        <source>%Ln more in the tree</source>
        <translation>
            <numerusform>%Ln more in the tree</numerusform>
            <numerusform>%Ln more in the tree</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PendingNotes</name>
    <message numerus="yes">
        <source>%Ln changes inside</source>
        <translation>
            <numerusform>%Ln change inside</numerusform>
            <numerusform>%Ln changes inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PickerDialog</name>
    <message numerus="yes">
        <source>%Ln known values fit: pick one of them.</source>
        <translation>
            <numerusform>%Ln known value fits: pick it.</numerusform>
            <numerusform>%Ln known values fit: pick one of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PlayerHeader</name>
    <message numerus="yes">
        <source>%Ln experiences</source>
        <translation>
            <numerusform>%Ln experience</numerusform>
            <numerusform>%Ln experiences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PlayersPage</name>
    <message numerus="yes">
        <source>%Ln columns have no room here</source>
        <translation>
            <numerusform>%Ln column has no room here</numerusform>
            <numerusform>%Ln columns have no room here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns have no room here. Click to choose columns.</source>
        <translation>
            <numerusform>%Ln column has no room here. Click to choose columns.</numerusform>
            <numerusform>%Ln columns have no room here. Click to choose columns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::RecoveryLine</name>
    <message numerus="yes">
        <source>%Ln edits of %1 were not saved when Waymark ended.</source>
        <translation>
            <numerusform>%Ln edit of %1 was not saved when Waymark ended.</numerusform>
            <numerusform>%Ln edits of %1 were not saved when Waymark ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits of %1 were kept for next time.</source>
        <translation>
            <numerusform>%Ln edit of %1 was kept for next time.</numerusform>
            <numerusform>%Ln edits of %1 were kept for next time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReplaceDialog</name>
    <message numerus="yes">
        <source>%Ln values change; the first 1,000 are listed.</source>
        <translation>
            <numerusform>%Ln value changes; the first 1,000 are listed.</numerusform>
            <numerusform>%Ln values change; the first 1,000 are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values change.</source>
        <translation>
            <numerusform>%Ln value changes.</numerusform>
            <numerusform>%Ln values change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln values</source>
        <translation>
            <numerusform>Replace %Ln value</numerusform>
            <numerusform>Replace %Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the %Ln selected rows</source>
        <translation>
            <numerusform>In the %Ln selected row</numerusform>
            <numerusform>In the %Ln selected rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SaveDocument</name>
    <message numerus="yes">
        <source>Remove %Ln values</source>
        <translation>
            <numerusform>Remove %Ln value</numerusform>
            <numerusform>Remove %Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revert %Ln values</source>
        <translation>
            <numerusform>Revert %Ln value</numerusform>
            <numerusform>Revert %Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln values into %1</source>
        <translation>
            <numerusform>Copy %Ln value into %1</numerusform>
            <numerusform>Copy %Ln values into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln values into %1</source>
        <translation>
            <numerusform>Move %Ln value into %1</numerusform>
            <numerusform>Move %Ln values into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SaveEditing</name>
    <message numerus="yes">
        <source>Replaced %Ln values</source>
        <translation>
            <numerusform>Replaced %Ln value</numerusform>
            <numerusform>Replaced %Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clipboard holds a JSON Patch of %Ln operations.</source>
        <translation>
            <numerusform>The clipboard holds a JSON Patch of %Ln operation.</numerusform>
            <numerusform>The clipboard holds a JSON Patch of %Ln operations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Patch with %Ln operations</source>
        <translation>
            <numerusform>Patch with %Ln operation</numerusform>
            <numerusform>Patch with %Ln operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operations carried out</source>
        <translation>
            <numerusform>%Ln operation carried out</numerusform>
            <numerusform>%Ln operations carried out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %Ln values</source>
        <translation>
            <numerusform>Paste %Ln value</numerusform>
            <numerusform>Paste %Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted %Ln values</source>
        <translation>
            <numerusform>Pasted %Ln value</numerusform>
            <numerusform>Pasted %Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SaveFinding</name>
    <message numerus="yes">
        <source>More than %Ln matches cannot be selected at once: search for less, or use Replace.</source>
        <translation>
            <numerusform>More than %Ln match cannot be selected at once: search for less, or use Replace.</numerusform>
            <numerusform>More than %Ln matches cannot be selected at once: search for less, or use Replace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No match; %Ln similar places</source>
        <translation>
            <numerusform>No match; %Ln similar place</numerusform>
            <numerusform>No match; %Ln similar places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln similar places</source>
        <translation>
            <numerusform>%1 of %Ln similar place</numerusform>
            <numerusform>%1 of %Ln similar places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln matches</source>
        <translation>
            <numerusform>%1 of %Ln match</numerusform>
            <numerusform>%1 of %Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SaveHold</name>
    <message numerus="yes">
        <source>Saved %Ln changes; the row was held for up to %1</source>
        <translation>
            <numerusform>Saved %Ln change; the row was held for up to %1</numerusform>
            <numerusform>Saved %Ln changes; the row was held for up to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln changes</source>
        <translation>
            <numerusform>Saved %Ln change</numerusform>
            <numerusform>Saved %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SaveLearning</name>
    <message numerus="yes">
        <source>%Ln saves were there to learn from, %1: too few to conclude from.</source>
        <translation>
            <numerusform>%Ln save was there to learn from, %1: too few to conclude from.</numerusform>
            <numerusform>%Ln saves were there to learn from, %1: too few to conclude from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from all %Ln saves, %1.</source>
        <translation>
            <numerusform>Learned from the only save (%Ln), %1.</numerusform>
            <numerusform>Learned from all %Ln saves, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from a sample of %Ln saves, %1.</source>
        <translation>
            <numerusform>Learned from a sample of %Ln save, %1.</numerusform>
            <numerusform>Learned from a sample of %Ln saves, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SavePage</name>
    <message numerus="yes">
        <source>%Ln places were changed on the server.</source>
        <translation>
            <numerusform>%Ln place was changed on the server.</numerusform>
            <numerusform>%Ln places were changed on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln changes</source>
        <translation>
            <numerusform>Save %Ln change</numerusform>
            <numerusform>Save %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SaveTreeModel</name>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SchemaLine</name>
    <message numerus="yes">
        <source>%Ln places break the schema.</source>
        <translation>
            <numerusform>%Ln place breaks the schema.</numerusform>
            <numerusform>%Ln places break the schema.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ServerNotes</name>
    <message numerus="yes">
        <source>%Ln removed on the server, written %1</source>
        <translation>
            <numerusform>%Ln removed on the server, written %1</numerusform>
            <numerusform>%Ln removed on the server, written %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed on the server, noticed %1</source>
        <translation>
            <numerusform>%Ln removed on the server, noticed %1</numerusform>
            <numerusform>%Ln removed on the server, noticed %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TasksPanel</name>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TimelinePanel</name>
    <message numerus="yes">
        <source>%Ln play session(s)</source>
        <translation>
            <numerusform>%Ln play session</numerusform>
            <numerusform>%Ln play sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TimelineView</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), hidden</source>
        <translation>
            <numerusform>%Ln event, hidden</numerusform>
            <numerusform>%Ln events, hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TreeExpander</name>
    <message numerus="yes">
        <source>This opens %Ln rows, which may take a while. Esc in the tree stops it.</source>
        <translation>
            <numerusform>This opens %Ln row, which may take a while. Esc in the tree stops it.</numerusform>
            <numerusform>This opens %Ln rows, which may take a while. Esc in the tree stops it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ValueViewer</name>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::WatchLine</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::WindowStatus</name>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::WindowToolBar</name>
    <message numerus="yes">
        <source>Save %Ln changes</source>
        <translation>
            <numerusform>Save %Ln change</numerusform>
            <numerusform>Save %Ln changes</numerusform>
        </translation>
    </message>
</context>
</TS>
