package esperanza.intake.triage.read;

import esperanza.kernel.CaseNumber;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that a list of the queue is narrowed to, and their order.
 *
 * @param tests true: the hotlines' test reports instead of the real ones
 * @param urgency as judged, or else as the codes suggest
 * @param area the first-level area
 * @param code a code of the threat, with the name of its facet in front
 * @param number the first symbols of the number of a case, or all of them
 */
public record QueueFilter(
        Stage stage,
        boolean tests,
        Optional<Urgency> urgency,
        Optional<String> area,
        Optional<String> code,
        Optional<Claimed> claimed,
        Optional<CaseNumber.Range> number,
        QueueOrder order) {

    /** The form of a code of the threat. */
    public static final String CODE = "^[A-Z_]+\\.[A-Z0-9_]+$";

    /**
     * Which reports: waiting for an officer, already triaged, or both. A triaged report waits again while it has news.
     */
    public enum Stage {
        WAITING("(urgency is null or newSince is not null)"),
        TRIAGED("urgency is not null"),
        ALL("1 = 1");

        private final String condition;

        Stage(String condition) {
            this.condition = condition;
        }
    }

    /** The person who has claimed a report, as long as the claim holds. */
    public enum Claimed {
        MINE("claimedBy = :me and claimedUntil > :now"),
        NOBODY("(claimedBy is null or claimedUntil <= :now)"),
        OTHERS("claimedBy <> :me and claimedUntil > :now");

        private final String condition;

        Claimed(String condition) {
            this.condition = condition;
        }
    }

    /** The conditions, and the values that they name. */
    record Conditions(String hql, Map<String, Object> values) {}

    /** @param me pseudonym of the reader */
    Conditions conditions(String me, Instant now) {
        List<String> all = new ArrayList<>(List.of("test = :test", stage.condition));
        Map<String, Object> values = new LinkedHashMap<>(Map.of("test", tests));
        urgency.ifPresent(judged -> {
            all.add("urgencyRank = :urgency");
            values.put("urgency", judged.ordinal());
        });
        area.ifPresent(there -> {
            all.add("firstLevelArea = :area");
            values.put("area", there);
        });
        code.ifPresent(named -> {
            all.add("locate(:code, concat(' ', codes, ' ')) > 0");
            values.put("code", ' ' + named + ' ');
        });
        claimed.ifPresent(by -> {
            all.add(by.condition);
            values.put("now", now);
            if (by != Claimed.NOBODY) {
                values.put("me", me);
            }
        });
        number.ifPresent(range -> {
            all.add("numberValue between :firstNumber and :lastNumber");
            values.put("firstNumber", range.first());
            values.put("lastNumber", range.last());
        });
        return new Conditions(String.join(" and ", all), values);
    }
}
