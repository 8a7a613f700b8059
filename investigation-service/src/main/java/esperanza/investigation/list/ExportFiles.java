package esperanza.investigation.list;

import esperanza.access.Caller;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.list.read.FilesFilter;
import esperanza.investigation.list.read.FilesQuery;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.opening.ListExports;
import esperanza.runtime.opening.ListExports.Table;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Takes the list of files out as a table. */
@Singleton
public class ExportFiles {

    private static final List<String> HEAD = List.of(
            "case_number",
            "registered_at",
            "area",
            "standing",
            "first_hypothesis",
            "investigator",
            "released",
            "touched_at",
            "acts_open",
            "acts_overdue");

    private final CommandIds ids;
    private final FilesQuery files;
    private final ListExports exports;

    ExportFiles(CommandIds ids, FilesQuery files, ListExports exports) {
        this.ids = ids;
        this.files = files;
        this.exports = exports;
    }

    /** The lines of the table, the names of its columns first. */
    public Uni<List<List<String>>> export(Asked<?> asked, FilesExport said) {
        Caller caller = asked.caller();
        FilesFilter filter = said.filter();
        FilesQuery.Reader reader = new FilesQuery.Reader(
                caller.credential(InvestigationAction.LIST_INVESTIGATIONS), caller.pseudonym(), ids.now());
        return exports.export(
                asked,
                new ListExports.Export("investigations", said.purpose(), said.narrowed()),
                (after, limit) -> files.after(reader, filter, after, limit),
                new Table<>(HEAD, ExportFiles::line, FilesQuery.Entry::cursor));
    }

    private static List<String> line(FilesQuery.Entry row) {
        return List.of(
                CaseNumber.of(new CaseId(row.caseId())).text(),
                row.registeredAt().toString(),
                row.firstLevelArea().orElse(""),
                row.standing().name(),
                row.firstHypothesis().name(),
                row.investigator().orElse(""),
                Boolean.toString(row.released()),
                row.touchedAt().map(Instant::toString).orElse(""),
                Integer.toString(row.open()),
                Integer.toString(row.overdue()));
    }
}
