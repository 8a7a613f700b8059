package esperanza.protocol.term;

import esperanza.protocol.vocabulary.AlertKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A row of the ladders of a profile: the rungs that an unanswered alert of these kinds climbs.
 *
 * @param kinds the kinds of alerts that the row fits; empty if it fits all
 * @param rungs from the first that is called to the last, which is also called when the case is shut to everybody below
 * @param basis the norm behind these values
 * @param internalTarget true if the values are the mechanism's own and not law
 */
public record LadderRule(Set<AlertKind> kinds, List<Rung> rungs, LegalBasis basis, boolean internalTarget) {

    public LadderRule {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        Require.that(rungs != null && !rungs.isEmpty(), "ladders: a row has no rungs");
        rungs = List.copyOf(rungs);
        Require.that(
                rungs.stream().map(Rung::function).distinct().count() == rungs.size(),
                "ladders: a row names a function twice");
        rungs.subList(0, rungs.size() - 1)
                .forEach(rung -> Require.that(
                        rung.rounds() > 0, "ladders: the rung %s has no rounds".formatted(rung.function())));
        Require.that(
                rungs.getLast().rounds() == 0,
                "ladders: the last rung repeats for ever, so %s has no rounds"
                        .formatted(rungs.getLast().function()));
        LegalBasis.check("ladders", basis, internalTarget);
    }

    boolean fits(AlertKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Refuses rows of which one is never asked, and rows that leave a kind without a ladder. */
    static void require(List<LadderRule> rows) {
        Require.that(!rows.isEmpty(), "ladders is missing");
        Require.that(rows.getLast().kinds.isEmpty(), "ladders: the last row fits all, so it names no kinds");
        Set<AlertKind> open = EnumSet.allOf(AlertKind.class);
        for (LadderRule row : rows) {
            Require.that(
                    open.removeIf(row::fits),
                    "ladders: the row for %s can never be reached".formatted(row.kinds.isEmpty() ? "all" : row.kinds));
        }
    }
}
