package esperanza.intake.relating.read.alike;

import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.runtime.sealing.BlindIndex;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Index entries of reports that this instance is about to store, made while their words are in hand: so the index opens
 * nothing that was sealed a moment ago. Holds entries, no words, until the index takes them.
 */
@Singleton
public class FreshEntries {

    /** Entries that nobody took are those of repeated reports, or another instance keeps the index. */
    private static final int MOST = 2_000;

    private final BlindIndex index;
    private final Map<UUID, List<ContactEntry>> byReporter = new ConcurrentHashMap<>();

    FreshEntries(BlindIndex index) {
        this.index = index;
    }

    /** Makes the entries of a report that may be stored. */
    public void make(ReportReceived report) {
        if (byReporter.size() >= MOST) {
            byReporter.clear();
        }
        if (!report.sentAsTest()) {
            byReporter.put(subject(report), ContactEntry.of(report, index));
        }
    }

    /** Takes the entries of a stored report. Empty if they have to be made from what was sealed. */
    Optional<List<ContactEntry>> take(ReportReceived stored) {
        return Optional.ofNullable(byReporter.remove(subject(stored)));
    }

    /** The reporter's subject is drawn anew each time a report comes in, so it tells a report from its repetitions. */
    private static UUID subject(ReportReceived report) {
        return report.reporter().subject();
    }
}
