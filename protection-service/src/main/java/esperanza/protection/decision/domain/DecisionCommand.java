package esperanza.protection.decision.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.Voice;
import esperanza.protocol.body.Body;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commands on one decision after its matter was prepared. */
public sealed interface DecisionCommand {

    /** The decision about one measure, with the reasons for it. */
    record Ruling(MeasureId proposedId, boolean granted, String reasons) {}

    /** @param body who decides, by the profile in force */
    record DecideMatter(At at, Body body, List<Ruling> rulings) implements DecisionCommand {}

    /** @param body who decided, by the profile in force */
    record AdoptDecision(At at, Body body, Optional<Personal<String>> note) implements DecisionCommand {}

    /** Return the decision to those who made it; they decide again. */
    record ReturnDecision(At at, Personal<String> reasons) implements DecisionCommand, OfTheVersionRead {}

    /**
     * Record that the person was told the decision and its reasons, and until when they can appeal.
     *
     * @param appealBy the last instant for an appeal, as the person was told
     */
    record TellBeneficiary(At at, TellingChannel channelClass, Instant appealBy, Optional<Personal<String>> words)
            implements DecisionCommand, OfTheVersionRead, AfterTheFact {}

    /**
     * Record that the other side confirms that the person was told.
     *
     * @param by the side that confirms
     */
    record ConfirmTelling(At at, Voice by, Optional<Personal<String>> note)
            implements DecisionCommand, OfTheVersionRead, AfterTheFact {}

    /**
     * Record that the other side says that the person was not told, or not all of it.
     *
     * @param by the side that contests
     */
    record ContestTelling(Voice by, Optional<Personal<String>> note)
            implements DecisionCommand, OfTheVersionRead, AfterTheFact {}
}
