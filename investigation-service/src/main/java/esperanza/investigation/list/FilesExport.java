package esperanza.investigation.list;

import esperanza.investigation.list.read.FilesFilter;
import esperanza.kernel.Form;
import esperanza.runtime.opening.ExportPurpose;
import esperanza.runtime.opening.Narrowed;
import esperanza.runtime.refusal.Narrowing;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The export of the files: its purpose, and how the list is narrowed and ordered. */
public record FilesExport(
        ExportPurpose purpose,
        @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> standing,
        @Schema(pattern = Form.FIRST_LEVEL_AREA) Optional<@Pattern(regexp = Form.FIRST_LEVEL_AREA) String> area,
        @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> holder,
        @Schema(pattern = Narrowing.PSEUDONYM) Optional<@Pattern(regexp = Narrowing.PSEUDONYM) String> investigator,
        @Schema(pattern = Narrowing.NUMBER) Optional<@Pattern(regexp = Narrowing.NUMBER) String> number,
        @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> order) {

    FilesFilter filter() {
        return new FilesChoice(standing, area, holder, investigator, number, order).filter();
    }

    List<String> narrowed() {
        return new Narrowed()
                .by("standing", standing)
                .by("area", area)
                .by("holder", holder)
                .by("investigator", investigator)
                .by("number", number)
                .by("order", order)
                .parts();
    }
}
