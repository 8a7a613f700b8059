package esperanza.protocol.diligence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The status of an item at an instant.
 *
 * @param reason why it is not applicable
 * @param provenBy the events that prove it, or rule it out
 * @param due until when it was due
 * @param lateBy how long after the due instant it was proven
 * @param contests open contests of the item
 * @param justification the event that says why it was left undone; it stays undone
 */
public record ItemStatus(
        Item item,
        Status status,
        Optional<Reason> reason,
        List<Proven> provenBy,
        Optional<Instant> due,
        Optional<Duration> lateBy,
        List<String> contests,
        Optional<Proven> justification) {

    /** The worst comes first: an item is the worst of the things it is asked for. */
    public enum Status {
        BREACHED,
        NOT_MET,
        CONTESTED,
        DUE,
        MET,
        NOT_APPLICABLE,
        /** Each way to prove it needs an event that no service records yet: the software cannot tell, and accuses nobody. */
        NOT_COMPUTED;

        /** True if the item is owed in the case, as far as the software can tell. */
        public boolean applies() {
            return this != NOT_APPLICABLE && this != NOT_COMPUTED;
        }
    }

    /** Why an item is not applicable. */
    public enum Reason {
        /** The person declined. */
        DECLINED,
        /** The case does not have the trait. */
        TRAIT,
        /** So far there was no occasion. */
        NO_OCCASION
    }

    /** An event that the status points at; who is shown it is decided by its source and audience. */
    public record Proven(String event, String source, String audience, UUID stream, int version, Instant recordedAt) {

        static Proven of(Fact fact) {
            return new Proven(
                    fact.event(), fact.source(), fact.audience(), fact.stream(), fact.version(), fact.recordedAt());
        }
    }

    /** True if the item keeps the case from being diligent: a mandatory one that applies and is not met. */
    public boolean isUnmet() {
        return item.mandatory() && status.applies() && status != Status.MET;
    }
}
