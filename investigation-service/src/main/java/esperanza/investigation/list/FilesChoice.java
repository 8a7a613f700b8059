package esperanza.investigation.list;

import esperanza.investigation.file.domain.FileStanding;
import esperanza.investigation.list.read.FilesFilter;
import esperanza.investigation.list.read.FilesFilter.Holder;
import esperanza.investigation.list.read.FilesOrder;
import esperanza.runtime.refusal.Narrowing;
import java.util.Optional;

/** A list of files as a person asks for it: each part is a code or a number, and what is absent does not narrow. */
public record FilesChoice(
        Optional<String> standing,
        Optional<String> area,
        Optional<String> holder,
        Optional<String> investigator,
        Optional<String> number,
        Optional<String> order) {

    /** Fails with 422 at the part that says no code of its list, or no number of a case. */
    public FilesFilter filter() {
        return new FilesFilter(
                Narrowing.code(FileStanding.class, "/standing", standing),
                area,
                Narrowing.code(Holder.class, "/holder", holder),
                investigator,
                Narrowing.number("/number", number),
                Narrowing.code(FilesOrder.class, "/order", order).orElse(FilesOrder.REGISTERED));
    }
}
