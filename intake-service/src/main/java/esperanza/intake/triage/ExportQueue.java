package esperanza.intake.triage;

import esperanza.access.Caller;
import esperanza.intake.triage.read.QueueFilter;
import esperanza.intake.triage.view.QueueItem;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.opening.ExportPurpose;
import esperanza.runtime.opening.ListExports;
import esperanza.runtime.opening.ListExports.Table;
import esperanza.runtime.opening.Narrowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes the queue out as a table: what its rows say without a report being opened. */
@Singleton
public class ExportQueue {

    /** The purpose, and how the list is narrowed and ordered. */
    public record QueueExport(
            ExportPurpose purpose,
            Optional<String> state,
            Optional<Boolean> test,
            Optional<String> urgency,
            Optional<String> area,
            Optional<String> code,
            Optional<String> claimed,
            Optional<String> number,
            Optional<String> order) {

        QueueFilter filter() {
            return new QueueChoice(state, test, urgency, area, code, claimed, number, order).filter();
        }

        List<String> narrowed() {
            return new Narrowed()
                    .by("state", state)
                    .by("test", test)
                    .by("urgency", urgency)
                    .by("area", area)
                    .by("code", code)
                    .by("claimed", claimed)
                    .by("number", number)
                    .by("order", order)
                    .parts();
        }
    }

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
                (after, limit) -> queue.after(filter, caller, now, after, limit)
                        .map(rows -> queue.shown(rows, caller, now)),
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
