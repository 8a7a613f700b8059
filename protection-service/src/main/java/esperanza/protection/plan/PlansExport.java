package esperanza.protection.plan;

import esperanza.kernel.Form;
import esperanza.protection.plan.read.PlansFilter;
import esperanza.runtime.opening.ExportPurpose;
import esperanza.runtime.opening.Narrowed;
import esperanza.runtime.refusal.Narrowing;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The export of the plans: its purpose, and how the list is narrowed and ordered. */
public record PlansExport(
        ExportPurpose purpose,
        @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> kind,
        Optional<Boolean> urgent,
        @Schema(pattern = Narrowing.NUMBER) Optional<@Pattern(regexp = Narrowing.NUMBER) String> number,
        @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> order) {

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
