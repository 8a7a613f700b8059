package esperanza.investigation.diligence.domain;

import java.util.Optional;

/**
 * The statements so far about one item of a case.
 *
 * @param justified whether a justification is in force
 * @param contest the contest that is open, or the last one
 */
public record Omission(boolean justified, Optional<Contested> contest) {

    static final Omission NOTHING_SAID = new Omission(false, Optional.empty());

    /** @param over true after its withdrawal or settlement */
    public record Contested(ContestId id, String by, boolean over) {}

    Omission justified(boolean now) {
        return new Omission(now, contest);
    }

    Omission contested(ContestId id, String by) {
        return new Omission(justified, Optional.of(new Contested(id, by, false)));
    }

    Omission over() {
        return new Omission(justified, contest.map(each -> new Contested(each.id(), each.by(), true)));
    }

    Optional<Contested> open() {
        return contest.filter(each -> !each.over());
    }
}
