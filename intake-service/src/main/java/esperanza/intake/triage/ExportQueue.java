package esperanza.intake.triage;

import esperanza.access.Caller;
import esperanza.intake.triage.read.QueueFilter;
import esperanza.intake.triage.view.QueueItem;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.opening.ListExports;
import esperanza.runtime.opening.ListExports.Table;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Takes the queue out as a table: what its rows say without a report being opened. */
@Singleton
public class ExportQueue {

    private static final List<String> HEAD = List.of(
            "case_number",
            "waiting_since",
            "due",
            "urgency",
            "suggested",
            "imminent_danger",
            "codes",
            "area",
            "channel",
            "referred_to",
            "new_since",
            "claimed");

    private final CommandIds ids;
    private final Queue queue;
    private final ListExports exports;

    ExportQueue(CommandIds ids, Queue queue, ListExports exports) {
        this.ids = ids;
        this.queue = queue;
        this.exports = exports;
    }

    /** The lines of the table, the names of its columns first. */
    public Uni<List<List<String>>> export(Asked<?> asked, QueueExport said) {
        Caller caller = asked.caller();
        Instant now = ids.now();
        QueueFilter filter = said.filter();
        return exports.export(
                asked,
                new ListExports.Export("reports", said.purpose(), said.narrowed()),
                (after, limit) ->
                        queue.after(filter, caller, now, after, limit).map(rows -> queue.shown(rows, caller, now)),
                new Table<>(HEAD, ExportQueue::line, QueueItem::cursor));
    }

    private static List<String> line(QueueItem row) {
        return List.of(
                row.caseNumber(),
                row.waitingSince().toString(),
                row.due().toString(),
                row.urgency().map(Urgency::name).orElse(""),
                row.suggested().urgency().name(),
                Boolean.toString(row.imminentDanger()),
                String.join(" ", row.codes()),
                row.firstLevelArea().orElse(""),
                row.channel().name(),
                row.referredTo(),
                row.newSince().map(Instant::toString).orElse(""),
                row.claim().map(claim -> claim.yours() ? "yours" : "others").orElse(""));
    }
}
