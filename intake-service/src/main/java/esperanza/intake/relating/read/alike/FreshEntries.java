package esperanza.intake.relating.read.alike;

import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.runtime.sealing.BlindIndex;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Index entries of reports that this instance is about to store, made while their words are in hand: so the index opens
 * nothing that was sealed a moment ago. Holds entries, no words, until the index takes them.
 */
@Singleton
public class FreshEntries {

    /** Entries that nobody took are those of repeated reports, or another instance keeps the index. */
    private static final int MOST = 1_000;

    /**
     * In bytes. What is searched for in a long text may take long, and a report has to be durable before that: the index
     * opens it afterwards.
     */
    private static final int LONGEST = 4_096;

    /** A report with more entries is opened by the index, so that no sender can fill the memory. */
    private static final int LARGEST = 50;

    private static final Logger LOG = Logger.getLogger(FreshEntries.class);

    private final BlindIndex index;
    private final Map<UUID, List<ContactEntry>> byReporter = new ConcurrentHashMap<>();

    FreshEntries(BlindIndex index) {
        this.index = index;
    }

    /**
     * Makes the entries of a report that may be stored, unless it is long. Never fails: no report is refused for its
     * words, and the index makes what is missing from what was sealed.
     *
     * @param length of the report as sent, in bytes
     */
    public void make(ReportReceived report, int length) {
        if (report.sentAsTest() || length > LONGEST) {
            return;
        }
        try {
            List<ContactEntry> entries = ContactEntry.of(report, index);
            if (byReporter.size() >= MOST) {
                byReporter.clear();
            }
            if (entries.size() <= LARGEST) {
                byReporter.put(subject(report), entries);
            }
        } catch (RuntimeException | StackOverflowError unusual) { // a pattern may recurse on a very long value
            LOG.debugf("made later: %s", unusual.getClass().getSimpleName());
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
