package esperanza.intake.triage;

import esperanza.intake.triage.read.QueueFilter;
import esperanza.intake.triage.read.QueueFilter.Claimed;
import esperanza.intake.triage.read.QueueFilter.Stage;
import esperanza.intake.triage.read.QueueOrder;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.refusal.Narrowing;
import java.util.Optional;

/** A list of the queue as a person asks for it: each part is a code or a number, and what is absent does not narrow. */
public record QueueChoice(
        Optional<String> state,
        Optional<Boolean> test,
        Optional<String> urgency,
        Optional<String> area,
        Optional<String> code,
        Optional<String> claimed,
        Optional<String> number,
        Optional<String> order) {

    /** Fails with 422 at the part that says no code of its list, or no number of a case. */
    public QueueFilter filter() {
        return new QueueFilter(
                Narrowing.code(Stage.class, "/state", state).orElse(Stage.WAITING),
                test.orElse(false),
                Narrowing.code(Urgency.class, "/urgency", urgency),
                area,
                code,
                Narrowing.code(Claimed.class, "/claimed", claimed),
                Narrowing.number("/number", number),
                Narrowing.code(QueueOrder.class, "/order", order).orElse(QueueOrder.URGENCY));
    }
}
