package esperanza.investigation.list;

import esperanza.investigation.list.read.FilesFilter;
import esperanza.runtime.opening.ExportPurpose;
import esperanza.runtime.opening.Narrowed;
import java.util.List;
import java.util.Optional;

/** The export of the files: its purpose, and how the list is narrowed and ordered. */
public record FilesExport(
        ExportPurpose purpose,
        Optional<String> standing,
        Optional<String> area,
        Optional<String> holder,
        Optional<String> investigator,
        Optional<String> number,
        Optional<String> order) {

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
