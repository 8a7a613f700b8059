package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.read.Frames.Change;
import esperanza.runtime.rest.Csv;
import java.util.ArrayList;
import java.util.List;

/** By how much each frame moved the number of each milestone in the whole country, as a table. */
final class RevisionTable {

    static final List<String> HEAD = List.of("frame", "at", "milestone", "recorded_since", "new_cohorts");
    private static final List<String> TAGS =
            List.of("#meta+frame", "#date+frame", "#indicator+reached+code", "#value+known+num", "#value+new+num");

    private RevisionTable() {}

    static Csv of(List<Change> changes) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD, TAGS));
        changes.forEach(change -> rows.add(List.of(
                Integer.toString(change.frame().number()),
                change.frame().at().toString(),
                change.milestone(),
                Integer.toString(change.recordedSince()),
                Integer.toString(change.newCohorts()))));
        return new Csv(rows);
    }
}
