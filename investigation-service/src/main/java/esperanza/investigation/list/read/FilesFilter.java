package esperanza.investigation.list.read;

import esperanza.investigation.file.domain.FileStanding;
import esperanza.kernel.CaseNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a list is narrowed to, and their order.
 *
 * @param area the first-level area
 * @param investigator pseudonym of the person who answers for the file
 * @param number the first symbols of the number of a case, or all of them
 */
public record FilesFilter(
        Optional<FileStanding> standing,
        Optional<String> area,
        Optional<Holder> holder,
        Optional<String> investigator,
        Optional<CaseNumber.Range> number,
        FilesOrder order) {

    /** The person who answers for a file, seen from the reader. A released file may be taken over by another person. */
    public enum Holder {
        MINE("f.investigator = :me"),
        NOBODY("(f.investigator is null or f.released = true)"),
        MINE_OR_NOBODY("(f.investigator = :me or f.investigator is null or f.released = true)"),
        OTHERS("f.investigator <> :me");

        private final String condition;

        Holder(String condition) {
            this.condition = condition;
        }
    }

    /** The conditions, and the values that they name. */
    record Conditions(String hql, Map<String, Object> values) {}

    /** @param me pseudonym of the reader */
    Conditions conditions(String me) {
        List<String> all = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        standing.ifPresent(stands -> standing(stands, all, values));
        area.ifPresent(there -> {
            all.add("f.firstLevelArea = :area");
            values.put("area", there);
        });
        holder.ifPresent(by -> {
            all.add(by.condition);
            if (by != Holder.NOBODY) {
                values.put("me", me);
            }
        });
        investigator.ifPresent(person -> {
            all.add("f.investigator = :investigator");
            values.put("investigator", person);
        });
        number.ifPresent(range -> {
            all.add("f.numberValue between :firstNumber and :lastNumber");
            values.put("firstNumber", range.first());
            values.put("lastNumber", range.last());
        });
        return new Conditions(String.join(" and ", all), values);
    }

    private static void standing(FileStanding stands, List<String> all, Map<String, Object> values) {
        if (stands == FileStanding.REVIEW_CALLED) {
            all.add("f.reviews > 0");
        } else {
            all.add("f.standing = :standing and f.reviews = 0");
            values.put("standing", stands.name());
        }
    }
}
