package esperanza.protection.plan;

import esperanza.protection.plan.read.PlansFilter;
import esperanza.runtime.opening.ExportPurpose;
import esperanza.runtime.opening.Narrowed;
import java.util.List;
import java.util.Optional;

/** The export of the plans: its purpose, and how the list is narrowed and ordered. */
public record PlansExport(
        ExportPurpose purpose,
        Optional<String> kind,
        Optional<Boolean> urgent,
        Optional<String> number,
        Optional<String> order) {

    PlansFilter filter() {
        return new PlansChoice(kind, urgent, number, order).filter(Optional.empty());
    }

    List<String> narrowed() {
        return new Narrowed()
                .by("kind", kind)
                .by("urgent", urgent)
                .by("number", number)
                .by("order", order)
                .parts();
    }
}
