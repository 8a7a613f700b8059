package esperanza.intake.triage;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.relating.read.group.Groups;
import esperanza.intake.relating.read.group.Incidents;
import esperanza.intake.triage.read.QueueFilter;
import esperanza.intake.triage.read.QueueQuery;
import esperanza.intake.triage.view.QueueItem;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.protocol.term.Profiles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of the queue, with everything an officer may know of them; used by the list and the stream. */
@Singleton
public class Queue {

    /** Rows, before they are shown to a caller. */
    public record Rows(List<QueueQuery.Entry> entries, Belongs belongs) {}

    /** The case that each case was joined into, and the incidents of the parties of each report. */
    record Belongs(Map<UUID, UUID> joined, Map<UUID, List<Incidents.OfParty>> counted) {

        Optional<String> joinedInto(UUID caseId) {
            return Optional.ofNullable(joined.get(caseId))
                    .map(into -> CaseNumber.of(new CaseId(into)).text());
        }

        List<Incidents.OfParty> incidents(UUID report) {
            return counted.getOrDefault(report, List.of());
        }
    }

    private final QueueQuery queue;
    private final Groups groups;
    private final Incidents incidents;
    private final Profiles profiles;

    Queue(QueueQuery queue, Groups groups, Incidents incidents, Profiles profiles) {
        this.queue = queue;
        this.groups = groups;
        this.incidents = incidents;
        this.profiles = profiles;
    }

    /** A page of the rows that the caller may know of. */
    public Uni<Rows> after(QueueFilter filter, Caller caller, Instant now, String after, int limit) {
        QueueQuery.Reader reader = reader(caller);
        return queue.after(filter, reader, now, after, limit).chain(entries -> belonging(reader, entries));
    }

    /** The rows of these reports that the caller may know of, as they are now. */
    public Uni<Rows> these(Caller caller, Collection<UUID> reports) {
        QueueQuery.Reader reader = reader(caller);
        return queue.these(reader, reports).chain(entries -> belonging(reader, entries));
    }

    private static QueueQuery.Reader reader(Caller caller) {
        return new QueueQuery.Reader(
                caller.pseudonym(),
                caller.credential(IntakeAction.LIST_REPORTS),
                Access.standsIn(caller, IntakeAction.LIST_REPORTS)
                        ? Optional.of(caller.credentialOfTheMechanism())
                        : Optional.empty());
    }

    /** The rows as this caller may see them. */
    public List<QueueItem> shown(Rows rows, Caller caller, Instant now) {
        return rows.entries.stream()
                .map(entry -> QueueItem.of(
                        entry,
                        rows.belongs.joinedInto(entry.caseId()),
                        rows.belongs.incidents(entry.reportId()),
                        caller,
                        profiles,
                        now))
                .toList();
    }

    /**
     * A reader who stands in for others gets no links to further cases, because the others work on those themselves.
     */
    private Uni<Rows> belonging(QueueQuery.Reader reader, List<QueueQuery.Entry> entries) {
        String credential = reader.credential();
        if (entries.isEmpty() || reader.inTheSteadOf().isPresent()) {
            return Uni.createFrom().item(new Rows(entries, new Belongs(Map.of(), Map.of())));
        }
        return groups.joined(
                        credential,
                        entries.stream().map(QueueQuery.Entry::caseId).toList())
                .chain(joined -> incidents
                        .of(
                                credential,
                                entries.stream().map(QueueQuery.Entry::reportId).toList())
                        .map(counted -> new Rows(entries, new Belongs(joined, counted))));
    }
}
