package esperanza.intake.triage;

import esperanza.intake.triage.read.QueueFilter;
import esperanza.kernel.Form;
import esperanza.runtime.opening.ExportPurpose;
import esperanza.runtime.opening.Narrowed;
import esperanza.runtime.refusal.Narrowing;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The export of the queue: its purpose, and how the list is narrowed and ordered. */
public record QueueExport(
        ExportPurpose purpose,
        @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> state,
        Optional<Boolean> test,
        @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> urgency,
        @Schema(pattern = Form.FIRST_LEVEL_AREA) Optional<@Pattern(regexp = Form.FIRST_LEVEL_AREA) String> area,
        @Schema(pattern = QueueFilter.CODE) Optional<@Pattern(regexp = QueueFilter.CODE) String> code,
        @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> claimed,
        @Schema(pattern = Narrowing.NUMBER) Optional<@Pattern(regexp = Narrowing.NUMBER) String> number,
        @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> order) {

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
