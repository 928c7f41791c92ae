<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About MeGU Desktop</source>
        <translation>Über MeGU Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0, without any warranty.</source>
        <translation>Lizenziert unter der Apache-Lizenz 2.0, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Makes a trained image classifier forget a class or some images and keeps the rest of its knowledge.</source>
        <translation>Lässt einen trainierten Bildklassifikator eine Klasse oder einige Bilder vergessen und bewahrt sein übriges Wissen.</translation>
    </message>
    <message>
        <source>The method is MeGU, arXiv 2602.17088. MeGU+ is this program’s own variant.</source>
        <translation>Die Methode ist MeGU, arXiv 2602.17088. MeGU+ ist eine eigene Variante dieses Programms.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
</context>
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>At step {step}</source>
        <translation>Bei Schritt {step}</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>Recognised at step {step} of {total}: {figures}.</source>
        <translation>Erkannt bei Schritt {step} von {total}: {figures}.</translation>
    </message>
    <message>
        <source>Recognised unseen images</source>
        <translation>Erkannte ungesehene Bilder</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>AlikeCard</name>
    <message>
        <source>Back to the choice</source>
        <translation>Zurück zur Auswahl</translation>
    </message>
    <message>
        <source>Comparing images by the model’s features</source>
        <translation>Bilder werden nach den Merkmalen des Modells verglichen</translation>
    </message>
    <message>
        <source>Find look-alikes</source>
        <translation>Doppelgänger suchen</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Alle vergessen</translation>
    </message>
    <message>
        <source>Forget {n}, keep {rest}</source>
        <translation>{n} vergessen, {rest} behalten</translation>
    </message>
    <message>
        <source>If near-copies stay among the images to keep, they teach the model what it should forget. A near-copy is, for example, a brighter or cropped version, or another photo of the same object. The search uses the model’s own features and may miss images that were changed a lot.</source>
        <translation>Bleiben Beinahe-Kopien unter den zu behaltenden Bildern, lehren sie das Modell, was es vergessen soll. Eine Beinahe-Kopie ist zum Beispiel eine hellere oder beschnittene Fassung oder eine andere Aufnahme derselben Sache. Die Suche verwendet die Merkmale des Modells und übersieht vielleicht stark veränderte Bilder.</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>Doppelgänger</translation>
    </message>
    <message>
        <source>Look-alikes from</source>
        <translation>Doppelgänger ab</translation>
    </message>
    <message>
        <source>No search has been made yet.</source>
        <translation>Es wurde noch nicht gesucht.</translation>
    </message>
    <message>
        <source>Should the model forget them too? The decision is recorded with the result.</source>
        <translation>Soll das Modell sie auch vergessen? Die Entscheidung wird mit dem Ergebnis festgehalten.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Similarity from which images count as look-alikes</source>
        <translation>Ähnlichkeit, ab der Bilder als Doppelgänger gelten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{n} images that the model was not trained on resemble one too. There is nothing to forget about them, but they reveal the forgotten image. After this decision they no longer count as unseen.</source>
        <translation>Auch {n} Bilder, mit denen das Modell nicht trainiert wurde, ähneln einem. Bei ihnen gibt es nichts zu vergessen, aber sie verraten das zu vergessende Bild. Nach dieser Entscheidung gelten sie nicht mehr als ungesehen.</translation>
    </message>
    <message>
        <source>{n} training images resemble an image to forget.</source>
        <translation>{n} Trainingsbilder ähneln einem Bild, das vergessen werden soll.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Answers before and after</source>
        <translation>Antworten vorher und nachher</translation>
    </message>
    <message>
        <source>No images to show.</source>
        <translation>Keine Bilder zu zeigen.</translation>
    </message>
    <message>
        <source>{n} images: answer before, then &lt;b&gt;after&lt;/b&gt;</source>
        <translation>{n} Bilder: Antwort vorher, dann &lt;b&gt;nachher&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{n} unseen images: answer before, then &lt;b&gt;after&lt;/b&gt;</source>
        <translation>{n} ungesehene Bilder: Antwort vorher, dann &lt;b&gt;nachher&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message>
        <source>Change entry</source>
        <translation>Eintrag ändern</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner auswählen…</translation>
    </message>
    <message>
        <source>Show the options</source>
        <translation>Optionen anzeigen</translation>
    </message>
</context>
<context>
    <name>Attendant</name>
    <message>
        <source>Everything is measured.</source>
        <translation>Alles ist gemessen.</translation>
    </message>
    <message>
        <source>Similarity has been estimated.</source>
        <translation>Die Ähnlichkeit ist geschätzt.</translation>
    </message>
    <message>
        <source>The comparison is done.</source>
        <translation>Der Vergleich ist fertig.</translation>
    </message>
    <message>
        <source>The images have been read and the model was tested on them.</source>
        <translation>Die Bilder sind eingelesen, und das Modell wurde an ihnen geprüft.</translation>
    </message>
    <message>
        <source>The images to forget have been collected.</source>
        <translation>Die zu vergessenden Bilder sind zusammengestellt.</translation>
    </message>
    <message>
        <source>The model could not be exported. The window says why.</source>
        <translation>Das Modell konnte nicht exportiert werden. Das Fenster sagt, warum.</translation>
    </message>
    <message>
        <source>The model has been exported.</source>
        <translation>Das Modell ist exportiert.</translation>
    </message>
    <message>
        <source>The model has been read.</source>
        <translation>Das Modell ist eingelesen.</translation>
    </message>
    <message>
        <source>The model has forgotten and been measured. The result is ready.</source>
        <translation>Das Modell hat vergessen und ist gemessen. Das Ergebnis liegt vor.</translation>
    </message>
    <message>
        <source>The record has been written.</source>
        <translation>Der Nachweis ist erstellt.</translation>
    </message>
    <message>
        <source>The run could not continue. The window says why.</source>
        <translation>Der Lauf konnte nicht fortgesetzt werden. Das Fenster sagt, warum.</translation>
    </message>
    <message>
        <source>The run is done. You can compare the models.</source>
        <translation>Der Lauf ist fertig. Sie können die Modelle vergleichen.</translation>
    </message>
    <message>
        <source>The similarity estimate was not completed. The window says why.</source>
        <translation>Die Schätzung der Ähnlichkeit wurde nicht abgeschlossen. Das Fenster sagt, warum.</translation>
    </message>
    <message>
        <source>The traces have been erased.</source>
        <translation>Die Spuren sind gelöscht.</translation>
    </message>
    <message>
        <source>The work could not be completed. The window says why.</source>
        <translation>Die Arbeit konnte nicht abgeschlossen werden. Das Fenster sagt, warum.</translation>
    </message>
    <message>
        <source>The work is done.</source>
        <translation>Die Arbeit ist fertig.</translation>
    </message>
    <message>
        <source>{name} – MeGU Desktop</source>
        <translation>{name} – MeGU Desktop</translation>
    </message>
</context>
<context>
    <name>BaselineWords</name>
    <message>
        <source>All are readable.</source>
        <translation>Alle sind lesbar.</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message>
        <source>Not available: there is no folder next to {folder}.</source>
        <translation>Nicht verfügbar: Neben {folder} gibt es keinen Ordner.</translation>
    </message>
    <message>
        <source>Not available: these images have no folder called “train”.</source>
        <translation>Nicht verfügbar: Diese Bilder haben keinen Ordner namens „train“.</translation>
    </message>
    <message>
        <source>One is unreadable.</source>
        <translation>Eines ist nicht lesbar.</translation>
    </message>
    <message>
        <source>One unreadable image is left out.</source>
        <translation>Ein nicht lesbares Bild wird ausgelassen.</translation>
    </message>
    <message>
        <source>Only some of them</source>
        <translation>Nur einige davon</translation>
    </message>
    <message>
        <source>Only those in {folder}</source>
        <translation>Nur die in {folder}</translation>
    </message>
    <message>
        <source>Tests that depend on it are left out. Nothing is guessed.</source>
        <translation>Davon abhängige Prüfungen entfallen. Geraten wird nichts.</translation>
    </message>
    <message>
        <source>The classes seem to be in a different order. See the proposal below the table</source>
        <translation>Die Klassen scheinen in anderer Reihenfolge zu stehen: Ein Vorschlag steht unter der Tabelle</translation>
    </message>
    <message>
        <source>The list or the data set says so.</source>
        <translation>So steht es in der Liste oder im Datensatz selbst.</translation>
    </message>
    <message>
        <source>The model does not fit these images: it is hardly better than guessing. Try other images, another model or other preprocessing.</source>
        <translation>Das Modell passt nicht zu diesen Bildern: Es ist kaum besser als Raten. Versuchen Sie andere Bilder, ein anderes Modell oder eine andere Vorverarbeitung.</translation>
    </message>
    <message>
        <source>The model fits the images</source>
        <translation>Modell und Bilder passen zusammen</translation>
    </message>
    <message>
        <source>The model is often wrong on these images</source>
        <translation>Das Modell irrt sich bei diesen Bildern oft</translation>
    </message>
    <message>
        <source>The {n} in {folder} count as unseen. Usual for published data sets.</source>
        <translation>Die {n} in {folder} gelten als ungesehen. Üblich bei veröffentlichten Datensätzen.</translation>
    </message>
    <message>
        <source>Then no images count as unseen, and some tests are left out.</source>
        <translation>Dann gelten keine Bilder als ungesehen, und manche Prüfungen entfallen.</translation>
    </message>
    <message>
        <source>They are in {folder}. The others then count as unseen.</source>
        <translation>Sie sind in {folder}. Die anderen gelten dann als ungesehen.</translation>
    </message>
    <message>
        <source>This follows from the folder names {names} alone.</source>
        <translation>Das ergibt sich allein aus den Ordnernamen {names}.</translation>
    </message>
    <message>
        <source>With {k} classes, a model should be right about {share} at least.</source>
        <translation>Bei {k} Klassen sollte ein Modell mindestens bei etwa {share} richtigliegen.</translation>
    </message>
    <message>
        <source>Yes, all of them</source>
        <translation>Ja, alle</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>grey and in colour</source>
        <translation>grau und farbig</translation>
    </message>
    <message>
        <source>in colour</source>
        <translation>farbig</translation>
    </message>
    <message>
        <source>more than 8 bits</source>
        <translation>mehr als 8 Bit</translation>
    </message>
    <message>
        <source>of several sizes</source>
        <translation>in mehreren Größen</translation>
    </message>
    <message>
        <source>of the test images are right</source>
        <translation>der Testbilder sind richtig</translation>
    </message>
    <message>
        <source>of these images are right</source>
        <translation>dieser Bilder sind richtig</translation>
    </message>
    <message>
        <source>real numbers</source>
        <translation>reelle Zahlen</translation>
    </message>
    <message>
        <source>{n} are unreadable.</source>
        <translation>{n} sind nicht lesbar.</translation>
    </message>
    <message>
        <source>{n} channels</source>
        <translation>{n} Kanäle</translation>
    </message>
    <message>
        <source>{n} images in {k} classes, {size}, {colour}. {readable}</source>
        <translation>{n} Bilder in {k} Klassen, {size}, {colour}. {readable}</translation>
    </message>
    <message>
        <source>{n} unreadable images are left out.</source>
        <translation>{n} nicht lesbare Bilder werden ausgelassen.</translation>
    </message>
    <message>
        <source>{right} of {count}, 95{gap}% interval {interval}</source>
        <translation>{right} von {count}, Intervall (95{gap}%): {interval}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
</context>
<context>
    <name>BesideCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>For users of the model</source>
        <translation>Zur Verwendung des Modells</translation>
    </message>
    <message>
        <source>Open model card</source>
        <translation>Modellkarte öffnen</translation>
    </message>
    <message>
        <source>Python code to load the model</source>
        <translation>Python-Code zum Laden des Modells</translation>
    </message>
    <message>
        <source>The model card says what this model is, what was measured and what its limits are. It names no image. The Python code below loads the model.</source>
        <translation>Die Modellkarte sagt, was dieses Modell ist, was gemessen wurde und wo seine Grenzen liegen. Sie nennt kein Bild. Der Python-Code darunter lädt das Modell.</translation>
    </message>
</context>
<context>
    <name>BlankCard</name>
    <message>
        <source>If a class is a person, the class name is still in the model. You can remove the output and the name. The numbers of later outputs fall by one; the other answers stay the same.</source>
        <translation>Ist eine Klasse eine Person, steht ihr Name noch im Modell. Sie können Ausgabe und Name entfernen. Die folgenden Ausgaben rücken um eins auf; die anderen Antworten bleiben gleich.</translation>
    </message>
    <message>
        <source>Remove a class from the model</source>
        <translation>Eine Klasse aus dem Modell entfernen</translation>
    </message>
    <message>
        <source>Remove {names}</source>
        <translation>{names} entfernen</translation>
    </message>
    <message>
        <source>This run did not forget the whole class, so these can’t be removed: {names}</source>
        <translation>Von diesem Lauf nicht ganz vergessen und daher nicht zu entfernen: {names}</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>Restore answer</source>
        <translation>Antwort wiederherstellen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
</context>
<context>
    <name>ChangedAnswers</name>
    <message>
        <source>Images to keep</source>
        <translation>Zu behaltende Bilder</translation>
    </message>
    <message>
        <source>Images with changed answers</source>
        <translation>Bilder mit geänderten Antworten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next images</source>
        <translation>Nächste Bilder</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous images</source>
        <translation>Vorige Bilder</translation>
    </message>
    <message>
        <source>The answer changed for {n} of {of} images. Below each image: the answer before, then after.</source>
        <translation>Bei {n} von {of} Bildern hat sich die Antwort geändert. Unter jedem Bild: die Antwort vorher, dann nachher.</translation>
    </message>
    <message>
        <source>Unseen images</source>
        <translation>Ungesehene Bilder</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>Welche Bilder</translation>
    </message>
</context>
<context>
    <name>ClassBars</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Recognised by class, original and unlearned</source>
        <translation>Erkannt je Klasse, Original und verlernt</translation>
    </message>
    <message>
        <source>Scroll through the classes</source>
        <translation>Durch die Klassen blättern</translation>
    </message>
    <message>
        <source>Unlearned</source>
        <translation>Verlernt</translation>
    </message>
    <message>
        <source>Unlearned, to forget</source>
        <translation>Verlernt, zu vergessen</translation>
    </message>
    <message>
        <source>and {n} more classes</source>
        <translation>und {n} weitere Klassen</translation>
    </message>
    <message>
        <source>{name} from {before} to {after}</source>
        <translation>{name} von {before} auf {after}</translation>
    </message>
</context>
<context>
    <name>ClassList</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Recognised in test</source>
        <translation>Im Test erkannt</translation>
    </message>
    <message>
        <source>Recognised in {folder}</source>
        <translation>Erkannt in {folder}</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Recognised in test</source>
        <translation>Im Test erkannt</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>{n} examples</source>
        <translation>{n} Beispiele</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>Klasse suchen</translation>
    </message>
</context>
<context>
    <name>CompareFigures</name>
    <message>
        <source>The answers of a model that never saw these images are estimated for one figure only, and no verdict is based on them. Retrain on the page Unlearn to add a column for it and a verdict on each figure.</source>
        <translation>Die Antworten eines Modells, das diese Bilder nie gesehen hat, sind nur für eine Zahl geschätzt, und kein Urteil stützt sich darauf. Ein neues Training auf der Seite „Verlernen“ ergänzt eine Spalte dafür und ein Urteil zu jeder Zahl.</translation>
    </message>
    <message>
        <source>The range is what chance alone explains with this many images. Two retrained models would also differ; one of them can’t show by how much.</source>
        <translation>Die Spanne ist das, was bei so vielen Bildern allein der Zufall erklärt. Auch zwei neu trainierte Modelle würden sich unterscheiden; um wie viel, zeigt ein einzelnes nicht.</translation>
    </message>
    <message>
        <source>The retrained model is an approximate reference: {why}.</source>
        <translation>Das neu trainierte Modell ist nur eine ungefähre Referenz: {why}.</translation>
    </message>
    <message>
        <source>Without a retrained model, it is not known how a model that never saw these images would answer. Retrain on the page Unlearn to add a column for it and a verdict on each figure.</source>
        <translation>Ohne ein neu trainiertes Modell ist nicht bekannt, wie ein Modell antworten würde, das diese Bilder nie gesehen hat. Ein neues Training auf der Seite „Verlernen“ ergänzt eine Spalte dafür und ein Urteil zu jeder Zahl.</translation>
    </message>
    <message>
        <source>≈ marks an estimate on {n} of the images. Measuring replaces it.</source>
        <translation>≈ steht vor einer Schätzung an {n} der Bilder. Das Messen ersetzt sie.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>All requests together: {headline}</source>
        <translation>Alle Anträge zusammen: {headline}</translation>
    </message>
    <message>
        <source>Another task is running. The comparison starts when it ends.</source>
        <translation>Eine andere Aufgabe läuft. Der Vergleich beginnt, wenn sie endet.</translation>
    </message>
    <message>
        <source>Another task is running. Wait for it to finish, or stop it.</source>
        <translation>Eine andere Aufgabe läuft. Warten Sie, bis sie fertig ist, oder halten Sie sie an.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Jetzt vergleichen</translation>
    </message>
    <message>
        <source>Compare what the new model and the original still know.</source>
        <translation>Vergleichen Sie, was das neue Modell und das Original noch wissen.</translation>
    </message>
    <message>
        <source>Comparing the models</source>
        <translation>Modelle werden verglichen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Creating the charts</source>
        <translation>Diagramme werden erstellt</translation>
    </message>
    <message>
        <source>Each request is judged by its own images.</source>
        <translation>Jeder wird nach seinen eigenen Bildern beurteilt.</translation>
    </message>
    <message>
        <source>Estimating the expected share</source>
        <translation>Zu erwartender Anteil wird geschätzt</translation>
    </message>
    <message>
        <source>Measuring everything</source>
        <translation>Alles wird gemessen</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Takes about {time} on this computer.</source>
        <translation>Dauert auf diesem Computer etwa {time}.</translation>
    </message>
    <message>
        <source>The requests have not been checked one by one yet.</source>
        <translation>Die Anträge wurden noch nicht einzeln geprüft.</translation>
    </message>
    <message>
        <source>The traces of this run were erased, so nothing more can be measured.</source>
        <translation>Die Spuren dieses Laufs wurden gelöscht; es lässt sich nichts mehr messen.</translation>
    </message>
    <message>
        <source>There is no new model yet. Create one on the page Unlearn.</source>
        <translation>Es gibt noch kein neues Modell. Erstellen Sie eines auf der Seite „Verlernen“.</translation>
    </message>
    <message>
        <source>These charts don’t exist yet. They need one pass of both models over all images.</source>
        <translation>Diese Diagramme gibt es noch nicht. Dafür müssen beide Modelle einmal auf alle Bilder angewendet werden.</translation>
    </message>
    <message>
        <source>These models have not been compared, and this project is read-only.</source>
        <translation>Diese Modelle wurden nicht verglichen, und dieses Projekt ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>Dieses Projekt ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Collapsed</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Compared with retrained</source>
        <translation>Gegenüber neu trainiert</translation>
    </message>
    <message>
        <source>Further figures: {n}</source>
        <translation>Weitere Zahlen: {n}</translation>
    </message>
    <message>
        <source>Further figures: {n}, outside the range: {m}</source>
        <translation>Weitere Zahlen: {n}, außerhalb der Spanne: {m}</translation>
    </message>
    <message>
        <source>In small type: 95 % interval</source>
        <translation>Klein gedruckt: 95-%-Intervall</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Original, unlearned and retrained model compared</source>
        <translation>Original, verlerntes und neu trainiertes Modell im Vergleich</translation>
    </message>
</context>
<context>
    <name>CompareTabs</name>
    <message>
        <source>All {n} images (principal components)</source>
        <translation>Alle {n} Bilder (Hauptkomponenten)</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
    <message>
        <source>Changed answers</source>
        <translation>Geänderte Antworten</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>Each point is an image, placed by its features: the model’s values just before it answers. Principal components show all images along the two directions in which they differ most. t-SNE keeps neighbours together; distances between groups mean little. The new model’s map is aligned with the original’s. If the images to forget still form a group of their own, the features still hold them. Zoom with Ctrl and the mouse wheel, or after a click with the wheel alone; + − 0 and the arrow keys work too.</source>
        <translation>Jeder Punkt ist ein Bild; seine Lage ergibt sich aus seinen Merkmalen, den Werten des Modells kurz vor der Antwort. Hauptkomponenten zeigen alle Bilder entlang der beiden Richtungen, in denen sie sich am meisten unterscheiden. t-SNE hält Nachbarn zusammen; Abstände zwischen Gruppen bedeuten wenig. Die Karte des neuen Modells ist an der des Originals ausgerichtet. Bilden die zu vergessenden Bilder noch eine eigene Gruppe, enthalten die Merkmale sie noch. Zoomen Sie mit Strg und dem Mausrad, nach einem Klick mit dem Rad allein; + − 0 und die Pfeiltasten gehen auch.</translation>
    </message>
    <message>
        <source>Feature map</source>
        <translation>Merkmalskarte</translation>
    </message>
    <message>
        <source>Kind of map</source>
        <translation>Art der Karte</translation>
    </message>
    <message>
        <source>More about the comparison</source>
        <translation>Mehr zum Vergleich</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>There is no map, because the features of this model can’t be read.</source>
        <translation>Es gibt keine Karte, da sich die Merkmale dieses Modells nicht auslesen lassen.</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>Try the new model</source>
        <translation>Neues Modell ausprobieren</translation>
    </message>
    <message>
        <source>{n} of them, neighbours kept together (t-SNE)</source>
        <translation>{n} davon, Nachbarn beieinander (t-SNE)</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Retrained</source>
        <translation>Neu trainiert</translation>
    </message>
    <message>
        <source>Retrained, to forget</source>
        <translation>Neu trainiert, zu vergessen</translation>
    </message>
    <message>
        <source>Unlearned</source>
        <translation>Verlernt</translation>
    </message>
    <message>
        <source>Unlearned, to forget</source>
        <translation>Verlernt, zu vergessen</translation>
    </message>
</context>
<context>
    <name>ComputationDialog</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Checking this computer. This takes a few seconds.</source>
        <translation>Dieser Computer wird geprüft. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compute device</source>
        <translation>Rechengerät</translation>
    </message>
    <message>
        <source>The fastest device that works: now {name}</source>
        <translation>Das schnellste funktionierende Gerät: jetzt {name}</translation>
    </message>
    <message>
        <source>This computer could not be checked. Try again; the log has details.</source>
        <translation>Dieser Computer konnte nicht geprüft werden. Versuchen Sie es noch einmal; das Protokoll enthält Details.</translation>
    </message>
    <message>
        <source>Which device should compute?</source>
        <translation>Welches Gerät soll rechnen?</translation>
    </message>
    <message>
        <source>Your choice applies to all projects. Running work stays on its current device.</source>
        <translation>Ihre Auswahl gilt für alle Projekte. Laufende Arbeit bleibt auf ihrem Gerät.</translation>
    </message>
</context>
<context>
    <name>Confusions</name>
    <message>
        <source>Confusions of each class, {model}</source>
        <translation>Verwechslungen jeder Klasse, {model}</translation>
    </message>
    <message>
        <source>To forget</source>
        <translation>Zu vergessen</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>I agree to send these images to {host}.</source>
        <translation>Ich stimme zu, diese Bilder an {host} zu senden.</translation>
    </message>
    <message>
        <source>I also agree to send {n} of the images to forget.</source>
        <translation>Ich stimme auch zu, {n} der zu vergessenden Bilder zu senden.</translation>
    </message>
    <message>
        <source>Images to send, by class</source>
        <translation>Zu sendende Bilder nach Klasse</translation>
    </message>
    <message>
        <source>None of the images to forget is among them.</source>
        <translation>Keines der zu vergessenden Bilder ist darunter.</translation>
    </message>
    <message>
        <source>Send images to a server?</source>
        <translation>Bilder an einen Server senden?</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>Nichts senden</translation>
    </message>
    <message>
        <source>Send the images</source>
        <translation>Bilder senden</translation>
    </message>
    <message>
        <source>Send {n} images to {host}?</source>
        <translation>{n} Bilder an {host} senden?</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the network could see the images.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: Andere im Netzwerk könnten die Bilder sehen.</translation>
    </message>
    <message>
        <source>The server is a program on this computer. The person who runs it, and anyone it forwards images to, can see and keep them. Treat this as a disclosure to a third party unless you know better. It can’t be undone. Each image may be sent several times, to ask about several classes.</source>
        <translation>Der Server ist ein Programm auf diesem Computer. Wer es betreibt oder von ihm Bilder weitergeleitet bekommt, kann sie sehen und behalten. Betrachten Sie dies als Weitergabe an Dritte, wenn Sie es nicht besser wissen. Es lässt sich nicht rückgängig machen. Jedes Bild kann mehrmals gesendet werden, um nach mehreren Klassen zu fragen.</translation>
    </message>
    <message>
        <source>The test sends three of them now. The rest are sent only when you press Estimate similarity.</source>
        <translation>Der Test sendet jetzt drei davon. Die übrigen werden erst gesendet, wenn Sie „Ähnlichkeit schätzen“ drücken.</translation>
    </message>
    <message>
        <source>This is a disclosure to a third party: whoever runs {host} can see and keep these images. It can’t be undone. Each image may be sent several times, to ask about several classes.</source>
        <translation>Dies ist eine Weitergabe an Dritte: Wer {host} betreibt, kann diese Bilder sehen und behalten. Es lässt sich nicht rückgängig machen. Jedes Bild kann mehrmals gesendet werden, um nach mehreren Klassen zu fragen.</translation>
    </message>
    <message>
        <source>Tick both boxes to send them.</source>
        <translation>Setzen Sie beide Häkchen, um sie zu senden.</translation>
    </message>
    <message>
        <source>Tick the box to send them.</source>
        <translation>Setzen Sie das Häkchen, um sie zu senden.</translation>
    </message>
    <message>
        <source>Tick the other box too to send them.</source>
        <translation>Setzen Sie auch das andere Häkchen, um sie zu senden.</translation>
    </message>
    <message>
        <source>{n} of them are images to forget, because there are no others of {names}. This needs separate consent.</source>
        <translation>{n} davon sind zu vergessende Bilder, weil es keine anderen von {names} gibt. Das erfordert eine eigene Zustimmung.</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>No section contains all of these words. Try fewer or other words.</source>
        <translation>Kein Abschnitt enthält alle diese Wörter. Versuchen Sie es mit weniger oder anderen Wörtern.</translation>
    </message>
    <message>
        <source>One section contains these words.</source>
        <translation>Ein Abschnitt enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Anleitung durchsuchen</translation>
    </message>
    <message>
        <source>Sections found</source>
        <translation>Gefundene Abschnitte</translation>
    </message>
    <message>
        <source>{n} sections contain these words.</source>
        <translation>{n} Abschnitte enthalten diese Wörter.</translation>
    </message>
</context>
<context>
    <name>CountersignDialog</name>
    <message>
        <source>Choose signing key…</source>
        <translation>Signaturschlüssel auswählen…</translation>
    </message>
    <message>
        <source>Choose the signing key</source>
        <translation>Signaturschlüssel auswählen</translation>
    </message>
    <message>
        <source>Create a signing key</source>
        <translation>Signaturschlüssel erzeugen</translation>
    </message>
    <message>
        <source>Create signing key…</source>
        <translation>Signaturschlüssel erzeugen…</translation>
    </message>
    <message>
        <source>For a second person who has read the report, such as the data-protection officer. Their signature states that they saw exactly this record. They sign with their own key file, which nobody else has. It is not the officer’s key that opens the marks. The signed content stays unchanged.</source>
        <translation>Für eine zweite Person, die den Bericht gelesen hat, etwa die datenschutzbeauftragte. Ihre Signatur sagt aus, dass sie genau diesen Nachweis gesehen hat. Sie signiert mit einer eigenen Schlüsseldatei, die sonst niemand hat. Das ist nicht der Datenschutzschlüssel, der die Kennzeichen öffnet. Der signierte Inhalt bleibt unverändert.</translation>
    </message>
    <message>
        <source>Keys (*.key);;All files (*)</source>
        <translation>Schlüssel (*.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No signing key yet? Create one. It can also sign later records. Keep the file where only you can read it.</source>
        <translation>Noch kein Signaturschlüssel? Erzeugen Sie einen. Er kann auch spätere Nachweise signieren. Bewahren Sie die Datei dort auf, wo nur Sie sie lesen können.</translation>
    </message>
    <message>
        <source>Second signature</source>
        <translation>Zweite Signatur</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>A signed record of this is kept in the project’s folder “notices”. Don’t name the person who made the request.</source>
        <translation>Ein signierter Nachweis darüber wird im Ordner „notices“ des Projekts aufbewahrt. Nennen Sie nicht die Person, die den Antrag gestellt hat.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Entschieden am</translation>
    </message>
    <message>
        <source>Enter the date as YYYY-MM-DD, for example 2026-03-31.</source>
        <translation>Geben Sie das Datum als JJJJ-MM-TT ein, zum Beispiel 2026-03-31.</translation>
    </message>
    <message>
        <source>Enter the new date.</source>
        <translation>Geben Sie das neue Datum ein.</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Ground of the request</source>
        <translation>Grund des Antrags</translation>
    </message>
    <message>
        <source>Move the due date</source>
        <translation>Frist verschieben</translation>
    </message>
    <message>
        <source>Move the due date of “{reference}”</source>
        <translation>Frist von „{reference}“ verschieben</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Neues Datum</translation>
    </message>
    <message>
        <source>No due date is set.</source>
        <translation>Es ist keine Frist gesetzt.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>Antrag ablehnen</translation>
    </message>
    <message>
        <source>Refuse “{reference}”</source>
        <translation>„{reference}“ ablehnen</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>Beantwortet am</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Runs ignore refused requests. You can reopen this one later.</source>
        <translation>Läufe lassen abgelehnte Anträge aus. Sie können ihn später wieder öffnen.</translation>
    </message>
    <message>
        <source>The current due date, {date}, is kept together with the new one.</source>
        <translation>Die bisherige Frist, {date}, bleibt neben der neuen vermerkt.</translation>
    </message>
    <message>
        <source>Without a new date, the original date applies again. No record of that is written.</source>
        <translation>Ohne neues Datum gilt wieder das ursprüngliche. Darüber wird kein Nachweis erstellt.</translation>
    </message>
    <message>
        <source>Without a reason and the name of the person who decided, no record is written. You can still move the date.</source>
        <translation>Ohne Grund und Namen der Person, die entschieden hat, wird kein Nachweis erstellt. Verschieben können Sie die Frist trotzdem.</translation>
    </message>
    <message>
        <source>Without a reason and the name of the person who decided, no record is written. You can still refuse the request.</source>
        <translation>Ohne Grund und Namen der Person, die entschieden hat, wird kein Nachweis erstellt. Ablehnen können Sie den Antrag trotzdem.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
</context>
<context>
    <name>DeployedDialog</name>
    <message>
        <source>In use</source>
        <translation>Im Einsatz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Which models did it replace there?</source>
        <translation>Welche Modelle hat es dort ersetzt?</translation>
    </message>
    <message>
        <source>You state that the model of this record is in use, and sign this statement.</source>
        <translation>Sie erklären, dass das Modell dieses Nachweises im Einsatz ist, und signieren die Erklärung.</translation>
    </message>
    <message>
        <source>for example: the server of ward 3</source>
        <translation>zum Beispiel: der Server der Station 3</translation>
    </message>
    <message>
        <source>{model} (SHA-256 {digits}…)</source>
        <translation>{model} (SHA-256 {digits}…)</translation>
    </message>
</context>
<context>
    <name>DestroyedDialog</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>Vernichtung</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Bezeugt von</translation>
    </message>
    <message>
        <source>You state that these items are gone, and sign this statement. Nothing is deleted.</source>
        <translation>Sie erklären, dass diese Einträge nicht mehr da sind, und signieren die Erklärung. Gelöscht wird nichts.</translation>
    </message>
    <message>
        <source>for example: overwritten twice</source>
        <translation>zum Beispiel: zweimal überschrieben</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>EarlierModels</name>
    <message>
        <source>Also remove earlier models</source>
        <translation>Auch frühere Modelle entfernen</translation>
    </message>
    <message>
        <source>Earlier models</source>
        <translation>Frühere Modelle</translation>
    </message>
    <message>
        <source>The original and the last exported model are not touched. Delete them yourself.</source>
        <translation>Das Original und das zuletzt exportierte Modell bleiben unberührt. Löschen Sie sie selbst.</translation>
    </message>
    <message>
        <source>intermediate weights of {run}</source>
        <translation>Zwischengewichte von {run}</translation>
    </message>
    <message>
        <source>{model}, still holds {references}</source>
        <translation>{model}, enthält noch {references}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter the date as YYYY-MM-DD, for example 2026-03-31.</source>
        <translation>Geben Sie das Datum als JJJJ-MM-TT ein, zum Beispiel 2026-03-31.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>“{field}” is missing.</source>
        <translation>„{field}“ fehlt.</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error details</source>
        <translation>Fehlerdetails</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>ExpectedCard</name>
    <message>
        <source>A model that never saw these images still recognises some of them, because it knows others like them. Only retraining gives the exact number. The estimate trains briefly on the images to keep, which takes a few percent of the time of retraining. Its range reflects the uncertainty of these trainings and of the number of images. With few images the range is wide, and the true value may lie outside it.</source>
        <translation>Ein Modell, das diese Bilder nie gesehen hat, erkennt trotzdem manche von ihnen, weil es ähnliche kennt. Die genaue Zahl ergibt nur ein neues Training. Die Schätzung trainiert kurz auf den zu behaltenden Bildern, was wenige Prozent der Zeit eines neuen Trainings dauert. Ihre Spanne gibt die Unsicherheit dieser Trainings und der Zahl der Bilder wieder. Bei wenigen Bildern ist sie weit, und der wahre Wert kann außerhalb liegen.</translation>
    </message>
    <message>
        <source>A short training on the images to keep gives an estimate. Nothing is unlearned.</source>
        <translation>Ein kurzes Training auf den zu behaltenden Bildern ergibt eine Schätzung. Verlernt wird dabei nichts.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <source>How many would a model that never saw them recognise?</source>
        <translation>Wie viele würde ein Modell erkennen, das sie nie gesehen hat?</translation>
    </message>
    <message>
        <source>Takes about {time} on this computer.</source>
        <translation>Dauert auf diesem Computer etwa {time}.</translation>
    </message>
    <message>
        <source>This is an estimate, not a measurement of a retrained model. No verdict is based on it.</source>
        <translation>Dies ist eine Schätzung, keine Messung an einem neu trainierten Modell. Kein Urteil stützt sich darauf.</translation>
    </message>
    <message>
        <source>With only {n} images it is little better than a guess.</source>
        <translation>Bei nur {n} Bildern ist sie kaum mehr als geraten.</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Another task is running. Wait for it to finish, or stop it.</source>
        <translation>Eine andere Aufgabe läuft. Warten Sie, bis sie fertig ist, oder halten Sie sie an.</translation>
    </message>
    <message>
        <source>Choose another format</source>
        <translation>Anderes Format auswählen</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Anderen Namen wählen</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>Files are never overwritten. If the name is taken, a number is added.</source>
        <translation>Dateien werden nie überschrieben. Ist der Name vergeben, kommt eine Nummer hinzu.</translation>
    </message>
    <message>
        <source>Keep its output</source>
        <translation>Ausgabe behalten</translation>
    </message>
    <message>
        <source>Save the model without {names}. Use the file like the original.</source>
        <translation>Speichern Sie das Modell ohne {names}. Die Datei wird wie das Original verwendet.</translation>
    </message>
    <message>
        <source>There is no new model yet. Create one on the page Unlearn.</source>
        <translation>Es gibt noch kein neues Modell. Erstellen Sie eines auf der Seite „Verlernen“.</translation>
    </message>
    <message>
        <source>This model has been exported. Another format, folder or name creates another file.</source>
        <translation>Dieses Modell ist exportiert. Ein anderes Format, ein anderer Ordner oder Name ergibt eine weitere Datei.</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>Dieses Projekt ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Writing the file and reading it back</source>
        <translation>Datei wird geschrieben und zurückgelesen</translation>
    </message>
</context>
<context>
    <name>ExportProof</name>
    <message>
        <source>All outputs are identical.</source>
        <translation>Alle Ausgaben sind identisch.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the SHA-256 digest</source>
        <translation>SHA-256-Prüfsumme kopieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Not copied, because it still reveals what was forgotten: {names}</source>
        <translation>Nicht kopiert, da es noch verrät, was vergessen wurde: {names}</translation>
    </message>
    <message>
        <source>Outputs differ by at most {x}.</source>
        <translation>Die Ausgaben unterscheiden sich um höchstens {x}.</translation>
    </message>
    <message>
        <source>Outputs differ by at most {x}. This is rounding and changes no answer.</source>
        <translation>Die Ausgaben unterscheiden sich um höchstens {x}. Das liegt an der Rundung und ändert keine Antwort.</translation>
    </message>
    <message>
        <source>Read back: answers differ from the new model on {k} of {n} images</source>
        <translation>Zurückgelesen: Antworten weichen bei {k} von {n} Bildern vom neuen Modell ab</translation>
    </message>
    <message>
        <source>Read back: answers like the new model on {n} images</source>
        <translation>Zurückgelesen: antwortet auf {n} Bildern wie das neue Modell</translation>
    </message>
    <message>
        <source>Read back: outputs differ</source>
        <translation>Zurückgelesen: Ausgaben weichen ab</translation>
    </message>
    <message>
        <source>Removed: {names}. The other outputs were compared.</source>
        <translation>Entfernt: {names}. Die anderen Ausgaben wurden verglichen.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Some outputs are not numbers.</source>
        <translation>Manche Ausgaben sind keine Zahlen.</translation>
    </message>
</context>
<context>
    <name>FeatureMap</name>
    <message>
        <source>Feature map, {model}</source>
        <translation>Merkmalskarte, {model}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>To forget</source>
        <translation>Zu vergessen</translation>
    </message>
    <message>
        <source>To keep</source>
        <translation>Zu behalten</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>Ungesehen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>{all} images. The centre of the {gone} to forget is {n} standard deviations from that of the others.</source>
        <translation>{all} Bilder. Der Mittelpunkt der {gone} zu vergessenden liegt {n} Standardabweichungen vom Mittelpunkt der anderen entfernt.</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Choose a file…</source>
        <translation>Datei auswählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>95{gap}% interval {low} to {high}, from {images} images of {classes} classes</source>
        <translation>Intervall (95{gap}%): {low} bis {high}, aus {images} Bildern von {classes} Klassen</translation>
    </message>
    <message>
        <source>Components of a score</source>
        <translation>Bestandteile einer Bewertung</translation>
    </message>
    <message>
        <source>It scores the correct class no better than the others. Another model, or none, is the better choice.</source>
        <translation>Es bewertet die richtige Klasse nicht besser als die anderen. Ein anderes Modell oder keines ist die bessere Wahl.</translation>
    </message>
    <message>
        <source>It scores the correct class {gap} higher than another, on a scale from 0 to 1.</source>
        <translation>Es bewertet die richtige Klasse um {gap} höher als eine andere, auf einer Skala von 0 bis 1.</translation>
    </message>
    <message>
        <source>Nearest to {name}</source>
        <translation>Am nächsten an {name}</translation>
    </message>
    <message>
        <source>The model can’t tell these classes apart</source>
        <translation>Das Modell kann diese Klassen nicht unterscheiden</translation>
    </message>
    <message>
        <source>The multimodal model hardly recognises these classes</source>
        <translation>Das multimodale Modell erkennt diese Klassen kaum</translation>
    </message>
    <message>
        <source>The multimodal model recognises these classes</source>
        <translation>Das multimodale Modell erkennt diese Klassen</translation>
    </message>
</context>
<context>
    <name>FitCard</name>
    <message>
        <source>Choose another way…</source>
        <translation>Andere Art wählen…</translation>
    </message>
    <message>
        <source>Of {ways} ways tried, another one fits best: {way}. With it, {right} of {of} images are right ({interval}); with the current one, {now}.</source>
        <translation>Von {ways} probierten Arten passt eine andere am besten: {way}. Damit sind {right} von {of} Bildern richtig ({interval}), mit der aktuellen {now}.</translation>
    </message>
    <message>
        <source>Other preprocessing may fit better</source>
        <translation>Eine andere Vorverarbeitung passt vielleicht besser</translation>
    </message>
    <message>
        <source>The file does not specify it. Of {ways} ways tried, this one fits best: {way}. {right} of {of} images are right ({interval}).</source>
        <translation>Die Datei gibt sie nicht an. Von {ways} probierten Arten passt diese am besten: {way}. {right} von {of} Bildern sind richtig ({interval}).</translation>
    </message>
    <message>
        <source>The next best: {others}.</source>
        <translation>Die nächstbesten: {others}.</translation>
    </message>
    <message>
        <source>The preprocessing was found by trying</source>
        <translation>Die Vorverarbeitung wurde durch Probieren gefunden</translation>
    </message>
    <message>
        <source>There was no time to try {n} more.</source>
        <translation>Für {n} weitere reichte die Zeit nicht.</translation>
    </message>
    <message>
        <source>Use this preprocessing</source>
        <translation>Diese Vorverarbeitung verwenden</translation>
    </message>
    <message>
        <source>With this preprocessing, few answers are right.</source>
        <translation>Mit dieser Vorverarbeitung sind wenige Antworten richtig.</translation>
    </message>
    <message>
        <source>{right} of {of} images are right ({interval}) with the current preprocessing: {way}. None of {ways} ways tried is clearly better.</source>
        <translation>{right} von {of} Bildern sind richtig ({interval}) mit der aktuellen Vorverarbeitung: {way}. Keine der {ways} probierten Arten ist deutlich besser.</translation>
    </message>
    <message>
        <source>{way}: {right} of {of}</source>
        <translation>{way}: {right} von {of}</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Collapsed</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ausgeklappt</translation>
    </message>
</context>
<context>
    <name>ForgetPage</name>
    <message>
        <source>Collecting the images to forget</source>
        <translation>Zu vergessende Bilder werden gesammelt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ForgetSummary</name>
    <message>
        <source>All classes are chosen. A model that forgets everything is an untrained one: keep at least two classes.</source>
        <translation>Alle Klassen sind ausgewählt. Ein Modell, das alles vergisst, ist untrainiert: Behalten Sie mindestens zwei Klassen.</translation>
    </message>
    <message>
        <source>Counting the images.</source>
        <translation>Bilder werden gezählt.</translation>
    </message>
    <message>
        <source>No images are known to be unseen, so the result can only be measured on training images.</source>
        <translation>Von keinem Bild ist bekannt, dass es ungesehen ist; das Ergebnis kann daher nur an Trainingsbildern gemessen werden.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Click the images that the model should forget.</source>
        <translation>Noch ist nichts ausgewählt. Klicken Sie die Bilder an, die das Modell vergessen soll.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Enter the share that the model should forget.</source>
        <translation>Noch ist nichts ausgewählt. Geben Sie den Anteil ein, den das Modell vergessen soll.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Tick the classes that the model should forget.</source>
        <translation>Noch ist nichts ausgewählt. Kreuzen Sie die Klassen an, die das Modell vergessen soll.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Tick the parts that the model should forget.</source>
        <translation>Noch ist nichts ausgewählt. Kreuzen Sie die Teile an, die das Modell vergessen soll.</translation>
    </message>
    <message>
        <source>Only one class would be left, and it would be every answer. Keep at least two.</source>
        <translation>Nur eine Klasse bliebe übrig, und jede Antwort lautete so. Behalten Sie mindestens zwei.</translation>
    </message>
    <message>
        <source>Only {n} unseen images are left to test the forgetting: too few to tell.</source>
        <translation>Nur {n} ungesehene Bilder bleiben zum Prüfen: zu wenige für eine Aussage.</translation>
    </message>
    <message>
        <source>Reading the list of images</source>
        <translation>Liste der Bilder wird gelesen</translation>
    </message>
    <message>
        <source>The other {n} classes stay.</source>
        <translation>Die anderen {n} Klassen bleiben.</translation>
    </message>
    <message>
        <source>The whole class {names} is forgotten. The model should then no longer answer with it.</source>
        <translation>Die ganze Klasse {names} wird vergessen. Danach soll das Modell sie nicht mehr als Antwort geben.</translation>
    </message>
    <message>
        <source>The whole classes {names} are forgotten. The model should then no longer answer with them.</source>
        <translation>Die Klassen {names} werden ganz vergessen. Danach soll das Modell sie nicht mehr als Antwort geben.</translation>
    </message>
    <message>
        <source>There are no training images of {names}, so the model has nothing to forget.</source>
        <translation>Es gibt keine Trainingsbilder von {names}; das Modell hat also nichts zu vergessen.</translation>
    </message>
    <message>
        <source>These images have no class {names}. Choose again.</source>
        <translation>Diese Bilder haben keine Klasse {names}. Wählen Sie neu aus.</translation>
    </message>
    <message>
        <source>To forget: {names}</source>
        <translation>Zu vergessen: {names}</translation>
    </message>
    <message>
        <source>of {n} training images</source>
        <translation>von {n} Trainingsbildern</translation>
    </message>
    <message>
        <source>one chosen image</source>
        <translation>ein ausgewähltes Bild</translation>
    </message>
    <message>
        <source>{names} and {n} look-alikes</source>
        <translation>{names} und {n} Doppelgänger</translation>
    </message>
    <message>
        <source>{n} chosen images</source>
        <translation>{n} ausgewählte Bilder</translation>
    </message>
    <message>
        <source>{n} more monitor the training, so they can’t be used for testing.</source>
        <translation>{n} weitere dienen der Kontrolle des Trainings und können deshalb nicht prüfen.</translation>
    </message>
    <message>
        <source>{n} unseen images are reserved to test the forgetting.</source>
        <translation>{n} ungesehene Bilder sind zum Prüfen reserviert.</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>A single file with the weights in full precision. Opening it can’t run code.</source>
        <translation>Eine Datei mit den Gewichten in voller Genauigkeit. Beim Öffnen kann kein Code laufen.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>One line of transformers or timm loads it. Ready for the Hugging Face Hub.</source>
        <translation>Eine Zeile mit transformers oder timm lädt es. Bereit für den Hugging Face Hub.</translation>
    </message>
    <message>
        <source>Runs without PyTorch on devices, in browsers and in other programs. It can’t be trained further.</source>
        <translation>Läuft ohne PyTorch auf Geräten, in Browsern und in anderen Programmen. Lässt sich nicht weitertrainieren.</translation>
    </message>
    <message>
        <source>Same format as the original: a PyTorch file with the same entries.</source>
        <translation>Format wie das Original: eine PyTorch-Datei mit denselben Einträgen.</translation>
    </message>
    <message>
        <source>Same format as the original: a folder with its configuration files and the new weights.</source>
        <translation>Format wie das Original: ein Ordner mit seinen Konfigurationsdateien und den neuen Gewichten.</translation>
    </message>
    <message>
        <source>Same format as the original: safetensors, weights only.</source>
        <translation>Format wie das Original: safetensors, nur Gewichte.</translation>
    </message>
    <message>
        <source>The original was saved as a whole Python object. The new model is saved as a state dict with the same names. Load it with load_state_dict.</source>
        <translation>Das Original wurde als ganzes Python-Objekt gespeichert. Das neue Modell wird als state_dict mit denselben Namen gespeichert. Laden Sie es mit load_state_dict.</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>10 to 50 %</source>
        <translation>10 bis 50 %</translation>
    </message>
    <message>
        <source>50 to 90 %</source>
        <translation>50 bis 90 %</translation>
    </message>
    <message>
        <source>90 % or more</source>
        <translation>ab 90 %</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Any column</source>
        <translation>Beliebige Spalte</translation>
    </message>
    <message>
        <source>Any confidence</source>
        <translation>Beliebige Sicherheit</translation>
    </message>
    <message>
        <source>Below 10 %</source>
        <translation>unter 10 %</translation>
    </message>
    <message>
        <source>Choose all {n} shown</source>
        <translation>Alle {n} angezeigten auswählen</translation>
    </message>
    <message>
        <source>Chosen only</source>
        <translation>Nur ausgewählte</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>Find a name: part of it, or with * and ?</source>
        <translation>Namen suchen: einen Teil davon, oder mit * und ?</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>Aus einer Liste…</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images shown</source>
        <translation>Angezeigte Bilder</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Space chooses an image or clears the choice; Shift with arrow keys chooses a range; Ctrl+A chooses all shown.</source>
        <translation>Die Leertaste wählt ein Bild aus oder ab; Umschalt mit Pfeiltasten wählt einen Bereich; Strg+A wählt alle angezeigten.</translation>
    </message>
    <message>
        <source>Sub-class</source>
        <translation>Unterklasse</translation>
    </message>
    <message>
        <source>The model’s confidence in the image’s class</source>
        <translation>Sicherheit des Modells bei der Klasse des Bildes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Value in the column</source>
        <translation>Wert in der Spalte</translation>
    </message>
    <message>
        <source>not used to train the model</source>
        <translation>nicht zum Training verwendet</translation>
    </message>
    <message>
        <source>the model gives its class {share}</source>
        <translation>das Modell gibt seiner Klasse {share}</translation>
    </message>
    <message>
        <source>{shown} shown, {chosen} chosen</source>
        <translation>{shown} angezeigt, {chosen} ausgewählt</translation>
    </message>
    <message>
        <source>{similarity} similar</source>
        <translation>{similarity} ähnlich</translation>
    </message>
    <message>
        <source>{similarity} unseen</source>
        <translation>{similarity} ungesehen</translation>
    </message>
</context>
<context>
    <name>GuessingCard</name>
    <message>
        <source>Change the preprocessing</source>
        <translation>Die Vorverarbeitung ändern</translation>
    </message>
    <message>
        <source>Choose other images</source>
        <translation>Andere Bilder wählen</translation>
    </message>
    <message>
        <source>Continue anyway</source>
        <translation>Trotzdem weiter</translation>
    </message>
    <message>
        <source>The image size, the value range or the colour order may be wrong.</source>
        <translation>Die Bildgröße, der Wertebereich oder die Reihenfolge der Farben könnte falsch sein.</translation>
    </message>
    <message>
        <source>The model is hardly better than guessing on these images. Continue anyway?</source>
        <translation>Das Modell ist bei diesen Bildern kaum besser als Raten. Trotzdem weiter?</translation>
    </message>
    <message>
        <source>The model may not have been made for these.</source>
        <translation>Vielleicht wurde das Modell nicht für diese gemacht.</translation>
    </message>
    <message>
        <source>The model’s knowledge of these images can’t be measured, so the figures mean little.</source>
        <translation>Was das Modell von diesen Bildern weiß, lässt sich nicht messen; die Zahlen sind daher wenig aussagekräftig.</translation>
    </message>
</context>
<context>
    <name>GuideMenu</name>
    <message>
        <source>&amp;Guide to this page</source>
        <translation>&amp;Anleitung zu dieser Seite</translation>
    </message>
    <message>
        <source>Guide: &amp;contents</source>
        <translation>Anleitung: &amp;Inhalt</translation>
    </message>
    <message>
        <source>Guide: glossar&amp;y</source>
        <translation>Anleitung: &amp;Glossar</translation>
    </message>
    <message>
        <source>What’s &amp;this?</source>
        <translation>Was ist &amp;das?</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Print this chapter</source>
        <translation>Dieses Kapitel drucken</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>{chapter} – Guide to MeGU Desktop</source>
        <translation>{chapter} – Anleitung zu MeGU Desktop</translation>
    </message>
</context>
<context>
    <name>HeatCard</name>
    <message>
        <source>Answered: {n}</source>
        <translation>Beantwortet: {n}</translation>
    </message>
    <message>
        <source>Cells can’t be changed while work is running or in a read-only project.</source>
        <translation>Zellen lassen sich nicht ändern, solange eine Arbeit läuft oder das Projekt schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>Classes that {names} are taken for</source>
        <translation>Klassen, für die {names} gehalten werden</translation>
    </message>
    <message>
        <source>Classes that {names} is taken for</source>
        <translation>Klassen, für die {names} gehalten wird</translation>
    </message>
    <message>
        <source>Click a cell to change it.</source>
        <translation>Klicken Sie eine Zelle an, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Export CSV file…</source>
        <translation>Als CSV-Datei exportieren…</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>Matrix exportieren</translation>
    </message>
    <message>
        <source>Import CSV file…</source>
        <translation>CSV-Datei importieren…</translation>
    </message>
    <message>
        <source>Import a matrix</source>
        <translation>Matrix importieren</translation>
    </message>
    <message>
        <source>No questions were asked about {row}: unlearning does not use its row.</source>
        <translation>Zu {row} wurden keine Fragen gestellt: Das Verlernen verwendet diese Zeile nicht.</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>Reihenfolge der Klassen</translation>
    </message>
    <message>
        <source>Order: as in the folder</source>
        <translation>Sortiert wie im Ordner</translation>
    </message>
    <message>
        <source>Order: most similar first</source>
        <translation>Ähnlichste zuerst</translation>
    </message>
    <message>
        <source>The matrix was written to “{file}”.</source>
        <translation>Die Matrix wurde in „{file}“ geschrieben.</translation>
    </message>
    <message>
        <source>The score of {row} against itself can’t be changed: unlearning does not use it.</source>
        <translation>Die Bewertung von {row} mit sich selbst lässt sich nicht ändern: Das Verlernen verwendet sie nicht.</translation>
    </message>
    <message>
        <source>Undo last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Unlearning uses these rows.</source>
        <translation>Das Verlernen verwendet diese Zeilen.</translation>
    </message>
    <message>
        <source>Unlearning uses this row.</source>
        <translation>Das Verlernen verwendet diese Zeile.</translation>
    </message>
    <message>
        <source>Which classes look alike?</source>
        <translation>Welche Klassen ähneln sich?</translation>
    </message>
    <message>
        <source>{answered} ({low} to {high})</source>
        <translation>{answered} ({low} bis {high})</translation>
    </message>
    <message>
        <source>{row} taken for {column}</source>
        <translation>{row} gehalten für {column}</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source> (95{gap}% interval {low} to {high})</source>
        <translation> (95{gap}% Sicherheit: {low} bis {high})</translation>
    </message>
    <message>
        <source>, {share} of its row ({low} to {high})</source>
        <translation>, {share} der Zeile ({low} bis {high})</translation>
    </message>
    <message>
        <source>Classes that look alike</source>
        <translation>Klassen, die einander ähnlich sehen</translation>
    </message>
    <message>
        <source>None of {n} rows is taken for another class.</source>
        <translation>Keine von {n} Zeilen wird für eine andere Klasse gehalten.</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Von Hand gesetzt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>{row} is most often taken for {column}, {value}</source>
        <translation>{row} wird am häufigsten für {column} gehalten, {value}</translation>
    </message>
    <message>
        <source>{row} recognised as itself: {value}</source>
        <translation>{row} als {row} erkannt: {value}</translation>
    </message>
    <message>
        <source>{row} taken for {column}: {value}</source>
        <translation>{row} gehalten für {column}: {value}</translation>
    </message>
    <message>
        <source>{text}, set by hand (answered: {answer})</source>
        <translation>{text}, von Hand gesetzt (Antwort: {answer})</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>What’s this: {about}</source>
        <translation>Was ist das: {about}</translation>
    </message>
</context>
<context>
    <name>Histograms</name>
    <message>
        <source>Confidence, {model}</source>
        <translation>Sicherheit, {model}</translation>
    </message>
    <message>
        <source>{low} to {high} confidence</source>
        <translation>{low} bis {high} Sicherheit</translation>
    </message>
    <message>
        <source>{part}: {share} with a confidence above {limit}</source>
        <translation>{part}: {share} mit einer Sicherheit über {limit}</translation>
    </message>
</context>
<context>
    <name>ImagesPage</name>
    <message>
        <source>A folder with one sub-folder of images per class, possibly inside “train” and “test”. Or a list (CSV or Parquet) with the columns “path” and “label”; “split”, “subclass” and other columns, such as a patient number, are read too. Or a data set in the format of Hugging Face, CIFAR or MNIST. Any of these may be in a ZIP file.</source>
        <translation>Ein Ordner mit einem Unterordner voller Bilder je Klasse, eventuell innerhalb von „train“ und „test“. Oder eine Liste (CSV oder Parquet) mit den Spalten „path“ und „label“; „split“, „subclass“ und weitere Spalten, etwa eine Patientennummer, werden auch gelesen. Oder ein Datensatz im Format von Hugging Face, CIFAR oder MNIST. Jedes davon darf in einer ZIP-Datei liegen.</translation>
    </message>
    <message>
        <source>Archives and lists (*.zip *.csv *.tsv *.parquet);;All files (*)</source>
        <translation>Archive und Listen (*.zip *.csv *.tsv *.parquet);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose other images…</source>
        <translation>Andere Bilder auswählen…</translation>
    </message>
    <message>
        <source>Choose the images this model was made for. They are read in place and never changed.</source>
        <translation>Wählen Sie die Bilder aus, für die dieses Modell gemacht wurde. Sie werden an Ort und Stelle gelesen und nie verändert.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Drop a folder or a file here, or</source>
        <translation>Ordner oder Datei hier ablegen oder</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut einlesen</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Running the model on these images</source>
        <translation>Modell wird auf diese Bilder angewendet</translation>
    </message>
    <message>
        <source>Were these images used to train this model?</source>
        <translation>Wurden diese Bilder zum Training des Modells verwendet?</translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>For example a copy of the original on the lab’s server, or a model passed on to others.</source>
        <translation>Zum Beispiel eine Kopie des Originals auf dem Laborserver oder ein weitergegebenes Modell.</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Im Besitz von</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Other things that still hold it</source>
        <translation>Was es sonst noch enthält</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation>Eintrag speichern</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>for example: the backup of the lab’s server</source>
        <translation>zum Beispiel: die Sicherung des Laborservers</translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>Other things that still hold it</source>
        <translation>Was es sonst noch enthält</translation>
    </message>
    <message>
        <source>{thing}.</source>
        <translation>{thing}.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>A key is stored for this server</source>
        <translation>Ein Schlüssel für diesen Server ist gespeichert</translation>
    </message>
    <message>
        <source>Kept until the program ends: no keyring</source>
        <translation>Bis zum Programmende aufbewahrt: kein Schlüsselbund</translation>
    </message>
    <message>
        <source>Only if the server requires one</source>
        <translation>Nur wenn der Server einen verlangt</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Stored in this system’s keyring</source>
        <translation>Im Schlüsselbund dieses Systems gespeichert</translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>A random share</source>
        <translation>Ein zufälliger Anteil</translation>
    </message>
    <message>
        <source>A sub-class, a device, a year</source>
        <translation>Eine Unterklasse, ein Gerät, ein Jahr</translation>
    </message>
    <message>
        <source>All of their images</source>
        <translation>Alle ihre Bilder</translation>
    </message>
    <message>
        <source>Chosen images</source>
        <translation>Ausgewählte Bilder</translation>
    </message>
    <message>
        <source>Click the images that the model should forget, or choose them from a list.</source>
        <translation>Klicken Sie die Bilder an, die das Modell vergessen soll, oder wählen Sie sie aus einer Liste.</translation>
    </message>
    <message>
        <source>Click the look-alikes that the model should also forget, then decide on the right.</source>
        <translation>Klicken Sie die Doppelgänger an, die das Modell auch vergessen soll, und entscheiden Sie dann rechts.</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Zufällig gezogen</translation>
    </message>
    <message>
        <source>One by one, or from a list</source>
        <translation>Einzeln oder als Liste</translation>
    </message>
    <message>
        <source>Part of a class</source>
        <translation>Teil einer Klasse</translation>
    </message>
    <message>
        <source>The files stay where they are, unchanged.</source>
        <translation>Die Dateien bleiben unverändert, wo sie sind.</translation>
    </message>
    <message>
        <source>This share of the training images is drawn at random. All classes stay.</source>
        <translation>Dieser Anteil der Trainingsbilder wird zufällig gezogen. Alle Klassen bleiben.</translation>
    </message>
    <message>
        <source>Tick the classes that the model should forget.</source>
        <translation>Kreuzen Sie die Klassen an, die das Modell vergessen soll.</translation>
    </message>
    <message>
        <source>Tick the parts of a class that the model should forget. The class itself stays.</source>
        <translation>Kreuzen Sie die Teile einer Klasse an, die das Modell vergessen soll. Die Klasse selbst bleibt.</translation>
    </message>
    <message>
        <source>Whole classes</source>
        <translation>Ganze Klassen</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>L&amp;anguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Use &amp;system setting ({language})</source>
        <translation>Wie &amp;System ({language})</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Allow export</source>
        <translation>Export erlauben</translation>
    </message>
    <message>
        <source>Allow the export of this model?</source>
        <translation>Export dieses Modells erlauben?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>This model does not meet every limit. Its record will state that, with your reason. The permission is for this model only.</source>
        <translation>Dieses Modell hält nicht jede Grenze ein. Sein Nachweis wird das mit Ihrer Begründung nennen. Die Erlaubnis gilt nur für dieses Modell.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
</context>
<context>
    <name>LeftOffCard</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Copy it into an email. It asks for a file that can be opened here.</source>
        <translation>Kopieren Sie sie in eine E-Mail. Sie bittet um eine Datei, die sich hier öffnen lässt.</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Message to the model’s author</source>
        <translation>Nachricht an die Person, die das Modell erstellt hat</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>LimitList</name>
    <message>
        <source>Can’t be measured</source>
        <translation>Nicht messbar</translation>
    </message>
    <message>
        <source>Limits set by the administrator</source>
        <translation>Grenzen der Administration</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Nicht eingehalten</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>By {column}</source>
        <translation>Nach {column}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose them</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose these {n}</source>
        <translation>Diese {n} auswählen</translation>
    </message>
    <message>
        <source>Images from a list</source>
        <translation>Bilder aus einer Liste</translation>
    </message>
    <message>
        <source>Images in a list</source>
        <translation>Bilder in einer Liste</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All (*)</source>
        <translation>Listen (*.csv *.tsv *.txt);;Alle (*)</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>No image found yet.</source>
        <translation>Noch kein Bild gefunden.</translation>
    </message>
    <message>
        <source>No image here is called {names}.</source>
        <translation>Kein Bild hier heißt {names}.</translation>
    </message>
    <message>
        <source>One name per line, or a table with a column “path” or “file”. SHA-256 hashes work too.</source>
        <translation>Ein Name pro Zeile oder eine Tabelle mit einer Spalte „path“ oder „file“. SHA-256-Prüfsummen gehen auch.</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Datei einlesen…</translation>
    </message>
    <message>
        <source>Read a list</source>
        <translation>Liste einlesen</translation>
    </message>
    <message>
        <source>Save names</source>
        <translation>Namen speichern</translation>
    </message>
    <message>
        <source>Save these names…</source>
        <translation>Diese Namen speichern…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The model was not trained on one more: there is nothing to forget about it.</source>
        <translation>Mit einem weiteren wurde das Modell nicht trainiert: Da gibt es nichts zu vergessen.</translation>
    </message>
    <message>
        <source>The model was not trained on {n} others: there is nothing to forget about them.</source>
        <translation>Mit {n} weiteren wurde das Modell nicht trainiert: Da gibt es nichts zu vergessen.</translation>
    </message>
    <message>
        <source>Value in the column</source>
        <translation>Wert in der Spalte</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>Welche Bilder</translation>
    </message>
    <message>
        <source>Which images?</source>
        <translation>Welche Bilder?</translation>
    </message>
    <message>
        <source>sub-class</source>
        <translation>Unterklasse</translation>
    </message>
    <message>
        <source>{n} images found.</source>
        <translation>{n} Bilder gefunden.</translation>
    </message>
    <message>
        <source>{n} names match no image here: {names}.</source>
        <translation>Zu {n} Namen gibt es hier kein Bild: {names}.</translation>
    </message>
    <message>
        <source>{n} names match several images, and none was chosen: {names}. Add their folders.</source>
        <translation>{n} Namen passen zu mehreren Bildern, und keines wurde ausgewählt: {names}. Ergänzen Sie die Ordner.</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>A log of what was done and when, for the person who helps you. It contains no images, no names of files or classes, and no keys.</source>
        <translation>Ein Protokoll, was wann getan wurde, für die Person, die Ihnen hilft. Es enthält keine Bilder, keine Namen von Dateien oder Klassen und keine Schlüssel.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Location: {folder}</source>
        <translation>Ort: {folder}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Einträge des Protokolls</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Noch wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The log can’t be read.</source>
        <translation>Das Protokoll kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>LookAlikeBox</name>
    <message>
        <source>Decided: of the look-alikes with a similarity of {threshold} or more, forget {taken} and keep {left}. This is recorded with the result.</source>
        <translation>Entschieden: von den Doppelgängern ab {threshold} Ähnlichkeit {taken} vergessen, {left} behalten. Das wird mit dem Ergebnis festgehalten.</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>At step {step} of {total}, it is {value}.</source>
        <translation>Bei Schritt {step} von {total} beträgt es {value}.</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>Noch ist nichts gemessen.</translation>
    </message>
    <message>
        <source>The dashed line, {name}, is at {value}.</source>
        <translation>Die gestrichelte Linie, {name}, liegt bei {value}.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Finished work is kept. When you open the project again, it continues from there.</source>
        <translation>Fertige Arbeit bleibt erhalten. Wenn Sie das Projekt wieder öffnen, geht es dort weiter.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>MeGU Desktop</source>
        <translation>MeGU Desktop</translation>
    </message>
    <message>
        <source>Open a packed project</source>
        <translation>Gepacktes Projekt öffnen</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>Projektordner öffnen</translation>
    </message>
    <message>
        <source>Packed projects ({patterns})</source>
        <translation>Gepackte Projekte ({patterns})</translation>
    </message>
    <message>
        <source>Running work uses the current setting. Finished work is kept.</source>
        <translation>Laufende Arbeit verwendet die aktuelle Einstellung. Fertige Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stop and change</source>
        <translation>Anhalten und ändern</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Stop the running work and close the project?</source>
        <translation>Laufende Arbeit anhalten und das Projekt schließen?</translation>
    </message>
    <message>
        <source>Stop the running work to change this?</source>
        <translation>Laufende Arbeit anhalten, um dies zu ändern?</translation>
    </message>
    <message>
        <source>{name} – MeGU Desktop</source>
        <translation>{name} – MeGU Desktop</translation>
    </message>
</context>
<context>
    <name>MeasureCard</name>
    <message>
        <source>It continues when the other work has ended.</source>
        <translation>Es geht weiter, sobald die andere Arbeit beendet ist.</translation>
    </message>
    <message>
        <source>Measure everything</source>
        <translation>Alles messen</translation>
    </message>
    <message>
        <source>Not measured yet: features, relearning and other runs on this forget set. Nothing is unlearned. Each figure is saved as soon as it is measured. Other work, such as the export, doesn’t have to wait.</source>
        <translation>Noch nicht gemessen: Merkmale, Wiedererlernen und andere Läufe mit dieser Vergessensmenge. Es wird nichts verlernt. Jede Zahl wird sofort gespeichert. Andere Arbeit wie der Export muss nicht warten.</translation>
    </message>
    <message>
        <source>Takes a few minutes.</source>
        <translation>Dauert einige Minuten.</translation>
    </message>
    <message>
        <source>Takes about {time} on this computer.</source>
        <translation>Dauert auf diesem Computer etwa {time}.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About MeGU Desktop</source>
        <translation>Ü&amp;ber MeGU Desktop</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Erasure requests…</source>
        <translation>&amp;Löschanträge…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Leave operator mode…</source>
        <translation>Bedienm&amp;odus verlassen…</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Prepare for operators…</source>
        <translation>Für Be&amp;dienpersonen vorbereiten…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>Beispiel &amp;ausprobieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Co&amp;mpute device…</source>
        <translation>&amp;Rechengerät…</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a pac&amp;ked project…</source>
        <translation>Ge&amp;packtes Projekt öffnen…</translation>
    </message>
    <message>
        <source>Show &amp;log…</source>
        <translation>&amp;Protokoll anzeigen…</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Use &amp;system setting</source>
        <translation>Wie &amp;System</translation>
    </message>
</context>
<context>
    <name>MethodChoice</name>
    <message>
        <source>A copy of your model is trained further: the images to forget move to their nearest classes.</source>
        <translation>Eine Kopie Ihres Modells wird weitertrainiert: Die zu vergessenden Bilder rücken zu ihren nächsten Klassen.</translation>
    </message>
    <message>
        <source>A new model of the same kind is trained from scratch on the images to keep.</source>
        <translation>Ein neues Modell derselben Art wird von Grund auf mit den zu behaltenden Bildern trainiert.</translation>
    </message>
    <message>
        <source>A new model of the same kind is trained on the images to keep, starting from the pretrained file.</source>
        <translation>Ein neues Modell derselben Art wird mit den zu behaltenden Bildern trainiert, ausgehend von der vortrainierten Datei.</translation>
    </message>
    <message>
        <source>A short training first estimates how a model that never saw the images would answer. Then a copy of your model is trained until it answers like that.</source>
        <translation>Ein kurzes Training schätzt zuerst, wie ein Modell antworten würde, das die Bilder nie gesehen hat. Dann wird eine Kopie Ihres Modells weitertrainiert, bis sie so antwortet.</translation>
    </message>
    <message>
        <source>About {time} here.</source>
        <translation>Hier etwa {time}.</translation>
    </message>
    <message>
        <source>About {time} here. Starts from your model and removes them.</source>
        <translation>Hier etwa {time}. Geht von Ihrem Modell aus und entfernt sie.</translation>
    </message>
    <message>
        <source>Another method changes a copy of your model: {method}.</source>
        <translation>Eine andere Methode verändert eine Kopie Ihres Modells: {method}.</translation>
    </message>
    <message>
        <source>At most {passes} epochs, a tenth of the original’s training. It stops earlier if more training changes nothing.</source>
        <translation>Höchstens {passes} Epochen, ein Zehntel des Trainings des Originals. Es endet früher, wenn mehr Training nichts ändert.</translation>
    </message>
    <message>
        <source>At most {passes} epochs. It stops earlier if more training changes nothing.</source>
        <translation>Höchstens {passes} Epochen. Es endet früher, wenn mehr Training nichts ändert.</translation>
    </message>
    <message>
        <source>Changes the rest least. A few of the images may still be recognised.</source>
        <translation>Ändert am Rest am wenigsten. Einige der Bilder werden vielleicht noch erkannt.</translation>
    </message>
    <message>
        <source>For images still recognised after a balanced run. Affects the rest more.</source>
        <translation>Für Bilder, die nach einem ausgewogenen Lauf noch erkannt werden. Beeinträchtigt den Rest mehr.</translation>
    </message>
    <message>
        <source>For single images, nothing else shows as reliably that they are forgotten.</source>
        <translation>Bei einzelnen Bildern zeigt nichts anderes so sicher, dass sie vergessen sind.</translation>
    </message>
    <message>
        <source>From other packages</source>
        <translation>Aus anderen Paketen</translation>
    </message>
    <message>
        <source>How strongly? More is not better.</source>
        <translation>Wie stark? Mehr ist nicht besser.</translation>
    </message>
    <message>
        <source>If you know how the original was trained, enter it on the page Model or under “Method and parameters”.</source>
        <translation>Wenn Sie wissen, wie das Original trainiert wurde, geben Sie es auf der Seite „Modell“ oder unter „Methode und Parameter“ an.</translation>
    </message>
    <message>
        <source>It takes no longer than unlearning.</source>
        <translation>Das dauert nicht länger als das Verlernen.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Method and parameters</source>
        <translation>Methode und Parameter</translation>
    </message>
    <message>
        <source>One of the parameters is invalid. The reason is shown next to it.</source>
        <translation>Einer der Parameter ist ungültig. Der Grund steht daneben.</translation>
    </message>
    <message>
        <source>Other published methods, for comparison</source>
        <translation>Andere veröffentlichte Methoden, zum Vergleich</translation>
    </message>
    <message>
        <source>Paper: {citation}.</source>
        <translation>Veröffentlichung: {citation}.</translation>
    </message>
    <message>
        <source>Retrain without these images</source>
        <translation>Ohne diese Bilder neu trainieren</translation>
    </message>
    <message>
        <source>Start retraining</source>
        <translation>Neues Training starten</translation>
    </message>
    <message>
        <source>Start unlearning</source>
        <translation>Verlernen starten</translation>
    </message>
    <message>
        <source>Starts from your model and removes them.</source>
        <translation>Geht von Ihrem Modell aus und entfernt sie.</translation>
    </message>
    <message>
        <source>The strongest proof: a new model that never saw them.</source>
        <translation>Der stärkste Beleg: ein neues Modell, das sie nie gesehen hat.</translation>
    </message>
    <message>
        <source>The usual choice: forgets the chosen images and keeps the rest.</source>
        <translation>Die übliche Wahl: vergisst die ausgewählten Bilder und behält den Rest.</translation>
    </message>
    <message>
        <source>Unlearn</source>
        <translation>Verlernen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>You can stop at any time and resume later. The original file and the images stay unchanged. Earlier runs are kept, and Compare can show each of them.</source>
        <translation>Sie können jederzeit anhalten und später fortsetzen. Die Originaldatei und die Bilder bleiben unverändert. Frühere Läufe bleiben erhalten, und „Vergleichen“ kann jeden davon zeigen.</translation>
    </message>
    <message>
        <source>You changed the published settings.</source>
        <translation>Sie haben die veröffentlichten Einstellungen geändert.</translation>
    </message>
    <message>
        <source>You changed the settings of “{strength}”.</source>
        <translation>Sie haben die Einstellungen von „{strength}“ geändert.</translation>
    </message>
    <message>
        <source>for {what} only</source>
        <translation>nur für {what}</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>A file saved by PyTorch (often named .pt, .pth, .ckpt or .safetensors), or a folder with config.json in Hugging Face format. The program identifies the network. If a file can’t be opened, it says why and offers a message to the model’s author.</source>
        <translation>Eine von PyTorch gespeicherte Datei (oft mit der Endung .pt, .pth, .ckpt oder .safetensors) oder ein Ordner mit config.json im Hugging-Face-Format. Das Programm erkennt das Netz. Lässt sich eine Datei nicht öffnen, nennt es den Grund und bietet eine Nachricht an die Person an, die das Modell erstellt hat.</translation>
    </message>
    <message>
        <source>All files ({patterns})</source>
        <translation>Alle Dateien ({patterns})</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei auswählen…</translation>
    </message>
    <message>
        <source>Choose model…</source>
        <translation>Modell auswählen…</translation>
    </message>
    <message>
        <source>Choose the trained classifier that should forget. It is read and never changed.</source>
        <translation>Wählen Sie das trainierte Modell aus, das vergessen soll. Es wird gelesen und nie verändert.</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>Klassennamen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Details: preprocessing of images</source>
        <translation>Details: Vorverarbeitung der Bilder</translation>
    </message>
    <message>
        <source>Drop the model file or folder here, or</source>
        <translation>Modelldatei oder -ordner hier ablegen oder</translation>
    </message>
    <message>
        <source>Folder with config.json, in Hugging Face format</source>
        <translation>Ordner mit config.json, im Hugging-Face-Format</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models ({patterns})</source>
        <translation>Modelle ({patterns})</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>PyTorch state dict: weights by name</source>
        <translation>PyTorch-state_dict: Gewichte nach Namen</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Datei lesen</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The file contains no class names. The names of the image folders are used, in alphabetical order, as in PyTorch.</source>
        <translation>Die Datei enthält keine Klassennamen. Verwendet werden die Namen der Bilderordner in alphabetischer Reihenfolge, wie bei PyTorch.</translation>
    </message>
    <message>
        <source>The last layers were replaced. A ReLU between them is assumed, as is usual. The next page shows whether that fits.</source>
        <translation>Die letzten Schichten wurden ersetzt. Dazwischen wird wie üblich eine ReLU angenommen. Die nächste Seite zeigt, ob das passt.</translation>
    </message>
    <message>
        <source>This is a {title} with {n} classes</source>
        <translation>Dies ist ein {title} mit {n} Klassen</translation>
    </message>
    <message>
        <source>This is an {title} with {n} classes</source>
        <comment>before a vowel</comment>
        <translation>Dies ist ein {title} mit {n} Klassen</translation>
    </message>
    <message>
        <source>Whole PyTorch model, of which only the weights were read</source>
        <translation>Ganzes PyTorch-Modell, von dem nur die Gewichte gelesen wurden</translation>
    </message>
    <message>
        <source>You can use this model. It was read as data: no code in it was run. The file stays unchanged.</source>
        <translation>Sie können dieses Modell verwenden. Es wurde als Daten gelesen: Kein Code darin wurde ausgeführt. Die Datei bleibt unverändert.</translation>
    </message>
    <message>
        <source>safetensors: weights only, can’t contain code</source>
        <translation>safetensors: nur Gewichte, kann keinen Code enthalten</translation>
    </message>
    <message>
        <source>{names} and {n} others</source>
        <translation>{names} und {n} weitere</translation>
    </message>
    <message>
        <source>{n} parameters</source>
        <translation>{n} Parameter</translation>
    </message>
</context>
<context>
    <name>MovedCard</name>
    <message>
        <source>Find them…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>The images are no longer in “{folder}”. If they were moved, choose their new location. Your choices and results stay valid.</source>
        <translation>Die Bilder sind nicht mehr in „{folder}“. Wurden sie verschoben, wählen Sie ihren neuen Ort. Ihre Auswahl und Ergebnisse bleiben gültig.</translation>
    </message>
    <message>
        <source>Where are the images now?</source>
        <translation>Wo sind die Bilder jetzt?</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Include class names in the model card</source>
        <translation>Klassennamen in die Modellkarte aufnehmen</translation>
    </message>
    <message>
        <source>Use the project folder</source>
        <translation>Projektordner verwenden</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a folder for the project</source>
        <translation>Ordner für das Projekt auswählen</translation>
    </message>
    <message>
        <source>Choose a folder for the project.</source>
        <translation>Wählen Sie einen Ordner für das Projekt.</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Enter a project name.</source>
        <translation>Geben Sie einen Projektnamen ein.</translation>
    </message>
    <message>
        <source>Folder that will contain the project folder</source>
        <translation>Ordner, in dem der Projektordner angelegt wird</translation>
    </message>
    <message>
        <source>Leaf diseases without rust</source>
        <translation>Blattkrankheiten ohne Rost</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>Projektname</translation>
    </message>
    <message>
        <source>The project will be saved in {folder}. The model and the images stay where they are.</source>
        <translation>Das Projekt wird in {folder} gespeichert. Modell und Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>{folder} already contains a project. Choose another name, or open that project.</source>
        <translation>{folder} enthält schon ein Projekt. Wählen Sie einen anderen Namen, oder öffnen Sie jenes Projekt.</translation>
    </message>
</context>
<context>
    <name>NewRecords</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the fingerprint of the new record of {run}</source>
        <translation>Fingerabdruck des neuen Nachweises zu {run} kopieren</translation>
    </message>
    <message>
        <source>Fingerprint of the new record of {run}</source>
        <translation>Fingerabdruck des neuen Nachweises zu {run}</translation>
    </message>
</context>
<context>
    <name>NoticesLine</name>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Signed records: {notices}.</source>
        <translation>Signierte Nachweise: {notices}.</translation>
    </message>
    <message>
        <source>due date moved ({file}, written on {date})</source>
        <translation>Frist verschoben ({file}, geschrieben am {date})</translation>
    </message>
    <message>
        <source>refused ({file}, written on {date})</source>
        <translation>abgelehnt ({file}, geschrieben am {date})</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the image</source>
        <translation>Bild auswählen</translation>
    </message>
    <message>
        <source>Choose the image…</source>
        <translation>Bild auswählen…</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>Schlüssel auswählen</translation>
    </message>
    <message>
        <source>Choose the key…</source>
        <translation>Schlüssel auswählen…</translation>
    </message>
    <message>
        <source>Create the opening</source>
        <translation>Öffnungswert erzeugen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Inform one person</source>
        <translation>Eine Person informieren</translation>
    </message>
    <message>
        <source>Keys (*.key);;All files (*)</source>
        <translation>Schlüssel (*.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Officer’s key</source>
        <translation>Datenschutzschlüssel</translation>
    </message>
    <message>
        <source>Proves to one person that their image was among those forgotten. It reveals nothing about the other images.</source>
        <translation>Belegt einer Person, dass ihr Bild unter den vergessenen war. Über die anderen Bilder verrät es nichts.</translation>
    </message>
    <message>
        <source>its file; leave empty if it is stored here</source>
        <translation>seine Datei; leer lassen, wenn er hier gespeichert ist</translation>
    </message>
    <message>
        <source>the image file, unchanged since it was forgotten</source>
        <translation>die Bilddatei, unverändert seit dem Vergessen</translation>
    </message>
</context>
<context>
    <name>OpeningPart</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the opening</source>
        <translation>Öffnungswert kopieren</translation>
    </message>
    <message>
        <source>Give it to this person with the image file and the file evidence.json.</source>
        <translation>Geben Sie ihn dieser Person zusammen mit der Bilddatei und der Datei evidence.json.</translation>
    </message>
    <message>
        <source>Give it to this person with the image file and the file evidence.json. Caution: that file and the report contain the references of all {n} requests. Hand them out only if a reference does not reveal who made the request.</source>
        <translation>Geben Sie ihn dieser Person zusammen mit der Bilddatei und der Datei evidence.json. Vorsicht: Diese Datei und der Bericht enthalten die Aktenzeichen aller {n} Anträge. Geben Sie beide nur heraus, wenn ein Aktenzeichen nicht verrät, wer den Antrag gestellt hat.</translation>
    </message>
    <message>
        <source>Inform one person…</source>
        <translation>Eine Person informieren…</translation>
    </message>
    <message>
        <source>Looking for the image among those forgotten…</source>
        <translation>Das Bild wird unter den vergessenen gesucht…</translation>
    </message>
    <message>
        <source>Opening of the image</source>
        <translation>Öffnungswert des Bildes</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>Als Datei speichern</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Stopped. The record is unchanged.</source>
        <translation>Angehalten. Der Nachweis ist unverändert.</translation>
    </message>
    <message>
        <source>The officer’s key is not stored here. Try again and choose its file.</source>
        <translation>Der Datenschutzschlüssel ist hier nicht gespeichert. Versuchen Sie es noch einmal und wählen Sie seine Datei aus.</translation>
    </message>
    <message>
        <source>This opening proves that “{image}” was among the forgotten images. It reveals nothing about the others.</source>
        <translation>Dieser Öffnungswert belegt, dass „{image}“ unter den vergessenen Bildern war. Über die anderen verrät er nichts.</translation>
    </message>
    <message>
        <source>To check it, you need this opening, the image file and the file evidence.json:</source>
        <translation>Zum Prüfen braucht man diesen Öffnungswert, die Bilddatei und die Datei evidence.json:</translation>
    </message>
</context>
<context>
    <name>OperatorWizard</name>
    <message>
        <source>Prepared by {whom}</source>
        <translation>Vorbereitung: {whom}</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>Back to the names</source>
        <translation>Zurück zu den Namen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Double-click a class to change it.</source>
        <translation>Doppelklicken Sie auf eine Klasse, um sie zu ändern.</translation>
    </message>
    <message>
        <source>In the model file</source>
        <translation>In der Modelldatei</translation>
    </message>
    <message>
        <source>Judging by the answers, another order fits better: {new} right instead of {now}.</source>
        <translation>Nach den Antworten passt eine andere Reihenfolge besser: {new} richtig statt {now}.</translation>
    </message>
    <message>
        <source>Model outputs and their classes</source>
        <translation>Ausgaben des Modells und ihre Klassen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Outputs and classes</source>
        <translation>Ausgaben und Klassen</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>The class names in the model file differ from those of these images. Assign a class to each output.</source>
        <translation>Die Klassennamen in der Modelldatei weichen von denen dieser Bilder ab. Ordnen Sie jeder Ausgabe eine Klasse zu.</translation>
    </message>
    <message>
        <source>The classes of the outputs were set here.</source>
        <translation>Die Klassen der Ausgaben wurden hier festgelegt.</translation>
    </message>
    <message>
        <source>The model file names its classes, and these images have the same class names.</source>
        <translation>Die Modelldatei nennt ihre Klassen, und diese Bilder haben dieselben Klassennamen.</translation>
    </message>
    <message>
        <source>The model file names no classes. The outputs follow the order of the table.</source>
        <translation>Die Modelldatei nennt keine Klassen. Die Ausgaben folgen der Reihenfolge der Tabelle.</translation>
    </message>
    <message>
        <source>Use proposal</source>
        <translation>Vorschlag verwenden</translation>
    </message>
    <message>
        <source>Use this order</source>
        <translation>Reihenfolge verwenden</translation>
    </message>
</context>
<context>
    <name>OriginCard</name>
    <message>
        <source>Batch size (images per step)</source>
        <translation>Batchgröße (Bilder je Schritt)</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei auswählen…</translation>
    </message>
    <message>
        <source>Choose it below: retraining then starts from it. ImageNet weights are the usual ones. Without the file, the figures of a retrained model are marked as approximate.</source>
        <translation>Wählen Sie sie unten aus: Dann geht das neue Training davon aus. Üblich sind ImageNet-Gewichte. Ohne die Datei werden die Zahlen des neu trainierten Modells als ungefähr gekennzeichnet.</translation>
    </message>
    <message>
        <source>Drop the file here, or</source>
        <translation>Datei hier ablegen oder</translation>
    </message>
    <message>
        <source>Enter a learning rate above 0 and up to 10, or leave it empty.</source>
        <translation>Geben Sie eine Lernrate über 0 und bis 10 ein, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Enter a whole batch size from 2 to 4,096, or leave it empty.</source>
        <translation>Geben Sie die Batchgröße als ganze Zahl von 2 bis 4.096 ein, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Enter a whole number of epochs from 1 to 10,000, or leave it empty.</source>
        <translation>Geben Sie die Epochen als ganze Zahl von 1 bis 10.000 ein, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Epochs (passes over the images)</source>
        <translation>Epochen (Durchgänge durch die Bilder)</translation>
    </message>
    <message>
        <source>For comparison, a retrained model is trained in the same way. Leave unknown values empty.</source>
        <translation>Ein zum Vergleich neu trainiertes Modell wird ebenso trainiert. Lassen Sie unbekannte Werte leer.</translation>
    </message>
    <message>
        <source>From a pretrained file</source>
        <translation>Von einer vortrainierten Datei</translation>
    </message>
    <message>
        <source>From random weights</source>
        <translation>Von zufälligen Gewichten</translation>
    </message>
    <message>
        <source>How was it trained?</source>
        <translation>Wie wurde es trainiert?</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Retraining starts from random weights, and its figures are marked as approximate.</source>
        <translation>Das neue Training geht von zufälligen Gewichten aus, und seine Zahlen werden als ungefähr gekennzeichnet.</translation>
    </message>
    <message>
        <source>Retraining then also starts from random weights.</source>
        <translation>Dann geht auch das neue Training von zufälligen Gewichten aus.</translation>
    </message>
    <message>
        <source>What did its training start from?</source>
        <translation>Wovon ging sein Training aus?</translation>
    </message>
</context>
<context>
    <name>OriginalCard</name>
    <message>
        <source>The original file stays unchanged. The new model is a separate file. The original remains in use until you replace it. The request takes effect only when you replace the original everywhere and delete its copies.</source>
        <translation>Die Originaldatei bleibt unverändert. Das neue Modell ist eine eigene Datei. Das Original bleibt in Gebrauch, bis Sie es ersetzen. Erfüllt ist der Antrag erst, wenn Sie das Original überall ersetzt und seine Kopien gelöscht haben.</translation>
    </message>
    <message>
        <source>The original model</source>
        <translation>Das Originalmodell</translation>
    </message>
</context>
<context>
    <name>PageHelp</name>
    <message>
        <source>Guide to this page	F1</source>
        <translation>Anleitung zu dieser Seite	F1</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Opens the guide’s chapter about this page, or the glossary.</source>
        <translation>Öffnet das Kapitel der Anleitung zu dieser Seite oder das Glossar.</translation>
    </message>
    <message>
        <source>Terms on this page</source>
        <translation>Begriffe auf dieser Seite</translation>
    </message>
    <message>
        <source>What’s this?	Shift+F1</source>
        <translation>Was ist das?	Umschalt+F1</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>{title} must be less than {high}.</source>
        <translation>{title} muss kleiner als {high} sein.</translation>
    </message>
    <message>
        <source>{title} must be more than {low}.</source>
        <translation>{title} muss größer als {low} sein.</translation>
    </message>
    <message>
        <source>{title} must be {high} or less.</source>
        <translation>{title} darf höchstens {high} sein.</translation>
    </message>
    <message>
        <source>{title} must be {low} or more.</source>
        <translation>{title} muss mindestens {low} sein.</translation>
    </message>
    <message>
        <source>{title} ranges from {low} to {high}.</source>
        <translation>{title}: von {low} bis {high}.</translation>
    </message>
</context>
<context>
    <name>PartEditor</name>
    <message>
        <source>Of the class</source>
        <translation>Aus der Klasse</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Sub-class</source>
        <translation>Unterklasse</translation>
    </message>
    <message>
        <source>The class {name} has no parts here. Choose another class or column.</source>
        <translation>Die Klasse {name} ist hier nicht unterteilt. Wählen Sie eine andere Klasse oder Spalte.</translation>
    </message>
    <message>
        <source>The classes of these images have no parts. Folders inside a class folder are its sub-classes. A table of the images can add columns such as patient or device.</source>
        <translation>Die Klassen dieser Bilder sind nicht unterteilt. Ordner in einem Klassenordner sind Unterklassen. Eine Tabelle der Bilder kann Spalten wie Patient oder Gerät ergänzen.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>divided by</source>
        <translation>unterteilt nach</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Administrator’s passphrase</source>
        <translation>Passphrase der Administration</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PictureTab</name>
    <message>
        <source>Create charts</source>
        <translation>Diagramme erstellen</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Drop a folder here, or</source>
        <translation>Ordner hier ablegen oder</translation>
    </message>
    <message>
        <source>In the project folder</source>
        <translation>Im Projektordner</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>PrepareDialog</name>
    <message>
        <source>Any image, after consent</source>
        <translation>Jedes Bild, nach Zustimmung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Fixed settings</source>
        <translation>Festgelegte Einstellungen</translation>
    </message>
    <message>
        <source>Limits before export</source>
        <translation>Grenzen vor dem Export</translation>
    </message>
    <message>
        <source>No image may be sent to a server</source>
        <translation>Kein Bild darf an einen Server gesendet werden</translation>
    </message>
    <message>
        <source>Only images to keep, after consent</source>
        <translation>Nur zu behaltende Bilder, nach Zustimmung</translation>
    </message>
    <message>
        <source>Only with exactly these images</source>
        <translation>Nur mit genau diesen Bildern</translation>
    </message>
    <message>
        <source>Operators may forget</source>
        <translation>Zum Vergessen erlaubt</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Prepare for operators</source>
        <translation>Für Bedienpersonen vorbereiten</translation>
    </message>
    <message>
        <source>Prepared by (contact for operators)</source>
        <translation>Vorbereitet von (Kontakt für Bedienpersonen)</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Aufheben…</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>This fixes the project’s current settings. Operators then choose only what to forget, and export models that meet your limits. Only the passphrase can change or remove the restrictions. It is not stored anywhere.</source>
        <translation>Damit werden die aktuellen Einstellungen des Projekts festgelegt. Bedienpersonen wählen dann nur noch aus, was vergessen werden soll, und exportieren Modelle, die Ihre Grenzen einhalten. Nur mit der Passphrase lassen sich die Einschränkungen ändern oder aufheben. Sie wird nirgends gespeichert.</translation>
    </message>
</context>
<context>
    <name>PreprocessingChoice</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Eine andere Art</translation>
    </message>
    <message>
        <source>As stated in the file</source>
        <translation>Wie in der Datei angegeben</translation>
    </message>
    <message>
        <source>Centre crop only</source>
        <translation>Nur die Mitte jedes Bildes</translation>
    </message>
    <message>
        <source>Colour order</source>
        <translation>Farbreihenfolge</translation>
    </message>
    <message>
        <source>Height and width in pixels</source>
        <translation>Höhe und Breite in Pixeln</translation>
    </message>
    <message>
        <source>Models trained with the usual ImageNet recipe never saw image margins.</source>
        <translation>Modelle, die nach dem üblichen ImageNet-Rezept trainiert wurden, haben keine Bildränder gesehen.</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>Usual for such models</source>
        <translation>Üblich für solche Modelle</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>About {time} left</source>
        <translation>Noch etwa {time}</translation>
    </message>
    <message>
        <source>Class {n} of {total}</source>
        <translation>Klasse {n} von {total}</translation>
    </message>
    <message>
        <source>File {n} of {total}</source>
        <translation>Datei {n} von {total}</translation>
    </message>
    <message>
        <source>Image {n} of {total}</source>
        <translation>Bild {n} von {total}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Step {n} of {total}</source>
        <translation>Schritt {n} von {total}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>This part is nearly done</source>
        <translation>Dieser Teil ist fast fertig</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message>
        <source>{n} of {total} lines</source>
        <translation>{n} von {total} Zeilen</translation>
    </message>
    <message>
        <source>{n} of {total} questions</source>
        <translation>{n} von {total} Fragen</translation>
    </message>
    <message>
        <source>{n} of {total} usual ways</source>
        <translation>{n} von {total} üblichen Arten</translation>
    </message>
    <message>
        <source>{n} per hour</source>
        <translation>{n} pro Stunde</translation>
    </message>
    <message>
        <source>{n} per minute</source>
        <translation>{n} pro Minute</translation>
    </message>
    <message>
        <source>{n} per second</source>
        <translation>{n} pro Sekunde</translation>
    </message>
</context>
<context>
    <name>RandomEditor</name>
    <message>
        <source>For testing a method, or when any images will do. Another seed draws other images. Renaming files changes nothing.</source>
        <translation>Zum Testen einer Methode, oder wenn es auf die Bilder nicht ankommt. Ein anderer Startwert zieht andere Bilder. Umbenennen ändert nichts.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Share of the training images</source>
        <translation>Anteil der Trainingsbilder</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Text of the guide</source>
        <translation>Text der Anleitung</translation>
    </message>
    <message>
        <source>The guide has no chapter with this name.</source>
        <translation>Die Anleitung hat kein Kapitel mit diesem Namen.</translation>
    </message>
    <message>
        <source>This chapter is not translated yet. It is shown in English.</source>
        <translation>Dieses Kapitel ist noch nicht übersetzt: Es wird auf Englisch gezeigt.</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
</context>
<context>
    <name>RecipientDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reason for not telling them</source>
        <translation>Grund, falls nicht benachrichtigt</translation>
    </message>
    <message>
        <source>Recipient of an earlier model</source>
        <translation>Empfänger eines früheren Modells</translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation>Eintrag speichern</translation>
    </message>
    <message>
        <source>They may still use a model that knows what was forgotten. Enter when they were told, or why not.</source>
        <translation>Sie verwenden vielleicht noch ein Modell, das das Vergessene kennt. Geben Sie an, wann sie benachrichtigt wurden, oder warum nicht.</translation>
    </message>
    <message>
        <source>Told to withdraw it on</source>
        <translation>Zum Zurückziehen aufgefordert am</translation>
    </message>
    <message>
        <source>a person or an organisation</source>
        <translation>eine Person oder eine Stelle</translation>
    </message>
</context>
<context>
    <name>RecipientList</name>
    <message>
        <source>Recipients of earlier models</source>
        <translation>Empfänger früherer Modelle</translation>
    </message>
    <message>
        <source>{name}: not told yet.</source>
        <translation>{name}: noch nicht benachrichtigt.</translation>
    </message>
    <message>
        <source>{name}: not told. Reason: {why}</source>
        <translation>{name}: nicht benachrichtigt. Grund: {why}</translation>
    </message>
    <message>
        <source>{name}: told on {date}.</source>
        <translation>{name}: benachrichtigt am {date}.</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>All fields are optional. They are saved in this project and appear in the record as you enter them.</source>
        <translation>Alle Felder sind optional. Sie werden in diesem Projekt gespeichert und erscheinen im Nachweis so, wie Sie sie eingeben.</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Ausgeführt von</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>Klassennamen</translation>
    </message>
    <message>
        <source>Copies and models outside this project, as far as you know. The record lists them together with what the project knows.</source>
        <translation>Kopien und Modelle außerhalb dieses Projekts, soweit Sie sie kennen. Der Nachweis führt sie zusammen mit dem auf, was das Projekt weiß.</translation>
    </message>
    <message>
        <source>Copies and recipients of earlier models</source>
        <translation>Kopien und Empfänger früherer Modelle</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Entschieden am</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>For the file</source>
        <translation>Für die Akte</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>How do you know that the model was trained on these images?</source>
        <translation>Woher wissen Sie, dass das Modell mit diesen Bildern trainiert wurde?</translation>
    </message>
    <message>
        <source>Image file names</source>
        <translation>Dateinamen der Bilder</translation>
    </message>
    <message>
        <source>Left out by default, because readers of the record would learn what was to be forgotten.</source>
        <translation>Standardmäßig ausgelassen, weil Leser des Nachweises sonst erführen, was vergessen werden sollte.</translation>
    </message>
    <message>
        <source>More about the request</source>
        <translation>Mehr zum Antrag</translation>
    </message>
    <message>
        <source>More about who is responsible</source>
        <translation>Mehr zu den Verantwortlichen</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>Neue Frist</translation>
    </message>
    <message>
        <source>Processing activity</source>
        <translation>Verarbeitungstätigkeit</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Auftragsverarbeitende Stelle</translation>
    </message>
    <message>
        <source>Reason for moving it</source>
        <translation>Grund der Verschiebung</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Eingegangen am</translation>
    </message>
    <message>
        <source>Reference of the request</source>
        <translation>Aktenzeichen des Antrags</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>Beantwortet am</translation>
    </message>
    <message>
        <source>Responsible body</source>
        <translation>Verantwortliche Stelle</translation>
    </message>
    <message>
        <source>Role (carried out by)</source>
        <translation>Funktion (ausgeführt)</translation>
    </message>
    <message>
        <source>Role (decided by)</source>
        <translation>Funktion (entschieden)</translation>
    </message>
    <message>
        <source>Show names in the record</source>
        <translation>Namen im Nachweis zeigen</translation>
    </message>
    <message>
        <source>Thumbnails of the images</source>
        <translation>Miniaturansichten der Bilder</translation>
    </message>
    <message>
        <source>Where are other copies of the original?</source>
        <translation>Wo gibt es andere Kopien des Originals?</translation>
    </message>
    <message>
        <source>Who received earlier versions?</source>
        <translation>Wer hat frühere Fassungen erhalten?</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>as in your own files, not a name</source>
        <translation>wie in Ihren Akten, kein Name</translation>
    </message>
    <message>
        <source>as named in your register</source>
        <translation>wie in Ihrem Verzeichnis</translation>
    </message>
    <message>
        <source>for example: engineer</source>
        <translation>zum Beispiel: Ingenieurin</translation>
    </message>
    <message>
        <source>for example: head of the laboratory</source>
        <translation>zum Beispiel: Leitung des Labors</translation>
    </message>
    <message>
        <source>for example: the training list of the model’s author</source>
        <translation>zum Beispiel: die Trainingsliste der Person, die es erstellt hat</translation>
    </message>
    <message>
        <source>processes the data for the responsible body</source>
        <translation>verarbeitet die Daten für die verantwortliche Stelle</translation>
    </message>
    <message>
        <source>reason for the request or the decision</source>
        <translation>Grund des Antrags oder der Bewilligung</translation>
    </message>
    <message>
        <source>reason why part of it is exempt</source>
        <translation>warum ein Teil davon ausgenommen ist</translation>
    </message>
    <message>
        <source>responsible for the data</source>
        <translation>verantwortlich für die Daten</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>A signed file that states what was erased, how completely, and what remains.</source>
        <translation>Eine signierte Datei, die angibt, was gelöscht wurde, wie weit, und was bleibt.</translation>
    </message>
    <message>
        <source>Another task is running. Wait for it to finish, or stop it.</source>
        <translation>Eine andere Aufgabe läuft. Warten Sie, bis sie fertig ist, oder halten Sie sie an.</translation>
    </message>
    <message>
        <source>Correct the entry marked above first, or leave it empty.</source>
        <translation>Berichtigen Sie zuerst die oben beanstandete Angabe, oder lassen Sie sie leer.</translation>
    </message>
    <message>
        <source>Enter the date as YYYY-MM-DD, for example 2026-03-31.</source>
        <translation>Geben Sie das Datum als JJJJ-MM-TT ein, zum Beispiel 2026-03-31.</translation>
    </message>
    <message>
        <source>Enter the reference of the request first.</source>
        <translation>Geben Sie zuerst das Aktenzeichen des Antrags ein.</translation>
    </message>
    <message>
        <source>It is saved next to the exported model. Existing records are never overwritten.</source>
        <translation>Er wird neben dem exportierten Modell gespeichert. Vorhandene Nachweise werden nie überschrieben.</translation>
    </message>
    <message>
        <source>It never states that a law is complied with. A person has to judge that.</source>
        <translation>Er sagt nie aus, dass ein Gesetz eingehalten ist. Das muss ein Mensch beurteilen.</translation>
    </message>
    <message>
        <source>It shows a data-protection officer what was done, with the figures, and what was not proven.</source>
        <translation>Er zeigt einer datenschutzbeauftragten Person, was getan wurde, mit den Zahlen, und was nicht belegt ist.</translation>
    </message>
    <message>
        <source>Months later, it shows whether the model in use is still the one that forgot. Ask someone who knows the command line to run “megu verify” on any computer with this program.</source>
        <translation>Monate später zeigt er, ob das verwendete Modell noch das ist, das vergessen hat. Bitten Sie jemanden, der die Kommandozeile kennt, auf einem beliebigen Computer mit diesem Programm „megu verify“ auszuführen.</translation>
    </message>
    <message>
        <source>Purpose of the record</source>
        <translation>Zweck des Nachweises</translation>
    </message>
    <message>
        <source>Reading the images to forget again and writing the record</source>
        <translation>Zu vergessende Bilder werden noch einmal gelesen, der Nachweis wird erstellt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Report language</source>
        <translation>Sprache des Berichts</translation>
    </message>
    <message>
        <source>The traces of this run were erased, so no other record can be written.</source>
        <translation>Die Spuren dieses Laufs wurden gelöscht; ein weiterer Nachweis lässt sich nicht erstellen.</translation>
    </message>
    <message>
        <source>There is nothing to record yet. Export the new model first.</source>
        <translation>Noch gibt es nichts nachzuweisen. Exportieren Sie zuerst das neue Modell.</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>Dieses Projekt ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>This record has been written. To write another one, change something above.</source>
        <translation>Dieser Nachweis ist erstellt. Um einen weiteren zu erstellen, ändern Sie oben etwas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Write record</source>
        <translation>Nachweis erstellen</translation>
    </message>
    <message>
        <source>Write the record above first. Without these traces, it can’t be written any more.</source>
        <translation>Erstellen Sie zuerst oben den Nachweis. Ohne diese Spuren ist das nicht mehr möglich.</translation>
    </message>
    <message>
        <source>Your notes for the file</source>
        <translation>Ihre Angaben für die Akte</translation>
    </message>
</context>
<context>
    <name>RecordProof</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the record’s fingerprint</source>
        <translation>Fingerabdruck des Nachweises kopieren</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Fingerprint of the record</source>
        <translation>Fingerabdruck des Nachweises</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of the record</source>
        <translation>Ordner des Nachweises</translation>
    </message>
    <message>
        <source>In the record, marks stand for the forgotten images. The officer keeps this key apart from the record. Anyone with the key and a copy of an image can tell whether it was among them.</source>
        <translation>Im Nachweis stehen Kennzeichen für die vergessenen Bilder. Die datenschutzbeauftragte Person bewahrt diesen Schlüssel getrennt vom Nachweis auf. Wer den Schlüssel und eine Kopie eines Bildes hat, kann feststellen, ob es darunter war.</translation>
    </message>
    <message>
        <source>Note its fingerprint in your own files. Nobody can then replace the record unnoticed.</source>
        <translation>Notieren Sie seinen Fingerabdruck in Ihren Akten. Dann kann niemand den Nachweis unbemerkt austauschen.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Save the officer’s key…</source>
        <translation>Datenschutzschlüssel speichern…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>The record is written and signed</source>
        <translation>Der Nachweis ist erstellt und signiert</translation>
    </message>
    <message>
        <source>This version was written when the traces were erased. The earlier version is next to it.</source>
        <translation>Diese Fassung wurde beim Löschen der Spuren erstellt. Die frühere liegt daneben.</translation>
    </message>
</context>
<context>
    <name>RemainsCard</name>
    <message>
        <source>Erase the traces below to remove it.</source>
        <translation>Löschen Sie unten die Spuren, um es zu entfernen.</translation>
    </message>
    <message>
        <source>Everything on this list is gone.</source>
        <translation>Alles auf dieser Liste ist weg.</translation>
    </message>
    <message>
        <source>Everything that held the forgotten images when the record was written, and its current status. Ticked, grey items are gone. A person states and signs that something was destroyed; the program itself never deletes the original model or your images.</source>
        <translation>Alles, was die vergessenen Bilder enthielt, als der Nachweis erstellt wurde, und sein aktueller Stand. Angekreuzte, graue Einträge sind nicht mehr da. Dass etwas vernichtet wurde, erklärt und signiert eine Person; das Programm selbst löscht nie das Originalmodell oder Ihre Bilder.</translation>
    </message>
    <message>
        <source>In use since {on}, stated by {by}: {place}.</source>
        <translation>Im Einsatz seit {on}, laut {by}: {place}.</translation>
    </message>
    <message>
        <source>It may still hold the images of {holds}.</source>
        <translation>Es enthält möglicherweise noch die Bilder zu {holds}.</translation>
    </message>
    <message>
        <source>Mark as destroyed…</source>
        <translation>Als vernichtet erklären…</translation>
    </message>
    <message>
        <source>Mark as in use…</source>
        <translation>Einsatz erklären…</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Der Nachweis wird gelesen…</translation>
    </message>
    <message>
        <source>Remaining copies and data</source>
        <translation>Verbleibende Kopien und Daten</translation>
    </message>
    <message>
        <source>Stopped. The record is unchanged.</source>
        <translation>Angehalten. Der Nachweis ist unverändert.</translation>
    </message>
    <message>
        <source>Tick items that were destroyed or withdrawn.</source>
        <translation>Kreuzen Sie an, was vernichtet oder zurückgezogen wurde.</translation>
    </message>
    <message>
        <source>Working on the record…</source>
        <translation>Am Nachweis wird gearbeitet…</translation>
    </message>
    <message>
        <source>{thing}, {place}</source>
        <translation>{thing}, {place}</translation>
    </message>
</context>
<context>
    <name>RequestCards</name>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Requests one by one</source>
        <translation>Die Anträge einzeln</translation>
    </message>
    <message>
        <source>Retrain without its images</source>
        <translation>Ohne seine Bilder neu trainieren</translation>
    </message>
    <message>
        <source>Unlearn with {method}, {strength}</source>
        <translation>Mit {method} verlernen, {strength}</translation>
    </message>
    <message>
        <source>What helps:</source>
        <translation>Das hilft:</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Current choice: {names}.</source>
        <translation>Aktuelle Auswahl: {names}.</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Entschieden am</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Enter the date as YYYY-MM-DD, for example 2026-03-31.</source>
        <translation>Geben Sie das Datum als JJJJ-MM-TT ein, zum Beispiel 2026-03-31.</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Ground of the request</source>
        <translation>Grund des Antrags</translation>
    </message>
    <message>
        <source>More about the decision</source>
        <translation>Mehr zur Entscheidung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing is chosen there yet.</source>
        <translation>Dort ist noch nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Eingegangen am</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>Beantwortet am</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Use the choice on the page Forget</source>
        <translation>Auswahl der Seite „Vergessen“ übernehmen</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
</context>
<context>
    <name>RequestTable</name>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Erasure requests</source>
        <translation>Löschanträge</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>To forget</source>
        <translation>Soll vergessen werden</translation>
    </message>
</context>
<context>
    <name>RequestsDialog</name>
    <message>
        <source>A refused request can’t be met. Reopen it first.</source>
        <translation>Ein abgelehnter Antrag lässt sich nicht erfüllen. Öffnen Sie ihn zuerst wieder.</translation>
    </message>
    <message>
        <source>A request has no images yet. Choose them on the page Forget, then press “Use the choice on the page Forget”.</source>
        <translation>Zu einem Antrag sind noch keine Bilder gewählt. Wählen Sie sie auf der Seite „Vergessen“ aus und drücken Sie dann „Auswahl der Seite ‚Vergessen‘ übernehmen“.</translation>
    </message>
    <message>
        <source>A run is prepared for them. Start it on the page Unlearn.</source>
        <translation>Ein Lauf dafür ist vorbereitet. Starten Sie ihn auf der Seite „Verlernen“.</translation>
    </message>
    <message>
        <source>Add request</source>
        <translation>Antrag hinzufügen</translation>
    </message>
    <message>
        <source>Another task is running. Wait for it to finish, or stop it.</source>
        <translation>Eine andere Aufgabe läuft. Warten Sie, bis sie fertig ist, oder halten Sie sie an.</translation>
    </message>
    <message>
        <source>Change due date…</source>
        <translation>Frist verschieben…</translation>
    </message>
    <message>
        <source>Choose one request in the list above, or several with Ctrl or Shift.</source>
        <translation>Wählen Sie oben in der Liste einen Antrag aus, oder mehrere mit Strg oder Umschalt.</translation>
    </message>
    <message>
        <source>Choose the model and the images first. Then you can meet requests.</source>
        <translation>Wählen Sie zuerst Modell und Bilder aus. Dann können Sie Anträge erfüllen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Due date moved to {date}: {reason}</source>
        <translation>Frist verschoben auf {date}: {reason}</translation>
    </message>
    <message>
        <source>Each request has a reference, as in your own files. The name of the person who made it is not stored. One run can meet several requests. A later run starts from the last exported model and checks that earlier requests are still met.</source>
        <translation>Jeder Antrag hat ein Aktenzeichen, wie in Ihren Akten. Der Name der Person, die ihn gestellt hat, wird nicht gespeichert. Ein Lauf kann mehrere Anträge erfüllen. Ein späterer Lauf geht vom zuletzt exportierten Modell aus und prüft, ob frühere Anträge noch erfüllt sind.</translation>
    </message>
    <message>
        <source>Erasure requests</source>
        <translation>Löschanträge</translation>
    </message>
    <message>
        <source>Forget these together</source>
        <translation>Zusammen vergessen</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>No record of this was written.</source>
        <translation>Darüber wurde kein Nachweis erstellt.</translation>
    </message>
    <message>
        <source>Refused on {date} by {name}: {reason}</source>
        <translation>Abgelehnt am {date} von {name}: {reason}</translation>
    </message>
    <message>
        <source>Refused without a reason.</source>
        <translation>Ohne Begründung abgelehnt.</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>Abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Request {n}</source>
        <translation>Antrag {n}</translation>
    </message>
    <message>
        <source>There are no requests yet. Add one and choose its images.</source>
        <translation>Noch gibt es keine Anträge. Fügen Sie einen hinzu und wählen Sie seine Bilder aus.</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>Dieses Projekt ist schreibgeschützt.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Administrator: allow this export…</source>
        <translation>Administration: Export erlauben…</translation>
    </message>
    <message>
        <source>All limits are met</source>
        <translation>Alle Grenzen sind eingehalten</translation>
    </message>
    <message>
        <source>An earlier exported model forgot {names}. This one started from the original and still knows them. To forget both, add each under File → Erasure requests and run them together.</source>
        <translation>Ein früher exportiertes Modell hat {names} vergessen. Dieses ging vom Original aus und kennt das noch. Um beides zu vergessen, fügen Sie es unter „Datei → Löschanträge“ hinzu und erfüllen Sie die Anträge zusammen.</translation>
    </message>
    <message>
        <source>Another window or command is using this project.</source>
        <translation>Ein anderes Fenster oder ein Befehl verwendet dieses Projekt.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Finding classes that look alike</source>
        <translation>Ähnliche Klassen werden gesucht</translation>
    </message>
    <message>
        <source>Forget these images</source>
        <translation>Diese Bilder vergessen</translation>
    </message>
    <message>
        <source>Forgetting, keeping the rest</source>
        <translation>Vergessen, und den Rest behalten</translation>
    </message>
    <message>
        <source>Measuring what the new model still knows</source>
        <translation>Es wird gemessen, was das neue Modell noch weiß</translation>
    </message>
    <message>
        <source>No limits are set. You can export the model.</source>
        <translation>Es sind keine Grenzen gesetzt. Sie können das Modell exportieren.</translation>
    </message>
    <message>
        <source>Not all limits are met</source>
        <translation>Nicht alle Grenzen sind eingehalten</translation>
    </message>
    <message>
        <source>Prepared by the administrator</source>
        <translation>Von der Administration vorbereitet</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Preparing to forget</source>
        <translation>Vergessen wird vorbereitet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stopped. Finished work is kept.</source>
        <translation>Angehalten. Fertige Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>The administrator allows this export anyway. The record states the reason.</source>
        <translation>Die Administration erlaubt diesen Export trotzdem. Der Nachweis nennt die Begründung.</translation>
    </message>
    <message>
        <source>The model forgets {names} with the administrator’s settings. The original stays unchanged.</source>
        <translation>Das Modell vergisst {names} mit den Einstellungen der Administration. Das Original bleibt unverändert.</translation>
    </message>
    <message>
        <source>This model can’t be exported. Go back and change your choice, or ask {whom}. They can allow the export with a reason, or prepare the project again.</source>
        <translation>Dieses Modell kann nicht exportiert werden. Gehen Sie zurück und ändern Sie Ihre Auswahl, oder fragen Sie {whom}: Dort kann man den Export mit einer Begründung erlauben oder das Projekt neu vorbereiten.</translation>
    </message>
    <message>
        <source>This model still knows what was forgotten earlier</source>
        <translation>Dieses Modell kennt noch, was früher vergessen wurde</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>You can export the model.</source>
        <translation>Sie können das Modell exportieren.</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Add entry…</source>
        <translation>Eintrag hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>RunBox</name>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Answers estimated, {time}</source>
        <translation>Antworten geschätzt, {time}</translation>
    </message>
    <message>
        <source>Estimate reused</source>
        <translation>Schätzung wiederverwendet</translation>
    </message>
    <message>
        <source>Forgetting {names}, keeping the rest</source>
        <translation>{names} vergessen, den Rest behalten</translation>
    </message>
    <message>
        <source>Loss on images to forget</source>
        <translation>Verlust, zu vergessen</translation>
    </message>
    <message>
        <source>Loss on images to keep</source>
        <translation>Verlust, zu behalten</translation>
    </message>
    <message>
        <source>No images are known to be unseen, so none can be measured</source>
        <translation>Von keinem Bild ist bekannt, dass es ungesehen ist; daher lässt sich keines messen</translation>
    </message>
    <message>
        <source>Noise for {names} and its neighbours reused</source>
        <translation>Rauschen für {names} und die Nachbarn wiederverwendet</translation>
    </message>
    <message>
        <source>Noise for {names} and its neighbours, {time}</source>
        <translation>Rauschen für {names} und die Nachbarn, {time}</translation>
    </message>
    <message>
        <source>Noise for {names} and their neighbours reused</source>
        <translation>Rauschen für {names} und deren Nachbarn wiederverwendet</translation>
    </message>
    <message>
        <source>Noise for {names} and their neighbours, {time}</source>
        <translation>Rauschen für {names} und deren Nachbarn, {time}</translation>
    </message>
    <message>
        <source>Not finished. Resume continues from the last save.</source>
        <translation>Nicht abgeschlossen. „Fortsetzen“ macht beim letzten gespeicherten Stand weiter.</translation>
    </message>
    <message>
        <source>On images reserved to monitor the training</source>
        <translation>Auf Bildern, die der Kontrolle des Trainings dienen</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Preparing noise for {names} and its neighbours</source>
        <translation>Rauschen für {names} und die Nachbarn wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing noise for {names} and their neighbours</source>
        <translation>Rauschen für {names} und deren Nachbarn wird vorbereitet</translation>
    </message>
    <message>
        <source>Recognised training images</source>
        <translation>Erkannte Trainingsbilder</translation>
    </message>
    <message>
        <source>Recognised unseen images</source>
        <translation>Erkannte ungesehene Bilder</translation>
    </message>
    <message>
        <source>Retraining without {names}</source>
        <translation>Neues Training ohne {names}</translation>
    </message>
    <message>
        <source>Saved just now. Stopping loses nothing.</source>
        <translation>Soeben gespeichert. Beim Anhalten geht nichts verloren.</translation>
    </message>
    <message>
        <source>Saved {time} ago. Stopping loses nothing.</source>
        <translation>Vor {time} gespeichert. Beim Anhalten geht nichts verloren.</translation>
    </message>
    <message>
        <source>Similarity reused</source>
        <translation>Ähnlichkeit wiederverwendet</translation>
    </message>
    <message>
        <source>Similarity, {time}</source>
        <translation>Ähnlichkeit, {time}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Stopped at step {step}. Resume continues from there.</source>
        <translation>Bei Schritt {step} angehalten. „Fortsetzen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>original model</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>should fall and settle</source>
        <translation>soll fallen und sich einpendeln</translation>
    </message>
    <message>
        <source>should rise or settle high</source>
        <translation>soll steigen oder hoch bleiben</translation>
    </message>
    <message>
        <source>should stay low</source>
        <translation>soll niedrig bleiben</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>die anderen</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>As an image (PNG), a vector graphic (SVG) or a table (CSV)</source>
        <translation>Als Bild (PNG), Vektorgrafik (SVG) oder Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Image (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Include class names</source>
        <translation>Mit Klassennamen</translation>
    </message>
    <message>
        <source>Otherwise classes are numbered. A name may be a person’s.</source>
        <translation>Sonst werden die Klassen nummeriert. Ein Name kann der einer Person sein.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Vector graphic (*.svg)</source>
        <translation>Vektorgrafik (*.svg)</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>Colour scale</source>
        <translation>Farbskala</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Correct the server’s address first.</source>
        <translation>Berichtigen Sie zuerst die Adresse des Servers.</translation>
    </message>
    <message>
        <source>Enter the model’s name.</source>
        <translation>Geben Sie den Namen des Modells ein.</translation>
    </message>
    <message>
        <source>Enter the server’s address.</source>
        <translation>Geben Sie die Adresse des Servers ein.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Model name on the server</source>
        <translation>Name des Modells auf dem Server</translation>
    </message>
    <message>
        <source>More is faster, until the server is fully loaded. Ask the person who runs it.</source>
        <translation>Je mehr, desto schneller, bis der Server ausgelastet ist. Fragen Sie die Person, die ihn betreibt.</translation>
    </message>
    <message>
        <source>Parallel questions</source>
        <translation>Fragen gleichzeitig</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Some servers answer only True or False, without probabilities (top_logprobs). Each question can then be asked five times, and the share of True counts. This is more reliable, but takes five times as long.</source>
        <translation>Manche Server antworten nur True oder False, ohne Wahrscheinlichkeiten (top_logprobs). Dann kann jede Frage fünfmal gestellt werden, und der Anteil von True zählt. Das ist verlässlicher, dauert aber fünfmal so lange.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>The address of a server with an OpenAI-compatible API, up to and including /v1: vLLM, llama.cpp, LM Studio, Ollama, transformers serve, or a provider.</source>
        <translation>Die Adresse eines Servers mit OpenAI-kompatibler API, bis einschließlich /v1: vLLM, llama.cpp, LM Studio, Ollama, transformers serve oder ein Anbieter.</translation>
    </message>
    <message>
        <source>The connection to {host} is not encrypted: others on the network could see the images and the key. Use https if the server offers it.</source>
        <translation>Die Verbindung zu {host} ist nicht verschlüsselt: Andere im Netzwerk könnten die Bilder und den Schlüssel sehen. Verwenden Sie https, wenn der Server es anbietet.</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Vote if the server gives no probabilities</source>
        <translation>Abstimmen, wenn der Server keine Wahrscheinlichkeiten liefert</translation>
    </message>
</context>
<context>
    <name>SignaturesCard</name>
    <message>
        <source>Each signer has a key. Give the key’s fingerprint to those who will check the record, by another channel than the record itself. This shows them who signed.</source>
        <translation>Wer signiert, hat einen Schlüssel. Geben Sie dessen Fingerabdruck auf einem anderen Weg als den Nachweis selbst an die Personen weiter, die ihn prüfen. So wissen sie, wer signiert hat.</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Der Nachweis wird gelesen…</translation>
    </message>
    <message>
        <source>Saved: {path}. Send it to an authority. When you have its answer, press “Time stamp…” again.</source>
        <translation>Gespeichert: {path}. Senden Sie die Datei an einen Zeitstempeldienst. Wenn seine Antwort da ist, drücken Sie erneut „Zeitstempel…“.</translation>
    </message>
    <message>
        <source>Second signature by</source>
        <translation>Zweite Signatur von</translation>
    </message>
    <message>
        <source>Second signature…</source>
        <translation>Zweite Signatur…</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>Signed before {time} (UTC), according to {authority}. Its certificate was not checked. Press “Time stamp…” and choose the certificate that the authority publishes.</source>
        <translation>Signiert vor {time} (UTC), laut {authority}. Das Zertifikat wurde nicht geprüft. Drücken Sie „Zeitstempel…“ und wählen Sie das Zertifikat aus, das der Dienst veröffentlicht.</translation>
    </message>
    <message>
        <source>Signed before {time} (UTC), by the clock of {authority}.</source>
        <translation>Signiert vor {time} (UTC), nach der Uhr von {authority}.</translation>
    </message>
    <message>
        <source>Signed on {date}. Carried out by {name}, as stated.</source>
        <translation>Signiert am {date}. Ausgeführt von {name}, laut Angabe.</translation>
    </message>
    <message>
        <source>Signed on {date}. “Carried out by” was left empty, so the record gives no name.</source>
        <translation>Signiert am {date}. „Ausgeführt von“ blieb leer: Der Nachweis nennt keinen Namen.</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Stopped. The record is unchanged.</source>
        <translation>Angehalten. Der Nachweis ist unverändert.</translation>
    </message>
    <message>
        <source>There is no time stamp. Only the clock of the signing computer gives the time.</source>
        <translation>Es gibt keinen Zeitstempel. Die Zeit stammt nur von der Uhr des Computers, auf dem signiert wurde.</translation>
    </message>
    <message>
        <source>Time stamp…</source>
        <translation>Zeitstempel…</translation>
    </message>
    <message>
        <source>Working on the record…</source>
        <translation>Am Nachweis wird gearbeitet…</translation>
    </message>
    <message>
        <source>{date}, after {time}</source>
        <translation>{date}, nach {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
</context>
<context>
    <name>SimilarityPage</name>
    <message>
        <source>Another task is running in this project. You can start this when it has ended.</source>
        <translation>Eine andere Aufgabe läuft in diesem Projekt. Danach können Sie dies starten.</translation>
    </message>
    <message>
        <source>Answers are saved as they arrive. You can stop without losing any.</source>
        <translation>Antworten werden sofort gespeichert. Sie können anhalten, ohne welche zu verlieren.</translation>
    </message>
    <message>
        <source>Asking one question.</source>
        <translation>Eine Frage wird gestellt.</translation>
    </message>
    <message>
        <source>Asking which classes look alike</source>
        <translation>Es wird gefragt, welche Klassen sich ähneln</translation>
    </message>
    <message>
        <source>Choose the folder of a multimodal model, or continue without one.</source>
        <translation>Wählen Sie den Ordner eines multimodalen Modells aus, oder fahren Sie ohne eines fort.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Counting the questions for the estimate.</source>
        <translation>Die Fragen für die Schätzung werden gezählt.</translation>
    </message>
    <message>
        <source>Enter the server’s address and the model’s name. Nothing is sent without your consent.</source>
        <translation>Geben Sie die Adresse des Servers und den Namen des Modells ein. Ohne Ihre Zustimmung wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Estimate similarity</source>
        <translation>Ähnlichkeit schätzen</translation>
    </message>
    <message>
        <source>No folder is chosen yet.</source>
        <translation>Noch ist kein Ordner ausgewählt.</translation>
    </message>
    <message>
        <source>One of the options is out of range.</source>
        <translation>Eine der Optionen liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Stopped. Resume asks only the unanswered questions.</source>
        <translation>Angehalten. „Fortsetzen“ stellt nur die unbeantworteten Fragen.</translation>
    </message>
    <message>
        <source>Testing the connection.</source>
        <translation>Die Verbindung wird getestet.</translation>
    </message>
    <message>
        <source>The classifier’s own answers show which classes it confuses.</source>
        <translation>Die Antworten des Klassifikators selbst zeigen, welche Klassen er verwechselt.</translation>
    </message>
    <message>
        <source>The question to the model: does this image show that class, true or false?</source>
        <translation>Die Frage an das Modell: Zeigt dieses Bild jene Klasse, wahr oder falsch?</translation>
    </message>
    <message>
        <source>Then it starts.</source>
        <translation>Dann beginnt es.</translation>
    </message>
    <message>
        <source>Then the connection is tested.</source>
        <translation>Dann wird die Verbindung getestet.</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>Dieses Projekt ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Das dauert einen Augenblick.</translation>
    </message>
    <message>
        <source>Which classes look alike? Unlearning moves images towards their neighbours.</source>
        <translation>Welche Klassen sehen einander ähnlich? Das Verlernen verschiebt Bilder zu ihren Nachbarn.</translation>
    </message>
    <message>
        <source>Which classes look like {names}? Unlearning moves each {names} towards its neighbours.</source>
        <translation>Welche Klassen sehen aus wie {names}? Das Verlernen verschiebt jedes Bild von {names} zu den Nachbarn.</translation>
    </message>
    <message>
        <source>Which classes look like {names}? Unlearning moves their images towards their neighbours.</source>
        <translation>Welche Klassen sehen aus wie {names}? Das Verlernen verschiebt ihre Bilder zu den Nachbarn.</translation>
    </message>
    <message>
        <source>You can skip this step. Instead of class similarity, MeGU+ estimates how a model that never saw these images would answer. Only the method MeGU needs class similarity.</source>
        <translation>Sie können diesen Schritt überspringen. Statt der Ähnlichkeit der Klassen schätzt MeGU+, wie ein Modell antworten würde, das diese Bilder nie gesehen hat. Nur die Methode MeGU braucht die Ähnlichkeit der Klassen.</translation>
    </message>
</context>
<context>
    <name>SimilaritySource</name>
    <message>
        <source>A multimodal model</source>
        <translation>Ein multimodales Modell</translation>
    </message>
    <message>
        <source>A multimodal model on this computer</source>
        <translation>Ein multimodales Modell auf diesem Computer</translation>
    </message>
    <message>
        <source>A multimodal model views images and answers questions about them in words. Here, it is a folder with an “image-text-to-text” model for transformers and its safetensors weights, for example from Hugging Face. Ask the person who manages your computers to put one on this computer. This program downloads nothing.</source>
        <translation>Ein multimodales Modell sieht sich Bilder an und beantwortet Fragen dazu in Worten. Hier ist es ein Ordner mit einem „image-text-to-text“-Modell für transformers und seinen safetensors-Gewichten, zum Beispiel von Hugging Face. Bitten Sie die Person, die Ihre Computer betreut, eines auf diesen Computer zu legen. Dieses Programm lädt nichts herunter.</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Ein Server</translation>
    </message>
    <message>
        <source>Choose the folder of the multimodal model</source>
        <translation>Ordner des multimodalen Modells auswählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>It views the images and answers true or false.</source>
        <translation>Es sieht sich die Bilder an und antwortet wahr oder falsch.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Run by your group or a provider. Images are sent to it.</source>
        <translation>Von Ihrer Gruppe oder einem Anbieter. Bilder werden an ihn gesendet.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Uses the mistakes this classifier already makes. The usual choice: in our tests, a multimodal model made little difference.</source>
        <translation>Nutzt die Fehler, die dieser Klassifikator ohnehin macht. Die übliche Wahl: In unseren Tests machte ein multimodales Modell kaum einen Unterschied.</translation>
    </message>
    <message>
        <source>Without a multimodal model</source>
        <translation>Ohne multimodales Modell</translation>
    </message>
    <message>
        <source>{name}, {size}. {looks}</source>
        <translation>{name}, {size}. {looks}</translation>
    </message>
</context>
<context>
    <name>SplitBoxes</name>
    <message>
        <source>At least one, but not all: the rest counts as unseen.</source>
        <translation>Mindestens einer, aber nicht alle: Der Rest gilt als ungesehen.</translation>
    </message>
    <message>
        <source>Which of these was this model trained on?</source>
        <translation>Mit welchen davon wurde dieses Modell trainiert?</translation>
    </message>
    <message>
        <source>{name}: {n} images</source>
        <translation>{name}: {n} Bilder</translation>
    </message>
</context>
<context>
    <name>StampDialog</name>
    <message>
        <source>1. Save the query and send it to the authority. It contains a fingerprint and nothing else from the record.</source>
        <translation>1. Speichern Sie die Anfrage und senden Sie sie an den Dienst. Sie enthält einen Fingerabdruck und sonst nichts vom Nachweis.</translation>
    </message>
    <message>
        <source>2. Import the answer that it sends back. With the authority’s certificate, the answer is also checked.</source>
        <translation>2. Übernehmen Sie die Antwort, die er zurücksendet. Mit dem Zertifikat des Dienstes wird die Antwort auch geprüft.</translation>
    </message>
    <message>
        <source>A time-stamp authority, such as a trust service, signs that this record existed at a time on its own clock. Nobody can then claim that it was written later. This program sends nothing: you take a small file to an authority of your choice. You can also do this later.</source>
        <translation>Ein Zeitstempeldienst, etwa ein Vertrauensdienst, bestätigt mit seiner Signatur und eigenen Uhr, dass es diesen Nachweis zu einer Zeit gab. Dann kann niemand behaupten, er sei später entstanden. Dieses Programm sendet nichts: Sie bringen eine kleine Datei zu einem Dienst Ihrer Wahl. Das geht auch später noch.</translation>
    </message>
    <message>
        <source>Answers (*.tsr);;All files (*)</source>
        <translation>Antworten (*.tsr);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Check existing answer</source>
        <translation>Vorhandene Antwort prüfen</translation>
    </message>
    <message>
        <source>Choose certificate…</source>
        <translation>Zertifikat auswählen…</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Zertifikat auswählen</translation>
    </message>
    <message>
        <source>Import answer…</source>
        <translation>Antwort übernehmen…</translation>
    </message>
    <message>
        <source>Import the answer</source>
        <translation>Antwort übernehmen</translation>
    </message>
    <message>
        <source>Save query…</source>
        <translation>Anfrage speichern…</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Anfrage speichern</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>a file that the authority publishes; optional</source>
        <translation>eine Datei, die der Dienst veröffentlicht; optional</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Make a small model forget the digit eight</source>
        <translation>Ein kleines Modell die Ziffer Acht vergessen lassen</translation>
    </message>
    <message>
        <source>Make a trained image classifier forget a class or some images. Keep the rest of its knowledge.</source>
        <translation>Lassen Sie einen trainierten Bildklassifikator eine Klasse oder einige Bilder vergessen. Sein übriges Wissen bleibt.</translation>
    </message>
    <message>
        <source>Models and images stay on this computer. Nothing is sent.</source>
        <translation>Modelle und Bilder bleiben auf diesem Computer. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>The handwritten digits and the model are included. Takes about three minutes.</source>
        <translation>Handgeschriebene Ziffern und das Modell sind dabei. Dauert etwa drei Minuten.</translation>
    </message>
    <message>
        <source>The target is “{folder}”. The file itself stays unchanged.</source>
        <translation>Das Ziel ist „{folder}“. Die Datei selbst bleibt unverändert.</translation>
    </message>
    <message>
        <source>The work that was running is saved too. You can resume it.</source>
        <translation>Auch die laufende Arbeit ist gespeichert. Sie können sie fortsetzen.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Unpacking “{name}”</source>
        <translation>„{name}“ wird entpackt</translation>
    </message>
    <message>
        <source>You need the model file and the images it was made for. You don’t need to write code.</source>
        <translation>Sie brauchen die Modelldatei und die Bilder, für die das Modell gemacht wurde. Programmieren müssen Sie nicht.</translation>
    </message>
    <message>
        <source>You were at the step {step}. Your choices and all finished work are kept.</source>
        <translation>Sie waren beim Schritt {step}. Ihre Auswahl und alle fertige Arbeit sind erhalten.</translation>
    </message>
    <message>
        <source>“{name}” was open when the program ended unexpectedly</source>
        <translation>„{name}“ war geöffnet, als das Programm unerwartet endete</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>StopFirst</name>
    <message>
        <source>Stopping. This takes about a second.</source>
        <translation>Wird angehalten. Das dauert etwa eine Sekunde.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>by the training list</source>
        <translation>laut der Trainingsliste</translation>
    </message>
    <message>
        <source>the backup of the lab’s server</source>
        <translation>die Sicherung des Laborservers</translation>
    </message>
</context>
<context>
    <name>TracesCard</name>
    <message>
        <source>A new signed version of each record states this. File its fingerprint. The earlier version stays next to it.</source>
        <translation>Eine neue signierte Fassung jedes Nachweises hält das fest. Nehmen Sie ihren Fingerabdruck zu den Akten. Die frühere Fassung bleibt daneben.</translation>
    </message>
    <message>
        <source>Another window or command is using this project.</source>
        <translation>Ein anderes Fenster oder ein Befehl verwendet dieses Projekt.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Erase these traces…</source>
        <translation>Diese Spuren löschen…</translation>
    </message>
    <message>
        <source>Erasing the traces</source>
        <translation>Spuren werden gelöscht</translation>
    </message>
    <message>
        <source>Erasing the traces was interrupted. Find what is left and erase it too.</source>
        <translation>Das Löschen der Spuren wurde unterbrochen. Suchen Sie, was noch da ist, und löschen Sie es auch.</translation>
    </message>
    <message>
        <source>Everything is erased. Only the record of it still has to be written.</source>
        <translation>Alles ist gelöscht. Nur der Nachweis darüber fehlt noch.</translation>
    </message>
    <message>
        <source>Find the traces before you erase them.</source>
        <translation>Suchen Sie die Spuren, bevor Sie sie löschen.</translation>
    </message>
    <message>
        <source>Find traces</source>
        <translation>Spuren suchen</translation>
    </message>
    <message>
        <source>Searching the project’s files…</source>
        <translation>Dateien des Projekts werden durchgesehen…</translation>
    </message>
    <message>
        <source>Some files of the project changed meanwhile or could not be read. Check again.</source>
        <translation>Einige Dateien des Projekts haben sich inzwischen geändert oder waren nicht lesbar. Prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>Stopped. What has been erased stays erased.</source>
        <translation>Angehalten. Was gelöscht ist, bleibt gelöscht.</translation>
    </message>
    <message>
        <source>The project keeps names, hashes and thumbnails of the images to forget, so that you can open its pages and continue. Erase them when the case is closed. Figures and results stay, without names.</source>
        <translation>Das Projekt bewahrt Namen, Prüfsummen und Miniaturansichten der zu vergessenden Bilder auf, damit Sie seine Seiten öffnen und weiterarbeiten können. Löschen Sie sie, wenn der Fall abgeschlossen ist. Zahlen und Ergebnisse bleiben, ohne Namen.</translation>
    </message>
    <message>
        <source>The traces are erased</source>
        <translation>Die Spuren sind gelöscht</translation>
    </message>
    <message>
        <source>There are no traces to erase.</source>
        <translation>Es gibt keine Spuren zu löschen.</translation>
    </message>
    <message>
        <source>Traces in this project</source>
        <translation>Spuren in diesem Projekt</translation>
    </message>
    <message>
        <source>Traces were erased on {date}. Check for new ones.</source>
        <translation>Spuren wurden am {date} gelöscht. Prüfen Sie, ob es neue gibt.</translation>
    </message>
    <message>
        <source>{n} files, {size}.</source>
        <translation>{n} Dateien, {size}.</translation>
    </message>
</context>
<context>
    <name>TracesList</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>total</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
</context>
<context>
    <name>TracesQuestion</name>
    <message>
        <source>Earlier models are removed too: {models}.</source>
        <translation>Auch frühere Modelle werden entfernt: {models}.</translation>
    </message>
    <message>
        <source>Earlier models stay: {models}.</source>
        <translation>Frühere Modelle bleiben: {models}.</translation>
    </message>
    <message>
        <source>Exported without a record: {runs}. Afterwards none can be written. Cancel to write it first.</source>
        <translation>Ohne Nachweis exportiert: {runs}. Danach lässt sich keiner mehr erstellen. Brechen Sie ab, um ihn zuerst zu erstellen.</translation>
    </message>
    <message>
        <source>This can’t be undone. Afterwards, no run of this project can be continued, repeated or recorded again.</source>
        <translation>Das lässt sich nicht rückgängig machen. Danach kann kein Lauf dieses Projekts mehr fortgesetzt, wiederholt oder noch einmal nachgewiesen werden.</translation>
    </message>
</context>
<context>
    <name>TryModel</name>
    <message>
        <source>Both models answer</source>
        <translation>Beide Modelle antworten</translation>
    </message>
    <message>
        <source>Choose an image…</source>
        <translation>Bild auswählen…</translation>
    </message>
    <message>
        <source>Drop an image here, or</source>
        <translation>Bild hier ablegen oder</translation>
    </message>
    <message>
        <source>Images ({kinds})</source>
        <translation>Bilder ({kinds})</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Neues Modell</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>The image is not stored.</source>
        <translation>Das Bild wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Error details</source>
        <translation>Fehlerdetails</translation>
    </message>
    <message>
        <source>Finished work is kept, and you can continue. These details help the program’s developers.</source>
        <translation>Fertige Arbeit bleibt erhalten, und Sie können weitermachen. Diese Details helfen den Entwicklern des Programms.</translation>
    </message>
</context>
<context>
    <name>UnlearnPage</name>
    <message>
        <source>Another task is running. Wait for it to finish, or stop it.</source>
        <translation>Eine andere Aufgabe läuft. Warten Sie, bis sie fertig ist, oder halten Sie sie an.</translation>
    </message>
    <message>
        <source>Another window or command is using this project.</source>
        <translation>Ein anderes Fenster oder ein Befehl verwendet dieses Projekt.</translation>
    </message>
    <message>
        <source>Change method</source>
        <translation>Methode ändern</translation>
    </message>
    <message>
        <source>Choose how the model should forget {names}. The original file stays unchanged.</source>
        <translation>Wählen Sie, wie das Modell {names} vergessen soll. Die Originaldatei bleibt unverändert.</translation>
    </message>
    <message>
        <source>Compare shows what it still knows. The original stays unchanged.</source>
        <translation>„Vergleichen“ zeigt, was es noch weiß. Das Original bleibt unverändert.</translation>
    </message>
    <message>
        <source>Including similarity and preparation: {time}.</source>
        <translation>Einschließlich Ähnlichkeit und Vorbereitung: {time}.</translation>
    </message>
    <message>
        <source>It stopped before the planned {planned} steps, because more would have changed nothing.</source>
        <translation>Der Lauf endete vor den geplanten {planned} Schritten, weil mehr nichts geändert hätte.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Retrain without {names}.</source>
        <translation>Ohne {names} neu trainieren.</translation>
    </message>
    <message>
        <source>The new model is ready</source>
        <translation>Das neue Modell ist fertig</translation>
    </message>
    <message>
        <source>The retrained model is ready</source>
        <translation>Das neu trainierte Modell ist fertig</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>Dieses Projekt ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>This run used an earlier choice and forgets {names}. New run uses the current one.</source>
        <translation>Dieser Lauf verwendet eine frühere Auswahl und vergisst {names}. „Neuer Lauf“ verwendet die aktuelle.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Unlearn</source>
        <translation>Verlernen</translation>
    </message>
    <message>
        <source>Unlearn {names} with {how}.</source>
        <translation>{names} verlernen mit {how}.</translation>
    </message>
    <message>
        <source>You can go back to the earlier pages while it runs.</source>
        <translation>Sie können währenddessen auf die früheren Seiten zurückgehen.</translation>
    </message>
    <message>
        <source>{steps} steps in {time}.</source>
        <translation>{steps} Schritte in {time}.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Leave operator mode</source>
        <translation>Bedienmodus verlassen</translation>
    </message>
    <message>
        <source>Leave operator mode?</source>
        <translation>Bedienmodus verlassen?</translation>
    </message>
    <message>
        <source>This shows the whole wizard. The restrictions stay in force. To change or remove them, choose File → Prepare for operators.</source>
        <translation>Danach ist der ganze Assistent sichtbar. Die Einschränkungen bleiben in Kraft. Um sie zu ändern oder aufzuheben, wählen Sie „Datei → Für Bedienpersonen vorbereiten“.</translation>
    </message>
</context>
<context>
    <name>UnreadableCard</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Leave them out and continue</source>
        <translation>Auslassen und weiter</translation>
    </message>
    <message>
        <source>One image is unreadable.</source>
        <translation>Ein Bild ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut einlesen</translation>
    </message>
    <message>
        <source>Repair or replace the listed files and read the folder again, or continue with the other {n}.</source>
        <translation>Reparieren oder ersetzen Sie die aufgeführten Dateien und lesen Sie den Ordner erneut ein, oder fahren Sie mit den anderen {n} fort.</translation>
    </message>
    <message>
        <source>Unreadable images</source>
        <translation>Nicht lesbare Bilder</translation>
    </message>
    <message>
        <source>{n} images are unreadable.</source>
        <translation>{n} Bilder sind nicht lesbar.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… und {n} weitere</translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message>
        <source>One class has fewer than {few} training images: too few for reliable figures.</source>
        <translation>Eine Klasse hat weniger als {few} Trainingsbilder: zu wenige für verlässliche Zahlen.</translation>
    </message>
    <message>
        <source>One image is black or uniform after preprocessing.</source>
        <translation>Ein Bild ist nach der Vorverarbeitung schwarz oder einfarbig.</translation>
    </message>
    <message>
        <source>One image is both a training image and among the others. It does not count as unseen.</source>
        <translation>Ein Bild ist sowohl unter den Trainingsbildern als auch unter den anderen. Es gilt nicht als ungesehen.</translation>
    </message>
    <message>
        <source>One image is in both the training and the test images. It does not count as unseen.</source>
        <translation>Ein Bild ist sowohl unter den Trainings- als auch unter den Testbildern. Es gilt nicht als ungesehen.</translation>
    </message>
    <message>
        <source>One unreadable image is left out.</source>
        <translation>Ein nicht lesbares Bild wird ausgelassen.</translation>
    </message>
    <message>
        <source>{n} classes have fewer than {few} training images: too few for reliable figures.</source>
        <translation>{n} Klassen haben weniger als {few} Trainingsbilder: zu wenige für verlässliche Zahlen.</translation>
    </message>
    <message>
        <source>{n} images are black or uniform after preprocessing.</source>
        <translation>{n} Bilder sind nach der Vorverarbeitung schwarz oder einfarbig.</translation>
    </message>
    <message>
        <source>{n} images are both training images and among the others. They do not count as unseen.</source>
        <translation>{n} Bilder sind sowohl unter den Trainingsbildern als auch unter den anderen. Sie gelten nicht als ungesehen.</translation>
    </message>
    <message>
        <source>{n} images are in both the training and the test images. They do not count as unseen.</source>
        <translation>{n} Bilder sind sowohl unter den Trainings- als auch unter den Testbildern. Sie gelten nicht als ungesehen.</translation>
    </message>
    <message>
        <source>{n} unreadable images are left out.</source>
        <translation>{n} nicht lesbare Bilder werden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>WarningsCard</name>
    <message>
        <source>Notes on these images</source>
        <translation>Hinweise zu diesen Bildern</translation>
    </message>
</context>
<context>
    <name>WhichCard</name>
    <message>
        <source>The most likely one. Choose it if you don’t know.</source>
        <translation>Das wahrscheinlichste. Wählen Sie es, wenn Sie es nicht wissen.</translation>
    </message>
    <message>
        <source>The weights fit several networks. Which one is it?</source>
        <translation>Die Gewichte passen zu mehreren Netzen. Welches ist es?</translation>
    </message>
</context>
<context>
    <name>WhiteQuestion</name>
    <message>
        <source>1: brightness ranges from 0 to 1</source>
        <translation>1: Helligkeit von 0 bis 1</translation>
    </message>
    <message>
        <source>Best fit: the brightest pixel has {value}, and the model was made for 0 to 255.</source>
        <translation>Passt am besten: Das hellste Pixel hat {value}, und das Modell wurde für 0 bis 255 gemacht.</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message>
        <source>Which value represents white in these images?</source>
        <translation>Welcher Wert steht in diesen Bildern für Weiß?</translation>
    </message>
    <message>
        <source>{value} is used and marked as a guess. If answers are often wrong, try another.</source>
        <translation>{value} wird verwendet und als Vermutung vermerkt. Sind Antworten oft falsch, versuchen Sie einen anderen Wert.</translation>
    </message>
    <message>
        <source>{value}, the brightest value found</source>
        <translation>{value}, der hellste vorkommende Wert</translation>
    </message>
    <message>
        <source>{value}: a {bits}-bit camera</source>
        <translation>{value}: eine {bits}-Bit-Kamera</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>Finished work is kept, and the project opens again. Otherwise, the language changes at the next start.</source>
        <translation>Fertige Arbeit bleibt erhalten, und das Projekt wird wieder geöffnet. Andernfalls ändert sich die Sprache beim nächsten Start.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop and change</source>
        <translation>Anhalten und ändern</translation>
    </message>
    <message>
        <source>Stop the running work to change the language?</source>
        <translation>Laufende Arbeit anhalten, um die Sprache zu ändern?</translation>
    </message>
</context>
<context>
    <name>WorkMenu</name>
    <message>
        <source>Keep the computer &amp;awake during work</source>
        <translation>Computer bei Arbeit &amp;wach halten</translation>
    </message>
    <message>
        <source>Notify me when &amp;work ends</source>
        <translation>&amp;Bescheid geben, wenn Arbeit endet</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… und {n} weitere</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>Look up in the glossary</source>
        <translation>Im Glossar nachschlagen</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Opens this project where you left off. Delete removes it from this list; the folder stays.</source>
        <translation>Öffnet dieses Projekt dort, wo Sie aufgehört haben. Entf entfernt es aus dieser Liste; der Ordner bleibt.</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Replaces the value with the default.</source>
        <translation>Ersetzt den Wert durch die Vorgabe.</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>Vorgabe wiederherstellen</translation>
    </message>
    <message>
        <source>{title}: restore default</source>
        <translation>{title}: Vorgabe wiederherstellen</translation>
    </message>
</context>
<context>
    <name>_Steps</name>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>do again</source>
        <translation>erneut zu erledigen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>done, with a warning</source>
        <translation>erledigt, mit einer Warnung</translation>
    </message>
    <message>
        <source>not available yet</source>
        <translation>noch nicht verfügbar</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu erledigen</translation>
    </message>
</context>
<context>
    <name>baseline</name>
    <message>
        <source>the top folder</source>
        <translation>dem obersten Ordner</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>To forget</source>
        <translation>Zu vergessen</translation>
    </message>
    <message>
        <source>To keep</source>
        <translation>Zu behalten</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>Ungesehen</translation>
    </message>
    <message>
        <source>{name} ({share})</source>
        <translation>{name} ({share})</translation>
    </message>
    <message>
        <source>{name}, {part}: answer before {before}, after {after}</source>
        <translation>{name}, {part}: Antwort vorher {before}, nachher {after}</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>About {value} of them, between {low} and {high} (estimate).</source>
        <translation>Etwa {value} von ihnen, zwischen {low} und {high} (Schätzung).</translation>
    </message>
    <message>
        <source>Accuracy on unseen images of the same classes: the share of test images of the forget set’s classes that the model names correctly. Target: the figure of a retrained model or, without one, of the original.</source>
        <translation>Genauigkeit auf ungesehenen Bildern derselben Klassen: der Anteil der Testbilder aus den Klassen der Vergessensmenge, die das Modell richtig benennt. Ziel: der Wert eines neu trainierten Modells oder, ohne ein solches, des Originals.</translation>
    </message>
    <message>
        <source>And an attacker with their own models?</source>
        <translation>Und ein Angreifer mit eigenen Modellen?</translation>
    </message>
    <message>
        <source>And the images to forget themselves?</source>
        <translation>Und die zu vergessenden Bilder selbst?</translation>
    </message>
    <message>
        <source>And the images to keep?</source>
        <translation>Und die zu behaltenden Bilder?</translation>
    </message>
    <message>
        <source>Are they still in its features?</source>
        <translation>Stecken sie noch in seinen Merkmalen?</translation>
    </message>
    <message>
        <source>Can an attacker tell that these images were used?</source>
        <translation>Kann ein Angreifer erkennen, dass diese Bilder verwendet wurden?</translation>
    </message>
    <message>
        <source>Divergence from retrained (js_retrained): the mean Jensen–Shannon divergence, base 2, between the answers of both models about the forget set. 0: always the same, 1: never. Target: as low as between retrained models.</source>
        <translation>Abstand zum neu trainierten Modell (js_retrained): die mittlere Jensen-Shannon-Divergenz, Basis 2, zwischen den Antworten beider Modelle zur Vergessensmenge. 0: immer gleich, 1: nie. Ziel: so niedrig wie zwischen neu trainierten Modellen.</translation>
    </message>
    <message>
        <source>Does it still know the rest?</source>
        <translation>Kennt es den Rest noch?</translation>
    </message>
    <message>
        <source>Does it still know what it should forget?</source>
        <translation>Kennt es noch, was es vergessen soll?</translation>
    </message>
    <message>
        <source>Does it still recognise images like these?</source>
        <translation>Erkennt es Bilder wie diese noch?</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Estimated: {value}, between {low} and {high}. Retrained: {found}.</source>
        <translation>Geschätzt: {value}, zwischen {low} und {high}. Neu trainiert: {found}.</translation>
    </message>
    <message>
        <source>Far outside the range: {gap}</source>
        <translation>Weit außerhalb der Spanne: {gap}</translation>
    </message>
    <message>
        <source>Forget accuracy on training images: the share of the forget set that the model names correctly. Target: the figure of a retrained model, which is near 0 % for a whole class and near the share on unseen images for single images.</source>
        <translation>Genauigkeit auf der Vergessensmenge, Trainingsbilder: der Anteil der Vergessensmenge, den das Modell richtig benennt. Ziel: der Wert eines neu trainierten Modells; er liegt bei einer ganzen Klasse nahe 0 % und bei einzelnen Bildern nahe dem Anteil auf ungesehenen Bildern.</translation>
    </message>
    <message>
        <source>Forget accuracy on unseen images: the share of test images of the classes to forget that the model names correctly. Unseen images are split in half by their content: one half decides when to stop, only the other half counts here. Target: the figure of a retrained model, which is near 0 % for a whole class.</source>
        <translation>Genauigkeit auf der Vergessensmenge, ungesehene Bilder: der Anteil der Testbilder der zu vergessenden Klassen, die das Modell richtig benennt. Ungesehene Bilder werden nach ihrem Inhalt halbiert: Eine Hälfte entscheidet über das Ende, nur die andere zählt hier. Ziel: der Wert eines neu trainierten Modells; er liegt bei einer ganzen Klasse nahe 0 %.</translation>
    </message>
    <message>
        <source>How far are its answers about them from those of a retrained model?</source>
        <translation>Wie weit liegen seine Antworten dazu von denen eines neu trainierten Modells entfernt?</translation>
    </message>
    <message>
        <source>How quickly would it learn them again?</source>
        <translation>Wie schnell würde es sie wieder erlernen?</translation>
    </message>
    <message>
        <source>It has forgotten more than it should.</source>
        <translation>Es hat zu viel vergessen.</translation>
    </message>
    <message>
        <source>It knows the rest as well as before: {change}, 95 % interval {low} to {high}.</source>
        <translation>Den Rest kennt es so gut wie zuvor: {change}, 95-%-Intervall {low} bis {high}.</translation>
    </message>
    <message>
        <source>It knows the rest less well than before: {change}, 95 % interval {low} to {high}.</source>
        <translation>Den Rest kennt es schlechter als zuvor: {change}, 95-%-Intervall {low} bis {high}.</translation>
    </message>
    <message>
        <source>It knows them better.</source>
        <translation>Es kennt sie besser.</translation>
    </message>
    <message>
        <source>It knows them less well.</source>
        <translation>Es kennt sie schlechter.</translation>
    </message>
    <message>
        <source>It recognises {right} of {count}. Expected: {share} (95 % interval {range}), as for the retrained model.</source>
        <translation>Es erkennt {right} von {count}. Zu erwarten: {share} (95-%-Intervall {range}), wie beim neu trainierten Modell.</translation>
    </message>
    <message>
        <source>It recognises {right} of {count}. Expected: {share} (95 % interval {range}), as for unseen images of the same classes.</source>
        <translation>Es erkennt {right} von {count}. Zu erwarten: {share} (95-%-Intervall {range}), wie bei ungesehenen Bildern derselben Klassen.</translation>
    </message>
    <message>
        <source>It remembers more than it should.</source>
        <translation>Es weiß noch zu viel.</translation>
    </message>
    <message>
        <source>It was trained without them.</source>
        <translation>Es wurde ohne sie trainiert.</translation>
    </message>
    <message>
        <source>Its images recognised</source>
        <translation>Seine Bilder erkannt</translation>
    </message>
    <message>
        <source>Linear probe: a linear classifier learns from the model’s features, its values just before it answers, and is tested on unseen images of the classes to forget. The figure is the share it names correctly. It reveals a model that only hides its knowledge. Target: the figure of the retrained model, which is not 0 %.</source>
        <translation>Lineare Sonde (Linear Probe): Ein linearer Klassifikator lernt aus den Merkmalen des Modells, seinen Werten kurz vor der Antwort, und wird an ungesehenen Bildern der zu vergessenden Klassen geprüft. Die Zahl ist der Anteil, den er richtig benennt. Ein Modell, das sein Wissen nur verbirgt, fällt hier auf. Ziel: die Zahl des neu trainierten Modells, die nicht 0 % ist.</translation>
    </message>
    <message>
        <source>Measured on training images, because no images are known to be unseen.</source>
        <translation>An Trainingsbildern gemessen, da von keinen bekannt ist, dass sie ungesehen sind.</translation>
    </message>
    <message>
        <source>Measured on unseen images. {n} more of {names} monitored the training, so they can’t be used for testing.</source>
        <translation>Gemessen an ungesehenen Bildern. {n} weitere von {names} dienten der Kontrolle des Trainings und können deshalb nicht prüfen.</translation>
    </message>
    <message>
        <source>Membership inference attack by entropy (mia_entropy): from the model’s confidence, a logistic regression learns to tell training images of the retain set from test images, in equal numbers. The figure is the share of the forget set that it takes for training images. Target: the figure of the retrained model, neither more nor less.</source>
        <translation>Membership-Inference-Angriff über die Entropie (mia_entropy): Eine logistische Regression lernt, an der Sicherheit des Modells Trainingsbilder der Behaltensmenge von gleich vielen Testbildern zu unterscheiden. Die Zahl ist der Anteil der Vergessensmenge, den sie für Trainingsbilder hält. Ziel: die Zahl des neu trainierten Modells, nicht mehr und nicht weniger.</translation>
    </message>
    <message>
        <source>More than {steps} steps</source>
        <translation>Mehr als {steps} Schritte</translation>
    </message>
    <message>
        <source>Never trained on them</source>
        <translation>Nie damit trainiert</translation>
    </message>
    <message>
        <source>Not measurable because</source>
        <translation>Nicht messbar. Der Grund:</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>Only a model retrained without them can show how many it should recognise.</source>
        <translation>Wie viele es erkennen sollte, kann nur ein ohne sie neu trainiertes Modell zeigen.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Outside the range: {gap}</source>
        <translation>Außerhalb der Spanne: {gap}</translation>
    </message>
    <message>
        <source>Relative membership inference attack (mia_rmia, arXiv 2312.03262): an attacker with reference models trained on random halves of the images compares their confidence with that of this model. The figure is the area under the curve: 0.5 is guessing, 1 is certainty. Target: the figure of the retrained model.</source>
        <translation>Relativer Membership-Inference-Angriff (mia_rmia, arXiv 2312.03262): Ein Angreifer, der Referenzmodelle mit zufälligen Hälften der Bilder trainiert hat, vergleicht deren Sicherheit mit der dieses Modells. Die Zahl ist die Fläche unter der Kurve: 0,5 ist Raten, 1 ist Gewissheit. Ziel: die Zahl des neu trainierten Modells.</translation>
    </message>
    <message>
        <source>Relearn time: the model is trained again on images to forget and to keep. The figure is the number of steps until it recognises the images to forget as well as 95 % of the original’s accuracy. It is reported in steps of twenty; the verdict compares the area under the whole curve. Target: the number a retrained model needs.</source>
        <translation>Wiedererlernzeit: Das Modell wird erneut mit zu vergessenden und zu behaltenden Bildern trainiert. Die Zahl ist die Anzahl der Schritte, bis es bei den zu vergessenden 95 % der Genauigkeit des Originals erreicht. Sie wird in Zwanzigerschritten angegeben; das Urteil vergleicht die Fläche unter der ganzen Kurve. Ziel: so viele, wie ein neu trainiertes Modell braucht.</translation>
    </message>
    <message>
        <source>Retain accuracy on training images: the share of the retain set that the model names correctly. Target: the figure of a retrained model or, without one, of the original.</source>
        <translation>Genauigkeit auf der Behaltensmenge, Trainingsbilder: der Anteil der Behaltensmenge, den das Modell richtig benennt. Ziel: der Wert eines neu trainierten Modells oder, ohne ein solches, des Originals.</translation>
    </message>
    <message>
        <source>Retain accuracy on unseen images: the share of test images of all other classes that the model names correctly. Target: the figure of a retrained model or, without one, of the original.</source>
        <translation>Genauigkeit auf der Behaltensmenge, ungesehene Bilder: der Anteil der Testbilder aller anderen Klassen, die das Modell richtig benennt. Ziel: der Wert eines neu trainierten Modells oder, ohne ein solches, des Originals.</translation>
    </message>
    <message>
        <source>Retrained</source>
        <translation>Neu trainiert</translation>
    </message>
    <message>
        <source>Retrained without {names}</source>
        <translation>Neu trainiert ohne {names}</translation>
    </message>
    <message>
        <source>Taken for training images by an attacker</source>
        <translation>Von einem Angreifer für Trainingsbilder gehalten</translation>
    </message>
    <message>
        <source>The estimate below shows how many it should recognise; only a retrained model can tell for certain.</source>
        <translation>Wie viele es erkennen sollte, zeigt die Schätzung unten; sicher weiß man es nur mit einem neu trainierten Modell.</translation>
    </message>
    <message>
        <source>The model answers about {names} as if it had never seen them</source>
        <translation>Das Modell beurteilt {names}, als hätte es nie davon gelernt</translation>
    </message>
    <message>
        <source>The model has forgotten more of {names} than it should</source>
        <translation>Das Modell hat über {names} mehr vergessen, als es sollte</translation>
    </message>
    <message>
        <source>The model no longer recognises {names}</source>
        <translation>Das Modell erkennt {names} nicht mehr</translation>
    </message>
    <message>
        <source>The model recognises {right} of {count} images of {names}</source>
        <translation>Das Modell erkennt {right} von {count} Bildern ({names})</translation>
    </message>
    <message>
        <source>The model recognises {right} of {count} images of {names}: too few to tell</source>
        <translation>Das Modell erkennt {right} von {count} Bildern von {names}: zu wenige für eine Aussage</translation>
    </message>
    <message>
        <source>The model recognises {right} of {count} of {names}: too few to tell</source>
        <translation>Das Modell erkennt {right} von {count} ({names}): zu wenige für eine Aussage</translation>
    </message>
    <message>
        <source>The model still knows {names} better than images it never saw</source>
        <translation>Das Modell kennt {names} noch besser als Bilder, die es nie gesehen hat</translation>
    </message>
    <message>
        <source>The model still recognises {right} of {count} images of {names}</source>
        <translation>Das Modell erkennt noch {right} von {count} Bildern von {names}</translation>
    </message>
    <message>
        <source>The model still recognises {right} of {count} unseen images of {names}</source>
        <translation>Das Modell erkennt noch {right} von {count} ungesehenen Bildern von {names}</translation>
    </message>
    <message>
        <source>There are no images of {names} to test</source>
        <translation>Von {names} gibt es keine Bilder zum Prüfen</translation>
    </message>
    <message>
        <source>This model meets 1 of {n} requests</source>
        <translation>Dieses Modell erfüllt 1 von {n} Anträgen</translation>
    </message>
    <message>
        <source>This model meets all {n} requests</source>
        <translation>Dieses Modell erfüllt alle {n} Anträge</translation>
    </message>
    <message>
        <source>This model meets none of the {n} requests</source>
        <translation>Dieses Modell erfüllt keinen der {n} Anträge</translation>
    </message>
    <message>
        <source>This model meets {met} of {n} requests</source>
        <translation>Dieses Modell erfüllt {met} von {n} Anträgen</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>This run was made for this erasure request</source>
        <translation>Dieser Lauf wurde für diesen Löschantrag gemacht</translation>
    </message>
    <message>
        <source>Time of all steps: similarity, noise and unlearning. Measurements for this page are not included.</source>
        <translation>Zeit aller Schritte: Ähnlichkeit, Rauschen und Verlernen. Messungen für diese Seite zählen nicht mit.</translation>
    </message>
    <message>
        <source>Too few to tell</source>
        <translation>Zu wenige für eine Aussage</translation>
    </message>
    <message>
        <source>Unseen images recognised</source>
        <translation>Ungesehene Bilder erkannt</translation>
    </message>
    <message>
        <source>What did it cost?</source>
        <translation>Was hat es gekostet?</translation>
    </message>
    <message>
        <source>When it was met</source>
        <translation>Als er erfüllt wurde</translation>
    </message>
    <message>
        <source>Within the range of retrained models</source>
        <translation>Innerhalb der Spanne neu trainierter Modelle</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>run {n}</source>
        <translation>Lauf {n}</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>dieser Lauf</translation>
    </message>
    <message>
        <source>{about}; {late}</source>
        <translation>{about}; {late}</translation>
    </message>
    <message>
        <source>{n} images</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <source>{right} of {count} images to forget are still recognised.</source>
        <translation>{right} von {count} zu vergessenden Bildern werden noch erkannt.</translation>
    </message>
    <message>
        <source>{run} was made for this erasure request. It is checked again here</source>
        <translation>Für diesen Löschantrag wurde {run} gemacht; hier erneut geprüft</translation>
    </message>
    <message>
        <source>{share} ({range})</source>
        <translation>{share} ({range})</translation>
    </message>
    <message>
        <source>{share} found</source>
        <translation>{share} gefunden</translation>
    </message>
    <message>
        <source>{share} less time</source>
        <translation>{share} weniger Zeit</translation>
    </message>
    <message>
        <source>{share} more time</source>
        <translation>{share} mehr Zeit</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} Schritte</translation>
    </message>
    <message>
        <source>… expected for images it never saw</source>
        <translation>… zu erwarten bei nie gesehenen</translation>
    </message>
    <message>
        <source>… the same for unseen images</source>
        <translation>… ebenso bei ungesehenen</translation>
    </message>
</context>
<context>
    <name>computation</name>
    <message>
        <source>1 core, {free} of {memory} memory free</source>
        <translation>1 Kern, {free} von {memory} Speicher frei</translation>
    </message>
    <message>
        <source>The graphics card: {name}</source>
        <translation>Die Grafikkarte: {name}</translation>
    </message>
    <message>
        <source>The processor: {name}</source>
        <translation>Der Prozessor: {name}</translation>
    </message>
    <message>
        <source>{count} cores, {free} of {memory} memory free</source>
        <translation>{count} Kerne, {free} von {memory} Speicher frei</translation>
    </message>
    <message>
        <source>{free} of {memory} memory free</source>
        <translation>{free} von {memory} Speicher frei</translation>
    </message>
</context>
<context>
    <name>derived</name>
    <message>
        <source>a copy of the multimodal model</source>
        <translation>eine Kopie des multimodalen Modells</translation>
    </message>
    <message>
        <source>a copy of the original</source>
        <translation>eine Kopie des Originals</translation>
    </message>
    <message>
        <source>a description of the multimodal model</source>
        <translation>eine Beschreibung des multimodalen Modells</translation>
    </message>
    <message>
        <source>a description of the original</source>
        <translation>eine Beschreibung des Originals</translation>
    </message>
    <message>
        <source>a log without names</source>
        <translation>ein Protokoll ohne Namen</translation>
    </message>
    <message>
        <source>a model&apos;s answers about each image</source>
        <translation>die Antworten eines Modells zu jedem Bild</translation>
    </message>
    <message>
        <source>accuracies of the original</source>
        <translation>Genauigkeiten des Originals</translation>
    </message>
    <message>
        <source>all figures of all models</source>
        <translation>alle Zahlen aller Modelle</translation>
    </message>
    <message>
        <source>an incomplete file</source>
        <translation>eine unvollständige Datei</translation>
    </message>
    <message>
        <source>answers about one class, and hashes of the example images</source>
        <translation>Antworten zu einer Klasse und Prüfsummen der Beispielbilder</translation>
    </message>
    <message>
        <source>chosen images, or look-alikes forgotten and kept, as names and hashes</source>
        <translation>ausgewählte Bilder oder vergessene und behaltene Doppelgänger, als Namen und Prüfsummen</translation>
    </message>
    <message>
        <source>class similarity, and hashes of the example images</source>
        <translation>Ähnlichkeit der Klassen und Prüfsummen der Beispielbilder</translation>
    </message>
    <message>
        <source>copies of the images</source>
        <translation>Kopien der Bilder</translation>
    </message>
    <message>
        <source>counts and example images</source>
        <translation>Anzahlen und Beispielbilder</translation>
    </message>
    <message>
        <source>earlier models, which still know what was forgotten</source>
        <translation>frühere Modelle, die noch kennen, was vergessen wurde</translation>
    </message>
    <message>
        <source>estimated answers of a model that never saw the images to forget</source>
        <translation>geschätzte Antworten eines Modells, das die zu vergessenden Bilder nie gesehen hat</translation>
    </message>
    <message>
        <source>figures before and after, and the answers about ten images</source>
        <translation>Zahlen vorher und nachher und die Antworten zu zehn Bildern</translation>
    </message>
    <message>
        <source>hashes of the images sent to a server</source>
        <translation>Prüfsummen der an einen Server gesendeten Bilder</translation>
    </message>
    <message>
        <source>look-alikes of the forget set, forgotten or kept</source>
        <translation>vergessene oder behaltene Doppelgänger der Vergessensmenge</translation>
    </message>
    <message>
        <source>names and hashes of images</source>
        <translation>Namen und Prüfsummen von Bildern</translation>
    </message>
    <message>
        <source>noise, which carries what the original knows of a class</source>
        <translation>Rauschen, das enthält, was das Original von einer Klasse weiß</translation>
    </message>
    <message>
        <source>nothing: prevents simultaneous writing</source>
        <translation>nichts: verhindert gleichzeitiges Schreiben</translation>
    </message>
    <message>
        <source>numbers of the example images that may be sent to a server</source>
        <translation>Nummern der Beispielbilder, die an einen Server gesendet werden dürfen</translation>
    </message>
    <message>
        <source>pixel hashes of images to forget</source>
        <translation>Pixel-Prüfsummen zu vergessender Bilder</translation>
    </message>
    <message>
        <source>signed records of decisions about requests</source>
        <translation>signierte Nachweise der Entscheidungen über Anträge</translation>
    </message>
    <message>
        <source>sizes and times of image files</source>
        <translation>Größen und Zeiten von Bilddateien</translation>
    </message>
    <message>
        <source>sizes, times and hashes of the packed files</source>
        <translation>Größen, Zeiten und Prüfsummen der gepackten Dateien</translation>
    </message>
    <message>
        <source>starting weights of the original</source>
        <translation>Startgewichte des Originals</translation>
    </message>
    <message>
        <source>temporary files of an interrupted check or repetition</source>
        <translation>Zwischendateien einer unterbrochenen Prüfung oder Wiederholung</translation>
    </message>
    <message>
        <source>the administrator&apos;s settings, with class names</source>
        <translation>die Festlegungen der Administration, mit Klassennamen</translation>
    </message>
    <message>
        <source>the choice, with the rule of the forget set</source>
        <translation>die Auswahl, mit der Regel der Vergessensmenge</translation>
    </message>
    <message>
        <source>the class of a noise</source>
        <translation>die Klasse eines Rauschens</translation>
    </message>
    <message>
        <source>the compute settings of a run</source>
        <translation>die Recheneinstellungen eines Laufs</translation>
    </message>
    <message>
        <source>the course of a run</source>
        <translation>der Verlauf eines Laufs</translation>
    </message>
    <message>
        <source>the curves of a stopped run</source>
        <translation>die Kurven eines angehaltenen Laufs</translation>
    </message>
    <message>
        <source>the decoded images</source>
        <translation>die decodierten Bilder</translation>
    </message>
    <message>
        <source>the evidence record</source>
        <translation>der Nachweis</translation>
    </message>
    <message>
        <source>the expected share, estimated</source>
        <translation>der zu erwartende Anteil, geschätzt</translation>
    </message>
    <message>
        <source>the exported model, its card and an example</source>
        <translation>das exportierte Modell, die Modellkarte und ein Beispiel</translation>
    </message>
    <message>
        <source>the forget set as image names and hashes</source>
        <translation>die Vergessensmenge als Namen und Prüfsummen von Bildern</translation>
    </message>
    <message>
        <source>the forget set as image numbers</source>
        <translation>die Vergessensmenge als Nummern von Bildern</translation>
    </message>
    <message>
        <source>the location of the export</source>
        <translation>der Ort des Exports</translation>
    </message>
    <message>
        <source>the location of the record</source>
        <translation>der Ort des Nachweises</translation>
    </message>
    <message>
        <source>the multimodal model&apos;s answer about each example image</source>
        <translation>die Antwort des multimodalen Modells zu jedem Beispielbild</translation>
    </message>
    <message>
        <source>the noise used by a run</source>
        <translation>das Rauschen eines Laufs</translation>
    </message>
    <message>
        <source>the number of images</source>
        <translation>die Zahl der Bilder</translation>
    </message>
    <message>
        <source>the number of images compared</source>
        <translation>die Zahl der verglichenen Bilder</translation>
    </message>
    <message>
        <source>the number of images to forget</source>
        <translation>die Zahl der zu vergessenden Bilder</translation>
    </message>
    <message>
        <source>the numbers of the forget set</source>
        <translation>die Zahlen zur Vergessensmenge</translation>
    </message>
    <message>
        <source>the origin of a result</source>
        <translation>die Herkunft eines Ergebnisses</translation>
    </message>
    <message>
        <source>the original&apos;s answers about each image</source>
        <translation>die Antworten des Originals zu jedem Bild</translation>
    </message>
    <message>
        <source>the original&apos;s features of each image</source>
        <translation>die Merkmale des Originals zu jedem Bild</translation>
    </message>
    <message>
        <source>the position of each image on the feature maps, and both models&apos; answers</source>
        <translation>die Lage jedes Bildes auf den Merkmalskarten und die Antworten beider Modelle</translation>
    </message>
    <message>
        <source>the preprocessing</source>
        <translation>die Vorverarbeitung</translation>
    </message>
    <message>
        <source>the questions to ask</source>
        <translation>die zu stellenden Fragen</translation>
    </message>
    <message>
        <source>the settings of the maps</source>
        <translation>die Einstellungen der Karten</translation>
    </message>
    <message>
        <source>the similarity of each image to the images to forget</source>
        <translation>die Ähnlichkeit jedes Bildes mit den zu vergessenden</translation>
    </message>
    <message>
        <source>the speed of relearning</source>
        <translation>die Geschwindigkeit des Wiedererlernens</translation>
    </message>
    <message>
        <source>the status of each erasure request</source>
        <translation>der Stand jedes Löschantrags</translation>
    </message>
    <message>
        <source>the test of a server</source>
        <translation>der Test eines Servers</translation>
    </message>
    <message>
        <source>the time a step was tried</source>
        <translation>die Zeit, zu der ein Schritt versucht wurde</translation>
    </message>
    <message>
        <source>the training course of a model for an estimate</source>
        <translation>der Trainingsverlauf eines Modells für eine Schätzung</translation>
    </message>
    <message>
        <source>the unlearned weights</source>
        <translation>die Gewichte nach dem Verlernen</translation>
    </message>
    <message>
        <source>the way questions were computed</source>
        <translation>wie Fragen berechnet wurden</translation>
    </message>
    <message>
        <source>the way scores are computed</source>
        <translation>wie Bewertungen berechnet werden</translation>
    </message>
    <message>
        <source>weights of a model trained for an estimate</source>
        <translation>Gewichte eines Modells, das für eine Schätzung trainiert wurde</translation>
    </message>
    <message>
        <source>weights of unfinished unlearning</source>
        <translation>Gewichte eines nicht abgeschlossenen Verlernens</translation>
    </message>
    <message>
        <source>whether the multimodal model recognises the classes</source>
        <translation>ob das multimodale Modell die Klassen erkennt</translation>
    </message>
</context>
<context>
    <name>explained</name>
    <message>
        <source>A column of the image list, for example patient or device. Then choose a value.</source>
        <translation>Eine Spalte der Bilderliste, zum Beispiel Patient oder Gerät. Wählen Sie dann einen Wert.</translation>
    </message>
    <message>
        <source>A date as YYYY-MM-DD, for example 2026-03-31. Optional.</source>
        <translation>Ein Datum als JJJJ-MM-TT, zum Beispiel 2026-03-31. Optional.</translation>
    </message>
    <message>
        <source>A message to the model’s author. It asks for a file that can be opened here.</source>
        <translation>Eine Nachricht an die Person, die das Modell erstellt hat. Sie bittet um eine Datei, die sich hier öffnen lässt.</translation>
    </message>
    <message>
        <source>A name or department that operators see, so that they know whom to ask.</source>
        <translation>Ein Name oder eine Abteilung, die Bedienpersonen sehen, damit sie wissen, wen sie fragen.</translation>
    </message>
    <message>
        <source>A name that helps you recognise the project. Its folder gets the same name.</source>
        <translation>Ein Name, an dem Sie das Projekt wiedererkennen. Der Projektordner wird danach benannt.</translation>
    </message>
    <message>
        <source>A report of what happened, for the program’s developers. It may contain file names: read it before you pass it on.</source>
        <translation>Ein Bericht darüber, was geschehen ist, für die Entwickler des Programms. Er kann Dateinamen enthalten: Lesen Sie ihn, bevor Sie ihn weitergeben.</translation>
    </message>
    <message>
        <source>A witness. Optional.</source>
        <translation>Eine Person, die es bezeugt. Optional.</translation>
    </message>
    <message>
        <source>Adds a request. Enter its details below.</source>
        <translation>Fügt einen Antrag hinzu. Tragen Sie die Angaben unten ein.</translation>
    </message>
    <message>
        <source>Adds all of these look-alikes to the forget set. The decision is recorded.</source>
        <translation>Nimmt alle diese Doppelgänger in die Vergessensmenge auf. Die Entscheidung wird festgehalten.</translation>
    </message>
    <message>
        <source>Adds an entry.</source>
        <translation>Fügt einen Eintrag hinzu.</translation>
    </message>
    <message>
        <source>Adds the chosen look-alikes to the forget set. The decision is recorded.</source>
        <translation>Nimmt die ausgewählten Doppelgänger in die Vergessensmenge auf. Die Entscheidung wird festgehalten.</translation>
    </message>
    <message>
        <source>Adds the images found to those already chosen.</source>
        <translation>Fügt die gefundenen Bilder den schon ausgewählten hinzu.</translation>
    </message>
    <message>
        <source>Also removes older models in the project folder. They still know what was forgotten later.</source>
        <translation>Entfernt auch ältere Modelle im Projektordner. Sie kennen noch, was später vergessen wurde.</translation>
    </message>
    <message>
        <source>Applies the decision and signs its record, if one is written.</source>
        <translation>Wendet die Entscheidung an und signiert ihren Nachweis, falls einer erstellt wird.</translation>
    </message>
    <message>
        <source>Asks for a name and a folder, then opens the wizard with a new project.</source>
        <translation>Fragt nach einem Namen und einem Ordner und öffnet den Assistenten mit einem neuen Projekt.</translation>
    </message>
    <message>
        <source>Asks for a new due date of the chosen request and the reason, and records both.</source>
        <translation>Fragt nach der neuen Frist des ausgewählten Antrags und dem Grund und hält beides fest.</translation>
    </message>
    <message>
        <source>Asks how and by whom the ticked items were destroyed, and signs that statement. Nothing is deleted.</source>
        <translation>Fragt, wie und durch wen das Angekreuzte vernichtet wurde, und signiert diese Erklärung. Gelöscht wird nichts.</translation>
    </message>
    <message>
        <source>Asks where and since when the new model is in use, and signs that statement.</source>
        <translation>Fragt, wo und seit wann das neue Modell im Einsatz ist, und signiert diese Erklärung.</translation>
    </message>
    <message>
        <source>Asks why you refuse the chosen request and records the refusal. Reopens a refused request.</source>
        <translation>Fragt, warum Sie den ausgewählten Antrag ablehnen, und hält die Ablehnung fest. Öffnet einen abgelehnten Antrag wieder.</translation>
    </message>
    <message>
        <source>Blocks all work if the images differ from the current ones, even by one image.</source>
        <translation>Sperrt jede Arbeit, sobald die Bilder von den aktuellen abweichen, auch nur um ein Bild.</translation>
    </message>
    <message>
        <source>Carries out the action described above.</source>
        <translation>Führt die oben beschriebene Aktion aus.</translation>
    </message>
    <message>
        <source>Carries out the action if the passphrase is correct.</source>
        <translation>Führt die Aktion aus, wenn die Passphrase stimmt.</translation>
    </message>
    <message>
        <source>Carries out the action. The text above describes the consequences.</source>
        <translation>Führt die Aktion aus. Der Text darüber beschreibt die Folgen.</translation>
    </message>
    <message>
        <source>Changes nothing. Same as Esc.</source>
        <translation>Ändert nichts. Wie Esc.</translation>
    </message>
    <message>
        <source>Charts of what has changed, and a tab to try the new model on an image.</source>
        <translation>Diagramme der Änderungen und ein Reiter, in dem Sie das neue Modell an einem Bild ausprobieren.</translation>
    </message>
    <message>
        <source>Checks the answer next to the record against the certificate.</source>
        <translation>Prüft die Antwort, die neben dem Nachweis liegt, anhand des Zertifikats.</translation>
    </message>
    <message>
        <source>Checks this computer again, for example after you connect a graphics card or close other programs.</source>
        <translation>Prüft diesen Computer erneut, zum Beispiel nachdem Sie eine Grafikkarte angeschlossen oder andere Programme geschlossen haben.</translation>
    </message>
    <message>
        <source>Chooses all images shown. Undo reverts this.</source>
        <translation>Wählt alle angezeigten Bilder aus. „Rückgängig“ macht dies rückgängig.</translation>
    </message>
    <message>
        <source>Chooses images by a list of names, or by a value such as a patient number.</source>
        <translation>Wählt Bilder nach einer Liste von Namen aus oder nach einem Wert wie einer Patientennummer.</translation>
    </message>
    <message>
        <source>Chooses images by name. Paste the names or read them from a file.</source>
        <translation>Wählt Bilder nach Namen aus. Fügen Sie die Namen ein, oder lesen Sie sie aus einer Datei.</translation>
    </message>
    <message>
        <source>Closes this window and sends nothing. Same as Esc.</source>
        <translation>Schließt dieses Fenster und sendet nichts. Wie Esc.</translation>
    </message>
    <message>
        <source>Closes this window without changing anything.</source>
        <translation>Schließt dieses Fenster, ohne etwas zu ändern.</translation>
    </message>
    <message>
        <source>Closes this window without creating a project.</source>
        <translation>Schließt dieses Fenster, ohne ein Projekt anzulegen.</translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>Schließt dieses Fenster.</translation>
    </message>
    <message>
        <source>Closes this window. The choice does not change.</source>
        <translation>Schließt dieses Fenster. Die Auswahl ändert sich nicht.</translation>
    </message>
    <message>
        <source>Closes this window. You can continue; finished work is kept.</source>
        <translation>Schließt dieses Fenster. Sie können weitermachen; fertige Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>Closes this window. Your choice is kept.</source>
        <translation>Schließt dieses Fenster. Ihre Auswahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>Continues without these images. The files stay where they are.</source>
        <translation>Fährt ohne diese Bilder fort. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Copies the Python code that loads the model.</source>
        <translation>Kopiert den Python-Code, der das Modell lädt.</translation>
    </message>
    <message>
        <source>Copies the fingerprint.</source>
        <translation>Kopiert den Fingerabdruck.</translation>
    </message>
    <message>
        <source>Copies the message and the details, for an email to your support contact.</source>
        <translation>Kopiert die Meldung und die Details, für eine E-Mail an Ihre Ansprechperson.</translation>
    </message>
    <message>
        <source>Copies the message, for an email.</source>
        <translation>Kopiert die Nachricht für eine E-Mail.</translation>
    </message>
    <message>
        <source>Copies the opening.</source>
        <translation>Kopiert den Öffnungswert.</translation>
    </message>
    <message>
        <source>Copies the record’s fingerprint.</source>
        <translation>Kopiert den Fingerabdruck des Nachweises.</translation>
    </message>
    <message>
        <source>Copies these details, for an email to the program’s developers.</source>
        <translation>Kopiert diese Details, für eine E-Mail an die Entwickler des Programms.</translation>
    </message>
    <message>
        <source>Copies these lines and details of the program and system, for an email.</source>
        <translation>Kopiert diese Zeilen und Angaben zu Programm und System, für eine E-Mail.</translation>
    </message>
    <message>
        <source>Copies this fingerprint.</source>
        <translation>Kopiert diesen Fingerabdruck.</translation>
    </message>
    <message>
        <source>Creates a key, saves it in a file of your choice and signs the record with it.</source>
        <translation>Erzeugt einen Schlüssel, speichert ihn in einer Datei Ihrer Wahl und signiert den Nachweis damit.</translation>
    </message>
    <message>
        <source>Creates a new model that forgets the chosen images, with the fixed settings.</source>
        <translation>Erstellt mit den festgelegten Einstellungen ein neues Modell, das die ausgewählten Bilder vergisst.</translation>
    </message>
    <message>
        <source>Creates the project folder and opens the wizard.</source>
        <translation>Legt den Projektordner an und öffnet den Assistenten.</translation>
    </message>
    <message>
        <source>Crops each image to its centre, as for models trained with the usual ImageNet recipe.</source>
        <translation>Schneidet jedes Bild auf die Mitte zu, wie bei Modellen, die nach dem üblichen ImageNet-Rezept trainiert wurden.</translation>
    </message>
    <message>
        <source>Each row is a class, each column the class it is taken for. A stronger colour means more often. Point at a cell or move to it with the arrow keys to see its value. Click or press Enter to change a cell, where that is possible.</source>
        <translation>Jede Zeile ist eine Klasse, jede Spalte die Klasse, für die sie gehalten wird. Eine kräftigere Farbe bedeutet öfter. Zeigen Sie auf eine Zelle oder gehen Sie mit den Pfeiltasten dorthin, um den Wert zu sehen. Klicken Sie oder drücken Sie Eingabe, um eine Zelle zu ändern, wo das möglich ist.</translation>
    </message>
    <message>
        <source>Erases the listed items after a confirmation. Results, export and record stay.</source>
        <translation>Löscht nach einer Rückfrage das Aufgelistete. Ergebnisse, Export und Nachweis bleiben.</translation>
    </message>
    <message>
        <source>Finds the image in the record and shows its opening.</source>
        <translation>Sucht das Bild im Nachweis und zeigt seinen Öffnungswert.</translation>
    </message>
    <message>
        <source>Finds the sections that contain all words typed here. Enter opens the first, F3 the next.</source>
        <translation>Findet die Abschnitte, die alle eingegebenen Wörter enthalten. Eingabe öffnet den ersten, F3 den nächsten.</translation>
    </message>
    <message>
        <source>For the administrator: allows the export of this one model although it misses a limit.</source>
        <translation>Für die Administration: erlaubt den Export dieses einen Modells, obwohl es eine Grenze nicht einhält.</translation>
    </message>
    <message>
        <source>Gets a time stamp from an authority. It proves that the record existed at that time.</source>
        <translation>Holt einen Zeitstempel von einem Dienst. Er belegt, dass der Nachweis zu dieser Zeit vorlag.</translation>
    </message>
    <message>
        <source>Goes forward to the next chapter in the history.</source>
        <translation>Geht vor zum nächsten Kapitel im Verlauf.</translation>
    </message>
    <message>
        <source>How often one class is taken for the other: 0 is never, 1 always.</source>
        <translation>Wie oft die eine Klasse für die andere gehalten wird: 0 ist nie, 1 immer.</translation>
    </message>
    <message>
        <source>If the server answers only True or False, asks each question five times and uses the share of True. This takes five times as long.</source>
        <translation>Stellt jede Frage fünfmal, wenn der Server nur True oder False antwortet, und verwendet den Anteil von True. Das dauert fünfmal so lange.</translation>
    </message>
    <message>
        <source>Includes the class names in the model card. Leave this off if a class is a person.</source>
        <translation>Nimmt die Klassennamen in die Modellkarte auf. Lassen Sie das Häkchen weg, wenn eine Klasse eine Person ist.</translation>
    </message>
    <message>
        <source>Includes the class names in the record. Its readers then learn what was forgotten.</source>
        <translation>Nimmt die Klassennamen in den Nachweis auf. Wer ihn liest, erfährt dann, was vergessen wurde.</translation>
    </message>
    <message>
        <source>Includes the class names in the saved file. Otherwise the classes are numbered, since a name may be a person’s.</source>
        <translation>Nimmt die Klassennamen in die gespeicherte Datei auf. Sonst werden die Klassen nummeriert, da ein Name der einer Person sein kann.</translation>
    </message>
    <message>
        <source>Includes the image file names in the record. A file name may reveal whose image it is.</source>
        <translation>Nimmt die Dateinamen der Bilder in den Nachweis auf. Ein Dateiname kann verraten, wessen Bild es ist.</translation>
    </message>
    <message>
        <source>Includes thumbnails of the forgotten images in the record.</source>
        <translation>Nimmt Miniaturansichten der vergessenen Bilder in den Nachweis auf.</translation>
    </message>
    <message>
        <source>Its status, as far as you know.</source>
        <translation>Der Stand, soweit Sie ihn kennen.</translation>
    </message>
    <message>
        <source>Keeps all look-alikes. The decision is recorded.</source>
        <translation>Behält alle Doppelgänger. Die Entscheidung wird festgehalten.</translation>
    </message>
    <message>
        <source>Leaves the request unchanged. Same as Esc.</source>
        <translation>Lässt den Antrag unverändert. Wie Esc.</translation>
    </message>
    <message>
        <source>Lets operators choose a forget set in this way.</source>
        <translation>Erlaubt Bedienpersonen, die zu vergessenden Bilder auf diese Weise auszuwählen.</translation>
    </message>
    <message>
        <source>Lets the officer who has read the report sign the record with their own key.</source>
        <translation>Damit signiert die datenschutzbeauftragte Person, die den Bericht gelesen hat, den Nachweis mit einem eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>Lists what the project still holds of the forgotten images. Nothing is erased.</source>
        <translation>Listet auf, was das Projekt von den vergessenen Bildern noch enthält. Gelöscht wird nichts.</translation>
    </message>
    <message>
        <source>Makes the guide’s text larger. Ctrl+0 restores the default size.</source>
        <translation>Vergrößert den Text der Anleitung. Strg+0 stellt die Standardgröße wieder her.</translation>
    </message>
    <message>
        <source>Makes the guide’s text smaller. Ctrl+0 restores the default size.</source>
        <translation>Verkleinert den Text der Anleitung. Strg+0 stellt die Standardgröße wieder her.</translation>
    </message>
    <message>
        <source>Measures what takes minutes: attacks, features and relearning, for all runs on this forget set. Nothing is unlearned.</source>
        <translation>Misst, was Minuten dauert: Angriffe, Merkmale und Wiedererlernen, für alle Läufe mit dieser Vergessensmenge. Nichts wird verlernt.</translation>
    </message>
    <message>
        <source>Opens a dialog to choose a file or folder. You can also drop it here. It is only read, never changed.</source>
        <translation>Öffnet einen Dialog, in dem Sie eine Datei oder einen Ordner auswählen. Sie können sie auch hier ablegen. Sie wird nur gelesen, nie verändert.</translation>
    </message>
    <message>
        <source>Opens a dialog to choose that folder.</source>
        <translation>Öffnet einen Dialog, in dem Sie diesen Ordner auswählen.</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the authority’s answer. The file is copied next to the record.</source>
        <translation>Öffnet einen Dialog, in dem Sie die Antwort des Dienstes auswählen. Sie wird neben den Nachweis kopiert.</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the certificate file.</source>
        <translation>Öffnet einen Dialog, in dem Sie die Zertifikatsdatei auswählen.</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the folder for the file.</source>
        <translation>Öffnet einen Dialog, in dem Sie den Ordner für die Datei auswählen.</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the folder of the multimodal model.</source>
        <translation>Öffnet einen Dialog, in dem Sie den Ordner des multimodalen Modells auswählen.</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the image file.</source>
        <translation>Öffnet einen Dialog, in dem Sie die Bilddatei auswählen.</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the key file.</source>
        <translation>Öffnet einen Dialog, in dem Sie die Schlüsseldatei auswählen.</translation>
    </message>
    <message>
        <source>Opens a dialog to choose your key file and signs the record with that key.</source>
        <translation>Öffnet einen Dialog, in dem Sie Ihre Schlüsseldatei auswählen, und signiert den Nachweis mit dem Schlüssel.</translation>
    </message>
    <message>
        <source>Opens a fresh copy of a small project with handwritten digits. You can’t break anything in it. It is the best way to see what this program does.</source>
        <translation>Öffnet eine frische Kopie eines kleinen Projekts mit handgeschriebenen Ziffern. Darin kann nichts kaputtgehen. So sehen Sie am besten, was dieses Programm tut.</translation>
    </message>
    <message>
        <source>Opens an existing project by its folder and continues where you left off.</source>
        <translation>Öffnet ein vorhandenes Projekt über seinen Ordner und macht dort weiter, wo Sie aufgehört haben.</translation>
    </message>
    <message>
        <source>Opens the folder in the system’s file manager.</source>
        <translation>Öffnet den Ordner in der Dateiverwaltung des Systems.</translation>
    </message>
    <message>
        <source>Opens the folder with the log files.</source>
        <translation>Öffnet den Ordner mit den Protokolldateien.</translation>
    </message>
    <message>
        <source>Opens the model card: what the model is and what was measured.</source>
        <translation>Öffnet die Modellkarte: was das Modell ist und was gemessen wurde.</translation>
    </message>
    <message>
        <source>Opens the next step once this one is done. The text on the left says what is missing.</source>
        <translation>Öffnet den nächsten Schritt, sobald dieser erledigt ist. Links steht, was noch fehlt.</translation>
    </message>
    <message>
        <source>Opens the page Model, where you choose the preprocessing.</source>
        <translation>Öffnet die Seite „Modell“, auf der Sie die Vorverarbeitung wählen.</translation>
    </message>
    <message>
        <source>Opens the project that was open when the program ended unexpectedly, for example after a power cut, at the step you had reached.</source>
        <translation>Öffnet das Projekt, das beim unerwarteten Ende des Programms geöffnet war, etwa nach einem Stromausfall, bei dem Schritt, den Sie erreicht hatten.</translation>
    </message>
    <message>
        <source>Opens the report in your browser. The file is on this computer; no network is used.</source>
        <translation>Öffnet den Bericht in Ihrem Browser. Die Datei liegt auf diesem Computer; ein Netzwerk wird nicht verwendet.</translation>
    </message>
    <message>
        <source>Opens this entry for editing.</source>
        <translation>Öffnet diesen Eintrag zum Bearbeiten.</translation>
    </message>
    <message>
        <source>Other notes about the request. Don’t name the person who made it.</source>
        <translation>Weitere Notizen zum Antrag. Nennen Sie nicht die Person, die ihn gestellt hat.</translation>
    </message>
    <message>
        <source>Other places that hold the original model. These copies still know what is forgotten here.</source>
        <translation>Andere Orte, an denen das Originalmodell noch liegt. Diese Kopien wissen noch, was hier vergessen wird.</translation>
    </message>
    <message>
        <source>People or organisations that received earlier versions of the model and may still use them.</source>
        <translation>Personen oder Stellen, die frühere Versionen des Modells erhalten haben und sie vielleicht noch verwenden.</translation>
    </message>
    <message>
        <source>Prepares a run for this request. Start it on the page Unlearn.</source>
        <translation>Bereitet einen Lauf für diesen Antrag vor. Starten Sie ihn auf der Seite „Verlernen“.</translation>
    </message>
    <message>
        <source>Prepares one run for all chosen requests. Start it on the page Unlearn.</source>
        <translation>Bereitet einen Lauf für alle ausgewählten Anträge vor. Starten Sie ihn auf der Seite „Verlernen“.</translation>
    </message>
    <message>
        <source>Prints this chapter.</source>
        <translation>Druckt dieses Kapitel.</translation>
    </message>
    <message>
        <source>Proves to one person that their image was among those forgotten, and reveals nothing about the others.</source>
        <translation>Belegt einer Person, dass ihr Bild unter den vergessenen war, und verrät nichts über die anderen.</translation>
    </message>
    <message>
        <source>Python code that loads the model, for the people who use it.</source>
        <translation>Python-Code, der das Modell lädt, für alle, die es verwenden.</translation>
    </message>
    <message>
        <source>Reads cells from a CSV file in the format that Export writes.</source>
        <translation>Liest Zellen aus einer CSV-Datei in dem Format, das der Export schreibt.</translation>
    </message>
    <message>
        <source>Reads the folder again, after you have repaired or replaced the files.</source>
        <translation>Liest den Ordner erneut ein, nachdem Sie die Dateien repariert oder ersetzt haben.</translation>
    </message>
    <message>
        <source>Reads the names from a text file, or from a table with a column “path” or “file”.</source>
        <translation>Liest die Namen aus einer Textdatei oder aus einer Tabelle mit einer Spalte „path“ oder „file“.</translation>
    </message>
    <message>
        <source>Redoes the change that was undone.</source>
        <translation>Stellt die rückgängig gemachte Änderung wieder her.</translation>
    </message>
    <message>
        <source>Removes the restrictions, after asking for the passphrase. Everyone can then change everything.</source>
        <translation>Hebt nach Eingabe der Passphrase die Einschränkungen auf. Alle können dann alles ändern.</translation>
    </message>
    <message>
        <source>Removes the stored key for this server.</source>
        <translation>Entfernt den gespeicherten Schlüssel für diesen Server.</translation>
    </message>
    <message>
        <source>Removes this card. The project itself and its entry under Recent projects stay.</source>
        <translation>Entfernt diese Karte. Das Projekt selbst und sein Eintrag unter „Letzte Projekte“ bleiben.</translation>
    </message>
    <message>
        <source>Removes this class’s output and name from the file. The numbers of later outputs fall by one.</source>
        <translation>Entfernt die Ausgabe und den Namen dieser Klasse aus der Datei. Die folgenden Ausgaben rücken um eins auf.</translation>
    </message>
    <message>
        <source>Removes this entry. Existing records keep it.</source>
        <translation>Entfernt diesen Eintrag. In vorhandenen Nachweisen bleibt er.</translation>
    </message>
    <message>
        <source>Replaces the answer with this number. Same as Enter.</source>
        <translation>Ersetzt die Antwort durch diese Zahl. Wie Eingabe.</translation>
    </message>
    <message>
        <source>Restores the order derived from the class names.</source>
        <translation>Stellt die Reihenfolge wieder her, die sich aus den Klassennamen ergibt.</translation>
    </message>
    <message>
        <source>Restores the original answer.</source>
        <translation>Stellt die ursprüngliche Antwort wieder her.</translation>
    </message>
    <message>
        <source>Returns to the choice of method, for another run. The run shown is kept.</source>
        <translation>Geht zurück zur Wahl der Methode, für einen weiteren Lauf. Der angezeigte Lauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>Returns to the previous chapter.</source>
        <translation>Geht zurück zum vorigen Kapitel.</translation>
    </message>
    <message>
        <source>Returns to the previous step. Nothing is lost, even while work is running.</source>
        <translation>Geht zum vorigen Schritt zurück. Dabei geht nichts verloren, auch nicht während einer laufenden Arbeit.</translation>
    </message>
    <message>
        <source>Runs both models on all images, for the charts in these tabs. Needed once per run.</source>
        <translation>Wendet beide Modelle auf alle Bilder an, für die Diagramme in diesen Reitern. Einmal je Lauf nötig.</translation>
    </message>
    <message>
        <source>Saves a small file to send to the authority. Nothing is sent from here.</source>
        <translation>Speichert eine kleine Datei für den Dienst. Von hier aus wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Saves the chart as an image (PNG), a vector graphic (SVG) or a table (CSV).</source>
        <translation>Speichert das Diagramm als Bild (PNG), Vektorgrafik (SVG) oder Tabelle (CSV).</translation>
    </message>
    <message>
        <source>Saves the file in the project’s own folder again.</source>
        <translation>Speichert die Datei wieder im Ordner des Projekts.</translation>
    </message>
    <message>
        <source>Saves the names that match no image, so that you can follow them up.</source>
        <translation>Speichert die Namen, zu denen es kein Bild gibt, damit Sie ihnen nachgehen können.</translation>
    </message>
    <message>
        <source>Saves the officer’s key to a file. Keep it apart from the record. Anyone with the key and a copy of an image can tell whether that image was among those forgotten.</source>
        <translation>Speichert den Datenschutzschlüssel in einer Datei. Bewahren Sie sie getrennt vom Nachweis auf. Wer den Schlüssel und eine Kopie eines Bildes hat, kann feststellen, ob das Bild unter den vergessenen war.</translation>
    </message>
    <message>
        <source>Saves the opening as a text file, with instructions for checking it.</source>
        <translation>Speichert den Öffnungswert als Textdatei, mit einer Anleitung zum Prüfen.</translation>
    </message>
    <message>
        <source>Saves this entry in the project, for the next record.</source>
        <translation>Speichert diesen Eintrag im Projekt, für den nächsten Nachweis.</translation>
    </message>
    <message>
        <source>Scrolls through the classes if there are more than fit.</source>
        <translation>Blättert durch die Klassen, wenn es mehr sind, als hineinpassen.</translation>
    </message>
    <message>
        <source>Searches all images for look-alikes of the forget set. During the search, this button stops it.</source>
        <translation>Sucht unter allen Bildern nach Doppelgängern der Vergessensmenge. Während der Suche hält diese Schaltfläche sie an.</translation>
    </message>
    <message>
        <source>Sends one real question to the server, after your consent, and shows how answers will be scored.</source>
        <translation>Stellt dem Server nach Ihrer Zustimmung eine echte Frage und zeigt, wie Antworten bewertet werden.</translation>
    </message>
    <message>
        <source>Sends the images once the boxes are ticked. This can’t be undone.</source>
        <translation>Sendet die Bilder, sobald die Häkchen gesetzt sind. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Shows all images, or only those that are chosen.</source>
        <translation>Zeigt alle Bilder oder nur die ausgewählten.</translation>
    </message>
    <message>
        <source>Shows only classes whose name contains this text.</source>
        <translation>Zeigt nur Klassen, deren Name diesen Text enthält.</translation>
    </message>
    <message>
        <source>Shows only images of one class.</source>
        <translation>Zeigt nur Bilder einer Klasse.</translation>
    </message>
    <message>
        <source>Shows only images whose class the model gives this confidence. Those with the lowest confidence are often unusual.</source>
        <translation>Zeigt nur Bilder, deren Klasse das Modell mit dieser Sicherheit angibt. Die mit der geringsten Sicherheit sind oft ungewöhnlich.</translation>
    </message>
    <message>
        <source>Shows only images whose name contains this text. The wildcards * (any characters) and ? (one character) match the whole name.</source>
        <translation>Zeigt nur Bilder, deren Name diesen Text enthält. Mit den Platzhaltern * (beliebige Zeichen) und ? (ein Zeichen) muss der ganze Name passen.</translation>
    </message>
    <message>
        <source>Shows only images with this value in the column.</source>
        <translation>Zeigt nur Bilder mit diesem Wert in der Spalte.</translation>
    </message>
    <message>
        <source>Shows or hides further figures for each question.</source>
        <translation>Zeigt oder verbirgt weitere Zahlen zu jeder Frage.</translation>
    </message>
    <message>
        <source>Shows or hides more fields about the decision.</source>
        <translation>Zeigt oder verbirgt weitere Felder zur Entscheidung.</translation>
    </message>
    <message>
        <source>Shows or hides settings that are rarely needed. Hidden settings keep their defaults.</source>
        <translation>Zeigt oder verbirgt selten gebrauchte Einstellungen. Verborgene behalten ihre Vorgaben.</translation>
    </message>
    <message>
        <source>Shows or hides the details. Hidden fields keep their values.</source>
        <translation>Zeigt oder verbirgt die Details. Verborgene Felder behalten ihre Werte.</translation>
    </message>
    <message>
        <source>Shows or hides the figures for this request.</source>
        <translation>Zeigt oder verbirgt die Zahlen zu diesem Antrag.</translation>
    </message>
    <message>
        <source>Shows or hides the images or classes concerned.</source>
        <translation>Zeigt oder verbirgt die betroffenen Bilder oder Klassen.</translation>
    </message>
    <message>
        <source>Shows the look-alikes, most similar first, so that you can choose among them.</source>
        <translation>Zeigt die Doppelgänger, die ähnlichsten zuerst, sodass Sie unter ihnen auswählen können.</translation>
    </message>
    <message>
        <source>Shows the next images.</source>
        <translation>Zeigt die nächsten Bilder.</translation>
    </message>
    <message>
        <source>Shows the previous images.</source>
        <translation>Zeigt die vorigen Bilder.</translation>
    </message>
    <message>
        <source>Shows the technical details, for the program’s developers.</source>
        <translation>Zeigt die technischen Details, für die Entwickler des Programms.</translation>
    </message>
    <message>
        <source>Signs the statement above and saves it next to the record. Nothing is deleted.</source>
        <translation>Signiert die Erklärung oben und speichert sie neben dem Nachweis. Gelöscht wird nichts.</translation>
    </message>
    <message>
        <source>Starts asking which classes look alike. Answers are saved as they arrive, so you can stop at any time.</source>
        <translation>Beginnt zu fragen, welche Klassen einander ähnlich sehen. Antworten werden sofort gespeichert, Sie können also jederzeit anhalten.</translation>
    </message>
    <message>
        <source>Starts creating the new model. You can stop at any time; the original stays unchanged.</source>
        <translation>Beginnt, das neue Modell zu erstellen. Sie können jederzeit anhalten; das Original bleibt unverändert.</translation>
    </message>
    <message>
        <source>Stop ends the work within about a second and keeps what is finished. Resume continues from there.</source>
        <translation>„Anhalten“ beendet die Arbeit in etwa einer Sekunde und behält, was fertig ist. „Fortsetzen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>That person’s role. Optional.</source>
        <translation>Die Funktion dieser Person. Optional.</translation>
    </message>
    <message>
        <source>The administrator’s passphrase. It is not stored anywhere. Without it, the fixed settings can’t be changed.</source>
        <translation>Die Passphrase der Administration. Sie wird nirgends gespeichert. Ohne sie lassen sich die festgelegten Einstellungen nicht ändern.</translation>
    </message>
    <message>
        <source>The batch size of the original’s training. Leave it empty if you don’t know.</source>
        <translation>Die Batchgröße beim Training des Originals. Lassen Sie das Feld leer, wenn Sie sie nicht kennen.</translation>
    </message>
    <message>
        <source>The channel order that the model expects, or greyscale.</source>
        <translation>Die Reihenfolge der Farbkanäle, die das Modell erwartet, oder Graustufen.</translation>
    </message>
    <message>
        <source>The chapter. Links lead to other chapters and to the glossary.</source>
        <translation>Das Kapitel. Links führen zu anderen Kapiteln und zum Glossar.</translation>
    </message>
    <message>
        <source>The class of each model output. Double-click a class to change it.</source>
        <translation>Die Klasse jeder Ausgabe des Modells. Doppelklicken Sie auf eine Klasse, um sie zu ändern.</translation>
    </message>
    <message>
        <source>The class of which the model forgets a part. The class itself stays.</source>
        <translation>Die Klasse, von der das Modell einen Teil vergisst. Die Klasse selbst bleibt.</translation>
    </message>
    <message>
        <source>The classes, with the number of images and the share that the model recognises. Click a column heading to sort.</source>
        <translation>Die Klassen mit der Zahl ihrer Bilder und dem Anteil, den das Modell erkennt. Klicken Sie auf einen Spaltenkopf, um zu sortieren.</translation>
    </message>
    <message>
        <source>The components of this program and their licences.</source>
        <translation>Die Komponenten dieses Programms und ihre Lizenzen.</translation>
    </message>
    <message>
        <source>The date it was done, as YYYY-MM-DD.</source>
        <translation>Das Datum der Erledigung, als JJJJ-MM-TT.</translation>
    </message>
    <message>
        <source>The date they were told to withdraw it, as YYYY-MM-DD. Optional.</source>
        <translation>Das Datum der Aufforderung, es zurückzuziehen, als JJJJ-MM-TT. Optional.</translation>
    </message>
    <message>
        <source>The device that runs the multimodal model: the processor or a graphics card. Automatic is usually best.</source>
        <translation>Das Gerät, auf dem das multimodale Modell läuft: Prozessor oder Grafikkarte. „Automatisch“ ist meist am besten.</translation>
    </message>
    <message>
        <source>The exception that applies to all or part of the request, for example a duty to keep the data. Optional.</source>
        <translation>Die Ausnahme, die für den Antrag oder einen Teil davon gilt, zum Beispiel eine Aufbewahrungspflicht. Optional.</translation>
    </message>
    <message>
        <source>The file with the certificate that the authority publishes. The program remembers it.</source>
        <translation>Die Datei mit dem Zertifikat, das der Dienst veröffentlicht. Das Programm merkt es sich.</translation>
    </message>
    <message>
        <source>The file with the officer’s key. Leave it empty if the key is stored on this computer.</source>
        <translation>Die Datei mit dem Datenschutzschlüssel. Lassen Sie das Feld leer, wenn der Schlüssel auf diesem Computer gespeichert ist.</translation>
    </message>
    <message>
        <source>The file’s fingerprint (SHA-256). Use it later to check that a file is this one.</source>
        <translation>Der Fingerabdruck der Datei (SHA-256). Damit lässt sich später prüfen, ob eine Datei genau diese ist.</translation>
    </message>
    <message>
        <source>The file’s name. The default says how much was forgotten, but not what.</source>
        <translation>Der Name der Datei. Die Vorgabe nennt, wie viel vergessen wurde, aber nicht, was.</translation>
    </message>
    <message>
        <source>The fingerprint of a key that signed this record. Ask the key’s owner to confirm it.</source>
        <translation>Der Fingerabdruck eines Schlüssels, der diesen Nachweis signiert hat. Lassen Sie ihn sich vom Besitzer des Schlüssels bestätigen.</translation>
    </message>
    <message>
        <source>The first day of use, as YYYY-MM-DD.</source>
        <translation>Der erste Tag des Einsatzes als JJJJ-MM-TT.</translation>
    </message>
    <message>
        <source>The folder in which the project folder is created.</source>
        <translation>Der Ordner, in dem der Projektordner angelegt wird.</translation>
    </message>
    <message>
        <source>The folder with the record and its report.</source>
        <translation>Der Ordner mit dem Nachweis und seinem Bericht.</translation>
    </message>
    <message>
        <source>The guide’s chapters and sections. Press Enter or click to open one.</source>
        <translation>Die Kapitel und Abschnitte der Anleitung. Öffnen Sie einen Eintrag mit Eingabe oder einem Klick.</translation>
    </message>
    <message>
        <source>The height and width to which each image is resized for the model.</source>
        <translation>Die Höhe und Breite, auf die jedes Bild für das Modell gebracht wird.</translation>
    </message>
    <message>
        <source>The images or classes concerned.</source>
        <translation>Die betroffenen Bilder oder Klassen.</translation>
    </message>
    <message>
        <source>The images that may be sent to a server, if any. Each transfer also needs consent.</source>
        <translation>Die Bilder, die an einen Server gesendet werden dürfen. Jede Übertragung braucht außerdem eine Zustimmung.</translation>
    </message>
    <message>
        <source>The images whose changed answers are shown.</source>
        <translation>Die Bilder, deren geänderte Antworten angezeigt werden.</translation>
    </message>
    <message>
        <source>The images. Click an image to choose it or clear the choice. Keyboard: arrow keys move, Space chooses, Shift with arrow keys chooses a range, Ctrl+A chooses all shown.</source>
        <translation>Die Bilder. Klicken Sie auf ein Bild, um es aus- oder abzuwählen. Tastatur: Pfeiltasten bewegen, die Leertaste wählt aus, Umschalt mit Pfeiltasten wählt einen Bereich, Strg+A alle angezeigten.</translation>
    </message>
    <message>
        <source>The item that still holds what was forgotten.</source>
        <translation>Die Sache, die das Vergessene noch enthält.</translation>
    </message>
    <message>
        <source>The kind of map: all images along the two directions in which they differ most, or some of them with neighbours kept together.</source>
        <translation>Die Art der Karte: alle Bilder entlang der beiden Richtungen, in denen sie sich am meisten unterscheiden, oder einige davon, mit Nachbarn beieinander.</translation>
    </message>
    <message>
        <source>The language of the report. The signed data does not depend on it.</source>
        <translation>Die Sprache des Berichts. Die signierten Daten hängen nicht davon ab.</translation>
    </message>
    <message>
        <source>The latest log entries, newest at the bottom.</source>
        <translation>Die neuesten Einträge des Protokolls, der letzte ganz unten.</translation>
    </message>
    <message>
        <source>The learning rate of the original’s training. Leave it empty if you don’t know.</source>
        <translation>Die Lernrate beim Training des Originals. Lassen Sie das Feld leer, wenn Sie sie nicht kennen.</translation>
    </message>
    <message>
        <source>The legal ground of the request, for example withdrawn consent. Optional.</source>
        <translation>Die Rechtsgrundlage des Antrags, zum Beispiel eine widerrufene Einwilligung. Optional.</translation>
    </message>
    <message>
        <source>The level of destruction. Clear, purge and destroy are the NIST SP 800-88 terms for media.</source>
        <translation>Der Grad der Vernichtung. Überschreiben (clear), bereinigen (purge) und zerstören (destroy) sind Begriffe aus NIST SP 800-88 für Datenträger.</translation>
    </message>
    <message>
        <source>The location of the file.</source>
        <translation>Der Speicherort der Datei.</translation>
    </message>
    <message>
        <source>The loss on these images at each step. The pale line shows single steps, the strong line the trend. The title names the dashed line.</source>
        <translation>Der Verlust auf diesen Bildern bei jedem Schritt. Die blasse Linie zeigt einzelne Schritte, die kräftige den Verlauf. Der Titel nennt die gestrichelte Linie.</translation>
    </message>
    <message>
        <source>The method of the run that meets the chosen requests.</source>
        <translation>Die Methode des Laufs, der die ausgewählten Anträge erfüllt.</translation>
    </message>
    <message>
        <source>The method that makes the model forget. The first is the usual choice; the published methods below are for comparison.</source>
        <translation>Die Methode, mit der das Modell vergisst. Die erste ist die übliche Wahl; die veröffentlichten Methoden darunter dienen dem Vergleich.</translation>
    </message>
    <message>
        <source>The method, in your own words. Optional.</source>
        <translation>Das Verfahren, in Ihren Worten. Optional.</translation>
    </message>
    <message>
        <source>The model’s name on the server. Ask the person who runs the server.</source>
        <translation>Der Name des Modells auf dem Server. Fragen Sie die Person, die den Server betreibt.</translation>
    </message>
    <message>
        <source>The name of this processing in your register of processing activities. Optional.</source>
        <translation>Der Name dieser Verarbeitung in Ihrem Verzeichnis von Verarbeitungstätigkeiten. Optional.</translation>
    </message>
    <message>
        <source>The names of the images, one per line. You can omit folders where the name alone is unique.</source>
        <translation>Die Namen der Bilder, einer pro Zeile. Ordner können entfallen, wenn der Name allein eindeutig ist.</translation>
    </message>
    <message>
        <source>The names of the unreadable images.</source>
        <translation>Die Namen der nicht lesbaren Bilder.</translation>
    </message>
    <message>
        <source>The new date, as YYYY-MM-DD. Leave it empty to restore the original date.</source>
        <translation>Das neue Datum als JJJJ-MM-TT. Lassen Sie das Feld leer, um das ursprüngliche wiederherzustellen.</translation>
    </message>
    <message>
        <source>The new due date, as YYYY-MM-DD. Optional.</source>
        <translation>Die neue Frist als JJJJ-MM-TT. Optional.</translation>
    </message>
    <message>
        <source>The number of epochs of the original’s training. Leave it empty if you don’t know.</source>
        <translation>Die Zahl der Epochen beim Training des Originals. Lassen Sie das Feld leer, wenn Sie sie nicht kennen.</translation>
    </message>
    <message>
        <source>The number of images of each class that would be sent.</source>
        <translation>Die Zahl der Bilder jeder Klasse, die gesendet würden.</translation>
    </message>
    <message>
        <source>The number of questions sent at the same time. More is faster, up to a point.</source>
        <translation>Die Zahl der gleichzeitig gestellten Fragen. Je mehr, desto schneller, bis zu einem gewissen Punkt.</translation>
    </message>
    <message>
        <source>The numerical precision. Lower precision needs less memory. Automatic is usually best.</source>
        <translation>Die Rechengenauigkeit. Eine geringere braucht weniger Arbeitsspeicher. „Automatisch“ ist meist am besten.</translation>
    </message>
    <message>
        <source>The opening: a number that opens the mark of this one image. Protect it like the image itself.</source>
        <translation>Der Öffnungswert: eine Zahl, die das Kennzeichen dieses einen Bildes öffnet. Schützen Sie ihn wie das Bild selbst.</translation>
    </message>
    <message>
        <source>The order of the classes: as in the folder, or most similar first.</source>
        <translation>Die Reihenfolge der Klassen: wie im Ordner oder ähnlichste zuerst.</translation>
    </message>
    <message>
        <source>The organisation responsible for the data. Optional.</source>
        <translation>Die Organisation, die für die Daten verantwortlich ist. Optional.</translation>
    </message>
    <message>
        <source>The parts of the class. Tick those that the model should forget.</source>
        <translation>Die Teile der Klasse. Kreuzen Sie die an, die das Modell vergessen soll.</translation>
    </message>
    <message>
        <source>The person or organisation that has it. Optional.</source>
        <translation>Die Person oder Stelle, die es hat. Optional.</translation>
    </message>
    <message>
        <source>The person or organisation that received an earlier model.</source>
        <translation>Die Person oder Stelle, die ein früheres Modell erhalten hat.</translation>
    </message>
    <message>
        <source>The person who allows it. The record states the name. Optional.</source>
        <translation>Die Person, die es erlaubt. Der Nachweis nennt den Namen. Optional.</translation>
    </message>
    <message>
        <source>The person who carried out the erasure. Optional.</source>
        <translation>Die Person, die das Löschen ausgeführt hat. Optional.</translation>
    </message>
    <message>
        <source>The person who decided about the request. Optional.</source>
        <translation>Die Person, die über den Antrag entschieden hat. Optional.</translation>
    </message>
    <message>
        <source>The person who decided to forget the images. Optional.</source>
        <translation>Die Person, die entschieden hat, dass die Bilder vergessen werden. Optional.</translation>
    </message>
    <message>
        <source>The person who decided. The record of the decision names them; without a name, no record is written.</source>
        <translation>Die Person, die entschieden hat. Der Nachweis der Entscheidung nennt sie; ohne Namen wird keiner erstellt.</translation>
    </message>
    <message>
        <source>The person who did it. The signed statement includes this name.</source>
        <translation>Die Person, die es getan hat. Die signierte Erklärung nennt diesen Namen.</translation>
    </message>
    <message>
        <source>The place where someone can find it.</source>
        <translation>Der Ort, an dem man es findet.</translation>
    </message>
    <message>
        <source>The place where the new model is in use.</source>
        <translation>Der Ort, an dem das neue Modell im Einsatz ist.</translation>
    </message>
    <message>
        <source>The processor acting for the responsible body, if any. Optional.</source>
        <translation>Der Auftragsverarbeiter der verantwortlichen Stelle, falls es einen gibt. Optional.</translation>
    </message>
    <message>
        <source>The random seed. The same seed draws the same images again.</source>
        <translation>Der Startwert. Derselbe Startwert zieht dieselben Bilder noch einmal.</translation>
    </message>
    <message>
        <source>The reason for the decision. With a reason, a signed record of the decision is written. Don’t name the person who made the request.</source>
        <translation>Der Grund der Entscheidung. Mit einem Grund wird ein signierter Nachweis der Entscheidung erstellt. Nennen Sie nicht die Person, die den Antrag gestellt hat.</translation>
    </message>
    <message>
        <source>The reason why part of the request is exempt, in your own words. Optional.</source>
        <translation>Warum ein Teil des Antrags ausgenommen ist, in Ihren Worten. Optional.</translation>
    </message>
    <message>
        <source>The reason why the due date was moved. Optional.</source>
        <translation>Der Grund, warum die Frist verschoben wurde. Optional.</translation>
    </message>
    <message>
        <source>The reason why the request was made or granted, in your own words. Optional.</source>
        <translation>Warum der Antrag gestellt oder bewilligt wurde, in Ihren Worten. Optional.</translation>
    </message>
    <message>
        <source>The reason why they were not told, if so.</source>
        <translation>Der Grund, falls sie nicht benachrichtigt wurden.</translation>
    </message>
    <message>
        <source>The reason why this model may be exported anyway. The record states it.</source>
        <translation>Der Grund, warum dieses Modell trotzdem exportiert werden darf. Der Nachweis nennt ihn.</translation>
    </message>
    <message>
        <source>The record’s fingerprint, for your own files. It differs if a single character of the record changes.</source>
        <translation>Der Fingerabdruck des Nachweises, für Ihre eigenen Akten. Er ändert sich mit jedem Zeichen des Nachweises.</translation>
    </message>
    <message>
        <source>The requests in this project and their status. Choose one, or several with Ctrl or Shift.</source>
        <translation>Die Anträge dieses Projekts und ihr Stand. Wählen Sie einen aus, oder mehrere mit Strg oder Umschalt.</translation>
    </message>
    <message>
        <source>The request’s reference number in your own files. Don’t use a name.</source>
        <translation>Das Aktenzeichen des Antrags in Ihren eigenen Akten. Verwenden Sie keinen Namen.</translation>
    </message>
    <message>
        <source>The request’s reference number in your own files. Don’t use a person’s name.</source>
        <translation>Das Aktenzeichen des Antrags in Ihren eigenen Akten. Verwenden Sie nicht den Namen einer Person.</translation>
    </message>
    <message>
        <source>The role of the person who carried it out. Optional.</source>
        <translation>Die Funktion der Person, die es ausgeführt hat. Optional.</translation>
    </message>
    <message>
        <source>The role of the person who decided. Optional.</source>
        <translation>Die Funktion der Person, die entschieden hat. Optional.</translation>
    </message>
    <message>
        <source>The run shown. Earlier runs are kept. Runs made for an earlier choice are marked.</source>
        <translation>Der angezeigte Lauf. Frühere Läufe bleiben erhalten. Läufe zu einer früheren Auswahl sind gekennzeichnet.</translation>
    </message>
    <message>
        <source>The same passphrase again, to rule out typing errors.</source>
        <translation>Dieselbe Passphrase noch einmal, um Tippfehler auszuschließen.</translation>
    </message>
    <message>
        <source>The scaling of pixel values before the model receives them. With wrong preprocessing the model answers wrongly. The page Images tries the usual ways.</source>
        <translation>Die Skalierung der Pixelwerte, bevor das Modell sie erhält. Bei falscher Vorverarbeitung antwortet das Modell falsch. Die Seite „Bilder“ probiert die üblichen Möglichkeiten.</translation>
    </message>
    <message>
        <source>The sections found. Press Enter or click to open one.</source>
        <translation>Die gefundenen Abschnitte. Öffnen Sie einen mit Eingabe oder einem Klick.</translation>
    </message>
    <message>
        <source>The server’s API key. It is stored in the system’s keyring or, if there is none, kept until the program ends. It is never stored in the project.</source>
        <translation>Der API-Schlüssel des Servers. Er wird im Schlüsselbund des Systems gespeichert oder, wenn es keinen gibt, bis zum Programmende aufbewahrt. Im Projekt wird er nie gespeichert.</translation>
    </message>
    <message>
        <source>The server’s address, up to and including /v1. Nothing is sent to it without your consent.</source>
        <translation>Die Adresse des Servers, bis einschließlich /v1. Ohne Ihre Zustimmung wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The share of images of each class that is recognised: before as an outline, after as a filled bar.</source>
        <translation>Der Anteil der erkannten Bilder jeder Klasse: vorher als Umriss, nachher als gefüllter Balken.</translation>
    </message>
    <message>
        <source>The share of images still recognised at each step: of the images to forget and of the others.</source>
        <translation>Der Anteil der noch erkannten Bilder bei jedem Schritt: der zu vergessenden und der anderen.</translation>
    </message>
    <message>
        <source>The share of the training images to draw at random and forget.</source>
        <translation>Der Anteil der Trainingsbilder, der zufällig gezogen und vergessen wird.</translation>
    </message>
    <message>
        <source>The similarity from which images count as look-alikes. Further right: near-copies only. Further left: also images that merely resemble each other.</source>
        <translation>Die Ähnlichkeit, ab der Bilder als Doppelgänger gelten. Weiter rechts: nur Beinahe-Kopien. Weiter links: auch Bilder, die einander bloß ähneln.</translation>
    </message>
    <message>
        <source>The steps of the wizard. A tick marks a finished step; the line below shows the decision. Click a step to return to it, or use the arrow keys and Enter.</source>
        <translation>Die Schritte des Assistenten. Ein Haken kennzeichnet einen erledigten Schritt; darunter steht die Entscheidung. Klicken Sie auf einen Schritt, um zurückzugehen, oder verwenden Sie Pfeiltasten und Eingabe.</translation>
    </message>
    <message>
        <source>The technical details, for the program’s developers.</source>
        <translation>Die technischen Details, für die Entwickler des Programms.</translation>
    </message>
    <message>
        <source>The unchanged image file. Its name may differ.</source>
        <translation>Die unveränderte Bilddatei. Ihr Name darf anders sein.</translation>
    </message>
    <message>
        <source>The value of the images to choose.</source>
        <translation>Der Wert der auszuwählenden Bilder.</translation>
    </message>
    <message>
        <source>The way the class is divided: into sub-classes by folder, or by a column of the list.</source>
        <translation>Die Unterteilung der Klasse: in Unterklassen nach Ordnern oder nach einer Spalte der Liste.</translation>
    </message>
    <message>
        <source>The way to solve the problem described next to it.</source>
        <translation>Der Weg, das daneben beschriebene Problem zu lösen.</translation>
    </message>
    <message>
        <source>Their role, for example data-protection officer. Optional.</source>
        <translation>Die Funktion dieser Person, zum Beispiel Datenschutzbeauftragte. Optional.</translation>
    </message>
    <message>
        <source>Tick the parts of the data that the model was trained on. The rest counts as unseen.</source>
        <translation>Kreuzen Sie die Teile der Daten an, mit denen das Modell trainiert wurde. Der Rest gilt als ungesehen.</translation>
    </message>
    <message>
        <source>Tick this if it was destroyed, then say how below.</source>
        <translation>Setzen Sie das Häkchen, wenn es vernichtet wurde, und geben Sie darunter an, wie.</translation>
    </message>
    <message>
        <source>Tick this if this model was in use there before.</source>
        <translation>Setzen Sie das Häkchen, wenn dieses Modell dort vorher im Einsatz war.</translation>
    </message>
    <message>
        <source>Trains briefly on the images to keep and estimates how many of the images to forget a retrained model would recognise. You can stop and resume it.</source>
        <translation>Trainiert kurz auf den zu behaltenden Bildern und schätzt, wie viele der zu vergessenden Bilder ein neu trainiertes Modell erkennen würde. Sie können anhalten und fortsetzen.</translation>
    </message>
    <message>
        <source>Undoes the last change of a cell. Same as Ctrl+Z.</source>
        <translation>Macht die letzte Änderung einer Zelle rückgängig. Wie Strg+Z.</translation>
    </message>
    <message>
        <source>Undoes the last change of the choice. Same as Ctrl+Z.</source>
        <translation>Macht die letzte Änderung der Auswahl rückgängig. Wie Strg+Z.</translation>
    </message>
    <message>
        <source>Uses the best-fitting preprocessing and runs the model on all images again.</source>
        <translation>Verwendet die am besten passende Vorverarbeitung und wendet das Modell erneut auf alle Bilder an.</translation>
    </message>
    <message>
        <source>Uses the current choice on the page Forget for this request.</source>
        <translation>Übernimmt die aktuelle Auswahl der Seite „Vergessen“ für diesen Antrag.</translation>
    </message>
    <message>
        <source>Uses the order in the table and runs the model on the images again.</source>
        <translation>Verwendet die Reihenfolge der Tabelle und wendet das Modell erneut auf die Bilder an.</translation>
    </message>
    <message>
        <source>Writes the file, reads it back and compares its answers with those of the new model.</source>
        <translation>Schreibt die Datei, liest sie zurück und vergleicht ihre Antworten mit denen des neuen Modells.</translation>
    </message>
    <message>
        <source>Writes the matrix to a CSV file, for example for a spreadsheet.</source>
        <translation>Schreibt die Matrix in eine CSV-Datei, zum Beispiel für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Writes the signed record and its report next to the exported model. Existing records are never overwritten.</source>
        <translation>Schreibt den signierten Nachweis und seinen Bericht neben das exportierte Modell. Vorhandene Nachweise werden nie überschrieben.</translation>
    </message>
    <message>
        <source>Your consent to send images from the forget set too. It applies to this forget set only.</source>
        <translation>Ihre Zustimmung, auch zu vergessende Bilder zu senden. Sie gilt nur für diese Vergessensmenge.</translation>
    </message>
    <message>
        <source>Your consent. Nothing is sent without it. It is stored in the project, so you can prove it later.</source>
        <translation>Ihre Zustimmung. Ohne sie wird nichts gesendet. Sie wird im Projekt gespeichert und lässt sich später belegen.</translation>
    </message>
    <message>
        <source>Your evidence that the model was trained on exactly these images.</source>
        <translation>Ihr Beleg dafür, dass das Modell mit genau diesen Bildern trainiert wurde.</translation>
    </message>
    <message>
        <source>Zoom with Ctrl and the mouse wheel, or after a click with the wheel alone, or with + and −. 0 shows everything, the arrow keys move the view.</source>
        <translation>Zoomen Sie mit Strg und dem Mausrad, nach einem Klick mit dem Rad allein oder mit + und −. 0 zeigt alles, die Pfeiltasten verschieben den Ausschnitt.</translation>
    </message>
    <message>
        <source>Zooms both maps in or out, or shows them completely.</source>
        <translation>Vergrößert oder verkleinert beide Karten oder zeigt sie ganz.</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} min {s} s</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} Byte</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} Punkte</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
</context>
<context>
    <name>flow</name>
    <message>
        <source>All limits are met. You can export the model.</source>
        <translation>Alle Grenzen sind eingehalten. Sie können das Modell exportieren.</translation>
    </message>
    <message>
        <source>Another window or command is running this step. Here you can only watch.</source>
        <translation>Ein anderes Fenster oder ein Befehl führt diesen Schritt aus. Hier können Sie nur zusehen.</translation>
    </message>
    <message>
        <source>Both models are answering about your image.</source>
        <translation>Beide Modelle antworten zu Ihrem Bild.</translation>
    </message>
    <message>
        <source>Choose a folder and export the new model.</source>
        <translation>Wählen Sie einen Ordner und exportieren Sie das neue Modell.</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Counting the chosen images.</source>
        <translation>Ausgewählte Bilder werden gezählt.</translation>
    </message>
    <message>
        <source>Counting the questions for the estimate.</source>
        <translation>Die Fragen für die Schätzung werden gezählt.</translation>
    </message>
    <message>
        <source>Done. If someone must account for the erasure, write the record too.</source>
        <translation>Fertig. Muss jemand über das Löschen Rechenschaft ablegen, erstellen Sie auch den Nachweis.</translation>
    </message>
    <message>
        <source>Done. The record is signed. Keep its fingerprint in another place.</source>
        <translation>Fertig. Der Nachweis ist signiert. Bewahren Sie seinen Fingerabdruck an einem anderen Ort auf.</translation>
    </message>
    <message>
        <source>Erasing the traces.</source>
        <translation>Die Spuren werden gelöscht.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forgotten, but the rest is worse. Try a gentler run, or export the model as it is.</source>
        <translation>Vergessen, aber der Rest ist schlechter. Versuchen Sie einen schonenderen Lauf, oder exportieren Sie das Modell, wie es ist.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Measuring the models in more detail. You can stop at any time.</source>
        <translation>Die Modelle werden genauer gemessen. Sie können jederzeit anhalten.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Weiter: {step}</translation>
    </message>
    <message>
        <source>Not all limits are met, but the administrator allows you to export this model.</source>
        <translation>Nicht alle Grenzen sind eingehalten, aber die Administration erlaubt Ihnen, dieses Modell zu exportieren.</translation>
    </message>
    <message>
        <source>Not every request is met. See above what helps, or export the model as it is.</source>
        <translation>Nicht jeder Antrag ist erfüllt. Oben steht, was hilft; oder exportieren Sie das Modell, wie es ist.</translation>
    </message>
    <message>
        <source>Not everything is forgotten. Try a more thorough run, or export the model as it is.</source>
        <translation>Nicht alles ist vergessen. Versuchen Sie einen gründlicheren Lauf, oder exportieren Sie das Modell, wie es ist.</translation>
    </message>
    <message>
        <source>Not forgotten yet. Retrain, try a more thorough run, or export the model as it is.</source>
        <translation>Noch nicht vergessen. Trainieren Sie neu, versuchen Sie einen gründlicheren Lauf, oder exportieren Sie das Modell, wie es ist.</translation>
    </message>
    <message>
        <source>Only a retrained model shows how much should be forgotten here. Retrain, or export the model as it is.</source>
        <translation>Nur ein neu trainiertes Modell zeigt, wie viel hier zu vergessen ist. Trainieren Sie neu, oder exportieren Sie das Modell, wie es ist.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Searching for look-alikes. You can stop and decide later.</source>
        <translation>Doppelgänger werden gesucht. Sie können anhalten und später entscheiden.</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Similarity is done. You can view it, change cells, or continue.</source>
        <translation>Die Ähnlichkeit ist fertig. Sie können sie ansehen, Zellen ändern oder weitergehen.</translation>
    </message>
    <message>
        <source>Testing the connection.</source>
        <translation>Die Verbindung wird getestet.</translation>
    </message>
    <message>
        <source>The exported file answers like the new model.</source>
        <translation>Die exportierte Datei antwortet wie das neue Modell.</translation>
    </message>
    <message>
        <source>The exported file gave different predictions. Export it again, to another folder.</source>
        <translation>Die exportierte Datei ergab andere Vorhersagen. Exportieren Sie erneut, in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The images have been read and tested. Next, choose what to forget.</source>
        <translation>Die Bilder sind eingelesen und geprüft. Wählen Sie als Nächstes aus, was vergessen werden soll.</translation>
    </message>
    <message>
        <source>The model forgot more than a model that never saw these images. Retrain, or try a gentler run.</source>
        <translation>Das Modell hat mehr vergessen als ein Modell, das diese Bilder nie gesehen hat. Trainieren Sie neu, oder versuchen Sie einen schonenderen Lauf.</translation>
    </message>
    <message>
        <source>The model has been read. Next, choose its images.</source>
        <translation>Das Modell ist eingelesen. Wählen Sie als Nächstes seine Bilder aus.</translation>
    </message>
    <message>
        <source>The model is hardly better than guessing. Try other images or other preprocessing.</source>
        <translation>Das Modell ist kaum besser als Raten. Versuchen Sie andere Bilder oder eine andere Vorverarbeitung.</translation>
    </message>
    <message>
        <source>The model is right less often than expected. Check the preprocessing below, or choose what to forget.</source>
        <translation>Das Modell liegt seltener richtig als erwartet. Prüfen Sie unten die Vorverarbeitung, oder wählen Sie, was vergessen werden soll.</translation>
    </message>
    <message>
        <source>The new model has been written. The traces of this run were erased, so it can’t be continued or repeated.</source>
        <translation>Das neue Modell ist geschrieben. Die Spuren dieses Laufs wurden gelöscht; er lässt sich nicht mehr fortsetzen oder wiederholen.</translation>
    </message>
    <message>
        <source>The new model is ready. Next, compare it with the original.</source>
        <translation>Das neue Modell ist fertig. Vergleichen Sie es als Nächstes mit dem Original.</translation>
    </message>
    <message>
        <source>The new model is ready. You can export it.</source>
        <translation>Das neue Modell ist fertig. Sie können es exportieren.</translation>
    </message>
    <message>
        <source>There are no images to test the forgetting. Add unseen images, or export the model as it is.</source>
        <translation>Es gibt keine Bilder, um das Vergessen zu prüfen. Fügen Sie ungesehene Bilder hinzu, oder exportieren Sie das Modell, wie es ist.</translation>
    </message>
    <message>
        <source>These figures belong to an earlier run. To continue, start a new one.</source>
        <translation>Diese Zahlen gehören zu einem früheren Lauf. Um fortzufahren, starten Sie einen neuen.</translation>
    </message>
    <message>
        <source>This file belongs to an earlier run. To finish, start a new one.</source>
        <translation>Diese Datei gehört zu einem früheren Lauf. Zum Abschluss starten Sie einen neuen.</translation>
    </message>
    <message>
        <source>This project is read-only here: you can’t change or run anything in it.</source>
        <translation>Dieses Projekt ist hier schreibgeschützt: Sie können darin nichts ändern oder ausführen.</translation>
    </message>
    <message>
        <source>This step opens once “{step}” is done.</source>
        <translation>Dieser Schritt öffnet sich, wenn „{step}“ erledigt ist.</translation>
    </message>
    <message>
        <source>To continue, ask the administrator: the prepared model or images can’t be read.</source>
        <translation>Um fortzufahren, fragen Sie die Administration: Das vorbereitete Modell oder die Bilder sind nicht lesbar.</translation>
    </message>
    <message>
        <source>To continue, assign a class to each model output.</source>
        <translation>Um fortzufahren, ordnen Sie jeder Ausgabe des Modells eine Klasse zu.</translation>
    </message>
    <message>
        <source>To continue, change your choice, or ask the administrator.</source>
        <translation>Um fortzufahren, ändern Sie Ihre Auswahl, oder fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>To continue, change your choice. The page says why this can’t be forgotten.</source>
        <translation>Um fortzufahren, ändern Sie Ihre Auswahl. Die Seite sagt, warum dies nicht vergessen werden kann.</translation>
    </message>
    <message>
        <source>To continue, change your choice: the administrator does not allow this.</source>
        <translation>Um fortzufahren, ändern Sie Ihre Auswahl: Die Administration erlaubt dies nicht.</translation>
    </message>
    <message>
        <source>To continue, choose a class with training images: {names} has none.</source>
        <translation>Um fortzufahren, wählen Sie eine Klasse mit Trainingsbildern aus: Von {names} gibt es keine.</translation>
    </message>
    <message>
        <source>To continue, choose a method and start.</source>
        <translation>Um fortzufahren, wählen Sie eine Methode und starten Sie.</translation>
    </message>
    <message>
        <source>To continue, choose a readable model file.</source>
        <translation>Um fortzufahren, wählen Sie eine lesbare Modelldatei aus.</translation>
    </message>
    <message>
        <source>To continue, choose again: these images have no class {names}.</source>
        <translation>Um fortzufahren, wählen Sie neu aus: Diese Bilder haben keine Klasse {names}.</translation>
    </message>
    <message>
        <source>To continue, choose images that are readable and fit the model.</source>
        <translation>Um fortzufahren, wählen Sie Bilder aus, die lesbar sind und zum Modell passen.</translation>
    </message>
    <message>
        <source>To continue, choose more: at least {least} images are required, {count} are chosen.</source>
        <translation>Um fortzufahren, wählen Sie mehr aus: Verlangt sind mindestens {least} Bilder, ausgewählt sind {count}.</translation>
    </message>
    <message>
        <source>To continue, choose the folder of the multimodal model.</source>
        <translation>Um fortzufahren, wählen Sie den Ordner des multimodalen Modells aus.</translation>
    </message>
    <message>
        <source>To continue, choose the images: a folder, a list or a ZIP file.</source>
        <translation>Um fortzufahren, wählen Sie die Bilder aus: einen Ordner, eine Liste oder eine ZIP-Datei.</translation>
    </message>
    <message>
        <source>To continue, choose the model file or folder.</source>
        <translation>Um fortzufahren, wählen Sie die Modelldatei oder den Modellordner aus.</translation>
    </message>
    <message>
        <source>To continue, choose what the model should forget.</source>
        <translation>Um fortzufahren, wählen Sie aus, was das Modell vergessen soll.</translation>
    </message>
    <message>
        <source>To continue, compare both models.</source>
        <translation>Um fortzufahren, vergleichen Sie beide Modelle.</translation>
    </message>
    <message>
        <source>To continue, enter the server’s address and the model’s name.</source>
        <translation>Um fortzufahren, geben Sie die Adresse des Servers und den Namen des Modells ein.</translation>
    </message>
    <message>
        <source>To continue, enter the value of white in these images.</source>
        <translation>Um fortzufahren, geben Sie an, welcher Wert in diesen Bildern Weiß ist.</translation>
    </message>
    <message>
        <source>To continue, estimate which classes look alike.</source>
        <translation>Um fortzufahren, schätzen Sie, welche Klassen einander ähnlich sehen.</translation>
    </message>
    <message>
        <source>To continue, estimate which classes look like {names}.</source>
        <translation>Um fortzufahren, schätzen Sie, welche Klassen aussehen wie {names}.</translation>
    </message>
    <message>
        <source>To continue, keep at least two classes.</source>
        <translation>Um fortzufahren, behalten Sie mindestens zwei Klassen.</translation>
    </message>
    <message>
        <source>To continue, leave out the unreadable images, or choose another folder.</source>
        <translation>Um fortzufahren, lassen Sie die nicht lesbaren Bilder aus, oder wählen Sie einen anderen Ordner aus.</translation>
    </message>
    <message>
        <source>To continue, press Resume. Finished work is kept.</source>
        <translation>Um fortzufahren, drücken Sie „Fortsetzen“. Fertige Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>To continue, press “Forget these images”.</source>
        <translation>Um fortzufahren, drücken Sie „Diese Bilder vergessen“.</translation>
    </message>
    <message>
        <source>To continue, read the images again on the page Images and start over: the traces of this run were erased.</source>
        <translation>Um fortzufahren, lesen Sie die Bilder auf der Seite „Bilder“ erneut ein und beginnen Sie von vorn: Die Spuren dieses Laufs wurden gelöscht.</translation>
    </message>
    <message>
        <source>To continue, resume the estimate, or choose another source.</source>
        <translation>Um fortzufahren, setzen Sie die Schätzung fort, oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>To continue, resume this run or start another one.</source>
        <translation>Um fortzufahren, setzen Sie diesen Lauf fort, oder starten Sie einen anderen.</translation>
    </message>
    <message>
        <source>To continue, say which of these images the model was trained on.</source>
        <translation>Um fortzufahren, geben Sie an, mit welchen dieser Bilder das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>To continue, start a new run: earlier choices have changed.</source>
        <translation>Um fortzufahren, starten Sie einen neuen Lauf: Eine frühere Auswahl hat sich geändert.</translation>
    </message>
    <message>
        <source>To continue, wait for forgetting to finish. About {left} left.</source>
        <translation>Um fortzufahren, warten Sie, bis das Vergessen fertig ist. Noch etwa {left}.</translation>
    </message>
    <message>
        <source>To continue, wait for retraining to finish.</source>
        <translation>Um fortzufahren, warten Sie, bis das neue Training fertig ist.</translation>
    </message>
    <message>
        <source>To continue, wait for retraining to finish. About {left} left.</source>
        <translation>Um fortzufahren, warten Sie, bis das neue Training fertig ist. Noch etwa {left}.</translation>
    </message>
    <message>
        <source>To continue, wait for the estimate to finish.</source>
        <translation>Um fortzufahren, warten Sie, bis die Schätzung fertig ist.</translation>
    </message>
    <message>
        <source>To continue, wait for the estimate to finish. About {left} left.</source>
        <translation>Um fortzufahren, warten Sie, bis die Schätzung fertig ist. Noch etwa {left}.</translation>
    </message>
    <message>
        <source>To continue, wait for unlearning to finish.</source>
        <translation>Um fortzufahren, warten Sie, bis das Verlernen fertig ist.</translation>
    </message>
    <message>
        <source>To continue, wait for unlearning to finish. About {left} left.</source>
        <translation>Um fortzufahren, warten Sie, bis das Verlernen fertig ist. Noch etwa {left}.</translation>
    </message>
    <message>
        <source>To continue, wait until both models have been compared.</source>
        <translation>Um fortzufahren, warten Sie, bis beide Modelle verglichen sind.</translation>
    </message>
    <message>
        <source>To continue, wait until the images have been read and tested.</source>
        <translation>Um fortzufahren, warten Sie, bis die Bilder eingelesen und geprüft sind.</translation>
    </message>
    <message>
        <source>To continue, wait until the images have been read.</source>
        <translation>Um fortzufahren, warten Sie, bis die Bilder eingelesen sind.</translation>
    </message>
    <message>
        <source>To continue, wait until the model has been read.</source>
        <translation>Um fortzufahren, warten Sie, bis das Modell eingelesen ist.</translation>
    </message>
    <message>
        <source>To continue, wait until the model has forgotten and been measured.</source>
        <translation>Um fortzufahren, warten Sie, bis das Modell vergessen hat und gemessen ist.</translation>
    </message>
    <message>
        <source>To finish, wait until the file has been written and read back.</source>
        <translation>Zum Abschluss warten Sie, bis die Datei geschrieben und zurückgelesen ist.</translation>
    </message>
    <message>
        <source>To forget more, delete the forgotten images, then close and reopen the project. This reads the other images again.</source>
        <translation>Um mehr zu vergessen, löschen Sie die vergessenen Bilder, schließen Sie das Projekt und öffnen Sie es wieder. Dabei werden die anderen Bilder neu eingelesen.</translation>
    </message>
    <message>
        <source>To forget: {count} of {of} training images ({names} and {alike} look-alikes). Their files stay unchanged.</source>
        <translation>Zu vergessen: {count} von {of} Trainingsbildern ({names} und {alike} Doppelgänger). Ihre Dateien bleiben unverändert.</translation>
    </message>
    <message>
        <source>To forget: {count} of {of} training images ({names}). Their files stay unchanged.</source>
        <translation>Zu vergessen: {count} von {of} Trainingsbildern ({names}). Ihre Dateien bleiben unverändert.</translation>
    </message>
    <message>
        <source>To forget: {count} of {of} training images. Their files stay unchanged.</source>
        <translation>Zu vergessen: {count} von {of} Trainingsbildern. Ihre Dateien bleiben unverändert.</translation>
    </message>
    <message>
        <source>Too few images to tell whether they are forgotten. Retrain to be sure, or export the model as it is.</source>
        <translation>Zu wenige Bilder, um zu sagen, ob sie vergessen sind. Trainieren Sie zur Sicherheit neu, oder exportieren Sie das Modell, wie es ist.</translation>
    </message>
    <message>
        <source>Unlearn</source>
        <translation>Verlernen</translation>
    </message>
    <message>
        <source>Writing the record.</source>
        <translation>Der Nachweis wird erstellt.</translation>
    </message>
    <message>
        <source>You can continue: your forget set doesn’t need this step.</source>
        <translation>Sie können weitergehen: Für Ihre Vergessensmenge ist dieser Schritt nicht nötig.</translation>
    </message>
    <message>
        <source>You can export the new model. The original stays unchanged.</source>
        <translation>Sie können das neue Modell exportieren. Das Original bleibt unverändert.</translation>
    </message>
    <message>
        <source>all limits met</source>
        <translation>alle Grenzen eingehalten</translation>
    </message>
    <message>
        <source>allowed by the administrator</source>
        <translation>trotzdem erlaubt</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>choose again</source>
        <translation>neu auszuwählen</translation>
    </message>
    <message>
        <source>chosen, not read yet</source>
        <translation>noch nicht eingelesen</translation>
    </message>
    <message>
        <source>classes not assigned</source>
        <translation>Klassen zuzuordnen</translation>
    </message>
    <message>
        <source>custom settings, {seconds}</source>
        <translation>eigene Einstellungen, {seconds}</translation>
    </message>
    <message>
        <source>done, no limits set</source>
        <translation>fertig, ohne Grenzen</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>forgotten, the rest is worse</source>
        <translation>vergessen, Rest schlechter</translation>
    </message>
    <message>
        <source>forgotten, the rest kept</source>
        <translation>vergessen, Rest behalten</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>schonend</translation>
    </message>
    <message>
        <source>nearest: {nearest}</source>
        <translation>nahe: {nearest}</translation>
    </message>
    <message>
        <source>no class called {names}</source>
        <translation>keine Klasse {names}</translation>
    </message>
    <message>
        <source>no images to test</source>
        <translation>keine Bilder zum Prüfen</translation>
    </message>
    <message>
        <source>no training images of {names}</source>
        <translation>ohne Trainingsbilder: {names}</translation>
    </message>
    <message>
        <source>not forgotten: {right} of {count} right</source>
        <translation>nicht vergessen: {right} von {count} richtig</translation>
    </message>
    <message>
        <source>not met: {count} of {of} limits</source>
        <translation>nicht eingehalten: {count} von {of}</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>not usable as it is</source>
        <translation>so nicht verwendbar</translation>
    </message>
    <message>
        <source>requests met: {right} of {count}</source>
        <translation>erfüllte Anträge: {right} von {count}</translation>
    </message>
    <message>
        <source>retrained, {seconds}</source>
        <translation>neu trainiert, {seconds}</translation>
    </message>
    <message>
        <source>run again</source>
        <translation>erneut auszuführen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>running elsewhere</source>
        <translation>läuft anderswo</translation>
    </message>
    <message>
        <source>running, {left} left</source>
        <translation>läuft, noch {left}</translation>
    </message>
    <message>
        <source>still recognised: {right} of {count}</source>
        <translation>noch erkannt: {right} von {count}</translation>
    </message>
    <message>
        <source>stopped, can be resumed</source>
        <translation>angehalten, fortsetzbar</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>gründlich</translation>
    </message>
    <message>
        <source>too many: two must stay</source>
        <translation>zu viele: 2 müssen bleiben</translation>
    </message>
    <message>
        <source>too much forgotten: {right} of {count} right</source>
        <translation>zu viel vergessen: {right} von {count} richtig</translation>
    </message>
    <message>
        <source>white value not set</source>
        <translation>Weißwert festzulegen</translation>
    </message>
    <message>
        <source>{count} of {of} chosen</source>
        <translation>{count} von {of} ausgewählt</translation>
    </message>
    <message>
        <source>{count} of {of} · {names}</source>
        <translation>{count} von {of} · {names}</translation>
    </message>
    <message>
        <source>{count} unreadable</source>
        <translation>{count} nicht lesbar</translation>
    </message>
    <message>
        <source>{file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>{images} images, {right} right</source>
        <translation>{images} Bilder, {right} richtig</translation>
    </message>
    <message>
        <source>{mark}</source>
        <translation>{mark}</translation>
    </message>
    <message>
        <source>{right} of {count} right, target unknown</source>
        <translation>{right} von {count} richtig, Ziel nicht bekannt</translation>
    </message>
    <message>
        <source>{right} of {count} right: too few to tell</source>
        <translation>{right} von {count} richtig: zu wenige</translation>
    </message>
    <message>
        <source>{strength}, {seconds}</source>
        <translation>{strength}, {seconds}</translation>
    </message>
    <message>
        <source>{title}, {classes} classes</source>
        <translation>{title}, {classes} Klassen</translation>
    </message>
</context>
<context>
    <name>forget</name>
    <message>
        <source>Look-alikes: forget {taken}, keep {left}.</source>
        <translation>Doppelgänger: {taken} vergessen, {left} behalten.</translation>
    </message>
    <message>
        <source>No class disappears.</source>
        <translation>Keine Klasse verschwindet.</translation>
    </message>
    <message>
        <source>The class {names} disappears entirely. The model should then no longer answer with it.</source>
        <translation>Die Klasse {names} verschwindet ganz. Danach soll das Modell sie nicht mehr als Antwort geben.</translation>
    </message>
    <message>
        <source>The classes {names} disappear entirely. The model should then no longer answer with them.</source>
        <translation>Die Klassen {names} verschwinden ganz. Danach soll das Modell sie nicht mehr als Antwort geben.</translation>
    </message>
    <message>
        <source>They belong to {names}.</source>
        <translation>Sie gehören zu {names}.</translation>
    </message>
    <message>
        <source>{n} of them are exact copies of others. They are forgotten too.</source>
        <translation>{n} davon sind genaue Kopien von anderen. Sie werden auch vergessen.</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>A chosen image is not among these images: {names}. Remove it from the list, or correct it.</source>
        <translation>Ein ausgewähltes Bild ist nicht unter diesen Bildern: {names}. Entfernen Sie es aus der Liste, oder berichtigen Sie es.</translation>
    </message>
    <message>
        <source>A file in “{folder}” is larger than the disk or this account allows. Ask for a higher limit or choose another folder, then continue. Finished work is kept.</source>
        <translation>Eine Datei in „{folder}“ ist größer, als der Datenträger oder dieses Konto erlaubt. Bitten Sie um eine höhere Grenze oder wählen Sie einen anderen Ordner, und fahren Sie dann fort. Fertige Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>A model can be exported without meeting limits.</source>
        <translation>Ein Modell kann ohne Einhaltung von Grenzen exportiert werden.</translation>
    </message>
    <message>
        <source>A model that never saw a class can&apos;t name it. For whole classes, there is nothing to estimate.</source>
        <translation>Ein Modell, das eine Klasse nie gesehen hat, kann sie nicht benennen: Bei ganzen Klassen gibt es nichts zu schätzen.</translation>
    </message>
    <message>
        <source>A model with one class has nothing to distinguish. Keep at least two classes.</source>
        <translation>Ein Modell mit nur einer Klasse hat nichts zu unterscheiden. Behalten Sie mindestens zwei Klassen.</translation>
    </message>
    <message>
        <source>A name on the list matches no image, or more than one: {names}. Correct the list. To continue without it and save its name, use --not-found FILE.</source>
        <translation>Ein Name auf der Liste passt zu keinem Bild oder zu mehreren: {names}. Berichtigen Sie die Liste. Um ohne ihn fortzufahren und ihn zu speichern, verwenden Sie --not-found FILE.</translation>
    </message>
    <message>
        <source>A newer version wrote the policy “{path}”. Install that version to work with this project.</source>
        <translation>Eine neuere Version hat die Richtlinie „{path}“ geschrieben. Installieren Sie sie, um mit diesem Projekt zu arbeiten.</translation>
    </message>
    <message>
        <source>A newer version wrote the record “{path}”. Install that version to check it.</source>
        <translation>Eine neuere Version hat den Nachweis „{path}“ erstellt. Installieren Sie sie, um ihn zu prüfen.</translation>
    </message>
    <message>
        <source>A reference has 1 to {most} characters in one line. Shorten it; keep details of the case in your own files.</source>
        <translation>Ein Aktenzeichen hat 1 bis {most} Zeichen in einer Zeile. Kürzen Sie es; Einzelheiten des Falls gehören in Ihre eigenen Akten.</translation>
    </message>
    <message>
        <source>A request received on {received} can&apos;t be due or decided on {day}. Correct one of the dates.</source>
        <translation>Ein Antrag, der am {received} einging, kann nicht am {day} fällig oder entschieden sein. Berichtigen Sie eines der Daten.</translation>
    </message>
    <message>
        <source>A server address can&apos;t contain “@”, “?” or “#”. Enter the address alone, and the key in its own field.</source>
        <translation>Eine Serveradresse darf kein „@“, „?“ oder „#“ enthalten. Geben Sie nur die Adresse ein und den Schlüssel in seinem eigenen Feld.</translation>
    </message>
    <message>
        <source>A trial or variant of {method} sets the seed. Set the benchmark&apos;s seeds under seeds.</source>
        <translation>Ein Versuch oder eine Variante von {method} setzt den Startwert. Geben Sie die Startwerte des Benchmarks unter seeds an.</translation>
    </message>
    <message>
        <source>A variant takes its similarity from a multimodal model. Set one under mllm.</source>
        <translation>Eine Variante nimmt ihre Ähnlichkeit von einem multimodalen Modell. Geben Sie eines unter mllm an.</translation>
    </message>
    <message>
        <source>Accuracy on the rest can&apos;t be measured.</source>
        <translation>Die Genauigkeit beim Rest lässt sich nicht messen.</translation>
    </message>
    <message>
        <source>Accuracy on the rest fell by {found} points; at most {wanted} are allowed.</source>
        <translation>Die Genauigkeit beim Rest ist um {found} Punkte gefallen; erlaubt sind höchstens {wanted}.</translation>
    </message>
    <message>
        <source>Accuracy on the rest fell by {found} points; only {wanted} are allowed.</source>
        <translation>Die Genauigkeit beim Rest ist um {found} Punkte gefallen; erlaubt sind nur {wanted}.</translation>
    </message>
    <message>
        <source>Accuracy on the rest may fall by at most {wanted} points.</source>
        <translation>Die Genauigkeit beim Rest darf um höchstens {wanted} Punkte fallen.</translation>
    </message>
    <message>
        <source>Afterwards, no existing run can be continued, repeated or recorded again.</source>
        <translation>Danach lässt sich kein vorhandener Lauf mehr fortsetzen, wiederholen oder neu nachweisen.</translation>
    </message>
    <message>
        <source>Agree to send images to {host} first.</source>
        <translation>Stimmen Sie zuerst zu, Bilder an {host} zu senden.</translation>
    </message>
    <message>
        <source>All methods must get the same tuning. Give each method that suits {tuning} the same number of trials; now: {counts}.</source>
        <translation>Alle Methoden müssen gleich abgestimmt werden. Geben Sie jeder, die für {tuning} geeignet ist, gleich viele Versuche; jetzt: {counts}.</translation>
    </message>
    <message>
        <source>An administrator prepared this project, but the file “{path}” is missing. Restore it, or ask the administrator to prepare the project again.</source>
        <translation>Die Administration hat dieses Projekt vorbereitet, aber die Datei „{path}“ fehlt. Stellen Sie sie wieder her, oder bitten Sie die Administration, das Projekt erneut vorzubereiten.</translation>
    </message>
    <message>
        <source>An archive can&apos;t contain the file name {name}. Pack into a folder: give --out a name without .megu.</source>
        <translation>Ein Archiv kann den Dateinamen {name} nicht enthalten. Packen Sie in einen Ordner: Geben Sie --out einen Namen ohne .megu.</translation>
    </message>
    <message>
        <source>An attacker may take at most {wanted} of the forgotten images for training images.</source>
        <translation>Ein Angreifer darf höchstens {wanted} der vergessenen Bilder für Trainingsbilder halten.</translation>
    </message>
    <message>
        <source>An attacker takes {found} of the forgotten images for training images; at most {wanted} are allowed.</source>
        <translation>Ein Angreifer hält {found} der vergessenen Bilder für Trainingsbilder; erlaubt sind höchstens {wanted}.</translation>
    </message>
    <message>
        <source>An attacker takes {found} of the forgotten images for training images; only {wanted} are allowed.</source>
        <translation>Ein Angreifer hält {found} der vergessenen Bilder für Trainingsbilder; erlaubt sind nur {wanted}.</translation>
    </message>
    <message>
        <source>An unexpected error occurred. Earlier work is kept.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten. Frühere Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>Answers like an untrained model on the images to forget, and like the original on the rest.</source>
        <translation>Antwortet auf die zu vergessenden Bilder wie ein untrainiertes Modell und auf den Rest wie das Original.</translation>
    </message>
    <message>
        <source>Asking the first questions</source>
        <translation>Die ersten Fragen werden gestellt</translation>
    </message>
    <message>
        <source>Asking the questions</source>
        <translation>Fragen werden gestellt</translation>
    </message>
    <message>
        <source>Asking the server one question</source>
        <translation>Eine Frage an den Server wird gestellt</translation>
    </message>
    <message>
        <source>At least {wanted} images must be forgotten.</source>
        <translation>Mindestens {wanted} Bilder müssen vergessen werden.</translation>
    </message>
    <message>
        <source>Bad Teacher</source>
        <translation>Bad Teacher</translation>
    </message>
    <message>
        <source>Can&apos;t find a computer named “{host}”. Check the address and the network.</source>
        <translation>Ein Computer namens „{host}“ ist nicht zu finden. Prüfen Sie die Adresse und das Netzwerk.</translation>
    </message>
    <message>
        <source>Can&apos;t find or read “{path}”. Choose it again.</source>
        <translation>„{path}“ ist nicht zu finden oder nicht lesbar. Wählen Sie es neu aus.</translation>
    </message>
    <message>
        <source>Can&apos;t open an encrypted connection to “{host}”. If the server offers none, start its address with http://.</source>
        <translation>Zu „{host}“ lässt sich keine verschlüsselte Verbindung herstellen. Bietet der Server keine an, beginnen Sie seine Adresse mit http://.</translation>
    </message>
    <message>
        <source>Can&apos;t read back the exported file “{path}”. Export again. If this happens again, use another disk.</source>
        <translation>Die exportierte Datei „{path}“ lässt sich nicht zurücklesen. Exportieren Sie erneut. Tritt es wieder auf, verwenden Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Can&apos;t read “{name}” as an image. Choose another one, for example a PNG or a JPEG.</source>
        <translation>„{name}“ ist nicht als Bild lesbar. Wählen Sie ein anderes aus, zum Beispiel ein PNG oder ein JPEG.</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}” as a list of folders and their classes. Write one folder and its class per line, separated by a comma, or a JSON object.</source>
        <translation>„{path}“ ist nicht als Liste von Ordnern und ihren Klassen lesbar. Schreiben Sie je Zeile einen Ordner und seine Klasse, durch Komma getrennt, oder ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}” as a list of images. Write one path per line, as plain UTF-8 text.</source>
        <translation>„{path}“ ist nicht als Liste von Bildern lesbar. Schreiben Sie je Zeile einen Pfad, als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}” as a policy. Restore it from a copy, or ask the administrator to prepare the project again.</source>
        <translation>„{path}“ ist nicht als Richtlinie lesbar. Stellen Sie die Datei aus einer Kopie wieder her, oder bitten Sie die Administration, das Projekt erneut vorzubereiten.</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}” as a table. Save it again, for example as CSV.</source>
        <translation>„{path}“ ist nicht als Tabelle lesbar. Speichern Sie die Datei neu, zum Beispiel als CSV.</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}” here. Choose a folder of images, a .zip file of one, or a CSV or Parquet list. Unpack other archives first.</source>
        <translation>„{path}“ ist hier nicht lesbar. Wählen Sie einen Bilderordner, eine .zip-Datei davon oder eine CSV- oder Parquet-Liste aus. Entpacken Sie andere Archive zuerst.</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}”, the list of chosen images. Put it back, or choose again.</source>
        <translation>„{path}“, die Liste der ausgewählten Bilder, ist nicht lesbar. Legen Sie die Datei zurück, oder wählen Sie neu aus.</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}”. Ask for read permission.</source>
        <translation>„{path}“ ist nicht lesbar. Bitten Sie um Leserechte.</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}”. Choose the image file; extract it first if it is in an archive.</source>
        <translation>„{path}“ ist nicht lesbar. Wählen Sie die Bilddatei aus; liegt sie in einem Archiv, entpacken Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}”. Give the benchmark&apos;s YAML file.</source>
        <translation>„{path}“ ist nicht lesbar. Geben Sie die YAML-Datei des Benchmarks an.</translation>
    </message>
    <message>
        <source>Can&apos;t replace “{path}”: another program has it open, or it is write-protected. Close it there, then try again.</source>
        <translation>„{path}“ kann nicht ersetzt werden: Ein anderes Programm hat die Datei geöffnet, oder sie ist schreibgeschützt. Schließen Sie sie dort und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Can&apos;t tell from {count} images: even the original treats them like images that it was not trained on. At least {least} such images are needed. Retraining without them would solve this.</source>
        <translation>Mit {count} Bildern nicht feststellbar: Schon das Original behandelt sie wie Bilder, mit denen es nicht trainiert wurde. Nötig sind mindestens {least} solche Bilder. Ein neues Training ohne sie würde das lösen.</translation>
    </message>
    <message>
        <source>Can&apos;t tell, whatever the number of images: even the original treats such images like images that it was not trained on. Retraining without them would solve this.</source>
        <translation>Nicht feststellbar, auch nicht mit mehr Bildern: Schon das Original behandelt solche Bilder wie Bilder, mit denen es nicht trainiert wurde. Ein neues Training ohne sie würde das lösen.</translation>
    </message>
    <message>
        <source>Can&apos;t tell: none of its images is left to test the model with.</source>
        <translation>Nicht feststellbar: Von den Bildern ist keines mehr da, mit dem sich das Modell prüfen ließe.</translation>
    </message>
    <message>
        <source>Can&apos;t tell: the model recognises {right} of {count} images of it, which is too few. At least {least} are needed.</source>
        <translation>Nicht feststellbar: Das Modell erkennt {right} von {count} Bildern davon, und das sind zu wenige. Nötig sind mindestens {least}.</translation>
    </message>
    <message>
        <source>Can&apos;t tell: the run is recorded as retraining without its images, but the model can still tell them from images of the same classes that it was not trained on. It recognises {right} of {count}. Repeat the run, or look for copies of these images among the images to keep.</source>
        <translation>Nicht feststellbar: Der Lauf ist als neues Training ohne diese Bilder vermerkt, aber das Modell unterscheidet sie noch von Bildern derselben Klassen, mit denen es nicht trainiert wurde. Es erkennt {right} von {count}. Wiederholen Sie den Lauf, oder suchen Sie nach Kopien dieser Bilder unter den zu behaltenden.</translation>
    </message>
    <message>
        <source>Can&apos;t tell: there are no images of the same classes for comparison that the model was not trained on. Add some, or retrain without its images.</source>
        <translation>Nicht feststellbar: Zum Vergleich fehlen Bilder derselben Klassen, mit denen das Modell nicht trainiert wurde. Fügen Sie welche hinzu, oder trainieren Sie ohne diese Bilder neu.</translation>
    </message>
    <message>
        <source>Can&apos;t unpack “{path}”: it is damaged or incomplete. Copy it again from its source.</source>
        <translation>„{path}“ lässt sich nicht entpacken: Die Datei ist beschädigt oder unvollständig. Kopieren Sie sie erneut von der Quelle.</translation>
    </message>
    <message>
        <source>Can&apos;t verify the identity of “{host}”: its certificate is not valid here, so nothing was sent. Ask the person who runs it.</source>
        <translation>Die Identität von „{host}“ lässt sich nicht bestätigen: Das Zertifikat ist hier nicht gültig; daher wurde nichts gesendet. Fragen Sie die Person, die den Server betreibt.</translation>
    </message>
    <message>
        <source>Can&apos;t write to “{folder}”. Choose another folder, or ask for write permission.</source>
        <translation>„{folder}“ ist nicht beschreibbar. Wählen Sie einen anderen Ordner aus, oder bitten Sie um Schreibrechte.</translation>
    </message>
    <message>
        <source>Checking the copy of the model</source>
        <translation>Kopie des Modells wird geprüft</translation>
    </message>
    <message>
        <source>Checking the decoded images</source>
        <translation>Die dekodierten Bilder werden geprüft</translation>
    </message>
    <message>
        <source>Checking the files of the multimodal model</source>
        <translation>Dateien des multimodalen Modells werden geprüft</translation>
    </message>
    <message>
        <source>Checking the model file</source>
        <translation>Modelldatei wird geprüft</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>Wählen Sie zuerst ein Modell aus.</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {least} characters.</source>
        <translation>Wählen Sie eine Passphrase mit mindestens {least} Zeichen.</translation>
    </message>
    <message>
        <source>Choose at least one item that was destroyed.</source>
        <translation>Wählen Sie mindestens einen Eintrag, der vernichtet wurde.</translation>
    </message>
    <message>
        <source>Choose at least one kind of forget set for operators.</source>
        <translation>Wählen Sie mindestens eine Art der Vergessensmenge für Bedienpersonen aus.</translation>
    </message>
    <message>
        <source>Choose the folder of the multimodal model first.</source>
        <translation>Wählen Sie zuerst den Ordner des multimodalen Modells aus.</translation>
    </message>
    <message>
        <source>Choose the images first.</source>
        <translation>Wählen Sie zuerst die Bilder aus.</translation>
    </message>
    <message>
        <source>Choose what to forget first.</source>
        <translation>Wählen Sie zuerst aus, was vergessen werden soll.</translation>
    </message>
    <message>
        <source>Choosing the classes that need noise</source>
        <translation>Klassen, die Rauschen brauchen, werden bestimmt</translation>
    </message>
    <message>
        <source>Choosing the images to show</source>
        <translation>Zu zeigende Bilder werden ausgewählt</translation>
    </message>
    <message>
        <source>Class names stay: in the project, and in an exported model and its file name unless the class was removed from it.</source>
        <translation>Klassennamen bleiben: im Projekt und in einem exportierten Modell und dessen Dateinamen, wenn die Klasse nicht daraus entfernt wurde.</translation>
    </message>
    <message>
        <source>Class similarity comes from a different source than the administrator fixed. Ask the administrator to prepare the project again.</source>
        <translation>Die Ähnlichkeit der Klassen stammt aus einer anderen Quelle als der festgelegten. Bitten Sie die Administration, das Projekt erneut vorzubereiten.</translation>
    </message>
    <message>
        <source>Class similarity comes from a server here. Allow images to be sent there, or choose another source.</source>
        <translation>Die Ähnlichkeit der Klassen kommt hier von einem Server. Erlauben Sie, Bilder dorthin zu senden, oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>Class similarity comes from the model&apos;s own confusions.</source>
        <translation>Die Ähnlichkeit der Klassen stammt aus den Verwechslungen des Modells selbst.</translation>
    </message>
    <message>
        <source>Class similarity comes from the multimodal model {title} on this computer.</source>
        <translation>Die Ähnlichkeit der Klassen kommt vom multimodalen Modell {title} auf diesem Computer.</translation>
    </message>
    <message>
        <source>Class similarity comes from {model} at {url}.</source>
        <translation>Die Ähnlichkeit der Klassen kommt von {model} unter {url}.</translation>
    </message>
    <message>
        <source>Collecting the images to forget</source>
        <translation>Zu vergessende Bilder werden gesammelt</translation>
    </message>
    <message>
        <source>Compare the model of {run} with the original before you export it: the administrator set limits.</source>
        <translation>Vergleichen Sie das Modell von {run} mit dem Original, bevor Sie es exportieren: Die Administration hat Grenzen gesetzt.</translation>
    </message>
    <message>
        <source>Comparing the images with those to forget</source>
        <translation>Bilder werden mit den zu vergessenden verglichen</translation>
    </message>
    <message>
        <source>Computing the figures</source>
        <translation>Zahlen werden berechnet</translation>
    </message>
    <message>
        <source>Computing the maps</source>
        <translation>Karten werden berechnet</translation>
    </message>
    <message>
        <source>Continues training on the images to keep only; forgetting happens on its own.</source>
        <translation>Trainiert nur mit den zu behaltenden Bildern weiter; das Vergessen geschieht von selbst.</translation>
    </message>
    <message>
        <source>Continues training on the images to keep, and pulls all weights towards zero at first.</source>
        <translation>Trainiert mit den zu behaltenden Bildern weiter und zieht anfangs alle Gewichte gegen null.</translation>
    </message>
    <message>
        <source>Copying the project</source>
        <translation>Projekt wird kopiert</translation>
    </message>
    <message>
        <source>Counting the questions</source>
        <translation>Fragen werden gezählt</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>DELETE</translation>
    </message>
    <message>
        <source>Damages the class with noise labelled as this class, then repairs the rest.</source>
        <translation>Stört die Klasse mit Rauschen, das ihr Label trägt, und repariert dann den Rest.</translation>
    </message>
    <message>
        <source>Decoded, these images would need {needed} GB, more than the limit of {limit} GB. They are decoded again each time, which takes longer.</source>
        <translation>Decodiert würden diese Bilder {needed} GB brauchen, mehr als die Grenze von {limit} GB. Sie werden jedes Mal neu decodiert, was länger dauert.</translation>
    </message>
    <message>
        <source>Decoding the images</source>
        <translation>Bilder werden dekodiert</translation>
    </message>
    <message>
        <source>EU-k</source>
        <translation>EU-k</translation>
    </message>
    <message>
        <source>Ends in {left} steps instead of {instead}: the images are forgotten, the rest is kept, and more would change nothing.</source>
        <translation>Endet in {left} statt in {instead} Schritten: Die Bilder sind vergessen, der Rest ist geblieben, und mehr würde nichts ändern.</translation>
    </message>
    <message>
        <source>Enter both the new due date of “{reference}” and the reason for moving it.</source>
        <translation>Geben Sie die neue Frist von „{reference}“ und den Grund der Verschiebung ein.</translation>
    </message>
    <message>
        <source>Enter the name of the person who did or decided this.</source>
        <translation>Geben Sie den Namen der Person ein, die das getan oder entschieden hat.</translation>
    </message>
    <message>
        <source>Enter the place where the model is in use.</source>
        <translation>Geben Sie den Ort ein, an dem das Modell im Einsatz ist.</translation>
    </message>
    <message>
        <source>Enter the reason for refusing “{reference}”. It is recorded with the refusal.</source>
        <translation>Geben Sie den Grund für die Ablehnung von „{reference}“ ein. Er wird mit der Ablehnung festgehalten.</translation>
    </message>
    <message>
        <source>Enter the server&apos;s address and the model&apos;s name first.</source>
        <translation>Geben Sie zuerst die Adresse des Servers und den Namen des Modells ein.</translation>
    </message>
    <message>
        <source>Enter why this model may be exported although it misses a limit.</source>
        <translation>Geben Sie an, warum dieses Modell exportiert werden darf, obwohl es eine Grenze nicht einhält.</translation>
    </message>
    <message>
        <source>Erasing the traces</source>
        <translation>Spuren werden gelöscht</translation>
    </message>
    <message>
        <source>Estimating on a sample of the images</source>
        <translation>Schätzung an einer Stichprobe der Bilder</translation>
    </message>
    <message>
        <source>Estimating the answers of a model that never saw them</source>
        <translation>Antworten eines Modells, das sie nie gesehen hat, werden geschätzt</translation>
    </message>
    <message>
        <source>Figures need the package matplotlib. Install it: pip install &apos;megu-desktop[bench]&apos;.</source>
        <translation>Diagramme brauchen das Paket matplotlib. Installieren Sie es: pip install &apos;megu-desktop[bench]&apos;.</translation>
    </message>
    <message>
        <source>Files are deleted, not overwritten: solid-state disks, snapshots and backups may keep remnants. Disk encryption or the disk&apos;s secure erase helps against that.</source>
        <translation>Dateien werden gelöscht, nicht überschrieben: SSDs, Snapshots und Sicherungen können Reste behalten. Dagegen hilft ein verschlüsselter Datenträger oder dessen sicheres Löschen.</translation>
    </message>
    <message>
        <source>Finding the compute devices of this computer</source>
        <translation>Rechengeräte dieses Computers werden gesucht</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>Fine-Tuning</translation>
    </message>
    <message>
        <source>First say whether these images were used to train the model.</source>
        <translation>Geben Sie zuerst an, ob diese Bilder zum Training des Modells verwendet wurden.</translation>
    </message>
    <message>
        <source>For single forgotten images, the model must answer like one that never saw them.</source>
        <translation>Auf einzelne vergessene Bilder muss das Modell so antworten wie eines, das sie nie gesehen hat.</translation>
    </message>
    <message>
        <source>Forgetting must be measured on at least {wanted} images.</source>
        <translation>Das Vergessen muss an mindestens {wanted} Bildern gemessen werden.</translation>
    </message>
    <message>
        <source>Forgetting was measured on only {found} images; at least {wanted} are required.</source>
        <translation>Das Vergessen wurde nur an {found} Bildern gemessen; verlangt sind mindestens {wanted}.</translation>
    </message>
    <message>
        <source>Forgetting was measured on {found} images; at least {wanted} are required.</source>
        <translation>Das Vergessen wurde an {found} Bildern gemessen; verlangt sind mindestens {wanted}.</translation>
    </message>
    <message>
        <source>Forgotten as far as can be measured: the model recognises {right} of {count} of its images, as often as images of the same classes that it was not trained on. This does not show that it never saw them.</source>
        <translation>Vergessen, soweit messbar: Das Modell erkennt {right} von {count} der Bilder, so oft wie Bilder derselben Klassen, mit denen es nicht trainiert wurde. Das belegt nicht, dass es sie nie gesehen hat.</translation>
    </message>
    <message>
        <source>Forgotten: the model recognises {right} of {count} images of it that were not used for training. As only {count} were tested, up to {high} of such images may still be recognised (95 % confidence).</source>
        <translation>Vergessen: Das Modell erkennt {right} von {count} Bildern davon, mit denen es nicht trainiert wurde. Weil nur {count} geprüft wurden, können noch bis zu {high} solcher Bilder erkannt werden (95 % Sicherheit).</translation>
    </message>
    <message>
        <source>Generating noise</source>
        <translation>Rauschen wird erzeugt</translation>
    </message>
    <message>
        <source>How much should remain can&apos;t be estimated for this network, because it learns too slowly: after a short training it is right about {right} % of the images to keep, the original about {original} %. Retrain, or choose a method that needs no estimate, such as “MeGU, our reading”.</source>
        <translation>Wie viel bleiben sollte, lässt sich bei diesem Netz nicht schätzen, weil es zu langsam lernt: Nach kurzem Training erkennt es {right} % der zu behaltenden Bilder richtig, das Original etwa {original} %. Trainieren Sie neu, oder wählen Sie eine Methode, die keine Schätzung braucht, etwa „MeGU, unsere Umsetzung“.</translation>
    </message>
    <message>
        <source>Hugging Face folder</source>
        <translation>Hugging-Face-Ordner</translation>
    </message>
    <message>
        <source>Images may be sent to a server after consent.</source>
        <translation>Nach Zustimmung dürfen Bilder an einen Server gesendet werden.</translation>
    </message>
    <message>
        <source>Images of {width} × {height} pixels: the model is right about {right} of {of} shown (95 % interval {low} to {high} %). Running it on all {total} takes about {time}.</source>
        <translation>Bilder von {width} × {height} Pixeln: Das Modell liegt bei {right} von {of} gezeigten richtig (95-%-Intervall {low} bis {high} %). Alle {total} zu prüfen dauert etwa {time}.</translation>
    </message>
    <message>
        <source>In these images, the class {of} has no sub-class {names}. Sub-classes are folders inside a class folder.</source>
        <translation>Bei diesen Bildern hat die Klasse {of} keine Unterklasse {names}. Unterklassen sind Ordner in einem Klassenordner.</translation>
    </message>
    <message>
        <source>In “{path}”, the weights don&apos;t match the network described in config.json. Ask for both files again.</source>
        <translation>In „{path}“ passen die Gewichte nicht zu dem Netz, das config.json beschreibt. Bitten Sie noch einmal um beide Dateien.</translation>
    </message>
    <message>
        <source>In “{path}”, {where} is invalid: {reason}.</source>
        <translation>In „{path}“ ist {where} ungültig: {reason}.</translation>
    </message>
    <message>
        <source>In “{title}”, the numbers that belong to one class can&apos;t be identified, so no class can be removed. Export it with all its outputs.</source>
        <translation>In „{title}“ lassen sich die Zahlen einer Klasse nicht bestimmen; daher kann keine entfernt werden. Exportieren Sie es mit allen Ausgaben.</translation>
    </message>
    <message>
        <source>It can&apos;t be measured whether the model answers about the images to forget as if it had never seen them.</source>
        <translation>Es lässt sich nicht messen, ob das Modell auf die zu vergessenden Bilder so antwortet, als hätte es sie nie gesehen.</translation>
    </message>
    <message>
        <source>L1-Sparse</source>
        <translation>L1-Sparse</translation>
    </message>
    <message>
        <source>Learns the images to keep and unlearns those to forget in the same step.</source>
        <translation>Lernt die zu behaltenden Bilder und verlernt die zu vergessenden im selben Schritt.</translation>
    </message>
    <message>
        <source>Listing the images</source>
        <translation>Bilder werden aufgelistet</translation>
    </message>
    <message>
        <source>Loading the multimodal model</source>
        <translation>Multimodales Modell wird geladen</translation>
    </message>
    <message>
        <source>Look-alikes can be searched only for single images. For a whole class, choose its images one by one: from a list, or with the filter in the window.</source>
        <translation>Doppelgänger lassen sich nur zu einzelnen Bildern suchen. Bei einer ganzen Klasse wählen Sie deren Bilder einzeln aus: aus einer Liste oder mit dem Filter im Fenster.</translation>
    </message>
    <message>
        <source>MEGU_DEVICE is set to “{name}”, which is not a compute device. Allowed are cpu, cuda:0, cuda:1 and so on, or mps.</source>
        <translation>MEGU_DEVICE ist „{name}“, und das ist kein Rechengerät. Möglich sind cpu, cuda:0, cuda:1 und so weiter, oder mps.</translation>
    </message>
    <message>
        <source>MSG</source>
        <translation>MSG</translation>
    </message>
    <message>
        <source>Marking the images in the record</source>
        <translation>Bilder werden im Nachweis gekennzeichnet</translation>
    </message>
    <message>
        <source>MeGU+</source>
        <translation>MeGU+</translation>
    </message>
    <message>
        <source>MeGU, our reading</source>
        <translation>MeGU, unsere Umsetzung</translation>
    </message>
    <message>
        <source>Measuring all models</source>
        <translation>Alle Modelle werden gemessen</translation>
    </message>
    <message>
        <source>Memory ran out, so each step is computed in {parts} parts from here on. Nothing is lost; the rest of the run takes about a third longer.</source>
        <translation>Der Arbeitsspeicher reichte nicht, daher wird jeder Schritt ab hier in {parts} Teilen berechnet. Nichts ist verloren; der Rest des Laufs dauert etwa ein Drittel länger.</translation>
    </message>
    <message>
        <source>Moves away from the original’s answers on the images to forget, and stays with it on the rest.</source>
        <translation>Entfernt sich bei den zu vergessenden Bildern von den Antworten des Originals und bleibt beim Rest dabei.</translation>
    </message>
    <message>
        <source>Moves each image to all classes it resembles, in proportion, and rehearses the images to keep. If all classes count as equally similar, this is the masked distillation of DELETE (arXiv 2503.23751).</source>
        <translation>Führt jedes Bild anteilig zu allen Klassen, denen es ähnelt, und übt die zu behaltenden Bilder. Gelten alle Klassen als gleich ähnlich, ist das die maskierte Destillation von DELETE (arXiv 2503.23751).</translation>
    </message>
    <message>
        <source>Moves each image to the class it resembles most, and adds feature noise to every image to forget. Our copy of the paper ends in section 4.1.</source>
        <translation>Führt jedes Bild zu der Klasse, der es am meisten ähnelt, und fügt jedem zu vergessenden Bild Merkmalsrauschen hinzu. Unsere Fassung des Artikels endet in Abschnitt 4.1.</translation>
    </message>
    <message>
        <source>Moves the images to forget to the original’s answers without their own class; shows no other images.</source>
        <translation>Führt die zu vergessenden Bilder zu den Antworten des Originals ohne ihre eigene Klasse; zeigt keine anderen Bilder.</translation>
    </message>
    <message>
        <source>NegGrad+</source>
        <translation>NegGrad+</translation>
    </message>
    <message>
        <source>No image has {names} in the column “{column}”. Choose existing values.</source>
        <translation>Kein Bild hat {names} in der Spalte „{column}“. Wählen Sie vorhandene Werte.</translation>
    </message>
    <message>
        <source>No images may be sent to a server.</source>
        <translation>Kein Bild darf an einen Server gesendet werden.</translation>
    </message>
    <message>
        <source>No images to forget may be sent to a server; others only after consent.</source>
        <translation>Kein zu vergessendes Bild darf an einen Server gesendet werden; andere nur nach Zustimmung.</translation>
    </message>
    <message>
        <source>No images would be left to keep. Choose fewer images to forget.</source>
        <translation>Es blieben keine Bilder zu behalten. Wählen Sie weniger Bilder zum Vergessen aus.</translation>
    </message>
    <message>
        <source>No library can load “{title}” from a folder: neither transformers nor timm has this variant. Choose safetensors or ONNX.</source>
        <translation>Keine Bibliothek kann „{title}“ aus einem Ordner laden: Weder transformers noch timm haben diese Variante. Wählen Sie safetensors oder ONNX.</translation>
    </message>
    <message>
        <source>None of the images listed in “{path}” exists, for example “{name}”. Move the list to the folder to which its paths are relative.</source>
        <translation>Keines der in „{path}“ aufgeführten Bilder ist da, zum Beispiel „{name}“. Legen Sie die Liste in den Ordner, auf den sich ihre Pfade beziehen.</translation>
    </message>
    <message>
        <source>None of the {count} images in “{path}” can be read. Copy them again from their source.</source>
        <translation>Keines der {count} Bilder in „{path}“ ist lesbar. Kopieren Sie sie erneut von der Quelle.</translation>
    </message>
    <message>
        <source>Not exported: accuracy on the rest can&apos;t be measured here. Ask the administrator.</source>
        <translation>Nicht exportiert: Die Genauigkeit beim Rest lässt sich hier nicht messen. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>Not exported: accuracy on the rest fell by {found} points, and the administrator allows at most {wanted}. Ask the administrator.</source>
        <translation>Nicht exportiert: Die Genauigkeit beim Rest ist um {found} Punkte gefallen, und die Administration erlaubt höchstens {wanted}. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>Not exported: an attacker takes {found} of the forgotten images for training images, and the administrator allows at most {wanted}. Ask the administrator.</source>
        <translation>Nicht exportiert: Ein Angreifer hält {found} der vergessenen Bilder für Trainingsbilder, und die Administration erlaubt höchstens {wanted}. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>Not exported: forgetting was measured on {found} images, and the administrator requires at least {wanted}. Ask the administrator.</source>
        <translation>Nicht exportiert: Das Vergessen wurde an {found} Bildern gemessen, und die Administration verlangt mindestens {wanted}. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>Not exported: the administrator requires that the model answers about these images as if it had never seen them, and it does not. Ask the administrator.</source>
        <translation>Nicht exportiert: Die Administration verlangt, dass das Modell auf diese Bilder so antwortet, als hätte es sie nie gesehen, und das tut es nicht. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>Not exported: the administrator requires that the model answers as if it had never seen these images, and this can&apos;t be measured. Choose more images, or ask the administrator.</source>
        <translation>Nicht exportiert: Die Administration verlangt, dass das Modell so antwortet, als hätte es diese Bilder nie gesehen, und das lässt sich nicht messen. Wählen Sie mehr Bilder aus, oder fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>Not exported: the share still recognised can&apos;t be measured here, and the administrator allows at most {wanted}. Ask the administrator.</source>
        <translation>Nicht exportiert: Der noch erkannte Anteil lässt sich hier nicht messen, und die Administration erlaubt höchstens {wanted}. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>Not exported: without unseen images, it can&apos;t be measured whether an attacker finds the forgotten images, and the administrator allows at most {wanted}. Ask the administrator.</source>
        <translation>Nicht exportiert: Ob ein Angreifer die vergessenen Bilder findet, lässt sich ohne ungesehene Bilder nicht messen, und die Administration erlaubt höchstens {wanted}. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>Not exported: {found} images were forgotten, and the administrator requires at least {wanted}. Choose more.</source>
        <translation>Nicht exportiert: {found} Bilder wurden vergessen, und die Administration verlangt mindestens {wanted}. Wählen Sie mehr aus.</translation>
    </message>
    <message>
        <source>Not exported: {found} of the images to forget are still recognised, and the administrator allows at most {wanted}. Ask the administrator.</source>
        <translation>Nicht exportiert: {found} der zu vergessenden Bilder werden noch erkannt, und die Administration erlaubt höchstens {wanted}. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>Not forgotten: the model can still tell its images from images of the same classes that it was not trained on. It recognises {right} of {count}; before unlearning, {before}. Retraining without them would solve this.</source>
        <translation>Nicht vergessen: Das Modell unterscheidet die Bilder noch von Bildern derselben Klassen, mit denen es nicht trainiert wurde. Es erkennt {right} von {count}, vor dem Verlernen {before}. Ein neues Training ohne sie würde das lösen.</translation>
    </message>
    <message>
        <source>Not forgotten: the model still recognises {right} of {count} images of it. Retraining without them would solve this.</source>
        <translation>Nicht vergessen: Das Modell erkennt noch {right} von {count} Bildern davon. Ein neues Training ohne sie würde das lösen.</translation>
    </message>
    <message>
        <source>Not forgotten: the run is recorded as retraining without its images, but the model answers about all images like the original. Repeat the run.</source>
        <translation>Nicht vergessen: Der Lauf ist als neues Training ohne diese Bilder vermerkt, aber das Modell antwortet zu allen Bildern wie das Original. Wiederholen Sie den Lauf.</translation>
    </message>
    <message>
        <source>Not touched: the original, the images themselves, the exported model and its records. Delete the images and all copies you know of yourself.</source>
        <translation>Unberührt: das Original, die Bilder selbst, das exportierte Modell und seine Nachweise. Löschen Sie die Bilder und alle Ihnen bekannten Kopien selbst.</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>ONNX needs two more packages. Install them with: pip install onnx onnxruntime. Or choose another format.</source>
        <translation>ONNX braucht zwei weitere Pakete. Installieren Sie sie mit: pip install onnx onnxruntime. Oder wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>Of classes forgotten as a whole, at most {wanted} may still be recognised.</source>
        <translation>Von ganz vergessenen Klassen dürfen höchstens {wanted} noch erkannt werden.</translation>
    </message>
    <message>
        <source>On {date}, the administrator allowed the export of the model of {run} anyway: {reason}</source>
        <translation>Die Administration hat am {date} erlaubt, das Modell von {run} trotzdem zu exportieren: {reason}</translation>
    </message>
    <message>
        <source>One image can&apos;t be read. Repair it and read the folder again, or leave it out.</source>
        <translation>Ein Bild ist nicht lesbar. Reparieren Sie es und lesen Sie den Ordner erneut ein, oder lassen Sie es aus.</translation>
    </message>
    <message>
        <source>Only a class that was forgotten as a whole can be removed from the model; {names} was not. Leave its output in the model, or forget the whole class.</source>
        <translation>Nur eine ganz vergessene Klasse lässt sich aus dem Modell entfernen; {names} ist es nicht. Lassen Sie die Ausgabe im Modell, oder vergessen Sie die ganze Klasse.</translation>
    </message>
    <message>
        <source>Only the officer&apos;s key can create openings, and it is not stored here. Choose its file (on the command line with --key).</source>
        <translation>Nur mit dem Datenschutzschlüssel lassen sich Öffnungswerte erzeugen, und er ist hier nicht gespeichert. Wählen Sie seine Datei aus (auf der Kommandozeile mit --key).</translation>
    </message>
    <message>
        <source>Only {found} images were forgotten; at least {wanted} are required.</source>
        <translation>Nur {found} Bilder wurden vergessen; verlangt sind mindestens {wanted}.</translation>
    </message>
    <message>
        <source>Opening the model</source>
        <translation>Modell wird geöffnet</translation>
    </message>
    <message>
        <source>Original format</source>
        <translation>Originalformat</translation>
    </message>
    <message>
        <source>Packing the images</source>
        <translation>Bilder werden gepackt</translation>
    </message>
    <message>
        <source>Packing the project’s files</source>
        <translation>Dateien des Projekts werden gepackt</translation>
    </message>
    <message>
        <source>Prepared by the administrator on {date}.</source>
        <translation>Von der Administration am {date} vorbereitet.</translation>
    </message>
    <message>
        <source>Prepared by {by} on {date}.</source>
        <translation>Von {by} am {date} vorbereitet.</translation>
    </message>
    <message>
        <source>Preparing the training</source>
        <translation>Training wird vorbereitet</translation>
    </message>
    <message>
        <source>PyTorch state dict</source>
        <translation>PyTorch-state_dict</translation>
    </message>
    <message>
        <source>Random labels</source>
        <translation>Zufällige Label</translation>
    </message>
    <message>
        <source>Read back, the file gives different answers on {changed} of {checked} images. Do not use it. Export again. If this happens again, use another disk.</source>
        <translation>Zurückgelesen antwortet die Datei bei {changed} von {checked} Bildern anders. Verwenden Sie sie nicht. Exportieren Sie erneut. Tritt es wieder auf, verwenden Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Read back, the file gives different answers on {changed} of {checked} images: the original stores its weights in half precision, and this rounding changed the answers. Choose safetensors, which keeps full precision.</source>
        <translation>Zurückgelesen antwortet die Datei bei {changed} von {checked} Bildern anders: Das Original speichert seine Gewichte in halber Genauigkeit, und dieses Runden hat die Antworten geändert. Wählen Sie safetensors, das die volle Genauigkeit behält.</translation>
    </message>
    <message>
        <source>Read back, the file gives outputs that are not numbers. Do not use it. Export again. If this happens again, use another disk.</source>
        <translation>Zurückgelesen gibt die Datei Ausgaben, die keine Zahlen sind. Verwenden Sie sie nicht. Exportieren Sie erneut. Tritt es wieder auf, verwenden Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Read back, the file gives the same answers, but its outputs differ by up to {most}, more than rounding explains. Do not use it. Export again, or choose another format.</source>
        <translation>Zurückgelesen gibt die Datei dieselben Antworten, aber ihre Ausgaben unterscheiden sich um bis zu {most}, mehr als Runden erklärt. Verwenden Sie sie nicht. Exportieren Sie erneut, oder wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>Read back, the folder gives different answers on {changed} of {checked} images: the original stores its weights in half precision, and this rounding changed the answers. Choose ONNX, which keeps full precision.</source>
        <translation>Zurückgelesen antwortet der Ordner bei {changed} von {checked} Bildern anders: Das Original speichert seine Gewichte in halber Genauigkeit, und dieses Runden hat die Antworten geändert. Wählen Sie ONNX, das die volle Genauigkeit behält.</translation>
    </message>
    <message>
        <source>Reading it back and comparing its answers</source>
        <translation>Zurücklesen und Antworten vergleichen</translation>
    </message>
    <message>
        <source>Reading the classifier’s own mistakes</source>
        <translation>Die eigenen Fehler des Klassifikators werden gelesen</translation>
    </message>
    <message>
        <source>Reading the copy back</source>
        <translation>Kopie wird zurückgelesen</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Reading the model’s features of the images</source>
        <translation>Merkmale der Bilder werden ausgelesen</translation>
    </message>
    <message>
        <source>Requests that no run has met keep the names of their images: {references}.</source>
        <translation>Anträge, die kein Lauf erfüllt hat, behalten die Namen ihrer Bilder: {references}.</translation>
    </message>
    <message>
        <source>Resets the last layers to random weights and trains them on the images to keep only.</source>
        <translation>Setzt die letzten Schichten auf zufällige Gewichte zurück und trainiert sie nur mit den zu behaltenden Bildern.</translation>
    </message>
    <message>
        <source>Resets the weights with similar gradients for images to keep and images to forget, then trains on those to keep.</source>
        <translation>Setzt die Gewichte zurück, deren Gradienten für zu behaltende und zu vergessende Bilder ähnlich sind, und trainiert dann mit den zu behaltenden.</translation>
    </message>
    <message>
        <source>Retrain without these images</source>
        <translation>Ohne diese Bilder neu trainieren</translation>
    </message>
    <message>
        <source>Reusing the two examples for many questions would change this model&apos;s answers, so every question is read in full. This takes longer.</source>
        <translation>Die beiden Beispiele für viele Fragen wiederzuverwenden, würde die Antworten dieses Modells ändern; daher wird jede Frage ganz gelesen. Das dauert länger.</translation>
    </message>
    <message>
        <source>Row {line} of “{path}” has no path or no label. Fill it in, or remove the row.</source>
        <translation>In Zeile {line} von „{path}“ fehlt der Pfad oder das Label. Ergänzen Sie es, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Run by onnxruntime, the file gives different answers on {changed} of {checked} images. Do not use it. Choose another format.</source>
        <translation>Von onnxruntime ausgeführt, antwortet die Datei bei {changed} von {checked} Bildern anders. Verwenden Sie sie nicht. Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>Run the step “{stage}” first.</source>
        <translation>Führen Sie zuerst den Schritt „{stage}“ aus.</translation>
    </message>
    <message>
        <source>Running both models on the image</source>
        <translation>Beide Modelle werden auf das Bild angewendet</translation>
    </message>
    <message>
        <source>Running both models on the images</source>
        <translation>Beide Modelle werden auf die Bilder angewendet</translation>
    </message>
    <message>
        <source>Running earlier models on the images</source>
        <translation>Frühere Modelle werden auf die Bilder angewendet</translation>
    </message>
    <message>
        <source>Running the first sketch on the images</source>
        <translation>Erstes Hilfsmodell wird auf die Bilder angewendet</translation>
    </message>
    <message>
        <source>Running the new model on the images</source>
        <translation>Neues Modell wird auf die Bilder angewendet</translation>
    </message>
    <message>
        <source>Running the original on the images</source>
        <translation>Original wird auf die Bilder angewendet</translation>
    </message>
    <message>
        <source>Running the retrained model on the images</source>
        <translation>Neu trainiertes Modell wird auf die Bilder angewendet</translation>
    </message>
    <message>
        <source>Running the second sketch on the images</source>
        <translation>Zweites Hilfsmodell wird auf die Bilder angewendet</translation>
    </message>
    <message>
        <source>Running the sketch on the images</source>
        <translation>Hilfsmodell wird auf die Bilder angewendet</translation>
    </message>
    <message>
        <source>SCRUB</source>
        <translation>SCRUB</translation>
    </message>
    <message>
        <source>SCRUB+R</source>
        <translation>SCRUB+R</translation>
    </message>
    <message>
        <source>SCRUB, then back to the epoch after which the images to forget were answered like unseen images of their classes.</source>
        <translation>SCRUB, dann zurück zu der Epoche, nach der das Modell auf die zu vergessenden Bilder antwortete wie auf ungesehene Bilder ihrer Klassen.</translation>
    </message>
    <message>
        <source>Safetensors</source>
        <translation>Safetensors</translation>
    </message>
    <message>
        <source>SalUn</source>
        <translation>SalUn</translation>
    </message>
    <message>
        <source>Searching for copies of the images to forget</source>
        <translation>Kopien der zu vergessenden Bilder werden gesucht</translation>
    </message>
    <message>
        <source>Searching for the erased images</source>
        <translation>Gelöschte Bilder werden gesucht</translation>
    </message>
    <message>
        <source>Selective Synaptic Dampening</source>
        <translation>Selective Synaptic Dampening</translation>
    </message>
    <message>
        <source>Shows images to keep with noise that hides the class, then repairs the rest.</source>
        <translation>Zeigt zu behaltende Bilder mit Rauschen, das die Klasse verbirgt, und repariert dann den Rest.</translation>
    </message>
    <message>
        <source>Similarity comes from the mistakes this classifier already makes. No multimodal model was asked.</source>
        <translation>Die Ähnlichkeit stammt aus den Fehlern, die dieser Klassifikator schon macht. Es wurde kein multimodales Modell gefragt.</translation>
    </message>
    <message>
        <source>Solved by retraining: the model was trained again without its images. It recognises {right} of {count} of them because of other images of their classes.</source>
        <translation>Durch neues Training gelöst: Das Modell wurde ohne diese Bilder neu trainiert. {right} von {count} davon erkennt es anhand anderer Bilder ihrer Klassen.</translation>
    </message>
    <message>
        <source>Some of these images have 8 bits and others more, so equal values mean different brightness. Save all of them with the same bit depth.</source>
        <translation>Manche dieser Bilder haben 8 Bit und andere mehr, sodass gleiche Werte verschiedene Helligkeit bedeuten. Speichern Sie alle mit derselben Bittiefe.</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Die Engine startet</translation>
    </message>
    <message>
        <source>Stopped. Finished work is kept. Run again to continue from there.</source>
        <translation>Angehalten. Fertige Arbeit bleibt erhalten. Ein erneuter Start macht dort weiter.</translation>
    </message>
    <message>
        <source>Stopped. Finished work is kept. You can continue at any time.</source>
        <translation>Angehalten. Fertige Arbeit bleibt erhalten. Sie können jederzeit fortfahren.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of this audit was kept. The next one starts over.</source>
        <translation>Angehalten. Von dieser Prüfung wurde nichts behalten. Die nächste beginnt von vorn.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed. You can check again at any time.</source>
        <translation>Angehalten. Nichts wurde geändert. Sie können jederzeit erneut prüfen.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept. The next try starts over.</source>
        <translation>Angehalten. Nichts wurde behalten. Der nächste Versuch beginnt von vorn.</translation>
    </message>
    <message>
        <source>The administrator does not allow cells of the matrix to be set by hand. Undo the changes.</source>
        <translation>Die Administration erlaubt nicht, Zellen der Matrix von Hand zu setzen. Machen Sie die Änderungen rückgängig.</translation>
    </message>
    <message>
        <source>The administrator does not allow forgetting {what} here. Allowed: {allowed}. Choose again.</source>
        <translation>Die Administration erlaubt hier nicht, {what} zu vergessen. Erlaubt: {allowed}. Wählen Sie neu aus.</translation>
    </message>
    <message>
        <source>The administrator does not allow images to be sent to a server. Choose another source of similarity.</source>
        <translation>Die Administration erlaubt nicht, Bilder an einen Server zu senden. Wählen Sie eine andere Quelle der Ähnlichkeit.</translation>
    </message>
    <message>
        <source>The administrator does not allow images to forget to be sent. Withdraw the consent to send them.</source>
        <translation>Die Administration erlaubt nicht, zu vergessende Bilder zu senden. Nehmen Sie die Zustimmung dazu zurück.</translation>
    </message>
    <message>
        <source>The administrator has not fixed a method. Start runs as in any other project.</source>
        <translation>Die Administration hat keine Methode festgelegt. Starten Sie Läufe wie in jedem anderen Projekt.</translation>
    </message>
    <message>
        <source>The authority gave no time stamp in “{path}”. Send evidence.tsq to it again, or to another authority.</source>
        <translation>Der Dienst hat in „{path}“ keinen Zeitstempel erteilt. Senden Sie ihm evidence.tsq noch einmal, oder fragen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The benchmark&apos;s {where} contain duplicates: {names}.</source>
        <translation>In {where} des Benchmarks steht etwas doppelt: {names}.</translation>
    </message>
    <message>
        <source>The benchmark&apos;s {where} contain {names}. Allowed are: {known}.</source>
        <translation>In {where} des Benchmarks steht {names}. Erlaubt sind: {known}.</translation>
    </message>
    <message>
        <source>The column split in “{path}” has {count} different values. Enter train or test there, or rename the column.</source>
        <translation>Die Spalte split in „{path}“ hat {count} verschiedene Werte. Schreiben Sie dort train oder test, oder benennen Sie die Spalte um.</translation>
    </message>
    <message>
        <source>The column {column} in “{path}” should contain file names, but contains something else ({found}). Save it as text.</source>
        <translation>Die Spalte {column} in „{path}“ sollte Dateinamen enthalten, enthält aber etwas anderes ({found}). Speichern Sie sie als Text.</translation>
    </message>
    <message>
        <source>The content of “{path}” has changed, although its size and date are the same. If this is intended, choose the model again; otherwise, restore the right file.</source>
        <translation>Der Inhalt von „{path}“ hat sich geändert, obwohl Größe und Datum gleich sind. Ist das gewollt, wählen Sie das Modell neu aus; sonst stellen Sie die richtige Datei wieder her.</translation>
    </message>
    <message>
        <source>The copy needs up to {needed} GB, and “{folder}” has {free} GB free. Free some space there, or choose another place with --out.</source>
        <translation>Die Kopie braucht bis zu {needed} GB, und „{folder}“ hat {free} GB frei. Schaffen Sie dort Platz, oder wählen Sie mit --out einen anderen Ort.</translation>
    </message>
    <message>
        <source>The credit at “{host}” is used up. Top it up, then continue. Answers received are kept.</source>
        <translation>Das Guthaben bei „{host}“ ist aufgebraucht. Laden Sie es auf und fahren Sie dann fort. Vorhandene Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>The dates are out of order ({dates}), so no record was signed. Correct the request, or set the computer&apos;s clock and repeat the step.</source>
        <translation>Die Daten sind nicht in zeitlicher Reihenfolge ({dates}); daher wurde kein Nachweis signiert. Berichtigen Sie den Antrag, oder stellen Sie die Uhr des Computers richtig und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>The file name “{name}” contains the name of the removed class. Choose another file name.</source>
        <translation>Der Dateiname „{name}“ enthält den Namen der entfernten Klasse. Wählen Sie einen anderen Dateinamen.</translation>
    </message>
    <message>
        <source>The first trial of {method} in {tuning} must be its defaults. Write {{}}.</source>
        <translation>Der erste Versuch von {method} in {tuning} muss aus den Vorgaben bestehen. Schreiben Sie {{}}.</translation>
    </message>
    <message>
        <source>The folder “packed” contains copies of the images that came with this project. Delete them yourself.</source>
        <translation>Der Ordner „packed“ enthält Kopien der Bilder, die mit diesem Projekt kamen. Löschen Sie sie selbst.</translation>
    </message>
    <message>
        <source>The folder “{folder}” no longer exists. Put it back, or close the project and open it from its new location.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht mehr. Legen Sie ihn zurück, oder schließen Sie das Projekt und öffnen Sie es an seinem neuen Ort.</translation>
    </message>
    <message>
        <source>The folder “{path}” does not exist. Choose the multimodal model again.</source>
        <translation>Den Ordner „{path}“ gibt es nicht. Wählen Sie das multimodale Modell neu aus.</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: NVIDIA&apos;s driver is not installed or not running. Ask the person who manages this computer to install it.</source>
        <translation>Die Grafikkarte „{name}“ ist nicht verwendbar: Der Treiber von NVIDIA ist nicht installiert oder läuft nicht. Bitten Sie die Person, die diesen Computer betreut, ihn zu installieren.</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: it failed a short test ({reason}). Restart the computer. If that does not help, ask the person who manages it for a newer driver.</source>
        <translation>Die Grafikkarte „{name}“ ist nicht verwendbar: Sie hat einen kurzen Test nicht bestanden ({reason}). Starten Sie den Computer neu. Hilft das nicht, bitten Sie die Person, die ihn betreut, um einen neueren Treiber.</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: its driver is too old. It supports up to CUDA {found}, and CUDA {cuda} is needed. Ask the person who manages this computer for a newer driver.</source>
        <translation>Die Grafikkarte „{name}“ ist nicht verwendbar: Ihr Treiber ist zu alt. Er unterstützt CUDA nur bis Version {found}; nötig ist Version {cuda}. Bitten Sie die Person, die diesen Computer betreut, um einen neueren Treiber.</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: other programs use all of its memory. Close them and check again.</source>
        <translation>Die Grafikkarte „{name}“ ist nicht verwendbar: Andere Programme belegen ihren Speicher. Schließen Sie diese und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: this edition of the program does not support cards of its generation. Everything works on the processor, but more slowly.</source>
        <translation>Die Grafikkarte „{name}“ ist nicht verwendbar: Diese Ausgabe des Programms unterstützt Karten ihrer Generation nicht. Alles funktioniert auf dem Prozessor, nur langsamer.</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: this edition of the program is for the processor only. Everything works, but more slowly. The CUDA edition uses the card.</source>
        <translation>Die Grafikkarte „{name}“ ist nicht verwendbar: Diese Ausgabe des Programms ist nur für den Prozessor. Alles funktioniert, nur langsamer. Die CUDA-Ausgabe verwendet die Karte.</translation>
    </message>
    <message>
        <source>The graphics card “{name}” was not found. If it is external, connect it and check again.</source>
        <translation>Die Grafikkarte „{name}“ wurde nicht gefunden. Ist es eine externe, schließen Sie sie an und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>The images in “{path}” are not sorted into classes. Put the images of each class into a folder named after it.</source>
        <translation>Die Bilder in „{path}“ sind nicht nach Klassen sortiert. Legen Sie die Bilder jeder Klasse in einen Ordner mit deren Namen.</translation>
    </message>
    <message>
        <source>The images must be exactly those that were prepared.</source>
        <translation>Es müssen genau die vorbereiteten Bilder sein.</translation>
    </message>
    <message>
        <source>The key contains a line break, a space or an invalid character, so it was not sent. Copy it again without anything around it.</source>
        <translation>Der Schlüssel enthält einen Zeilenumbruch, ein Leerzeichen oder ein ungültiges Zeichen; er wurde daher nicht gesendet. Kopieren Sie ihn noch einmal, ohne etwas darum herum.</translation>
    </message>
    <message>
        <source>The key {key} has already signed this record. A second signature needs another person’s key.</source>
        <translation>Der Schlüssel {key} hat diesen Nachweis schon signiert. Eine zweite Signatur braucht den Schlüssel einer anderen Person.</translation>
    </message>
    <message>
        <source>The labels of “{name}” are missing from “{path}”. Put the label file there too.</source>
        <translation>Die Label zu „{name}“ fehlen in „{path}“. Legen Sie auch die Labeldatei dorthin.</translation>
    </message>
    <message>
        <source>The list of chosen images was erased with the traces. Choose again what to forget.</source>
        <translation>Die Liste der ausgewählten Bilder wurde mit den Spuren gelöscht. Wählen Sie noch einmal aus, was vergessen werden soll.</translation>
    </message>
    <message>
        <source>The list of images was erased with the traces. Delete the forgotten images from the folder, read the images again, then continue.</source>
        <translation>Die Liste der Bilder wurde mit den Spuren gelöscht. Löschen Sie die vergessenen Bilder aus dem Ordner, lesen Sie die Bilder erneut ein und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>The list of recent projects drops what was forgotten the next time the window opens.</source>
        <translation>Die Liste der letzten Projekte entfernt das Vergessene, wenn sich das Fenster das nächste Mal öffnet.</translation>
    </message>
    <message>
        <source>The method is {title}, with all its settings.</source>
        <translation>Die Methode ist {title}, mit allen ihren Einstellungen.</translation>
    </message>
    <message>
        <source>The method is {title}, {strength}, with all its settings.</source>
        <translation>Die Methode ist {title}, {strength}, mit allen ihren Einstellungen.</translation>
    </message>
    <message>
        <source>The method “{method}” of the package {package} can&apos;t be used ({reason}). Install another version of the package.</source>
        <translation>Die Methode „{method}“ des Pakets {package} ist nicht verwendbar ({reason}). Installieren Sie eine andere Version des Pakets.</translation>
    </message>
    <message>
        <source>The model answers about the images to forget as if it had never seen them.</source>
        <translation>Das Modell antwortet auf die zu vergessenden Bilder so, als hätte es sie nie gesehen.</translation>
    </message>
    <message>
        <source>The model does not answer about the images to forget as if it had never seen them.</source>
        <translation>Das Modell antwortet auf die zu vergessenden Bilder nicht so, als hätte es sie nie gesehen.</translation>
    </message>
    <message>
        <source>The model expects {channels} channels, and some images have {found}. Choose the images this model was made for, or convert them to {channels} channels.</source>
        <translation>Das Modell erwartet {channels} Kanäle, und manche Bilder haben {found}. Wählen Sie die Bilder aus, für die dieses Modell gemacht wurde, oder konvertieren Sie sie auf {channels} Kanäle.</translation>
    </message>
    <message>
        <source>The model has {model} classes, but there are images of {images} classes ({folders}). Choose the images this model was made for, or another model. If the folders are not classes but, for example, patients, choose a list of the images: a CSV table with the columns path and label.</source>
        <translation>Das Modell hat {model} Klassen, aber es gibt Bilder von {images} Klassen ({folders}). Wählen Sie die Bilder aus, für die dieses Modell gemacht wurde, oder ein anderes Modell. Sind die Ordner keine Klassen, sondern zum Beispiel Patienten, wählen Sie eine Liste der Bilder: eine CSV-Tabelle mit den Spalten path und label.</translation>
    </message>
    <message>
        <source>The model in “{path}” can&apos;t answer questions about images here ({reason}). Choose another folder, or continue without a multimodal model.</source>
        <translation>Das Modell in „{path}“ kann hier keine Fragen zu Bildern beantworten ({reason}). Wählen Sie einen anderen Ordner aus, oder fahren Sie ohne multimodales Modell fort.</translation>
    </message>
    <message>
        <source>The model in “{path}” gives answers that are not numbers at precision {dtype}. Choose float32, or another model.</source>
        <translation>Das Modell in „{path}“ gibt mit der Genauigkeit {dtype} Antworten, die keine Zahlen sind. Wählen Sie float32 oder ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model in “{path}” lacks {count} weights that models of its kind have, or this version of transformers uses other names for them. Get the complete model folder, or another version of transformers.</source>
        <translation>Dem Modell in „{path}“ fehlen {count} Gewichte, die Modelle seiner Art haben, oder sie heißen in dieser Version von transformers anders. Besorgen Sie den vollständigen Modellordner oder eine andere Version von transformers.</translation>
    </message>
    <message>
        <source>The model in “{path}” needs about {needed} GB of memory, and {free} GB is free ({device}). Close other programs, or choose a smaller model.</source>
        <translation>Das Modell in „{path}“ braucht etwa {needed} GB Arbeitsspeicher, und {free} GB sind frei ({device}). Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The model in “{path}” needs the Python package {package}, which is not installed. Install it with: pip install {package}. Or choose another model.</source>
        <translation>Das Modell in „{path}“ braucht das Python-Paket {package}, das hier nicht installiert ist. Installieren Sie es mit: pip install {package}. Oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model must be {title} (SHA-256 {digest}…).</source>
        <translation>Das Modell muss {title} sein (SHA-256 {digest}…).</translation>
    </message>
    <message>
        <source>The model of {run} meets every limit, so it can be exported without permission.</source>
        <translation>Das Modell von {run} hält jede Grenze ein; es kann ohne besondere Erlaubnis exportiert werden.</translation>
    </message>
    <message>
        <source>The model was losing the rest: it was right about {before} % of the images to keep before and {after} % now, so unlearning was stopped. Choose a gentler strength or a lower learning rate.</source>
        <translation>Das Modell begann, den Rest zu vergessen: Von den zu behaltenden Bildern erkannte es vorher {before} % richtig, jetzt {after} %; daher wurde das Verlernen angehalten. Wählen Sie eine schonendere Stärke oder eine kleinere Lernrate.</translation>
    </message>
    <message>
        <source>The model was not trained on any of these images, so there is nothing to forget. Choose others.</source>
        <translation>Mit keinem dieser Bilder wurde das Modell trainiert; es gibt also nichts zu vergessen. Wählen Sie andere aus.</translation>
    </message>
    <message>
        <source>The model was not trained on one of the chosen images, so there is nothing to forget: {names}. Remove it from the list.</source>
        <translation>Mit einem der ausgewählten Bilder wurde das Modell nicht trainiert; da gibt es nichts zu vergessen: {names}. Entfernen Sie es aus der Liste.</translation>
    </message>
    <message>
        <source>The model was not trained on {count} of the chosen images, so there is nothing to forget: {names}. Remove them from the list.</source>
        <translation>Mit {count} der ausgewählten Bilder wurde das Modell nicht trainiert; da gibt es nichts zu vergessen: {names}. Entfernen Sie sie aus der Liste.</translation>
    </message>
    <message>
        <source>The model&apos;s classes {missing} have no images here; found instead: {found}. Choose the images this model was made for, or assign the classes (with --class-order on the command line).</source>
        <translation>Zu den Klassen {missing} des Modells gibt es hier keine Bilder; gefunden wurden dafür: {found}. Wählen Sie die Bilder aus, für die dieses Modell gemacht wurde, oder ordnen Sie die Klassen zu (auf der Kommandozeile mit --class-order).</translation>
    </message>
    <message>
        <source>The name of the class “{name}” can&apos;t be part of a question, because it is not text. Rename its folder and read the images again.</source>
        <translation>Der Name der Klasse „{name}“ kann nicht Teil einer Frage sein, weil er kein Text ist. Benennen Sie ihren Ordner um und lesen Sie die Bilder erneut ein.</translation>
    </message>
    <message>
        <source>The name of the class “{name}” contains “{mark}”, which stands for an image in this model&apos;s input. Rename its folder and read the images again.</source>
        <translation>Der Name der Klasse „{name}“ enthält „{mark}“, das in der Eingabe dieses Modells für ein Bild steht. Benennen Sie ihren Ordner um und lesen Sie die Bilder erneut ein.</translation>
    </message>
    <message>
        <source>The name of the removed class is still in the model and can&apos;t be taken out. Nothing was written. Choose another format.</source>
        <translation>Der Name der entfernten Klasse steht noch im Modell und lässt sich nicht herausnehmen. Nichts wurde geschrieben. Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>The new due date of “{reference}”, {until}, is not after {due}. Correct the date.</source>
        <translation>Die neue Frist von „{reference}“, {until}, liegt nicht nach dem {due}. Berichtigen Sie das Datum.</translation>
    </message>
    <message>
        <source>The officer&apos;s key of this record is not stored for this user. Look where you saved it before.</source>
        <translation>Der Datenschutzschlüssel dieses Nachweises ist für dieses Benutzerkonto nicht gespeichert. Sehen Sie dort nach, wo Sie ihn gespeichert haben.</translation>
    </message>
    <message>
        <source>The only image in “{path}” can&apos;t be read. Copy it again from its source.</source>
        <translation>Das einzige Bild in „{path}“ ist nicht lesbar. Kopieren Sie es erneut von der Quelle.</translation>
    </message>
    <message>
        <source>The operator may choose to forget: {kinds}.</source>
        <translation>Die Bedienperson darf zum Vergessen auswählen: {kinds}.</translation>
    </message>
    <message>
        <source>The package {package} provides a method “{method}”, but that name is taken. The method was left out. Ask for one with another name.</source>
        <translation>Das Paket {package} stellt eine Methode „{method}“ bereit, aber der Name ist vergeben. Die Methode wurde ausgelassen. Bitten Sie um eine mit anderem Namen.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Nothing was changed.</source>
        <translation>Die Passphrase ist falsch. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The passphrases don&apos;t match. Enter them again.</source>
        <translation>Die Passphrasen stimmen nicht überein. Geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>The path “{folder}” has {length} characters. Windows supports up to {longest} for a project. Choose a shorter name, or a folder closer to the drive’s root.</source>
        <translation>Der Pfad „{folder}“ hat {length} Zeichen. Windows unterstützt für ein Projekt bis zu {longest}. Wählen Sie einen kürzeren Namen oder einen Ordner näher am Laufwerk.</translation>
    </message>
    <message>
        <source>The project has no request “{reference}”. Add it first. Existing requests: {known}.</source>
        <translation>Das Projekt hat keinen Antrag „{reference}“. Fügen Sie ihn zuerst hinzu. Vorhandene Anträge: {known}.</translation>
    </message>
    <message>
        <source>The project has no run “{run}”.</source>
        <translation>Das Projekt hat keinen Lauf „{run}“.</translation>
    </message>
    <message>
        <source>The project in “{folder}” is open in another window or used by a command. Close it there first.</source>
        <translation>Das Projekt in „{folder}“ ist in einem anderen Fenster geöffnet oder wird von einem Befehl verwendet. Schließen Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>The project in “{folder}” is read-only: its folder is not writable, or a newer version created it. Copy it to a folder you can write to, or install the newer version.</source>
        <translation>Das Projekt in „{folder}“ ist schreibgeschützt: Sein Ordner ist nicht beschreibbar, oder eine neuere Version hat es erstellt. Kopieren Sie es in einen Ordner, in den Sie schreiben dürfen, oder installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>The project needs {needed} GB, and “{folder}” has {free} GB free. Free some space there, or choose another place.</source>
        <translation>Das Projekt braucht {needed} GB, und „{folder}“ hat {free} GB frei. Schaffen Sie dort Platz, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The project no longer has the run {run}, so it can&apos;t be repeated.</source>
        <translation>Das Projekt hat den Lauf {run} nicht mehr; er lässt sich nicht wiederholen.</translation>
    </message>
    <message>
        <source>The reading or preprocessing of the model {title} differs from the administrator&apos;s settings. Ask the administrator to prepare the project again.</source>
        <translation>Das Einlesen oder die Vorverarbeitung des Modells {title} weicht von den Einstellungen der Administration ab. Bitten Sie die Administration, das Projekt erneut vorzubereiten.</translation>
    </message>
    <message>
        <source>The record of {run} shows names or thumbnails of forgotten images, because this was chosen.</source>
        <translation>Der Nachweis zu {run} zeigt Namen oder Miniaturansichten vergessener Bilder, weil das so gewählt wurde.</translation>
    </message>
    <message>
        <source>The request “{reference}” concerns other images than {run} forgot. Meet it with its own run, or enter another reference.</source>
        <translation>Der Antrag „{reference}“ betrifft andere Bilder, als {run} vergessen hat. Erfüllen Sie ihn mit einem eigenen Lauf, oder geben Sie ein anderes Aktenzeichen an.</translation>
    </message>
    <message>
        <source>The request “{reference}” has no images yet. Choose them first.</source>
        <translation>Zum Antrag „{reference}“ sind noch keine Bilder gewählt. Wählen Sie sie zuerst aus.</translation>
    </message>
    <message>
        <source>The request “{reference}” was refused. Reopen it first.</source>
        <translation>Der Antrag „{reference}“ wurde abgelehnt. Öffnen Sie ihn zuerst wieder.</translation>
    </message>
    <message>
        <source>The share of images to forget that is still recognised can&apos;t be measured; at most {wanted} are allowed.</source>
        <translation>Der noch erkannte Anteil der zu vergessenden Bilder lässt sich nicht messen; erlaubt sind höchstens {wanted}.</translation>
    </message>
    <message>
        <source>The step ended unexpectedly. Earlier work is kept. Try again, or copy the details.</source>
        <translation>Der Schritt endete unerwartet. Frühere Arbeit bleibt erhalten. Versuchen Sie es erneut, oder kopieren Sie die Details.</translation>
    </message>
    <message>
        <source>The step “{stage}” used an earlier version of “{path}”. It is run again.</source>
        <translation>Der Schritt „{stage}“ hat eine frühere Fassung von „{path}“ verwendet. Er wird noch einmal ausgeführt.</translation>
    </message>
    <message>
        <source>The time stamp “{path}” belongs to another record. Choose the answer to this record’s evidence.tsq.</source>
        <translation>Der Zeitstempel „{path}“ gehört zu einem anderen Nachweis. Wählen Sie die Antwort auf die evidence.tsq dieses Nachweises.</translation>
    </message>
    <message>
        <source>The traces of {run} were erased, so it can&apos;t be continued, repeated or recorded again. Its results, export and record still exist.</source>
        <translation>Die Spuren von {run} wurden gelöscht; der Lauf lässt sich daher nicht fortsetzen, wiederholen oder neu nachweisen. Seine Ergebnisse, sein Export und sein Nachweis sind noch da.</translation>
    </message>
    <message>
        <source>The training images and their classes are fixed.</source>
        <translation>Die Trainingsbilder und ihre Klassen sind festgelegt.</translation>
    </message>
    <message>
        <source>The training images or their classes differ from the administrator&apos;s settings. Ask the administrator to prepare the project again.</source>
        <translation>Die Trainingsbilder oder ihre Klassen weichen von den Einstellungen der Administration ab. Bitten Sie die Administration, das Projekt erneut vorzubereiten.</translation>
    </message>
    <message>
        <source>The variant {variant} builds on the parameters chosen for {method}, which is not among the methods.</source>
        <translation>Die Variante {variant} baut auf den für {method} gewählten Parametern auf, und diese Methode ist nicht aufgeführt.</translation>
    </message>
    <message>
        <source>The weights of “{path}” can&apos;t be written back under their names, so this model can&apos;t be exported.</source>
        <translation>Die Gewichte von „{path}“ lassen sich nicht unter ihren Namen zurückschreiben; dieses Modell ist daher nicht exportierbar.</translation>
    </message>
    <message>
        <source>The worse end of each figure&apos;s 95 % interval must also meet the limit.</source>
        <translation>Auch das ungünstigere Ende des 95-%-Intervalls jeder Zahl muss die Grenze einhalten.</translation>
    </message>
    <message>
        <source>There are no images in “{path}”. Choose a folder with one sub-folder per class.</source>
        <translation>In „{path}“ sind keine Bilder. Wählen Sie einen Ordner mit einem Unterordner je Klasse aus.</translation>
    </message>
    <message>
        <source>There is already a request “{reference}”. Use another reference.</source>
        <translation>Einen Antrag „{reference}“ gibt es schon. Verwenden Sie ein anderes Aktenzeichen.</translation>
    </message>
    <message>
        <source>There is no evidence that this model recognises the classes. Another model may work better.</source>
        <translation>Es ist nicht belegt, dass dieses Modell die Klassen erkennt. Ein anderes Modell eignet sich vielleicht besser.</translation>
    </message>
    <message>
        <source>There is no method “{method}”. Methods: {methods}.</source>
        <translation>Es gibt keine Methode „{method}“. Methoden: {methods}.</translation>
    </message>
    <message>
        <source>There is no space left in “{folder}”. Free some space there, then continue. Finished work is kept.</source>
        <translation>In „{folder}“ ist kein Platz mehr. Schaffen Sie dort Platz und fahren Sie dann fort. Fertige Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>There is not enough memory even for a few images at a time. Close other programs and continue. Finished work is kept.</source>
        <translation>Der Arbeitsspeicher reicht nicht einmal für einige Bilder auf einmal. Schließen Sie andere Programme und fahren Sie fort. Fertige Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>There was not enough memory for the model in “{path}”. Close other programs, or choose a smaller model.</source>
        <translation>Der Arbeitsspeicher reichte nicht für das Modell in „{path}“. Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>These are not the images that the administrator prepared. Restore those images, or ask the administrator to prepare the project again.</source>
        <translation>Dies sind nicht die Bilder, die die Administration vorbereitet hat. Legen Sie diese zurück, oder bitten Sie die Administration, das Projekt erneut vorzubereiten.</translation>
    </message>
    <message>
        <source>These images have more than 8 bits, and their brightest value is {brightest}. Enter the value of white, for example {white} (with --white on the command line).</source>
        <translation>Diese Bilder haben mehr als 8 Bit, und ihr hellster Wert ist {brightest}. Geben Sie den Wert für Weiß an, zum Beispiel {white} (auf der Kommandozeile mit --white).</translation>
    </message>
    <message>
        <source>These images have no class {names}. Choose one of their classes.</source>
        <translation>Diese Bilder haben keine Klasse {names}. Wählen Sie eine ihrer Klassen.</translation>
    </message>
    <message>
        <source>These images have no column “{name}”. Choose one of: {columns}.</source>
        <translation>Diese Bilder haben keine Spalte „{name}“. Wählen Sie eine davon: {columns}.</translation>
    </message>
    <message>
        <source>This computer has no compute device “{device}”. Choose another one, or cpu.</source>
        <translation>Dieser Computer hat kein Rechengerät „{device}“. Wählen Sie ein anderes oder cpu.</translation>
    </message>
    <message>
        <source>This is not the model that the administrator prepared ({title}). Restore that model&apos;s file, or ask the administrator to prepare the project again.</source>
        <translation>Dies ist nicht das Modell, das die Administration vorbereitet hat ({title}). Stellen Sie die Datei jenes Modells wieder her, oder bitten Sie die Administration, das Projekt erneut vorzubereiten.</translation>
    </message>
    <message>
        <source>This is not the officer&apos;s key of the record: its check value is {found}, the record&apos;s is {wanted}.</source>
        <translation>Dies ist nicht der Datenschutzschlüssel des Nachweises: Seine Prüfzahl ist {found}, die des Nachweises {wanted}.</translation>
    </message>
    <message>
        <source>This model accepts one image at a time, so it is asked about each image alone, without the two examples.</source>
        <translation>Dieses Modell nimmt nur ein Bild auf einmal; daher wird es zu jedem Bild einzeln gefragt, ohne die beiden Beispiele.</translation>
    </message>
    <message>
        <source>This model answers no questions: it compares each image with a caption for each class (zero-shot similarity).</source>
        <translation>Dieses Modell beantwortet keine Fragen: Es vergleicht jedes Bild mit einer Bildunterschrift je Klasse (Zero-Shot-Ähnlichkeit).</translation>
    </message>
    <message>
        <source>This model can&apos;t be exported as a single weights file, because its configuration is in a folder with the weights. Choose the Hugging Face folder; its weights are safetensors too.</source>
        <translation>Dieses Modell lässt sich nicht als einzelne Gewichtsdatei exportieren, weil seine Konfiguration mit den Gewichten in einem Ordner liegt. Wählen Sie den Hugging-Face-Ordner; auch er enthält die Gewichte als safetensors.</translation>
    </message>
    <message>
        <source>This model can&apos;t tell the classes apart. Another model, or none, is the better choice.</source>
        <translation>Dieses Modell kann die Klassen nicht unterscheiden. Ein anderes Modell oder keines ist die bessere Wahl.</translation>
    </message>
    <message>
        <source>This model is too large for one ONNX file, which can contain up to 2 GB. Choose another format.</source>
        <translation>Dieses Modell ist zu groß für eine ONNX-Datei, die höchstens 2 GB fasst. Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>This project has not been prepared for operators.</source>
        <translation>Dieses Projekt wurde nicht für Bedienpersonen vorbereitet.</translation>
    </message>
    <message>
        <source>This system does not let programs keep it awake. If it goes to sleep, work continues afterwards.</source>
        <translation>Auf diesem System können Programme den Ruhezustand nicht verhindern. Danach geht die Arbeit weiter.</translation>
    </message>
    <message>
        <source>Timing a training step</source>
        <translation>Ein Trainingsschritt wird gemessen</translation>
    </message>
    <message>
        <source>Too much forgotten: the model recognises only {right} of {count} of its images, fewer than of images of the same classes that it was not trained on. This gives them away. Use a gentler strength, or retrain.</source>
        <translation>Zu viel vergessen: Das Modell erkennt nur {right} von {count} der Bilder, weniger als von Bildern derselben Klassen, mit denen es nicht trainiert wurde. Das verrät sie. Wählen Sie eine schonendere Stärke, oder trainieren Sie neu.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training diverged and was stopped. Choose a gentler strength or a lower learning rate.</source>
        <translation>Das Training ist divergiert und wurde angehalten. Wählen Sie eine schonendere Stärke oder eine kleinere Lernrate.</translation>
    </message>
    <message>
        <source>Trains a new model that has never seen the images to forget: the strongest proof.</source>
        <translation>Trainiert ein neues Modell, das die zu vergessenden Bilder nie gesehen hat: der stärkste Beleg.</translation>
    </message>
    <message>
        <source>Trains each image to forget with a wrong label, drawn at random.</source>
        <translation>Trainiert jedes zu vergessende Bild mit einem falschen, zufällig gezogenen Label.</translation>
    </message>
    <message>
        <source>Trains with random labels, but changes only the weights that matter most to the images to forget.</source>
        <translation>Trainiert mit zufälligen Labels, ändert aber nur die Gewichte, die für die zu vergessenden Bilder am wichtigsten sind.</translation>
    </message>
    <message>
        <source>Trying ways of preprocessing</source>
        <translation>Arten der Vorverarbeitung werden probiert</translation>
    </message>
    <message>
        <source>UNSIR, as described in the MeGU paper</source>
        <translation>UNSIR, wie im Artikel zu MeGU beschrieben</translation>
    </message>
    <message>
        <source>UNSIR, as in its code</source>
        <translation>UNSIR, wie in seinem Code</translation>
    </message>
    <message>
        <source>Unlearn or retrain first.</source>
        <translation>Verlernen oder trainieren Sie zuerst neu.</translation>
    </message>
    <message>
        <source>Unpacking the project</source>
        <translation>Projekt wird entpackt</translation>
    </message>
    <message>
        <source>Version 0.1.0 wrote this record, and its marks have no openings. Write the record again with “megu report”.</source>
        <translation>Version 0.1.0 hat diesen Nachweis erstellt; zu seinen Kennzeichen gibt es keine Öffnungswerte. Erstellen Sie ihn mit „megu report“ noch einmal.</translation>
    </message>
    <message>
        <source>Version 0.1.0 wrote “{path}”, which has room for one signature only. Write the record again.</source>
        <translation>Version 0.1.0 hat „{path}“ erstellt; die Datei hat nur Platz für eine Signatur. Erstellen Sie den Nachweis neu.</translation>
    </message>
    <message>
        <source>Weakens the weights that matter far more to the images to forget than to all images. Trains nothing.</source>
        <translation>Schwächt die Gewichte, die für die zu vergessenden Bilder weit wichtiger sind als für alle; trainiert nichts.</translation>
    </message>
    <message>
        <source>With the outputs in this class order, the model&apos;s answers fit these images better ({percent} % right): {order}. Nothing was changed. Accept the order on the page Images, or with --class-order.</source>
        <translation>Mit den Ausgaben in dieser Reihenfolge der Klassen passen die Antworten des Modells besser zu diesen Bildern ({percent} % richtig): {order}. Nichts wurde geändert. Übernehmen Sie die Reihenfolge auf der Seite „Bilder“ oder mit --class-order.</translation>
    </message>
    <message>
        <source>Without unseen images, it can&apos;t be measured whether an attacker finds the forgotten images; at most {wanted} are allowed.</source>
        <translation>Ohne ungesehene Bilder lässt sich nicht messen, ob ein Angreifer die vergessenen Bilder findet; erlaubt sind höchstens {wanted}.</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>Modell wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the model card</source>
        <translation>Modellkarte wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the record and its report</source>
        <translation>Nachweis und Bericht werden erstellt</translation>
    </message>
    <message>
        <source>a retrained model does not learn it within {steps} steps, or knows it from the start</source>
        <translation>ein neu trainiertes Modell erlernt es in {steps} Schritten nicht oder kennt es von Anfang an</translation>
    </message>
    <message>
        <source>a sub-class</source>
        <translation>eine Unterklasse</translation>
    </message>
    <message>
        <source>all images with erased values of {column}</source>
        <translation>alle Bilder mit gelöschten Werten von {column}</translation>
    </message>
    <message>
        <source>all images with {column} {names}</source>
        <translation>alle Bilder mit {column} {names}</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>chosen images</source>
        <translation>ausgewählte Bilder</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>how strongly the model expects True as its next word, compared with False</source>
        <translation>wie stark das Modell True als nächstes Wort erwartet, verglichen mit False</translation>
    </message>
    <message>
        <source>how strongly the server&apos;s model expects True as its next word, compared with False</source>
        <translation>wie stark das Modell des Servers True als nächstes Wort erwartet, verglichen mit False</translation>
    </message>
    <message>
        <source>how well the caption “a photo of …” fits the image, against those of all other classes (zero-shot similarity)</source>
        <translation>wie gut die Bildunterschrift „a photo of …“ zum Bild passt, verglichen mit denen aller anderen Klassen (Zero-Shot-Ähnlichkeit)</translation>
    </message>
    <message>
        <source>image passes</source>
        <translation>Bilddurchläufe</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>it is not known whether the original&apos;s training started from random weights or a pretrained file</source>
        <translation>es ist nicht bekannt, ob das Training des Originals von zufälligen Gewichten oder einer vortrainierten Datei ausging</translation>
    </message>
    <message>
        <source>it is not known which images to forget the reference models were trained without; next to each model file, a text file of the same name must list the images it was trained on, one per line</source>
        <translation>es ist nicht bekannt, ohne welche zu vergessenden Bilder die Referenzmodelle trainiert wurden; neben der Datei eines jeden muss eine Textdatei desselben Namens die Bilder aufführen, mit denen es trainiert wurde, eines je Zeile</translation>
    </message>
    <message>
        <source>it was not checked whether the training recipe of the retrained models gives a model as good as the original when used on all images</source>
        <translation>es wurde nicht geprüft, ob das Trainingsrezept der neu trainierten Modelle mit allen Bildern ein so gutes Modell wie das Original ergibt</translation>
    </message>
    <message>
        <source>models of this kind don&apos;t end in a linear layer, so they have no features before it to read</source>
        <translation>Modelle dieser Art enden nicht in einer linearen Schicht, sodass sich davor keine Merkmale auslesen lassen</translation>
    </message>
    <message>
        <source>no images of these classes are known to be unseen</source>
        <translation>von keinen Bildern dieser Klassen ist bekannt, dass sie ungesehen sind</translation>
    </message>
    <message>
        <source>none of its images is left to test the models with</source>
        <translation>keines seiner Bilder ist noch da, um die Modelle damit zu prüfen</translation>
    </message>
    <message>
        <source>not known yet: the first question shows how this server can answer</source>
        <translation>was noch nicht bekannt ist: Erst die erste Frage zeigt, wie dieser Server antworten kann</translation>
    </message>
    <message>
        <source>on all images, the training recipe of the retrained models gives a model more than 2 points better or worse than the original</source>
        <translation>das Trainingsrezept der neu trainierten Modelle ergibt mit allen Bildern ein Modell, das mehr als 2 Punkte besser oder schlechter ist als das Original</translation>
    </message>
    <message>
        <source>one chosen image</source>
        <translation>ein ausgewähltes Bild</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>random images</source>
        <translation>zufällige Bilder</translation>
    </message>
    <message>
        <source>rows of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>the list of its images was erased with the traces, so they can&apos;t be found any more</source>
        <translation>die Liste seiner Bilder wurde mit den Spuren gelöscht; sie sind daher nicht mehr zu finden</translation>
    </message>
    <message>
        <source>the original and the retrained models differ too little to place other models between them</source>
        <translation>das Original und die neu trainierten Modelle unterscheiden sich zu wenig, um andere Modelle dazwischen einzuordnen</translation>
    </message>
    <message>
        <source>the pretrained file from which the original&apos;s training started was not given</source>
        <translation>die vortrainierte Datei, von der das Training des Originals ausging, wurde nicht angegeben</translation>
    </message>
    <message>
        <source>the probability that the classifier itself gives to the other class</source>
        <translation>welche Wahrscheinlichkeit der Klassifikator selbst der anderen Klasse gibt</translation>
    </message>
    <message>
        <source>the share of True among several answers to the same question</source>
        <translation>wie groß der Anteil von True unter mehreren Antworten auf dieselbe Frage ist</translation>
    </message>
    <message>
        <source>there is no retrained model to compare with; retrain in this project, or give the file of a retrained model</source>
        <translation>es gibt kein neu trainiertes Modell zum Vergleich; trainieren Sie in diesem Projekt neu, oder geben Sie die Datei eines neu trainierten Modells an</translation>
    </message>
    <message>
        <source>there is no untrained model to compare with</source>
        <translation>es gibt kein untrainiertes Modell zum Vergleich</translation>
    </message>
    <message>
        <source>this attack needs at least two reference models, each trained on a random half of the images</source>
        <translation>dieser Angriff braucht mindestens zwei Referenzmodelle, jedes mit einer zufälligen Hälfte der Bilder trainiert</translation>
    </message>
    <message>
        <source>transformers can&apos;t build the model in “{path}” from its config.json: {reason}. Ask the model&apos;s author for the folder as it was saved.</source>
        <translation>transformers kann das Modell in „{path}“ nicht aus seiner config.json aufbauen: {reason}. Bitten Sie die Person, die es erstellt hat, um den Ordner, wie er gespeichert wurde.</translation>
    </message>
    <message>
        <source>ways of preprocessing</source>
        <translation>Arten der Vorverarbeitung</translation>
    </message>
    <message>
        <source>whether the server&apos;s answer is True (1) or False (0)</source>
        <translation>ob die Antwort des Servers True (1) oder False (0) ist</translation>
    </message>
    <message>
        <source>whole classes</source>
        <translation>ganze Klassen</translation>
    </message>
    <message>
        <source>with fewer than two retrained models, it is not known how much they differ, and the floor may be too low</source>
        <translation>mit weniger als zwei neu trainierten Modellen ist nicht bekannt, wie sehr sie sich unterscheiden, und die Spanne ist vielleicht zu klein</translation>
    </message>
    <message>
        <source>{batch} images at once would not fit into free memory, so each step is computed in {parts} parts. The run takes about a third longer.</source>
        <translation>{batch} Bilder auf einmal passten nicht in den freien Arbeitsspeicher; daher wird jeder Schritt in {parts} Teilen berechnet. Der Lauf dauert etwa ein Drittel länger.</translation>
    </message>
    <message>
        <source>{count} chosen images</source>
        <translation>{count} ausgewählte Bilder</translation>
    </message>
    <message>
        <source>{count} images are chosen to forget, and the administrator requires at least {least}. Choose more.</source>
        <translation>{count} Bilder sind zum Vergessen ausgewählt, und die Administration verlangt mindestens {least}. Wählen Sie mehr aus.</translation>
    </message>
    <message>
        <source>{count} images can&apos;t be read. Repair them and read the folder again, or leave them out.</source>
        <translation>{count} Bilder sind nicht lesbar. Reparieren Sie sie und lesen Sie den Ordner erneut ein, oder lassen Sie sie aus.</translation>
    </message>
    <message>
        <source>{count} names on the list match no image, or more than one: {names}. Correct the list. To continue without them and save their names, use --not-found FILE.</source>
        <translation>{count} Namen auf der Liste passen zu keinem Bild oder zu mehreren: {names}. Berichtigen Sie die Liste. Um ohne sie fortzufahren und ihre Namen zu speichern, verwenden Sie --not-found FILE.</translation>
    </message>
    <message>
        <source>{count} of the chosen images are not among these images: {names}. Remove them from the list, or correct them.</source>
        <translation>{count} der ausgewählten Bilder sind nicht unter diesen Bildern: {names}. Entfernen Sie sie aus der Liste, oder berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>{count} ways of preprocessing were not tried because it would take too long. If too few images are right, ask the model’s author, and choose the preprocessing on the page Model or with --preprocessing.</source>
        <translation>{count} Arten der Vorverarbeitung wurden nicht probiert, weil es zu lange dauern würde. Sind zu wenige Bilder richtig, fragen Sie die Person, die das Modell erstellt hat, und wählen Sie die Vorverarbeitung auf der Seite „Modell“ oder mit --preprocessing.</translation>
    </message>
    <message>
        <source>{found} images were forgotten; at least {wanted} are required.</source>
        <translation>{found} Bilder wurden vergessen; verlangt sind mindestens {wanted}.</translation>
    </message>
    <message>
        <source>{found} of the images to forget are still recognised; at most {wanted} are allowed.</source>
        <translation>{found} der zu vergessenden Bilder werden noch erkannt; erlaubt sind höchstens {wanted}.</translation>
    </message>
    <message>
        <source>{found} of the images to forget are still recognised; only {wanted} are allowed.</source>
        <translation>{found} der zu vergessenden Bilder werden noch erkannt; erlaubt sind nur {wanted}.</translation>
    </message>
    <message>
        <source>{method} can&apos;t forget {what}: it works for {suits}. Choose another method, such as MeGU+, or retrain.</source>
        <translation>{method} kann {what} nicht vergessen: Die Methode eignet sich für {suits}. Wählen Sie eine andere wie MeGU+, oder trainieren Sie neu.</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{names} ({column}) within {of}</source>
        <translation>{names} ({column}) in {of}</translation>
    </message>
    <message>
        <source>{names} within {of}</source>
        <translation>{names} in {of}</translation>
    </message>
    <message>
        <source>{package} provides the architecture {architecture}, but that name is taken. It needs another name.</source>
        <translation>{package} stellt die Architektur {architecture} bereit, aber der Name ist vergeben. Sie braucht einen anderen Namen.</translation>
    </message>
    <message>
        <source>{package} provides the architecture {architecture}, which can&apos;t be used: {reason}.</source>
        <translation>{package} stellt die Architektur {architecture} bereit, die nicht verwendbar ist: {reason}.</translation>
    </message>
    <message>
        <source>{percent} % of the training images, drawn at random (seed {seed})</source>
        <translation>{percent} % der Trainingsbilder, zufällig gezogen (Startwert {seed})</translation>
    </message>
    <message>
        <source>{run} continues from {start}, which did not use the method and settings that the administrator fixed ({title}). Start a new run from the original.</source>
        <translation>{run} geht von {start} aus, und dieser Lauf hat nicht die Methode und Einstellungen verwendet, die die Administration festgelegt hat ({title}). Starten Sie einen neuen Lauf vom Original aus.</translation>
    </message>
    <message>
        <source>{run} did not use the method and settings that the administrator fixed ({title}). Start a new run with these.</source>
        <translation>{run} hat nicht die Methode und Einstellungen verwendet, die die Administration festgelegt hat ({title}). Starten Sie einen neuen Lauf mit diesen.</translation>
    </message>
    <message>
        <source>{run} has met the request “{reference}”, so its images can&apos;t be changed any more.</source>
        <translation>{run} hat den Antrag „{reference}“ erfüllt; seine Bilder lassen sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>{run} has no evidence record, and none can be written afterwards. Write it first (megu report).</source>
        <translation>{run} hat keinen Nachweis, und danach lässt sich keiner mehr erstellen. Erstellen Sie ihn zuerst (megu report).</translation>
    </message>
    <message>
        <source>{tuning} uses the same data for tuning as {scenario} for reporting. Tune on other classes, or on another draw.</source>
        <translation>{tuning} wird auf denselben Daten abgestimmt, die {scenario} berichtet. Stimmen Sie auf andere Klassen oder eine andere Ziehung ab.</translation>
    </message>
    <message>
        <source>“{folder}” already contains a project. Open it, or choose another folder.</source>
        <translation>„{folder}“ enthält schon ein Projekt. Öffnen Sie es, oder wählen Sie einen anderen Ordner aus.</translation>
    </message>
    <message>
        <source>“{folder}” contains no evidence record. Choose the folder with evidence.json.</source>
        <translation>„{folder}“ enthält keinen Nachweis. Wählen Sie den Ordner mit evidence.json.</translation>
    </message>
    <message>
        <source>“{folder}” contains no project. Choose the folder with the file project.json.</source>
        <translation>„{folder}“ enthält kein Projekt. Wählen Sie den Ordner mit der Datei project.json aus.</translation>
    </message>
    <message>
        <source>“{folder}” has no room for {needed} GB of decoded images. They are decoded again each time, which takes longer. Free some space there to avoid this.</source>
        <translation>„{folder}“ hat keinen Platz für {needed} GB decodierte Bilder. Sie werden jedes Mal neu decodiert, was länger dauert. Schaffen Sie dort Platz, um das zu vermeiden.</translation>
    </message>
    <message>
        <source>“{folder}” ran out of space for the copy, so the copy was deleted. Free some space there, or choose another place with --out.</source>
        <translation>In „{folder}“ reichte der Platz für die Kopie nicht; sie wurde daher gelöscht. Schaffen Sie dort Platz, oder wählen Sie mit --out einen anderen Ort.</translation>
    </message>
    <message>
        <source>“{host}” accepts no more questions for now. Continue later. Answers received are kept.</source>
        <translation>„{host}“ nimmt zurzeit keine weiteren Fragen an. Fahren Sie später fort. Vorhandene Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>“{host}” does not let you use the model “{model}”. Choose another one, or ask the person who runs the server.</source>
        <translation>„{host}“ lässt Sie das Modell „{model}“ nicht verwenden. Wählen Sie ein anderes, oder fragen Sie die Person, die den Server betreibt.</translation>
    </message>
    <message>
        <source>“{host}” does not respond. Check that the server is running and reachable from here, then continue. Answers received are kept.</source>
        <translation>„{host}“ antwortet nicht. Prüfen Sie, ob der Server läuft und von hier erreichbar ist, und fahren Sie dann fort. Vorhandene Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>“{host}” has no model “{model}” at this address. Check the model&apos;s name and the address.</source>
        <translation>„{host}“ hat unter dieser Adresse kein Modell „{model}“. Prüfen Sie den Namen des Modells und die Adresse.</translation>
    </message>
    <message>
        <source>“{host}” has no model “{model}”. It has: {models}. Enter one of these names.</source>
        <translation>„{host}“ hat kein Modell „{model}“. Vorhanden: {models}. Geben Sie einen dieser Namen ein.</translation>
    </message>
    <message>
        <source>“{host}” keeps closing the connection. Check the server, then continue. Answers received are kept.</source>
        <translation>„{host}“ bricht die Verbindung immer wieder ab. Prüfen Sie den Server und fahren Sie dann fort. Vorhandene Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>“{host}” keeps failing (HTTP {status}: {reason}). Check the server&apos;s log, then continue. Answers received are kept.</source>
        <translation>„{host}“ meldet immer wieder Fehler (HTTP {status}: {reason}). Prüfen Sie das Protokoll des Servers und fahren Sie dann fort. Vorhandene Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>“{host}” redirects to “{target}”. Nothing was sent there. Enter that address to use it.</source>
        <translation>„{host}“ leitet an „{target}“ weiter. Dorthin wurde nichts gesendet. Geben Sie diese Adresse ein, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>“{host}” rejects the question (HTTP {status}: {reason}). Check that its model accepts several images.</source>
        <translation>„{host}“ weist die Frage zurück (HTTP {status}: {reason}). Prüfen Sie, ob das Modell dort mehrere Bilder nimmt.</translation>
    </message>
    <message>
        <source>“{host}” requires a key, or does not accept this one. Enter it again, or ask for a new one.</source>
        <translation>„{host}“ verlangt einen Schlüssel oder nimmt diesen nicht an. Geben Sie ihn noch einmal ein, oder bitten Sie um einen neuen.</translation>
    </message>
    <message>
        <source>“{host}” sends unreadable answers ({reason}). Check that the address belongs to an OpenAI-compatible server, and test the connection again.</source>
        <translation>„{host}“ sendet nicht lesbare Antworten ({reason}). Prüfen Sie, ob die Adresse zu einem OpenAI-kompatiblen Server gehört, und testen Sie die Verbindung erneut.</translation>
    </message>
    <message>
        <source>“{host}” takes too long to answer. Ask fewer questions in parallel or use a smaller model there, then continue. Answers received are kept.</source>
        <translation>„{host}“ braucht zu lange für eine Antwort. Stellen Sie weniger Fragen gleichzeitig, oder verwenden Sie dort ein kleineres Modell, und fahren Sie dann fort. Vorhandene Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>“{name}” appears twice in “{path}”, with different values. Keep one of the rows.</source>
        <translation>„{name}“ steht zweimal in „{path}“, mit verschiedenen Werten. Behalten Sie eine der Zeilen.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be {value}. Allowed: {allowed}.</source>
        <translation>„{name}“ kann nicht {value} sein. Erlaubt: {allowed}.</translation>
    </message>
    <message>
        <source>“{name}” has only images to forget. Agree to send some of them first, or use a model on this computer.</source>
        <translation>„{name}“ hat nur zu vergessende Bilder. Stimmen Sie zuerst zu, einige davon zu senden, oder verwenden Sie ein Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>“{name}” in “{path}” has changed since it was read. Read the folder again.</source>
        <translation>„{name}“ in „{path}“ hat sich seit dem Einlesen geändert. Lesen Sie den Ordner erneut ein.</translation>
    </message>
    <message>
        <source>“{path}” already exists, and keys are never overwritten. Choose another name.</source>
        <translation>„{path}“ gibt es schon, und Schlüssel werden nie überschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{path}” already exists, and nothing is overwritten. Choose another name with --out.</source>
        <translation>„{path}“ gibt es schon, und nichts wird überschrieben. Wählen Sie mit --out einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{path}” already exists, and nothing is overwritten. Choose another place or name.</source>
        <translation>„{path}“ gibt es schon, und nichts wird überschrieben. Wählen Sie einen anderen Ort oder Namen.</translation>
    </message>
    <message>
        <source>“{path}” belongs to another network than the original: only {fits} of {of} tensors fit. Choose the file its training started from, or say that you don&apos;t know it.</source>
        <translation>„{path}“ gehört zu einem anderen Netz als das Original: Nur {fits} von {of} Tensoren passen. Wählen Sie die Datei aus, von der sein Training ausging, oder geben Sie an, dass Sie es nicht wissen.</translation>
    </message>
    <message>
        <source>“{path}” contains NumPy arrays. Ask the model&apos;s author for the weights of the PyTorch model.</source>
        <translation>„{path}“ enthält NumPy-Arrays. Bitten Sie die Person, die es erstellt hat, um die Gewichte des PyTorch-Modells.</translation>
    </message>
    <message>
        <source>“{path}” contains a JAX model. Only PyTorch models can be opened here. Ask whether there is a PyTorch version.</source>
        <translation>„{path}“ enthält ein JAX-Modell. Nur PyTorch-Modelle lassen sich hier öffnen. Fragen Sie, ob es eine PyTorch-Version gibt.</translation>
    </message>
    <message>
        <source>“{path}” contains a custom architecture ({kind}) that can&apos;t be rebuilt without its program. Its weights were read; no code was run. Ask the model&apos;s author for help.</source>
        <translation>„{path}“ enthält eine eigene Architektur ({kind}), die sich ohne ihr Programm nicht nachbauen lässt. Die Gewichte wurden gelesen, kein Code wurde ausgeführt. Bitten Sie die Person, die es erstellt hat, um Hilfe.</translation>
    </message>
    <message>
        <source>“{path}” contains a different kind of model ({found}) than the project ({wanted}). Choose models with the same layers and classes.</source>
        <translation>„{path}“ enthält eine andere Art von Modell ({found}) als das Projekt ({wanted}). Wählen Sie Modelle mit denselben Schichten und Klassen aus.</translation>
    </message>
    <message>
        <source>“{path}” contains a model of type “{kind}”, not an image classifier. Choose a classifier&apos;s folder.</source>
        <translation>„{path}“ enthält ein Modell vom Typ „{kind}“, keinen Bildklassifikator. Wählen Sie den Ordner eines Bildklassifikators aus.</translation>
    </message>
    <message>
        <source>“{path}” contains a model that needs its own program code (“{kind}”), which was not run. Ask the model&apos;s author for a classifier that transformers supports directly.</source>
        <translation>„{path}“ enthält ein Modell, das eigenen Programmcode braucht („{kind}“), der nicht ausgeführt wurde. Bitten Sie die Person, die es erstellt hat, um einen Klassifikator, den transformers direkt unterstützt.</translation>
    </message>
    <message>
        <source>“{path}” contains a model with weights for TensorFlow or JAX only. Ask for its model.safetensors.</source>
        <translation>„{path}“ enthält ein Modell nur mit Gewichten für TensorFlow oder JAX. Bitten Sie um seine model.safetensors.</translation>
    </message>
    <message>
        <source>“{path}” contains a model&apos;s configuration without its weights. Ask for its model.safetensors.</source>
        <translation>„{path}“ enthält die Konfiguration eines Modells ohne dessen Gewichte. Bitten Sie um seine model.safetensors.</translation>
    </message>
    <message>
        <source>“{path}” contains a path that leads outside it ({name}). Ordinary archives don&apos;t. Ask for the images again.</source>
        <translation>„{path}“ enthält einen Pfad, der aus dem Archiv hinausführt ({name}). Das kommt in gewöhnlichen Archiven nicht vor. Bitten Sie noch einmal um die Bilder.</translation>
    </message>
    <message>
        <source>“{path}” contains more than {most} files, which no packed project does. Nothing was unpacked. Ask the person who sent it.</source>
        <translation>„{path}“ enthält mehr als {most} Dateien; das kommt bei keinem gepackten Projekt vor. Nichts wurde entpackt. Fragen Sie die Person, die es gesendet hat.</translation>
    </message>
    <message>
        <source>“{path}” contains no certificate. Choose the authority’s root certificate, a PEM file.</source>
        <translation>„{path}“ enthält kein Zertifikat. Wählen Sie das Stammzertifikat des Dienstes, eine PEM-Datei.</translation>
    </message>
    <message>
        <source>“{path}” contains no key. Choose the file saved as a key: one line of 64 characters.</source>
        <translation>„{path}“ enthält keinen Schlüssel. Wählen Sie die Datei aus, die als Schlüssel gespeichert wurde: eine Zeile mit 64 Zeichen.</translation>
    </message>
    <message>
        <source>“{path}” contains no weights. Ask the model&apos;s author for its state_dict.</source>
        <translation>„{path}“ enthält keine Gewichte. Bitten Sie die Person, die es erstellt hat, um den state_dict des Modells.</translation>
    </message>
    <message>
        <source>“{path}” contains other images: {missing} of {of} images are missing, for example {name}. Choose the place these images were moved to.</source>
        <translation>„{path}“ enthält andere Bilder: {missing} von {of} Bildern fehlen, zum Beispiel {name}. Wählen Sie den Ort aus, an den diese Bilder verschoben wurden.</translation>
    </message>
    <message>
        <source>“{path}” contains program code, which was not run. Ask the model&apos;s author for the weights alone, saved with torch.save(model.state_dict(), …).</source>
        <translation>„{path}“ enthält Programmcode, der nicht ausgeführt wurde. Bitten Sie die Person, die es erstellt hat, um die Gewichte allein, gespeichert mit torch.save(model.state_dict(), …).</translation>
    </message>
    <message>
        <source>“{path}” contains the file name “{name}”, which is not allowed on Windows. Unpack it on another system, or rename that file where the project was packed.</source>
        <translation>„{path}“ enthält den Dateinamen „{name}“, der unter Windows nicht erlaubt ist. Entpacken Sie es auf einem anderen System, oder benennen Sie die Datei dort um, wo das Projekt gepackt wurde.</translation>
    </message>
    <message>
        <source>“{path}” contains the file name “{name}”, which is too long for this disk. Unpack it on another system, or shorten the name where the project was packed.</source>
        <translation>„{path}“ enthält den Dateinamen „{name}“, der für diesen Datenträger zu lang ist. Entpacken Sie es auf einem anderen System, oder kürzen Sie den Namen dort, wo das Projekt gepackt wurde.</translation>
    </message>
    <message>
        <source>“{path}” contains the file name “{name}”, which no packed project has. Nothing was unpacked. Ask the person who sent it.</source>
        <translation>„{path}“ enthält den Dateinamen „{name}“, den kein gepacktes Projekt hat. Nichts wurde entpackt. Fragen Sie die Person, die es gesendet hat.</translation>
    </message>
    <message>
        <source>“{path}” contains weights of a network that is not in torchvision, timm or the ResNets for small images. The first weight is called “{example}”. Ask the model&apos;s author which network it is.</source>
        <translation>„{path}“ enthält Gewichte eines Netzes, das weder in torchvision noch in timm noch unter den ResNets für kleine Bilder vorkommt. Das erste Gewicht heißt „{example}“. Fragen Sie die Person, die es erstellt hat, welches Netz es ist.</translation>
    </message>
    <message>
        <source>“{path}” contains weights that are not numbers: its training failed. Ask for an earlier copy.</source>
        <translation>„{path}“ enthält Gewichte, die keine Zahlen sind: Sein Training ist misslungen. Bitten Sie um eine frühere Kopie.</translation>
    </message>
    <message>
        <source>“{path}” contains weights that can&apos;t be trained further: they are quantised, sparse or integers. Ask the model&apos;s author for the model before compression.</source>
        <translation>„{path}“ enthält Gewichte, die sich nicht weitertrainieren lassen: Sie sind quantisiert, dünn besetzt oder ganzzahlig. Bitten Sie die Person, die es erstellt hat, um das Modell vor der Komprimierung.</translation>
    </message>
    <message>
        <source>“{path}” declares more data than this computer can hold. Split it into smaller files.</source>
        <translation>„{path}“ gibt mehr Daten an, als dieser Computer fassen kann. Teilen Sie die Datei in kleinere auf.</translation>
    </message>
    <message>
        <source>“{path}” differs from what the administrator sealed: it was changed or replaced. Restore it from a copy, or ask the administrator to prepare the project again.</source>
        <translation>„{path}“ weicht von dem ab, was die Administration versiegelt hat: Die Datei wurde geändert oder ersetzt. Stellen Sie sie aus einer Kopie wieder her, oder bitten Sie die Administration, das Projekt erneut vorzubereiten.</translation>
    </message>
    <message>
        <source>“{path}” differs from what the step “{stage}” wrote: someone changed it, or the disk is failing. Compare or export again to run the step again.</source>
        <translation>„{path}“ weicht von dem ab, was der Schritt „{stage}“ geschrieben hat: Jemand hat die Datei geändert, oder der Datenträger ist schadhaft. Vergleichen oder exportieren Sie erneut, um den Schritt neu auszuführen.</translation>
    </message>
    <message>
        <source>“{path}” differs from what the step “{stage}” wrote: someone changed it, or the disk is failing. The step is run again.</source>
        <translation>„{path}“ weicht von dem ab, was der Schritt „{stage}“ geschrieben hat: Jemand hat die Datei geändert, oder der Datenträger ist schadhaft. Der Schritt wird noch einmal ausgeführt.</translation>
    </message>
    <message>
        <source>“{path}” differs from what was written. Pack again. If this happens again, use another disk.</source>
        <translation>„{path}“ weicht von dem ab, was geschrieben wurde. Packen Sie erneut. Tritt es wieder auf, verwenden Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>“{path}” does not exist. Choose the model file again.</source>
        <translation>„{path}“ gibt es nicht. Wählen Sie die Modelldatei neu aus.</translation>
    </message>
    <message>
        <source>“{path}” does not match its name or is damaged. Copy it again from its source.</source>
        <translation>„{path}“ passt nicht zu seinem Namen oder ist beschädigt. Kopieren Sie die Datei erneut von der Quelle.</translation>
    </message>
    <message>
        <source>“{path}” has a password or uses a compression that can&apos;t be read here. Unpack it and choose the folder.</source>
        <translation>„{path}“ hat ein Passwort oder eine Komprimierung, die hier nicht lesbar ist. Entpacken Sie es und wählen Sie den Ordner aus.</translation>
    </message>
    <message>
        <source>“{path}” has changed since an earlier model was exported. The record lists that model: restore the file from a backup, then write the record.</source>
        <translation>„{path}“ hat sich geändert, seit ein früheres Modell exportiert wurde. Der Nachweis führt dieses Modell auf: Stellen Sie die Datei aus einer Sicherung wieder her, und schreiben Sie dann den Nachweis.</translation>
    </message>
    <message>
        <source>“{path}” has no column label with the class of each image; found: {found}. Rename the column to label.</source>
        <translation>„{path}“ hat keine Spalte label mit der Klasse jedes Bildes; gefunden: {found}. Benennen Sie die Spalte in label um.</translation>
    </message>
    <message>
        <source>“{path}” has no image column; found: {found}. Choose an image data set.</source>
        <translation>„{path}“ hat keine Bildspalte; gefunden: {found}. Wählen Sie einen Bilddatensatz.</translation>
    </message>
    <message>
        <source>“{path}” has no processor, so text and images can&apos;t be prepared for the model. Get the complete model folder.</source>
        <translation>„{path}“ hat keinen Processor; Text und Bilder lassen sich daher nicht für das Modell aufbereiten. Besorgen Sie den vollständigen Modellordner.</translation>
    </message>
    <message>
        <source>“{path}” has no weights in safetensors format. Add the model&apos;s .safetensors files.</source>
        <translation>„{path}“ hat keine Gewichte im Format safetensors. Ergänzen Sie die .safetensors-Dateien des Modells.</translation>
    </message>
    <message>
        <source>“{path}” is a Core ML model, converted from another one. Ask for the original PyTorch model.</source>
        <translation>„{path}“ ist ein Core-ML-Modell, aus einem anderen konvertiert. Bitten Sie um das ursprüngliche PyTorch-Modell.</translation>
    </message>
    <message>
        <source>“{path}” is a Keras model. Only PyTorch models can be opened here. Ask whether there is a PyTorch version.</source>
        <translation>„{path}“ ist ein Keras-Modell. Nur PyTorch-Modelle lassen sich hier öffnen. Fragen Sie, ob es eine PyTorch-Version gibt.</translation>
    </message>
    <message>
        <source>“{path}” is a PaddlePaddle model. Only PyTorch models can be opened here. Ask whether there is a PyTorch version.</source>
        <translation>„{path}“ ist ein PaddlePaddle-Modell. Nur PyTorch-Modelle lassen sich hier öffnen. Fragen Sie, ob es eine PyTorch-Version gibt.</translation>
    </message>
    <message>
        <source>“{path}” is a TensorFlow model. Only PyTorch models can be opened here. Ask whether there is a PyTorch version.</source>
        <translation>„{path}“ ist ein TensorFlow-Modell. Nur PyTorch-Modelle lassen sich hier öffnen. Fragen Sie, ob es eine PyTorch-Version gibt.</translation>
    </message>
    <message>
        <source>“{path}” is a TorchScript program, which was not run. Ask the model&apos;s author for the weights alone.</source>
        <translation>„{path}“ ist ein TorchScript-Programm, das nicht ausgeführt wurde. Bitten Sie die Person, die es erstellt hat, nur um die Gewichte.</translation>
    </message>
    <message>
        <source>“{path}” is a compiled program, which was not run. Ask the model&apos;s author for the weights alone.</source>
        <translation>„{path}“ ist ein kompiliertes Programm, das nicht ausgeführt wurde. Bitten Sie die Person, die es erstellt hat, nur um die Gewichte.</translation>
    </message>
    <message>
        <source>“{path}” is a fastai learner, a program that was not run. Ask for the weights of its network.</source>
        <translation>„{path}“ ist ein fastai-Learner, ein Programm, das nicht ausgeführt wurde. Bitten Sie um die Gewichte seines Netzes.</translation>
    </message>
    <message>
        <source>“{path}” is a folder without a model. Choose the model file inside it, or a folder with config.json and model.safetensors.</source>
        <translation>„{path}“ ist ein Ordner ohne Modell. Wählen Sie darin die Modelldatei aus oder einen Ordner mit config.json und model.safetensors.</translation>
    </message>
    <message>
        <source>“{path}” is a language model for llama.cpp, not an image classifier. Choose the classifier&apos;s file.</source>
        <translation>„{path}“ ist ein Sprachmodell für llama.cpp, kein Bildklassifikator. Wählen Sie die Datei des Klassifikators aus.</translation>
    </message>
    <message>
        <source>“{path}” is a program made with torch.export, which was not run. Ask the model&apos;s author for the weights alone.</source>
        <translation>„{path}“ ist ein mit torch.export erzeugtes Programm, das nicht ausgeführt wurde. Bitten Sie die Person, die es erstellt hat, nur um die Gewichte.</translation>
    </message>
    <message>
        <source>“{path}” is a scikit-learn or similar model, which has no layers to retrain. Only PyTorch neural networks can be opened here. Ask whether there is one.</source>
        <translation>„{path}“ ist ein Modell von scikit-learn oder ähnlicher Software, das keine Schichten zum Nachtrainieren hat. Nur neuronale Netze von PyTorch lassen sich hier öffnen. Fragen Sie, ob es eines gibt.</translation>
    </message>
    <message>
        <source>“{path}” is an ONNX model, converted from another one. Ask for the original PyTorch model.</source>
        <translation>„{path}“ ist ein ONNX-Modell, aus einem anderen konvertiert. Bitten Sie um das ursprüngliche PyTorch-Modell.</translation>
    </message>
    <message>
        <source>“{path}” is an archive. Unpack it and choose the model file inside.</source>
        <translation>„{path}“ ist ein Archiv. Entpacken Sie es und wählen Sie die Modelldatei darin aus.</translation>
    </message>
    <message>
        <source>“{path}” is empty. Ask for the model file again.</source>
        <translation>„{path}“ ist leer. Bitten Sie noch einmal um die Datei des Modells.</translation>
    </message>
    <message>
        <source>“{path}” is incomplete or damaged. Copy it again from its source.</source>
        <translation>„{path}“ ist unvollständig oder beschädigt. Kopieren Sie die Datei erneut von der Quelle.</translation>
    </message>
    <message>
        <source>“{path}” is inside the project you are packing. Choose a place outside it with --out.</source>
        <translation>„{path}“ liegt in dem Projekt, das Sie packen. Wählen Sie mit --out einen Ort außerhalb.</translation>
    </message>
    <message>
        <source>“{path}” is missing, unreadable or changed since the project read it. Put it back, or run the project with --read-again, then pack it.</source>
        <translation>„{path}“ fehlt, ist nicht lesbar oder hat sich geändert, seit das Projekt es gelesen hat. Legen Sie es zurück, oder führen Sie das Projekt mit --read-again aus, und packen Sie es dann.</translation>
    </message>
    <message>
        <source>“{path}” is not a YAML file: {reason}.</source>
        <translation>„{path}“ ist keine YAML-Datei: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” is not a benchmark configuration: it has more than {most} kB or {depth} levels, or repeats itself too often.</source>
        <translation>„{path}“ ist keine Benchmark-Konfiguration: Die Datei hat mehr als {most} kB oder {depth} Ebenen oder wiederholt sich zu oft.</translation>
    </message>
    <message>
        <source>“{path}” is not a model file that can be opened here. Ask for the model&apos;s weights as a .safetensors or .pt file.</source>
        <translation>„{path}“ ist keine Modelldatei, die sich hier öffnen lässt. Bitten Sie um die Gewichte des Modells als .safetensors- oder .pt-Datei.</translation>
    </message>
    <message>
        <source>“{path}” is not a model folder: it has no readable config.json. Choose the folder that contains it.</source>
        <translation>„{path}“ ist kein Modellordner: Er hat keine lesbare config.json. Wählen Sie den Ordner aus, der sie enthält.</translation>
    </message>
    <message>
        <source>“{path}” is not a packed project. Choose a .megu file that was created by packing a project.</source>
        <translation>„{path}“ ist kein gepacktes Projekt. Wählen Sie eine .megu-Datei aus, die beim Packen eines Projekts entstand.</translation>
    </message>
    <message>
        <source>“{path}” is not a readable evidence record. Choose the original file evidence.json.</source>
        <translation>„{path}“ ist kein lesbarer Nachweis. Wählen Sie die ursprüngliche Datei evidence.json aus.</translation>
    </message>
    <message>
        <source>“{path}” is not a valid project file. Restore it from a copy, or start a new project in another folder.</source>
        <translation>„{path}“ ist keine gültige Projektdatei. Stellen Sie sie aus einer Kopie wieder her, oder beginnen Sie ein neues Projekt in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>“{path}” is not among the images that this record lists as forgotten. A renamed image would be found; an image that was saved again counts as a different one.</source>
        <translation>„{path}“ gehört nicht zu den Bildern, die dieser Nachweis als vergessen aufführt. Ein umbenanntes Bild würde gefunden; ein neu gespeichertes gilt als ein anderes.</translation>
    </message>
    <message>
        <source>“{path}” is not an answer of a time-stamp authority. Choose the file that it sent, often named .tsr.</source>
        <translation>„{path}“ ist keine Antwort eines Zeitstempeldienstes. Wählen Sie die Datei, die er gesendet hat; sie endet oft auf .tsr.</translation>
    </message>
    <message>
        <source>“{path}” is not in a project. Give the project with --project DIR.</source>
        <translation>„{path}“ liegt in keinem Projekt. Geben Sie das Projekt mit --project DIR an.</translation>
    </message>
    <message>
        <source>“{path}” is not the model that was exported. It is exported again; the existing file stays.</source>
        <translation>„{path}“ ist nicht das exportierte Modell. Es wird noch einmal exportiert; die vorhandene Datei bleibt.</translation>
    </message>
    <message>
        <source>“{path}” is not valid. Copy the folder again from its source.</source>
        <translation>„{path}“ ist ungültig. Kopieren Sie den Ordner erneut von der Quelle.</translation>
    </message>
    <message>
        <source>“{path}” is the officer’s key, which opens this record’s marks. It does not sign: a signature needs its own key. Choose that key, or create one.</source>
        <translation>„{path}“ ist der Datenschutzschlüssel, der die Kennzeichen dieses Nachweises öffnet. Damit wird nicht signiert: Eine Signatur braucht einen eigenen Schlüssel. Wählen Sie diesen aus, oder erzeugen Sie einen.</translation>
    </message>
    <message>
        <source>“{path}” lists an image outside its own folder (“{name}”). Move the list to a folder that contains all images.</source>
        <translation>„{path}“ führt ein Bild außerhalb des eigenen Ordners auf („{name}“). Legen Sie die Liste in einen Ordner, der alle Bilder enthält.</translation>
    </message>
    <message>
        <source>“{path}” lists different images than those chosen: someone changed it. Restore it, or choose the images again.</source>
        <translation>„{path}“ führt andere Bilder auf als die ausgewählten: Jemand hat die Datei geändert. Stellen Sie sie wieder her, oder wählen Sie die Bilder noch einmal.</translation>
    </message>
    <message>
        <source>“{path}” lists no images. Choose another list.</source>
        <translation>„{path}“ führt keine Bilder auf. Wählen Sie eine andere Liste aus.</translation>
    </message>
    <message>
        <source>“{path}” lists none of the project&apos;s images. Write one name per line, for example {example}.</source>
        <translation>„{path}“ führt keines der Bilder des Projekts auf. Schreiben Sie je Zeile einen Namen, zum Beispiel {example}.</translation>
    </message>
    <message>
        <source>“{path}” needs the columns “path” and “label” in its first line; found: {found}. Rename them there.</source>
        <translation>„{path}“ braucht in der ersten Zeile die Spalten „path“ und „label“; gefunden: {found}. Benennen Sie sie dort um.</translation>
    </message>
    <message>
        <source>“{path}” of the step “{stage}” keeps changing while it is in use. Find the program that writes to it, or move the project to another disk.</source>
        <translation>„{path}“ des Schritts „{stage}“ ändert sich immer wieder, während es verwendet wird. Finden Sie das Programm, das dort schreibt, oder verschieben Sie das Projekt auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>“{path}” was changed after signing, or was never signed. Ask for the original file.</source>
        <translation>„{path}“ wurde nach dem Signieren geändert oder nie signiert. Bitten Sie um die ursprüngliche Datei.</translation>
    </message>
    <message>
        <source>“{path}” was compressed after it was saved. Ask for the original PyTorch file.</source>
        <translation>„{path}“ wurde nach dem Speichern komprimiert. Bitten Sie um die ursprüngliche PyTorch-Datei.</translation>
    </message>
    <message>
        <source>“{path}” was written, but can&apos;t be loaded: {reason}</source>
        <translation>„{path}“ wurde geschrieben, lässt sich aber nicht laden: {reason}</translation>
    </message>
    <message>
        <source>“{path}” would need {whole} GB unpacked, more than {most} times its size. Archives made to fill a disk do that. Nothing was unpacked. Ask the person who sent it.</source>
        <translation>„{path}“ würde entpackt {whole} GB belegen, mehr als das {most}-Fache seiner Größe, wie ein Archiv, das einen Datenträger füllen soll. Nichts wurde entpackt. Fragen Sie die Person, die es gesendet hat.</translation>
    </message>
    <message>
        <source>“{path}”, the start of the original&apos;s training, no longer exists. Choose it again on the page Model, or say there that you don&apos;t know it.</source>
        <translation>„{path}“, der Ausgangspunkt des Originaltrainings, ist nicht mehr da. Wählen Sie die Datei auf der Seite „Modell“ neu aus, oder geben Sie dort an, dass Sie es nicht wissen.</translation>
    </message>
    <message>
        <source>“{text}” is a date, not the name of a person or an organisation. Enter a name, or leave it empty.</source>
        <translation>„{text}“ ist ein Datum, kein Name einer Person oder Stelle. Geben Sie einen Namen ein, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>“{title}” uses an operation that ONNX does not support. Choose another format.</source>
        <translation>„{title}“ verwendet eine Operation, die ONNX nicht unterstützt. Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>“{url}” is not a server address. Enter one such as http://localhost:8080/v1.</source>
        <translation>„{url}“ ist keine Serveradresse. Geben Sie eine wie http://localhost:8080/v1 ein.</translation>
    </message>
</context>
<context>
    <name>operator</name>
    <message>
        <source>the administrator</source>
        <translation>die Administration</translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>A short training first estimates how a model that never saw the images would answer. The images are then moved to these answers instead of to similar classes. No effect on whole classes.</source>
        <translation>Ein kurzes Training schätzt zuerst, wie ein Modell antworten würde, das die Bilder nie gesehen hat. Die Bilder werden dann zu diesen Antworten geführt statt zu ähnlichen Klassen. Ohne Wirkung bei ganzen Klassen.</translation>
    </message>
    <message>
        <source>A smaller batch takes more steps away from the original&apos;s answers.</source>
        <translation>Ein kleinerer Batch macht mehr Schritte weg von den Antworten des Originals.</translation>
    </message>
    <message>
        <source>Account for chance</source>
        <translation>Zufall berücksichtigen</translation>
    </message>
    <message>
        <source>Alternative to the number of layers: resets the last layers that do this share of the computation. 0 uses the number.</source>
        <translation>Alternative zur Zahl der Schichten: setzt die letzten Schichten zurück, auf die dieser Anteil der Rechenarbeit entfällt. 0 verwendet die Zahl.</translation>
    </message>
    <message>
        <source>Ask about every class</source>
        <translation>Nach jeder Klasse fragen</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Batch size of images to forget</source>
        <translation>Batchgröße der zu vergessenden Bilder</translation>
    </message>
    <message>
        <source>Batch size of the repair</source>
        <translation>Batchgröße beim Reparieren</translation>
    </message>
    <message>
        <source>Copies of the noise</source>
        <translation>Kopien des Rauschens</translation>
    </message>
    <message>
        <source>Dampening</source>
        <translation>Dämpfung</translation>
    </message>
    <message>
        <source>Destroys what is specific to the class to forget. As a share of the image.</source>
        <translation>Zerstört, was der zu vergessenden Klasse eigen ist. Als Anteil am Bild.</translation>
    </message>
    <message>
        <source>Determines everything that is drawn at random. The same seed repeats the run.</source>
        <translation>Bestimmt alles, was zufällig gezogen wird. Derselbe Startwert wiederholt den Lauf.</translation>
    </message>
    <message>
        <source>Determines which example images are drawn. The same seed draws the same images.</source>
        <translation>Bestimmt, welche Beispielbilder gezogen werden. Derselbe Startwert zieht dieselben.</translation>
    </message>
    <message>
        <source>Drop in retain accuracy</source>
        <translation>Rückgang der Genauigkeit auf der Behaltensmenge</translation>
    </message>
    <message>
        <source>Ends before the planned length once the images are forgotten, the rest is kept, and the answers have reached their targets.</source>
        <translation>Endet vor der geplanten Länge, sobald die Bilder vergessen sind, der Rest geblieben ist und die Antworten ihr Ziel erreicht haben.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs of the coarse model</source>
        <translation>Epochen des groben Modells</translation>
    </message>
    <message>
        <source>Epochs of the images to forget</source>
        <translation>Epochen der zu vergessenden Bilder</translation>
    </message>
    <message>
        <source>Epochs of the reset top layers</source>
        <translation>Epochen der zurückgesetzten oberen Schichten</translation>
    </message>
    <message>
        <source>Epochs of the softened model</source>
        <translation>Epochen des aufgeweichten Modells</translation>
    </message>
    <message>
        <source>Estimate the answers first</source>
        <translation>Antworten zuerst schätzen</translation>
    </message>
    <message>
        <source>Example images per class</source>
        <translation>Beispielbilder je Klasse</translation>
    </message>
    <message>
        <source>Examples of a class in its questions</source>
        <translation>Beispiele einer Klasse in ihren Fragen</translation>
    </message>
    <message>
        <source>Fills the whole matrix. Unlearning needs only the rows of the classes to forget.</source>
        <translation>Füllt die ganze Matrix. Das Verlernen braucht nur die Zeilen der zu vergessenden Klassen.</translation>
    </message>
    <message>
        <source>Find the weight of the true class</source>
        <translation>Gewicht der wahren Klasse finden</translation>
    </message>
    <message>
        <source>For random and chosen images: uses the weight with which training images would be answered like unseen ones. Without unseen images, or for a sub-class, the value above applies.</source>
        <translation>Für zufällige und ausgewählte Bilder: verwendet das Gewicht, mit dem Trainingsbilder wie ungesehene beantwortet würden. Ohne ungesehene Bilder oder bei einer Unterklasse gilt der Wert darüber.</translation>
    </message>
    <message>
        <source>Forget accuracy, whole classes</source>
        <translation>Vergessensgenauigkeit, ganze Klassen</translation>
    </message>
    <message>
        <source>Forgetting epochs</source>
        <translation>Epochen, die vergessen</translation>
    </message>
    <message>
        <source>Hide from features</source>
        <translation>Vor den Merkmalen verbergen</translation>
    </message>
    <message>
        <source>If images of a class that stays are forgotten, the model must answer about them like one that never saw them: neither better nor worse.</source>
        <translation>Werden Bilder einer Klasse vergessen, die bleibt, muss das Modell auf sie so antworten wie eines, das sie nie gesehen hat: weder besser noch schlechter.</translation>
    </message>
    <message>
        <source>Images measured</source>
        <translation>Gemessene Bilder</translation>
    </message>
    <message>
        <source>Images to forget</source>
        <translation>Zu vergessende Bilder</translation>
    </message>
    <message>
        <source>Images to keep per class</source>
        <translation>Zu behaltende Bilder je Klasse</translation>
    </message>
    <message>
        <source>Keep BatchNorm statistics</source>
        <translation>Statistiken von BatchNorm behalten</translation>
    </message>
    <message>
        <source>Keeps what the class shares with its neighbours. As a share of the image.</source>
        <translation>Bewahrt, was die Klasse mit ihren Nachbarn teilt. Als Anteil am Bild.</translation>
    </message>
    <message>
        <source>Last epochs without pull</source>
        <translation>Letzte Epochen ohne Zug</translation>
    </message>
    <message>
        <source>Layers to reset</source>
        <translation>Zurückgesetzte Schichten</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning rate of the repair</source>
        <translation>Lernrate beim Reparieren</translation>
    </message>
    <message>
        <source>Leaves the original’s means and variances unchanged, although only images to forget are shown.</source>
        <translation>Lässt Mittelwerte und Varianzen des Originals unverändert, obwohl nur zu vergessende Bilder gezeigt werden.</translation>
    </message>
    <message>
        <source>Maximum epochs</source>
        <translation>Höchstzahl der Epochen</translation>
    </message>
    <message>
        <source>Membership inference attack</source>
        <translation>Membership-Inference-Angriff</translation>
    </message>
    <message>
        <source>Mirror half of the images. Turn this off if left and right matter.</source>
        <translation>Spiegelt die Hälfte der Bilder. Schalten Sie es aus, wenn links und rechts von Bedeutung sind.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Impuls (Momentum)</translation>
    </message>
    <message>
        <source>Negative noise</source>
        <translation>Negatives Rauschen</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Noise learning rate</source>
        <translation>Lernrate des Rauschens</translation>
    </message>
    <message>
        <source>Noise penalty</source>
        <translation>Strafe des Rauschens</translation>
    </message>
    <message>
        <source>Noise steps</source>
        <translation>Schritte des Rauschens</translation>
    </message>
    <message>
        <source>Optimisation steps for the noise of each class.</source>
        <translation>Optimierungsschritte für das Rauschen jeder Klasse.</translation>
    </message>
    <message>
        <source>Positive noise</source>
        <translation>Positives Rauschen</translation>
    </message>
    <message>
        <source>Pull towards zero</source>
        <translation>Zug gegen null</translation>
    </message>
    <message>
        <source>Pulls weights towards zero. Prevents memorising single images.</source>
        <translation>Zieht Gewichte gegen null. Verhindert, dass einzelne Bilder auswendig gelernt werden.</translation>
    </message>
    <message>
        <source>Questions about a class show one of this many images of it, each with a different third class. More images make scores less dependent on a single image, but take longer.</source>
        <translation>Fragen zu einer Klasse zeigen eines von so vielen ihrer Bilder, jedes mit einer anderen dritten Klasse. Mehr Bilder machen Bewertungen weniger von einem einzelnen abhängig, dauern aber länger.</translation>
    </message>
    <message>
        <source>Random mirroring</source>
        <translation>Zufälliges Spiegeln</translation>
    </message>
    <message>
        <source>Random shift</source>
        <translation>Zufälliges Verschieben</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Share of images to forget</source>
        <translation>Anteil zu vergessender Bilder</translation>
    </message>
    <message>
        <source>Share of images to keep</source>
        <translation>Anteil zu behaltender Bilder</translation>
    </message>
    <message>
        <source>Share of weights</source>
        <translation>Anteil der Gewichte</translation>
    </message>
    <message>
        <source>Share to reset</source>
        <translation>Zurückgesetzter Anteil</translation>
    </message>
    <message>
        <source>Share with noise</source>
        <translation>Anteil mit Rauschen</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Single images as never seen</source>
        <translation>Einzelne Bilder wie nie gesehen</translation>
    </message>
    <message>
        <source>Skip classes that are never confused</source>
        <translation>Nie verwechselte Klassen auslassen</translation>
    </message>
    <message>
        <source>Skips classes to which this classifier gives less than 0.1 % on average. Saves time with many classes.</source>
        <translation>Lässt Klassen aus, denen dieser Klassifikator im Mittel weniger als 0,1 % gibt. Spart Zeit bei vielen Klassen.</translation>
    </message>
    <message>
        <source>Step size of the noise&apos;s optimiser (Adam).</source>
        <translation>Schrittweite des Optimierers für das Rauschen (Adam).</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>Vorzeitig beenden</translation>
    </message>
    <message>
        <source>Stop on collapse</source>
        <translation>Bei Einbruch anhalten</translation>
    </message>
    <message>
        <source>Stop when accuracy on images to keep stays below this share of its initial value. 0 never stops. Retraining ignores this setting.</source>
        <translation>Hält an, wenn die Genauigkeit auf zu behaltenden Bildern unter diesem Anteil ihres Anfangswerts bleibt. 0 hält nie an. Neues Training beachtet es nicht.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>The exact number of steps, whatever the number of epochs. 0 uses the epochs.</source>
        <translation>Die genaue Zahl der Schritte, unabhängig von den Epochen. 0 richtet sich nach den Epochen.</translation>
    </message>
    <message>
        <source>The factor by which a weight must matter more to the images to forget than to all images. With 0, the factor depends on the number of images to forget.</source>
        <translation>Der Faktor, um den ein Gewicht für die zu vergessenden Bilder wichtiger sein muss als für alle. Bei 0 richtet er sich nach der Zahl der zu vergessenden Bilder.</translation>
    </message>
    <message>
        <source>The influence of the teacher&apos;s small probabilities. 1 uses them unchanged.</source>
        <translation>Der Einfluss der kleinen Wahrscheinlichkeiten des Lehrers. 1 verwendet sie unverändert.</translation>
    </message>
    <message>
        <source>The initial strength with which all weights are pulled towards zero; it decreases to 0. A larger value forgets more, and costs more of the rest.</source>
        <translation>Die anfängliche Stärke, mit der alle Gewichte gegen null gezogen werden; sie nimmt bis auf null ab. Ein größerer Wert vergisst mehr und kostet mehr vom Rest.</translation>
    </message>
    <message>
        <source>The largest drop, in points, in accuracy on the rest.</source>
        <translation>Um wie viele Punkte die Genauigkeit beim Rest höchstens fallen darf.</translation>
    </message>
    <message>
        <source>The largest share of forgotten images that an attacker may take for training images.</source>
        <translation>Der größte Anteil vergessener Bilder, den ein Angreifer für Trainingsbilder halten darf.</translation>
    </message>
    <message>
        <source>The largest share of images that may still be recognised of a class forgotten as a whole.</source>
        <translation>Der größte Anteil der Bilder einer ganz vergessenen Klasse, der noch erkannt werden darf.</translation>
    </message>
    <message>
        <source>The length of unlearning, as passes over all images. More epochs forget more thoroughly, but may damage the rest.</source>
        <translation>Die Länge des Verlernens, in Durchgängen durch alle Bilder. Mehr Epochen vergessen gründlicher, können aber dem Rest schaden.</translation>
    </message>
    <message>
        <source>The maximum learning rate of the one-cycle schedule.</source>
        <translation>Die größte Lernrate des One-Cycle-Plans.</translation>
    </message>
    <message>
        <source>The maximum length, as passes over all images: a tenth of the original&apos;s training if known. 0 sets no limit.</source>
        <translation>Die größte Länge, in Durchgängen durch alle Bilder: ein Zehntel des Originaltrainings, falls bekannt. 0 setzt keine Grenze.</translation>
    </message>
    <message>
        <source>The maximum number of images of each other class, drawn at random.</source>
        <translation>Die Höchstzahl der Bilder jeder anderen Klasse, zufällig gezogen.</translation>
    </message>
    <message>
        <source>The maximum random shift of images in training, as a share of their size.</source>
        <translation>Die größte zufällige Verschiebung der Bilder beim Training, als Anteil an ihrer Größe.</translation>
    </message>
    <message>
        <source>The minimum number of images in a forget set.</source>
        <translation>Die Mindestzahl der Bilder einer Vergessensmenge.</translation>
    </message>
    <message>
        <source>The minimum number of images on which forgetting must be measured.</source>
        <translation>Die Mindestzahl der Bilder, an denen das Vergessen gemessen werden muss.</translation>
    </message>
    <message>
        <source>The minimum number of passes over the images to forget, however few they are. 0 uses the epochs of all images.</source>
        <translation>Die Mindestzahl der Durchgänge durch die zu vergessenden Bilder, so wenige es auch sind. 0 richtet sich nach den Epochen aller Bilder.</translation>
    </message>
    <message>
        <source>The model’s confidence in the classes that images to forget resemble. Above 1 raises it.</source>
        <translation>Die Sicherheit des Modells bei den Klassen, denen zu vergessende Bilder ähneln. Mehr als 1 erhöht sie.</translation>
    </message>
    <message>
        <source>The number of epochs that start with the images to forget; the others repair.</source>
        <translation>Die Zahl der Epochen, die mit den zu vergessenden Bildern beginnen; die übrigen reparieren.</translation>
    </message>
    <message>
        <source>The number of images in each step while the rest is repaired.</source>
        <translation>Die Zahl der Bilder je Schritt, während der Rest repariert wird.</translation>
    </message>
    <message>
        <source>The number of images in each step. More is more stable and needs more memory.</source>
        <translation>Die Zahl der Bilder je Schritt. Mehr Bilder machen das Training stabiler, brauchen aber mehr Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The number of images of each class to show. More is more reliable but slower.</source>
        <translation>Die Zahl der Bilder, die je Klasse gezeigt werden. Mehr Bilder liefern verlässlichere Werte, dauern aber länger.</translation>
    </message>
    <message>
        <source>The number of last epochs in which no weight is pulled towards zero.</source>
        <translation>Die Zahl der letzten Epochen, in denen kein Gewicht gegen null gezogen wird.</translation>
    </message>
    <message>
        <source>The number of last layers to reset, counting convolutions and linear layers. More layers forget more thoroughly, but more of the rest must be learned again.</source>
        <translation>Die Zahl der letzten Schichten, die zurückgesetzt werden; gezählt werden Faltungen und lineare Schichten. Mit mehr Schichten wird gründlicher vergessen, aber mehr vom Rest muss neu gelernt werden.</translation>
    </message>
    <message>
        <source>The number of passes of a new model over the images to keep, at half their size.</source>
        <translation>Die Zahl der Durchgänge eines neuen Modells durch die zu behaltenden Bilder, in halber Größe.</translation>
    </message>
    <message>
        <source>The number of passes over the images to keep while all layers recover.</source>
        <translation>Die Zahl der Durchgänge durch die zu behaltenden Bilder, während sich alle Schichten erholen.</translation>
    </message>
    <message>
        <source>The number of passes over the images to keep while the last layers learn again.</source>
        <translation>Die Zahl der Durchgänge durch die zu behaltenden Bilder, während die letzten Schichten neu lernen.</translation>
    </message>
    <message>
        <source>The number of passes over the images to keep. Use the number of the original&apos;s training.</source>
        <translation>Die Zahl der Durchgänge durch die zu behaltenden Bilder. Verwenden Sie die Zahl des Originaltrainings.</translation>
    </message>
    <message>
        <source>The number of passes over the images. More moves further from the original.</source>
        <translation>Die Zahl der Durchgänge durch die Bilder. Mehr entfernt sich weiter vom Original.</translation>
    </message>
    <message>
        <source>The number of times each of the 32 noise images is shown. A larger number forgets more thoroughly.</source>
        <translation>Wie oft jedes der 32 Rauschbilder gezeigt wird. Je öfter, desto gründlicher wird vergessen.</translation>
    </message>
    <message>
        <source>The remainder is the weight of unlearning. A value below the default forgets faster.</source>
        <translation>Der Rest ist das Gewicht des Verlernens. Ein Wert unter der Vorgabe vergisst schneller.</translation>
    </message>
    <message>
        <source>The share of a selected weight that is left. A smaller share forgets more.</source>
        <translation>Der Anteil eines ausgewählten Gewichts, der übrig bleibt. Ein kleinerer Anteil vergisst mehr.</translation>
    </message>
    <message>
        <source>The share of each step carried over to the next. More goes further.</source>
        <translation>Der Anteil jedes Schritts, der in den nächsten übergeht. Mehr führt weiter.</translation>
    </message>
    <message>
        <source>The share of images to forget in each step; the rest rehearses the images to keep.</source>
        <translation>Der Anteil zu vergessender Bilder in jedem Schritt; der Rest übt die zu behaltenden.</translation>
    </message>
    <message>
        <source>The share of the images to forget that get noise; the others are shown unchanged.</source>
        <translation>Der Anteil der zu vergessenden Bilder, die Rauschen bekommen; die anderen werden unverändert gezeigt.</translation>
    </message>
    <message>
        <source>The share of the images to keep that is shown, drawn at random. More is slower.</source>
        <translation>Der zufällig gezogene Anteil der zu behaltenden Bilder, der gezeigt wird. Ein größerer Anteil dauert länger.</translation>
    </message>
    <message>
        <source>The share of weights of each convolution to reset. A larger share forgets more thoroughly, and costs more.</source>
        <translation>Der Anteil der Gewichte jeder Faltung, der zurückgesetzt wird. Ein größerer Anteil vergisst gründlicher und kostet mehr.</translation>
    </message>
    <message>
        <source>The share of weights that may change: those that matter most to the images to forget.</source>
        <translation>Der Anteil der Gewichte, die sich ändern dürfen: die für die zu vergessenden Bilder wichtigsten.</translation>
    </message>
    <message>
        <source>The size of each step while the rest is repaired.</source>
        <translation>Die Größe jedes Schritts, während der Rest repariert wird.</translation>
    </message>
    <message>
        <source>The size of each step. A learning rate that is too large damages the rest.</source>
        <translation>Die Größe jedes Schritts. Eine zu große Lernrate schadet dem Rest.</translation>
    </message>
    <message>
        <source>The strength of the noise on images to keep, as a share of the image.</source>
        <translation>Die Stärke des Rauschens auf zu behaltenden Bildern, als Anteil am Bild.</translation>
    </message>
    <message>
        <source>The strength with which an image is still moved to its own class when other images of that class stay. No effect on whole classes. Our addition: the part of the paper that we could read does not mention it.</source>
        <translation>Wie stark ein Bild noch zu seiner eigenen Klasse geführt wird, wenn andere Bilder dieser Klasse bleiben. Ohne Wirkung bei ganzen Klassen. Unsere Ergänzung: Der Teil des Artikels, den wir lesen konnten, erwähnt es nicht.</translation>
    </message>
    <message>
        <source>The weight of class similarity relative to the model’s own answers, which already reflect it in part. With 0, all classes count equally, except those without any similarity.</source>
        <translation>Das Gewicht der Klassenähnlichkeit gegenüber den eigenen Antworten des Modells, die sie zum Teil schon enthalten. Bei 0 zählen alle Klassen gleich, außer denen ohne jede Ähnlichkeit.</translation>
    </message>
    <message>
        <source>The weight of making the class unreadable from the model’s features. More costs accuracy on the rest. No effect on models that don&apos;t end in a linear layer.</source>
        <translation>Wie sehr es zählt, dass sich die Klasse nicht mehr aus den Merkmalen des Modells lesen lässt. Mehr kostet Genauigkeit beim Rest. Ohne Wirkung bei Modellen, die nicht in einer linearen Schicht enden.</translation>
    </message>
    <message>
        <source>The weight of matching the estimated confidence in an image’s own label, however unlikely that label is. Hides forgotten images from an attacker who trains their own models. No effect without the estimate.</source>
        <translation>Wie stark es zählt, dass das Modell beim eigenen Label eines Bildes genau so sicher ist wie geschätzt, auch wenn es noch so unwahrscheinlich ist. Das verbirgt vergessene Bilder vor Angreifern, die eigene Modelle trainieren. Ohne die Schätzung wirkungslos.</translation>
    </message>
    <message>
        <source>The weight of staying close to the original on images to keep.</source>
        <translation>Wie sehr es bei zu behaltenden Bildern zählt, nahe am Original zu bleiben.</translation>
    </message>
    <message>
        <source>The weight of the true labels on images to keep.</source>
        <translation>Das Gewicht der wahren Label bei zu behaltenden Bildern.</translation>
    </message>
    <message>
        <source>The worse end of a figure’s 95 % interval must also meet the limit.</source>
        <translation>Auch das ungünstigere Ende des 95-%-Intervalls einer Zahl muss die Grenze einhalten.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Weight of confidence</source>
        <translation>Gewicht der Sicherheit</translation>
    </message>
    <message>
        <source>Weight of similarity</source>
        <translation>Gewicht der Ähnlichkeit</translation>
    </message>
    <message>
        <source>Weight of the images to keep</source>
        <translation>Gewicht zu behaltender Bilder</translation>
    </message>
    <message>
        <source>Weight of the labels</source>
        <translation>Gewicht der Label</translation>
    </message>
    <message>
        <source>Weight of the noise&apos;s size in its loss. Large values shrink it to nothing.</source>
        <translation>Gewicht der Größe des Rauschens in seinem Verlust. Große Werte lassen es verschwinden.</translation>
    </message>
    <message>
        <source>Weight of the original&apos;s answers</source>
        <translation>Gewicht der Antworten des Originals</translation>
    </message>
    <message>
        <source>Weight of the true class</source>
        <translation>Gewicht der wahren Klasse</translation>
    </message>
</context>
<context>
    <name>preprocessing</name>
    <message>
        <source>As stored, from 0 to 255</source>
        <translation>Wie gespeichert, von 0 bis 255</translation>
    </message>
    <message>
        <source>Blue, green, red</source>
        <translation>Blau, Grün, Rot</translation>
    </message>
    <message>
        <source>CIFAR-10 mean and standard deviation</source>
        <translation>Mittelwert und Standardabweichung von CIFAR-10</translation>
    </message>
    <message>
        <source>Centre crop only</source>
        <translation>Nur die Mitte jedes Bildes</translation>
    </message>
    <message>
        <source>Each image is resized so that its shorter side has {side} pixels, then cropped to the centre, {width} × {height} pixels. The model sees it {colour}.</source>
        <translation>Jedes Bild wird skaliert, bis die kürzere Seite {side} Pixel hat, und dann auf die Mitte zugeschnitten, {width} × {height} Pixel. Das Modell sieht es {colour}.</translation>
    </message>
    <message>
        <source>Each image is resized to {whole_width} × {whole_height} pixels, then cropped to the centre, {width} × {height} pixels. The model sees it {colour}.</source>
        <translation>Jedes Bild wird auf {whole_width} × {whole_height} Pixel skaliert und dann auf die Mitte zugeschnitten, {width} × {height} Pixel. Das Modell sieht es {colour}.</translation>
    </message>
    <message>
        <source>Each image is resized to {width} × {height} pixels. The model sees it {colour}.</source>
        <translation>Jedes Bild wird auf {width} × {height} Pixel skaliert. Das Modell sieht es {colour}.</translation>
    </message>
    <message>
        <source>From 0 to 1</source>
        <translation>Von 0 bis 1</translation>
    </message>
    <message>
        <source>From 0 to 255, minus the ImageNet mean</source>
        <translation>Von 0 bis 255, minus Mittelwert von ImageNet</translation>
    </message>
    <message>
        <source>From −1 to 1</source>
        <translation>Von −1 bis 1</translation>
    </message>
    <message>
        <source>Grey, repeated three times</source>
        <translation>Grau, dreimal wiederholt</translation>
    </message>
    <message>
        <source>ImageNet mean and standard deviation</source>
        <translation>Mittelwert und Standardabweichung von ImageNet</translation>
    </message>
    <message>
        <source>Images keep their size. The model sees them {colour}.</source>
        <translation>Bilder behalten ihre Größe. Das Modell sieht sie {colour}.</translation>
    </message>
    <message>
        <source>MNIST mean and standard deviation</source>
        <translation>Mittelwert und Standardabweichung von MNIST</translation>
    </message>
    <message>
        <source>Red, green, blue</source>
        <translation>Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>The file does not say so. This is what such models usually expect. The next page shows whether it fits, and tries other ways.</source>
        <translation>In der Datei steht es nicht. Solche Modelle erwarten es meist so. Die nächste Seite zeigt, ob es passt, und probiert andere Arten.</translation>
    </message>
    <message>
        <source>The file says so.</source>
        <translation>So steht es in der Datei.</translation>
    </message>
    <message>
        <source>Usual for such models</source>
        <translation>Üblich für solche Modelle</translation>
    </message>
    <message>
        <source>Values are divided by {scale}; then the mean {mean} is subtracted and the result divided by the standard deviation {std}.</source>
        <translation>Die Werte werden durch {scale} geteilt; dann wird der Mittelwert {mean} abgezogen und das Ergebnis durch die Standardabweichung {std} geteilt.</translation>
    </message>
    <message>
        <source>You chose it. The next page shows whether it fits.</source>
        <translation>Sie haben es gewählt. Die nächste Seite zeigt, ob es passt.</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>grey, repeated three times</source>
        <translation>grau, dreimal wiederholt</translation>
    </message>
    <message>
        <source>in colour (blue, green, red)</source>
        <translation>farbig (blau, grün, rot)</translation>
    </message>
    <message>
        <source>in colour (red, green, blue)</source>
        <translation>farbig (rot, grün, blau)</translation>
    </message>
    <message>
        <source>with {n} channels</source>
        <translation>mit {n} Kanälen</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
</context>
<context>
    <name>privacy</name>
    <message>
        <source>Nothing is sent now. Earlier, up to {n} images were sent to {host}.</source>
        <translation>Jetzt wird nichts gesendet. Früher wurden bis zu {n} Bilder an {host} gesendet.</translation>
    </message>
    <message>
        <source>Nothing is sent without your consent.</source>
        <translation>Ohne Ihre Zustimmung wird nichts gesendet.</translation>
    </message>
    <message>
        <source>On this computer only. Nothing is sent.</source>
        <translation>Nur auf diesem Computer. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>{n} images may be sent to {host}. Everything else stays on this computer.</source>
        <translation>{n} Bilder dürfen an {host} gesendet werden. Alles andere bleibt auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>remaining</name>
    <message>
        <source>A copy of the original</source>
        <translation>Eine Kopie des Originals</translation>
    </message>
    <message>
        <source>A document</source>
        <translation>Ein Dokument</translation>
    </message>
    <message>
        <source>An earlier model given out by this project</source>
        <translation>Ein früheres Modell, das dieses Projekt herausgegeben hat</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>Ein anderes Modell</translation>
    </message>
    <message>
        <source>Held by {owner}.</source>
        <translation>Im Besitz von: {owner}.</translation>
    </message>
    <message>
        <source>Images sent to a server and kept there</source>
        <translation>An einen Server gesendete und dort gespeicherte Bilder</translation>
    </message>
    <message>
        <source>Intermediate models in the project folder</source>
        <translation>Zwischenmodelle im Projektordner</translation>
    </message>
    <message>
        <source>Names, hashes and pixels in the project folder</source>
        <translation>Namen, Prüfsummen und Pixel im Projektordner</translation>
    </message>
    <message>
        <source>Place: {place}.</source>
        <translation>Ort: {place}.</translation>
    </message>
    <message>
        <source>Since {since}.</source>
        <translation>Seit {since}.</translation>
    </message>
    <message>
        <source>The images themselves</source>
        <translation>Die Bilder selbst</translation>
    </message>
    <message>
        <source>The original model</source>
        <translation>Das Originalmodell</translation>
    </message>
    <message>
        <source>cleared (overwritten)</source>
        <translation>überschrieben (cleared)</translation>
    </message>
    <message>
        <source>deleted by the system</source>
        <translation>vom System gelöscht</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>vernichtet</translation>
    </message>
    <message>
        <source>medium destroyed</source>
        <translation>Datenträger zerstört</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>purged (not recoverable)</source>
        <translation>bereinigt (purged)</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>noch vorhanden</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>withdrawn, not destroyed</source>
        <translation>zurückgezogen, nicht vernichtet</translation>
    </message>
    <message>
        <source>{thing}: {state}</source>
        <translation>{thing}: {state}</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>1 day late</source>
        <translation>1 Tag verspätet</translation>
    </message>
    <message>
        <source>Hello,

I can&apos;t open “{name}” with MeGU Desktop: {reason} Could you send me the weights alone? In the program that created the model, this line saves them:

    {line}

This identifies any classifier of torchvision, timm or transformers. Please also tell me which classifier it is, the class names in the order of the outputs, the image size, and the mean and standard deviation used for normalisation.

Thank you.</source>
        <translation>Guten Tag,

ich kann „{name}“ mit MeGU Desktop nicht öffnen: {reason} Könnten Sie mir nur die Gewichte senden? In dem Programm, das das Modell erstellt hat, speichert sie diese Zeile:

    {line}

Daran wird jeder Klassifikator von torchvision, timm oder transformers erkannt. Bitte teilen Sie mir auch mit, welcher Klassifikator es ist, wie die Klassen in der Reihenfolge der Ausgaben heißen, wie groß die Bilder sind und mit welchem Mittelwert und welcher Standardabweichung sie normalisiert wurden.

Vielen Dank.</translation>
    </message>
    <message>
        <source>Hello,

I can&apos;t open “{name}” with MeGU Desktop: {reason} The program works with PyTorch image classifiers. Do you have such a model, or could you train a torchvision or timm model on the same images? This line saves it so that I can open it:

    {line}

Thank you.</source>
        <translation>Guten Tag,

ich kann „{name}“ mit MeGU Desktop nicht öffnen: {reason} Das Programm arbeitet mit PyTorch-Bildklassifikatoren. Haben Sie ein solches Modell, oder könnten Sie eines von torchvision oder timm mit denselben Bildern trainieren? Diese Zeile speichert es so, dass ich es öffnen kann:

    {line}

Vielen Dank.</translation>
    </message>
    <message>
        <source>Hello,

I can&apos;t open “{name}” with MeGU Desktop: {reason} This architecture is not supported directly. There are two ways. Either train a torchvision or timm classifier on the same images and send me the file that this line saves:

    {line}

Or, if MeGU is installed from source, write a small Python package that registers the network under the entry point “megu.models”; MeGU&apos;s docs/recipes.md shows how in ten lines.

Thank you.</source>
        <translation>Guten Tag,

ich kann „{name}“ mit MeGU Desktop nicht öffnen: {reason} Diese Architektur wird nicht direkt unterstützt. Es gibt zwei Wege. Entweder trainieren Sie einen Klassifikator von torchvision oder timm mit denselben Bildern und senden mir die Datei, die diese Zeile speichert:

    {line}

Oder Sie schreiben, wenn MeGU aus dem Quelltext installiert ist, ein kleines Python-Paket, das das Netz unter dem Entry Point „megu.models“ anmeldet; docs/recipes.md von MeGU zeigt in zehn Zeilen, wie.

Vielen Dank.</translation>
    </message>
    <message>
        <source>can&apos;t tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>due date moved to {date}</source>
        <translation>Frist verschoben auf {date}</translation>
    </message>
    <message>
        <source>due in {n} days</source>
        <translation>fällig in {n} Tagen</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>morgen fällig</translation>
    </message>
    <message>
        <source>exported on {date}, not checked yet</source>
        <translation>am {date} exportiert, noch nicht geprüft</translation>
    </message>
    <message>
        <source>in {run}</source>
        <translation>in {run}</translation>
    </message>
    <message>
        <source>it contains NumPy arrays.</source>
        <translation>es enthält NumPy-Arrays.</translation>
    </message>
    <message>
        <source>it is a Core ML file, converted from another model.</source>
        <translation>es ist eine Core-ML-Datei, aus einem anderen Modell konvertiert.</translation>
    </message>
    <message>
        <source>it is a JAX model.</source>
        <translation>es ist ein JAX-Modell.</translation>
    </message>
    <message>
        <source>it is a Keras model.</source>
        <translation>es ist ein Keras-Modell.</translation>
    </message>
    <message>
        <source>it is a PaddlePaddle model.</source>
        <translation>es ist ein PaddlePaddle-Modell.</translation>
    </message>
    <message>
        <source>it is a TensorFlow model.</source>
        <translation>es ist ein TensorFlow-Modell.</translation>
    </message>
    <message>
        <source>it is a TorchScript program. I need the model before torch.jit.</source>
        <translation>es ist ein TorchScript-Programm. Ich brauche das Modell vor torch.jit.</translation>
    </message>
    <message>
        <source>it is a compiled program.</source>
        <translation>es ist ein kompiliertes Programm.</translation>
    </message>
    <message>
        <source>it is a fastai learner with fastai&apos;s own head.</source>
        <translation>es ist ein fastai-Learner mit dem eigenen Kopf von fastai.</translation>
    </message>
    <message>
        <source>it is a scikit-learn model, not a neural network.</source>
        <translation>es ist ein scikit-learn-Modell, kein neuronales Netz.</translation>
    </message>
    <message>
        <source>it is an ONNX file, converted from another model.</source>
        <translation>es ist eine ONNX-Datei, aus einem anderen Modell konvertiert.</translation>
    </message>
    <message>
        <source>it is not a model file that the program supports.</source>
        <translation>es ist keine Modelldatei, die das Programm unterstützt.</translation>
    </message>
    <message>
        <source>it was made with torch.export. I need the model before that.</source>
        <translation>es wurde mit torch.export erzeugt. Ich brauche das Modell davor.</translation>
    </message>
    <message>
        <source>its weights are quantised or sparse. I need them before that step.</source>
        <translation>seine Gewichte sind quantisiert oder dünn besetzt. Ich brauche sie vor diesem Schritt.</translation>
    </message>
    <message>
        <source>its weights don&apos;t match the network in config.json.</source>
        <translation>seine Gewichte passen nicht zu dem Netz in config.json.</translation>
    </message>
    <message>
        <source>met on {date}</source>
        <translation>erfüllt am {date}</translation>
    </message>
    <message>
        <source>not forgotten</source>
        <translation>nicht vergessen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>refused on {date}</source>
        <translation>abgelehnt am {date}</translation>
    </message>
    <message>
        <source>some weights are not numbers (NaN).</source>
        <translation>manche Gewichte sind keine Zahlen (NaN).</translation>
    </message>
    <message>
        <source>the file contains no weights.</source>
        <translation>die Datei enthält keine Gewichte.</translation>
    </message>
    <message>
        <source>the file contains program code, which is not run for safety reasons.</source>
        <translation>die Datei enthält Programmcode, der zur Sicherheit nicht ausgeführt wird.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>die Datei ist leer.</translation>
    </message>
    <message>
        <source>the file is incomplete or damaged.</source>
        <translation>die Datei ist unvollständig oder beschädigt.</translation>
    </message>
    <message>
        <source>the file was compressed after it was saved.</source>
        <translation>die Datei wurde nach dem Speichern komprimiert.</translation>
    </message>
    <message>
        <source>the folder contains no weights.</source>
        <translation>der Ordner enthält keine Gewichte.</translation>
    </message>
    <message>
        <source>the folder contains weights for TensorFlow or JAX only.</source>
        <translation>der Ordner enthält nur Gewichte für TensorFlow oder JAX.</translation>
    </message>
    <message>
        <source>the model needs its own program code (“{kind}”).</source>
        <translation>das Modell braucht eigenen Programmcode („{kind}“).</translation>
    </message>
    <message>
        <source>the network “{kind}” is defined in code that is not part of the file.</source>
        <translation>das Netz „{kind}“ ist in Code definiert, der nicht Teil der Datei ist.</translation>
    </message>
    <message>
        <source>the program does not know its network (the first weight is “{example}”).</source>
        <translation>das Programm kennt sein Netz nicht (das erste Gewicht ist „{example}“).</translation>
    </message>
    <message>
        <source>transformers can&apos;t build the model that config.json describes ({reason}).</source>
        <translation>transformers kann das Modell nicht bauen, das in config.json beschrieben ist ({reason}).</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>{n} Tage verspätet</translation>
    </message>
    <message>
        <source>{state}, {late}</source>
        <translation>{state}, {late}</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>Made for an earlier choice of images or of training images.</source>
        <translation>Für eine frühere Auswahl von Bildern oder Trainingsbildern gemacht.</translation>
    </message>
    <message>
        <source>Made for an earlier choice: {names}.</source>
        <translation>Für eine frühere Auswahl gemacht: {names}.</translation>
    </message>
    <message>
        <source>Run {n}: {how}</source>
        <translation>Lauf {n}: {how}</translation>
    </message>
    <message>
        <source>Run {n}: {how} (earlier choice)</source>
        <translation>Lauf {n}: {how} (frühere Auswahl)</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>neu trainiert</translation>
    </message>
    <message>
        <source>{method}, {strength}</source>
        <translation>{method}, {strength}</translation>
    </message>
</context>
<context>
    <name>sample</name>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
</context>
<context>
    <name>similarity</name>
    <message>
        <source>A score is {how}.</source>
        <translation>Eine Bewertung sagt, {how}.</translation>
    </message>
    <message>
        <source>Cells set by hand: {n}.</source>
        <translation>Von Hand gesetzte Zellen: {n}.</translation>
    </message>
    <message>
        <source>False</source>
        <translation>False</translation>
    </message>
    <message>
        <source>It answered in {seconds}, but neither True nor False.</source>
        <translation>Es hat in {seconds} geantwortet, aber weder mit True noch mit False.</translation>
    </message>
    <message>
        <source>It needs about {needed} of memory; {free} is free.</source>
        <translation>Es braucht etwa {needed} Arbeitsspeicher; {free} sind frei.</translation>
    </message>
    <message>
        <source>It takes about {time}.</source>
        <translation>Es dauert etwa {time}.</translation>
    </message>
    <message>
        <source>One cell set by hand was reset to the answer. Undo restores it.</source>
        <translation>Eine von Hand gesetzte Zelle wurde auf die Antwort zurückgesetzt. „Rückgängig“ stellt sie wieder her.</translation>
    </message>
    <message>
        <source>One cell was set by hand. Unlearning uses it as it is.</source>
        <translation>Eine Zelle wurde von Hand gesetzt. Das Verlernen verwendet sie so.</translation>
    </message>
    <message>
        <source>Runs on {place} in {precision}.</source>
        <translation>Läuft auf {place} in {precision}.</translation>
    </message>
    <message>
        <source>Servers call this option top_logprobs.</source>
        <translation>Server nennen diese Option top_logprobs.</translation>
    </message>
    <message>
        <source>Taken from the probabilities that this classifier gives to images of each class. No questions were asked.</source>
        <translation>Aus den Wahrscheinlichkeiten, die dieser Klassifikator Bildern jeder Klasse gibt. Es wurden keine Fragen gestellt.</translation>
    </message>
    <message>
        <source>The connection works. The model answered {word} ({n}) in {seconds}. A score is {how}.</source>
        <translation>Die Verbindung steht. Das Modell hat in {seconds} {word} ({n}) geantwortet. Eine Bewertung sagt, {how}.</translation>
    </message>
    <message>
        <source>The time needed is known after the first five.</source>
        <translation>Die Dauer ist nach den ersten fünf bekannt.</translation>
    </message>
    <message>
        <source>This is about {n} tokens.</source>
        <translation>Das sind etwa {n} Token.</translation>
    </message>
    <message>
        <source>This is the whole matrix, with questions about every class.</source>
        <translation>Dies ist die ganze Matrix, mit Fragen zu jeder Klasse.</translation>
    </message>
    <message>
        <source>True</source>
        <translation>True</translation>
    </message>
    <message>
        <source>the graphics card ({device})</source>
        <translation>der Grafikkarte ({device})</translation>
    </message>
    <message>
        <source>the processor (cpu)</source>
        <translation>dem Prozessor (cpu)</translation>
    </message>
    <message>
        <source>{back} cells set by hand were reset to the answers. Undo restores them.</source>
        <translation>{back} von Hand gesetzte Zellen wurden auf die Antworten zurückgesetzt. „Rückgängig“ stellt sie wieder her.</translation>
    </message>
    <message>
        <source>{n} answers are saved with the project. They are not asked for again.</source>
        <translation>{n} Antworten sind mit dem Projekt gespeichert. Nach ihnen wird nicht wieder gefragt.</translation>
    </message>
    <message>
        <source>{n} cells were set by hand. Unlearning uses them as they are.</source>
        <translation>{n} Zellen wurden von Hand gesetzt. Das Verlernen verwendet sie so.</translation>
    </message>
    <message>
        <source>{n} images were sent to {host}, {times} times in total.</source>
        <translation>{n} Bilder wurden an {host} gesendet, insgesamt {times}-mal.</translation>
    </message>
    <message>
        <source>{n} of them are based on fewer votes than requested.</source>
        <translation>{n} davon beruhen auf weniger Stimmen als verlangt.</translation>
    </message>
    <message>
        <source>{n} of them were undecided and are left out.</source>
        <translation>{n} davon waren nicht zu entscheiden und sind ausgelassen.</translation>
    </message>
    <message>
        <source>{n} questions about {images} images, answered on this computer.</source>
        <translation>{n} Fragen zu {images} Bildern, auf diesem Computer beantwortet.</translation>
    </message>
    <message>
        <source>{n} questions answered in {seconds} and saved with the project. They are not asked again.</source>
        <translation>{n} Fragen in {seconds} beantwortet und mit dem Projekt gespeichert. Sie werden nicht wieder gestellt.</translation>
    </message>
    <message>
        <source>{n} questions with {images} images go to {host}.</source>
        <translation>{n} Fragen mit {images} Bildern gehen an {host}.</translation>
    </message>
    <message>
        <source>“{file}” can’t be read. Ask for permission, or choose another file.</source>
        <translation>„{file}“ ist nicht lesbar. Bitten Sie um die Erlaubnis, oder wählen Sie eine andere Datei aus.</translation>
    </message>
    <message>
        <source>“{file}” contains a class “{name}” that these images don’t have. Rename it.</source>
        <translation>„{file}“ enthält eine Klasse „{name}“, die diese Bilder nicht haben. Benennen Sie sie um.</translation>
    </message>
    <message>
        <source>“{file}” contains no table of classes. Export the matrix to see the format, then edit your file.</source>
        <translation>„{file}“ enthält keine Tabelle von Klassen. Exportieren Sie die Matrix, um das Format zu sehen, und ändern Sie dann Ihre Datei.</translation>
    </message>
    <message>
        <source>“{file}” contains the same values as the answers.</source>
        <translation>„{file}“ enthält dieselben Werte wie die Antworten.</translation>
    </message>
    <message>
        <source>“{file}” has “{value}” for {row} taken for {column}. Enter a number from 0 to 1 there.</source>
        <translation>„{file}“ hat „{value}“ für {row} gehalten für {column}. Geben Sie dort eine Zahl von 0 bis 1 ein.</translation>
    </message>
    <message>
        <source>“{file}” is too large to be a matrix of classes. Choose another file.</source>
        <translation>„{file}“ ist zu groß für eine Klassenmatrix. Wählen Sie eine andere Datei aus.</translation>
    </message>
    <message>
        <source>“{file}” was imported.</source>
        <translation>„{file}“ wurde importiert.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Folder not available</source>
        <translation>Ordner nicht verfügbar</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Noch nichts ausgewählt</translation>
    </message>
    <message>
        <source>To forget: {names}</source>
        <translation>Zu vergessen: {names}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>unit</name>
    <message>
        <source>0 = never taken for it, 1 = always taken for it</source>
        <translation>0 = nie dafür gehalten, 1 = immer dafür gehalten</translation>
    </message>
    <message>
        <source>0 = never taken for it, {whole} = always taken for it</source>
        <translation>0 = nie dafür gehalten, {whole} = immer dafür gehalten</translation>
    </message>
    <message>
        <source>Numbers are millionths.</source>
        <translation>Zahlen sind Millionstel.</translation>
    </message>
    <message>
        <source>Numbers are thousandths.</source>
        <translation>Zahlen sind Tausendstel.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} and {n} others</source>
        <translation>{first} und {n} weitere</translation>
    </message>
    <message>
        <source>{names}, {next}</source>
        <translation>{names}, {next}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
</context>
</TS>
