package esperanza.investigation.closure.domain;

import java.time.Instant;
import java.util.List;

/**
 * The checklist as it was read for a decision.
 *
 * @param list its version
 * @param unmet the mandatory items that are neither met nor ruled out
 */
public record ChecklistRun(int list, Instant asOf, List<Unmet> unmet) {

    /** @param justified true if a named person said why it was left undone */
    public record Unmet(String item, boolean justified) {}

    public ChecklistRun {
        unmet = List.copyOf(unmet);
    }

    boolean isJustified() {
        return unmet.stream().allMatch(Unmet::justified);
    }

    List<String> items() {
        return unmet.stream().map(Unmet::item).toList();
    }
}
