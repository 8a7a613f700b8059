package esperanza.intake.triage;

import esperanza.intake.triage.read.QueueFilter;
import esperanza.runtime.opening.ExportPurpose;
import esperanza.runtime.opening.Narrowed;
import java.util.List;
import java.util.Optional;

/** The export of the queue: its purpose, and how the list is narrowed and ordered. */
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
